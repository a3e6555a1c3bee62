// record_places.h: from the ordinal of a record in its dataset to where the store keeps it.
//
// Ordinals count the records of one state of a dataset in the order of their ids, which is the order of the store. The
// id of every 32nd record is kept; the store goes on from there. So a record costs half a byte and not its id, and
// reading one costs some 16 steps of an iterator inside one or two blocks. Of a few records that do not lie beside each
// other in the store every id is kept.
//
// Threads  RecordPlaces: immutable. RecordPlacesBuilder: one at a time.
#ifndef LOOKOUT_ENGINE_PUBLISH_RECORD_PLACES_H_
#define LOOKOUT_ENGINE_PUBLISH_RECORD_PLACES_H_

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "index/image/image_file.h"
#include "index/image/section.h"
#include "index/record_ordinal.h"

namespace lookout::publish {

struct RecordPlace {
  std::string_view id;  // of a record at or before the one meant; lives as long as the places
  uint32_t skip = 0;    // how many records after it
};

class RecordPlaces {
 public:
  // Nothing: a part of the image is damaged, or the ordinal is none of this dataset.
  std::optional<RecordPlace> Find(index::RecordOrdinal record) const;

  std::size_t memory_bytes() const { return ids_.size() + offsets_.size(); }

  void AddTo(index::image::ImageWriter* writer) const;
  static Result<RecordPlaces> Open(const index::image::ImageFile& image);
  bool CheckAll() const { return ids_.CheckAll() && offsets_.CheckAll(); }

  static constexpr uint32_t kStride = 32;  // of a whole dataset

 private:
  friend class RecordPlacesBuilder;
  uint32_t stride_ = kStride;
  index::image::Section ids_;      // of every kStride-th record, one behind the other
  index::image::Section offsets_;  // of each in ids_, and the end
};

class RecordPlacesBuilder {
 public:
  // Keeps the id of every `stride`-th record.
  explicit RecordPlacesBuilder(uint32_t stride = RecordPlaces::kStride) : stride_(stride) {}

  // In the order of the store, from ordinal 0 on.
  index::RecordOrdinal Add(std::string_view id);
  uint64_t records() const { return records_; }
  RecordPlaces Freeze() &&;

 private:
  const uint32_t stride_;
  uint64_t records_ = 0;
  std::vector<char> ids_;
  std::vector<uint64_t> offsets_;
};

}  // namespace lookout::publish

#endif  // LOOKOUT_ENGINE_PUBLISH_RECORD_PLACES_H_
