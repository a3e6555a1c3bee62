// folded_number.h: a document number folded over what a machine confuses, as the index of documents asks for it.
//
// The same folding as TolerantDocumentNumber, sixteen characters at once and written out where it is called: a batch of
// documents spends a third of its instructions here.
#ifndef LOOKOUT_ENGINE_TEXT_FOLDED_NUMBER_H_
#define LOOKOUT_ENGINE_TEXT_FOLDED_NUMBER_H_

#include <cstdint>
#include <string_view>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

#include "engine/base/short_text.h"
#include "engine/text/document_number.h"

namespace lookout::text {

#if defined(__SSE2__)
// Sixteen characters as TolerantDocumentNumber folds each.
inline __m128i FoldSixteen(__m128i text) {
  const auto is = [text](char c) { return _mm_cmpeq_epi8(text, _mm_set1_epi8(c)); };
  const auto to = [](__m128i where, char c) { return _mm_and_si128(where, _mm_set1_epi8(c)); };
  const __m128i zero = _mm_or_si128(_mm_or_si128(is('O'), is('Q')), is('D'));
  const __m128i one = _mm_or_si128(is('I'), is('L'));
  const __m128i two = is('Z');
  const __m128i five = is('S');
  const __m128i six = is('G');
  const __m128i eight = is('B');
  const __m128i any =
      _mm_or_si128(_mm_or_si128(_mm_or_si128(zero, one), _mm_or_si128(two, five)), _mm_or_si128(six, eight));
  const __m128i folded =
      _mm_or_si128(_mm_or_si128(_mm_or_si128(to(zero, '0'), to(one, '1')), _mm_or_si128(to(two, '2'), to(five, '5'))),
                   _mm_or_si128(to(six, '6'), to(eight, '8')));
  return _mm_or_si128(folded, _mm_andnot_si128(any, text));
}

#endif

// ShortTextOf the tolerant form of a canonical number.
inline base::ShortText FoldedDocumentNumber(std::string_view canonical) {
#if defined(__SSE2__)
  if (canonical.size() <= base::ShortText::kBytes) {
    const base::ShortText words = base::ShortTextOf(canonical);
    const auto word = [](uint64_t bits) { return static_cast<long long>(bits); };
    const __m128i folded = FoldSixteen(_mm_set_epi64x(word(words.high), word(words.low)));
    return {static_cast<uint64_t>(_mm_cvtsi128_si64(folded)),
            static_cast<uint64_t>(_mm_cvtsi128_si64(_mm_unpackhi_epi64(folded, folded)))};
  }
#endif
  return base::ShortTextOf(TolerantDocumentNumber(canonical));
}

}  // namespace lookout::text

#endif  // LOOKOUT_ENGINE_TEXT_FOLDED_NUMBER_H_
