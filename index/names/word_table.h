// word_table.h: a set of distinct words, numbered.
//
// Bytes    the letters, 4 of offset and 12 to 23 of slots a word.
// Threads  one at a time until Freeze, then immutable.
#ifndef LOOKOUT_INDEX_NAMES_WORD_TABLE_H_
#define LOOKOUT_INDEX_NAMES_WORD_TABLE_H_

#include <cstddef>
#include <cstdint>
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

  std::size_t size() const { return ends_.size(); }
  std::string_view word(WordId id) const {
    const uint32_t begin = id == 0 ? 0 : ends_[id - 1];
    return {letters_.data() + begin, ends_[id] - begin};
  }
  void PrefetchPlace(WordId id) const { __builtin_prefetch(&ends_[id]); }
  void PrefetchLetters(WordId id) const { __builtin_prefetch(letters_.data() + ends_[id] - 1); }
  WordId Find(std::string_view word) const;  // kNone where it is not here
  std::size_t memory_bytes() const;

  // For an image (index/image/arrays.h).
  template <typename Self, typename Arrays>
  static void ForEachArray(Self& self, Arrays& arrays) {
    arrays(self.letters_);
    arrays(self.ends_);
    arrays(self.slots_);
    arrays(self.slot_shift_);
  }

 private:
  struct Slot {
    uint32_t tag = 0;
    uint32_t id_after = 0;  // id + 1; 0 is a free slot
  };

  WordId FindHashed(std::string_view word, uint64_t hash) const;
  void Place(WordId id, uint64_t hash);
  void Grow();

  HugeVector<char> letters_;
  HugeVector<uint32_t> ends_;
  HugeVector<Slot> slots_;
  int slot_shift_ = 0;
};

}  // namespace lookout::index::names

#endif  // LOOKOUT_INDEX_NAMES_WORD_TABLE_H_
