// memory.h: bytes that an index reads from: built in memory, or mapped from an image.
#ifndef LOOKOUT_INDEX_IMAGE_MEMORY_H_
#define LOOKOUT_INDEX_IMAGE_MEMORY_H_

#include <cstddef>
#include <memory>
#include <span>

namespace lookout::index::image {

// Zeroed memory, in pages of 2 MiB where the system gives them: at random places of a large table a page of 4 KiB costs
// nearly as much again as the line itself.
class LargeMemory {
 public:
  LargeMemory() = default;
  explicit LargeMemory(std::size_t bytes);  // empty when the system refuses: ask data()
  ~LargeMemory();
  LargeMemory(LargeMemory&& other) noexcept;
  LargeMemory& operator=(LargeMemory&& other) noexcept;

  std::byte* data() { return data_; }
  const std::byte* data() const { return data_; }
  std::size_t size() const { return bytes_; }

 private:
  std::byte* data_ = nullptr;
  std::size_t bytes_ = 0;
};

}  // namespace lookout::index::image

#endif  // LOOKOUT_INDEX_IMAGE_MEMORY_H_
