// arrays.h: indexes whose parts are plain arrays, to an image and back.
//
// A part says once what it is made of, for both ways:
//
//   template <typename Self, typename Arrays>
//   static void ForEachArray(Self& self, Arrays& arrays) {
//     arrays(self.begin_);
//     Inner::ForEachArray(self.inner_, arrays);
//   }
//
// Each array is a section of the image; their order is the format, so the stamp changes with it. Arrays are
// copied out of the image, verified, into memory of their own: where every search goes to random places of them, large
// pages are worth more than the copy costs (some 2 GB a second).
#ifndef LOOKOUT_INDEX_IMAGE_ARRAYS_H_
#define LOOKOUT_INDEX_IMAGE_ARRAYS_H_

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <deque>
#include <span>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

#include "index/image/image_file.h"

namespace lookout::index::image {

inline constexpr uint32_t kArrayVersion = 1;
constexpr uint32_t ArrayTag(uint32_t number) { return Tag("AR\0\0") | (number & 0xFF) << 16 | number >> 8 << 24; }

// The arrays must live until the image is written.
class ArrayWriter {
 public:
  explicit ArrayWriter(ImageWriter* image) : image_(image) {}

  template <typename T, typename Allocator>
  void operator()(const std::vector<T, Allocator>& values) {
    static_assert(std::is_trivially_copyable_v<T>);
    Add(std::as_bytes(std::span(values.data(), values.size())));
  }
  void operator()(const std::string& text) { Add(std::as_bytes(std::span(text))); }
  void operator()(std::string&& text) { (*this)(std::as_const(values_.emplace_back(std::move(text)))); }
  template <typename T>
  requires std::is_arithmetic_v<T>
  void operator()(const T& value) {
    const auto* bytes = reinterpret_cast<const char*>(&value);
    (*this)(std::string(bytes, sizeof(value)));
  }

 private:
  void Add(std::span<const std::byte> bytes) { image_->Add(ArrayTag(count_++), kArrayVersion, bytes); }

  ImageWriter* image_;
  uint32_t count_ = 0;
  std::deque<std::string> values_;  // do not move
};

class ArrayReader {
 public:
  explicit ArrayReader(const ImageFile* image) : image_(image) {}

  template <typename T, typename Allocator>
  void operator()(std::vector<T, Allocator>& values) {
    static_assert(std::is_trivially_copyable_v<T>);
    const std::span<const std::byte> bytes = Next(sizeof(T));
    values.resize(bytes.size() / sizeof(T));
    if (!bytes.empty()) std::memcpy(values.data(), bytes.data(), bytes.size());
  }
  void operator()(std::string& text) {
    const std::span<const std::byte> bytes = Next(1);
    text.assign(reinterpret_cast<const char*>(bytes.data()), bytes.size());
  }
  template <typename T>
  requires std::is_arithmetic_v<T>
  void operator()(T& value) {
    const std::span<const std::byte> bytes = Next(sizeof(value));
    if (bytes.size() != sizeof(value)) {
      ok_ = false;
    } else {
      std::memcpy(&value, bytes.data(), sizeof(value));
    }
  }

  // Whether all that was read was there, whole and as it was written.
  bool ok() const { return ok_; }

 private:
  std::span<const std::byte> Next(std::size_t of) {
    auto section = image_->Find(ArrayTag(count_++), kArrayVersion);
    if (!section.ok() || section->size() % of != 0 || !section->CheckAll()) ok_ = false;
    if (!ok_) return {};
    section_ = *std::move(section);
    return section_.bytes();
  }

  const ImageFile* image_;
  uint32_t count_ = 0;
  bool ok_ = true;
  Section section_;  // the last
};

}  // namespace lookout::index::image

#endif  // LOOKOUT_INDEX_IMAGE_ARRAYS_H_
