// class_floors.h: what the names of a list can reach by their class of weight, all classes at once.
//
// A search asks this for hundreds of lists, each of other classes: one at a time is a branch that nobody foresees.
#ifndef LOOKOUT_INDEX_NAMES_CLASS_FLOORS_H_
#define LOOKOUT_INDEX_NAMES_CLASS_FLOORS_H_

#include <array>
#include <cstddef>
#include <cstdint>

#include "engine/base/lanes.h"
#include "index/names/postings.h"

namespace lookout::index::names {

// Floors, or zero for what reaches none.
class FloorLanes {
 public:
  static constexpr std::size_t kLanes = 16;

  FloorLanes() = default;
  FloorLanes(base::Lanes low, base::Lanes high) : low_(low), high_(high) {}

  static FloorLanes All(int floor) { return {base::Lanes::All(floor), base::Lanes::All(floor)}; }
  static FloorLanes Of(const std::array<int16_t, kLanes>& floors) {
    return {base::Lanes::Load(floors.data()), base::Lanes::Load(floors.data() + base::Lanes::kLanes)};
  }
  std::array<int16_t, kLanes> values() const {
    std::array<int16_t, kLanes> floors;
    low_.Store(floors.data());
    high_.Store(floors.data() + base::Lanes::kLanes);
    return floors;
  }

  // Those of the bits, zero for the others.
  FloorLanes Only(unsigned bits) const {
    return {low_ & base::Lanes::Where(bits), high_ & base::Lanes::Where(bits >> base::Lanes::kLanes)};
  }

  // Bits of the lanes above a floor.
  unsigned Above(int floor) const {
    const base::Lanes all = base::Lanes::All(floor);
    return base::Lanes::Signs(low_.Above(all), high_.Above(all));
  }

  int Highest() const { return low_.Max(high_).Highest(); }

 private:
  base::Lanes low_;
  base::Lanes high_;
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
    using base::FloatLanes;
    const auto lost = FloatLanes::All(static_cast<float>(loss));
    const auto floor = FloatLanes::All(static_cast<float>(floor_ + 1));
    const auto most = FloatLanes::All(static_cast<float>(score::kOne));
    const auto four = [&](std::size_t at) {
      const FloatLanes left = FloatLanes::Load(&slack_[at]) - lost;
      return (left * FloatLanes::Load(&per_whole_[at]) + floor).Min(most).OrZeroBelow(left);
    };
    return {FloatLanes::WholeParts(four(0), four(4)), FloatLanes::WholeParts(four(8), four(12))};
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
