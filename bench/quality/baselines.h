// baselines.h: what one would use without Lookout, for comparison: plain text measures over folded names, 0 to 1.
#ifndef LOOKOUT_BENCH_QUALITY_BASELINES_H_
#define LOOKOUT_BENCH_QUALITY_BASELINES_H_

#include <string_view>

namespace lookout::bench {

// 1 - edits / length of the longer, over the whole names as they stand.
double LevenshteinRatio(std::string_view a, std::string_view b);

// Jaro-Winkler (prefix of 4, weight 0.1) of the names with their words sorted.
double JaroWinklerTokenSort(std::string_view a, std::string_view b);

// The words that both have against those with the rest of either: the highest Levenshtein ratio (insert and delete
// only, as in the usual libraries) of the three strings.
double TokenSetRatio(std::string_view a, std::string_view b);

}  // namespace lookout::bench

#endif  // LOOKOUT_BENCH_QUALITY_BASELINES_H_
