// spread.h: how long single calls took, beside the mean that the benchmark library prints.
#ifndef LOOKOUT_BENCH_MICRO_SPREAD_H_
#define LOOKOUT_BENCH_MICRO_SPREAD_H_

#include <algorithm>
#include <chrono>
#include <vector>

#include <benchmark/benchmark.h>

namespace lookout::bench {

class Spread {
 public:
  template <typename Call>
  void Time(Call&& call) {
    const auto begin = std::chrono::steady_clock::now();
    call();
    const std::chrono::duration<double, std::micro> took = std::chrono::steady_clock::now() - begin;
    microseconds_.push_back(took.count());
  }

  // Adds p50, p99, p99.9 and max, in microseconds, to the row.
  void Report(benchmark::State* state) {
    if (microseconds_.empty()) return;
    std::sort(microseconds_.begin(), microseconds_.end());
    const auto at = [this](double share) {
      return microseconds_[static_cast<std::size_t>(share * static_cast<double>(microseconds_.size() - 1))];
    };
    state->counters["p50_us"] = at(0.5);
    state->counters["p99_us"] = at(0.99);
    state->counters["p999_us"] = at(0.999);
    state->counters["max_us"] = at(1.0);
  }

 private:
  std::vector<double> microseconds_;
};

}  // namespace lookout::bench

#endif  // LOOKOUT_BENCH_MICRO_SPREAD_H_
