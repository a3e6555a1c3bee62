// skeleton.h: keys that are equal for spellings of one sound.
//
// Two steps. Sounds: the habits of a dozen languages are folded to one letter for each sound (PH, F; SCH, SH, CH, TCH;
// OU, OO, U; KH, H; Y, I), doubled letters to one, silent letters off. Then the vowels that transliterations take for
// each other, A with E and O with U, but only in words of five sounds or more: in short ones they tell names apart
// (LENA, LANA; LUIS, LOIS). A first E and a last E stay, because they part EVAN from AVAN and DANIELLE from DANIEL.
#ifndef LOOKOUT_ENGINE_TEXT_SKELETON_H_
#define LOOKOUT_ENGINE_TEXT_SKELETON_H_

#include <string>
#include <string_view>

namespace lookout::text {

// Of A-Z and 0-9, at most 64 bytes. Empty for less than two letters.
std::string Skeleton(std::string_view letters);

// Coarse classes of the consonants, in order; empty for less than three. Coarse, because a script without vowels also
// has no P, V or G (Arabic), or one letter for P and F and one for B and V (Hebrew).
std::string ConsonantKey(std::string_view letters);

// Both at once.
struct Keys {
  std::string skeleton;
  std::string consonants;
};
Keys MakeKeys(std::string_view letters);

}  // namespace lookout::text

#endif  // LOOKOUT_ENGINE_TEXT_SKELETON_H_
