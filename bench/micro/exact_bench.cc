// exact_bench.cc: documents found and not found, one by one and in batches.
//
// The questions go round over a million of them in no order, so that an index larger than the cache is asked cold.
#include <map>
#include <memory>
#include <string>
#include <vector>

#include <benchmark/benchmark.h>

#include "bench/micro/fictional.h"
#include "bench/micro/spread.h"
#include "index/exact/exact_index.h"

namespace lookout::bench {
namespace {

using index::RecordOrdinal;
using index::exact::ExactIndex;
using index::exact::ExactIndexBuilder;
using index::exact::ExactQuestion;
using index::exact::IssuerCode;

constexpr std::size_t kQuestions = 1'000'000;
constexpr std::size_t kBatch = 256;

struct Documents {
  explicit Documents(std::size_t size) {
    ExactIndexBuilder builder(4711);
    for (uint32_t i = 0; i < size; ++i) builder.Add(DocumentNumber(i, 'A'), IssuerCode("UTO"), RecordOrdinal{i}, 0);
    for (uint32_t i = 0; i < 1000; ++i) {
      const std::string first = "S" + std::to_string(1'000'000 + i * 5000);
      const std::string last = "S" + std::to_string(1'000'000 + i * 5000 + 8000);
      if (!builder.AddSeries(first, last, IssuerCode("UTO"), RecordOrdinal{i}, 0)) std::abort();
    }
    index = std::move(builder).Freeze();
    Random random(1);
    for (std::size_t i = 0; i < kQuestions; ++i) {
      present.push_back(DocumentNumber(random.Below(size), 'A'));
      absent.push_back(DocumentNumber(random.Below(size), 'B'));
      in_series.push_back("S" + std::to_string(1'010'000 + random.Below(4'980'000)));
    }
  }
  ExactIndex index;
  std::vector<std::string> present;
  std::vector<std::string> absent;
  std::vector<std::string> in_series;
};

const Documents& Of(std::size_t size) {
  static std::map<std::size_t, std::unique_ptr<Documents>> made;
  auto& documents = made[size];
  if (documents == nullptr) documents = std::make_unique<Documents>(size);
  return *documents;
}

void Report(benchmark::State* state, const Documents& documents, uint64_t asked, uint64_t found) {
  state->SetItemsProcessed(static_cast<int64_t>(asked));
  state->counters["found"] = static_cast<double>(found) / static_cast<double>(asked);
  state->counters["bytes_an_entry"] =
      static_cast<double>(documents.index.memory_bytes()) / static_cast<double>(documents.index.entries());
}

// `least` and `most` of what each question must find, or the row is an error.
void AskEach(benchmark::State* state, const std::vector<std::string>& numbers, uint32_t least, uint32_t most) {
  const Documents& documents = Of(static_cast<std::size_t>(state->range(0)));
  const IssuerCode issuer("UTO");
  uint64_t found = 0;
  std::size_t next = 0;
  uint64_t asked = 0;
  for (auto _ : *state) {
    const uint32_t count = documents.index.Count(numbers[next], issuer);
    if (count < least || count > most) {
      state->SkipWithError("a wrong answer");
      return;
    }
    found += count;
    ++asked;
    next = next + 1 == numbers.size() ? 0 : next + 1;
  }
  Report(state, documents, asked, found);
  Spread spread;  // single calls, apart: a look at the clock takes as long as an answer
  for (std::size_t i = 0; i < 200'000; ++i) {
    spread.Time([&] { benchmark::DoNotOptimize(documents.index.Count(numbers[(i * 7919) % numbers.size()], issuer)); });
  }
  spread.Report(state);
}

void ExactHit(benchmark::State& state) { AskEach(&state, Of(static_cast<std::size_t>(state.range(0))).present, 1, 1); }
void ExactMiss(benchmark::State& state) { AskEach(&state, Of(static_cast<std::size_t>(state.range(0))).absent, 0, 0); }
void ExactSeries(benchmark::State& state) {
  AskEach(&state, Of(static_cast<std::size_t>(state.range(0))).in_series, 1, 2);
}

void ExactBatch(benchmark::State& state) {
  const Documents& documents = Of(static_cast<std::size_t>(state.range(0)));
  std::vector<ExactQuestion> questions;
  for (std::size_t i = 0; i < kQuestions; ++i) {
    questions.push_back({i % 2 == 0 ? documents.present[i] : documents.absent[i], IssuerCode("UTO")});
  }
  std::vector<uint32_t> counts(kBatch);
  uint64_t found = 0;
  uint64_t asked = 0;
  for (auto _ : state) {
    const std::size_t at = asked % (kQuestions - kBatch) / 2 * 2;
    documents.index.CountBatch(std::span(questions).subspan(at, kBatch), counts);
    for (std::size_t i = 0; i < kBatch; ++i) found += counts[i];
    asked += kBatch;
  }
  if (found * 2 != asked) state.SkipWithError("a wrong answer");
  Report(&state, documents, asked, found);
}

BENCHMARK(ExactHit)->Arg(100'000)->Arg(10'000'000);
BENCHMARK(ExactMiss)->Arg(100'000)->Arg(10'000'000);
BENCHMARK(ExactBatch)->Arg(100'000)->Arg(10'000'000);
BENCHMARK(ExactSeries)->Arg(100'000);

}  // namespace
}  // namespace lookout::bench
