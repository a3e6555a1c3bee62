#include "engine/text/hebrew.h"

#include <algorithm>
#include <string>
#include <utility>

#include "engine/text/foreign.h"
#include "engine/text/letter_signs.h"

namespace lookout::text {
namespace {

// Given names whose usual Latin spelling can not be read off the letters.
constexpr std::pair<std::u32string_view, std::string_view> kKnown[] = {
    {U"משה", "MOSHE"},       {U"יעקב", "YAAKOV"},  {U"יצחק", "YITZHAK"},   {U"אברהם", "AVRAHAM"}, {U"דוד", "DAVID"},
    {U"שרה", "SARA"},        {U"רבקה", "RIVKA"},   {U"רחל", "RACHEL"},     {U"לאה", "LEAH"},      {U"חיים", "CHAIM"},
    {U"שלמה", "SHLOMO"},     {U"אהרן", "AHARON"},  {U"אהרון", "AHARON"},   {U"מרים", "MIRIAM"},   {U"חנה", "HANNAH"},
    {U"אסתר", "ESTHER"},     {U"יוסף", "YOSEF"},   {U"אליהו", "ELIYAHU"},  {U"כהן", "COHEN"},     {U"לוי", "LEVI"},
    {U"בן", "BEN"},          {U"בר", "BAR"},       {U"בת", "BAT"},         {U"ישראל", "ISRAEL"},  {U"דניאל", "DANIEL"},
    {U"מיכאל", "MICHAEL"},   {U"רפאל", "RAPHAEL"}, {U"גבריאל", "GABRIEL"}, {U"שמואל", "SHMUEL"},  {U"נתן", "NATAN"},
    {U"בנימין", "BINYAMIN"}, {U"נעמי", "NAOMI"},   {U"רות", "RUTH"},       {U"יונתן", "YONATAN"}, {U"יהודה", "YEHUDA"},
    {U"יהודית", "YEHUDIT"},  {U"תמר", "TAMAR"},    {U"נועה", "NOA"},       {U"צבי", "ZVI"},       {U"זאב", "ZEEV"},
    {U"מרדכי", "MORDECHAI"}, {U"פנחס", "PINCHAS"},
};

constexpr std::string_view kNoLetter;

struct Letter {
  std::string_view usual;
  std::string_view other;  // the second reading of the same letter
};

bool Marked(std::u32string_view word, std::size_t at) { return at + 1 < word.size() && word[at + 1] == U'\''; }

Letter ReadVav(std::u32string_view word, std::size_t at) {
  const bool first = at == 0;
  const bool doubled = at + 1 < word.size() && word[at + 1] == U'ו';
  if (doubled) return {"V", "W"};
  if (first || word[at - 1] == U'ו') return first ? Letter{"V", "W"} : Letter{kNoLetter, kNoLetter};
  return {"O", "U"};
}

// A first alef or ain before vav or yod only carries the vowel: OTTO, ILSE.
bool CarriesVowel(std::u32string_view word, std::size_t at) {
  return at == 0 && word.size() > 2 && (word[0] == U'א' || word[0] == U'ע') && (word[1] == U'ו' || word[1] == U'י') &&
         word[2] != U'ו' && word[2] != U'י' && word[2] != U'א';
}

Letter Read(std::u32string_view word, std::size_t at) {
  if (CarriesVowel(word, at)) return {};
  if (at == 1 && CarriesVowel(word, 0)) return word[1] == U'ו' ? Letter{"O", "U"} : Letter{"I", "E"};
  const bool first = at == 0;
  const bool last = at + 1 == word.size() || (at + 2 == word.size() && word[at + 1] == U'\'');
  switch (word[at]) {
    case U'א': return {"A", first ? "E" : "A"};
    case U'ב': return {"B", "V"};
    case U'ג': return Marked(word, at) ? Letter{"J", "G"} : Letter{"G", "G"};
    case U'ד': return {"D", "D"};
    case U'ה': return last ? Letter{"A", "E"} : Letter{"H", "H"};
    case U'ו': return ReadVav(word, at);
    case U'ז': return Marked(word, at) ? Letter{"ZH", "J"} : Letter{"Z", "Z"};
    case U'ח': return {"H", "CH"};
    case U'ט': return {"T", "T"};
    case U'י':
      if (first) return {"Y", "J"};
      if (word[at - 1] == U'י') return {"I", "Y"};
      return at + 1 < word.size() && word[at + 1] == U'י' ? Letter{last ? "" : "E", "A"} : Letter{"I", "I"};
    case U'כ':
    case U'ך': return {"K", "CH"};
    case U'ל': return {"L", "L"};
    case U'מ':
    case U'ם': return {"M", "M"};
    case U'נ':
    case U'ן': return {"N", "N"};
    case U'ס': return {"S", "S"};
    case U'ע': return {"A", "E"};
    case U'פ': return {"P", "F"};
    case U'ף': return {"F", "F"};
    case U'צ':
    case U'ץ': return Marked(word, at) ? Letter{"CH", "CH"} : Letter{"TZ", "Z"};
    case U'ק': return {"K", "C"};
    case U'ר': return {"R", "R"};
    case U'ש': return {"SH", "S"};
    case U'ת': return {"T", "TH"};
    default: return {};
  }
}

// Writes a vowel where a reader of Latin letters needs one: between the first two consonants of a syllable, but not in
// BR-, KL-; before a last R, L, N, M.
std::string WithGuesses(std::string_view sounds, char guess) {
  constexpr std::string_view kVowels = "AEIOUYW";
  const auto vowel = [&](char c) { return kVowels.find(c) != std::string_view::npos; };
  std::string out;
  for (std::size_t i = 0; i < sounds.size(); ++i) {
    const char c = sounds[i];
    if (i > 0 && !vowel(c) && !vowel(out.back()) && c != out.back()) {
      const bool liquid = std::string_view("RLNM").find(c) != std::string_view::npos;
      const bool closing = i + 1 == sounds.size() && liquid;
      const bool opening =
          out.size() < 2 ? i + 1 < sounds.size() && (c == 'R' || c == 'L') : vowel(out[out.size() - 2]);
      if (closing || !opening) out += guess;
    }
    out += c;
  }
  return out;
}

// How a name from abroad is heard in the letters that Hebrew has for it.
struct Hearing {
  std::string_view vav;
  std::string_view yod;
  std::string_view two_yods;
  std::string_view first_vav;  // the carried vowel that begins a word
  std::string_view first_yod;
  char bet;  // not of the first letter
  char first_pe;
  char pe;
  char kaf;
  char shin;
  char last_he;
  char guess;  // the vowel that is not written
  char alef;   // at the start
};

std::string SoundsOf(std::u32string_view word, const Hearing& hearing) {
  std::string out;
  for (std::size_t i = 0; i < word.size(); ++i) {
    const char32_t c = word[i];
    const char32_t after = i + 1 < word.size() ? word[i + 1] : 0;
    const bool first = i == 0;
    const bool marked = Marked(word, i);
    if (CarriesVowel(word, i)) {
      out += word[1] == U'ו' ? hearing.first_vav : hearing.first_yod;
      ++i;
      continue;
    }
    // One or two consonants follow and end the word: where English writes a silent E.
    const bool closed = i + 3 >= word.size() && word.find_first_of(U"אוייה", i + 1) == std::u32string_view::npos;
    switch (c) {
      case U'א':
        if (first) {
          out += hearing.alef;
        } else if (after != U'ו' && after != U'י') {
          out += 'A';  // else it only parts two vowels: LEO
        } else if (word[i - 1] != U'י' && hearing.alef == 'A') {
          out += 'A';
        }
        break;
      case U'ע': out += first ? hearing.alef : 'A'; break;
      case U'ב': out += first ? 'B' : hearing.bet; break;
      case U'ג': out += marked ? 'J' : 'G'; break;
      case U'ז': out += marked ? 'j' : 'Z'; break;
      case U'צ':
      case U'ץ': out += marked ? 'Q' : 'c'; break;
      case U'ה': out += after == 0 && !first ? hearing.last_he : 'H'; break;
      case U'ח': out += 'x'; break;
      case U'כ': out += first ? 'K' : hearing.kaf; break;
      case U'ך': out += hearing.kaf; break;
      case U'ק': out += 'K'; break;
      case U'פ': out += first ? hearing.first_pe : hearing.pe; break;
      case U'ף': out += 'F'; break;
      case U'ש': out += hearing.shin; break;
      case U'ת': out += marked ? "TH" : "T"; break;
      case U'ו':
        if (after == U'ו') {
          out += i + 2 < word.size() ? 'W' : hearing.vav[0];
          ++i;
        } else {
          out += first ? "V" : closed || hearing.vav.size() == 1 ? hearing.vav : hearing.vav.substr(0, 1);
        }
        break;
      case U'י':
        if (after == U'י') {
          const bool yer = i + 3 == word.size() && word[i + 2] == U'ר';  // MEYER
          const bool ya = i + 3 == word.size() && word[i + 2] == U'ה';
          out += yer  ? (hearing.two_yods == "E" || word[i - (i > 0 ? 1 : 0)] == U'א' ? "YE" : "EYE")
                 : ya ? "Y"
                      : hearing.two_yods;
          ++i;
        } else {
          const bool glide = first || after == U'א' || after == U'ו' || (after == U'ה' && i + 2 == word.size());
          out += glide ? "Y" : after == 0 ? "I" : closed ? hearing.yod : "I";
        }
        break;
      case U'\'': break;
      default: out += c < 0x80 ? std::string_view() : Read(word, i).usual;
    }
  }
  return WithGuesses(out, hearing.guess);
}

void AddForeign(std::u32string_view word, Spelling& out) {
  if (word.size() < 2) return;
  const Hearing english{"OW", "I", "EY", "O", "I", 'B', 'P', 'F', 'K', 'X', 'E', 'E', 'A'};
  const Hearing plain{"U", "I", "AY", "U", "I", 'V', 'F', 'P', 'K', 'X', 'A', 'A', 'A'};
  const Hearing french{"U", "I", "E", "O", "I", 'V', 'F', 'P', 'K', 'S', 'E', 'E', 'E'};
  const Hearing other{"O", "I", "Y", "AU", "E", 'V', 'F', 'F', 'K', 'X', 'E', 'A', 'E'};
  const Hearing german{"O", "I", "AY", "O", "E", 'B', 'F', 'F', 'x', 'X', 'A', 'E', 'A'};
  AddAlternate(out, SpellSounds(SoundsOf(word, german), Orthography::kGerman));
  AddAlternate(out, SpellSounds(SoundsOf(word, english), Orthography::kEnglish));
  AddAlternate(out, SpellSounds(SoundsOf(word, plain), Orthography::kEnglishPlain));
  AddAlternate(out, SpellSounds(SoundsOf(word, french), Orthography::kFrench));
  AddAlternate(out, SpellSounds(SoundsOf(word, other), Orthography::kFrenchOther));
  AddAlternate(out, SpellSounds(SoundsOf(word, other), Orthography::kSpanish));
}

std::string_view KnownHebrewName(std::u32string_view word) {
  for (const auto& [hebrew, latin] : kKnown) {
    if (word == hebrew) return latin;
  }
  return {};
}

}  // namespace

std::size_t CutOfTwoHebrewNames(std::u32string_view word) {
  constexpr std::size_t kNameMin = 3;
  constexpr std::size_t kBesideShortMin = 5;  // three consonants begin too many names
  if (word.size() < kNameMin + kBesideShortMin || !KnownHebrewName(word).empty()) return 0;
  for (std::size_t cut = word.size() - kNameMin; cut >= kNameMin; --cut) {
    if (std::min(cut, word.size() - cut) == kNameMin && std::max(cut, word.size() - cut) < kBesideShortMin) continue;
    if (!KnownHebrewName(word.substr(0, cut)).empty() || !KnownHebrewName(word.substr(cut)).empty()) return cut;
  }
  return 0;
}

void SpellHebrew(std::u32string_view word, Spelling& out) {
  out.transliterated = true;
  if (const std::string_view known = KnownHebrewName(word); !known.empty()) {
    out.letters = known;
    AddSigns(out, SignsOfHebrew(word));
    return;
  }
  std::string other;
  for (std::size_t i = 0; i < word.size(); ++i) {
    if (word[i] < 0x80 && word[i] != U'\'') {
      out.letters += static_cast<char>(word[i]);
      other += static_cast<char>(word[i]);
      continue;
    }
    const Letter letter = Read(word, i);
    out.letters += letter.usual;
    other += letter.other;
  }
  out.vowelless = true;
  out.sound = WithGuessedVowels(out.letters, 'E');
  for (std::size_t at = 0; (at = out.sound.find("CH", at)) != std::string::npos; at += 3)
    out.sound.insert(at, 1, 'T');  // never K to the keys
  AddAlternate(out, WithGuessedVowels(out.letters, 'E'));
  AddForeign(word, out);
  AddAlternate(out, other);
  AddAlternate(out, WithGuessedVowels(out.letters, 'A'));
  AddSigns(out, SignsOfHebrew(word));
}

}  // namespace lookout::text
