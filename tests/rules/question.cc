#include "tests/rules/question.h"

#include <string>

namespace lookout::rules {
namespace {

constexpr std::size_t kTd1Length = 30;
constexpr double kLossThreshold = 0.3;
constexpr uint32_t kLossLimit = 1000;

const v1::Match* MatchOf(const v1::Answer& answer, const std::string& record) {
  for (const v1::Match& match : answer.matches()) {
    if (match.record() == record) return &match;
  }
  return nullptr;
}

// Doc 9303-3, section 4.9: weights 7, 3, 1.
char CheckDigit(const std::string& field) {
  static const int kWeights[] = {7, 3, 1};
  int sum = 0;
  for (std::size_t i = 0; i < field.size(); ++i) {
    const char c = field[i];
    const int value = c >= '0' && c <= '9' ? c - '0' : c >= 'A' && c <= 'Z' ? c - 'A' + 10 : 0;
    sum += value * kWeights[i % 3];
  }
  return static_cast<char>('0' + sum % 10);
}

// Letters of a field with single fillers between the words; apostrophes and commas leave nothing (Doc 9303-3,
// section 4.6).
std::string ZoneField(const NameText& name, int surname) {
  std::string out;
  for (const Word& word : name.words) {
    if (surname >= 0 && word.surname != (surname == 1)) continue;
    std::string letters;
    for (const char c : Capitals(word.text)) {
      if (c >= 'A' && c <= 'Z') letters.push_back(c);
    }
    if (letters.empty()) continue;
    if (!out.empty()) out.push_back('<');
    out += letters;
  }
  return out;
}

std::string Filled(std::string line) {
  line.resize(kTd1Length, '<');
  return line;
}

}  // namespace

std::vector<std::string> ZoneOf(const Case& asked) {
  const std::string number = "X00000000";
  const std::string first = Filled("I<UTO" + number + CheckDigit(number));
  std::string born = "<<<<<<";
  if (asked.birth_date.size() == 10)
    born = asked.birth_date.substr(2, 2) + asked.birth_date.substr(5, 2) + asked.birth_date.substr(8, 2);
  const std::string sex = asked.person->sex.empty() ? "<" : asked.person->sex;
  const std::string expires = "300101";
  std::string second = Filled(born + CheckDigit(born) + sex + expires + CheckDigit(expires) + "<<<");
  second[kTd1Length - 1] =
      CheckDigit(first.substr(5) + second.substr(0, 7) + second.substr(8, 7) + second.substr(18, 11));
  std::string third =
      asked.name.fields ? ZoneField(asked.name, 1) + "<<" + ZoneField(asked.name, 0) : ZoneField(asked.name, -1);
  return {first, second, Filled(third)};
}

v1::Query QueryOf(const Case& asked) {
  v1::Query query;
  query.set_limit(kLimit);
  if (asked.zone) {
    for (const std::string& line : ZoneOf(asked)) query.add_mrz(line);
    return query;
  }
  v1::PersonQuestion* person = query.mutable_person();
  WriteName(asked.name, person);
  person->set_birth_date(asked.birth_date);
  if (!asked.nationality.empty()) person->set_nationality(asked.nationality);
  return query;
}

Sought Seek(Database* database, v1::Query query, const std::string& record) {
  Sought sought;
  const v1::Answer answer = database->Ask(query);
  sought.refused = answer.outcome() == v1::Outcome::invalid_query;
  const v1::Match* match = MatchOf(answer, record);
  sought.found = match != nullptr;
  if (sought.found) sought.score = match->score();
  if (sought.found || sought.refused) return sought;
  query.set_threshold(kLossThreshold);
  query.set_limit(kLossLimit);
  const v1::Answer deeper = database->Ask(query);
  match = MatchOf(deeper, record);
  if (match != nullptr) sought.score = match->score();
  return sought;
}

}  // namespace lookout::rules
