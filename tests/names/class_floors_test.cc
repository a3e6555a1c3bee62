// All classes at once against one after the other.
#include "index/names/class_floors.h"

#include <algorithm>

#include "tests/names/fictional.h"
#include "tests/support/catch.h"

namespace lookout::index::names {
namespace {

using tests::Below;
using tests::Chance;
using tests::Random;

TEST_CASE("FloorLanes: as one after the other") {
  Random random(tests::TestSeed() + 21);
  INFO("LOOKOUT_TEST_SEED=" << tests::TestSeed());
  for (int round = 0; round < 1000; ++round) {
    std::array<int16_t, FloorLanes::kLanes> floors;
    for (int16_t& floor : floors) floor = static_cast<int16_t>(Chance(&random, 4) ? 0 : Below(&random, 10'002));
    const auto bits = static_cast<unsigned>(Below(&random, 1 << 16));
    const auto limit = static_cast<int>(Chance(&random, 2) ? floors[Below(&random, 16)] : Below(&random, 10'002));
    auto only = floors;
    unsigned above = 0;
    for (std::size_t i = 0; i < only.size(); ++i) {
      if ((bits >> i & 1) == 0) only[i] = 0;
      above |= only[i] > limit ? 1U << i : 0U;
    }
    const FloorLanes lanes = FloorLanes::Of(floors).Only(bits);
    REQUIRE(lanes.values() == only);
    REQUIRE(lanes.Above(limit) == above);
    REQUIRE(lanes.Highest() == *std::max_element(only.begin(), only.end()));
  }
}

TEST_CASE("ReachOfClasses: no floor that a class can reach is taken for one that it can not") {
  Random random(tests::TestSeed() + 22);
  INFO("LOOKOUT_TEST_SEED=" << tests::TestSeed());
  uint64_t exact = 0;
  for (int round = 0; round < 2000; ++round) {
    const auto floor = static_cast<int>(1 + Below(&random, score::kOne));
    ReachOfClasses reach(floor);
    std::array<int64_t, kWeightClasses> slack{};
    std::array<int64_t, kWeightClasses> whole{};
    for (std::size_t c = 0; c < kWeightClasses; ++c) {
      if (Chance(&random, 4)) continue;  // out of reach
      slack[c] = static_cast<int64_t>(Below(&random, Chance(&random, 2) ? 3'000'000'000 : 50'000'000));
      whole[c] = static_cast<int64_t>(100 + Below(&random, 200'000));
      reach.Set(c, slack[c], whole[c]);
    }
    const std::size_t one = Below(&random, kWeightClasses);
    const int64_t loss = Chance(&random, 3) ? slack[one] : static_cast<int64_t>(Below(&random, 60'000'000));
    const auto floors = reach.HighestFloors(loss).values();
    for (std::size_t c = 0; c < kWeightClasses; ++c) {
      if (whole[c] == 0) {
        REQUIRE(floors[c] == 0);
        continue;
      }
      if (slack[c] < loss) continue;  // it may be taken for one that just reaches the floor
      const int64_t highest = std::min<int64_t>(floor + (slack[c] - loss) / whole[c], score::kOne);
      REQUIRE(floors[c] >= highest);
      exact += floors[c] <= highest + 1 + 1024 / whole[c] ? 1 : 0;
    }
  }
  CHECK(exact > 10'000);
}

}  // namespace
}  // namespace lookout::index::names
