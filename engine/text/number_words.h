// number_words.h: a document number as words, written out in the loops that ask for many (document_number.h).
#ifndef LOOKOUT_ENGINE_TEXT_NUMBER_WORDS_H_
#define LOOKOUT_ENGINE_TEXT_NUMBER_WORDS_H_

#include <cstddef>
#include <span>

#include "engine/base/short_text.h"
#include "engine/text/document_number.h"

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace lookout::text {

#if defined(__SSE2__)
// Sixteen characters as TolerantDocumentNumber folds each: where one is, the bits in which it and its fold differ are
// turned over.
inline __m128i FoldSixteen(__m128i text) {
  __m128i folded = text;
  const auto fold = [&](char c, char to) {
    const __m128i is = _mm_cmpeq_epi8(text, _mm_set1_epi8(c));
    folded = _mm_xor_si128(folded, _mm_and_si128(is, _mm_set1_epi8(static_cast<char>(c ^ to))));
  };
  fold('O', '0');
  fold('Q', '0');
  fold('D', '0');
  fold('I', '1');
  fold('L', '1');
  fold('Z', '2');
  fold('S', '5');
  fold('G', '6');
  fold('B', '8');
  return folded;
}

inline base::ShortText FoldedWords(const base::ShortText& written) {
  const __m128i folded =
      FoldSixteen(_mm_set_epi64x(static_cast<long long>(written.high), static_cast<long long>(written.low)));
  return {static_cast<uint64_t>(_mm_cvtsi128_si64(folded)),
          static_cast<uint64_t>(_mm_cvtsi128_si64(_mm_unpackhi_epi64(folded, folded)))};
}
#endif

// WordsOfNumber of the first `length` characters of a room of at least sixteen, all of them readable. Without a branch
// on the length, which from number to number nobody can foretell.
inline base::NumberWords WordsOfNumberIn(std::span<const char> room, std::size_t length) {
#if defined(__SSE2__)
  if (length <= base::ShortText::kBytes) {
    const base::ShortText all = {base::LoadWord(room.data()), base::LoadWord(room.data() + sizeof(uint64_t))};
    const base::ShortText written = base::FirstOf(all, length);
    return {written, FoldedWords(written)};
  }
#endif
  return WordsOfNumber({room.data(), length});
}

}  // namespace lookout::text

#endif  // LOOKOUT_ENGINE_TEXT_NUMBER_WORDS_H_
