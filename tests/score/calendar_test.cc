#include "index/score/calendar.h"

#include <chrono>

#include "tests/support/catch.h"

namespace lookout::index::score {
namespace {

int32_t Day(int year, unsigned month, unsigned day) {
  using namespace std::chrono;
  return static_cast<int32_t>(
      sys_days{std::chrono::year{year} / std::chrono::month{month} / std::chrono::day{day}}.time_since_epoch().count());
}

TEST_CASE("The Iranian calendar has its new years where almanacs have them") {
  CHECK(DayOfIranianDate(1370, 1, 1) == Day(1991, 3, 21));
  CHECK(DayOfIranianDate(1399, 12, 30) == Day(2021, 3, 20));  // a leap year
  CHECK(DayOfIranianDate(1400, 1, 1) == Day(2021, 3, 21));
  CHECK(DayOfIranianDate(1357, 11, 22) == Day(1979, 2, 11));
}

TEST_CASE("The Islamic calendar of the table is within two days of the sighted one") {
  const auto near = [](int32_t a, int32_t b) { return a - b <= kIslamicDaysOff && b - a <= kIslamicDaysOff; };
  CHECK(DayOfIslamicDate(1445, 9, 1) == Day(2024, 3, 11));
  CHECK(near(DayOfIslamicDate(1400, 1, 1), Day(1979, 11, 20)));
  CHECK(near(DayOfIslamicDate(1421, 10, 1), Day(2000, 12, 27)));
}

TEST_CASE("A month of either calendar follows the one before it") {
  for (int year = 1300; year <= 1450; ++year) {
    for (int month = 1; month < 12; ++month) {
      const int islamic = DayOfIslamicDate(year, month + 1, 1) - DayOfIslamicDate(year, month, 1);
      REQUIRE((islamic == 29 || islamic == 30));
      const int iranian = DayOfIranianDate(year, month + 1, 1) - DayOfIranianDate(year, month, 1);
      REQUIRE(iranian == (month <= 6 ? 31 : 30));
    }
    const int days = DayOfIranianDate(year + 1, 1, 1) - DayOfIranianDate(year, 1, 1);
    REQUIRE((days == 365 || days == 366));
  }
}

}  // namespace
}  // namespace lookout::index::score
