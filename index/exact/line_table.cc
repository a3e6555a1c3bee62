#include "index/exact/line_table.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <new>
#include <span>
#include <tuple>
#include <utility>

#include "index/image/memory.h"

namespace lookout::index::exact {
namespace {

constexpr std::size_t kAhead = 32;  // keys whose lines are on their way from memory while one is laid down

}  // namespace

// Lays keys down in lines that it owns, each some keys later than it comes: its first line is on its way by then.
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
    __builtin_prefetch(&lines_[table_.FirstLine(added.folded)], 1);
    Added& place = ahead_[table_.entries++ % kAhead];
    if (table_.entries > kAhead) Put(place);
    place = added;
  }

  // After the last key.
  LineTable Take() && {
    if (table_.entries == 0) return std::move(table_);
    const uint64_t first = table_.entries < kAhead ? 0 : table_.entries - kAhead;
    for (uint64_t i = first; i < table_.entries; ++i) Put(ahead_[i % kAhead]);
    std::sort(stash_.begin(), stash_.end(), [](const Stashed& a, const Stashed& b) {
      return std::tie(a.folded, a.rest) < std::tie(b.folded, b.rest);
    });
    table_.lines = image::Section(std::as_bytes(lines_), memory_);
    table_.stash = image::Section::Of(std::move(stash_));
    return std::move(table_);
  }

 private:
  void Put(const Added& added) {
    const uint64_t folded = added.folded;
    const uint32_t rest = (added.spelling & ~table_.ordinal_mask()) | added.record;
    const auto tag = static_cast<uint16_t>(folded);
    const uint64_t first = table_.FirstLine(folded);
    if (!lines_[first].full()) return lines_[first].Put(tag, rest, false);
    const uint64_t second = table_.OtherLine(first, tag);
    if (!lines_[second].full() || MakeRoom(second)) {
      lines_[second].Put(tag, rest, true);
      lines_[first].head |= Line::MovedBit(tag);
    } else if (MakeRoom(first)) {
      lines_[first].Put(tag, rest, false);
    } else {
      lines_[first].head |= Line::kStashed;
      stash_.push_back({folded, rest, 0});
    }
  }

  // Moves one key of a full line to its other line. False: all of those are full too.
  bool MakeRoom(uint64_t at) {
    Line& line = lines_[at];
    for (uint32_t place = 0; place < kPlaces; ++place) {
      const bool is_second = (line.second() >> place & 1) != 0;
      const uint16_t tag = line.tags[place];
      const uint64_t other = table_.OtherLine(at, tag);
      if (lines_[other].full()) continue;
      lines_[other].Put(tag, line.rest[place], !is_second);
      line.TakeOut(place);
      if (!is_second) line.head |= Line::MovedBit(tag);
      return true;
    }
    return false;
  }

  LineTable table_;
  std::shared_ptr<image::LargeMemory> memory_;
  std::span<Line> lines_;
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
