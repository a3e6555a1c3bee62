#include "engine/text/date.h"

#include <algorithm>
#include <array>
#include <tuple>

#include <fmt/format.h>

namespace lookout::text {
namespace {

constexpr int kDaysOfMonth[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

constexpr PartialDate kFirstDate{1, 1, 1};
constexpr PartialDate kLastDate{9999, 12, 31};

bool IsDigit(char c) { return c >= '0' && c <= '9'; }

bool IsLeap(int year) { return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0); }

int DaysInMonth(int year, int month) { return month == 2 && IsLeap(year) ? 29 : kDaysOfMonth[month - 1]; }

std::string_view Trim(std::string_view text) {
  constexpr std::string_view kSpace = " \t\r\n";
  const std::size_t first = text.find_first_not_of(kSpace);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(kSpace) - first + 1);
}

// Value of at most 9 digits, -1 for anything else.
int NumberOf(std::string_view digits) {
  if (digits.empty() || digits.size() > 9) return -1;
  int value = 0;
  for (const char c : digits) {
    if (!IsDigit(c)) return -1;
    value = value * 10 + (c - '0');
  }
  return value;
}

// Checks the parts of a date; month or day -1 when the text does not have one.
Result<PartialDate> DateOfParts(int year, int month, int day) {
  if (year < 1 || year > 9999) return InvalidArgument(fmt::format("the year is {}; it must be 0001 to 9999", year));
  if (month != -1 && (month < 1 || month > 12)) {
    return InvalidArgument(
        fmt::format("the month is {:02}; it must be 01 to 12, or be left out when it is unknown", month));
  }
  if (day != -1 && (day < 1 || day > DaysInMonth(year, month))) {
    return InvalidArgument(
        fmt::format("the day is {:02}, which this month does not have; leave it out when it is unknown", day));
  }
  return PartialDate{static_cast<int16_t>(year), static_cast<uint8_t>(month == -1 ? 0 : month),
                     static_cast<uint8_t>(day == -1 ? 0 : day)};
}

Status NotADate() { return InvalidArgument("it is not a date of the form YYYY-MM-DD, YYYY-MM or YYYY"); }

// Two characters of a zone: -1 unknown, -2 neither digits nor fillers.
int ZonePair(std::string_view pair) {
  if (pair == "<<") return -1;
  const int value = NumberOf(pair);
  return value < 0 ? -2 : value;
}

// YYMMDD in the latest century in which the date is not after `limit`.
Result<PartialDate> ParseZoneDate(std::string_view text, PartialDate limit) {
  if (text.size() != 6) return InvalidArgument("a date of a machine-readable zone has six characters, YYMMDD");
  const int yy = ZonePair(text.substr(0, 2));
  int month = ZonePair(text.substr(2, 2));
  int day = ZonePair(text.substr(4, 2));
  if (yy == -2 || month == -2 || day == -2) {
    return InvalidArgument("a date of a machine-readable zone has only digits, or << for what is unknown");
  }
  // Some issuers print 00 for what is unknown. A day without its month can not be held.
  if (month == 0) month = -1;
  if (day == 0 || month == -1) day = -1;
  if (yy == -1) {
    if (month == -1) return PartialDate{};
    LOOKOUT_ASSIGN_OR_RETURN(PartialDate date, DateOfParts(2000, month, day));  // a leap year: 29 February may be meant
    date.year = 0;
    return date;
  }
  int year = limit.year - limit.year % 100 + yy;
  const PartialDate candidate{static_cast<int16_t>(year), static_cast<uint8_t>(std::max(month, 1)),
                              static_cast<uint8_t>(std::max(day, 1))};
  if (year > 9999 ||
      std::tie(candidate.year, candidate.month, candidate.day) > std::tie(limit.year, limit.month, limit.day)) {
    year -= 100;
  }
  return DateOfParts(year, month, day);
}

// A whole or a three-letter English month, any case; 0 for anything else.
int MonthOf(std::string_view word) {
  static constexpr std::array<std::string_view, 12> kMonths = {"january",   "february", "march",    "april",
                                                               "may",       "june",     "july",     "august",
                                                               "september", "october",  "november", "december"};
  const auto same = [](std::string_view a, std::string_view lower) {
    return std::equal(a.begin(), a.end(), lower.begin(), lower.end(), [](char x, char y) { return (x | 0x20) == y; });
  };
  if (!word.empty() && word.back() == '.') word.remove_suffix(1);
  for (std::size_t i = 0; i < kMonths.size(); ++i) {
    if (same(word, kMonths[i]) || same(word, kMonths[i].substr(0, 3))) return static_cast<int>(i) + 1;
  }
  return same(word, "sept") ? 9 : 0;
}

// Takes `count` digits off the front, or returns -1.
int TakeDigits(std::string_view* text, std::size_t count) {
  if (text->size() < count) return -1;
  const int value = NumberOf(text->substr(0, count));
  if (value >= 0) text->remove_prefix(count);
  return value;
}

bool TakeChar(std::string_view* text, char c) {
  if (text->empty() || text->front() != c) return false;
  text->remove_prefix(1);
  return true;
}

// Takes HH:MM or HH:MM:SS with a fraction; -1 when it is none. Seconds of the day.
int TakeTimeOfDay(std::string_view* text) {
  const int hour = TakeDigits(text, 2);
  if (hour < 0 || hour > 23 || !TakeChar(text, ':')) return -1;
  const int minute = TakeDigits(text, 2);
  if (minute < 0 || minute > 59) return -1;
  int second = 0;
  if (TakeChar(text, ':')) {
    second = TakeDigits(text, 2);
    if (second < 0 || second > 60) return -1;  // 60: a leap second
    if (TakeChar(text, '.') || TakeChar(text, ',')) {
      while (!text->empty() && IsDigit(text->front())) text->remove_prefix(1);
    }
  }
  return (hour * 60 + minute) * 60 + second;
}

// What is left after the time: nothing, Z, +HH:MM, +HHMM or +HH. False when it is none of these.
bool ReadZone(std::string_view text, int* offset_seconds) {
  *offset_seconds = 0;
  if (text.empty() || text == "Z" || text == "z") return true;
  const char sign = text.front();
  if (sign != '+' && sign != '-') return false;
  text.remove_prefix(1);
  const int hours = TakeDigits(&text, 2);
  if (hours < 0 || hours > 23) return false;
  int minutes = 0;
  if (!text.empty()) {
    TakeChar(&text, ':');
    minutes = TakeDigits(&text, 2);
    if (minutes < 0 || minutes > 59 || !text.empty()) return false;
  }
  *offset_seconds = (hours * 60 + minutes) * 60 * (sign == '-' ? -1 : 1);
  return true;
}

}  // namespace

