#include "engine/text/compounds.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "engine/text/common_names.h"
#include "engine/text/nicknames.h"
#include "engine/text/skeleton.h"
#include "engine/text/slip.h"

namespace lookout::text {
namespace {

constexpr std::string_view kAbd = "ABD";

using Map = std::unordered_map<std::string, std::string_view>;
using Entry = std::pair<std::string_view, std::string_view>;

// What follows ABD: spellings and the one they come to. Found by skeleton, so only those that differ in sound stand
// here.
constexpr Entry kLords[] = {
    {"RAHMAN", "RAHMAN"},  {"RAHAMANE", "RAHMAN"},   {"RAHMANE", "RAHMAN"},   {"RAHMON", "RAHMAN"},
    {"RACHMAN", "RAHMAN"}, {"RAHIM", "RAHIM"},       {"KARIM", "KARIM"},      {"KERIM", "KARIM"},
    {"AZIZ", "AZIZ"},      {"AZEEZ", "AZIZ"},        {"MALIK", "MALIK"},      {"MALEK", "MALIK"},
    {"MELIK", "MALIK"},    {"QADIR", "QADIR"},       {"KADER", "QADIR"},      {"QADER", "QADIR"},
    {"KADIR", "QADIR"},    {"GADIR", "QADIR"},       {"QODIR", "QADIR"},      {"HAMID", "HAMID"},
    {"HAMED", "HAMID"},    {"MAJID", "MAJID"},       {"MAJEED", "MAJID"},     {"MEGUID", "MAJID"},
    {"MADJID", "MAJID"},   {"WAHID", "WAHID"},       {"OUAHID", "WAHID"},     {"WAHAB", "WAHHAB"},
    {"WAHHAB", "WAHHAB"},  {"OUAHAB", "WAHHAB"},     {"VAHAB", "WAHHAB"},     {"LATIF", "LATIF"},
    {"GHANI", "GHANI"},    {"GANI", "GHANI"},        {"GHAFUR", "GHAFUR"},    {"GAFOOR", "GHAFUR"},
    {"GHAFAR", "GHAFFAR"}, {"GHAFFAR", "GHAFFAR"},   {"HAKIM", "HAKIM"},      {"HALIM", "HALIM"},
    {"NASIR", "NASIR"},    {"NASSER", "NASIR"},      {"NASSIR", "NASIR"},     {"SALAM", "SALAM"},
    {"SELAM", "SALAM"},    {"SAMAD", "SAMAD"},       {"SAMED", "SAMAD"},      {"SATTAR", "SATTAR"},
    {"JABBAR", "JABBAR"},  {"DJABBAR", "JABBAR"},    {"GABBAR", "JABBAR"},    {"RAZZAQ", "RAZZAQ"},
    {"RAZAK", "RAZZAQ"},   {"RAZZAK", "RAZZAQ"},     {"RAZEQ", "RAZZAQ"},     {"REZAK", "RAZZAQ"},
    {"RASHID", "RASHID"},  {"RACHID", "RASHID"},     {"RASHEED", "RASHID"},   {"RAUF", "RAUF"},
    {"RAOUF", "RAUF"},     {"ROUF", "RAUF"},         {"RAOOF", "RAUF"},       {"SAMI", "SAMI"},
    {"SAMEE", "SAMI"},     {"BASIT", "BASIT"},       {"BASET", "BASIT"},      {"BASSIT", "BASIT"},
    {"BARI", "BARI"},      {"BAQI", "BAQI"},         {"BAKI", "BAQI"},        {"FATTAH", "FATTAH"},
    {"FATAH", "FATTAH"},   {"HADI", "HADI"},         {"HAI", "HAYY"},         {"HAYY", "HAYY"},
    {"HAY", "HAYY"},       {"HAYI", "HAYY"},         {"HAFIZ", "HAFIZ"},      {"HAFEEZ", "HAFIZ"},
    {"HAQ", "HAQQ"},       {"HAQQ", "HAQQ"},         {"HAK", "HAQQ"},         {"JALIL", "JALIL"},
    {"DJALIL", "JALIL"},   {"GALIL", "JALIL"},       {"KABIR", "KABIR"},      {"KHALIQ", "KHALIQ"},
    {"KHALEK", "KHALIQ"},  {"KHALIK", "KHALIQ"},     {"MUMIN", "MUMIN"},      {"MOMEN", "MUMIN"},
    {"MATIN", "MATIN"},    {"MATEEN", "MATIN"},      {"MUNIM", "MUNIM"},      {"MONEM", "MUNIM"},
    {"MONEIM", "MUNIM"},   {"MUTTALIB", "MUTTALIB"}, {"MUTALIB", "MUTTALIB"}, {"MOTALEB", "MUTTALIB"},
    {"MUHSIN", "MUHSIN"},  {"MOHSEN", "MUHSIN"},     {"QAYYUM", "QAYYUM"},    {"QAYUM", "QAYYUM"},
    {"QAIYUM", "QAYYUM"},  {"KAYUM", "QAYYUM"},      {"QUDDUS", "QUDDUS"},    {"QODDOUS", "QUDDUS"},
    {"KUDUS", "QUDDUS"},   {"QAHHAR", "QAHHAR"},     {"QAHAR", "QAHHAR"},     {"SABUR", "SABUR"},
    {"SHAKUR", "SHAKUR"},  {"TAWWAB", "TAWWAB"},     {"TAWAB", "TAWWAB"},     {"WADUD", "WADUD"},
    {"WADOOD", "WADUD"},   {"WALI", "WALI"},         {"WASI", "WASI"},        {"ZAHIR", "ZAHIR"},
    {"ZAHER", "ZAHIR"},    {"ALIM", "ALIM"},         {"ALEEM", "ALIM"},       {"ALI", "ALI"},
    {"AMIR", "AMIR"},      {"AZIM", "AZIM"},         {"ADHIM", "AZIM"},       {"ILAH", "ILAH"},
    {"ELAH", "ILAH"},      {"NABI", "NABI"},         {"HUSSEIN", "HUSAYN"},   {"HUSEIN", "HUSAYN"},
    {"HASAN", "HASAN"},    {"RASUL", "RASUL"},       {"RASOUL", "RASUL"},     {"RABB", "RABB"},
    {"MAWLA", "MAWLA"},    {"MOULA", "MAWLA"},       {"MOLA", "MAWLA"},       {"AAL", "AAL"},
    {"HASIB", "HASIB"},    {"HASEEB", "HASIB"},      {"SALIM", "SALIM"},      {"SAID", "SAID"},
    {"KHALID", "KHALID"},  {"AHAD", "AHAD"},         {"BASIR", "BASIR"},      {"MANNAN", "MANNAN"},
    {"RAZIQ", "RAZIQ"},
};

// What stands before -ULLAH and before -UDDIN.
constexpr std::string_view kStems[] = {
    "HABIB",  "ASAD",   "ASSAD",   "SAIF",   "SAYF",     "SEIF",   "NASR",   "FAIZ",    "FAYZ",    "FAZL",  "FADL",
    "HAMID",  "HAYAT",  "HIDAYAT", "INAYAT", "IHSAN",    "EHSAN",  "IKRAM",  "KARAM",   "KHALIL",  "LUTF",  "LOTF",
    "NIMAT",  "NEMAT",  "QUDRAT",  "QODRAT", "RAHMAT",   "RUH",    "ROH",    "SAMI",    "SANA",    "SHAFI", "SHUKR",
    "UBAYD",  "UBAID",  "OBAID",   "OBEID",  "WALI",     "ZABIH",  "ZAKI",   "ATA",     "ATTA",    "AMAN",  "BARAKAT",
    "BURHAN", "HIKMAT", "HEKMAT",  "IZZAT",  "MATI",     "NAJIB",  "SAAD",   "SIBGHAT", "DAYF",    "KHAIR", "KHAYR",
    "NAQIB",  "SHARAF", "ZUBAYD",  "ZUBAID", "SALAH",    "NUR",    "NOOR",   "NOR",     "NOUR",    "JAMAL", "JEMAL",
    "GAMAL",  "KAMAL",  "KEMAL",   "SHAMS",  "CHAMS",    "SHIHAB", "SHEHAB", "CHIHAB",  "ALA",     "ALAA",  "TAJ",
    "TAG",    "ZAIN",   "ZEIN",    "ZAYN",   "ZINE",     "NASIR",  "NASER",  "NASSER",  "NAJM",    "NADJM", "FAKHR",
    "FAHR",   "HUSAM",  "HOSAM",   "HOSSAM", "HUSSAM",   "IMAD",   "EMAD",   "IZZ",     "EZZ",     "AZZ",   "JALAL",
    "GALAL",  "BADR",   "BEDR",    "BAHA",   "BAHAA",    "DIYA",   "DIA",    "ZIA",     "GHIYATH", "GHIAS", "MUHYI",
    "MOHI",   "MOHYI",  "MUHI",    "MUIN",   "MOIN",     "MOEEN",  "MUIZZ",  "NIZAM",   "NEZAM",   "QUTB",  "QUTUB",
    "RUKN",   "SADR",   "SAD",     "SIRAJ",  "SERAJ",    "TAQI",   "ZAHIR",  "FARID",   "AMIN",    "HAFIZ", "AFTAB",
    "MISBAH", "NAEEM",  "NAIM",    "RAFI",   "RIAZ",     "SALIM",  "WAHID",  "WAJIH",   "ASHRAF",  "SHUJA", "HAMAD",
    "RASHID", "SALAHU", "ANWAR",   "AKBAR",  "IFTIKHAR", "KHUDA",  "BASHIR", "LATIF",
};

Map BySkeleton() {
  Map map;
  for (const auto& [spelling, canonical] : kLords) map.emplace(Skeleton(spelling), canonical);
  return map;
}

std::string_view FindLord(std::string_view letters) {
  static const Map map = BySkeleton();
  if (letters.size() < 3) return {};
  const auto at = map.find(Skeleton(letters));
  return at == map.end() ? std::string_view() : at->second;
}

bool IsStem(std::string_view letters) {
  static const Map map = [] {
    Map stems;
    for (const std::string_view stem : kStems) stems.emplace(Skeleton(stem), stem);
    return stems;
  }();
  return letters.size() >= 3 && map.find(Skeleton(letters)) != map.end();
}

template <std::size_t N>
bool IsOneOf(const std::string_view (&list)[N], std::string_view text) {
  return std::find(std::begin(list), std::end(list), text) != std::end(list);
}

constexpr std::string_view kDin[] = {"DIN", "DEEN", "DINE", "DIEN", "DEN", "DIIN"};
constexpr std::string_view kArticleDin[] = {"UDDIN",  "EDDIN",  "EDDINE", "ADDIN", "ADDEEN", "ODDIN",
                                            "ODDINE", "UDDEEN", "EDDEEN", "ALDIN", "ALDEEN", "ELDIN",
                                            "ELDINE", "ELDEEN", "UDIN",   "EDIN",  "EDINE"};
constexpr std::string_view kSureDin[] = {"UDDIN",  "EDDIN",  "EDDINE", "ADDINE", "ODDIN",  "ODDINE",
                                         "UDDEEN", "EDDEEN", "ELDEEN", "ALDEEN", "OUDDINE"};
constexpr std::string_view kLooseDin[] = {"ADDIN", "ALDIN", "ELDIN", "ELDINE", "UDIN",  "EDIN",  "EDINE",
                                          "ADIN",  "ODIN",  "OLDIN", "ULDIN",  "UDEEN", "ADDEEN"};
constexpr std::string_view kAllah[] = {"ALLAH", "ULLAH", "ILLAH", "ELLAH", "OLLAH", "ALLA", "ULLA", "LLAH", "OULLAH"};
constexpr std::string_view kSureAllah[] = {"ALLAH", "ULLAH", "ELLAH", "ILLAH", "OLLAH", "OULLAH"};

// The stem of a word that ends in one of the endings; the longest ending wins.
template <std::size_t N>
std::string_view StemBefore(const std::string_view (&endings)[N], std::string_view word) {
  std::size_t longest = 0;
  for (const std::string_view ending : endings) {
    if (word.size() > ending.size() && word.ends_with(ending)) longest = std::max(longest, ending.size());
  }
  return longest == 0 ? std::string_view() : word.substr(0, word.size() - longest);
}

// ABD, ABDUL, ABDEL, ABDOL, ABDUR, ABDES ...: ABD, then a vowel and at most one consonant that an article can end in.
bool IsServant(std::string_view word) {
  if (!word.starts_with("ABD")) return false;
  word.remove_prefix(3);
  if (word.empty()) return true;
  std::size_t vowels = 0;
  while (vowels < word.size() && IsVowel(word[vowels])) ++vowels;
  if (vowels == 0 || vowels > 2) return false;
  word.remove_prefix(vowels);
  return word == "L" || word == "LL" || word == "R" || word == "S" || word == "N" || word == "D" || word == "T" ||
         word == "Z" || word == "SH";
}

// What ABDUL may have become by a slip of the pen.
bool MayBeServant(std::string_view word) {
  if (word == "ABUL") return false;  // father of the
  constexpr std::string_view kServants[] = {"ABD", "ABDUL", "ABDEL", "ABDAL", "ABDOL", "ABDUR", "ABDER"};
  return word.size() >= 3 && std::any_of(std::begin(kServants), std::end(kServants),
                                         [&](std::string_view servant) { return AreOneSlipApart(word, servant); });
}

bool IsAllahAfterAbd(std::string_view rest) {
  constexpr std::string_view kForms[] = {"ULLAH",  "ALLAH",  "ELLAH", "ILLAH", "OLLAH", "ULLA",  "ALLA", "ELLA",
                                         "OULAYE", "OULLAH", "ULAH",  "ALAH",  "OULAH", "OULLA", "LLAH", "ELLAHI"};
  return IsOneOf(kForms, rest);
}

// ABDOLHOSS of ABDOLHOSSEIN: the beginning of the usual spelling that sounds the same, ABDULHUS. Empty when it sounds
// like none, or like beginnings of two.
std::string_view ServantCutShort(std::string_view written) {
  constexpr std::size_t kBeginningMin = 2;
  static const std::unordered_map<std::string, std::string> map = [] {
    std::unordered_map<std::string, std::string> beginnings;
    for (const auto& [spelling, lord] : kLords) {
      for (std::size_t size = kBeginningMin; size < lord.size(); ++size) {
        std::string beginning = "ABDUL" + std::string(lord.substr(0, size));
        const auto [at, added] = beginnings.emplace(Skeleton(beginning), beginning);
        if (!added && at->second != beginning) at->second.clear();
      }
    }
    return beginnings;
  }();
  const auto at = IsServant(written) ? map.end() : map.find(Skeleton(written));
  return at == map.end() ? std::string_view() : std::string_view(at->second);
}

// ABDELRAHMAN and its like in one word.
void CanonizeServant(Draft& draft) {
  Spelling& spelling = draft.spelling;
  const std::string written = spelling.letters;
  if (written.size() < 6 || !written.starts_with("ABD")) return;
  std::string_view rest = std::string_view(written).substr(3);
  std::string canonical;
  if (IsAllahAfterAbd(rest)) {
    canonical = "ABDULLAH";
  } else {
    while (!rest.empty() && IsVowel(rest.front()) && rest.size() + 5 > written.size()) rest.remove_prefix(1);
    std::string_view lord = FindLord(rest);
    if (lord.empty() && rest.starts_with("L")) lord = FindLord(rest.substr(1));
    if (lord.empty()) {  // ABDULAZIZ: the vowel after the article belongs to the name
      const std::string_view whole = std::string_view(written).substr(3);
      lord = FindLord(whole);
    }
    canonical = lord.empty() ? std::string(ServantCutShort(written)) : "ABDUL" + std::string(lord);
    if (canonical.empty()) return;
  }
  draft.fixed = true;
  if (canonical == written) return;
  spelling.sound.clear();
  spelling.letters = std::move(canonical);
  AddAlternate(spelling, written);
}

// One token out of drafts[at, at + count), with `letters`; the written words stay, joined, as an alternate.
void Merge(std::vector<Draft>& drafts, std::size_t at, std::size_t count, std::string letters) {
  Draft& first = drafts[at];
  std::string written;
  std::string plain;  // a slip in a letter of another script leaves words that no table knows
  for (std::size_t i = at; i < at + count; ++i) {
    const Spelling& part = drafts[i].spelling;
    written += part.letters;
    plain += part.plain.empty() ? part.letters : part.plain;
    first.spelling.transliterated = first.spelling.transliterated || drafts[i].spelling.transliterated;
    first.spelling.vowelless = first.spelling.vowelless || drafts[i].spelling.vowelless;
  }
  first.spelling.alternates.clear();
  first.spelling.sound.clear();
  letters.resize(std::min(letters.size(), kTokenBytesMax));
  first.spelling.letters = std::move(letters);
  AddAlternate(first.spelling, written);
  AddAlternate(first.spelling, plain);
  first.spelling.plain = std::move(plain);
  first.point_after = drafts[at + count - 1].point_after;
  first.fixed = true;
  const auto begin = drafts.begin() + static_cast<std::ptrdiff_t>(at);
  drafts.erase(begin + 1, begin + static_cast<std::ptrdiff_t>(count));
}

// Number of the words that follow `at` in its field.
std::size_t Following(const std::vector<Draft>& drafts, std::size_t at) {
  std::size_t end = at + 1;
  while (end < drafts.size() && drafts[end].field == drafts[at].field) ++end;
  return end - at - 1;
}

std::string_view Letters(const std::vector<Draft>& drafts, std::size_t at) { return drafts[at].spelling.letters; }

bool JoinServant(std::vector<Draft>& drafts, std::size_t at) {
  if (!IsServant(Letters(drafts, at))) return false;
  const std::size_t following = Following(drafts, at);
  std::size_t name = at + 1;
  if (following >= 2 && IsArabicArticle(Letters(drafts, name))) ++name;
  if (following < name - at) return false;
  const std::string_view word = Letters(drafts, name);
  if (word.size() < 2 || drafts[name].fixed || word == "BIN" || word == "IBN" || word == "BEN" || word == "BINT")
    return false;
  if (IsOneOf(kAllah, word) || word == "LAH") {
    Merge(drafts, at, name - at + 1, "ABDULLAH");
    return true;
  }
  std::string_view lord = FindLord(word);
  if (lord.empty() && word.size() > 4 && IsArabicArticle(word.substr(0, 2)))
    lord = FindLord(word.substr(2));  // ABD ALRAHMAN
  // ABDULL with an article after it has two: it can be what is left of ABDULLAH.
  const bool cut = Letters(drafts, at) == "ABDULL" && name > at + 1;
  if (lord.empty() && cut) return false;
  // ABD AL: the rest is cut off.
  if (following == 1 && IsArabicArticle(word)) {
    Merge(drafts, at, 2, "ABDUL");
    return true;
  }
  // ABD ALK RIM: the article and the beginning of a name that lost its place.
  if (lord.empty() && word.size() == 3 && word.starts_with("AL") && following > name - at) return false;
  std::string letters = "ABDUL";
  letters.append(lord.empty() ? word : lord);
  std::vector<std::string> others;
  if (lord.empty()) others = drafts[name].spelling.alternates;
  Merge(drafts, at, name - at + 1, std::move(letters));
  for (const std::string& other : others) AddAlternate(drafts[at].spelling, "ABDUL" + other);
  return true;
}

// The lord of a servant at `at`, behind an article or not, and how many words both are; empty when none follows.
struct Lord {
  std::string_view name;
  std::size_t words = 0;
};
Lord LordAfter(const std::vector<Draft>& drafts, std::size_t at) {
  const std::size_t following = Following(drafts, at);
  const std::size_t name = following >= 2 && IsArabicArticle(Letters(drafts, at + 1)) ? at + 2 : at + 1;
  if (following < name - at) return {};
  const std::string_view word = Letters(drafts, name);
  std::string_view lord = FindLord(word);
  if (lord.empty() && word.size() > 4 && IsArabicArticle(word.substr(0, 2))) lord = FindLord(word.substr(2));
  return {lord, name - at + 1};
}

// RAFIABD AL LATIF, SAADABDEL SALAM: where the servant begins that may have lost the space before it; 0 if none has.
std::size_t ServantInside(const std::vector<Draft>& drafts, std::size_t at) {
  constexpr std::size_t kBeforeMin = 3;
  const std::string_view word = Letters(drafts, at);
  if (word.size() < kBeforeMin + kAbd.size()) return 0;
  const std::size_t cut = word.rfind(kAbd);
  if (cut == std::string_view::npos || cut < kBeforeMin || !IsServant(word.substr(cut))) return 0;
  return LordAfter(drafts, at).name.empty() ? 0 : cut;
}

// ALDUB SAMAD, ABDYUL SALAM: ABDUL with a slip in it, before a lord of his.
bool IsMisspeltServant(std::string_view word) {
  constexpr std::size_t kLettersMin = 4;  // ABU and ABI are a father's
  if (word.size() < kLettersMin || word.size() > 6 || !MayBeServant(word) || IsServant(word)) return false;
  return word.starts_with(kAbd) || !IsCommonName(word, Skeleton(word));
}
bool MayServe(const std::vector<Draft>& drafts, std::size_t at) {
  return !drafts[at].fixed && IsMisspeltServant(Letters(drafts, at)) && !LordAfter(drafts, at).name.empty();
}

// LYO SHA, MUHAM MAD: two words that are one name well known, and are not two.
bool IsPartedName(const std::vector<Draft>& drafts, std::size_t at) {
  constexpr std::size_t kPartMin = 2;
  constexpr std::size_t kNameMin = 5;
  if (Following(drafts, at) == 0 || drafts[at].fixed || drafts[at + 1].fixed) return false;
  const std::string_view first = Letters(drafts, at);
  const std::string_view second = Letters(drafts, at + 1);
  if (first.size() < kPartMin || second.size() < kPartMin || first.size() + second.size() < kNameMin) return false;
  if (IsArabicArticle(first)) return false;
  const auto known = [](std::string_view word) { return IsCommonName(word, Skeleton(word)); };
  if (known(first) && known(second)) return false;
  base::Token whole;
  whole.letters = std::string(first) + std::string(second);
  whole.skeleton = Skeleton(whole.letters);
  if (IsCommonName(whole.letters, whole.skeleton)) return true;
  FindNicknameGroups(whole);
  return !whole.nickname_groups.empty();
}

bool JoinDinOrAllah(std::vector<Draft>& drafts, std::size_t at) {
  const std::size_t following = Following(drafts, at);
  const std::string_view stem = Letters(drafts, at);
  if (following == 0 || stem.size() < 2 || drafts[at].fixed) return false;
  const std::string_view next = Letters(drafts, at + 1);
  if (std::string_view("AEIOUDL").find(next[0]) == std::string_view::npos) return false;  // most words, quickly
  const bool article = following >= 2 && IsArabicArticle(next);
  const std::string_view last = article ? Letters(drafts, at + 2) : next;
  const std::size_t count = article ? 3 : 2;
  const bool din = article ? IsOneOf(kDin, last) : IsOneOf(kArticleDin, last) || last == "DIN" || last == "DEEN";
  // In Arabic letters nothing else can be meant.
  const bool written_so = drafts[at].spelling.transliterated && drafts[at + 1].spelling.transliterated &&
                          stem != "ABU" && stem != "BIN" && stem != "IBN";
  if (din && (written_so || IsStem(stem))) {
    Merge(drafts, at, count, std::string(stem) + "UDDIN");
    return true;
  }
  if (!article && IsOneOf(kAllah, last) && (written_so || IsStem(stem))) {
    Merge(drafts, at, count, std::string(stem) + "ULLAH");
    return true;
  }
  return false;
}

// Cheap: whether the word ends like one of the endings below.
bool MayEndSo(std::string_view word) {
  if (word.size() < 6) return false;
  const std::string_view last = word.substr(word.size() - 2);
  return last == "IN" || last == "NE" || last == "EN" || last == "AH" || last == "LA";
}

void CanonizeEnding(Draft& draft) {
  if (draft.fixed || !MayEndSo(draft.spelling.letters)) return;
  const std::string written = draft.spelling.letters;
  std::string_view ending = "UDDIN";
  std::string_view stem = StemBefore(kSureDin, written);
  if (stem.empty()) {
    stem = StemBefore(kLooseDin, written);
    if (!IsStem(stem)) stem = {};
  }
  if (stem.size() < 2) {
    ending = "ULLAH";
    stem = StemBefore(kSureAllah, written);
    if (stem.empty() && written.ends_with("ULLA") && IsStem(std::string_view(written).substr(0, written.size() - 4))) {
      stem = std::string_view(written).substr(0, written.size() - 4);
    }
  }
  if (stem.size() < 2) return;
  std::string canonical(stem);
  canonical += ending;
  draft.fixed = true;
  if (canonical == written) return;
  draft.spelling.sound.clear();
  draft.spelling.letters = std::move(canonical);
  draft.spelling.letters.resize(std::min(draft.spelling.letters.size(), kTokenBytesMax));
  AddAlternate(draft.spelling, written);
}

bool JoinScottish(std::vector<Draft>& drafts, std::size_t at) {
  const std::string_view word = Letters(drafts, at);
  const bool irish = word == "O" && drafts[at].field == Field::kSurname && !drafts[at].point_after &&
                     (at == 0 || drafts[at - 1].field != Field::kSurname);
  if (word != "MC" && word != "MAC" && !irish) return false;
  if (Following(drafts, at) == 0 || Letters(drafts, at + 1).size() < 3) return false;
  std::string letters(word);
  letters += Letters(drafts, at + 1);
  Merge(drafts, at, 2, std::move(letters));
  drafts[at].spelling.alternates.clear();
  return true;
}

// ABD as a surname and SAMAD as a forename: the fields are exchanged, or the servant stands in the wrong one.
bool IsSurnameServant(const std::vector<Draft>& drafts, std::size_t at) {
  if (at + 1 >= drafts.size() || drafts[at].fixed || drafts[at].field != Field::kSurname) return false;
  if (drafts[at + 1].field != Field::kForename || FindLord(Letters(drafts, at + 1)).empty()) return false;
  return IsServant(Letters(drafts, at)) || IsMisspeltServant(Letters(drafts, at));
}

}  // namespace

bool IsArabicArticle(std::string_view letters) {
  constexpr std::string_view kArticles[] = {"AL", "EL",  "UL",  "OL",  "IL",  "AR",  "ER",  "UR",  "AS",  "ES",  "US",
                                            "AN", "EN",  "UN",  "AD",  "ED",  "UD",  "AZ",  "EZ",  "UZ",  "AT",  "ET",
                                            "UT", "ASH", "ESH", "USH", "ECH", "ACH", "OUL", "EDD", "ADH", "ATH", "OUD"};
  return IsOneOf(kArticles, letters);
}

bool HoldsServant(const std::vector<Draft>& drafts) {
  for (std::size_t at = 0; at < drafts.size(); ++at) {
    if (ServantInside(drafts, at) != 0 || MayServe(drafts, at) || IsSurnameServant(drafts, at) || IsPartedName(drafts, at)) return true;
  }
  return false;
}

void JoinPartedNames(std::vector<Draft>& drafts) {
  for (std::size_t at = 0; at < drafts.size(); ++at) {
    if (!IsPartedName(drafts, at)) continue;
    Merge(drafts, at, 2, std::string(Letters(drafts, at)) + std::string(Letters(drafts, at + 1)));
    drafts[at].fixed = false;
  }
}

void JoinMisspeltServants(std::vector<Draft>& drafts) {
  for (std::size_t at = 0; at < drafts.size(); ++at) {
    if (!MayServe(drafts, at)) continue;
    const Lord lord = LordAfter(drafts, at);
    Merge(drafts, at, lord.words, std::string(Letters(drafts, at)) + std::string(lord.name));
  }
}

void PartServants(std::vector<Draft>& drafts) {
  for (std::size_t at = 0; at < drafts.size(); ++at) {
    const std::size_t cut = ServantInside(drafts, at);
    if (cut == 0) continue;
    Draft servant = drafts[at];
    servant.hyphen_before = false;
    std::string& word = drafts[at].spelling.letters;
    servant.spelling.letters = word.substr(cut);
    word.resize(cut);
    for (Spelling* part : {&drafts[at].spelling, &servant.spelling}) {
      part->sound.clear();
      part->plain.clear();
      part->alternates.clear();
    }
    drafts.insert(drafts.begin() + static_cast<std::ptrdiff_t>(at) + 1, std::move(servant));
  }
}

bool EndsInMisspeltServant(const std::vector<Draft>& drafts) {
  if (drafts.size() < 2 || drafts.back().fixed || drafts.back().field != Field::kForename) return false;
  const std::string_view word = Letters(drafts, drafts.size() - 1);
  if (word.size() > 7 || drafts[0].field != Field::kSurname || !MayBeServant(word) || IsServant(word)) return false;
  return !FindLord(Letters(drafts, 0)).empty() && !IsCommonName(word, Skeleton(word));
}

void MoveServantAcross(std::vector<Draft>& drafts) {
  for (std::size_t at = 0; at < drafts.size(); ++at) {
    if (IsSurnameServant(drafts, at)) drafts[at].field = Field::kForename;
  }
  if (!EndsInMisspeltServant(drafts)) return;
  drafts.back().field = drafts.front().field;
  std::rotate(drafts.begin(), drafts.end() - 1, drafts.end());
}

bool EndsInServant(const std::vector<Draft>& drafts) {
  return drafts.size() >= 2 && !drafts.back().fixed && IsServant(Letters(drafts, drafts.size() - 1));
}

void JoinServantAcross(std::vector<Draft>& drafts) {
  if (!EndsInServant(drafts)) return;
  const std::size_t name = drafts.size() >= 3 && IsArabicArticle(Letters(drafts, 0)) ? 1 : 0;
  if (drafts[name].fixed || Letters(drafts, name).size() < 2) return;
  // The servant goes before the name it serves, and from there on it is as if it had been written so.
  Draft servant = std::move(drafts.back());
  drafts.pop_back();
  servant.field = drafts[0].field;
  drafts.insert(drafts.begin(), std::move(servant));
  JoinServant(drafts, 0);
}

void JoinCompounds(std::vector<Draft>& drafts) {
  for (std::size_t at = 0; at < drafts.size(); ++at) {
    // Cheap tests first: most words are none of these.
    if (!drafts[at].fixed && !drafts[at].spelling.letters.empty()) {
      const char first = drafts[at].spelling.letters[0];
      if (first == 'A' && JoinServant(drafts, at)) continue;
      if ((first == 'M' || first == 'O') && JoinScottish(drafts, at)) continue;
      if (JoinDinOrAllah(drafts, at)) continue;
      if (first == 'A') CanonizeServant(drafts[at]);
      CanonizeEnding(drafts[at]);
    }
  }
}

}  // namespace lookout::text
