// line_table.h: from a document's hash to the ordinals of records that may hold it.
//
// Two-choice hashing in lines of 64 bytes (line.h), built once. What fits neither of its lines, even after moving
// others away, goes to a stash that is sorted by hash: there is no number of equal keys that it can not hold.
//
// Candidates  every record that holds the document is given; another one with a chance of some 8.4 places *
//             2^-(48 - bits of an ordinal), that is 1 in 125,000 at 140 million records. The caller reads the record.
// Cost        absent: one line, seldom two (a third of the lines have sent a key away, but of few tags).
// Bytes       7.0 an entry at the load that a build aims at.
// Threads     immutable.
#ifndef LOOKOUT_INDEX_EXACT_LINE_TABLE_H_
#define LOOKOUT_INDEX_EXACT_LINE_TABLE_H_

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

#include "index/exact/line.h"
#include "index/exact/question.h"
#include "index/image/section.h"
#include "index/record_ordinal.h"

namespace lookout::index::exact {

// Of one key. Keyed with a secret of the database, so that nobody outside can craft numbers that collide.
struct DocumentHash {
  uint64_t folded = 0;    // the lines and the tag
  uint32_t spelling = 0;  // the upper bits of a place
  uint16_t tag() const { return static_cast<uint16_t>(folded); }
};

// What did not fit its lines; ascending by hash, then by value.
struct Stashed {
  uint64_t folded = 0;
  uint32_t rest = 0;
  uint32_t unused = 0;
};
static_assert(sizeof(Stashed) == 16);

struct LineTable {
  image::Section lines;
  image::Section stash;
  uint64_t line_count = 0;
  uint32_t ordinal_bits = 0;
  uint64_t entries = 0;

  uint32_t ordinal_mask() const { return static_cast<uint32_t>((uint64_t{1} << ordinal_bits) - 1); }
  // Of the upper half of the hash; there are fewer than 2^32 lines.
  uint64_t FirstLine(uint64_t hash) const { return FirstLineOf(hash, line_count); }
  static uint64_t FirstLineOf(uint64_t hash, uint64_t lines) { return (hash >> 32) * lines >> 32; }
  // The second line of the first, and the first of the second: another one of the same group. A group is 32 KiB, as
  // much as one line of the machine's page tables leads to; so where the first line has been found, the second is found
  // at no more cost than that of the line.
  static constexpr uint64_t kGroup = 512;  // lines
  uint64_t OtherLine(uint64_t line, uint16_t tag) const {
    return line ^ (1 + (tag * (std::min(line_count, kGroup) - 1) >> 16));
  }
  // As many lines as are wanted, or a few more: whole groups, or a power of two below one.
  static uint64_t WholeGroups(uint64_t wanted) {
    if (wanted <= kGroup) return std::bit_ceil(std::max<uint64_t>(2, wanted));
    return (wanted + kGroup - 1) / kGroup * kGroup;
  }
  const Line& line(uint64_t at) const { return lines.As<Line>()[at]; }

  void Prefetch(uint64_t at) const { __builtin_prefetch(lines.bytes().data() + at * sizeof(Line)); }

  // Calls `take` with each ordinal that stands in the line for this key: as in its first line, or as in its second.
  template <typename Take>
  void VisitLine(const Line& one, bool as_second, const DocumentHash& hash, Likeness likeness, Take&& take) const {
    const uint32_t tags = one.TagBits(hash.tag());
    if (tags == 0) return;  // nearly every line of a document that is not held
    VisitPlaces(one, tags & (as_second ? one.second() : ~one.second()), hash, likeness, take);
  }

  // The same, of places whose tag is that of the key.
  template <typename Take>
  void VisitPlaces(const Line& one, uint32_t places, const DocumentHash& hash, Likeness likeness, Take&& take) const {
    for (uint32_t bits = places & one.filled(); bits != 0; bits &= bits - 1) {
      const uint32_t rest = one.rest[static_cast<std::size_t>(std::countr_zero(bits))];
      if (likeness == Likeness::kSame && ((rest ^ hash.spelling) & ~ordinal_mask()) != 0) continue;
      take(RecordOrdinal{rest & ordinal_mask()});
    }
  }

