#include "index/names/date_tiers.h"

#include <algorithm>
#include <limits>

namespace lookout::index::names {

using score::kOne;

void DateTiers::Begin(const DateGroups& groups, const score::QueryFields* fields, int floor) {
  for (const DateGroup group : near_) tier_of_[group] = kFar;
  near_.clear();
  if (tier_of_.size() < groups.size()) tier_of_.resize(groups.size(), kFar);
  fields_ = fields;
  count_ = 1;
  percents_[kFar] = score::kDaysFarPercent;
  scanned_.fill(false);
  names_.fill(0);
  if (fields != nullptr && fields->birth_date != nullptr) {
    groups.ForEachNear(*fields->birth_date, [&](DateGroup group, int percent) {
      if (percent <= score::kDaysFarPercent) return;
      const std::size_t tier = TierFor(percent);
      const auto [begin, end] = groups.NamesOf(group);
      tier_of_[group] = static_cast<uint8_t>(tier);
      near_.push_back(group);
      names_[tier] += end - begin;
    });
  }
  SetFloor(floor);
}

// Where there are more shares than tiers, a share is rounded up to the next that has one; the first of all is the
// highest that there is.
std::size_t DateTiers::TierFor(int percent) {
  std::size_t above = count_;
  for (std::size_t tier = 1; tier < count_; ++tier) {
    if (percents_[tier] == percent) return tier;
    if (percents_[tier] > percent && (above == count_ || percents_[tier] < percents_[above])) above = tier;
  }
  if (count_ == kTiersMax) return above;
  percents_[count_] = percent;
  return count_++;
}

void DateTiers::SetFloor(int floor) {
  lowest_floor_ = kOne + 1;
  for (std::size_t tier = 0; tier < count_; ++tier) {
    int of_names = floor;
    if (fields_ != nullptr) {
      of_names = fields_->birth_date == nullptr ? score::NameFloor(floor, *fields_)
                                                : score::NameFloorWithDate(floor, *fields_, percents_[tier]);
    }
    if (tier != kFar && names_[tier] == 0) of_names = kOne + 1;
    lowest_floor_ = std::min(lowest_floor_, of_names);
    floors_[tier] = of_names;
    walked_floors_[tier] = scanned_[tier] ? kOne + 1 : of_names;
  }
}

std::size_t DateTiers::lowest_walked() const {
  const auto end = walked_floors_.begin() + static_cast<std::ptrdiff_t>(count_);
  return static_cast<std::size_t>(std::min_element(walked_floors_.begin(), end) - walked_floors_.begin());
}

// The floors only rise, so these groups are enough to the end of the search.
void DateTiers::SetWalkedGroups() {
  walked_groups_.clear();
  if (IsWalked(kFar)) {
    walked_groups_.push_back({0, std::numeric_limits<DateGroup>::max()});
    return;
  }
  std::sort(near_.begin(), near_.end());
  for (const DateGroup group : near_) {
    if (!IsWalked(tier_of_[group])) continue;
    if (walked_groups_.empty() || group - walked_groups_.back().last > static_cast<int>(kGroupsBetween)) {
      walked_groups_.push_back({group, group});
    }
    walked_groups_.back().last = group;
  }
}

}  // namespace lookout::index::names
