// rules_main.cc: the whole of it, as a program. Exit status 0: every promise is kept; 1: some is not; 2: wrong usage.
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <thread>

#include "tests/rules/false_alarms.h"
#include "tests/rules/fictional_people.h"
#include "tests/rules/originals.h"
#include "tests/rules/survey.h"

namespace lookout::rules {
namespace {

constexpr const char* kUsage =
    "lookout_rules rules [--lists | --fictional] [--variant N] [--pair N] [--persons N] [--losses FILE]\n"
    "lookout_rules innocents [--whole N] [--name N] [--alike]     (--alike: names of a list not by rank)\n"
    "lookout_rules originals\n"
    "each with [--seed N] [--threads N]\n";

struct Arguments {
  bool lists = true, fictional = true;
  bool alike = false;
  std::size_t persons = 4000;
  std::size_t whole = 300000, name = 50000;
  SurveyOptions options;
  const char* losses = nullptr;
};

bool Read(int argc, char** argv, Arguments* arguments) {
  arguments->options.threads = std::max(1U, std::thread::hardware_concurrency());
  const std::pair<const char*, std::size_t*> numbers[] = {{"--variant", &arguments->options.per_variant},
                                                          {"--pair", &arguments->options.per_pair},
                                                          {"--persons", &arguments->persons},
                                                          {"--whole", &arguments->whole},
                                                          {"--name", &arguments->name}};
  for (int i = 2; i < argc; ++i) {
    const char* option = argv[i];
    if (std::strcmp(option, "--lists") == 0) {
      arguments->fictional = false;
      continue;
    }
    if (std::strcmp(option, "--fictional") == 0) {
      arguments->lists = false;
      continue;
    }
    if (std::strcmp(option, "--alike") == 0) {
      arguments->alike = true;
      continue;
    }
    if (i + 1 >= argc) return false;
    const char* value = argv[++i];
    const auto number = std::find_if(std::begin(numbers), std::end(numbers),
                                     [&](const auto& known) { return std::strcmp(known.first, option) == 0; });
    if (number != std::end(numbers)) {
      *number->second = std::strtoull(value, nullptr, 10);
    } else if (std::strcmp(option, "--seed") == 0) {
      arguments->options.seed = std::strtoull(value, nullptr, 10);
    } else if (std::strcmp(option, "--threads") == 0) {
      arguments->options.threads = std::max(1U, static_cast<unsigned>(std::strtoul(value, nullptr, 10)));
    } else if (std::strcmp(option, "--losses") == 0) {
      arguments->losses = value;
    } else {
      return false;
    }
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
  std::printf("\n%zu promises are not kept (seed %llu)\n", broken,
              static_cast<unsigned long long>(arguments.options.seed));
  return broken == 0 ? 0 : 1;
}

int AllInnocents(const Arguments& arguments) {
  const std::string lists = ListsDirectory();
  if (lists.empty()) return 0;
  const Innocents innocents = Innocents::Read(lists, arguments.alike);
  if (innocents.empty()) {
    std::fprintf(stderr, "skipped: the names are not there\n");
    return 0;
  }
  Database database;
  ImportLists(lists, &database);
  const SurveyOptions& options = arguments.options;
  std::printf("innocents of %zu countries against OFAC and UN, names of a list %s (seed %llu)\n", innocents.countries(),
              arguments.alike ? "alike" : "by rank", static_cast<unsigned long long>(options.seed));
  const FalseAlarms name = AskInnocents(&database, innocents, false, arguments.name, options.threads, options.seed);
  PrintFalseAlarms("by name alone", name, kNameAloneRate, stdout);
  const FalseAlarms whole =
      AskInnocents(&database, innocents, true, arguments.whole, options.threads, options.seed + 1);
  PrintFalseAlarms("whole identity", whole, kWholeIdentityRate, stdout);
  return name.rate() < kNameAloneRate && whole.rate() < kWholeIdentityRate ? 0 : 1;
}

int AllOriginals(const Arguments& arguments) {
  const std::string lists = ListsDirectory();
  if (lists.empty()) return 0;
  const Originals originals = AskOriginals(lists, arguments.options.threads);
  PrintOriginals(originals, stdout);
  return Lost(originals.by_latin) + Lost(originals.by_original) == 0 ? 0 : 1;
}

}  // namespace
}  // namespace lookout::rules

int main(int argc, char** argv) {
  using namespace lookout::rules;
  Arguments arguments;
  if (argc >= 2 && Read(argc, argv, &arguments)) {
    if (std::strcmp(argv[1], "rules") == 0) return Rules(arguments);
    if (std::strcmp(argv[1], "innocents") == 0) return AllInnocents(arguments);
    if (std::strcmp(argv[1], "originals") == 0) return AllOriginals(arguments);
  }
  std::fputs(kUsage, stderr);
  return 2;
}
