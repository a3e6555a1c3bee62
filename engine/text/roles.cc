#include "engine/text/roles.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>

#include "engine/text/drafts.h"

namespace lookout::text {
namespace {

using base::TokenRole;

enum class Kind : uint8_t {
  kNone,
  kTitle,           // a title beside any other word
  kNeverName,       // a title, and nobody is called so
  kAmbiguousTitle,  // also a name: a title only beside two other words
  kSuffix,
  kParticle,
  kShyParticle,  // also a name or an initial: never at the start of a whole name
  kFather,       // a particle, and the next word is the father's name: BIN
  kShyFather,    // BEN
  kAfterFather,  // OGLU: the word before is the father's name
};

struct Entry {
  std::string_view word;
  Kind kind;
};

// Sorted by word, for the search by first letter.
constexpr std::array kWords = {
    Entry{"AF", Kind::kParticle},
    Entry{"AL", Kind::kParticle},
    Entry{"AV", Kind::kParticle},
    Entry{"AYATOLLAH", Kind::kAmbiguousTitle},
    Entry{"BEN", Kind::kShyFather},
    Entry{"BENT", Kind::kShyFather},
    Entry{"BIN", Kind::kFather},
    Entry{"BINT", Kind::kFather},
    Entry{"BINTI", Kind::kFather},
    Entry{"BN", Kind::kFather},
    Entry{"BRIGADIER", Kind::kAmbiguousTitle},
    Entry{"CAPT", Kind::kNeverName},
    Entry{"CAPTAIN", Kind::kAmbiguousTitle},
    Entry{"COL", Kind::kTitle},
    Entry{"COLONEL", Kind::kAmbiguousTitle},
    Entry{"DA", Kind::kParticle},
    Entry{"DAL", Kind::kParticle},
    Entry{"DALLA", Kind::kParticle},
    Entry{"DAS", Kind::kShyParticle},
    Entry{"DE", Kind::kParticle},
    Entry{"DEL", Kind::kParticle},
    Entry{"DELLA", Kind::kShyParticle},
    Entry{"DEN", Kind::kShyParticle},
    Entry{"DER", Kind::kParticle},
    Entry{"DES", Kind::kShyParticle},
    Entry{"DI", Kind::kShyParticle},
    Entry{"DO", Kind::kShyParticle},
    Entry{"DOCTOR", Kind::kNeverName},
    Entry{"DOS", Kind::kParticle},
    Entry{"DR", Kind::kNeverName},
    Entry{"DU", Kind::kShyParticle},
    Entry{"EL", Kind::kParticle},
    Entry{"ENG", Kind::kTitle},
    Entry{"ENGR", Kind::kTitle},
    Entry{"ESQ", Kind::kTitle},
    Entry{"FRAU", Kind::kTitle},
    Entry{"GEN", Kind::kAmbiguousTitle},
    Entry{"GENERAL", Kind::kAmbiguousTitle},
    Entry{"HADJ", Kind::kAmbiguousTitle},
    Entry{"HADJI", Kind::kAmbiguousTitle},
    Entry{"HAJI", Kind::kAmbiguousTitle},
    Entry{"HAJJ", Kind::kAmbiguousTitle},
    Entry{"HAJJI", Kind::kAmbiguousTitle},
    Entry{"HERR", Kind::kTitle},
    Entry{"HIJO", Kind::kSuffix},
    Entry{"IBN", Kind::kFather},
    Entry{"II", Kind::kSuffix},
    Entry{"III", Kind::kSuffix},
    Entry{"IMAM", Kind::kAmbiguousTitle},
    Entry{"ING", Kind::kTitle},
    Entry{"IV", Kind::kSuffix},
    Entry{"JNR", Kind::kSuffix},
    Entry{"JR", Kind::kSuffix},
    Entry{"JUNIOR", Kind::kSuffix},
    Entry{"KIZI", Kind::kAfterFather},
    Entry{"KYZY", Kind::kAfterFather},
    Entry{"LA", Kind::kShyParticle},
    Entry{"LAS", Kind::kParticle},
    Entry{"LE", Kind::kShyParticle},
    Entry{"LOS", Kind::kParticle},
    Entry{"LT", Kind::kTitle},
    Entry{"MAJ", Kind::kTitle},
    Entry{"MAJOR", Kind::kAmbiguousTitle},
    Entry{"MAULANA", Kind::kAmbiguousTitle},
    Entry{"MAULAVI", Kind::kAmbiguousTitle},
    Entry{"MAULVI", Kind::kAmbiguousTitle},
    Entry{"MAWLAVI", Kind::kAmbiguousTitle},
    Entry{"MAWLAWI", Kind::kAmbiguousTitle},
    Entry{"MISS", Kind::kTitle},
    Entry{"MLLE", Kind::kTitle},
    Entry{"MME", Kind::kTitle},
    Entry{"MOLVI", Kind::kAmbiguousTitle},
    Entry{"MR", Kind::kNeverName},
    Entry{"MRS", Kind::kNeverName},
    Entry{"MS", Kind::kNeverName},
    Entry{"MULLA", Kind::kAmbiguousTitle},
    Entry{"MULLAH", Kind::kAmbiguousTitle},
    Entry{"OGHLI", Kind::kAfterFather},
    Entry{"OGHLU", Kind::kAfterFather},
    Entry{"OGLI", Kind::kAfterFather},
    Entry{"OGLU", Kind::kAfterFather},
    Entry{"OGLY", Kind::kAfterFather},
    Entry{"OULD", Kind::kFather},
    Entry{"OULED", Kind::kFather},
    Entry{"PHD", Kind::kTitle},
    Entry{"PROF", Kind::kNeverName},
    Entry{"PROFESSOR", Kind::kNeverName},
    Entry{"QARI", Kind::kAmbiguousTitle},
    Entry{"QIZI", Kind::kAfterFather},
    Entry{"REV", Kind::kTitle},
    Entry{"SAYED", Kind::kAmbiguousTitle},
    Entry{"SAYYED", Kind::kAmbiguousTitle},
    Entry{"SAYYID", Kind::kAmbiguousTitle},
    Entry{"SEYED", Kind::kAmbiguousTitle},
    Entry{"SEYYED", Kind::kAmbiguousTitle},
    Entry{"SGT", Kind::kTitle},
    Entry{"SHAIKH", Kind::kAmbiguousTitle},
    Entry{"SHAYKH", Kind::kAmbiguousTitle},
    Entry{"SHEIK", Kind::kAmbiguousTitle},
    Entry{"SHEIKH", Kind::kAmbiguousTitle},
    Entry{"SIR", Kind::kAmbiguousTitle},
    Entry{"SNR", Kind::kSuffix},
    Entry{"SR", Kind::kSuffix},
    Entry{"SYED", Kind::kAmbiguousTitle},
    Entry{"TE", Kind::kShyParticle},
    Entry{"TEN", Kind::kShyParticle},
    Entry{"TER", Kind::kShyParticle},
    Entry{"UGLI", Kind::kAfterFather},
    Entry{"ULD", Kind::kFather},
    Entry{"UND", Kind::kShyParticle},
    Entry{"UULU", Kind::kAfterFather},
    Entry{"VAN", Kind::kParticle},
    Entry{"VOM", Kind::kParticle},
    Entry{"VON", Kind::kParticle},
    Entry{"WALAD", Kind::kFather},
    Entry{"WULD", Kind::kFather},
    Entry{"Y", Kind::kShyParticle},
    Entry{"ZU", Kind::kShyParticle},
    Entry{"ZUM", Kind::kShyParticle},
    Entry{"ZUR", Kind::kShyParticle},
};
static_assert(std::is_sorted(kWords.begin(), kWords.end(),
                             [](const Entry& a, const Entry& b) { return a.word < b.word; }));

// Where the words of each first letter begin, so that most words are answered by one comparison or none.
constexpr std::array<uint8_t, 27> FirstLetters() {
  std::array<uint8_t, 27> begin{};
  for (std::size_t letter = 0; letter <= 26; ++letter) {
    uint8_t at = 0;
    while (at < kWords.size() && static_cast<std::size_t>(kWords[at].word[0] - 'A') < letter) ++at;
    begin[letter] = at;
  }
  return begin;
}

constexpr std::array<uint8_t, 27> kFirstLetters = FirstLetters();

Kind KindOf(std::string_view word) {
  if (word.empty() || word.size() > 9 || word[0] < 'A') return Kind::kNone;
  const auto letter = static_cast<std::size_t>(word[0] - 'A');
  for (std::size_t at = kFirstLetters[letter]; at < kFirstLetters[letter + 1]; ++at) {
    if (kWords[at].word == word) return kWords[at].kind;
  }
  return Kind::kNone;
}

TokenRole PlainRole(Field field) {
  return field == Field::kSurname    ? TokenRole::kSurname
         : field == Field::kForename ? TokenRole::kForename
                                     : TokenRole::kUnknown;
}

bool IsPlainRole(TokenRole role) {
  return role == TokenRole::kSurname || role == TokenRole::kForename || role == TokenRole::kUnknown;
}

class RoleReader {
 public:
  explicit RoleReader(std::vector<Draft>& drafts) : drafts_(drafts) {}

