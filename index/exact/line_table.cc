#include "index/exact/line_table.h"

#include <algorithm>
#include <cmath>
#include <span>
#include <tuple>
#include <utility>

#include "engine/base/hash.h"
#include "index/image/memory.h"

namespace lookout::index::exact {
namespace {

constexpr std::size_t kAhead = 32;  // keys whose lines are on their way from memory while one is laid down

// Lays keys down in lines that it owns.
class Layout {
 public:
  Layout(LineTable* table, std::span<Line> lines) : table_(table), lines_(lines) {}

  void Prefetch(uint64_t folded) const { __builtin_prefetch(&lines_[table_->FirstLine(folded)], 1); }

  void Put(uint64_t folded, uint32_t rest) {
    const auto tag = static_cast<uint16_t>(folded);
    const uint64_t first = table_->FirstLine(folded);
    if (!lines_[first].full()) return lines_[first].Put(tag, rest, false);
    const uint64_t second = table_->SecondLine(first, tag);
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

  std::vector<Stashed> TakeStash() {
    std::sort(stash_.begin(), stash_.end(), [](const Stashed& a, const Stashed& b) {
      return std::tie(a.folded, a.rest) < std::tie(b.folded, b.rest);
    });
    return std::move(stash_);
  }

 private:
  // Moves one key of a full line to its other line. False: all of those are full too.
  bool MakeRoom(uint64_t at) {
    Line& line = lines_[at];
    for (uint32_t place = 0; place < kPlaces; ++place) {
      const bool is_second = (line.second() >> place & 1) != 0;
      const uint16_t tag = line.tags[place];
      const uint64_t other = is_second ? table_->FirstOfSecond(at, tag) : table_->SecondLine(at, tag);
      if (lines_[other].full()) continue;
      lines_[other].Put(tag, line.rest[place], !is_second);
      line.TakeOut(place);
      if (!is_second) line.head |= Line::MovedBit(tag);
      return true;
    }
    return false;
  }

  LineTable* table_;
  std::span<Line> lines_;
  std::vector<Stashed> stash_;
};

}  // namespace

DocumentHash HashOf(const ExactQuestion& question, IssuerCode issuer, uint64_t seed) {
  return {base::Hash64(question.folded, seed ^ (issuer.packed * 0x9E3779B97F4A7C15)), question.number, seed};
}

uint32_t DocumentHash::number() const { return static_cast<uint32_t>(base::Hash64(written, ~seed) >> 32); }

std::span<const Stashed> LineTable::StashedOf(uint64_t folded) const {
  const std::span<const Stashed> all = stash.As<Stashed>();
  const auto first = std::lower_bound(all.begin(), all.end(), folded,
                                      [](const Stashed& one, uint64_t hash) { return one.folded < hash; });
  auto last = first;
  while (last != all.end() && last->folded == folded) ++last;
  return {first, last};
}

void LineTableBuilder::Add(const DocumentHash& hash, RecordOrdinal record) {
  if (blocks_.empty() || blocks_.back()->size() == kBlock) {
    blocks_.push_back(std::make_unique<std::vector<Added>>());
    if (blocks_.size() > 1) blocks_.back()->reserve(kBlock);  // a small dataset takes what it needs
  }
  blocks_.back()->push_back({hash.folded, hash.number(), record.value});
  ++entries_;
}

LineTable LineTableBuilder::Freeze(uint64_t records) && {
  LineTable table;
  table.entries = entries_;
  table.ordinal_bits = static_cast<uint32_t>(std::bit_width(std::max<uint64_t>(records, 2) - 1));
  table.line_count =
      std::max<uint64_t>(2, static_cast<uint64_t>(std::ceil(static_cast<double>(entries_) / (kPlaces * kLoad))));
  if (entries_ == 0) return table;
  auto memory = std::make_shared<image::LargeMemory>(table.line_count * sizeof(Line));
  if (memory->data() == nullptr) throw std::bad_alloc();  // as every container of the build would
  const std::span<Line> lines(reinterpret_cast<Line*>(memory->data()), table.line_count);
  Layout layout(&table, lines);
  for (std::unique_ptr<std::vector<Added>>& block : blocks_) {
    for (std::size_t i = 0; i < block->size(); ++i) {
      if (i + kAhead < block->size()) layout.Prefetch((*block)[i + kAhead].folded);
      const Added& added = (*block)[i];
      layout.Put(added.folded, (added.number & ~table.ordinal_mask()) | added.record);
    }
    block.reset();
  }
  table.lines = image::Section(std::as_bytes(lines), memory);
  table.stash = image::Section::Of(layout.TakeStash());
  return table;
}

}  // namespace lookout::index::exact
