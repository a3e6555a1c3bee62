#include "engine/text/other_scripts.h"

#include <string>

#include "engine/text/armenian.h"
#include "engine/text/icu.h"

namespace lookout::text {
namespace {

std::string Replaced(std::string_view text, std::string_view from, std::string_view to) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const bool found = text.compare(at, from.size(), from) == 0;
    out += found ? to : text.substr(at, 1);
    at += found ? from.size() : 1;
  }
  return out;
}

bool IsConsonant(char c) { return c >= 'A' && c <= 'Z' && !IsVowel(c); }

// ICU writes scholars' letters; these have another spelling than the bare one. 0x307 and 0x323 are marks that stand
// behind their letter when no single character has both.
std::string_view OfScholar(char32_t c) {
  switch (c) {
    case 0x15B:   // ś
    case 0x1E63:  // ṣ
    case 0x161: return "SH";
    case 0x10D: return "CH";
    case 0x17E: return "ZH";
    case 0x1E5B: return "RI";  // ṛ
    default: return {};
  }
}

// A is the short vowel, a the long one (ā), until the short ones that are not spoken are out.
std::string Indic(std::u32string_view word) {
  const std::u32string latin = ToScholarLatin(word);
  std::string out;
  for (std::size_t i = 0; i < latin.size(); ++i) {
    const char32_t c = latin[i];
    const std::string_view special = OfScholar(c);
    if (!special.empty()) {
      out += special;
    } else if (c == U'c') {
      out += "CH";
      if (i + 1 < latin.size() && latin[i + 1] == U'h') ++i;
    } else if (c == U'r' && i + 1 < latin.size() && latin[i + 1] == 0x325) {
      out += "RI";
      ++i;
    } else if (c == 0x101) {
      out += 'a';
    } else {
      out += BareLatin(c);
    }
  }
  return out;
}

std::string Upper(std::string text) {
  for (char& c : text) c = c == 'a' ? 'A' : c;
  return text;
}

// PRAKASH and not PRAKASHA; but KRISHNA, because a cluster needs its vowel.
std::string WithoutLastVowel(std::string text) {
  std::size_t n = text.size();
  if (n < 4 || text[n - 1] != 'A') return text;
  const bool digraph = text[n - 2] == 'H' && IsConsonant(text[n - 3]);
  const char before = text[n - (digraph ? 4 : 3)];
  if (!IsConsonant(text[n - 2]) || IsConsonant(before)) return text;
  text.pop_back();
  return text;
}

// RAMCHANDRA: a short vowel between two open syllables is not spoken.
std::string WithoutInnerVowel(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool vowel_before = i >= 2 && !IsConsonant(text[i - 2]) && IsConsonant(text[i - 1]);
    const bool open_after = i + 2 < text.size() && IsConsonant(text[i + 1]) &&
                            (!IsConsonant(text[i + 2]) || (text[i + 2] == 'H' && i + 3 < text.size()));
    if (text[i] == 'A' && vowel_before && open_after && out.size() >= 2 && !IsConsonant(out[out.size() - 2])) continue;
    out += text[i];
  }
  return out;
}

void SpellIndic(std::u32string_view word, Spelling& out) {
  const std::string whole = Indic(word);
  const std::string spoken = WithoutLastVowel(whole);
  out.letters = Upper(spoken);
  AddAlternate(out, Upper(whole));
  AddAlternate(out, Upper(WithoutInnerVowel(spoken)));
  AddAlternate(out, Replaced(out.letters, "NH", "NGH"));  // SINGH
  if (word.find_first_of(U"\u0A70\u0A02\u0A82") != std::u32string_view::npos)
    AddAlternate(out, Replaced(out.letters, "GH", "NGH"));
  AddAlternate(out, Replaced(out.letters, "V", "W"));
}

