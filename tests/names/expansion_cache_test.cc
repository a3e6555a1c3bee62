#include <algorithm>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "index/names/name_index_parts.h"
#include "tests/names/fictional.h"
#include "tests/support/catch.h"

namespace lookout::index::names {
namespace {

bool AreSame(const Expansion& a, const Expansion& b) {
  const auto same = [](const auto& one, const auto& other) {
    return one.token == other.token && one.similarity == other.similarity && one.code == other.code;
  };
  const auto same_name = [](const JoinedName& one, const JoinedName& other) {
    return one.name == other.name && one.similarity == other.similarity;
  };
  const auto same_part = [](const JoinPart& one, const JoinPart& other) {
    return one.token == other.token && one.code == other.code;
  };
  return std::equal(a.alike.begin(), a.alike.end(), b.alike.begin(), b.alike.end(), same) &&
         std::equal(a.joined.begin(), a.joined.end(), b.joined.begin(), b.joined.end(), same_name) &&
         std::equal(a.parts.begin(), a.parts.end(), b.parts.begin(), b.parts.end(), same_part) &&
         a.postings == b.postings && a.best == b.best && a.joined_best == b.joined_best &&
         a.weight_min == b.weight_min && a.weight_max == b.weight_max && a.listed_weight_max == b.listed_weight_max &&
         a.uncoded == b.uncoded && a.coded_postings == b.coded_postings && a.uncoded_weight == b.uncoded_weight &&
         a.wide == b.wide;
}

TEST_CASE("TokensSeen: each token is new once between two beginnings, however many there are") {
  const uint64_t seed = tests::TestSeed() + 8;
  INFO("LOOKOUT_TEST_SEED=" << tests::TestSeed());
  tests::Random random(seed);
  TokensSeen seen;
  for (const std::size_t most : {10, 3000, 400, 20'000, 50}) {
    seen.Begin();
    std::set<TokenId> expected;
    for (std::size_t i = 0; i < most; ++i) {
      const auto token = static_cast<TokenId>(tests::Below(&random, most));
      REQUIRE(seen.Add(token) == expected.insert(token).second);
    }
  }
}

TEST_CASE("WordShape: two words within one edit may be near, and few others are taken to be") {
  const uint64_t seed = tests::TestSeed() + 9;
  INFO("LOOKOUT_TEST_SEED=" << tests::TestSeed());
  tests::Random random(seed);
  const auto language = tests::Language::Usual();
  int near = 0;
  int far_taken = 0;
  for (int i = 0; i < 20'000; ++i) {
    const std::string word = tests::AnyWord(language, &random);
    std::string other = i % 2 == 0 ? word : tests::AnyWord(language, &random);
    if (i % 2 == 0) tests::EditWord(&other, language, &random);
    if (word.size() < 2 || other.size() < 2) continue;
    INFO(word << " and " << other);
    const bool may = WordShape::Of(word).MayBeNear(WordShape::Of(other));
    if (score::EditDistance(word, other, 1) <= 1) {
      ++near;
      REQUIRE(may);
    } else {
      far_taken += may ? 1 : 0;
    }
  }
  CHECK(near > 5000);
  CHECK(far_taken < 5000);
}

TEST_CASE("ExpansionCache: a small one gives what a large one gives, and stays small") {
  const uint64_t seed = tests::TestSeed() + 7;
  INFO("LOOKOUT_TEST_SEED=" << tests::TestSeed());
  tests::Random random(seed);
  const auto language = tests::Language::Usual();
  NameIndexData index;
  for (uint32_t i = 0; i < 500; ++i) index.Add(RecordOrdinal{i}, 0, tests::AnyName(language, &random));
  index.Freeze(nullptr);
  std::vector<base::Token> words;
  for (int i = 0; i < 200; ++i) words.push_back(tests::TokenOf(tests::AnyWord(language, &random), &random));

  constexpr std::size_t kSmall = 20'000;
  ExpansionCache small(kSmall);
  ExpansionCache large;
  uint64_t compared_small = 0;
  uint64_t compared_large = 0;
  uint64_t compared_again = 0;  // for the word that is in every question
  std::size_t highest = 0;
  for (int search = 0; search < 2'000; ++search) {
    small.Begin();
    large.Begin();
    highest = std::max(highest, small.bytes());
    const uint64_t at = compared_small;
    small.Of(index, words[0], &compared_small);
    if (search > 0) compared_again += compared_small - at;
    // Some words are in every other question.
    std::vector<std::pair<const Expansion*, const Expansion*>> given;
    for (std::size_t i = 0; i < 4; ++i) {
      const score::TokenView word = words[tests::Below(&random, tests::Chance(&random, 2) ? 5 : words.size())];
      given.emplace_back(&small.Of(index, word, &compared_small), &large.Of(index, word, &compared_large));
      const uint64_t before = compared_small;
      CHECK(&small.Of(index, word, &compared_small) == given.back().first);
      CHECK(compared_small == before);
    }
    const std::vector<score::TokenView> run = {words[tests::Below(&random, words.size())], words[0]};
    given.emplace_back(&small.OfRun(index, run, &compared_small), &large.OfRun(index, run, &compared_large));
    for (const auto& [one, other] : given) REQUIRE(AreSame(*one, *other));
  }
  CHECK(compared_small > compared_large);  // something was forgotten
  CHECK(compared_again == 0);              // not what is asked for again and again
  CHECK(highest < 2 * kSmall);
  CHECK(large.bytes() > 2 * kSmall);
}

// Found by a seed of the test above: where few are kept and all of them were asked for again, the one that had its
// second chance came round in the same search.
TEST_CASE("ExpansionCache: what is asked for in every search stays, though nothing else has room") {
  NameIndexData index;
  tests::Random random(1);
  const auto language = tests::Language::Usual();
  index.Add(RecordOrdinal{0}, 0, tests::AnyName(language, &random));
  index.Freeze(nullptr);
  const base::Token word = tests::TokenOf(tests::AnyWord(language, &random), &random);
  ExpansionCache cache(1);
  uint64_t compared = 0;
  for (int search = 0; search < 3; ++search) {
    cache.Begin();
    cache.Of(index, word, &compared);
    cache.Of(index, word, &compared);
  }
  const std::size_t bytes = cache.bytes();
  CHECK(bytes > 0);
  cache.Begin();
  CHECK(cache.bytes() == bytes);
}

}  // namespace
}  // namespace lookout::index::names
