// series_table.h: from a number to the records of series that may hold it.
//
// A series is every number from the first to the last of one prefix (what stands before the final run of digits) and
// one width of that run. The series of one issuer, prefix and width are a group: they lie sorted by their first number,
// as a balanced tree in an array; each node knows the highest last number below it, so that overlapping series are all
// found and others not visited. Groups are found by a keyed hash: another group with the same hash gives candidates too
// many, never too few. Before all of it stands a filter of what numbers of a series begin with, all but their last few
// characters: nearly every number that lies in no series ends there.
//
// Cost     one word of the filter; then one place of a small table, and log n + the series found where the group
// exists. Bytes    32 a series, 32 to 64 a group, some 6 a series of filter. Threads  SeriesTable: immutable.
// SeriesBuilder: one at a time.
#ifndef LOOKOUT_INDEX_EXACT_SERIES_TABLE_H_
#define LOOKOUT_INDEX_EXACT_SERIES_TABLE_H_

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "index/exact/document_hash.h"
#include "index/exact/question.h"
#include "index/image/section.h"
#include "index/record_ordinal.h"

namespace lookout::index::exact {

inline constexpr std::size_t kSeriesDigitsMax = 18;  // what fits 63 bits

// A number parted into prefix and final run of digits. `width` is 0 when there is no such run or it is too long.
struct SeriesNumber {
  std::string_view prefix;
  std::size_t width = 0;
  uint64_t value = 0;

  static SeriesNumber Of(std::string_view number);
};

// True when `number` lies in the series from `first` to `last`; all canonical.
bool SeriesHolds(std::string_view first, std::string_view last, std::string_view number);

struct Series {
  uint64_t first = 0;
  uint64_t last = 0;
  uint64_t highest_last = 0;  // of this node and those below it
  uint32_t record = 0;
  uint32_t unused = 0;
};
static_assert(sizeof(Series) == 32);

struct SeriesGroup {
  uint64_t hash = 0;
  uint32_t begin = 0;
  uint32_t end = 0;  // equal to begin: no group stands in this place of the table
};
static_assert(sizeof(SeriesGroup) == 16);

// The hash of issuer, length and all but the last characters of a number, which is `words` too; and where it stands
// in the filter. Cheaper than the hash of a number: two beginnings that collide cost time, and nothing else.
struct BeginningHasher {
  base::Hash128 keys;
  std::size_t drops = 0;  // characters

  static base::Hash128 Keys(uint64_t seed) { return base::HashBytes128("beginnings of series", seed); }

  uint64_t Of(std::string_view number, const base::ShortText& words, IssuerCode issuer) const {
    const std::size_t kept = number.size() - std::min(drops, number.size());
    const bool is_short = number.size() <= base::ShortText::kBytes;
    const base::ShortText beginning = is_short ? base::FirstOf(words, kept) : base::ShortTextOf(number.substr(0, kept));
    __extension__ using Product = unsigned __int128;
    const auto product = static_cast<Product>(beginning.low ^ keys.low) *
                         (beginning.high ^ keys.high ^ (uint64_t{number.size()} << 32 | issuer.packed));
    return static_cast<uint64_t>(product) ^ static_cast<uint64_t>(product >> 64);
  }
};

struct SeriesTable {
  image::Section series;
  image::Section groups;      // open addressing over a power of two
  image::Section filter;      // words of 64 bits
  uint32_t filter_drops = 0;  // characters that the filter does not look at
  uint64_t seed = 0;
  base::Hash128 filter_keys;  // BeginningHasher::Keys(seed)

  BeginningHasher beginning() const { return {filter_keys, filter_drops}; }

  std::size_t size() const { return series.As<Series>().size(); }
  std::size_t memory_bytes() const { return series.size() + groups.size() + filter.size(); }

  // False: certainly no series holds a number of this beginning. Of a filter that CheckAll found good.
  static bool MayHold(std::span<const uint64_t> filter, uint64_t hash) {
    const uint64_t bits = BitsOf(hash);
    return (filter[WordOf(hash, filter.size())] & bits) == bits;
  }

  // Calls `take` with each candidate for this number and this very issuer. False: a section is damaged.
  template <typename Take>
  bool Visit(const ExactQuestion& question, IssuerCode issuer, Take&& take) const {
    if (size() == 0) return true;
    const bool passed = !filter.CheckAll() ||
                        MayHold(filter.As<uint64_t>(), beginning().Of(question.number, question.words.written, issuer));
    return !passed || Visit(SeriesNumber::Of(question.number), issuer, take);
  }

  // The same without a look at the filter.
  template <typename Take>
  bool Visit(const SeriesNumber& number, IssuerCode issuer, Take&& take) const {
    if (number.width == 0 || groups.size() == 0) return true;
    const SeriesGroup* group = nullptr;
    if (!FindGroup(GroupHash(number, issuer, seed), &group)) return false;
    if (group == nullptr) return true;
    const std::span<const Series> all = series.As<Series>().subspan(group->begin, group->end - group->begin);
    if (!series.Check(group->begin * sizeof(Series), all.size_bytes())) return false;
    VisitRange(all.data(), 0, all.size(), number.value, take);
    return true;
  }

  static uint64_t GroupHash(const SeriesNumber& number, IssuerCode issuer, uint64_t seed);

  static std::size_t WordOf(uint64_t hash, std::size_t words) {
    return static_cast<std::size_t>((hash >> 32) * words >> 32);
  }
  static uint64_t BitsOf(uint64_t hash) {
    return uint64_t{1} << (hash & 63) | uint64_t{1} << (hash >> 6 & 63) | uint64_t{1} << (hash >> 12 & 63) |
           uint64_t{1} << (hash >> 18 & 63);
  }

 private:
  // False: the table is damaged. `group` is null when there is none of this hash.
  bool FindGroup(uint64_t hash, const SeriesGroup** group) const;

  // The node of a range is its middle.
  template <typename Take>
  static void VisitRange(const Series* nodes, std::size_t begin, std::size_t end, uint64_t value, Take& take) {
    while (begin < end) {
      const std::size_t middle = begin + (end - begin) / 2;
      const Series& node = nodes[middle];
      if (node.highest_last < value) return;
      VisitRange(nodes, begin, middle, value, take);
      if (node.first > value) return;  // and so is every series after it
      if (node.last >= value) take(RecordOrdinal{node.record});
      begin = middle + 1;
    }
  }
};

class SeriesBuilder {
 public:
  explicit SeriesBuilder(uint64_t seed) : seed_(seed) {}

  // False: the two are no series (another prefix, another width, last below first); nothing is added.
  bool Add(std::string_view first, std::string_view last, IssuerCode issuer, RecordOrdinal record);
  SeriesTable Freeze() &&;

 private:
  struct Added {
    uint64_t group;
    Series series;
    std::string number;  // the first one
    IssuerCode issuer;
  };
  void FillFilter(SeriesTable* table) const;

  uint64_t seed_;
  std::vector<Added> added_;
};

}  // namespace lookout::index::exact

#endif  // LOOKOUT_INDEX_EXACT_SERIES_TABLE_H_
