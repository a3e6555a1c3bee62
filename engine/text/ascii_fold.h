// ascii_fold.h: single characters to ASCII capitals, for document numbers and names of countries.
//
// Small on purpose and without tables of scripts: names of people go through the normaliser, never through this.
#ifndef LOOKOUT_ENGINE_TEXT_ASCII_FOLD_H_
#define LOOKOUT_ENGINE_TEXT_ASCII_FOLD_H_

#include <string_view>

namespace lookout::text::facts {

inline constexpr char32_t kNotUtf8 = 0xFFFD;

// Takes the first character off `text`; kNotUtf8 for a byte that begins none (one byte is then taken).
char32_t TakeCodePoint(std::string_view* text);

// The ASCII capitals of a Latin letter with or without diacritics (Ç: C, ß: SS), the digit of a decimal digit of any
// script, the same for full-width forms. Empty for everything else.
std::string_view AsciiOfLatinOrDigit(char32_t character);

// The Latin capital that a Cyrillic or Greek letter looks like (В: B, Ν: N); for the Cyrillic letters that look like
// none, the letters of Doc 9303-3, section 6 B (Ж: ZH). Empty for everything else.
std::string_view AsciiOfLookAlike(char32_t character);

}  // namespace lookout::text::facts

#endif  // LOOKOUT_ENGINE_TEXT_ASCII_FOLD_H_
