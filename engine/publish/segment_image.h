// segment_image.h: the index of a large list of documents on disk, so that a database opens at once.
//
// A small list has none: it is built faster than a file is opened. The image is a cache. It says of which list it was
// made (the stamp: number and generation of the list, secret of the database, for names the code that made them) and in
// which state; the store's journal tells what changed since, or that it does not know. An image that is missing, of
// another history or damaged is made anew from the store, by whichever process needs it first and may write beside it.
#ifndef LOOKOUT_ENGINE_PUBLISH_SEGMENT_IMAGE_H_
#define LOOKOUT_ENGINE_PUBLISH_SEGMENT_IMAGE_H_

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>

#include "engine/publish/segment_index.h"
#include "engine/store/record_store.h"

namespace lookout::publish {

struct ImageOptions {
  std::string directory;           // empty: no images
  bool owner = false;              // this process writes the database: it alone deletes images
  uint64_t records_min = 100'000;  // lists of fewer documents have none, a person counting for 20; tests set less
};

// Whether a list of this state is one that has an image.
bool HasImage(const v1::DatasetInfo& info, const ImageOptions& images);

// Null: there is no image of this list, or its front is damaged. Its sections are verified when they are used. The
// state that it was made of may be an earlier one.
std::shared_ptr<const SegmentIndex> OpenSegmentImage(const store::StoreView& view, const v1::DatasetInfo& info,
                                                     const ImageOptions& images);

// Which file stands at an image's place; a default one: none does.
struct ImageFound {
  bool exists = false;
  uint64_t bytes = 0;
  std::filesystem::file_time_type written;
  friend bool operator==(const ImageFound&, const ImageFound&) = default;
};
ImageFound FindSegmentImage(const v1::DatasetInfo& info, const ImageOptions& images);

// In place of the image that was found before the index was made. Where another stands there by now, only the owner's
// is written: it is never of an older state. A failure costs the time of the next open, so it is none of the caller's.
void WriteSegmentImage(const store::StoreView& view, const v1::DatasetInfo& info, const SegmentIndex& index,
                       const ImageOptions& images, const ImageFound& found);

// Deletes images of lists that the database does not hold any more, and what processes that were killed left.
void DropOldImages(const store::StoreView& view, const ImageOptions& images);

}  // namespace lookout::publish

#endif  // LOOKOUT_ENGINE_PUBLISH_SEGMENT_IMAGE_H_
