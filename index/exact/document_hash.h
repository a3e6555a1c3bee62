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

// Of a text with the issuer and the length of its number. The value of base::Hash64 over the three words.
inline uint64_t HashOfText(const base::ShortText& text, std::size_t length, IssuerCode issuer, uint64_t seed) {
  const std::array<uint64_t, 3> words = {text.low, text.high, uint64_t{length} << 32 | issuer.packed};
  return XXH3_64bits_withSeed(words.data(), sizeof(words), seed);
}

// What a place keeps of the number itself.
inline uint64_t WrittenHash(const base::ShortText& written, std::size_t length, uint64_t seed) {
  return HashOfText(written, length, IssuerCode(), ~seed);
}

// The lines and the tag.
inline uint64_t FoldedHash(const ExactQuestion& question, IssuerCode issuer, uint64_t seed) {
  return HashOfText(question.words.folded, question.number.size(), issuer, seed);
}

}  // namespace lookout::index::exact

#endif  // LOOKOUT_INDEX_EXACT_DOCUMENT_HASH_H_
