// calendar.h: days of other calendars, for dates of birth that were copied without being converted.
//
// Day numbers are days since 1970-01-01. Sources: the tabular Islamic calendar (civil epoch, leap years 2, 5, 7, 10,
// 13, 16, 18, 21, 24, 26, 29 of 30), which the sighted months of a country may leave by two days; the Iranian solar
// calendar by its cycle of 33 years, exact from 1178 to 1633; the Thai year, 543 after ours.
#ifndef LOOKOUT_INDEX_SCORE_CALENDAR_H_
#define LOOKOUT_INDEX_SCORE_CALENDAR_H_

#include <cstdint>

namespace lookout::index::score {

inline constexpr int kIslamicDaysOff = 2;  // how far a sighted month may lie from the table
inline constexpr int kIranianDaysOff = 1;  // noon in Tehran
inline constexpr int kThaiYears = 543;

// `month` 1 to 12, `day` 1 to 31; a day that the month does not have runs into the next.
int32_t DayOfIslamicDate(int year, int month, int day);
int32_t DayOfIranianDate(int year, int month, int day);

}  // namespace lookout::index::score

#endif  // LOOKOUT_INDEX_SCORE_CALENDAR_H_
