#include <string>

#include <fmt/format.h>

#include "tools/lookout/commands.h"
#include "tools/lookout/database.h"
#include "tools/lookout/exit_status.h"
#include "tools/lookout/output.h"

namespace lookout::cli {

int Run(const ProfileArguments& arguments) {
  // A writer makes a database where there is none; a profile of an empty one would be a typing error that goes unseen.
  auto reader = OpenDatabase(arguments.database, OpenMode::kRead, false);
  if (!reader.ok()) return FailDatabase(reader.status());
  reader->reset();
  auto engine = OpenDatabase(arguments.database, OpenMode::kWrite, false);
  if (!engine.ok()) return FailDatabase(engine.status());
  v1::Profile profile;
  for (const std::string& dataset : arguments.datasets) profile.add_datasets(dataset);
  if (Status stored = (*engine)->SetProfile(arguments.name, profile); !stored.ok()) return FailWith(stored);
  return Print(
      fmt::format("A query with --profile {} must cover {}.\n", arguments.name, fmt::join(arguments.datasets, ", ")),
      kExitOk);
}

}  // namespace lookout::cli
