// csr.h: lists of values by a dense key, in two arrays (compressed sparse rows).
//
// Values of a key keep the order in which they were given. Immutable once made.
#ifndef LOOKOUT_INDEX_NAMES_CSR_H_
#define LOOKOUT_INDEX_NAMES_CSR_H_

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "index/names/huge_vector.h"

namespace lookout::index::names {

template <typename Value>
class Csr {
 public:
  using Pair = std::pair<uint32_t, Value>;

  Csr() = default;
  Csr(const std::vector<Pair>& pairs, std::size_t keys) : begin_(keys + 1, 0), values_(pairs.size()) {
    for (const Pair& pair : pairs) ++begin_[pair.first + 1];
    for (std::size_t key = 1; key <= keys; ++key) begin_[key] += begin_[key - 1];
    std::vector<uint32_t> next(begin_.begin(), begin_.end() - 1);
    for (const Pair& pair : pairs) values_[next[pair.first]++] = pair.second;
  }

  void Prefetch(std::size_t key) const { __builtin_prefetch(&begin_[key]); }
  void PrefetchValues(std::size_t key) const { __builtin_prefetch(values_.data() + begin_[key]); }
  std::size_t keys() const { return begin_.empty() ? 0 : begin_.size() - 1; }
  std::span<const Value> operator[](std::size_t key) const {
    return {values_.data() + begin_[key], values_.data() + begin_[key + 1]};
  }
  // Whether what was read can be lists of values below `end`.
  bool IsWhole(std::size_t end) const {
    if (begin_.empty()) return values_.empty();
    return begin_.front() == 0 && begin_.back() == values_.size() && std::is_sorted(begin_.begin(), begin_.end()) &&
           std::all_of(values_.begin(), values_.end(), [end](const Value& value) { return value < end; });
  }

  std::size_t memory_bytes() const { return begin_.capacity() * sizeof(uint32_t) + values_.capacity() * sizeof(Value); }

  // For an image (index/image/arrays.h).
  template <typename Self, typename Arrays>
  static void ForEachArray(Self& self, Arrays& arrays) {
    arrays(self.begin_);
    arrays(self.values_);
  }

 private:
  HugeVector<uint32_t> begin_;
  HugeVector<Value> values_;
};

}  // namespace lookout::index::names

#endif  // LOOKOUT_INDEX_NAMES_CSR_H_
