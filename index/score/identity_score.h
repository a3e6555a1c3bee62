// identity_score.h: from the score of a name to the score of an identity.
//
// What agrees takes away a share of the doubt that the name left; what contradicts takes a share of the score; what is
// absent on either side does nothing (but that the country of birth, where no nationality is on file, can keep a vague
// date from lifting the doubt). So the score of an identity has a bound by the score of its name, which the index prunes
// with.
#ifndef LOOKOUT_INDEX_SCORE_IDENTITY_SCORE_H_
#define LOOKOUT_INDEX_SCORE_IDENTITY_SCORE_H_

#include <cstdint>
#include <string_view>

#include "index/columns/person_columns.h"
#include "index/columns/person_traits.h"
#include "index/score/name_score.h"

namespace lookout::index::score {

enum class FieldResult : uint8_t { kAbsent, kAgree, kClose, kDisagree };

// "absent", "agree", "close", "disagree".
std::string_view FieldResultName(FieldResult result);

// Rules a, b and c of the birth date, b and c of the nationality, in Regulation (EU) 2023/333, Annex II.
enum class FieldRule : uint8_t { kNone, kDayMonth, kCalendar, kOneCharacter, kCountryMisspelt, kCountryChanged };

// "dob.a", "dob.b", "dob.c", "nationality.b", "nationality.c"; empty for none.
std::string_view FieldRuleCode(FieldRule rule);

struct FieldScore {
  FieldResult result = FieldResult::kAbsent;
  FieldRule rule = FieldRule::kNone;
  int16_t percent = 0;  // positive: share of the doubt taken away; negative: share of the score taken
  int16_t value = -1;   // which of the record's values made it: its place in the span
};

// What the question knows of a person beside the name. `birth_date` null: not asked.
struct QueryFields {
  const columns::BirthSpan* birth_date = nullptr;
  uint32_t nationality = 0;
  columns::SexCode sex = 0;
  // What the nationality may mean: where it is misspelt (`nationality` is then 0), or one letter from another code.
  std::span<const uint32_t> near_nationalities;
  // The nationality and the former and later states of that country: who was born in one of them may have it.
  std::span<const uint32_t> nationality_states;
  const columns::Place* birth_place = nullptr;
  bool document_held =
      false;  // the record holds the document that was asked with; `compare` only, a search has its own way

  bool other_calendar = true;  // a century of ours may be a wrong guess for a day of another calendar

  bool any() const {
    return birth_date != nullptr || nationality != 0 || sex != 0 || !near_nationalities.empty() ||
           birth_place != nullptr || document_held;
  }
};

struct IdentityScore {
  int score = 0;
  int name = 0;     // of the names, with what the birth date leaves of their doubt
  int doubt = 100;  // percent of what is weak in the names (NameScore) that is left of it
  FieldScore birth_date;
  FieldScore sex;
  FieldScore nationality;
  FieldScore birth_place;
  FieldScore document;
};

// Dates that begin so many days after the other's end, or later, take kDaysFarPercent or more as well.
inline constexpr int kDatesApartDays = 5 * 366;

// What two exact days take that lie in no two parts together and are no slip of each other: this share or more. Two
// parts count in years that are not farther apart than kOnePartYears.
inline constexpr int kDaysFarPercent = -32;
inline constexpr int kOnePartYears = 10;

// What a machine-readable zone does not tell: dates so many years apart may be one.
inline constexpr int kCenturyYears = 100;

// The best agreement of the asked date with any date on file.
FieldScore CompareBirthDates(const columns::BirthSpan& asked, std::span<const columns::BirthSpan> on_file);

// The percent of the same for one date on file.
int CompareBirthDate(const columns::BirthSpan& asked, const columns::BirthSpan& on_file);

// The percent that CompareBirthDates gives to two exact days, neither of which is a day of another calendar with a
// century of ours (DayFilter knows where there are such).
int CompareExactDays(const columns::BirthSpan& asked, const columns::BirthSpan& on_file);

IdentityScore ScoreIdentity(NameScore names, const QueryFields& query, const columns::PersonFields& record);

// At least its score for names no more alike than `alike`, with the date already compared: `date_percent` is what
// CompareBirthDates gives, or more.
int IdentityScoreAtMost(int alike, const QueryFields& query, const columns::PersonFields& record, int date_percent);

// Every identity at or above `threshold` has names that are alike by this or more, for the fields that the query gives.
// At least 1.
int NameFloor(int threshold, const QueryFields& query);

// The same for identities to which the birth date gives `date_percent` or less, and which contradict the question in
// what `contradicted` says (bits of columns::Contradiction). Above kOne: there are none.
int NameFloorWithDate(int threshold, const QueryFields& query, int date_percent, unsigned contradicted = 0);

// The highest percent that CompareBirthDates gives to any date.
int BestDatePercent(const columns::BirthSpan& asked);

}  // namespace lookout::index::score

#endif  // LOOKOUT_INDEX_SCORE_IDENTITY_SCORE_H_
