// fictional.h: names of nobody, made of syllables, and the damage that names suffer.
//
// Independent of engine/text on purpose: tokens come out with any combination of keys that the headers allow, likely or
// not.
#ifndef LOOKOUT_TESTS_NAMES_FICTIONAL_H_
#define LOOKOUT_TESTS_NAMES_FICTIONAL_H_

#include <cstdint>
#include <random>
#include <string>
#include <vector>

#include "engine/base/name.h"
#include "index/names/packed_tokens.h"

namespace lookout::tests {

using Random = std::mt19937_64;

// Of LOOKOUT_TEST_SEED, or another one in each run; tests show it when they fail.
uint64_t TestSeed();

// From 0 to below - 1.
std::size_t Below(Random* random, std::size_t below);
inline bool Chance(Random* random, std::size_t one_in) { return Below(random, one_in) == 0; }

// What makes names dense: few syllables and few letters bring many of them within an edit or two.
struct Language {
  std::vector<std::string> syllables;
  std::size_t syllables_max = 4;
  static Language Usual();
  static Language Dense();  // words of A, B and C only
};

std::string AnyWord(const Language& language, Random* random);

// Keys that follow from the word as those of engine/text do, and flags at random.
base::Token TokenOf(const std::string& word, Random* random);

// A dictionary of tokens of any words.
index::names::PackedTokens AnyTokens(std::size_t count, const Language& language, Random* random);

base::NameForm AnyName(const Language& language, Random* random);

void EditWord(std::string* word, const Language& language, Random* random);

// The words of a name, damaged as section 4 of the product's contract lists: edits, exchanges, dropped, joined, split,
// turned, shortened, vowels left out, added words.
base::NameForm Damaged(const base::NameForm& name, const Language& language, Random* random);

}  // namespace lookout::tests

#endif  // LOOKOUT_TESTS_NAMES_FICTIONAL_H_
