// segment.h: the index of one dataset in one state.
//
// Built from the store, never changed: a generation is a list of segments, and an import builds one new segment while
// the others are shared with the generation before.
#ifndef LOOKOUT_ENGINE_PUBLISH_SEGMENT_H_
#define LOOKOUT_ENGINE_PUBLISH_SEGMENT_H_

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "engine/base/name.h"
#include "engine/publish/document_index.h"
#include "engine/publish/record_table.h"
#include "engine/store/record_store.h"
#include "index/columns/person_columns.h"
#include "index/names/name_index.h"
#include "lookout/schema.pb.h"

namespace lookout::publish {

// A name of low quality: it makes no match, it adds to one.
struct LowName {
  index::RecordOrdinal record;
  uint32_t number = 0;
  std::vector<const base::Token*> tokens;  // views of `form`
  base::NameForm form;
};

struct Segment {
  v1::DatasetInfo info;
  DocumentIndex documents;  // of the active records, persons' and travel documents alike
  RecordTable records;      // the active records of persons; ordinals below are of this table
  index::names::NameIndex names;
  index::columns::PersonColumns columns;
  std::vector<LowName> low_names;  // ascending by record
  uint64_t active_records = 0;     // persons and travel documents
  std::string damage;              // why the store could not be read to its end; empty: it was

  std::size_t memory_bytes() const;
};

// Reads a dataset from the store. Never fails: a dataset that can not be read whole says so in `damage`.
std::shared_ptr<const Segment> BuildSegment(const store::StoreView& view, const v1::DatasetInfo& info);

}  // namespace lookout::publish

#endif  // LOOKOUT_ENGINE_PUBLISH_SEGMENT_H_