  void Read() {
    for (std::size_t i = 0; i < drafts_.size(); ++i) {
      // A letter of another script is an initial: ي is not the Spanish Y.
      const bool no_word = drafts_[i].fixed || (drafts_[i].one_letter && drafts_[i].spelling.transliterated);
      kinds_[i] = no_word ? Kind::kNone : KindOf(drafts_[i].spelling.letters);
      drafts_[i].role = PlainRole(drafts_[i].field);
    }
    for (std::size_t i = 0; i < drafts_.size(); ++i) ReadTitle(i);
    for (std::size_t i = 0; i < drafts_.size(); ++i) ReadParticle(i);
    for (std::size_t i = 0; i < drafts_.size(); ++i) ReadFather(i);
    ReadSlavicPatronymic();
    ReadTurkicPatronymic();
    for (std::size_t i = 1; i < drafts_.size(); ++i) ReadNisba(i);
    KeepPlain();
  }

 private:
  bool SameField(std::size_t a, std::size_t b) const {
    return b < drafts_.size() && drafts_[a].field == drafts_[b].field;
  }
  bool First(std::size_t at) const { return at == 0 || !SameField(at, at - 1); }
  bool Last(std::size_t at) const { return !SameField(at, at + 1); }

  // Tokens of the field that may be plain names, without `at`.
  std::size_t Others(std::size_t at) const {
    std::size_t count = 0;
    for (std::size_t i = 0; i < drafts_.size(); ++i)
      count += i != at && SameField(at, i) && kinds_[i] == Kind::kNone && IsPlainRole(drafts_[i].role) ? 1 : 0;
    return count;
  }

