// joined_words.h: words that are written as one and are two: a particle and its name (ALHAKIM, VANDERBERG, HABIBUR
// RAHMAN), two names (GHOLAMREZA, ANNAPETROVNA).
#ifndef LOOKOUT_ENGINE_TEXT_JOINED_WORDS_H_
#define LOOKOUT_ENGINE_TEXT_JOINED_WORDS_H_

#include <vector>

#include "engine/text/spelling.h"

namespace lookout::text {

// Another reading parts them, each of which is spelled in its own ways and stands without the other elsewhere. After
// compounds are joined. AL and EL are the article only where something else of the name is Arabic: ALFORD is not AL
// FORD.
bool HoldsJoinedWords(const std::vector<Draft>& drafts);
void PartJoinedWords(std::vector<Draft>& drafts);

}  // namespace lookout::text

#endif  // LOOKOUT_ENGINE_TEXT_JOINED_WORDS_H_
