// person.h: a fictional person as a list holds him: names, dates, papers.
#ifndef LOOKOUT_TOOLS_GENERATE_PERSON_H_
#define LOOKOUT_TOOLS_GENERATE_PERSON_H_

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "tools/generate/calendar.h"
#include "tools/generate/documents.h"
#include "tools/generate/full_name.h"

namespace lookout::generate {

struct ListedName {
  FullName name;
  Spelling spelling;
  std::string_view role;      // of the schema
  bool low = false;           // of low quality
  bool one_line = false;      // `full` instead of surname and forenames
  bool family_first = false;  // in one line
  bool capitals = false;
  uint64_t misspelt = 0;  // not 0: with one typing error, made from this number
};

struct ListedDate {
  enum class Kind { kDay, kMonth, kYear, kApproximate, kRange };
  Kind kind = Kind::kDay;
  Day day;  // of a range: the first year
  int to_year = 0;
};

struct Person {
  uint64_t index = 0;
  const Culture* culture = nullptr;
  bool woman = false;
  std::string_view sex;           // M, F, X or empty
  Day born;                       // the truth; the list may know less
  std::vector<ListedName> names;  // the first is the primary one
  std::vector<ListedDate> dates;
  std::vector<std::string_view> nationalities;
  const Word* birth_city = nullptr;
  std::vector<Documents::Paper> papers;
};

// What is wanted of a person is drawn here, how he is wanted in person_json.cc.
class Persons {
 public:
  Persons(uint64_t seed, const Documents* documents);
  Persons(const Persons&) = delete;
  Persons& operator=(const Persons&) = delete;

  // Person `index` of the list: a function of the seed and the index. Any number of threads.
  void Draw(uint64_t index, Person* person) const;

  // Somebody who travels and is on no list.
  void DrawTraveller(uint64_t index, Person* person) const;

  const std::vector<Culture>& cultures() const { return cultures_; }

 private:
  void DrawIdentity(Random* random, uint32_t women_percent, Person* person) const;

  uint64_t seed_;
  const Documents* documents_;
  std::vector<Culture> cultures_;
  std::vector<uint8_t> culture_of_;  // as often as its weight
};

// The name as the list writes it.
void SpellListed(const ListedName& name, SpelledName* out);

}  // namespace lookout::generate

#endif  // LOOKOUT_TOOLS_GENERATE_PERSON_H_
