// plan_slack.cc: how far above a floor the best name can be that has partners for some of a query's tokens only.
#include <algorithm>
#include <array>
#include <bit>
#include <utility>

#include "index/names/query_plan.h"

namespace lookout::index::names {

// Of a name: weight that its tokens may have against those of the query, and with what effective similarity at most.
class QueryPlan::Partners {
 public:
  // Those that count most come first.
  void Add(int weight, int effective) {
    if (weight == 0) return;
    std::size_t at = count_++;
    for (; at > 0 && parts_[at - 1].effective < effective; --at) parts_[at] = parts_[at - 1];
    parts_[at] = {weight, effective};
  }

  // The highest slack of a name that weighs so much, and the least whole of one. `sums`: of the query.
  struct Most {
    int64_t slack = kOutOfReach;
    int64_t whole = INT64_MAX;
  };
  Most MostSlack(const score::NameSums& sums, std::pair<int, int> weights, int floor) const {
    const int low = weights.first;
    const int high = weights.second;
    Most most;
    const auto at = [&](int weight) {
      const score::NameSums with = SumsAt(weight, sums);
      most.slack = std::max(most.slack, score::NameSlack(with, floor));
      most.whole = std::min(most.whole, score::NameWhole(with));
    };
    at(low);
    at(high);
    // Both are linear in the weight of the name but where a part ends, and where it outweighs what the query has alone:
    // they are highest, and least, at one of these, or at an end of the class.
    int end = 0;
    const auto at_end = [&] {
      if (end > low && end < high) at(end);
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

  score::NameSums SumsAt(int weight, score::NameSums sums) const {
    for (std::size_t k = 0; k < count_ && weight > 0; ++k) {
      const int matched = std::min(weight, parts_[k].weight);
      sums.gained += int64_t{matched} * parts_[k].effective;
      sums.weight += matched;
      weight -= matched;
    }
    sums.record_alone = weight;
    return sums;
  }

  static constexpr std::size_t kPartsMax = score::kTokensMax * (2 + score::kJoinedTokensMax);  // and of runs

  std::array<Part, kPartsMax> parts_;
  std::size_t count_ = 0;
};

bool QueryPlan::Gather(const SlackOf& of, bool words_missing, score::NameSums* sums, Partners* partners) const {
  sums->words_missing = words_missing;
  const auto effective = [words_missing](int similarity) {
    return score::EffectiveSimilarityBound(similarity, words_missing);
  };
  for (std::size_t i = 0; i < count_; ++i) {
    const QueryToken& token = tokens_[i];
    if (i == of.alone || token.best == 0 || (token.mask != 0 && (token.mask & of.mask) == 0)) {
      sums->query_alone += token.alone.weight;
      continue;
    }
    const int best = effective(i == of.wide ? token.wide_similarity : token.best);
    sums->gained += static_cast<int64_t>(token.weight) * best;
    sums->weight += token.weight;
    if (i == of.capped) {
      partners->Add(of.cap, best);
      continue;
    }
    if (i == of.wide) {
      partners->Add(token.partner_max, best);
      continue;
    }
    partners->Add(token.light_max, best);
    const int heavier = token.partner_max - token.light_max;
    if (heavier == 0) continue;
    // The heaviest partner, and what its lower similarity takes of the query's token too: spread over the weight that
    // it has more than a light one, which for partners between them is more than there is.
    const int more =
        (token.weight + token.partner_max) * effective(token.wide_similarity) - (token.weight + token.light_max) * best;
    partners->Add(heavier, std::max(effective(0), (more + heavier - 1) / heavier));
  }
  if (sums->weight == 0) return false;
  for (const QueryRun& run : runs()) {
    if ((run.mask & ~of.mask) == 0 && (run.tokens >> of.alone & 1) == 0)
      partners->Add(run.more_weight, effective(run.tokens_best));
  }
  return true;
}

int64_t QueryPlan::ComputeSlack(const SlackOf& of, std::size_t weight_class) const {
  SlackOfClasses slack;
  ComputeSlacks(of, 1U << weight_class, slack.data(), nullptr);
  return slack[weight_class];
}

void QueryPlan::ComputeSlacks(const SlackOf& of, unsigned classes, int64_t* slack, int64_t* whole) const {
  const auto of_some = [&](unsigned some, bool words_missing) {
    if (some == 0) return;
    score::NameSums sums;
    Partners partners;
    const bool any = Gather(of, words_missing, &sums, &partners);
    for (unsigned bits = some; bits != 0; bits &= bits - 1) {
      const auto c = static_cast<std::size_t>(std::countr_zero(bits));
      const auto most = any ? partners.MostSlack(sums, WeightsOfClass(c), floor_) : Partners::Most();
      slack[c] = most.slack;
      if (whole != nullptr) whole[c] = most.whole;
    }
  };
  constexpr unsigned kCut = 1U << kCutClass;  // of names with words missing
  of_some(words_missing_ ? classes : classes & ~kCut, words_missing_);
  if (!words_missing_) of_some(classes & kCut, true);
}

ReachOfClasses QueryPlan::ReachByPartner(std::size_t i, bool wide, TrackedMask mask, unsigned classes,
                                         std::size_t weight_step) const {
  SlackOf of{.mask = mask, .capped = i, .cap = static_cast<int>(weight_step + 1) * kWeightStep - 1};
  if (wide) of.wide = i;
  SlackOfClasses slack;
  SlackOfClasses whole;
  ComputeSlacks(of, classes, slack.data(), whole.data());
  ReachOfClasses reach(floor_);
  for (unsigned bits = classes; bits != 0; bits &= bits - 1) {
    const auto c = static_cast<std::size_t>(std::countr_zero(bits));
    if (slack[c] >= 0) reach.Set(c, slack[c], whole[c]);
  }
  return reach;
}

void QueryPlan::MostSlackOf(const SlackOf& of, std::span<const int> floors, int64_t* most) const {
  std::fill_n(most, floors.size(), kOutOfReach);
  const auto raise = [&](bool words_missing) {
    score::NameSums sums;
    Partners partners;
    if (!Gather(of, words_missing, &sums, &partners)) return;
    const auto any_weight = WeightsOfClass(kCutClass);
    for (std::size_t k = 0; k < floors.size(); ++k) {
      if (floors[k] <= score::kOne) most[k] = std::max(most[k], partners.MostSlack(sums, any_weight, floors[k]).slack);
    }
  };
  raise(words_missing_);
  if (has_cut_ && !words_missing_) raise(true);
}

}  // namespace lookout::index::names
