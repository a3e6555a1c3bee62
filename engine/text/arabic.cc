#include "engine/text/arabic.h"

#include <algorithm>
#include <utility>

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

bool IsAlef(char32_t c) {
  return c == U'ا' || c == 0x622 || c == 0x623 || c == 0x625;
}

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
  const bool consonant = first || (IsAlef(after) && !IsAlef(before)) || (after == U'ي' && !first);
  if (consonant) return {"W", "W"};
  return {"U", "O"};
}

Letter ReadYeh(std::u32string_view word, std::size_t at) {
  const bool first = at == 0;
  const char32_t after = at + 1 < word.size() ? word[at + 1] : 0;
  if (first) return {"Y", "Y"};
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
    case 0x62B: return {"TH", "TH"};
    case U'ج': return {"J", "G"};
    case U'ح': return {"H", "H"};
    case U'خ': return {"KH", "KH"};
    case U'د': return {"D", "D"};
    case 0x630: return {"DH", "DH"};
    case U'ر': return {"R", "R"};
    case U'ز': return {"Z", "Z"};
    case U'س': return {"S", "S"};
    case 0x634: return {"SH", "SH"};
    case U'ص': return {"S", "S"};
    case U'ض': return {"D", "D"};
    case U'ط': return {"T", "T"};
    case 0x638: return {"Z", "Z"};
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

bool IsKnown(std::u32string_view word) {
  return !KnownArabicName(WithoutHamza(word)).empty();
}

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

Spelling SpellOne(std::u32string_view word) {
  Spelling out;
  out.transliterated = true;
  if (SpellKnown(word, out)) return out;
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
  AddAlternate(out, WithGuessedVowels(other, 'A'));
  return out;
}

}  // namespace

bool SpellArabic(std::u32string_view word, bool split_article, std::vector<Spelling>& out) {
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
  const bool article = rest.size() > 4 && rest.starts_with(U"ال") && !IsKnown(rest);
  // A nisba (-I) has the article; so has what the table knows without it.
  const bool sure = article && (rest.back() == U'ي' || IsKnown(rest.substr(2)));
  if (article && (sure || split_article)) {
    Spelling al;
    al.letters = "AL";
    al.transliterated = true;
    out.push_back(std::move(al));
    rest.remove_prefix(2);
  }
  Spelling name = SpellOne(rest);
  if (!name.letters.empty()) out.push_back(std::move(name));
  return article && !sure;
}

}  // namespace lookout::text
