// kana.h: Hiragana and Katakana, which write Japanese names and, by ear, those from abroad.
#ifndef LOOKOUT_ENGINE_TEXT_KANA_H_
#define LOOKOUT_ENGINE_TEXT_KANA_H_

#include <string>
#include <string_view>

#include "engine/text/spelling.h"

namespace lookout::text {

// Letters: Hepburn, long vowels once. Alternates: the long vowels written (OU, OO, OH), Kunrei (SI, TI, TU), and for
// Katakana what a name from abroad may have been.
void SpellKana(std::u32string_view word, Spelling& out);

// The same name by the Kunrei system: SYOZI for SHOJI. Empty when nothing differs.
std::string Kunrei(std::string_view hepburn);

}  // namespace lookout::text

#endif  // LOOKOUT_ENGINE_TEXT_KANA_H_
