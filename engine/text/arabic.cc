#include "engine/text/arabic.h"

namespace lookout::text {
namespace {

bool IsVowelSign(char32_t c) {
  return (c >= 0x610 && c <= 0x61A) || (c >= 0x64B && c <= 0x65F) || c == 0x670 || c == 0x640 || (c >= 0x6D6 && c <= 0x6ED && c != 0x6D5);
}

// Letters of the sister languages to the Arabic ones, so that one table serves: Farsi yeh, keheh, heh goal ...
char32_t Folded(char32_t c) {
  switch (c) {
    case 0x6CC: case 0x6CD: case 0x6D0: case 0x6D2: return U'ي';
    case 0x6D3: return 0x626;
    case 0x6A9: case 0x6AB: case 0x6AA: return U'ك';
    case 0x6C1: case 0x6BE: case 0x6D5: case 0x6C0: case 0x6C2: return U'ه';
    case 0x6C3: return U'ة';
    case 0x679: case 0x67C: return U'ت';
    case 0x688: case 0x689: return U'د';
    case 0x691: case 0x693: return U'ر';
    case 0x6BA: case 0x6BC: return U'ن';
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
  for (const char32_t c : word) out.push_back(IsAlef(c) ? U'ا' : c == 0x649 ? U'ي' : c == 0x624 ? U'و' : c == 0x626 ? U'ي' : c);
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
  if (consonant) return {"W", "V"};
  return {"U", "O"};
}

Letter ReadYeh(std::u32string_view word, std::size_t at) {
  const bool first = at == 0;
  const char32_t after = at + 1 < word.size() ? word[at + 1] : 0;
  if (first) return {"Y", "J"};
  return IsAlef(after) ? Letter{"Y", "I"} : Letter{"I", "E"};
}

Letter Read(std::u32string_view word, std::size_t at) {
  const bool first = at == 0;
  const bool last = at + 1 == word.size();
  switch (word[at]) {
    case U'ا': return {"A", "A"};
    case 0x622: return {"A", "AA"};
    case 0x623: return {"A", first ? "O" : "A"};
    case 0x625: return {"I", "E"};
    case 0x621: case 0x654: return {};
    case 0x624: return {"U", "O"};
    case 0x626: return {"I", "E"};
    case U'ب': return {"B", "P"};
    case U'ة': return {"A", "AH"};
    case U'ت': return {"T", "T"};
    case 0x62B: return {"TH", "S"};
    case U'ج': return {"J", "G"};
    case U'ح': return {"H", "H"};
    case U'خ': return {"KH", "J"};
    case U'د': return {"D", "D"};
    case 0x630: return {"DH", "Z"};
    case U'ر': return {"R", "R"};
    case U'ز': return {"Z", "Z"};
    case U'س': return {"S", "C"};
    case 0x634: return {"SH", "CH"};
    case U'ص': return {"S", "S"};
    case U'ض': return {"D", "Z"};
    case U'ط': return {"T", "T"};
    case 0x638: return {"Z", "DH"};
    case U'ع': return first ? Letter{"A", "O"} : Letter{};
    case U'غ': return {"GH", "G"};
    case U'ف': return {"F", "V"};
    case U'ق': return {"Q", "K"};
    case U'ك': return {"K", "C"};
    case U'ل': return {"L", "L"};
    case U'م': return {"M", "M"};
    case U'ن': return {"N", "N"};
    case U'ه': return last ? Letter{"H", "A"} : Letter{"H", "H"};
    case U'و': return ReadWaw(word, at);
    case 0x649: return {"A", "I"};
    case U'ي': return ReadYeh(word, at);
    case 0x67E: return {"P", "P"};
    case 0x686: case 0x685: return {"CH", "CH"};
    case 0x698: case 0x696: return {"ZH", "J"};
    case 0x6AF: return {"G", "G"};
    case 0x6A4: return {"V", "V"};
    case 0x681: return {"DZ", "Z"};
    case 0x6AD: return {"NG", "NG"};
    default: return {};
  }
}

bool IsConsonantLetter(char c) { return c >= 'A' && c <= 'Z' && !IsVowel(c); }

// An A between two consonants that are written side by side: RHMN is RAHMAN more often than not.
std::string WithGuessedVowels(const std::string& letters) {
  constexpr std::string_view kPairs[] = {"KH", "SH", "TH", "DH", "GH", "ZH", "CH"};
  std::string out;
  for (std::size_t i = 0; i < letters.size(); ++i) {
    out += letters[i];
    const bool pair = [&] {
      for (const std::string_view p : kPairs) {
        if (letters.compare(i, 2, p) == 0) return true;
      }
      return false;
    }();
    const bool next = i + 1 < letters.size() && IsConsonantLetter(letters[i + 1]);
    if (!pair && IsConsonantLetter(letters[i]) && next) out += 'A';
  }
  return out;
}

Spelling SpellOne(std::u32string_view word) {
  Spelling out;
  out.transliterated = true;
  const std::string_view known = KnownArabicName(WithoutHamza(word));
  if (!known.empty()) {
    out.letters = known;
    return out;
  }
  std::string other;
  for (std::size_t i = 0; i < word.size(); ++i) {
    if (word[i] < 0x80) {
      out.letters += static_cast<char>(word[i]);
      other += static_cast<char>(word[i]);
    } else if (word.substr(i, 2) == U"تش") {
      out.letters += "CH";
      other += "TSH";
      ++i;
    } else {
      const Letter letter = Read(word, i);
      out.letters += letter.usual;
      other += letter.other;
    }
  }
  out.vowelless = true;
  AddAlternate(out, WithGuessedVowels(out.letters));
  AddAlternate(out, other);
  AddAlternate(out, WithGuessedVowels(other));
  return out;
}

}  // namespace

void SpellArabic(std::u32string_view word, std::vector<Spelling>& out) {
  const std::u32string clean = Clean(word);
  std::u32string_view rest = clean;
  // عبدالرحمن: the servant and his lord in one word; the parts come together again in compounds.cc.
  if (rest.size() > 6 && rest.starts_with(U"عبدال")) {
    out.push_back(SpellOne(U"عبد"));
    rest.remove_prefix(3);
  }
  const bool article = rest.size() > 4 && rest.starts_with(U"ال") && KnownArabicName(WithoutHamza(rest)).empty();
  if (article) {
    Spelling al;
    al.letters = "AL";
    al.transliterated = true;
    out.push_back(std::move(al));
    rest.remove_prefix(2);
  }
  Spelling name = SpellOne(rest);
  // A foreign name can begin with the same two letters (ALBERTO): then it is one word.
  if (article && name.vowelless) AddAlternate(name, "AL" + name.letters);
  if (!name.letters.empty()) out.push_back(std::move(name));
}

}  // namespace lookout::text
