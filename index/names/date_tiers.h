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
  void SetFloor(int floor);  // only ever higher

  std::size_t TierOf(DateGroup group) const { return tier_of_[group]; }
  // What the date gives the persons of the tier at most; of kFar, and without a date asked for, see floor.
  int percent(std::size_t tier) const { return percents_[tier]; }
  // How alike a name of the tier must be; above kOne: no name is enough.
  int floor(std::size_t tier) const { return floors_[tier]; }
  // The lowest of any tier.
  int lowest_floor() const { return lowest_floor_; }

  // Calls `visit(begin, end, tier)` with the names of all small tiers: few names, of days near the one asked for, that
  // are looked at one by one. From then on they are not walked.
  template <typename Visit>
  void ScanSmall(const DateGroups& groups, Visit&& visit);

  // Of the tiers that are walked: their floors, above kOne for the others; the tier of the lowest; and the groups that
  // hold all of their names, with others between them: ascending, few.
  std::span<const int> walked_floors() const { return {walked_floors_.data(), count_}; }
  std::size_t lowest_walked() const;
  bool any_walked() const { return walked_floors_[lowest_walked()] <= score::kOne; }
  struct GroupRange {
    DateGroup first = 0;
    DateGroup last = 0;
  };
  std::span<const GroupRange> walked_groups() const { return walked_groups_; }

 private:
  static constexpr std::size_t kTiersMax = QueryPlan::kTiersMax;
  static constexpr std::size_t kScannedNames = 1024;  // of a tier; to look at one by one takes some 10 ns a name
  static constexpr std::size_t kGroupsBetween = 64;   // groups that are passed over one by one

  std::size_t TierFor(int percent);
  bool IsWalked(std::size_t tier) const { return walked_floors_[tier] <= score::kOne; }
  void SetWalkedGroups();

  const score::QueryFields* fields_ = nullptr;
  std::vector<uint8_t> tier_of_;  // by group
  std::vector<DateGroup> near_;   // whose tier_of_ is not kFar
  std::array<int, kTiersMax> percents_{};
  std::array<int, kTiersMax> floors_{};
  std::array<int, kTiersMax> walked_floors_{};
  std::array<bool, kTiersMax> scanned_{};
  std::array<std::size_t, kTiersMax> names_{};  // of the groups of each tier but kFar
  std::vector<GroupRange> walked_groups_;
  std::size_t count_ = 1;
  int lowest_floor_ = 1;
};

template <typename Visit>
void DateTiers::ScanSmall(const DateGroups& groups, Visit&& visit) {
  for (std::size_t tier = kFar + 1; tier < count_; ++tier) {
    scanned_[tier] = names_[tier] <= kScannedNames;
    if (scanned_[tier]) walked_floors_[tier] = score::kOne + 1;
  }
  for (const DateGroup group : near_) {
    const std::size_t tier = tier_of_[group];
    if (!scanned_[tier] || floors_[tier] > score::kOne) continue;
    const auto [begin, end] = groups.NamesOf(group);
    visit(begin, end, tier);
  }
  SetWalkedGroups();
}

}  // namespace lookout::index::names

#endif  // LOOKOUT_INDEX_NAMES_DATE_TIERS_H_
