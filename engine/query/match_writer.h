// match_writer.h: from what was found to the match of an answer.
#ifndef LOOKOUT_ENGINE_QUERY_MATCH_WRITER_H_
#define LOOKOUT_ENGINE_QUERY_MATCH_WRITER_H_

#include "engine/publish/generation.h"
#include "engine/query/document_search.h"
#include "engine/query/found.h"
#include "engine/query/person_search.h"
#include "lookout/result.h"
#include "lookout/schema.pb.h"

namespace lookout::query {

// The questions that the matches answer; null when it was not asked.
struct Plans {
  const DocumentPlan* document = nullptr;
  const PersonPlan* person = nullptr;
  bool explain = false;
};

// Reads the record from the generation's store. The record itself decides: an entry of the index whose record is not
// there any more or does not hold the document is kDamaged, and the answer must say so.
Result<v1::Match> WriteMatch(const Found& found, const Plans& plans, const publish::Generation& generation);

}  // namespace lookout::query

#endif  // LOOKOUT_ENGINE_QUERY_MATCH_WRITER_H_
