// other_scripts.h: the scripts of India, Thai, Ethiopic and all others, by ICU and then by the habits of their
// passports.
#ifndef LOOKOUT_ENGINE_TEXT_OTHER_SCRIPTS_H_
#define LOOKOUT_ENGINE_TEXT_OTHER_SCRIPTS_H_

#include <string_view>

#include "engine/text/spelling.h"

namespace lookout::text {

void SpellOther(std::u32string_view word, Spelling& out);

}  // namespace lookout::text

#endif  // LOOKOUT_ENGINE_TEXT_OTHER_SCRIPTS_H_
