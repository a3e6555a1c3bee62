// exit_status.h: how the program ends, and the one line it says when it fails.
#ifndef LOOKOUT_TOOLS_LOOKOUT_EXIT_STATUS_H_
#define LOOKOUT_TOOLS_LOOKOUT_EXIT_STATUS_H_

#include <string_view>

#include "lookout/schema.pb.h"
#include "lookout/status.h"

namespace lookout::cli {

enum ExitStatus : int {
  kExitOk = 0,           // the run is complete and its result can be trusted, a hit or no hit alike
  kExitInvalidRows = 1,  // some input rows were invalid, each of them reported
  kExitUsage = 2,        // the command was wrong: an option, a query, a caller
  kExitIncomplete = 3,   // the answer may be incomplete: a dataset is stale, damaged or absent
  kExitFailed = 4,       // the database can not be opened, or the work failed
};

// Prints `lookout: message` as one line on stderr and returns `status`.
int Fail(ExitStatus status, std::string_view message);

// For calls that take what the user wrote: an argument that is wrong or names nothing is wrong usage.
int FailWith(const Status& status);

// For opening a database and for long work: whatever the reason, the database failed.
int FailDatabase(const Status& status);

// What an answer means for the exit status.
ExitStatus ExitOf(const v1::Answer& answer);

}  // namespace lookout::cli

#endif  // LOOKOUT_TOOLS_LOOKOUT_EXIT_STATUS_H_
