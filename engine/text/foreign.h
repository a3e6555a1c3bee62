// foreign.h: a name that another script took over by ear, spelled back.
//
// Джейн, ג'יין, ジェーン and 제인 write what was heard, not JANE. Each script tells the sounds; this file tells how
// English, French, German ... usually spell them. Approximate by nature: what it makes are alternates, never the
// letters of a token.
//
// Sounds are bytes: A-Z as in English, one each, but
//   X sh   Q ch   J j (dzh)   j zh   c ts   x kh   a open e (э)   o, u rounded e and i (ö, ü)   n, l soft (ñ, lj)
//   W and Y after a vowel end a diphthong (EY, AY, OW), before one they are consonants
#ifndef LOOKOUT_ENGINE_TEXT_FOREIGN_H_
#define LOOKOUT_ENGINE_TEXT_FOREIGN_H_

#include <string>
#include <string_view>

#include "engine/text/spelling.h"

namespace lookout::text {

enum class Orthography : unsigned char {
  kEnglish,
  kEnglishPlain,
  kFrench,
  kFrenchOther,
  kGerman,
  kItalian,
  kSpanish,
  kPolish,
  kPlain,  // each sound by its usual letters: what the keys are made of
};

// At most 64 letters, A-Z. Cost below 1 µs.
std::string SpellSounds(std::string_view sounds, Orthography orthography);

// Adds what the orthographies make of the sounds, most frequent first, as far as the token has room.
void AddForeignSpellings(std::string_view sounds, Spelling& out);

}  // namespace lookout::text

#endif  // LOOKOUT_ENGINE_TEXT_FOREIGN_H_
