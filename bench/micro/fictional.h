// fictional.h: numbers and names of nobody, the same for the same seed on every machine.
#ifndef LOOKOUT_BENCH_MICRO_FICTIONAL_H_
#define LOOKOUT_BENCH_MICRO_FICTIONAL_H_

#include <cstdint>
#include <string>
#include <vector>

namespace lookout::bench {

// splitmix64: std's distributions differ between libraries.
class Random {
 public:
  explicit Random(uint64_t seed) : state_(seed) {}
  uint64_t Next();
  std::size_t Below(std::size_t below) { return static_cast<std::size_t>(Next() % below); }

 private:
  uint64_t state_;
};

// Two letters and seven digits, distinct for distinct i; `series` parts disjoint sets.
std::string DocumentNumber(uint64_t i, char series);

// Surname and one to three forenames. Words are drawn as in life: a few very often, most of them seldom (the i-th in
// proportion to 1 / i), some with a particle.
class NameSource {
 public:
  NameSource(std::size_t names, uint64_t seed);
  std::string Next();
  std::string NextCommon(std::size_t first);  // of the `first` commonest words only

 private:
  const std::string& Draw(const std::vector<std::string>& words);
  Random random_;
  std::vector<std::string> surnames_;
  std::vector<std::string> forenames_;
};

// One edit in each of two words, the rest as it is; now and then a word is left out or all are turned round.
std::string Damage(const std::string& name, Random* random);

}  // namespace lookout::bench

#endif  // LOOKOUT_BENCH_MICRO_FICTIONAL_H_
