// lookout_quality: how well the scores agree with people, on any file of labelled pairs.
//
//   lookout_quality [--names-only] [--threshold T] PAIRS.jsonl
//
// Prints precision, recall and F1 by threshold, AUC, the same for plain baselines in the same run, and by category what
// is won and lost at the threshold (0.70). Never prints a name. README.md in bench/ says where the files come from.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <map>
#include <sstream>
#include <string>
#include <vector>

#include <fmt/format.h>
#include <simdjson.h>

#include "bench/quality/baselines.h"
#include "bench/quality/labelled.h"
#include "bench/quality/measures.h"
#include "engine/text/normalizer.h"
#include "lookout/engine.h"

namespace lookout::bench {
namespace {

constexpr double kThresholds[] = {0.50, 0.55, 0.60, 0.65, 0.70, 0.75, 0.80, 0.85, 0.90, 0.95};

struct Arguments {
  bool names_only = false;
  double threshold = 0.70;
  std::string path;
};

struct Column {
  std::string name;
  std::vector<Scored> scored;
};

// What a pair is counted under in the report: its category in the file, and by the answer each rule that took part and
// how the birth dates stand to each other.
using Categories = std::vector<std::vector<std::string>>;

std::vector<std::string> CategoriesOf(const simdjson::dom::element& answer, const std::string& category) {
  std::vector<std::string> found;
  if (!category.empty()) found.push_back("file: " + category);
  simdjson::dom::array rules;
  if (answer["rules"].get(rules) == simdjson::SUCCESS) {
    for (const auto rule : rules) found.push_back("rule " + std::string(std::string_view(rule)));
    if (rules.size() == 0) found.push_back("no rule: the same words, or nothing alike");
  }
  std::string_view date;
  if (answer.at_pointer("/fields/birth_date/result").get(date) == simdjson::SUCCESS)
    found.push_back("birth date: " + std::string(date));
  return found;
}

// The scores of `compare`, in the order of the pairs; through the public door, as a user gets them.
Result<Column> ScoreByLookout(const std::vector<LabelledPair>& pairs, Categories* categories) {
  std::stringstream in, out;
  for (const LabelledPair& pair : pairs) in << pair.json << '\n';
  const auto begin = std::chrono::steady_clock::now();
  auto summary = CompareAll(in, out, nullptr);
  const std::chrono::duration<double, std::micro> spent = std::chrono::steady_clock::now() - begin;
  if (!summary.ok()) return summary.status();
  std::fprintf(
      stdout, "compare: %.1f us a pair, reading and writing JSON included; %llu of %zu pairs could not be compared\n\n",
      spent.count() / static_cast<double>(pairs.size()), static_cast<unsigned long long>(summary->invalid_query),
      pairs.size());
  Column column{"lookout", {}};
  simdjson::dom::parser parser;
  for (std::string line; std::getline(out, line);) {
    const LabelledPair& pair = pairs[std::min(column.scored.size(), pairs.size() - 1)];
    simdjson::dom::element answer;
    double score = 0;  // could not be compared
    const bool read =
        parser.parse(line).get(answer) == simdjson::SUCCESS && answer["score"].get(score) == simdjson::SUCCESS;
    categories->push_back(read ? CategoriesOf(answer, pair.category) : std::vector<std::string>{"not comparable"});
    column.scored.push_back({score, pair.same});
  }
  if (column.scored.size() != pairs.size())
    return Internal("compare gave another number of answers than it was given pairs");
  return column;
}

Column ScoreByBaseline(const std::vector<LabelledPair>& pairs, const char* name,
                       const std::function<double(std::string_view, std::string_view)>& measure) {
  Column column{name, {}};
  for (const LabelledPair& pair : pairs) {
    column.scored.push_back({measure(text::FoldText(pair.name_a), text::FoldText(pair.name_b)), pair.same});
  }
  return column;
}

void PrintSummary(const std::vector<Column>& columns, double threshold) {
  std::printf("%-26s %7s %9s %7s %7s %9s %7s\n", "", "AUC", "precision", "recall", "F1", "best F1", "at");
  for (const Column& column : columns) {
    const Counts counts = CountAt(column.scored, threshold);
    const BestThreshold best = FindBestThreshold(column.scored);
    std::printf("%-26s %7.3f %9.3f %7.3f %7.3f %9.3f %7.2f\n", column.name.c_str(), AreaUnderCurve(column.scored),
                counts.precision(), counts.recall(), counts.f1(), best.f1, best.threshold);
  }
}

void PrintByThreshold(const Column& column) {
  std::printf("\n%-9s %9s %7s %7s %14s\n", column.name.c_str(), "precision", "recall", "F1", "false alarms");
  for (const double threshold : kThresholds) {
    const Counts counts = CountAt(column.scored, threshold);
    const std::size_t different = counts.false_alarms + counts.cleared;
    std::printf("%-9.2f %9.3f %7.3f %7.3f %6zu (%4.1f %%)\n", threshold, counts.precision(), counts.recall(),
                counts.f1(), counts.false_alarms,
                different == 0 ? 0 : 100.0 * static_cast<double>(counts.false_alarms) / static_cast<double>(different));
  }
}

// A pair is counted under each of its categories.
void PrintByCategory(const Categories& categories, const Column& column, double threshold) {
  std::map<std::string, std::vector<Scored>> by_category;
  for (std::size_t i = 0; i < categories.size(); ++i) {
    for (const std::string& category : categories[i]) by_category[category].push_back(column.scored[i]);
  }
  std::printf("\n%-42s %6s %6s %6s %13s %8s\n", "category", "same", "found", "lost", "false alarms", "cleared");
  for (const auto& [category, scored] : by_category) {
    const Counts counts = CountAt(scored, threshold);
    std::printf("%-42s %6zu %6zu %6zu %13zu %8zu\n", category.c_str(), counts.hits + counts.lost, counts.hits,
                counts.lost, counts.false_alarms, counts.cleared);
  }
}

int Run(const Arguments& arguments) {
  const auto pairs = ReadLabelledPairs(arguments.path, arguments.names_only);
  if (!pairs.ok() || pairs->empty()) {
    std::fprintf(stderr, "lookout_quality: %s\n",
                 pairs.ok() ? "the file holds no pair" : pairs.status().message().c_str());
    return 2;
  }
  std::size_t same = 0;
  for (const LabelledPair& pair : *pairs) same += pair.same;
  std::printf("%zu pairs, %zu the same; %s; figures at threshold %.2f\n", pairs->size(), same,
              arguments.names_only ? "names alone" : "whole identity", arguments.threshold);
  Categories categories;
  auto lookout = ScoreByLookout(*pairs, &categories);
  if (!lookout.ok()) {
    std::fprintf(stderr, "lookout_quality: %s\n", lookout.status().message().c_str());
    return 1;
  }
  std::vector<Column> columns = {*std::move(lookout)};
  columns.push_back(ScoreByBaseline(*pairs, "Levenshtein", LevenshteinRatio));
  columns.push_back(ScoreByBaseline(*pairs, "Jaro-Winkler token sort", JaroWinklerTokenSort));
  columns.push_back(ScoreByBaseline(*pairs, "token set ratio", TokenSetRatio));
  PrintSummary(columns, arguments.threshold);
  PrintByThreshold(columns.front());
  PrintByCategory(categories, columns.front(), arguments.threshold);
  return 0;
}

}  // namespace
}  // namespace lookout::bench

int main(int argc, char** argv) {
  lookout::bench::Arguments arguments;
  for (int i = 1; i < argc; ++i) {
    const std::string word = argv[i];
    if (word == "--names-only") {
      arguments.names_only = true;
    } else if (word == "--threshold" && i + 1 < argc) {
      arguments.threshold = std::atof(argv[++i]);
    } else {
      arguments.path = word;
    }
  }
  if (arguments.path.empty() || arguments.path.starts_with("-")) {
    std::fprintf(stderr, "lookout_quality [--names-only] [--threshold T] PAIRS.jsonl\n");
    return 2;
  }
  return lookout::bench::Run(arguments);
}
