#include "tests/rules/rule.h"

#include <algorithm>
#include <cstring>

namespace lookout::rules {
namespace {

constexpr std::size_t kShortWordLetters = 4;
constexpr std::size_t kTwiceStruckLettersMin = 6;
constexpr std::size_t kTwoEditsLettersMin = 8;
constexpr int kEditsMax = 2;

// The person's own words that are left, and of those the ones of three letters before they were struck; a word that
// holds several counts for all of them.
struct Left {
  int words = 0, whole = 0, long_words = 0, initials = 0;
  // Two words, or one of four letters with an initial beside it.
  bool enough() const { return whole >= 2 || (long_words >= 1 && initials >= 1); }
};

Left LeftOf(const NameText& name) {
  Left left;
  for (const Word& word : name.words) {
    const std::size_t letters = LetterCount(word.text);
    if (word.added) continue;
    if (letters == 1 && !IsSyllabic(word.text)) ++left.initials;
    const int holds = word.holds > 0 ? word.holds : WasSignificant(word) ? 1 : 0;
    left.words += holds;
    if (WasWhole(word)) left.whole += holds;
    if (holds > 0 && letters >= kShortWordLetters) ++left.long_words;
  }
  return left;
}

Exclusion Judge(const Person& person, const NameText& damaged) {
  const std::size_t words_before = Units(person.name).size();
  const bool struck =
      std::any_of(damaged.words.begin(), damaged.words.end(), [](const Word& word) { return word.strikes > 0; });
  if (words_before <= 1) {
    for (const Word& word : damaged.words) {
      if (struck && IsSignificant(word) && LetterCount(word.text) <= kShortWordLetters) return Exclusion::kOneShortWord;
    }
  } else {
    const Left before = LeftOf(person.name);
    const Left after = LeftOf(damaged);
    const bool one_left = before.words >= 2 && after.words <= 1 && after.initials == 0;
    if (one_left || (before.enough() && !after.enough())) return Exclusion::kOneWordLeft;
  }
  for (const Word& word : damaged.words) {
    const std::size_t letters = LetterCount(word.text);
    if (word.edits > 0 && letters == 1) return Exclusion::kStruckTwice;  // an initial of it, that may be another's
    if (word.strikes <= 1) continue;
    const bool edited_too_often = word.edits > kEditsMax || (word.edits == kEditsMax && letters < kTwoEditsLettersMin);
    if (letters < kTwiceStruckLettersMin || edited_too_often) return Exclusion::kStruckTwice;
  }
  return Exclusion::kNone;
}

}  // namespace

std::size_t Below(Random* random, std::size_t below) { return static_cast<std::size_t>((*random)() % below); }

const char* ExclusionText(Exclusion exclusion) {
  switch (exclusion) {
    case Exclusion::kNone: return "none";
    case Exclusion::kOneShortWord: return "one word of at most four letters, and its letters are struck";
    case Exclusion::kOneWordLeft: return "one word alone is left of several, or a short one with initials";
    case Exclusion::kStruckTwice:
      return "both rules strike one word, of less than six letters or by more edits than are promised in a word";
  }
  return "";
}

const std::vector<Rule>& AllRules() {
  static const std::vector<Rule> kRules = [] {
    std::vector<Rule> rules;
    AppendSpellingRules(&rules);
    AppendFieldRules(&rules);
    AppendWordRules(&rules);
    AppendLetterRules(&rules);
    AppendJointRules(&rules);
    AppendIdentityRules(&rules);
    std::stable_sort(rules.begin(), rules.end(), [](const Rule& a, const Rule& b) {
      const std::size_t a_size = std::strlen(a.letter), b_size = std::strlen(b.letter);
      return a_size != b_size ? a_size < b_size : std::strcmp(a.letter, b.letter) < 0;
    });
    return rules;
  }();
  return kRules;
}

std::vector<const char*> Letters() {
  std::vector<const char*> letters;
  for (const Rule& rule : AllRules()) {
    if (letters.empty() || std::strcmp(letters.back(), rule.letter) != 0) letters.push_back(rule.letter);
  }
  return letters;
}

Case CaseOf(const Person& person) {
  Case asked;
  asked.person = &person;
  asked.name = person.name;
  asked.birth_date = person.birth_date;
  return asked;
}

Outcome ApplyRules(std::vector<const Rule*> rules, Case* asked, Random* random, Exclusion* why) {
  std::stable_sort(rules.begin(), rules.end(), [](const Rule* a, const Rule* b) { return a->stage < b->stage; });
  for (const Rule* rule : rules) {
    if (!rule->apply(asked, random)) return Outcome::kAbsent;
    asked->variants.push_back(rule->variant);
  }
  *why = Judge(*asked->person, asked->name);
  return *why == Exclusion::kNone ? Outcome::kApplied : Outcome::kExcluded;
}

}  // namespace lookout::rules
