// hangul.h: Korean by the Revised Romanization, family names also as families write them.
#ifndef LOOKOUT_ENGINE_TEXT_HANGUL_H_
#define LOOKOUT_ENGINE_TEXT_HANGUL_H_

#include <string_view>
#include <vector>

#include "engine/text/spelling.h"

namespace lookout::text {

// `split_family`: the word is a whole Korean name (2 to 4 syllables) and gives two tokens, family and given name; when
// its first syllable is no family name, and otherwise, the word is one token. `family`: the word is in the surname
// field. True when the word was split and may as well be one name from abroad: SpellForeignHangul reads it so.
bool SpellHangul(std::u32string_view word, bool split_family, bool family, std::vector<Spelling>& out);

Spelling SpellForeignHangul(std::u32string_view word);

}  // namespace lookout::text

#endif  // LOOKOUT_ENGINE_TEXT_HANGUL_H_
