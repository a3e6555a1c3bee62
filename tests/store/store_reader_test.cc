// Readers beside a writer: each view is one state, whole, for as long as it is held.
#include <fmt/format.h>

#include <cstdlib>
#include <filesystem>

#include "engine/store/marker.h"
#include "tests/store/store_support.h"
#include "tests/support/catch.h"
#include "tests/support/temporary_directory.h"

namespace lookout::tests {
namespace {

using store::ChangeMode;
using store::StoreMode;

constexpr uint32_t kRecords = 20000;

void CheckList(const store::StoreView& view, uint32_t version, uint64_t records) {
  uint64_t found = 0;
  const auto one = OneVersion(view, "list", &found);
  INFO(one.status().ToString());
  REQUIRE(one.ok());
  CHECK(*one == version);
  CHECK(found == records);
  CHECK(view.Get(FindDataset(view, "list")->dataset_number(), IdOfNumber(7))->version() == version);
}

int RunWriter(const std::string& path, const std::string& arguments) {
  return std::system(fmt::format("'{}' '{}' {}", STORE_CRASH_HELPER, path, arguments).c_str());
}

}  // namespace

TEST_CASE("RecordStore: a reader keeps its list while the writer of the same process replaces and deletes it") {
  const TemporaryDirectory directory;
  const auto writer = *OpenStore(directory / "db", StoreMode::kWrite);
  REQUIRE(Write(writer.get(), "list", ChangeMode::kReplace, DocumentRecords(kRecords, 1)).ok());
  const auto reader = *OpenStore(directory / "db", StoreMode::kRead);
  const auto in_writer = writer->Acquire();
  const auto in_reader = reader->Acquire();
  for (uint32_t version = 2; version < 6; ++version) {
    REQUIRE(Write(writer.get(), "list", ChangeMode::kReplace, DocumentRecords(kRecords / version, version)).ok());
  }
  CheckList(*in_writer, 1, kRecords);
  CheckList(*in_reader, 1, kRecords);
  CheckList(*writer->Acquire(), 5, kRecords / 5);
  CheckList(*reader->Acquire(), 1, kRecords);
  REQUIRE(reader->Refresh().ok());
  CheckList(*reader->Acquire(), 5, kRecords / 5);
  CheckList(*in_reader, 1, kRecords);
  CHECK(reader->Acquire()->sequence() == 5);
}

TEST_CASE("RecordStore: a reader keeps its list while another process replaces it and gives the space back") {
  const TemporaryDirectory directory;
  const std::string path = directory / "db";
  REQUIRE(RunWriter(path, fmt::format("replace 1 {}", kRecords)) == 0);
  const auto reader = *OpenStore(path, StoreMode::kRead);
  const auto first = reader->Acquire();
  for (int version = 2; version < 5; ++version) REQUIRE(RunWriter(path, fmt::format("replace {} 100", version)) == 0);
  CheckList(*first, 1, kRecords);
  REQUIRE(reader->Refresh().ok());
  CheckList(*reader->Acquire(), 4, 100);
  CheckList(*first, 1, kRecords);
  REQUIRE(RunWriter(path, "remove 0 0") == 0);
  REQUIRE(reader->Refresh().ok());
  CHECK(reader->Acquire()->datasets().empty());
  CheckList(*first, 1, kRecords);
}

TEST_CASE("RecordStore: a refresh with nothing new keeps the view") {
  const TemporaryDirectory directory;
  const auto writer = *OpenStore(directory / "db", StoreMode::kWrite);
  const auto reader = *OpenStore(directory / "db", StoreMode::kRead);
  const auto before = reader->Acquire();
  REQUIRE(reader->Refresh().ok());
  CHECK(reader->Acquire() == before);
  v1::Profile profile;
  profile.add_datasets("list");
  REQUIRE(writer->SetProfile("border", profile).ok());
  REQUIRE(reader->Refresh().ok());
  CHECK(reader->Acquire()->database().profiles().count("border") == 1);
}

TEST_CASE("RecordStore: a view outlives its store") {
  const TemporaryDirectory directory;
  auto writer = *OpenStore(directory / "db", StoreMode::kWrite);
  REQUIRE(Write(writer.get(), "list", ChangeMode::kReplace, DocumentRecords(100, 1)).ok());
  auto reader = *OpenStore(directory / "db", StoreMode::kRead);
  const auto in_writer = writer->Acquire();
  const auto in_reader = reader->Acquire();
  writer.reset();
  reader.reset();
  CheckList(*in_writer, 1, 100);
  CheckList(*in_reader, 1, 100);
}

TEST_CASE("RecordStore: the tables of a replaced list go when the last view of it goes") {
  const TemporaryDirectory directory;
  const auto writer = *OpenStore(directory / "db", StoreMode::kWrite);
  REQUIRE(Write(writer.get(), "list", ChangeMode::kReplace, DocumentRecords(50000, 1)).ok());
  const uint64_t full = writer->DiskBytes();
  auto held = writer->Acquire();
  REQUIRE(Write(writer.get(), "list", ChangeMode::kReplace, DocumentRecords(10, 2)).ok());
  CHECK(writer->DiskBytes() > full / 2);
  CheckList(*held, 1, 50000);
  held.reset();
  REQUIRE(Write(writer.get(), "list", ChangeMode::kReplace, DocumentRecords(10, 3)).ok());
  CHECK(writer->DiskBytes() < full / 2);
}

TEST_CASE("RecordStore: while a reader opens, the writer deletes no file and does not wait") {
  const TemporaryDirectory directory;
  const auto writer = *OpenStore(directory / "db", StoreMode::kWrite);
  REQUIRE(Write(writer.get(), "list", ChangeMode::kReplace, DocumentRecords(50000, 1)).ok());
  const uint64_t full = writer->DiskBytes();
  auto opening = *store::Marker::Open(directory / "db", false);
  REQUIRE(opening.AcquireLock(store::Marker::Lock::kShared, 1).ok());
  REQUIRE(Write(writer.get(), "list", ChangeMode::kReplace, DocumentRecords(10, 2)).ok());
  CHECK(writer->DiskBytes() > full / 2);
  opening.Unlock();
  REQUIRE(Write(writer.get(), "list", ChangeMode::kReplace, DocumentRecords(10, 3)).ok());
  CHECK(writer->DiskBytes() < full / 2);
}

TEST_CASE("RecordStore: Verify of a reader that lags behind the writer finds nothing wrong") {
  const TemporaryDirectory directory;
  const std::string path = directory / "db";
  REQUIRE(RunWriter(path, "replace 1 5000") == 0);
  const auto reader = *OpenStore(path, StoreMode::kRead);
  const auto first = reader->Acquire();
  REQUIRE(RunWriter(path, "replace 2 100") == 0);
  std::vector<v1::VerifyProblem> problems;
  uint64_t told = 0;
  const auto records = first->Verify(&problems, [&](uint64_t count) {
    told = count;
    return true;
  });
  REQUIRE(records.ok());
  CHECK(*records == 5000);
  CHECK(told == 5000);
  CHECK(problems.empty());
  CHECK(first->Verify(&problems, [](uint64_t) { return false; }).status().code() == StatusCode::kFailedPrecondition);
}

}  // namespace lookout::tests
