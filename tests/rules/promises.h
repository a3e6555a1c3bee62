// promises.h: which promises of issue 3 the suite does not hold the engine to yet.
//
// The program `lookout_rules` measures all of them, always. The suite asserts each but these; to take one up, delete
// its line. A line here is a debt: README.md has the run that showed it.
#ifndef LOOKOUT_TESTS_RULES_PROMISES_H_
#define LOOKOUT_TESTS_RULES_PROMISES_H_

#include <string>
#include <vector>

namespace lookout::rules {

// What the suite holds the engine to today, below the promise of 100 % and 99 % that the program reports: one lost case
// in a sample of twenty, and what pairs reach together. Raise them as the engine gets there, never lower them.
inline constexpr double kSingleRuleHeld = 0.95;
inline constexpr double kPairsHeld = 0.975;

// Variants of single rules with a recall under 100 %.
inline const std::vector<std::string> kVariantsNotKept = {
    "a: Cyrillic by French habit",
    "a: Cyrillic by German habit",
    "a: Latin asked, native on record",
    "a: another usual spelling",
    "a: native script asked",
    "a: zone letters in a zone",
    "a: zone letters typed",
    "d: two words apart",
    "f: two edits in eight letters or more",
    "g: space gained",
    "g: space lost",
    "h: last word cut short",
    "h: zone of a TD1",
};

}  // namespace lookout::rules

#endif  // LOOKOUT_TESTS_RULES_PROMISES_H_