Result<PartialDate> ParseDate(std::string_view text) {
  text = Trim(text);
  if (text.empty()) return InvalidArgument("the date is empty");
  if (text.size() == 8 && NumberOf(text) >= 0) {
    return DateOfParts(NumberOf(text.substr(0, 4)), NumberOf(text.substr(4, 2)), NumberOf(text.substr(6)));
  }
  const int year = TakeDigits(&text, 4);
  if (year < 0) return NotADate();
  int parts[2] = {-1, -1};
  char separator = '\0';
  for (int& part : parts) {
    if (text.empty()) break;
    const char c = text.front();
    if ((c != '-' && c != '/' && c != '.') || (separator != '\0' && c != separator)) return NotADate();
    separator = c;
    text.remove_prefix(1);
    const std::size_t digits = text.size() > 1 && IsDigit(text[1]) ? 2 : 1;
    part = TakeDigits(&text, digits);
    if (part < 0) return NotADate();
  }
  if (!text.empty()) return NotADate();
  return DateOfParts(year, parts[0], parts[1]);
}

Result<PartialDate> ParseMrzBirthDate(std::string_view text, PartialDate today) { return ParseZoneDate(text, today); }

Result<PartialDate> ParseMrzExpiryDate(std::string_view text, PartialDate today) {
  today.year = static_cast<int16_t>(std::min(today.year + 50, 9999));
  return ParseZoneDate(text, today);
}

