#include "engine/audit/audit_log.h"

#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <map>
#include <set>
#include <thread>

#include "tests/audit/audit_support.h"
#include "tests/support/catch.h"
#include "tests/support/temporary_directory.h"

namespace lookout::tests {
namespace {

std::unique_ptr<audit::AuditLog> MustOpen(const std::string& directory) {
  auto log = audit::AuditLog::Open(directory, [] { return int64_t{1714644000}; });
  INFO(log.status().ToString());
  REQUIRE(log.ok());
  return *std::move(log);
}

mode_t ModeOf(const std::string& path) {
  struct stat facts {};
  REQUIRE(::stat(path.c_str(), &facts) == 0);
  return facts.st_mode & 0777;
}

}  // namespace

TEST_CASE("AuditLog: entries come back as they were written, with number and time") {
  const TemporaryDirectory directory;
  const std::string path = directory / "audit";
  {
    const auto log = MustOpen(path);
    REQUIRE(log->Append(EntryOf("officer", "1")).ok());
    REQUIRE(log->Append(EntryOf("officer", "2")).ok());
    REQUIRE(log->Flush().ok());
    CHECK(ReadContent(path).entries.size() == 2);  // while the log is open
  }
  const AuditContent content = ReadContent(path);
  REQUIRE(content.status.ok());
  CHECK(content.problems.empty());
  CHECK(content.notes.empty());
  REQUIRE(content.entries.size() == 2);
  CHECK(content.entries[0].number() == 1);
  CHECK(content.entries[1].number() == 2);
  CHECK(content.entries[1].at() == "2024-05-02T10:00:00Z");
  CHECK(content.entries[1].query().id() == "2");
  CHECK(content.entries[1].caller().user() == "officer");
}

TEST_CASE("AuditLog: only the owner can read it") {
  const TemporaryDirectory directory;
  const std::string path = directory / "audit";
  const auto log = MustOpen(path);
  REQUIRE(log->Append(EntryOf("officer", "1")).ok());
  CHECK(ModeOf(path) == 0700);
  const auto files = AuditFiles(path);
  REQUIRE(files.size() == 1);
  CHECK(ModeOf(files[0]) == 0600);
  CHECK(std::filesystem::path(files[0]).filename().string().starts_with("audit-20240502T100000Z-" +
                                                                        std::to_string(::getpid()) + "-"));
}

TEST_CASE("AuditLog: each opening has its own file, and one that was asked nothing leaves none") {
  const TemporaryDirectory directory;
  const std::string path = directory / "audit";
  {
    const auto a = MustOpen(path);
    const auto b = MustOpen(path);
    const auto c = MustOpen(path);
    REQUIRE(a->Append(EntryOf("a", "1")).ok());
    REQUIRE(b->Append(EntryOf("b", "1")).ok());
  }
  CHECK(AuditFiles(path).size() == 2);
  CHECK(ReadContent(path).entries.size() == 2);
}

TEST_CASE("AuditLog: a place where it can not be written is an error of the system") {
  const TemporaryDirectory directory;
  WriteBytes(directory / "file", "x");
  CHECK(audit::AuditLog::Open(directory / "a/b", {}).status().code() == StatusCode::kIo);
  CHECK(audit::AuditLog::Open(directory / "file", {}).status().code() == StatusCode::kIo);
  CHECK(ReadContent(directory / "absent").status.code() == StatusCode::kNotFound);
}

TEST_CASE("AuditLog: four threads append concurrently, and every entry is there and chained") {
  const TemporaryDirectory directory;
  const std::string path = directory / "audit";
  constexpr int kEach = 500;
  {
    const auto log = MustOpen(path);
    std::vector<std::thread> threads;
    for (int t = 0; t < 4; ++t) {
      threads.emplace_back([&log, t] {
        for (int i = 0; i < kEach; ++i) {
          if (!log->Append(EntryOf(std::to_string(t), std::to_string(i))).ok()) return;
        }
      });
    }
    for (std::thread& thread : threads) thread.join();
  }
  const AuditContent content = ReadContent(path);
  CHECK(content.problems.empty());
  REQUIRE(content.entries.size() == 4 * kEach);
  std::map<std::string, int> next;  // each thread's entries are in its order
  for (size_t i = 0; i < content.entries.size(); ++i) {
    const v1::AuditEntry& entry = content.entries[i];
    CHECK(entry.number() == i + 1);
    CHECK(entry.query().id() == std::to_string(next[entry.caller().user()]++));
  }
}

TEST_CASE("AuditLog: what was appended survives the kill of its process") {
  const TemporaryDirectory directory;
  const std::string path = directory / "audit";
  const pid_t child = ::fork();
  if (child == 0) {
    const auto log = audit::AuditLog::Open(path, {});
    if (!log.ok() || !(*log)->Append(EntryOf("a", "1")).ok() || !(*log)->Append(EntryOf("a", "2")).ok()) ::_exit(1);
    std::raise(SIGKILL);
  }
  int status = 0;
  ::waitpid(child, &status, 0);
  REQUIRE(WIFSIGNALED(status));
  const AuditContent content = ReadContent(path);
  CHECK(content.entries.size() == 2);
  CHECK(content.problems.empty());
}

TEST_CASE("AuditLog: the reader can stop, and passes over what is not an audit file") {
  const TemporaryDirectory directory;
  const std::string path = directory / "audit";
  {
    const auto a = MustOpen(path);
    const auto b = MustOpen(path);
    for (int i = 0; i < 3; ++i) REQUIRE((a->Append(EntryOf("a", "1")).ok() && b->Append(EntryOf("b", "1")).ok()));
  }
  WriteBytes(path + "/notes.txt", "not ours");
  int seen = 0;
  std::vector<v1::VerifyProblem> problems;
  REQUIRE(audit::ReadAudit(
              path, [&seen](const v1::AuditEntry&) { return ++seen < 4; }, &problems)
              .ok());
  CHECK(seen == 4);
  CHECK(problems.empty());
}

}  // namespace lookout::tests
