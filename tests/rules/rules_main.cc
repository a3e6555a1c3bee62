// rules_main.cc: the whole survey, as a program. Exit status 0: every promise is kept; 1: some is not; 2: wrong usage.
#include <cstdio>
#include <cstring>
#include <thread>

#include "tests/rules/fictional_people.h"
#include "tests/rules/survey.h"

namespace lookout::rules {
namespace {

constexpr const char* kUsage =
    "lookout_rules rules [--lists | --fictional] [--variant N] [--pair N] [--persons N] [--seed N] [--threads N] [--losses FILE]\n";

struct Arguments {
  bool lists = true, fictional = true;
  std::size_t persons = 4000;
  SurveyOptions options;
  const char* losses = nullptr;
};

bool Read(int argc, char** argv, Arguments* arguments) {
  arguments->options.threads = std::max(1U, std::thread::hardware_concurrency());
  for (int i = 2; i < argc; ++i) {
    const auto number = [&] { return i + 1 < argc ? std::strtoull(argv[++i], nullptr, 10) : 0ULL; };
    if (std::strcmp(argv[i], "--lists") == 0) arguments->fictional = false;
    else if (std::strcmp(argv[i], "--fictional") == 0) arguments->lists = false;
    else if (std::strcmp(argv[i], "--variant") == 0) arguments->options.per_variant = number();
    else if (std::strcmp(argv[i], "--pair") == 0) arguments->options.per_pair = number();
    else if (std::strcmp(argv[i], "--persons") == 0) arguments->persons = number();
    else if (std::strcmp(argv[i], "--seed") == 0) arguments->options.seed = number();
    else if (std::strcmp(argv[i], "--threads") == 0) arguments->options.threads = static_cast<unsigned>(number());
    else if (std::strcmp(argv[i], "--losses") == 0 && i + 1 < argc) arguments->losses = argv[++i];
    else return false;
  }
  return true;
}

int Rules(const Arguments& arguments) {
  Database database;
  std::vector<Person> persons;
  const std::string lists = arguments.lists ? ListsDirectory() : "";
  if (!lists.empty()) {
    ImportLists(lists, &database);
    std::size_t without_date = 0;
    for (const char* dataset : {"ofac-sdn", "un-sc"}) {
      const std::vector<Person> more = PersonsOf(database.Records(dataset), dataset, &without_date);
      persons.insert(persons.end(), more.begin(), more.end());
    }
    std::printf("%zu names of the lists, %zu more without a birth date are not asked\n", persons.size(), without_date);
  }
  if (arguments.fictional) {
    const FictionalPeople people = MakeFictionalPeople(arguments.persons, "fictional", arguments.options.seed);
    database.ImportLines("fictional", people.records);
    persons.insert(persons.end(), people.persons.begin(), people.persons.end());
    std::printf("%zu fictional persons\n", people.persons.size());
  }
  if (persons.empty()) return 0;
  const Survey survey = RunSurvey(&database, persons, arguments.options);
  PrintSurvey(survey, stdout);
  if (arguments.losses != nullptr) {
    std::FILE* out = std::fopen(arguments.losses, "w");
    if (out == nullptr) return 2;
    PrintLosses(survey, out);
    std::fclose(out);
  }
  const std::size_t broken = Broken(survey);
  std::printf("\n%zu promises are not kept (seed %llu)\n", broken, static_cast<unsigned long long>(arguments.options.seed));
  return broken == 0 ? 0 : 1;
}

}  // namespace
}  // namespace lookout::rules

int main(int argc, char** argv) {
  using namespace lookout::rules;
  Arguments arguments;
  if (argc < 2 || !Read(argc, argv, &arguments)) {
    std::fputs(kUsage, stderr);
    return 2;
  }
  if (std::strcmp(argv[1], "rules") == 0) return Rules(arguments);
  std::fputs(kUsage, stderr);
  return 2;
}
