#include "index/image/section.h"

#include <algorithm>
#include <string_view>

#include "engine/base/hash.h"
#include "index/image/image_format.h"

namespace lookout::index::image {

PieceMarks::PieceMarks(uint32_t tag, std::span<const std::byte> bytes, const uint64_t* checksums)
    : tag_(tag),
      bytes_(bytes),
      checksums_(checksums),
      good_((PiecesOf(bytes.size()) + 63) / 64),
      left_(PiecesOf(bytes.size())) {}

bool PieceMarks::Check(uint64_t first, uint64_t last) {
  for (uint64_t piece = first; piece <= last; ++piece) {
    const uint64_t mark = uint64_t{1} << (piece % 64);
    if ((good_[piece / 64].load(std::memory_order_acquire) & mark) == 0 && !CheckPiece(piece)) return false;
  }
  return true;
}

bool PieceMarks::CheckPiece(uint64_t piece) {
  const std::size_t offset = piece * kPieceBytes;
  const std::size_t bytes = std::min<std::size_t>(kPieceBytes, bytes_.size() - offset);
  const std::string_view text(reinterpret_cast<const char*>(bytes_.data()) + offset, bytes);
  if (base::Hash64(text, PieceSeed(tag_, piece)) != checksums_[piece]) return false;
  const uint64_t mark = uint64_t{1} << (piece % 64);
  if ((good_[piece / 64].fetch_or(mark, std::memory_order_release) & mark) == 0)
    left_.fetch_sub(1, std::memory_order_release);
  return true;
}

bool Section::CheckMarks(std::size_t offset, std::size_t bytes) const {
  return marks_->Check(offset / kPieceBytes, (offset + bytes - 1) / kPieceBytes);
}

}  // namespace lookout::index::image
