#include "engine/text/cyrillic.h"

#include <algorithm>
#include <array>
#include <string>

#include "engine/text/cyrillic_asia.h"
#include "engine/text/foreign.h"

namespace lookout::text {
namespace {

using Language = CyrillicLanguage;

struct Letter {
  std::string_view icao;
  std::string_view english;  // BGN/PCGN, without its signs
  std::string_view slavic;   // as languages with Latin letters write it, hooks left out
};

// The letters whose reading does not depend on the language.
constexpr Letter Common(char32_t c) {
  switch (c) {
    case U'А': return {"A", "A", "A"};
    case U'Б': return {"B", "B", "B"};
    case U'В': return {"V", "V", "V"};
    case U'Г': return {"G", "G", "G"};
    case U'Д': return {"D", "D", "D"};
    case U'Е':
    case 0x400: return {"E", "E", "E"};
    case U'Ё': return {"E", "YO", "JO"};
    case U'Ж': return {"ZH", "ZH", "Z"};
    case U'З': return {"Z", "Z", "Z"};
    case U'И':
    case 0x40D: return {"I", "I", "I"};
    case U'Й': return {"I", "Y", "J"};
    case U'К':
    case U'Қ': return {"K", "K", "K"};
    case U'Л': return {"L", "L", "L"};
    case U'М': return {"M", "M", "M"};
    case U'Н': return {"N", "N", "N"};
    case U'О':
    case U'Ө': return {"O", "O", "O"};
    case U'П': return {"P", "P", "P"};
    case U'Р': return {"R", "R", "R"};
    case U'С': return {"S", "S", "S"};
    case U'Т': return {"T", "T", "T"};
    case U'У':
    case U'Ў':
    case U'Ү':
    case U'Ұ':
    case 0x46A: return {"U", "U", "U"};
    case U'Ф': return {"F", "F", "F"};
    case U'Х': return {"KH", "KH", "H"};
    case U'Ц': return {"TS", "TS", "C"};
    case U'Ч': return {"CH", "CH", "C"};
    case U'Ш': return {"SH", "SH", "S"};
    case U'Щ': return {"SHCH", "SHCH", "SC"};
    case U'Ъ': return {"IE", "", ""};
    case U'Ы':
    case 0x474: return {"Y", "Y", "Y"};
    case U'Э': return {"E", "E", "E"};
    case U'Ю': return {"IU", "YU", "JU"};
    case U'Я': return {"IA", "YA", "JA"};
    case U'Є': return {"IE", "YE", "JE"};
    case U'І': return {"I", "I", "I"};
    case U'Ї': return {"I", "YI", "JI"};
    case U'Ґ':
    case U'Ғ': return {"G", "G", "G"};
    case U'Ђ': return {"D", "DJ", "DJ"};
    case U'Ѓ': return {"G", "GJ", "GJ"};
    case U'Ѕ': return {"DZ", "DZ", "DZ"};
    case U'Ј': return {"J", "Y", "J"};
    case U'Љ': return {"LJ", "LY", "LJ"};
    case U'Њ': return {"NJ", "NY", "NJ"};
    case U'Ћ': return {"C", "CH", "C"};
    case U'Ќ': return {"K", "KJ", "KJ"};
    case U'Џ': return {"DZ", "J", "DZ"};
    case U'Һ': return {"C", "H", "H"};
    case U'Ә': return {"A", "A", "E"};
    case U'Ң': return {"N", "NG", "N"};
    default: return {};
  }
}

bool IsCyrillicVowel(char32_t c) { return std::u32string_view(U"АЕЁИІЇЄОУЫЭЮЯ").find(c) != std::u32string_view::npos; }

Letter Read(std::u32string_view word, std::size_t at, Language language) {
  const char32_t c = word[at];
  Letter letter = Common(c);
  const bool first = at == 0;
  const bool open = first || IsCyrillicVowel(word[at - 1]) || word[at - 1] == U'Ь' || word[at - 1] == U'Ъ';
  if (language == Language::kUkrainian) {
    if (c == U'Г') return {"H", "H", "H"};
    if (c == U'И') return {"Y", "Y", "Y"};
    if (first && (c == U'Є' || c == U'Ї' || c == U'Й' || c == U'Ю' || c == U'Я')) letter.icao = letter.english;
    return letter;
  }
  if (language == Language::kBelarusian) {
    if (c == U'Г') return {"H", "H", "G"};
    if (c == U'Ё') return {"IO", "YO", "JO"};
    return letter;
  }
  if (language == Language::kSerbian || language == Language::kMacedonian) {
    const bool serbian = language == Language::kSerbian;
    if (c == U'Ж') return {serbian ? "Z" : "ZH", "ZH", "Z"};
    if (c == U'Х') return {"H", "H", "H"};
    if (c == U'Ц') return {"C", "TS", "C"};
    if (c == U'Ч') return {serbian ? "C" : "CH", "CH", "C"};
    if (c == U'Ш') return {serbian ? "S" : "SH", "SH", "S"};
    if (c == U'Ђ') return {"D", "DJ", "DJ"};
    return letter;
  }
  // Between consonants a hard sign is Bulgarian, and a vowel.
  const bool inside = at > 0 && at + 1 < word.size() && !IsCyrillicVowel(word[at + 1]);
  if (c == U'Ъ' && inside) return {"A", "A", "A"};
  if (c == U'Е' && open) letter.english = "YE";
  return letter;
}

std::string Replaced(std::string_view text, std::string_view from, std::string_view to) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const bool found = text.compare(at, from.size(), from) == 0;
    out += found ? to : text.substr(at, 1);
    at += found ? from.size() : 1;
  }
  return out;
}

