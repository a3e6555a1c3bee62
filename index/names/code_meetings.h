// code_meetings.h: what the codes of a posting say of the query: which of its tokens the name may have a partner for,
// and how alike; filled anew for each search.
#ifndef LOOKOUT_INDEX_NAMES_CODE_MEETINGS_H_
#define LOOKOUT_INDEX_NAMES_CODE_MEETINGS_H_

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include <emmintrin.h>

#include "index/names/token_codes.h"

namespace lookout::index::names {

// Bits of the tracked tokens of a query, the rarest highest.
using TrackedMask = uint8_t;
inline constexpr std::size_t kTrackedMax = 8;

// How much each tracked token counts by its best partner, by its bit; 0: it has none.
class TrackedLanes {
 public:
  TrackedLanes() : lanes_(_mm_setzero_si128()) {}

  static TrackedLanes Of(TrackedMask tokens, int value) {
    const __m128i bits = _mm_setr_epi16(1, 2, 4, 8, 16, 32, 64, 128);
    const __m128i is_set = _mm_cmpeq_epi16(_mm_and_si128(_mm_set1_epi16(tokens), bits), bits);
    return TrackedLanes(_mm_and_si128(is_set, _mm_set1_epi16(static_cast<int16_t>(value))));
  }
  static TrackedLanes Of(const std::array<int16_t, kTrackedMax>& values) {
    return TrackedLanes(_mm_loadu_si128(reinterpret_cast<const __m128i*>(values.data())));
  }

  TrackedLanes Max(TrackedLanes other) const { return TrackedLanes(_mm_max_epi16(lanes_, other.lanes_)); }
  TrackedLanes And(TrackedLanes bits) const { return TrackedLanes(_mm_and_si128(lanes_, bits.lanes_)); }

  // The least value of these tokens; values are not negative. The highest there is where there are no tokens.
  int Least(TrackedMask tokens) const {
    const __m128i all = _mm_set1_epi16(-1);
    const __m128i highest = _mm_srli_epi16(_mm_andnot_si128(Of(tokens, -1).lanes_, all), 1);
    const __m128i eight = _mm_or_si128(lanes_, highest);
    const __m128i four = _mm_min_epi16(eight, _mm_shuffle_epi32(eight, _MM_SHUFFLE(1, 0, 3, 2)));
    const __m128i two = _mm_min_epi16(four, _mm_shuffle_epi32(four, _MM_SHUFFLE(2, 3, 0, 1)));
    const __m128i one = _mm_min_epi16(two, _mm_shufflelo_epi16(two, _MM_SHUFFLE(2, 3, 0, 1)));
    return _mm_cvtsi128_si32(one) & 0xFFFF;
  }

  // The sum of weight x value.
  int Sum(TrackedLanes weights) const {
    const __m128i four = _mm_madd_epi16(lanes_, weights.lanes_);
    const __m128i two = _mm_add_epi32(four, _mm_shuffle_epi32(four, _MM_SHUFFLE(1, 0, 3, 2)));
    return _mm_cvtsi128_si32(_mm_add_epi32(two, _mm_shuffle_epi32(two, _MM_SHUFFLE(2, 3, 0, 1))));
  }

 private:
  explicit TrackedLanes(__m128i lanes) : lanes_(lanes) {}

  __m128i lanes_;
};
static_assert(sizeof(TrackedLanes) == kTrackedMax * sizeof(int16_t));

// How alike a token of a name is to tracked tokens of the query, or to one that is not tracked.
struct MarkedAs {
  TrackedLanes effective;    // the most that it counts
  int16_t most = 0;          // the same, of any of them
  int16_t weight_there = 0;  // of these tracked tokens
  TrackedMask tokens = 0;

  static MarkedAs Of(TrackedMask tokens, int most, int weight_there) {
    return {TrackedLanes::Of(tokens, most), static_cast<int16_t>(most), static_cast<int16_t>(weight_there), tokens};
  }
};

// Of the tokens of one code that are like any of the query.
struct CodeMeeting {
  TrackedLanes effective;  // the most that one of them counts
  int gained = 0;          // weight x the best with any token of the query, tracked or not
  int16_t best = 0;
  int16_t room = 0;    // the most weight of tracked tokens that one of them may stand against
  uint8_t weight = 0;  // of each
  TrackedMask mask = 0;
  bool untracked = false;  // like a token that is not tracked

  void Raise(const MarkedAs& as) {
    room = std::max(room, as.weight_there);
    mask = static_cast<TrackedMask>(mask | as.tokens);
    untracked = untracked || as.tokens == 0;
    effective = effective.Max(as.effective);
    best = std::max(best, as.most);
    gained = weight * best;
  }
};

class CodeMeetings {
 public:
  CodeMeetings() : bits_((std::size_t{1} << kCodeBits) / 64), places_(std::size_t{1} << kCodeBits) { Begin(); }

  void Begin() {
    for (const TokenCode code : codes_) bits_[code >> 6] = 0;
    codes_.clear();
    held_.clear();
    Add(kAnyCode, {}, [](TokenCode) { return 0; });  // so that who asks for most codes asks for this one too
  }

  // `weight_of`: what the tokens of a code weigh.
  template <typename WeightOf>
  void Add(TokenCode code, const MarkedAs& as, WeightOf&& weight_of) {
    if (!Has(code)) {
      bits_[code >> 6] |= uint64_t{1} << (code & 63);
      places_[code] = static_cast<uint16_t>(held_.size());
      codes_.push_back(code);
      held_.push_back({.weight = static_cast<uint8_t>(weight_of(code))});
    }
    held_[places_[code]].Raise(as);
  }

  // Also of kAnyCode.
  bool Has(TokenCode code) const { return (bits_[code >> 6] >> (code & 63) & 1) != 0; }
  // Of a code that it has.
  const CodeMeeting& operator[](TokenCode code) const { return held_[places_[code]]; }

 private:
  std::vector<uint64_t> bits_;    // by code: in the first cache, for most codes are met by nothing
  std::vector<uint16_t> places_;  // by code that has its bit
  std::vector<CodeMeeting> held_;
  std::vector<TokenCode> codes_;
};

}  // namespace lookout::index::names

#endif  // LOOKOUT_INDEX_NAMES_CODE_MEETINGS_H_
