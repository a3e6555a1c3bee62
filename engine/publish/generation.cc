#include "engine/publish/generation.h"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "engine/base/clock.h"
#include "engine/base/hash.h"

namespace lookout::publish {

const Segment* Generation::Find(std::string_view dataset) const {
  const auto found =
      std::lower_bound(segments.begin(), segments.end(), dataset,
                       [](const auto& segment, std::string_view name) { return segment->info.dataset() < name; });
  return found != segments.end() && (*found)->info.dataset() == dataset ? found->get() : nullptr;
}

std::string DataVersionOf(const store::StoreView& view) {
  std::string contents;
  for (const v1::DatasetInfo& info : view.datasets()) {
    contents += fmt::format("{}\n{}\n", info.dataset(), info.content_hash());
  }
  return fmt::format("{}-{:016x}", view.sequence(), base::Hash64(contents));
}

bool Generation::image_damaged() const {
  return std::any_of(segments.begin(), segments.end(), [](const auto& one) { return one->documents.image_damaged(); });
}

std::shared_ptr<const Segment> Publisher::SegmentOf(const store::StoreView& view, const v1::DatasetInfo& info,
                                                    bool build_index, bool use_image) const {
  if (build_index && use_image) {
    if (auto mapped = OpenSegmentImage(view, info, images_)) return mapped;
  }
  const bool changed_now = info.sequence() == view.sequence();
  if (build_index || (changed_now && images_.writable && HasImage(info, images_))) {
    auto built = BuildSegment(view, info);
    WriteSegmentImage(view, *built, images_);
    if (build_index) return built;
  }
  auto bare = std::make_shared<Segment>();
  bare->info = info;
  return bare;
}

void Publisher::Publish(std::shared_ptr<const store::StoreView> view, bool build_index) {
  const double start = base::MonotonicSeconds();
  const std::shared_ptr<const Generation> before = Acquire();
  auto next = std::make_shared<Generation>();
  for (const v1::DatasetInfo& info : view->datasets()) {
    const Segment* same = before == nullptr ? nullptr : before->Find(info.dataset());
    const bool still_good = same != nullptr && same->info.sequence() == info.sequence() && same->damage.empty() &&
                            !same->documents.image_damaged();
    if (still_good) {
      next->segments.push_back(*std::find_if(before->segments.begin(), before->segments.end(),
                                             [&](const auto& segment) { return segment.get() == same; }));
    } else {
      // A damaged image is not looked at again; one that may not be replaced is done without.
      const bool damaged = same != nullptr && same->documents.image_damaged();
      if (damaged) RemoveSegmentImage(info, images_);
      next->segments.push_back(SegmentOf(*view, info, build_index, /*use_image=*/!damaged));
    }
  }
  DropOldImages(*view, images_);
  next->data_version = DataVersionOf(*view);
  next->view = std::move(view);
  next->build_seconds = base::MonotonicSeconds() - start;
  const std::lock_guard lock(mutex_);
  current_ = std::move(next);
}

std::shared_ptr<const Generation> Publisher::Acquire() const {
  const std::lock_guard lock(mutex_);
  return current_;
}

}  // namespace lookout::publish