  static bool IsTitle(Kind kind) { return kind == Kind::kTitle || kind == Kind::kNeverName; }

  void ReadTitle(std::size_t at) {
    const Kind kind = kinds_[at];
    if (!IsTitle(kind) && kind != Kind::kAmbiguousTitle && kind != Kind::kSuffix) return;
    const std::size_t others = Others(at);
    // KAMCEVA, PROF: though it stands alone where the forenames stand.
    if (kind == Kind::kNeverName && drafts_[at].field == Field::kForename && drafts_[0].field == Field::kSurname) {
      drafts_[at].role = TokenRole::kTitle;
      return;
    }
    if (kind == Kind::kSuffix) {
      if (!First(at) && others >= 1) drafts_[at].role = TokenRole::kSuffix;
      return;
    }
    const std::size_t needed = IsTitle(kind) || drafts_[at].field != Field::kFull ? 1 : 2;
    // ALI AL-SAYED is a surname, AL-SAYED ALI begins with a title.
    const bool ends_with_article =
        at > 1 && kinds_[at - 1] == Kind::kParticle && !First(at) && !First(at - 1) && Last(at);
    const bool placed = IsTitle(kind) || First(at) || IsTitle(kinds_[at - 1]) ||
                        kinds_[at - 1] == Kind::kAmbiguousTitle ||
                        (kinds_[at - 1] == Kind::kParticle && !ends_with_article);
    if (others >= needed && placed) drafts_[at].role = TokenRole::kTitle;
  }

  // An article of the sun letters says what it is by a hyphen or by the letter that follows (AR-RASHID).
  bool IsSunArticle(std::size_t at) const {
    const std::string_view word = drafts_[at].spelling.letters;
    if (word.size() > 3 || !IsArabicArticle(word) || word == "IL" || word == "UN") return false;
    const std::string_view next = drafts_[at + 1].spelling.letters;
    const bool assimilated =
        next.size() > 2 && (word.size() == 2 ? next[0] == word[1] : next.starts_with(word.substr(1)));
    return assimilated && (drafts_[at + 1].hyphen_before || !First(at));
  }

