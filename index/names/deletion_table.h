// deletion_table.h: from a word to all words one or two edits away, by what is left when letters are deleted.
//
// Two words within two edits have a common rest when at most two letters are deleted of each, and within one edit when
// at most one is (but for two letters exchanged that are not adjacent); and so have their first kPrefix letters
// (README.md of this room has the argument). Each word is held under what is left of its beginning, and found under
// what is left of the question's. Only pairs are served of which one word has `longer_min` letters or more. Words of
// one or two letters less meet longer ones only, of which more is deleted.
//
// Bytes    4.5 for each rest: for two edits from 6 letters on some 160 for a word of 8 letters or more, 130 for 7, 100
//          for 6, 27 for 5; for one edit 42 for a word of 8 letters.
// Threads  immutable.
#ifndef LOOKOUT_INDEX_NAMES_DELETION_TABLE_H_
#define LOOKOUT_INDEX_NAMES_DELETION_TABLE_H_

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "index/names/batch.h"
#include "index/names/huge_vector.h"
#include "index/names/word_table.h"
#include "index/score/token_similarity.h"

namespace lookout::index::names {

class DeletionTable {
 public:
  static constexpr int kEditsMax = 2;
  static constexpr std::size_t kPrefix = 8;  // a longer one finds fewer strangers, and takes more bytes

  // Which pairs of words are served.
  struct Rule {
    int edits = 0;               // up to so many, kEditsMax at most
    std::size_t longer_min = 0;  // letters that one of both has, kPrefix at most
  };

  DeletionTable() = default;
  DeletionTable(const WordTable& words, Rule rule);

  // Calls `visit` with every word within `edits` edits of `word`, at most those of the rule, if the rule serves both,
  // but for those that have two letters exchanged which are not adjacent where `edits` is 1. A few are visited more
  // than once, and some that are farther away.
  template <typename Visit>
  void ForEachNear(std::string_view word, int edits, Visit&& visit) const {
    if (entries_.empty()) return;
    Recent recent;
    recent.fill(UINT32_MAX);
    auto rests = InBatches<uint64_t>([&](std::span<const uint64_t> hashes) { ForRests(hashes, &recent, visit); });
    ForEachRest(word, edits, [&](uint64_t hash) { rests.Add(hash); });
    rests.Flush();
  }

  std::size_t memory_bytes() const;

  // For an image (index/image/arrays.h).
  template <typename Self, typename Arrays>
  static void ForEachArray(Self& self, Arrays& arrays) {
    arrays(self.edits_);
    arrays(self.longer_min_);
    arrays(self.tag_mask_);
    arrays(self.begin_);
    arrays(self.entries_);
  }

  // Whether what was read can be a table of that rule.
  bool IsWhole(Rule rule) const;

 private:
  // Calls `visit` with the hash of each rest of the word's beginning: none deleted, one, two; at most `edits`.
  template <typename Visit>
  void ForEachRest(std::string_view word, int edits, Visit&& visit) const;

  // Words that were met before, by the low bits of their numbers: a near word has many rests in common with the one
  // asked for.
  using Recent = std::array<WordId, 1024>;

  template <typename Visit>
  void ForRests(std::span<const uint64_t> hashes, Recent* recent, Visit& visit) const {
    for (const uint64_t hash : hashes) __builtin_prefetch(&begin_[BucketOf(hash)]);
    for (const uint64_t hash : hashes) __builtin_prefetch(&entries_[begin_[BucketOf(hash)]]);
    for (const uint64_t hash : hashes) {
      const std::size_t bucket = BucketOf(hash);
      const uint32_t tag = TagOf(hash);
      for (uint32_t at = begin_[bucket]; at < begin_[bucket + 1]; ++at) {
        if ((entries_[at] & tag_mask_) != tag) continue;
        const WordId id = entries_[at] & ~tag_mask_;
        WordId& before = (*recent)[id % recent->size()];
        if (before == id) continue;
        before = id;
        visit(id);
      }
    }
  }
  std::size_t BucketOf(uint64_t hash) const {
    return static_cast<std::size_t>((hash >> 32) * (begin_.size() - 1) >> 32);
  }
  uint32_t TagOf(uint64_t hash) const { return static_cast<uint32_t>(hash) & tag_mask_; }

  int edits_ = 0;
  int longer_min_ = 0;
  uint32_t tag_mask_ = 0;  // the bits of an entry that are not the number of the word
  HugeVector<uint32_t> begin_;
  HugeVector<uint32_t> entries_;
};

template <typename Visit>
void DeletionTable::ForEachRest(std::string_view word, int edits, Visit&& visit) const {
  const std::size_t n = word.size() < kPrefix ? word.size() : kPrefix;
  const int more = static_cast<int>(n) + edits_ - longer_min_;  // a shorter word has fewer to lose
  if (more < 0) return;
  const int deletes = std::min({edits, edits_, more});
  const auto hash = [&](std::size_t skip, std::size_t skip_too) {
    uint64_t value = 0x9E3779B97F4A7C15U;
    for (std::size_t i = 0; i < n; ++i) {
      if (i != skip && i != skip_too) value = (value ^ static_cast<unsigned char>(word[i])) * 0xD6E8FEB86659FD93U;
    }
    value ^= value >> 32;
    value *= 0x9E3779B97F4A7C15U;
    return value ^ value >> 29;
  };
  visit(hash(n, n));
  if (deletes == 0) return;
  for (std::size_t i = 0; i < n; ++i) {
    visit(hash(i, n));
    for (std::size_t j = i + 1; deletes > 1 && j < n; ++j) visit(hash(i, j));
  }
}

}  // namespace lookout::index::names

#endif  // LOOKOUT_INDEX_NAMES_DELETION_TABLE_H_
