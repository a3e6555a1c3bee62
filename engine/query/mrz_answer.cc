#include "engine/query/mrz_answer.h"

#include <cstddef>
#include <cstring>
#include <string>
#include <string_view>
#include <vector>

#include "engine/text/country.h"
#include "engine/text/mrz.h"

namespace lookout::query {
namespace {

v1::MrzReading ReadingOf(const text::Mrz& mrz) {
  v1::MrzReading reading;
  reading.set_format(std::string(text::MrzFormatName(mrz.format)));
  reading.set_document_code(mrz.document_code);
  reading.set_issuer(mrz.issuer);
  reading.set_document_number(mrz.document_number);
  reading.set_surname(mrz.surname);
  reading.set_forenames(mrz.forenames);
  reading.set_nationality(mrz.nationality);
  reading.set_birth_date(mrz.birth_date);
  reading.set_sex(std::string(1, mrz.sex));
  reading.set_expiry_date(mrz.expiry_date);
  reading.set_optional_data(mrz.optional_data);
  reading.set_name_truncated(mrz.name_truncated);
  for (const text::MrzCheck& check : mrz.checks) {
    v1::CheckDigit* digit = reading.add_check_digits();
    digit->set_field(std::string(check.field));
    digit->set_ok(check.ok);
    digit->set_expected(std::string(1, check.expected));
    digit->set_found(std::string(1, check.found));
  }
  reading.set_all_check_digits_ok(mrz.all_checks_ok());
  return reading;
}

// Writes pieces one behind the other into room that is large enough.
class PieceWriter {
 public:
  explicit PieceWriter(char* room) : at_(room) {}

  template <std::size_t kBytes>
  PieceWriter& Add(const char (&literal)[kBytes]) {
    std::memcpy(at_, literal, kBytes - 1);
    at_ += kBytes - 1;
    return *this;
  }
  PieceWriter& Add(std::string_view text) {
    std::memcpy(at_, text.data(), text.size());
    at_ += text.size();
    return *this;
  }
  PieceWriter& Add(char c) {
    *at_++ = c;
    return *this;
  }
  PieceWriter& Add(bool value) { return value ? Add("true") : Add("false"); }

  const char* end() const { return at_; }

 private:
  char* at_;
};

// At least the bytes of a reading as JSON: what stands between the values, and the values.
std::size_t JsonBytesMax(const text::Mrz& mrz) {
  constexpr std::size_t kBetween = 320;
  constexpr std::size_t kOfCheck = 64;
  std::size_t bytes = kBetween + mrz.document_code.size() + mrz.issuer.size() + mrz.document_number.size() +
                      mrz.surname.size() + mrz.forenames.size() + mrz.nationality.size() + mrz.birth_date.size() +
                      mrz.expiry_date.size() + mrz.optional_data.size();
  for (const text::MrzCheck& check : mrz.checks) bytes += kOfCheck + check.field.size();
  return bytes;
}

}  // namespace

Result<MrzQuestions> ReadMrz(const v1::Query& query, text::PartialDate today) {
  const std::vector<std::string_view> lines(query.mrz().begin(), query.mrz().end());
  auto parsed = text::ParseMrz(lines);
  if (!parsed.ok()) return InvalidArgument("mrz: " + parsed.status().message());
  const text::Mrz& mrz = *parsed;
  MrzQuestions questions;
  questions.reading = ReadingOf(mrz);
  questions.document.set_number(mrz.document_number);
  // A state that is not understood must not make the document unfindable: it is then asked by number alone.
  if (!text::CountryCode(mrz.issuer).empty()) questions.document.set_issuer(mrz.issuer);
  // No type: a visa's zone may carry the number of the passport (Doc 9303-7, 4.2.2.2), and a code may be misread.
  questions.document.set_tolerant(!NumberHolds(mrz));
  questions.person.set_surname(mrz.surname);
  questions.person.set_forenames(mrz.forenames);
  questions.person.set_birth_date(mrz.birth_date);
  questions.person.set_nationality(mrz.nationality);
  if (mrz.sex != '<') questions.person.set_sex(std::string(1, mrz.sex));
  questions.person_reading.from_mrz = true;
  questions.person_reading.cut_short = mrz.name_truncated;
  questions.person_reading.today = today;
  return questions;
}

bool NumberHolds(const text::Mrz& mrz) {
  for (const text::MrzCheck& check : mrz.checks) {
    if (check.field == "document_number") return check.ok;
  }
  return true;
}

void AppendMrzJson(const text::Mrz& mrz, std::string* json) {
  const std::size_t before = json->size();
  json->resize(before + JsonBytesMax(mrz));
  PieceWriter out(json->data() + before);
  out.Add("{\"format\":\"").Add(text::MrzFormatName(mrz.format));
  out.Add("\",\"document_code\":\"").Add(mrz.document_code);
  out.Add("\",\"issuer\":\"").Add(mrz.issuer);
  out.Add("\",\"document_number\":\"").Add(mrz.document_number);
  out.Add("\",\"surname\":\"").Add(mrz.surname);
  out.Add("\",\"forenames\":\"").Add(mrz.forenames);
  out.Add("\",\"nationality\":\"").Add(mrz.nationality);
  out.Add("\",\"birth_date\":\"").Add(mrz.birth_date);
  out.Add("\",\"sex\":\"").Add(mrz.sex);
  out.Add("\",\"expiry_date\":\"").Add(mrz.expiry_date);
  out.Add("\",\"optional_data\":\"").Add(mrz.optional_data);
  out.Add("\",\"name_truncated\":").Add(mrz.name_truncated);
  out.Add(",\"check_digits\":[");
  for (const text::MrzCheck& check : mrz.checks) {
    if (&check != mrz.checks.data()) out.Add(',');
    out.Add("{\"field\":\"").Add(check.field);
    out.Add("\",\"ok\":").Add(check.ok);
    out.Add(",\"expected\":\"").Add(check.expected);
    out.Add("\",\"found\":\"").Add(check.found).Add("\"}");
  }
  out.Add("],\"all_check_digits_ok\":").Add(mrz.all_checks_ok()).Add('}');
  json->resize(static_cast<std::size_t>(out.end() - json->data()));
}

}  // namespace lookout::query
