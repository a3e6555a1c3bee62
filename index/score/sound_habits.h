// sound_habits.h: in what two spellings of one name differ by habit, and two names do not.
#ifndef LOOKOUT_INDEX_SCORE_SOUND_HABITS_H_
#define LOOKOUT_INDEX_SCORE_SOUND_HABITS_H_

#include <string_view>

namespace lookout::index::score {

// Whether two words are one but for letters written twice and E for I or O for U, as habit has it (NASSER, NASIR).
bool DifferByHabit(std::string_view a, std::string_view b);

// Whether two skeletons have kin consonants in one order, doubled ones taken once: MAHMUD and MAHMUT, not KHATIB and
// HABIB.
bool HaveKinConsonants(std::string_view a, std::string_view b);

// Whether two words are the same with vowels and Y left out and doubled letters taken once.
bool HaveSameConsonants(std::string_view a, std::string_view b);

// A script without vowels writes that a word begins with one: KIRAN is not AQRIN. Y, W and H stand for either, and
// before two consonants a vowel is put that Latin spellings do not have (SKANDAR, ISKANDAR).
bool MayBeginAlike(std::string_view a, std::string_view b);

}  // namespace lookout::index::score

#endif  // LOOKOUT_INDEX_SCORE_SOUND_HABITS_H_
