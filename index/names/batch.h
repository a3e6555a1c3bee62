// batch.h: values put aside until there are enough of them to be looked at together.
//
// A place of a large table costs a cache miss, some hundred nanoseconds. Asked for one after the other they add up;
// many asked for at once take little longer than one. So whoever has many places to look at asks for all, then looks.
#ifndef LOOKOUT_INDEX_NAMES_BATCH_H_
#define LOOKOUT_INDEX_NAMES_BATCH_H_

#include <array>
#include <cstddef>
#include <span>
#include <utility>

namespace lookout::index::names {

inline constexpr std::size_t kBatchMost = 64;  // as many misses as a core has under way at once, and some more

template <typename Value, typename Use>
class Batch {
 public:
  // `use` is called with a span of values, at most kBatchMost.
  explicit Batch(Use use) : use_(std::move(use)) {}

  void Add(Value value) {
    held_[count_++] = value;
    if (count_ == kBatchMost) Flush();
  }

  // To be called after the last value.
  void Flush() {
    use_(std::span<const Value>(held_.data(), count_));
    count_ = 0;
  }

 private:
  Use use_;
  std::size_t count_ = 0;
  std::array<Value, kBatchMost> held_;
};

template <typename Value, typename Use>
Batch<Value, Use> InBatches(Use use) {
  return Batch<Value, Use>(std::move(use));
}

}  // namespace lookout::index::names

#endif  // LOOKOUT_INDEX_NAMES_BATCH_H_
