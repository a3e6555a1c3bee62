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
  return std::any_of(segments.begin(), segments.end(), [](const auto& one) { return one->image_damaged(); });
}

std::shared_ptr<const Segment> Publisher::SegmentOf(const store::StoreView& view, const v1::DatasetInfo& info,
                                                    const Segment* before, bool build_index,
                                                    const IndexProgress& indexed) const {
  const ImageFound found = FindSegmentImage(info, images_);
  const bool image_was_damaged = before != nullptr && before->image_damaged();
  if (!image_was_damaged) {
    const bool has_base = before != nullptr && before->base() != nullptr && before->damage.empty() &&
                          before->info.dataset_number() == info.dataset_number();
    // A damaged image is not looked at again, but replaced.
    std::shared_ptr<const SegmentIndex> base = has_base ? before->base() : OpenSegmentImage(view, info, images_);
    if (base != nullptr) {
      if (auto continued = ContinueSegment(view, info, std::move(base))) return continued;
    }
  }
  const bool changed_now = info.sequence() == view.sequence();
  if (!build_index && !(changed_now && images_.owner && HasImage(info, images_))) {
    return std::make_shared<const Segment>(info);
  }
  auto built = BuildSegment(view, info, indexed);
  if (built->damage.empty()) WriteSegmentImage(view, info, *built->base(), images_, found);
  return build_index ? std::move(built) : std::make_shared<const Segment>(info);
}

void Publisher::Publish(std::shared_ptr<const store::StoreView> view, bool build_index, const IndexProgress& indexed) {
  const double start = base::MonotonicSeconds();
  const std::shared_ptr<const Generation> before = Acquire();
  auto next = std::make_shared<Generation>();
  for (const v1::DatasetInfo& info : view->datasets()) {
    const Segment* same = before == nullptr ? nullptr : before->Find(info.dataset());
    const bool still_good =
        same != nullptr && same->info.sequence() == info.sequence() && same->damage.empty() && !same->image_damaged();
    if (still_good) {
      next->segments.push_back(*std::find_if(before->segments.begin(), before->segments.end(),
                                             [&](const auto& segment) { return segment.get() == same; }));
    } else {
      next->segments.push_back(SegmentOf(*view, info, same, build_index, indexed));
    }
  }
  DropOldImages(*view, images_);
  next->data_version = DataVersionOf(*view);
  next->view = std::move(view);
  next->build_seconds = base::MonotonicSeconds() - start;
  current_.Replace(std::move(next));
}

}  // namespace lookout::publish
