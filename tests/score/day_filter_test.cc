// The filter of days against the comparison that it stands in for, and the floors that follow from it.
#include <chrono>
#include <random>
#include <vector>

#include "index/score/day_filter.h"
#include "tests/support/catch.h"

namespace lookout::index::score {
namespace {

using columns::BirthSpan;

BirthSpan Day(int year, int month, int day) {
  BirthSpan span;
  const std::chrono::year_month_day date{std::chrono::year(year), std::chrono::month(static_cast<unsigned>(month)),
                                         std::chrono::day(static_cast<unsigned>(day))};
  span.first_day = span.last_day = static_cast<int32_t>(std::chrono::sys_days(date).time_since_epoch().count());
  span.year_only_likely = month == 1 && day == 1;
  span.year = static_cast<int16_t>(year);
  span.month = static_cast<uint8_t>(month);
  span.day = static_cast<uint8_t>(day);
  return span;
}

TEST_CASE("DayFilter: a day that is not called near is far, whichever was asked for") {
  std::mt19937_64 random(4711);
  const auto number = [&](int from, int to) {
    return from + static_cast<int>(random() % static_cast<uint64_t>(to - from + 1));
  };
  uint64_t far = 0;
  for (int round = 0; round < 60; ++round) {
    // Dates on the borders of digits are asked for more often than chance would.
    const BirthSpan asked = round % 2 == 0
                                ? Day(number(1900, 2027), number(1, 12), number(1, 28))
                                : Day(number(195, 200) * 10 + number(0, 1), number(0, 2) * 5 + 1, number(1, 3) * 10);
    const DayFilter filter(asked);
    REQUIRE(filter.active());
    for (int year = 1900; year < 2028; ++year) {
      for (int month = 1; month <= 12; ++month) {
        for (int day = 1; day <= 28; ++day) {
          const BirthSpan held = Day(year, month, day);
          if (filter.MayBeNear(DayCodeOf(held))) continue;
          ++far;
          if (CompareBirthDates(asked, {&held, 1}).percent > kDaysFarPercent) {
            FAIL(asked.year << '-' << int{asked.month} << '-' << int{asked.day} << " and " << year << '-' << month
                            << '-' << day);
          }
        }
      }
    }
  }
  CHECK(far > 60ULL * 128 * 12 * 28 * 9 / 10);  // or it filters nothing
}

TEST_CASE("DayFilter: of the year asked for and the next, no day is left out that is near") {
  for (int month = 1; month <= 12; ++month) {
    for (int day = 1; day <= 31; ++day) {
      if (day > 28 &&
          !std::chrono::year_month_day(std::chrono::year(1979), std::chrono::month(static_cast<unsigned>(month)),
                                       std::chrono::day(static_cast<unsigned>(day)))
               .ok())
        continue;
      const BirthSpan asked = Day(1979, month, day);
      const DayFilter filter(asked);
      for (int32_t other = asked.first_day - 800; other <= asked.first_day + 800; ++other) {
        const std::chrono::year_month_day date{std::chrono::sys_days(std::chrono::days(other))};
        const BirthSpan held = Day(static_cast<int>(date.year()), static_cast<int>(static_cast<unsigned>(date.month())),
                                   static_cast<int>(static_cast<unsigned>(date.day())));
        if (filter.MayBeNear(DayCodeOf(held))) continue;
        if (CompareBirthDates(asked, {&held, 1}).percent > kDaysFarPercent)
          FAIL("1979-" << month << '-' << day << " and " << other - asked.first_day << " days later");
      }
    }
  }
}

TEST_CASE("DayFilter: gives every day that may be near, each once") {
  std::mt19937_64 random(815);
  std::vector<BirthSpan> dates = {Day(1974, 8, 12), Day(1999, 12, 31), Day(1980, 1, 1), Day(1900, 11, 11)};
  while (dates.size() < 40) {
    dates.push_back(Day(1900 + static_cast<int>(random() % 128), 1 + static_cast<int>(random() % 12),
                        1 + static_cast<int>(random() % 28)));
  }
  std::size_t exact = 0;
  for (const BirthSpan& asked : dates) {
    const DayFilter filter(asked);
    std::vector<int> given(1U << 16);
    std::vector<bool> other_calendar(1U << 16);
    filter.ForEachNear([&](DayCode code, bool other) {
      ++given[code];
      other_calendar[code] = other;
    });
    for (int year = 1900; year < 2028; ++year) {
      for (int month = 1; month <= 12; ++month) {
        for (int day = 1; day <= 28; ++day) {
          const BirthSpan held = Day(year, month, day);
          const DayCode code = DayCodeOf(held);
          CHECK(given[code] == (filter.MayBeNear(code) ? 1 : 0));
          if (given[code] != 1 || other_calendar[code]) continue;
          ++exact;
          CHECK(CompareExactDays(asked, held) == CompareBirthDates(asked, {&held, 1}).percent);
        }
      }
    }
  }
  CHECK(exact > dates.size() * 50);
}

TEST_CASE("DayFilter: what is not one exact day has no code and no filter") {
  BirthSpan year = Day(1980, 1, 1);
  year.precision = columns::DatePrecision::kYear;
  BirthSpan about = Day(1990, 3, 4);
  about.approximate = true;
  const BirthSpan old = Day(1899, 12, 31);
  for (const BirthSpan& date : {year, about, old}) {
    CHECK(DayCodeOf(date) == kNoDay);
    CHECK_FALSE(DayFilter(date).active());
  }
}

TEST_CASE("DayFilter: the floors for far days and for no date lose nothing") {
  std::mt19937_64 random(12);
  const BirthSpan asked = Day(1974, 8, 12);
  const BirthSpan far = Day(1952, 3, 30);
  const columns::Nationality nationality{7, false};
  for (int round = 0; round < 20'000; ++round) {
    QueryFields query;
    query.birth_date = &asked;
    if (random() % 2 == 0) query.nationality = 7;
    if (random() % 2 == 0) query.sex = 'F';
    const NameScore names{static_cast<int16_t>(random() % (kOne + 1)), 0};
    const int threshold = static_cast<int>(random() % (kOne + 1));
    columns::PersonFields record;
    if (random() % 2 == 0) record.nationalities = {&nationality, 1};
    if (ScoreIdentity(names, query, record).score >= threshold)
      CHECK(names.alike >= NameFloorWithDate(threshold, query, 0) - (threshold == 0 ? 1 : 0));
    record.birth_dates = {&far, 1};
    if (ScoreIdentity(names, query, record).score >= threshold)
      CHECK(names.alike >= NameFloorWithDate(threshold, query, kDaysFarPercent) - (threshold == 0 ? 1 : 0));
  }
}

}  // namespace
}  // namespace lookout::index::score
