#include "engine/text/arabic.h"

#include <algorithm>
#include <utility>

#include "engine/text/foreign.h"
#include "engine/text/letter_signs.h"

namespace lookout::text {
namespace {

bool IsVowelSign(char32_t c) {
  return (c >= 0x610 && c <= 0x61A) || (c >= 0x64B && c <= 0x65F) || c == 0x670 || c == 0x640 ||
         (c >= 0x6D6 && c <= 0x6ED && c != 0x6D5);
}

// Letters of the sister languages to the Arabic ones, so that one table serves: Farsi yeh, keheh, heh goal ...
char32_t Folded(char32_t c) {
  switch (c) {
    case 0x6CC:
    case 0x6CD:
    case 0x6D0:
    case 0x6D2: return U'ي';
    case 0x6D3: return 0x626;
    case 0x6A9:
    case 0x6AB:
    case 0x6AA: return U'ك';
    case 0x6C1:
    case 0x6BE:
    case 0x6D5:
    case 0x6C0:
    case 0x6C2: return U'ه';
    case 0x6C3: return U'ة';
    case 0x679:
    case 0x67C: return U'ت';
    case 0x688:
    case 0x689: return U'د';
    case 0x691:
    case 0x693: return U'ر';
    case 0x6BA:
    case 0x6BC: return U'ن';
    case 0x69A: return 0x634;
    case 0x671: return U'ا';
    case 0x6A5: return 0x6A4;
    default: return c;
  }
}

std::u32string Clean(std::u32string_view word) {
  std::u32string out;
  for (const char32_t c : word) {
    if (!IsVowelSign(c)) out.push_back(Folded(c));
  }
  return out;
}

bool IsAlef(char32_t c) { return c == U'ا' || c == 0x622 || c == 0x623 || c == 0x625; }

std::u32string WithoutHamza(std::u32string_view word) {
  std::u32string out;
  for (const char32_t c : word)
    out.push_back(IsAlef(c) ? U'ا' : c == 0x649 ? U'ي' : c == 0x624 ? U'و' : c == 0x626 ? U'ي' : c);
  return out;
}

struct Letter {
  std::string_view usual;
  std::string_view other;  // as other countries read it: O for U, E for I, G for J
};

Letter ReadWaw(std::u32string_view word, std::size_t at) {
  const bool first = at == 0;
  const char32_t before = first ? 0 : word[at - 1];
  const char32_t after = at + 1 < word.size() ? word[at + 1] : 0;
  // BUISSON and not BWISSON; but a last WI ends a nisba (ALAWI).
  const bool consonant = first || (IsAlef(after) && !IsAlef(before)) || (after == U'ي' && at + 2 == word.size());
  if (consonant) return {"W", "W"};
  return {"U", "O"};
}

Letter ReadYeh(std::u32string_view word, std::size_t at) {
  const bool first = at == 0;
  const char32_t after = at + 1 < word.size() ? word[at + 1] : 0;
  if (first) return {"Y", "I"};
  return IsAlef(after) ? Letter{"Y", "I"} : Letter{"I", "E"};
}

Letter Read(std::u32string_view word, std::size_t at) {
  const bool first = at == 0;
  const bool last = at + 1 == word.size();
  switch (word[at]) {
    case U'ا': return {"A", "A"};
    case 0x622: return {"A", "A"};
    case 0x623: return {"A", first ? "O" : "A"};
    case 0x625: return {"I", "E"};
    case 0x621:
    case 0x654: return {};
    case 0x624: return {"U", "O"};
    case 0x626: return {"I", "E"};
    case U'ب': return {"B", "B"};
    case U'ة': return {"A", "A"};
    case U'ت': return {"T", "T"};
    case 0x62B: return {"TH", "S"};
    case U'ج': return {"J", "G"};
    case U'ح': return {"H", "H"};
    case U'خ': return {"KH", "KH"};
    case U'د': return {"D", "D"};
    case 0x630: return {"DH", "Z"};
    case U'ر': return {"R", "R"};
    case U'ز': return {"Z", "Z"};
    case U'س': return {"S", "S"};
    case 0x634: return {"SH", "SH"};
    case U'ص': return {"S", "S"};
    case U'ض': return {"D", "Z"};
    case U'ط': return {"T", "T"};
    case 0x638: return {"Z", "DH"};
    case U'ع': return first ? Letter{"A", "O"} : Letter{};
    case U'غ': return {"GH", "G"};
    case U'ف': return {"F", "F"};
    case U'ق': return {"Q", "K"};
    case U'ك': return {"K", "K"};
    case U'ل': return {"L", "L"};
    case U'م': return {"M", "M"};
    case U'ن': return {"N", "N"};
    case U'ه': return last ? Letter{"H", "A"} : Letter{"H", "H"};
    case U'و': return ReadWaw(word, at);
    case 0x649: return {"A", "I"};
    case U'ي': return ReadYeh(word, at);
    case 0x67E: return {"P", "P"};
    case 0x686:
    case 0x685: return {"CH", "CH"};
    case 0x698:
    case 0x696: return {"ZH", "ZH"};
    case 0x6AF: return {"G", "G"};
    case 0x6A4: return {"V", "V"};
    case 0x681: return {"DZ", "Z"};
    case 0x6AD: return {"NG", "NG"};
    default: return {};
  }
}

bool IsKnown(std::u32string_view word) { return !KnownArabicName(WithoutHamza(word)).empty(); }

// Writes the name of the table; also the nisba that is made of one (عبيدي of UBAYD is UBAYDI). False for other words.
bool SpellKnown(std::u32string_view word, Spelling& out) {
  const std::u32string plain = WithoutHamza(word);
  std::string_view known = KnownArabicName(plain);
  std::string_view ending;
  if (known.empty() && plain.size() >= 4 && plain.back() == U'ي') {
    known = KnownArabicName(std::u32string_view(plain).substr(0, plain.size() - 1));
    ending = "I";
  }
  for (std::size_t at = 0; at < known.size();) {
    const std::size_t end = std::min(known.find(' ', at), known.size());
    std::string spelling(known.substr(at, end - at));
    spelling += ending;
    if (out.letters.empty()) {
      out.letters = std::move(spelling);
    } else {
      AddAlternate(out, spelling);
    }
    at = end + 1;
  }
  return !out.letters.empty();
}

// How a name from abroad is heard in the letters that Arabic has for it.
struct Hearing {
  std::string_view waw;  // between consonants
  std::string_view yeh;
  std::string_view first_waw;  // the carried vowel that begins a word
  std::string_view first_yeh;
  char beh = 'B';  // there is no P
  char feh = 'F';  // and no V; never of the first letter
  char jeem = 'J';
  char last_heh = 'A';
  char first_feh = 'F';
};

std::string SoundsOf(std::u32string_view word, const Hearing& hearing) {
  std::string out;
  for (std::size_t i = 0; i < word.size(); ++i) {
    const char32_t c = word[i];
    const char32_t after = i + 1 < word.size() ? word[i + 1] : 0;
    const bool first = i == 0;
    // Nothing but one or two consonants follows: where English writes a silent E.
    const bool closed = i + 3 >= word.size() && word.find_first_of(U"اويه", i + 1) == std::u32string_view::npos;
    const bool vowel_after = IsAlef(after) || after == U'و' || after == U'ي' || (after == U'ه' && i + 2 == word.size());
    switch (c) {
      case U'ا':
      case 0x622:
      case 0x623:
      case 0x625:
        if (first && (after == U'و' || after == U'ي') && word.size() > 2 && !IsAlef(word[2])) {
          out += after == U'و' ? hearing.first_waw : hearing.first_yeh;
          ++i;
        } else {
          out += c == 0x625 ? 'E' : 'A';
        }
        break;
      case U'و':
        out += first || IsAlef(after)              ? "W"
               : closed || hearing.waw.size() == 1 ? hearing.waw
                                                   : hearing.waw.substr(0, 1);
        break;
      case U'ي':
        if (first || (vowel_after && after != U'ي') || word[i - 1] == U'و' || IsAlef(word[i - 1])) {
          out += 'Y';
        } else {
          out += after == 0 ? "I" : closed || hearing.yeh.size() == 1 ? hearing.yeh : hearing.yeh.substr(0, 1);
        }
        break;
      case U'ب': out += hearing.beh; break;
      case U'ف': out += first ? hearing.first_feh : hearing.feh; break;
      case U'ج': out += hearing.jeem; break;
      case U'ت':
        out += after == 0x634 ? 'Q' : 'T';
        if (after == 0x634) ++i;
        break;
      case 0x634: out += 'X'; break;
      case U'خ': out += 'x'; break;
      case U'غ': out += 'G'; break;
      case U'ق': out += 'K'; break;
      case 0x62B: out += "TH"; break;
      case 0x630: out += 'D'; break;
      case U'ه':
      case U'ة': out += after == 0 ? hearing.last_heh : 'H'; break;
      case 0x686: out += 'Q'; break;
      case 0x698: out += 'j'; break;
      default: out += c < 0x80 ? std::string_view() : Read(word, i).usual;
    }
  }
  return out;
}

void AddForeign(std::u32string_view word, Spelling& out) {
  if (word.size() < 2) return;
  const Hearing english{"OW", "EY", "O", "E", 'P', 'V', 'J', 'E'};
  const Hearing plain{"U", "I", "AU", "I", 'B', 'V', 'J', 'A'};
  const Hearing french{"U", "E", "O", "I", 'B', 'V', 'j', 'E', 'V'};
  const Hearing other{"O", "E", "O", "AY", 'P', 'F', 'j', 'E'};
  AddAlternate(out, SpellSounds(SoundsOf(word, english), Orthography::kEnglish));
  AddAlternate(out, SpellSounds(SoundsOf(word, plain), Orthography::kEnglishPlain));
  AddAlternate(out, SpellSounds(SoundsOf(word, french), Orthography::kFrench));
  AddAlternate(out, SpellSounds(SoundsOf(word, other), Orthography::kFrenchOther));
  AddAlternate(out, SpellSounds(SoundsOf(word, other), Orthography::kSpanish));
  AddAlternate(out, SpellSounds(SoundsOf(word, plain), Orthography::kGerman));
}

// Persian and Urdu read the short vowels E and O, and some consonants their own way: SADEGH, FAZEL, ZOLFAGHAR.
void AddPersian(std::u32string_view word, Spelling& out) {
  std::string persian;
  const std::string& arabic = out.letters;
  const bool zad = word.find_first_of(U"ضظذ") != std::u32string_view::npos;
  const bool qaf = word.find(U'ق') != std::u32string_view::npos;
  for (std::size_t i = 0; i < arabic.size(); ++i) {
    const bool inside = i > 0 && i + 1 < arabic.size();
    if (zad && arabic.compare(i, 2, "DH") == 0) {
      persian += 'Z';
      ++i;
    } else if (zad && arabic[i] == 'D' && word.find(U'د') == std::u32string_view::npos) {
      persian += 'Z';
    } else if (qaf && arabic[i] == 'Q') {
      persian += "GH";
    } else if (inside && arabic[i] == 'I' && !IsVowel(arabic[i - 1])) {
      persian += 'E';
    } else {
      persian += arabic[i] == 'U' && inside ? 'O' : arabic[i];
    }
  }
  AddAlternate(out, persian);
}

constexpr std::size_t kLettersMin = 4;  // three consonants are too many names

// As its letters are read, each for itself.
std::string LetterByLetter(std::u32string_view word) {
  std::string letters;
  for (std::size_t i = 0; i < word.size(); ++i) {
    if (word[i] >= 0x80) letters += Read(word, i).usual;
  }
  return letters;
}

Spelling SpellOne(std::u32string_view word) {
  Spelling out;
  out.transliterated = true;
  if (SpellKnown(word, out)) {
    AddPersian(word, out);
    // A slip in one of its letters leaves a word that the table does not know.
    out.plain = LetterByLetter(word);
    if (out.plain.size() >= kLettersMin) AddAlternate(out, out.plain);
    AddSigns(out, SignsOfArabic(word));
    return out;
  }
  std::string other;
  for (std::size_t i = 0; i < word.size(); ++i) {
    if (word[i] < 0x80) {
      out.letters += static_cast<char>(word[i]);
      other += static_cast<char>(word[i]);
    } else if (i == 0 && word.size() > 3 && IsAlef(word[0]) && word[0] != U'ا' &&
               (word[1] == U'و' || word[1] == U'ي') && !IsAlef(word[2])) {
      continue;  // a first alef only carries the long vowel
    } else if (word.substr(i, 2) == U"تش") {
      out.letters += "CH";
      other += "CH";
      ++i;
    } else {
      const Letter letter = Read(word, i);
      out.letters += letter.usual;
      other += letter.other;
    }
  }
  out.vowelless = true;
  const std::string guessed = WithGuessedVowels(out.letters, 'A');
  for (std::size_t i = 0; i < guessed.size(); ++i) {
    if (guessed.compare(i, 2, "CH") == 0) out.sound += 'T';  // TCH is never K to the keys
    out.sound += guessed[i];
  }
  AddAlternate(out, guessed);
  AddAlternate(out, other);
  AddForeign(word, out);
  AddAlternate(out, WithGuessedVowels(other, 'A'));
  AddSigns(out, SignsOfArabic(word));
  return out;
}

// An ending that makes a surname of a name or a place: HAKIMI, TIKRITI.
bool IsNisba(std::u32string_view word) { return word.back() == U'ي' || word.back() == U'ى'; }

// What ends surnames that are one word: SADEGHZADEH, SADEGHNEJAD.
bool IsEndOfSurname(std::u32string_view word) {
  constexpr std::u32string_view kEnds[] = {U"زاده", U"زادة", U"نژاد", U"نجاد"};
  return std::find(std::begin(kEnds), std::end(kEnds), word) != std::end(kEnds);
}

// Where the second of two known names, or a second with the article, begins in a word that is neither; or where a known
// name of four letters begins or ends, and another word of four is left. 0 when it is not so made.
std::size_t CutOfTwoNames(std::u32string_view word) {
  constexpr std::size_t kNameMin = 3;
  constexpr std::size_t kShortNameMin = 2;  // طه, گل
  constexpr std::size_t kKnownAloneMin = 4;
  constexpr std::size_t kBesideOneMin = 4;
  constexpr std::size_t kNisbaMin = 5;
  if (word.size() < 2 * kNameMin || IsKnown(word)) return 0;
  std::size_t beside_one = 0;
  std::size_t longest = kKnownAloneMin - 1;  // of the known name alone
  for (std::size_t cut = word.size() - kNameMin; cut >= kShortNameMin; --cut) {
    const std::u32string_view first = word.substr(0, cut);
    const std::u32string_view second = word.substr(cut);
    if (word.size() == 2 * kNameMin && cut == kNameMin && second != U"عبد") continue;  // جانعبد
    const bool article = second.size() >= 2 + kNameMin && second.starts_with(U"ال");
    const bool short_name = first != U"ال" && IsKnown(first) && second.size() >= kKnownAloneMin && IsKnown(second);
    if (cut < kNameMin && !article && !short_name) continue;
    const bool first_known = IsKnown(first) || (first.starts_with(U"ال") && IsKnown(first.substr(2)));
    const bool nisba = IsNisba(second);
    const bool second_known = IsKnown(second) || (nisba && IsKnown(second.substr(0, second.size() - 1)));
    if (first_known && (article || second_known || (nisba && second.size() >= kNisbaMin))) return cut;
    if (first.size() < kBesideOneMin || second.size() < kBesideOneMin || IsEndOfSurname(second)) continue;
    const std::size_t known = std::max(first_known ? first.size() : 0, second_known ? second.size() : 0);
    if (known <= longest) continue;
    longest = known;
    beside_one = cut;
  }
  return word.starts_with(U"ال") ? 0 : beside_one;
}

}  // namespace

UsualArabicName FindUsualArabicName(std::u32string_view word) {
  const std::u32string plain = WithoutHamza(Clean(word));
  const std::string_view whole = KnownArabicName(plain);
  if (!whole.empty() || plain.size() < 5 || !plain.starts_with(U"ال")) return {whole, false};
  return {KnownArabicName(std::u32string_view(plain).substr(2)), true};
}

bool SpellArabic(std::u32string_view word, bool first_reading, std::vector<Spelling>& out) {
  const std::u32string clean = Clean(word);
  std::u32string_view rest = clean;
  // عبدالرحمن: the servant and his lord in one word; the parts come together again in compounds.cc.
  if (rest.size() > 6 && rest.starts_with(U"عبدال")) {
    out.push_back(SpellOne(U"عبد"));
    rest.remove_prefix(3);
  }
  // أبواليزيد: so is the kunya.
  if (rest.size() > 5 && (rest.starts_with(U"ابو") || rest.starts_with(U"أبو")) && !IsKnown(rest)) {
    out.push_back(SpellOne(U"ابو"));
    rest.remove_prefix(3);
  }
  // خيرالله, حسامالدين: the parts come together again in compounds.cc.
  if (rest.size() > 6 && rest.ends_with(U"الله") && !IsKnown(rest)) {
    out.push_back(SpellOne(rest.substr(0, rest.size() - 4)));
    out.push_back(SpellOne(U"الله"));
    return false;
  }
  if (rest.size() > 7 && rest.ends_with(U"الدين")) {
    out.push_back(SpellOne(rest.substr(0, rest.size() - 5)));
    rest.remove_prefix(rest.size() - 5);
  }
  // خالدعثمان: two names without their space, each of the table. The second reading parts them.
  if (const std::size_t cut = CutOfTwoNames(rest); cut != 0) {
    if (first_reading) {
      out.push_back(SpellOne(rest));
    } else {
      SpellArabic(rest.substr(0, cut), true, out);
      SpellArabic(rest.substr(cut), true, out);
    }
    return true;
  }
  // حمد اللهسناني: Allah of the word before, without the space after it. The second reading parts them.
  const bool allah = rest.size() > 7 && rest.starts_with(U"الله") && !IsKnown(rest);
  if (allah && !first_reading) {
    out.push_back(SpellOne(rest.substr(0, 4)));
    SpellArabic(rest.substr(4), true, out);
    return true;
  }
  const bool article = rest.size() > 4 && rest.starts_with(U"ال") && !IsKnown(rest);
  // The second reading is that of a foreign name, or of a slip in the article itself.
  if (article && first_reading) {
    Spelling al;
    al.letters = "AL";
    al.transliterated = true;
    out.push_back(std::move(al));
    rest.remove_prefix(2);
  }
  Spelling name = SpellOne(rest);
  if (article && !first_reading && IsKnown(rest.substr(2))) {  // عبد السلام stays a servant
    AddAlternate(name, std::exchange(name.letters, "AL" + SpellOne(rest.substr(2)).letters));
  }
  if (!name.letters.empty()) out.push_back(std::move(name));
  return article || allah;
}

}  // namespace lookout::text
