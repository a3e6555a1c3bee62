// explanation.h: a score in words: which name matched, token by token, by which rule; which field agreed.
#ifndef LOOKOUT_ENGINE_QUERY_EXPLANATION_H_
#define LOOKOUT_ENGINE_QUERY_EXPLANATION_H_

#include <string>
#include <vector>

#include "engine/query/field_texts.h"
#include "index/score/identity_score.h"
#include "index/score/name_score.h"
#include "lookout/schema.pb.h"

namespace lookout::query {

// "0.8312" for 8312: the one place where a score becomes a floating number.
double ScoreNumber(int score);

// The parts of a name as compared, with one space between them.
std::string JoinForm(const index::score::NameView& name);

// Letters of the rules, ascending, then those of the fields.
std::vector<std::string> RuleCodes(const index::score::NameAlignment& alignment,
                                   const index::score::IdentityScore& identity);

// What the parts of `gave` sum up to is the score of the name; see index/score/README.md for the formula.
v1::Explanation Explain(const index::score::NameAlignment& alignment, const index::score::NameView& query,
                        const index::score::NameView& record);

// `gave` of each field is what it changed in the score, in the order of application: name, birth date, nationality,
// birth place, document, sex. The last two fields are there only where the question has them.
v1::Fields FieldsOf(const index::score::NameAlignment& alignment, const index::score::IdentityScore& identity,
                    const FieldTexts& query, const FieldTexts& record);

}  // namespace lookout::query

#endif  // LOOKOUT_ENGINE_QUERY_EXPLANATION_H_
