// segment.h: what a query finds in one dataset in one state.
//
// A base, built of the dataset as it was at some time, and where it has changed since a delta, built of the changed
// records; the base is silent about these. Base and delta together answer what a base of the new state would. So one
// upsert into a list of a hundred million costs what one record costs.
//
//   for (const SegmentPart& part : segment.parts()) part.index->names.Search(...), part.IsReplaced(record)
//
// Threads  immutable.
#ifndef LOOKOUT_ENGINE_PUBLISH_SEGMENT_H_
#define LOOKOUT_ENGINE_PUBLISH_SEGMENT_H_

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include <absl/container/flat_hash_set.h>

#include "engine/publish/segment_index.h"
#include "engine/store/record_store.h"
#include "lookout/schema.pb.h"

namespace lookout::publish {

using PersonOrdinals = absl::flat_hash_set<uint32_t>;

// The base or the delta. Lives as long as its segment.
struct SegmentPart {
  const SegmentIndex* index = nullptr;
  const PersonOrdinals* replaced = nullptr;  // null: none

  // Whether the delta knows better about this person.
  bool IsReplaced(index::RecordOrdinal record) const { return replaced != nullptr && replaced->contains(record.value); }
};

class Segment {
 public:
  // Without an index.
  explicit Segment(v1::DatasetInfo row) : info(std::move(row)) {}

  // `delta` is null where nothing changed since the base.
  Segment(v1::DatasetInfo row, std::shared_ptr<const SegmentIndex> base, std::shared_ptr<const SegmentIndex> delta,
          std::vector<store::RecordChange> changes, std::string why_damaged);
  Segment(const Segment&) = delete;
  Segment& operator=(const Segment&) = delete;

  const v1::DatasetInfo info;
  const std::string damage;  // why the store could not be read to its end; empty: it was

  // Those that there are: the base, then the delta.
  std::span<const SegmentPart> parts() const { return parts_; }
  const std::shared_ptr<const SegmentIndex>& base() const { return base_; }
  std::span<const store::RecordChange> changes() const { return changes_; }  // since the base, ascending by id

  // Replaces `holders` by the active records that hold the document. kDamaged: as of DocumentIndex::Find.
  Status FindDocuments(const store::StoreView& view, const index::exact::ExactQuestion& question,
                       index::exact::Likeness likeness, std::vector<DocumentHolder>* holders) const;

  // As ExactIndex::Probe; what has been replaced may be held as well.
  void ProbeDocuments(std::span<const index::exact::ExactQuestion> questions, std::span<bool> may_hold) const;

  // Whether a question has met a damaged part of the base's image.
  bool image_damaged() const { return base_ != nullptr && base_->documents.image_damaged(); }

 private:
  std::shared_ptr<const SegmentIndex> base_;
  std::shared_ptr<const SegmentIndex> delta_;
  std::vector<store::RecordChange> changes_;
  PersonOrdinals replaced_;
  std::vector<SegmentPart> parts_;
};

// Of the dataset as it is now: a base alone.
std::shared_ptr<const Segment> BuildSegment(const store::StoreView& view, const v1::DatasetInfo& info,
                                            const IndexProgress& indexed = {});

// A base of an earlier state, and a delta of what changed since. Null: the store does not know what changed, or so much
// did that a new base is due.
std::shared_ptr<const Segment> ContinueSegment(const store::StoreView& view, const v1::DatasetInfo& info,
                                               std::shared_ptr<const SegmentIndex> base);

}  // namespace lookout::publish

#endif  // LOOKOUT_ENGINE_PUBLISH_SEGMENT_H_
