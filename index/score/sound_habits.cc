#include "index/score/sound_habits.h"

#include <cstddef>

namespace lookout::index::score {
namespace {

// Sounds that habit takes for each other have one letter here, those that it drops or adds none.
char KinOf(char sound) {
  switch (sound) {
    case 'A':
    case 'E':
    case 'I':
    case 'O':
    case 'U':
    case 'Y':
    case 'H': return 0;
    case 'D': return 'T';
    case 'B': return 'P';
    case 'G':
    case 'K': return 'Q';
    case 'F':
    case 'W': return 'V';
    case 'Z':
    case 'C': return 'S';
    case 'J': return 'X';
    default: return sound;
  }
}

// Whether two words are the same by what `kin` makes of each letter, doubled ones taken once; 0 is left out.
template <typename Kin>
bool AreSameBy(const Kin& kin, std::string_view a, std::string_view b) {
  const auto next = [&](std::string_view word, std::size_t i, char before) {
    while (i < word.size() && (kin(word[i]) == 0 || kin(word[i]) == before)) ++i;
    return i;
  };
  std::size_t i = next(a, 0, 0);
  std::size_t j = next(b, 0, 0);
  while (i < a.size() && j < b.size() && kin(a[i]) == kin(b[j])) {
    const char last = kin(a[i]);
    i = next(a, i + 1, last);
    j = next(b, j + 1, last);
  }
  return i == a.size() && j == b.size();
}

}  // namespace

bool DifferByHabit(std::string_view a, std::string_view b) {
  const auto usual = [](char c) { return c == 'E' ? 'I' : c == 'O' ? 'U' : c; };
  const auto skip_doubled = [](std::string_view word, std::size_t i) {
    do ++i;
    while (i < word.size() && word[i] == word[i - 1]);
    return i;
  };
  std::size_t i = 0;
  std::size_t j = 0;
  while (i < a.size() && j < b.size() && usual(a[i]) == usual(b[j])) {
    i = skip_doubled(a, i);
    j = skip_doubled(b, j);
  }
  // MAHMUD is MAHMUT in Turkish.
  const bool hardened = i + 1 == a.size() && j + 1 == b.size() && KinOf(a[i]) == 'T' && KinOf(b[j]) == 'T';
  return hardened || (i == a.size() && j == b.size());
}

bool HaveKinConsonants(std::string_view a, std::string_view b) { return AreSameBy(KinOf, a, b); }

bool HaveSameConsonants(std::string_view a, std::string_view b) {
  static constexpr std::string_view kVowels = "AEIOUY";
  return AreSameBy([](char c) { return kVowels.find(c) == std::string_view::npos ? c : '\0'; }, a, b);
}

bool MayBeginAlike(std::string_view a, std::string_view b) {
  constexpr std::string_view kVowels = "AEIOU";
  constexpr std::string_view kEither = "YWH";
  const auto is_in = [](std::string_view letters, char c) { return letters.find(c) != std::string_view::npos; };
  if (is_in(kEither, a[0]) || is_in(kEither, b[0]) || is_in(kVowels, a[0]) == is_in(kVowels, b[0])) return true;
  const std::string_view by_consonant = is_in(kVowels, a[0]) ? b : a;
  return by_consonant.size() > 1 && !is_in(kVowels, by_consonant[1]);
}

}  // namespace lookout::index::score
