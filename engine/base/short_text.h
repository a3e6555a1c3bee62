// short_text.h: a text of up to sixteen bytes as two words, to hash and compare it in a few instructions.
#ifndef LOOKOUT_ENGINE_BASE_SHORT_TEXT_H_
#define LOOKOUT_ENGINE_BASE_SHORT_TEXT_H_

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

inline uint64_t LoadWord(const char* bytes) {
  uint64_t word = 0;
  std::memcpy(&word, bytes, sizeof(word));
  return word;
}

// The first `bytes` of a word, at most eight; zeros behind them.
inline uint64_t FirstBytes(uint64_t word, std::size_t bytes) {
  return bytes >= sizeof(word) ? word : word & ((uint64_t{1} << 8 * bytes) - 1);
}

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

// ShortTextOf the first `bytes` of a text.
inline ShortText FirstOf(std::string_view text, std::size_t bytes) {
  if (text.size() < sizeof(uint64_t) || bytes > sizeof(uint64_t)) return ShortTextOf(text.substr(0, bytes));
  return {FirstBytes(LoadWord(text.data()), bytes), 0};
}

}  // namespace lookout::base

#endif  // LOOKOUT_ENGINE_BASE_SHORT_TEXT_H_
