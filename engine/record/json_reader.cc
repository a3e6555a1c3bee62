#include "engine/record/json_reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <bitset>

namespace lookout::record {
namespace {

using google::protobuf::Descriptor;
using google::protobuf::EnumDescriptor;
using google::protobuf::EnumValueDescriptor;
using google::protobuf::FieldDescriptor;
using google::protobuf::Message;
using google::protobuf::Reflection;
using simdjson::dom::element;
using simdjson::dom::element_type;

constexpr std::size_t kDepthMax = 64;
constexpr std::size_t kJsonBytesMax = std::size_t{16} << 20;
constexpr std::size_t kFieldsMax = 128;
constexpr std::size_t kShownKeyBytesMax = 40;

const char* ReasonOf(simdjson::error_code error) {
  switch (error) {
    case simdjson::EMPTY: return "the line is empty";
    case simdjson::UTF8_ERROR: return "it is not UTF-8; convert the file to UTF-8";
    case simdjson::DEPTH_ERROR: return "it is nested too deep";
    case simdjson::UNCLOSED_STRING: return "it is not JSON: a text is not closed by a quote";
    case simdjson::UNESCAPED_CHARS: return "it is not JSON: a text holds a control character that is not escaped";
    case simdjson::STRING_ERROR: return "it is not JSON: a text holds a wrong escape";
    case simdjson::NUMBER_ERROR: return "it is not JSON: a number is malformed or too large";
    case simdjson::T_ATOM_ERROR:
    case simdjson::F_ATOM_ERROR:
    case simdjson::N_ATOM_ERROR:
      return "it is not JSON: a word that is none of true, false, null stands without quotes";
    case simdjson::CAPACITY: return "it is longer than 16 MiB";
    default: return "it is not JSON: a comma, colon, quote or bracket is missing or too many";
  }
}

std::string_view TypeName(element_type type) {
  switch (type) {
    case element_type::ARRAY: return "a list";
    case element_type::OBJECT: return "an object";
    case element_type::STRING: return "text";
    case element_type::BOOL: return "true or false";
    case element_type::NULL_VALUE: return "null";
    default: return "a number";
  }
}

bool SameIgnoringCase(std::string_view a, std::string_view b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](char x, char y) {
    const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; };
    return lower(x) == lower(y);
  });
}

const EnumValueDescriptor* FindEnumValue(const EnumDescriptor& type, std::string_view name) {
  for (int i = 0; i < type.value_count(); ++i) {
    if (SameIgnoringCase(type.value(i)->name(), name)) return type.value(i);
  }
  return nullptr;
}

std::string AllowedValues(const EnumDescriptor& type) {
  std::string names;
  for (int i = 0; i < type.value_count(); ++i) {
    if (type.value(i)->name() == "unspecified") continue;
    names += (names.empty() ? "" : ", ") + type.value(i)->name();
  }
  return names;
}

// Adds a step to a path for as long as it lives.
class Step {
 public:
  Step(std::string* path, std::string_view field) : path_(path), length_(path->size()) {
    if (!path->empty()) path->push_back('.');
    *path += field;
  }
  Step(std::string* path, std::size_t index) : path_(path), length_(path->size()) {
    *path += fmt::format("[{}]", index);
  }
  ~Step() { path_->resize(length_); }
  Step(const Step&) = delete;
  Step& operator=(const Step&) = delete;

 private:
  std::string* path_;
  std::size_t length_;
};

}  // namespace

bool IsUtf8(std::string_view text) { return simdjson::validate_utf8(text.data(), text.size()); }

std::string ShownKey(std::string_view key) {
  const bool plain = !key.empty() && key.size() <= kShownKeyBytesMax && std::all_of(key.begin(), key.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-' ||
           c == '$';
  });
  return plain ? std::string(key) : std::string("(a field whose name is no identifier)");
}

Result<simdjson::dom::object> ParseObject(std::string_view json) {
  thread_local simdjson::dom::parser parser(kJsonBytesMax);
  if (parser.max_depth() != kDepthMax && parser.allocate(1 << 16, kDepthMax) != simdjson::SUCCESS) {
    return Internal("there is no memory to read JSON with");
  }
  if (json.starts_with("\xEF\xBB\xBF")) json.remove_prefix(3);
  if (json.empty()) json = "";  // the parser copies from the pointer, which must not be null
  element root;
  if (const auto error = parser.parse(json.data(), json.size(), true).get(root); error != simdjson::SUCCESS) {
    if (error == simdjson::MEMALLOC) return Internal("there is no memory to read JSON with");
    return InvalidArgument(ReasonOf(error));
  }
  simdjson::dom::object object;
  if (root.get(object) != simdjson::SUCCESS) {
    return InvalidArgument(fmt::format("it is {}, not a JSON object {{...}}", TypeName(root.type())));
  }
  return object;
}

