#include "engine/text/latin_habits.h"

#include <algorithm>
#include <iterator>
#include <span>
#include <string>
#include <string_view>

#include "engine/text/common_names.h"
#include "engine/text/latin_asia.h"

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

struct Letters {
  std::string_view written;
  std::string_view english;
};
constexpr Letters kUnvoiced[] = {{"SCHTSCH", "SHCH"}, {"TSCH", "CH"}, {"SCH", "SH"},
                                 {"CH", "KH"},        {"W", "V"},     {"J", "Y"}};
// SCH is ZH as well as SH, Z is TS as well as Z.
constexpr Letters kVoiced[] = {{"SCHTSCH", "SHCH"}, {"TSCH", "CH"}, {"SCH", "ZH"}, {"CH", "KH"},
                               {"W", "V"},          {"J", "Y"},     {"Z", "TS"}};

std::string ByEnglishHabit(std::string_view word, std::span<const Letters> letters_of) {
  std::string out;
  while (!word.empty()) {
    const auto found = std::find_if(letters_of.begin(), letters_of.end(),
                                    [&](const Letters& letters) { return word.starts_with(letters.written); });
    if (found == letters_of.end()) {
      out += word.front();
      word.remove_prefix(1);
    } else {
      out += found->english;
      word.remove_prefix(found->written.size());
    }
  }
  return out;
}

// Patronymics and surnames that only Cyrillic by German habit, or Belarusian, ends so.
bool EndsByGermanHabit(std::string_view word) {
  constexpr std::string_view kEndings[] = {"WITSCH", "OWNA", "EWNA",  "RAUNA",   "LAUNA",  "JEW",
                                           "AEW",    "SKIJ", "SCHUK", "SCHENKO", "TSCHIK", "SCHIN"};
  constexpr std::string_view kLast = "HAWJKON";  // of all of them
  if (word.size() < 6 || kLast.find(word.back()) == std::string_view::npos) return false;
  // SCHUKOW, AKAJEWA; Polish and Low German have the ending, without these letters.
  const bool in_w = word.ends_with("OW") || word.ends_with("EW") || word.ends_with("OWA") || word.ends_with("EWA");
  if (in_w && (word.find("SCH") != std::string_view::npos || word.find('J') != std::string_view::npos)) return true;
  return std::any_of(std::begin(kEndings), std::end(kEndings),
                     [&](std::string_view ending) { return word.ends_with(ending); });
}

// JOUKOV, LOJKINE: in Slavic names by French habit J is ZH, OU is U, and an E at the end is silent.
void AddFrenchJ(Spelling& spelling) {
  constexpr std::string_view kEndings[] = {"OV", "EV", "OVA", "EVA", "INE", "ENKO", "SKI", "SKY", "SKAIA", "TCH"};
  constexpr std::string_view kLast = "VAEOIYH";  // of all of them
  std::string_view word = spelling.letters;
  if (kLast.find(word.back()) == std::string_view::npos || word.find('J') == std::string_view::npos) return;
  const auto ends = [&](std::string_view ending) { return word.ends_with(ending); };
  if (word.size() < 6 || std::none_of(std::begin(kEndings), std::end(kEndings), ends)) return;
  if (ends("INE")) {
    if (word[0] == 'J') return;  // JOSEPHINE
    word.remove_suffix(1);
  }
  constexpr Letters kSlavic[] = {{"DJ", "DZH"}, {"J", "ZH"}, {"TCH", "CH"}, {"CH", "SH"}, {"OU", "U"}};
  AddAlternate(spelling, ByEnglishHabit(word, kSlavic));
}

// Forms of one name that sound too unlike for one skeleton; in Somali X is an H and C a sound that others leave out.
struct SameName {
  std::string_view form;
  std::string_view usual;
};
constexpr SameName kSameNames[] = {
    {"AXMED", "AHMED"},     {"CABDI", "ABDI"},    {"CALI", "ALI"},      {"CIISE", "ISSE"},
    {"CUMAR", "UMAR"},      {"CUSMAAN", "USMAN"}, {"FAARAX", "FARAH"},  {"MAXAMED", "MOHAMED"},
    {"MAXAMUUD", "MAHMUD"}, {"XASAN", "HASAN"},   {"XUSEEN", "HUSEIN"}, {"YEHIA", "YAHYA"},
    {"YEHYA", "YAHYA"},     {"YIHYA", "YAHYA"},   {"OMER", "OMAR"},     {"OMER", "UMAR"}};

void AddSameName(Spelling& spelling) {
  constexpr std::string_view kEnglish = "ECONOM";  // ECONOMOU is OIKONOMOU
  constexpr std::string_view kGreek = "OIKONOM";
  for (const SameName& name : kSameNames) {
    if (spelling.letters == name.form) AddAlternate(spelling, name.usual);
  }
  if (spelling.letters.size() > kEnglish.size() && spelling.letters.starts_with(kEnglish))
    AddAlternate(spelling, std::string(kGreek) + spelling.letters.substr(kEnglish.size()));
}

// JEWGENI, JASSIR: in German, Dutch and the Slavic languages J is the sound that English writes Y. But JAMES is not.
void AddGermanYot(Spelling& spelling) {
  constexpr std::size_t kLettersMin = 5;  // JANG is not YANG
  const std::string_view word = spelling.letters;
  if (word.size() < kLettersMin || !IsVowel(word[1])) return;
  std::string english(word);
  english[0] = 'Y';
  if (IsWrittenCommonName(word) && !IsWrittenCommonName(english)) return;
  std::replace(english.begin(), english.end(), 'W', 'V');
  AddAlternate(spelling, english);
}

}  // namespace

void AddLatinHabits(Spelling& spelling) {
  const std::string_view word = spelling.letters;
  if (word.size() < 4) return AddAsianHabits(spelling);
  AddFrenchJ(spelling);
  if (IsByGermanHabit(word)) AddAlternate(spelling, ByEnglishHabit(word, kUnvoiced));
  // SARGSJAN: Armenian, by any habit but the English and French ones.
  if (word.size() >= 6 && word.ends_with("JAN") && !IsVowel(word[word.size() - 4]))
    AddAlternate(spelling, std::string(word.substr(0, word.size() - 3)).append("YAN"));
  constexpr std::string_view kFirst = "ACEFMOXY";  // of those forms
  if (kFirst.find(word[0]) != std::string_view::npos) AddSameName(spelling);
  if (word.starts_with("ZY") && IsVowel(word[2]))
    AddAlternate(spelling, std::string("J").append(word.substr(2)));  // Kunrei: ZYUN, JUN
  AddAsianHabits(spelling);
  if (word[0] == 'J' && !spelling.pinyin) AddGermanYot(spelling);
}

void AddGermanHabits(std::vector<Draft>& drafts) {
  const auto german = [](const Draft& draft) {
    return !draft.spelling.transliterated && EndsByGermanHabit(draft.spelling.letters);
  };
  if (std::none_of(drafts.begin(), drafts.end(), german)) return;
  for (Draft& draft : drafts) {
    const std::string word = draft.spelling.letters;
    const bool has = word.find('J') != std::string::npos || word.find("CH") != std::string::npos;
    if (draft.spelling.transliterated || !has || word.size() < 4) continue;
    AddAlternate(draft.spelling, ByEnglishHabit(word, kUnvoiced));
    AddAlternate(draft.spelling, ByEnglishHabit(word, kVoiced));
  }
}

}  // namespace lookout::text
