// The invariant where it is tightest for what has no code: names dense in particles, titles and suffixes, in words of
// two or three letters that may be one, and in words that are parted differently on the two sides, few letters in all.
#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

#include "index/names/name_index.h"
#include "tests/names/fictional.h"
#include "tests/reference/naive_names.h"
#include "tests/support/catch.h"

namespace lookout::index::names {
namespace {

using base::TokenRole;
using tests::Below;
using tests::Chance;
using tests::Random;

TokenRole AnyUncoded(Random* random) {
  constexpr std::array kRoles = {TokenRole::kParticle, TokenRole::kParticle, TokenRole::kTitle, TokenRole::kSuffix};
  return kRoles[Below(random, kRoles.size())];
}

TokenRole AnyCoded(Random* random) {
  constexpr std::array kRoles = {TokenRole::kUnknown, TokenRole::kUnknown, TokenRole::kSurname, TokenRole::kForename};
  return kRoles[Below(random, kRoles.size())];
}

base::Token TokenOf(std::string letters, TokenRole role) {
  base::Token token;
  token.initial = letters.size() == 1;
  token.letters = std::move(letters);
  token.role = role;
  return token;
}

// The words of one round.
class Words {
 public:
  explicit Words(Random* random) : random_(*random), uncoded_percent_(10 + Below(random, 70)) {
    const std::string letters = Chance(random, 2) ? "ALBE" : "ABELMINDOR";
    const auto any = [&](std::size_t least, std::size_t most) {
      std::string word;
      for (std::size_t n = least + Below(random, most - least + 1); n > 0; --n)
        word.push_back(letters[Below(random, letters.size())]);
      return word;
    };
    for (std::size_t i = 2 + Below(random, 7); i > 0; --i) short_.push_back(any(1, 3));
    for (std::size_t i = 3 + Below(random, 15); i > 0; --i)
      long_.push_back(Chance(random, 3) ? AnyOf(short_) + AnyOf(short_) + AnyOf(short_) : any(4, 8));
  }

  base::NameForm Name(std::size_t most) {
    base::NameForm name;
    for (std::size_t n = 1 + Below(&random_, most); n > 0; --n) AddWord(&name.tokens);
    name.words_missing = Chance(&random_, 15);
    return name;
  }

  // The same with a few things done to it.
  base::NameForm Changed(base::NameForm name) {
    auto& tokens = name.tokens;
    for (std::size_t n = Below(&random_, 4); n > 0; --n) {
      const std::size_t at = Below(&random_, tokens.size());
      const auto place = tokens.begin() + static_cast<std::ptrdiff_t>(at);
      switch (Below(&random_, 6)) {
        case 0:
          if (tokens.size() > 1) tokens.erase(place);
          break;
        case 1:
          if (tokens.size() < 12) AddWord(&tokens);
          break;
        case 2:
          if (at + 1 == tokens.size()) break;
          *place = TokenOf(place->letters + (place + 1)->letters, AnyRole());
          tokens.erase(place + 1);
          break;
        case 3: {
          if (place->letters.size() < 2 || tokens.size() >= 12) break;
          const std::size_t cut = 1 + Below(&random_, place->letters.size() - 1);
          const std::string last = place->letters.substr(cut);
          *place = TokenOf(place->letters.substr(0, cut), AnyRole());
          tokens.insert(place + 1, TokenOf(last, AnyRole()));
          break;
        }
        case 4: place->role = AnyRole(); break;
        default: std::shuffle(tokens.begin(), tokens.end(), random_);
      }
    }
    return name;
  }

 private:
  std::string AnyOf(const std::vector<std::string>& words) { return words[Below(&random_, words.size())]; }
  bool IsUncoded() { return Below(&random_, 100) < uncoded_percent_; }
  TokenRole AnyRole() { return IsUncoded() ? AnyUncoded(&random_) : AnyCoded(&random_); }

  // A word, or one of a few that fall apart, as two or three tokens of any kind.
  void AddWord(std::vector<base::Token>* tokens) {
    if (Chance(&random_, 2)) return tokens->push_back(TokenOf(AnyOf(short_), AnyRole()));
    std::string word = AnyOf(long_);
    while (Chance(&random_, 3) && word.size() > 2 && tokens->size() < 12) {
      const std::size_t cut = 1 + Below(&random_, word.size() - 1);
      tokens->push_back(TokenOf(word.substr(0, cut), AnyRole()));
      word.erase(0, cut);
    }
    tokens->push_back(TokenOf(word, Chance(&random_, 4) ? AnyRole() : AnyCoded(&random_)));
  }

  Random& random_;
  const std::size_t uncoded_percent_;
  std::vector<std::string> short_;
  std::vector<std::string> long_;
};

TEST_CASE("NameIndex: no name is lost among particles, words that may be one, and words parted otherwise") {
  const uint64_t seed = tests::TestSeed() + 30;
  INFO("LOOKOUT_TEST_SEED=" << tests::TestSeed());
  NameSearchScratch scratch;
  std::vector<NameOrdinal> found;
  std::size_t wanted = 0;
  for (uint64_t round = 0; round < 150; ++round) {
    Random random(seed * 1000 + round);
    Words words(&random);
    NameIndexBuilder builder;
    reference::NaiveNames twin;
    const std::size_t names = 3 + Below(&random, 250);
    const std::size_t most = 1 + Below(&random, 8);
    for (uint32_t i = 0; i < names; ++i) {
      const bool again = i > 0 && Chance(&random, 2);
      twin.Add(again ? words.Changed(twin.names()[Below(&random, i)].form()) : words.Name(most));
      builder.Add(RecordOrdinal{i}, 0, twin.names().back().form());
    }
    const NameIndex index = std::move(builder).Freeze();
    for (int question = 0; question < 15; ++question) {
      const base::NameForm form =
          Chance(&random, 4) ? words.Name(12) : words.Changed(twin.names()[Below(&random, names)].form());
      const reference::ViewedName query(form);
      const std::vector<int> scores = twin.Scores(query.view());
      for (int k = 0; k < 8; ++k) {
        // Most at scores that there are, where a bound must hold to the last point.
        const int some = scores[Below(&random, names)];
        const int floor = some >= 4000 && k < 5 ? some : static_cast<int>(4000 + Below(&random, 5800));
        index.Search(query.view(), floor, &scratch, &found);
        std::vector<bool> given(names);
        for (const NameOrdinal name : found) given[name.value] = true;
        std::size_t lost = 0;
        for (std::size_t name = 0; name < names; ++name) {
          wanted += scores[name] >= floor;
          lost += scores[name] >= floor && !given[name];
        }
        INFO("round " << round << ", question " << question << ", floor " << floor);
        REQUIRE(lost == 0);
      }
    }
  }
  CHECK(wanted > 10'000);
}

}  // namespace
}  // namespace lookout::index::names
