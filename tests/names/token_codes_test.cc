// The codes of tokens: what postings say of the other tokens of a name.
#include <algorithm>
#include <array>
#include <cstdint>
#include <map>
#include <random>
#include <string>

#include "index/names/code_meetings.h"
#include "index/names/token_codes.h"
#include "tests/support/catch.h"

namespace lookout::index::names {
namespace {

score::TokenView Word(const std::string& letters) {
  score::TokenView token;
  token.letters = letters;
  return token;
}

constexpr std::array<int, 4> kWeights = {15, 30, 45, 100};

TokenCodes Codes() {
  TokenCodes::Shares shares{};
  for (const int weight : kWeights) shares[static_cast<std::size_t>(weight)] = weight * weight;
  return TokenCodes(shares);
}

TEST_CASE("TokenCodes: all tokens of a code have one weight, which the code tells") {
  const TokenCodes codes = Codes();
  REQUIRE(codes.AreWhole());
  std::map<TokenCode, int> weights;
  for (int i = 0; i < 20'000; ++i) {
    const std::string letters = static_cast<char>('A' + i % 26) + std::to_string(i);
    const int weight = kWeights[static_cast<std::size_t>(i) % kWeights.size()];
    const TokenCode code = codes.CodeOf(Word(letters), weight);
    CHECK(code != kNoCode);
    CHECK(code != kAnyCode);
    CHECK(codes.CodeOf(Word(letters), weight) == code);
    CHECK(codes.WeightOf(code) == weight);
    CHECK(weights.emplace(code, weight).first->second == weight);
  }
  // The heaviest have four fifths of all codes: few of their 5,000 share one, or codes tell little.
  CHECK(std::count_if(weights.begin(), weights.end(), [](const auto& one) { return one.second == 100; }) > 4'500);
}

TEST_CASE("TokenCodes: the ranges of a letter hold every token that begins with it, and a sixteenth of all codes") {
  const TokenCodes codes = Codes();
  for (const char letter : {'A', 'Q', 'Z', '7', '\xC3'}) {
    std::size_t count = 0;
    codes.ForEachRange(letter, [&](TokenCode first, TokenCode last, int weight) {
      count += static_cast<std::size_t>(last - first) + 1;
      CHECK(codes.WeightOf(first) == weight);
      CHECK(codes.WeightOf(last) == weight);
    });
    CHECK(count <= (std::size_t{1} << kCodeBits) / 16);
    CHECK(count > (std::size_t{1} << kCodeBits) / 17);
    for (int i = 0; i < 500; ++i) {
      for (const int weight : kWeights) {
        const TokenCode code = codes.CodeOf(Word(letter + std::to_string(i)), weight);
        bool within = false;
        codes.ForEachRange(
            letter, [&](TokenCode first, TokenCode last, int) { within = within || (code >= first && code <= last); });
        CHECK(within);
      }
    }
  }
}

TEST_CASE("TokenCodes: particles, titles and suffixes have no code; without tokens there is none") {
  const TokenCodes codes = Codes();
  for (const auto role : {base::TokenRole::kParticle, base::TokenRole::kTitle, base::TokenRole::kSuffix}) {
    score::TokenView token = Word("DE");
    token.role = role;
    CHECK_FALSE(HasCode(token));
    CHECK(codes.CodeOf(token, 15) == kNoCode);
  }
  CHECK(HasCode(Word("DE")));
  const TokenCodes none{TokenCodes::Shares{}};
  CHECK(none.AreWhole());
  none.ForEachRange('A', [](TokenCode, TokenCode, int) { FAIL("a range of nothing"); });
  CHECK_FALSE(TokenCodes().AreWhole());
}

TEST_CASE("TrackedLanes: the least of any tokens is found") {
  std::mt19937 random(515);
  for (unsigned tokens = 1; tokens < 256; ++tokens) {
    std::array<int16_t, kTrackedMax> values{};
    for (int16_t& value : values) value = static_cast<int16_t>(random() % 10'001);
    int least = INT16_MAX;
    for (std::size_t bit = 0; bit < values.size(); ++bit)
      least = (tokens >> bit & 1) != 0 ? std::min<int>(least, values[bit]) : least;
    REQUIRE(TrackedLanes::Of(values).Least(static_cast<TrackedMask>(tokens)) == least);
  }
}

}  // namespace
}  // namespace lookout::index::names
