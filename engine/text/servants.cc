#include "engine/text/servants.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "engine/text/common_names.h"
#include "engine/text/drafts.h"
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
    {"RAHMAN", "RAHMAN"},    {"RAHAMANE", "RAHMAN"}, {"RAHMANE", "RAHMAN"},    {"RAHMON", "RAHMAN"},
    {"RACHMAN", "RAHMAN"},   {"RAHIM", "RAHIM"},     {"KARIM", "KARIM"},       {"KERIM", "KARIM"},
    {"AZIZ", "AZIZ"},        {"AZEEZ", "AZIZ"},      {"MALIK", "MALIK"},       {"MALEK", "MALIK"},
    {"MELIK", "MALIK"},      {"QADIR", "QADIR"},     {"KADER", "QADIR"},       {"QADER", "QADIR"},
    {"KADIR", "QADIR"},      {"GADIR", "QADIR"},     {"GHADER", "QADIR"},      {"QODIR", "QADIR"},
    {"HAMID", "HAMID"},      {"HAMED", "HAMID"},     {"MAJID", "MAJID"},       {"MAJEED", "MAJID"},
    {"MEGUID", "MAJID"},     {"MADJID", "MAJID"},    {"WAHID", "WAHID"},       {"OUAHID", "WAHID"},
    {"WAHAB", "WAHHAB"},     {"WAHHAB", "WAHHAB"},   {"OUAHAB", "WAHHAB"},     {"VAHAB", "WAHHAB"},
    {"LATIF", "LATIF"},      {"GHANI", "GHANI"},     {"GANI", "GHANI"},        {"GHAFUR", "GHAFUR"},
    {"GAFOOR", "GHAFUR"},    {"GHAFAR", "GHAFFAR"},  {"GHAFFAR", "GHAFFAR"},   {"HAKIM", "HAKIM"},
    {"HALIM", "HALIM"},      {"NASIR", "NASIR"},     {"NASSER", "NASIR"},      {"NASSIR", "NASIR"},
    {"SALAM", "SALAM"},      {"SELAM", "SALAM"},     {"SAMAD", "SAMAD"},       {"SAMED", "SAMAD"},
    {"SATTAR", "SATTAR"},    {"JABBAR", "JABBAR"},   {"DJABBAR", "JABBAR"},    {"GABBAR", "JABBAR"},
    {"RAZZAQ", "RAZZAQ"},    {"RAZAK", "RAZZAQ"},    {"RAZZAK", "RAZZAQ"},     {"RAZEQ", "RAZZAQ"},
    {"REZAK", "RAZZAQ"},     {"RASHID", "RASHID"},   {"RACHID", "RASHID"},     {"RASHEED", "RASHID"},
    {"RAUF", "RAUF"},        {"RAOUF", "RAUF"},      {"ROUF", "RAUF"},         {"RAOOF", "RAUF"},
    {"SAMI", "SAMI"},        {"SAMEE", "SAMI"},      {"BASIT", "BASIT"},       {"BASET", "BASIT"},
    {"BASSIT", "BASIT"},     {"BARI", "BARI"},       {"BAQI", "BAQI"},         {"BAKI", "BAQI"},
    {"FATTAH", "FATTAH"},    {"FATAH", "FATTAH"},    {"HADI", "HADI"},         {"HAI", "HAYY"},
    {"HAYY", "HAYY"},        {"HAY", "HAYY"},        {"HAYI", "HAYY"},         {"HAFIZ", "HAFIZ"},
    {"HAFEEZ", "HAFIZ"},     {"HAQ", "HAQQ"},        {"HAQQ", "HAQQ"},         {"HAK", "HAQQ"},
    {"JALIL", "JALIL"},      {"DJALIL", "JALIL"},    {"GALIL", "JALIL"},       {"KABIR", "KABIR"},
    {"KHALIQ", "KHALIQ"},    {"KHALEK", "KHALIQ"},   {"KHALIK", "KHALIQ"},     {"MUMIN", "MUMIN"},
    {"MOMEN", "MUMIN"},      {"MATIN", "MATIN"},     {"MATEEN", "MATIN"},      {"MUNIM", "MUNIM"},
    {"MONEM", "MUNIM"},      {"MONEIM", "MUNIM"},    {"MUTTALIB", "MUTTALIB"}, {"MUTALIB", "MUTTALIB"},
    {"MOTALEB", "MUTTALIB"}, {"MUHSIN", "MUHSIN"},   {"MOHSEN", "MUHSIN"},     {"QAYYUM", "QAYYUM"},
    {"QAYUM", "QAYYUM"},     {"QAIYUM", "QAYYUM"},   {"KAYUM", "QAYYUM"},      {"QUDDUS", "QUDDUS"},
    {"QODDOUS", "QUDDUS"},   {"KUDUS", "QUDDUS"},    {"QAHHAR", "QAHHAR"},     {"QAHAR", "QAHHAR"},
    {"SABUR", "SABUR"},      {"SHAKUR", "SHAKUR"},   {"TAWWAB", "TAWWAB"},     {"TAWAB", "TAWWAB"},
    {"WADUD", "WADUD"},      {"WADOOD", "WADUD"},    {"WALI", "WALI"},         {"WASI", "WASI"},
    {"ZAHIR", "ZAHIR"},      {"ZAHER", "ZAHIR"},     {"ALIM", "ALIM"},         {"ALEEM", "ALIM"},
    {"ALI", "ALI"},          {"AMIR", "AMIR"},       {"AZIM", "AZIM"},         {"ADHIM", "AZIM"},
    {"ILAH", "ILAH"},        {"ELAH", "ILAH"},       {"NABI", "NABI"},         {"HUSSEIN", "HUSAYN"},
    {"HUSEIN", "HUSAYN"},    {"HASAN", "HASAN"},     {"RASUL", "RASUL"},       {"RASOUL", "RASUL"},
    {"RABB", "RABB"},        {"MAWLA", "MAWLA"},     {"MOULA", "MAWLA"},       {"MOLA", "MAWLA"},
    {"AAL", "AAL"},          {"HASIB", "HASIB"},     {"HASEEB", "HASIB"},      {"SALIM", "SALIM"},
    {"SAID", "SAID"},        {"KHALID", "KHALID"},   {"AHAD", "AHAD"},         {"BASIR", "BASIR"},
    {"MANNAN", "MANNAN"},    {"RAZIQ", "RAZIQ"},
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

