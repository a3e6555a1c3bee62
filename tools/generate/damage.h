// damage.h: how a name on a list becomes the name that a border post asks for.
#ifndef LOOKOUT_TOOLS_GENERATE_DAMAGE_H_
#define LOOKOUT_TOOLS_GENERATE_DAMAGE_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "tools/generate/person.h"

namespace lookout::generate {

// The similarity rules of the contract, as one would break them. The letters are those of product.md, section 4.
enum class Damage {
  kTypo,             // e, f: one letter wrong, two in a word of eight
  kTransliteration,  // a: another spelling of the same native name, or the native script itself
  kOrder,            // b, d: surname and forenames exchanged, or words in another order
  kMissing,          // i: a word left out
  kExtra,            // i: a word added
  kGlued,            // g: two words written as one
  kSplit,            // g: one word written as two
  kTruncated,        // h: cut as a machine-readable zone of 39 or 30 signs cuts it
  kInitials,         // h: forenames as initials
  kNickname,         // j
  kDate,             // birth date: day and month exchanged, one digit wrong, a year beside
};
constexpr std::size_t kDamages = 11;
std::string_view DamageName(Damage damage);

// What a question says of a person. Empty: nothing.
struct Asked {
  std::string surname;
  std::string forenames;
  bool one_line = false;      // `name` instead of the two
  bool family_first = false;  // in one line
  std::string birth_date;
  std::string_view sex;
  std::string_view nationality;
};

// Asks for `person` under one of the names that can make a match, damaged in each of the given ways, which are at most
// two. False: this person's names can not be damaged so (nothing to cut, no nickname), or the damage would leave the
// name as it stands. kDate changes `birth_date`, which must be there.
bool AskDamaged(const Person& person, const std::vector<Damage>& damages, Random* random, Asked* asked);

// The same without damage: a name of the list in Latin letters, as it is written there but for capitals.
void AskAsListed(const Person& person, Random* random, Asked* asked);

}  // namespace lookout::generate

#endif  // LOOKOUT_TOOLS_GENERATE_DAMAGE_H_
