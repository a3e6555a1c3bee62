// What changed since an earlier state, and records of that state by their place: against the two states themselves.
#include <algorithm>
#include <map>
#include <random>

#include "tests/store/store_support.h"
#include "tests/support/catch.h"
#include "tests/support/temporary_directory.h"

namespace lookout::store {
namespace {

using namespace lookout::tests;  // NOLINT(google-build-using-namespace)

using Records = std::map<std::string, std::string>;  // by id

struct State {
  Records records;
  uint64_t sequence = 0;
  std::string content_hash;
};

State StateOf(const StoreView& view) {
  State state;
  const v1::DatasetInfo& row = view.datasets()[0];
  state.sequence = row.sequence();
  state.content_hash = row.content_hash();
  const Status scanned = view.Scan(row.dataset_number(), [&](std::string_view id, std::string_view bytes) {
    return state.records.emplace(id, bytes), true;
  });
  REQUIRE(scanned.ok());
  return state;
}

// What the journal must say at least; it may also name records that changed back.
void ExpectChanges(const State& before, const State& now, const std::vector<RecordChange>& changes) {
  std::map<std::string, bool> told;
  for (const RecordChange& change : changes) told.emplace(change.id, change.was_there);
  REQUIRE(told.size() == changes.size());
  REQUIRE(std::is_sorted(changes.begin(), changes.end(),
                         [](const RecordChange& a, const RecordChange& b) { return a.id < b.id; }));
  for (const auto& [id, was_there] : told) REQUIRE(was_there == (before.records.count(id) != 0));
  for (const auto& [id, bytes] : before.records) {
    const auto same = now.records.find(id);
    if (same == now.records.end() || same->second != bytes) REQUIRE(told.count(id) == 1);
  }
  for (const auto& [id, bytes] : now.records) {
    if (before.records.count(id) == 0) REQUIRE(told.count(id) == 1);
  }
}

// From every record of the earlier state to every one within 40 places behind it.
void ExpectPlaces(const State& before, const StoreView& view, const std::vector<RecordChange>& changes) {
  for (auto from = before.records.begin(); from != before.records.end(); ++from) {
    auto to = from;
    for (uint32_t skip = 0; skip < 40 && to != before.records.end(); ++skip, ++to) {
      const auto record = view.GetAfter(1, from->first, skip, changes);
      const bool touched = std::any_of(changes.begin(), changes.end(),
                                       [&](const RecordChange& change) { return change.id == to->first; });
      if (touched) {
        REQUIRE(record.status().code() == StatusCode::kNotFound);
      } else {
        REQUIRE(record.ok());
        REQUIRE(record->id() == to->first);
      }
    }
  }
}

TEST_CASE("Journal: tells what changed since every earlier state of a list, and finds that state's records") {
  const uint64_t seed = Catch::rngSeed() != 0 ? Catch::rngSeed() : 20271127;
  INFO("seed " << seed);
  std::mt19937_64 random(seed);
  const TemporaryDirectory directory;
  auto store = *OpenStore(directory / "db", StoreMode::kWrite);
  REQUIRE(Write(store.get(), "list", ChangeMode::kReplace, DocumentRecords(60, 1)).ok());
  std::vector<State> states = {StateOf(*store->Acquire())};
  for (uint32_t round = 0; round < 12; ++round) {
    if (random() % 3 == 0) {
      auto change = store->Begin("list", ChangeMode::kDelete);
      REQUIRE(change.ok());
      for (int i = 0; i < 3; ++i) {
        static_cast<void>((*change)->Delete(IdOfNumber(static_cast<uint32_t>(random() % 90))));
      }
      REQUIRE((*change)->Commit(InfoOfVersion("x")).ok());
    } else {
      std::map<std::string, v1::Record> records;
      for (int i = 0; i < 4; ++i) {
        const std::string id = IdOfNumber(static_cast<uint32_t>(random() % 90));
        records[id] = DocumentRecord(id, static_cast<uint32_t>(random() % 3));
      }
      std::vector<v1::Record> list;
      for (auto& [id, record] : records) list.push_back(record);
      REQUIRE(Write(store.get(), "list", ChangeMode::kUpsert, list).ok());
    }
    if (random() % 4 == 0) {
      store.reset();
      store = *OpenStore(directory / "db", StoreMode::kWrite);
    }
    const auto view = store->Acquire();
    states.push_back(StateOf(*view));
    for (const State& before : states) {
      const auto changes = view->ChangesSince(1, before.sequence, before.content_hash);
      REQUIRE(changes.ok());
      ExpectChanges(before, states.back(), *changes);
      ExpectPlaces(before, *view, *changes);
    }
  }
}

TEST_CASE("Journal: knows nothing of other histories, of lists before a replace, and of other lists") {
  const TemporaryDirectory directory;
  const auto store = *OpenStore(directory / "db", StoreMode::kWrite);
  REQUIRE(Write(store.get(), "list", ChangeMode::kReplace, DocumentRecords(10, 1)).ok());
  const State first = StateOf(*store->Acquire());
  REQUIRE(Write(store.get(), "list", ChangeMode::kUpsert, {DocumentRecord("D9", 2)}).ok());
  const auto since = [&](uint32_t number, uint64_t sequence, const std::string& hash) {
    return store->Acquire()->ChangesSince(number, sequence, hash);
  };
  CHECK(*since(1, first.sequence, first.content_hash) == std::vector<RecordChange>{{"D9", false}});
  CHECK(since(1, first.sequence, std::string(32, '0')).status().code() == StatusCode::kNotFound);
  CHECK(since(1, first.sequence + 5, first.content_hash).status().code() == StatusCode::kNotFound);
  CHECK(since(7, first.sequence, first.content_hash).status().code() == StatusCode::kNotFound);
  REQUIRE(Write(store.get(), "list", ChangeMode::kReplace, DocumentRecords(10, 3)).ok());
  CHECK(since(1, first.sequence, first.content_hash).status().code() == StatusCode::kNotFound);
  const State replaced = StateOf(*store->Acquire());
  CHECK(since(1, replaced.sequence, replaced.content_hash)->empty());
  std::vector<v1::VerifyProblem> problems;
  CHECK(store->Acquire()->Verify(&problems, {}).ok());
  CHECK(problems.empty());
}

}  // namespace
}  // namespace lookout::store
