// false_alarms.h: how many innocents get a potential match, and why.
#ifndef LOOKOUT_TESTS_RULES_FALSE_ALARMS_H_
#define LOOKOUT_TESTS_RULES_FALSE_ALARMS_H_

#include <cstdio>
#include <map>
#include <string>

#include "tests/rules/database.h"
#include "tests/rules/innocents.h"

namespace lookout::rules {

struct FalseAlarms {
  std::size_t asked = 0;
  std::size_t alarmed = 0;
  std::size_t refused = 0;
  double threshold = 0;
  std::size_t asked_built = 0, alarmed_built = 0;  // of these: of countries without a list of surnames (innocents.h)
  std::map<std::string, std::size_t> causes;       // of the best match of each
  std::map<std::string, std::size_t> by_country;   // of nationality
  std::map<std::string, std::size_t> by_record;    // of the best match
  std::map<std::string, std::size_t> by_score;     // 0.70, 0.75 ...
  double rate() const { return asked == 0 ? 0 : static_cast<double>(alarmed) / static_cast<double>(asked); }
};

inline constexpr double kWholeIdentityRate = 1.0 / 10000;  // issue 3: "under 1 in 10,000;
inline constexpr double kNameAloneRate = 1.0 / 250;        //           by name alone under 1 in 250"

// `whole`: with birth date, sex and nationality; else the name alone, in one field.
FalseAlarms AskInnocents(Database* database, const Innocents& innocents, bool whole, std::size_t count,
                         unsigned threads, uint64_t seed);
void PrintFalseAlarms(const char* what, const FalseAlarms& alarms, double promised, std::FILE* out);

}  // namespace lookout::rules

#endif  // LOOKOUT_TESTS_RULES_FALSE_ALARMS_H_
