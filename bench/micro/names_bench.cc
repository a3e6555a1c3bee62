// names_bench.cc: the search of a name among N fictional ones, candidates alone and scored.
//
// Recall is what the search gave of all that an exhaustive scan with the same scorer finds at the floor, over a sample of
// the questions; anything but 1 is an error.
#include <map>
#include <memory>
#include <string>
#include <vector>

#include <benchmark/benchmark.h>

#include "bench/micro/fictional.h"
#include "bench/micro/spread.h"
#include "engine/text/normalizer.h"
#include "index/names/name_index.h"

namespace lookout::bench {
namespace {

using index::RecordOrdinal;
using index::names::NameIndex;
using index::names::NameIndexBuilder;
using index::names::NameOrdinal;
using index::names::NameSearchScratch;
using index::score::NameView;
using index::score::ScoreNames;

constexpr int kFloor = 7000;
constexpr std::size_t kQuestions = 500;
constexpr std::size_t kScansMax = 2'000'000;  // names scored to check a row

struct Question {
  base::NameForm form;
  std::vector<const base::Token*> tokens;
  NameView view() const { return {tokens, form.fields_known, form.words_missing}; }
};

struct Names {
  explicit Names(std::size_t size) {
    NameIndexBuilder builder;
    NameSource source(size, 4711);
    Random random(1);
    std::vector<std::string> asked;
    for (uint32_t i = 0; i < size; ++i) {
      const std::string name = source.Next();
      for (const base::NameForm& form : text::NormalizeName({.full = name})) builder.Add(RecordOrdinal{i}, 0, form);
      if (asked.size() < kQuestions && random.Below(size / kQuestions / 2 + 1) == 0) asked.push_back(Damage(name, &random));
    }
    index = std::move(builder).Freeze();
    for (const std::string& name : asked) {
      questions.push_back(std::make_unique<Question>());
      questions.back()->form = text::NormalizeName({.full = name})[0];
      for (const base::Token& token : questions.back()->form.tokens) questions.back()->tokens.push_back(&token);
    }
    Check();
  }

  void Check() {
    NameSearchScratch scratch;
    std::vector<NameOrdinal> found;
    const std::size_t questions_checked = std::max<std::size_t>(kScansMax / index.names(), 10);
    for (std::size_t i = 0; i < questions_checked && i < questions.size(); ++i) {
      const NameView query = questions[i]->view();
      index.Search(query, kFloor, &scratch, &found);
      std::vector<bool> given(index.names());
      for (const NameOrdinal name : found) given[name.value] = true;
      for (uint32_t name = 0; name < index.names(); ++name) {
        if (ScoreNames(query, index.view(NameOrdinal{name})) < kFloor) continue;
        ++wanted;
        given_of_wanted += given[name];
      }
    }
  }

  NameIndex index;
  std::vector<std::unique_ptr<Question>> questions;
  uint64_t wanted = 0;
  uint64_t given_of_wanted = 0;
};

const Names& Of(std::size_t size) {
  static std::map<std::size_t, std::unique_ptr<Names>> made;
  auto& names = made[size];
  if (names == nullptr) names = std::make_unique<Names>(size);
  return *names;
}

void Ask(benchmark::State* state, bool scored) {
  const Names& names = Of(static_cast<std::size_t>(state->range(0)));
  if (names.given_of_wanted != names.wanted || names.wanted == 0) {
    state->SkipWithError(names.wanted == 0 ? "nothing to find: the questions are no test" : "recall is not 1");
    return;
  }
  NameSearchScratch scratch;
  std::vector<NameOrdinal> found;
  Spread spread;
  double candidates = 0, compared = 0, alike = 0, postings = 0, matches = 0;
  std::size_t asked = 0;
  for (auto _ : *state) {
    const NameView query = names.questions[asked % names.questions.size()]->view();
    spread.Time([&] {
      names.index.Search(query, kFloor, &scratch, &found);
      if (!scored) return;
      for (const NameOrdinal name : found) matches += ScoreNames(query, names.index.view(name)) >= kFloor;
    });
    ++asked;
    candidates += static_cast<double>(scratch.counts.candidates);
    compared += static_cast<double>(scratch.counts.tokens_compared);
    alike += static_cast<double>(scratch.counts.tokens_alike);
    postings += static_cast<double>(scratch.counts.postings);
  }
  const auto each = [&](double sum) { return sum / static_cast<double>(asked); };
  state->counters["recall"] = static_cast<double>(names.given_of_wanted) / static_cast<double>(names.wanted);
  state->counters["candidates"] = each(candidates);
  if (scored) state->counters["matches"] = each(matches);
  state->counters["compared"] = each(compared);
  state->counters["alike"] = each(alike);
  state->counters["postings"] = each(postings);
  state->counters["tokens"] = static_cast<double>(names.index.tokens());
  state->counters["bytes_a_name"] =
      static_cast<double>(names.index.memory_bytes()) / static_cast<double>(names.index.names());
  spread.Report(state);
}

void NameCandidates(benchmark::State& state) { Ask(&state, false); }
void NameSearch(benchmark::State& state) { Ask(&state, true); }

BENCHMARK(NameCandidates)->Arg(25'000)->Arg(1'000'000)->Unit(benchmark::kMicrosecond);
BENCHMARK(NameSearch)->Arg(25'000)->Arg(1'000'000)->Unit(benchmark::kMicrosecond);

}  // namespace
}  // namespace lookout::bench
