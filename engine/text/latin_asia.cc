#include "engine/text/latin_asia.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "engine/text/common_names.h"
#include "engine/text/han.h"

namespace lookout::text {
namespace {

// Syllables of Chinese forenames in pinyin, sorted.
constexpr auto kChinese = std::to_array<std::string_view>(
    {"AI",    "AN",   "BAI",   "BAO",  "BIN",   "BING", "BO",   "CHANG", "CHAO", "CHEN", "CHENG", "CHUN",  "CUI",
     "DA",    "DAN",  "DE",    "DONG", "EN",    "FA",   "FAN",  "FANG",  "FEI",  "FEN",  "FENG",  "FU",    "GANG",
     "GUANG", "GUI",  "GUO",   "HAI",  "HAN",   "HAO",  "HE",   "HENG",  "HONG", "HUA",  "HUAN",  "HUI",   "JI",
     "JIA",   "JIAN", "JIANG", "JIE",  "JIN",   "JING", "JU",   "JUAN",  "JUN",  "KAI",  "KANG",  "KE",    "KUN",
     "LAN",   "LEI",  "LI",    "LIAN", "LIANG", "LIN",  "LING", "LONG",  "LU",   "MAN",  "MEI",   "MENG",  "MIN",
     "MING",  "NA",   "NAN",   "NING", "PENG",  "PING", "QI",   "QIANG", "QIN",  "QING", "QIU",   "QUAN",  "QUN",
     "REN",   "RONG", "RU",    "RUI",  "SEN",   "SHAN", "SHAO", "SHENG", "SHI",  "SHU",  "SHUN",  "SI",    "SONG",
     "TAI",   "TAO",  "TIAN",  "TING", "TONG",  "WEI",  "WEN",  "WU",    "XI",   "XIA",  "XIAN",  "XIANG", "XIAO",
     "XIN",   "XING", "XIONG", "XIU",  "XU",    "XUAN", "XUE",  "YA",    "YAN",  "YANG", "YAO",   "YI",    "YIN",
     "YING",  "YONG", "YOU",   "YU",   "YUAN",  "YUE",  "YUN",  "ZE",    "ZENG", "ZHAN", "ZHANG", "ZHAO",  "ZHEN",
     "ZHENG", "ZHI",  "ZHONG", "ZHOU", "ZHU",   "ZI",   "ZONG", "ZU"});
static_assert(std::is_sorted(kChinese.begin(), kChinese.end()));

struct Syllable {
  std::string_view written;
  std::string_view usual;
};

// Syllables of Korean forenames, as the revised system, the older ones and English ears have them, and one that all of
// a line come to. Sorted.
constexpr auto kKorean = std::to_array<Syllable>(
    {{"BEOM", "BUM"},     {"BOOM", "BUM"},    {"BUM", "BUM"},     {"BYEONG", "BYUNG"}, {"BYUNG", "BYUNG"},
     {"CHAN", "CHAN"},    {"CHANG", "CHANG"}, {"CHEOL", "CHUL"},  {"CHOL", "CHUL"},    {"CHUL", "CHUL"},
     {"DO", "DO"},        {"DONG", "DONG"},   {"EUN", "UN"},      {"GEUN", "KEUN"},    {"GOO", "KU"},
     {"GOOK", "KUK"},     {"GOON", "KUN"},    {"GU", "KU"},       {"GUK", "KUK"},      {"GUN", "KUN"},
     {"GYEONG", "KYUNG"}, {"GYU", "KYU"},     {"HA", "HA"},       {"HEE", "HUI"},      {"HO", "HO"},
     {"HOON", "HUN"},     {"HUI", "HUI"},     {"HUN", "HUN"},     {"HWAN", "HWAN"},    {"HYE", "HYE"},
     {"HYEOK", "HYUK"},   {"HYEON", "HYUN"},  {"HYON", "HYUN"},   {"HYUK", "HYUK"},    {"HYUN", "HYUN"},
     {"IL", "IL"},        {"IN", "IN"},       {"JAE", "JAE"},     {"JEONG", "JUNG"},   {"JI", "JI"},
     {"JIN", "JIN"},      {"JONG", "JUNG"},   {"JOO", "JU"},      {"JOON", "JUN"},     {"JU", "JU"},
     {"JUN", "JUN"},      {"JUNG", "JUNG"},   {"KANG", "KANG"},   {"KEUN", "KEUN"},    {"KI", "KI"},
     {"KOO", "KU"},       {"KOOK", "KUK"},    {"KOON", "KUN"},    {"KU", "KU"},        {"KUK", "KUK"},
     {"KUN", "KUN"},      {"KWANG", "KWANG"}, {"KWON", "KWON"},   {"KYEONG", "KYUNG"}, {"KYONG", "KYUNG"},
     {"KYU", "KYU"},      {"KYUNG", "KYUNG"}, {"MIN", "MIN"},     {"MOON", "MUN"},     {"MUN", "MUN"},
     {"MYEONG", "MYUNG"}, {"MYUNG", "MYUNG"}, {"NAM", "NAM"},     {"SANG", "SANG"},    {"SEO", "SEO"},
     {"SEOK", "SUK"},     {"SEON", "SUN"},    {"SEONG", "SUNG"},  {"SEUNG", "SEUNG"},  {"SI", "SI"},
     {"SIK", "SIK"},      {"SOO", "SU"},      {"SOOK", "SUK"},    {"SOON", "SUN"},     {"SU", "SU"},
     {"SUK", "SUK"},      {"SUN", "SUN"},     {"SUNG", "SUNG"},   {"TAE", "TAE"},      {"UN", "UN"},
     {"WON", "WON"},      {"WOO", "WU"},      {"WU", "WU"},       {"YE", "YE"},        {"YEONG", "YOUNG"},
     {"YONG", "YOUNG"},   {"YOON", "YUN"},    {"YOUNG", "YOUNG"}, {"YUN", "YUN"}});
static_assert(std::is_sorted(kKorean.begin(), kKorean.end(),
                             [](const Syllable& a, const Syllable& b) { return a.written < b.written; }));

// Letters that a syllable may begin and end with, by the first two and the last one: most words are told so.
constexpr std::size_t kLetters = 26;
constexpr std::size_t NumberOf(char letter) { return static_cast<std::size_t>(letter - 'A'); }
struct Ends {
  std::array<bool, kLetters * kLetters> first{};
  std::array<bool, kLetters> last{};
};
constexpr void AddEnds(std::string_view syllable, Ends* ends) {
  ends->first[NumberOf(syllable[0]) * kLetters + NumberOf(syllable[1])] = true;
  ends->last[NumberOf(syllable.back())] = true;
}
constexpr Ends kKoreanEnds = [] {
  Ends ends;
  for (const Syllable& syllable : kKorean) AddEnds(syllable.written, &ends);
  return ends;
}();
constexpr Ends kChineseEnds = [] {
  Ends ends;
  for (const std::string_view syllable : kChinese) AddEnds(syllable, &ends);
  return ends;
}();

bool MayBeOf(const Ends& ends, std::string_view word) {
  const auto letter = [](char c) { return c >= 'A' && c <= 'Z'; };
  return letter(word[0]) && letter(word[1]) && letter(word.back()) && ends.last[NumberOf(word.back())] &&
         ends.first[NumberOf(word[0]) * kLetters + NumberOf(word[1])];
}

bool IsChinese(std::string_view syllable) { return std::binary_search(kChinese.begin(), kChinese.end(), syllable); }

// DANA, JULIAN and JUAN are two syllables of pinyin as well; X makes sure.
bool IsNameFromElsewhere(std::string_view word) {
  return word.find('X') == std::string_view::npos && IsWrittenCommonName(word);
}

void AddChinese(std::string_view first, std::string_view second, Spelling& spelling) {
  const std::string& word = spelling.letters;
  if (IsNameFromElsewhere(word) || (IsChinese(word) && word.find('X') == std::string::npos)) return;
  AddAlternate(spelling, IsChinese(word) ? WadeGiles(word) : WadeGiles(first) + WadeGiles(second));  // XIAN, XIPING
  spelling.pinyin = !spelling.alternates.empty();
}

// Empty for what is no such syllable.
std::string_view UsualKorean(std::string_view syllable) {
  const auto found = std::lower_bound(kKorean.begin(), kKorean.end(), syllable,
                                      [](const Syllable& a, std::string_view b) { return a.written < b; });
  return found != kKorean.end() && found->written == syllable ? found->usual : std::string_view();
}

// The word with either syllable in its other spellings, and both as they are usual: a word parted has no spellings of
// its own. Not every pair of spellings, each of which is near to those of other names.
void AddKorean(std::string_view first, std::string_view second, Spelling& spelling) {
  const std::string_view usual = UsualKorean(first);
  if (usual.empty()) return;
  const std::string_view usual_second = UsualKorean(second);
  if (usual_second.empty()) return;
  AddAlternate(spelling, std::string(usual).append(usual_second));
  for (const Syllable& other : kKorean) {
    if (other.usual == usual_second) AddAlternate(spelling, std::string(first).append(other.written));
  }
  for (const Syllable& other : kKorean) {
    if (other.usual == usual) AddAlternate(spelling, std::string(other.written).append(second));
  }
}

// The letters of one Japanese syllable that the word begins with, N by itself among them; 0 where it begins with none.
std::size_t JapaneseSyllable(std::string_view word) {
  constexpr auto kConsonants = std::to_array<std::string_view>(
      {"",  "K",  "S",  "T",  "N",  "H",  "M",  "Y",  "R",  "W",  "G",  "Z",  "D",  "B",  "P",  "F",
       "J", "SH", "CH", "TS", "KY", "SY", "TY", "NY", "HY", "MY", "RY", "GY", "ZY", "JY", "BY", "PY"});
  const std::size_t consonants = std::min(word.find_first_of("AEIOU"), word.size());
  if (consonants < word.size() &&
      std::find(kConsonants.begin(), kConsonants.end(), word.substr(0, consonants)) != kConsonants.end())
    return consonants + 1;
  return word[0] == 'N' ? 1 : 0;
}

// The second letter of a long O or U: OU, OO, OH before no vowel, UU; not before a silent E (ROUSE).
bool LengthensVowel(std::string_view word, std::size_t at) {
  const char before = word[at - 1];
  if (before != 'O' && before != 'U') return false;
  const char letter = word[at];
  const bool closed = at + 1 == word.size() || !IsVowel(word[at + 1]);
  if (closed && at + 3 == word.size() && word.back() == 'E') return false;
  return letter == 'U' || (before == 'O' && (letter == 'O' || (letter == 'H' && closed)));
}

bool IsJapanese(std::string_view word) {
  while (!word.empty()) {
    const bool doubled = word.size() > 1 && word[0] == word[1] && !IsVowel(word[0]);  // TEPPEI
    const std::size_t size = doubled ? 1 : JapaneseSyllable(word);
    if (size == 0) return false;
    word.remove_prefix(size);
  }
  return true;
}

// TAROU, OONO, SATOH, YUUKO: Japanese names in which a long O or U is written, as Hepburn without its bars does not.
void AddShortVowels(Spelling& spelling) {
  const std::string_view word = spelling.letters;
  std::size_t at = 1;
  while (at < word.size() && !LengthensVowel(word, at)) ++at;
  if (at >= word.size()) return;  // most words
  std::string usual(word.substr(0, at));
  for (++at; at < word.size(); ++at) {
    if (!LengthensVowel(word, at)) usual += word[at];
  }
  if (!IsWrittenCommonName(word) && IsJapanese(usual)) AddAlternate(spelling, usual);
}

// Surnames in pinyin whose spelling by Wade-Giles is no surname in pinyin: ZHENG would be CHENG, which is another.
constexpr auto kSurnames = std::to_array<std::string_view>(
    {"CAI",   "CAO",  "CUI", "DENG",  "DING", "DONG", "GAO",  "GUO",  "JIANG", "QIAN", "QIN", "QIU",    "SHI", "XIA",
     "XIANG", "XIAO", "XIE", "XIONG", "XU",   "XUE",  "ZENG", "ZHAO", "ZHONG", "ZHOU", "ZHU", "ZHUANG", "ZOU"});
static_assert(std::is_sorted(kSurnames.begin(), kSurnames.end()));

constexpr std::size_t kSyllableMin = 2;
constexpr std::size_t kSyllableMax = 6;

}  // namespace

void AddAsianHabits(Spelling& spelling) {
  const std::string& word = spelling.letters;
  if (std::binary_search(kSurnames.begin(), kSurnames.end(), std::string_view(word))) {
    AddAlternate(spelling, WadeGiles(word));
    spelling.pinyin = true;
    return;
  }
  if (word.size() < 2 * kSyllableMin) return;
  AddShortVowels(spelling);
  if (word.size() > 2 * kSyllableMax) return;
  const bool chinese = MayBeOf(kChineseEnds, word);
  const bool korean = MayBeOf(kKoreanEnds, word);
  if (!chinese && !korean) return;
  for (std::size_t cut = kSyllableMin; cut + kSyllableMin <= word.size(); ++cut) {
    const std::string_view first = std::string_view(word).substr(0, cut);
    const std::string_view second = std::string_view(word).substr(cut);
    if (chinese && IsChinese(first) && IsChinese(second)) AddChinese(first, second, spelling);
    if (korean) AddKorean(first, second, spelling);
  }
}

}  // namespace lookout::text
