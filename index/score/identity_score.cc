#include "index/score/identity_score.h"

#include <algorithm>
#include <array>

namespace lookout::index::score {
namespace {

using columns::BirthSpan;
using columns::DatePrecision;

// Shares in percent. README.md of this room says how they were chosen.
constexpr int kDateDay = 35;
constexpr int kDateRule = 25;        // day and month exchanged, one digit, another calendar
constexpr int kDateMonth = 22;
constexpr int kDateYear = 15;
constexpr int kDateRange = 12;
constexpr int kDateNear = 5;         // near an approximate date
constexpr int kDateSameYear = -10;
constexpr int kDateNextYear = -12;
constexpr int kDateOther = -35;
constexpr int kSexOther = -15;
constexpr int kNationalitySame = 5;
constexpr int kNationalityRelated = 3;
constexpr int kNationalityOther = -7;

constexpr int kApproximateYears = 3;

using Digits = std::array<char, 8>;

Digits DigitsOf(const BirthSpan& date) {
  const int number = date.year * 10000 + date.month * 100 + date.day;
  Digits digits;
  int rest = number;
  for (std::size_t i = digits.size(); i-- > 0; rest /= 10) digits[i] = static_cast<char>('0' + rest % 10);
  return digits;
}

// One digit replaced, or two neighbours exchanged.
bool OneDigitApart(const BirthSpan& a, const BirthSpan& b) {
  const Digits x = DigitsOf(a);
  const Digits y = DigitsOf(b);
  std::size_t differ = 0;
  std::size_t first = 0;
  std::size_t last = 0;
  for (std::size_t i = 0; i < x.size(); ++i) {
    if (x[i] == y[i]) continue;
    if (differ++ == 0) first = i;
    last = i;
  }
  if (differ == 1) return true;
  return differ == 2 && last == first + 1 && x[first] == y[last] && x[last] == y[first];
}

FieldScore CompareDays(const BirthSpan& a, const BirthSpan& b) {
  if (a.first_day == b.first_day) return {FieldResult::kAgree, FieldRule::kNone, kDateDay};
  if (a.year == b.year && a.day == b.month && a.month == b.day) return {FieldResult::kClose, FieldRule::kDayMonth, kDateRule};
  if (OneDigitApart(a, b)) return {FieldResult::kClose, FieldRule::kOneCharacter, kDateRule};
  // Thailand counts its years from the death of the Buddha, 543 years before.
  if ((a.year - b.year == 543 || b.year - a.year == 543) && a.month == b.month && a.day == b.day) {
    return {FieldResult::kClose, FieldRule::kCalendar, kDateRule};
  }
  if (a.year == b.year) {
    if (a.year_only_likely || b.year_only_likely) return {FieldResult::kClose, FieldRule::kNone, kDateRange};
    return {FieldResult::kDisagree, FieldRule::kNone, kDateSameYear};
  }
  const bool next = std::abs(a.year - b.year) == 1;
  return {FieldResult::kDisagree, FieldRule::kNone, static_cast<int16_t>(next ? kDateNextYear : kDateOther)};
}

FieldScore CompareSpans(const BirthSpan& a, const BirthSpan& b) {
  const bool days = a.precision == DatePrecision::kDay && b.precision == DatePrecision::kDay;
  const bool approximate = a.approximate || b.approximate;
  if (days && !approximate) return CompareDays(a, b);
  if (a.first_day <= b.last_day && b.first_day <= a.last_day) {
    const DatePrecision precision = std::max(a.precision, b.precision);
    int percent = kDateRange;
    if (!approximate && precision == DatePrecision::kMonth) percent = kDateMonth;
    if (!approximate && precision == DatePrecision::kYear) percent = kDateYear;
    return {FieldResult::kAgree, FieldRule::kNone, static_cast<int16_t>(percent)};
  }
  const int days_apart = a.first_day > b.last_day ? a.first_day - b.last_day : b.first_day - a.last_day;
  const int years_apart = days_apart / 366 + 1;
  if (approximate && years_apart <= kApproximateYears) return {FieldResult::kClose, FieldRule::kNone, kDateNear};
  if (years_apart <= 1) return {FieldResult::kDisagree, FieldRule::kNone, kDateNextYear};
  return {FieldResult::kDisagree, FieldRule::kNone, kDateOther};
}

FieldScore CompareNationalities(uint32_t asked, std::span<const columns::Nationality> on_file) {
  FieldScore best;
  for (std::size_t i = 0; i < on_file.size(); ++i) {
    FieldScore one{FieldResult::kDisagree, FieldRule::kNone, kNationalityOther};
    if (on_file[i].country == asked) {
      one = on_file[i].related ? FieldScore{FieldResult::kClose, FieldRule::kCountryChanged, kNationalityRelated}
                               : FieldScore{FieldResult::kAgree, FieldRule::kNone, kNationalitySame};
    }
    one.value = static_cast<int16_t>(std::min<std::size_t>(i, 32767));
    if (best.result == FieldResult::kAbsent || one.percent > best.percent) best = one;
  }
  return best;
}

int Apply(int score, const FieldScore& field) {
  if (field.percent >= 0) return score + (kOne - score) * field.percent / 100;
  return score + score * field.percent / 100;
}

}  // namespace

std::string_view FieldResultName(FieldResult result) {
  static constexpr std::array<std::string_view, 4> kNames = {"absent", "agree", "close", "disagree"};
  return kNames[static_cast<std::size_t>(result)];
}

std::string_view FieldRuleCode(FieldRule rule) {
  static constexpr std::array<std::string_view, 5> kCodes = {"", "dob.a", "dob.b", "dob.c", "nationality.c"};
  return kCodes[static_cast<std::size_t>(rule)];
}

FieldScore CompareBirthDates(const BirthSpan& asked, std::span<const BirthSpan> on_file) {
  FieldScore best;
  for (std::size_t i = 0; i < on_file.size(); ++i) {
    FieldScore one = CompareSpans(asked, on_file[i]);
    one.value = static_cast<int16_t>(std::min<std::size_t>(i, 32767));
    if (best.result == FieldResult::kAbsent || one.percent > best.percent) best = one;
  }
  return best;
}

IdentityScore ScoreIdentity(int name_score, const QueryFields& query, const columns::PersonFields& record) {
  IdentityScore identity;
  if (query.birth_date != nullptr) identity.birth_date = CompareBirthDates(*query.birth_date, record.birth_dates);
  if (query.nationality != 0) identity.nationality = CompareNationalities(query.nationality, record.nationalities);
  // X in a document is no contradiction to what an old record says.
  if ((query.sex == 'M' || query.sex == 'F') && (record.sex == 'M' || record.sex == 'F')) {
    identity.sex = query.sex == record.sex ? FieldScore{FieldResult::kAgree, FieldRule::kNone, 0, 0}
                                           : FieldScore{FieldResult::kDisagree, FieldRule::kNone, kSexOther, 0};
  }
  identity.score = Apply(Apply(Apply(name_score, identity.birth_date), identity.nationality), identity.sex);
  return identity;
}

int NameFloor(int threshold, const QueryFields& query) {
  // The highest score of a name s is 1 - (1 - s) (1 - d) (1 - n); solved for s, rounded towards the safe side.
  int64_t doubt = static_cast<int64_t>(kOne - threshold) * 100 * 100;
  doubt = doubt / ((query.birth_date != nullptr ? 100 - kDateDay : 100) * (query.nationality != 0 ? 100 - kNationalitySame : 100)) + 2;
  return std::max<int>(1, static_cast<int>(kOne - doubt - 2));
}

}  // namespace lookout::index::score
