// random.h: numbers by chance that are the same on every machine, and a shuffle of a range that needs no memory.
#ifndef LOOKOUT_TOOLS_GENERATE_RANDOM_H_
#define LOOKOUT_TOOLS_GENERATE_RANDOM_H_

#include <cmath>
#include <cstdint>

namespace lookout::generate {

// The finaliser of splitmix64: every bit of the input moves half the bits of the output.
constexpr uint64_t Mix(uint64_t z) {
  z = (z ^ z >> 30) * 0xBF58476D1CE4E5B9U;
  z = (z ^ z >> 27) * 0x94D049BB133111EBU;
  return z ^ z >> 31;
}
constexpr uint64_t Mix(uint64_t a, uint64_t b) { return Mix(a * 0x9E3779B97F4A7C15U + b); }

// splitmix64; std's distributions differ between libraries. One is made for each row from the seed, the stream and the
// row's number, so a row does not depend on the rows before it, nor on the thread that makes it.
class Random {
 public:
  Random(uint64_t seed, uint64_t stream, uint64_t row) : state_(Mix(Mix(seed, stream), row)) {}

  uint64_t Next() { return Mix(state_ += 0x9E3779B97F4A7C15U); }

  // 0 to below - 1; below is at most 2^32.
  uint32_t Below(uint64_t below) { return static_cast<uint32_t>((Next() >> 32) * below >> 32); }

  // True once in `in` times, and `of` times in `in`.
  bool Once(uint64_t in) { return Below(in) == 0; }
  bool Chance(uint64_t of, uint64_t in) { return Below(in) < of; }

  // Above 0, at most 1.
  double Unit() { return (static_cast<double>(Next() >> 11) + 1) * 0x1p-53; }

  // A rank from 0 of a power law with a long tail: P(rank >= r) = (1 + r / head)^-2/3, so that the number of distinct
  // ranks grows as the number of draws to the power of 0.6, as tokens of real lists do (bench/README.md). The smaller
  // `head`, the commoner the first. Only operations that IEEE 754 rounds in one way: same bytes on every machine.
  uint32_t LongTailRank(double head) {
    const double u = Unit();
    return Whole(head * (1 / (u * std::sqrt(u)) - 1));
  }

  // The same with P(rank >= r) = (1 + r / head)^-1, where few stand for many: forenames, and surnames of a closed set.
  uint32_t ShortTailRank(double head) { return Whole(head * (1 / Unit() - 1)); }

 private:
  static uint32_t Whole(double rank) { return rank < 4e9 ? static_cast<uint32_t>(rank) : 4'000'000'000U; }

  uint64_t state_;
};

// A bijection of 0 to size - 1 that looks like chance: a Feistel network over two near-equal factors, walked until it
// falls inside. This is how 140 million numbers are distinct without a set that holds them.
class Shuffle {
 public:
  Shuffle(uint64_t size, uint64_t seed) : size_(size), seed_(seed) {
    right_ = static_cast<uint64_t>(std::sqrt(static_cast<double>(size)));
    while (right_ * right_ < size) ++right_;
    left_ = (size + right_ - 1) / right_;
  }

  uint64_t operator()(uint64_t at) const {
    do {
      uint64_t left = at / right_;
      uint64_t right = at % right_;
      for (uint64_t round = 0; round < 4; round += 2) {
        left = Turned(left, right, round, left_);
        right = Turned(right, left, round + 1, right_);
      }
      at = left * right_ + right;
    } while (at >= size_);
    return at;
  }

  uint64_t size() const { return size_; }

 private:
  uint64_t Turned(uint64_t value, uint64_t by, uint64_t round, uint64_t modulus) const {
    value += (Mix(seed_ + round, by) >> 32) * modulus >> 32;  // modulus < 2^32
    return value >= modulus ? value - modulus : value;
  }

  uint64_t size_;
  uint64_t seed_;
  uint64_t left_ = 1;
  uint64_t right_ = 1;
};

}  // namespace lookout::generate

#endif  // LOOKOUT_TOOLS_GENERATE_RANDOM_H_
