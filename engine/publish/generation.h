// generation.h: what a query sees from start to end, and how a new one takes its place.
#ifndef LOOKOUT_ENGINE_PUBLISH_GENERATION_H_
#define LOOKOUT_ENGINE_PUBLISH_GENERATION_H_

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/shared_cell.h"
#include "engine/publish/segment.h"
#include "engine/publish/segment_image.h"
#include "engine/store/record_store.h"

namespace lookout::publish {

// One state of the database with its indexes. Immutable; freed with its last reader.
struct Generation {
  std::shared_ptr<const store::StoreView> view;
  std::vector<std::shared_ptr<const Segment>> segments;  // ascending by the dataset's name
  std::string data_version;  // equal for equal data: the change number and a hash of the datasets' contents
  double build_seconds = 0;

  // Whether a question has met a damaged image; Publish then builds that segment anew.
  bool image_damaged() const;

  // Null when the database holds no such dataset.
  const Segment* Find(std::string_view dataset) const;
};

// The change number and a hash over the names and contents of the datasets of a state.
std::string DataVersionOf(const store::StoreView& view);

// Thread-safe. A reader takes no lock, and waits for no build.
class Publisher {
 public:
  explicit Publisher(ImageOptions images = {}) : images_(std::move(images)) {}

  // Builds the generation of `view` aside and makes it the current one: takes over segments that did not change, goes
  // on from the base before or from an image where the store knows what changed since, and builds the others. One
  // thread at a time. With `build_index` false the segments hold no index; but the image of a list that has just
  // changed is written where there is none to go on from, so that others need not build it.
  // `indexed` is told of records that an index was built of.
  void Publish(std::shared_ptr<const store::StoreView> view, bool build_index, const IndexProgress& indexed = {});

  // To keep for a while.
  std::shared_ptr<const Generation> Acquire() const { return current_.Share(); }

  // For one call.
  base::SharedCell<Generation>::Borrowed Borrow() const { return current_.Borrow(); }

 private:
  std::shared_ptr<const Segment> SegmentOf(const store::StoreView& view, const v1::DatasetInfo& info,
                                           const Segment* before, bool build_index, const IndexProgress& indexed) const;

  const ImageOptions images_;
  base::SharedCell<Generation> current_;
};

}  // namespace lookout::publish

#endif  // LOOKOUT_ENGINE_PUBLISH_GENERATION_H_
