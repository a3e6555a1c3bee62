// survey.h: how often the record sought is among the answers, rule by rule and pair by pair.
#ifndef LOOKOUT_TESTS_RULES_SURVEY_H_
#define LOOKOUT_TESTS_RULES_SURVEY_H_

#include <array>
#include <cstdio>
#include <map>
#include <string>
#include <vector>

#include "tests/rules/database.h"
#include "tests/rules/rule.h"

namespace lookout::rules {

struct Tally {
  std::size_t asked = 0;
  std::size_t found = 0;
  std::size_t refused = 0;                // of those not found: the question was answered invalid_query
  std::array<std::size_t, 4> excluded{};  // by Exclusion
  double recall() const { return asked == 0 ? 1.0 : static_cast<double>(found) / static_cast<double>(asked); }
  std::size_t lost() const { return asked - found; }
};

struct Loss {
  Case asked;
  double score = 0;  // of the record sought in a search with a low threshold; 0: not even there
  bool refused = false;
};

struct SurveyOptions {
  std::size_t per_variant = 1000;  // cases at most of each variant of each rule
  std::size_t per_pair = 1000;     // of each pair of letters
  unsigned threads = 1;
  uint64_t seed = 1;
};

struct Survey {
  double threshold = 0;                   // of the engine
  Tally plain;                            // no rule: the names as they stand
  std::map<std::string, Tally> variants;  // by variant
  std::map<std::string, Tally> letters;   // by letter
  std::map<std::string, Tally> pairs;     // `a + e`
  std::map<std::string, Tally> cultures;  // single rules a, by culture of fictional persons
  std::vector<Loss> losses;
};

inline constexpr double kSingleRuleRecall = 1.0;  // issue 3: "recall 100 % for every single rule,
inline constexpr double kPairRecall = 0.99;       //           at least 99 % for pairs"

Survey RunSurvey(Database* database, const std::vector<Person>& persons, const SurveyOptions& options);

// The tables. Names are printed of fictional persons only.
void PrintSurvey(const Survey& survey, std::FILE* out);
// Every loss: record, variants, score; the question too where the person is fictional.
void PrintLosses(const Survey& survey, std::FILE* out);
// How many promises are not kept.
std::size_t Broken(const Survey& survey);

}  // namespace lookout::rules

#endif  // LOOKOUT_TESTS_RULES_SURVEY_H_
