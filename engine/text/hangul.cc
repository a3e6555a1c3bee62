#include "engine/text/hangul.h"

#include <array>
#include <string>

namespace lookout::text {
namespace {

constexpr char32_t kFirst = 0xAC00;
constexpr char32_t kLast = 0xD7A3;

constexpr std::array<std::string_view, 19> kInitial = {"G",  "KK", "N", "D",  "TT", "R", "M", "B", "PP", "S",
                                                       "SS", "",   "J", "JJ", "CH", "K", "T", "P", "H"};
constexpr std::array<std::string_view, 21> kVowel = {"A",  "AE", "YA", "YAE", "EO", "E",  "YEO",
                                                     "YE", "O",  "WA", "WAE", "OE", "YO", "U",
                                                     "WO", "WE", "WI", "YU",  "EU", "UI", "I"};
constexpr std::array<std::string_view, 28> kFinal = {"",  "K",  "K", "K", "N", "N", "N", "T", "L", "K",
                                                     "M", "L",  "L", "L", "P", "L", "M", "P", "P", "T",
                                                     "T", "NG", "T", "T", "K", "T", "P", "T"};
// Before a vowel the last consonant goes over to the next syllable and sounds as it is written.
constexpr std::array<std::string_view, 28> kLinked = {"",   "G",  "KK", "KS", "N",  "NJ", "N", "D", "R",  "LG",
                                                      "LM", "LB", "LS", "LT", "LP", "R",  "M", "B", "PS", "S",
                                                      "SS", "NG", "J",  "CH", "K",  "T",  "P", ""};

// McCune-Reischauer and habit: EO is U or O, EU is U, OE and WO vary, the initials are hard.
constexpr std::array<std::string_view, 19> kHabitInitial = {"K", "K", "N",  "T",  "T",  "R", "M", "P", "P", "S",
                                                            "S", "",  "CH", "CH", "CH", "K", "T", "P", "H"};
constexpr std::array<std::string_view, 21> kHabitVowel = {"A",   "AE", "YA", "YAE", "U",  "E",  "YOU",
                                                          "YE",  "O",  "WA", "WAE", "OI", "YO", "OO",
                                                          "WO",  "WE", "WI", "YU",  "U",  "UI", "I"};
// As passports of the south have it: the initials of the Revised Romanization, the vowels as English reads them.
constexpr std::array<std::string_view, 21> kPassportVowel = {"A",  "AE", "YA", "YAE", "U",  "E",  "YU",
                                                             "YE", "O",  "WA", "WAE", "OE", "YO", "OO",
                                                             "WO", "WE", "WI", "YU",  "EU", "UI", "I"};

struct Family {
  char32_t syllable;
  std::string_view usual;
  std::array<std::string_view, 3> others;
};

constexpr Family kFamilies[] = {
    {U'김', "KIM", {"GIM"}},
    {U'이', "LEE", {"YI", "I", "RHEE"}},
    {U'박', "PARK", {"BAK", "PAK"}},
    {U'최', "CHOI", {"CHOE"}},
    {U'정', "JUNG", {"JEONG", "CHUNG", "CHONG"}},
    {U'강', "KANG", {"GANG"}},
    {U'조', "CHO", {"JO"}},
    {U'윤', "YOON", {"YUN"}},
    {U'장', "JANG", {"CHANG"}},
    {U'임', "LIM", {"IM", "RIM"}},
    {U'한', "HAN", {}},
    {U'오', "OH", {"O"}},
    {U'서', "SEO", {"SUH", "SO"}},
    {U'신', "SHIN", {"SIN"}},
    {U'권', "KWON", {"GWON"}},
    {U'황', "HWANG", {}},
    {U'안', "AHN", {"AN"}},
    {U'송', "SONG", {}},
    {U'류', "RYU", {"YOO", "RYOO"}},
    {U'유', "YOO", {"YU", "YOU"}},
    {U'전', "JEON", {"CHUN", "CHON"}},
    {U'홍', "HONG", {}},
    {U'고', "KO", {"GO", "KOH"}},
    {U'문', "MOON", {"MUN"}},
    {U'손', "SON", {"SOHN"}},
    {U'양', "YANG", {}},
    {U'배', "BAE", {"PAE"}},
    {U'백', "BAEK", {"PAEK", "PAIK"}},
    {U'허', "HEO", {"HUR", "HO"}},
    {U'남', "NAM", {}},
    {U'심', "SHIM", {"SIM"}},
    {U'노', "NOH", {"NO", "RO"}},
    {U'하', "HA", {}},
    {U'곽', "KWAK", {"GWAK"}},
    {U'성', "SUNG", {"SEONG"}},
    {U'차', "CHA", {}},
    {U'주', "JOO", {"JU", "CHU"}},
    {U'우', "WOO", {"U"}},
    {U'구', "KOO", {"GU", "KU"}},
    {U'민', "MIN", {}},
    {U'나', "NA", {"RA"}},
    {U'진', "JIN", {"CHIN"}},
    {U'지', "JI", {"CHI"}},
    {U'엄', "EOM", {"UM"}},
    {U'채', "CHAE", {}},
    {U'원', "WON", {}},
    {U'천', "CHEON", {"CHUN"}},
    {U'방', "BANG", {"PANG"}},
    {U'공', "KONG", {"GONG"}},
    {U'현', "HYUN", {"HYEON", "HYON"}},
    {U'함', "HAM", {}},
    {U'변', "BYUN", {"BYEON", "PYON"}},
    {U'염', "YEOM", {"YUM"}},
    {U'여', "YEO", {}},
    {U'추', "CHOO", {"CHU"}},
    {U'도', "DO", {"TO"}},
    {U'석', "SEOK", {"SUK"}},
    {U'선', "SUN", {"SEON"}},
    {U'설', "SEOL", {"SUL"}},
    {U'마', "MA", {}},
    {U'길', "GIL", {"KIL"}},
    {U'연', "YEON", {"YON"}},
    {U'위', "WI", {}},
    {U'표', "PYO", {}},
    {U'명', "MYUNG", {"MYEONG"}},
    {U'기', "KI", {"GI"}},
    {U'반', "BAN", {"PAN"}},
    {U'리', "RI", {"LEE"}},
    {U'량', "RYANG", {"YANG"}},
    {U'림', "RIM", {"LIM"}},
    {U'금', "KEUM", {"GEUM"}},
    {U'옥', "OK", {}},
    {U'육', "YUK", {}},
    {U'인', "IN", {}},
    {U'맹', "MAENG", {}},
    {U'제', "JE", {}},
    {U'탁', "TAK", {}},
    {U'태', "TAE", {}},
};

bool IsSyllable(char32_t c) {
  return c >= kFirst && c <= kLast;
}

const Family* FindFamily(char32_t c) {
  for (const Family& family : kFamilies) {
    if (family.syllable == c) return &family;
  }
  return nullptr;
}

Spelling SpellFamily(const Family& family) {
  Spelling out;
  out.letters = family.usual;
  out.transliterated = true;
  for (const std::string_view other : family.others) AddAlternate(out, other);
  return out;
}

Spelling SpellSyllables(std::u32string_view word) {
  Spelling out;
  out.transliterated = true;
  std::string habit;
  std::string passport;
  std::string bare;  // foreign names: the vowel that only carries a consonant left out
  for (std::size_t i = 0; i < word.size(); ++i) {
    if (!IsSyllable(word[i])) {
      if (word[i] < 0x80) out.letters += static_cast<char>(word[i]);
      continue;
    }
    const std::size_t index = word[i] - kFirst;
    const std::size_t initial = index / 588;
    const std::size_t vowel = index % 588 / 28;
    const std::size_t final = index % 28;
    const bool linked = i + 1 < word.size() && IsSyllable(word[i + 1]) && (word[i + 1] - kFirst) / 588 == 11;
    const std::string_view first = i == 0 || !out.letters.ends_with('L') || initial != 5 ? kInitial[initial] : "L";
    const std::string_view close = linked ? kLinked[final] : kFinal[final];
    out.letters.append(first).append(kVowel[vowel]).append(close);
    habit.append(i == 0 ? kHabitInitial[initial] : first)
        .append(kHabitVowel[vowel])
        .append(close);
    passport.append(first).append(kPassportVowel[vowel]).append(close);
    const bool carrier = vowel == 18 && final == 0;
    bare.append(first).append(carrier ? "" : vowel == 4 ? "E" : kVowel[vowel]).append(close);
  }
  AddAlternate(out, habit);
  AddAlternate(out, passport);
  AddAlternate(out, bare);
  return out;
}

}  // namespace

void SpellHangul(std::u32string_view word, bool split_family, bool family, std::vector<Spelling>& out) {
  constexpr std::u32string_view kDouble[] = {U"남궁", U"황보", U"제갈", U"사공", U"선우", U"서문", U"독고"};
  if (family && word.size() == 1) {
    if (const Family* known = FindFamily(word[0])) {
      out.push_back(SpellFamily(*known));
      return;
    }
  }
  if (split_family && word.size() >= 2 && word.size() <= 4) {
    for (const std::u32string_view name : kDouble) {
      if (word.size() > 2 && word.starts_with(name)) {
        out.push_back(SpellSyllables(name));
        out.push_back(SpellSyllables(word.substr(2)));
        return;
      }
    }
    const Family* known = FindFamily(word[0]);
    if (known != nullptr && word.size() <= 3) {
      out.push_back(SpellFamily(*known));
      out.push_back(SpellSyllables(word.substr(1)));
      return;
    }
  }
  out.push_back(SpellSyllables(word));
}

}  // namespace lookout::text
