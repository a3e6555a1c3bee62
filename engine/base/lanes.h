// lanes.h: eight numbers of 16 bits, or four floats, in one register.
//
// Two implementations that give the same: `sse2`, which every x86-64 has, and `scalar`, for other machines and for
// -DLOOKOUT_SCALAR=ON, which asks the whole engine whether it is the same (tools/dev scalar). Floats may differ in
// their last bit between machines, where a compiler joins a product and a sum: whoever uses them has room for it.
#ifndef LOOKOUT_ENGINE_BASE_LANES_H_
#define LOOKOUT_ENGINE_BASE_LANES_H_

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace lookout::base {

namespace scalar {

template <typename Number, std::size_t kCount>
struct Numbers {
  static Numbers All(Number number) {
    Numbers numbers;
    numbers.of.fill(number);
    return numbers;
  }
  // The first of `from`, then zeros.
  static Numbers Load(const void* from, std::size_t count = kCount) {
    Numbers numbers;
    std::memcpy(numbers.of.data(), from, count * sizeof(Number));
    return numbers;
  }
  template <typename Give>
  static Numbers Each(const Numbers& a, const Numbers& b, Give give) {
    Numbers numbers;
    for (std::size_t i = 0; i < kCount; ++i) numbers.of[i] = static_cast<Number>(give(a.of[i], b.of[i]));
    return numbers;
  }

  std::array<Number, kCount> of{};
};

class Lanes {
 public:
  static constexpr std::size_t kLanes = 8;

  Lanes() = default;  // zeros
  static Lanes All(int value) { return Lanes(Eight::All(static_cast<int16_t>(value))); }
  // Of eight numbers, or of two, then zeros.
  static Lanes Load(const void* numbers) { return Lanes(Eight::Load(numbers)); }
  static Lanes LoadTwo(const void* numbers) { return Lanes(Eight::Load(numbers, 2)); }
  void Store(void* numbers) const { std::memcpy(numbers, of_.data(), sizeof(of_)); }
  // All bits of a lane where its bit is set.
  static Lanes Where(unsigned bits) {
    Lanes lanes;
    for (std::size_t i = 0; i < kLanes; ++i) lanes.of_[i] = static_cast<int16_t>((bits >> i & 1) != 0 ? -1 : 0);
    return lanes;
  }

  friend Lanes operator&(Lanes a, Lanes b) {
    return Each(a, b, [](int x, int y) { return x & y; });
  }
  friend Lanes operator|(Lanes a, Lanes b) {
    return Each(a, b, [](int x, int y) { return x | y; });
  }
  friend Lanes operator^(Lanes a, Lanes b) {
    return Each(a, b, [](int x, int y) { return x ^ y; });
  }
  // Modulo 2^16.
  friend Lanes operator+(Lanes a, Lanes b) {
    return Each(a, b, [](int x, int y) { return x + y; });
  }
  friend Lanes operator-(Lanes a, Lanes b) {
    return Each(a, b, [](int x, int y) { return x - y; });
  }
  Lanes Without(Lanes bits) const {
    return Each(*this, bits, [](int x, int y) { return x & ~y; });
  }
  Lanes Doubled() const { return *this + *this; }
  Lanes Min(Lanes other) const {
    return Each(*this, other, [](int x, int y) { return std::min(x, y); });
  }
  Lanes Max(Lanes other) const {
    return Each(*this, other, [](int x, int y) { return std::max(x, y); });
  }
  // All bits of a lane where it is so.
  Lanes Equal(Lanes other) const {
    return Each(*this, other, [](int x, int y) { return x == y ? -1 : 0; });
  }
  Lanes Above(Lanes other) const {
    return Each(*this, other, [](int x, int y) { return x > y ? -1 : 0; });
  }

  // A bit for each lane that is below zero; of two, the first lowest.
  unsigned Signs() const {
    unsigned bits = 0;
    for (std::size_t i = 0; i < kLanes; ++i) bits |= unsigned{of_[i] < 0} << i;
    return bits;
  }
  static unsigned Signs(Lanes first, Lanes second) { return first.Signs() | second.Signs() << kLanes; }
  int Lowest() const { return *std::min_element(of_.begin(), of_.end()); }
  int Highest() const { return *std::max_element(of_.begin(), of_.end()); }
  // The sum of the products, which must fit.
  int Times(Lanes other) const {
    int sum = 0;
    for (std::size_t i = 0; i < kLanes; ++i) sum += of_[i] * other.of_[i];
    return sum;
  }

 private:
  using Eight = Numbers<int16_t, kLanes>;

  explicit Lanes(const Eight& numbers) : of_(numbers.of) {}
  template <typename Give>
  static Lanes Each(const Lanes& a, const Lanes& b, Give give) {
    return Lanes(Eight::Each({a.of_}, {b.of_}, give));
  }

  std::array<int16_t, kLanes> of_{};
};

class FloatLanes {
 public:
  static constexpr std::size_t kLanes = 4;

  FloatLanes() = default;  // zeros
  static FloatLanes All(float value) { return FloatLanes(Four::All(value)); }
  static FloatLanes Load(const float* numbers) { return FloatLanes(Four::Load(numbers)); }

  friend FloatLanes operator+(FloatLanes a, FloatLanes b) {
    return Each(a, b, [](float x, float y) { return x + y; });
  }
  friend FloatLanes operator-(FloatLanes a, FloatLanes b) {
    return Each(a, b, [](float x, float y) { return x - y; });
  }
  friend FloatLanes operator*(FloatLanes a, FloatLanes b) {
    return Each(a, b, [](float x, float y) { return x * y; });
  }
  FloatLanes Min(FloatLanes other) const {
    return Each(*this, other, [](float x, float y) { return std::min(x, y); });
  }
  // Zero where the other is below zero.
  FloatLanes OrZeroBelow(FloatLanes other) const {
    return Each(*this, other, [](float x, float y) { return y >= 0 ? x : 0; });
  }

  // The whole parts, those of `first` first, of numbers that 32 bits hold; beyond 16 bits the most that they hold.
  static Lanes WholeParts(FloatLanes first, FloatLanes second) {
    std::array<int16_t, Lanes::kLanes> whole;
    for (std::size_t i = 0; i < kLanes; ++i) {
      whole[i] = WholePart(first.of_[i]);
      whole[kLanes + i] = WholePart(second.of_[i]);
    }
    return Lanes::Load(whole.data());
  }

 private:
  using Four = Numbers<float, kLanes>;

  explicit FloatLanes(const Four& numbers) : of_(numbers.of) {}
  template <typename Give>
  static FloatLanes Each(const FloatLanes& a, const FloatLanes& b, Give give) {
    return FloatLanes(Four::Each({a.of_}, {b.of_}, give));
  }
  static int16_t WholePart(float value) { return static_cast<int16_t>(std::clamp<float>(value, INT16_MIN, INT16_MAX)); }

  std::array<float, kLanes> of_{};
};

}  // namespace scalar

#if defined(__SSE2__)
namespace sse2 {

class Lanes {
 public:
  static constexpr std::size_t kLanes = 8;

  Lanes() : of_(_mm_setzero_si128()) {}
  static Lanes All(int value) { return Lanes(_mm_set1_epi16(static_cast<int16_t>(value))); }
  static Lanes Load(const void* numbers) { return Lanes(_mm_loadu_si128(static_cast<const __m128i*>(numbers))); }
  static Lanes LoadTwo(const void* numbers) { return Lanes(_mm_loadu_si32(numbers)); }
  void Store(void* numbers) const { _mm_storeu_si128(static_cast<__m128i*>(numbers), of_); }
  static Lanes Where(unsigned bits) {
    const Lanes one_each(_mm_setr_epi16(1, 2, 4, 8, 16, 32, 64, 128));
    return (All(static_cast<int>(bits & 0xFF)) & one_each).Equal(one_each);
  }

  friend Lanes operator&(Lanes a, Lanes b) { return Lanes(_mm_and_si128(a.of_, b.of_)); }
  friend Lanes operator|(Lanes a, Lanes b) { return Lanes(_mm_or_si128(a.of_, b.of_)); }
  friend Lanes operator^(Lanes a, Lanes b) { return Lanes(_mm_xor_si128(a.of_, b.of_)); }
  friend Lanes operator+(Lanes a, Lanes b) { return Lanes(_mm_add_epi16(a.of_, b.of_)); }
  friend Lanes operator-(Lanes a, Lanes b) { return Lanes(_mm_sub_epi16(a.of_, b.of_)); }
  Lanes Without(Lanes bits) const { return Lanes(_mm_andnot_si128(bits.of_, of_)); }
  Lanes Doubled() const { return Lanes(_mm_slli_epi16(of_, 1)); }
  Lanes Min(Lanes other) const { return Lanes(_mm_min_epi16(of_, other.of_)); }
  Lanes Max(Lanes other) const { return Lanes(_mm_max_epi16(of_, other.of_)); }
  Lanes Equal(Lanes other) const { return Lanes(_mm_cmpeq_epi16(of_, other.of_)); }
  Lanes Above(Lanes other) const { return Lanes(_mm_cmpgt_epi16(of_, other.of_)); }

  unsigned Signs() const { return Signs(*this, Lanes()); }
  static unsigned Signs(Lanes first, Lanes second) {
    return static_cast<unsigned>(_mm_movemask_epi8(_mm_packs_epi16(first.of_, second.of_)));
  }
  int Lowest() const {
    return Fold([](Lanes a, Lanes b) { return a.Min(b); });
  }
  int Highest() const {
    return Fold([](Lanes a, Lanes b) { return a.Max(b); });
  }
  int Times(Lanes other) const {
    const __m128i four = _mm_madd_epi16(of_, other.of_);
    const __m128i two = _mm_add_epi32(four, _mm_shuffle_epi32(four, _MM_SHUFFLE(1, 0, 3, 2)));
    return _mm_cvtsi128_si32(_mm_add_epi32(two, _mm_shuffle_epi32(two, _MM_SHUFFLE(2, 3, 0, 1))));
  }

 private:
  friend class FloatLanes;

  explicit Lanes(__m128i of) : of_(of) {}
  template <typename Of>
  int Fold(Of of) const {
    const Lanes four = of(*this, Lanes(_mm_shuffle_epi32(of_, _MM_SHUFFLE(1, 0, 3, 2))));
    const Lanes two = of(four, Lanes(_mm_shuffle_epi32(four.of_, _MM_SHUFFLE(2, 3, 0, 1))));
    const Lanes one = of(two, Lanes(_mm_shufflelo_epi16(two.of_, _MM_SHUFFLE(2, 3, 0, 1))));
    return static_cast<int16_t>(_mm_cvtsi128_si32(one.of_));
  }

  __m128i of_;
};

class FloatLanes {
 public:
  static constexpr std::size_t kLanes = 4;

  FloatLanes() : of_(_mm_setzero_ps()) {}
  static FloatLanes All(float value) { return FloatLanes(_mm_set1_ps(value)); }
  static FloatLanes Load(const float* numbers) { return FloatLanes(_mm_loadu_ps(numbers)); }

  friend FloatLanes operator+(FloatLanes a, FloatLanes b) { return FloatLanes(_mm_add_ps(a.of_, b.of_)); }
  friend FloatLanes operator-(FloatLanes a, FloatLanes b) { return FloatLanes(_mm_sub_ps(a.of_, b.of_)); }
  friend FloatLanes operator*(FloatLanes a, FloatLanes b) { return FloatLanes(_mm_mul_ps(a.of_, b.of_)); }
  FloatLanes Min(FloatLanes other) const { return FloatLanes(_mm_min_ps(of_, other.of_)); }
  FloatLanes OrZeroBelow(FloatLanes other) const {
    return FloatLanes(_mm_and_ps(of_, _mm_cmpge_ps(other.of_, _mm_setzero_ps())));
  }

  static Lanes WholeParts(FloatLanes first, FloatLanes second) {
    return Lanes(_mm_packs_epi32(_mm_cvttps_epi32(first.of_), _mm_cvttps_epi32(second.of_)));
  }

 private:
  explicit FloatLanes(__m128 of) : of_(of) {}

  __m128 of_;
};

}  // namespace sse2
#endif

#if defined(__SSE2__) && !defined(LOOKOUT_SCALAR)
namespace lanes = sse2;
#else
namespace lanes = scalar;
#endif
using lanes::FloatLanes;
using lanes::Lanes;

}  // namespace lookout::base

#endif  // LOOKOUT_ENGINE_BASE_LANES_H_
