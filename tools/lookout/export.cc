#include <ostream>
#include <string_view>

#include "tools/lookout/commands.h"
#include "tools/lookout/database.h"
#include "tools/lookout/exit_status.h"
#include "tools/lookout/output.h"

namespace lookout::cli {

int Run(const ExportArguments& arguments) {
  auto engine = OpenDatabase(arguments.database, OpenMode::kRead, false);
  if (!engine.ok()) return FailDatabase(engine.status());
  auto output = Output::Open(arguments.out);
  if (!output.ok()) return FailWith(output.status());
  std::ostream& out = (*output)->stream();
  const Status exported = (*engine)->Export(arguments.dataset, [&out](std::string_view line) {
    out << line << '\n';
    return static_cast<bool>(out);  // false: nobody reads any more, or the disk is full; Commit says which
  });
  if (!exported.ok()) return FailWith(exported);
  if (Status committed = (*output)->Commit(); !committed.ok()) return FailDatabase(committed);
  return kExitOk;
}

}  // namespace lookout::cli