  // BIN and BEN at the end of the forenames belong to the surname, which stands before them.
  bool EndsForenames(std::size_t at) const {
    const Kind kind = kinds_[at];
    return (kind == Kind::kFather || kind == Kind::kShyFather) && drafts_[at].field == Field::kForename && !First(at) &&
           drafts_[0].field == Field::kSurname;
  }

  void ReadParticle(std::size_t at) {
    Draft& draft = drafts_[at];
    const Kind kind = kinds_[at];
    if (draft.fixed || (Last(at) && !EndsForenames(at)) || draft.spelling.letters.size() > 5) return;
    const bool in_surname = draft.field == Field::kSurname;
    const bool shy = kind == Kind::kShyParticle || kind == Kind::kShyFather;
    if (shy && (draft.point_after || (First(at) && !in_surname))) return;
    if (draft.spelling.letters == "E" && in_surname && !First(at)) draft.role = TokenRole::kParticle;
    if (shy || kind == Kind::kParticle || kind == Kind::kFather) draft.role = TokenRole::kParticle;
    if (kind == Kind::kNone && !Last(at) && IsSunArticle(at)) {
      draft.role = TokenRole::kParticle;
      draft.spelling.letters = draft.spelling.letters[0] == 'E' ? "EL" : "AL";
      kinds_[at] = Kind::kParticle;
    }
    if (draft.spelling.letters == "AL") AddAlternate(draft.spelling, "EL");
    if (draft.spelling.letters == "EL") AddAlternate(draft.spelling, "AL");
  }

  bool OtherPlain(std::size_t at) const {
    for (std::size_t i = 0; i < drafts_.size(); ++i) {
      if (i != at && IsPlainRole(drafts_[i].role) &&
          (drafts_[i].field == drafts_[at].field || drafts_[at].field != Field::kSurname))
        return true;
    }
    return false;
  }

  void MakePatronymic(std::size_t at) {
    if (IsPlainRole(drafts_[at].role) && drafts_[at].spelling.letters.size() > 1 && OtherPlain(at))
      drafts_[at].role = TokenRole::kPatronymic;
  }

  void ReadFather(std::size_t at) {
    if ((kinds_[at] == Kind::kFather || kinds_[at] == Kind::kShyFather) && drafts_[at].role == TokenRole::kParticle) {
      std::size_t next = at + 1;
      while (SameField(at, next) && drafts_[next].role == TokenRole::kParticle) ++next;
      // BIN AL-SHIBH names a clan: only a word that stands right after is a father.
      if (SameField(at, next) && next == at + 1) MakePatronymic(next);
    }
    if (kinds_[at] == Kind::kAfterFather && !First(at)) {
      drafts_[at].role = TokenRole::kParticle;
      MakePatronymic(at - 1);
    }
  }

  static bool IsDaughterOf(std::string_view word) {
    if (!word.ends_with("NA")) return false;
    return word.size() >= 7 && (word.ends_with("OUNA") || word.ends_with("AUNA") || word.ends_with("OVNA") ||
                                word.ends_with("EVNA") || word.ends_with("IVNA") || word.ends_with("INICHNA"));
  }

  static bool IsSonOf(std::string_view word) {
    constexpr std::string_view kEndings[] = {"OVICH",  "EVICH",   "OVYCH",   "EVYCH", "OVITCH",
                                             "EVITCH", "OWITSCH", "EWITSCH", "AVICH", "AVITCH"};
    if (!word.ends_with('H')) return false;
    if (word == "ILYICH" || word == "ILICH" || word == "KUZMICH" || word == "FOMICH" || word == "NIKITICH" ||
        word == "LUKICH")
      return true;
    return word.size() >= 8 && std::any_of(std::begin(kEndings), std::end(kEndings),
                                           [&](std::string_view ending) { return word.ends_with(ending); });
  }

  // OVICH is a surname too (in Belarus and the Balkans): it is a patronymic in a name of three, and one only.
  void ReadSlavicPatronymic() {
    std::size_t plain = 0;
    for (const Draft& draft : drafts_) plain += IsPlainRole(draft.role) ? 1 : 0;
    if (plain < 2) return;
    for (std::size_t i = 0; i < drafts_.size(); ++i) {
      const Draft& draft = drafts_[i];
      const std::string_view word = draft.spelling.letters;
      const bool daughter = IsDaughterOf(word);
      if ((!daughter && !IsSonOf(word)) || draft.field == Field::kSurname || First(i)) continue;
      if (draft.field == Field::kFull && !daughter && plain < 3) continue;
      MakePatronymic(i);
      return;
    }
  }

