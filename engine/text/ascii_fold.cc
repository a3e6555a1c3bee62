#include "engine/text/ascii_fold.h"

#include <array>
#include <cstddef>
#include <cstdint>

namespace lookout::text::facts {
namespace {

constexpr std::string_view kAscii = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

constexpr std::string_view OneDigit(char32_t value) { return kAscii.substr(value, 1); }
constexpr std::string_view OneLetter(char32_t offset) { return kAscii.substr(10 + offset, 1); }

// Base letters of U+00C0 to U+017F and of U+1E00 to U+1EFF; `*` is a sign, or more than one letter (below).
constexpr std::string_view kLatin1AndA =
    "AAAAAA*CEEEEIIIIDNOOOOO*OUUUUY**AAAAAA*CEEEEIIIIDNOOOOO*OUUUUY*"
    "YAAAAAACCCCCCCCDDDDEEEEEEEEEEGGGGGGGGHHHHIIIIIIIIII**"
    "JJKKKLLLLLLLLLLNNNNNNNNNOOOOOO**RRRRRRSSSSSSSSTTTTTTUUUUUUUUUUUUWWYYYZZZZZZS";
constexpr std::string_view kLatinAdditional =
    "AABBBBBBCCDDDDDDDDDDEEEEEEEEEEFFGGHHHHHHHHHHIIIIKKKKKKLLLLLLLLMMMMMMNNNNNNNNOOOOOOOOPPPPRRRRRRRRSSSSSSSSSSTTTTTTTT"
    "UUUUUUUUUUVVVVWWWWWWWWWWXXXXYYZZZZZZHTWY******AAAAAAAAAAAAAAAAAAAAAAAAEEEEEEEEEEEEEEEEIIIIOOOOOOOOOOOOOOOOOOOOOOOO"
    "UUUUUUUUUUUUUUYYYYYYYY******";
static_assert(kLatin1AndA.size() == 0x180 - 0xC0 && kLatinAdditional.size() == 0x1F00 - 0x1E00);

std::string_view LatinPair(char32_t c) {
  switch (c) {
    case 0xC6:
    case 0xE6: return "AE";
    case 0xDE:
    case 0xFE: return "TH";
    case 0xDF:
    case 0x1E9E: return "SS";
    case 0x132:
    case 0x133: return "IJ";
    case 0x152:
    case 0x153: return "OE";
    default: return {};
  }
}

// The zeros of the decimal digits of Unicode that stand on identity papers; each is followed by its nine others.
constexpr std::array<char32_t, 17> kZeros = {0x0660, 0x06F0, 0x07C0, 0x0966, 0x09E6, 0x0A66, 0x0AE6, 0x0B66, 0x0BE6,
                                             0x0C66, 0x0CE6, 0x0D66, 0x0E50, 0x0ED0, 0x0F20, 0x1040, 0x17E0};

// U+0410 to U+042F: А to Я.
constexpr std::array<std::string_view, 32> kCyrillicCapitals = {
    "A", "B", "B", "G", "D", "E", "ZH", "Z",  "I",  "I",    "K",  "L", "M", "H", "O",  "P",
    "P", "C", "T", "Y", "F", "X", "TS", "CH", "SH", "SHCH", "IE", "Y", "",  "E", "IU", "IA"};

// U+0391 to U+03A9: Α to Ω; empty where nothing Latin looks like it.
constexpr std::array<std::string_view, 25> kGreekCapitals = {
    "A", "B", "", "", "E", "Z", "H", "", "I", "K", "", "M", "N", "", "O", "", "P", "", "", "T", "Y", "", "X", "", ""};

}  // namespace

char32_t TakeCodePoint(std::string_view* text) {
  const auto byte = [&](std::size_t at) { return static_cast<uint8_t>((*text)[at]); };
  const uint8_t lead = byte(0);
  std::size_t length = lead < 0x80 ? 1 : lead >= 0xF0 && lead < 0xF5 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC2 ? 2 : 0;
  if (lead >= 0xF5) length = 0;
  char32_t c = length == 1 ? lead : length == 2 ? lead & 0x1F : length == 3 ? lead & 0x0F : lead & 0x07;
  bool valid = length != 0 && length <= text->size();
  for (std::size_t i = 1; valid && i < length; ++i) {
    valid = (byte(i) & 0xC0) == 0x80;
    c = (c << 6) | (byte(i) & 0x3F);
  }
  if (valid &&
      ((length == 3 && (c < 0x800 || (c >= 0xD800 && c < 0xE000))) || (length == 4 && (c < 0x10000 || c > 0x10FFFF)))) {
    valid = false;
  }
  text->remove_prefix(valid ? length : 1);
  return valid ? c : kNotUtf8;
}

std::string_view AsciiOfLatinOrDigit(char32_t c) {
  if (c < 0x80) {
    if (c >= '0' && c <= '9') return OneDigit(c - '0');
    if (c >= 'A' && c <= 'Z') return OneLetter(c - 'A');
    if (c >= 'a' && c <= 'z') return OneLetter(c - 'a');
    return {};
  }
  if (c >= 0xFF01 && c <= 0xFF5E) return AsciiOfLatinOrDigit(c - 0xFF01 + 0x21);
  if (const std::string_view pair = LatinPair(c); !pair.empty()) return pair;
  char base = '*';
  if (c >= 0xC0 && c < 0x180) base = kLatin1AndA[c - 0xC0];
  if (c >= 0x1E00 && c < 0x1F00) base = kLatinAdditional[c - 0x1E00];
  if (c >= 0x218 && c <= 0x21B) base = c < 0x21A ? 'S' : 'T';  // Romanian, with a comma below
  if (c == 0x1A0 || c == 0x1A1) base = 'O';                    // Vietnamese
  if (c == 0x1AF || c == 0x1B0) base = 'U';
  if (c == 0x18F || c == 0x259) base = 'E';  // Azerbaijani, as Doc 9303 reads it
  if (base != '*') return OneLetter(static_cast<char32_t>(base - 'A'));
  if (c >= 0x1D7CE && c <= 0x1D7FF) return OneDigit((c - 0x1D7CE) % 10);
  for (const char32_t zero : kZeros) {
    if (c >= zero && c < zero + 10) return OneDigit(c - zero);
  }
  return {};
}

std::string_view AsciiOfLookAlike(char32_t c) {
  if (c >= 0x430 && c <= 0x44F) c -= 0x20;
  if (c >= 0x410 && c <= 0x42F) return kCyrillicCapitals[c - 0x410];
  if (c >= 0x3B1 && c <= 0x3C9) c = c == 0x3C2 ? 0x3A3 : c - 0x20;
  if (c >= 0x391 && c <= 0x3A9) return kGreekCapitals[c - 0x391];
  switch (c) {
    case 0x401:
    case 0x451: return "E";  // Ё
    case 0x404:
    case 0x454: return "IE";  // Є
    case 0x405:
    case 0x455: return "S";  // Ѕ
    case 0x406:
    case 0x456: return "I";  // І
    case 0x407:
    case 0x457: return "I";  // Ї
    case 0x408:
    case 0x458: return "J";  // Ј
    case 0x490:
    case 0x491: return "G";  // Ґ
    default: return {};
  }
}

}  // namespace lookout::text::facts
