#include "engine/ingest/document_row.h"

#include "engine/ingest/plain_text.h"
#include "engine/record/validate.h"
#include "engine/record/wire.h"
#include "engine/text/country.h"
#include "engine/text/document_number.h"
#include "lookout/documents.h"
#include "lookout/schema.pb.h"

namespace lookout::ingest {
namespace {

constexpr std::size_t kLineBytesMax = 1000;  // of a plain row

struct Word {
  std::string_view text;
  uint32_t value;
};
constexpr std::array<Word, 8> kTypes = {{{"", v1::DocumentType::unspecified},
                                         {"passport", v1::DocumentType::passport},
                                         {"p", v1::DocumentType::passport},
                                         {"identity_card", v1::DocumentType::identity_card},
                                         {"visa", v1::DocumentType::visa},
                                         {"v", v1::DocumentType::visa},
                                         {"residence_permit", v1::DocumentType::residence_permit},
                                         {"other", v1::DocumentType::other}}};
constexpr std::array<Word, 6> kStatuses = {{{"", v1::DocumentStatus::unspecified},
                                            {"stolen", v1::DocumentStatus::stolen},
                                            {"lost", v1::DocumentStatus::lost},
                                            {"revoked", v1::DocumentStatus::revoked},
                                            {"invalid", v1::DocumentStatus::invalid},
                                            {"stolen_blank", v1::DocumentStatus::stolen_blank}}};

template <std::size_t N>
bool Find(const std::array<Word, N>& words, std::string_view text, uint32_t* value) {
  for (const Word& word : words) {
    if (word.text != text) continue;
    *value = word.value;
    return true;
  }
  return false;
}

// Nothing, or a day of the years 1900 to 2099 as YYYY-MM-DD.
bool IsPlainDate(std::string_view date) {
  if (date.empty()) return true;
  if (date.size() != 10 || date[4] != '-' || date[7] != '-') return false;
  for (const std::size_t i : {0, 1, 2, 3, 5, 6, 8, 9}) {
    if (!IsDigit(date[i])) return false;
  }
  const auto number = [&](std::size_t at) { return (date[at] - '0') * 10 + (date[at + 1] - '0'); };
  const int century = number(0);
  const int month = number(5);
  const int day = number(8);
  if (century < 19 || century > 20 || month < 1 || month > 12 || day < 1) return false;
  constexpr std::array<int, 12> kDays = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const int year = century * 100 + number(2);
  const bool leap = year % 4 == 0 && year != 1900;
  return day <= kDays[static_cast<std::size_t>(month - 1)] + (leap && month == 2 ? 1 : 0);
}

std::string_view TrimSpaces(std::string_view text) {
  while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
  while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  return text;
}

}  // namespace

DocumentRowEncoder::DocumentRowEncoder(char separator, std::size_t fields, const std::array<int, kColumns>& column_of)
    : separator_(separator), column_of_(column_of), fields_(fields), issuers_(26 * 26 * 26) {}

// Printable ASCII without quotes, in as many fields as the header has.
bool DocumentRowEncoder::Split(std::string_view line) {
  if (line.size() > kLineBytesMax) return false;
  std::size_t field = 0;
  std::size_t begin = 0;
  for (std::size_t at = 0; at <= line.size(); ++at) {
    if (at < line.size() && line[at] != separator_) {
      if (line[at] < ' ' || line[at] > '~' || line[at] == '"') return false;  // bytes above 127 are negative
      continue;
    }
    if (field == fields_.size()) return false;
    fields_[field++] = TrimSpaces(line.substr(begin, at - begin));
    begin = at + 1;
  }
  return field == fields_.size();
}

bool DocumentRowEncoder::IsIssuer(std::string_view code) {
  if (code.size() != 3 || !IsUpper(code[0]) || !IsUpper(code[1]) || !IsUpper(code[2])) return false;
  const auto letter = [&](std::size_t i) { return static_cast<std::size_t>(code[i] - 'A'); };
  uint8_t& known = issuers_[(letter(0) * 26 + letter(1)) * 26 + letter(2)];
  if (known == 0) known = text::CountryCode(code) == code ? 1 : 2;
  return known == 1;
}

bool DocumentRowEncoder::MakeId(std::string_view issuer, std::string_view number) {
  std::array<char, kDocumentNumberBytesMax> canonical;
  const std::size_t bytes = text::CanonicalDocumentNumber(number, canonical.data(), canonical.size());
  if (bytes == 0) return false;
  const std::string_view own = Field(kId);
  if (!own.empty()) {
    id_.assign(own);
    return own.size() <= record::kRecordIdBytesMax && own.find('/') == std::string_view::npos;
  }
  id_.assign(issuer);
  id_.push_back('-');
  id_.append(canonical.data(), bytes);
  return true;
}

bool DocumentRowEncoder::Encode(std::string_view line) {
  if (!Split(line)) return false;
  const std::string_view issuer = Field(kIssuer);
  const std::string_view owner = Field(kOwner);
  if (!IsIssuer(issuer) || !(owner.empty() || owner == issuer) || !Field(kSeriesTo).empty()) return false;
  uint32_t type = 0;
  uint32_t status = 0;
  if (!Find(kTypes, Field(kType), &type) || !Find(kStatuses, Field(kStatus), &status)) return false;
  for (const Column date : {kEventDate, kIssueDate, kExpiryDate}) {
    if (!IsPlainDate(Field(date))) return false;
  }
  if (!MakeId(issuer, Field(kNumber))) return false;
  bytes_.clear();
  record::AppendTextField(v1::Record::kIdFieldNumber, id_, &bytes_);
  record::AppendVarintField(v1::Record::kKindFieldNumber, v1::RecordKind::travel_document, &bytes_);
  record::AppendTextField(v1::Record::kOwnerFieldNumber, issuer, &bytes_);
  record::AppendVarintField(v1::Record::kStateFieldNumber, v1::RecordState::active, &bytes_);
  record::AppendTextField(v1::Record::kNumberFieldNumber, Field(kNumber), &bytes_);
  record::AppendTextField(v1::Record::kIssuerFieldNumber, issuer, &bytes_);
  record::AppendVarintField(v1::Record::kTypeFieldNumber, type, &bytes_);
  record::AppendVarintField(v1::Record::kStatusFieldNumber, status, &bytes_);
  record::AppendTextField(v1::Record::kEventDateFieldNumber, Field(kEventDate), &bytes_);
  record::AppendTextField(v1::Record::kEventPlaceFieldNumber, Field(kEventPlace), &bytes_);
  record::AppendTextField(v1::Record::kIssueDateFieldNumber, Field(kIssueDate), &bytes_);
  record::AppendTextField(v1::Record::kExpiryDateFieldNumber, Field(kExpiryDate), &bytes_);
  return true;
}

}  // namespace lookout::ingest
