#include "index/score/token_similarity.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>

#include "index/score/sound_habits.h"

namespace lookout::index::score {
namespace {

// What a difference costs, in hundredths of one edit.
constexpr int kEditCost = 100;
constexpr int kAdjacentExchangeCost = 90;
constexpr int kExchangeCost = 120;
constexpr int kLookAlikeCost = 50;     // O for 0, I for 1 ...: a machine's error, not a person's
constexpr int kFirstLetterExtra = 15;  // the first letter is seldom the wrong one

// One edit takes this much of kOne from a word of one letter; longer words lose by their length.
constexpr int kEditPenalty = 105;

constexpr int kAlternateSimilarity = 9800;
constexpr int kSkeletonSimilarity = 9400;
constexpr int kConsonantsSimilarity = 9000;
constexpr int kHabitSimilarity = 9000;
constexpr std::size_t kHabitLengthMin = 5;  // MENG is not MING
constexpr int kNicknameSimilarity = 8800;
constexpr int kInitialSimilarity = 8000;
constexpr int kSkeletonEditExtra = 700;
constexpr int kOtherNameSimilarity = kTokenFloor;  // a name and another well-known one: MARIO, MARIA; AHMED, AHMADI
constexpr int kCompoundHeadSimilarity = 7800;
constexpr int kHalfPrefixLengthMin = 4;
constexpr int kEditedSimilarityMin = 6000;
constexpr std::size_t kTwoEditsLengthMin = 8;
constexpr std::size_t kFarSoundLength = 6;  // in longer words a slip of the sound is one of many

constexpr std::size_t kPinyinEditLengthMin = 6;  // HSU is XU, and one letter from HU

constexpr std::size_t kWordBytesMax = 64;

bool LooksAlike(char a, char b) {
  static constexpr std::array<std::array<char, 2>, 7> kPairs = {
      {{'O', '0'}, {'I', '1'}, {'S', '5'}, {'Z', '2'}, {'B', '8'}, {'G', '6'}, {'L', '1'}}};
  return std::any_of(kPairs.begin(), kPairs.end(), [&](const auto& pair) {
    return (pair[0] == a && pair[1] == b) || (pair[0] == b && pair[1] == a);
  });
}

// What is left of two words when their common ends are taken off.
struct Core {
  std::string_view a;
  std::string_view b;
  bool first_letter = false;  // the words differ in their first letter
};

Core CoreOf(std::string_view a, std::string_view b) {
  std::size_t begin = 0;
  const std::size_t shorter = std::min(a.size(), b.size());
  while (begin < shorter && a[begin] == b[begin]) ++begin;
  std::size_t end = 0;
  while (end < shorter - begin && a[a.size() - 1 - end] == b[b.size() - 1 - end]) ++end;
  return {a.substr(begin, a.size() - begin - end), b.substr(begin, b.size() - begin - end), begin == 0};
}

// Two letters exchanged, nothing else: the cores begin and end with the exchanged letters, and agree between them.
bool IsExchange(const Core& core) {
  const std::size_t n = core.a.size();
  return n == core.b.size() && n >= 2 && core.a.front() == core.b.back() && core.a.back() == core.b.front() &&
         core.a.substr(1, n - 2) == core.b.substr(1, n - 2);
}

bool IsAdjacentExchange(std::string_view a, std::string_view b) {
  return a.size() == 2 && b.size() == 2 && a[0] == b[1] && a[1] == b[0];
}

// How many letters of each word an edit at one of its ends takes.
struct EndEdit {
  std::size_t a = 0;
  std::size_t b = 0;
};

// Whether the words are the same between an edit at their beginning and another at their end.
bool AreSameBetween(std::string_view a, std::string_view b, EndEdit first, EndEdit last) {
  if (first.a + last.a > a.size() || first.b + last.b > b.size()) return false;
  const std::size_t count = a.size() - first.a - last.a;
  if (count != b.size() - first.b - last.b) return false;
  for (std::size_t i = 0; i < count; ++i) {  // most differ at once
    if (a[first.a + i] != b[first.b + i]) return false;
  }
  return true;
}

// Of words that differ in their first letters and in their last, more than one edit apart: one edit is at the first
// letter of either and the other at the last. `a` is as long as `b` or longer.
bool AreTwoEdits(std::string_view a, std::string_view b) {
  constexpr EndEdit kDelete{1, 0};
  constexpr EndEdit kInsert{0, 1};
  constexpr EndEdit kReplace{1, 1};
  constexpr EndEdit kExchange{2, 2};
  const auto same = [&](EndEdit first, EndEdit last) { return AreSameBetween(a, b, first, last); };
  const std::size_t more = a.size() - b.size();
  if (more == 2) return same(kDelete, kDelete);
  const bool both = b.size() >= 2;
  const bool first_exchanged = both && a[0] == b[1] && a[1] == b[0];
  const bool last_exchanged = both && a[a.size() - 1] == b[b.size() - 2] && a[a.size() - 2] == b[b.size() - 1];
  if (more == 1) {
    return same(kDelete, kReplace) || same(kReplace, kDelete) || (first_exchanged && same(kExchange, kDelete)) ||
           (last_exchanged && same(kDelete, kExchange));
  }
  return same(kReplace, kReplace) || same(kDelete, kInsert) || same(kInsert, kDelete) ||
         (first_exchanged && (same(kExchange, kReplace) || (last_exchanged && same(kExchange, kExchange)))) ||
         (last_exchanged && same(kReplace, kExchange));
}

// Optimal string alignment of two cores, which differ in their first letters and in their last. Returns limit + 1 when
// there are more edits than `limit`, which is 2 at most.
int AlignmentDistance(std::string_view a, std::string_view b, int limit) {
  if (a.size() < b.size()) std::swap(a, b);
  if (a.size() - b.size() > static_cast<std::size_t>(limit)) return limit + 1;
  if (b.empty() || a.size() == 1) return static_cast<int>(a.size());
  if (IsAdjacentExchange(a, b)) return 1;
  return limit == 2 && AreTwoEdits(a, b) ? 2 : limit + 1;
}

void Raise(TokenSimilarity* best, int similarity, NameRule rule) {
  if (similarity > best->similarity) *best = {static_cast<int16_t>(similarity), rule};
}

// How many letters both words have of a beginning or an ending that so many names have that it tells none from another.
std::size_t UntellingLetters(std::string_view a, std::string_view b) {
  constexpr std::string_view kServantOf = "ABDUL";
  constexpr std::array<std::string_view, 4> kChildOf = {"ZADEH", "ZADE", "OGLU", "SHVILI"};
  std::size_t letters = a.starts_with(kServantOf) && b.starts_with(kServantOf) ? kServantOf.size() : 0;
  for (const std::string_view ending : kChildOf) {
    if (a.ends_with(ending) && b.ends_with(ending)) return letters + ending.size();
  }
  return letters;
}

// The similarity of two spellings that are not equal, 0 when they are too far apart.
TokenSimilarity CompareSpellings(std::string_view a, std::string_view b, int limit) {
  const std::size_t longer = std::max(a.size(), b.size());
  if (longer > kWordBytesMax || limit == 0) return {};
  if (longer - std::min(a.size(), b.size()) > static_cast<std::size_t>(limit)) return {};
  const Core core = CoreOf(a, b);
  int cost = 0;
  NameRule rule = NameRule::kEdit;
  if (IsExchange(core)) {
    cost = core.a.size() == 2 ? kAdjacentExchangeCost : kExchangeCost;
    rule = NameRule::kLettersExchanged;
  } else {
    const int distance = AlignmentDistance(core.a, core.b, limit);
    if (distance > limit) return {};
    if (distance == 2 && longer - UntellingLetters(a, b) < kTwoEditsLengthMin)
      return {static_cast<int16_t>(kTokenFloor), NameRule::kEdit};
    cost = distance * kEditCost;
    if (core.a.size() == 1 && core.b.size() == 1 && LooksAlike(core.a[0], core.b[0])) cost = kLookAlikeCost;
  }
  if (core.first_letter) cost += kFirstLetterExtra;
  const int similarity = kOne - kEditPenalty * cost / static_cast<int>(longer);
  return {static_cast<int16_t>(std::max(similarity, kEditedSimilarityMin)), rule};
}

// What makes one name of two words, and may stand elsewhere or be left out (HAMAD ULLAH, NUR UD DIN).
bool IsDinOrAllah(std::string_view ending) { return ending == "ULLAH" || ending == "UDDIN"; }

// Whether a name with this ending is another name, of a woman or a child, made of the one before it: MILANKA of MILAN,
// VIKTORIYA of VIKTOR, IVANOVICH of IVANOV.
bool MakesAnotherName(std::string_view ending) {
  constexpr std::array<std::string_view, 10> kEndings = {"KA",  "NKA", "ICA", "INA", "IYA",
                                                         "IJA", "IA",  "YA",  "ICH", "OVICH"};
  return std::find(kEndings.begin(), kEndings.end(), ending) != kEndings.end();
}

TokenSimilarity ComparePrefix(const TokenView& a, const TokenView& b) {
  const bool a_shorter = a.letters.size() < b.letters.size();
  const TokenView& shorter = a_shorter ? a : b;
  const TokenView& longer = a_shorter ? b : a;
  if (shorter.letters.size() == longer.letters.size() || !longer.letters.starts_with(shorter.letters)) return {};
  if (shorter.cut_short || shorter.initial)
    return {static_cast<int16_t>(PrefixSimilarity(shorter)), NameRule::kTruncation};
  const std::string_view ending = longer.letters.substr(shorter.letters.size());
  if (IsDinOrAllah(ending) && shorter.letters.size() >= kPrefixLengthMin)
    return {kCompoundHeadSimilarity, NameRule::kSeparator};
  const int length = static_cast<int>(shorter.letters.size());
  const int whole = static_cast<int>(longer.letters.size());
  if (length < kPrefixLengthMin) return {};
  if (shorter.known && MakesAnotherName(ending)) return {kOtherNameSimilarity, NameRule::kTruncation};
  if (length < kHalfPrefixLengthMin || length * 2 < whole) {
    const bool surnames = a.role == base::TokenRole::kSurname && b.role == base::TokenRole::kSurname;  // POP, POPESCU
    const bool other = shorter.known || surnames;
    return {static_cast<int16_t>(other ? kOtherNameSimilarity : kShortPrefixSimilarity), NameRule::kTruncation};
  }
  return {static_cast<int16_t>(5000 + 2400 * length / whole), NameRule::kTruncation};
}

bool IsKnownWord(const TokenView& token) { return token.known && !token.initial && !token.cut_short; }

bool IsSlip(NameRule rule) {
  return rule == NameRule::kEdit || rule == NameRule::kLettersExchanged || rule == NameRule::kTruncation;
}

// Whether `surname` is made of the forename by an ending: PETROV is not PETR cut short.
bool IsSurnameMadeOf(std::string_view forename, std::string_view surname) {
  constexpr std::array<std::string_view, 7> kEndings = {"OV", "EV", "OVA", "EVA", "ZADEH", "ZADE", "OGLU"};
  return surname.starts_with(forename) &&
         std::find(kEndings.begin(), kEndings.end(), surname.substr(forename.size())) != kEndings.end();
}

bool MayBeHabit(const TokenView& a, const TokenView& b) {
  return a.transliterated || b.transliterated || a.consonants == b.consonants ||
         (EditDistance(a.skeleton, b.skeleton, 1) <= 1 && HaveKinConsonants(a.skeleton, b.skeleton));
}

// A slip of the pen makes a word that nobody bears, seldom another name that many bear: KHATIB is not HABIB. But words
// of the same consonants or nearly the same sound, or of another script, may be two letters off by habit (DJAMEL,
// JAMIL).
void LowerOtherName(const TokenView& a, const TokenView& b, bool is_beginning, TokenSimilarity* best) {
  if (!IsSlip(best->rule)) return;
  const bool both_surnames = a.role == base::TokenRole::kSurname && b.role == base::TokenRole::kSurname;
  const auto made_of = [](const TokenView& forename, const TokenView& surname) {
    return IsKnownWord(forename) && !surname.cut_short && IsSurnameMadeOf(forename.letters, surname.letters);
  };
  if (!both_surnames && (made_of(a, b) || made_of(b, a))) {
    *best = {};
    return;
  }
  if (!IsKnownWord(a) || !IsKnownWord(b)) return;
  const std::size_t longer = std::max(a.letters.size(), b.letters.size());
  if (longer >= kHabitLengthMin && DifferByHabit(a.letters, b.letters))
    return Raise(best, kHabitSimilarity, NameRule::kPhonetic);
  const bool short_words = longer - UntellingLetters(a.letters, b.letters) < kTwoEditsLengthMin;
  const bool two_edits = short_words && !is_beginning && EditDistance(a.letters, b.letters, 1) > 1;
  if (two_edits && !MayBeHabit(a, b)) {
    *best = {};
  } else if (best->similarity > kOtherNameSimilarity) {
    best->similarity = kOtherNameSimilarity;
  }
}

bool ShareNickname(const TokenView& a, const TokenView& b) {
  for (std::size_t i = 0; i < a.nickname_groups.size(); ++i) {
    for (std::size_t j = 0; j < b.nickname_groups.size(); ++j) {
      if (a.nickname_groups[i] == b.nickname_groups[j]) return true;
    }
  }
  return false;
}

// The role whose tokens meet only their like, or kUnknown.
base::TokenRole Reserved(base::TokenRole role) {
  switch (role) {
    case base::TokenRole::kParticle:
    case base::TokenRole::kTitle:
    case base::TokenRole::kSuffix: return role;
    default: return base::TokenRole::kUnknown;
  }
}

void RaiseByAlternate(std::string_view x, std::string_view y, std::size_t edited_min, TokenSimilarity* best) {
  if (x == y) return Raise(best, kAlternateSimilarity, NameRule::kTransliteration);
  if (std::min(x.size(), y.size()) < edited_min) return;
  const TokenSimilarity edited = CompareSpellings(x, y, EditLimit(std::max(x.size(), y.size())));
  // By way of another transliteration: a little less than the same edit of the first spelling.
  const int lowest = std::min<int>(edited.similarity, kEditedSimilarityMin);
  Raise(best, std::max(edited.similarity - (kOne - kAlternateSimilarity), lowest), edited.rule);
}

// Every spelling of `a` against every spelling of `b`, but the pair of the first ones.
void RaiseByAlternates(const TokenView& a, const TokenView& b, TokenSimilarity* best) {
  const std::size_t edited_min = a.pinyin || b.pinyin ? kPinyinEditLengthMin : 0;
  for (const std::string_view y : b.alternates) RaiseByAlternate(a.letters, y, edited_min, best);
  for (const std::string_view x : a.alternates) {
    RaiseByAlternate(x, b.letters, edited_min, best);
    for (const std::string_view y : b.alternates) RaiseByAlternate(x, y, edited_min, best);
  }
}

void RaiseBySkeleton(const TokenView& a, const TokenView& b, TokenSimilarity* best) {
  if (a.skeleton.empty() || b.skeleton.empty()) return;
  if (a.skeleton == b.skeleton) {
    const bool transliterated = a.transliterated || b.transliterated;
    Raise(best, kSkeletonSimilarity, transliterated ? NameRule::kTransliteration : NameRule::kPhonetic);
  } else if (std::min(a.skeleton.size(), b.skeleton.size()) >= kSkeletonEditLengthMin) {
    const TokenSimilarity edited = CompareSpellings(a.skeleton, b.skeleton, 1);
    if (edited.similarity == 0) return;
    // A short word is soon within one edit in sound that has no letters in common (NEMETH, NAMAN); vowels are heard as
    // one likes (JAVED, JAWAID).
    const bool far = !HaveSameConsonants(a.skeleton, b.skeleton) &&
                     std::max(a.letters.size(), b.letters.size()) <= kFarSoundLength &&
                     EditDistance(a.letters, b.letters, 2) > 2;
    Raise(best, far ? kTokenFloor : std::max(edited.similarity - kSkeletonEditExtra, kEditedSimilarityMin),
          edited.rule);
  }
}

}  // namespace

std::string_view NameRuleCode(NameRule rule) {
  static constexpr std::array<std::string_view, 14> kCodes = {"exact", "a", "b", "c", "d", "e", "f",
                                                              "g",     "h", "i", "j", "k", "l", "none"};
  return kCodes[static_cast<std::size_t>(rule)];
}

int EditDistance(std::string_view a, std::string_view b, int limit) {
  if (a == b) return 0;
  if (limit <= 0 || std::max(a.size(), b.size()) > kWordBytesMax) return limit + 1;
  const Core core = CoreOf(a, b);
  return IsExchange(core) ? 1 : AlignmentDistance(core.a, core.b, limit);
}

int PrefixSimilarity(const TokenView& beginning) {
  const std::size_t length = beginning.letters.size();
  if (!beginning.cut_short) return kInitialSimilarity;
  return length >= 3 ? 9000 : length == 2 ? 8200 : 8000;
}

TokenSimilarity CompareTokens(const TokenView& a, const TokenView& b) {
  if (a.letters == b.letters) return {kOne, NameRule::kExact};
  if (Reserved(a.role) != Reserved(b.role)) return {};
  TokenSimilarity best =
      CompareSpellings(a.letters, b.letters, EditLimit(std::max(a.letters.size(), b.letters.size())));
  const bool alternates = !a.alternates.empty() || !b.alternates.empty();
  if (alternates && !(a.pinyin && b.pinyin)) RaiseByAlternates(a, b, &best);
  RaiseBySkeleton(a, b, &best);
  if ((a.vowelless || b.vowelless) && !a.consonants.empty() && a.consonants == b.consonants &&
      MayBeginAlike(a.letters, b.letters)) {
    Raise(&best, kConsonantsSimilarity, NameRule::kTransliteration);
  }
  const TokenSimilarity prefix = ComparePrefix(a, b);
  Raise(&best, prefix.similarity, prefix.rule);
  LowerOtherName(a, b, prefix.similarity > 0, &best);
  if (!a.nickname_groups.empty() && ShareNickname(a, b)) Raise(&best, kNicknameSimilarity, NameRule::kNickname);
  return best;
}

TokenSimilarity CompareJoined(std::string_view joined, const TokenView& token) {
  if (joined.size() < kJoinedLengthMin || Reserved(token.role) != base::TokenRole::kUnknown) return {};
  if (joined == token.letters) return {kOne, NameRule::kSeparator};
  const bool edits = joined.size() >= kJoinedEditLengthMin;
  TokenSimilarity best = edits ? CompareSpellings(joined, token.letters, 1) : TokenSimilarity{};
  for (const std::string_view alternate : token.alternates) {
    if (joined == alternate) return {kAlternateSimilarity, NameRule::kTransliteration};
    if (!edits) continue;
    const TokenSimilarity edited = CompareSpellings(joined, alternate, 1);
    Raise(&best, edited.similarity, edited.rule);
  }
  return best;
}

}  // namespace lookout::index::score
