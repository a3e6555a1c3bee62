#include "engine/text/zone_forms.h"

#include <algorithm>
#include <string>

#include "engine/text/arabic.h"
#include "engine/text/latin.h"
#include "engine/text/mrz_name.h"
#include "engine/text/skeleton.h"

namespace lookout::text {
namespace {

bool HasVowel(std::u32string_view letters) { return letters.find_first_of(U"AEIOU") != std::u32string_view::npos; }

// Two consonants that begin no word of a language that writes its vowels: JM, GZ, QB.
bool BeginsWithoutVowel(std::u32string_view letters) {
  constexpr std::u32string_view kClosing = U"BCDFGJKMPQTVXZ";
  return letters.size() > 2 && U'S' != letters[0] && kClosing.find(letters[1]) != std::u32string_view::npos &&
         std::u32string_view(U"BCDFGHJKLMNPQRTVXZ").find(letters[0]) != std::u32string_view::npos;
}

// A usual Arabic name letter by letter, which is not how anybody writes it in Latin (ELY of ALI; not ALI, not MARY of
// MARI).
bool IsUsualNameByLetters(std::string_view letters) {
  const UsualArabicName name = FindUsualArabicName(DecodeArabicMrz(letters));
  if (name.spellings.empty()) return false;
  if (name.article) return true;
  const std::string skeleton = Skeleton(letters);
  for (std::size_t at = 0; at < name.spellings.size();) {
    const std::size_t end = std::min(name.spellings.find(' ', at), name.spellings.size());
    const std::string_view spelling = name.spellings.substr(at, end - at);
    if (spelling == letters || Skeleton(spelling) == skeleton) return false;
    at = end + 1;
  }
  return true;
}

}  // namespace

void ZoneFormsReader::Read(const Words& field) {
  // Nearly every name has a letter that the table has not.
  const bool has_x = field.letters.find(U'X') != std::u32string::npos;
  for (const Word& word : field.words) {
    if (!has_x && !all_fit_) return;
    ReadWord(field.Text(word));
  }
}

void ZoneFormsReader::ReadWord(std::u32string_view letters) {
  words_ = true;
  if (!IsPlain(letters)) {
    all_fit_ = false;
    return;
  }
  const std::string narrow = Narrow(letters);
  if (narrow.find('X') != std::string::npos && IsArabicMrzWord(narrow)) {
    const std::size_t here = ArabicMrzForms(narrow);
    forms_ += here;
    bare_ = bare_ || (here > 0 && letters.size() > 3 && !HasVowel(letters));
  }
  if (!all_fit_) return;
  all_fit_ = MayBeArabicMrzWord(narrow);
  if (all_fit_ && !any_odd_) any_odd_ = BeginsWithoutVowel(letters) || IsUsualNameByLetters(narrow);
}

ZoneForms ZoneFormsReader::Found() const {
  if (from_mrz_ ? forms_ > 0 : bare_ || forms_ > 1) return ZoneForms::kSure;
  return words_ && all_fit_ && (any_odd_ || forms_ > 0) ? ZoneForms::kPossible : ZoneForms::kNone;
}

}  // namespace lookout::text