void SpellEthiopic(std::u32string_view word, Spelling& out) {
  std::string silent;  // the sixth order has no vowel, or a short one
  std::string spoken;
  for (const char32_t c : ToScholarLatin(word)) {
    std::string_view text = OfScholar(c);
    std::string_view vowel;
    const std::string bare = BareLatin(c);
    if (c == 0x1DD || c == 0x259) {
      vowel = "I";
    } else if (c == U'a') {
      text = "E";  // the first order
    } else if (c == 0x1E63) {
      text = "TS";
    } else if (text.empty()) {
      text = bare;
    }
    silent += text;
    spoken.append(text).append(vowel);
  }
  out.letters = silent;
  AddAlternate(out, spoken);
  AddAlternate(out, Replaced(spoken, "I", "E"));
  AddAlternate(out, ToLatin(word));
}

// A vowel in every syllable that shows none: SMCHAI is SOMCHAI. PR, KL ... may begin a word, two consonants may end
// one.
std::string ThaiVowels(std::string_view letters, char vowel) {
  const auto consonant = [&](std::size_t at) { return at < letters.size() && IsConsonant(letters[at]); };
  std::string out;
  for (std::size_t i = 0; i < letters.size();) {
    if (!consonant(i) || letters[i] == 'Y') {
      out += letters[i++];
      continue;
    }
    const std::string_view pair = letters.substr(i, 2);
    const bool digraph = pair == "PH" || pair == "TH" || pair == "KH" || pair == "CH" || pair == "NG";
    const std::size_t end = i + (digraph ? 2 : 1);
    const bool after_vowel = !out.empty() && !IsConsonant(out.back());
    const bool cluster =
        i == 0 && end + 1 < letters.size() && (letters[end] == 'R' || letters[end] == 'L') && !consonant(end + 1);
    out += letters.substr(i, end - i);
    if (!after_vowel && !cluster && consonant(end) && letters[end] != 'Y') out += vowel;
    i = end;
  }
  return out;
}

// ICU's X is a letter that carries a vowel, or is one itself: A where it begins a word without another, O within.
std::string WithThaiCarriers(std::string_view latin) {
  std::string out;
  for (std::size_t i = 0; i < latin.size(); ++i) {
    const bool vowel_after = i + 1 < latin.size() && IsVowel(latin[i + 1]);
    if (latin[i] != 'X') {
      out += latin[i];
    } else if (!vowel_after && (out.empty() || IsConsonant(out.back()))) {
      out += out.empty() ? 'A' : 'O';
    }
  }
  return out;
}

// Thai does not write the vowel of most closed syllables, nor part its words.
void SpellThai(std::u32string_view word, Spelling& out) {
  constexpr char32_t kSilent = 0xE4C;
  std::u32string heard;
  for (const char32_t c : word) {
    if (c != kSilent) {
      heard.push_back(c);
    } else if (!heard.empty()) {
      if (heard.back() == 0xE34 || heard.back() == 0xE38) heard.pop_back();  // a vowel on the silent letter
      if (!heard.empty()) heard.pop_back();
    }
  }
  std::string latin = WithThaiCarriers(ToLatin(heard));
  for (std::size_t i = 0; i < latin.size(); ++i) {
    if (latin[i] == 'C' && (i + 1 == latin.size() || latin[i + 1] != 'H')) latin.insert(++i, 1, 'H');
  }
  if (latin.size() > 2 && (latin.back() == 'R' || latin.back() == 'L')) latin.back() = 'N';
  latin = Replaced(latin, "AY", "AI");
  out.letters = latin;
  out.vowelless = true;
  const std::string guessed = ThaiVowels(latin, 'O');
  out.sound = Replaced(guessed, "PH", "P");
  AddAlternate(out, guessed);
  AddAlternate(out, ThaiVowels(latin, 'A'));
  AddAlternate(out, Replaced(Replaced(ThaiVowels(latin, 'A'), "PH", "P"), "TH", "T"));
}

}  // namespace

void SpellOther(std::u32string_view word, Spelling& out) {
  out.transliterated = true;
  const char32_t first = word.empty() ? 0 : word[0];
  if (first >= 0x530 && first < 0x590) {
    SpellArmenian(word, out);
  } else if (first >= 0x900 && first < 0xDF0) {
    SpellIndic(word, out);
  } else if (first >= 0xE00 && first < 0xE80) {
    SpellThai(word, out);
  } else if (first >= 0x1200 && first < 0x13A0) {
    SpellEthiopic(word, out);
  } else {
    out.letters = ToLatin(word);
  }
}

}  // namespace lookout::text
