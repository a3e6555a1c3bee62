#include "index/image/image_file.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/mman.h>
#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <utility>

namespace lookout::index::image {

// The file in memory, for as long as a section of it is used.
struct ImageFile::Mapping {
  Mapping(const std::byte* begin, uint64_t size) : data(begin), bytes(size) {}
  ~Mapping() { ::munmap(const_cast<std::byte*>(data), bytes); }
  Mapping(const Mapping&) = delete;
  Mapping& operator=(const Mapping&) = delete;

  const std::byte* data;
  uint64_t bytes;
};

namespace {

Status NotWhole(const std::string& path, std::string_view what) {
  return Damaged(fmt::format("{} is not what was written: {}; it is made anew from the records", path, what));
}

Status Other(const std::string& path, std::string_view what) {
  return FailedPrecondition(fmt::format("{} is of another {}; it is made anew from the records", path, what));
}

// All that must hold before a byte of a section may be looked at.
Status CheckFront(const std::string& path, const std::byte* data, uint64_t bytes, Header* header) {
  if (bytes < FrontBytes(0, 0)) return NotWhole(path, "it is too short");
  std::memcpy(header, data, sizeof(*header));
  if (header->magic != kMagic) return NotWhole(path, "it does not begin as an image");
  if (header->oldest_reader > kContainerVersion) return Other(path, "version of Lookout");
  if (header->sections > kSectionsMax || header->pieces > bytes / sizeof(uint64_t)) {
    return NotWhole(path, "its front is damaged");
  }
  const uint64_t front = FrontBytes(header->sections, header->pieces);
  if (front > bytes) return NotWhole(path, "it is cut");
  const std::string_view text(reinterpret_cast<const char*>(data), front - sizeof(uint64_t));
  uint64_t checksum = 0;
  std::memcpy(&checksum, data + front - sizeof(uint64_t), sizeof(checksum));
  if (base::Hash64(text, kFrontSeed) != checksum) return NotWhole(path, "its front is damaged");
  if (header->file_bytes != bytes) return NotWhole(path, "it is cut or grown");
  if (header->piece_bytes != kPieceBytes) return Other(path, "size of pieces");
  return OkStatus();
}

// What lies between sections is nobody's, and zero: so that every changed byte of a file is found.
bool IsZero(const std::byte* data, uint64_t begin, uint64_t end) {
  return begin <= end && std::all_of(data + begin, data + end, [](std::byte b) { return b == std::byte{0}; });
}

Status CheckSections(const std::string& path, const std::byte* data, const Header& header,
                     const std::vector<SectionRow>& rows) {
  uint64_t end = FrontBytes(header.sections, header.pieces);
  for (const SectionRow& row : rows) {
    const bool inside = row.offset % kSectionAlignment == 0 && row.offset >= end &&
                        row.offset - end < kSectionAlignment && row.offset <= header.file_bytes &&
                        row.bytes <= header.file_bytes - row.offset && row.first_piece <= header.pieces &&
                        PiecesOf(row.bytes) <= header.pieces - row.first_piece;
    if (!inside) return NotWhole(path, "a section lies outside of it");
    if (!IsZero(data, end, row.offset)) return NotWhole(path, "bytes between its sections were changed");
    end = row.offset + row.bytes;
  }
  const bool whole = header.file_bytes - end < kSectionAlignment && IsZero(data, end, header.file_bytes);
  return whole ? OkStatus() : NotWhole(path, "bytes behind its sections were changed");
}

}  // namespace

Result<ImageFile> ImageFile::Open(const std::string& path, uint32_t kind, uint32_t kind_version, base::Hash128 stamp) {
  LOOKOUT_ASSIGN_OR_RETURN(const base::UniqueFd fd, base::OpenFile(path, O_RDONLY));
  struct stat info {};
  if (::fstat(fd.get(), &info) != 0) return base::ErrnoStatus("read", path, errno);
  const auto bytes = static_cast<uint64_t>(info.st_size);
  if (bytes == 0) return NotWhole(path, "it is empty");
  void* at = ::mmap(nullptr, bytes, PROT_READ, MAP_SHARED, fd.get(), 0);
  if (at == MAP_FAILED) return base::ErrnoStatus("map", path, errno);
  // A wish: where the file's pages lie in memory as pieces of 2 MiB, a random place costs no look into cold page
  // tables.
  static_cast<void>(::madvise(at, bytes, MADV_HUGEPAGE));
  auto mapping = std::make_shared<const Mapping>(static_cast<const std::byte*>(at), bytes);
  Header header;
  LOOKOUT_RETURN_IF_ERROR(CheckFront(path, mapping->data, bytes, &header));
  if (header.kind != kind) return Other(path, "kind");
  if (header.kind_version != kind_version) return Other(path, "version of the index");
  if (header.stamp_low != stamp.low || header.stamp_high != stamp.high) return Other(path, "state of the records");
  std::vector<SectionRow> rows(header.sections);
  if (!rows.empty()) std::memcpy(rows.data(), mapping->data + sizeof(Header), rows.size() * sizeof(SectionRow));
  LOOKOUT_RETURN_IF_ERROR(CheckSections(path, mapping->data, header, rows));
  return ImageFile(std::move(mapping), std::move(rows), bytes);
}

Result<Section> ImageFile::Find(uint32_t tag, uint32_t version) const {
  for (const SectionRow& row : rows_) {
    if (row.tag != tag || row.version != version) continue;
    const std::span<const std::byte> bytes(mapping_->data + row.offset, row.bytes);
    const std::byte* checksums = mapping_->data + sizeof(Header) + rows_.size() * sizeof(SectionRow);
    auto marks =
        std::make_shared<PieceMarks>(tag, bytes, reinterpret_cast<const uint64_t*>(checksums) + row.first_piece);
    return Section(bytes, mapping_, std::move(marks));
  }
  return Damaged("an image lacks a section; it is made anew from the records");
}

}  // namespace lookout::index::image
