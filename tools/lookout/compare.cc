#include <cstdio>
#include <memory>
#include <string>

#include <fmt/format.h>

#include "tools/lookout/answer_text.h"
#include "tools/lookout/commands.h"
#include "tools/lookout/database.h"
#include "tools/lookout/exit_status.h"
#include "tools/lookout/input.h"
#include "tools/lookout/output.h"
#include "tools/lookout/question.h"
#include "tools/lookout/table.h"

namespace lookout::cli {
namespace {

int CompareFile(const CompareArguments& arguments, const Engine* engine) {
  auto input = Input::Open(arguments.in);
  if (!input.ok()) return FailWith(input.status());
  auto output = Output::Open(arguments.out);
  if (!output.ok()) return FailWith(output.status());
  auto summary = CompareAll((*input)->stream(), (*output)->stream(), engine);
  if (!summary.ok()) return FailWith(summary.status());
  if (Status committed = (*output)->Commit(); !committed.ok()) return FailDatabase(committed);
  const std::string text = fmt::format("{} pairs in {:.1f} s, {} of them invalid\n", Grouped(summary->rows),
                                       summary->seconds, Grouped(summary->invalid_query));
  std::fwrite(text.data(), 1, text.size(), stderr);
  return summary->invalid_query > 0 ? kExitInvalidRows : kExitOk;
}

std::string Describe(const v1::CompareAnswer& answer) {
  std::string rules = fmt::format("{}", fmt::join(answer.rules(), " "));
  std::string text =
      fmt::format("score {:.3f}{}{}\n\n", answer.score(), rules.empty() ? "" : "   rules ", Printable(rules));
  return text + DescribeScore(answer.explanation(), answer.fields(), answer.score());
}

}  // namespace

int Run(const CompareArguments& arguments) {
  if (arguments.in.empty() && (arguments.a.name.empty() || arguments.b.name.empty())) {
    return Fail(kExitUsage, "give two names, or a file of pairs with --in (`lookout compare --help` explains)");
  }
  std::unique_ptr<Engine> engine;
  if (!arguments.database.db.empty()) {
    auto opened = OpenDatabase(arguments.database, OpenMode::kRead, true);
    if (!opened.ok()) return FailDatabase(opened.status());
    engine = *std::move(opened);
  }
  if (!arguments.in.empty()) return CompareFile(arguments, engine.get());

  v1::ComparePair pair;
  FillPerson(arguments.a, pair.mutable_a());
  FillPerson(arguments.b, pair.mutable_b());
  const v1::CompareAnswer answer = engine != nullptr ? engine->Compare(pair) : Compare(pair);
  const ExitStatus status = answer.has_message() ? kExitUsage : kExitOk;
  if (arguments.json) return Print(ToJson(answer) + "\n", status);
  if (answer.has_message()) return Fail(status, answer.message());
  return Print(Describe(answer), status);
}

}  // namespace lookout::cli