  // Calls `take` with each candidate. False: a line or the stash is damaged, and there may be more.
  template <typename Take>
  bool Visit(const DocumentHash& hash, Likeness likeness, Take&& take) const {
    if (entries == 0) return true;
    const uint64_t first = FirstLine(hash.folded);
    if (!CheckLine(first)) return false;
    const uint32_t head = line(first).head;
    VisitLine(line(first), false, hash, likeness, take);
    if (Elsewhere(head, hash.tag()) == 0) return true;
    return VisitOverflow(hash, first, head, likeness, take);
  }

  // Not zero: the first line of a key says that the key may live elsewhere.
  static uint32_t Elsewhere(uint32_t head, uint16_t tag) { return head & (Line::MovedBit(tag) | Line::kStashed); }

  // What the first line said is elsewhere.
  template <typename Take>
  bool VisitOverflow(const DocumentHash& hash, uint64_t first, uint32_t head, Likeness likeness, Take&& take) const {
    if ((head & Line::MovedBit(hash.tag())) != 0) {
      const uint64_t second = OtherLine(first, hash.tag());
      if (!CheckLine(second)) return false;
      VisitLine(line(second), true, hash, likeness, take);
    }
    if ((head & Line::kStashed) == 0) return true;
    if (!stash.CheckAll()) return false;
    for (const Stashed& one : StashedOf(hash.folded)) {
      if (likeness == Likeness::kSame && ((one.rest ^ hash.spelling) & ~ordinal_mask()) != 0) continue;
      take(RecordOrdinal{one.rest & ordinal_mask()});
    }
    return true;
  }

  bool CheckLine(uint64_t at) const { return lines.Check(at * sizeof(Line), sizeof(Line)); }
  std::span<const Stashed> StashedOf(uint64_t folded) const;
  std::size_t memory_bytes() const { return lines.size() + stash.size(); }
};

// What a table will hold, when that is known before the first key: at most so many entries, ordinals below `records`.
struct Expected {
  uint64_t entries = 0;  // 0: not known
  uint64_t records = 0;
};

// Gathers keys, 16 bytes each, then lays them out; or lays them out as they come, in the memory of the table
// and of the tenth of the keys that wait (12 bytes each), where it was told what to expect. The table is the same. One
// thread at a time.
class LineTableBuilder {
 public:
  explicit LineTableBuilder(const Expected& expected = {});
  LineTableBuilder(LineTableBuilder&&) noexcept;
  LineTableBuilder& operator=(LineTableBuilder&&) noexcept;
  ~LineTableBuilder();

  void Add(const DocumentHash& hash, RecordOrdinal record);

  // False: more came than was expected. What was built must be thrown away.
  bool as_expected() const { return as_expected_; }

  // `records`: every ordinal is below it.
  LineTable Freeze(uint64_t records) &&;

  // Places filled of those there are; a build aims at this, which keeps an entry below 7 bytes. Of the documents that
  // are not held 4.8 % ask for a second line, and of those that are 9.6 % lie in theirs.
  static constexpr double kLoad = 0.92;

 private:
  struct Added {
    uint64_t folded;
    uint32_t spelling;
    uint32_t record;
  };
  static constexpr std::size_t kBlock = 1 << 18;

  class Layout;

  std::vector<std::unique_ptr<std::vector<Added>>> blocks_;  // freed one by one while the lines fill
  std::unique_ptr<Layout> layout_;                           // of a table that was expected
  Expected expected_;
  uint64_t entries_ = 0;
  bool as_expected_ = true;
};

}  // namespace lookout::index::exact

#endif  // LOOKOUT_INDEX_EXACT_LINE_TABLE_H_
