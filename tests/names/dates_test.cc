// Searches of whole identities against a look at every name, with birth dates of every kind on both sides.
#include <algorithm>
#include <chrono>
#include <functional>
#include <iterator>
#include <string>
#include <vector>

#include "index/names/date_groups.h"
#include "index/names/name_index.h"
#include "index/score/identity_score.h"
#include "tests/names/fictional.h"
#include "tests/reference/naive_names.h"
#include "tests/support/catch.h"

namespace lookout::index::names {
namespace {

using columns::BirthSpan;
using columns::DatePrecision;
using tests::Below;
using tests::Chance;
using tests::Random;

int32_t DayNumber(int year, int month, int day) {
  const std::chrono::year_month_day date{std::chrono::year(year), std::chrono::month(static_cast<unsigned>(month)),
                                         std::chrono::day(static_cast<unsigned>(day))};
  return static_cast<int32_t>(std::chrono::sys_days(date).time_since_epoch().count());
}

// Few years and days, so that dates meet, are near, and are of other calendars.
BirthSpan AnyDate(Random* random) {
  BirthSpan span;
  int year = 1970 + static_cast<int>(Below(random, 12));
  if (Chance(random, 12)) year -= 583;  // of the Islamic calendar
  if (Chance(random, 20)) year += 543;  // of the Thai one
  if (Chance(random, 30)) year = 1890 + static_cast<int>(Below(random, 12));
  if (Chance(random, 10)) year = (Chance(random, 2) ? 1920 : 2020) + static_cast<int>(Below(random, 4));
  if (Chance(random, 15)) year = 1980 + static_cast<int>(Below(random, 24));  // of another calendar, its century ours
  const int month = 1 + static_cast<int>(Below(random, Chance(random, 2) ? 2 : 12));
  const int day = 1 + static_cast<int>(Below(random, Chance(random, 2) ? 3 : 28));
  span.year = static_cast<int16_t>(year);
  span.approximate = Chance(random, 10);
  switch (Below(random, 6)) {
    case 0:
      span.precision = DatePrecision::kYear;
      span.first_day = DayNumber(year, 1, 1);
      span.last_day = DayNumber(year, 12, 31);
      return span;
    case 1:
      span.precision = DatePrecision::kMonth;
      span.month = static_cast<uint8_t>(month);
      span.first_day = DayNumber(year, month, 1);
      span.last_day = DayNumber(year, month, 28);
      return span;
    case 2:
      span.precision = DatePrecision::kRange;
      span.first_day = DayNumber(year, 1, 1);
      span.last_day = DayNumber(year + static_cast<int>(Below(random, 9)), 12, 31);
      return span;
    default:
      span.month = static_cast<uint8_t>(month);
      span.day = static_cast<uint8_t>(day);
      span.first_day = span.last_day = DayNumber(year, month, day);
      span.year_only_likely = month == 1 && day == 1;
      return span;
  }
}

std::vector<BirthSpan> AnyDates(Random* random) {
  std::vector<BirthSpan> dates;
  const std::size_t count = Chance(random, 30) ? 12 : Chance(random, 3) ? Below(random, 4) : 1;
  while (dates.size() < count) dates.push_back(AnyDate(random));
  return dates;
}

TEST_CASE("DateGroups: what is not called near is far, and what is has its share") {
  Random random(tests::TestSeed());
  columns::PersonColumns people;
  for (int i = 0; i < 3000; ++i) {
    const std::vector<BirthSpan> dates = AnyDates(&random);
    people.Add({dates, {}, 0, {}});
  }
  const DateGroups groups(&people);
  uint64_t far = 0;
  for (int round = 0; round < 100; ++round) {
    const BirthSpan asked = AnyDate(&random);
    std::vector<int> percents(groups.size(), score::kDaysFarPercent);
    groups.ForEachNear(asked,
                       [&](DateGroup group, int percent) { percents[group] = std::max(percents[group], percent); });
    for (uint32_t i = 0; i < people.rows(); ++i) {
      const auto dates = people.fields(RecordOrdinal{i}).birth_dates;
      const DateGroups::Of of = groups.GroupsOf(dates);
      REQUIRE(of.count > 0);
      int best = -100;
      for (std::size_t k = 0; k < of.count; ++k) best = std::max(best, percents[of.groups[k]]);
      const int given = score::CompareBirthDates(asked, dates).percent;
      if (given > best) FAIL("LOOKOUT_TEST_SEED=" << tests::TestSeed() << ": " << given << " above " << best);
      far += best <= score::kDaysFarPercent;
    }
  }
  CHECK(far > 100'000);  // or nothing is left out
}

// The best of each record, at or above the floor.
class Best final : public NameVisitor {
 public:
  Best(const columns::PersonColumns& people, const score::QueryFields& fields, int floor)
      : people_(people), fields_(fields), floor_(floor), of_record(people.rows(), 0) {}

  Floors Visit(NameOrdinal, RecordOrdinal record, score::NameScore names) override {
    const int score = score::ScoreIdentity(names, fields_, people_.fields(record)).score;
    if (score >= floor_) of_record[record.value] = std::max(of_record[record.value], score);
    return Floors::Of(floor_);
  }

 private:
  const columns::PersonColumns& people_;
  const score::QueryFields& fields_;
  const int floor_;

 public:
  std::vector<int> of_record;
};

// The best few of all records: the floor rises while they are found.
class BestFew final : public NameVisitor {
 public:
  BestFew(const columns::PersonColumns& people, const score::QueryFields& fields, int floor, std::size_t few)
      : all_(people, fields, floor), floor_(floor), few_(few) {}

  Floors Visit(NameOrdinal name, RecordOrdinal record, score::NameScore names) override {
    all_.Visit(name, record, names);
    floor_ = std::max(floor_, FewthOf(all_.of_record));
    return Floors::Of(floor_);
  }

  int floor() const { return floor_; }
  int FewthOf(std::vector<int> of_record) const {
    const auto few = of_record.begin() + static_cast<std::ptrdiff_t>(few_ - 1);
    std::nth_element(of_record.begin(), few, of_record.end(), std::greater<>());
    return *few;
  }
  const std::vector<int>& of_record() const { return all_.of_record; }

 private:
  Best all_;
  int floor_;
  const std::size_t few_;
};

std::vector<int> AtLeast(int floor, std::vector<int> of_record) {
  for (int& score : of_record) score = score < floor ? 0 : score;
  return of_record;
}

struct Asked {
  uint64_t wanted = 0;
  uint64_t passed_by = 0;     // names that were looked at by their date
  uint64_t lists_passed = 0;  // by what their entries tell of dates
  uint64_t lists_light = 0;   // by what their tokens weigh
  uint64_t ranges = 0;        // of dates, in long lists
  uint64_t walked_first = 0;  // tokens and runs
  uint64_t sifted = 0;        // postings, by their class or what contradicts the question
};

// Persons of two names each, half of which hold one of the words of the stock where it has any, and questions about
// them, against a look at every name.
template <typename DatesOf, typename DateOf>
void AskIdentities(uint32_t records, int questions, DatesOf&& dates_of, DateOf&& date_of,
                   const std::vector<base::Token>& stock, Random* random, NameSearchScratch* scratch,
                   Asked* asked_all) {
  const tests::Language language = tests::Language::Usual();
  columns::PersonColumns people;
  reference::NaiveNames twin;
  NameIndexBuilder builder;
  for (uint32_t i = 0; i < records; ++i) {
    const std::vector<BirthSpan> dates = dates_of(random);
    // None, one, or more, of which some are of a state before or after it; sexes that are known and not.
    std::vector<columns::Nationality> nationalities;
    const std::size_t count = Chance(random, 3) ? Below(random, 4) : 1;
    while (nationalities.size() < count)
      nationalities.push_back(
          {static_cast<uint32_t>(1 + Below(random, 3)), !nationalities.empty() && Chance(random, 2)});
    static constexpr columns::SexCode kSexes[] = {'M', 'F', 'M', 'F', 'X', 0};
    people.Add({dates, nationalities, kSexes[Below(random, std::size(kSexes))], {}});
    for (uint32_t k = 0; k < 2; ++k) {
      base::NameForm name = tests::AnyName(language, random);
      if (!stock.empty() && Chance(random, 2))
        name.tokens[Below(random, name.tokens.size())] = stock[Below(random, stock.size())];
      twin.Add(name);
      builder.Add(RecordOrdinal{i}, k, twin.names().back().form());
    }
  }
  const NameIndex index = std::move(builder).Freeze(&people);
  for (int question = 0; question < questions; ++question) {
    const auto target = static_cast<uint32_t>(Below(random, records));
    const auto on_file = people.fields(RecordOrdinal{target}).birth_dates;
    const BirthSpan asked = on_file.empty() || Chance(random, 2) ? date_of(random) : on_file.front();
    score::QueryFields fields;
    if (!Chance(random, 8)) fields.birth_date = &asked;
    const uint32_t misspelt[] = {static_cast<uint32_t>(1 + Below(random, 3))};
    if (Chance(random, 8)) {
      fields.near_nationalities = misspelt;
    } else if (Chance(random, 2)) {
      fields.nationality = static_cast<uint32_t>(1 + Below(random, 3));
    }
    if (Chance(random, 2)) fields.sex = Chance(random, 4) ? 'X' : Chance(random, 2) ? 'M' : 'F';
    const reference::ViewedName query(tests::Damaged(twin.names()[target * 2].form(), language, random));
    std::vector<score::NameScore> scores;
    for (const auto& name : twin.names()) scores.push_back(score::ScoreNames(query.view(), name.view()));
    for (const int floor : {1, 3000, 5000, 6000, 7000, 8000, 9500}) {
      Best found(people, fields, floor);
      index.Search({.name = query.view(), .floors = Floors::Of(floor), .fields = &fields, .columns = &people}, scratch,
                   &found);
      asked_all->passed_by += scratch->counts.lines_scanned;
      asked_all->lists_passed += scratch->counts.lists_passed;
      asked_all->lists_light += scratch->counts.lists_light;
      asked_all->ranges += scratch->counts.ranges;
      asked_all->sifted += scratch->counts.sifted;
      asked_all->walked_first += scratch->counts.runs_first + scratch->counts.narrowed;
      Best all(people, fields, floor);
      for (uint32_t name = 0; name < twin.names().size(); ++name) {
        const score::NameScore score = scores[name];
        if (score.alike > 0) all.Visit(NameOrdinal{name}, RecordOrdinal{name / 2}, score);
      }
      INFO("LOOKOUT_TEST_SEED=" << tests::TestSeed() << ", floor " << floor);
      REQUIRE(found.of_record == all.of_record);
      for (const std::size_t few : {1, 10}) {
        BestFew best(people, fields, floor, few);
        index.Search({.name = query.view(), .floors = Floors::Of(floor), .fields = &fields, .columns = &people},
                     scratch, &best);
        REQUIRE(best.floor() == std::max(floor, best.FewthOf(all.of_record)));
        REQUIRE(AtLeast(best.floor(), best.of_record()) == AtLeast(best.floor(), all.of_record));
      }
      asked_all->wanted +=
          static_cast<uint64_t>(std::count_if(all.of_record.begin(), all.of_record.end(), [](int s) { return s > 0; }));
    }
  }
}

TEST_CASE("NameIndex: no identity at or above the floor is lost, whatever its birth dates") {
  Random random(tests::TestSeed() + 5);
  NameSearchScratch scratch;
  Asked asked;
  for (int round = 0; round < 12; ++round) AskIdentities(600, 40, AnyDates, AnyDate, {}, &random, &scratch, &asked);
  CHECK(asked.wanted > 1000);
  CHECK(asked.passed_by > 1000);  // or no name was looked at by its date
}

// So many names of each that days near the one asked for are walked, not looked at one by one; of a few parts of the
// order of names, whose lists are passed by.
BirthSpan OneOfFewDates(Random* random) {
  static constexpr int kDays[][3] = {{1975, 3, 12}, {1975, 3, 13}, {1976, 3, 12},  {1985, 3, 12},
                                     {1931, 7, 25}, {1958, 11, 2}, {1997, 12, 30}, {2004, 6, 18}};
  const auto& [year, month, day] = kDays[Below(random, std::size(kDays))];
  BirthSpan span;
  span.year = static_cast<int16_t>(year);
  if (Chance(random, 8)) {
    span.precision = DatePrecision::kYear;
    span.first_day = DayNumber(year, 1, 1);
    span.last_day = DayNumber(year, 12, 31);
    return span;
  }
  span.month = static_cast<uint8_t>(month);
  span.day = static_cast<uint8_t>(day);
  span.first_day = span.last_day = DayNumber(year, month, day);
  return span;
}

TEST_CASE("NameIndex: no identity at or above the floor is lost among many of each birth date") {
  Random random(tests::TestSeed() + 8);
  NameSearchScratch scratch;
  Asked asked;
  const auto dates = [](Random* any) { return std::vector<BirthSpan>(Chance(any, 20) ? 0 : 1, OneOfFewDates(any)); };
  // Not every stock of words has one that is walked first: others are taken until one has.
  for (int round = 0; round == 0 || (round < 20 && asked.walked_first == 0); ++round) {
    std::vector<base::Token> stock;
    while (stock.size() < 3)
      stock.push_back(tests::TokenOf(tests::AnyWord(tests::Language::Usual(), &random), &random));
    AskIdentities(round == 0 ? 8'000 : 2'000, 16, dates, OneOfFewDates, stock, &random, &scratch, &asked);
  }
  CHECK(asked.wanted > 1000);
  CHECK(asked.lists_passed > 1000);
  CHECK(asked.lists_light > 100);
  CHECK(asked.ranges > 100);
  CHECK(asked.sifted > 1000);
  CHECK(asked.walked_first > 0);
}

TEST_CASE("NameIndex: a name of a person of several dates is given, whichever is asked for") {
  columns::PersonColumns people;
  BirthSpan first;
  first.year = 1961;
  first.month = 4;
  first.day = 9;
  first.first_day = first.last_day = DayNumber(1961, 4, 9);
  BirthSpan second = first;
  second.year = 1984;
  second.first_day = second.last_day = DayNumber(1984, 4, 9);
  people.Add({std::vector<BirthSpan>{first, second}, {}, 0, {}});
  NameIndexBuilder builder;
  base::NameForm form;
  form.tokens.push_back({.letters = "ANNA"});
  builder.Add(RecordOrdinal{0}, 3, form);
  const NameIndex index = std::move(builder).Freeze(&people);
  CHECK(index.names() == 2);
  CHECK(index.name_number(NameOrdinal{0}) == 3);
  CHECK(index.name_number(NameOrdinal{1}) == 3);
  const reference::ViewedName query(form);
  NameSearchScratch scratch;
  for (const BirthSpan& asked : {first, second}) {
    score::QueryFields fields;
    fields.birth_date = &asked;
    Best found(people, fields, 9000);
    index.Search({.name = query.view(), .floors = Floors::Of(9000), .fields = &fields, .columns = &people}, &scratch,
                 &found);
    CHECK(found.of_record == std::vector<int>{score::kOne});
  }
}

}  // namespace
}  // namespace lookout::index::names
