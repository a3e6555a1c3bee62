// arabic.h: Arabic, Persian, Urdu and Pashto, which do not write short vowels.
#ifndef LOOKOUT_ENGINE_TEXT_ARABIC_H_
#define LOOKOUT_ENGINE_TEXT_ARABIC_H_

#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/text/spelling.h"

namespace lookout::text {

// One written word becomes one token, or two when the article ال is written to it (AL, BASRI). Common names come from a
// table in their usual Latin spelling; every other word is read letter by letter and is `vowelless`.
// True when there is a second reading: the first two letters are the article in the first reading and the start of a
// foreign name (ALEXANDER) in the second; two names without their space are one word in the first and two in the
// second.
bool SpellArabic(std::u32string_view word, bool first_reading, std::vector<Spelling>& out);

// The usual Latin spellings of a common name or part of a name, parted by spaces; empty when it is not in the table.
// `word` has no vowel signs, and alef without hamza (arabic_names.cc).
std::string_view KnownArabicName(std::u32string_view word);

// All of that table: the word and its spellings.
std::span<const std::pair<std::u32string_view, std::string_view>> ArabicNames();

// The same for a word in any of its spellings, with the article or without: its usual Latin spellings without the
// article, or nothing.
struct UsualArabicName {
  std::string_view spellings;
  bool article = false;
};
UsualArabicName FindUsualArabicName(std::u32string_view word);

}  // namespace lookout::text

#endif  // LOOKOUT_ENGINE_TEXT_ARABIC_H_
