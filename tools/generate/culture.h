// culture.h: how the people of one culture are named.
#ifndef LOOKOUT_TOOLS_GENERATE_CULTURE_H_
#define LOOKOUT_TOOLS_GENERATE_CULTURE_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "tools/generate/lexicon.h"

namespace lookout::generate {

// What stands between forename and family.
enum class Chain {
  kNone,
  kSlavic,     // a patronymic in -ovich, -ovna
  kUkrainian,  // in -ovych, -ivna
  kArabic,     // "bin" and the father's name, or the bare names of father and grandfather
  kFathers,    // the bare names of father and grandfather, and no family name (Ethiopia, Somalia)
  kMiddle,     // a middle name of the forenames' pool (Thi, Van in Vietnam stand in `particles`)
};

// How a family name changes for a woman.
enum class Feminine { kNone, kRussian, kPolish, kCzech, kGreek, kLithuanian };

struct CultureSource {
  std::string_view name;
  Script script = Script::kLatin;
  int weight = 10;             // of all persons, parts of the sum
  std::string_view countries;  // of nationality, with weights: "RUS 60 KAZ 8"
  PoolSource male;
  PoolSource female;
  PoolSource family;
  std::string_view cities;  // of birth, in their passport spelling

  Chain chain = Chain::kNone;
  Feminine feminine = Feminine::kNone;
  bool family_first = false;  // in the native script and in the culture's own order
  int second_forename_percent = 0;
  int second_family_percent = 0;  // Spain's mother's name, double names
  char second_family_joint = ' ';
  int no_family_percent = 0;        // one name only
  int given_as_family_percent = 0;  // a father's forename stands in the place of the family name
  std::string_view particles;       // before the family name, as words; `_` at the end where a space follows
  int particle_percent = 0;
  Style usual_style = kPassport;  // of its passports, where another usage than that of style 1 rules
  bool syllables = false;         // forenames of two syllables are joined, hyphenated or parted
};

// All cultures, as the files cultures_*.cc hold them.
std::vector<CultureSource> WesternEurope();
std::vector<CultureSource> SouthernEurope();
std::vector<CultureSource> SlavicCountries();
std::vector<CultureSource> EasternEurope();
std::vector<CultureSource> MiddleEast();
std::vector<CultureSource> SouthAsia();
std::vector<CultureSource> EastAsia();
std::vector<CultureSource> SouthEastAsia();
std::vector<CultureSource> Africa();
std::vector<CultureSource> Caucasus();

struct Country {
  std::string_view code;
  uint32_t weight;
};

// A culture read from its source. Immutable.
struct Culture {
  explicit Culture(const CultureSource& source_text);

  CultureSource source;
  Pool male;
  Pool female;
  Pool family;
  std::vector<Word> particles;
  std::vector<Word> cities;
  std::vector<Country> countries;
  uint32_t countries_weight = 0;

  bool has_native_script() const { return source.script != Script::kLatin; }
  const Pool& forenames(bool woman) const { return woman ? female : male; }
  std::string_view DrawCountry(Random* random) const;
};

std::vector<Culture> AllCultures();

}  // namespace lookout::generate

#endif  // LOOKOUT_TOOLS_GENERATE_CULTURE_H_
