// huge_vector.h: a vector whose large storage asks the kernel for 2 MB pages.
//
// A random line of a table of hundreds of megabytes costs a walk through the page tables as well when pages are of 4
// KB; with 2 MB pages it does not. The pages are asked for before the storage is touched, or the kernel would not give
// them.
#ifndef LOOKOUT_INDEX_NAMES_HUGE_VECTOR_H_
#define LOOKOUT_INDEX_NAMES_HUGE_VECTOR_H_

#include <cstddef>
#include <cstdlib>
#include <new>
#include <vector>

#include <sys/mman.h>

namespace lookout::index::names {

template <typename Value>
struct HugeAllocator {
  using value_type = Value;
  static constexpr std::size_t kPage = std::size_t{2} << 20;

  HugeAllocator() = default;
  template <typename Other>
  HugeAllocator(const HugeAllocator<Other>&) {}  // NOLINT(google-explicit-constructor)

  Value* allocate(std::size_t count) {
    const std::size_t bytes = count * sizeof(Value);
    if (bytes < 2 * kPage) return static_cast<Value*>(::operator new (bytes, std::align_val_t{64}));
    void* memory = ::operator new ((bytes + kPage - 1) / kPage * kPage, std::align_val_t{kPage});
    (void)madvise(memory, bytes / kPage * kPage, MADV_HUGEPAGE);  // a wish: refused, it costs time and nothing else
    return static_cast<Value*>(memory);
  }
  void deallocate(Value* memory, std::size_t count) {
    const bool huge = count * sizeof(Value) >= 2 * kPage;
    ::operator delete (memory, std::align_val_t{huge ? kPage : 64});
  }
  template <typename Other>
  friend bool operator==(const HugeAllocator&, const HugeAllocator<Other>&) {
    return true;
  }
};

template <typename Value>
using HugeVector = std::vector<Value, HugeAllocator<Value>>;

}  // namespace lookout::index::names

#endif  // LOOKOUT_INDEX_NAMES_HUGE_VECTOR_H_
