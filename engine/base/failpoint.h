// failpoint.h: named places where a test can kill the process or make a step fail.
//
//   LOOKOUT_FAILPOINT("store/commit/before_flip");               // LOOKOUT_FAIL=store/commit/before_flip kills here
//   LOOKOUT_RETURN_IF_ERROR(base::FailpointStatus("store/put")); // LOOKOUT_FAIL=store/put:error returns kIo
//
// In a build without LOOKOUT_FAILPOINTS both are nothing. The environment variable LOOKOUT_FAIL holds `name`,
// `name:error` or `name:N` (the N-th pass), read once at the first pass.
#ifndef LOOKOUT_ENGINE_BASE_FAILPOINT_H_
#define LOOKOUT_ENGINE_BASE_FAILPOINT_H_

#include "lookout/status.h"

namespace lookout::base {

#if defined(LOOKOUT_FAILPOINTS)
void PassFailpoint(const char* name);  // may end the process at once, as SIGKILL would
Status FailpointStatus(const char* name);
#define LOOKOUT_FAILPOINT(name) ::lookout::base::PassFailpoint(name)
#else
inline Status FailpointStatus(const char*) { return OkStatus(); }
#define LOOKOUT_FAILPOINT(name) \
  do {                          \
  } while (false)
#endif

}  // namespace lookout::base

#endif  // LOOKOUT_ENGINE_BASE_FAILPOINT_H_
