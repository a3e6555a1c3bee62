#include "engine/text/hebrew.h"

#include <string>
#include <utility>

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

bool Marked(std::u32string_view word, std::size_t at) {
  return at + 1 < word.size() && word[at + 1] == U'\'';
}

Letter ReadVav(std::u32string_view word, std::size_t at) {
  const bool first = at == 0;
  const bool doubled = at + 1 < word.size() && word[at + 1] == U'ו';
  if (doubled) return {"V", "W"};
  if (first || word[at - 1] == U'ו') return first ? Letter{"V", "W"} : Letter{kNoLetter, kNoLetter};
  return {"O", "U"};
}

Letter Read(std::u32string_view word, std::size_t at) {
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
      return first ? Letter{"Y", "J"} : at > 0 && word[at - 1] == U'י' ? Letter{kNoLetter, "Y"} : Letter{"I", "I"};
    case U'כ':
    case U'ך': return {"K", "CH"};
    case U'ל': return {"L", "L"};
    case U'מ':
    case U'ם': return {"M", "M"};
    case U'נ':
    case U'ן': return {"N", "N"};
    case U'ס': return {"S", "S"};
    case U'ע': return {"A", "E"};
    case U'פ': return {first || last ? "P" : "P", "F"};
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

}  // namespace

void SpellHebrew(std::u32string_view word, Spelling& out) {
  out.transliterated = true;
  for (const auto& [hebrew, latin] : kKnown) {
    if (word == hebrew) {
      out.letters = latin;
      return;
    }
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
  AddAlternate(out, WithGuessedVowels(out.letters, 'A'));
  AddAlternate(out, other);
}

}  // namespace lookout::text