// Names and words for a father that are one slip from ABD or ABDUL.
constexpr std::string_view kNamesLikeIt[] = {"ABU",  "ABI",  "ABO",  "ABA",  "ABE",  "ABY", "AID",
                                             "AED",  "AYD",  "AWD",  "AUD",  "AHD",  "AMD", "EBD",
                                             "ABUL", "ABEL", "ADEL", "ABID", "ABED", "ABAD"};

// What ABDUL may have become by a slip of the pen.
bool MayBeServant(std::string_view word) {
  if (IsOneOf(kNamesLikeIt, word)) return false;
  constexpr std::string_view kServants[] = {"ABD", "ABDUL", "ABDEL", "ABDAL", "ABDOL", "ABDUR", "ABDER", "ABDOUL"};
  constexpr std::size_t kLettersMax = 7;
  return word.size() >= 3 && word.size() <= kLettersMax &&
         std::any_of(std::begin(kServants), std::end(kServants),
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
    const auto add = [&beginnings](std::string beginning) {
      const auto [at, added] = beginnings.emplace(Skeleton(beginning), beginning);
      if (!added && at->second != beginning) at->second.clear();
    };
    for (const auto& [spelling, lord] : kLords) {
      for (std::size_t size = kBeginningMin; size < lord.size(); ++size)
        add("ABDUL" + std::string(lord.substr(0, size)));
    }
    // One letter is not heard apart from two, as G from GH: where two are a beginning, they stay it.
    std::unordered_map<std::string, std::string> longer;
    longer.swap(beginnings);
    for (const auto& [spelling, lord] : kLords) add("ABDUL" + std::string(lord.substr(0, 1)));
    for (auto& [sound, beginning] : longer) beginnings[sound] = std::move(beginning);
    return beginnings;
  }();
  const auto at = IsServant(written) ? map.end() : map.find(Skeleton(written));
  return at == map.end() ? std::string_view() : std::string_view(at->second);
}

