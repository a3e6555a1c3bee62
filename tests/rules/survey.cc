#include "tests/rules/survey.h"

#include <algorithm>
#include <cstring>
#include <numeric>

#include "tests/rules/question.h"

namespace lookout::rules {
namespace {

struct Planned {
  Case asked;
  std::vector<Tally*> tallies;
  Sought sought;
};

class Planner {
 public:
  Planner(const std::vector<Person>& persons, const SurveyOptions& options, Survey* survey)
      : persons_(persons), options_(options), survey_(survey), random_(options.seed), order_(persons.size()) {
    std::iota(order_.begin(), order_.end(), 0);
    std::shuffle(order_.begin(), order_.end(), random_);
    FindWhereRulesApply();
  }

  void Plain() {
    for (std::size_t i = 0; i < std::min(options_.per_variant, order_.size()); ++i)
      planned.push_back({CaseOf(persons_[order_[i]]), {&survey_->plain}, {}});
  }

  void SingleRules() {
    for (std::size_t k = 0; k < AllRules().size(); ++k) {
      const Rule& rule = AllRules()[k];
      if (std::none_of(applies_[k].begin(), applies_[k].end(), [](bool applies) { return applies; })) continue;
      std::vector<Tally*> tallies = {&survey_->variants[rule.variant], &survey_->letters[rule.letter]};
      std::size_t planned_here = 0;
      for (const std::size_t person : order_) {
        if (!applies_[k][person]) continue;
        if (++planned_here > options_.per_variant) break;
        std::vector<Tally*> all = tallies;
        if (persons_[person].fictional && *rule.letter == 'a')
          all.push_back(&survey_->cultures[persons_[person].group]);
        Plan(persons_[person], {&rule}, all);
      }
    }
  }

  void Pairs() {
    if (options_.per_pair == 0) return;
    const std::vector<const char*> letters = Letters();
    for (std::size_t a = 0; a < letters.size(); ++a) {
      for (std::size_t b = a + 1; b < letters.size(); ++b) PairOf(letters[a], letters[b]);
    }
  }

  std::vector<Planned> planned;

 private:
  void FindWhereRulesApply() {
    applies_.assign(AllRules().size(), std::vector<bool>(persons_.size(), false));
    for (std::size_t k = 0; k < AllRules().size(); ++k) {
      for (std::size_t i = 0; i < persons_.size(); ++i) {
        Case asked = CaseOf(persons_[i]);
        applies_[k][i] = AllRules()[k].apply(&asked, &random_);
      }
    }
  }

  std::vector<const Rule*> Applying(const char* letter, std::size_t person) const {
    std::vector<const Rule*> rules;
    for (std::size_t k = 0; k < AllRules().size(); ++k) {
      if (applies_[k][person] && std::strcmp(AllRules()[k].letter, letter) == 0) rules.push_back(&AllRules()[k]);
    }
    return rules;
  }

  // Whether there was a case (asked or excluded); false: one of the rules had nothing left to work on.
  bool Plan(const Person& person, const std::vector<const Rule*>& rules, const std::vector<Tally*>& tallies) {
    Case asked = CaseOf(person);
    Exclusion why = Exclusion::kNone;
    const Outcome outcome = ApplyRules(rules, &asked, &random_, &why);
    if (outcome == Outcome::kAbsent) return false;
    if (outcome == Outcome::kExcluded) {
      for (Tally* tally : tallies) ++tally->excluded[static_cast<std::size_t>(why)];
      return true;
    }
    planned.push_back({std::move(asked), tallies, {}});
    return true;
  }

  void PairOf(const char* a, const char* b) {
    Tally* tally = &survey_->pairs[std::string(a) + " + " + b];
    std::size_t cases = 0;
    for (const std::size_t person : order_) {
      const std::vector<const Rule*> of_a = Applying(a, person), of_b = Applying(b, person);
      if (of_a.empty() || of_b.empty()) continue;
      cases += Plan(persons_[person], {AnyOf(of_a, &random_), AnyOf(of_b, &random_)}, {tally}) ? 1 : 0;
      if (cases == options_.per_pair) return;
    }
  }

