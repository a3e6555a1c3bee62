// document_index.h: the documents of one dataset: which records hold this one?
//
// The exact index gives candidates; each is read from the store, and the record decides. So an answer is never wrong,
// and nothing of a document is kept in memory but its fingerprint.
//
// Threads  DocumentIndex: immutable. DocumentIndexBuilder: one at a time.
#ifndef LOOKOUT_ENGINE_PUBLISH_DOCUMENT_INDEX_H_
#define LOOKOUT_ENGINE_PUBLISH_DOCUMENT_INDEX_H_

#include <atomic>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/publish/derive.h"
#include "engine/publish/record_places.h"
#include "engine/store/record_store.h"
#include "index/exact/exact_index.h"
#include "lookout/schema.pb.h"

namespace lookout::publish {

// A record that holds the document asked for.
struct DocumentHolder {
  std::shared_ptr<const v1::Record> record;
  std::vector<uint32_t> documents;  // which of its documents, ascending; as Derive numbers them
};

class DocumentIndex {
 public:
  // Appends the active records that hold the document, in the order of their ids, but for those that are among the
  // changes which led from the state of this index to that of the view. kDamaged: a record or a part of the index can
  // not be read; what could be read is given.
  Status Find(const store::StoreView& view, uint32_t dataset_number, std::span<const store::RecordChange> changes,
              const index::exact::ExactQuestion& question, index::exact::Likeness likeness,
              std::vector<DocumentHolder>* holders) const;

  const index::exact::ExactIndex& exact() const { return exact_; }
  std::size_t memory_bytes() const { return exact_.memory_bytes() + places_.memory_bytes(); }

  void AddTo(index::image::ImageWriter* writer) const;
  static Result<DocumentIndex> Open(const index::image::ImageFile& image);

  // Verifies what nobody used yet of a mapped image. False: damaged.
  bool CheckAll() const { return exact_.CheckAll() && places_.CheckAll(); }

  // Whether a question has met a damaged part of the image: then it is time to build the index anew.
  bool image_damaged() const { return damaged_ != nullptr && damaged_->load(std::memory_order_relaxed); }

 private:
  friend class DocumentIndexBuilder;
  Status ImageDamage() const;
  bool FindById(const store::StoreView& view, uint32_t dataset_number, std::span<const store::RecordChange> changes,
                const index::exact::ExactQuestion& question, std::vector<DocumentHolder>* holders) const;
  Result<v1::Record> Read(const store::StoreView& view, uint32_t dataset_number,
                          std::span<const store::RecordChange> changes, index::RecordOrdinal candidate) const;

  index::exact::ExactIndex exact_;
  RecordPlaces places_;
  bool ids_tell_ = false;  // every id is ISSUER-NUMBER of the record's document, as document-csv makes them
  std::shared_ptr<std::atomic<bool>> damaged_;  // of a mapped index; set once, by any thread
};

class DocumentIndexBuilder {
 public:
  // `stride`: as of RecordPlacesBuilder; `expected`: as of LineTableBuilder.
  DocumentIndexBuilder(uint64_t seed, uint32_t stride, const index::exact::Expected& expected)
      : exact_(seed, expected), places_(stride) {}

  // Every record in the order of the store, also those whose documents are not added.
  index::RecordOrdinal AddRecord(std::string_view id);

  // All texts canonical. `series_to` empty, or no end of a series of `number`: one number.
  void AddDocument(std::string_view number, std::string_view series_to, std::string_view issuer,
                   index::RecordOrdinal record);

  bool as_expected() const { return exact_.as_expected(); }

  DocumentIndex Freeze() &&;

 private:
  index::exact::ExactIndexBuilder exact_;
  RecordPlacesBuilder places_;
  bool ids_tell_ = true;
  std::string id_;  // of the last record, as long as ids tell
};

}  // namespace lookout::publish

#endif  // LOOKOUT_ENGINE_PUBLISH_DOCUMENT_INDEX_H_
