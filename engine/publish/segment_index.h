// segment_index.h: the index of records of one dataset: of all of them in one state, or of those that changed since.
//
// Built from the store, never changed, shared by every generation that it is right for.
#ifndef LOOKOUT_ENGINE_PUBLISH_SEGMENT_INDEX_H_
#define LOOKOUT_ENGINE_PUBLISH_SEGMENT_INDEX_H_

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <string>

#include "engine/publish/document_index.h"
#include "engine/publish/low_names.h"
#include "engine/publish/record_table.h"
#include "engine/store/record_store.h"
#include "index/columns/person_columns.h"
#include "index/image/arrays.h"
#include "index/names/name_index.h"
#include "lookout/schema.pb.h"

namespace lookout::publish {

struct SegmentIndex {
  DocumentIndex documents;  // of the active records, persons' and travel documents alike
  RecordTable records;      // the active records of persons; ordinals below are of this table
  index::names::NameIndex names;
  index::columns::PersonColumns columns;
  LowNames low_names;
  uint64_t active_records = 0;  // persons and travel documents

  // The state of the dataset that it was built of.
  uint64_t sequence = 0;
  std::string content_hash;

  // Persons and their names, to an image and back: false where the image does not hold them whole.
  void AddPersonsTo(index::image::ArrayWriter* arrays) const;
  bool ReadPersons(index::image::ArrayReader* arrays);

  std::size_t memory_bytes() const;
};

// An index and why it could not be made of everything; empty: it was.
struct BuiltIndex {
  std::shared_ptr<const SegmentIndex> index;
  std::string damage;
};

// Told from time to time how many records of how many have been taken in.
using IndexProgress = std::function<void(uint64_t records, uint64_t of)>;

// Of every record of a dataset. Never fails: what can be read is still searched.
BuiltIndex BuildIndex(const store::StoreView& view, const v1::DatasetInfo& info, const IndexProgress& indexed);

// Of those of the changed records that there still are. As BuildIndex.
BuiltIndex BuildDelta(const store::StoreView& view, const v1::DatasetInfo& info,
                      std::span<const store::RecordChange> changes);

}  // namespace lookout::publish

#endif  // LOOKOUT_ENGINE_PUBLISH_SEGMENT_INDEX_H_
