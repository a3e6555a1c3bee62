// naive_assignment.h: the greatest gain of an assignment by trying them all.
#ifndef LOOKOUT_TESTS_REFERENCE_NAIVE_ASSIGNMENT_H_
#define LOOKOUT_TESTS_REFERENCE_NAIVE_ASSIGNMENT_H_

#include <algorithm>
#include <cstdint>

#include "index/score/assignment.h"

namespace lookout::reference {

inline int64_t NaiveBestGain(const index::score::GainMatrix& m, std::size_t row = 0, unsigned taken = 0) {
  if (row == m.rows) return 0;
  int64_t best = NaiveBestGain(m, row + 1, taken);
  for (std::size_t j = 0; j < m.columns; ++j) {
    if ((taken >> j & 1U) != 0 || m.gain[row][j] == 0) continue;
    best = std::max(best, m.gain[row][j] + NaiveBestGain(m, row + 1, taken | 1U << j));
  }
  return best;
}

}  // namespace lookout::reference

#endif  // LOOKOUT_TESTS_REFERENCE_NAIVE_ASSIGNMENT_H_
