#include "engine/text/cyrillic_asia.h"

#include <algorithm>
#include <utility>

namespace lookout::text {
namespace {

constexpr std::string_view Plain(char32_t c) {
  switch (c) {
    case U'К': return "K";
    case U'Г': return "G";
    case U'С': return "S";
    case U'З': return "Z";
    case U'Т': return "T";
    case U'Д': return "D";
    case U'Н': return "N";
    case U'Х': return "KH";
    case U'Ф': return "F";
    case U'Б': return "B";
    case U'М': return "M";
    case U'П': return "P";
    case U'Р': return "R";
    case U'Ц': return "TS";
    case U'А': return "A";
    case U'И': return "I";
    case U'У': return "U";
    case U'Э': return "E";
    case U'О': return "O";
    case U'Я': return "YA";
    case U'Ю': return "YU";
    case U'Ё': return "YO";
    case U'Й': return "Y";
    case U'Ы': return "Y";
    default: return {};
  }
}

using Pair = std::pair<std::u32string_view, std::string_view>;

// The longer first. Before a soft vowel ЦЗ, Ц, С are J, Q, X.
constexpr Pair kInitials[] = {
    {U"ЧЖ", "ZH"}, {U"ЦЗ", "Z"}, {U"Б", "B"},  {U"П", "P"}, {U"М", "M"}, {U"Ф", "F"},
    {U"Д", "D"},   {U"Т", "T"},  {U"Н", "N"},  {U"Л", "L"}, {U"Г", "G"}, {U"К", "K"},
    {U"Х", "H"},   {U"Ч", "CH"}, {U"Ш", "SH"}, {U"Ж", "R"}, {U"Ц", "C"}, {U"С", "S"},
};

constexpr Pair kFinals[] = {
    {U"УАНЬ", "UAN"}, {U"ЮАНЬ", "UAN"}, {U"УАН", "UANG"}, {U"УАЙ", "UAI"}, {U"ЯНЬ", "IAN"}, {U"ЮНЬ", "UN"},
    {U"ИНЬ", "IN"},   {U"УНЬ", "UN"},   {U"ЭНЬ", "EN"},   {U"ЕНЬ", "EN"},  {U"АНЬ", "AN"},  {U"ЯН", "IANG"},
    {U"ЯО", "IAO"},   {U"ЮЭ", "UE"},    {U"ЮН", "IONG"},  {U"ЮЙ", "U"},    {U"ИН", "ING"},  {U"УН", "ONG"},
    {U"УА", "UA"},    {U"УЙ", "UI"},    {U"ЭН", "ENG"},   {U"ЕН", "ENG"},  {U"АН", "ANG"},  {U"АО", "AO"},
    {U"АЙ", "AI"},    {U"ЭЙ", "EI"},    {U"ЕЙ", "EI"},    {U"ОУ", "OU"},   {U"А", "A"},     {U"О", "O"},
    {U"Э", "E"},      {U"Е", "IE"},     {U"И", "I"},      {U"Я", "IA"},    {U"Ю", "IU"},    {U"У", "U"},
    {U"Ы", "I"},
};

constexpr Pair kWhole[] = {
    {U"ЮАНЬ", "YUAN"}, {U"ВАНЬ", "WAN"}, {U"ВЭНЬ", "WEN"}, {U"ВЕНЬ", "WEN"}, {U"ЯНЬ", "YAN"}, {U"ЮНЬ", "YUN"},
    {U"ИНЬ", "YIN"},   {U"АНЬ", "AN"},   {U"ЭНЬ", "EN"},   {U"ВАН", "WANG"}, {U"ВЭЙ", "WEI"}, {U"ВЕЙ", "WEI"},
    {U"ЯН", "YANG"},   {U"ЯО", "YAO"},   {U"ЮЭ", "YUE"},   {U"ЮН", "YONG"},  {U"ЮЙ", "YU"},   {U"ИН", "YING"},
    {U"АО", "AO"},     {U"АЙ", "AI"},    {U"АН", "ANG"},   {U"ОУ", "OU"},    {U"ЭР", "ER"},   {U"ВА", "WA"},
    {U"ВО", "WO"},     {U"И", "YI"},     {U"Я", "YA"},     {U"Ю", "YOU"},    {U"Е", "YE"},    {U"У", "WU"},
    {U"Э", "E"},       {U"А", "A"},
};

template <std::size_t N>
const Pair* FindStart(const Pair (&table)[N], std::u32string_view word) {
  const auto* found =
      std::find_if(std::begin(table), std::end(table), [&](const Pair& pair) { return word.starts_with(pair.first); });
  return found == std::end(table) ? nullptr : found;
}

// One syllable in pinyin; takes it off the word. False when there is none.
bool TakeSyllable(std::u32string_view& word, std::string& out) {
  const Pair* initial = FindStart(kInitials, word);
  if (initial == nullptr) {
    const Pair* whole = FindStart(kWhole, word);
    if (whole == nullptr) return false;
    out += whole->second;
    word.remove_prefix(whole->first.size());
    return true;
  }
  word.remove_prefix(initial->first.size());
  const Pair* final = FindStart(kFinals, word);
  if (final == nullptr) return false;
  const bool soft = std::u32string_view(U"ИЯЮЕ").find(word[0]) != std::u32string_view::npos;
  std::string_view start = initial->second;
  if (soft) start = start == "Z" ? "J" : start == "C" ? "Q" : start == "S" ? "X" : start;
  const bool rounded = final->second == "O" && std::string_view("BPMF").find(start[0]) == std::string_view::npos;
  out += start;
  out += rounded ? "UO" : final->second;
  word.remove_prefix(final->first.size());
  return true;
}

}  // namespace

std::string HepburnOfCyrillic(std::u32string_view word) {
  constexpr std::u32string_view kConsonants = U"КГСЗТДНХФБПМРЦ";
  constexpr std::u32string_view kVowels = U"АИУЭОЯЮЁЙЫ";
  std::string out;
  bool changed = false;
  for (std::size_t i = 0; i < word.size();) {
    std::size_t end = i;
    while (end < word.size() && kConsonants.find(word[end]) != std::u32string_view::npos) ++end;
    const std::u32string_view cluster = word.substr(i, end - i);
    const char32_t vowel = end < word.size() ? word[end] : 0;
    if (vowel != 0 && vowel != U'Ъ' && vowel != U'Ь' && kVowels.find(vowel) == std::u32string_view::npos) return {};
    std::u32string_view last = cluster;
    if (last.size() > 1 && last[0] == U'Н') {
      out += 'N';
      last.remove_prefix(1);
    }
    if (last.size() > 1 && last != U"ДЗ" && last[0] == last[1]) {
      out += last[0] == U'Т' ? "T" : Plain(last[0]);
      last.remove_prefix(1);
    }
    const bool soft = vowel == U'Я' || vowel == U'Ю' || vowel == U'Ё' || vowel == U'И';
    const std::string_view rest = vowel == U'Я'                    ? "A"
                                  : vowel == U'Ю'                  ? "U"
                                  : vowel == U'Ё'                  ? "O"
                                  : vowel == U'Й' || vowel == U'Ы' ? "I"
                                  : vowel == 0                     ? ""
                                                                   : Plain(vowel);
    if (last.size() > 1 && last != U"ДЗ") return {};
    if (soft && (last == U"С" || last == U"Т" || last == U"ДЗ")) {
      out += last == U"С" ? "SH" : last == U"Т" ? "CH" : "J";
      out += rest;
      changed = true;
    } else if (last == U"ДЗ") {
      out.append("Z").append(rest);
      changed = true;
    } else if (last.empty()) {
      out += vowel == 0 || vowel == U'Ъ' || vowel == U'Ь' ? "" : vowel == U'Й' ? "I" : Plain(vowel);
    } else {
      out += last == U"Х" ? "H" : Plain(last[0]);
      if (soft && vowel != U'И') out += 'Y';
      out += rest;
      changed = changed || last == U"Х" || last == U"Ц";
    }
    if (vowel == 0 && !last.empty() && last != U"Н") return {};
    i = end + 1;
  }
  return changed ? out : std::string();
}

std::string PinyinOfCyrillic(std::u32string_view word) {
  // What Russian and Japanese names seldom have; АННА and ИВАН could be read as Chinese too.
  constexpr std::u32string_view kMarks[] = {U"ЦЗ", U"ЧЖ", U"ЮЙ", U"СЯ", U"ЦЯ", U"СЮ",
                                            U"ЦЮ", U"НЬ", U"ДЭ", U"ТЭ", U"ФЭ", U"МЭ"};
  const bool marked = std::any_of(std::begin(kMarks), std::end(kMarks), [&](std::u32string_view mark) {
    return word.find(mark) != std::u32string_view::npos;
  });
  std::string out;
  int syllables = 0;
  for (; !word.empty(); ++syllables) {
    if (!TakeSyllable(word, out)) return {};
  }
  return marked || syllables == 1 ? out : std::string();
}

}  // namespace lookout::text
