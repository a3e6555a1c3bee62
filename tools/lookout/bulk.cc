#include <cstdio>
#include <string>

#include <fmt/format.h>

#include "tools/lookout/commands.h"
#include "tools/lookout/database.h"
#include "tools/lookout/exit_status.h"
#include "tools/lookout/input.h"
#include "tools/lookout/output.h"
#include "tools/lookout/progress.h"
#include "tools/lookout/table.h"

namespace lookout::cli {
namespace {

BulkOptions OptionsOf(const BulkArguments& a) {
  BulkOptions options;
  options.format = a.format == "jsonl" ? BulkFormat::kJsonl
                   : a.format == "csv" ? BulkFormat::kCsv
                   : a.format == "mrz" ? BulkFormat::kMrz
                                       : BulkFormat::kDetect;
  options.threads = a.threads;
  if (a.query.threshold) options.threshold = *a.query.threshold;
  if (a.query.limit) options.limit = *a.query.limit;
  options.datasets = a.query.datasets;
  options.profile = a.query.profile;
  options.explain = a.query.explain;
  options.timing = a.query.timing;
  return options;
}

std::string Summary(const BulkSummary& summary) {
  std::string text = fmt::format("{} rows in {:.1f} s", Grouped(summary.rows), summary.seconds);
  const auto add = [&text](const char* name, uint64_t number) {
    if (number > 0) text += fmt::format(", {} {}", Grouped(number), name);
  };
  add("hit", summary.hit);
  add("potential match", summary.potential_match);
  add("no hit", summary.no_hit);
  add("no hit but incomplete", summary.no_hit_incomplete);
  add("denied", summary.denied);
  add("invalid", summary.invalid_query);
  add("failed", summary.error);
  if (summary.incomplete) text += "\nNOT everything could be asked: see `incomplete` in the answers";
  return text + "\n";
}

ExitStatus ExitOf(const BulkSummary& summary) {
  if (summary.error > 0) return kExitFailed;
  if (summary.denied > 0) return kExitUsage;
  if (summary.incomplete || summary.no_hit_incomplete > 0) return kExitIncomplete;
  return summary.invalid_query > 0 ? kExitInvalidRows : kExitOk;
}

}  // namespace

int Run(const BulkArguments& arguments) {
  auto input = Input::Open(arguments.in);
  if (!input.ok()) return FailWith(input.status());
  auto engine = OpenDatabase(arguments.database, OpenMode::kRead, true);
  if (!engine.ok()) return FailDatabase(engine.status());
  auto caller = ResolveCaller(arguments.database.caller, **engine);
  if (!caller.ok()) return FailWith(caller.status());
  if (!IsComplete(*caller)) return Fail(kExitUsage, kWhoAsks);
  auto output = Output::Open(arguments.out);
  if (!output.ok()) return FailWith(output.status());

  Result<BulkSummary> summary = [&] {
    ProgressBar bar("asking", !(*output)->is_terminal());
    return (*engine)->Bulk((*input)->stream(), (*output)->stream(), *caller, OptionsOf(arguments), bar.function());
  }();
  if (ProgressBar::interrupted()) return Fail(kExitFailed, "the run was stopped before its end");
  if (!summary.ok()) return FailWith(summary.status());
  if (Status committed = (*output)->Commit(); !committed.ok()) return FailDatabase(committed);
  const std::string text = Summary(*summary);
  std::fwrite(text.data(), 1, text.size(), stderr);
  return ExitOf(*summary);
}

}  // namespace lookout::cli
