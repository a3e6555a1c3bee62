#include "engine/publish/segment_image.h"

#include <algorithm>
#include <cstring>
#include <filesystem>
#include <system_error>
#include <utility>

#include <fmt/format.h>

#include "index/image/image_file.h"

namespace lookout::publish {
namespace {

namespace fs = std::filesystem;
using index::image::ImageFile;
using index::image::ImageWriter;

constexpr uint32_t kKind = index::image::Tag("DOCS");
constexpr uint32_t kKindVersion = 2;  // of what canonical numbers and hashes are: another one means another image
constexpr uint32_t kSegment = index::image::Tag("SEGM");
constexpr uint32_t kSectionVersion = 1;

// The section SEGM: what the index was made of. The content hash follows.
struct Origin {
  uint64_t active_records = 0;
  uint64_t sequence = 0;
};

std::string PathOf(const v1::DatasetInfo& info, const ImageOptions& images) {
  return fmt::format("{}/documents-{}.image", images.directory, info.dataset_number());
}

base::Hash128 StampOf(const store::StoreView& view, const v1::DatasetInfo& info) {
  const std::string text = fmt::format("{} {} ", info.dataset_number(), info.generation());
  return base::HashBytes128(text + view.database().hash_secret());
}

}  // namespace

bool HasImage(const v1::DatasetInfo& info, const ImageOptions& images) {
  const auto documents = info.records_by_kind().find("travel_document");
  return !images.directory.empty() && info.records() >= images.records_min && info.dataset_number() != 0 &&
         documents != info.records_by_kind().end() && documents->second == info.records();
}

std::shared_ptr<const SegmentIndex> OpenSegmentImage(const store::StoreView& view, const v1::DatasetInfo& info,
                                                     const ImageOptions& images) {
  if (!HasImage(info, images) || info.state() == v1::DatasetState::damaged) return nullptr;
  const auto image = ImageFile::Open(PathOf(info, images), kKind, kKindVersion, StampOf(view, info));
  if (!image.ok()) return nullptr;
  auto documents = DocumentIndex::Open(*image);
  const auto origin = image->Find(kSegment, kSectionVersion);
  if (!documents.ok() || !origin.ok() || origin->size() < sizeof(Origin) || !origin->CheckAll()) return nullptr;
  Origin made_of;
  std::memcpy(&made_of, origin->bytes().data(), sizeof(Origin));
  auto index = std::make_shared<SegmentIndex>();
  index->documents = *std::move(documents);
  index->active_records = made_of.active_records;
  index->sequence = made_of.sequence;
  const auto* text = reinterpret_cast<const char*>(origin->bytes().data());
  index->content_hash.assign(text + sizeof(Origin), origin->size() - sizeof(Origin));
  return index;
}

void WriteSegmentImage(const store::StoreView& view, const v1::DatasetInfo& info, const SegmentIndex& index,
                       const ImageOptions& images) {
  if (!images.writable || !HasImage(info, images)) return;
  std::error_code error;
  fs::create_directory(images.directory, error);
  if (error) return;
  const Origin made_of{index.active_records, index.sequence};
  std::string origin(reinterpret_cast<const char*>(&made_of), sizeof(made_of));
  origin += index.content_hash;
  ImageWriter writer(kKind, kKindVersion, StampOf(view, info));
  index.documents.AddTo(&writer);
  writer.Add(kSegment, kSectionVersion, std::as_bytes(std::span(origin)));
  static_cast<void>(writer.Write(PathOf(info, images)));
}

void RemoveSegmentImage(const v1::DatasetInfo& info, const ImageOptions& images) {
  std::error_code ignored;
  if (images.writable) fs::remove(PathOf(info, images), ignored);
}

void DropOldImages(const store::StoreView& view, const ImageOptions& images) {
  if (!images.writable || images.directory.empty()) return;
  std::error_code error;
  for (const auto& entry : fs::directory_iterator(images.directory, error)) {
    const std::string path = entry.path().string();
    const bool wanted = std::any_of(view.datasets().begin(), view.datasets().end(), [&](const v1::DatasetInfo& info) {
      return HasImage(info, images) && PathOf(info, images) == path;
    });
    std::error_code ignored;
    if (!wanted && entry.path().filename().string().starts_with("documents-")) fs::remove(path, ignored);
  }
}

}  // namespace lookout::publish
