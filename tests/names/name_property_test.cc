// The invariant of the house, "the candidate set is a superset", against the exhaustive twin.
#include <algorithm>
#include <string>
#include <vector>

#include "index/names/name_index.h"
#include "index/names/token_routes.h"
#include "tests/names/fictional.h"
#include "tests/reference/naive_names.h"
#include "tests/support/catch.h"

namespace lookout::index::names {
namespace {

using tests::Random;

constexpr int kFloors[] = {1, 3000, 5000, 6000, 7000, 8000, 9000, 9500, 10000};

struct Tally {
  uint64_t wanted = 0;
  uint64_t lost = 0;
  uint64_t given = 0;
  uint64_t unordered = 0;
};

void Ask(const NameIndex& index, const reference::NaiveNames& twin, const base::NameForm& form,
         NameSearchScratch* scratch, Tally* tally) {
  const reference::ViewedName query(form);
  const std::vector<int> scores = twin.Scores(query.view());
  std::vector<NameOrdinal> found = {{123}};  // what stood there before is replaced
  for (const int floor : kFloors) {
    index.Search(query.view(), floor, scratch, &found);
    std::vector<bool> given(scores.size());
    for (const NameOrdinal name : found) given[name.value] = true;
    for (std::size_t name = 0; name < scores.size(); ++name) {
      if (scores[name] < floor) continue;
      ++tally->wanted;
      tally->lost += given[name] ? 0 : 1;
    }
    tally->given += found.size();
    tally->unordered += std::adjacent_find(found.begin(), found.end(), std::greater_equal<>()) != found.end();
  }
}

Tally Compare(uint64_t seed, const tests::Language& language, std::size_t names, std::size_t queries,
              NameSearchScratch* scratch) {
  Random random(seed);
  NameIndexBuilder builder;
  reference::NaiveNames twin;
  for (uint32_t i = 0; i < names; ++i) {
    twin.Add(tests::AnyName(language, &random));
    builder.Add(RecordOrdinal{i / 3}, i % 3, twin.names().back().form());
  }
  const NameIndex index = std::move(builder).Freeze();
  Tally tally;
  for (std::size_t i = 0; i < queries; ++i) {
    const base::NameForm& name = twin.names()[tests::Below(&random, names)].form();
    const bool stranger = tests::Chance(&random, 8);
    Ask(index, twin, stranger ? tests::AnyName(language, &random) : tests::Damaged(name, language, &random), scratch,
        &tally);
  }
  return tally;
}

// One scratch for all the rounds, as a thread keeps one over many generations of the index.
void Rounds(const tests::Language& language, std::size_t rounds, std::size_t names) {
  const uint64_t seed = tests::TestSeed() + 1;
  NameSearchScratch scratch;
  uint64_t wanted = 0;
  for (uint64_t round = 0; round < rounds; ++round) {
    const Tally tally = Compare(seed * 1000 + round, language, names, 30, &scratch);
    INFO("LOOKOUT_TEST_SEED=" << tests::TestSeed() << ", round " << round);
    REQUIRE(tally.lost == 0);
    REQUIRE(tally.unordered == 0);
    REQUIRE(tally.given >= tally.wanted);
    wanted += tally.wanted;
  }
  CHECK(wanted > rounds * 100);  // or the test asks nothing
}

TEST_CASE("NameIndex: no name at or above the floor is lost, names of syllables") {
  Rounds(tests::Language::Usual(), 25, 500);
}

TEST_CASE("NameIndex: no name at or above the floor is lost, words of three letters of the alphabet") {
  Rounds(tests::Language::Dense(), 25, 200);
}

TEST_CASE("NameIndex: no name at or above the floor is lost, with so many words that initials are not listed") {
  const tests::Language language = tests::Language::Usual();
  Random random(tests::TestSeed());
  const PackedTokens tokens = tests::AnyTokens(20'000, language, &random);
  base::Token initial{.letters = std::string(tokens.letters(0).substr(0, 1))};
  initial.initial = true;
  REQUIRE(TokenRoutes(tokens).IsWide(initial));  // or the names below test nothing new
  Rounds(language, 2, 8000);
}

TEST_CASE("NameIndex: no name at or above the floor is lost, an index of few names") {
  Rounds(tests::Language::Usual(), 100, 3);
}

}  // namespace
}  // namespace lookout::index::names
