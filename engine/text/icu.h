// icu.h: what ICU knows of scripts that have no table of their own here.
#ifndef LOOKOUT_ENGINE_TEXT_ICU_H_
#define LOOKOUT_ENGINE_TEXT_ICU_H_

#include <string>
#include <string_view>

namespace lookout::text {

// Each thread keeps its own transliterators (12 ms to make the first time), so threads never wait for one another.
// Any-Latin, then ASCII, upper case; letters and digits only. Empty when ICU can not.
std::string ToLatin(std::u32string_view word);

// The same with a space between the syllables of Han characters.
std::string ToPinyin(std::u32string_view word);

// Any-Latin alone: the letters of scholars with their marks, in lower case and composed.
std::u32string ToScholarLatin(std::u32string_view word);

// The letter under the marks, in upper case; empty for what is no letter and no digit.
std::string BareLatin(char32_t c);

}  // namespace lookout::text

#endif  // LOOKOUT_ENGINE_TEXT_ICU_H_
