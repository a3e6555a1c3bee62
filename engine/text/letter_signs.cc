#include "engine/text/letter_signs.h"

#include <cstddef>
#include <utility>

namespace lookout::text {
namespace {

constexpr std::size_t kLettersMin = 4;

constexpr char SignOfArabic(char32_t c) {
  switch (c) {
    case U'ا':
    case 0x622:
    case 0x623:
    case 0x625: return 'A';
    case U'ب': return 'B';
    case U'ت':
    case U'ط': return 'T';
    case 0x62B: return '7';
    case U'ج':
    case 0x698: return 'J';
    case U'ح':
    case U'ه':
    case U'ة': return 'H';
    case U'خ': return '9';
    case U'د':
    case 0x630:
    case U'ض': return 'D';
    case U'ر': return 'R';
    case U'ز':
    case 0x638: return 'Z';
    case U'س':
    case U'ص': return 'S';
    case 0x634: return '4';
    case U'ع': return '3';
    case U'غ':
    case 0x6AF: return 'G';
    case U'ف': return 'F';
    case U'ق': return 'Q';
    case U'ك': return 'K';
    case U'ل': return 'L';
    case U'م': return 'M';
    case U'ن': return 'N';
    case U'و':
    case 0x624: return 'W';
    case U'ي':
    case 0x649:
    case 0x626: return 'Y';
    case 0x67E: return 'P';
    case 0x686: return '6';
    case 0x6A4: return 'V';
    default: return 0;
  }
}

// In the order of the alphabet from U+05D0.
constexpr std::string_view kHebrew = "ABGDHWZ9TYKKLMMNNS3PP66QR4T";
constexpr char32_t kHebrewFirst = 0x5D0;

std::string OrEmpty(std::string signs) { return signs.size() < kLettersMin ? std::string() : signs; }

}  // namespace

std::string SignsOfArabic(std::u32string_view word) {
  std::string signs;
  for (const char32_t c : word) {
    const char sign = c < 0x80 ? static_cast<char>(c) : SignOfArabic(c);
    if (sign != 0) signs += sign;
  }
  return OrEmpty(std::move(signs));
}

std::string SignsOfHebrew(std::u32string_view word) {
  std::string signs;
  for (const char32_t c : word) {
    if (c >= kHebrewFirst && c < kHebrewFirst + kHebrew.size()) signs += kHebrew[c - kHebrewFirst];
  }
  return OrEmpty(std::move(signs));
}

}  // namespace lookout::text
