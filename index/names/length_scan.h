// length_scan.h: words by length, each with a signature of its letters, to find those a few edits away.
//
// The signature says of each of 32 classes of letters whether the word has one of it and whether it has two or more. To
// insert or delete a letter changes the count of one class by one, so at most one bit; to replace one, at most two; to
// exchange two, none. Words k edits apart whose lengths differ by d need at least d inserts or deletes, so their
// signatures differ in at most d + 2 (k - d) = 2k - d bits. A scan over the signatures of one length takes 1 ns a word.
#ifndef LOOKOUT_INDEX_NAMES_LENGTH_SCAN_H_
#define LOOKOUT_INDEX_NAMES_LENGTH_SCAN_H_

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "index/names/word_table.h"

namespace lookout::index::names {

uint64_t LetterSignature(std::string_view word);

// Whether at most `bits` bits are set.
inline bool AtMostBits(uint64_t value, int bits) {
  for (int i = 0; i < bits; ++i) value &= value - 1;
  return value == 0;
}

class LengthScan {
 public:
  LengthScan() = default;
  explicit LengthScan(const WordTable& words);

  // Calls `visit` with every word of `length` letters within `edits` edits of `word`, and with some that are not.
  template <typename Visit>
  void ForEach(std::string_view word, std::size_t length, int edits, Visit&& visit) const {
    if (length + 1 >= begin_.size()) return;
    const auto difference = static_cast<int>(length > word.size() ? length - word.size() : word.size() - length);
    if (difference > edits) return;
    const uint64_t signature = LetterSignature(word);
    const int bits = 2 * edits - difference;
    for (std::size_t i = begin_[length]; i < begin_[length + 1]; ++i) {
      if (AtMostBits(signatures_[i] ^ signature, bits)) visit(words_[i]);
    }
  }

  std::size_t memory_bytes() const;

 private:
  std::vector<uint32_t> begin_;  // by length
  std::vector<uint64_t> signatures_;
  std::vector<WordId> words_;
};

}  // namespace lookout::index::names

#endif  // LOOKOUT_INDEX_NAMES_LENGTH_SCAN_H_
