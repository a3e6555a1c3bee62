#include "tools/lookout/output.h"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include "tests/support/catch.h"

namespace lookout::cli {
namespace {

namespace fs = std::filesystem;

class Folder {
 public:
  Folder() {
    std::string name = (fs::temp_directory_path() / "lookout-output-XXXXXX").string();
    path_ = mkdtemp(name.data());
  }
  ~Folder() { fs::remove_all(path_); }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;

  std::string operator/(const char* name) const { return (path_ / name).string(); }
  std::ptrdiff_t entries() const { return std::distance(fs::directory_iterator(path_), fs::directory_iterator()); }

 private:
  fs::path path_;
};

std::string Content(const std::string& path) {
  std::ifstream file(path);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

}  // namespace

TEST_CASE("An output file appears when it is whole") {
  const Folder folder;
  auto output = Output::Open(folder / "answers");
  REQUIRE(output.ok());
  (*output)->stream() << "one\n";
  CHECK_FALSE(fs::exists(folder / "answers"));
  REQUIRE((*output)->Commit().ok());
  CHECK(Content(folder / "answers") == "one\n");
  CHECK(folder.entries() == 1);
}

TEST_CASE("An output that is given up leaves what stood there before") {
  const Folder folder;
  std::ofstream(folder / "answers") << "before\n";
  {
    auto output = Output::Open(folder / "answers");
    REQUIRE(output.ok());
    (*output)->stream() << "half";
  }
  CHECK(Content(folder / "answers") == "before\n");
  CHECK(folder.entries() == 1);
}

TEST_CASE("An output through a link replaces the file, not the link") {
  const Folder folder;
  std::ofstream(folder / "real") << "before\n";
  fs::create_symlink("real", folder / "link");
  auto output = Output::Open(folder / "link");
  REQUIRE(output.ok());
  (*output)->stream() << "after\n";
  REQUIRE((*output)->Commit().ok());
  CHECK(fs::is_symlink(folder / "link"));
  CHECK(Content(folder / "real") == "after\n");
}

TEST_CASE("An output that can not be written says so") {
  const Folder folder;
  CHECK_FALSE(Output::Open(folder / "no/such/folder").ok());
  CHECK_FALSE(Output::Open(folder / ".").ok());
  if (fs::exists("/dev/full")) {
    auto full = Output::Open("/dev/full");
    REQUIRE(full.ok());
    (*full)->stream() << "something";
    CHECK((*full)->Commit().code() == StatusCode::kIo);
  }
}

}  // namespace lookout::cli