// The lord of a servant at `at`, behind an article or not, and how many words both are: no name where it is none of the
// names of God, no words where nothing follows.
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
  if (lord.empty() && word.size() > 4 && IsArabicArticle(word.substr(0, 2)))
    lord = FindLord(word.substr(2));  // ABD ALRAHMAN
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

// Whether a word is ABDUL with a slip in it. Names by themselves are not, but for those made of it (ABDI, ABDO).
bool IsMisspeltServant(std::string_view word) {
  constexpr std::size_t kLettersMin = 4;  // ABU and ABI are a father's
  if (word.size() < kLettersMin || !MayBeServant(word) || IsServant(word)) return false;
  return word.starts_with(kAbd) || !IsCommonName(word, Skeleton(word));
}

// BAD AL SALAM, AD EL SALAM, AVD-KARIM: ABD with a slip in it, where an article or a hyphen binds it to its lord.
bool IsMisspeltAbd(const std::vector<Draft>& drafts, std::size_t at) {
  const std::string_view word = Letters(drafts, at);
  if (drafts[at].fixed || !AreOneSlipApart(word, kAbd) || IsOneOf(kNamesLikeIt, word)) return false;
  const Lord lord = LordAfter(drafts, at);
  return !lord.name.empty() && (lord.words == 3 || drafts[at + 1].hyphen_before);
}

// ALDUB SAMAD, ABDYUL SALAM; or ADBUL JABQAR, where a slip struck the lord as well.
bool IsMisspeltBeforeLord(const std::vector<Draft>& drafts, std::size_t at) {
  constexpr std::size_t kSureLettersMin = 5;
  const std::string_view word = Letters(drafts, at);
  if (IsMisspeltAbd(drafts, at)) return true;
  if (drafts[at].fixed || !IsMisspeltServant(word)) return false;
  const Lord lord = LordAfter(drafts, at);
  if (lord.words == 0 || !lord.name.empty()) return lord.words != 0;
  const std::string_view next = Letters(drafts, at + lord.words - 1);
  return word.size() >= kSureLettersMin && next.size() >= kSureLettersMin && !IsCommonName(next, Skeleton(next));
}

// ABD as a surname and SAMAD as a forename: the fields are exchanged, or the servant stands in the wrong one.
bool IsSurnameServant(const std::vector<Draft>& drafts, std::size_t at) {
  if (at + 1 >= drafts.size() || drafts[at].fixed || drafts[at].field != Field::kSurname) return false;
  if (drafts[at + 1].field != Field::kForename) return false;
  const std::string_view word = Letters(drafts, at);
  return (IsServant(word) || IsMisspeltServant(word)) && !FindLord(Letters(drafts, at + 1)).empty();
}

// The place of the first word that is no article, where another stands behind it.
std::size_t FirstName(const std::vector<Draft>& drafts) {
  return drafts.size() >= 3 && IsArabicArticle(Letters(drafts, 0)) ? 1 : 0;
}

// RAHMAN, ABDRU: a misspelt servant at the end of the forenames, and a lord at the beginning of the surname.
bool EndsInMisspeltServant(const std::vector<Draft>& drafts) {
  if (drafts.size() < 2 || drafts.back().fixed || drafts.back().field != Field::kForename) return false;
  const std::string_view word = Letters(drafts, drafts.size() - 1);
  if (drafts[0].field != Field::kSurname || !MayBeServant(word) || IsServant(word)) return false;
  return !FindLord(Letters(drafts, FirstName(drafts))).empty() && !IsCommonName(word, Skeleton(word));
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

void MoveToLords(std::vector<Draft>& drafts) {
  for (std::size_t at = 0; at < drafts.size(); ++at) {
    if (IsSurnameServant(drafts, at)) drafts[at].field = Field::kForename;
  }
  if (!EndsInMisspeltServant(drafts)) return;
  drafts.back().field = drafts.front().field;
  std::rotate(drafts.begin(), drafts.end() - 1, drafts.end());
}

}  // namespace

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

