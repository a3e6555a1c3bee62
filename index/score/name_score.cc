#include "index/score/name_score.h"

#include <algorithm>
#include <compare>
#include <tuple>
#include <utility>

#include "index/score/assignment.h"
#include "index/score/comparison.h"

namespace lookout::index::score {
namespace {

// The formula's constants; README.md of this room says where they come from. In hundredths.
constexpr int kAbsentLittleCost = 17;  // more, for each 100 that the matched weight of a side lacks to kEnoughWeight
constexpr int kEnoughWeight = 200;     // two rare words

// Where common words or words that are only alike are all that two names share, each doubt weighs the more.
constexpr int kEnoughEvidence = 130;    // two words of which many are the same, or one of them and one more common
constexpr int kEnoughBesideDate = 200;  // two rare words: of those called VIKTOR IVANOV a few are born in every year
constexpr int kWeakPercent = 400;       // of the doubt, for each 100 that lack
constexpr int kWeakMost = 2500;         // in ten-thousandths of the score

// Of an assignment's gain, the lower bits: evidence of all pairs below the first of these, their number above it.
constexpr int64_t kTieNotDoubtful = int64_t{1} << 26;
constexpr int kTieBits = 31;
static_assert(kTokensMax * 2 * kTokenWeightMax * int64_t{kOne} < kTieNotDoubtful &&
              int64_t{kTokensMax} * (2 * kTieNotDoubtful) <= int64_t{1} << kTieBits);

// gained / (weight + costs), with weights of both sides of a pair summed: the weights of what stands alone count
// double.
int Ratio(int64_t gained, int weight, int contradicted, int absent, int absent_cost) {
  const int64_t whole = 100LL * weight + 2LL * kContradictedCost * contradicted + 2LL * absent_cost * absent;
  return whole == 0 ? 0 : static_cast<int>(gained * 100 / whole);
}

// The less the words say that two names share, the more may be another person's who has a further name: BILAL is many,
// MUHAMMAD ALI are many more. `weight` of both sides together. Falls as the weight rises, so that the score never
// falls.
int AbsentCost(bool words_missing, int weight) {
  const int lacking = std::max(0, kEnoughWeight - weight / 2);
  return (words_missing ? kAbsentCutCost : kAbsentCost) + kAbsentLittleCost * lacking / 100;
}

// Which of two names is compared with the other: of assignments that gain the same, of joins that are as good, the
// first one found is taken, and it has to be the same whichever name is asked. Two names that no order tells apart are
// one name to the scorer.
bool AreInOrder(const NameView& a, const NameView& b) {
  if (a.tokens.size() != b.tokens.size()) return a.tokens.size() < b.tokens.size();
  for (std::size_t i = 0; i < std::min(a.tokens.size(), kTokensMax); ++i) {
    if (const auto order = a.tokens[i] <=> b.tokens[i]; order != 0) return order < 0;
  }
  return std::tie(a.fields_known, a.words_missing) <= std::tie(b.fields_known, b.words_missing);
}

void ExchangeSides(NameAlignment* alignment) {
  for (AlignedPair& pair : alignment->pairs) {
    std::swap(pair.query, pair.record);
    std::swap(pair.query_count, pair.record_count);
  }
  // Pairs in the order of the query, then what stands alone in it, then in the record.
  const auto rank = [](const AlignedPair& pair) { return std::tuple(pair.query < 0, pair.record < 0, pair.query); };
  std::stable_sort(alignment->pairs.begin(), alignment->pairs.end(),
                   [&](const AlignedPair& a, const AlignedPair& b) { return rank(a) < rank(b); });
}

}  // namespace

void Comparison::Compare() {
  for (std::size_t i = 0; i < n_; ++i) {
    query_weight_[i] = TokenWeight(query_.tokens[i]);
    query_evidence_[i] = EvidenceOf(query_.tokens[i]);
  }
  for (std::size_t j = 0; j < m_; ++j) {
    record_weight_[j] = TokenWeight(record_.tokens[j]);
    record_evidence_[j] = EvidenceOf(record_.tokens[j]);
  }
  for (std::size_t i = 0; i < n_; ++i) {
    for (std::size_t j = 0; j < m_; ++j) {
      alike_[i][j] = CompareTokens(query_.tokens[i], record_.tokens[j]);
      query_best_[i] = std::max(query_best_[i], alike_[i][j].similarity);
      record_best_[j] = std::max(record_best_[j], alike_[i][j].similarity);
    }
  }
  ForgetInitialsOfOtherField();
  ForgetSurnamesOfPatronymics();
}

// Of two assignments that gain the same, the one that says more.
int64_t Comparison::TieOf(std::size_t i, std::size_t j) const {
  const int64_t evidence =
      int64_t{query_evidence_[i] + record_evidence_[j]} * EffectiveSimilarity(alike_[i][j].similarity);
  return evidence + (alike_[i][j].similarity > kDoubtfulSimilarity ? kTieNotDoubtful : 0);
}

void Comparison::Assign() {
  GainMatrix matrix;
  matrix.rows = n_;
  matrix.columns = m_;
  for (std::size_t i = 0; i < n_; ++i) {
    for (std::size_t j = 0; j < m_; ++j) {
      if (query_used_[i] || record_used_[j] || alike_[i][j].similarity == 0) {
        matrix.gain[i][j] = 0;
        continue;
      }
      // More and heavier pairs first, then the more alike, then the nearer places, two near ones before a nearer and a
      // farther: so words that are the same on both sides stand in order. Never 0 for a pair that may be.
      const int64_t weight = query_weight_[i] + record_weight_[j];
      const auto distance = static_cast<int64_t>(i) - static_cast<int64_t>(j);
      const int64_t gain = weight * (alike_[i][j].similarity + kOne / 2) * 16 + 256 - distance * distance;
      matrix.gain[i][j] = (gain << kTieBits) + TieOf(i, j);
    }
  }
  const auto column_of = BestAssignment(matrix);
  for (std::size_t i = 0; i < n_; ++i) {
    if (column_of[i] < 0) continue;
    const auto j = static_cast<uint8_t>(column_of[i]);
    query_used_[i] = record_used_[j] = true;
    AddPair(static_cast<int>(i), column_of[i], 1, 1, alike_[i][j]);
  }
}

// The weights of both sides, not halved: an odd sum must not be rounded.
int Comparison::PairWeight(const AlignedPair& pair) const {
  int weight = 0;
  const auto add = [&weight](const std::array<int, kTokensMax>& weights, uint8_t first, uint8_t count) {
    for (std::size_t i = first; i < std::size_t{first} + count; ++i) weight += weights[i];
  };
  if (pair.query >= 0) add(query_weight_, static_cast<uint8_t>(pair.query), static_cast<uint8_t>(pair.query_count));
  if (pair.record >= 0) add(record_weight_, static_cast<uint8_t>(pair.record), static_cast<uint8_t>(pair.record_count));
  return weight;
}

void Comparison::AddPair(int q, int r, int q_count, int r_count, TokenSimilarity similarity) {
  AlignedPair& pair = pairs_[pair_count_++];
  pair = {static_cast<int8_t>(q),
          static_cast<int8_t>(r),
          static_cast<int8_t>(q_count),
          static_cast<int8_t>(r_count),
          similarity.similarity,
          similarity.rule,
          0,
          0};
  const int weight = PairWeight(pair);
  pair.weight = static_cast<int16_t>(weight / 2);
  gained_ += static_cast<int64_t>(weight) * EffectiveSimilarity(similarity.similarity);
  weight_ += weight;
  AddEvidence(pair);
  if (similarity.rule != NameRule::kExact) rules_ |= Bit(similarity.rule);
}

void Comparison::AddEvidence(const AlignedPair& pair) {
  int said = 0;
  bool words = false;
  const auto add = [&](const NameView& name, const std::array<int, kTokensMax>& evidence, int first, int count) {
    const auto begin = static_cast<std::size_t>(first);
    for (std::size_t i = begin; i < begin + static_cast<std::size_t>(count); ++i) {
      said += evidence[i];
      words = words || AloneTokenOf(name.tokens[i]).word;
    }
  };
  add(query_, query_evidence_, pair.query, pair.query_count);
  add(record_, record_evidence_, pair.record, pair.record_count);
  const int64_t evidence = static_cast<int64_t>(said) * EffectiveSimilarity(pair.similarity);
  evidence_ += evidence;
  if (!words) return;
  const int64_t enough = static_cast<int64_t>(kTokenWeightMax) * (pair.query_count + pair.record_count) * kOne;
  deficit_ += std::max<int64_t>(0, enough - evidence);
  words_doubtful_ = words_doubtful_ || pair.similarity <= kDoubtfulSimilarity;
}

// The side's tokens without a partner: what they weigh against the name, and whether words are among them.
Comparison::Alone Comparison::AloneOf(const NameView& name, std::size_t count,
                                      const std::array<bool, kTokensMax>& used) {
  Alone alone;
  for (std::size_t i = 0; i < count; ++i) {
    if (used[i]) continue;
    const TokenView& token = name.tokens[i];
    const AloneToken one = AloneTokenOf(token);
    alone.weight += one.weight;
    if (token.role == base::TokenRole::kParticle) rules_ |= Bit(NameRule::kParticle);
    if (IsWord(token)) rules_ |= Bit(NameRule::kWordsMissing);
    alone.words = alone.words || one.word;
    alone.more = alone.more || token.role != base::TokenRole::kPatronymic;
  }
  return alone;
}

// What stands alone: the lighter side's part is contradicted, the rest of the heavier side is absent from the other.
void Comparison::SumAlone() {
  const Alone query = AloneOf(query_, n_, query_used_);
  const Alone record = AloneOf(record_, m_, record_used_);
  contradicted_ = std::min(query.weight, record.weight);
  absent_ = std::max(query.weight, record.weight) - contradicted_;
  words_contradicted_ = query.words && record.words;
  more_alone_ = query.more || record.more;
}

// What the evidence lacks: to enough, but no more than what the pairs of words lack to being rare and the same.
int Comparison::LackingEvidence(int enough) const {
  const auto evidence = static_cast<int>(evidence_ / (2 * kOne));
  const auto deficit = static_cast<int>(deficit_ / (2 * kOne));
  return std::clamp(std::min(enough - evidence, deficit), 0, 100);
}

// What is taken for weak evidence: nothing where every word has a partner that is hardly another word. Patronymics are
// left out by habit: of that nothing follows.
int Comparison::WeaknessLoss(int doubt, int lacking) const {
  if (!more_alone_ && !words_doubtful_) return 0;
  return std::min(kWeakMost, doubt * lacking / 100 * kWeakPercent / 100);
}

NameScore Comparison::Run() {
  if (n_ == 0 || m_ == 0) return {};
  Compare();
  FindJoins(true);
  FindJoins(false);
  FindRunsAlike();
  TakeJoins();
  Assign();
  SumAlone();
  if (pair_count_ == 0) return {};
  order_penalty_ = OrderPenalty();
  const int absent_cost = AbsentCost(query_.words_missing || record_.words_missing, weight_);
  contradicted_penalty_ = ContradictedPenalty();
  const int penalty = order_penalty_ + contradicted_penalty_;
  const int alike = std::max(0, Ratio(gained_, weight_, contradicted_, absent_, absent_cost) - penalty);
  const int lacking = LackingEvidence(kEnoughEvidence);
  const int weak = std::min(alike, WeaknessLoss(kOne - alike, lacking));
  score_ = {static_cast<int16_t>(alike), static_cast<int16_t>(weak), static_cast<int16_t>(lacking),
            static_cast<int16_t>(LackingEvidence(kEnoughBesideDate))};
  return score_;
}

// What each pair gave and each cost took, so that all of it sums to the score to the last digit. Where the evidence is
// weak the pairs gave less.
void Comparison::ShareOut(NameAlignment* out) const {
  const auto given = static_cast<int>(gained_ / weight_);
  const int absent_cost = AbsentCost(query_.words_missing || record_.words_missing, weight_);
  const int without_contradicted = Ratio(gained_, weight_, contradicted_, 0, absent_cost);
  const int whole = Ratio(gained_, weight_, contradicted_, absent_, absent_cost);
  const int flat = std::min(whole, contradicted_penalty_);
  const int order = std::min(order_penalty_, whole - flat);
  const int weak = whole - flat - order - out->score;
  out->contradicted_loss = given - without_contradicted + flat;
  out->absent_loss = without_contradicted - whole;
  out->order_penalty = order;
  int64_t sum = 0;
  int shared = 0;
  for (AlignedPair& pair : out->pairs) {
    sum += static_cast<int64_t>(PairWeight(pair)) * EffectiveSimilarity(pair.similarity);
    const int so_far = gained_ == 0 ? 0 : static_cast<int>(sum * (given - weak) / gained_);
    pair.gave = static_cast<int16_t>(so_far - shared);
    shared = so_far;
  }
}

void Comparison::Explain(int doubt_percent, NameAlignment* out) const {
  out->score = score_.WithDoubt(doubt_percent);
  out->pairs.assign(pairs_.begin(), pairs_.begin() + static_cast<std::ptrdiff_t>(pair_count_));
  out->matched_weight = weight_ / 2;
  out->contradicted_weight = contradicted_;
  out->absent_weight = absent_;
  out->rules = rules_;
  if (pair_count_ > 0) ShareOut(out);
  for (std::size_t i = 0; i < n_; ++i) {
    if (query_used_[i]) continue;
    AlignedPair alone;
    alone.query = static_cast<int8_t>(i);
    alone.weight = static_cast<int16_t>(query_weight_[i]);
    out->pairs.push_back(alone);
  }
  for (std::size_t j = 0; j < m_; ++j) {
    if (record_used_[j]) continue;
    AlignedPair alone;
    alone.record = static_cast<int8_t>(j);
    alone.weight = static_cast<int16_t>(record_weight_[j]);
    out->pairs.push_back(alone);
  }
}

NameScore ScoreNames(const NameView& query, const NameView& record) {
  return AreInOrder(query, record) ? Comparison(query, record).Run() : Comparison(record, query).Run();
}

NameAlignment AlignNames(const NameView& query, const NameView& record, int doubt_percent) {
  NameAlignment alignment;
  const bool in_order = AreInOrder(query, record);
  Comparison comparison(in_order ? query : record, in_order ? record : query);
  comparison.Run();
  comparison.Explain(doubt_percent, &alignment);
  if (!in_order) ExchangeSides(&alignment);
  return alignment;
}

// Taking a token from those that stand alone lowers their cost by at least that of an absent one:
// EffectiveSimilarityBound rests on it. The cost per weight falls as more is matched, so that a pair counted too many
// lowers it: the bound takes its least value.
static_assert(kContradictedCost >= 2 * kAbsentCost + kAbsentLittleCost * kEnoughWeight / 100 &&
              kAbsentCost >= kAbsentCutCost);

int NameScoreAtMost(const NameSums& sums) {
  const int contradicted = std::min(sums.query_alone, sums.record_alone);
  const int absent = std::max(sums.query_alone, sums.record_alone) - contradicted;
  const int ratio = Ratio(sums.gained, sums.weight, contradicted, absent, AbsentCost(sums.words_missing, sums.weight));
  return std::min(kOne, ratio);
}

int NameScoreBound(const BoundInput& in) {
  // The more of the record is matched the higher the score, so a matched weight that is too high keeps this a bound.
  const int query_matched = std::min(in.query_matched, in.query_total);
  const int record_matched = std::min(in.record_matched, in.record_total);
  const int query_alone = in.query_total - query_matched;
  const int record_alone = in.record_total - record_matched;
  const int weight = query_matched + record_matched;
  const int contradicted = std::min(query_alone, record_alone);
  const int absent = std::max(query_alone, record_alone) - contradicted;
  // No rounding down here: one more than the ratio of the best case is still a bound.
  return std::min(kOne, Ratio(static_cast<int64_t>(weight) * EffectiveSimilarity(in.best), weight, contradicted, absent,
                              AbsentCost(in.words_missing, weight)) +
                            1);
}

}  // namespace lookout::index::score
