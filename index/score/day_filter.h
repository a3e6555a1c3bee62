// day_filter.h: in a few instructions, whether a birth date can be more than far from the one asked for.
//
// Of most records nothing but the date is needed to know that their person can not reach the threshold: another day of
// another year takes kDaysFarPercent or more of the score. Of the days that are left CompareBirthDates decides.
#ifndef LOOKOUT_INDEX_SCORE_DAY_FILTER_H_
#define LOOKOUT_INDEX_SCORE_DAY_FILTER_H_

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

#include "index/columns/person_columns.h"
#include "index/score/identity_score.h"

namespace lookout::index::score {

// One exact day of kDayCodeYears years from kDayCodeYearMin on; kNoDay for any other date.
using DayCode = uint16_t;
inline constexpr DayCode kNoDay = 0;  // no day has month 0
inline constexpr int kDayCodeYearMin = 1900;
inline constexpr int kDayCodeYears = 128;
DayCode DayCodeOf(const columns::BirthSpan& date);

class DayFilter {
 public:
  explicit DayFilter(const columns::BirthSpan& asked);

  // Whether the date asked for has a code: the others have no filter.
  bool active() const { return active_; }

  // Whether CompareBirthDates may be above kDaysFarPercent. Active filters only.
  bool MayBeNear(DayCode code) const {
    return MayBeNearHere(code) ||
           std::find(more_.begin(), more_.begin() + more_count_, code) != more_.begin() + more_count_;
  }

  // Calls `visit(code, other_calendar)` with every code that may be near, whether there is such a day or not: some 250.
  // Unless `other_calendar` CompareExactDays says how near.
  template <typename Visit>
  void ForEachNear(Visit&& visit) const {
    for (std::size_t year = 0; year < years_.size(); ++year) {
      if (years_[year] == 0) continue;
      for (const uint16_t day : years_[year] == kSameBoth
                                    ? std::span<const uint16_t>(same_both_)
                                    : std::span<const uint16_t>(near_days_.data(), near_days_count_)) {
        const auto code = static_cast<DayCode>(year << 9 | day);
        if (MayBeNearHere(code)) visit(code, other_calendar_[year]);
      }
    }
    for (std::ptrdiff_t i = 0; i < more_count_; ++i) visit(more_[static_cast<std::size_t>(i)], true);
  }

 private:
  // By our calendar alone.
  bool MayBeNearHere(DayCode code) const { return (years_[code >> 9] & days_[code & 511]) != 0; }

  void AddDaysOfOtherCentury(const columns::BirthSpan& asked);
  void AddDatesThatMean(int year, int32_t (*day_of)(int year, int month, int day), int days_off, int32_t day);
  void AddMore(DayCode code);

  // What a month and day must be for a date of a year to be near: where the year is the same, one of them the same, as
  // they are or exchanged, or a digit moved over the border between them, or 1 January, which may be the year alone;
  // the same day, where the year is the next, for a digit that moved over that border; else month and day must be the
  // same, and the year one of ten years, a century away or a slip.
  static constexpr uint8_t kSameEither = 4;
  static constexpr uint8_t kSameDay = 2;
  static constexpr uint8_t kSameBoth = 1;

  bool active_ = false;
  std::array<uint8_t, kDayCodeYears> years_{};  // bits that a month and day of this year must have one of
  std::array<uint8_t, 512> days_{};             // by month and day
  std::array<uint16_t, 2> same_both_{};
  std::array<uint16_t, 12 * 31> near_days_{};  // months and days of which days_ has a bit
  std::size_t near_days_count_ = 0;
  // Of dates of other calendars with a century of ours (calendar.h): the days that the date asked for can be, at most
  // 16, and the dates that can mean the day asked for: of at most 7 days of an Islamic month, 5 of an Iranian one, and
  // of two centuries.
  static constexpr std::size_t kMoreMax = 64;
  std::array<DayCode, kMoreMax> more_{};
  std::ptrdiff_t more_count_ = 0;
  std::array<bool, kDayCodeYears> other_calendar_{};  // of a year: some of its days are such, near otherwise or not
  struct YearTable;
};

}  // namespace lookout::index::score

#endif  // LOOKOUT_INDEX_SCORE_DAY_FILTER_H_
