// score_bench.cc: what one pair costs the scorer, names normalised before; and what normalising costs.
//
// Each row is checked: alike pairs must score above those of strangers, or the row is an error.
#include <memory>
#include <string>
#include <vector>

#include <benchmark/benchmark.h>

#include "bench/micro/fictional.h"
#include "bench/micro/spread.h"
#include "engine/text/normalizer.h"
#include "index/score/name_score.h"

namespace lookout::bench {
namespace {

using index::score::NameView;
using index::score::ScoreNames;

constexpr std::size_t kPairs = 1024;
constexpr int kFloor = 7000;

struct Name {
  explicit Name(const std::string& written) : form(text::NormalizeName({.full = written})[0]) {
    for (const base::Token& token : form.tokens) tokens.emplace_back(token);
  }
  NameView view() const { return {tokens, form.fields_known, form.words_missing}; }
  base::NameForm form;
  std::vector<index::score::TokenView> tokens;
};

struct Pairs {
  Pairs() {
    NameSource source(100'000, 4711);
    Random random(1);
    for (std::size_t i = 0; i < kPairs; ++i) {
      written.push_back(source.Next());
      names.push_back(std::make_unique<Name>(written.back()));
      damaged.push_back(std::make_unique<Name>(Damage(written.back(), &random)));
    }
    for (std::size_t i = 0; i < kPairs; ++i) {
      alike += ScoreNames(names[i]->view(), damaged[i]->view()).alone() >= kFloor;
      strangers += ScoreNames(names[i]->view(), damaged[(i + 1) % kPairs]->view()).alone() >= kFloor;
    }
  }
  std::vector<std::string> written;
  std::vector<std::unique_ptr<Name>> names;
  std::vector<std::unique_ptr<Name>> damaged;
  std::size_t alike = 0;
  std::size_t strangers = 0;
};

const Pairs& All() {
  static const Pairs* const pairs = new Pairs();
  return *pairs;
}

void ScorePair(benchmark::State& state, std::size_t step) {
  const Pairs& pairs = All();
  if (pairs.alike < kPairs / 2 || pairs.strangers > kPairs / 50) {
    state.SkipWithError("the pairs are no test: damaged names are not alike, or strangers are");
    return;
  }
  std::size_t i = 0;
  int64_t sum = 0;
  for (auto _ : state) {
    sum += ScoreNames(pairs.names[i]->view(), pairs.damaged[(i + step) % kPairs]->view()).alone();
    i = (i + 1) % kPairs;
  }
  benchmark::DoNotOptimize(sum);
  state.counters["alike"] = static_cast<double>(pairs.alike) / kPairs;
  state.counters["strangers_alike"] = static_cast<double>(pairs.strangers) / kPairs;
}

void ScoreAlike(benchmark::State& state) { ScorePair(state, 0); }
void ScoreStrangers(benchmark::State& state) { ScorePair(state, 1); }

void Normalize(benchmark::State& state) {
  const Pairs& pairs = All();
  std::size_t i = 0;
  std::size_t tokens = 0;
  for (auto _ : state) {
    tokens += text::NormalizeName({.full = pairs.written[i]})[0].tokens.size();
    i = (i + 1) % kPairs;
  }
  state.counters["tokens"] = static_cast<double>(tokens) / static_cast<double>(state.iterations());
}

BENCHMARK(ScoreAlike);
BENCHMARK(ScoreStrangers);
BENCHMARK(Normalize);

}  // namespace
}  // namespace lookout::bench
