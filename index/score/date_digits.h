// date_digits.h: dates as their digits, and whether one digit tells two of them apart.
//
// Inside this room only: the comparison of dates and the filter that stands before it must mean the same by a slip.
#ifndef LOOKOUT_INDEX_SCORE_DATE_DIGITS_H_
#define LOOKOUT_INDEX_SCORE_DATE_DIGITS_H_

#include <bit>
#include <cstdint>

#include "index/columns/person_columns.h"

namespace lookout::index::score {

// Of a number below 100, four bits a digit.
constexpr uint32_t TwoDigits(uint32_t number) { return number / 10 << 4 | number % 10; }

// YYYY, four bits a digit.
constexpr uint32_t YearDigits(int year) {
  const auto number = static_cast<uint32_t>(year);
  return TwoDigits(number / 100) << 8 | TwoDigits(number % 100);
}

// YYYYMMDD, four bits a digit.
inline uint32_t DigitsOf(const columns::BirthSpan& date) {
  return YearDigits(date.year) << 16 | TwoDigits(date.month) << 8 | TwoDigits(date.day);
}

// One digit replaced, or two neighbours exchanged.
constexpr bool OneDigitApart(uint32_t x, uint32_t y) {
  const uint32_t differ = x ^ y;
  if (differ == 0) return false;
  const int lowest = std::countr_zero(differ) / 4 * 4;  // of the last digit that differs
  if (differ >> lowest <= 0xF) return true;
  if (differ >> lowest > 0xFF) return false;
  const uint32_t of_x = x >> lowest & 0xFF;
  const uint32_t of_y = y >> lowest & 0xFF;
  return of_x >> 4 == (of_y & 0xF) && (of_x & 0xF) == of_y >> 4;
}

inline bool OneDigitApart(const columns::BirthSpan& a, const columns::BirthSpan& b) {
  return OneDigitApart(DigitsOf(a), DigitsOf(b));
}

}  // namespace lookout::index::score

#endif  // LOOKOUT_INDEX_SCORE_DATE_DIGITS_H_
