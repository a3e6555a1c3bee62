// failpoint_helper: passes two failure points three times; exit status 3 when one of them failed, 0 when none did.
#include "engine/base/failpoint.h"

int main() {
  for (int i = 0; i < 3; ++i) {
    LOOKOUT_FAILPOINT("test/pass");
    if (!lookout::base::FailpointStatus("test/status").ok()) return 3;
  }
  return 0;
}
