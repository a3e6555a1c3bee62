#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "tools/lookout/commands.h"
#include "tools/lookout/database.h"
#include "tools/lookout/exit_status.h"
#include "tools/lookout/output.h"
#include "tools/lookout/table.h"

namespace lookout::cli {
namespace {

using Align = Table::Align;

std::string Describe(const v1::DatabaseStats& stats) {
  Table datasets({{"DATASET", Align::kLeft},
                  {"STATE", Align::kLeft},
                  {"RECORDS", Align::kRight},
                  {"VERSION", Align::kLeft},
                  {"AS OF", Align::kLeft},
                  {"FORMAT", Align::kLeft},
                  {"ADDED", Align::kRight},
                  {"CHANGED", Align::kRight},
                  {"REMOVED", Align::kRight},
                  {"REMARK", Align::kLeft}});
  for (const v1::DatasetInfo& info : stats.datasets()) {
    datasets.AddRow({info.dataset(), v1::DatasetState::Value_Name(info.state()), Grouped(info.records()),
                     info.version(), info.as_of(), info.format(), Grouped(info.last_added()),
                     Grouped(info.last_changed()), Grouped(info.last_removed()), info.reason()});
  }
  std::string text = datasets.empty() ? "The database holds no dataset.\n" : datasets.Render();
  text += fmt::format("\n{} on disk, format {}, data version {}\n", Bytes(stats.disk_bytes()), stats.format_version(),
                      Printable(stats.data_version()));
  if (!stats.index().empty()) {
    std::vector<std::pair<std::string, uint32_t>> counts(stats.index().begin(), stats.index().end());
    std::sort(counts.begin(), counts.end());
    Table index({{"IN THE INDEX", Align::kLeft}, {"", Align::kRight}});
    for (const auto& [what, number] : counts) index.AddRow({what, Grouped(number)});
    text += "\n" + index.Render();
  }
  if (!stats.memory().empty()) {
    Table memory({{"MEMORY", Align::kLeft}, {"", Align::kRight}});
    double sum = 0;
    for (const v1::MemoryUse& use : stats.memory()) {
      memory.AddRow({use.structure(), Bytes(use.bytes())});
      sum += use.bytes();
    }
    memory.AddRow({"together", Bytes(sum)});
    text += "\n" + memory.Render();
  }
  return text;
}

}  // namespace

int Run(const StatsArguments& arguments) {
  auto engine = OpenDatabase(arguments.database, OpenMode::kRead, arguments.index);
  if (!engine.ok()) return FailDatabase(engine.status());
  auto stats = (*engine)->Stats();
  if (!stats.ok()) return FailDatabase(stats.status());
  return Print(arguments.json ? ToJson(*stats) + "\n" : Describe(*stats), kExitOk);
}

}  // namespace lookout::cli
