// naive_edits.h: the edit distance of the scorer by the plainest means, to check the clever one by.
#ifndef LOOKOUT_TESTS_REFERENCE_NAIVE_EDITS_H_
#define LOOKOUT_TESTS_REFERENCE_NAIVE_EDITS_H_

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace lookout::reference {

// Optimal string alignment with the whole table; and one for a single exchange of letters that are not adjacent.
inline int NaiveEditDistance(std::string_view a, std::string_view b) {
  if (a.size() == b.size()) {
    for (std::size_t i = 0; i < a.size(); ++i) {
      for (std::size_t j = i + 1; j < a.size(); ++j) {
        std::string exchanged(a);
        std::swap(exchanged[i], exchanged[j]);
        if (exchanged == b && a != b) return 1;
      }
    }
  }
  std::vector<std::vector<int>> cost(a.size() + 1, std::vector<int>(b.size() + 1, 0));
  for (std::size_t i = 0; i <= a.size(); ++i) {
    for (std::size_t j = 0; j <= b.size(); ++j) {
      if (i == 0 || j == 0) {
        cost[i][j] = static_cast<int>(i + j);
        continue;
      }
      cost[i][j] =
          std::min({cost[i - 1][j] + 1, cost[i][j - 1] + 1, cost[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
        cost[i][j] = std::min(cost[i][j], cost[i - 2][j - 2] + 1);
    }
  }
  return cost[a.size()][b.size()];
}

}  // namespace lookout::reference

#endif  // LOOKOUT_TESTS_REFERENCE_NAIVE_EDITS_H_
