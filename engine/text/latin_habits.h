// latin_habits.h: other spellings of words that are plain Latin letters already, where sound alone does not tell them.
#ifndef LOOKOUT_ENGINE_TEXT_LATIN_HABITS_H_
#define LOOKOUT_ENGINE_TEXT_LATIN_HABITS_H_

#include <vector>

#include "engine/text/spelling.h"

namespace lookout::text {

// WEDJACHIN, Cyrillic by German habit, is VEDYAKHIN by the English one. JIHUN of two Korean syllables is JIHOON, which
// is as often parted (JI HOON): keys of sound hold for whole words only. Most words get nothing, quickly.
void AddLatinHabits(Spelling& spelling);

// Where one word of a name ends as only Cyrillic by German habit does (ULADZIMIRAWITSCH, CHUTAEW), the others are read
// so as well: JUSCHYK is YUSHYK or YUZHYK, KAZJARYNA is KATSYARYNA.
void AddGermanHabits(std::vector<Draft>& drafts);

}  // namespace lookout::text

#endif  // LOOKOUT_ENGINE_TEXT_LATIN_HABITS_H_
