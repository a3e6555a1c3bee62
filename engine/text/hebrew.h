// hebrew.h: Hebrew, which writes few vowels.
#ifndef LOOKOUT_ENGINE_TEXT_HEBREW_H_
#define LOOKOUT_ENGINE_TEXT_HEBREW_H_

#include <string_view>

#include "engine/text/spelling.h"

namespace lookout::text {

// Common given names by a table; every other word letter by letter, `vowelless`.
void SpellHebrew(std::u32string_view word, Spelling& out);

}  // namespace lookout::text

#endif  // LOOKOUT_ENGINE_TEXT_HEBREW_H_
