// mrz_answer.h: a machine-readable zone as the two questions it asks, document and person.
#ifndef LOOKOUT_ENGINE_QUERY_MRZ_ANSWER_H_
#define LOOKOUT_ENGINE_QUERY_MRZ_ANSWER_H_

#include <string>

#include "engine/query/person_search.h"
#include "engine/text/date.h"
#include "engine/text/mrz.h"
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

// Whether the check digit of the document number holds; where it does not, the number is asked tolerantly.
bool NumberHolds(const text::Mrz& mrz);

// What the answer says of a zone, as the stable JSON of the whole answer writes it. The zone holds A-Z, 0-9, `<` only.
void AppendMrzJson(const text::Mrz& mrz, std::string* json);

}  // namespace lookout::query

#endif  // LOOKOUT_ENGINE_QUERY_MRZ_ANSWER_H_
