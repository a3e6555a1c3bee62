// day_filter.h: in a few instructions, whether a birth date can be more than far from the one asked for.
//
// Of most records nothing but the date is needed to know that their person can not reach the threshold: another day of
// another year takes kDaysFarPercent or more of the score. A date that says nothing of the kind by its parts may still
// be far: CompareBirthDates decides.
#ifndef LOOKOUT_INDEX_SCORE_DAY_FILTER_H_
#define LOOKOUT_INDEX_SCORE_DAY_FILTER_H_

#include <array>
#include <cstdint>
#include <span>

#include "index/columns/person_columns.h"
#include "index/score/identity_score.h"

namespace lookout::index::score {

// The birth dates of a record: one exact day between kDayCodeYearMin and the 127 years after it; none; or others.
using DayCode = uint16_t;
inline constexpr DayCode kOtherDates = 0;
inline constexpr DayCode kNoDates = 1;  // no day has month 0
inline constexpr int kDayCodeYearMin = 1900;
DayCode DayCodeOf(std::span<const columns::BirthSpan> dates);

class DayFilter {
 public:
  // Without a date, or one that is not an exact day of these years, everything passes.
  explicit DayFilter(const columns::BirthSpan* asked = nullptr);

  bool active() const { return active_; }

  // Whether CompareBirthDates may be above kDaysFarPercent. Active filters only.
  bool MayBeNear(DayCode code) const { return code <= kNoDates || (years_[code >> 9] & days_[code & 511]) != 0; }

 private:
  bool active_ = false;
  std::array<uint8_t, 128> years_{};  // bits that a month and day of this year must have one of
  std::array<uint8_t, 512> days_{};   // by month and day
};

// Every identity at or above `threshold` whose record's dates MayBeNear calls far has a name at or above this; above
// kOne when there is none. The same for records without a date.
int NameFloorDaysFar(int threshold, const QueryFields& query);
int NameFloorNoDates(int threshold, const QueryFields& query);

}  // namespace lookout::index::score

#endif  // LOOKOUT_INDEX_SCORE_DAY_FILTER_H_
