// calendar.h: days counted from 1970-01-01, and how they are written.
#ifndef LOOKOUT_TOOLS_GENERATE_CALENDAR_H_
#define LOOKOUT_TOOLS_GENERATE_CALENDAR_H_

#include <array>
#include <chrono>
#include <cstdint>

namespace lookout::generate {

struct Day {
  int year = 1970;
  unsigned month = 1;
  unsigned day = 1;
};

inline int32_t DayNumber(Day day) {
  const auto ymd = std::chrono::year(day.year) / std::chrono::month(day.month) / std::chrono::day(day.day);
  return static_cast<int32_t>(std::chrono::sys_days(ymd).time_since_epoch().count());
}

inline Day DayOf(int32_t number) {
  const std::chrono::year_month_day ymd{std::chrono::sys_days(std::chrono::days(number))};
  return {int(ymd.year()), unsigned(ymd.month()), unsigned(ymd.day())};
}

// YYYY-MM-DD
inline std::array<char, 10> DayText(Day day) {
  std::array<char, 10> text = {'0', '0', '0', '0', '-', '0', '0', '-', '0', '0'};
  const auto digit = [](unsigned value) { return static_cast<char>('0' + value % 10); };
  const auto year = static_cast<unsigned>(day.year);
  text[0] = digit(year / 1000), text[1] = digit(year / 100), text[2] = digit(year / 10), text[3] = digit(year);
  text[5] = digit(day.month / 10), text[6] = digit(day.month);
  text[8] = digit(day.day / 10), text[9] = digit(day.day);
  return text;
}

}  // namespace lookout::generate

#endif  // LOOKOUT_TOOLS_GENERATE_CALENDAR_H_
