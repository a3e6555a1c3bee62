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
    base::Hash128 secret = base::HashBytes128("factors of places", seed);
    for (std::size_t i = 0; i < factors_.size(); ++i) {
      for (int lane = 0; lane < 4; ++lane) {
        uint64_t& from = i < 2 ? secret.low : secret.high;
        factors_[i] = factors_[i] << 16 | (from % 6 + 1);
        from /= 6;
      }
    }
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
  // The upper three bits are the sum of these differences modulo 7, each times a secret factor of its place from 1 to
  // 6: the differences of characters that fold to one are all different modulo 7, so two numbers of up to sixteen
  // characters that differ in one character never share these bits. Below them stands a product, for what differs in
  // more.
  uint32_t Spelling(uint64_t folded_hash, const base::NumberWords& words) const {
    const uint64_t low = words.written.low ^ words.folded.low;
    const uint64_t high = words.written.high ^ words.folded.high;
    // Every second byte, in two bytes each: the upper two of a product are the sum of four bytes times their factors.
    constexpr uint64_t kEven = 0x00FF00FF00FF00FF;
    const uint64_t sums = (low & kEven) * factors_[0] + (low >> 8 & kEven) * factors_[1] +
                          (high & kEven) * factors_[2] + (high >> 8 & kEven) * factors_[3];
    const auto sum = static_cast<uint32_t>(sums >> 48) % 7;
    const uint64_t product = low * spelling_keys_.low + high * spelling_keys_.high;
    const uint32_t unused = (static_cast<uint32_t>(folded_hash) & 0xFFFF0000) | (folded_hash >> 32 & 0xFFFF);
    return unused ^ static_cast<uint32_t>(product >> 35) ^ sum << 29;
  }

 private:
  static constexpr std::size_t kShortNumber = 12;  // bytes

  uint64_t seed_;
  base::Hash128 spelling_keys_;
  std::array<uint64_t, 4> factors_{};  // of the even and odd bytes of the lower word, then of the upper; two bytes each
};

}  // namespace lookout::index::exact

#endif  // LOOKOUT_INDEX_EXACT_DOCUMENT_HASH_H_
