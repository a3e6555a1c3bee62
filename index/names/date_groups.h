// date_groups.h: names by the birth date of their person, so that a search need not look at those born at other times.
//
// Every distinct date is a group: a day, a month, a year, a range, about a year; no date at all is one too. Names stand
// in the order of their groups, so each group is a range of names. A name of a person of several dates stands once in
// the group of each. What the date of a question gives to, or takes from, the persons of a group is one number, and
// from it follows how alike a name of the group must be: for most groups, more alike than a name can be.
//
// Bytes    24 a distinct date.   Threads  immutable once made.   Limits  65,535 distinct dates; more share a group.
#ifndef LOOKOUT_INDEX_NAMES_DATE_GROUPS_H_
#define LOOKOUT_INDEX_NAMES_DATE_GROUPS_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "index/columns/person_columns.h"
#include "index/names/batch.h"
#include "index/score/day_filter.h"
#include "index/score/identity_score.h"

namespace lookout::index::names {

using DateGroup = uint16_t;

class DateGroups {
 public:
  static constexpr DateGroup kAnyDates = 0;  // nothing is known, or too many dates
  static constexpr DateGroup kNoDates = 1;
  static constexpr std::size_t kDatesMax = 8;  // of a person; with more all names are of kAnyDates

  // Of names of which nothing is known.
  DateGroups() : DateGroups(nullptr) {}
  explicit DateGroups(const columns::PersonColumns* columns);

  std::size_t size() const { return kFirst + odd_.size() + days_.size(); }

  // The groups of a person's names, each once; at least one.
  struct Of {
    std::array<DateGroup, kDatesMax> groups{};
    std::size_t count = 0;
  };
  Of GroupsOf(std::span<const columns::BirthSpan> dates) const;

  // Where the names of each group begin, and after the last one's end.
  void SetBegins(std::vector<uint32_t> begins) { begins_ = std::move(begins); }
  uint32_t names() const { return begins_.back(); }
  std::pair<uint32_t, uint32_t> NamesOf(DateGroup group) const { return {begins_[group], begins_[group + 1U]}; }

  // Calls `visit(group, percent)` with every group to whose persons the date may give more than kDaysFarPercent, and
  // with others; with the highest share that it can give (CompareBirthDates).
  template <typename Visit>
  void ForEachNear(const columns::BirthSpan& asked, Visit&& visit) const;

  std::size_t memory_bytes() const;

  void SetOddKinds();

  // Whether what was read is of so many names.
  bool AreWhole(std::size_t names) const;

  // For an image (index/image/arrays.h); SetOddKinds once the arrays were read.
  template <typename Self, typename Arrays>
  static void ForEachArray(Self& self, Arrays& arrays) {
    arrays(self.odd_);
    arrays(self.days_);
    arrays(self.begins_);
    arrays(self.day_bits_);
    arrays(self.days_before_);
  }

 private:
  using BirthSpan = columns::BirthSpan;
  static constexpr std::size_t kFirst = 2;
  static constexpr int64_t kCenturyDays = 36'525;
  static constexpr int64_t kYearDays = 366;

  // Of the years of plain days. Others may be of another calendar, or have a wrong digit: they are near to any.
  static bool IsOurs(const BirthSpan& date) {
    return date.year >= score::kDayCodeYearMin && date.year < score::kDayCodeYearMin + score::kDayCodeYears;
  }

  std::size_t PlaceOf(const BirthSpan& date) const;
  template <typename Visit>
  void VisitPlaces(const std::vector<BirthSpan>& dates, std::size_t first_group, std::size_t begin, std::size_t end,
                   const BirthSpan& asked, Visit& visit) const {
    for (std::size_t i = begin; i < end; ++i) {
      visit(static_cast<DateGroup>(first_group + i), score::CompareBirthDate(asked, dates[i]));
    }
  }
  // Dates of one precision, approximate or not. Kinds stand apart, so that ranges of many years do not widen the window
  // in which a month is looked for, and groups to which a date gives the same stand side by side.
  struct OddKind {
    uint32_t begin = 0;
    uint32_t end = 0;
    int64_t longest = 0;  // in days
  };
  template <typename Visit>
  void VisitOdd(const OddKind& kind, const BirthSpan& asked, Visit& visit) const;
  template <typename Visit>
  void VisitDaysOfOtherCenturies(const BirthSpan& asked, Visit& visit) const;
  // Places in dates[begin, end), which ascend by first day.
  static std::pair<std::size_t, std::size_t> Between(std::span<const BirthSpan> dates, std::size_t begin,
                                                     std::size_t end, int64_t first_day_min, int64_t first_day_max);

