// question.h: a case as the query that asks it.
#ifndef LOOKOUT_TESTS_RULES_QUESTION_H_
#define LOOKOUT_TESTS_RULES_QUESTION_H_

#include "lookout/schema.pb.h"
#include "tests/rules/rule.h"

namespace lookout::rules {

inline constexpr uint32_t kLimit = 100;

// At the threshold of the engine, with the birth date; as a TD1 where the case says so.
v1::Query QueryOf(const Case& asked);

// The three lines of a TD1 (Doc 9303-5) with a fictional document, check digits right.
std::vector<std::string> ZoneOf(const Case& asked);

}  // namespace lookout::rules

#endif  // LOOKOUT_TESTS_RULES_QUESTION_H_
