#include "index/exact/line_table.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <deque>
#include <new>
#include <span>
#include <tuple>
#include <utility>

#include "index/image/memory.h"

namespace lookout::index::exact {
namespace {

constexpr std::size_t kAhead = 32;  // keys whose lines are on their way from memory while one is laid down

}  // namespace

// Lays keys down in lines that it owns, each some keys later than it comes: its first line is on its way by then. A key
// whose first line is full waits until all have come: what is sent to a second line before then takes the place of a
// key that has its first one there, which must go in turn: two thirds more keys would lie in second lines.
class LineTableBuilder::Layout {
 public:
  explicit Layout(const Expected& expected) {
    table_.ordinal_bits = static_cast<uint32_t>(std::bit_width(std::max<uint64_t>(expected.records, 2) - 1));
    const double lines = std::ceil(static_cast<double>(expected.entries) / (kPlaces * kLoad));
    table_.line_count = LineTable::WholeGroups(static_cast<uint64_t>(lines));
    if (expected.entries == 0) return;
    memory_ = std::make_shared<image::LargeMemory>(table_.line_count * sizeof(Line));
    if (memory_->data() == nullptr) throw std::bad_alloc();  // as every container of the build would
    lines_ = {reinterpret_cast<Line*>(memory_->data()), table_.line_count};
  }

  void Add(const Added& added) {
    Prefetch(added.folded);
    Added& place = ahead_[table_.entries++ % kAhead];
    if (table_.entries > kAhead) PutFirst(place);
    place = added;
  }

  // After the last key.
  LineTable Take() && {
    if (table_.entries == 0) return std::move(table_);
    const uint64_t first = table_.entries < kAhead ? 0 : table_.entries - kAhead;
    for (uint64_t i = first; i < table_.entries; ++i) PutFirst(ahead_[i % kAhead]);
    for (std::size_t i = 0; i < waiting_.size(); ++i) {
      if (i + kAhead < waiting_.size()) Prefetch(waiting_[i + kAhead].folded());
      PutElsewhere(waiting_[i]);
    }
    waiting_ = {};
    std::sort(stash_.begin(), stash_.end(), [](const Stashed& a, const Stashed& b) {
      return std::tie(a.folded, a.rest) < std::tie(b.folded, b.rest);
    });
    table_.lines = image::Section(std::as_bytes(lines_), memory_);
    table_.stash = image::Section::Of(std::move(stash_));
    return std::move(table_);
  }

 private:
  // Twelve bytes: at the world's size 13 million keys wait.
  struct Waiting {
    uint32_t folded_high;
    uint32_t folded_low;
    uint32_t rest;
    uint64_t folded() const { return uint64_t{folded_high} << 32 | folded_low; }
  };

  void Prefetch(uint64_t folded) const { __builtin_prefetch(&lines_[table_.FirstLine(folded)], 1); }

  void PutFirst(const Added& added) {
    const uint64_t folded = added.folded;
    const uint32_t rest = (added.spelling & ~table_.ordinal_mask()) | added.record;
    Line& line = lines_[table_.FirstLine(folded)];
    if (!line.full()) return line.Put(static_cast<uint16_t>(folded), rest, false);
    waiting_.push_back({static_cast<uint32_t>(folded >> 32), static_cast<uint32_t>(folded), rest});
  }

  // Of a key whose first line is full. Best is that it, or another key of that line, goes to its second line; else that
  // a key of one of those second lines makes room.
  void PutElsewhere(const Waiting& key) {
    const auto tag = static_cast<uint16_t>(key.folded_low);
    const uint64_t first = table_.FirstLine(key.folded());
    const uint64_t second = table_.OtherLine(first, tag);
    if (!lines_[second].full()) return PutSecond(first, second, tag, key.rest);
    if (MakeRoom(first)) return lines_[first].Put(tag, key.rest, false);
    if (MakeRoom(second)) return PutSecond(first, second, tag, key.rest);
    for (const uint16_t other : lines_[first].tags) {
      if (!MakeRoom(table_.OtherLine(first, other))) continue;
      MakeRoom(first);
      return lines_[first].Put(tag, key.rest, false);
    }
    lines_[first].head |= Line::kStashed;
    stash_.push_back({key.folded(), key.rest, 0});
  }

