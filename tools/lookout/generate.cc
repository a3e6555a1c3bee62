#include <algorithm>
#include <chrono>
#include <filesystem>
#include <string>
#include <system_error>

#include <fmt/format.h>

#include "tools/generate/world.h"
#include "tools/lookout/commands.h"
#include "tools/lookout/exit_status.h"
#include "tools/lookout/output.h"
#include "tools/lookout/progress.h"
#include "tools/lookout/table.h"

namespace lookout::cli {
namespace {

namespace fs = std::filesystem;
using generate::World;
using generate::WorldOptions;

struct File {
  const char* name;
  uint64_t rows;
  Status (World::*write)(std::ostream*, const ProgressFunction&) const;
};

WorldOptions OptionsOf(const GenerateArguments& a) {
  WorldOptions options;
  options.seed = a.seed;
  options.persons = a.persons;
  options.documents = a.documents;
  options.queries = a.queries;
  options.one_listed_in = a.one_listed_in;
  options.full_identity = a.full_identity;
  options.dataset = a.dataset;
  options.threads = a.threads;
  return options;
}

Status Write(const World& world, const File& file, const fs::path& path) {
  LOOKOUT_ASSIGN_OR_RETURN(auto output, Output::Open(path.string()));
  {
    ProgressBar bar(fmt::format("making {}", file.name));
    LOOKOUT_RETURN_IF_ERROR((world.*file.write)(&output->stream(), bar.function()));
  }
  return output->Commit();
}

}  // namespace

int Run(const GenerateArguments& arguments) {
  if (arguments.persons == 0 && arguments.documents == 0)
    return Fail(kExitUsage, "say how many: --persons N, --documents M, or both");
  const World world(OptionsOf(arguments));
  if (Status check = world.Check(); !check.ok()) return FailWith(check);
  std::error_code error;
  const fs::path folder(arguments.out);
  fs::create_directories(folder, error);
  if (error) return Fail(kExitUsage, fmt::format("the folder {} can not be made: {}", arguments.out, error.message()));

  const auto begin = std::chrono::steady_clock::now();
  std::string text;
  const uint64_t queries = arguments.persons > 0 ? arguments.queries : 0;
  for (const File& file : {File{"persons.jsonl", arguments.persons, &World::WritePersons},
                           File{"documents.csv", arguments.documents, &World::WriteDocuments},
                           File{"travellers.jsonl", queries, &World::WriteTravellers},
                           File{"damaged.jsonl", queries, &World::WriteDamaged},
                           File{"common.jsonl", std::min(queries, World::kCommonMax), &World::WriteCommon}}) {
    if (file.rows == 0) continue;
    const Status written = Write(world, file, folder / file.name);
    if (ProgressBar::interrupted()) return Fail(kExitFailed, fmt::format("stopped; {} was not written", file.name));
    if (!written.ok()) return FailDatabase(written);
    text += fmt::format("{}: {}{} rows\n", (folder / file.name).string(),
                        file.write == &World::WriteCommon ? "at most " : "", Grouped(file.rows));
  }
  const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - begin;
  return Print(text + fmt::format("{:.1f} s, seed {}\n", seconds.count(), arguments.seed), kExitOk);
}

}  // namespace lookout::cli
