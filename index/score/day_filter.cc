#include "index/score/day_filter.h"

namespace lookout::index::score {
namespace {

using columns::BirthSpan;
using columns::DatePrecision;

// What a month and day must be for a date of a year to be near.
constexpr uint8_t kAny = 4;  // the year is the same
constexpr uint8_t kSameDay =
    2;  // the year is the next: the day must be the same, for a digit that moved over the border
constexpr uint8_t kSameBoth = 1;  // any year: month and day must be the same

bool HasCode(const BirthSpan& date) {
  return date.precision == DatePrecision::kDay && !date.approximate && date.year >= kDayCodeYearMin &&
         date.year < kDayCodeYearMin + 128 && date.month >= 1 && date.month <= 12 && date.day >= 1 && date.day <= 31 &&
         date.first_day == date.last_day;
}

}  // namespace

DayCode DayCodeOf(std::span<const BirthSpan> dates) {
  if (dates.empty()) return kNoDates;
  if (dates.size() > 1 || !HasCode(dates[0])) return kOtherDates;
  return static_cast<DayCode>((dates[0].year - kDayCodeYearMin) << 9 | dates[0].month << 5 | dates[0].day);
}

DayFilter::DayFilter(const BirthSpan* asked) {
  if (asked == nullptr || !HasCode(*asked)) return;
  active_ = true;
  const int asked_year = asked->year - kDayCodeYearMin;
  for (int year = 0; year < 128; ++year) {
    const int apart = year > asked_year ? year - asked_year : asked_year - year;
    years_[static_cast<std::size_t>(year)] =
        static_cast<uint8_t>(kSameBoth | (apart <= 1 ? kSameDay : 0) | (apart == 0 ? kAny : 0));
  }
  for (int month = 0; month < 16; ++month) {
    for (int day = 0; day < 32; ++day) {
      // As it is, and with day and month exchanged.
      const bool same_day = day == asked->day || day == asked->month;
      const bool same_both =
          (day == asked->day && month == asked->month) || (day == asked->month && month == asked->day);
      days_[static_cast<std::size_t>(month << 5 | day)] =
          static_cast<uint8_t>(kAny | (same_day ? kSameDay : 0) | (same_both ? kSameBoth : 0));
    }
  }
}

}  // namespace lookout::index::score
