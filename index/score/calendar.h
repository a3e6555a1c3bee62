// calendar.h: days of other calendars, for dates of birth that were copied without being converted.
//
// Day numbers are days since 1970-01-01. Sources: the tabular Islamic calendar (civil epoch, leap years 2, 5, 7, 10,
// 13, 16, 18, 21, 24, 26, 29 of 30), which the sighted months of a country may leave by two days; the Iranian solar
// calendar by its cycle of 33 years, exact from 1178 to 1633; the Thai year, 543 after ours.
#ifndef LOOKOUT_INDEX_SCORE_CALENDAR_H_
#define LOOKOUT_INDEX_SCORE_CALENDAR_H_

#include <array>
#include <cstddef>
#include <cstdint>

namespace lookout::index::score {

inline constexpr int kIslamicDaysOff = 2;  // how far a sighted month may lie from the table
inline constexpr int kIranianDaysOff = 1;  // noon in Tehran
inline constexpr int kThaiYears = 543;

// `month` 1 to 12, `day` 1 to 31; a day that the month does not have runs into the next.
int32_t DayOfIslamicDate(int year, int month, int day);
int32_t DayOfIranianDate(int year, int month, int day);
int32_t DayOfOurDate(int year, int month, int day);

// Days of other calendars whose century was made one of ours: a zone has two digits of the year, and 14 and 19 are one
// digit apart. The last two digits are then those of a year of these centuries.
inline constexpr std::array<int, 2> kMuslimCenturies = {1300, 1400};
inline constexpr std::array<int, 2> kThaiCenturies = {2400, 2500};

struct DayWindow {
  int32_t first = 0;
  int32_t last = 0;
};
inline constexpr std::size_t kDayWindowsMax = 6;

// The days of our calendar that such a date can be, as far as they lie in the years asked about (or next to them);
// returns how many. None of a year that is none of 1900 to 2099.
struct OurDate {
  int year = 0;
  int month = 0;
  int day = 0;
};
std::size_t DaysOfOtherCentury(const OurDate& date, int year_min, int year_max,
                               std::array<DayWindow, kDayWindowsMax>* windows);

}  // namespace lookout::index::score

#endif  // LOOKOUT_INDEX_SCORE_CALENDAR_H_