bool JoinServant(std::vector<Draft>& drafts, std::size_t at) {
  if (!IsServant(Letters(drafts, at))) return false;
  const auto [lord, words] = LordAfter(drafts, at);
  if (words == 0) return false;
  const std::size_t name = at + words - 1;
  const std::string_view word = Letters(drafts, name);
  const std::size_t following = Following(drafts, at);
  const bool last = following == 1;  // what stands behind it, and its article, may be cut off
  if (word.size() < 2 || drafts[name].fixed || word == "BIN" || word == "IBN" || word == "BEN" || word == "BINT")
    return false;
  if (IsAllah(word) || word == "LAH") {
    Merge(drafts, at, words, "ABDULLAH");
    return true;
  }
  // What is left of ABDULLAH.
  if (lord.empty() && Letters(drafts, at) == "ABDULL") return false;
  if (last && (word == "AL" || word == "EL")) {
    Merge(drafts, at, 2, "ABDUL");
    return true;
  }
  // ABD ALK RIM: the article and the beginning of a name that lost its place.
  if (lord.empty() && word.size() == 3 && word.starts_with("AL") && following > name - at) return false;
  constexpr std::size_t kCutMax = 4;
  // ABD ALQ; ABD ALAH is a slip.
  const bool cut = last && word.size() <= kCutMax && word.starts_with("AL") && !AreOneSlipApart(word, "ALLAH");
  std::string letters = "ABDUL";
  letters.append(!lord.empty() ? lord : cut ? word.substr(2) : word);
  std::vector<std::string> others;
  if (lord.empty()) others = drafts[name].spelling.alternates;
  Merge(drafts, at, words, std::move(letters));
  for (const std::string& other : others) AddAlternate(drafts[at].spelling, "ABDUL" + other);
  return true;
}

bool MayReadServantsOtherwise(const std::vector<Draft>& drafts) {
  for (std::size_t at = 0; at < drafts.size(); ++at) {
    if (ServantInside(drafts, at) != 0 || IsMisspeltBeforeLord(drafts, at) || IsSurnameServant(drafts, at)) return true;
  }
  return EndsInMisspeltServant(drafts);
}

void ReadServantsOtherwise(std::vector<Draft>& drafts) {
  PartServants(drafts);
  MoveToLords(drafts);
  for (std::size_t at = 0; at < drafts.size(); ++at) {
    if (!IsMisspeltBeforeLord(drafts, at)) continue;
    const Lord lord = LordAfter(drafts, at);
    const std::string_view name = lord.name.empty() ? Letters(drafts, at + lord.words - 1) : lord.name;
    std::string letters(Letters(drafts, at));
    if (IsMisspeltAbd(drafts, at)) letters += "UL";  // BADUL is one slip from ABDUL
    Merge(drafts, at, lord.words, letters.append(name));
  }
}

bool EndsInServant(const std::vector<Draft>& drafts) {
  return drafts.size() >= 2 && !drafts.back().fixed && IsServant(Letters(drafts, drafts.size() - 1));
}

bool ServesFirstWord(const std::vector<Draft>& drafts) {
  if (!EndsInServant(drafts)) return false;
  return !FindLord(Letters(drafts, FirstName(drafts))).empty();
}

void JoinServantAcross(std::vector<Draft>& drafts) {
  if (!EndsInServant(drafts)) return;
  const std::size_t name = FirstName(drafts);
  if (drafts[name].fixed || Letters(drafts, name).size() < 2) return;
  // The servant goes before the name it serves, and from there on it is as if it had been written so.
  Draft servant = std::move(drafts.back());
  drafts.pop_back();
  servant.field = drafts[0].field;
  drafts.insert(drafts.begin(), std::move(servant));
  JoinServant(drafts, 0);
}

}  // namespace lookout::text
