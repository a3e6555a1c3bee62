#include "index/score/identity_score.h"

#include <rapidcheck.h>

#include <chrono>
#include <vector>

#include "tests/support/catch.h"

namespace lookout::index::score {
namespace {

using columns::kNationalityOther;
using columns::kSexOther;

using columns::BirthSpan;
using columns::DatePrecision;

BirthSpan Day(int year, int month, int day) {
  using namespace std::chrono;
  BirthSpan span;
  span.first_day =
      static_cast<int32_t>(sys_days{std::chrono::year{year} / std::chrono::month{static_cast<unsigned>(month)} /
                                    std::chrono::day{static_cast<unsigned>(day)}}
                               .time_since_epoch()
                               .count());
  span.last_day = span.first_day;
  span.year = static_cast<int16_t>(year);
  span.month = static_cast<uint8_t>(month);
  span.day = static_cast<uint8_t>(day);
  span.year_only_likely = month == 1 && day == 1;
  return span;
}

BirthSpan Year(int year, bool approximate = false) {
  BirthSpan span = Day(year, 1, 1);
  span.last_day = Day(year, 12, 31).first_day;
  span.precision = DatePrecision::kYear;
  span.approximate = approximate;
  span.month = span.day = 0;
  return span;
}

FieldScore Compare(const BirthSpan& asked, std::vector<BirthSpan> on_file) { return CompareBirthDates(asked, on_file); }

TEST_CASE("A birth date agrees, is close by a rule, or disagrees") {
  const BirthSpan day = Day(1974, 8, 12);
  CHECK(Compare(day, {day}).result == FieldResult::kAgree);
  CHECK(Compare(day, {Day(1974, 12, 8)}).rule == FieldRule::kDayMonth);
  CHECK(Compare(day, {Day(1974, 12, 8)}).percent > Compare(day, {Day(1974, 8, 17)}).percent);  // one date, not thirty
  CHECK(Compare(day, {Day(1974, 12, 18)}).rule == FieldRule::kDayMonth);                       // and one digit wrong
  CHECK(Compare(Day(1995, 1, 13), {Day(1995, 11, 1)}).rule == FieldRule::kDayMonth);  // whichever of them can be
  CHECK(Compare(day, {Day(1974, 8, 17)}).rule == FieldRule::kOneCharacter);
  CHECK(Compare(day, {Day(1947, 8, 12)}).rule == FieldRule::kOneCharacter);  // two neighbours exchanged
  CHECK(Compare(day, {Day(2517, 8, 12)}).rule == FieldRule::kCalendar);
  CHECK(Compare(day, {Day(1988, 3, 30)}).result == FieldResult::kDisagree);
  CHECK(Compare(day, {}).result == FieldResult::kAbsent);
}

TEST_CASE("A date of an Islamic or the Iranian calendar is close to the same day of ours") {
  const FieldScore iranian = Compare(Day(1370, 5, 12), {Day(1991, 8, 3)});
  CHECK(iranian.result == FieldResult::kClose);
  CHECK(iranian.rule == FieldRule::kCalendar);
  CHECK(Compare(Day(1990, 3, 28), {Day(1410, 9, 1)}).rule == FieldRule::kCalendar);  // Ramadan
  CHECK(Compare(Year(1370), {Day(1991, 8, 3)}).rule == FieldRule::kCalendar);
  CHECK(Compare(Day(1370, 5, 13), {Day(1991, 8, 3)}).rule == FieldRule::kCalendar);  // a day off
  CHECK(Compare(Day(1370, 12, 5), {Day(1991, 8, 3)}).rule == FieldRule::kCalendar);  // day and month exchanged
  CHECK(Compare(Day(1370, 5, 22), {Day(1991, 8, 3)}).rule == FieldRule::kCalendar);  // a digit wrong
  CHECK(Compare(Day(1372, 5, 22), {Day(1991, 8, 3)}).result == FieldResult::kDisagree);
  CHECK(Compare(Day(1370, 5, 12), {Day(1994, 8, 14)}).result == FieldResult::kDisagree);
  CHECK(Compare(Day(1070, 5, 12), {Day(1991, 8, 3)}).result == FieldResult::kDisagree);
}

TEST_CASE("A date of another calendar is near when its century was made one of ours, or a slip was made in it") {
  const auto near = [](const BirthSpan& a, const BirthSpan& b) {
    CHECK(Compare(a, {b}).percent == Compare(b, {a}).percent);
    return Compare(a, {b}).rule == FieldRule::kCalendar && Compare(a, {b}).percent > 0;
  };
  CHECK(near(Day(1910, 9, 1), Day(1990, 3, 28)));   // Ramadan 1410, a 9 for the 4
  CHECK(near(Day(2010, 9, 1), Day(1990, 3, 28)));   // of a zone: 100901
  CHECK(near(Day(1970, 5, 12), Day(1991, 8, 3)));   // Mordad 1370
  CHECK(near(Day(2017, 8, 12), Day(1974, 8, 12)));  // 2517
  CHECK(near(Day(2517, 12, 8), Day(1974, 8, 12)));  // day and month exchanged
  CHECK(near(Day(2537, 8, 12), Day(1974, 8, 12)));  // a digit wrong
  CHECK_FALSE(near(Day(1910, 9, 8), Day(1990, 3, 28)));
  CHECK_FALSE(near(Day(1911, 9, 1), Day(1990, 3, 28)));
  CHECK_FALSE(near(Day(2537, 8, 22), Day(1974, 8, 12)));
}

TEST_CASE("Papers of a state that has no other calendar than ours are not read by one") {
  const BirthSpan day = Day(1998, 12, 12);
  BirthSpan held = Day(1978, 11, 11);
  const auto rule = [&](bool other_calendar) {
    QueryFields asked{&day};
    asked.other_calendar = other_calendar;
    return ScoreIdentity({kOne, 0}, asked, {{&held, 1}, {}, 0}).birth_date.result;
  };
  CHECK(rule(true) == FieldResult::kClose);
  CHECK(rule(false) == FieldResult::kDisagree);
}

TEST_CASE("A date that is the same but for its century is near") {
  CHECK(Compare(Day(2024, 5, 28), {Day(1924, 5, 28)}).percent > 0);
  CHECK(Compare(Day(2024, 5, 28), {Year(1924)}).percent > 0);
  CHECK(Compare(Day(2024, 5, 28), {Year(1925)}).percent < 0);
  CHECK(Compare(Day(2024, 5, 28), {Day(1924, 5, 27)}).percent < 0);
}

TEST_CASE("One part of a date that differs takes little, other days take much even in one year") {
  const int one_part = Compare(Day(1974, 8, 12), {Day(1974, 8, 27)}).percent;
  CHECK(one_part < 0);
  CHECK(Compare(Day(1974, 8, 12), {Day(1980, 8, 12)}).rule == FieldRule::kNone);
  CHECK(Compare(Day(1974, 8, 12), {Day(1982, 8, 12)}).percent == one_part);
  CHECK(Compare(Day(1974, 8, 12), {Day(1974, 3, 27)}).percent < 3 * one_part);
  CHECK(Compare(Day(1974, 8, 12), {Day(1988, 3, 30)}).percent <= Compare(Day(1974, 8, 12), {Day(1975, 3, 30)}).percent);
}

TEST_CASE("The town of birth raises, another country lowers, another town says nothing") {
  const columns::Place asked{7, 0x55544F};
  const std::vector<columns::Place> same = {{5, 0x55544F}, {7, 0}};
  const std::vector<columns::Place> town = {{5, 0x55544F}};
  const std::vector<columns::Place> country = {{7, 0x465241}};
  QueryFields query;
  query.birth_place = &asked;
  const auto score = [&](const std::vector<columns::Place>& places) {
    return ScoreIdentity({8000, 0}, query, {{}, {}, 0, places}).score;
  };
  CHECK(score(same) > 8000);
  CHECK(score(town) == 8000);
  CHECK(score(country) < 8000);
  CHECK(score({}) == 8000);
}

TEST_CASE("Where no nationality is on file, a year lifts no doubt about a name from whoever was born elsewhere") {
  constexpr uint32_t kAsked = 0x55544F;
  constexpr uint32_t kFormer = 0x53554E;
  constexpr uint32_t kOther = 0x465241;
  const std::vector<uint32_t> states = {kAsked, kFormer};
  const BirthSpan day = Day(1974, 8, 12);
  QueryFields query;
  query.birth_date = &day;
  query.nationality = kAsked;
  query.nationality_states = states;
  const auto name = [&](const BirthSpan& on_file, std::vector<columns::Place> places,
                        std::vector<columns::Nationality> nationalities = {}) {
    const std::vector<BirthSpan> dates = {on_file};
    return ScoreIdentity({8000, 2000}, query, {dates, nationalities, 0, places}).name;
  };
  CHECK(name(Year(1974), {{5, kOther}}) == 6000);
  CHECK(name(Year(1976, true), {{5, kOther}}) == 6000);
  CHECK(name(day, {{5, kOther}}) == 8000);
  CHECK(name(Year(1974), {{5, kAsked}}) == 8000);
  CHECK(name(Year(1974), {{5, kFormer}}) == 8000);
  CHECK(name(Year(1974), {{5, 0}}) == 8000);
  CHECK(name(Year(1974), {}) == 8000);
  CHECK(name(Year(1974), {{5, kOther}, {6, kAsked}}) == 8000);
  CHECK(name(Year(1974), {{5, kOther}, {6, 0}}) == 8000);
  CHECK(name(Year(1974), {{5, kOther}}, {{kAsked, 0}}) == 8000);  // the nationality itself is on file
  // The same the other way round.
  const columns::Place born{5, kOther};
  QueryFields by_place;
  by_place.birth_date = &day;
  by_place.birth_place = &born;
  const std::vector<BirthSpan> year = {Year(1974)};
  const std::vector<columns::Nationality> one = {{kAsked, 0}};
  const std::vector<columns::Nationality> same = {{kOther, 0}};
  CHECK(ScoreIdentity({8000, 2000}, by_place, {year, one, 0, {}}).name == 6000);
  CHECK(ScoreIdentity({8000, 2000}, by_place, {year, same, 0, {}}).name == 8000);
  CHECK(ScoreIdentity({8000, 2000}, by_place, {year, {}, 0, {}}).name == 8000);
  // Never below what the name says alone.
  const std::vector<columns::Place> elsewhere = {{5, kOther}};
  CHECK(ScoreIdentity({8000, 2000}, query, {{}, {}, 0, elsewhere}).score == 6000);
  CHECK(ScoreIdentity({8000, 0}, query, {{}, {}, 0, elsewhere}).score == 8000);
}

TEST_CASE("The best of several dates on file counts, and is named") {
  const FieldScore score = Compare(Day(1974, 8, 12), {Day(1988, 3, 30), Year(1974), Day(1974, 8, 12)});
  CHECK(score.result == FieldResult::kAgree);
  CHECK(score.value == 2);
}

TEST_CASE("A partial or approximate date agrees with every day it can mean, and says less than a day") {
  const FieldScore year = Compare(Day(1974, 8, 12), {Year(1974)});
  CHECK(year.result == FieldResult::kAgree);
  CHECK(year.percent < Compare(Day(1974, 8, 12), {Day(1974, 8, 12)}).percent);
  CHECK(Compare(Day(1974, 8, 12), {Year(1976, true)}).result == FieldResult::kClose);
  CHECK(Compare(Day(1974, 8, 12), {Year(1990, true)}).result == FieldResult::kDisagree);
}

TEST_CASE("What is absent does nothing, what agrees raises, what contradicts lowers") {
  const BirthSpan day = Day(1974, 8, 12);
  const std::vector<BirthSpan> same = {day};
  const std::vector<BirthSpan> other = {Day(1988, 3, 30)};
  const QueryFields asked{&day, 0, 'M'};
  CHECK(ScoreIdentity({8000, 0}, asked, {}).score == 8000);
  CHECK(ScoreIdentity({8000, 0}, asked, {same, {}, 'M'}).score > 8000);
  CHECK(ScoreIdentity({8000, 0}, asked, {other, {}, 0}).score < 7000);
  CHECK(ScoreIdentity({8000, 0}, asked, {{}, {}, 'F'}).score < 8000);
  CHECK(ScoreIdentity({kOne, 0}, asked, {same, {}, 'M'}).score == kOne);
}

TEST_CASE("A birth date that agrees lifts the doubt about a common name, one near an estimate a part of it") {
  const BirthSpan day = Day(1974, 8, 12);
  const QueryFields asked{&day};
  const auto name = [&](std::vector<BirthSpan> on_file) {
    return ScoreIdentity({8000, 2000}, asked, {on_file, {}, 0}).name;
  };
  CHECK(name({}) == 6000);
  CHECK(name({Day(1988, 3, 30)}) == 6000);
  CHECK(name({Day(1974, 12, 8)}) == 8000);
  CHECK(name({day}) == 8000);
  CHECK(name({Year(1974)}) == 8000);
  CHECK(name({Year(1976, true)}) > 6000);
  CHECK(name({Year(1976, true)}) < 8000);
}

TEST_CASE("What contradicts takes more from a name that many bear, and never more than the farthest date") {
  const BirthSpan day = Day(1974, 8, 12);
  const std::vector<BirthSpan> near = {Day(1980, 8, 12)};
  const std::vector<BirthSpan> far = {Day(1988, 3, 30)};
  const std::vector<columns::Nationality> country = {{0x465241, false}};
  const QueryFields asked{&day, 0x55544F};
  const auto score = [&](int16_t lacking, const columns::PersonFields& record) {
    return ScoreIdentity({kOne, 0, lacking, lacking}, asked, record).score;
  };
  CHECK(score(80, {near, {}, 0}) < score(0, {near, {}, 0}));
  CHECK(score(80, {near, {}, 0}) >= score(0, {far, {}, 0}));
  CHECK(score(80, {far, {}, 0}) == score(0, {far, {}, 0}));
  CHECK(score(80, {{}, country, 0}) < score(0, {{}, country, 0}));
  CHECK(IdentityScoreAtMost(kOne, asked, {near, country, 0}, -8) >= score(0, {near, country, 0}));
}

TEST_CASE("A nationality whose code is one letter off contradicts no more for a name that many bear") {
  const std::vector<columns::Nationality> country = {{0x50414B, false}};
  const std::vector<uint32_t> near = {0x50414B};
  const BirthSpan day = Day(1974, 8, 12);
  const std::vector<BirthSpan> born = {Year(1974)};
  QueryFields asked{&day, 0x50414E};
  const auto scored = [&](int16_t lacking) {
    return ScoreIdentity({kOne, 0, lacking, lacking}, asked, {born, country, 0});
  };
  CHECK(scored(80).score < 6000);
  asked.near_nationalities = near;
  CHECK(scored(80).score == 8000);
  CHECK(ScoreIdentity({kOne, 0, 80, 80}, asked, {{}, country, 0}).score < 6000);  // no date agrees
  CHECK(scored(0).score == 8000);
  CHECK(scored(0).nationality.result == FieldResult::kDisagree);
  CHECK(FieldRuleCode(scored(0).nationality.rule) == "nationality.b");
}

TEST_CASE("One of many dates on file lifts a part of the doubt, and so does what a wrong digit or a year agrees with") {
  const BirthSpan day = Day(1974, 8, 12);
  const auto doubt = [&](const std::vector<BirthSpan>& on_file) {
    return ScoreIdentity({9000, 2500}, QueryFields{&day}, {on_file, {}, 0}).doubt;
  };
  CHECK(doubt({Year(1974)}) == 0);
  CHECK(doubt({Year(1974), Year(1975), Year(1976)}) == 0);
  CHECK(doubt({Year(1974), Year(1975), Year(1976), Year(1977)}) == 60);
  CHECK(doubt({Day(1974, 8, 13), Year(1975), Year(1976), Year(1977)}) == 60);
  CHECK(doubt({Day(1974, 8, 12), Year(1975), Year(1976), Year(1977)}) == 0);
}

TEST_CASE("No name below the floor reaches the threshold, whatever the fields say") {
  REQUIRE(rc::check([] {
    const BirthSpan day = Day(1974, 8, 12);
    const std::vector<BirthSpan> same = {day};
    const std::vector<columns::Nationality> country = {{0x55544F, false}};
    QueryFields asked;
    if (*rc::gen::arbitrary<bool>()) asked.birth_date = &day;
    if (*rc::gen::arbitrary<bool>()) asked.nationality = 0x55544F;
    const columns::Place place{7, 0x55544F};
    const std::vector<columns::Place> places = {place};
    if (*rc::gen::arbitrary<bool>()) asked.birth_place = &place;
    const int threshold = *rc::gen::inRange(1, kOne + 1);
    const int floor = NameFloor(threshold, asked);
    if (floor == 1) return;  // every name that has anything in common
    const int name = *rc::gen::inRange(1, floor);
    RC_ASSERT(ScoreIdentity({static_cast<int16_t>(name), 0}, asked, {same, country, 0, places}).score < threshold);
  }));
}

TEST_CASE("NameFloorWithDate: the lowest name score that can reach the threshold, whatever contradicts") {
  const columns::Nationality same{7, false};
  const columns::Nationality other{8, false};
  const columns::Place place{5, 7};
  for (const int threshold : {1, 2500, 5000, 7000, 9500, kOne}) {
    for (const int percent : {60, 36, 13, 0, -8, -15, -27, kDaysFarPercent, -40}) {
      for (unsigned contradicted = 0; contradicted < columns::kContradictions; ++contradicted) {
        for (int fields = 0; fields < 8; ++fields) {
          QueryFields query;
          query.sex = 'F';
          if ((fields & 1) != 0 || (contradicted & kNationalityOther) != 0) query.nationality = 7;
          if ((fields & 2) != 0) query.birth_place = &place;
          query.document_held = (fields & 4) != 0;
          const columns::PersonFields record{{},
                                             {(contradicted & kNationalityOther) != 0 ? &other : &same, 1},
                                             (contradicted & kSexOther) != 0 ? 'M' : 'F',
                                             {&place, 1}};
          const int floor = NameFloorWithDate(threshold, query, percent, contradicted);
          REQUIRE(floor >= 1);
          if (floor <= kOne) REQUIRE(IdentityScoreAtMost(floor, query, record, percent) >= threshold);
          const int below = std::min(floor - 1, kOne);
          if (below >= 1) REQUIRE(IdentityScoreAtMost(below, query, record, percent) < threshold);
        }
      }
    }
  }
}

TEST_CASE("ContradictionTable: what it says contradicts, and most of what does is told") {
  int told = 0;
  int contradicts = 0;
  for (uint32_t asked = 0; asked < 40; ++asked) {
    for (const columns::SexCode sex : {'M', 'F', 'X', '\0'}) {
      const columns::ContradictionTable table(asked, sex);
      QueryFields query;
      query.nationality = asked;
      query.sex = sex;
      CHECK(table.any() == (asked != 0 || sex == 'M' || sex == 'F'));
      for (uint32_t held = 0; held < 120; ++held) {
        const std::vector<columns::Nationality> nationalities = {{held % 40 + 1, false}, {held % 3 + 1, held % 2 != 0}};
        for (const columns::SexCode held_sex : {'M', 'F', 'X', '\0'}) {
          const columns::PersonFields person{
              {}, {nationalities.data(), held % 5 == 0 ? 0U : 1 + held % 2}, held_sex, {}};
          const IdentityScore scored = ScoreIdentity({kOne, 0}, query, person);
          const uint8_t said = table[columns::TraitsOf(person)];
          if ((said & kNationalityOther) != 0) CHECK(scored.nationality.result == FieldResult::kDisagree);
          if ((said & kSexOther) != 0) CHECK(scored.sex.result == FieldResult::kDisagree);
          told += (said & kNationalityOther) != 0 ? 1 : 0;
          contradicts += scored.nationality.result == FieldResult::kDisagree ? 1 : 0;
          CHECK(((said & kSexOther) != 0) == (scored.sex.result == FieldResult::kDisagree));
        }
      }
    }
  }
  CHECK(told * 3 > contradicts);
}

}  // namespace
}  // namespace lookout::index::score
