// latin_asia.h: Chinese and Korean forenames of two syllables, written as one word of plain Latin letters.
#ifndef LOOKOUT_ENGINE_TEXT_LATIN_ASIA_H_
#define LOOKOUT_ENGINE_TEXT_LATIN_ASIA_H_

#include "engine/text/spelling.h"

namespace lookout::text {

// XIAOPING is HSIAOPING by Wade-Giles, SEONGJIN is SUNGJIN, JIHUN is JIHOON and the reverse: spellings that are as
// often parted (HSIAO-PING, SUNG JIN), and keys of sound hold for whole words only. Words that are not made of two such
// syllables get nothing, quickly.
void AddAsianHabits(Spelling& spelling);

}  // namespace lookout::text

#endif  // LOOKOUT_ENGINE_TEXT_LATIN_ASIA_H_