// Dmitry and not Dmitriy, Alexey and not Aleksey.
std::string Habit(std::string english) {
  for (const std::string_view ending : {"IY", "YY"}) {
    if (english.size() > 4 && english.ends_with(ending)) english.replace(english.size() - 2, 2, "Y");
  }
  english = Replaced(english, "KS", "X");
  english = Replaced(english, "YYE", "YE");
  if (english.starts_with("YE")) english.erase(0, 1);
  return english;
}

}  // namespace

CyrillicLanguage CyrillicLanguageOf(std::u32string_view name) {
  const auto has = [&](std::u32string_view letters) {
    return name.find_first_of(letters) != std::u32string_view::npos;
  };
  if (has(U"ЃЌЅ")) return Language::kMacedonian;
  if (has(U"ЈЉЊЋЂЏ")) return Language::kSerbian;
  if (has(U"Ў")) return Language::kBelarusian;
  if (has(U"ІЇЄҐ") && !has(U"ЫЭЁҚҢҰ")) return Language::kUkrainian;
  if (has(U"І") && has(U"Ы") && !has(U"ҚҢҰ")) return Language::kBelarusian;
  return Language::kRussian;
}

// The sound that a reader of Latin letters hears: a soft vowel after a consonant is a rounded one (Ü, Ö), a first У
// before a vowel is W.
std::string_view SoundOf(std::u32string_view word, std::size_t at, std::string_view english) {
  const bool after_consonant =
      at > 0 && !IsCyrillicVowel(word[at - 1]) && word[at - 1] != U'Ь' && word[at - 1] != U'Ъ' && word[at - 1] != U'Й';
  if (word[at] == U'Ё' && after_consonant) return "O";
  if (word[at] == U'Ю' && after_consonant) return "U";
  if (word[at] == U'У' && at == 0 && word.size() > 2 && IsCyrillicVowel(word[1])) return "W";
  return english;
}

// Names of the East need no spelling of the West.
bool IsEastern(std::u32string_view word) {
  constexpr std::u32string_view kEndings[] = {U"ОВ",   U"ЕВ",  U"ЁВ",  U"ОВА",  U"ЕВА", U"ЁВА",
                                              U"ЕНКО", U"ВИЧ", U"ВНА", U"СКИЙ", U"СКАЯ"};
  return word.size() > 4 && std::any_of(std::begin(kEndings), std::end(kEndings),
                                        [&](std::u32string_view ending) { return word.ends_with(ending); });
}

