// name_score.h: how alike two names are.
//
// The best assignment of the tokens of one name to those of the other, free of order, each pair worth its weight times
// its similarity; what stands against each other without a partner (contradicted) costs more than its weight, what
// stands on one side only (absent) costs little. See README.md of this room for the formula and the bound.
//
// This is the only scorer: the index, the exhaustive twin, `compare` and the explanation all call it.
#ifndef LOOKOUT_INDEX_SCORE_NAME_SCORE_H_
#define LOOKOUT_INDEX_SCORE_NAME_SCORE_H_

#include <algorithm>
#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "index/score/token_similarity.h"

namespace lookout::index::score {

inline constexpr std::size_t kTokensMax = 16;  // further tokens of a name are not compared

// A name as the scorer sees it. The tokens live in the index or with the query.
struct NameView {
  std::span<const TokenView> tokens;
  bool fields_known = false;
  bool words_missing = false;
};

// What a token weighs in a name, by its role and length. From 1 to kTokenWeightMax.
inline constexpr int kTokenWeightMax = 100;
int TokenWeight(const TokenView& token);

// What a token without a partner weighs against a name, never less than TokenWeight; and whether it is a word: words of
// both sides without a partner contradict each other.
struct AloneToken {
  int weight = 0;
  bool word = false;
};
AloneToken AloneTokenOf(const TokenView& token);

// One pair of the assignment, or one token without a partner (the other index is -1). A joined pair takes two or
// three adjacent tokens of one side, or of both: `query_count` and `record_count` say so.
struct AlignedPair {
  int8_t query = -1;
  int8_t record = -1;
  int8_t query_count = 1;
  int8_t record_count = 1;
  int16_t similarity = 0;
  NameRule rule = NameRule::kNone;
  int16_t weight = 0;  // of the tokens of both sides together, halved
  int16_t gave = 0;    // to the score, in ten-thousandths, before anything is taken for what stands alone
};

// How alike two names are, and what of that is doubted because too little is the same to tell the person from others
// of such a name. A birth date that agrees brings what is lacking: the doubt is lifted then (identity_score.h).
struct NameScore {
  int16_t alike = 0;                // 0 to kOne: what the bounds bound
  int16_t weak = 0;                 // 0 to alike
  int16_t lacking = 0;              // percent of the evidence that is not there, doubted or not: MUHAMMAD ALI is many
  int16_t lacking_beside_date = 0;  // the same of more evidence, which a namesake of another birth date has to lack

  // The score of the names when nothing else is known of the two persons.
  constexpr int alone() const { return alike - weak; }
  // The same where `percent` of the doubt is left.
  constexpr int WithDoubt(int percent) const { return alike - weak * percent / 100; }

  friend bool operator==(const NameScore&, const NameScore&) = default;
};

struct NameAlignment {
  int score = 0;  // 0 to kOne
  std::vector<AlignedPair> pairs;
  int matched_weight = 0;
  int contradicted_weight = 0;
  int absent_weight = 0;
  // In ten-thousandths, taken from the sum of what the pairs gave: the score is that sum less these three.
  int contradicted_loss = 0;
  int absent_loss = 0;
  int order_penalty = 0;
  uint32_t rules = 0;  // bit 1 << NameRule
};

// The score alone. Symmetric in its sides. Thread-safe, allocates nothing. Cost about 1 µs for names of three tokens.
NameScore ScoreNames(const NameView& query, const NameView& record);

// The same score, with its reasons, where `doubt_percent` of what is weak is left.
NameAlignment AlignNames(const NameView& query, const NameView& record, int doubt_percent = 100);

// An upper bound of `alike`, from the weights (sums of TokenWeight) of the tokens that have a partner on the other
// side, alone or as half of a joined pair, and of all tokens. The matched weights may be too high, never too low;
// `best` is the highest similarity of any pair (kOne when not known); `words_missing` of either side. Never below the
// true score, not counting what a penalty of order takes. Used to prune.
struct BoundInput {
  int query_matched = 0;
  int query_total = 0;
  int record_matched = 0;
  int record_total = 0;
  int best = kOne;
  bool words_missing = false;
};
int NameScoreBound(const BoundInput& input);

// The same bound when each token's own best similarity is known. A pair of similarity s counts EffectiveSimilarity(s)
// of the weight of both its tokens; where it is lower than what leaving both alone costs, this is the cost instead, so
// that a token that may have a partner can always be counted as having it.
//
// In hundredths: a difference in a token counts kSharpness; two tokens that stand against each other without a partner
// cost kContradictedCost of their weight, a token that nothing stands against kAbsentCost, kAbsentCutCost where the
// name was cut and words may be missing (README.md of this room).
inline constexpr int kSharpness = 130;
inline constexpr int kContradictedCost = 130;
inline constexpr int kAbsentCost = 25;
inline constexpr int kAbsentCutCost = 5;
inline constexpr int EffectiveSimilarity(int similarity) {
  const int effective = kOne - kSharpness * (kOne - similarity) / 100;
  return effective > 0 ? effective : 0;
}
inline constexpr int EffectiveSimilarityBound(int similarity, bool words_missing) {
  const int alone = kOne - 2 * (words_missing ? kAbsentCutCost : kAbsentCost) * kOne / 100;
  const int effective = EffectiveSimilarity(similarity);
  return effective > alone ? effective : alone;
}

// Weights of both sides: `gained` is the sum of weight x EffectiveSimilarityBound over the tokens that may have a
// partner, `weight` their weight, the other two the weight of the tokens that have none (AloneToken, or what is less).
// No score is above NameScoreAtMost.
struct NameSums {
  int64_t gained = 0;
  int weight = 0;
  int query_alone = 0;
  int record_alone = 0;
  bool words_missing = false;
};
int NameScoreAtMost(const NameSums& sums);

// What the sums are a share of, in hundredths of weight: what is matched of both sides, and what is alone as it costs.
inline int64_t NameWhole(const NameSums& sums) {
  const int contradicted = std::min(sums.query_alone, sums.record_alone);
  const int absent = std::max(sums.query_alone, sums.record_alone) - contradicted;
  const int absent_cost = sums.words_missing ? kAbsentCutCost : kAbsentCost;  // whatever weight is matched: the least
  return 100LL * sums.weight + 2LL * kContradictedCost * contradicted + 2LL * absent_cost * absent;
}

// Below zero when no score of these sums reaches `floor`. A sum over tokens, but for what is alone: what a token loses
// by a lower similarity can be taken off one number (weight x the difference x 100).
inline int64_t NameSlack(const NameSums& sums, int floor) { return sums.gained * 100 - NameWhole(sums) * floor; }

}  // namespace lookout::index::score

#endif  // LOOKOUT_INDEX_SCORE_NAME_SCORE_H_
