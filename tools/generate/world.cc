#include "tools/generate/world.h"

#include <fmt/format.h>

#include <utility>

#include "tools/generate/ordered_blocks.h"
#include "tools/generate/person_json.h"

namespace lookout::generate {

World::World(WorldOptions options)
    : options_(std::move(options)), documents_(options_.seed), persons_(options_.seed, &documents_) {}

Status World::Check() const {
  if (options_.persons > kPersonsMax)
    return InvalidArgument(fmt::format("at most {} persons can be made", kPersonsMax));
  if (options_.documents > documents_.rows_max()) {
    return InvalidArgument(
        fmt::format("at most {} documents can be made: their numbers would come twice", documents_.rows_max()));
  }
  return OkStatus();
}

Status World::WritePersons(std::ostream* out, const ProgressFunction& progress) const {
  BlockRun run;
  run.rows = options_.persons;
  run.rows_per_block = 1024;
  run.threads = options_.threads;
  run.append = [this](uint64_t first, uint64_t end, std::string* text) {
    Person person;
    for (uint64_t i = first; i < end; ++i) {
      persons_.Draw(i, &person);
      AppendPerson(person, options_.seed, text);
    }
  };
  return WriteBlocks(run, out, progress);
}

Status World::WriteDocuments(std::ostream* out, const ProgressFunction& progress) const {
  *out << Documents::Header();
  BlockRun run;
  run.rows = options_.documents;
  run.rows_per_block = 8192;
  run.threads = options_.threads;
  run.append = [this](uint64_t first, uint64_t end, std::string* text) {
    for (uint64_t i = first; i < end; ++i) documents_.AppendRow(i, text);
  };
  return WriteBlocks(run, out, progress);
}

}  // namespace lookout::generate
