// bag_table.h: from a word to all entries whose letters are, in any order, one edit away or none.
//
// The key of a word is the sum of a random number for each of its letters: it does not depend on their order. To
// exchange two letters, anywhere, leaves it; an insert adds one number, a delete takes one, a replace does both. So the
// words within one edit of a word of 7 letters are behind some 200 keys, where as many as 550 words would have to be
// made. Nearly all keys are answered by a filter. Words of the same letters in another order come along, but most of
// them are told by their ends, which stand where the value leaves room: an edit leaves the first letters or the last,
// or exchanges one of the first with one of the last. Every caller compares.
//
// Bytes    4 an entry, 4 a bucket, kFilterBits an entry.
// Threads  immutable.
#ifndef LOOKOUT_INDEX_NAMES_BAG_TABLE_H_
#define LOOKOUT_INDEX_NAMES_BAG_TABLE_H_

#include <algorithm>
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

// The first letters of a word and the last.
struct WordEnds {
  static constexpr std::size_t kLetters = 2;

  std::array<char, kLetters> first{};  // 0 after the only letter
  std::array<char, kLetters> last{};   // 0 before it

  static WordEnds Of(std::string_view word) {
    WordEnds ends;
    if (word.empty()) return ends;
    ends.first = {word.front(), word.size() > 1 ? word[1] : '\0'};
    ends.last = {word.size() > 1 ? word[word.size() - 2] : '\0', word.back()};
    return ends;
  }
};

class BagTable {
 public:
  struct Entry {
    uint64_t key = 0;
    uint32_t value = 0;
    WordEnds ends;
    static Entry Of(std::string_view word, uint32_t value) { return {BagKey(word), value, WordEnds::Of(word)}; }
  };

  BagTable() = default;

  // `alphabet` holds every byte of every word: no other letter can be the one that was inserted or replaced.
  // `end_letters`, 1 or 2, tell the ends of a word: with two, words of less than kLongLength letters are only found
  // within one edit where the other has as many.
  struct Shape {
    std::size_t entries_per_bucket = 1;
    int end_letters = 1;
  };
  static constexpr std::size_t kLongLength = 5;
  BagTable(const HugeVector<Entry>& entries, Shape shape, std::string_view alphabet);

  // Calls `visit` with the value of every word within one edit of `word`, some of them more than once, and with others.
  template <typename Visit>
  void ForEachOneEdit(std::string_view word, Visit&& visit) const;

  // The same for words of the same letters, of which two may have changed places.
  template <typename Visit>
  void ForEachExchanged(std::string_view word, Visit&& visit) const;

  // The same for words of the same letters and ends.
  template <typename Visit>
  void ForEachSame(std::string_view word, Visit&& visit) const {
    if (values_.empty() || word.empty()) return;
    const uint64_t mixed = Mix(BagKey(word));
    const uint32_t same = BothOf(WordEnds::Of(word));
    ForKeys(
        {&mixed, 1}, [same](uint32_t of_word) { return of_word == same; }, visit);
  }

  std::size_t memory_bytes() const;

  // Whether what was read can be a table whose words are told by so many letters.
  bool IsWhole(int end_letters) const;

