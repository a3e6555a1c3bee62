#include "engine/query/mrz_answer.h"

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

// `head` is what stands between the text before and this one.
void AppendText(std::string_view head, std::string_view text, std::string* json) { json->append(head).append(text); }

std::string_view JsonOf(bool value) { return value ? "true" : "false"; }

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
  AppendText("{\"format\":\"", text::MrzFormatName(mrz.format), json);
  AppendText("\",\"document_code\":\"", mrz.document_code, json);
  AppendText("\",\"issuer\":\"", mrz.issuer, json);
  AppendText("\",\"document_number\":\"", mrz.document_number, json);
  AppendText("\",\"surname\":\"", mrz.surname, json);
  AppendText("\",\"forenames\":\"", mrz.forenames, json);
  AppendText("\",\"nationality\":\"", mrz.nationality, json);
  AppendText("\",\"birth_date\":\"", mrz.birth_date, json);
  AppendText("\",\"sex\":\"", {&mrz.sex, 1}, json);
  AppendText("\",\"expiry_date\":\"", mrz.expiry_date, json);
  AppendText("\",\"optional_data\":\"", mrz.optional_data, json);
  AppendText("\",\"name_truncated\":", JsonOf(mrz.name_truncated), json);
  json->append(",\"check_digits\":[");
  for (const text::MrzCheck& check : mrz.checks) {
    AppendText(&check == mrz.checks.data() ? "{\"field\":\"" : ",{\"field\":\"", check.field, json);
    AppendText("\",\"ok\":", JsonOf(check.ok), json);
    AppendText(",\"expected\":\"", {&check.expected, 1}, json);
    AppendText("\",\"found\":\"", {&check.found, 1}, json);
    json->append("\"}");
  }
  AppendText("],\"all_check_digits_ok\":", JsonOf(mrz.all_checks_ok()), json);
  json->push_back('}');
}

}  // namespace lookout::query
