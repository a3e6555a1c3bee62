// date_tiers.h: of one search, how alike the names of each group of birth dates must be.
//
// What a date may give decides the floor of the names of its group. Groups of one floor are a tier: most groups are of
// the tier of dates that are far, whose floor no name can reach, as a rule.
#ifndef LOOKOUT_INDEX_NAMES_DATE_TIERS_H_
#define LOOKOUT_INDEX_NAMES_DATE_TIERS_H_

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "index/names/class_floors.h"
#include "index/names/date_groups.h"
#include "index/names/postings.h"

namespace lookout::index::names {

class DateTiers {
 public:
  static constexpr std::size_t kFar = 0;  // the tier of all groups that are not near; the only one without a date

  // For one search; `fields` may be null.
  void Begin(const DateGroups& groups, const score::QueryFields* fields, int floor);
  void SetFloor(int floor);  // only ever higher

  // Of a name that is walked its tier, else kNotWalked. Of most names the block that they stand in tells it, in a few
  // instructions.
  static constexpr std::size_t kTiersMax = 16;
  static constexpr uint8_t kNotWalked = 30;  // these two and the tiers are told by the bits of one word
  static constexpr uint8_t kMixed = 31;
  static constexpr uint32_t kBlockNames = 128;
  struct Blocks {
    const uint8_t* tiers = nullptr;
    uint8_t of(uint32_t name) const { return tiers[name / kBlockNames]; }
  };
  bool all_walked() const { return blocks_.empty(); }  // all names are of kFar
  Blocks blocks() const { return {blocks_.data()}; }   // unless all are walked
  std::size_t WalkedTierOf(uint32_t name) const {
    if (all_walked()) return kFar;
    const uint8_t of_block = blocks().of(name);
    return of_block == kMixed ? InMixedBlock(name) : of_block;
  }
  // The tiers of names that are walked in a part of all, and perhaps others: bits. Unless all are walked.
  uint32_t TiersIn(NamePart part) const { return parts_[part]; }

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

  // Of the tiers that are walked: their floors, above kOne for the others; the lowest. Of one tier for persons who
  // contradict the question in what the bits say (ContradictionTable), 0 where that is nothing but the date.
  int walked_floor(std::size_t tier, uint8_t contradiction) const { return contradicted_floors_[contradiction][tier]; }
  const columns::ContradictionTable& contradictions() const { return contradictions_; }
  std::span<const int> walked_floors() const { return {walked_floors_.data(), count_}; }
  std::size_t size() const { return count_; }
  // Bits of the tiers that are walked and whose floor is no higher, and kMixed.
  uint32_t WithFloorUpTo(int floor) const {
    static_assert(FloorLanes::kLanes == kTiersMax);
    return (~FloorLanes::Of(walked_lanes_).Above(floor) & ((1U << kTiersMax) - 1)) | uint32_t{1} << kMixed;
  }
  int lowest_walked_floor() const;
  bool any_walked() const { return lowest_walked_floor() <= score::kOne; }
  struct NameRange {
    uint32_t begin = 0;
    uint32_t end = 0;
    std::size_t tier = 0;
  };
  // The names of those of these tiers (bits) that are walked, with others between them: ascending, few ranges. Costs a
  // pass over all near groups the first time that a search asks for these tiers.
  std::span<const NameRange> WalkedNames(uint32_t tiers);

 private:
  static constexpr std::size_t kScannedNames = 1024;  // of a tier; to look at one by one takes some 10 ns a name
  static constexpr uint32_t kNamesBetween = 4096;     // names that are passed over one by one
  static_assert(kTiersMax < kNotWalked);

  std::size_t TierFor(int percent);
  std::size_t InMixedBlock(uint32_t name) const;
  // Ascending.
  template <typename Visit>
  void ForEachNearGroup(Visit&& visit) const {
    for (std::size_t word = 0; word < near_.size(); ++word) {
      for (uint64_t bits = near_[word]; bits != 0; bits &= bits - 1)
        visit(static_cast<DateGroup>(word * 64 + static_cast<std::size_t>(std::countr_zero(bits))));
    }
  }
  bool IsWalked(std::size_t tier) const { return walked_floors_[tier] <= score::kOne; }
  void SetRanges(const DateGroups& groups);
  void SetWalked(const DateGroups& groups);
  void FillBlocks(const NameRange& range);
  void FillParts(const NameRange& range);

  const score::QueryFields* fields_ = nullptr;
  std::vector<uint8_t> tier_of_;  // by group
  std::vector<uint64_t> near_;    // by group: a bit where its tier_of_ is not kFar
  bool any_near_ = false;
  std::array<int, kTiersMax> percents_{};
  std::array<int, kTiersMax> floors_{};
  std::array<int, kTiersMax> walked_floors_{};
  std::array<int16_t, kTiersMax> walked_lanes_{};  // the same; those of no tier are above kOne
  columns::ContradictionTable contradictions_;
  // By tier, with room for kNotWalked and kMixed, which no floor is of.
  std::array<std::array<int, 32>, columns::kContradictions> contradicted_floors_{};
  std::array<bool, kTiersMax> scanned_{};
  std::array<std::size_t, kTiersMax> names_{};  // of the groups of each tier but kFar
  std::vector<NameRange> ranges_;               // of the groups that are near, by tier, or kNotWalked; ascending
  struct WalkedOf {
    uint32_t tiers = 0;
    std::vector<NameRange> names;
  };
  std::vector<WalkedOf> walked_;  // the first walked_count_ of this search
  std::size_t walked_count_ = 0;
  std::vector<uint32_t> parts_;  // by NamePart: bits of the tiers that are walked
  std::vector<uint8_t> blocks_;  // by block of names: the tier of all, kNotWalked or kMixed; empty: all of kFar
  std::size_t count_ = 1;
  int lowest_floor_ = 1;
};

template <typename Visit>
void DateTiers::ScanSmall(const DateGroups& groups, Visit&& visit) {
  for (std::size_t tier = kFar + 1; tier < count_; ++tier) {
    scanned_[tier] = names_[tier] <= kScannedNames;
    if (!scanned_[tier]) continue;
    walked_floors_[tier] = walked_lanes_[tier] = score::kOne + 1;
    for (auto& floors : contradicted_floors_) floors[tier] = score::kOne + 1;
  }
  SetRanges(groups);
  for (const NameRange& range : ranges_) {
    if (scanned_[range.tier] && floors_[range.tier] <= score::kOne) visit(range.begin, range.end, range.tier);
  }
  SetWalked(groups);
}

}  // namespace lookout::index::names

#endif  // LOOKOUT_INDEX_NAMES_DATE_TIERS_H_
