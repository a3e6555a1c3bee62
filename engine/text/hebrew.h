// hebrew.h: Hebrew, which writes few vowels.
#ifndef LOOKOUT_ENGINE_TEXT_HEBREW_H_
#define LOOKOUT_ENGINE_TEXT_HEBREW_H_

#include <cstddef>
#include <string_view>

#include "engine/text/spelling.h"

namespace lookout::text {

// Common given names by a table; every other word letter by letter, `vowelless`.
void SpellHebrew(std::u32string_view word, Spelling& out);

// Where the second of two names without their space begins, one of them of the table and no shorter than four letters;
// 0 when the word is not so made. Another reading of the word: there are names that begin with a given name.
std::size_t CutOfTwoHebrewNames(std::u32string_view word);

}  // namespace lookout::text

#endif  // LOOKOUT_ENGINE_TEXT_HEBREW_H_
