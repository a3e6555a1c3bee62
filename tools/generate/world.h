// world.h: a generated world: persons, documents, and questions whose answers are known. Start here.
//
//   WorldOptions options;
//   options.persons = 1'000'000;
//   World world(options);
//   world.WritePersons(&out, progress);
//
// The same options give the same bytes on every machine and with any number of threads: each row is a function of the
// seed and its number. Nothing is kept: memory does not grow with the world.
#ifndef LOOKOUT_TOOLS_GENERATE_WORLD_H_
#define LOOKOUT_TOOLS_GENERATE_WORLD_H_

#include <cstdint>
#include <ostream>
#include <string>

#include "lookout/options.h"
#include "lookout/status.h"
#include "tools/generate/documents.h"
#include "tools/generate/person.h"
#include "tools/generate/questions.h"

namespace lookout::generate {

struct WorldOptions {
  uint64_t seed = 1;
  uint64_t persons = 0;
  uint64_t documents = 0;

  // Rows of each stream of questions.
  uint64_t queries = 10'000;

  // One traveller in so many is on the list; 0: nobody is.
  uint64_t one_listed_in = 1000;

  // Damaged questions say birth date, sex and nationality too, where the record has them; else the name only.
  bool full_identity = false;

  // Under which name persons.jsonl will be imported: `expect` names records as DATASET/ID.
  std::string dataset = "generated";

  // 0: one for each core.
  unsigned threads = 0;
};

class World {
 public:
  static constexpr uint64_t kPersonsMax = 10'000'000'000;  // ids have ten digits

  explicit World(WorldOptions options);

  // What is wrong with the options, if anything: too many of something.
  Status Check() const;

  Status WritePersons(std::ostream* out, const ProgressFunction& progress) const;    // lookout-jsonl
  Status WriteDocuments(std::ostream* out, const ProgressFunction& progress) const;  // document-csv

  // Rows for bulk, see questions.h. There must be persons on the list for the last two.
  Status WriteTravellers(std::ostream* out, const ProgressFunction& progress) const;
  Status WriteDamaged(std::ostream* out, const ProgressFunction& progress) const;

  // The commonest names, the commonest first: at most kCommonMax rows, fewer where fewer names are borne twice.
  Status WriteCommon(std::ostream* out, const ProgressFunction& progress) const;
  static constexpr uint64_t kCommonMax = 1000;

  const WorldOptions& options() const { return options_; }
  const Documents& documents() const { return documents_; }
  const Persons& persons() const { return persons_; }

 private:
  QuestionOptions questions() const;
  WorldOptions options_;
  Documents documents_;
  Persons persons_;
};

}  // namespace lookout::generate

#endif  // LOOKOUT_TOOLS_GENERATE_WORLD_H_