Result<PartialDate> ParseEnglishDate(std::string_view text) {
  const Status not_a_date = InvalidArgument("it is not a date as \"10 Dec 1948\", \"Dec 1948\" or \"1948\"");
  std::array<std::string_view, 3> words;
  std::size_t count = 0;
  for (std::string_view rest = Trim(text); !rest.empty();) {
    if (count == words.size()) return not_a_date;
    const std::size_t end = std::min(rest.find_first_of(" \t,\r\n"), rest.size());
    words[count++] = rest.substr(0, end);
    const std::size_t next = rest.find_first_not_of(" \t,\r\n", end);
    rest = next == std::string_view::npos ? std::string_view() : rest.substr(next);
  }
  if (count == 0) return InvalidArgument("the date is empty");
  if (words[count - 1].size() != 4) return not_a_date;
  const int year = NumberOf(words[count - 1]);
  if (year < 0) return not_a_date;
  if (count == 1) return DateOfParts(year, -1, -1);
  if (count == 2) {
    const int month = MonthOf(words[0]);
    return month == 0 ? Result<PartialDate>(not_a_date) : DateOfParts(year, month, -1);
  }
  const bool day_first = MonthOf(words[0]) == 0;  // "10 Dec 1948", else "Dec 10, 1948"
  const int month = MonthOf(words[day_first ? 1 : 0]);
  const std::string_view day_word = words[day_first ? 0 : 1];
  const int day = day_word.size() > 2 ? -1 : NumberOf(day_word);
  if (month == 0 || day < 0) return not_a_date;
  return DateOfParts(year, month, day);
}

std::string FormatDate(PartialDate date) {
  if (!date.has_year()) return {};
  if (date.month == 0) return fmt::format("{:04}", date.year);
  if (date.day == 0) return fmt::format("{:04}-{:02}", date.year, date.month);
  return fmt::format("{:04}-{:02}-{:02}", date.year, date.month, date.day);
}

// Days from civil and back: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms". Years begin in March, so
// that the leap day is the last of its year; an era is 400 years.
int32_t DayNumber(PartialDate full) {
  const int year = full.year - (full.month <= 2 ? 1 : 0);
  const int era = (year >= 0 ? year : year - 399) / 400;
  const int year_of_era = year - era * 400;
  const int day_of_year = (153 * (full.month + (full.month > 2 ? -3 : 9)) + 2) / 5 + full.day - 1;
  return era * 146097 + year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year - 719468;
}

PartialDate DateOfDayNumber(int32_t day) {
  day = std::clamp(day, DayNumber(kFirstDate), DayNumber(kLastDate)) + 719468;
  const int era = (day >= 0 ? day : day - 146096) / 146097;
  const int day_of_era = day - era * 146097;
  const int year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
  const int day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  const int shifted_month = (5 * day_of_year + 2) / 153;
  const int month = shifted_month < 10 ? shifted_month + 3 : shifted_month - 9;
  return {static_cast<int16_t>(year_of_era + era * 400 + (month <= 2 ? 1 : 0)), static_cast<uint8_t>(month),
          static_cast<uint8_t>(day_of_year - (153 * shifted_month + 2) / 5 + 1)};
}

int32_t FirstDay(PartialDate date) {
  if (!date.has_year()) return DayNumber(kFirstDate);
  if (date.month == 0) date.month = 1, date.day = 1;
  if (date.day == 0) date.day = 1;
  return DayNumber(date);
}

int32_t LastDay(PartialDate date) {
  if (!date.has_year()) return DayNumber(kLastDate);
  if (date.month == 0) date.month = 12, date.day = 31;
  if (date.day == 0) date.day = static_cast<uint8_t>(DaysInMonth(date.year, date.month));
  return DayNumber(date);
}

Result<int64_t> ParseInstant(std::string_view text) {
  text = Trim(text);
  const Status not_an_instant = InvalidArgument("it is not a time of the form YYYY-MM-DDTHH:MM:SSZ or YYYY-MM-DD");
  const std::size_t date_end = std::min(text.find_first_of("Tt "), text.size());
  LOOKOUT_ASSIGN_OR_RETURN(const PartialDate date, ParseDate(text.substr(0, date_end)));
  if (!date.is_full()) return not_an_instant;
  const int64_t midnight = int64_t{DayNumber(date)} * 86400;
  if (date_end == text.size()) return midnight;
  text.remove_prefix(date_end + 1);
  const int second = TakeTimeOfDay(&text);
  int offset = 0;
  if (second < 0 || !ReadZone(text, &offset)) return not_an_instant;
  return midnight + second - offset;
}

std::string FormatInstant(int64_t seconds_since_1970) {
  const int64_t first = int64_t{DayNumber(kFirstDate)} * 86400;
  const int64_t last = int64_t{DayNumber(kLastDate)} * 86400 + 86399;
  const int64_t at = std::clamp(seconds_since_1970, first, last);
  const int64_t day = (at - (at < 0 ? 86399 : 0)) / 86400;
  const int64_t second = at - day * 86400;
  return fmt::format("{}T{:02}:{:02}:{:02}Z", FormatDate(DateOfDayNumber(static_cast<int32_t>(day))), second / 3600,
                     second / 60 % 60, second % 60);
}

}  // namespace lookout::text
