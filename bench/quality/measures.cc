#include "bench/quality/measures.h"

#include <algorithm>

namespace lookout::bench {
namespace {

double Share(std::size_t part, std::size_t rest) {
  return part + rest == 0 ? 0 : static_cast<double>(part) / static_cast<double>(part + rest);
}

void SortByScore(std::vector<Scored>* scored) {
  std::sort(scored->begin(), scored->end(), [](const Scored& a, const Scored& b) { return a.score > b.score; });
}

}  // namespace

double Counts::precision() const { return Share(hits, false_alarms); }
double Counts::recall() const { return Share(hits, lost); }
double Counts::f1() const { return Share(2 * hits, lost + false_alarms); }

Counts CountAt(const std::vector<Scored>& scored, double threshold) {
  Counts counts;
  for (const Scored& one : scored) {
    const bool taken = one.score >= threshold;
    ++(one.same ? (taken ? counts.hits : counts.lost) : (taken ? counts.false_alarms : counts.cleared));
  }
  return counts;
}

double AreaUnderCurve(const std::vector<Scored>& scored) {
  std::vector<Scored> sorted = scored;
  SortByScore(&sorted);
  double area = 0;
  double same_above = 0;
  double same = 0;
  double different = 0;
  for (std::size_t i = 0; i < sorted.size();) {
    std::size_t end = i;
    double same_here = 0;
    double different_here = 0;
    for (; end < sorted.size() && sorted[end].score == sorted[i].score; ++end)
      ++(sorted[end].same ? same_here : different_here);
    area += different_here * (same_above + same_here / 2);
    same_above += same_here;
    same += same_here;
    different += different_here;
    i = end;
  }
  return same * different == 0 ? 0 : area / (same * different);
}

BestThreshold FindBestThreshold(std::vector<Scored> scored) {
  SortByScore(&scored);
  Counts counts;
  for (const Scored& one : scored) ++(one.same ? counts.lost : counts.cleared);
  BestThreshold best;
  for (std::size_t i = 0; i < scored.size(); ++i) {
    if (scored[i].same) {
      ++counts.hits;
      --counts.lost;
    } else {
      ++counts.false_alarms;
      --counts.cleared;
    }
    const bool tie = i + 1 < scored.size() && scored[i + 1].score == scored[i].score;
    if (!tie && counts.f1() > best.f1) best = {scored[i].score, counts.f1()};
  }
  return best;
}

}  // namespace lookout::bench
