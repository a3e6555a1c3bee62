#include "engine/base/hash.h"

#define XXH_INLINE_ALL
#include <fmt/format.h>
#include <xxhash.h>

#include <string>

namespace lookout::base {

uint64_t Hash64(std::string_view bytes, uint64_t seed) {
  return XXH3_64bits_withSeed(bytes.data(), bytes.size(), seed);
}

Hash128 HashBytes128(std::string_view bytes, uint64_t seed) {
  const XXH128_hash_t hash = XXH3_128bits_withSeed(bytes.data(), bytes.size(), seed);
  return {hash.low64, hash.high64};
}

Hash128 Add(Hash128 a, Hash128 b) {
  const uint64_t low = a.low + b.low;
  return {low, a.high + b.high + (low < a.low ? 1 : 0)};
}

Hash128 Subtract(Hash128 a, Hash128 b) { return {a.low - b.low, a.high - b.high - (a.low < b.low ? 1 : 0)}; }

std::string HexOf(Hash128 hash) { return fmt::format("{:016x}{:016x}", hash.high, hash.low); }

Hash128 HashOfHex(std::string_view hex) {
  if (hex.size() != 32) return {};
  uint64_t parts[2] = {0, 0};
  for (size_t i = 0; i < 32; ++i) {
    const char c = hex[i];
    uint64_t digit = 0;
    if (c >= '0' && c <= '9') {
      digit = static_cast<uint64_t>(c - '0');
    } else if (c >= 'a' && c <= 'f') {
      digit = static_cast<uint64_t>(c - 'a') + 10;
    } else {
      return {};
    }
    parts[i / 16] = parts[i / 16] << 4 | digit;
  }
  return {parts[1], parts[0]};
}

}  // namespace lookout::base
