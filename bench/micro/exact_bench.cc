// exact_bench.cc: documents found and not found, one by one and in batches, beside what one would use instead.
//
// The questions go round over a million of them in no order, so that an index larger than the cache is asked cold.
#include <algorithm>
#include <array>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include <absl/container/flat_hash_map.h>
#include <benchmark/benchmark.h>

#include "bench/micro/fictional.h"
#include "bench/micro/spread.h"
#include "engine/base/hash.h"
#include "engine/text/document_number.h"
#include "index/exact/exact_index.h"
#include "index/image/memory.h"

namespace lookout::bench {
namespace {

using index::RecordOrdinal;
using index::exact::ExactIndex;
using index::exact::ExactIndexBuilder;
using index::exact::ExactQuestion;
using index::exact::IssuerCode;
using index::exact::Likeness;
using index::exact::Line;

constexpr std::size_t kQuestions = 1'000'000;
constexpr std::size_t kBatch = 256;
constexpr uint64_t kSeed = 4711;

// Numbers as the index takes them, in memory that does not move.
struct Numbers {
  void Add(std::string number) {
    words.push_back(text::WordsOfNumber(number));
    written.push_back(std::move(number));
  }
  ExactQuestion question(std::size_t i) const { return {written[i], words[i], IssuerCode("UTO")}; }
  std::vector<std::string> written;
  std::vector<base::NumberWords> words;
};

struct Documents {
  explicit Documents(std::size_t size) {
    ExactIndexBuilder builder(kSeed);
    for (uint32_t i = 0; i < size; ++i) {
      const std::string number = DocumentNumber(i, 'A');
      builder.Add({number, text::WordsOfNumber(number), IssuerCode("UTO")}, RecordOrdinal{i});
    }
    index = std::move(builder).Freeze(size);
    ExactIndexBuilder with_series(kSeed);
    for (uint32_t i = 0; i < 1000; ++i) {
      const std::string first = "S" + std::to_string(1'000'000 + i * 5000);
      const std::string last = "S" + std::to_string(1'000'000 + i * 5000 + 8000);
      if (!with_series.AddSeries(first, last, IssuerCode("UTO"), RecordOrdinal{i})) std::abort();
    }
    series = std::move(with_series).Freeze(1000);
    Random random(1);
    for (std::size_t i = 0; i < kQuestions; ++i) {
      present.Add(DocumentNumber(random.Below(size), 'A'));
      absent.Add(DocumentNumber(random.Below(size), 'B'));
      in_series.Add("S" + std::to_string(1'010'000 + random.Below(4'980'000)));
    }
  }
  ExactIndex index;
  ExactIndex series;
  Numbers present;
  Numbers absent;
  Numbers in_series;
};

const Documents& Of(const benchmark::State& state) {
  static std::map<int64_t, std::unique_ptr<Documents>> made;
  auto& documents = made[state.range(0)];
  if (documents == nullptr) {
    made.clear();  // one size at a time: the largest fill the memory
    made[state.range(0)] = std::make_unique<Documents>(static_cast<std::size_t>(state.range(0)));
    return *made[state.range(0)];
  }
  return *documents;
}

// Asks each of the numbers in turn; `answer` gives how many it found, which must be between the two.
template <typename Answer>
void AskEach(benchmark::State* state, const Numbers& numbers, uint32_t least, uint32_t most, Answer&& answer) {
  uint64_t asked = 0;
  uint64_t wrong = 0;
  std::size_t next = 0;
  for (auto _ : *state) {
    const uint32_t count = answer(next);
    wrong += count < least || count > most ? 1 : 0;
    ++asked;
    next = next + 1 == numbers.written.size() ? 0 : next + 1;
  }
  // A fingerprint may be that of another number: once in 10,000 at most, and the record tells.
  if (wrong * 10'000 > asked + 10'000) state->SkipWithError("a wrong answer");
  state->SetItemsProcessed(static_cast<int64_t>(asked));
  Spread spread;  // single calls, apart: a look at the clock takes as long as an answer
  for (std::size_t i = 0; i < 200'000; ++i) {
    spread.Time([&] { benchmark::DoNotOptimize(answer((i * 7919) % numbers.written.size())); });
  }
  spread.Report(state);
}

void AskIndex(benchmark::State* state, const ExactIndex& index, const Numbers& numbers, uint32_t least, uint32_t most) {
  AskEach(state, numbers, least, most, [&](std::size_t i) {
    const ExactQuestion question = numbers.question(i);
    bool may_hold = false;
    index.Probe({&question, 1}, {&may_hold, 1});
    return may_hold ? 1U : 0U;
  });
  if (index.entries() > 0) {
    state->counters["bytes_an_entry"] =
        static_cast<double>(index.memory_bytes()) / static_cast<double>(index.entries());
  }
}

void ExactHit(benchmark::State& state) { AskIndex(&state, Of(state).index, Of(state).present, 1, 1); }
void ExactMiss(benchmark::State& state) { AskIndex(&state, Of(state).index, Of(state).absent, 0, 0); }
void ExactSeries(benchmark::State& state) { AskIndex(&state, Of(state).series, Of(state).in_series, 1, 1); }

// A number as a caller's buffer holds it: short enough that reading the questions costs little beside the answers.
struct Packed {
  std::array<char, 12> written;
  base::NumberWords words;
};

void AskBatches(benchmark::State* state, const ExactIndex& index, const Numbers& numbers, uint32_t expected) {
  const std::size_t bytes = numbers.written[0].size();
  std::vector<Packed> packed(kQuestions);
  for (std::size_t i = 0; i < kQuestions; ++i) {
    if (numbers.written[i].size() != bytes || bytes > packed[i].written.size()) std::abort();
    std::copy(numbers.written[i].begin(), numbers.written[i].end(), packed[i].written.begin());
    packed[i].words = numbers.words[i];
  }
  const IssuerCode issuer("UTO");
  std::vector<ExactQuestion> questions(kBatch);
  const auto may_hold = std::make_unique<bool[]>(kBatch);
  uint64_t wrong = 0;
  uint64_t asked = 0;
  for (auto _ : *state) {
    const Packed* next = packed.data() + asked % (kQuestions - kBatch);
    for (ExactQuestion& question : questions) {
      question = {{next->written.data(), bytes}, next->words, issuer};
      ++next;
    }
    index.Probe(questions, {may_hold.get(), kBatch});
    for (std::size_t i = 0; i < kBatch; ++i) wrong += may_hold[i] != expected ? 1 : 0;
    asked += kBatch;
  }
  if (wrong * 10'000 > asked + 10'000) state->SkipWithError("a wrong answer");
  state->SetItemsProcessed(static_cast<int64_t>(asked));
}

void ExactBatchHit(benchmark::State& state) { AskBatches(&state, Of(state).index, Of(state).present, 1); }
void ExactBatchMiss(benchmark::State& state) { AskBatches(&state, Of(state).index, Of(state).absent, 0); }

// What no lookup can beat: one line at a random place of a table as large, in batches as above.
void RandomLine(benchmark::State& state) {
  const auto lines = static_cast<uint64_t>(static_cast<double>(state.range(0)) / 9.5) + 2;
  index::image::LargeMemory memory(lines * sizeof(Line));
  auto* table = reinterpret_cast<uint64_t*>(memory.data());
  for (uint64_t i = 0; i < lines; ++i) table[i * 8] = i;
  uint64_t asked = 0;
  uint64_t sum = 0;
  Random random(2);
  std::vector<uint64_t> places(kBatch);
  for (auto _ : state) {
    for (uint64_t& place : places) {
      place = random.Below(lines);
      __builtin_prefetch(table + place * 8);
    }
    for (const uint64_t place : places) sum += table[place * 8] == place ? 1 : 0;
    asked += kBatch;
  }
  if (sum != asked) state.SkipWithError("a wrong answer");
  state.SetItemsProcessed(static_cast<int64_t>(asked));
}

// The others hold 8 bytes of the same hash and the record's ordinal, not the number: less than they would need.
uint64_t KeyOf(std::string_view number) { return base::Hash64(number, kSeed); }

template <typename Map>
void AskMap(benchmark::State* state, bool present) {
  const auto size = static_cast<uint32_t>(state->range(0));
  const Documents& documents = Of(*state);
  Map map;
  map.reserve(size);
  for (uint32_t i = 0; i < size; ++i) map.emplace(KeyOf(DocumentNumber(i, 'A')), i);
  const Numbers& numbers = present ? documents.present : documents.absent;
  AskEach(state, numbers, present ? 1 : 0, present ? 1 : 0,
          [&](std::size_t i) { return map.find(KeyOf(numbers.written[i])) != map.end() ? 1U : 0U; });
}

struct SameHash {
  std::size_t operator()(uint64_t key) const { return key; }
};
void FlatHashMapHit(benchmark::State& state) {
  AskMap<absl::flat_hash_map<uint64_t, uint32_t, SameHash>>(&state, true);
}
void FlatHashMapMiss(benchmark::State& state) {
  AskMap<absl::flat_hash_map<uint64_t, uint32_t, SameHash>>(&state, false);
}
void UnorderedMapHit(benchmark::State& state) {
  AskMap<std::unordered_map<uint64_t, uint32_t, SameHash>>(&state, true);
}
void UnorderedMapMiss(benchmark::State& state) {
  AskMap<std::unordered_map<uint64_t, uint32_t, SameHash>>(&state, false);
}

void AskSorted(benchmark::State* state, bool present) {
  const Documents& documents = Of(*state);
  std::vector<std::pair<uint64_t, uint32_t>> sorted;
  for (uint32_t i = 0; i < static_cast<uint32_t>(state->range(0)); ++i)
    sorted.emplace_back(KeyOf(DocumentNumber(i, 'A')), i);
  std::sort(sorted.begin(), sorted.end());
  const Numbers& numbers = present ? documents.present : documents.absent;
  AskEach(state, numbers, present ? 1 : 0, present ? 1 : 0, [&](std::size_t i) {
    const auto at = std::lower_bound(sorted.begin(), sorted.end(), std::pair(KeyOf(numbers.written[i]), uint32_t{0}));
    return at != sorted.end() && at->first == KeyOf(numbers.written[i]) ? 1U : 0U;
  });
}
void SortedArrayHit(benchmark::State& state) { AskSorted(&state, true); }
void SortedArrayMiss(benchmark::State& state) { AskSorted(&state, false); }

#define LOOKOUT_BOTH_SIZES(row) BENCHMARK(row)->Arg(100'000)->Arg(5'000'000)

BENCHMARK(ExactSeries)->Arg(100'000);
LOOKOUT_BOTH_SIZES(RandomLine);
LOOKOUT_BOTH_SIZES(ExactHit);
LOOKOUT_BOTH_SIZES(ExactMiss);
LOOKOUT_BOTH_SIZES(ExactBatchHit);
LOOKOUT_BOTH_SIZES(ExactBatchMiss);
BENCHMARK(FlatHashMapHit)->Arg(5'000'000);
BENCHMARK(FlatHashMapMiss)->Arg(5'000'000);
BENCHMARK(UnorderedMapHit)->Arg(5'000'000);
BENCHMARK(UnorderedMapMiss)->Arg(5'000'000);
BENCHMARK(SortedArrayHit)->Arg(5'000'000);
BENCHMARK(SortedArrayMiss)->Arg(5'000'000);

}  // namespace
}  // namespace lookout::bench
