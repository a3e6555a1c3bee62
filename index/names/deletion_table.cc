#include "index/names/deletion_table.h"

#include <algorithm>
#include <bit>

namespace lookout::index::names {
namespace {

constexpr std::size_t kEntriesPerBucket = 8;

}  // namespace

DeletionTable::DeletionTable(const WordTable& words, Rule rule)
    : edits_(rule.edits), longer_min_(static_cast<int>(rule.longer_min)) {
  const int id_bits = std::bit_width(words.size());
  tag_mask_ = id_bits >= 32 ? 0 : ~uint32_t{0} << id_bits;
  std::size_t rests = 0;
  for (WordId id = 0; id < words.size(); ++id) {
    ForEachRest(words.word(id), edits_, [&](uint64_t) { ++rests; });
  }
  begin_.assign(rests / kEntriesPerBucket + 2, 0);
  entries_.resize(rests);
  for (WordId id = 0; id < words.size(); ++id) {
    ForEachRest(words.word(id), edits_, [&](uint64_t hash) { ++begin_[BucketOf(hash) + 1]; });
  }
  for (std::size_t i = 1; i < begin_.size(); ++i) begin_[i] += begin_[i - 1];
  for (WordId id = static_cast<WordId>(words.size()); id-- > 0;) {
    ForEachRest(words.word(id), edits_,
                [&](uint64_t hash) { entries_[--begin_[BucketOf(hash) + 1]] = TagOf(hash) | id; });
  }
  std::rotate(begin_.begin(), begin_.begin() + 1, begin_.end());
  begin_.back() = static_cast<uint32_t>(rests);
}

bool DeletionTable::IsWhole(Rule rule) const {
  return edits_ == rule.edits && longer_min_ == static_cast<int>(rule.longer_min) && begin_.size() >= 2 &&
         std::is_sorted(begin_.begin(), begin_.end()) && begin_.back() == entries_.size();
}

std::size_t DeletionTable::memory_bytes() const { return (begin_.capacity() + entries_.capacity()) * sizeof(uint32_t); }

}  // namespace lookout::index::names
