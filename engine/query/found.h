// found.h: a match before it is written out: enough to sort by, and to write it from the record.
#ifndef LOOKOUT_ENGINE_QUERY_FOUND_H_
#define LOOKOUT_ENGINE_QUERY_FOUND_H_

#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

#include "engine/publish/segment.h"
#include "index/names/name_index.h"
#include "index/score/identity_score.h"
#include "lookout/schema.pb.h"

namespace lookout::query {

enum class FoundBy : uint8_t { kDocument, kTolerantDocument, kPerson };

struct Found {
  const publish::Segment* segment = nullptr;

  // kPerson, or also_person: the part of the segment that found him, and his place in its table of persons.
  const publish::SegmentIndex* index = nullptr;
  index::RecordOrdinal record;
  FoundBy by = FoundBy::kPerson;
  int score = 0;
  int action_priority = 0;
  v1::ActionCode::Value action = v1::ActionCode::unspecified;

  // A document's record that the person of the same zone meets as well: the fields of kPerson are then set too.
  bool also_person = false;

  // kPerson: which form of the query met which name.
  uint32_t query_form = 0;
  index::names::NameOrdinal name;
  int low_name = -1;  // place in the index's low_names of the alias that added to the match
  index::score::IdentityScore identity;

  // Documents: the record, which was read to be sure that it holds the document, and which of its documents it is.
  std::shared_ptr<const v1::Record> held;
  uint32_t document = 0;

  // Lives as long as this.
  std::string_view id() const { return held != nullptr ? std::string_view(held->id()) : index->records.id(record); }
};

// The order of an answer: identifier hits, score, priority of the action, record id (DATASET/ID).
bool ComesBefore(const Found& a, const Found& b);

// One match for a record that both halves of a zone found: the document's, with what the person's says. For one
// executor's list, in which documents stand before persons.
void MergePersons(std::vector<Found>* found);

}  // namespace lookout::query

#endif  // LOOKOUT_ENGINE_QUERY_FOUND_H_
