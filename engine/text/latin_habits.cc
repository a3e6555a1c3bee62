#include "engine/text/latin_habits.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <string_view>

namespace lookout::text {
namespace {

// J that softens a consonant beside a W: Slavic names of neither Polish (there J is softened by I) nor English.
bool IsByGermanHabit(std::string_view word) {
  if (word.find('W') == std::string_view::npos) return false;
  for (std::size_t at = word.find('J', 1); at != std::string_view::npos && at + 1 < word.size();
       at = word.find('J', at + 1)) {
    constexpr std::string_view kSoftened = "BDFGKLMNPRSTVWZ";
    if (IsVowel(word[at + 1]) && kSoftened.find(word[at - 1]) != std::string_view::npos) return true;
  }
  return false;
}

std::string ByEnglishHabit(std::string_view word) {
  struct Letters {
    std::string_view german;
    std::string_view english;
  };
  constexpr Letters kLetters[] = {{"SCHTSCH", "SHCH"}, {"TSCH", "CH"}, {"SCH", "SH"},
                                  {"CH", "KH"},        {"W", "V"},     {"J", "Y"}};
  std::string out;
  while (!word.empty()) {
    const auto found = std::find_if(std::begin(kLetters), std::end(kLetters),
                                    [&](const Letters& letters) { return word.starts_with(letters.german); });
    if (found == std::end(kLetters)) {
      out += word.front();
      word.remove_prefix(1);
    } else {
      out += found->english;
      word.remove_prefix(found->german.size());
    }
  }
  return out;
}

// The second syllables of Korean forenames that have a U, as English ears write it.
struct Syllable {
  std::string_view u;
  std::string_view oo;
};
constexpr Syllable kSecond[] = {{"HUN", "HOON"}, {"JUN", "JOON"}, {"SUK", "SOOK"}, {"SUN", "SOON"}, {"MUN", "MOON"},
                                {"KUN", "KOON"}, {"GUN", "GOON"}, {"GUK", "GOOK"}, {"KUK", "KOOK"}, {"BUM", "BOOM"},
                                {"SU", "SOO"},   {"JU", "JOO"},   {"WU", "WOO"},   {"GU", "GOO"},   {"KU", "KOO"}};
constexpr std::string_view kFirst[] = {"JI",    "SANG",  "SUNG",  "SEONG", "SEUNG", "YOUNG", "YEONG",  "KYUNG",
                                       "MIN",   "JAE",   "DONG",  "TAE",   "HYUN",  "JUNG",  "SEO",    "EUN",
                                       "YE",    "HA",    "DO",    "CHAN",  "JIN",   "KI",    "HYE",    "WON",
                                       "BYUNG", "CHANG", "KWANG", "CHUL",  "MYUNG", "NAM",   "SI",     "JONG",
                                       "YONG",  "KYONG", "HYON",  "CHOL",  "IN",    "JEONG", "GYEONG", "KANG"};

void AddKorean(Spelling& spelling) {
  const std::string_view word = spelling.letters;
  for (const Syllable& syllable : kSecond) {
    for (const bool as_u : {true, false}) {
      const std::string_view from = as_u ? syllable.u : syllable.oo;
      if (!word.ends_with(from)) continue;
      const std::string first(word.substr(0, word.size() - from.size()));
      if (std::find(std::begin(kFirst), std::end(kFirst), first) == std::end(kFirst)) continue;
      AddAlternate(spelling, first + std::string(as_u ? syllable.oo : syllable.u));
      return;
    }
  }
}

}  // namespace

void AddLatinHabits(Spelling& spelling) {
  const std::string_view word = spelling.letters;
  if (word.size() < 4) return;
  if (IsByGermanHabit(word)) AddAlternate(spelling, ByEnglishHabit(word));
  const char last = word.back();
  const char before = word[word.size() - 2];
  if (last == 'U' || before == 'U' || last == 'O' || before == 'O') AddKorean(spelling);
}

}  // namespace lookout::text
