// person_search.h: which records could be this person? Lossless: what the scorer puts at the threshold is found.
#ifndef LOOKOUT_ENGINE_QUERY_PERSON_SEARCH_H_
#define LOOKOUT_ENGINE_QUERY_PERSON_SEARCH_H_

#include <optional>
#include <string>
#include <vector>

#include "engine/base/name.h"
#include "engine/query/access.h"
#include "engine/query/coverage.h"
#include "engine/query/found.h"
#include "engine/text/date.h"
#include "lookout/result.h"

namespace lookout::query {

// Where the balance of recall and precision on labelled pairs is best; index/score/README.md has the figures.
inline constexpr double kThresholdDefault = 0.70;

// A person question, normalised once.
struct PersonPlan {
  std::vector<base::NameForm> forms;
  std::vector<std::vector<index::score::TokenView>> tokens;  // views of `forms`
  std::optional<index::columns::BirthSpan> birth_date;
  uint32_t nationality = 0;
  std::vector<uint32_t> near_nationalities;  // where it is misspelt, or may be the code of another country than meant
  std::vector<uint32_t> nationality_states;  // it, and the former and later states of that country
  bool other_calendar = true;                // its papers may count days by another calendar than ours
  index::columns::SexCode sex = 0;
  std::optional<index::columns::Place> birth_place;
  int threshold = 0;  // in ten-thousandths
  // As asked, for the answer's fields.
  std::string birth_date_text;
  std::string nationality_text;
  std::string birth_place_text;

  index::score::NameView view(std::size_t form) const {
    return {tokens[form], forms[form].fields_known, forms[form].words_missing};
  }
  index::score::QueryFields fields() const {
    return {birth_date ? &*birth_date : nullptr,   nationality, sex,           near_nationalities, nationality_states,
            birth_place ? &*birth_place : nullptr, false,       other_calendar};
  }
};

struct PersonReading {
  bool from_mrz = false;
  bool cut_short = false;
  text::PartialDate today;  // for the century of a two-digit year
};

// kInvalidArgument names the field that can not be read. A nationality that is not understood is an error as well: a
// search that quietly left it out would answer another question.
Result<PersonPlan> PlanPerson(const v1::PersonQuestion& question, double threshold, const PersonReading& reading);

inline constexpr int kLowNameMin = 8000;  // a weak alias must be this alike to add to a match

// A weak alias that is alike enough takes some of the doubt away; it makes no match by itself.
int WithLowName(int score, int low_name_score);

// The lowest score that the best weak alias there can be lifts to this one.
int LowestWithLowName(int score);

// Every record, however many.
inline constexpr std::size_t kKeepAll = static_cast<std::size_t>(-1);

// Appends the live records at or above the threshold: all of them when there are at most `keep_max`, else the first
// `keep_max` in the order of an answer. Ask for one more than is shown, to know whether there are more.
void SearchPersons(const PersonPlan& plan, const Coverage& coverage, const CallerContext& caller, std::size_t keep_max,
                   std::vector<Found>* found);

// What the last search of this thread did, over all segments and forms.
const index::names::NameSearchCounts& LastPersonSearchCounts();

}  // namespace lookout::query

#endif  // LOOKOUT_ENGINE_QUERY_PERSON_SEARCH_H_
