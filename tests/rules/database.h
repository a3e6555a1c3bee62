// database.h: a database in a directory of its own, filled through the engine, and the persons it holds as its export
// shows them: no reader of a list is rewritten here.
#ifndef LOOKOUT_TESTS_RULES_DATABASE_H_
#define LOOKOUT_TESTS_RULES_DATABASE_H_

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "lookout/engine.h"
#include "tests/rules/rule.h"
#include "tests/support/temporary_directory.h"

namespace lookout::rules {

// A failure here is the end of the program: nothing is measured on half a database.
class Database {
 public:
  Database();

  void Import(const std::string& dataset, const std::string& format, const std::vector<std::string>& files);
  void ImportLines(const std::string& dataset, const std::vector<std::string>& lines);
  std::vector<v1::Record> Records(const std::string& dataset) const;

  v1::Answer Ask(const v1::Query& query) { return engine_->Ask(query, caller_); }
  Engine& engine() { return *engine_; }
  const v1::Caller& caller() const { return caller_; }

 private:
  tests::TemporaryDirectory directory_;
  std::unique_ptr<Engine> engine_;
  v1::Caller caller_;
};

// `../shared/data` beside the checkout; empty, with a word on stderr, where it is absent.
std::string ListsDirectory();
// OFAC as `ofac-sdn` and the UN list as `un-sc`.
void ImportLists(const std::string& directory, Database* database);

// One for each name of good quality that is not the victim's, of each record that has a birth date. A person without
// one is not asked for: the rules are promised with the birth date given. `without_date` counts them.
std::vector<Person> PersonsOf(const std::vector<v1::Record>& records, const std::string& dataset,
                              std::size_t* without_date);

// The birth date to ask with: a day that agrees with what is on file. Empty: none on file.
std::string BirthDay(const v1::Identity& identity, Random* random, bool* exact);

// Runs `work(i)` for i in [0, count) on so many threads.
void InParallel(std::size_t count, unsigned threads, const std::function<void(std::size_t)>& work);

}  // namespace lookout::rules

#endif  // LOOKOUT_TESTS_RULES_DATABASE_H_
