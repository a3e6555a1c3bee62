// class_floors.h: what the names of a list can reach by their class of weight, all classes at once.
//
// A search asks this for hundreds of lists, each of other classes: one at a time is a branch that nobody foresees.
#ifndef LOOKOUT_INDEX_NAMES_CLASS_FLOORS_H_
#define LOOKOUT_INDEX_NAMES_CLASS_FLOORS_H_

#include <array>
#include <cstddef>
#include <cstdint>

#include <emmintrin.h>

#include "index/names/postings.h"

namespace lookout::index::names {

// Floors, or zero for what reaches none.
class FloorLanes {
 public:
  static constexpr std::size_t kLanes = 16;

  FloorLanes() : low_(_mm_setzero_si128()), high_(_mm_setzero_si128()) {}
  FloorLanes(__m128i low, __m128i high) : low_(low), high_(high) {}

  static FloorLanes All(int floor) {
    const __m128i all = _mm_set1_epi16(static_cast<int16_t>(floor));
    return {all, all};
  }
  static FloorLanes Of(const std::array<int16_t, kLanes>& floors) {
    const auto* const lanes = reinterpret_cast<const __m128i*>(floors.data());
    return {_mm_loadu_si128(lanes), _mm_loadu_si128(lanes + 1)};
  }
  std::array<int16_t, kLanes> values() const {
    std::array<int16_t, kLanes> floors;
    auto* const lanes = reinterpret_cast<__m128i*>(floors.data());
    _mm_storeu_si128(lanes, low_);
    _mm_storeu_si128(lanes + 1, high_);
    return floors;
  }

  // Those of the bits, zero for the others.
  FloorLanes Only(unsigned bits) const {
    const __m128i one_each = _mm_setr_epi16(1, 2, 4, 8, 16, 32, 64, 128);
    const auto of = [&](unsigned eight) {
      const __m128i all = _mm_set1_epi16(static_cast<int16_t>(eight & 0xFF));
      return _mm_cmpeq_epi16(_mm_and_si128(all, one_each), one_each);
    };
    return {_mm_and_si128(low_, of(bits)), _mm_and_si128(high_, of(bits >> 8))};
  }

  // Bits of the lanes above a floor.
  unsigned Above(int floor) const {
    const __m128i all = _mm_set1_epi16(static_cast<int16_t>(floor));
    return static_cast<unsigned>(
        _mm_movemask_epi8(_mm_packs_epi16(_mm_cmpgt_epi16(low_, all), _mm_cmpgt_epi16(high_, all))));
  }

  int Highest() const {
    const __m128i eight = _mm_max_epi16(low_, high_);
    const __m128i four = _mm_max_epi16(eight, _mm_shuffle_epi32(eight, _MM_SHUFFLE(1, 0, 3, 2)));
    const __m128i two = _mm_max_epi16(four, _mm_shuffle_epi32(four, _MM_SHUFFLE(2, 3, 0, 1)));
    const __m128i one = _mm_max_epi16(two, _mm_shufflelo_epi16(two, _MM_SHUFFLE(2, 3, 0, 1)));
    return _mm_cvtsi128_si32(one) & 0xFFFF;
  }

 private:
  __m128i low_;
  __m128i high_;
};
static_assert(kWeightClasses == FloorLanes::kLanes);

// Of each class the highest slack at a floor, and how much higher a slack of one lets that floor be at least: what goes
// of the slack when the floor is one higher is the whole that the name's score is a share of (score::NameWhole).
class ReachOfClasses {
 public:
  ReachOfClasses() { slack_.fill(kOutOfReach); }
  explicit ReachOfClasses(int floor) : ReachOfClasses() { floor_ = floor; }

  void Set(std::size_t weight_class, int64_t slack, int64_t whole) {
    slack_[weight_class] = static_cast<float>(slack) + kMoreThanRounded;
    per_whole_[weight_class] = 1.0F / static_cast<float>(whole);
  }

  // The highest floor, or a little more, that a name of each class can reach which loses so much; zero where that is
  // below the floor.
  FloorLanes HighestFloors(int64_t loss) const {
    const __m128 lost = _mm_set1_ps(static_cast<float>(loss));
    const __m128 floor = _mm_set1_ps(static_cast<float>(floor_ + 1));
    const __m128 most = _mm_set1_ps(static_cast<float>(score::kOne));
    const auto four = [&](std::size_t at) {
      const __m128 left = _mm_sub_ps(_mm_loadu_ps(&slack_[at]), lost);
      const __m128 reached = _mm_min_ps(_mm_add_ps(_mm_mul_ps(left, _mm_loadu_ps(&per_whole_[at])), floor), most);
      return _mm_cvttps_epi32(_mm_and_ps(reached, _mm_cmpge_ps(left, _mm_setzero_ps())));
    };
    return {_mm_packs_epi32(four(0), four(4)), _mm_packs_epi32(four(8), four(12))};
  }

 private:
  static constexpr float kOutOfReach = -1e30F;
  // What two of these numbers and their difference may lose by rounding: each is below 2^32 (the weight of all tokens
  // of two names, x kOne x 100), where numbers stand 256 apart.
  static constexpr float kMoreThanRounded = 1024;
  static_assert(int64_t{2} * score::kTokensMax * score::kTokenWeightMax * score::kOne * 100 < int64_t{1} << 32);

  int floor_ = 0;
  std::array<float, kWeightClasses> slack_{};
  std::array<float, kWeightClasses> per_whole_{};
};

}  // namespace lookout::index::names

#endif  // LOOKOUT_INDEX_NAMES_CLASS_FLOORS_H_
