#include "index/names/date_tiers.h"

#include <algorithm>

namespace lookout::index::names {

using score::kOne;

void DateTiers::Begin(const DateGroups& groups, const score::QueryFields* fields, int floor) {
  ForEachNearGroup([this](DateGroup group) { tier_of_[group] = kFar; });
  std::fill(near_.begin(), near_.end(), 0);
  any_near_ = false;
  if (tier_of_.size() < groups.size()) {
    tier_of_.resize(groups.size(), kFar);
    near_.resize(groups.size() / 64 + 1);
  }
  fields_ = fields;
  contradictions_ =
      fields == nullptr ? columns::ContradictionTable() : columns::ContradictionTable(fields->nationality, fields->sex);
  count_ = 1;
  percents_[kFar] = score::kDaysFarPercent;
  scanned_.fill(false);
  names_.fill(0);
  if (fields != nullptr && fields->birth_date != nullptr) {
    std::size_t tier = kFar;
    int of_tier = score::kDaysFarPercent;  // groups of one share follow each other
    groups.ForEachNear(*fields->birth_date, [&](DateGroup group, int percent) {
      if (percent <= score::kDaysFarPercent) return;
      if (percent != of_tier) tier = TierFor(percent);
      of_tier = percent;
      const auto [begin, end] = groups.NamesOf(group);
      tier_of_[group] = static_cast<uint8_t>(tier);
      near_[group / 64] |= uint64_t{1} << group % 64;
      any_near_ = true;
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
  floor = std::min(floor, kOne + 1);  // whoever wants nothing more may ask for anything above
  lowest_floor_ = kOne + 1;
  walked_lanes_.fill(kOne + 1);
  for (std::size_t tier = 0; tier < count_; ++tier) {
    // Where no date is asked for, all are of the tier of far dates, and the date takes nothing.
    const int percent = fields_ == nullptr || fields_->birth_date == nullptr ? 0 : percents_[tier];
    const auto floor_of = [&](unsigned contradiction) {
      if (tier != kFar && names_[tier] == 0) return kOne + 1;
      return fields_ == nullptr ? floor : score::NameFloorWithDate(floor, *fields_, percent, contradiction);
    };
    floors_[tier] = floor_of(0);
    lowest_floor_ = std::min(lowest_floor_, floors_[tier]);
    walked_floors_[tier] = scanned_[tier] ? kOne + 1 : floors_[tier];
    walked_lanes_[tier] = static_cast<int16_t>(walked_floors_[tier]);
    for (unsigned contradiction = 0; contradiction < columns::kContradictions; ++contradiction) {
      contradicted_floors_[contradiction][tier] = contradiction == 0 || !contradictions_.any() || scanned_[tier]
                                                      ? walked_floors_[tier]
                                                      : floor_of(contradiction);
    }
  }
}

int DateTiers::lowest_walked_floor() const {
  return *std::min_element(walked_floors_.begin(), walked_floors_.begin() + static_cast<std::ptrdiff_t>(count_));
}

// The names of the groups that are near, by tier.
void DateTiers::SetRanges(const DateGroups& groups) {
  ranges_.clear();
  ForEachNearGroup([&](DateGroup group) {
    const auto [begin, end] = groups.NamesOf(group);
    const std::size_t tier = tier_of_[group];
    if (begin == end) return;
    if (!ranges_.empty() && ranges_.back().end == begin && ranges_.back().tier == tier) {
      ranges_.back().end = end;
    } else {
      ranges_.push_back({begin, end, tier});
    }
  });
}

// The floors only rise, so these names are enough to the end of the search.
void DateTiers::SetWalked(const DateGroups& groups) {
  const uint32_t names = groups.names();
  walked_count_ = 0;
  blocks_.clear();
  if (!any_near_) return;
  const bool far = IsWalked(kFar);
  blocks_.resize(names / kBlockNames + 1, static_cast<uint8_t>(far ? kFar : kNotWalked));
  parts_.assign(NamePartOf(names - 1) + std::size_t{1}, far ? uint32_t{1} << kFar : 0);
  for (NameRange& range : ranges_) {
    const bool walked = IsWalked(range.tier);
    if (!walked) range.tier = kNotWalked;
    FillBlocks(range);
    if (walked) FillParts(range);
  }
}

std::span<const DateTiers::NameRange> DateTiers::WalkedNames(uint32_t tiers) {
  for (std::size_t i = 0; i < walked_count_; ++i) {
    if (walked_[i].tiers == tiers) return walked_[i].names;
  }
  if (walked_count_ == walked_.size()) walked_.emplace_back();
  auto& [of, names] = walked_[walked_count_++];
  of = tiers;
  names.clear();
  if (!any_near_ || (tiers >> kFar & 1) != 0) {
    names.push_back({0, UINT32_MAX, kFar});
    return names;
  }
  for (const NameRange& range : ranges_) {
    if (range.tier == kNotWalked || (tiers >> range.tier & 1) == 0) continue;
    if (names.empty() || range.begin - names.back().end > kNamesBetween) {
      names.push_back(range);
    } else {
      names.back().end = range.end;
    }
  }
  return names;
}

void DateTiers::FillBlocks(const NameRange& range) {
  const uint32_t first = range.begin / kBlockNames;
  const uint32_t last = (range.end - 1) / kBlockNames;
  blocks_[first] = kMixed;
  blocks_[last] = kMixed;
  const uint32_t whole_begin = range.begin % kBlockNames == 0 ? first : first + 1;
  const uint32_t whole_end = range.end / kBlockNames;
  if (whole_begin >= whole_end) return;
  std::fill(blocks_.begin() + whole_begin, blocks_.begin() + whole_end, static_cast<uint8_t>(range.tier));
}

void DateTiers::FillParts(const NameRange& range) {
  for (std::size_t part = NamePartOf(range.begin); part <= NamePartOf(range.end - 1); ++part)
    parts_[part] |= uint32_t{1} << range.tier;
}

std::size_t DateTiers::InMixedBlock(uint32_t name) const {
  const auto after = std::partition_point(ranges_.begin(), ranges_.end(),
                                          [name](const NameRange& range) { return range.end <= name; });
  if (after != ranges_.end() && after->begin <= name) return after->tier;
  return IsWalked(kFar) ? kFar : kNotWalked;
}

}  // namespace lookout::index::names
