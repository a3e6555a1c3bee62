// bag_table.h: from a word to all entries whose letters are, in any order, one edit away or none.
//
// The key of a word is the sum of a random number for each of its letters: it does not depend on their order. To
// exchange two letters, anywhere, leaves it; an insert adds one number, a delete takes one, a replace does both. So the
// words within one edit of a word of 7 letters are behind some 200 keys, where as many as 550 words would have to be
// made. Words of the same letters in another order come along: every caller compares. Nearly all keys are answered by a
// filter, and nearly all others of a bucket by bits of their key that stand where the value leaves room.
//
// Bytes    4 an entry, 4 a bucket, kFilterBits an entry.
// Threads  immutable.
#ifndef LOOKOUT_INDEX_NAMES_BAG_TABLE_H_
#define LOOKOUT_INDEX_NAMES_BAG_TABLE_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "index/names/batch.h"
#include "index/names/huge_vector.h"

namespace lookout::index::names {

uint64_t LetterNumber(char letter);

inline uint64_t BagKey(std::string_view word) {
  uint64_t key = 0;
  for (const char letter : word) key += LetterNumber(letter);
  return key;
}

class BagTable {
 public:
  struct Entry {
    uint64_t key = 0;
    uint32_t value = 0;
  };

  BagTable() = default;

  // `alphabet` holds every byte of every word: no other letter can be the one that was inserted or replaced.
  BagTable(const HugeVector<Entry>& entries, std::size_t entries_per_bucket, std::string_view alphabet);

  // Calls `visit` with the value of every word within one edit of `word`, some of them more than once, and with others.
  template <typename Visit>
  void ForEachOneEdit(std::string_view word, Visit&& visit) const;

  // The same for words of the same letters.
  template <typename Visit>
  void ForEachSame(std::string_view word, Visit&& visit) const {
    if (values_.empty()) return;
    const uint64_t mixed = Mix(BagKey(word));
    ForKeys({&mixed, 1}, visit);
  }

  std::size_t memory_bytes() const;

  // For an image (index/image/arrays.h).
  template <typename Self, typename Arrays>
  static void ForEachArray(Self& self, Arrays& arrays) {
    arrays(self.alphabet_);
    arrays(self.tag_mask_);
    arrays(self.filter_);
    arrays(self.begin_);
    arrays(self.values_);
  }

 private:
  static uint64_t Mix(uint64_t key) {
    key ^= key >> 32;
    key *= 0xD6E8FEB86659FD93U;
    return key ^ key >> 29;
  }
  // The high bits choose one of `count`.
  static std::size_t Among(uint64_t mixed, std::size_t count) {
    return static_cast<std::size_t>((mixed >> 32) * count >> 32);
  }
  static uint64_t FilterBits(uint64_t mixed) {
    return uint64_t{1} << (mixed & 63) | uint64_t{1} << (mixed >> 6 & 63) | uint64_t{1} << (mixed >> 12 & 63);
  }

  // Of mixed keys, at most kBatchMost.
  template <typename Visit>
  void ForKeys(std::span<const uint64_t> keys, Visit& visit) const {
    struct Asked {
      std::size_t bucket;
      uint32_t tag;
    };
    std::array<Asked, kBatchMost> asked;
    std::size_t count = 0;
    for (const uint64_t mixed : keys) __builtin_prefetch(&filter_[Among(mixed, filter_.size())]);
    for (const uint64_t mixed : keys) {
      const uint64_t bits = FilterBits(mixed);
      if ((filter_[Among(mixed, filter_.size())] & bits) != bits) continue;
      asked[count] = {Among(mixed, begin_.size() - 1), TagOf(mixed)};
      __builtin_prefetch(&begin_[asked[count++].bucket]);
    }
    for (std::size_t i = 0; i < count; ++i) __builtin_prefetch(&values_[begin_[asked[i].bucket]]);
    for (std::size_t i = 0; i < count; ++i) {
      const auto [bucket, tag] = asked[i];
      for (uint32_t at = begin_[bucket]; at < begin_[bucket + 1]; ++at) {
        if ((values_[at] & tag_mask_) == tag) visit(values_[at] & ~tag_mask_);
      }
    }
  }
  uint32_t TagOf(uint64_t mixed) const { return static_cast<uint32_t>(mixed) & tag_mask_; }

  std::vector<uint64_t> alphabet_;  // the numbers of the letters
  uint32_t tag_mask_ = 0;           // the bits of a value that are of its key
  HugeVector<uint64_t> filter_;
  HugeVector<uint32_t> begin_;   // by bucket
  HugeVector<uint32_t> values_;  // with their tags
};

template <typename Visit>
void BagTable::ForEachOneEdit(std::string_view word, Visit&& visit) const {
  if (values_.empty()) return;
  const uint64_t key = BagKey(word);
  auto keys = InBatches<uint64_t>([&](std::span<const uint64_t> mixed) { ForKeys(mixed, visit); });
  keys.Add(Mix(key));
  for (const uint64_t letter : alphabet_) keys.Add(Mix(key + letter));
  uint64_t seen_low = 0;
  uint64_t seen_high = 0;
  for (const char c : word) {
    const auto byte = static_cast<unsigned char>(c);
    uint64_t& seen = byte < 64 ? seen_low : seen_high;
    if (byte < 128 && (seen >> (byte & 63) & 1) != 0) continue;
    if (byte < 128) seen |= uint64_t{1} << (byte & 63);
    const uint64_t rest = key - LetterNumber(c);
    keys.Add(Mix(rest));
    for (const uint64_t letter : alphabet_) {
      if (rest + letter != key) keys.Add(Mix(rest + letter));
    }
  }
  keys.Flush();
}

}  // namespace lookout::index::names

#endif  // LOOKOUT_INDEX_NAMES_BAG_TABLE_H_
