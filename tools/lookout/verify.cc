#include <string>

#include <fmt/format.h>

#include "tools/lookout/commands.h"
#include "tools/lookout/database.h"
#include "tools/lookout/exit_status.h"
#include "tools/lookout/output.h"
#include "tools/lookout/progress.h"
#include "tools/lookout/table.h"

namespace lookout::cli {
namespace {

std::string Describe(const v1::VerifyReport& report) {
  std::string text = report.ok() ? "All is well.\n" : fmt::format("DAMAGED: {} problems.\n", report.problems_size());
  Table problems({{"WHERE", Table::Align::kLeft}, {"WHAT", Table::Align::kLeft}});
  for (const v1::VerifyProblem& problem : report.problems()) problems.AddRow({problem.what(), problem.reason()});
  if (!problems.empty()) text += "\n" + problems.Render();
  return text + fmt::format(
                    "\n{} records read, {} documents looked up, {} questions compared with a look at every name (their "
                    "answers: {} matches), {} audit entries; {:.1f} s\n",
                    Grouped(report.records_read()), Grouped(report.documents_checked()),
                    Grouped(report.names_compared()), Grouped(report.matches_compared()),
                    Grouped(report.audit_entries()), report.seconds());
}

}  // namespace

int Run(const VerifyArguments& arguments) {
  auto engine = OpenDatabase(arguments.database, OpenMode::kRead, true);
  if (!engine.ok()) return FailDatabase(engine.status());
  Result<v1::VerifyReport> report = [&] {
    ProgressBar bar("verifying");
    return (*engine)->Verify(arguments.names, bar.function());
  }();
  if (ProgressBar::interrupted()) return Fail(kExitFailed, "the check was stopped before its end");
  if (!report.ok()) return FailDatabase(report.status());
  return Print(arguments.json ? ToJson(*report) + "\n" : Describe(*report), report->ok() ? kExitOk : kExitIncomplete);
}

}  // namespace lookout::cli
