// Readers never wait, and never see two lists mixed, while a writer replaces again and again.
#include <fmt/format.h>

#include <atomic>
#include <string>
#include <thread>

#include "tests/store/store_support.h"
#include "tests/support/catch.h"
#include "tests/support/temporary_directory.h"

namespace lookout::tests {
namespace {

using store::ChangeMode;
using store::StoreMode;

constexpr uint32_t kRecords = 500;
constexpr uint32_t kVersions = 25;

// Empty when the view holds one whole list, else what is wrong.
std::string Complaint(const store::StoreView& view) {
  uint64_t records = 0;
  const auto version = OneVersion(view, "list", &records);
  if (!version.ok()) return version.status().ToString();
  const v1::DatasetInfo* row = FindDataset(view, "list");
  if (row->version() != std::to_string(*version)) return "the row and the records are of different lists";
  if (records != kRecords + *version || row->records() != records) return "the list is not whole";
  const auto record = view.Get(row->dataset_number(), IdOfNumber(*version));
  if (!record.ok() || record->version() != *version)
    return "a record is of another list: " + record.status().ToString();
  return {};
}

// Reads until told to stop; the first complaint is kept.
template <typename Acquire>
std::string ReadUntil(const std::atomic<bool>& done, const Acquire& acquire) {
  uint64_t last = 0;
  do {
    const auto view = acquire();
    if (view == nullptr) return "no view";
    if (view->sequence() < last) return "the state went back";
    last = view->sequence();
    if (std::string complaint = Complaint(*view); !complaint.empty()) return complaint;
  } while (!done);
  return {};
}

Status WriteVersion(store::RecordStore* writer, uint32_t version) {
  return Write(writer, "list", ChangeMode::kReplace, DocumentRecords(kRecords + version, version),
               std::to_string(version))
      .status();
}

}  // namespace

TEST_CASE("RecordStore: threads that read concurrently with a replace each see one whole list") {
  const TemporaryDirectory directory;
  const auto writer = *OpenStore(directory / "db", StoreMode::kWrite);
  REQUIRE(WriteVersion(writer.get(), 1).ok());
  std::atomic<bool> done{false};
  std::string complaints[3];
  std::vector<std::thread> readers;
  for (std::string& complaint : complaints) {
    readers.emplace_back([&] { complaint = ReadUntil(done, [&] { return writer->Acquire(); }); });
  }
  Status status;
  for (uint32_t version = 2; version <= kVersions && status.ok(); ++version)
    status = WriteVersion(writer.get(), version);
  done = true;
  for (std::thread& reader : readers) reader.join();
  CHECK(status.ok());
  for (const std::string& complaint : complaints) CHECK(complaint.empty());
  CHECK(writer->Acquire()->sequence() == kVersions);
}

TEST_CASE("RecordStore: readers that open and refresh concurrently with a busy writer each see one whole list") {
  const TemporaryDirectory directory;
  const auto writer = *OpenStore(directory / "db", StoreMode::kWrite);
  REQUIRE(WriteVersion(writer.get(), 1).ok());
  std::atomic<bool> done{false};
  std::string complaints[3];
  std::vector<std::thread> readers;
  for (std::string& complaint : complaints) {
    readers.emplace_back([&] {
      auto reader = OpenStore(directory / "db", StoreMode::kRead);
      complaint = reader.status().message();
      if (!reader.ok()) return;
      complaint = ReadUntil(done, [&]() -> std::shared_ptr<const store::StoreView> {
        // Every other time from the start, as a new process would.
        const Status status = (*reader)->Refresh();
        auto second = OpenStore(directory / "db", StoreMode::kRead);
        if (!status.ok() || !second.ok()) return nullptr;
        return (*reader)->Acquire()->sequence() % 2 == 0 ? (*reader)->Acquire() : (*second)->Acquire();
      });
    });
  }
  Status status;
  for (uint32_t version = 2; version <= kVersions && status.ok(); ++version) {
    status = WriteVersion(writer.get(), version);
    std::this_thread::sleep_for(std::chrono::milliseconds(5));
  }
  done = true;
  for (std::thread& reader : readers) reader.join();
  CHECK(status.ok());
  for (const std::string& complaint : complaints) CHECK(complaint == "");
}

}  // namespace lookout::tests
