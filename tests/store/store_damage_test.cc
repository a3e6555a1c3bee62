// Stored bytes that are not what was written: found, told, and never a wrong answer or a crash.
#include <fcntl.h>
#include <fmt/format.h>
#include <sys/wait.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <random>
#include <thread>

#include "engine/base/file.h"
#include "tests/store/store_support.h"
#include "tests/support/catch.h"
#include "tests/support/temporary_directory.h"

namespace lookout::tests {
namespace {

namespace fs = std::filesystem;
using store::ChangeMode;
using store::StoreMode;

constexpr uint32_t kRecords = 3000;

std::vector<fs::path> FilesOf(const std::string& path, std::string_view beginning_or_end) {
  std::vector<fs::path> files;
  for (const auto& entry : fs::directory_iterator(path + "/records")) {
    const std::string name = entry.path().filename().string();
    if (name.ends_with(beginning_or_end) || name.starts_with(beginning_or_end)) files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  return files;
}

// The rows of the list stand in the log; with `settled` they stand in tables, and no table is left over from before.
void MakeDatabase(const std::string& path, bool settled = true) {
  {
    auto store = OpenStore(path, StoreMode::kWrite);
    REQUIRE(store.ok());
    REQUIRE(Write(store->get(), "list", ChangeMode::kReplace, DocumentRecords(kRecords, 1)).ok());
  }
  std::vector<fs::path> before;
  for (int opens = 0; settled && opens < 20 && (opens < 4 || before != FilesOf(path, ".sst")); ++opens) {
    before = FilesOf(path, ".sst");
    REQUIRE(OpenStore(path, StoreMode::kWrite).ok());
    std::this_thread::sleep_for(std::chrono::milliseconds(20));
  }
}

void FlipByte(const fs::path& file, std::uintmax_t offset) {
  std::fstream stream(file, std::ios::in | std::ios::out | std::ios::binary);
  stream.seekg(static_cast<std::streamoff>(offset));
  const auto byte = static_cast<char>(stream.get() ^ 0x55);
  stream.seekp(static_cast<std::streamoff>(offset));
  stream.put(byte);
}

// What a new process makes of the database: 'w' all of it as written, 'f' damage found and told, 'x' wrong and not
// told, 'c' crashed. A process of its own, because Debian's RocksDB is built with assertions.
char Judge(const std::string& path) {
  const int status = std::system(fmt::format("exec '{}' '{}' judge 1 {}", STORE_CRASH_HELPER, path, kRecords).c_str());
  return WIFEXITED(status) && std::string("wfx").find(static_cast<char>(WEXITSTATUS(status))) != std::string::npos
             ? static_cast<char>(WEXITSTATUS(status))
             : 'c';
}

}  // namespace

TEST_CASE("RecordStore: a flipped byte in a table is found, wherever it is, or does no harm") {
  const TemporaryDirectory directory;
  const std::string path = directory / "db";
  MakeDatabase(path);
  const auto tables = FilesOf(path, ".sst");
  REQUIRE_FALSE(tables.empty());
  std::mt19937 random(11);
  int found = 0;
  for (int i = 0; i < 60; ++i) {
    const fs::path& table = tables[random() % tables.size()];
    const auto size = fs::file_size(table);
    // Half of them near the end, where index, filter, properties and footer are.
    const auto offset = i % 2 == 0 ? random() % size : size - 1 - random() % std::min<std::uintmax_t>(size, 400);
    FlipByte(table, offset);
    const char verdict = Judge(path);
    CAPTURE(table, offset, verdict);
    CHECK((verdict == 'f' || verdict == 'w'));
    found += verdict == 'f' ? 1 : 0;
    FlipByte(table, offset);
  }
  CHECK(found > 30);
  CHECK(Judge(path) == 'w');
}

TEST_CASE("RecordStore: a table that is cut or gone is found at open") {
  const TemporaryDirectory directory;
  const std::string path = directory / "db";
  MakeDatabase(path);
  for (const fs::path& table : FilesOf(path, ".sst")) {
    const fs::path kept = directory / "kept";
    fs::copy_file(table, kept, fs::copy_options::overwrite_existing);
    for (const std::uintmax_t size : {std::uintmax_t{0}, fs::file_size(kept) / 2, fs::file_size(kept) - 1}) {
      fs::resize_file(table, size);
      const auto store = OpenStore(path, StoreMode::kRead);
      CAPTURE(size, store.status().ToString());
      CHECK(store.status().code() == StatusCode::kDamaged);
      CHECK(store.status().message().find("restore") != std::string::npos);
      CHECK(OpenStore(path, StoreMode::kWrite).status().code() == StatusCode::kDamaged);
      fs::copy_file(kept, table, fs::copy_options::overwrite_existing);
    }
    fs::remove(table);
    CHECK(OpenStore(path, StoreMode::kRead).status().code() == StatusCode::kDamaged);
    fs::copy_file(kept, table);
  }
  CHECK(Judge(path) == 'w');
}

TEST_CASE("RecordStore: damage in the list of files is found at open, with the cure") {
  const TemporaryDirectory directory;
  const std::string path = directory / "db";
  MakeDatabase(path);
  const auto check_damaged = [&](const std::string& what) {
    for (const StoreMode mode : {StoreMode::kRead, StoreMode::kWrite}) {
      const auto store = OpenStore(path, mode);
      CAPTURE(what, store.status().ToString());
      CHECK(store.status().code() == StatusCode::kDamaged);
      CHECK(store.status().message().find("backup") != std::string::npos);
    }
  };
  const fs::path current = path + "/records/CURRENT";
  const fs::path manifest = FilesOf(path, "MANIFEST").back();
  const fs::path kept = directory / "kept";
  fs::copy_file(current, kept);
  std::ofstream(current) << "nonsense";
  check_damaged("CURRENT is nonsense");
  std::ofstream(current, std::ios::trunc).flush();
  check_damaged("CURRENT is empty");
  fs::remove(current);
  check_damaged("CURRENT is gone");
  fs::copy_file(kept, current);
  fs::copy_file(manifest, kept, fs::copy_options::overwrite_existing);
  FlipByte(manifest, fs::file_size(manifest) / 2);
  check_damaged("a byte of MANIFEST is flipped");
  fs::resize_file(manifest, 0);
  check_damaged("MANIFEST is empty");
  fs::remove(manifest);
  check_damaged("MANIFEST is gone");
  fs::copy_file(kept, manifest);
  CHECK(Judge(path) == 'w');
  fs::remove_all(path + "/records");
  check_damaged("everything is gone");
}

TEST_CASE("RecordStore: each byte of the list of files flipped is found or does no harm") {
  const TemporaryDirectory directory;
  const std::string path = directory / "db";
  MakeDatabase(path);
  const fs::path manifest = FilesOf(path, "MANIFEST").back();
  const auto size = fs::file_size(manifest);
  std::string verdicts;
  for (std::uintmax_t offset = 0; offset < size; offset += 1 + size / 40) {
    FlipByte(manifest, offset);
    verdicts += Judge(path);
    FlipByte(manifest, offset);
  }
  CAPTURE(verdicts);
  CHECK(verdicts.find('x') == std::string::npos);
  CHECK(verdicts.find('c') == std::string::npos);
}

TEST_CASE("RecordStore: acknowledged changes that the log has lost are found, not forgotten") {
  const TemporaryDirectory directory;
  const std::string path = directory / "db";
  MakeDatabase(path, /*settled=*/false);
  const auto logs = FilesOf(path, ".log");
  REQUIRE_FALSE(logs.empty());
  const fs::path& log = logs.back();
  const fs::path kept = directory / "kept";
  fs::copy_file(log, kept);
  const auto check_damaged = [&](const std::string& what) {
    for (const StoreMode mode : {StoreMode::kRead, StoreMode::kWrite}) {
      const auto store = OpenStore(path, mode);
      CAPTURE(what, store.status().ToString());
      CHECK(store.status().code() == StatusCode::kDamaged);
    }
  };
  FlipByte(log, fs::file_size(log) / 2);
  check_damaged("a byte of the log is flipped");
  fs::copy_file(kept, log, fs::copy_options::overwrite_existing);
  fs::resize_file(log, fs::file_size(log) / 2);
  check_damaged("the log is cut");
}

TEST_CASE("RecordStore: a spoilt LOOKOUT file is damage, and one spoilt number of the two is none") {
  const TemporaryDirectory directory;
  const std::string path = directory / "db";
  MakeDatabase(path);
  const fs::path marker = path + "/LOOKOUT";
  FlipByte(marker, 3);
  CHECK(OpenStore(path, StoreMode::kRead).status().code() == StatusCode::kDamaged);
  FlipByte(marker, 3);
  FlipByte(marker, 130);
  CHECK(OpenStore(path, StoreMode::kRead).ok());
  FlipByte(marker, 150);
  CHECK(OpenStore(path, StoreMode::kRead).status().code() == StatusCode::kDamaged);
  FlipByte(marker, 130);
  FlipByte(marker, 150);
  CHECK(OpenStore(path, StoreMode::kRead).ok());
  fs::resize_file(marker, 0);
  CHECK(OpenStore(path, StoreMode::kWrite).status().code() == StatusCode::kDamaged);
}

TEST_CASE("RecordStore: a damaged list can be replaced, and is sound again") {
  const TemporaryDirectory directory;
  const std::string path = directory / "db";
  {
    auto store = *OpenStore(path, StoreMode::kWrite);
    REQUIRE(Write(store.get(), "list", ChangeMode::kReplace, DocumentRecords(200000, 1)).ok());
    REQUIRE(Write(store.get(), "other", ChangeMode::kReplace, DocumentRecords(10, 1)).ok());
  }
  auto tables = FilesOf(path, ".sst");
  std::sort(tables.begin(), tables.end(),
            [](const auto& a, const auto& b) { return fs::file_size(a) > fs::file_size(b); });
  FlipByte(tables[0], fs::file_size(tables[0]) / 3);
  auto store = *OpenStore(path, StoreMode::kWrite);
  CHECK(ReadAll(*store->Acquire(), "list").status().code() == StatusCode::kDamaged);
  CHECK(ReadAll(*store->Acquire(), "other")->size() == 10);
  std::vector<v1::VerifyProblem> problems;
  REQUIRE(store->Acquire()->Verify(&problems, nullptr).ok());
  CHECK(problems.size() == 2);  // the file, and the dataset
  const auto counts = Write(store.get(), "list", ChangeMode::kReplace, DocumentRecords(kRecords, 1));
  INFO(counts.status().ToString());
  REQUIRE(counts.ok());
  store.reset();
  CHECK(Judge(path) == 'w');
}

}  // namespace lookout::tests
