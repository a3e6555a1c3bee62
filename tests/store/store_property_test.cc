// Random histories: the store and its naive twin (tests/reference/map_store.h) hold the same, after every step.
#include <random>

#include "tests/reference/map_store.h"
#include "tests/store/store_support.h"
#include "tests/support/catch.h"
#include "tests/support/temporary_directory.h"

namespace lookout::tests {
namespace {

using store::ChangeCounts;
using store::ChangeMode;
using store::StoreMode;

bool Same(const ChangeCounts& a, const ChangeCounts& b) {
  return a.added == b.added && a.changed == b.changed && a.unchanged == b.unchanged && a.removed == b.removed;
}

void CheckSame(const store::StoreView& view, const MapStore& twin) {
  REQUIRE(view.datasets().size() == twin.lists().size());
  auto expected = twin.lists().begin();
  for (const v1::DatasetInfo& row : view.datasets()) {
    const auto& [name, list] = *expected++;
    REQUIRE(row.dataset() == name);
    CHECK(row.state() == v1::DatasetState::complete);
    CHECK(row.records() == list.size());
    CHECK(row.content_hash() == MapStore::ContentHash(list));
    std::map<std::string, uint32_t> kinds;
    for (const auto& [id, record] : list) ++kinds[v1::RecordKind::Value_Name(record.kind())];
    CHECK(std::map<std::string, uint32_t>(row.records_by_kind().begin(), row.records_by_kind().end()) == kinds);
    const auto content = ReadAll(view, name);
    REQUIRE(content.ok());
    REQUIRE(content->size() == list.size());
    for (const auto& [id, record] : list) {
      CHECK(content->at(id) == record.SerializeAsString());
      CHECK(view.Get(row.dataset_number(), id)->SerializeAsString() == record.SerializeAsString());
    }
  }
}

class History {
 public:
  explicit History(unsigned seed) : random_(seed), store_(*OpenStore(directory_ / "db", StoreMode::kWrite)) {}

  void Step() {
    const std::string dataset(1, static_cast<char>('a' + random_() % 3));
    switch (random_() % 8) {
      case 0:
      case 1: return Put(dataset, ChangeMode::kReplace);
      case 2:
      case 3: return Put(dataset, ChangeMode::kUpsert);
      case 4: return Delete(dataset);
      case 5: return Remove(dataset);
      case 6: return Drop(dataset);
      default: return Reopen();
    }
  }

  void Check() {
    CheckSame(*store_->Acquire(), twin_);
    CHECK(store_->Acquire()->sequence() == commits_);
    if (random_() % 4 == 0) {
      const auto reader = OpenStore(directory_ / "db", StoreMode::kRead);
      REQUIRE(reader.ok());
      CheckSame(*(*reader)->Acquire(), twin_);
    }
    std::vector<v1::VerifyProblem> problems;
    REQUIRE(store_->Acquire()->Verify(&problems, nullptr).ok());
    CHECK(problems.empty());
  }

 private:
  std::string RandomId() { return std::string(1 + random_() % 2, static_cast<char>('A' + random_() % 20)); }

  std::vector<v1::Record> RandomRecords() {
    std::vector<v1::Record> records;
    for (size_t count = random_() % 30; count-- > 0;) {
      const auto version = static_cast<uint32_t>(1 + random_() % 2);
      records.push_back(random_() % 3 == 0 ? PersonRecord(RandomId(), version) : DocumentRecord(RandomId(), version));
    }
    return records;
  }

  void Put(const std::string& dataset, ChangeMode mode) {
    const auto records = RandomRecords();
    auto change = store_->Begin(dataset, mode);
    REQUIRE(change.ok());
    for (const v1::Record& record : records) {
      const Status status = (*change)->Put(record);
      CHECK((status.ok() || status.code() == StatusCode::kInvalidArgument));
    }
    const auto counts = (*change)->Commit(InfoOfVersion("1"));
    REQUIRE(counts.ok());
    CHECK(
        Same(*counts, mode == ChangeMode::kReplace ? twin_.Replace(dataset, records) : twin_.Upsert(dataset, records)));
    ++commits_;
  }

  void Delete(const std::string& dataset) {
    auto change = store_->Begin(dataset, ChangeMode::kDelete);
    if (twin_.lists().count(dataset) == 0) {
      CHECK(change.status().code() == StatusCode::kNotFound);
      return;
    }
    REQUIRE(change.ok());
    std::vector<std::string> ids;
    for (size_t count = random_() % 10; count-- > 0;) ids.push_back(RandomId());
    for (const std::string& id : ids) {
      const Status status = (*change)->Delete(id);
      CHECK((status.ok() || status.code() == StatusCode::kNotFound));
    }
    const auto counts = (*change)->Commit({});
    REQUIRE(counts.ok());
    CHECK(Same(*counts, twin_.Delete(dataset, ids)));
    ++commits_;
  }

  void Remove(const std::string& dataset) {
    const bool there = twin_.Remove(dataset);
    CHECK(store_->RemoveDataset(dataset).code() == (there ? StatusCode::kOk : StatusCode::kNotFound));
    commits_ += there ? 1 : 0;
  }

  void Drop(const std::string& dataset) {
    auto change = store_->Begin(dataset, random_() % 2 == 0 ? ChangeMode::kReplace : ChangeMode::kUpsert);
    REQUIRE(change.ok());
    for (const v1::Record& record : RandomRecords()) static_cast<void>((*change)->Put(record));
  }

  void Reopen() {
    store_.reset();
    auto store = OpenStore(directory_ / "db", StoreMode::kWrite);
    INFO(store.status().ToString());
    REQUIRE(store.ok());
    store_ = *std::move(store);
  }

  TemporaryDirectory directory_;
  std::mt19937 random_;
  std::unique_ptr<store::RecordStore> store_;
  MapStore twin_;
  uint64_t commits_ = 0;
};

}  // namespace

TEST_CASE("RecordStore: after any history it holds what a map of maps holds") {
  const unsigned seed = GENERATE(1U, 2U, 3U, std::random_device()());
  CAPTURE(seed);
  History history(seed);
  for (int step = 0; step < 40; ++step) {
    history.Step();
    history.Check();
  }
}

}  // namespace lookout::tests
