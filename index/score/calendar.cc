#include "index/score/calendar.h"

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

}  // namespace lookout::index::score
