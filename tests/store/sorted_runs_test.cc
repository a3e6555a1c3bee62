#include "engine/store/sorted_runs.h"

#include <fmt/format.h>

#include "engine/store/table_writer.h"

#include <map>
#include <random>

#include "tests/support/catch.h"
#include "tests/support/temporary_directory.h"

namespace lookout::store {

TEST_CASE("SortedRuns: entries come back in order, whether they fit into memory or were spilled many times") {
  const size_t buffer_bytes = GENERATE(size_t{64} << 20, size_t{2000}, size_t{1});
  const tests::TemporaryDirectory directory;
  SortedRuns runs(directory / "run", buffer_bytes);
  std::mt19937 random(7);
  std::map<std::string, std::string> expected;
  const size_t count = buffer_bytes == 1 ? 50 : 1000;
  while (expected.size() < count) {
    const std::string key = fmt::format("{:08x}", random());
    if (!expected.emplace(key, std::string(random() % 30, 'v')).second) continue;
    REQUIRE(runs.Add(key, expected[key]).ok());
  }
  const auto source = runs.Finish();
  REQUIRE(source.ok());
  std::map<std::string, std::string> found;
  std::string last;
  for (; (*source)->Valid(); (*source)->Next()) {
    CHECK(last < (*source)->key());
    last = (*source)->key();
    found.emplace((*source)->key(), (*source)->value());
  }
  CHECK((*source)->status().ok());
  CHECK(found == expected);
}

TEST_CASE("SortedRuns: nothing in gives nothing out") {
  const tests::TemporaryDirectory directory;
  SortedRuns runs(directory / "run");
  const auto source = runs.Finish();
  REQUIRE(source.ok());
  CHECK_FALSE((*source)->Valid());
}

TEST_CASE("SortedRuns: a directory that is gone is an error, not a crash") {
  SortedRuns runs("/nonexistent/run", 1);
  CHECK(runs.Add("a", "1").ok());
  CHECK(runs.Add("b", "2").ok());  // the first file is written meanwhile
  CHECK_FALSE(runs.Add("c", "3").ok());
}

TEST_CASE("TableWriter: many small tables hold all entries between them") {
  const tests::TemporaryDirectory directory;
  TableWriter writer(directory / "table", 1000);
  for (int i = 0; i < 3000; ++i) REQUIRE(writer.Add(fmt::format("{:08}", i), std::string(100, 'x')).ok());
  const auto paths = writer.Finish();
  REQUIRE(paths.ok());
  CHECK(paths->size() > 1);
}

}  // namespace lookout::store
