// The implementation with vector instructions beside the one without: the same numbers, bit for bit.
#include "engine/base/lanes.h"

#include <array>
#include <cstdint>
#include <random>
#include <utility>

#include "tests/support/catch.h"

namespace lookout::base {
namespace {

using Eight = std::array<int16_t, 8>;
using Four = std::array<float, 4>;

template <typename AnyLanes>
Eight Values(AnyLanes lanes) {
  Eight values;
  lanes.Store(values.data());
  return values;
}

TEST_CASE("Lanes: without vector instructions each lane is what its numbers give") {
  using scalar::Lanes;
  const Eight a = {0, 1, -1, INT16_MAX, INT16_MIN, 7, 7, -300};
  const Eight b = {0, 3, -1, 1, 1, 7, 8, 2};
  const Lanes x = Lanes::Load(a.data());
  const Lanes y = Lanes::Load(b.data());
  CHECK(Values(x + y) == Eight{0, 4, -2, INT16_MIN, INT16_MIN + 1, 14, 15, -298});
  CHECK(Values(x - y) == Eight{0, -2, 0, INT16_MAX - 1, INT16_MAX, 0, -1, -302});
  CHECK(Values(x & y) == Eight{0, 1, -1, 1, 0, 7, 0, 0});
  CHECK(Values(x | y) == Eight{0, 3, -1, INT16_MAX, INT16_MIN + 1, 7, 15, -298});
  CHECK(Values(x ^ y) == Eight{0, 2, 0, INT16_MAX - 1, INT16_MIN + 1, 0, 15, -298});
  CHECK(Values(x.Without(y)) == Eight{0, 0, 0, INT16_MAX - 1, INT16_MIN, 0, 7, -300});
  CHECK(Values(x.Doubled()) == Eight{0, 2, -2, -2, 0, 14, 14, -600});
  CHECK(Values(x.Min(y)) == Eight{0, 1, -1, 1, INT16_MIN, 7, 7, -300});
  CHECK(Values(x.Max(y)) == Eight{0, 3, -1, INT16_MAX, 1, 7, 8, 2});
  CHECK(x.Equal(y).Signs() == 0b00100101);
  CHECK(x.Above(y).Signs() == 0b00001000);
  CHECK(Lanes::Signs(x, y) == 0b00000100'10010100);
  CHECK(Values(Lanes::Where(0b10000010)) == Eight{0, -1, 0, 0, 0, 0, 0, -1});
  CHECK(Values(Lanes::LoadTwo(b.data() + 5)) == Eight{7, 8, 0, 0, 0, 0, 0, 0});
  CHECK(x.Lowest() == INT16_MIN);
  CHECK(x.Highest() == INT16_MAX);
  CHECK(x.Times(y) == 0 + 3 + 1 + INT16_MAX + INT16_MIN + 49 + 56 - 600);
}

#if defined(__SSE2__)
TEST_CASE("Lanes: vector instructions give the same numbers") {
  std::mt19937_64 random(40);
  const auto any = [&] {
    Eight numbers;
    for (int16_t& number : numbers) {
      const uint64_t draw = random();
      number = static_cast<int16_t>((draw & 3) == 0 ? draw >> 8 & 1 : draw >> (16 + (draw & 15)));
    }
    if (random() % 3 == 0) numbers[random() % 8] = numbers[random() % 8];
    return numbers;
  };
  for (int i = 0; i < 20'000; ++i) {
    const Eight a = any();
    const Eight b = random() % 4 == 0 ? a : any();
    const auto bits = static_cast<unsigned>(random() & 0xFFFF);
    const auto all = [&]<typename AnyLanes>(AnyLanes) {
      const AnyLanes x = AnyLanes::Load(a.data());
      const AnyLanes y = AnyLanes::Load(b.data());
      const AnyLanes small = x & AnyLanes::All(127);  // whose products fit
      return std::pair{std::array{Values(x), Values(x & y), Values(x | y), Values(x ^ y), Values(x + y), Values(x - y),
                                  Values(x.Without(y)), Values(x.Doubled()), Values(x.Min(y)), Values(x.Max(y)),
                                  Values(x.Equal(y)), Values(x.Above(y)), Values(AnyLanes::Where(bits)),
                                  Values(AnyLanes::LoadTwo(a.data())), Values(AnyLanes::All(a[0])), Values(AnyLanes())},
                       std::array{static_cast<int>(x.Signs()), static_cast<int>(AnyLanes::Signs(x, y)), x.Lowest(),
                                  x.Highest(), small.Times(y)}};
    };
    REQUIRE(all(scalar::Lanes()) == all(sse2::Lanes()));
  }
}

TEST_CASE("FloatLanes: vector instructions give the same numbers") {
  std::mt19937_64 random(41);
  const auto any = [&] {
    Four numbers;
    for (float& number : numbers) {
      const auto draw = static_cast<float>(static_cast<int32_t>(random()));
      number = random() % 5 == 0 ? 0 : draw / static_cast<float>(uint64_t{1} << (random() % 40));
    }
    return numbers;
  };
  for (int i = 0; i < 20'000; ++i) {
    const Four a = any();
    const Four b = any();
    const Four c = any();
    const auto all = [&]<typename AnyLanes>(AnyLanes) {
      const AnyLanes x = AnyLanes::Load(a.data());
      const AnyLanes y = AnyLanes::Load(b.data());
      const AnyLanes z = AnyLanes::Load(c.data());
      return std::array{Values(AnyLanes::WholeParts(x, y)), Values(AnyLanes::WholeParts(x - y, x + y)),
                        Values(AnyLanes::WholeParts((x * y).Min(z), x.OrZeroBelow(y))),
                        Values(AnyLanes::WholeParts(AnyLanes::All(c[0]), AnyLanes::All(c[1])))};
    };
    // What 32 bits do not hold, vector instructions take for the least.
    const auto fits = [](float x) { return x > -2e9F && x < 2e9F; };
    const bool fit = fits(a[0] * b[0]) && fits(a[1] * b[1]) && fits(a[2] * b[2]) && fits(a[3] * b[3]);
    if (!fit) continue;
    REQUIRE(all(scalar::FloatLanes()) == all(sse2::FloatLanes()));
  }
}
#endif

}  // namespace
}  // namespace lookout::base
