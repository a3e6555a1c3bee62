// assignment.h: which token of one name stands against which of the other.
//
// The assignment of the greatest gain in a small matrix (Hungarian method with potentials), in integers, so that the
// answer is the same everywhere.
#ifndef LOOKOUT_INDEX_SCORE_ASSIGNMENT_H_
#define LOOKOUT_INDEX_SCORE_ASSIGNMENT_H_

#include <array>
#include <cstddef>
#include <cstdint>

namespace lookout::index::score {

inline constexpr std::size_t kAssignmentMax = 16;

// Gains of pairing row i with column j; 0 means that they can not be paired. All are at least 0. Only rows x columns of
// them are read, and to be set.
struct GainMatrix {
  std::array<std::array<int64_t, kAssignmentMax>, kAssignmentMax> gain;
  std::size_t rows = 0;
  std::size_t columns = 0;
};

// The column of each row, or -1. Rows without a gain stay alone. Cost: rows² × columns.
std::array<int8_t, kAssignmentMax> BestAssignment(const GainMatrix& matrix);

}  // namespace lookout::index::score

#endif  // LOOKOUT_INDEX_SCORE_ASSIGNMENT_H_
