// document_hash.h: the hashes of a document, written out in the loops that ask for many.
//
// XXH3 keyed with the secret of the database: nobody outside can craft numbers that collide. FORMAT.md has the
// formulas.
#ifndef LOOKOUT_INDEX_EXACT_DOCUMENT_HASH_H_
#define LOOKOUT_INDEX_EXACT_DOCUMENT_HASH_H_

#include <array>
#include <cstddef>
#include <cstdint>

#define XXH_INLINE_ALL
#include <xxhash.h>

#include "engine/base/short_text.h"
#include "index/exact/question.h"

namespace lookout::index::exact {

class DocumentHasher {
 public:
  explicit DocumentHasher(uint64_t seed = 0)
      : seed_(seed), spelling_keys_(base::HashBytes128("spellings of numbers", seed)) {
    spelling_keys_.low |= 1;
    spelling_keys_.high |= 1;
  }

  // Of issuer and folded number: the lines and the tag. The value of base::Hash64 over two words, for the number leaves
  // the upper half of the second to the issuer; over three for a long number, which leaves nothing.
  uint64_t Folded(const ExactQuestion& question, IssuerCode issuer) const {
    const base::ShortText& folded = question.words.folded;
    if (question.number.size() <= kShortNumber) {
      const std::array<uint64_t, 2> words = {folded.low, folded.high | uint64_t{issuer.packed} << 32};
      return XXH3_64bits_withSeed(words.data(), sizeof(words), seed_);
    }
    const std::array<uint64_t, 3> words = {folded.low, folded.high,
                                           uint64_t{question.number.size()} << 32 | issuer.packed};
    return XXH3_64bits_withSeed(words.data(), sizeof(words), seed_);
  }

  // What a place keeps beside the tag: bits of the folded hash that neither tag nor line has used, upper ones first,
  // and over them how the number is written. Numbers that fold alike differ in where they are not as their folded form.
  // The upper four bits, all that is kept in a table of the world's size, are the sum of these differences modulo 16:
  // they are all different for the characters that fold to one, so numbers of sixteen characters that differ in one
  // character are always told apart. Below them stands a product, for what differs in more characters.
  uint32_t Spelling(uint64_t folded_hash, const base::NumberWords& words) const {
    const uint64_t low = words.written.low ^ words.folded.low;
    const uint64_t high = words.written.high ^ words.folded.high;
    constexpr uint64_t kLowerHalves = 0x0F0F0F0F0F0F0F0F;  // of the bytes: sixteen of them add up to one byte
    const uint64_t sum = ((low & kLowerHalves) + (high & kLowerHalves)) * 0x0101010101010101 >> 56;
    const uint64_t product = low * spelling_keys_.low + high * spelling_keys_.high;
    const uint32_t unused = (static_cast<uint32_t>(folded_hash) & 0xFFFF0000) | (folded_hash >> 32 & 0xFFFF);
    return unused ^ static_cast<uint32_t>(product >> 36) ^ static_cast<uint32_t>(sum) << 28;
  }

 private:
  static constexpr std::size_t kShortNumber = 12;  // bytes

  uint64_t seed_;
  base::Hash128 spelling_keys_;
};

}  // namespace lookout::index::exact

#endif  // LOOKOUT_INDEX_EXACT_DOCUMENT_HASH_H_
