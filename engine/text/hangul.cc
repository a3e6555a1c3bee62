#include "engine/text/hangul.h"

#include <algorithm>
#include <array>
#include <string>

#include "engine/text/foreign.h"

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
constexpr std::array<std::string_view, 21> kHabitVowel = {"A",  "AE", "YA", "YAE", "U",  "E",  "YOU",
                                                          "YE", "O",  "WA", "WAE", "OI", "YO", "OO",
                                                          "WO", "WE", "WI", "YU",  "U",  "UI", "I"};
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

bool IsSyllable(char32_t c) { return c >= kFirst && c <= kLast; }

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
    habit.append(i == 0 ? kHabitInitial[initial] : first).append(kHabitVowel[vowel]).append(close);
    passport.append(first).append(kPassportVowel[vowel]).append(close);
    const bool carrier = vowel == 18 && final == 0;
    bare.append(first).append(carrier ? "" : vowel == 4 ? "E" : kVowel[vowel]).append(close);
  }
  AddAlternate(out, habit);
  AddAlternate(out, passport);
  AddAlternate(out, bare);
  return out;
}

// How a name from abroad is heard in the letters that Hangul has for it.
struct Hearing {
  char first_r;  // ㄹ at the start is R or L
  char b;        // there is no V
  char p;        // nor F
  char j;        // nor Z
  char ch;
  std::string_view eo;  // ㅓ inside
  std::string_view last_eo;
  std::string_view last_ng;
};

std::string SoundsOf(std::u32string_view word, const Hearing& hearing) {
  constexpr std::string_view kInitials = "GKNDTrMbPSS-JJQKTpH";
  constexpr std::array<std::string_view, 21> kVowels = {"A", "a",  "YA", "YE", "-",  "E",  "YE", "YE", "O", "WA", "WE",
                                                        "o", "YO", "U",  "WO", "WE", "WI", "YU", "",   "I", "I"};
  constexpr std::string_view kFinals = "-KKKNNNTLLLLLLLLMPPTSNQQKTPH";
  std::string out;
  bool lateral = false;  // ㄹ closed the syllable before: with the ㄹ that follows it is one L
  for (std::size_t i = 0; i < word.size(); ++i) {
    if (!IsSyllable(word[i])) continue;
    const std::size_t index = word[i] - kFirst;
    const std::size_t initial = index / 588;
    const std::size_t vowel = index % 588 / 28;
    const std::size_t final = index % 28;
    const bool first = i == 0;
    const bool last = i + 1 == word.size();
    const char before = out.empty() ? '\0' : out.back();
    if (initial == 11 && !first && (vowel == 20 || vowel == 13) && final == 0 &&
        (before == 'A' || before == 'E' || before == 'O')) {
      out += vowel == 20 ? 'Y' : 'W';  // 에이, 아이, 아우
      continue;
    }
    std::string_view sound = kVowels[vowel];
    char start = kInitials[initial];
    if (start == 'r') start = first ? hearing.first_r : lateral ? '-' : 'R';
    if (start == 'b') start = first ? (hearing.b == 'W' ? 'W' : 'B') : hearing.b;
    if (start == 'p') start = hearing.p;
    if (start == 'J') start = hearing.j;
    if (start == 'Q') start = hearing.ch;
    if (start == 'S' && (sound.starts_with('Y') || vowel == 16)) {
      start = 'X';
      sound.remove_prefix(1);
    }
    if ((start == 'J' || start == 'Q') && sound.starts_with('Y')) sound.remove_prefix(1);
    if (start != '-') out += start;
    if (vowel == 4) {
      out += last && final == 0 ? hearing.last_eo : final == 0 ? hearing.eo : hearing.eo.substr(0, 1);
    } else {
      out += sound;
    }
    if (final == 21) {
      out += last ? hearing.last_ng : "NG";
    } else if (final != 0) {
      out += kFinals[final];
    }
    lateral = final == 8;
  }
  return out;
}

// What Korean names do not have: a syllable that only carries its consonant, the aspirates, ㅔ and an open ㅓ but for a
// few.
bool IsFromAbroad(std::u32string_view word) {
  constexpr std::u32string_view kNative = U"제세서허어태탁택표판편필";
  return word.size() > 3 || std::any_of(word.begin(), word.end(), [&](char32_t c) {
           if (!IsSyllable(c) || kNative.find(c) != std::u32string_view::npos) return false;
           const std::size_t index = c - kFirst;
           const std::size_t initial = index / 588;
           const std::size_t vowel = index % 588 / 28;
           const bool open = index % 28 == 0;
           return (vowel == 18 && open) || initial == 15 || initial == 16 || initial == 17 || vowel == 5 ||
                  (vowel == 4 && open);
         });
}

void AddForeign(std::u32string_view word, Spelling& out) {
  const Hearing english{'R', 'B', 'P', 'J', 'Q', "E", "ER", "NG"};
  const Hearing plain{'L', 'V', 'F', 'J', 'c', "U", "A", "NG"};
  const Hearing other{'R', 'V', 'F', 'Z', 'c', "UR", "OR", "N"};
  const Hearing french{'L', 'V', 'F', 'j', 'Q', "E", "E", "N"};
  const Hearing german{'L', 'W', 'F', 'Z', 'c', "E", "ER", "NG"};
  AddAlternate(out, SpellSounds(SoundsOf(word, english), Orthography::kEnglish));
  AddAlternate(out, SpellSounds(SoundsOf(word, plain), Orthography::kEnglishPlain));
  AddAlternate(out, SpellSounds(SoundsOf(word, other), Orthography::kEnglish));
  AddAlternate(out, SpellSounds(SoundsOf(word, german), Orthography::kGerman));
  AddAlternate(out, SpellSounds(SoundsOf(word, french), Orthography::kFrench));
  AddAlternate(out, SpellSounds(SoundsOf(word, english), Orthography::kSpanish));
}

}  // namespace

Spelling SpellForeignHangul(std::u32string_view word) {
  Spelling out = SpellSyllables(word);
  AddForeign(word, out);
  out.sound = SpellSounds(SoundsOf(word, {'R', 'B', 'P', 'J', 'Q', "E", "ER", "NG"}), Orthography::kPlain);
  return out;
}

bool SpellHangul(std::u32string_view word, bool split_family, bool family, std::vector<Spelling>& out) {
  constexpr std::u32string_view kDouble[] = {U"남궁", U"황보", U"제갈", U"사공", U"선우", U"서문", U"독고"};
  if (family && word.size() == 1) {
    if (const Family* known = FindFamily(word[0])) {
      out.push_back(SpellFamily(*known));
      return false;
    }
  }
  const bool abroad = IsFromAbroad(word);
  if (split_family && word.size() >= 2 && word.size() <= 4) {
    for (const std::u32string_view name : kDouble) {
      if (word.size() > 2 && word.starts_with(name)) {
        out.push_back(SpellSyllables(name));
        out.push_back(SpellSyllables(word.substr(2)));
        return abroad;
      }
    }
    const Family* known = FindFamily(word[0]);
    if (known != nullptr && word.size() <= 3) {
      out.push_back(SpellFamily(*known));
      out.push_back(SpellSyllables(word.substr(1)));
      return abroad || word.size() == 2;
    }
  }
  out.push_back(abroad || split_family ? SpellForeignHangul(word) : SpellSyllables(word));
  return false;
}

}  // namespace lookout::text
