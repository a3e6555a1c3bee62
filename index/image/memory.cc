#include "index/image/memory.h"

#include <sys/mman.h>

#include <utility>

namespace lookout::index::image {
namespace {

constexpr std::size_t kLargePageBytes = std::size_t{2} << 20;

}  // namespace

LargeMemory::LargeMemory(std::size_t bytes) {
  if (bytes == 0) return;
  const std::size_t whole = (bytes + kLargePageBytes - 1) / kLargePageBytes * kLargePageBytes;
  const std::size_t mapped = bytes < kLargePageBytes ? bytes : whole;
  void* at = ::mmap(nullptr, mapped, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  if (at == MAP_FAILED) return;
  if (mapped >= kLargePageBytes) static_cast<void>(::madvise(at, mapped, MADV_HUGEPAGE));  // a wish: without it, slower
  data_ = static_cast<std::byte*>(at);
  bytes_ = mapped;
}

LargeMemory::~LargeMemory() {
  if (data_ != nullptr) ::munmap(data_, bytes_);
}

LargeMemory::LargeMemory(LargeMemory&& other) noexcept
    : data_(std::exchange(other.data_, nullptr)), bytes_(std::exchange(other.bytes_, 0)) {}

LargeMemory& LargeMemory::operator=(LargeMemory&& other) noexcept {
  std::swap(data_, other.data_);
  std::swap(bytes_, other.bytes_);
  return *this;
}

}  // namespace lookout::index::image
