#include <iostream>
#include <string>
#include <string_view>

#include "tools/lookout/answer_text.h"
#include "tools/lookout/commands.h"
#include "tools/lookout/exit_status.h"
#include "tools/lookout/question.h"

namespace lookout::cli {
namespace {

// No zone has more than 90 characters; what is longer than this is not one.
constexpr std::size_t kZoneBytesMax = 4096;

// Adds the lines of one argument, which may be a whole zone with newlines.
void AddLines(std::string_view text, v1::Query* query) {
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    std::string_view line = text.substr(0, end);
    if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
    if (line.find_first_not_of(" \t") != std::string_view::npos) query->add_mrz(std::string(line));
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  }
}

std::string ReadZone(std::istream& in) {
  std::string text(kZoneBytesMax, '\0');
  in.read(text.data(), static_cast<std::streamsize>(text.size()));
  text.resize(static_cast<std::size_t>(in.gcount()));
  return text;
}

}  // namespace

int Run(const CheckArguments& arguments) {
  v1::Query query;
  FillQuery(arguments.query, &query);
  if (arguments.mrz.empty()) {
    if (arguments.document.empty()) {
      return Fail(kExitUsage,
                  "say what to check: --document NUMBER or --mrz LINE... (`lookout check --help` explains)");
    }
    v1::DocumentQuestion& document = *query.mutable_document();
    document.set_number(arguments.document);
    document.set_issuer(arguments.issuer);
    document.set_type(arguments.type);
    document.set_tolerant(arguments.tolerant);
  } else {
    const bool from_stdin = arguments.mrz.size() == 1 && arguments.mrz.front() == "-";
    if (from_stdin) AddLines(ReadZone(std::cin), &query);
    for (const std::string& line : arguments.mrz) {
      if (!from_stdin) AddLines(line, &query);
    }
    if (query.mrz().empty()) return Fail(kExitUsage, "the machine-readable zone is empty");
  }
  return AskAndPrint(arguments.database, query, arguments.query.json, DescribeAnswer);
}

}  // namespace lookout::cli
