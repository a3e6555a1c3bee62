// image_file.h: an index on disk: sections in one file, mapped and used as they are.
//
// An image is a cache of the store. It says of what it was made (the stamp); one that was made of something else, that
// is damaged, cut or of another version is not opened, and its owner builds the index anew.
//
//   ImageWriter writer(kKind, kVersion, stamp);
//   writer.Add(Tag("LINE"), 1, bytes);
//   writer.Write(path);                                  // whole or not at all
//
//   auto image = ImageFile::Open(path, kKind, kVersion, stamp);
//   auto lines = image->Find(Tag("LINE"), 1);            // pieces are verified when they are used: section.h
//
// Cost      open: the front only (8 bytes for each 64 KiB of sections). Bytes  FORMAT.md.
// Threads   ImageFile: immutable. ImageWriter: one thread at a time.
#ifndef LOOKOUT_INDEX_IMAGE_IMAGE_FILE_H_
#define LOOKOUT_INDEX_IMAGE_IMAGE_FILE_H_

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/file.h"
#include "engine/base/hash.h"
#include "index/image/image_format.h"
#include "index/image/section.h"

namespace lookout::index::image {

// Four letters as a number, as the file shows them.
constexpr uint32_t Tag(const char (&letters)[5]) {
  uint32_t tag = 0;
  for (int i = 3; i >= 0; --i) tag = tag << 8 | static_cast<unsigned char>(letters[i]);
  return tag;
}

class ImageWriter {
 public:
  ImageWriter(uint32_t kind, uint32_t kind_version, base::Hash128 stamp);

  // The bytes must live until Write.
  void Add(uint32_t tag, uint32_t version, std::span<const std::byte> bytes);

  // What stands between the path and a number in the name of a file that is being written.
  static constexpr std::string_view kWriting = ".writing-";

  // Writes beside the path, forces it to the disk and renames; several processes may do so at once, and the last one's
  // stays. kIo: nothing is at the path that was not there before.
  Status Write(const std::string& path) const;

 private:
  struct Pending {
    uint32_t tag;
    uint32_t version;
    std::span<const std::byte> bytes;
  };
  std::string Front(std::vector<SectionRow>* rows) const;
  Status WriteSections(int fd, const std::string& front, const std::vector<SectionRow>& rows,
                       const std::string& path) const;

  uint32_t kind_;
  uint32_t kind_version_;
  base::Hash128 stamp_;
  std::vector<Pending> sections_;
};

class ImageFile {
 public:
  // kNotFound: there is no file. kFailedPrecondition: of another kind, version or stamp. kDamaged: not what was
  // written.
  static Result<ImageFile> Open(const std::string& path, uint32_t kind, uint32_t kind_version, base::Hash128 stamp);

  // kDamaged: no section of this tag and version.
  Result<Section> Find(uint32_t tag, uint32_t version) const;

  uint64_t file_bytes() const { return file_bytes_; }

 private:
  struct Mapping;
  ImageFile(std::shared_ptr<const Mapping> mapping, std::vector<SectionRow> rows, uint64_t file_bytes)
      : mapping_(std::move(mapping)), rows_(std::move(rows)), file_bytes_(file_bytes) {}

  std::shared_ptr<const Mapping> mapping_;
  std::vector<SectionRow> rows_;
  uint64_t file_bytes_ = 0;
};

}  // namespace lookout::index::image

#endif  // LOOKOUT_INDEX_IMAGE_IMAGE_FILE_H_
