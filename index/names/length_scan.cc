#include "index/names/length_scan.h"

#include <algorithm>

namespace lookout::index::names {

uint64_t LetterSignature(std::string_view word) {
  uint64_t one = 0;
  uint64_t two = 0;
  for (const char letter : word) {
    // A to Z have classes of their own (1 to 26); digits and all else share the others.
    const uint64_t bit = uint64_t{1} << (static_cast<unsigned char>(letter) & 31);
    two |= one & bit;
    one |= bit;
  }
  return one | two << 32;
}

LengthScan::LengthScan(const WordTable& words) {
  std::size_t longest = 0;
  for (WordId id = 0; id < words.size(); ++id) longest = std::max(longest, words.word(id).size());
  begin_.assign(longest + 2, 0);
  for (WordId id = 0; id < words.size(); ++id) ++begin_[words.word(id).size() + 1];
  for (std::size_t length = 1; length < begin_.size(); ++length) begin_[length] += begin_[length - 1];
  signatures_.resize(words.size());
  words_.resize(words.size());
  std::vector<uint32_t> next(begin_.begin(), begin_.end() - 1);
  for (WordId id = 0; id < words.size(); ++id) {
    const uint32_t at = next[words.word(id).size()]++;
    signatures_[at] = LetterSignature(words.word(id));
    words_[at] = id;
  }
}

std::size_t LengthScan::memory_bytes() const {
  return begin_.capacity() * sizeof(uint32_t) + signatures_.capacity() * sizeof(uint64_t) +
         words_.capacity() * sizeof(WordId);
}

}  // namespace lookout::index::names
