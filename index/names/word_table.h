// word_table.h: a set of distinct words, numbered, each with a number that its owner keeps there.
//
// A word, its length and that number stand in one place of 16 bytes, so that to look at a candidate costs one cache
// miss; the letters of the few that are longer stand elsewhere.
//
// Bytes    16, and 12 to 23 of slots, a word.
// Threads  one at a time until Freeze, then immutable.
#ifndef LOOKOUT_INDEX_NAMES_WORD_TABLE_H_
#define LOOKOUT_INDEX_NAMES_WORD_TABLE_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>
#include <vector>

#include "index/names/huge_vector.h"

namespace lookout::index::names {

using WordId = uint32_t;

class WordTable {
 public:
  static constexpr WordId kNone = UINT32_MAX;

  WordId Intern(std::string_view word);
  void Freeze();

  std::size_t size() const { return words_.size(); }
  std::string_view word(WordId id) const {
    const Word& word = words_[id];
    if (word.length != kLong) return {word.letters.data(), word.length};
    const LongWord far = FarOf(word);
    return {long_letters_.data() + far.begin, far.length};
  }
  void Prefetch(WordId id) const { __builtin_prefetch(&words_[id]); }

  // What the owner keeps with a word, kKeptBits of it; 0 at first.
  static constexpr int kKeptBits = 28;
  uint32_t kept(WordId id) const { return words_[id].kept; }
  void Keep(WordId id, uint32_t number) { words_[id].kept = number & ((1U << kKeptBits) - 1); }

  void PrefetchSlot(std::string_view word) const;
  WordId Find(std::string_view word) const;  // kNone where it is not here
  std::size_t memory_bytes() const;

  // Whether what was read can be a table.
  bool IsWhole() const;

  // For an image (index/image/arrays.h).
  template <typename Self, typename Arrays>
  static void ForEachArray(Self& self, Arrays& arrays) {
    arrays(self.words_);
    arrays(self.long_letters_);
    arrays(self.slots_);
    arrays(self.slot_shift_);
  }

 private:
  struct Slot {
    uint32_t tag = 0;
    uint32_t id_after = 0;  // id + 1; 0 is a free slot
  };

  static constexpr unsigned kLong = 15;
  struct Word {
    uint32_t length : 32 - kKeptBits = 0;  // kLong: the letters are a LongWord
    uint32_t kept : kKeptBits = 0;
    std::array<char, 12> letters{};
  };
  struct LongWord {
    uint32_t begin = 0;  // in long_letters_
    uint32_t length = 0;
  };
  static_assert(sizeof(Word) == 16 && sizeof(LongWord) <= sizeof(Word::letters));

  static LongWord FarOf(const Word& word) {
    LongWord far;
    std::memcpy(&far, word.letters.data(), sizeof(far));
    return far;
  }
  WordId FindHashed(std::string_view word, uint64_t hash) const;
  void Place(WordId id, uint64_t hash);
  void Grow();

  HugeVector<Word> words_;
  HugeVector<char> long_letters_;
  HugeVector<Slot> slots_;
  int slot_shift_ = 0;
};

}  // namespace lookout::index::names

#endif  // LOOKOUT_INDEX_NAMES_WORD_TABLE_H_
