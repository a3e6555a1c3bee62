#include "engine/text/compounds.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <unordered_set>
#include <utility>

#include "engine/text/common_names.h"
#include "engine/text/drafts.h"
#include "engine/text/nicknames.h"
#include "engine/text/servants.h"
#include "engine/text/skeleton.h"

namespace lookout::text {
namespace {

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

bool IsStem(std::string_view letters) {
  static const std::unordered_set<std::string> set = [] {
    std::unordered_set<std::string> stems;
    for (const std::string_view stem : kStems) stems.insert(Skeleton(stem));
    return stems;
  }();
  return letters.size() >= 3 && set.count(Skeleton(letters)) != 0;
}

constexpr std::string_view kDin[] = {"DIN", "DEEN", "DINE", "DIEN", "DEN", "DIIN"};
constexpr std::string_view kArticleDin[] = {"UDDIN",  "EDDIN",  "EDDINE", "ADDIN", "ADDEEN", "ODDIN",
                                            "ODDINE", "UDDEEN", "EDDEEN", "ALDIN", "ALDEEN", "ELDIN",
                                            "ELDINE", "ELDEEN", "UDIN",   "EDIN",  "EDINE"};
constexpr std::string_view kSureDin[] = {"UDDIN",  "EDDIN",  "EDDINE", "ADDINE", "ODDIN",  "ODDINE",
                                         "UDDEEN", "EDDEEN", "ELDEEN", "ALDEEN", "OUDDINE"};
constexpr std::string_view kLooseDin[] = {"ADDIN", "ALDIN", "ELDIN", "ELDINE", "UDIN",  "EDIN",  "EDINE",
                                          "ADIN",  "ODIN",  "OLDIN", "ULDIN",  "UDEEN", "ADDEEN"};
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

// LYO SHA, MUHAM MAD: two words that are one name well known, and are not two.
bool IsPartedName(const std::vector<Draft>& drafts, std::size_t at) {
  constexpr std::size_t kPartMin = 2;
  constexpr std::size_t kNameMin = 5;
  constexpr std::size_t kNameMax = 16;
  const std::string_view first = Letters(drafts, at);
  const std::string_view second = Letters(drafts, at + 1);
  const std::size_t size = first.size() + second.size();
  if (first.size() < kPartMin || second.size() < kPartMin || size < kNameMin || size > kNameMax) return false;
  if (drafts[at].field != drafts[at + 1].field || drafts[at].fixed || drafts[at + 1].fixed) return false;
  std::array<char, kNameMax> letters;  // asked of every two words of every name
  std::copy(second.begin(), second.end(), std::copy(first.begin(), first.end(), letters.begin()));
  const std::string_view whole(letters.data(), size);
  if (!IsWrittenCommonName(whole) && !HasNicknames(whole)) return false;
  const auto known = [](std::string_view word) { return IsCommonName(word, Skeleton(word)); };
  return !IsArabicArticle(first) && !(known(first) && known(second));
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
  if (!article && IsAllah(last) && (written_so || IsStem(stem))) {
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

}  // namespace

bool HoldsPartedName(const std::vector<Draft>& drafts) {
  for (std::size_t at = 0; at + 1 < drafts.size(); ++at) {
    if (IsPartedName(drafts, at)) return true;
  }
  return false;
}

void JoinPartedNames(std::vector<Draft>& drafts) {
  for (std::size_t at = 0; at + 1 < drafts.size(); ++at) {
    if (!IsPartedName(drafts, at)) continue;
    Merge(drafts, at, 2, std::string(Letters(drafts, at)) + std::string(Letters(drafts, at + 1)));
    drafts[at].fixed = false;  // no compound
  }
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
