// measures.h: what scores are worth, against labels.
#ifndef LOOKOUT_BENCH_QUALITY_MEASURES_H_
#define LOOKOUT_BENCH_QUALITY_MEASURES_H_

#include <cstddef>
#include <vector>

namespace lookout::bench {

struct Scored {
  double score = 0;
  bool same = false;
};

struct Counts {
  std::size_t hits = 0;          // same, and at or above the threshold
  std::size_t lost = 0;          // same, and below it
  std::size_t false_alarms = 0;  // different, and at or above it
  std::size_t cleared = 0;       // different, and below it

  double precision() const;
  double recall() const;
  double f1() const;
};

Counts CountAt(const std::vector<Scored>& scored, double threshold);

// The probability that a pair of the same scores higher than a pair of different ones; ties count half.
double AreaUnderCurve(const std::vector<Scored>& scored);

struct BestThreshold {
  double threshold = 0;
  double f1 = 0;
};

// The threshold of the highest F1 among the scores themselves.
BestThreshold FindBestThreshold(std::vector<Scored> scored);

}  // namespace lookout::bench

#endif  // LOOKOUT_BENCH_QUALITY_MEASURES_H_