  // For an image (index/image/arrays.h).
  template <typename Self, typename Arrays>
  static void ForEachArray(Self& self, Arrays& arrays) {
    arrays(self.alphabet_);
    arrays(self.value_bits_);
    arrays(self.end_letters_);
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

  // What is known of the ends of a word: a number of its first letters above one of its last, as many bits as the value
  // leaves room for. Zero for all words where it leaves none.
  static constexpr int kEndBits = 5;
  int first_bits() const { return std::min(kEndBits, (32 - value_bits_) / 2); }
  int last_bits() const { return std::min(kEndBits, 32 - value_bits_ - first_bits()); }
  uint32_t last_mask() const { return (1U << last_bits()) - 1; }
  uint32_t BothOf(const WordEnds& ends) const {
    static_assert(WordEnds::kLetters == 2);
    const auto number = [](char outer, char inner, int bits) {
      return (static_cast<unsigned char>(outer) + 11U * static_cast<unsigned char>(inner)) & ((1U << bits) - 1);
    };
    const bool two = end_letters_ == 2;
    return number(ends.first[0], two ? ends.first[1] : '\0', first_bits()) << last_bits() |
           number(ends.last[1], two ? ends.last[0] : '\0', last_bits());
  }
  // Of the ends of a word, whether it may be one edit from this one: the others leave the first letters or the last.
  struct Ends {
    uint32_t both = 0;
    uint32_t last_mask = 0;
    bool any = false;  // an edit may leave neither

    bool MayBeOf(uint32_t of_word) const {
      const uint32_t differ = of_word ^ both;
      return any || (differ & last_mask) == 0 || (differ & ~last_mask) == 0;
    }
  };
  Ends EndsOf(std::string_view word) const {
    return {BothOf(WordEnds::Of(word)), last_mask(), word.size() < 2 * static_cast<std::size_t>(end_letters_)};
  }
  // The same of one that has its letters: two of them may have changed places, one at either end.
  struct ExchangedEnds {
    Ends ends;
    std::array<uint32_t, WordEnds::kLetters * WordEnds::kLetters> exchanged{};

    bool MayBeOf(uint32_t of_word) const {
      return ends.MayBeOf(of_word) || std::find(exchanged.begin(), exchanged.end(), of_word) != exchanged.end();
    }
  };
  ExchangedEnds ExchangedEndsOf(std::string_view word) const {
    ExchangedEnds may{EndsOf(word), {}};
    may.exchanged.fill(may.ends.both);
    if (may.ends.any) return may;
    const WordEnds own = WordEnds::Of(word);
    auto next = may.exchanged.begin();
    for (std::size_t i = 0; i < own.first.size(); ++i) {
      for (std::size_t k = 0; k < own.last.size(); ++k) {
        WordEnds ends = own;
        std::swap(ends.first[i], ends.last[k]);
        *next++ = BothOf(ends);
      }
    }
    return may;
  }
  uint64_t value_mask() const { return (uint64_t{1} << value_bits_) - 1; }

  // Of mixed keys, at most kBatchMost; `may` says whether a word of such ends is wanted.
  template <typename May, typename Visit>
  void ForKeys(std::span<const uint64_t> keys, const May& may, Visit& visit) const {
    std::array<std::size_t, kBatchMost> buckets;
    std::size_t count = 0;
    for (const uint64_t mixed : keys) __builtin_prefetch(&filter_[Among(mixed, filter_.size())]);
    for (const uint64_t mixed : keys) {
      const uint64_t bits = FilterBits(mixed);
      if ((filter_[Among(mixed, filter_.size())] & bits) != bits) continue;
      buckets[count] = Among(mixed, begin_.size() - 1);
      __builtin_prefetch(&begin_[buckets[count++]]);
    }
    for (std::size_t i = 0; i < count; ++i) __builtin_prefetch(&values_[begin_[buckets[i]]]);
    const auto mask = static_cast<uint32_t>(value_mask());
    for (std::size_t i = 0; i < count; ++i) {
      for (uint32_t at = begin_[buckets[i]]; at < begin_[buckets[i] + 1]; ++at) {
        if (may(static_cast<uint32_t>(uint64_t{values_[at]} >> value_bits_))) visit(values_[at] & mask);
      }
    }
  }

  std::vector<uint64_t> alphabet_;  // the numbers of the letters
  int value_bits_ = 0;
  int end_letters_ = 1;
  HugeVector<uint64_t> filter_;
  HugeVector<uint32_t> begin_;   // by bucket
  HugeVector<uint32_t> values_;  // with the ends of their words
};

template <typename Visit>
void BagTable::ForEachExchanged(std::string_view word, Visit&& visit) const {
  if (values_.empty()) return;
  const uint64_t mixed = Mix(BagKey(word));
  const ExchangedEnds ends = ExchangedEndsOf(word);
  ForKeys(
      {&mixed, 1}, [&ends](uint32_t of_word) { return ends.MayBeOf(of_word); }, visit);
}

template <typename Visit>
void BagTable::ForEachOneEdit(std::string_view word, Visit&& visit) const {
  if (values_.empty()) return;
  const uint64_t key = BagKey(word);
  ForEachExchanged(word, visit);
  const Ends ends = EndsOf(word);
  const auto may = [&ends](uint32_t of_word) { return ends.MayBeOf(of_word); };
  auto keys = InBatches<uint64_t>([&](std::span<const uint64_t> mixed) { ForKeys(mixed, may, visit); });
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
