// plan_slack.cc: how far above a floor the best name can be that has partners for some of a query's tokens only.
#include <algorithm>
#include <array>
#include <utility>

#include "index/names/query_plan.h"

namespace lookout::index::names {
namespace {

// Of a name: weight that its tokens may have against those of the query, and with what effective similarity at most.
class Partners {
 public:
  // Those that count most come first.
  void Add(int weight, int effective) {
    if (weight == 0) return;
    std::size_t at = count_++;
    for (; at > 0 && parts_[at - 1].effective < effective; --at) parts_[at] = parts_[at - 1];
    parts_[at] = {weight, effective};
  }

  // The highest slack of a name that weighs so much. `sums`: of the query.
  int64_t MostSlack(const score::NameSums& sums, std::pair<int, int> weights, int floor) const {
    const int low = weights.first;
    const int high = weights.second;
    int64_t most = std::max(SlackAt(low, sums, floor), SlackAt(high, sums, floor));
    // The slack is linear in the weight of the name but where a part ends, and where it outweighs what the query has
    // alone: its highest value is at one of these, or at an end of the class.
    int end = 0;
    const auto at_end = [&] {
      if (end > low && end < high) most = std::max(most, SlackAt(end, sums, floor));
    };
    for (std::size_t k = 0; k < count_; ++k) {
      end += parts_[k].weight;
      at_end();
    }
    end += sums.query_alone;
    at_end();
    return most;
  }

 private:
  struct Part {
    int weight;
    int effective;
  };

  int64_t SlackAt(int weight, score::NameSums sums, int floor) const {
    for (std::size_t k = 0; k < count_ && weight > 0; ++k) {
      const int matched = std::min(weight, parts_[k].weight);
      sums.gained += int64_t{matched} * parts_[k].effective;
      sums.weight += matched;
      weight -= matched;
    }
    sums.record_alone = weight;
    return score::NameSlack(sums, floor);
  }

  static constexpr std::size_t kPartsMax = score::kTokensMax * (2 + score::kJoinedTokensMax);  // and of runs

  std::array<Part, kPartsMax> parts_;
  std::size_t count_ = 0;
};

}  // namespace

int64_t QueryPlan::MostSlackOf(const SlackOf& of, int floor) const {
  const auto any = WeightsOfClass(kCutClass);
  const int64_t whole = ComputeSlack(of, any, words_missing_, floor);
  return has_cut_ ? std::max(whole, ComputeSlack(of, any, true, floor)) : whole;
}

int64_t QueryPlan::ComputeSlack(const SlackOf& of, std::pair<int, int> weights, bool words_missing, int floor) const {
  score::NameSums sums;
  sums.words_missing = words_missing;
  const auto effective = [words_missing](int similarity) {
    return score::EffectiveSimilarityBound(similarity, words_missing);
  };
  Partners partners;
  for (std::size_t i = 0; i < count_; ++i) {
    const QueryToken& token = tokens_[i];
    if (i == of.alone || token.best == 0 || (token.mask != 0 && (token.mask & of.mask) == 0)) {
      sums.query_alone += token.alone.weight;
      continue;
    }
    const int best = effective(i == of.wide ? token.wide_similarity : token.best);
    sums.gained += static_cast<int64_t>(token.weight) * best;
    sums.weight += token.weight;
    if (i == of.wide) {
      partners.Add(token.partner_max, best);
      continue;
    }
    partners.Add(token.light_max, best);
    const int heavier = token.partner_max - token.light_max;
    if (heavier == 0) continue;
    // The heaviest partner, and what its lower similarity takes of the query's token too: spread over the weight that
    // it has more than a light one, which for partners between them is more than there is.
    const int more =
        (token.weight + token.partner_max) * effective(token.wide_similarity) - (token.weight + token.light_max) * best;
    partners.Add(heavier, std::max(effective(0), (more + heavier - 1) / heavier));
  }
  if (sums.weight == 0) return kUnknown + 1;
  for (const QueryRun& run : runs()) {
    if ((run.mask & ~of.mask) == 0 && (run.tokens >> of.alone & 1) == 0)
      partners.Add(run.more_weight, effective(run.tokens_best));
  }
  return partners.MostSlack(sums, weights, floor);
}

}  // namespace lookout::index::names
