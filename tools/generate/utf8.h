// utf8.h: letters of UTF-8 that is known to be well formed, because it stands in our own tables.
#ifndef LOOKOUT_TOOLS_GENERATE_UTF8_H_
#define LOOKOUT_TOOLS_GENERATE_UTF8_H_

#include <cstddef>
#include <string_view>

namespace lookout::generate {

// The letter at `*at`, and `*at` behind it.
inline char32_t NextLetter(std::string_view text, std::size_t* at) {
  const auto byte = [&](std::size_t i) -> char32_t {
    return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U;
  };
  const std::size_t i = *at;
  const char32_t head = byte(i);
  if (head < 0x80) return *at = i + 1, head;
  if (head < 0xE0) return *at = i + 2, (head & 0x1F) << 6 | (byte(i + 1) & 0x3F);
  if (head < 0xF0) return *at = i + 3, (head & 0x0F) << 12 | (byte(i + 1) & 0x3F) << 6 | (byte(i + 2) & 0x3F);
  return *at = i + 4,
         (head & 0x07) << 18 | (byte(i + 1) & 0x3F) << 12 | (byte(i + 2) & 0x3F) << 6 | (byte(i + 3) & 0x3F);
}

// The bytes of the last letter.
inline std::size_t LastLetterBytes(std::string_view text) {
  std::size_t bytes = 1;
  while (bytes < text.size() && (static_cast<unsigned char>(text[text.size() - bytes]) & 0xC0) == 0x80) ++bytes;
  return bytes;
}

// The capital of a small letter of the alphabets in the tables; other letters as they are.
inline char32_t UpperLetter(char32_t letter) {
  if (letter >= U'a' && letter <= U'z') return letter - 32;
  if (letter >= 0xE0 && letter <= 0xFE && letter != 0xF7) return letter - 32;  // Latin-1
  if (letter == 0xFF) return 0x178;
  if ((letter >= 0x139 && letter <= 0x148) || (letter >= 0x179 && letter <= 0x17E)) return letter - (letter % 2 == 0);
  if (letter >= 0x100 && letter <= 0x17F && letter != 0x131) return letter - letter % 2;
  if (letter == 0x1A1 || letter == 0x21B || letter == 0x219) return letter - 1;
  if (letter == 0x1B0) return 0x1AF;
  if (letter == 0x259) return 0x18F;
  if (letter >= 0x1E00 && letter <= 0x1EFF) return letter - letter % 2;
  if (letter >= 0x3B1 && letter <= 0x3CB && letter != 0x3C2) return letter - 32;  // Greek
  if (letter == 0x3AC) return 0x386;
  if (letter >= 0x3AD && letter <= 0x3AF) return letter - 37;
  if (letter == 0x3CC) return 0x38C;
  if (letter == 0x3CD || letter == 0x3CE) return letter - 63;
  if (letter >= 0x430 && letter <= 0x44F) return letter - 32;  // Cyrillic
  if (letter >= 0x450 && letter <= 0x45F) return letter - 80;
  if (letter == 0x491) return 0x490;
  if (letter >= 0x561 && letter <= 0x586) return letter - 48;  // Armenian
  return letter;
}

}  // namespace lookout::generate

#endif  // LOOKOUT_TOOLS_GENERATE_UTF8_H_
