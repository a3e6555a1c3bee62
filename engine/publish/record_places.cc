#include "engine/publish/record_places.h"

#include <utility>

namespace lookout::publish {
namespace {

using index::image::Section;

constexpr uint32_t kIds = index::image::Tag("PIDS");
constexpr uint32_t kOffsets = index::image::Tag("POFF");
constexpr uint32_t kSectionVersion = 1;

}  // namespace

std::optional<RecordPlace> RecordPlaces::Find(index::RecordOrdinal record) const {
  const std::size_t sample = record.value / stride_;
  const std::span<const uint64_t> offsets = offsets_.As<uint64_t>();
  if (sample + 1 >= offsets.size() || !offsets_.Check(sample * sizeof(uint64_t), 2 * sizeof(uint64_t))) {
    return std::nullopt;
  }
  const uint64_t begin = offsets[sample];
  const uint64_t end = offsets[sample + 1];
  if (begin > end || end > ids_.size() || !ids_.Check(begin, end - begin)) return std::nullopt;
  const auto* text = reinterpret_cast<const char*>(ids_.bytes().data());
  return RecordPlace{std::string_view(text + begin, end - begin), record.value % stride_};
}

void RecordPlaces::AddTo(index::image::ImageWriter* writer) const {
  writer->Add(kIds, kSectionVersion, ids_.bytes());
  writer->Add(kOffsets, kSectionVersion, offsets_.bytes());
}

Result<RecordPlaces> RecordPlaces::Open(const index::image::ImageFile& image) {
  RecordPlaces places;
  LOOKOUT_ASSIGN_OR_RETURN(places.ids_, image.Find(kIds, kSectionVersion));
  LOOKOUT_ASSIGN_OR_RETURN(places.offsets_, image.Find(kOffsets, kSectionVersion));
  return places;
}

index::RecordOrdinal RecordPlacesBuilder::Add(std::string_view id) {
  if (records_ % stride_ == 0) {
    offsets_.push_back(ids_.size());
    ids_.insert(ids_.end(), id.begin(), id.end());
  }
  return {static_cast<uint32_t>(records_++)};
}

RecordPlaces RecordPlacesBuilder::Freeze() && {
  offsets_.push_back(ids_.size());
  RecordPlaces places;
  places.stride_ = stride_;
  places.ids_ = Section::Of(std::move(ids_));
  places.offsets_ = Section::Of(std::move(offsets_));
  return places;
}

}  // namespace lookout::publish
