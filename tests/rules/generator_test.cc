// The generator itself: that what it asks is what it says.
#include <algorithm>

#include "tests/rules/calendars.h"
#include "tests/rules/database.h"
#include "tests/rules/fictional_people.h"
#include "tests/rules/innocents.h"
#include "tests/rules/question.h"
#include "tests/rules/rule.h"
#include "tests/support/catch.h"

namespace lookout::rules {
namespace {

std::string Text(const Case& asked) {
  const v1::Query query = QueryOf(asked);
  return query.SerializeAsString();
}

TEST_CASE("Days are converted to the calendars of Thailand, of Islam and of Iran as almanacs have them") {
  const auto same = [](const Day& day, const std::string& expected) { CHECK(WriteDay(day) == expected); };
  same(ToBuddhist({2000, 2, 29}), "2543-02-29");
  same(ToJalali({2000, 3, 20}), "1379-01-01");
  same(ToJalali({1979, 2, 11}), "1357-11-22");
  same(ToJalali({1980, 5, 3}), "1359-02-13");
  same(ToHijri({2000, 4, 6}), "1421-01-01");
  same(ToHijri({1980, 5, 3}), "1400-06-17");
  same(ToHijri({1990, 1, 1}), "1410-06-03");
}

TEST_CASE("A rule that applies changes the question, and is the same for the same seed") {
  const FictionalPeople people = MakeFictionalPeople(400, "fictional", 5);
  for (const Rule& rule : AllRules()) {
    INFO(rule.variant);
    Random one(7), two(7);
    std::size_t applied = 0, unchanged = 0;
    for (const Person& person : people.persons) {
      Case asked = CaseOf(person), again = CaseOf(person);
      const bool applies = rule.apply(&asked, &one);
      REQUIRE(rule.apply(&again, &two) == applies);
      if (!applies) continue;
      ++applied;
      CHECK(Text(asked) == Text(again));
      unchanged += Text(asked) == Text(CaseOf(person)) ? 1 : 0;
    }
    CHECK(applied > 0);
    CHECK(unchanged == 0);
  }
}

TEST_CASE("Few cases are excluded: the rules are not made easy") {
  const FictionalPeople people = MakeFictionalPeople(2000, "fictional", 6);
  Random random(8);
  std::size_t asked_count = 0, excluded = 0;
  for (const Person& person : people.persons) {
    for (const Rule& rule : AllRules()) {
      Case asked = CaseOf(person);
      Exclusion why = Exclusion::kNone;
      const Outcome outcome = ApplyRules({&rule}, &asked, &random, &why);
      asked_count += outcome == Outcome::kAbsent ? 0 : 1;
      excluded += outcome == Outcome::kExcluded ? 1 : 0;
    }
  }
  CHECK(asked_count > 20000);
  CHECK(excluded * 20 < asked_count);
}

const Rule* RuleOf(std::string_view variant) {
  for (const Rule& rule : AllRules()) {
    if (rule.variant == variant) return &rule;
  }
  FAIL("no such rule");
  return nullptr;
}

Outcome Apply(const std::vector<const Rule*>& rules, const Person& person, Case* asked) {
  Random random(3);
  Exclusion why = Exclusion::kNone;
  *asked = CaseOf(person);
  return ApplyRules(rules, asked, &random, &why);
}

Outcome Apply(const char* variant, const Person& person, Case* asked) {
  return Apply(std::vector<const Rule*>{RuleOf(variant)}, person, asked);
}

Person Named(const char* full) {
  v1::Name name;
  name.set_full(full);
  Person person;
  person.name = ParseName(name);
  person.birth_date = "1971-04-09";
  return person;
}

TEST_CASE("Two words written as one are asked, a word that lost a letter is still one, one of two words is not asked") {
  Case asked;
  CHECK(Apply("g: space lost", Named("Anna Eriksson"), &asked) == Outcome::kApplied);
  CHECK(Apply("g: space lost", Named("Bo Li"), &asked) == Outcome::kApplied);
  CHECK(Apply("f: one deleted", Named("Ann Lee"), &asked) == Outcome::kApplied);
  CHECK(Apply("i: a word missing", Named("Anna Eriksson"), &asked) == Outcome::kExcluded);
  CHECK(Apply("i: a word missing", Named("Jan Yu"), &asked) == Outcome::kExcluded);
}

TEST_CASE("Taj al-Din and Bashir Uddin are one word to what moves and leaves out words, as Abd al-Rahman is") {
  for (const char* name : {"Taj al-Din Haddad", "Bashir Uddin Haddad", "Abd al-Rahman Haddad", "Abdur Rahman Haddad"}) {
    INFO(name);
    CHECK(Units(Named(name).name).size() == 2);
    Case asked;
    CHECK(Apply("h: words left out at the end", Named(name), &asked) == Outcome::kAbsent);
  }
  CHECK(Units(Named("Din Haddad").name).size() == 2);
}

TEST_CASE("A word or a title that was added tells nothing of the person: beside one word of his own it is not asked") {
  const Rule* left_out = RuleOf("i: a word missing");
  Case asked;
  for (const char* added : {"i: a word added", "i: a title added"}) {
    INFO(added);
    CHECK(Apply({RuleOf(added), left_out}, Named("Anna Eriksson"), &asked) == Outcome::kExcluded);
    CHECK(Apply({RuleOf(added), RuleOf("g: space lost")}, Named("Anna Eriksson"), &asked) == Outcome::kApplied);
  }
}

TEST_CASE("A zone of a TD1 has three lines of thirty characters with check digits that hold") {
  // The example of Doc 9303-5, appendix B, has the same layout; the digits are checked by the engine's own reader.
  Database database;
  const FictionalPeople people = MakeFictionalPeople(60, "fictional", 9);
  database.ImportLines("fictional", people.records);
  for (const Person& person : people.persons) {
    if (!IsAscii(person.name.words[0].text)) continue;
    Case asked = CaseOf(person);
    asked.zone = true;
    for (const std::string& line : ZoneOf(asked)) CHECK(line.size() == 30);
    CHECK(database.Ask(QueryOf(asked)).mrz().all_check_digits_ok());
  }
}

TEST_CASE("Innocents are of a country, with names of it, and the i-th is the same whoever is asked before") {
  const std::string lists = ListsDirectory();
  if (lists.empty()) return;
  const Innocents innocents = Innocents::Read(lists);
  CHECK(innocents.countries() > 70);
  for (std::size_t i = 0; i < 500; ++i) {
    const Innocent one = innocents.Make(3, i), again = innocents.Make(3, i);
    CHECK((one.surname == again.surname && one.forenames == again.forenames && one.birth_date == again.birth_date));
    CHECK_FALSE((one.surname.empty() || one.forenames.empty() || one.nationality.size() != 2));
    CHECK_FALSE((one.sex == "F" && one.surname.starts_with("bin ")));
  }
}

}  // namespace
}  // namespace lookout::rules
