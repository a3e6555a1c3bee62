#include "engine/record/problems.h"

#include <fmt/format.h>

#include "engine/record/json_reader.h"
#include "engine/text/country.h"
#include "engine/text/date.h"

namespace lookout::record {

void Problems::Add(std::string_view field, std::string_view reason) {
  sentences_.push_back(fmt::format("{}: {}", field, reason));
}

void Problems::CheckDate(std::string_view field, const std::string& date, int first_year, int last_year) {
  if (date.empty()) return;
  const auto parsed = text::ParseDate(date);
  if (!parsed.ok()) return Add(field, parsed.status().message());
  if (parsed->year < first_year || parsed->year > last_year) {
    Add(field, fmt::format("the year is not between {} and {}", first_year, last_year));
  }
}

void Problems::CheckKnownCountry(std::string_view field, const std::string& country) {
  if (text::CountryCode(country).empty()) {
    Add(field, "it is no country or organisation that is known; use the three-letter code of Doc 9303 (FRA, D, UNO)");
  }
}

void CheckUtf8(const google::protobuf::Message& message, const std::string& path, Problems* problems) {
  using google::protobuf::FieldDescriptor;
  const auto& reflection = *message.GetReflection();
  std::vector<const FieldDescriptor*> fields;
  reflection.ListFields(message, &fields);
  for (const FieldDescriptor* field : fields) {
    const bool text = field->cpp_type() == FieldDescriptor::CPPTYPE_STRING;
    if (!text && field->cpp_type() != FieldDescriptor::CPPTYPE_MESSAGE) continue;
    const int size = field->is_repeated() ? reflection.FieldSize(message, field) : 1;
    for (int i = 0; i < size; ++i) {
      std::string scratch;
      if (text) {
        const std::string& value = field->is_repeated()
                                       ? reflection.GetRepeatedStringReference(message, field, i, &scratch)
                                       : reflection.GetStringReference(message, field, &scratch);
        if (IsUtf8(value)) continue;
      }
      std::string at = path.empty() ? field->name() : path + "." + field->name();
      if (field->is_repeated()) at += fmt::format("[{}]", i);
      if (text) {
        problems->Add(at, "it is not UTF-8; convert the file to UTF-8");
      } else {
        CheckUtf8(field->is_repeated() ? reflection.GetRepeatedMessage(message, field, i)
                                       : reflection.GetMessage(message, field),
                  at, problems);
      }
    }
  }
}

}  // namespace lookout::record