// The sounds of a name from abroad, by the rules of Russian practical transcription (foreign.h).
std::string SoundsOf(std::u32string_view word) {
  std::string out;
  for (std::size_t i = 0; i < word.size(); ++i) {
    const char32_t c = word[i];
    const char32_t before = i > 0 ? word[i - 1] : 0;
    const char32_t after = i + 1 < word.size() ? word[i + 1] : 0;
    const bool open = i == 0 || IsCyrillicVowel(before) || before == U'Ь' || before == U'Ъ';
    switch (c) {
      case U'Е': out += open ? "YE" : "E"; break;
      case U'Ё': out += open ? "YO" : "o"; break;
      case U'Ж': out += 'j'; break;
      case U'Д':
        if (after == U'Ж') ++i;
        out += after == U'Ж' ? 'J' : 'D';
        break;
      case U'Й': out += 'Y'; break;
      case U'У': out += IsCyrillicVowel(after) || before == U'А' || before == U'О' ? 'W' : 'U'; break;
      case U'Х': out += 'x'; break;
      case U'Ц': out += 'c'; break;
      case U'Ч': out += 'Q'; break;
      case U'Ш': out += 'X'; break;
      case U'Щ': out += "XQ"; break;
      case U'Ы': out += 'I'; break;
      case U'Э': out += i > 0 && IsCyrillicVowel(before) ? 'E' : 'a'; break;
      case U'Ю': out += open ? "YU" : "u"; break;
      case U'Я': out += "YA"; break;
      case U'Ь':
      case U'Ъ':
        if (before == U'Н' && !IsCyrillicVowel(after)) out.back() = 'n';
        if (before == U'Л' && after == U'О') out += 'Y';
        break;
      default: out += c < 0x80 ? std::string_view() : Common(c).slavic;
    }
  }
  return out;
}

// How French and German papers write Russian letters, in the order of the alphabet from А.
using Alphabet = std::array<std::string_view, 32>;
constexpr Alphabet kFrench = {"A",  "B",   "V",  "G",     "D", "E", "J", "Z", "I",   "I", "K",
                              "L",  "M",   "N",  "O",     "P", "R", "S", "T", "OU",  "F", "KH",
                              "TS", "TCH", "CH", "CHTCH", "",  "Y", "",  "E", "IOU", "IA"};
constexpr Alphabet kGerman = {"A", "B",    "W",   "G",       "D", "E", "SCH", "S", "I",  "I", "K",
                              "L", "M",    "N",   "O",       "P", "R", "S",   "T", "U",  "F", "CH",
                              "Z", "TSCH", "SCH", "SCHTSCH", "",  "Y", "",    "E", "JU", "JA"};

void AddHabit(std::u32string_view word, const Alphabet& alphabet, Spelling& out) {
  std::string habit;
  for (std::size_t i = 0; i < word.size(); ++i) {
    const char32_t c = word[i] == U'Ё' ? U'Е' : word[i];
    if (c < U'А' || c > U'Я') return;
    const bool io = word[i] == U'Ё' && i > 0 &&
                    (word[i - 1] == U'Щ' || word[i - 1] == U'Ч' || word[i - 1] == U'Ш' || word[i - 1] == U'Ж');
    habit += io ? "O" : alphabet[c - U'А'];
  }
  AddAlternate(out, habit);
}

void SpellCyrillic(std::u32string_view word, CyrillicLanguage language, Spelling& out) {
  std::string english;
  std::string slavic;
  for (std::size_t i = 0; i < word.size(); ++i) {
    if (word[i] < 0x80) {  // a digit, or a Latin letter that has no look-alike
      out.letters += static_cast<char>(word[i]);
      english += static_cast<char>(word[i]);
      slavic += static_cast<char>(word[i]);
      out.sound += static_cast<char>(word[i]);
      continue;
    }
    const Letter letter = Read(word, i, language);
    out.letters += letter.icao;
    english += letter.english;
    slavic += letter.slavic;
    out.sound += SoundOf(word, i, letter.english);
  }
  out.transliterated = true;
  AddAlternate(out, HepburnOfCyrillic(word));
  AddAlternate(out, PinyinOfCyrillic(word));
  AddAlternate(out, english);
  AddAlternate(out, Habit(english));
  AddAlternate(out, slavic);
  if (word == U"В") AddAlternate(out, "W");  // the initial of WALTER
  if (language != Language::kRussian || word.size() < 3) return;
  if (IsEastern(word)) {
    AddHabit(word, kFrench, out);
    AddHabit(word, kGerman, out);
    AddAlternate(out, SpellSounds(SoundsOf(word), Orthography::kPolish));
  } else {
    const bool native =
        word.ends_with(U"ИН") || word.ends_with(U"ИНА") || word.find_first_of(U"ЩЫ") != std::u32string_view::npos;
    if (native) AddHabit(word, kFrench, out);
    AddForeignSpellings(SoundsOf(word), out);
  }
}

}  // namespace lookout::text
