// fictional_people.h: invented persons of many cultures: common forenames and surnames put together at random, in the
// script of the culture and in its usual Latin spellings.
#ifndef LOOKOUT_TESTS_RULES_FICTIONAL_PEOPLE_H_
#define LOOKOUT_TESTS_RULES_FICTIONAL_PEOPLE_H_

#include <cstdint>
#include <string>
#include <vector>

#include "tests/rules/rule.h"

namespace lookout::rules {

struct FictionalPeople {
  std::vector<std::string> records;  // lines of lookout-jsonl
  std::vector<Person> persons;       // persons[i] is of records[i]
};

// The same for the same count and seed. Of a culture with a script of its own, every second record holds the native
// name only and the others the Latin name only, so that a question in the other script has one bridge: transliteration.
FictionalPeople MakeFictionalPeople(std::size_t count, const std::string& dataset, uint64_t seed);

}  // namespace lookout::rules

#endif  // LOOKOUT_TESTS_RULES_FICTIONAL_PEOPLE_H_
