// Messages to JSON. Our own and not protobuf's: that one orders maps by chance (promise: same bytes out), writes `<` of
// a machine-readable zone as \u003c, prints to stderr, and takes 30 times as long.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <vector>

#include "engine/record/json.h"

namespace lookout::record {
namespace {

using google::protobuf::FieldDescriptor;
using google::protobuf::Message;
using google::protobuf::Reflection;

constexpr std::string_view kReplacement = "\\ufffd";

// Length of the UTF-8 sequence at `at`, 0 when there is none.
std::size_t SequenceLength(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const unsigned char lead = byte(at);
  const std::size_t length = lead >= 0xC2 && lead < 0xE0   ? 2
                             : lead >= 0xE0 && lead < 0xF0 ? 3
                             : lead >= 0xF0 && lead < 0xF5 ? 4
                                                           : 0;
  if (length == 0 || at + length > text.size()) return 0;
  for (std::size_t i = 1; i < length; ++i) {
    if ((byte(at + i) & 0xC0) != 0x80) return 0;
  }
  const unsigned char second = byte(at + 1);
  if ((lead == 0xE0 && second < 0xA0) || (lead == 0xED && second >= 0xA0) || (lead == 0xF0 && second < 0x90) ||
      (lead == 0xF4 && second >= 0x90)) {
    return 0;
  }
  return length;
}

void WriteText(std::string_view text, std::string* out) {
  out->push_back('"');
  for (std::size_t at = 0; at < text.size();) {
    const char c = text[at];
    if (static_cast<unsigned char>(c) >= 0x80) {
      const std::size_t length = SequenceLength(text, at);
      const std::string_view sequence = text.substr(at, length);
      // U+2028 and U+2029 end a line in JavaScript.
      if (length == 0)
        *out += kReplacement;
      else if (sequence == "\xE2\x80\xA8")
        *out += "\\u2028";
      else if (sequence == "\xE2\x80\xA9")
        *out += "\\u2029";
      else
        *out += sequence;
      at += std::max<std::size_t>(length, 1);
      continue;
    }
    ++at;
    switch (c) {
      case '"': *out += "\\\""; break;
      case '\\': *out += "\\\\"; break;
      case '\n': *out += "\\n"; break;
      case '\r': *out += "\\r"; break;
      case '\t': *out += "\\t"; break;
      default:
        if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F)
          fmt::format_to(std::back_inserter(*out), "\\u{:04x}", static_cast<int>(c));
        else
          out->push_back(c);
    }
  }
  out->push_back('"');
}

void WriteNumber(double number, std::string* out) {
  if (!std::isfinite(number)) {
    *out += "null";
  } else if (number == std::floor(number) && std::abs(number) < 1e15) {
    fmt::format_to(std::back_inserter(*out), "{}", static_cast<int64_t>(number));  // 12345678901, not 1.2345678901e10
  } else {
    fmt::format_to(std::back_inserter(*out), "{}", number);  // the shortest text that reads back as the same number
  }
}

class Writer {
 public:
  Writer(JsonShape shape, std::string* out) : stable_(shape == JsonShape::kStable), out_(out) {}

  void WriteMessage(const Message& message) {
    // A record inside an answer is a record: only what is known.
    const bool stable_before = stable_;
    if (message.GetDescriptor() == v1::Record::descriptor()) stable_ = false;
    const Reflection& reflection = *message.GetReflection();
    const auto& type = *message.GetDescriptor();
    out_->push_back('{');
    bool first = true;
    for (int i = 0; i < type.field_count(); ++i) {
      const FieldDescriptor& field = *type.field(i);
      if (!IsShown(message, reflection, field)) continue;
      if (!first) out_->push_back(',');
      first = false;
      out_->push_back('"');
      *out_ += field.name();
      *out_ += "\":";
      WriteField(message, reflection, field);
    }
    out_->push_back('}');
    stable_ = stable_before;
  }

 private:
  bool IsShown(const Message& message, const Reflection& reflection, const FieldDescriptor& field) const {
    if (field.is_repeated()) return stable_ || reflection.FieldSize(message, &field) > 0;
    if (reflection.HasField(message, &field)) return true;
    // Absent messages and `optional` fields say something by their absence, and unknown is never printed.
    return stable_ && !field.has_presence() && field.cpp_type() != FieldDescriptor::CPPTYPE_ENUM;
  }

