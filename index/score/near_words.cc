#include "index/score/near_words.h"

#include <algorithm>

#include <emmintrin.h>

#include "index/score/token_similarity.h"

namespace lookout::index::score {

NearWords::NearWords(std::string_view asked) : asked_(asked) {
  for (std::size_t i = 0; i < std::min(asked.size(), kLettersMax); ++i) {
    uint16_t& places = places_[static_cast<unsigned char>(asked[i])];
    places = static_cast<uint16_t>(places | 1U << i);
  }
}

unsigned NearWords::Among(std::span<const std::string_view> words, int limit) const {
  const auto is_long = [](std::string_view word) { return word.size() > kLettersMax; };
  if (asked_.empty() || is_long(asked_) || std::any_of(words.begin(), words.end(), is_long)) {
    unsigned near = 0;
    for (std::size_t i = 0; i < words.size(); ++i)
      near |= EditDistance(asked_, words[i], limit) <= limit ? 1U << i : 0U;
    return near;
  }
  // By letter of the words, then by word: where it stands in `asked`.
  alignas(16) std::array<std::array<uint16_t, kLanes>, kLettersMax> places;
  alignas(16) std::array<int16_t, kLanes> lengths{};
  std::size_t longest = 0;
  for (const std::string_view word : words) longest = std::max(longest, word.size());
  for (std::size_t i = 0; i < longest; ++i) places[i].fill(0);
  for (std::size_t lane = 0; lane < words.size(); ++lane) {
    lengths[lane] = static_cast<int16_t>(words[lane].size());
    for (std::size_t i = 0; i < words[lane].size(); ++i)
      places[i][lane] = places_[static_cast<unsigned char>(words[lane][i])];
  }
  const auto load = [](const auto& lanes) { return _mm_load_si128(reinterpret_cast<const __m128i*>(lanes.data())); };
  const auto all = [](int value) { return _mm_set1_epi16(static_cast<int16_t>(value)); };
  const __m128i ones = all(-1);
  const __m128i last_place = all(1 << (asked_.size() - 1));
  const __m128i of_lengths = load(lengths);
  // Of the column of the letter before: where the table rises by one and where it falls, downwards; where it is the
  // same as diagonally before; and the places of the letter.
  __m128i rises = ones;
  __m128i falls = _mm_setzero_si128();
  __m128i diagonal = _mm_setzero_si128();
  __m128i before = _mm_setzero_si128();
  __m128i distance = all(static_cast<int>(asked_.size()));
  for (std::size_t i = 0; i < longest; ++i) {
    const __m128i here = load(places[i]);
    const __m128i exchanged = _mm_and_si128(_mm_slli_epi16(_mm_andnot_si128(diagonal, here), 1), before);
    const __m128i carried = _mm_xor_si128(_mm_add_epi16(_mm_and_si128(here, rises), rises), rises);
    diagonal = _mm_or_si128(_mm_or_si128(carried, here), _mm_or_si128(falls, exchanged));
    const __m128i grows = _mm_or_si128(falls, _mm_andnot_si128(_mm_or_si128(diagonal, rises), ones));
    const __m128i shrinks = _mm_and_si128(diagonal, rises);
    // The last row, for words that are not at their end: minus one where a bit is set.
    const __m128i more = _mm_cmpeq_epi16(_mm_and_si128(grows, last_place), last_place);
    const __m128i less = _mm_cmpeq_epi16(_mm_and_si128(shrinks, last_place), last_place);
    const __m128i within = _mm_cmpgt_epi16(of_lengths, all(static_cast<int>(i)));
    distance = _mm_add_epi16(distance, _mm_and_si128(_mm_sub_epi16(less, more), within));
    const __m128i grows_below = _mm_or_si128(_mm_slli_epi16(grows, 1), all(1));
    rises = _mm_or_si128(_mm_slli_epi16(shrinks, 1), _mm_andnot_si128(_mm_or_si128(diagonal, grows_below), ones));
    falls = _mm_and_si128(grows_below, diagonal);
    before = here;
  }
  const auto at_most = [&](int edits) {
    const __m128i is_more = _mm_cmpgt_epi16(distance, all(edits));
    return ~static_cast<unsigned>(_mm_movemask_epi8(_mm_packs_epi16(is_more, _mm_setzero_si128())));
  };
  const unsigned held = (1U << words.size()) - 1;
  unsigned near = at_most(limit) & held;
  if (limit > 1) return near;
  for (unsigned bits = at_most(2) & held & ~near; bits != 0; bits &= bits - 1) {
    const auto lane = static_cast<std::size_t>(__builtin_ctz(bits));
    if (words[lane].size() == asked_.size() && EditDistance(asked_, words[lane], 1) == 1) near |= 1U << lane;
  }
  return near;
}

}  // namespace lookout::index::score
