// latin_asia.h: Chinese, Korean and Japanese names in plain Latin letters, by their several romanisations.
#ifndef LOOKOUT_ENGINE_TEXT_LATIN_ASIA_H_
#define LOOKOUT_ENGINE_TEXT_LATIN_ASIA_H_

#include "engine/text/spelling.h"

namespace lookout::text {

// Forenames of two syllables: JIANGUO is CHIENKUO by Wade-Giles, SEONGJIN is SUNGJIN, JIHUN is JIHOON and the reverse:
// spellings that are as often parted (CHIEN-KUO, SUNG JIN), and keys of sound hold for whole words only. Surnames whose
// Wade-Giles spelling is no other surname (CAI, TSAI). Long vowels of Japanese (TAROU, OONO). Other words get nothing,
// quickly.
void AddAsianHabits(Spelling& spelling);

}  // namespace lookout::text

#endif  // LOOKOUT_ENGINE_TEXT_LATIN_ASIA_H_
