// explanation.h: a score in words: which name matched, token by token, by which rule; which field agreed.
#ifndef LOOKOUT_ENGINE_QUERY_EXPLANATION_H_
#define LOOKOUT_ENGINE_QUERY_EXPLANATION_H_

#include <string>
#include <vector>

#include "engine/query/person_search.h"
#include "index/score/identity_score.h"
#include "index/score/name_score.h"
#include "lookout/schema.pb.h"

namespace lookout::query {

// "0.8312" for 8312: the one place where a score becomes a floating number.
double ScoreNumber(int score);

// Letters of the rules, ascending, then those of the fields.
std::vector<std::string> RuleCodes(const index::score::NameAlignment& alignment, const index::score::IdentityScore& identity);

// What the parts of `gave` sum up to is the score of the name; see index/score/README.md for the formula.
v1::Explanation Explain(const index::score::NameAlignment& alignment, const index::score::NameView& query,
                        const index::score::NameView& record);

// The person's side of a comparison, as text for people.
struct FieldTexts {
  std::string name;
  std::string birth_date;
  std::string nationality;
  char sex = 0;
};

// `gave` of each field is what it changed in the score, in the order of application: name, birth date, nationality, sex.
v1::Fields FieldsOf(const index::score::NameAlignment& alignment, const index::score::IdentityScore& identity,
                    const FieldTexts& query, const FieldTexts& record);

}  // namespace lookout::query

#endif  // LOOKOUT_ENGINE_QUERY_EXPLANATION_H_
