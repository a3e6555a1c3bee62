// latin.h: letters with diacritics by the table of Doc 9303-3, section 6.A, with the other usual spellings.
#ifndef LOOKOUT_ENGINE_TEXT_LATIN_H_
#define LOOKOUT_ENGINE_TEXT_LATIN_H_

#include <string>
#include <string_view>

#include "engine/text/spelling.h"

namespace lookout::text {

// Upper case Latin letters and digits, composed. Letters: as Doc 9303 prints (MUELLER); alternates: without the sign
// (MULLER) and by sound (SHEVCHENKO for ŠEVČENKO). What is no Latin letter is left out.
void SpellLatin(std::u32string_view word, Spelling& out);

// True when the word is A-Z and 0-9 only.
bool IsPlain(std::u32string_view word);
std::string Narrow(std::u32string_view plain);

}  // namespace lookout::text

#endif  // LOOKOUT_ENGINE_TEXT_LATIN_H_
