// mrz_answer.h: a machine-readable zone as the two questions it asks, document and person.
#ifndef LOOKOUT_ENGINE_QUERY_MRZ_ANSWER_H_
#define LOOKOUT_ENGINE_QUERY_MRZ_ANSWER_H_

#include "engine/query/person_search.h"
#include "engine/text/date.h"
#include "lookout/result.h"
#include "lookout/schema.pb.h"

namespace lookout::query {

struct MrzQuestions {
  v1::DocumentQuestion document;  // tolerant when the check digit of the number does not hold
  v1::PersonQuestion person;
  PersonReading person_reading;
  v1::MrzReading reading;  // for the answer
};

// kInvalidArgument: the lines have no format of Doc 9303.
Result<MrzQuestions> ReadMrz(const v1::Query& query, text::PartialDate today);

}  // namespace lookout::query

#endif  // LOOKOUT_ENGINE_QUERY_MRZ_ANSWER_H_
