// Rules on the birth date and on the nationality.
#include <algorithm>
#include <map>

#include "tests/rules/calendars.h"
#include "tests/rules/rule.h"

namespace lookout::rules {
namespace {

using Conversion = Day (*)(const Day&);

// The states whose documents are written in the calendar: elsewhere nobody converts.
bool Convert(Case* asked, Conversion conversion, const std::vector<std::string>& states) {
  const bool used = std::find(states.begin(), states.end(), asked->person->nationality) != states.end();
  Day day;
  if (!used || !asked->person->birth_date_exact || !ReadDay(asked->birth_date, &day)) return false;
  const Day converted = conversion(day);
  // A day that is none by the Gregorian calendar can not be written as YYYY-MM-DD (Hijri 30 Safar, Jalali 31
  // Ordibehesht).
  if (converted.day > DaysInMonth(converted.year, converted.month)) return false;
  asked->birth_date = WriteDay(converted);
  return true;
}

bool Buddhist(Case* asked, Random*) { return Convert(asked, ToBuddhist, {"THA"}); }
bool Hijri(Case* asked, Random*) {
  return Convert(
      asked, ToHijri,
      {"SAU", "YEM", "IRQ", "SYR", "EGY", "LBY", "PAK", "SDN", "KWT", "ARE", "QAT", "JOR", "LBN", "PSE", "DZA"});
}
bool Jalali(Case* asked, Random*) { return Convert(asked, ToJalali, {"IRN", "AFG"}); }

bool DayAndMonth(Case* asked, Random*) {
  Day day;
  if (!asked->person->birth_date_exact || !ReadDay(asked->birth_date, &day)) return false;
  if (day.day > 12 || day.day == day.month) return false;  // exchanged it is no date, or the same one
  std::swap(day.day, day.month);
  asked->birth_date = WriteDay(day);
  return true;
}

bool OneDigit(Case* asked, Random* random) {
  if (!asked->person->birth_date_exact) return false;
  Day day;
  for (int tries = 0; tries < 100; ++tries) {
    std::string date = asked->birth_date;
    if (date.size() != 10) return false;
    char& digit = date[Below(random, date.size())];
    if (digit == '-') continue;
    digit = static_cast<char>('0' + Below(random, 10));
    // What comes of it must be a day of a living person, or the query is refused before it is a question.
    if (date == asked->birth_date || !ReadDay(date, &day) || day.year < 1900 || day.year > 2026) continue;
    asked->birth_date = date;
    return true;
  }
  return false;
}

struct State {
  const char* name;
  const char* native;
  const char* alpha2;
  const char* former;       // code of the state before, empty where there was none
  const char* former_name;  // a former or other official name
};

const std::map<std::string, State>& States() {
  static const std::map<std::string, State> kStates = {
      {"RUS", {"Russia", "Россия", "RU", "SUN", "Soviet Union"}},
      {"UKR", {"Ukraine", "Україна", "UA", "SUN", "USSR"}},
      {"BLR", {"Belarus", "Беларусь", "BY", "SUN", "Byelorussia"}},
      {"KAZ", {"Kazakhstan", "Казахстан", "KZ", "SUN", "USSR"}},
      {"ARM", {"Armenia", "Հայաստան", "AM", "SUN", "USSR"}},
      {"GEO", {"Georgia", "საქართველო", "GE", "SUN", "USSR"}},
      {"SRB", {"Serbia", "Srbija", "RS", "YUG", "Yugoslavia"}},
      {"HRV", {"Croatia", "Hrvatska", "HR", "YUG", "Yugoslavia"}},
      {"BIH", {"Bosnia and Herzegovina", "Bosna i Hercegovina", "BA", "YUG", "Yugoslavia"}},
      {"COD", {"Democratic Republic of the Congo", "", "CD", "ZAR", "Zaire"}},
      {"MMR", {"Myanmar", "", "MM", "BUR", "Burma"}},
      {"CZE", {"Czech Republic", "Česko", "CZ", "CSK", "Czechoslovakia"}},
      {"LKA", {"Sri Lanka", "", "LK", "", "Ceylon"}},
      {"MKD", {"North Macedonia", "", "MK", "YUG", "Macedonia"}},
      {"SWZ", {"Eswatini", "", "SZ", "", "Swaziland"}},
      {"TUR", {"Turkey", "Türkiye", "TR", "", "Turkiye"}},
      {"IRN", {"Iran", "ایران", "IR", "", "Persia"}},
      {"IRQ", {"Iraq", "العراق", "IQ", "", ""}},
      {"SYR", {"Syria", "سوريا", "SY", "", "Syrian Arab Republic"}},
      {"EGY", {"Egypt", "مصر", "EG", "", "United Arab Republic"}},
      {"SAU", {"Saudi Arabia", "السعودية", "SA", "", ""}},
      {"YEM", {"Yemen", "اليمن", "YE", "YMD", ""}},
      {"LBN", {"Lebanon", "لبنان", "LB", "", ""}},
      {"AFG", {"Afghanistan", "افغانستان", "AF", "", ""}},
      {"PAK", {"Pakistan", "پاکستان", "PK", "", ""}},
      {"DEU", {"Germany", "Deutschland", "DE", "DDR", "East Germany"}},
      {"FRA", {"France", "", "FR", "", ""}},
      {"MEX", {"Mexico", "México", "MX", "", ""}},
      {"COL", {"Colombia", "", "CO", "", ""}},
      {"CHN", {"China", "中国", "CN", "", "People's Republic of China"}},
      {"KOR", {"South Korea", "대한민국", "KR", "", "Republic of Korea"}},
      {"JPN", {"Japan", "日本", "JP", "", ""}},
      {"PRK", {"North Korea", "", "KP", "", "Democratic People's Republic of Korea"}},
      {"GRC", {"Greece", "Ελλάδα", "GR", "", "Hellas"}},
      {"ISR", {"Israel", "ישראל", "IL", "", ""}},
      {"THA", {"Thailand", "ประเทศไทย", "TH", "", "Siam"}},
      {"IND", {"India", "भारत", "IN", "", ""}}};
  return kStates;
}

const State* StateOf(const Case& asked) {
  const auto at = States().find(asked.person->nationality);
  return at == States().end() ? nullptr : &at->second;
}

bool Set(Case* asked, const char* text) {
  if (text == nullptr || *text == '\0') return false;
  asked->nationality = text;
  return true;
}

template <auto kField>
bool Nationality(Case* asked, Random*) {
  const State* state = StateOf(*asked);
  return state != nullptr && Set(asked, state->*kField);
}

// In the name of the state, as in the code: a wrong letter in a code is another code.
bool OneLetterOfName(Case* asked, Random* random) {
  const State* state = StateOf(*asked);
  if (state == nullptr) return false;
  std::string name = state->name;
  const std::size_t at = 1 + Below(random, name.size() - 2);
  switch (Below(random, 3)) {
    case 0: name.erase(at, 1); break;
    case 1: name.insert(at, 1, static_cast<char>('a' + Below(random, 26))); break;
    default: name[at] = name[at] == 'e' ? 'o' : 'e'; break;
  }
  asked->nationality = name;
  return true;
}

bool OneLetterOfCode(Case* asked, Random* random) {
  std::string code = asked->person->nationality;
  if (code.size() != 3) return false;
  const std::size_t at = Below(random, 3);
  const char before = code[at];
  do {
    code[at] = static_cast<char>('A' + Below(random, 26));
  } while (code[at] == before);
  asked->nationality = code;
  return true;
}

}  // namespace

void AppendIdentityRules(std::vector<Rule>* rules) {
  // A date is converted first: what is exchanged or mistyped is what the document shows.
  rules->push_back({"dob.a", "dob.a: day and month", 2, DayAndMonth});
  rules->push_back({"dob.b", "dob.b: Buddhist calendar", 1, Buddhist});
  rules->push_back({"dob.b", "dob.b: Hijri calendar", 1, Hijri});
  rules->push_back({"dob.b", "dob.b: Jalali calendar", 1, Jalali});
  rules->push_back({"dob.c", "dob.c: one digit", 3, OneDigit});
  rules->push_back({"nationality.a", "nationality.a: English name", 5, Nationality<&State::name>});
  rules->push_back({"nationality.a", "nationality.a: native name", 5, Nationality<&State::native>});
  rules->push_back({"nationality.a", "nationality.a: two letters", 5, Nationality<&State::alpha2>});
  rules->push_back({"nationality.b", "nationality.b: one letter of the name", 6, OneLetterOfName});
  rules->push_back({"nationality.b", "nationality.b: one letter of the code", 6, OneLetterOfCode});
  rules->push_back({"nationality.c", "nationality.c: former state, code", 5, Nationality<&State::former>});
  rules->push_back({"nationality.c", "nationality.c: former or other name", 5, Nationality<&State::former_name>});
}

}  // namespace lookout::rules
