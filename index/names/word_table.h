// word_table.h: a set of distinct words, numbered, that finds a word and all words one edit away.
//
// Words one edit away are found by making each edit of the question and looking it up: a word of 7 letters has some 550
// of them. The hash is a polynomial, so that of an edited word follows in one multiplication from those of its parts; a
// filter of one bit a word, small enough for the cache, answers nearly all of them. A word is taken for another only if 32
// bits of hash agree as well, so ForEach may name a word that is not the one asked for: every caller confirms.
//
// Bytes    the letters, 4 of offset, 12 to 23 of slots and 2 to 4 of filter a word.
// Threads  one at a time until Freeze, then immutable.
#ifndef LOOKOUT_INDEX_NAMES_WORD_TABLE_H_
#define LOOKOUT_INDEX_NAMES_WORD_TABLE_H_

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace lookout::index::names {

using WordId = uint32_t;

// The hash of a word is the value at kBase of the polynomial whose coefficients are its letters, first letter highest.
inline constexpr uint64_t kWordHashBase = 0x9E3779B97F4A7C15U;  // odd, so that no power of it is zero
inline uint64_t LetterHash(char letter) { return static_cast<unsigned char>(letter) + 1U; }

// The hashes of all beginnings and ends of a word, and the powers of the base; reusable memory of ForEachOneEdit.
struct WordParts {
  std::vector<uint64_t> head;   // of the first i letters
  std::vector<uint64_t> tail;   // of the letters from i on
  std::vector<uint64_t> power;  // of the base

  void Fill(std::string_view word);
};

class WordTable {
 public:
  WordId Intern(std::string_view word);
  void Freeze();

  std::size_t size() const { return ends_.size(); }
  std::string_view word(WordId id) const {
    const uint32_t begin = id == 0 ? 0 : ends_[id - 1];
    return {letters_.data() + begin, ends_[id] - begin};
  }
  std::size_t memory_bytes() const;

  // Calls `visit` with the word, if it is here, and perhaps with words that are not equal to it.
  template <typename Visit>
  void ForEach(std::string_view word, Visit&& visit) const {
    ForEachHash(Hash(word), visit);
  }

  // Calls `visit` with every word that is one insert, delete, replace or exchange of two letters away, some of them
  // more than once, and perhaps with others. After Freeze only.
  template <typename Visit>
  void ForEachOneEdit(std::string_view word, WordParts* parts, Visit&& visit) const;

 private:
  struct Slot {
    uint32_t tag = 0;
    uint32_t id_after = 0;  // id + 1; 0 is a free slot
  };

  static uint64_t Hash(std::string_view word);
  static uint64_t Mix(uint64_t hash) {
    hash ^= hash >> 32;
    hash *= 0xD6E8FEB86659FD93U;
    return hash ^ hash >> 32;
  }
  void Place(WordId id, uint64_t mixed);
  void Grow();

  template <typename Visit>
  void ForEachHash(uint64_t hash, Visit& visit) const {
    if (slots_.empty()) return;
    const uint64_t mixed = Mix(hash);
    if (!filter_.empty()) {
      const uint64_t bit = mixed >> filter_shift_;
      if ((filter_[bit >> 6] >> (bit & 63) & 1) == 0) return;
    }
    const auto tag = static_cast<uint32_t>(mixed);
    for (std::size_t at = mixed >> slot_shift_; slots_[at].id_after != 0; at = (at + 1) & (slots_.size() - 1)) {
      if (slots_[at].tag == tag) visit(slots_[at].id_after - 1);
    }
  }

  std::vector<char> letters_;
  std::vector<uint32_t> ends_;
  std::vector<Slot> slots_;
  int slot_shift_ = 0;
  std::vector<uint64_t> filter_;
  int filter_shift_ = 0;
  std::vector<char> alphabet_;  // the bytes that occur: no other can be the one inserted or replaced
};

template <typename Visit>
void WordTable::ForEachOneEdit(std::string_view word, WordParts* parts, Visit&& visit) const {
  if (slots_.empty()) return;
  parts->Fill(word);
  const auto& [head, tail, power] = *parts;
  const std::size_t n = word.size();
  for (std::size_t i = 0; i < n; ++i) {
    ForEachHash(head[i] * power[n - 1 - i] + tail[i + 1], visit);  // letter i deleted
    const uint64_t rest = head[i] * power[n - i] + tail[i + 1];
    for (const char letter : alphabet_) {
      if (letter != word[i]) ForEachHash(rest + LetterHash(letter) * power[n - 1 - i], visit);
    }
  }
  for (std::size_t i = 0; i <= n; ++i) {
    const uint64_t rest = head[i] * power[n - i + 1] + tail[i];
    for (const char letter : alphabet_) ForEachHash(rest + LetterHash(letter) * power[n - i], visit);
  }
  for (std::size_t i = 0; i < n; ++i) {
    for (std::size_t j = i + 1; j < n; ++j) {
      if (word[i] == word[j]) continue;
      const uint64_t step = LetterHash(word[j]) - LetterHash(word[i]);
      ForEachHash(tail[0] + step * power[n - 1 - i] - step * power[n - 1 - j], visit);
    }
  }
}

}  // namespace lookout::index::names

#endif  // LOOKOUT_INDEX_NAMES_WORD_TABLE_H_
