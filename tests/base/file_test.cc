#include "engine/base/file.h"

#include <fcntl.h>

#include <cerrno>

#include "tests/support/catch.h"
#include "tests/support/temporary_directory.h"

namespace lookout::base {

TEST_CASE("File: what is written is read, at its place, and less at the end") {
  const tests::TemporaryDirectory directory;
  const std::string path = directory / "file";
  const auto fd = OpenFile(path, O_RDWR | O_CREAT);
  REQUIRE(fd.ok());
  REQUIRE(WriteAll(fd->get(), "hello world", path).ok());
  REQUIRE(WriteAllAt(fd->get(), "W", 6, path).ok());
  CHECK(*ReadAt(fd->get(), 6, 100, path) == "World");
  CHECK(ReadAt(fd->get(), 50, 10, path)->empty());
  CHECK(SyncFile(fd->get(), path).ok());
  CHECK(SyncDirectory(directory.path()).ok());
}

TEST_CASE("File: a refusal names the path and says what the system said") {
  const auto absent = OpenFile("/nonexistent/file", O_RDONLY);
  CHECK(absent.status().code() == StatusCode::kNotFound);
  CHECK(absent.status().message() == "Lookout can not open /nonexistent/file: No such file or directory");
  CHECK(SyncDirectory("/nonexistent").code() == StatusCode::kNotFound);
  CHECK(ErrnoStatus("write", "x", ENOSPC).message().find("free some space") != std::string::npos);
  const auto full = OpenFile("/dev/full", O_WRONLY);
  REQUIRE(full.ok());
  CHECK(WriteAll(full->get(), "x", "/dev/full").code() == StatusCode::kIo);
  CHECK(WriteAll(-1, "x", "closed").code() == StatusCode::kIo);
}

TEST_CASE("File: a descriptor has one owner") {
  UniqueFd a = *OpenFile("/dev/null", O_RDONLY);
  const int number = a.get();
  UniqueFd b = std::move(a);
  CHECK_FALSE(a.valid());  // NOLINT(bugprone-use-after-move)
  CHECK(b.get() == number);
  b = UniqueFd();
  CHECK_FALSE(b.valid());
}

}  // namespace lookout::base
