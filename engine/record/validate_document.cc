#include <fmt/format.h>

#include "engine/record/problems.h"
#include "engine/text/country.h"
#include "engine/text/document_number.h"
#include "lookout/documents.h"

namespace lookout::record {
namespace {

bool IsDigits(std::string_view text) { return text.find_first_not_of("0123456789") == std::string_view::npos; }

// What stands before the digits at the end.
std::string_view PrefixOf(std::string_view number) {
  const std::size_t last = number.find_last_not_of("0123456789");
  return number.substr(0, last == std::string_view::npos ? 0 : last + 1);
}

// A series runs over the digits at the end of its first number: equal length, and equal before the digits.
void CheckSeries(const std::string& first, const std::string& last, Problems* problems) {
  if (first.size() != last.size() || PrefixOf(first) != PrefixOf(last) ||
      !IsDigits(last.substr(PrefixOf(first).size()))) {
    problems->Add("series_to", "it must have the length of number and the same letters before its last digits");
  } else if (last < first) {
    problems->Add("series_to", "it is below number");
  }
}

}  // namespace

void CheckTravelDocument(const v1::Record& record, Problems* problems) {
  const std::string number = text::CanonicalDocumentNumber(record.number());
  if (record.number().empty()) {
    problems->Add("number", "a travel document needs its number");
  } else if (number.empty()) {
    problems->Add("number", "it holds no letter or digit");
  } else if (number.size() > kDocumentNumberBytesMax) {
    problems->Add("number", fmt::format("it has more than {} letters and digits", kDocumentNumberBytesMax));
  } else if (!record.series_to().empty()) {
    CheckSeries(number, text::CanonicalDocumentNumber(record.series_to()), problems);
  }
  // The type may be missing: such a record answers a question for any type.
  if (record.issuer().empty()) {
    problems->Add("issuer", "a travel document needs the country that issued it");
  } else {
    problems->CheckKnownCountry("issuer", record.issuer());
    const std::string_view issuer = text::CountryCode(record.issuer());
    if (!issuer.empty() && !record.owner().empty() && text::CountryCode(record.owner()) != issuer) {
      problems->Add("owner", "only the issuing country may own the record of a travel document");
    }
  }
  problems->CheckDate("event_date", record.event_date());
  problems->CheckDate("issue_date", record.issue_date());
  problems->CheckDate("expiry_date", record.expiry_date(), Problems::kFirstYear, Problems::kForever);
  if (!record.notice().empty() && record.notice().find('/') == std::string::npos) {
    problems->Add("notice", "it must name a record as DATASET/ID");
  }

  const std::pair<const char*, bool> of_persons[] = {
      {"identities", !record.identities().empty()},
      {"notice_type", record.notice_type() != v1::NoticeType::unspecified},
      {"warrants", !record.warrants().empty()},
      {"warnings", !record.warnings().empty()},
      {"physique", record.has_physique()},
      {"parents", record.has_parents()},
      {"languages", !record.languages().empty()},
      {"titles", !record.titles().empty()},
      {"addresses", !record.addresses().empty()},
      {"list", record.list() != v1::TerroristList::unspecified},
      {"un_reference", !record.un_reference().empty()},
      {"listed_on", !record.listed_on().empty()},
      {"designations", !record.designations().empty()},
      {"groups", !record.groups().empty()},
      {"encounter_instruction", !record.encounter_instruction().empty()}};
  for (const auto& [field, there] : of_persons) {
    if (there) problems->Add(field, "a travel document does not have this field; link the person's record by notice");
  }
}

}  // namespace lookout::record
