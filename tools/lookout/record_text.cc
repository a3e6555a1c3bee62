// A record for people: every field that is set, by the names of the schema, so that a field added to the schema is
// shown without a line of code here.
#include <google/protobuf/descriptor.h>
#include <google/protobuf/message.h>

#include <fmt/format.h>

#include "tools/lookout/answer_text.h"
#include "tools/lookout/table.h"

namespace lookout::cli {
namespace {

using google::protobuf::FieldDescriptor;
using google::protobuf::Message;
using google::protobuf::Reflection;

constexpr std::size_t kNameColumn = 24;

std::string Scalar(const Message& message, const Reflection& reflection, const FieldDescriptor* field, int at) {
  const bool repeated = field->is_repeated();
  switch (field->cpp_type()) {
    case FieldDescriptor::CPPTYPE_STRING:
      return Printable(repeated ? reflection.GetRepeatedString(message, field, at)
                                : reflection.GetString(message, field));
    case FieldDescriptor::CPPTYPE_ENUM:
      return (repeated ? reflection.GetRepeatedEnum(message, field, at) : reflection.GetEnum(message, field))->name();
    case FieldDescriptor::CPPTYPE_BOOL: return reflection.GetBool(message, field) ? "yes" : "no";
    case FieldDescriptor::CPPTYPE_UINT32: return std::to_string(reflection.GetUInt32(message, field));
    default: return "";
  }
}

void AddMessage(const Message& message, std::size_t indent, std::string* text);

void AddField(const Message& message, const FieldDescriptor* field, std::size_t indent, std::string* text) {
  const Reflection& reflection = *message.GetReflection();
  const int count = field->is_repeated() ? reflection.FieldSize(message, field) : 1;
  if (field->cpp_type() == FieldDescriptor::CPPTYPE_MESSAGE) {
    for (int at = 0; at < count; ++at) {
      const std::string number = count > 1 ? fmt::format(" {}", at + 1) : "";
      *text += fmt::format("{:{}}{}{}\n", "", indent, field->name(), number);
      AddMessage(field->is_repeated() ? reflection.GetRepeatedMessage(message, field, at)
                                      : reflection.GetMessage(message, field),
                 indent + 2, text);
    }
    return;
  }
  std::string values;
  for (int at = 0; at < count; ++at) values += (at > 0 ? ", " : "") + Scalar(message, reflection, field, at);
  const std::size_t width = kNameColumn > indent ? kNameColumn - indent : 1;
  *text += fmt::format("{:{}}{:<{}} {}\n", "", indent, field->name(), width, values);
}

void AddMessage(const Message& message, std::size_t indent, std::string* text) {
  std::vector<const FieldDescriptor*> fields;
  message.GetReflection()->ListFields(message, &fields);  // those that are set, in the order of the schema
  for (const FieldDescriptor* field : fields) AddField(message, field, indent, text);
}

}  // namespace

std::string DescribeRecord(const v1::Answer& answer) {
  if (!answer.has_record()) {
    std::string text = "There is no such record for this caller.\n";
    for (const v1::Incomplete& missing : answer.incomplete()) {
      text += fmt::format("  {}: {}\n", Printable(missing.dataset()), Printable(missing.reason()));
    }
    return text;
  }
  std::string text;
  if (answer.record().has_reveal() && !answer.record().reveal())
    text += "DO NOT REVEAL: the traveller must not notice.\n\n";
  AddMessage(answer.record(), 0, &text);
  return text;
}

}  // namespace lookout::cli
