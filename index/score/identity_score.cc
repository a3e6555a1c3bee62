#include "index/score/identity_score.h"

#include <algorithm>
#include <array>
#include <cstdlib>

#include "index/score/calendar.h"
#include "index/score/date_digits.h"

namespace lookout::index::score {
namespace {

using columns::BirthSpan;
using columns::DatePrecision;

// Shares in percent. README.md of this room says how they were chosen.
constexpr int kDateDay = 60;
constexpr int kDateRule = 50;  // day and month exchanged, another calendar: one date or a few of all
constexpr int kDateMonth = 28;
constexpr int kDateDigit = kDateMonth;  // one digit: some thirty dates, as a month
constexpr int kDateYear = 16;
constexpr int kDateRange = 13;
constexpr int kDateNear = 5;      // near an approximate date
constexpr int kDateOnePart = -8;  // two of day, month and year agree, the third differs by more than a digit
constexpr int kDateNextYear = kDaysFarPercent;  // and other days of one year
constexpr int kDateOther = -40;
// A date without its day is often somebody's estimate of an age.
constexpr int kDatePartialNextYear = -15;
constexpr int kDatePartialFewYears = -27;
constexpr int kSexOther = -25;
constexpr int kNationalitySame = 5;
constexpr int kNationalityRelated = 3;
constexpr int kNationalityOther = -20;
constexpr int kPlaceSame = 10;
constexpr int kPlaceOther = -10;  // another country; another town says nothing: lists name the village or the province
constexpr int kDocumentSame = 90;
// What is left of the doubt about a name of weak evidence near an approximate date, or where one of so many dates on
// file agrees that many agree by chance; any other that agrees lifts it all.
constexpr int kDoubtNear = 60;
constexpr std::size_t kManyDates = 4;
// Where the name is one that many bear.
constexpr int kDateContradictsMost = kDateOther;
constexpr int kNationalityContradictsMost = -50;  // but where a day of birth agrees: who has two may show the other one

constexpr int kApproximateYears = 3;
constexpr int kFewYears = kDatesApartDays / 366;

// Years of the Islamic and the Iranian calendar in which living people may be born, and ours from the same time on.
constexpr int kMuslimYearMin = 1200;
constexpr int kMuslimYearMax = 1500;
constexpr int kOurYearMin = 1800;
constexpr int kCenturiesYears = 400;

// The digits of the date with its day and month exchanged.
uint32_t Exchanged(uint32_t digits) { return (digits & 0xFFFF0000) | (digits & 0xFF) << 8 | (digits >> 8 & 0xFF); }

FieldScore CompareDays(const BirthSpan& a, const BirthSpan& b) {
  if (a.first_day == b.first_day) return {FieldResult::kAgree, FieldRule::kNone, kDateDay};
  if (a.year == b.year && a.day == b.month && a.month == b.day)
    return {FieldResult::kClose, FieldRule::kDayMonth, kDateRule};
  const uint32_t of_a = DigitsOf(a);
  const uint32_t of_b = DigitsOf(b);
  if (OneDigitApart(of_a, of_b)) return {FieldResult::kClose, FieldRule::kOneCharacter, kDateDigit};
  // Exchanged is the date of which day and month can be.
  const bool exchanged =
      a.day <= 12 ? OneDigitApart(Exchanged(of_a), of_b) : b.day <= 12 && OneDigitApart(Exchanged(of_b), of_a);
  if (exchanged) return {FieldResult::kClose, FieldRule::kDayMonth, kDateNear};
  const bool same_year = a.year == b.year;
  if (same_year && (a.year_only_likely || b.year_only_likely))
    return {FieldResult::kClose, FieldRule::kNone, kDateRange};
  const int years_apart = std::abs(a.year - b.year);
  const int agree = (same_year ? 1 : 0) + (a.month == b.month ? 1 : 0) + (a.day == b.day ? 1 : 0);
  if (agree == 2 && years_apart <= kOnePartYears) return {FieldResult::kDisagree, FieldRule::kNone, kDateOnePart};
  return {FieldResult::kDisagree, FieldRule::kNone,
          static_cast<int16_t>(years_apart <= 1 ? kDateNextYear : kDateOther)};
}

// Whether the days that `early` means in one calendar can be those of `late`, give or take `days_off`.
bool MeetsIn(int32_t (*day_of)(int year, int month, int day), int days_off, const BirthSpan& early,
             const BirthSpan& late) {
  const int32_t first = day_of(early.year, early.month == 0 ? 1 : early.month, early.day == 0 ? 1 : early.day);
  const int32_t last = day_of(early.year, early.month == 0 ? 12 : early.month, early.day == 0 ? 30 : early.day);
  return first - days_off <= late.last_day && late.first_day <= last + days_off;
}

using DayOf = int32_t (*)(int year, int month, int day);

struct Calendar {
  DayOf day_of;
  int days_off;
};
constexpr std::array<Calendar, 2> kCalendars = {
    {{DayOfIslamicDate, kIslamicDaysOff}, {DayOfIranianDate, kIranianDaysOff}}};

// Whether `meant`, read as a day of another calendar whose century was made one of ours (a zone has two digits of the
// year; 14 and 19 are one digit apart), can be the day `held`.
bool IsOtherCalendarInOurCentury(const BirthSpan& meant, const BirthSpan& held) {
  std::array<DayWindow, kDayWindowsMax> windows;
  const std::size_t count = DaysOfOtherCentury({meant.year, meant.month, meant.day}, held.year, held.year, &windows);
  return std::any_of(windows.begin(), windows.begin() + static_cast<std::ptrdiff_t>(count),
                     [&](const DayWindow& one) { return held.first_day >= one.first && held.first_day <= one.last; });
}

// Whether `early`, a day of that calendar with its day and month exchanged or one digit wrong, can be the day `late`.
bool NearlyMeetsIn(const Calendar& calendar, const BirthSpan& early, const BirthSpan& late) {
  const int32_t first = late.first_day - calendar.days_off;
  const int32_t last = late.first_day + calendar.days_off;
  // A year of either calendar has at most 366 days: only these three can hold the day, but for a wrong digit of the
  // year.
  BirthSpan held;
  const int year = kMuslimYearMin + (late.first_day - calendar.day_of(kMuslimYearMin, 1, 1)) / 366;
  for (int y = year; y <= year + 20; ++y) {
    if (calendar.day_of(y, 1, 1) > last || calendar.day_of(y + 1, 1, 1) <= first) continue;
    for (int month = 1; month <= 12; ++month) {
      const int32_t begin = calendar.day_of(y, month, 1);
      const int32_t end = month == 12 ? calendar.day_of(y + 1, 1, 1) : calendar.day_of(y, month + 1, 1);
      for (int32_t day = std::max(begin, first); day < end && day <= last; ++day) {
        held.year = static_cast<int16_t>(y);
        held.month = static_cast<uint8_t>(month);
        held.day = static_cast<uint8_t>(day - begin + 1);
        if (OneDigitApart(early, held)) return true;
        if (early.year == held.year && early.month == held.day && early.day == held.month) return true;
      }
    }
  }
  return false;
}

// Whether `late`, with its day and month exchanged or one digit wrong, can be the Thai date of `early`.
bool IsNearlyThai(BirthSpan early, const BirthSpan& late) {
  early.year = static_cast<int16_t>(early.year + kThaiYears);
  return OneDigitApart(early, late) || (early.year == late.year && early.month == late.day && early.day == late.month);
}

// Two dates some centuries apart: the same day counted from another epoch? Absent when not.
FieldScore CompareCalendars(const BirthSpan& a, const BirthSpan& b) {
  const BirthSpan& early = a.year < b.year ? a : b;
  const BirthSpan& late = a.year < b.year ? b : a;
  const bool days = a.precision == DatePrecision::kDay && b.precision == DatePrecision::kDay;
  const FieldScore same{FieldResult::kClose, FieldRule::kCalendar, static_cast<int16_t>(days ? kDateRule : kDateRange)};
  const bool thai = late.year - early.year == kThaiYears &&
                    (early.month == 0 || late.month == 0 || early.month == late.month) &&
                    (early.day == 0 || late.day == 0 || early.day == late.day);
  if (thai) return same;
  if (days && IsNearlyThai(early, late)) return {FieldResult::kClose, FieldRule::kCalendar, kDateNear};
  if (early.year < kMuslimYearMin || early.year > kMuslimYearMax || late.year < kOurYearMin) return {};
  for (const Calendar& calendar : kCalendars) {
    if (MeetsIn(calendar.day_of, calendar.days_off, early, late)) return same;
  }
  for (const Calendar& calendar : kCalendars) {
    if (days && NearlyMeetsIn(calendar, early, late)) return {FieldResult::kClose, FieldRule::kCalendar, kDateNear};
  }
  return {};
}

// The same date but for its century, which a machine-readable zone does not give.
bool IsOfOtherCentury(const BirthSpan& a, const BirthSpan& b) {
  const auto same = [](int x, int y) { return x == 0 || y == 0 || x == y; };
  return std::abs(a.year - b.year) == kCenturyYears && a.precision != DatePrecision::kRange &&
         b.precision != DatePrecision::kRange && same(a.month, b.month) && same(a.day, b.day);
}

// Of two dates one at least is no exact day, and both are counted by one calendar.
FieldScore CompareInexact(const BirthSpan& a, const BirthSpan& b) {
  const bool approximate = a.approximate || b.approximate;
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
  const int percent = years_apart <= 1           ? kDatePartialNextYear
                      : years_apart <= kFewYears ? kDatePartialFewYears
                                                 : kDateOther;
  return {FieldResult::kDisagree, FieldRule::kNone, static_cast<int16_t>(percent)};
}

FieldScore CompareSpans(const BirthSpan& a, const BirthSpan& b) {
  const bool days = a.precision == DatePrecision::kDay && b.precision == DatePrecision::kDay;
  const bool exact = days && !a.approximate && !b.approximate;
  const int years_apart = std::abs(a.year - b.year);
  if (!exact && years_apart < kCenturyYears) return CompareInexact(a, b);  // of millions, the most
  if (years_apart > kCenturiesYears) {
    if (const FieldScore other = CompareCalendars(a, b); other.result != FieldResult::kAbsent) return other;
  }
  if (IsOfOtherCentury(a, b)) return {FieldResult::kClose, FieldRule::kNone, kDateNear};
  if (!exact) return CompareInexact(a, b);
  const FieldScore compared = CompareDays(a, b);
  if (compared.percent > 0 || !(IsOtherCalendarInOurCentury(a, b) || IsOtherCalendarInOurCentury(b, a)))
    return compared;
  return {FieldResult::kClose, FieldRule::kCalendar, kDateNear};
}

bool IsAmong(std::span<const uint32_t> countries, uint32_t country) {
  return std::find(countries.begin(), countries.end(), country) != countries.end();
}

FieldScore CompareNationalities(uint32_t asked, std::span<const uint32_t> near,
                                std::span<const columns::Nationality> on_file) {
  FieldScore best;
  for (std::size_t i = 0; i < on_file.size(); ++i) {
    const bool misspelt = !on_file[i].related && IsAmong(near, on_file[i].country);
    FieldScore one{FieldResult::kDisagree, misspelt ? FieldRule::kCountryMisspelt : FieldRule::kNone,
                   kNationalityOther};
    if (on_file[i].country == asked) {
      one = on_file[i].related ? FieldScore{FieldResult::kClose, FieldRule::kCountryChanged, kNationalityRelated}
                               : FieldScore{FieldResult::kAgree, FieldRule::kNone, kNationalitySame};
    }
    one.value = static_cast<int16_t>(std::min<std::size_t>(i, 32767));
    const bool better = one.percent > best.percent || (one.percent == best.percent && one.rule > best.rule);
    if (best.result == FieldResult::kAbsent || better) best = one;
  }
  return best;
}

// A misspelt country that may be one on file is close; it contradicts nothing.
FieldScore CompareMisspelt(std::span<const uint32_t> near, std::span<const columns::Nationality> on_file) {
  for (std::size_t i = 0; i < on_file.size(); ++i) {
    if (!IsAmong(near, on_file[i].country)) continue;
    return {FieldResult::kClose, FieldRule::kCountryMisspelt, kNationalityRelated,
            static_cast<int16_t>(std::min<std::size_t>(i, 32767))};
  }
  return {};
}

FieldScore ComparePlaces(const columns::Place& asked, std::span<const columns::Place> on_file) {
  FieldScore best;
  bool countries = asked.country != 0 && !on_file.empty();
  for (std::size_t i = 0; i < on_file.size(); ++i) {
    const columns::Place& place = on_file[i];
    countries = countries && place.country != 0 && place.country != asked.country;
    const bool elsewhere = place.country != 0 && asked.country != 0 && place.country != asked.country;
    if (asked.town == 0 || asked.town != place.town || elsewhere) continue;
    return {FieldResult::kAgree, FieldRule::kNone, kPlaceSame, static_cast<int16_t>(std::min<std::size_t>(i, 32767))};
  }
  if (countries) return {FieldResult::kDisagree, FieldRule::kNone, kPlaceOther, 0};
  return best;
}

// Whether, for want of a nationality on one side, the country of birth speaks against that of the other: it is among
// the nationalities of 92 % of those on the lists who have both. A country that is not known says nothing.
bool IsBornElsewhere(const QueryFields& query, const columns::PersonFields& record) {
  if (record.nationalities.empty()) {
    const std::span<const uint32_t> asked = query.nationality_states;
    const auto elsewhere = [&](const columns::Place& place) {
      return place.country != 0 && !IsAmong(asked, place.country);
    };
    return !asked.empty() && !record.birth_places.empty() &&
           std::all_of(record.birth_places.begin(), record.birth_places.end(), elsewhere);
  }
  const bool asked = query.nationality != 0 || !query.near_nationalities.empty();
  if (asked || query.birth_place == nullptr || query.birth_place->country == 0) return false;
  return std::none_of(record.nationalities.begin(), record.nationalities.end(),
                      [&](const columns::Nationality& one) { return one.country == query.birth_place->country; });
}

int Apply(int score, int percent) {
  if (percent >= 0) return score + (kOne - score) * percent / 100;
  return score + score * percent / 100;
}
int Apply(int score, const FieldScore& field) { return Apply(score, field.percent); }

// The lowest score that Apply makes `wanted` or more; above kOne where there is none.
int LeastToReach(int wanted, int percent) {
  // Apply rises with the score, by a straight line that is cut to whole numbers.
  int score = percent >= 0 ? (100 * wanted - kOne * percent) / (100 - percent) : 100 * wanted / (100 + percent);
  score = std::clamp(score, 0, kOne + 1);
  while (score > 0 && Apply(score - 1, percent) >= wanted) --score;
  while (score <= kOne && Apply(score, percent) < wanted) ++score;
  return score;
}
static_assert(kDateDay < 100 && kDocumentSame < 100 && kPlaceSame < 100 && kDateOther > -100);

}  // namespace

std::string_view FieldResultName(FieldResult result) {
  static constexpr std::array<std::string_view, 4> kNames = {"absent", "agree", "close", "disagree"};
  return kNames[static_cast<std::size_t>(result)];
}

std::string_view FieldRuleCode(FieldRule rule) {
  static constexpr std::array<std::string_view, 6> kCodes = {"",      "dob.a",         "dob.b",
                                                             "dob.c", "nationality.b", "nationality.c"};
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

int CompareBirthDate(const BirthSpan& asked, const BirthSpan& on_file) { return CompareSpans(asked, on_file).percent; }

int CompareExactDays(const BirthSpan& asked, const BirthSpan& on_file) {
  return IsOfOtherCentury(asked, on_file) ? kDateNear : CompareDays(asked, on_file).percent;
}

namespace {

// What contradicts takes the more, the less the name says: of many MUHAMMAD ALI another one was born so near the day.
void Contradict(int most, int lacking, FieldScore* field) {
  if (field->percent >= 0 || field->percent <= most) return;
  field->percent = static_cast<int16_t>(field->percent + (most - field->percent) * lacking / 100);
}

// All but the birth date, and the score.
void CompareOtherFields(int lacking, const QueryFields& query, const columns::PersonFields& record,
                        IdentityScore* identity) {
  if (query.nationality != 0) {
    identity->nationality = CompareNationalities(query.nationality, query.near_nationalities, record.nationalities);
  }
  if (query.nationality == 0 && !query.near_nationalities.empty()) {
    identity->nationality = CompareMisspelt(query.near_nationalities, record.nationalities);
  }
  // Beside a date that agrees a code one letter off may be a slip of the pen: it contradicts as for any other name.
  const int by_date = identity->birth_date.percent;
  if (by_date <= 0 || identity->nationality.rule != FieldRule::kCountryMisspelt) {
    Contradict(by_date > kDateMonth ? kDateContradictsMost : kNationalityContradictsMost, lacking,
               &identity->nationality);
  }
  // X in a document is no contradiction to what an old record says.
  if ((query.sex == 'M' || query.sex == 'F') && (record.sex == 'M' || record.sex == 'F')) {
    identity->sex = query.sex == record.sex ? FieldScore{FieldResult::kAgree, FieldRule::kNone, 0, 0}
                                            : FieldScore{FieldResult::kDisagree, FieldRule::kNone, kSexOther, 0};
  }
  if (query.birth_place != nullptr) identity->birth_place = ComparePlaces(*query.birth_place, record.birth_places);
  if (query.document_held) identity->document = {FieldResult::kAgree, FieldRule::kNone, kDocumentSame, 0};
  identity->score = identity->name;
  for (const FieldScore* field :
       {&identity->birth_date, &identity->nationality, &identity->birth_place, &identity->document, &identity->sex}) {
    identity->score = Apply(identity->score, *field);
  }
}

// The percent of what is weak in a name (NameScore) that is still doubted beside this birth date. A day agrees too
// seldom by chance to ask further; of those born in one year, or on some thirty days, many are called MUHAMMAD ALI,
// elsewhere too.
int DoubtLeft(const FieldScore& birth_date, const QueryFields& query, const columns::PersonFields& record) {
  if (birth_date.percent <= 0) return 100;
  const bool vague = birth_date.percent <= kDateMonth;
  if (vague && IsBornElsewhere(query, record)) return 100;
  const bool by_chance = vague && record.birth_dates.size() >= kManyDates;
  return birth_date.percent < kDateRange || by_chance ? kDoubtNear : 0;
}

}  // namespace

IdentityScore ScoreIdentity(NameScore names, const QueryFields& query, const columns::PersonFields& record) {
  IdentityScore identity;
  if (query.birth_date != nullptr) identity.birth_date = CompareBirthDates(*query.birth_date, record.birth_dates);
  if (!query.other_calendar && identity.birth_date.rule == FieldRule::kCalendar &&
      identity.birth_date.percent == kDateNear) {
    identity.birth_date = {FieldResult::kDisagree, FieldRule::kNone, kDateOther, identity.birth_date.value};
  }
  identity.doubt = DoubtLeft(identity.birth_date, query, record);
  identity.name = names.WithDoubt(identity.doubt);
  const bool may_be_slip = identity.birth_date.percent >= kDatePartialNextYear;  // of two digits, or beside a bare year
  Contradict(kDateContradictsMost, may_be_slip ? names.lacking : names.lacking_beside_date, &identity.birth_date);
  CompareOtherFields(names.lacking, query, record, &identity);
  return identity;
}

int IdentityScoreAtMost(int alike, const QueryFields& query, const columns::PersonFields& record, int date_percent) {
  IdentityScore identity;
  identity.name = alike;
  identity.birth_date.percent = static_cast<int16_t>(date_percent);
  CompareOtherFields(0, query, record, &identity);
  return identity.score;
}

int BestDatePercent(const BirthSpan& asked) { return asked.precision == DatePrecision::kDay ? kDateDay : kDateMonth; }

int NameFloorWithDate(int threshold, const QueryFields& query, int date_percent, unsigned contradicted) {
  const bool nationality = query.nationality != 0 || !query.near_nationalities.empty();
  const bool other_nationality = (contradicted & columns::kNationalityOther) != 0;
  // In the order in which they are applied, from the last one back.
  const std::array<int, 5> percents = {
      date_percent, nationality ? other_nationality ? kNationalityOther : kNationalitySame : 0,
      query.birth_place != nullptr ? kPlaceSame : 0, query.document_held ? kDocumentSame : 0,
      (contradicted & columns::kSexOther) != 0 ? kSexOther : 0};
  int floor = threshold;
  for (auto percent = percents.rbegin(); percent != percents.rend() && floor <= kOne; ++percent)
    floor = LeastToReach(floor, *percent);
  return std::max(floor, 1);
}

int NameFloor(int threshold, const QueryFields& query) {
  return NameFloorWithDate(threshold, query, query.birth_date == nullptr ? 0 : BestDatePercent(*query.birth_date));
}

}  // namespace lookout::index::score
