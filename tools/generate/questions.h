// questions.h: rows for `lookout bulk` whose answers are known.
//
// A row is {"id":"d-17","person":{...},"kind":"typo","expect":["generated/GP-0000000042"]}. `kind` says what was done
// to the name (two kinds with a plus between), `expect` which records it is a question for; both are the caller's own
// fields, which bulk passes over. An innocent expects nothing.
#ifndef LOOKOUT_TOOLS_GENERATE_QUESTIONS_H_
#define LOOKOUT_TOOLS_GENERATE_QUESTIONS_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "tools/generate/damage.h"

namespace lookout::generate {

// The parts of a row.
struct Question {
  std::string id;
  Asked asked;
  std::string kind;
  std::vector<uint64_t> expect;  // numbers of persons
};

void AppendQuestion(const Question& question, std::string_view dataset, std::string* text);

struct QuestionOptions {
  uint64_t seed = 1;
  uint64_t persons = 0;  // on the list; not 0 where somebody of it is asked for
  uint64_t one_listed_in = 1000;
  bool full_identity = false;  // of damaged targets
};

// Row `i` of those who travel: full identity, in each run of `one_listed_in` rows exactly one of the list, half of
// these damaged in one way that is seen at borders.
Question Traveller(const Persons& persons, const QuestionOptions& options, uint64_t i);

// Row `i` of damaged targets: every kind of damage in turn, one row in four with a second kind. The name only, and the
// birth date where that is what was damaged; all of the identity with `full_identity`.
Question DamagedTarget(const Persons& persons, const QuestionOptions& options, uint64_t i);

}  // namespace lookout::generate

#endif  // LOOKOUT_TOOLS_GENERATE_QUESTIONS_H_
