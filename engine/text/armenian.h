// armenian.h: Armenian as passports of the republic have it, and as the diaspora of the west reads it.
#ifndef LOOKOUT_ENGINE_TEXT_ARMENIAN_H_
#define LOOKOUT_ENGINE_TEXT_ARMENIAN_H_

#include <string_view>

#include "engine/text/spelling.h"

namespace lookout::text {

// `word` is in upper case. Alternates: a first YE and VO, the western reading (HAGOP for HAKOB).
void SpellArmenian(std::u32string_view word, Spelling& out);

}  // namespace lookout::text

#endif  // LOOKOUT_ENGINE_TEXT_ARMENIAN_H_
