#include "engine/base/failpoint.h"

#if defined(LOOKOUT_FAILPOINTS)

#include <atomic>
#include <csignal>
#include <cstdlib>
#include <string>
#include <string_view>

namespace lookout::base {
namespace {

struct Plan {
  std::string name;
  bool error = false;
  long pass = 1;  // the pass at which it strikes
};

const Plan& TheFailpointPlan() {
  static const Plan plan = [] {
    Plan made;
    const char* text = std::getenv("LOOKOUT_FAIL");
    if (text == nullptr) return made;
    const std::string_view all = text;
    const size_t colon = all.rfind(':');
    made.name = all.substr(0, colon);
    if (colon != std::string_view::npos) {
      const std::string rest(all.substr(colon + 1));
      if (rest == "error") {
        made.error = true;
      } else {
        made.pass = std::strtol(rest.c_str(), nullptr, 10);
      }
    }
    return made;
  }();
  return plan;
}

bool Strikes(const char* name) {
  static std::atomic<long> passes{0};
  const Plan& plan = TheFailpointPlan();
  return plan.name == name && ++passes >= plan.pass;
}

}  // namespace

void PassFailpoint(const char* name) {
  if (!TheFailpointPlan().error && Strikes(name)) std::raise(SIGKILL);
}

Status FailpointStatus(const char* name) {
  if (!Strikes(name)) return OkStatus();
  if (!TheFailpointPlan().error) std::raise(SIGKILL);
  return IoError(std::string("failure point ") + name + " was told to fail");
}

}  // namespace lookout::base

#endif  // LOOKOUT_FAILPOINTS
