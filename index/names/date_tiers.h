// date_tiers.h: of one search, how alike the names of each group of birth dates must be.
//
// What a date may give decides the floor of the names of its group. Groups of one floor are a tier: most groups are of
// the tier of dates that are far, whose floor no name can reach, as a rule.
#ifndef LOOKOUT_INDEX_NAMES_DATE_TIERS_H_
#define LOOKOUT_INDEX_NAMES_DATE_TIERS_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "index/names/date_groups.h"
#include "index/names/query_plan.h"

namespace lookout::index::names {

class DateTiers {
 public:
  static constexpr std::size_t kFar = 0;  // the tier of all groups that are not near; the only one without a date

  // For one search; `fields` may be null.
  void Begin(const DateGroups& groups, const score::QueryFields* fields, int floor);
  void RaiseFloor(int floor);

  std::size_t size() const { return count_; }
  std::size_t TierOf(DateGroup group) const { return tier_of_[group]; }
  bool CanBeReached(std::size_t tier) const { return floors_[tier] <= score::kOne; }
  std::span<const int> floors() const { return {floors_.data(), count_}; }
  std::size_t lowest() const;

  // The tiers are looked at name by name, and not walked: those of the lowest floors, as long as all their groups
  // together have at most `names_max` names. Calls `visit(begin, end)` with the names of each.
  template <typename Visit>
  void ScanLowest(const DateGroups& groups, std::size_t names_max, Visit&& visit);

  // The lowest floor of any tier, those that were scanned included.
  int name_floor() const { return name_floor_; }

 private:
  static constexpr std::size_t kTiersMax = QueryPlan::kTiersMax;
  void SetFloors(int floor);
  std::size_t TierFor(int percent);

  const score::QueryFields* fields_ = nullptr;
  std::vector<uint8_t> tier_of_;   // by group
  std::vector<DateGroup> near_;    // whose tier_of_ is not kFar
  std::array<int, kTiersMax> percents_{};
  std::array<int, kTiersMax> floors_{};
  std::array<bool, kTiersMax> scanned_{};
  std::array<std::size_t, kTiersMax> names_{};  // of the groups of each tier but kFar
  std::size_t count_ = 1;
  int name_floor_ = 1;
};

template <typename Visit>
void DateTiers::ScanLowest(const DateGroups& groups, std::size_t names_max, Visit&& visit) {
  std::size_t names = 0;
  while (true) {
    const std::size_t tier = lowest();
    if (tier == kFar || !CanBeReached(tier) || names + names_[tier] > names_max) return;
    names += names_[tier];
    for (const DateGroup group : near_) {
      if (tier_of_[group] != tier) continue;
      const auto [begin, end] = groups.NamesOf(group);
      visit(begin, end);
    }
    scanned_[tier] = true;
    floors_[tier] = score::kOne + 1;
  }
}

}  // namespace lookout::index::names

#endif  // LOOKOUT_INDEX_NAMES_DATE_TIERS_H_
