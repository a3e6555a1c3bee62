#include "engine/text/greek.h"

#include <unicode/unorm2.h>

#include <array>
#include <string>

namespace lookout::text {
namespace {

// Accents off, but the diaeresis tells that two vowels are read apart: it is kept as a mark.
std::u32string Bare(std::u32string_view word) {
  std::u32string out;
  UErrorCode error = U_ZERO_ERROR;
  const UNormalizer2* nfd = unorm2_getNFDInstance(&error);
  for (const char32_t c : word) {
    std::array<UChar, 32> parts{};
    error = U_ZERO_ERROR;
    const int32_t size = nfd == nullptr ? -1
                                        : unorm2_getDecomposition(nfd, static_cast<UChar32>(c), parts.data(),
                                                                  static_cast<int32_t>(parts.size()), &error);
    const char32_t base = size > 0 && U_SUCCESS(error) ? parts[0] : c;
    if (base >= 0x300 && base < 0x370) continue;
    for (int32_t i = 1; i < size; ++i) {
      if (parts[static_cast<std::size_t>(i)] == 0x308) out.push_back(0x308);
    }
    out.push_back(base == U'ς' ? U'Σ' : base);
  }
  return out;
}

constexpr std::string_view Single(char32_t c) {
  switch (c) {
    case U'Α': return "A";
    case U'Β': return "V";
    case U'Γ': return "G";
    case U'Δ': return "D";
    case U'Ε': return "E";
    case U'Ζ': return "Z";
    case U'Η': return "I";
    case U'Θ': return "TH";
    case U'Ι': return "I";
    case U'Κ': return "K";
    case U'Λ': return "L";
    case U'Μ': return "M";
    case U'Ν': return "N";
    case U'Ξ': return "X";
    case U'Ο': return "O";
    case U'Π': return "P";
    case U'Ρ': return "R";
    case U'Σ': return "S";
    case U'Τ': return "T";
    case U'Υ': return "Y";
    case U'Φ': return "F";
    case U'Χ': return "CH";
    case U'Ψ': return "PS";
    case U'Ω': return "O";
    default: return {};
  }
}

// By habit, as the older passports and the sister languages write.
constexpr std::string_view HabitSingle(char32_t c) {
  switch (c) {
    case U'Η': return "E";
    case U'Υ': return "I";
    case U'Φ': return "PH";
    case U'Χ': return "H";
    case U'Β': return "B";
    default: return Single(c);
  }
}

bool IsVoiced(char32_t c) { return std::u32string_view(U"ΑΕΗΙΟΥΩΒΓΔΖΛΜΝΡ").find(c) != std::u32string_view::npos; }

// Reads the pair at `at`; false when the two are read one by one.
bool ReadPair(std::u32string_view word, std::size_t at, std::string_view& iso, std::string_view& habit) {
  if (at + 1 >= word.size()) return false;
  const char32_t a = word[at];
  const char32_t b = word[at + 1];
  const bool voiced = at + 2 < word.size() && IsVoiced(word[at + 2]);
  const bool first = at == 0;
  const auto set = [&](std::string_view i, std::string_view h) {
    iso = i;
    habit = h;
    return true;
  };
  if (b == U'Υ') {
    if (a == U'Α') return set(voiced ? "AV" : "AF", "AU");
    if (a == U'Ε') return set(voiced ? "EV" : "EF", "EU");
    if (a == U'Η') return set(voiced ? "IV" : "IF", "IV");
    if (a == U'Ο') return set("OU", "U");
  }
  if (a == U'Μ' && b == U'Π') return set(first ? "B" : "MP", "B");
  if (a == U'Ν' && b == U'Τ') return set("NT", first ? "D" : "ND");
  if (a == U'Γ' && b == U'Γ') return set("NG", "NG");
  if (a == U'Γ' && b == U'Ξ') return set("NX", "NX");
  if (a == U'Γ' && b == U'Χ') return set("NCH", "NCH");
  if (a == U'Γ' && b == U'Κ') return set("GK", first ? "G" : "NG");
  if (a == U'Τ' && b == U'Ζ') return set("TZ", "J");
  if (a == U'Α' && b == U'Ι') return set("AI", "E");
  if (a == U'Ε' && b == U'Ι') return set("EI", "I");
  if (a == U'Ο' && b == U'Ι') return set("OI", "I");
  return false;
}

}  // namespace

void SpellGreek(std::u32string_view word, Spelling& out) {
  const std::u32string bare = Bare(word);
  std::string habit;
  std::string mixed;  // the pairs by habit, the single letters by the standard
  for (std::size_t i = 0; i < bare.size(); ++i) {
    std::string_view iso_part;
    std::string_view habit_part;
    if (bare[i] < 0x80) {
      out.letters += static_cast<char>(bare[i]);
      habit += static_cast<char>(bare[i]);
      mixed += static_cast<char>(bare[i]);
    } else if (ReadPair(bare, i, iso_part, habit_part)) {
      out.letters += iso_part;
      habit += habit_part;
      mixed += habit_part;
      ++i;
    } else {
      out.letters += Single(bare[i]);
      habit += HabitSingle(bare[i]);
      mixed += bare[i] == U'Χ' ? std::string_view("KH") : bare[i] == U'Υ' ? std::string_view("I") : Single(bare[i]);
    }
  }
  out.transliterated = true;
  // ISO's CH is the sound of Cyrillic Х, not of English CH: the keys hear KH.
  for (std::size_t i = 0; i < out.letters.size(); ++i) {
    const bool ch = out.letters.compare(i, 2, "CH") == 0;
    out.sound += ch ? 'K' : out.letters[i];
  }
  AddAlternate(out, mixed);
  AddAlternate(out, habit);
}

}  // namespace lookout::text
