// rule.h: a rule of similarity as something that is done to a question: the name, the birth date or the nationality.
//
// The letters are those of Regulation (EU) 2023/333, Annex II, section 3, and of Lookout's own list (product page,
// section 4, a to l). A letter has several variants: the ways in which the rule happens. A variant applies, is absent
// (this name has no hyphen to lose) or is excluded: the rule would leave nothing that tells the person from another.
#ifndef LOOKOUT_TESTS_RULES_RULE_H_
#define LOOKOUT_TESTS_RULES_RULE_H_

#include <cstdint>
#include <random>
#include <string>
#include <vector>

#include "tests/rules/name_text.h"

namespace lookout::rules {

using Random = std::mt19937_64;
std::size_t Below(Random* random, std::size_t below);
template <typename T>
const T& AnyOf(const std::vector<T>& of, Random* random) {
  return of[Below(random, of.size())];
}

// A person of a database, as he would truly be asked for.
struct Person {
  std::string record;  // DATASET/ID
  std::string group;   // the list, or the culture of a fictional person
  NameText name;
  std::string birth_date;         // whole; within what the record has on file
  bool birth_date_exact = false;  // the record has this very day on file
  std::string nationality;        // three letters; may be empty
  std::string sex;
  bool fictional = false;
};

// A question that came of a person by rules.
struct Case {
  const Person* person = nullptr;
  NameText name;
  std::string birth_date;
  std::string nationality;  // asked only where a rule on nationalities made it
  bool zone = false;        // asked by a machine-readable zone
  std::vector<const char*> variants;
};

enum class Outcome { kApplied, kAbsent, kExcluded };

// Why a case is not asked. Few, and each said in numbers by the survey.
enum class Exclusion {
  kNone,
  kOneShortWord,  // a name of one word of at most four letters, and the rule strikes its letters
  kOneWordLeft,   // of several words one alone is left, or one of less than four letters with initials
  // Both rules strike one word: one of less than six letters, or by more edits than the product page allows in a word
  // (4 f: one, two in words of eight letters or more).
  kStruckTwice,
};
const char* ExclusionText(Exclusion exclusion);

struct Rule {
  const char* letter;   // `a` ... `l`, `dob.a` ..., `nationality.a` ...
  const char* variant;  // `e: two adjacent letters`
  // Vocabulary before letters before order before fields: a nickname must be looked up before its letters are struck.
  int stage;
  bool (*apply)(Case*, Random*);  // false: absent
};

const std::vector<Rule>& AllRules();
std::vector<const char*> Letters();

Case CaseOf(const Person& person);
Outcome ApplyRules(std::vector<const Rule*> rules, Case* asked, Random* random, Exclusion* why);

// The variants, by file.
void AppendSpellingRules(std::vector<Rule>* rules);  // a, j, k
void AppendFieldRules(std::vector<Rule>* rules);     // b, c
void AppendWordRules(std::vector<Rule>* rules);      // d, h, i
void AppendLetterRules(std::vector<Rule>* rules);    // e, f
void AppendJointRules(std::vector<Rule>* rules);     // g, l
void AppendIdentityRules(std::vector<Rule>* rules);  // dob.a to c, nationality.a to c

}  // namespace lookout::rules

#endif  // LOOKOUT_TESTS_RULES_RULE_H_
