// letter_signs.h: words of Arabic and Hebrew letters, one sign for each letter.
//
// What a letter is read as depends on those beside it, and some take two Latin letters or none: a slip of one letter
// can be three edits of the spelling. Of the signs it is one.
#ifndef LOOKOUT_ENGINE_TEXT_LETTER_SIGNS_H_
#define LOOKOUT_ENGINE_TEXT_LETTER_SIGNS_H_

#include <string>
#include <string_view>

namespace lookout::text {

// A letter, or a digit for what Latin writes with two letters or with none, so that no Latin name is near. Empty where
// there are fewer than four: three are too many names. Arabic as arabic.cc cleans it.
std::string SignsOfArabic(std::u32string_view word);
std::string SignsOfHebrew(std::u32string_view word);

}  // namespace lookout::text

#endif  // LOOKOUT_ENGINE_TEXT_LETTER_SIGNS_H_
