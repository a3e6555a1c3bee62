#include "engine/text/latin.h"

#include <unicode/unorm2.h>

#include <algorithm>
#include <array>

namespace lookout::text {
namespace {

struct Letter {
  std::string_view primary;  // Doc 9303
  std::string_view bare;     // the sign left out
  std::string_view sound;    // as another language would write the sound
};

// Letters of which the three spellings differ.
constexpr bool FindSpecial(char32_t c, Letter& out) {
  switch (c) {
    case 0xC4: out = {"AE", "A", "E"}; return true;   // Ä
    case 0xC5: out = {"AA", "A", "A"}; return true;   // Å
    case 0xC6: out = {"AE", "A", "AE"}; return true;  // Æ
    case 0xD6: out = {"OE", "O", "O"}; return true;   // Ö
    case 0xD8: out = {"OE", "O", "O"}; return true;   // Ø
    case 0xDC: out = {"UE", "U", "U"}; return true;   // Ü
    case 0xD0: out = {"D", "D", "DH"}; return true;   // Ð
    case 0xDE: out = {"TH", "T", "TH"}; return true;  // Þ
    case 0xDF:
    case 0x1E9E: out = {"SS", "S", "SS"}; return true;
    case 0x106:
    case 0x10C: out = {"C", "C", "CH"}; return true;
    case 0x110: out = {"D", "D", "DJ"}; return true;  // Đ
    case 0x132: out = {"IJ", "Y", "IJ"}; return true;
    case 0x14C: out = {"O", "O", "OU"}; return true;  // Ō
    case 0x150: out = {"O", "O", "O"}; return true;
    case 0x152: out = {"OE", "O", "OE"}; return true;  // Œ
    case 0x158: out = {"R", "R", "RZH"}; return true;  // Ř
    case 0x15E:
    case 0x160:
    case 0x218: out = {"S", "S", "SH"}; return true;
    case 0x162:
    case 0x21A: out = {"T", "T", "TS"}; return true;
    case 0x17B:
    case 0x17D: out = {"Z", "Z", "ZH"}; return true;
    case 0x18F: out = {"E", "A", "A"}; return true;  // Ə
    case 0x1C4:
    case 0x1C5: out = {"DZ", "DZ", "DZH"}; return true;
    case 0x138: out = {"K", "K", "K"}; return true;
    case 0x126: out = {"H", "H", "H"}; return true;
    case 0x13F:
    case 0x141: out = {"L", "L", "L"}; return true;
    case 0x14A: out = {"N", "N", "NG"}; return true;
    case 0x149: out = {"N", "N", "N"}; return true;
    case 0x166: out = {"T", "T", "T"}; return true;
    case 0x131: out = {"I", "I", "I"}; return true;
    case 0x17F: out = {"S", "S", "S"}; return true;
    case 0x197: out = {"I", "I", "I"}; return true;
    case 0x181:
    case 0x243: out = {"B", "B", "B"}; return true;
    case 0x18A:
    case 0x189: out = {"D", "D", "D"}; return true;
    case 0x190: out = {"E", "E", "E"}; return true;
    case 0x186: out = {"O", "O", "O"}; return true;
    case 0x198: out = {"K", "K", "K"}; return true;
    default: return false;
  }
}

// The letter under the marks, by canonical decomposition; 0 for what is no Latin letter.
char BaseLetter(char32_t c) {
  UErrorCode error = U_ZERO_ERROR;
  const UNormalizer2* nfd = unorm2_getNFDInstance(&error);
  if (U_FAILURE(error)) return 0;
  std::array<UChar, 32> marks{};
  const int32_t size =
      unorm2_getDecomposition(nfd, static_cast<UChar32>(c), marks.data(), static_cast<int32_t>(marks.size()), &error);
  if (U_FAILURE(error) || size <= 0) return 0;
  const UChar base = marks[0];
  if (base == 0x131) return 'I';
  return base >= u'A' && base <= u'Z'   ? static_cast<char>(base)
         : base >= u'a' && base <= u'z' ? static_cast<char>(base - 32)
                                        : '\0';
}

// Ç is S in French and Portuguese before A, O, U inside a word; CH in Turkish and Albanian at its ends.
std::string_view CedillaSound(std::u32string_view word, std::size_t at) {
  const bool inside = at > 0 && at + 1 < word.size();
  const char32_t next = at + 1 < word.size() ? word[at + 1] : 0;
  return inside && (next == U'A' || next == U'O' || next == U'U' || next == 0xC3) ? "S" : "CH";
}

}  // namespace

bool IsPlain(std::u32string_view word) {
  return std::all_of(word.begin(), word.end(),
                     [](char32_t c) { return (c >= U'A' && c <= U'Z') || (c >= U'0' && c <= U'9'); });
}

std::string Narrow(std::u32string_view plain) {
  std::string out(plain.size(), '\0');
  std::transform(plain.begin(), plain.end(), out.begin(), [](char32_t c) { return static_cast<char>(c); });
  return out;
}

void SpellLatin(std::u32string_view word, Spelling& out) {
  if (IsPlain(word)) {
    out.letters = Narrow(word.substr(0, kTokenBytesMax));
    return;
  }
  std::string bare;
  for (std::size_t i = 0; i < word.size(); ++i) {
    const char32_t c = word[i];
    Letter letter;
    char base = 0;
    if (c < 0x80) {
      base = static_cast<char>(c);
      letter = {{&base, 1}, {&base, 1}, {&base, 1}};
    } else if (c == 0xC7) {
      letter = {"C", "C", CedillaSound(word, i)};
    } else if (!FindSpecial(c, letter)) {
      base = BaseLetter(c);
      if (base == 0) continue;
      letter = {{&base, 1}, {&base, 1}, {&base, 1}};
    }
    out.letters += letter.primary;
    bare += letter.bare;
    out.sound += letter.sound;
  }
  out.transliterated = true;
  AddAlternate(out, bare);
  AddAlternate(out, out.sound);
}

}  // namespace lookout::text