Status JsonReader::WrongType(std::string_view wanted, element value) const {
  return InvalidArgument(fmt::format("{}: it must be {}, not {}", path_, wanted, TypeName(value.type())));
}

Status JsonReader::Unknown(std::string_view key) {
  const Step step(&path_, ShownKey(key));
  if (unknown_ == nullptr) return InvalidArgument(fmt::format("{}: there is no field of this name", path_));
  unknown_->push_back(path_);
  return OkStatus();
}

Status JsonReader::ReadMessage(simdjson::dom::object object, Message* message) {
  const Descriptor& type = *message->GetDescriptor();
  std::bitset<kFieldsMax> seen;
  for (const auto [key, value] : object) {
    const FieldDescriptor* field = type.FindFieldByName(std::string(key));
    if (field == nullptr) {
      LOOKOUT_RETURN_IF_ERROR(Unknown(key));
      continue;
    }
    const auto index = static_cast<std::size_t>(field->index());
    if (index < kFieldsMax && seen.test(index)) {
      const Step step(&path_, key);
      return InvalidArgument(fmt::format("{}: the field stands twice", path_));
    }
    if (index < kFieldsMax) seen.set(index);
    LOOKOUT_RETURN_IF_ERROR(ReadField(*field, value, message));
  }
  return OkStatus();
}

Status JsonReader::ReadField(const FieldDescriptor& field, element value, Message* message) {
  if (value.is_null()) return OkStatus();
  const Step step(&path_, field.name());
  return field.is_repeated() ? ReadList(field, value, message) : ReadValue(field, value, message);
}

Status JsonReader::ReadList(const FieldDescriptor& field, element value, Message* message) {
  simdjson::dom::array list;
  if (value.get(list) != simdjson::SUCCESS) return WrongType("a list [...]", value);
  std::size_t index = 0;
  for (const element item : list) {
    const Step step(&path_, index++);
    LOOKOUT_RETURN_IF_ERROR(ReadValue(field, item, message));
  }
  return OkStatus();
}

Status JsonReader::ReadEnum(const FieldDescriptor& field, element value, Message* message) {
  std::string_view name;
  if (value.get(name) != simdjson::SUCCESS) return WrongType("text", value);
  const EnumValueDescriptor* found = FindEnumValue(*field.enum_type(), name);
  if (found == nullptr) {
    return InvalidArgument(fmt::format("{}: its value is none of {}", path_, AllowedValues(*field.enum_type())));
  }
  const Reflection& reflection = *message->GetReflection();
  field.is_repeated() ? reflection.AddEnum(message, &field, found) : reflection.SetEnum(message, &field, found);
  return OkStatus();
}

Status JsonReader::ReadValue(const FieldDescriptor& field, element value, Message* message) {
  const Reflection& reflection = *message->GetReflection();
  const bool repeated = field.is_repeated();
  switch (field.cpp_type()) {
    case FieldDescriptor::CPPTYPE_STRING: {
      std::string_view text;
      if (value.get(text) != simdjson::SUCCESS) return WrongType("text in quotes", value);
      // simdjson has checked the bytes; only the escape of a lone surrogate can still spoil them.
      if (text.find('\xED') != std::string_view::npos && !IsUtf8(text)) {
        return InvalidArgument(fmt::format("{}: it holds half of a surrogate pair", path_));
      }
      repeated ? reflection.AddString(message, &field, std::string(text))
               : reflection.SetString(message, &field, std::string(text));
      return OkStatus();
    }
    case FieldDescriptor::CPPTYPE_ENUM: return ReadEnum(field, value, message);
    case FieldDescriptor::CPPTYPE_MESSAGE: {
      simdjson::dom::object object;
      if (value.get(object) != simdjson::SUCCESS) return WrongType("an object {...}", value);
      return ReadMessage(
          object, repeated ? reflection.AddMessage(message, &field) : reflection.MutableMessage(message, &field));
    }
    case FieldDescriptor::CPPTYPE_BOOL: {
      bool truth = false;
      if (value.get(truth) != simdjson::SUCCESS) return WrongType("true or false", value);
      reflection.SetBool(message, &field, truth);
      return OkStatus();
    }
    case FieldDescriptor::CPPTYPE_UINT32: {
      uint64_t number = 0;
      if (value.get(number) != simdjson::SUCCESS || number > UINT32_MAX) {
        return InvalidArgument(fmt::format("{}: it must be a whole number from 0 to 4294967295", path_));
      }
      reflection.SetUInt32(message, &field, static_cast<uint32_t>(number));
      return OkStatus();
    }
    case FieldDescriptor::CPPTYPE_DOUBLE: {
      double number = 0;
      if (value.get(number) != simdjson::SUCCESS) return WrongType("a number", value);
      reflection.SetDouble(message, &field, number);
      return OkStatus();
    }
    default: return Internal(fmt::format("{}: the JSON reader does not know this type of field", path_));
  }
}

}  // namespace lookout::record
