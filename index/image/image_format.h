// image_format.h: the bytes at the front of an image (FORMAT.md). Inside this room only.
#ifndef LOOKOUT_INDEX_IMAGE_IMAGE_FORMAT_H_
#define LOOKOUT_INDEX_IMAGE_IMAGE_FORMAT_H_

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>

namespace lookout::index::image {

static_assert(std::endian::native == std::endian::little, "images are mapped as they are: little-endian");

inline constexpr std::array<char, 8> kMagic = {'L', 'K', 'I', 'M', 'A', 'G', 'E', '\n'};
inline constexpr uint32_t kContainerVersion = 1;  // written
inline constexpr uint32_t kOldestReader = 1;      // the oldest code that reads what we write
inline constexpr uint32_t kPieceBytes = 64 << 10;
inline constexpr uint64_t kSectionAlignment = 4096;
inline constexpr uint32_t kSectionsMax = 256;

struct Header {
  std::array<char, 8> magic = kMagic;
  uint32_t written = kContainerVersion;
  uint32_t oldest_reader = kOldestReader;
  uint32_t kind = 0;
  uint32_t kind_version = 0;
  uint64_t file_bytes = 0;
  uint64_t stamp_low = 0;
  uint64_t stamp_high = 0;
  uint32_t sections = 0;
  uint32_t piece_bytes = kPieceBytes;
  uint64_t pieces = 0;
};
static_assert(sizeof(Header) == 64);

struct SectionRow {
  uint32_t tag = 0;
  uint32_t version = 0;
  uint64_t offset = 0;  // of the first byte, in the file
  uint64_t bytes = 0;
  uint64_t first_piece = 0;  // of its checksums
};
static_assert(sizeof(SectionRow) == 32);

inline uint64_t PiecesOf(uint64_t bytes) { return (bytes + kPieceBytes - 1) / kPieceBytes; }

// The front of a file: header, rows, a checksum for each piece, a checksum of all these.
inline uint64_t FrontBytes(uint64_t sections, uint64_t pieces) {
  return sizeof(Header) + sections * sizeof(SectionRow) + pieces * sizeof(uint64_t) + sizeof(uint64_t);
}

// A piece that stands in another place, or in another section, has another seed.
inline uint64_t PieceSeed(uint32_t tag, uint64_t piece) { return uint64_t{tag} << 32 ^ piece * 0x9E3779B97F4A7C15; }
inline constexpr uint64_t kFrontSeed = 0x4C4B494D41474531;

}  // namespace lookout::index::image

#endif  // LOOKOUT_INDEX_IMAGE_IMAGE_FORMAT_H_
