#include "index/score/assignment.h"

#include <limits>

namespace lookout::index::score {
namespace {

using Assignment = std::array<int8_t, kAssignmentMax>;

// The common case: no column is wanted by two rows, no row wants two columns. False when it is not that case.
bool AssignPlain(const GainMatrix& m, Assignment* column_of) {
  std::array<bool, kAssignmentMax> taken{};
  for (std::size_t i = 0; i < m.rows; ++i) {
    for (std::size_t j = 0; j < m.columns; ++j) {
      if (m.gain[i][j] == 0) continue;
      if ((*column_of)[i] >= 0 || taken[j]) return false;
      (*column_of)[i] = static_cast<int8_t>(j);
      taken[j] = true;
    }
  }
  return true;
}

// Shortest augmenting paths over costs -gain, rows <= columns; index 0 is the virtual start, so all is shifted by one.
class Hungarian {
 public:
  Hungarian(const GainMatrix& matrix, bool transposed) : matrix_(matrix), transposed_(transposed) {
    rows_ = transposed ? matrix.columns : matrix.rows;
    columns_ = transposed ? matrix.rows : matrix.columns;
  }

  // row_of[j] for columns 1..columns.
  const std::array<std::size_t, kAssignmentMax + 1>& Solve() {
    for (std::size_t i = 1; i <= rows_; ++i) Augment(i);
    return row_of_;
  }

 private:
  int64_t Cost(std::size_t i, std::size_t j) const {
    return -(transposed_ ? matrix_.gain[j - 1][i - 1] : matrix_.gain[i - 1][j - 1]);
  }

  void Augment(std::size_t row) {
    std::array<int64_t, kAssignmentMax + 1> slack;
    slack.fill(std::numeric_limits<int64_t>::max());
    std::array<bool, kAssignmentMax + 1> used{};
    std::array<std::size_t, kAssignmentMax + 1> before{};
    row_of_[0] = row;
    std::size_t column = 0;
    do {
      used[column] = true;
      const std::size_t i = row_of_[column];
      int64_t step = std::numeric_limits<int64_t>::max();
      std::size_t next = 0;
      for (std::size_t j = 1; j <= columns_; ++j) {
        if (used[j]) continue;
        const int64_t reduced = Cost(i, j) - row_potential_[i] - column_potential_[j];
        if (reduced < slack[j]) {
          slack[j] = reduced;
          before[j] = column;
        }
        if (slack[j] < step) {
          step = slack[j];
          next = j;
        }
      }
      for (std::size_t j = 0; j <= columns_; ++j) {
        if (used[j]) {
          row_potential_[row_of_[j]] += step;
          column_potential_[j] -= step;
        } else {
          slack[j] -= step;
        }
      }
      column = next;
    } while (row_of_[column] != 0);
    for (; column != 0; column = before[column]) row_of_[column] = row_of_[before[column]];
  }

  const GainMatrix& matrix_;
  bool transposed_;
  std::size_t rows_ = 0;
  std::size_t columns_ = 0;
  std::array<int64_t, kAssignmentMax + 1> row_potential_{};
  std::array<int64_t, kAssignmentMax + 1> column_potential_{};
  std::array<std::size_t, kAssignmentMax + 1> row_of_{};
};

}  // namespace

Assignment BestAssignment(const GainMatrix& matrix) {
  Assignment column_of;
  column_of.fill(-1);
  if (AssignPlain(matrix, &column_of)) return column_of;
  column_of.fill(-1);
  const bool transposed = matrix.rows > matrix.columns;
  Hungarian solver(matrix, transposed);
  const auto& row_of = solver.Solve();
  const std::size_t columns = transposed ? matrix.rows : matrix.columns;
  for (std::size_t j = 1; j <= columns; ++j) {
    if (row_of[j] == 0) continue;
    const std::size_t i = transposed ? j - 1 : row_of[j] - 1;
    const std::size_t k = transposed ? row_of[j] - 1 : j - 1;
    if (matrix.gain[i][k] > 0) column_of[i] = static_cast<int8_t>(k);
  }
  return column_of;
}

}  // namespace lookout::index::score
