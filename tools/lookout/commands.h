// commands.h: one function for each command; it does the work and returns the exit status.
#ifndef LOOKOUT_TOOLS_LOOKOUT_COMMANDS_H_
#define LOOKOUT_TOOLS_LOOKOUT_COMMANDS_H_

#include "tools/lookout/arguments.h"

namespace lookout::cli {

int Run(const ImportArguments& arguments);
int Run(const SearchArguments& arguments);
int Run(const CheckArguments& arguments);
int Run(const ShowArguments& arguments);
int Run(const BulkArguments& arguments);
int Run(const CompareArguments& arguments);
int Run(const StatsArguments& arguments);
int Run(const VerifyArguments& arguments);
int Run(const ExportArguments& arguments);
int Run(const ProfileArguments& arguments);
int Run(const GenerateArguments& arguments);

}  // namespace lookout::cli

#endif  // LOOKOUT_TOOLS_LOOKOUT_COMMANDS_H_
