// series_table.h: from a number to the series that hold it.
//
// A series is every number from the first to the last of one prefix (what stands before the final run of digits) and
// one width of that run. The series of one prefix and width lie sorted by their first number, as a balanced tree in an
// array; each node knows the highest last number below it, so that overlapping series are all found and others not
// visited.
//
// Cost     log n + the series found.   Bytes  40 a series.
// Threads  one at a time until Freeze, then immutable.
#ifndef LOOKOUT_INDEX_EXACT_SERIES_TABLE_H_
#define LOOKOUT_INDEX_EXACT_SERIES_TABLE_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <absl/container/flat_hash_map.h>

#include "engine/base/hash.h"

namespace lookout::index::exact {

inline constexpr std::size_t kSeriesDigitsMax = 18;  // what fits 63 bits

// A number parted into prefix and final run of digits. `width` is 0 when there is no such run or it is too long.
struct SeriesNumber {
  std::string_view prefix;
  std::size_t width = 0;
  uint64_t value = 0;

  static SeriesNumber Of(std::string_view number);
};

struct Series {
  uint64_t first = 0;
  uint64_t last = 0;
  uint64_t highest_last = 0;  // of this node and those below it
  uint32_t issuer = 0;
  uint32_t record = 0;
  uint32_t document = 0;
  bool repeated = false;  // another series of this prefix and width is of the same record and document
};

class SeriesTable {
 public:
  explicit SeriesTable(uint64_t seed) : groups_(0, SeededHash{seed}) {}

  bool Add(std::string_view first, std::string_view last, uint32_t issuer, uint32_t record, uint32_t document);
  void Freeze();

  // Calls `visit` with each series that holds the number, always in the same order, until it returns false.
  template <typename Visit>
  void ForEach(std::string_view number, Visit&& visit) const {
    if (series_ == 0) return;
    const SeriesNumber parted = SeriesNumber::Of(number);
    if (parted.width == 0) return;
    const std::vector<Series>* group = GroupOf(parted);
    if (group != nullptr) VisitRange(group->data(), 0, group->size(), parted.value, visit);
  }

  std::size_t series() const { return series_; }
  std::size_t memory_bytes() const;

 private:
  struct SeededHash {
    using is_transparent = void;
    uint64_t seed = 0;
    std::size_t operator()(std::string_view text) const { return base::Hash64(text, seed); }
  };
  struct WidthGroup {
    std::size_t width = 0;
    std::vector<Series> series;
  };

  const std::vector<Series>* GroupOf(const SeriesNumber& number) const;

  // The node of a range is its middle.
  template <typename Visit>
  static bool VisitRange(const Series* series, std::size_t begin, std::size_t end, uint64_t value, Visit& visit) {
    while (begin < end) {
      const std::size_t middle = begin + (end - begin) / 2;
      const Series& node = series[middle];
      if (node.highest_last < value) return true;
      if (!VisitRange(series, begin, middle, value, visit)) return false;
      if (node.first > value) return true;  // and so is every series after it
      if (node.last >= value && !visit(node)) return false;
      begin = middle + 1;
    }
    return true;
  }

  absl::flat_hash_map<std::string, std::vector<WidthGroup>, SeededHash, base::TransparentEqual> groups_;
  std::size_t series_ = 0;
};

}  // namespace lookout::index::exact

#endif  // LOOKOUT_INDEX_EXACT_SERIES_TABLE_H_
