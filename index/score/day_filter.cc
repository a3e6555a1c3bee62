#include "index/score/day_filter.h"

namespace lookout::index::score {
namespace {

using columns::BirthSpan;
using columns::DatePrecision;

bool HasCode(const BirthSpan& date) {
  return date.precision == DatePrecision::kDay && !date.approximate && date.year >= kDayCodeYearMin &&
         date.year < kDayCodeYearMin + kDayCodeYears && date.month >= 1 && date.month <= 12 && date.day >= 1 &&
         date.day <= 31 && date.first_day == date.last_day;
}

constexpr std::array<uint16_t, 12 * 31> AllDays() {
  std::array<uint16_t, 12 * 31> days{};
  for (std::size_t i = 0; i < days.size(); ++i) days[i] = static_cast<uint16_t>((i / 31 + 1) << 5 | (i % 31 + 1));
  return days;
}

// Whether the last digit of the one number and the first of the other have changed places.
bool IsBorderExchange(int first, int second, int other_first, int other_second) {
  return other_first == first / 10 * 10 + second / 10 && other_second == first % 10 * 10 + second % 10;
}

}  // namespace

constinit const std::array<uint16_t, 12 * 31> DayFilter::all_days_ = AllDays();

DayCode DayCodeOf(const BirthSpan& date) {
  if (!HasCode(date)) return kNoDay;
  return static_cast<DayCode>((date.year - kDayCodeYearMin) << 9 | date.month << 5 | date.day);
}

DayFilter::DayFilter(const BirthSpan& asked) {
  if (!HasCode(asked)) return;
  active_ = true;
  same_both_ = {static_cast<uint16_t>(asked.month << 5 | asked.day),
                static_cast<uint16_t>(asked.day << 5 | asked.month)};
  if (asked.day > 12 || asked.day == asked.month) same_both_[1] = 0;  // no month, or the same: of no day
  const int asked_year = asked.year - kDayCodeYearMin;
  for (int year = 0; year < kDayCodeYears; ++year) {
    const int apart = year > asked_year ? year - asked_year : asked_year - year;
    years_[static_cast<std::size_t>(year)] =
        static_cast<uint8_t>(kSameBoth | (apart <= 1 ? kSameDay : 0) | (apart == 0 ? kSameEither : 0));
  }
  for (int month = 0; month < 16; ++month) {
    for (int day = 0; day < 32; ++day) {
      // As it is, and with day and month exchanged.
      const bool same_day = day == asked.day || day == asked.month;
      const bool same_both = (day == asked.day && month == asked.month) || (day == asked.month && month == asked.day);
      const bool same_either = same_day || month == asked.month || month == asked.day ||
                               IsBorderExchange(asked.month, asked.day, month, day) ||
                               IsBorderExchange(asked.day, asked.month, month, day) || (month == 1 && day == 1) ||
                               asked.year_only_likely;
      days_[static_cast<std::size_t>(month << 5 | day)] = static_cast<uint8_t>(
          (same_either ? kSameEither : 0) | (same_day ? kSameDay : 0) | (same_both ? kSameBoth : 0));
    }
  }
}

}  // namespace lookout::index::score
