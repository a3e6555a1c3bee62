#include "index/score/calendar.h"

#include <chrono>

namespace lookout::index::score {
namespace {

constexpr int32_t kJulianDayOf1970 = 2440588;
constexpr int32_t kIslamicEpoch = 1948440;  // Julian day of 1 Muharram of the year 1
constexpr int32_t kIranianEpoch = 1948319;  // of the last day before the year 1

}  // namespace

int32_t DayOfIslamicDate(int year, int month, int day) {
  const int32_t julian = (11 * year + 3) / 30 + 354 * year + 30 * month - (month - 1) / 2 + day + kIslamicEpoch - 385;
  return julian - kJulianDayOf1970;
}

int32_t DayOfIranianDate(int year, int month, int day) {
  const int32_t leap_days = (8 * year + 21) / 33;
  const int32_t months = month <= 7 ? 31 * (month - 1) : 30 * (month - 1) + 6;
  return kIranianEpoch + 365 * (year - 1) + leap_days + months + day - kJulianDayOf1970;
}

int32_t DayOfOurDate(int year, int month, int day) {
  const std::chrono::year_month_day date{std::chrono::year(year), std::chrono::month(static_cast<unsigned>(month)),
                                         std::chrono::day(static_cast<unsigned>(day))};
  return static_cast<int32_t>(std::chrono::sys_days(date).time_since_epoch().count());
}

std::size_t DaysOfOtherCentury(const OurDate& date, int year_min, int year_max,
                               std::array<DayWindow, kDayWindowsMax>* windows) {
  if (date.year < 1900 || date.year > 2099) return 0;
  const int in_century = date.year % 100;
  std::size_t count = 0;
  const auto add = [&](int32_t day, int days_off) { (*windows)[count++] = {day - days_off, day + days_off}; };
  for (const int century : kMuslimCenturies) {
    const int year = century + in_century;
    // Ours at its beginning, give or take one: 33 Islamic years are 32 of ours.
    const int islamic = year - year / 33 + 622;
    if (islamic + 1 >= year_min && islamic - 1 <= year_max)
      add(DayOfIslamicDate(year, date.month, date.day), kIslamicDaysOff);
    if (year + 622 >= year_min && year + 621 <= year_max)
      add(DayOfIranianDate(year, date.month, date.day), kIranianDaysOff);
  }
  for (const int century : kThaiCenturies) {
    const int year = century + in_century - kThaiYears;
    if (year >= year_min && year <= year_max && year != date.year) add(DayOfOurDate(year, date.month, date.day), 0);
  }
  return count;
}

}  // namespace lookout::index::score
