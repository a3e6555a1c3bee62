#include "index/names/date_groups.h"

#include <algorithm>
#include <limits>
#include <tuple>

namespace lookout::index::names {
namespace {

using columns::BirthSpan;

auto KeyOf(const BirthSpan& date) {
  return std::tuple(date.first_day, date.last_day, date.precision, date.approximate, date.year_only_likely, date.year,
                    date.month, date.day);
}

bool ComesBefore(const BirthSpan& a, const BirthSpan& b) { return KeyOf(a) < KeyOf(b); }

void SortDistinct(std::vector<BirthSpan>* dates) {
  std::sort(dates->begin(), dates->end(), ComesBefore);
  dates->erase(std::unique(dates->begin(), dates->end()), dates->end());
  dates->shrink_to_fit();
}

}  // namespace

DateGroups::DateGroups(const columns::PersonColumns* columns) : begins_(kFirst + 1, 0) {
  if (columns == nullptr) return;
  for (uint32_t record = 0; record < columns->rows(); ++record) {
    const auto dates = columns->fields(RecordOrdinal{record}).birth_dates;
    if (dates.size() > kDatesMax) continue;
    for (const BirthSpan& date : dates) {
      auto& held = score::DayCodeOf(date) != score::kNoDay ? days_ : odd_;
      if (held.empty() || held.back() != date) held.push_back(date);
    }
    // Millions of records have some ten thousand dates.
    if (days_.size() > 1'000'000) SortDistinct(&days_);
    if (odd_.size() > 1'000'000) SortDistinct(&odd_);
  }
  SortDistinct(&days_);
  SortDistinct(&odd_);
  const std::size_t groups_max = std::numeric_limits<DateGroup>::max();
  odd_.resize(std::min(odd_.size(), groups_max - kFirst - std::min(days_.size(), groups_max - kFirst)));
  for (const BirthSpan& date : odd_) longest_ = std::max<int64_t>(longest_, int64_t{date.last_day} - date.first_day);
  if (days_.empty()) return;
  day_bits_.resize((score::DayCodeOf(days_.back()) >> 6) + 1U);
  for (const BirthSpan& day : days_) {
    const score::DayCode code = score::DayCodeOf(day);
    day_bits_[code >> 6] |= uint64_t{1} << (code & 63);
  }
  std::size_t before = 0;
  for (const uint64_t bits : day_bits_) {
    days_before_.push_back(static_cast<uint16_t>(before));
    before += static_cast<std::size_t>(__builtin_popcountll(bits));
  }
}

// The place among the groups; size() where the date has none.
std::size_t DateGroups::PlaceOf(const BirthSpan& date) const {
  const bool day = score::DayCodeOf(date) != score::kNoDay;
  const auto& held = day ? days_ : odd_;
  const auto found = std::lower_bound(held.begin(), held.end(), date, ComesBefore);
  if (found == held.end() || *found != date) return size();
  return kFirst + (day ? odd_.size() : 0) + static_cast<std::size_t>(found - held.begin());
}

DateGroups::Of DateGroups::GroupsOf(std::span<const BirthSpan> dates) const {
  Of of;
  if (dates.empty()) {
    of.groups[of.count++] = kNoDates;
    return of;
  }
  bool known = dates.size() <= kDatesMax;
  for (std::size_t i = 0; known && i < dates.size(); ++i) {
    const std::size_t place = PlaceOf(dates[i]);
    known = place < size();
    const auto group = static_cast<DateGroup>(place);
    const auto end = of.groups.begin() + static_cast<std::ptrdiff_t>(of.count);
    if (known && std::find(of.groups.begin(), end, group) == end) of.groups[of.count++] = group;
  }
  if (known) return of;
  of.groups[0] = kAnyDates;
  of.count = 1;
  return of;
}

std::pair<std::size_t, std::size_t> DateGroups::Between(const std::vector<BirthSpan>& dates, int64_t first_day_min,
                                                        int64_t first_day_max) const {
  const auto begin = std::partition_point(dates.begin(), dates.end(),
                                          [&](const BirthSpan& date) { return date.first_day < first_day_min; });
  const auto end =
      std::partition_point(begin, dates.end(), [&](const BirthSpan& date) { return date.first_day <= first_day_max; });
  return {static_cast<std::size_t>(begin - dates.begin()), static_cast<std::size_t>(end - dates.begin())};
}

bool DateGroups::AreWhole(std::size_t names) const {
  return begins_.size() == size() + 1 && std::is_sorted(begins_.begin(), begins_.end()) && begins_.back() == names;
}

std::size_t DateGroups::memory_bytes() const {
  return (odd_.capacity() + days_.capacity()) * sizeof(BirthSpan) + begins_.capacity() * sizeof(uint32_t) +
         day_bits_.capacity() * sizeof(uint64_t) + days_before_.capacity() * sizeof(uint16_t);
}

}  // namespace lookout::index::names
