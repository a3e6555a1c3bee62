#include <algorithm>
#include <array>
#include <cstdio>
#include <string>
#include <utility>
#include <vector>

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

constexpr std::array<std::string_view, 4> kFormats = {"lookout-jsonl", "document-csv", "ofac-csv", "un-xml"};
constexpr std::array<std::string_view, 8> kFormatsPlanned = {
    "ofac-xml", "ofac-advanced-xml", "eu-xml", "uk-csv", "ftm", "targets-csv", "interpol-json", "paxlst"};

template <std::size_t N>
bool Has(const std::array<std::string_view, N>& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

bool IsDatasetName(std::string_view name) {
  constexpr std::string_view kAllowed = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.";
  return !name.empty() && name.size() <= 64 && name != "." && name != ".." &&
         name.find_first_not_of(kAllowed) == std::string_view::npos;
}

// The shape only (digits where digits belong); the engine reads the instant.
bool IsTimeShape(std::string_view time) {
  constexpr std::string_view kShape = "0000-00-00T00:00:00";
  if (time.size() != 10 && time.size() < kShape.size()) return false;
  for (std::size_t i = 0; i < std::min(time.size(), kShape.size()); ++i) {
    const bool digit = time[i] >= '0' && time[i] <= '9';
    if (kShape[i] == '0' ? !digit : time[i] != kShape[i] && !(i == 10 && time[i] == ' ')) return false;
  }
  return true;
}

Status CheckUsage(const ImportArguments& a) {
  if (!IsDatasetName(a.dataset)) {
    return InvalidArgument("--dataset: a name has 1 to 64 letters, digits, `-`, `_` or `.`");
  }
  if (Has(kFormatsPlanned, a.format))
    return InvalidArgument(fmt::format("--format: {} is planned and not in this version", a.format));
  if (!Has(kFormats, a.format)) {
    return InvalidArgument(
        fmt::format("--format: not a format that is known; take one of {}", fmt::join(kFormats, ", ")));
  }
  if (!a.as_of.empty() && a.as_of != "now" && !IsTimeShape(a.as_of)) {
    return InvalidArgument("--as-of: write the time as YYYY-MM-DD or YYYY-MM-DDTHH:MM:SSZ");
  }
  for (const std::string& file : a.files) {
    LOOKOUT_RETURN_IF_ERROR(CheckReadable(file));
  }
  return OkStatus();
}

ImportOptions OptionsOf(const ImportArguments& a) {
  ImportOptions options;
  options.dataset = a.dataset;
  options.format = a.format;
  options.files = a.files;
  options.mode = a.mode == "upsert"   ? ImportMode::kUpsert
                 : a.mode == "delete" ? ImportMode::kDelete
                                      : ImportMode::kReplace;
  if (a.as_of != "now") options.as_of = a.as_of;
  options.version = a.version;
  options.memory_bytes_max = a.memory_mib << 20;
  if (a.max_age_hours > 0) {
    options.stale_after_s = static_cast<uint32_t>(std::clamp(a.max_age_hours * 3600, 1.0, 4e9));
    options.warn_after_s = std::max(1U, options.stale_after_s / 2);
  }
  return options;
}

// A database that was just made takes over the caller it was made with.
Status StoreCaller(const CallerFlags& flags, Engine* engine) {
  auto caller = CallerGiven(flags);
  if (!caller.ok()) return caller.status();
  if (!IsComplete(*caller) || IsComplete(engine->DefaultCaller())) return OkStatus();
  auto stats = engine->Stats();
  if (!stats.ok()) return stats.status();
  return stats->datasets().empty() ? engine->SetDefaultCaller(*caller) : OkStatus();
}

std::string Summary(const v1::ImportReport& report) {
  std::string text =
      report.version().empty()  // nothing was committed
          ? fmt::format("{}: unchanged\n", Printable(report.dataset()))
          : fmt::format("{}: {} records, version {}, as of {}\n", Printable(report.dataset()),
                        Grouped(report.records()), Printable(report.version()), Printable(report.as_of()));
  Table table({{"", Table::Align::kLeft}, {"", Table::Align::kRight}});
  const auto add = [&table](std::string_view name, uint32_t number) {
    table.AddRow({std::string(name), Grouped(number)});
  };
  add("rows read", report.rows());
  add("accepted", report.accepted());
  add("refused", report.invalid());
  add("skipped", report.skipped());
  std::vector<std::pair<std::string, uint32_t>> kinds(report.skipped_by_kind().begin(), report.skipped_by_kind().end());
  std::sort(kinds.begin(), kinds.end());
  for (const auto& [kind, number] : kinds) add("  " + kind, number);
  add("added", report.added());
  add("changed", report.changed());
  add("unchanged", report.unchanged());
  add("removed", report.removed());
  text += table.Render(2);
  std::vector<std::pair<std::string, uint32_t>> counts(report.counts().begin(), report.counts().end());
  std::sort(counts.begin(), counts.end());
  if (!counts.empty()) {
    Table read({{"", Table::Align::kLeft}, {"", Table::Align::kRight}});
    for (const auto& [what, number] : counts) read.AddRow({what, Grouped(number)});
    text += "what was read\n" + read.Render(2);
  }
  Table findings(
      {{"TIMES", Table::Align::kRight}, {"NOT UNDERSTOOD", Table::Align::kLeft}, {"FOR EXAMPLE", Table::Align::kLeft}});
  for (const v1::Finding& finding : report.findings()) {
    if (finding.invalid()) continue;
    findings.AddRow({Grouped(std::max(1U, finding.count())), finding.reason(),
                     fmt::format("{}:{}", finding.file(), finding.line())});
  }
  if (!findings.empty()) text += "taken over in part\n" + findings.Render(2);
  return text + fmt::format("{:.1f} s\n", report.seconds());
}

// Each refused row on stderr, as compilers name a place.
void ReportRefused(const v1::ImportReport& report) {
  std::string text;
  uint64_t listed = 0;
  for (const v1::Finding& finding : report.findings()) {
    if (!finding.invalid()) continue;
    listed += std::max(1U, finding.count());
    text += finding.line() == 0
                ? fmt::format("{}: {}\n", Printable(finding.file()), Printable(finding.reason()))
                : fmt::format("{}:{}: {}\n", Printable(finding.file()), finding.line(), Printable(finding.reason()));
  }
  if (report.invalid() > listed)
    text += fmt::format("lookout: {} more rows were refused and are not listed\n", Grouped(report.invalid() - listed));
  std::fwrite(text.data(), 1, text.size(), stderr);
}

}  // namespace

int Run(const ImportArguments& arguments) {
  if (Status usage = CheckUsage(arguments); !usage.ok()) return Fail(kExitUsage, usage.message());
  auto engine = OpenDatabase(arguments.database, OpenMode::kWrite, false);
  if (!engine.ok()) return FailDatabase(engine.status());
  if (Status stored = StoreCaller(arguments.database.caller, engine->get()); !stored.ok()) return FailWith(stored);

  Result<v1::ImportReport> report = [&] {
    ProgressBar bar("importing " + arguments.dataset);
    return (*engine)->Import(OptionsOf(arguments), bar.function());
  }();
  if (!report.ok()) {
    if (ProgressBar::interrupted()) return Fail(kExitFailed, "the import was stopped; the dataset is as it was before");
    const bool unreadable = report.status().code() == StatusCode::kInvalidArgument;
    return Fail(unreadable ? kExitInvalidRows : kExitFailed, report.status().message());
  }
  const ExitStatus status = report->invalid() > 0 ? kExitInvalidRows : kExitOk;
  if (arguments.json) return Print(ToJson(*report) + "\n", status);
  ReportRefused(*report);
  return Print(Summary(*report), status);
}

}  // namespace lookout::cli
