// promises.h: how far below the promises of issue 3 the suite holds the engine.
//
// The program `lookout_rules` measures against the promises themselves, always. README.md has its last run.
#ifndef LOOKOUT_TESTS_RULES_PROMISES_H_
#define LOOKOUT_TESTS_RULES_PROMISES_H_

namespace lookout::rules {

// What the suite holds the engine to today, of the promise of 100 % and 99 % that the program reports: of each variant
// one lost case in a sample of twenty, of all together two in a thousand, and what pairs reach together. Raise them as
// the engine gets there, never lower them.
inline constexpr double kSingleRuleHeld = 0.95;
inline constexpr double kSingleRulesTogetherHeld = 0.998;
inline constexpr double kPairsHeld = 0.99;

}  // namespace lookout::rules

#endif  // LOOKOUT_TESTS_RULES_PROMISES_H_