  void WriteField(const Message& message, const Reflection& reflection, const FieldDescriptor& field) {
    if (field.is_map()) return WriteMap(message, reflection, field);
    if (!field.is_repeated()) return WriteValue(message, reflection, field, -1);
    out_->push_back('[');
    for (int i = 0; i < reflection.FieldSize(message, &field); ++i) {
      if (i != 0) out_->push_back(',');
      WriteValue(message, reflection, field, i);
    }
    out_->push_back(']');
  }

  // In the order of the keys, so that the same message always gives the same bytes.
  void WriteMap(const Message& message, const Reflection& reflection, const FieldDescriptor& field) {
    const FieldDescriptor& key = *field.message_type()->map_key();
    const FieldDescriptor& value = *field.message_type()->map_value();
    std::vector<std::pair<std::string, const Message*>> entries;
    for (int i = 0; i < reflection.FieldSize(message, &field); ++i) {
      const Message& entry = reflection.GetRepeatedMessage(message, &field, i);
      entries.emplace_back(entry.GetReflection()->GetString(entry, &key), &entry);
    }
    std::sort(entries.begin(), entries.end());
    out_->push_back('{');
    for (std::size_t i = 0; i < entries.size(); ++i) {
      if (i != 0) out_->push_back(',');
      WriteText(entries[i].first, out_);
      out_->push_back(':');
      WriteValue(*entries[i].second, *entries[i].second->GetReflection(), value, -1);
    }
    out_->push_back('}');
  }

  // One value: of a singular field (index -1) or of a list.
  void WriteValue(const Message& message, const Reflection& reflection, const FieldDescriptor& field, int index) {
    const bool one = index < 0;
    switch (field.cpp_type()) {
      case FieldDescriptor::CPPTYPE_STRING: {
        std::string scratch;
        const std::string& text = one ? reflection.GetStringReference(message, &field, &scratch)
                                      : reflection.GetRepeatedStringReference(message, &field, index, &scratch);
        return WriteText(text, out_);
      }
      case FieldDescriptor::CPPTYPE_ENUM: {
        const int number =
            one ? reflection.GetEnumValue(message, &field) : reflection.GetRepeatedEnumValue(message, &field, index);
        const auto* value = field.enum_type()->FindValueByNumber(number);
        if (value == nullptr) return Number(number);  // written by a later version
        return WriteText(value->name(), out_);
      }
      case FieldDescriptor::CPPTYPE_MESSAGE:
        return WriteMessage(one ? reflection.GetMessage(message, &field)
                                : reflection.GetRepeatedMessage(message, &field, index));
      case FieldDescriptor::CPPTYPE_BOOL:
        *out_ += (one ? reflection.GetBool(message, &field) : reflection.GetRepeatedBool(message, &field, index))
                     ? "true"
                     : "false";
        return;
      case FieldDescriptor::CPPTYPE_DOUBLE:
        return WriteNumber(
            one ? reflection.GetDouble(message, &field) : reflection.GetRepeatedDouble(message, &field, index), out_);
      case FieldDescriptor::CPPTYPE_UINT32:
        return Number(one ? reflection.GetUInt32(message, &field)
                          : reflection.GetRepeatedUInt32(message, &field, index));
      case FieldDescriptor::CPPTYPE_UINT64:  // text, as the JSON mapping of protobuf has it: JavaScript has no such
                                             // integers
        return WriteText(fmt::format("{}", reflection.GetUInt64(message, &field)), out_);
      default: *out_ += "null"; return;
    }
  }

  template <typename T>
  void Number(T number) {
    fmt::format_to(std::back_inserter(*out_), "{}", number);
  }

  bool stable_;
  std::string* out_;
};

}  // namespace

std::string ToJson(const google::protobuf::Message& message, JsonShape shape) {
  std::string out;
  out.reserve(256);
  Writer(shape, &out).WriteMessage(message);
  return out;
}

}  // namespace lookout::record