  // KAMILOGLU is Turkish for a surname, which stands last; before the last word or among the forenames it is the
  // father.
  void ReadTurkicPatronymic() {
    constexpr std::string_view kEndings[] = {"OGLU", "OGHLU", "OGLI", "OGLY", "UULU", "KYZY", "QIZI", "KIZI"};
    for (std::size_t i = 1; i < drafts_.size(); ++i) {
      const Draft& draft = drafts_[i];
      const std::string_view word = draft.spelling.letters;
      if (word.size() < 8 || (word.back() != 'U' && word.back() != 'I' && word.back() != 'Y')) continue;
      if (draft.field == Field::kSurname || (draft.field == Field::kFull && Last(i))) continue;
      const bool found = std::any_of(std::begin(kEndings), std::end(kEndings),
                                     [&](std::string_view ending) { return word.ends_with(ending); });
      if (found) MakePatronymic(i);
    }
  }

  // Forenames that end as a nisba does.
  static bool IsForenameInI(std::string_view word) {
    constexpr std::string_view kNames[] = {"MAHDI",  "HAMDI",  "FAWZI", "RAMZI", "LUTFI",  "SABRI", "FATHI",   "SUBHI",
                                           "SHAWQI", "SHUKRI", "FAHMI", "HUSNI", "RUSHDI", "ZUHDI", "QADRI",   "HAQQI",
                                           "NADHMI", "NAZMI",  "FIKRI", "HILMI", "MAJDI",  "NABIL", "MURTADI", "YAHYI"};
    return std::find(std::begin(kNames), std::end(kNames), word) != std::end(kNames);
  }

  // With the article a last word in -I is a nisba. Without it only a long one that stands last behind two words, one of
  // them a name that only Arabic has.
  void ReadNisba(std::size_t at) {
    Draft& draft = drafts_[at];
    const std::string_view word = draft.spelling.letters;
    if (draft.role != TokenRole::kUnknown || draft.fixed || word.size() < 5) return;
    const bool ending = (word.back() == 'I' || word.back() == 'Y') && !IsVowel(word[word.size() - 2]);
    if (!ending || IsForenameInI(word) || !OtherPlain(at)) return;
    const bool article =
        drafts_[at - 1].role == TokenRole::kParticle && IsArabicArticle(drafts_[at - 1].spelling.letters);
    if (article || (word.size() >= 7 && word.back() == 'I' && Last(at) && at >= 2 && StandsWithArabicName(at)))
      draft.role = TokenRole::kNisba;
  }

  bool StandsWithArabicName(std::size_t at) const {
    constexpr std::string_view kNames[] = {
        "MUHAMMAD", "MOHAMMED", "MOHAMMAD", "MOHAMED", "AHMED",   "AHMAD",    "HASAN",  "HASSAN", "HUSAYN", "HUSSEIN",
        "HUSSAIN",  "HOSSEIN",  "MAHMUD",   "MAHMOUD", "MUSTAFA", "IBRAHIM",  "KHALID", "KHALED", "YUSUF",  "YOUSSEF",
        "UMAR",     "OMAR",     "OTHMAN",   "SALIH",   "SALEH",   "ABDULLAH", "JASIM",  "HUSAM"};
    for (std::size_t i = 0; i < at; ++i) {
      const std::string_view word = drafts_[i].spelling.letters;
      if (word.starts_with("ABDUL") || std::find(std::begin(kNames), std::end(kNames), word) != std::end(kNames))
        return true;
    }
    return false;
  }

  void KeepPlain() {
    const bool kept = std::any_of(drafts_.begin(), drafts_.end(), [](const Draft& draft) {
      return IsPlainRole(draft.role) || draft.role == TokenRole::kPatronymic || draft.role == TokenRole::kNisba;
    });
    if (kept) return;
    for (Draft& draft : drafts_) draft.role = TokenRole::kUnknown;
  }

  std::vector<Draft>& drafts_;
  std::array<Kind, kTokensMax> kinds_{};
};

}  // namespace

void AssignRoles(std::vector<Draft>& drafts) {
  if (drafts.size() > kTokensMax) drafts.resize(kTokensMax);
  RoleReader(drafts).Read();
}

}  // namespace lookout::text
