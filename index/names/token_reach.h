// token_reach.h: of the lists that are walked for one token of the query, which of their names can reach the floor.
//
// The names looked for have the list's token as the partner of the query's: what it weighs and how alike it is say by
// which classes of weight and which tiers of birth dates the floor is in reach.
#ifndef LOOKOUT_INDEX_NAMES_TOKEN_REACH_H_
#define LOOKOUT_INDEX_NAMES_TOKEN_REACH_H_

#include <array>
#include <cstddef>
#include <cstdint>

#include "index/names/date_tiers.h"
#include "index/names/postings.h"
#include "index/names/query_plan.h"

namespace lookout::index::names {

// What is looked for in a list of postings.
struct ListWalk {
  // Of the query: what the list's token is in a pair with, by itself or as part of a run; size() where it may not be.
  std::size_t token = 0;
  TrackedMask mask = 0;    // query tokens that all of its names have a partner for
  TrackedMask within = 0;  // as in ListLead
  int similarity = 0;      // of the list's token
  int64_t loss = 0;        // by that similarity, at least
  unsigned classes = 0;    // that can reach the floor with all of `within`, or could before the floor rose
  uint32_t tiers = 0;      // the same for the tiers that are walked, each for its own floor; and kMixed
  bool wide = false;       // the list's token is like it because it begins with it
};

class TokenReach {
 public:
  TokenReach(QueryPlan* plan, const DateTiers* tiers) : plan_(*plan), tiers_(*tiers) {}

  // For the lists of a token and of its runs; `within` as in ListLead.
  void Begin(TrackedMask within) {
    SetFloor(within);
    classes_ = 0;
    for (std::size_t c = 0; c < kWeightClasses; ++c) classes_ |= plan_.Slack(within, c) >= 0 ? 1U << c : 0U;
    partners_known_ = 0;
  }
  // The same when the floor has risen.
  void SetFloor(TrackedMask within) {
    most_ = plan_.MostSlack(within);
    plan_.MostSlackAt(within, tiers_.walked_floors(), most_of_tier_.data());
  }

  // For the lists of tokens that begin with the wide token of `walk`. False where nothing is in reach.
  bool BeginWide(ListWalk* walk) {
    plan_.MostWideSlackAt(walk->token, walk->within, tiers_.walked_floors(), most_of_tier_.data());
    SetLoss(0, walk);
    classes_ = walk->classes;
    partners_known_ = 0;
    return classes_ != 0;
  }

  // Of names that may have any partner.
  ListWalk OfAny(TrackedMask mask) {
    ListWalk walk{.token = plan_.size(), .mask = mask, .within = plan_.all_tracked()};
    plan_.MostSlackAt(walk.within, tiers_.walked_floors(), most_of_tier_.data());
    SetLoss(0, &walk);
    return walk;
  }

  bool Covers(int64_t loss) const { return most_ >= loss; }

  void SetLoss(int64_t loss, ListWalk* walk) const {
    walk->loss = loss;
    walk->tiers = TiersOf(loss);
    SetClasses(walk);
  }

  void SetClasses(ListWalk* walk) const {
    walk->classes = 0;
    const auto take = [walk](std::size_t c, int64_t slack) { walk->classes |= slack >= walk->loss ? 1U << c : 0U; };
    if (walk->wide) {
      const auto slack = plan_.WideSlack(walk->token, walk->within);
      for (std::size_t c = 0; c < kWeightClasses; ++c) take(c, slack[c]);
    } else {
      for (std::size_t c = 0; c < kWeightClasses; ++c) take(c, plan_.Slack(walk->within, c));
    }
  }

  // Of the names of a list: the classes (bits) that can reach a floor, the highest floor of each, and the tiers that
  // have such a floor.
  struct OfList {
    unsigned classes = 0;
    uint32_t tiers = 0;
    std::array<int16_t, kWeightClasses> floors{};
  };

  // Where the partner weighs what the list's token does; `classes`: that the list has.
  OfList ReachOf(int weight, unsigned classes, const ListWalk& walk) {
    FloorLanes floors = FloorLanes::All(score::kOne);
    if (walk.token != plan_.size()) {
      const int64_t loss = walk.wide ? 0 : plan_.Loss(walk.token, walk.similarity, weight);
      floors = ReachByPartner(walk, static_cast<std::size_t>(weight / QueryPlan::kWeightStep)).HighestFloors(loss);
    }
    floors = floors.Only(classes & walk.classes);
    return {floors.Above(0), walk.tiers & tiers_.WithFloorUpTo(floors.Highest()), floors.values()};
  }

 private:
  uint32_t TiersOf(int64_t loss) const {
    uint32_t tiers = uint32_t{1} << DateTiers::kMixed;
    for (std::size_t tier = 0; tier < tiers_.size(); ++tier)
      tiers |= most_of_tier_[tier] >= loss ? uint32_t{1} << tier : 0U;
    return tiers;
  }

  // What was known at a lower floor is enough: a higher one only makes it less.
  const ReachOfClasses& ReachByPartner(const ListWalk& walk, std::size_t weight_step) {
    if ((partners_known_ >> weight_step & 1) == 0) {
      partners_[weight_step] = plan_.ReachByPartner(walk.token, walk.wide, walk.within, classes_, weight_step);
      partners_known_ |= 1U << weight_step;
    }
    return partners_[weight_step];
  }

  QueryPlan& plan_;
  const DateTiers& tiers_;
  int64_t most_ = 0;
  std::array<int64_t, DateTiers::kTiersMax> most_of_tier_{};  // at its floor, where it is walked
  unsigned classes_ = 0;                                      // that can reach the floor without a loss
  std::array<ReachOfClasses, QueryPlan::kWeightSteps> partners_;
  uint32_t partners_known_ = 0;  // bits of partners_
};
static_assert(QueryPlan::kWeightSteps <= 32);

}  // namespace lookout::index::names

#endif  // LOOKOUT_INDEX_NAMES_TOKEN_REACH_H_
