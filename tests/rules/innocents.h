// innocents.h: travellers who are on no list: names as they are common in their country, with its nationality.
//
// The names are those of ../shared/data/names, read when the program runs; none stands in the repository. Forenames and
// surnames are drawn by rank (the r-th with weight 1/(r+1), as frequencies of names fall) or all of a list alike, and
// for the United States by their counts. Where a country has no surnames there, the name is built as it is in that
// country: given name, father's, sometimes grandfather's, and a family name in the Arab states and Mali, given name and
// father's in Pakistan, `bin` or `binti` in Malaysia, a forename with an ending in Iran and Central Asia, the surnames
// of the language elsewhere. Lists of ten forenames have no tail, so in those states one forename of three is of
// another of them. Every country has the same weight.
#ifndef LOOKOUT_TESTS_RULES_INNOCENTS_H_
#define LOOKOUT_TESTS_RULES_INNOCENTS_H_

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "tests/rules/rule.h"

namespace lookout::rules {

struct Innocent {
  std::string surname, forenames;
  std::string birth_date;
  std::string sex;
  std::string nationality;  // two letters
  bool built = false;       // the surname is none of the country's own list
};

class Innocents {
 public:
  // `directory` is ../shared/data. Empty when a file is missing. `alike`: the names of a list are not drawn by rank.
  static Innocents Read(const std::string& directory, bool alike = false);
  bool empty() const { return countries_.empty(); }
  std::size_t countries() const { return countries_.size(); }

  // The i-th of a seed, whatever was asked before.
  Innocent Make(uint64_t seed, std::size_t i) const;

 private:
  // Names with the sum of the weights up to each, so that one is drawn by bisection.
  struct Stock {
    std::vector<std::string> names;
    std::vector<double> weight_to;
    void Add(const std::string& name, double weight);
    const std::string& Draw(Random* random) const;
  };
  struct Country {
    std::string state;
    Stock men, women, surnames;
  };

  const std::string& ManOf(const Country& country, Random* random) const;
  std::string SurnameOf(const Country& country, bool woman, Random* random) const;
  std::string ForenamesOf(const Country& country, bool woman, Random* random) const;

  std::vector<Country> countries_;
  std::map<std::string, Stock> language_surnames_;
  Stock arab_men_;  // of all states whose names are built of the father's name
};

}  // namespace lookout::rules

#endif  // LOOKOUT_TESTS_RULES_INNOCENTS_H_
