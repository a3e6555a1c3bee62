// What a writer leaves that is killed at each step: the old list or the new one, whole.
#include <fmt/format.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>

#include "tests/store/store_support.h"
#include "tests/support/catch.h"
#include "tests/support/temporary_directory.h"

namespace lookout::tests {
namespace {

namespace fs = std::filesystem;
using store::ChangeMode;
using store::StoreMode;

constexpr int kKilled = 128 + 9;

// The exit status as a shell tells it: 137 when killed.
int RunWriter(const std::string& path, const std::string& arguments, const std::string& fail = "") {
  const std::string command = fmt::format("exec env LOOKOUT_FAIL='{}' '{}' '{}' {} >'{}.out' 2>&1", fail,
                                          STORE_CRASH_HELPER, path, arguments, path);
  const int status = std::system(command.c_str());
  return WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
}

struct Found {
  uint32_t version = 0;
  uint64_t records = 0;
};

// Opens for writing (which repairs), then for reading, and wants both to see one whole list and nothing to complain of.
Found MustFindOneList(const std::string& path) {
  Found found;
  for (const StoreMode mode : {StoreMode::kRead, StoreMode::kWrite, StoreMode::kRead}) {
    const auto store = OpenStore(path, mode);
    INFO(store.status().ToString());
    REQUIRE(store.ok());
    const auto view = (*store)->Acquire();
    uint64_t records = 0;
    const auto version = OneVersion(*view, "list", &records);
    INFO(version.status().ToString());
    REQUIRE(version.ok());
    if (found.version != 0) CHECK((found.version == *version && found.records == records));
    found = {*version, records};
    CHECK(FindDataset(*view, "list")->records() == records);
    std::vector<v1::VerifyProblem> problems;
    REQUIRE((*view).Verify(&problems, nullptr).ok());
    for (const auto& problem : problems) INFO(problem.what() << ": " << problem.reason());
    CHECK(problems.empty());
  }
  return found;
}

uint64_t DiskBytes(const std::string& path) { return (*OpenStore(path, StoreMode::kWrite))->DiskBytes(); }

}  // namespace

TEST_CASE(
    "RecordStore: a replace that is killed leaves the old list whole before the flip, the new one whole after it") {
  const TemporaryDirectory directory;
  const std::string path = directory / "db";
  const auto [step, version_then] = GENERATE(table<std::string, uint32_t>({{"store/put", 1},
                                                                           {"store/put:1500", 1},
                                                                           {"store/commit/before_ingest", 1},
                                                                           {"store/commit/before_flip", 1},
                                                                           {"store/commit/after_flip", 2},
                                                                           {"store/commit/after_delete", 2}}));
  CAPTURE(step);
  REQUIRE(RunWriter(path, "replace 1 1000") == 0);
  REQUIRE(RunWriter(path, "replace 2 2000", step) == kKilled);
  Found found = MustFindOneList(path);
  CHECK(found.version == version_then);
  CHECK(found.records == version_then * 1000);
  CHECK_FALSE(fs::exists(path + "/staging"));

  // And the next one goes through, with no record of the one that was lost.
  REQUIRE(RunWriter(path, "replace 3 500") == 0);
  found = MustFindOneList(path);
  CHECK(found.version == 3);
  CHECK(found.records == 500);
}

TEST_CASE("RecordStore: a step of a replace that fails leaves the old list, and the reason is told") {
  const TemporaryDirectory directory;
  const std::string path = directory / "db";
  const std::string step =
      GENERATE("store/put:error", "store/commit/before_ingest:error", "store/commit/before_flip:error");
  REQUIRE(RunWriter(path, "replace 1 1000") == 0);
  REQUIRE(RunWriter(path, "replace 2 2000", step) == 1);
  CHECK(MustFindOneList(path).version == 1);
}

TEST_CASE("RecordStore: an upsert that is killed is there whole or not at all") {
  const TemporaryDirectory directory;
  const std::string path = directory / "db";
  const auto [step, version_then] = GENERATE(table<std::string, uint32_t>(
      {{"store/put:500", 1}, {"store/commit/before_flip", 1}, {"store/commit/after_flip", 2}}));
  CAPTURE(step);
  REQUIRE(RunWriter(path, "upsert 1 1000") == 0);
  REQUIRE(RunWriter(path, "upsert 2 1000", step) == kKilled);
  const Found found = MustFindOneList(path);
  CHECK(found.version == version_then);
  CHECK(found.records == 1000);
}

TEST_CASE("RecordStore: deletions that are killed are done whole or not at all") {
  const TemporaryDirectory directory;
  const std::string path = directory / "db";
  const auto [step, records_then] =
      GENERATE(table<std::string, uint64_t>({{"store/commit/before_flip", 1000}, {"store/commit/after_flip", 400}}));
  REQUIRE(RunWriter(path, "replace 1 1000") == 0);
  REQUIRE(RunWriter(path, "delete 1 600", step) == kKilled);
  CHECK(MustFindOneList(path).records == records_then);
}

TEST_CASE("RecordStore: the removal of a dataset that is killed after it was written is finished at the next open") {
  const TemporaryDirectory directory;
  const std::string path = directory / "db";
  REQUIRE(RunWriter(path, "replace 1 100000") == 0);
  const uint64_t full = DiskBytes(path);
  REQUIRE(RunWriter(path, "remove 0 0", "store/commit/before_flip") == kKilled);
  CHECK(MustFindOneList(path).records == 100000);
  REQUIRE(RunWriter(path, "remove 0 0", "store/commit/after_flip") == kKilled);
  CHECK((*OpenStore(path, StoreMode::kRead))->Acquire()->datasets().empty());
  CHECK(DiskBytes(path) < full / 2);
}

TEST_CASE("RecordStore: what was acknowledged survives a kill right afterwards") {
  const TemporaryDirectory directory;
  const std::string path = directory / "db";
  REQUIRE(RunWriter(path, "replace 1 3000 kill") == kKilled);
  CHECK(MustFindOneList(path).records == 3000);
  REQUIRE(RunWriter(path, "upsert 2 3000 kill") == kKilled);
  CHECK(MustFindOneList(path).version == 2);
  REQUIRE(RunWriter(path, "delete 2 1000 kill") == kKilled);
  CHECK(MustFindOneList(path).records == 2000);
  REQUIRE(RunWriter(path, "remove 0 0 kill") == kKilled);
  CHECK((*OpenStore(path, StoreMode::kRead))->Acquire()->datasets().empty());
}

TEST_CASE("RecordStore: a database whose making was killed is made by the next writer") {
  const TemporaryDirectory directory;
  const std::string path = directory / "db";
  const std::string step = GENERATE("store/create/before_rows", "store/create/before_marker");
  REQUIRE(RunWriter(path, "replace 1 10", step) == kKilled);
  CHECK(OpenStore(path, StoreMode::kRead).status().code() == StatusCode::kNotFound);
  REQUIRE(RunWriter(path, "replace 1 10") == 0);
  CHECK(MustFindOneList(path).records == 10);
}

TEST_CASE("RecordStore: replaced lists do not pile up on the disk") {
  const TemporaryDirectory directory;
  const std::string path = directory / "db";
  REQUIRE(RunWriter(path, "replace 1 50000") == 0);
  const uint64_t once = DiskBytes(path);
  for (int version = 2; version < 8; ++version) REQUIRE(RunWriter(path, fmt::format("replace {} 50000", version)) == 0);
  CHECK(DiskBytes(path) < 2 * once);
}

TEST_CASE("RecordStore: a full disk is a sentence, and the old list stands") {
  const TemporaryDirectory directory;
  const std::string path = directory / "db";
  REQUIRE(RunWriter(path, "replace 1 1000") == 0);
  CHECK(RunWriter(path, "replace 2 200000 limit 100000") == 1);
  CHECK(RunWriter(path, "upsert 2 20000 limit 100000") == 1);
  const Found found = MustFindOneList(path);
  CHECK(found.version == 1);
  CHECK(found.records == 1000);
}

TEST_CASE("RecordStore: a reader needs no right to write in the directory of the database") {
  if (::geteuid() != 0) {
    WARN("skipped: only root can become another user");
    return;
  }
  const TemporaryDirectory directory;
  fs::permissions(directory.path(), fs::perms(0755));
  const std::string path = directory / "db";
  REQUIRE(RunWriter(path, "replace 1 1000") == 0);
  CHECK(RunWriter(path, "read-as-nobody 0 0") == 0);
}

}  // namespace lookout::tests
