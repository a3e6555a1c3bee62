#include "engine/base/failpoint.h"

#include <fmt/format.h>
#include <sys/wait.h>

#include <cstdlib>
#include <string>

#include "tests/support/catch.h"

namespace lookout::base {
namespace {

constexpr int kKilled = 128 + 9;

int RunHelper(const std::string& plan) {
  const int status = std::system(fmt::format("exec env {} '{}'", plan, FAILPOINT_HELPER).c_str());
  return WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
}

}  // namespace

#if defined(LOOKOUT_FAILPOINTS)
TEST_CASE("Failpoint: LOOKOUT_FAIL says which point strikes, how, and at which pass") {
  CHECK(RunHelper("-u LOOKOUT_FAIL") == 0);
  CHECK(RunHelper("LOOKOUT_FAIL=test/other") == 0);
  CHECK(RunHelper("LOOKOUT_FAIL=test/pass") == kKilled);
  CHECK(RunHelper("LOOKOUT_FAIL=test/pass:3") == kKilled);
  CHECK(RunHelper("LOOKOUT_FAIL=test/pass:4") == 0);
  CHECK(RunHelper("LOOKOUT_FAIL=test/pass:error") == 0);  // a point that can only kill does not fail
  CHECK(RunHelper("LOOKOUT_FAIL=test/status:error") == 3);
  CHECK(RunHelper("LOOKOUT_FAIL=test/status") == kKilled);
  CHECK(RunHelper("LOOKOUT_FAIL=test/status:2") == kKilled);
}
#endif

TEST_CASE("Failpoint: without LOOKOUT_FAIL every point passes") { CHECK(FailpointStatus("test/status").ok()); }

}  // namespace lookout::base
