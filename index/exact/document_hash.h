// document_hash.h: the hashes of a document, written out in the loops that ask for many.
//
// XXH3 keyed with the secret of the database: nobody outside can craft numbers that collide. FORMAT.md has the
// formulas.
#ifndef LOOKOUT_INDEX_EXACT_DOCUMENT_HASH_H_
#define LOOKOUT_INDEX_EXACT_DOCUMENT_HASH_H_

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "engine/base/short_text.h"
#include "index/exact/question.h"

namespace lookout::index::exact {

// Of a text with the issuer and the length of its number.
inline uint64_t HashOfText(const base::ShortText& text, std::size_t length, IssuerCode issuer, uint64_t seed) {
  const std::array<uint64_t, 3> words = {text.low, text.high, uint64_t{length} << 32 | issuer.packed};
  return base::Hash64({reinterpret_cast<const char*>(words.data()), sizeof(words)}, seed);
}

// What a place keeps of the number itself.
inline uint64_t WrittenHash(std::string_view number, uint64_t seed) {
  return HashOfText(base::ShortTextOf(number), number.size(), IssuerCode(), ~seed);
}

// The lines and the tag.
inline uint64_t FoldedHash(const ExactQuestion& question, IssuerCode issuer, uint64_t seed) {
  return HashOfText(question.folded, question.number.size(), issuer, seed);
}

// The filter of the series: of all but the last `drops` characters.
inline uint64_t BeginningHash(std::string_view number, IssuerCode issuer, std::size_t drops, uint64_t seed) {
  const std::size_t kept = number.size() - std::min(drops, number.size());
  return HashOfText(base::FirstOf(number, kept), number.size(), issuer, ~seed);
}

}  // namespace lookout::index::exact

#endif  // LOOKOUT_INDEX_EXACT_DOCUMENT_HASH_H_
