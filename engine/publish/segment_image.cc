#include "engine/publish/segment_image.h"

#include <algorithm>
#include <cstring>
#include <filesystem>
#include <system_error>
#include <utility>

#include <fmt/format.h>
#include <unicode/uchar.h>
#include <unicode/uversion.h>

#include "index/image/arrays.h"
#include "index/image/image_file.h"

namespace lookout::publish {
namespace {

namespace fs = std::filesystem;
using index::image::ArrayReader;
using index::image::ArrayWriter;
using index::image::ImageFile;
using index::image::ImageWriter;

constexpr uint32_t kKind = index::image::Tag("DOCS");
constexpr uint32_t kKindVersion = 4;  // of what canonical numbers and hashes are: another one means another image
constexpr uint64_t kDocumentsPerPerson = 20;  // whose index is built in the time of one person's
constexpr uint32_t kSegment = index::image::Tag("SEGM");
constexpr uint32_t kSectionVersion = 1;

// The section SEGM: what the index was made of. The content hash follows.
struct Origin {
  uint64_t active_records = 0;
  uint64_t sequence = 0;
};

std::string PathOf(const v1::DatasetInfo& info, const ImageOptions& images) {
  return fmt::format("{}/dataset-{}.image", images.directory, info.dataset_number());
}

uint64_t PersonsOf(const v1::DatasetInfo& info) {
  const auto documents = info.records_by_kind().find("travel_document");
  return info.records() - (documents == info.records_by_kind().end() ? 0 : documents->second);
}

// What is made of names depends on all the code that makes it, and on ICU: of another state of these, an image of
// names is none, for a name that is normalised in two ways is not found.
std::string NamesMadeBy() {
  UVersionInfo icu;
  UVersionInfo unicode;
  u_getVersion(icu);
  u_getUnicodeVersion(unicode);
  std::string made_by = LOOKOUT_NAMES_FINGERPRINT;
  for (const auto& version : {icu, unicode})
    made_by.append(reinterpret_cast<const char*>(version), U_MAX_VERSION_LENGTH);
  return made_by;
}

base::Hash128 StampOf(const store::StoreView& view, const v1::DatasetInfo& info) {
  const std::string text = fmt::format("{} {} {} ", info.dataset_number(), info.generation(),
                                       PersonsOf(info) == 0 ? std::string() : NamesMadeBy());
  return base::HashBytes128(text + view.database().hash_secret());
}

}  // namespace

bool HasImage(const v1::DatasetInfo& info, const ImageOptions& images) {
  const uint64_t persons = PersonsOf(info);
  return !images.directory.empty() && info.dataset_number() != 0 &&
         info.records() - persons + persons * kDocumentsPerPerson >= images.records_min;
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
  ArrayReader arrays(&*image);
  if (PersonsOf(info) != 0 && !index->ReadPersons(&arrays)) return nullptr;
  index->active_records = made_of.active_records;
  index->sequence = made_of.sequence;
  const auto* text = reinterpret_cast<const char*>(origin->bytes().data());
  index->content_hash.assign(text + sizeof(Origin), origin->size() - sizeof(Origin));
  return index;
}

ImageFound FindSegmentImage(const v1::DatasetInfo& info, const ImageOptions& images) {
  std::error_code error;
  ImageFound found;
  if (images.directory.empty()) return found;
  const fs::path path = PathOf(info, images);
  found.bytes = fs::file_size(path, error);
  if (error) return {};
  found.written = fs::last_write_time(path, error);
  if (error) return {};
  found.exists = true;
  return found;
}

void WriteSegmentImage(const store::StoreView& view, const v1::DatasetInfo& info, const SegmentIndex& index,
                       const ImageOptions& images, const ImageFound& found) {
  if (!HasImage(info, images) || (!images.owner && FindSegmentImage(info, images) != found)) return;
  std::error_code error;
  fs::create_directory(images.directory, error);
  if (error) return;
  const Origin made_of{index.active_records, index.sequence};
  std::string origin(reinterpret_cast<const char*>(&made_of), sizeof(made_of));
  origin += index.content_hash;
  ImageWriter writer(kKind, kKindVersion, StampOf(view, info));
  index.documents.AddTo(&writer);
  writer.Add(kSegment, kSectionVersion, std::as_bytes(std::span(origin)));
  ArrayWriter arrays(&writer);
  if (PersonsOf(info) != 0) index.AddPersonsTo(&arrays);  // the stamp has what they depend on
  static_cast<void>(writer.Write(PathOf(info, images)));
}

void DropOldImages(const store::StoreView& view, const ImageOptions& images) {
  if (!images.owner || images.directory.empty()) return;
  std::error_code error;
  for (const auto& entry : fs::directory_iterator(images.directory, error)) {
    const std::string path = entry.path().string();
    const bool wanted = std::any_of(view.datasets().begin(), view.datasets().end(), [&](const v1::DatasetInfo& info) {
      return HasImage(info, images) && PathOf(info, images) == path;
    });
    std::error_code ignored;
    const bool left = path.find(ImageWriter::kWriting) != std::string::npos;
    if (left || (!wanted && entry.path().extension() == ".image")) fs::remove(path, ignored);
  }
}

}  // namespace lookout::publish
