// cyrillic.h: Cyrillic by the table of Doc 9303-3, section 6.B, with the other usual romanisations.
#ifndef LOOKOUT_ENGINE_TEXT_CYRILLIC_H_
#define LOOKOUT_ENGINE_TEXT_CYRILLIC_H_

#include <string_view>

#include "engine/text/spelling.h"

namespace lookout::text {

enum class CyrillicLanguage : unsigned char { kRussian, kUkrainian, kBelarusian, kSerbian, kMacedonian };

// Tells the language of a whole name by the letters that only it has; Russian when nothing tells.
CyrillicLanguage CyrillicLanguageOf(std::u32string_view name);

// Letters: Doc 9303. Alternates: BGN/PCGN and English habit (YURIY, DMITRY), Slavic Latin (JURIJ).
void SpellCyrillic(std::u32string_view word, CyrillicLanguage language, Spelling& out);

}  // namespace lookout::text

#endif  // LOOKOUT_ENGINE_TEXT_CYRILLIC_H_
