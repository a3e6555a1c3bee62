#include "engine/store/record_store.h"

#include <fcntl.h>
#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <fstream>

#include "engine/base/file.h"
#include "tests/store/store_support.h"
#include "tests/support/catch.h"
#include "tests/support/temporary_directory.h"

namespace lookout::store {
namespace {

namespace fs = std::filesystem;
using namespace lookout::tests;  // NOLINT(google-build-using-namespace)

std::unique_ptr<RecordStore> MustOpen(const std::string& path, StoreMode mode = StoreMode::kWrite) {
  auto store = OpenStore(path, mode);
  INFO(store.status().ToString());
  REQUIRE(store.ok());
  return *std::move(store);
}

ChangeCounts MustWrite(RecordStore* store, std::string_view dataset, ChangeMode mode,
                       const std::vector<v1::Record>& records) {
  const auto counts = Write(store, dataset, mode, records);
  INFO(counts.status().ToString());
  REQUIRE(counts.ok());
  return *counts;
}

void CheckCounts(const ChangeCounts& counts, uint64_t added, uint64_t changed, uint64_t unchanged, uint64_t removed) {
  CHECK(counts.added == added);
  CHECK(counts.changed == changed);
  CHECK(counts.unchanged == unchanged);
  CHECK(counts.removed == removed);
}

}  // namespace

TEST_CASE("RecordStore: a new database is empty, complete and can be read at once") {
  const TemporaryDirectory directory;
  const std::string path = directory / "db";
  MustOpen(path);
  const auto store = MustOpen(path, StoreMode::kRead);
  const auto view = store->Acquire();
  CHECK(view->datasets().empty());
  CHECK(view->sequence() == 0);
  CHECK(view->database().format_version() == 2);
  CHECK(view->database().hash_secret().size() == 32);
  CHECK(view->database().created_at() == "2024-05-02T10:00:00Z");
  CHECK(store->DiskBytes() > 0);
}

TEST_CASE("RecordStore: two databases have different secrets") {
  const TemporaryDirectory directory;
  const auto a = MustOpen(directory / "a");
  const auto b = MustOpen(directory / "b");
  CHECK(a->Acquire()->database().hash_secret() != b->Acquire()->database().hash_secret());
}

TEST_CASE("RecordStore: a replaced list is read back, record for record, after reopening too") {
  const TemporaryDirectory directory;
  const std::string path = directory / "db";
  {
    const auto store = MustOpen(path);
    CheckCounts(MustWrite(store.get(), "sltd", ChangeMode::kReplace, {DocumentRecord("B", 1), PersonRecord("A", 1)}), 2,
                0, 0, 0);
  }
  for (const StoreMode mode : {StoreMode::kRead, StoreMode::kWrite}) {
    const auto store = MustOpen(path, mode);
    const auto view = store->Acquire();
    REQUIRE(view->datasets().size() == 1);
    const v1::DatasetInfo& row = view->datasets()[0];
    CHECK(row.dataset() == "sltd");
    CHECK(row.version() == "1");
    CHECK(row.as_of() == "2024-05-02T00:00:00Z");
    CHECK(row.imported_at() == "2024-05-02T10:00:00Z");
    CHECK(row.format() == "lookout-jsonl");
    CHECK(row.state() == v1::DatasetState::complete);
    CHECK(row.records() == 2);
    CHECK(row.last_added() == 2);
    CHECK(row.warn_after_s() == 24 * 3600);
    CHECK(row.stale_after_s() == 48 * 3600);
    CHECK(row.sequence() == 1);
    CHECK(view->sequence() == 1);
    CHECK(row.records_by_kind().at("person_notice") == 1);
    CHECK(row.records_by_kind().at("travel_document") == 1);
    const auto record = view->Get(row.dataset_number(), "A");
    REQUIRE(record.ok());
    CHECK(record->identities(0).names(0).surname() == "ERIKSSON");
    CHECK(view->Get(row.dataset_number(), "C").status().code() == StatusCode::kNotFound);
    CHECK(view->Get(row.dataset_number(), "").status().code() == StatusCode::kNotFound);
    CHECK(view->Get(99, "A").status().code() == StatusCode::kNotFound);
    const auto content = ReadAll(*view, "sltd");
    REQUIRE(content.ok());
    CHECK(content->size() == 2);
  }
}

TEST_CASE("RecordStore: a replace tells what was added, changed, removed and left as it was") {
  const TemporaryDirectory directory;
  const auto store = MustOpen(directory / "db");
  MustWrite(store.get(), "sltd", ChangeMode::kReplace,
            {DocumentRecord("A", 1), DocumentRecord("B", 1), DocumentRecord("C", 1), DocumentRecord("D", 1)});
  CheckCounts(MustWrite(store.get(), "sltd", ChangeMode::kReplace,
                        {DocumentRecord("E", 1), DocumentRecord("D", 1), DocumentRecord("B", 2)}),
              1, 1, 1, 2);
  const auto view = store->Acquire();
  CHECK(FindDataset(*view, "sltd")->last_removed() == 2);
  CHECK(view->sequence() == 2);
  const auto content = ReadAll(*view, "sltd");
  REQUIRE(content.ok());
  CHECK(content->size() == 3);
  CHECK(content->count("A") == 0);
}

TEST_CASE("RecordStore: an upsert makes the dataset, then adds and changes") {
  const TemporaryDirectory directory;
  const auto store = MustOpen(directory / "db");
  CheckCounts(MustWrite(store.get(), "sltd", ChangeMode::kUpsert, {DocumentRecord("A", 1), DocumentRecord("B", 1)}), 2,
              0, 0, 0);
  CheckCounts(MustWrite(store.get(), "sltd", ChangeMode::kUpsert,
                        {PersonRecord("A", 2), DocumentRecord("B", 1), DocumentRecord("C", 1)}),
              1, 1, 1, 0);
  const auto view = store->Acquire();
  const v1::DatasetInfo* row = FindDataset(*view, "sltd");
  CHECK(row->records() == 3);
  CHECK(row->records_by_kind().at("person_notice") == 1);
  CHECK(row->records_by_kind().at("travel_document") == 2);
  CHECK(view->Get(row->dataset_number(), "A")->version() == 2);
}

TEST_CASE("RecordStore: a delete removes what is there and names what is not") {
  const TemporaryDirectory directory;
  const auto store = MustOpen(directory / "db");
  MustWrite(store.get(), "sltd", ChangeMode::kReplace, {DocumentRecord("A", 1), DocumentRecord("B", 1)});
  auto change = store->Begin("sltd", ChangeMode::kDelete);
  REQUIRE(change.ok());
  CHECK((*change)->Delete("A").ok());
  CHECK((*change)->Delete("A").code() == StatusCode::kNotFound);
  CHECK((*change)->Delete("Z").code() == StatusCode::kNotFound);
  CHECK((*change)->Put(DocumentRecord("C", 1)).code() == StatusCode::kInvalidArgument);
  const auto counts = (*change)->Commit({});
  REQUIRE(counts.ok());
  CheckCounts(*counts, 0, 0, 0, 1);
  const auto view = store->Acquire();
  CHECK(FindDataset(*view, "sltd")->records() == 1);
  CHECK(FindDataset(*view, "sltd")->version() == "1");  // what the info leaves out is kept
  CHECK(store->Begin("other", ChangeMode::kDelete).status().code() == StatusCode::kNotFound);
}

TEST_CASE("RecordStore: the content hash is that of the records, by whatever way they came") {
  const TemporaryDirectory directory;
  const auto a = MustOpen(directory / "a");
  MustWrite(a.get(), "x", ChangeMode::kReplace, {DocumentRecord("A", 1), DocumentRecord("B", 2), PersonRecord("C", 3)});
  const auto b = MustOpen(directory / "b");
  MustWrite(b.get(), "first", ChangeMode::kReplace, {DocumentRecord("Q", 1)});
  MustWrite(b.get(), "x", ChangeMode::kUpsert, {DocumentRecord("B", 1), DocumentRecord("D", 1)});
  MustWrite(b.get(), "x", ChangeMode::kUpsert, {PersonRecord("C", 3), DocumentRecord("B", 2), DocumentRecord("A", 1)});
  auto change = b->Begin("x", ChangeMode::kDelete);
  REQUIRE((*change)->Delete("D").ok());
  REQUIRE((*change)->Commit({}).ok());
  const auto view_a = a->Acquire();
  const auto view_b = b->Acquire();
  CHECK(FindDataset(*view_a, "x")->content_hash() == FindDataset(*view_b, "x")->content_hash());
  CHECK(FindDataset(*view_a, "x")->content_hash().size() == 32);
  CHECK(FindDataset(*view_a, "x")->records_by_kind().at("travel_document") == 2);
  CHECK(*ReadAll(*view_a, "x") == *ReadAll(*view_b, "x"));
}

TEST_CASE("RecordStore: a second record of one id in one change is refused and the first one stands") {
  const TemporaryDirectory directory;
  const auto store = MustOpen(directory / "db");
  for (const ChangeMode mode : {ChangeMode::kReplace, ChangeMode::kUpsert}) {
    auto change = store->Begin("sltd", mode);
    REQUIRE(change.ok());
    REQUIRE((*change)->Put(DocumentRecord("A", 1)).ok());
    CHECK((*change)->Put(DocumentRecord("A", 2)).code() == StatusCode::kInvalidArgument);
    CHECK((*change)->Put(DocumentRecord("", 1)).code() == StatusCode::kInvalidArgument);
    CHECK((*change)->Put(DocumentRecord(std::string(65, 'x'), 1)).code() == StatusCode::kInvalidArgument);
    REQUIRE((*change)->Commit({}).ok());
    CHECK((*change)->Commit({}).status().code() == StatusCode::kFailedPrecondition);
    const auto view = store->Acquire();
    CHECK(FindDataset(*view, "sltd")->records() == 1);
    CHECK(view->Get(FindDataset(*view, "sltd")->dataset_number(), "A")->version() == 1);
  }
}

TEST_CASE("RecordStore: a change that is dropped leaves nothing behind") {
  const TemporaryDirectory directory;
  const auto store = MustOpen(directory / "db");
  MustWrite(store.get(), "sltd", ChangeMode::kReplace, {DocumentRecord("A", 1)});
  for (const ChangeMode mode : {ChangeMode::kReplace, ChangeMode::kUpsert}) {
    auto change = store->Begin("sltd", mode);
    REQUIRE((*change)->Put(DocumentRecord("B", 1)).ok());
  }
  const auto view = store->Acquire();
  CHECK(view->sequence() == 1);
  CHECK(ReadAll(*view, "sltd")->size() == 1);
  CHECK_FALSE(fs::exists(directory / "db/staging"));
}

TEST_CASE("RecordStore: one change at a time") {
  const TemporaryDirectory directory;
  const auto store = MustOpen(directory / "db");
  auto change = store->Begin("a", ChangeMode::kReplace);
  REQUIRE(change.ok());
  CHECK(store->Begin("b", ChangeMode::kReplace).status().code() == StatusCode::kBusy);
  CHECK(store->RemoveDataset("b").code() == StatusCode::kBusy);
  change->reset();
  CHECK(store->Begin("b", ChangeMode::kReplace).ok());
}

TEST_CASE("RecordStore: datasets are many, ascending by name, and removed with all their records") {
  const TemporaryDirectory directory;
  const auto store = MustOpen(directory / "db");
  MustWrite(store.get(), "b", ChangeMode::kReplace, {DocumentRecord("A", 1)});
  MustWrite(store.get(), "a", ChangeMode::kReplace, {DocumentRecord("A", 2)});
  MustWrite(store.get(), "c", ChangeMode::kReplace, {});
  const auto before = store->Acquire();
  REQUIRE(before->datasets().size() == 3);
  CHECK(before->datasets()[0].dataset() == "a");
  CHECK(before->datasets()[2].records() == 0);
  CHECK(store->RemoveDataset("b").ok());
  CHECK(store->RemoveDataset("b").code() == StatusCode::kNotFound);
  const auto after = store->Acquire();
  CHECK(after->datasets().size() == 2);
  CHECK(after->sequence() == 4);
  CHECK(ReadAll(*before, "b")->size() == 1);  // who holds the old state reads on
  MustWrite(store.get(), "b", ChangeMode::kUpsert, {DocumentRecord("Z", 1)});
  CHECK(ReadAll(*store->Acquire(), "b")->size() == 1);
  CHECK(FindDataset(*store->Acquire(), "b")->dataset_number() == 4);  // numbers are never used again
}

TEST_CASE("RecordStore: an odd name of a dataset is refused with the rule") {
  const TemporaryDirectory directory;
  const auto store = MustOpen(directory / "db");
  for (const std::string_view name : {"", ".", "..", "a/b", "a b", "\xC3\xA4"}) {
    CHECK(store->Begin(name, ChangeMode::kReplace).status().code() == StatusCode::kInvalidArgument);
  }
  CHECK(store->Begin(std::string(65, 'a'), ChangeMode::kReplace).status().code() == StatusCode::kInvalidArgument);
}

TEST_CASE("RecordStore: the default caller, profiles and maximum ages are kept") {
  const TemporaryDirectory directory;
  {
    const auto store = MustOpen(directory / "db");
    v1::Caller caller;
    caller.set_user("officer");
    caller.set_country("UTO");
    REQUIRE(store->SetDefaultCaller(caller).ok());
    v1::Profile profile;
    profile.add_datasets("sltd");
    REQUIRE(store->SetProfile("border", profile).ok());
    REQUIRE(store->SetProfile("gone", profile).ok());
    REQUIRE(store->SetProfile("gone", {}).ok());
    auto change = store->Begin("sltd", ChangeMode::kReplace);
    v1::DatasetInfo info;
    info.set_warn_after_s(10);
    info.set_stale_after_s(20);
    REQUIRE((*change)->Commit(info).ok());
    MustWrite(store.get(), "sltd", ChangeMode::kReplace, {});
  }
  const auto view = MustOpen(directory / "db", StoreMode::kRead)->Acquire();
  CHECK(view->database().default_caller().user() == "officer");
  CHECK(view->database().profiles().size() == 1);
  CHECK(view->database().profiles().at("border").datasets(0) == "sltd");
  CHECK(view->datasets()[0].warn_after_s() == 10);
  CHECK(view->datasets()[0].stale_after_s() == 20);
}

TEST_CASE("RecordStore: a second writer is told that the database is busy, and a reader is let in") {
  const TemporaryDirectory directory;
  auto store = MustOpen(directory / "db");
  const auto second = OpenStore(directory / "db", StoreMode::kWrite);
  CHECK(second.status().code() == StatusCode::kBusy);
  CHECK(second.status().message().find("open for writing") != std::string::npos);
  CHECK(OpenStore(directory / "db", StoreMode::kRead).ok());
  store.reset();
  CHECK(OpenStore(directory / "db", StoreMode::kWrite).ok());
}

TEST_CASE("RecordStore: a reader can not write") {
  const TemporaryDirectory directory;
  MustOpen(directory / "db");
  const auto store = MustOpen(directory / "db", StoreMode::kRead);
  CHECK(store->Begin("a", ChangeMode::kReplace).status().code() == StatusCode::kFailedPrecondition);
  CHECK(store->RemoveDataset("a").code() == StatusCode::kFailedPrecondition);
  CHECK(store->SetDefaultCaller({}).code() == StatusCode::kFailedPrecondition);
  CHECK(store->SetProfile("a", {}).code() == StatusCode::kFailedPrecondition);
}

TEST_CASE("RecordStore: somebody else's directory is left as it is") {
  const TemporaryDirectory directory;
  std::ofstream(directory / "letter.txt") << "dear all";
  const auto store = OpenStore(directory.path(), StoreMode::kWrite);
  CHECK(store.status().code() == StatusCode::kFailedPrecondition);
  CHECK(store.status().message().find("is not a Lookout database") != std::string::npos);
  CHECK(std::distance(fs::directory_iterator(directory.path()), fs::directory_iterator()) == 1);
  CHECK(OpenStore(directory.path(), StoreMode::kRead).status().code() == StatusCode::kNotFound);
  CHECK(OpenStore(directory / "absent", StoreMode::kRead).status().code() == StatusCode::kNotFound);
  CHECK_FALSE(fs::exists(directory / "absent"));
  CHECK(OpenStore("", StoreMode::kRead).status().code() == StatusCode::kInvalidArgument);
  CHECK_FALSE(OpenStore(directory / "a/b", StoreMode::kWrite).ok());  // parents are not made
  CHECK_FALSE(OpenStore(directory / "letter.txt", StoreMode::kWrite).ok());
}

TEST_CASE("RecordStore: a newer format is refused with the cure, one that we may read but not write too") {
  const TemporaryDirectory directory;
  const std::string path = directory / "db";
  MustOpen(path);
  const auto set_format = [&](int format, int oldest_reader) {
    const auto fd = base::OpenFile(path + "/LOOKOUT", O_WRONLY);
    REQUIRE(fd.ok());
    REQUIRE(base::WriteAllAt(fd->get(),
                             fmt::format("Lookout database\nformat {}\noldest reader {}\n", format, oldest_reader), 0,
                             path)
                .ok());
  };
  set_format(3, 3);
  const auto reader = OpenStore(path, StoreMode::kRead);
  CHECK(reader.status().code() == StatusCode::kFailedPrecondition);
  CHECK(reader.status().message().find("use the Lookout that wrote it") != std::string::npos);
  CHECK(OpenStore(path, StoreMode::kWrite).status().code() == StatusCode::kFailedPrecondition);
  set_format(3, 1);
  CHECK(OpenStore(path, StoreMode::kRead).ok());
  CHECK(OpenStore(path, StoreMode::kWrite).status().code() == StatusCode::kFailedPrecondition);
  set_format(2, 1);
  CHECK(OpenStore(path, StoreMode::kWrite).ok());
}

TEST_CASE("RecordStore: fields that this schema does not know survive") {
  const TemporaryDirectory directory;
  const auto store = MustOpen(directory / "db");
  v1::Record record = DocumentRecord("A", 1);
  record.GetReflection()->MutableUnknownFields(&record)->AddLengthDelimited(4000, "from the future");
  MustWrite(store.get(), "sltd", ChangeMode::kReplace, {record});
  const auto found = store->Acquire()->Get(1, "A");
  REQUIRE(found.ok());
  CHECK(found->GetReflection()->GetUnknownFields(*found).field(0).length_delimited() == "from the future");
}

TEST_CASE(
    "RecordStore: of a list too large to remember its ids, the first record of an id stands and the others are named") {
  const TemporaryDirectory directory;
  const auto store = MustOpen(directory / "db");
  ChangeOptions options;
  options.memory_bytes = GENERATE(size_t{64} << 20, size_t{2000});  // in memory, and merged from files
  auto change = store->Begin("sltd", ChangeMode::kReplace, options);
  REQUIRE(change.ok());
  for (uint32_t row = 0; row < 300; ++row) {
    const v1::Record record = DocumentRecord(IdOfNumber(row * 7 % 200), row + 1);
    REQUIRE((*change)->PutBytes(record.id(), record.SerializeAsString(), row).ok());
  }
  CHECK_FALSE((*change)->PutBytes("", "", 1).ok());
  CHECK_FALSE((*change)->PutBytes(std::string(65, 'x'), "", 1).ok());
  std::vector<std::pair<uint64_t, uint64_t>> again;
  REQUIRE((*change)->Prepare([&](uint64_t row, uint64_t before) { again.emplace_back(row, before); }).ok());
  std::sort(again.begin(), again.end());
  REQUIRE(again.size() == 100);
  CHECK(again.front() == std::pair<uint64_t, uint64_t>(200, 0));
  CHECK(again.back() == std::pair<uint64_t, uint64_t>(299, 99));
  const auto counts = (*change)->Commit(InfoOfVersion("1"));
  REQUIRE(counts.ok());
  CHECK(counts->added == 200);
  const auto view = store->Acquire();
  CHECK(FindDataset(*view, "sltd")->records() == 200);
  CHECK(view->Get(1, IdOfNumber(0))->version() == 1);
  CHECK(view->Get(1, IdOfNumber(7))->version() == 2);
}

TEST_CASE("RecordStore: a record is found by its distance from another, in the order of ids") {
  const TemporaryDirectory directory;
  const auto store = MustOpen(directory / "db");
  MustWrite(store.get(), "sltd", ChangeMode::kReplace, DocumentRecords(100, 1));
  MustWrite(store.get(), "more", ChangeMode::kReplace, DocumentRecords(100, 2));
  const auto view = store->Acquire();
  for (const uint32_t skip : {0U, 1U, 31U, 99U})
    CHECK(view->GetAfter(1, IdOfNumber(0), skip)->id() == IdOfNumber(skip));
  CHECK(view->GetAfter(1, IdOfNumber(60), 39)->id() == IdOfNumber(99));
  CHECK(view->GetAfter(1, IdOfNumber(60), 40).status().code() == StatusCode::kNotFound);
  CHECK(view->GetAfter(9, IdOfNumber(0), 1).status().code() == StatusCode::kNotFound);
}

TEST_CASE("RecordStore: a usual document takes a tenth of its bytes, and comes back as it was put") {
  const TemporaryDirectory directory;
  const auto store = MustOpen(directory / "db");
  v1::Record record = DocumentRecord("UTO-L898902C3", 0);
  record.set_number("L898902C3");
  record.set_issuer("UTO");
  record.set_state(v1::RecordState::active);
  record.set_event_date("2024-05-02");
  MustWrite(store.get(), "sltd", ChangeMode::kReplace, {record});
  MustWrite(store.get(), "sltd", ChangeMode::kUpsert, {PersonRecord("P1", 3)});
  const auto view = store->Acquire();
  CHECK(view->Get(1, "UTO-L898902C3")->SerializeAsString() == record.SerializeAsString());
  std::vector<v1::VerifyProblem> problems;
  CHECK(*view->Verify(&problems, {}) == 2);
  CHECK(problems.empty());
}

TEST_CASE("RecordStore: no name, number or id of a record stands in RocksDB's own log") {
  const TemporaryDirectory directory;
  {
    const auto store = MustOpen(directory / "db");
    MustWrite(store.get(), "sltd", ChangeMode::kReplace, {PersonRecord("QQ7766554", 1), PersonRecord("QQ7766555", 1)});
    MustWrite(store.get(), "sltd", ChangeMode::kReplace, {PersonRecord("QQ7766554", 2)});
    MustWrite(store.get(), "sltd", ChangeMode::kUpsert, {PersonRecord("QQ7766554", 3)});
  }
  MustOpen(directory / "db");
  int logs = 0;
  for (const auto& entry : fs::directory_iterator(directory / "db/records")) {
    if (!entry.path().filename().string().starts_with("LOG")) continue;
    std::ifstream in(entry.path());
    const std::string text((std::istreambuf_iterator<char>(in)), {});
    ++logs;
    CHECK(text.find("QQ776655") == std::string::npos);
    CHECK(text.find("ERIKSSON") == std::string::npos);
    CHECK(text.find("515137373636353534") == std::string::npos);  // the id in hexadecimal
  }
  CHECK(logs > 0);
}

}  // namespace lookout::store
