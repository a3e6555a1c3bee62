// spelling_tables.h: which words are spellings of one name, which are short forms, which letters sound alike.
//
// Common names and usual spellings only, gathered from general knowledge of the languages and of the romanisations in
// use (Doc 9303-3, BGN/PCGN, ISO 9, ISO 843, Wade-Giles, Cantonese habit, Revised Romanization and McCune-Reischauer,
// French and German habit). They are the test's own: the engine's tables are not looked at.
#ifndef LOOKOUT_TESTS_RULES_SPELLING_TABLES_H_
#define LOOKOUT_TESTS_RULES_SPELLING_TABLES_H_

#include <map>
#include <string>
#include <utility>
#include <vector>

namespace lookout::rules {

using Spellings = std::multimap<std::string, std::string>;  // word to another word, capitals

const Spellings& OtherSpellings();  // rule a
const Spellings& ShortForms();      // rule j, both directions

// Rule k: letters that sound alike, in both directions.
const std::vector<std::pair<std::string, std::string>>& SoundsAlike();

// Rule a, Latin letters with diacritics: dropped, and expanded as Doc 9303-3 section 6 A has it.
struct LatinLetter {
  char32_t letter;
  const char32_t* dropped;
  const char32_t* expanded;
};
const std::vector<LatinLetter>& LatinLetters();

// Rule a, native letters by the zone's transliteration (Doc 9303-3, section 6 B and C); empty: not a letter of the
// tables.
std::u32string ZoneSpelling(const std::u32string& native);

}  // namespace lookout::rules

#endif  // LOOKOUT_TESTS_RULES_SPELLING_TABLES_H_