  std::vector<BirthSpan> odd_;      // all that are no plain days: by kind, and ascending by first day
  std::vector<OddKind> odd_kinds_;  // of odd_
  std::vector<BirthSpan> days_;     // plain days, ascending
  std::vector<uint32_t> begins_;
  // Of each year and month and day whether it is in days_, and how many are before each word of these bits.
  std::vector<uint64_t> day_bits_;
  std::vector<uint16_t> days_before_;
};

// Those that may be near, of years that are not ours (all where the year asked for is not), and of other centuries.
template <typename Visit>
void DateGroups::VisitOdd(const OddKind& kind, const columns::BirthSpan& asked, Visit& visit) const {
  const auto visit_places = [&](std::size_t begin, std::size_t end) {
    VisitPlaces(odd_, kFirst, begin, end, asked, visit);
  };
  if (!IsOurs(asked)) return visit_places(kind.begin, kind.end);
  const int64_t low = int64_t{asked.first_day} - score::kDatesApartDays - kind.longest;
  const int64_t high = int64_t{asked.last_day} + score::kDatesApartDays;
  const auto [begin, end] = Between(odd_, kind.begin, kind.end, low, high);
  visit_places(begin, end);
  for (std::size_t i = kind.begin; i < begin && !IsOurs(odd_[i]); ++i) visit_places(i, i + 1);
  for (std::size_t i = kind.end; i > end && !IsOurs(odd_[i - 1]); --i) visit_places(i - 1, i);
  constexpr auto kRange = columns::DatePrecision::kRange;
  if (asked.precision == kRange || odd_[kind.begin].precision == kRange) return;
  for (const int64_t apart : {-kCenturyDays, kCenturyDays}) {
    const auto [first, last] =
        Between(odd_, kind.begin, kind.end, asked.first_day + apart - kYearDays, asked.last_day + apart + kYearDays);
    for (std::size_t i = first; i < last; ++i) {
      if ((i < begin || i >= end) && IsOurs(odd_[i])) visit_places(i, i + 1);
    }
  }
}

// Plain days a century earlier or later, of a question without a day.
template <typename Visit>
void DateGroups::VisitDaysOfOtherCenturies(const columns::BirthSpan& asked, Visit& visit) const {
  if (asked.precision == columns::DatePrecision::kRange) return;
  for (const int64_t apart : {-kCenturyDays, kCenturyDays}) {
    const auto [begin, end] =
        Between(days_, 0, days_.size(), asked.first_day + apart - kYearDays, asked.last_day + apart + kYearDays);
    VisitPlaces(days_, kFirst + odd_.size(), begin, end, asked, visit);
  }
}

template <typename Visit>
void DateGroups::ForEachNear(const columns::BirthSpan& asked, Visit&& visit) const {
  visit(kAnyDates, score::BestDatePercent(asked));
  visit(kNoDates, 0);
  for (const OddKind& kind : odd_kinds_) VisitOdd(kind, asked, visit);
  const std::size_t first_day_group = kFirst + odd_.size();
  const bool all = !IsOurs(asked);
  if (!all && score::DayCodeOf(asked) == score::kNoDay) VisitDaysOfOtherCenturies(asked, visit);
  const score::DayFilter filter(asked);
  if (!filter.active()) {
    const auto [begin, end] = all ? std::pair{std::size_t{0}, days_.size()}
                                  : Between(days_, 0, days_.size(), int64_t{asked.first_day} - score::kDatesApartDays,
                                            int64_t{asked.last_day} + score::kDatesApartDays);
    VisitPlaces(days_, first_day_group, begin, end, asked, visit);
    return;
  }
  struct Near {
    std::size_t place = 0;
    bool other_calendar = false;
  };
  auto near = InBatches<Near>([&](std::span<const Near> some) {
    for (const auto [place, other_calendar] : some) {
      if (other_calendar) {
        VisitPlaces(days_, first_day_group, place, place + 1, asked, visit);
      } else {
        visit(static_cast<DateGroup>(first_day_group + place), score::CompareExactDays(asked, days_[place]));
      }
    }
  });
  filter.ForEachNear([&](score::DayCode code, bool other_calendar) {
    const std::size_t word = code >> 6;
    const uint64_t bit = uint64_t{1} << (code & 63);
    if (word >= day_bits_.size() || (day_bits_[word] & bit) == 0) return;
    const std::size_t place =
        days_before_[word] + static_cast<std::size_t>(__builtin_popcountll(day_bits_[word] & (bit - 1)));
    __builtin_prefetch(&days_[place]);
    __builtin_prefetch(&begins_[first_day_group + place]);
    near.Add({place, other_calendar});
  });
  near.Flush();
}

}  // namespace lookout::index::names

#endif  // LOOKOUT_INDEX_NAMES_DATE_GROUPS_H_
