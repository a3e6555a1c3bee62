// comparison.h: one comparison of two names, step by step, all its state on the stack. Inside this room only.
//
// Compare every token with every other, take what was written as one or apart, assign the rest, sum what stands alone,
// look at the order. name_score.h says what it means, README.md the formula.
#ifndef LOOKOUT_INDEX_SCORE_COMPARISON_H_
#define LOOKOUT_INDEX_SCORE_COMPARISON_H_

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "index/score/name_score.h"

namespace lookout::index::score {

constexpr uint32_t Bit(NameRule rule) { return 1U << static_cast<unsigned>(rule); }

// Two edits in a short word, another well-known name, or a beginning that says little: as soon two words as one.
inline constexpr int kDoubtfulSimilarity = kShortPrefixSimilarity;

inline constexpr std::size_t kJoinsMax = 6 * kTokensMax;

// Not a particle, a title or a suffix.
bool IsWord(const TokenView& token);

// What a token says when it agrees, of kTokenWeightMax: the less the more people bear it.
int EvidenceOf(const TokenView& token);

// Adjacent tokens of one side.
struct TokenRun {
  int8_t first = 0;
  int8_t count = 1;
};

// A run of two or more tokens of one side, written as one word, against a token or a run of the other.
struct Join {
  TokenRun query;
  TokenRun record;
  TokenSimilarity similarity;
  int16_t length = 0;

  int many_first() const {
    if (query.count > 1 && record.count > 1) return std::min(query.first, record.first);
    return query.count > 1 ? query.first : record.first;
  }
};

// An array that is not set before it is written: a comparison of names of usual length touches a corner of what the
// longest ones need, and to set all of it took a quarter of its time.
template <typename T, std::size_t kSize>
class UnsetArray {
 public:
  UnsetArray() {}  // NOLINT(modernize-use-equals-default): would be deleted
  T& operator[](std::size_t i) { return values_[i]; }
  const T& operator[](std::size_t i) const { return values_[i]; }
  auto begin() { return values_.begin(); }
  auto begin() const { return values_.begin(); }
  static constexpr std::size_t size() { return kSize; }

 private:
  union {
    std::array<T, kSize> values_;
  };
};

// The state of one comparison, all on the stack.
class Comparison {
 public:
  Comparison(const NameView& query, const NameView& record)
      : query_(query),
        record_(record),
        n_(std::min(query.tokens.size(), kTokensMax)),
        m_(std::min(record.tokens.size(), kTokensMax)) {}

  NameScore Run();
  void Explain(int doubt_percent, NameAlignment* out) const;

 private:
  void ShareOut(NameAlignment* out) const;
  int PairWeight(const AlignedPair& pair) const;
  void Compare();
  template <typename Visit>
  void ForEachRun(bool query_side, Visit&& visit) const;
  void FindJoins(bool query_side);
  void FindJoinsOf(std::string_view joined, bool query_side, TokenRun run);
  void FindRunsAlike();
  void AddJoin(const Join& join);
  void TakeJoins();
  int64_t TieOf(std::size_t i, std::size_t j) const;
  void Assign();
  void AddPair(int q, int r, int q_count, int r_count, TokenSimilarity similarity);
  void AddEvidence(const AlignedPair& pair);
  void ForgetInitialsOfOtherField();
  void ForgetSurnamesOfPatronymics();
  bool IsOfOtherGivenName() const;
  int MostLettersInCommon() const;
  bool IsOneWordAlike() const;
  int ContradictedPenalty() const;
  int OrderPenalty();
  int LackingEvidence(int enough) const;
  int WeaknessLoss(int doubt, int lacking) const;

  struct Alone {
    int weight = 0;
    bool words = false;
    bool more = false;  // than patronymics
  };
  Alone AloneOf(const NameView& name, std::size_t count, const std::array<bool, kTokensMax>& used);
  void SumAlone();

  const NameView& query_;
  const NameView& record_;
  const std::size_t n_;
  const std::size_t m_;
  UnsetArray<std::array<TokenSimilarity, kTokensMax>, kTokensMax> alike_;
  std::array<int, kTokensMax> query_weight_;
  std::array<int, kTokensMax> record_weight_;
  std::array<int, kTokensMax> query_evidence_;
  std::array<int, kTokensMax> record_evidence_;
  std::array<int16_t, kTokensMax> query_best_{};  // highest similarity with any token of the other side
  std::array<int16_t, kTokensMax> record_best_{};
  std::array<bool, kTokensMax> query_used_{};
  std::array<bool, kTokensMax> record_used_{};
  UnsetArray<Join, kJoinsMax> joins_;
  std::size_t join_count_ = 0;
  UnsetArray<AlignedPair, kTokensMax> pairs_;
  std::size_t pair_count_ = 0;
  int64_t gained_ = 0;
  int64_t evidence_ = 0;         // what the pairs say, by how common their words are
  int64_t deficit_ = 0;          // what the pairs of words would say more, were all of them rare and the same
  bool words_doubtful_ = false;  // a pair of words may as soon be two words
  int weight_ = 0;
  int contradicted_ = 0;
  int absent_ = 0;
  bool words_contradicted_ = false;
  bool more_alone_ = false;  // on either side, than patronymics
  int order_penalty_ = 0;
  int contradicted_penalty_ = 0;
  NameScore score_;
  uint32_t rules_ = 0;
};

}  // namespace lookout::index::score

#endif  // LOOKOUT_INDEX_SCORE_COMPARISON_H_
