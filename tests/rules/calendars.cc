#include "tests/rules/calendars.h"

#include <cstdio>

namespace lookout::rules {
namespace {

bool IsLeap(int year) { return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0; }

// Julian day number at noon.
long JulianDay(const Day& day) {
  const int a = (14 - day.month) / 12;
  const long y = day.year + 4800L - a;
  const long m = day.month + 12L * a - 3;
  return day.day + (153 * m + 2) / 5 + 365 * y + y / 4 - y / 100 + y / 400 - 32045;
}

}  // namespace

int DaysInMonth(int year, int month) {
  static const int kDays[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  return month == 2 && IsLeap(year) ? 29 : kDays[month - 1];
}

bool ReadDay(const std::string& iso, Day* day) {
  if (iso.size() != 10 || std::sscanf(iso.c_str(), "%4d-%2d-%2d", &day->year, &day->month, &day->day) != 3)
    return false;
  return day->month >= 1 && day->month <= 12 && day->day >= 1 && day->day <= DaysInMonth(day->year, day->month);
}

std::string WriteDay(const Day& day) {
  char text[40];
  std::snprintf(text, sizeof text, "%04d-%02d-%02d", day.year, day.month, day.day);
  return text;
}

Day ToBuddhist(const Day& day) { return {day.year + 543, day.month, day.day}; }

Day ToHijri(const Day& day) {
  // Thirty years have 10,631 days; the count begins on 16 July 622 (Julian), day 1,948,440.
  long left = JulianDay(day) - 1948440 + 10632;
  const long cycle = (left - 1) / 10631;
  left = left - 10631 * cycle + 354;
  const long in_cycle = ((10985 - left) / 5316) * ((50 * left) / 17719) + (left / 5670) * ((43 * left) / 15238);
  left = left - ((30 - in_cycle) / 15) * ((17719 * in_cycle) / 50) - (in_cycle / 16) * ((15238 * in_cycle) / 43) + 29;
  const long month = (24 * left) / 709;
  return {static_cast<int>(30 * cycle + in_cycle - 30), static_cast<int>(month),
          static_cast<int>(left - (709 * month) / 24)};
}

Day ToJalali(const Day& day) {
  static const int kBefore[] = {0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334};
  const long year = day.month > 2 ? day.year + 1L : day.year;
  long days = 355666 + 365L * day.year + (year + 3) / 4 - (year + 99) / 100 + (year + 399) / 400 + day.day +
              kBefore[day.month - 1];
  long jalali = -1595 + 33 * (days / 12053);
  days %= 12053;
  jalali += 4 * (days / 1461);
  days %= 1461;
  if (days > 365) {
    jalali += (days - 1) / 365;
    days = (days - 1) % 365;
  }
  const long month = days < 186 ? 1 + days / 31 : 7 + (days - 186) / 30;
  const long in_month = 1 + (days < 186 ? days % 31 : (days - 186) % 30);
  return {static_cast<int>(jalali), static_cast<int>(month), static_cast<int>(in_month)};
}

}  // namespace lookout::rules
