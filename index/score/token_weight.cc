// token_weight.cc: what a token weighs in a name, and what it says when it agrees.
#include <algorithm>
#include <array>

#include "index/score/comparison.h"
#include "index/score/name_score.h"

namespace lookout::index::score {
namespace {

// What a word weighs by how common it is (base::Token::common).
constexpr std::array<int, 5> kCommonPercent = {100, 100, 80, 60, 45};

// What it says when it agrees: less, for MUHAMMAD is the name of one in twenty, and what it costs when it does not
// agree is a matter of its weight.
constexpr std::array<int, 5> kEvidencePercent = {100, 90, 65, 45, 20};

constexpr int kInitialEvidence = 10;  // one traveller in ten has a word that begins with it

// By letters and how common it is, of kTokenWeightMax.
int ByLengthAndRarity(const TokenView& token, const std::array<int, 5>& percent_of) {
  const int by_length = token.letters.size() >= 4 ? 100 : token.letters.size() == 3 ? 85 : 60;
  return by_length * percent_of[std::min<std::size_t>(token.common, percent_of.size() - 1)] / 100;
}

}  // namespace

bool IsWord(const TokenView& token) {
  using base::TokenRole;
  return token.role != TokenRole::kParticle && token.role != TokenRole::kTitle && token.role != TokenRole::kSuffix;
}

int EvidenceOf(const TokenView& token) {
  if (!IsWord(token)) return 0;
  return token.initial ? kInitialEvidence : ByLengthAndRarity(token, kEvidencePercent);
}

int TokenWeight(const TokenView& token) {
  switch (token.role) {
    case base::TokenRole::kParticle: return 15;
    case base::TokenRole::kTitle: return 4;
    case base::TokenRole::kSuffix: return 10;
    default: break;
  }
  if (token.initial) return 30;
  const int weight = ByLengthAndRarity(token, kCommonPercent);
  return token.role == base::TokenRole::kPatronymic ? weight * 4 / 5 : weight;
}

// A short word (UN, NAM) says little when it agrees, and as much as any other when it does not. Never less than
// TokenWeight, so that the bounds stay bounds.
AloneToken AloneTokenOf(const TokenView& token) {
  const bool word = !token.initial && IsWord(token);
  return {word && token.role != base::TokenRole::kPatronymic ? kTokenWeightMax : TokenWeight(token), word};
}

}  // namespace lookout::index::score
