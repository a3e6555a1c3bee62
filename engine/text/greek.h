// greek.h: Greek by ISO 843 (ELOT 743), transcription, with the spellings of habit.
#ifndef LOOKOUT_ENGINE_TEXT_GREEK_H_
#define LOOKOUT_ENGINE_TEXT_GREEK_H_

#include <string_view>

#include "engine/text/spelling.h"

namespace lookout::text {

void SpellGreek(std::u32string_view word, Spelling& out);

}  // namespace lookout::text

#endif  // LOOKOUT_ENGINE_TEXT_GREEK_H_
