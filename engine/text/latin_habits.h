// latin_habits.h: other spellings of words that are plain Latin letters already, where sound alone does not tell them.
#ifndef LOOKOUT_ENGINE_TEXT_LATIN_HABITS_H_
#define LOOKOUT_ENGINE_TEXT_LATIN_HABITS_H_

#include <vector>

#include "engine/text/spelling.h"

namespace lookout::text {

// WEDJACHIN, Cyrillic by German habit, is VEDYAKHIN by the English one; YEHIA is YAHYA; XIAOPING is HSIAOPING
// (latin_asia.h). Most words get nothing, quickly.
void AddLatinHabits(Spelling& spelling);

// Where one word of a name ends as only Cyrillic by German habit does (ULADZIMIRAWITSCH, CHUTAEW), the others are read
// so as well: JUSCHYK is YUSHYK or YUZHYK, KAZJARYNA is KATSYARYNA.
void AddGermanHabits(std::vector<Draft>& drafts);

}  // namespace lookout::text

#endif  // LOOKOUT_ENGINE_TEXT_LATIN_HABITS_H_
