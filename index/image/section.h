// section.h: the bytes of one section of an index, and whether they may be believed.
//
// A section that was built in this process is believed. One that is mapped from an image is verified piece by piece (64
// KiB) when a piece is first used: until then nobody knows whether the disk gave back what was written, so no answer
// may rest on it. A section costs nothing at open, whatever its size.
//
//   if (!section.Check(offset, bytes)) ...  // damaged: no answer
//   section.As<Line>()[i]
//
// Threads   immutable but for the marks of what is verified, which any number of threads may set.
// Lifetime  keeps the mapping or the memory that it shows.
#ifndef LOOKOUT_INDEX_IMAGE_SECTION_H_
#define LOOKOUT_INDEX_IMAGE_SECTION_H_

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

namespace lookout::index::image {

// What tells good bytes of a mapped section from bad ones.
class PieceMarks {
 public:
  // `checksums` lives as long as the marks.
  PieceMarks(uint32_t tag, std::span<const std::byte> bytes, const uint64_t* checksums);

  // True when every piece from `first` to `last` is what was written. Verifies those that nobody used before.
  bool Check(uint64_t first, uint64_t last);

  // Every piece is. False while nobody knows it.
  bool all_good() const { return left_.load(std::memory_order_acquire) == 0; }

 private:
  bool CheckPiece(uint64_t piece);

  uint32_t tag_;
  std::span<const std::byte> bytes_;
  const uint64_t* checksums_;
  std::vector<std::atomic<uint64_t>> good_;  // one bit a piece; set with release, after the piece was read
  std::atomic<uint64_t> left_;               // pieces without their bit
};

class Section {
 public:
  Section() = default;

  // Memory of this process, believed.
  Section(std::span<const std::byte> bytes, std::shared_ptr<const void> owner)
      : bytes_(bytes), owner_(std::move(owner)) {}

  // Mapped, to be verified.
  Section(std::span<const std::byte> bytes, std::shared_ptr<const void> owner, std::shared_ptr<PieceMarks> marks)
      : bytes_(bytes), owner_(std::move(owner)), marks_(std::move(marks)) {}

  // A copy of the values, believed.
  template <typename T>
  static Section Of(std::vector<T> values) {
    auto kept = std::make_shared<const std::vector<T>>(std::move(values));
    return Section(std::as_bytes(std::span(*kept)), kept);
  }

  std::span<const std::byte> bytes() const { return bytes_; }
  std::size_t size() const { return bytes_.size(); }

  // The whole values that the section holds. The type's layout is the format of the section.
  template <typename T>
  std::span<const T> As() const {
    return {reinterpret_cast<const T*>(bytes_.data()), bytes_.size() / sizeof(T)};
  }

  // True when these bytes, all inside the section, are what was written.
  bool Check(std::size_t offset, std::size_t bytes) const {
    return bytes == 0 || all_good() || CheckMarks(offset, bytes);
  }
  bool CheckAll() const { return Check(0, size()); }

  // Nothing is left to verify: Check is true of everything.
  bool all_good() const { return marks_ == nullptr || marks_->all_good(); }

  // False for memory of this process.
  bool mapped() const { return marks_ != nullptr; }

 private:
  bool CheckMarks(std::size_t offset, std::size_t bytes) const;

  std::span<const std::byte> bytes_;
  std::shared_ptr<const void> owner_;
  std::shared_ptr<PieceMarks> marks_;
};

}  // namespace lookout::index::image

#endif  // LOOKOUT_INDEX_IMAGE_SECTION_H_
