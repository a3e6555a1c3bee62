#include "index/score/day_filter.h"

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <utility>

#include "index/score/calendar.h"
#include "index/score/date_digits.h"

namespace lookout::index::score {
namespace {

using columns::BirthSpan;
using columns::DatePrecision;

bool HasCode(const BirthSpan& date) {
  return date.precision == DatePrecision::kDay && !date.approximate && date.year >= kDayCodeYearMin &&
         date.year < kDayCodeYearMin + kDayCodeYears && date.month >= 1 && date.month <= 12 && date.day >= 1 &&
         date.day <= 31 && date.first_day == date.last_day;
}

// Two numbers of two digits with the last digit of the one and the first of the other in each other's place.
std::pair<int, int> BorderExchanged(int first, int second) {
  return {first / 10 * 10 + second / 10, first % 10 * 10 + second % 10};
}

// Whether the same month and day may be near in another year, by our calendar.
bool MaySameDayBeNear(int year, int other) {
  const int apart = std::abs(year - other);
  return apart <= kOnePartYears || apart == kCenturyYears || OneDigitApart(YearDigits(year), YearDigits(other));
}

// Whether a year of the Thai calendar with a century of ours may mean another year of ours; month and day are the same.
bool MayMeanThai(int year, int other) { return year % 100 == (other + kThaiYears) % 100; }

}  // namespace

// For each year asked for and each other year, what a month and day of it must be; and whether it may be a Thai year.
struct DayFilter::YearTable {
  std::array<std::array<uint8_t, kDayCodeYears>, kDayCodeYears> bits{};
  std::array<std::array<bool, kDayCodeYears>, kDayCodeYears> thai{};

  YearTable() {
    for (int asked = 0; asked < kDayCodeYears; ++asked) {
      for (int year = 0; year < kDayCodeYears; ++year) Set(asked, year);
    }
  }

  static const YearTable& Get() {
    static const YearTable table;
    return table;
  }

 private:
  void Set(int asked, int year) {
    const int apart = std::abs(year - asked);
    const int of_asked = asked + kDayCodeYearMin;
    const int ours = year + kDayCodeYearMin;
    bool& may_be_thai = thai[static_cast<std::size_t>(asked)][static_cast<std::size_t>(year)];
    may_be_thai = MayMeanThai(of_asked, ours) || MayMeanThai(ours, of_asked);
    bits[static_cast<std::size_t>(asked)][static_cast<std::size_t>(year)] =
        static_cast<uint8_t>((may_be_thai || MaySameDayBeNear(of_asked, ours) ? kSameBoth : 0) |
                             (apart <= 1 ? kSameDay : 0) | (apart == 0 ? kSameEither : 0));
  }
};

DayCode DayCodeOf(const BirthSpan& date) {
  if (!HasCode(date)) return kNoDay;
  return static_cast<DayCode>((date.year - kDayCodeYearMin) << 9 | date.month << 5 | date.day);
}

DayFilter::DayFilter(const BirthSpan& asked) {
  if (!HasCode(asked)) return;
  active_ = true;
  same_both_ = {static_cast<uint16_t>(asked.month << 5 | asked.day),
                static_cast<uint16_t>(asked.day << 5 | asked.month)};
  if (asked.day > 12 || asked.day == asked.month) same_both_[1] = 0;  // no month, or the same: of no day
  const auto asked_year = static_cast<std::size_t>(asked.year - kDayCodeYearMin);
  years_ = YearTable::Get().bits[asked_year];
  other_calendar_ = YearTable::Get().thai[asked_year];
  const auto allow = [this](int month, int day, int bits) {
    if (month < 1 || month > 12 || day < 1 || day > 31) return;
    const auto of_year = static_cast<uint16_t>(month << 5 | day);
    if (days_[of_year] == 0) near_days_[near_days_count_++] = of_year;
    days_[of_year] = static_cast<uint8_t>(days_[of_year] | bits);
  };
  // As they are, and with day and month exchanged.
  for (int month = 1; month <= 12; ++month) {
    for (const int day : {int{asked.day}, int{asked.month}}) allow(month, day, kSameEither | kSameDay);
  }
  for (int day = 1; day <= 31; ++day) {
    for (const int month : {int{asked.month}, int{asked.day}}) allow(month, day, kSameEither);
  }
  allow(asked.month, asked.day, kSameBoth);
  allow(asked.day, asked.month, kSameBoth);
  allow(1, 1, kSameEither);
  const auto [month, day] = BorderExchanged(asked.month, asked.day);
  allow(month, day, kSameEither);
  allow(day, month, kSameEither);
  const auto [day_first, month_last] = BorderExchanged(asked.day, asked.month);
  allow(day_first, month_last, kSameEither);
  if (asked.year_only_likely) {
    for (int any_month = 1; any_month <= 12; ++any_month) {
      for (int any_day = 1; any_day <= 31; ++any_day) allow(any_month, any_day, kSameEither);
    }
  }
  AddDaysOfOtherCentury(asked);
}

void DayFilter::AddMore(DayCode code) {
  other_calendar_[code >> 9] = true;
  if (MayBeNear(code)) return;
  if (more_count_ == static_cast<std::ptrdiff_t>(kMoreMax)) {
    active_ = false;  // rather no filter than one that loses a day
    return;
  }
  more_[static_cast<std::size_t>(more_count_++)] = code;
}

// Thai dates have the same month and day: they are near already.
void DayFilter::AddDaysOfOtherCentury(const BirthSpan& asked) {
  std::array<DayWindow, kDayWindowsMax> windows;
  const std::size_t count = DaysOfOtherCentury({asked.year, asked.month, asked.day}, kDayCodeYearMin,
                                               kDayCodeYearMin + kDayCodeYears - 1, &windows);
  for (std::size_t i = 0; i < count; ++i) {
    for (int32_t day = windows[i].first; day <= windows[i].last; ++day) {
      const std::chrono::year_month_day date{std::chrono::sys_days(std::chrono::days(day))};
      const int year = static_cast<int>(date.year()) - kDayCodeYearMin;
      if (year < 0 || year >= kDayCodeYears) continue;
      AddMore(static_cast<DayCode>(year << 9 | static_cast<int>(static_cast<unsigned>(date.month())) << 5 |
                                   static_cast<int>(static_cast<unsigned>(date.day()))));
    }
  }
  const int islamic = (asked.year - 622) * 33 / 32;
  for (int year = islamic - 1; year <= islamic + 2; ++year)
    AddDatesThatMean(year, DayOfIslamicDate, kIslamicDaysOff, asked.first_day);
  for (int year = asked.year - 623; year <= asked.year - 620; ++year)
    AddDatesThatMean(year, DayOfIranianDate, kIranianDaysOff, asked.first_day);
}

// Every date of our calendar with the last two digits of the other calendar's year, its month and day, that can be
// `day` there: a day that a month does not have runs into the next.
void DayFilter::AddDatesThatMean(int year, int32_t (*day_of)(int year, int month, int day), int days_off, int32_t day) {
  if (year < kMuslimCenturies.front() || year >= kMuslimCenturies.back() + 100) return;
  for (int month = 1; month <= 12; ++month) {
    const int32_t nearest = day - day_of(year, month, 1) + 1;
    for (int32_t of_month = std::max(1, nearest - days_off); of_month <= std::min(31, nearest + days_off); ++of_month) {
      for (const int century : {0, 100}) {
        const int ours = year % 100 + century;
        if (ours < kDayCodeYears) AddMore(static_cast<DayCode>(ours << 9 | month << 5 | of_month));
      }
    }
  }
}

}  // namespace lookout::index::score