  void PutSecond(uint64_t first, uint64_t second, uint16_t tag, uint32_t rest) {
    lines_[second].Put(tag, rest, true);
    lines_[first].head |= Line::MovedBit(tag);
  }

  // Moves one key of a full line to its other line: best one that goes home, to its first line; else one whose tag is
  // among those that the line sends away anyway. False: all of those lines are full too.
  bool MakeRoom(uint64_t at) {
    uint32_t best = kPlaces;
    for (uint32_t place = 0; place < kPlaces; ++place) {
      const uint16_t tag = lines_[at].tags[place];
      if (lines_[table_.OtherLine(at, tag)].full()) continue;
      const bool goes_home = (lines_[at].second() >> place & 1) != 0;
      if (goes_home || best == kPlaces || (lines_[at].head & Line::MovedBit(tag)) != 0) best = place;
      if (goes_home) break;
    }
    if (best == kPlaces) return false;
    Move(at, best);
    return true;
  }

  void Move(uint64_t at, uint32_t place) {
    Line& line = lines_[at];
    const bool is_second = (line.second() >> place & 1) != 0;
    const uint16_t tag = line.tags[place];
    lines_[table_.OtherLine(at, tag)].Put(tag, line.rest[place], !is_second);
    line.TakeOut(place);
    if (!is_second) line.head |= Line::MovedBit(tag);
  }

  LineTable table_;
  std::shared_ptr<image::LargeMemory> memory_;
  std::span<Line> lines_;
  std::deque<Waiting> waiting_;  // never twice in memory, as a vector that grows
  std::vector<Stashed> stash_;
  std::array<Added, kAhead> ahead_;
};

std::span<const Stashed> LineTable::StashedOf(uint64_t folded) const {
  const std::span<const Stashed> all = stash.As<Stashed>();
  const auto first = std::lower_bound(all.begin(), all.end(), folded,
                                      [](const Stashed& one, uint64_t hash) { return one.folded < hash; });
  auto last = first;
  while (last != all.end() && last->folded == folded) ++last;
  return {first, last};
}

LineTableBuilder::LineTableBuilder(const Expected& expected)
    : layout_(expected.entries == 0 ? nullptr : std::make_unique<Layout>(expected)), expected_(expected) {}
LineTableBuilder::LineTableBuilder(LineTableBuilder&&) noexcept = default;
LineTableBuilder& LineTableBuilder::operator=(LineTableBuilder&&) noexcept = default;
LineTableBuilder::~LineTableBuilder() = default;

void LineTableBuilder::Add(const DocumentHash& hash, RecordOrdinal record) {
  ++entries_;
  const Added added{hash.folded, hash.spelling, record.value};
  if (layout_ != nullptr) {
    as_expected_ = as_expected_ && entries_ <= expected_.entries && record.value < expected_.records;
    if (as_expected_) layout_->Add(added);
    return;
  }
  if (blocks_.empty() || blocks_.back()->size() == kBlock) {
    blocks_.push_back(std::make_unique<std::vector<Added>>());
    if (blocks_.size() > 1) blocks_.back()->reserve(kBlock);  // a small dataset takes what it needs
  }
  blocks_.back()->push_back(added);
}

LineTable LineTableBuilder::Freeze(uint64_t records) && {
  if (layout_ != nullptr) return std::move(*layout_).Take();
  Layout layout({entries_, records});
  for (std::unique_ptr<std::vector<Added>>& block : blocks_) {
    for (const Added& added : *block) layout.Add(added);
    block.reset();
  }
  return std::move(layout).Take();
}

}  // namespace lookout::index::exact
