// date.h: dates as they stand on file, whole and in part, and instants.
#ifndef LOOKOUT_ENGINE_TEXT_DATE_H_
#define LOOKOUT_ENGINE_TEXT_DATE_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "lookout/result.h"

namespace lookout::text {

// A Gregorian date of which the month, or the month and the day, may be unknown (0).
struct PartialDate {
  int16_t year = 0;   // 1 to 9999; 0: unknown
  uint8_t month = 0;  // 1 to 12
  uint8_t day = 0;    // 1 to 31, valid for its month

  bool has_year() const { return year != 0; }
  bool is_full() const { return year != 0 && month != 0 && day != 0; }
  friend bool operator==(const PartialDate&, const PartialDate&) = default;
};

// `YYYY-MM-DD`, `YYYY-MM`, `YYYY`; also with `/` or `.` in place of the dash, and `YYYYMMDD`. kInvalidArgument says
// which part is wrong
// ("the month is 13"), without repeating a personal date.
Result<PartialDate> ParseDate(std::string_view text);

// Six characters of a machine-readable zone, YYMMDD, `<` for what is unknown ("58<<<<"). The century is the latest that
// is not after `today` for a birth date, and within 50 years ahead for an expiry date.
Result<PartialDate> ParseMrzBirthDate(std::string_view text, PartialDate today);
Result<PartialDate> ParseMrzExpiryDate(std::string_view text, PartialDate today);

// "10 Dec 1948", "Dec 1948", "1948" (month names in English, three letters or whole), as OFAC and the UN write.
Result<PartialDate> ParseEnglishDate(std::string_view text);

std::string FormatDate(PartialDate date);  // YYYY-MM-DD, YYYY-MM, YYYY; empty when the year is unknown

// Days since 1970-01-01 of a full date (may be negative), and back. Proleptic Gregorian.
int32_t DayNumber(PartialDate full);
PartialDate DateOfDayNumber(int32_t day);

// The first and the last day a partial date can mean.
int32_t FirstDay(PartialDate date);
int32_t LastDay(PartialDate date);

// Instants in UTC: `YYYY-MM-DDTHH:MM:SSZ`, also with `+HH:MM`, with a fraction (dropped), with a space for the T, or a
// bare date (midnight).
Result<int64_t> ParseInstant(std::string_view text);
std::string FormatInstant(int64_t seconds_since_1970);

}  // namespace lookout::text

#endif  // LOOKOUT_ENGINE_TEXT_DATE_H_
