// spelling.h: what a transliteration makes of one word.
#ifndef LOOKOUT_ENGINE_TEXT_SPELLING_H_
#define LOOKOUT_ENGINE_TEXT_SPELLING_H_

#include <string>
#include <string_view>
#include <vector>

#include "engine/base/name.h"

namespace lookout::text {

inline constexpr std::size_t kTokenBytesMax = 64;
inline constexpr std::size_t kAlternatesMax = 8;
inline constexpr std::size_t kTokensMax = 16;
inline constexpr std::size_t kFormsMax = 4;

// One word in Latin letters. `sound` is the spelling that the keys are made of, `plain` the letters of another script
// read each for itself; both are empty when they are `letters`.
struct Spelling {
  std::string letters;
  std::string sound;
  std::string plain;
  std::vector<std::string> alternates;
  bool vowelless = false;
  bool transliterated = false;
  bool pinyin = false;
};

// Adds another spelling unless it is there already or the token is full: the last place is kept for AddSigns.
void AddAlternate(Spelling& spelling, std::string_view other);
// The same for the signs of a word (letter_signs.h), which always have a place.
void AddSigns(Spelling& spelling, std::string_view letters);

enum class Field : unsigned char { kFull, kSurname, kForename };

// A word on its way to become a token.
struct Draft {
  Spelling spelling;
  Field field = Field::kFull;
  base::TokenRole role = base::TokenRole::kUnknown;
  bool hyphen_before = false;
  bool point_after = false;
  bool one_letter = false;  // as written: Ц is an initial, though TS has two
  bool fixed = false;       // a compound that is done: not to be joined or made a particle
};

// A vowel between two consonants that are written side by side: RHMN is RAHMAN more often than not. Digraphs stay
// whole.
std::string WithGuessedVowels(std::string_view letters, char vowel);

bool IsVowel(char c);  // A E I O U

}  // namespace lookout::text

#endif  // LOOKOUT_ENGINE_TEXT_SPELLING_H_
