// number_words.h: a document number as words, written out in the loops that ask for many (document_number.h).
#ifndef LOOKOUT_ENGINE_TEXT_NUMBER_WORDS_H_
#define LOOKOUT_ENGINE_TEXT_NUMBER_WORDS_H_

#include <cstddef>
#include <span>

#include "engine/base/short_text.h"
#include "engine/text/document_number.h"

#if defined(__SSSE3__)
#include <tmmintrin.h>
#elif defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace lookout::text {

#if defined(__SSE2__) && !defined(LOOKOUT_SCALAR)
// Sixteen characters as TolerantDocumentNumber folds each: where one is, the bits in which it and its fold differ are
// turned over.
inline __m128i FoldSixteenOneByOne(__m128i text) {
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

#if defined(__SSSE3__)
// The same by two tables of those bits, of the letters from 0x40 and from 0x50 on.
inline __m128i FoldSixteen(__m128i text) {
  const __m128i from_40 =
      _mm_setr_epi8(0, 0, 'B' ^ '8', 0, 'D' ^ '0', 0, 0, 'G' ^ '6', 0, 'I' ^ '1', 0, 0, 'L' ^ '1', 0, 0, 'O' ^ '0');
  const __m128i from_50 = _mm_setr_epi8(0, 'Q' ^ '0', 0, 'S' ^ '5', 0, 0, 0, 0, 0, 0, 'Z' ^ '2', 0, 0, 0, 0, 0);
  const __m128i upper = _mm_and_si128(text, _mm_set1_epi8(static_cast<char>(0xF0)));
  const __m128i of_40 = _mm_and_si128(_mm_cmpeq_epi8(upper, _mm_set1_epi8(0x40)), _mm_shuffle_epi8(from_40, text));
  const __m128i of_50 = _mm_and_si128(_mm_cmpeq_epi8(upper, _mm_set1_epi8(0x50)), _mm_shuffle_epi8(from_50, text));
  return _mm_xor_si128(text, _mm_or_si128(of_40, of_50));
}
#else
inline __m128i FoldSixteen(__m128i text) { return FoldSixteenOneByOne(text); }
#endif

inline __m128i LoadSixteen(const void* bytes) { return _mm_loadu_si128(static_cast<const __m128i*>(bytes)); }
inline void StoreSixteen(__m128i sixteen, base::ShortText* text) {
  static_assert(sizeof(base::ShortText) == sizeof(__m128i));
  _mm_storeu_si128(reinterpret_cast<__m128i*>(text), sixteen);
}
#endif

// Sets `words` to WordsOfNumber of the first `length` characters of a room of at least sixteen, all of them readable.
// Without a branch on the length, which from number to number nobody can foretell.
inline void SetWordsOfNumberIn(std::span<const char> room, std::size_t length, base::NumberWords* words) {
#if defined(__SSE2__) && !defined(LOOKOUT_SCALAR)
  if (length <= base::ShortText::kBytes) {
    const char* const first = base::kFirstBytesMask.data() + (base::ShortText::kBytes - length);
    const __m128i written = _mm_and_si128(LoadSixteen(room.data()), LoadSixteen(first));
    StoreSixteen(written, &words->written);
    StoreSixteen(FoldSixteen(written), &words->folded);
    return;
  }
#endif
  *words = WordsOfNumber({room.data(), length});
}

}  // namespace lookout::text

#endif  // LOOKOUT_ENGINE_TEXT_NUMBER_WORDS_H_
