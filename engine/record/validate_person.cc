#include <fmt/format.h>

#include <algorithm>

#include "engine/record/problems.h"
#include "engine/record/validate.h"
#include "engine/text/date.h"

namespace lookout::record {
namespace {

constexpr std::size_t kNationalityBytesMax = 100;

// A letter of any script, near enough: ASCII letters, and every other character but the usual signs and spaces.
bool HasLetter(std::string_view text) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    const auto c = static_cast<unsigned char>(text[at]);
    if ((c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z')) return true;
    if (c < 0xC2) continue;  // ASCII signs and digits, bytes inside a character
    const auto next = at + 1 < text.size() ? static_cast<unsigned char>(text[at + 1]) : 0;
    const bool latin_sign = c == 0xC2;                                     // U+0080 to U+00BF
    const bool punctuation = c == 0xE2 && (next == 0x80 || next == 0x81);  // U+2000 to U+207F
    const bool cjk_sign = c == 0xE3 && next == 0x80;                       // U+3000 to U+303F
    const bool bom_or_replacement = c == 0xEF && (next == 0xBB || next == 0xBF);
    if (!latin_sign && !punctuation && !cjk_sign && !bom_or_replacement) return true;
  }
  return false;
}

void CheckNames(const v1::Identity& identity, const std::string& path, Problems* problems) {
  bool letter = false;
  for (int i = 0; i < identity.names_size(); ++i) {
    const v1::Name& name = identity.names(i);
    const std::pair<const char*, const std::string*> fields[] = {
        {"full", &name.full()}, {"surname", &name.surname()}, {"forenames", &name.forenames()}};
    for (const auto& [field, text] : fields) {
      letter = letter || HasLetter(*text);
      if (text->size() <= kNameBytesMax) continue;
      problems->Add(fmt::format("{}.names[{}].{}", path, i, field),
                    fmt::format("it is longer than {} bytes", kNameBytesMax));
    }
  }
  if (!letter) problems->Add(path + ".names", "an identity needs a name with a letter");
}

void CheckBirthDate(const v1::BirthDate& birth, const std::string& path, Problems* problems) {
  const bool range = !birth.from().empty() || !birth.to().empty();
  if (!birth.date().empty() && range)
    return problems->Add(path, "it has a date as well as from and to; give one of the two");
  if (birth.date().empty() && !range) {
    if (birth.note().empty()) problems->Add(path, "it has neither a date nor from and to");
    return;
  }
  problems->CheckDate(path + ".date", birth.date());
  problems->CheckDate(path + ".from", birth.from());
  problems->CheckDate(path + ".to", birth.to());
  if (!range) return;
  if (birth.from().empty() || birth.to().empty()) return problems->Add(path, "a range needs both from and to");
  const auto from = text::ParseDate(birth.from());
  const auto to = text::ParseDate(birth.to());
  if (from.ok() && to.ok() && text::FirstDay(*from) > text::LastDay(*to)) problems->Add(path, "from is after to");
}

void CheckIdentity(const v1::Identity& identity, const std::string& path, Problems* problems) {
  CheckNames(identity, path, problems);
  for (int i = 0; i < identity.birth_dates_size(); ++i) {
    CheckBirthDate(identity.birth_dates(i), fmt::format("{}.birth_dates[{}]", path, i), problems);
  }
  // A nationality that no table knows ("Ruritanian") is kept: lists have such, and refusing the record would lose a
  // match. It says nothing when it is compared.
  for (int i = 0; i < identity.nationalities_size(); ++i) {
    const std::string& nationality = identity.nationalities(i);
    if (nationality.empty() || nationality.size() > kNationalityBytesMax) {
      problems->Add(fmt::format("{}.nationalities[{}]", path, i),
                    fmt::format("it must have 1 to {} bytes", kNationalityBytesMax));
    }
  }
  for (int i = 0; i < identity.documents_size(); ++i) {
    const std::string at = fmt::format("{}.documents[{}]", path, i);
    problems->CheckDate(at + ".issue_date", identity.documents(i).issue_date());
    problems->CheckDate(at + ".expiry_date", identity.documents(i).expiry_date(), Problems::kFirstYear,
                        Problems::kForever);
  }
}

// QDi.001: two letters of the regime, i for an individual or e for an entity, a number.
bool IsUnReference(std::string_view text) {
  if (text.size() < 7 || text.size() > 10 || text[3] != '.' || (text[2] != 'i' && text[2] != 'e')) return false;
  const auto capital = [](char c) { return c >= 'A' && c <= 'Z'; };
  return capital(text[0]) && capital(text[1]) &&
         std::all_of(text.begin() + 4, text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

void CheckPerson(const v1::Record& record, Problems* problems) {
  if (record.identities().empty()) problems->Add("identities", "a person needs at least one identity");
  for (int i = 0; i < record.identities_size(); ++i)
    CheckIdentity(record.identities(i), fmt::format("identities[{}]", i), problems);
  for (int i = 0; i < record.warrants_size(); ++i) {
    problems->CheckDate(fmt::format("warrants[{}].date", i), record.warrants(i).date());
  }
  if (record.kind() == v1::RecordKind::terrorist_profile && record.list() == v1::TerroristList::unspecified) {
    problems->Add("list", "a terrorist profile needs its list: ftf, un or national");
  }
  if (!record.un_reference().empty() && !IsUnReference(record.un_reference())) {
    problems->Add("un_reference", "it is not of the form QDi.001");
  }
  problems->CheckDate("listed_on", record.listed_on());

  const std::pair<const char*, bool> of_documents[] = {{"number", !record.number().empty()},
                                                       {"series_to", !record.series_to().empty()},
                                                       {"issuer", !record.issuer().empty()},
                                                       {"type", record.type() != v1::DocumentType::unspecified},
                                                       {"status", record.status() != v1::DocumentStatus::unspecified},
                                                       {"event_date", !record.event_date().empty()},
                                                       {"event_place", !record.event_place().empty()},
                                                       {"circumstances", !record.circumstances().empty()},
                                                       {"issue_date", !record.issue_date().empty()},
                                                       {"expiry_date", !record.expiry_date().empty()},
                                                       {"notice", !record.notice().empty()}};
  for (const auto& [field, there] : of_documents) {
    if (there)
      problems->Add(field, "only a travel document has this field; a person's papers stand in identities[].documents");
  }
}

}  // namespace lookout::record
