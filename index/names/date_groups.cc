#include "index/names/date_groups.h"

#include <algorithm>
#include <limits>
#include <tuple>

namespace lookout::index::names {
namespace {

using columns::BirthSpan;

auto KindOf(const BirthSpan& date) { return std::tuple(date.precision, date.approximate); }

auto KeyOf(const BirthSpan& date) {
  return std::tuple(KindOf(date), date.first_day, date.last_day, date.year_only_likely, date.year, date.month,
                    date.day);
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
  SetOddKinds();
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

void DateGroups::SetOddKinds() {
  odd_kinds_.clear();
  for (uint32_t i = 0; i < odd_.size(); ++i) {
    if (i == 0 || KindOf(odd_[i]) != KindOf(odd_[i - 1])) odd_kinds_.push_back({.begin = i});
    OddKind& kind = odd_kinds_.back();
    kind.end = i + 1;
    kind.longest = std::max<int64_t>(kind.longest, int64_t{odd_[i].last_day} - odd_[i].first_day);
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

std::pair<std::size_t, std::size_t> DateGroups::Between(std::span<const BirthSpan> dates, std::size_t begin,
                                                        std::size_t end, int64_t first_day_min, int64_t first_day_max) {
  const auto some = dates.subspan(begin, end - begin);
  const auto first = std::partition_point(some.begin(), some.end(),
                                          [&](const BirthSpan& date) { return date.first_day < first_day_min; });
  const auto last =
      std::partition_point(first, some.end(), [&](const BirthSpan& date) { return date.first_day <= first_day_max; });
  return {begin + static_cast<std::size_t>(first - some.begin()),
          begin + static_cast<std::size_t>(last - some.begin())};
}

bool DateGroups::AreWhole(std::size_t names) const {
  if (days_before_.size() != day_bits_.size()) return false;
  std::size_t before = 0;
  for (std::size_t word = 0; word < day_bits_.size(); ++word) {
    if (days_before_[word] != before) return false;
    before += static_cast<std::size_t>(__builtin_popcountll(day_bits_[word]));
  }
  return before == days_.size() && begins_.size() == size() + 1 && std::is_sorted(begins_.begin(), begins_.end()) &&
         begins_.back() == names;
}

std::size_t DateGroups::memory_bytes() const {
  return (odd_.capacity() + days_.capacity()) * sizeof(BirthSpan) + odd_kinds_.capacity() * sizeof(OddKind) +
         begins_.capacity() * sizeof(uint32_t) + day_bits_.capacity() * sizeof(uint64_t) +
         days_before_.capacity() * sizeof(uint16_t);
}

}  // namespace lookout::index::names
