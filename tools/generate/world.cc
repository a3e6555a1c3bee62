#include "tools/generate/world.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>
#include <vector>

#include "tools/generate/common_names.h"
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

QuestionOptions World::questions() const {
  return {options_.seed, options_.persons, options_.one_listed_in, options_.full_identity};
}

Status World::WriteTravellers(std::ostream* out, const ProgressFunction& progress) const {
  BlockRun run{options_.queries, 1024, options_.threads, {}};
  run.append = [this](uint64_t first, uint64_t end, std::string* text) {
    for (uint64_t i = first; i < end; ++i) AppendQuestion(Traveller(persons_, questions(), i), options_.dataset, text);
  };
  return WriteBlocks(run, out, progress);
}

Status World::WriteDamaged(std::ostream* out, const ProgressFunction& progress) const {
  if (options_.persons == 0) return FailedPrecondition("questions for damaged names need persons on the list");
  BlockRun run{options_.queries, 256, options_.threads, {}};
  run.append = [this](uint64_t first, uint64_t end, std::string* text) {
    for (uint64_t i = first; i < end; ++i)
      AppendQuestion(DamagedTarget(persons_, questions(), i), options_.dataset, text);
  };
  return WriteBlocks(run, out, progress);
}

Status World::WriteCommon(std::ostream* out, const ProgressFunction& progress) const {
  if (options_.persons == 0) return FailedPrecondition("questions for common names need persons on the list");
  const auto count = static_cast<std::size_t>(std::min(options_.queries, kCommonMax));
  std::vector<CommonName> names = FindCommonNames(persons_, options_.persons, count, options_.threads);
  BlockRun run{names.size(), 64, 1, {}};
  run.append = [this, &names](uint64_t first, uint64_t end, std::string* text) {
    for (uint64_t i = first; i < end; ++i) {
      Question question;
      question.id = "c-" + std::to_string(i + 1);
      question.asked.surname = names[i].name.surname;
      question.asked.forenames = names[i].name.forenames;
      question.asked.one_line = true;
      question.kind = "common";
      question.expect = std::move(names[i].bearers);
      AppendQuestion(question, options_.dataset, text);
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