  const std::vector<Person>& persons_;
  const SurveyOptions& options_;
  Survey* survey_;
  Random random_;
  std::vector<std::size_t> order_;
  std::vector<std::vector<bool>> applies_;  // by rule, by person
};

void PrintRow(const std::string& what, const Tally& tally, double promised, std::FILE* out) {
  std::fprintf(out, "%-48s %8zu %8zu %8.2f %% %5zu %6zu %6zu %6zu  %s\n", what.c_str(), tally.asked, tally.lost(),
               100 * tally.recall(), tally.refused, tally.excluded[1], tally.excluded[2], tally.excluded[3],
               tally.asked == 0            ? "not asked"
               : tally.recall() < promised ? "BROKEN"
                                           : "");
}

void PrintHead(const char* what, std::FILE* out) {
  std::fprintf(out, "\n%-48s %8s %8s %10s %5s %6s %6s %6s\n", what, "asked", "lost", "recall", "inval", "short", "left",
               "twice");
}

void Add(const Tally& tally, Tally* sum) {
  sum->asked += tally.asked;
  sum->found += tally.found;
  sum->refused += tally.refused;
  for (std::size_t i = 0; i < sum->excluded.size(); ++i) sum->excluded[i] += tally.excluded[i];
}

std::string RulesOf(const Case& asked) {
  std::string text;
  for (const char* variant : asked.variants) text += (text.empty() ? "" : " + ") + std::string(variant);
  return text.empty() ? "none" : text;
}

}  // namespace

Survey RunSurvey(Database* database, const std::vector<Person>& persons, const SurveyOptions& options) {
  Survey survey;
  Planner planner(persons, options, &survey);
  planner.Plain();
  planner.SingleRules();
  planner.Pairs();
  InParallel(planner.planned.size(), options.threads, [&](std::size_t i) {
    Planned& one = planner.planned[i];
    one.sought = Seek(database, QueryOf(one.asked), one.asked.person->record);
  });
  if (!persons.empty()) survey.threshold = database->Ask(QueryOf(CaseOf(persons.front()))).threshold();
  for (Planned& one : planner.planned) {
    for (Tally* tally : one.tallies) {
      ++tally->asked;
      tally->found += one.sought.found ? 1 : 0;
      tally->refused += one.sought.refused ? 1 : 0;
    }
    if (!one.sought.found) survey.losses.push_back({std::move(one.asked), one.sought.score, one.sought.refused});
  }
  return survey;
}

void PrintSurvey(const Survey& survey, std::FILE* out) {
  std::fprintf(out, "Excluded, by column: short: %s; left: %s; twice: %s. inval: refused as invalid_query.\n",
               ExclusionText(Exclusion::kOneShortWord), ExclusionText(Exclusion::kOneWordLeft),
               ExclusionText(Exclusion::kStruckTwice));
  std::fprintf(out, "At the default threshold, %.2f.\n", survey.threshold);
  PrintHead("rule", out);
  PrintRow("none", survey.plain, kSingleRuleRecall, out);
  for (const auto& [variant, tally] : survey.variants) PrintRow(variant, tally, kSingleRuleRecall, out);
  PrintHead("letter", out);
  for (const auto& [letter, tally] : survey.letters) PrintRow(letter, tally, kSingleRuleRecall, out);
  if (!survey.cultures.empty()) PrintHead("rule a, fictional persons of", out);
  for (const auto& [culture, tally] : survey.cultures) PrintRow(culture, tally, kSingleRuleRecall, out);
  PrintHead("pair", out);
  Tally names, all;
  for (const auto& [pair, tally] : survey.pairs) {
    PrintRow(pair, tally, kPairRecall, out);
    Add(tally, &all);
    // `a + l`: one letter each side.
    if (pair.size() == 5) Add(tally, &names);
  }
  PrintRow("all pairs of rules on the name", names, kPairRecall, out);
  PrintRow("all pairs", all, kPairRecall, out);
}

void PrintLosses(const Survey& survey, std::FILE* out) {
  for (const Loss& loss : survey.losses) {
    std::fprintf(out, "%s\t%s\t%zu words\t%s\t%.4f", loss.asked.person->record.c_str(),
                 loss.asked.person->group.c_str(), Units(loss.asked.person->name).size(), RulesOf(loss.asked).c_str(),
                 loss.score);
    if (loss.refused) std::fprintf(out, "\trefused");
    if (loss.asked.person->fictional) {
      std::fprintf(out, "\t%s\t%s\t%s%s", JoinWords(loss.asked.person->name, -1).c_str(),
                   JoinWords(loss.asked.name, -1).c_str(), loss.asked.birth_date.c_str(),
                   (" " + loss.asked.nationality).c_str());
    }
    std::fprintf(out, "\n");
  }
}

std::size_t Broken(const Survey& survey) {
  std::size_t broken = survey.plain.recall() < kSingleRuleRecall ? 1 : 0;
  for (const auto& [letter, tally] : survey.letters) broken += tally.recall() < kSingleRuleRecall ? 1 : 0;
  for (const auto& [pair, tally] : survey.pairs) broken += tally.recall() < kPairRecall ? 1 : 0;
  return broken;
}

}  // namespace lookout::rules
