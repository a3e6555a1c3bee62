// han.h: Chinese characters, read as Mandarin and, where the table knows the name, as Japanese.
#ifndef LOOKOUT_ENGINE_TEXT_HAN_H_
#define LOOKOUT_ENGINE_TEXT_HAN_H_

#include <string>
#include <string_view>
#include <vector>

#include "engine/text/spelling.h"

namespace lookout::text {

// Pinyin; the syllables of a given name in one token. `split_family`: the word is a whole name and gives two tokens.
// `family`: the word is in the surname field. Alternates: Wade-Giles, and for family names the habits of Hong Kong,
// Taiwan and Singapore. True when the word was split and may as well be one name from abroad.
bool SpellMandarin(std::u32string_view word, bool split_family, bool family, std::vector<Spelling>& out);

// One pinyin syllable in Wade-Giles, without its apostrophes.
std::string WadeGiles(std::string_view syllable);

// The whole word as pinyin, with what its characters transcribe (han_foreign.h) as alternates.
Spelling SpellForeignHan(std::u32string_view word);

// False, and nothing written, when the table does not know every part: ICU has no Japanese reading, so there is none.
bool SpellJapanese(std::u32string_view word, bool split_family, std::vector<Spelling>& out);

}  // namespace lookout::text

#endif  // LOOKOUT_ENGINE_TEXT_HAN_H_
