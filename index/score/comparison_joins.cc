// comparison_joins.cc: words that one side writes as one and the other apart.
#include <algorithm>
#include <cstring>
#include <utility>

#include "index/score/comparison.h"

namespace lookout::index::score {
namespace {

constexpr int kJoinSimilarityMin = 7950;  // one edit in five letters is less, in six more, the first letter included
constexpr int kJoinExchangeMin = 7600;    // two letters exchanged in six, the first letter included
constexpr std::size_t kRunsMax = 2 * kTokensMax;  // of two or three adjacent tokens

// The tokens of a run, written as one, are `word`.
bool IsWrittenAs(std::string_view word, const NameView& name, TokenRun run) {
  for (std::size_t i = 0; i < static_cast<std::size_t>(run.count); ++i) {
    const std::string_view letters = name.tokens[static_cast<std::size_t>(run.first) + i].letters;
    if (!word.starts_with(letters)) return false;
    word.remove_prefix(letters.size());
  }
  return word.empty();
}

}  // namespace

// Calls visit(letters, run) with every run of two or three adjacent tokens of which one has no partner that is the
// same.
template <typename Visit>
void Comparison::ForEachRun(bool query_side, Visit&& visit) const {
  const NameView& name = query_side ? query_ : record_;
  const auto& best = query_side ? query_best_ : record_best_;
  const std::size_t tokens = query_side ? n_ : m_;
  std::array<char, kJoinedTokensMax * 64> joined;
  for (std::size_t first = 0; first + 1 < tokens; ++first) {
    std::size_t length = 0;
    bool all_have_partners = true;
    for (std::size_t k = 0; k < kJoinedTokensMax && first + k < tokens; ++k) {
      const std::string_view letters = name.tokens[first + k].letters;
      if (length + letters.size() > joined.size()) break;
      std::memcpy(joined.data() + length, letters.data(), letters.size());
      length += letters.size();
      all_have_partners = all_have_partners && best[first + k] == kOne;
      if (k == 0 || all_have_partners) continue;
      visit(std::string_view(joined.data(), length), TokenRun{static_cast<int8_t>(first), static_cast<int8_t>(k + 1)});
    }
  }
}

void Comparison::AddJoin(const Join& join) {
  if (join_count_ < joins_.size()) joins_[join_count_++] = join;
}

void Comparison::FindJoins(bool query_side) {
  ForEachRun(query_side, [&](std::string_view joined, TokenRun run) { FindJoinsOf(joined, query_side, run); });
}

// The run against each token of the other side that finds nothing better: none that has its equal (index/names looks
// for no such join).
void Comparison::FindJoinsOf(std::string_view joined, bool query_side, TokenRun run) {
  const NameView& one = query_side ? record_ : query_;
  const auto& one_best = query_side ? record_best_ : query_best_;
  for (std::size_t j = 0; j < (query_side ? m_ : n_); ++j) {
    if (one_best[j] == kOne) continue;
    // One edit at most joins: most words are told by their length.
    const std::size_t length = one.tokens[j].letters.size();
    if (one.tokens[j].alternates.empty() && (length + 1 < joined.size() || joined.size() + 1 < length)) continue;
    const TokenSimilarity similarity = CompareJoined(joined, one.tokens[j]);
    const int least = similarity.rule == NameRule::kLettersExchanged ? kJoinExchangeMin : kJoinSimilarityMin;
    if (similarity.similarity < least || similarity.similarity <= one_best[j]) continue;
    const TokenRun other{static_cast<int8_t>(j), 1};
    AddJoin({query_side ? run : other, query_side ? other : run, similarity, static_cast<int16_t>(joined.size())});
  }
}

// Runs of both sides that are the same word when written as one: the same name, parted in other places.
void Comparison::FindRunsAlike() {
  if (n_ < 2 || m_ < 2) return;
  UnsetArray<std::pair<TokenRun, std::size_t>, kRunsMax> on_file;
  std::size_t count = 0;
  ForEachRun(false, [&](std::string_view joined, TokenRun run) { on_file[count++] = {run, joined.size()}; });
  if (count == 0) return;
  ForEachRun(true, [&](std::string_view asked, TokenRun query) {
    if (asked.size() < kJoinedLengthMin) return;
    for (std::size_t k = 0; k < count; ++k) {
      const auto& [record, length] = on_file[k];
      if (length != asked.size() || !IsWrittenAs(asked, record_, record)) continue;
      AddJoin({query, record, {static_cast<int16_t>(kOne), NameRule::kSeparator}, static_cast<int16_t>(asked.size())});
    }
  });
}

void Comparison::TakeJoins() {
  if (join_count_ == 0) return;
  // Best first; the order does not depend on which side is which.
  std::sort(joins_.begin(), joins_.begin() + static_cast<std::ptrdiff_t>(join_count_),
            [](const Join& a, const Join& b) {
              if (a.similarity.similarity != b.similarity.similarity)
                return a.similarity.similarity > b.similarity.similarity;
              if (a.length != b.length) return a.length > b.length;
              const int a_sum = a.query.first + a.record.first;
              const int b_sum = b.query.first + b.record.first;
              return a_sum != b_sum ? a_sum < b_sum : a.many_first() < b.many_first();
            });
  const auto taken = [](const std::array<bool, kTokensMax>& used, TokenRun run) {
    return std::find(used.begin() + run.first, used.begin() + run.first + run.count, true) !=
           used.begin() + run.first + run.count;
  };
  for (std::size_t k = 0; k < join_count_; ++k) {
    const Join& join = joins_[k];
    if (taken(query_used_, join.query) || taken(record_used_, join.record)) continue;
    std::fill_n(query_used_.begin() + join.query.first, join.query.count, true);
    std::fill_n(record_used_.begin() + join.record.first, join.record.count, true);
    AddPair(join.query.first, join.record.first, join.query.count, join.record.count, join.similarity);
    rules_ |= Bit(NameRule::kSeparator);
  }
}

}  // namespace lookout::index::score
