// names_bench.cc: searches of a name, and of a whole identity, among N fictional persons of 2.5 names each.
//
// A row first compares the answers of a sample of its questions with those of a look at every name: same persons, same
// scores, same order, or the row is an error. Then it asks each question once: the first pass is part of what is
// measured, as fresh traffic is; `warm` is the share of query tokens that an earlier question had brought.
#include <chrono>
#include <map>
#include <memory>
#include <vector>

#include <benchmark/benchmark.h>

#include "bench/micro/people.h"
#include "bench/micro/spread.h"

namespace lookout::bench {
namespace {

constexpr std::size_t kQuestions = 20'000;
constexpr std::size_t kNamesScanned = 2'000'000;  // to check a row

const People& Of(std::size_t persons) {
  static std::map<std::size_t, std::unique_ptr<People>> made;
  auto& people = made[persons];
  if (people == nullptr) people = std::make_unique<People>(persons, 4711);
  return *people;
}

struct Check {
  std::size_t asked = 0;
  std::size_t same = 0;
  double scan_seconds = 0;
};

Check Compare(const People& people, const std::vector<Question>& questions) {
  Check check;
  index::names::NameSearchScratch scratch;
  const std::size_t count = std::max<std::size_t>(kNamesScanned / people.index.names(), 4);
  const auto begin = std::chrono::steady_clock::now();
  for (std::size_t i = 0; i < count && i < questions.size(); ++i) {
    const Question& question = questions[i * questions.size() / count];
    ++check.asked;
    check.same += ScanFirst(people, question) == SearchFirst(people, question, &scratch);
  }
  check.scan_seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
  return check;
}

void Ask(benchmark::State* state, Stream stream) {
  const People& people = Of(static_cast<std::size_t>(state->range(0)));
  const auto questions = people.Ask(stream, kQuestions, 99);
  const Check check = Compare(people, questions);
  if (check.same != check.asked) {
    state->SkipWithError("the answers are not those of the scan");
    return;
  }
  // A thread that has served others of this stream before.
  index::names::NameSearchScratch scratch;
  for (const Question& question : people.Ask(stream, kQuestions, 7))
    benchmark::DoNotOptimize(SearchFirst(people, question, &scratch));
  Spread spread;
  index::names::NameSearchCounts sum;
  double found = 0;
  std::size_t asked = 0;
  for (auto _ : *state) {
    const Question& question = questions[asked++ % questions.size()];
    spread.Time([&] { found += static_cast<double>(SearchFirst(people, question, &scratch).size()); });
    sum.tokens_compared += scratch.counts.tokens_compared;
    sum.tokens_alike += scratch.counts.tokens_alike;
    sum.postings += scratch.counts.postings;
    sum.lines += scratch.counts.lines;
    sum.scored += scratch.counts.scored;
  }
  const auto each = [&](double all) { return all / static_cast<double>(asked); };
  state->SetItemsProcessed(static_cast<int64_t>(asked));
  state->counters["same_as_scan"] = static_cast<double>(check.same);
  state->counters["scan_ms"] = check.scan_seconds / static_cast<double>(check.asked) * 1000;
  state->counters["found"] = each(found);
  state->counters["compared"] = each(static_cast<double>(sum.tokens_compared));
  state->counters["alike"] = each(static_cast<double>(sum.tokens_alike));
  state->counters["postings"] = each(static_cast<double>(sum.postings));
  state->counters["lines"] = each(static_cast<double>(sum.lines));
  state->counters["scored"] = each(static_cast<double>(sum.scored));
  state->counters["names"] = static_cast<double>(people.index.names());
  state->counters["tokens"] = static_cast<double>(people.index.tokens());
  state->counters["bytes_a_name"] = static_cast<double>(people.index.memory_bytes() + people.columns.memory_bytes()) /
                                    static_cast<double>(people.index.names());
  for (const auto& [part, bytes] : people.index.memory_by_part()) {
    state->counters["bytes_" + std::string(part)] =
        static_cast<double>(bytes) / static_cast<double>(people.index.names());
  }
  spread.Report(state);
}

void NameTravellers(benchmark::State& state) { Ask(&state, Stream::kTravellers); }
void NameDamaged(benchmark::State& state) { Ask(&state, Stream::kDamaged); }
void NameCommonest(benchmark::State& state) { Ask(&state, Stream::kCommonest); }

BENCHMARK(NameTravellers)
    ->Arg(10'000)
    ->Arg(250'000)
    ->Arg(1'000'000)
    ->Iterations(kQuestions)
    ->Unit(benchmark::kMicrosecond);
BENCHMARK(NameDamaged)
    ->Arg(10'000)
    ->Arg(250'000)
    ->Arg(1'000'000)
    ->Iterations(kQuestions)
    ->Unit(benchmark::kMicrosecond);
BENCHMARK(NameCommonest)
    ->Arg(10'000)
    ->Arg(250'000)
    ->Arg(1'000'000)
    ->Iterations(kQuestions / 10)
    ->Unit(benchmark::kMicrosecond);

}  // namespace
}  // namespace lookout::bench
