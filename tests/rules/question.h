// question.h: a case as the query that asks it.
#ifndef LOOKOUT_TESTS_RULES_QUESTION_H_
#define LOOKOUT_TESTS_RULES_QUESTION_H_

#include <string>
#include <vector>

#include "lookout/schema.pb.h"
#include "tests/rules/database.h"
#include "tests/rules/rule.h"

namespace lookout::rules {

inline constexpr uint32_t kLimit = 100;

// At the threshold of the engine, with the birth date; as a TD1 where the case says so.
v1::Query QueryOf(const Case& asked);

// Whether the record is among the answers. `score`: what it had, or, where it is not among them, what it would have had
// if the search had gone down to 0.3; 0: not even there.
struct Sought {
  bool found = false;
  bool refused = false;
  double score = 0;
};
Sought Seek(Database* database, v1::Query query, const std::string& record);

// The three lines of a TD1 (Doc 9303-5) with a fictional document, check digits right.
std::vector<std::string> ZoneOf(const Case& asked);

}  // namespace lookout::rules

#endif  // LOOKOUT_TESTS_RULES_QUESTION_H_
