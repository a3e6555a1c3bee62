// short_text.h: a text of up to sixteen bytes as two words, to hash and compare it in a few instructions.
#ifndef LOOKOUT_ENGINE_BASE_SHORT_TEXT_H_
#define LOOKOUT_ENGINE_BASE_SHORT_TEXT_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

#include "engine/base/hash.h"

namespace lookout::base {

// Little-endian, zeros behind the text.
struct ShortText {
  static constexpr std::size_t kBytes = 16;
  uint64_t low = 0;
  uint64_t high = 0;
  friend bool operator==(const ShortText&, const ShortText&) = default;
};

// A document number: as it is written, and folded over what a machine confuses (text::WordsOfNumber makes both).
struct NumberWords {
  ShortText written;
  ShortText folded;
};

inline uint64_t LoadWord(const char* bytes) {
  uint64_t word = 0;
  std::memcpy(&word, bytes, sizeof(word));
  return word;
}

// Sixteen bytes of ones, then sixteen of zeros: a window of it keeps the first bytes of two words.
inline constexpr std::array<char, 2 * ShortText::kBytes> kFirstBytesMask = [] {
  std::array<char, 2 * ShortText::kBytes> mask{};
  for (std::size_t i = 0; i < ShortText::kBytes; ++i) mask[i] = '\xFF';
  return mask;
}();

// A longer text is hashed: two that differ are the same with a chance of 2^-128.
inline ShortText ShortTextOf(std::string_view text) {
  if (text.size() > ShortText::kBytes) {
    const Hash128 hash = HashBytes128(text);
    return {hash.low, hash.high};
  }
  ShortText words;
  if (text.size() < sizeof(uint64_t)) {
    std::memcpy(&words.low, text.data(), text.size());
    return words;
  }
  words.low = LoadWord(text.data());
  // The last eight bytes, without those that stand in the first word already; in two steps, as there may be eight.
  const std::size_t shift = 4 * (ShortText::kBytes - text.size());
  words.high = LoadWord(text.data() + text.size() - sizeof(uint64_t)) >> shift >> shift;
  return words;
}

// ShortTextOf the first `bytes` of a text of at most sixteen; without a branch.
inline ShortText FirstOf(const ShortText& text, std::size_t bytes) {
  const char* const mask = kFirstBytesMask.data() + (ShortText::kBytes - bytes);
  return {text.low & LoadWord(mask), text.high & LoadWord(mask + sizeof(uint64_t))};
}

}  // namespace lookout::base

#endif  // LOOKOUT_ENGINE_BASE_SHORT_TEXT_H_
