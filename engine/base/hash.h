// hash.h: the one hash of Lookout, XXH3. Persisted values are always of these functions, never of absl::Hash, which is
// salted for each process.
#ifndef LOOKOUT_ENGINE_BASE_HASH_H_
#define LOOKOUT_ENGINE_BASE_HASH_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

namespace lookout::base {

struct Hash128 {
  uint64_t low = 0;
  uint64_t high = 0;
  friend bool operator==(const Hash128&, const Hash128&) = default;
  template <typename H>
  friend H AbslHashValue(H h, const Hash128& hash) {
    return H::combine(std::move(h), hash.low, hash.high);
  }
};

uint64_t Hash64(std::string_view bytes, uint64_t seed = 0);
Hash128 HashBytes128(std::string_view bytes, uint64_t seed = 0);

// Sum modulo 2^128: a checksum of a set that does not depend on the order in which it was made.
Hash128 Add(Hash128 a, Hash128 b);
Hash128 Subtract(Hash128 a, Hash128 b);

// 32 lower-case hexadecimal digits, and back (zero for anything else).
std::string HexOf(Hash128 hash);
Hash128 HashOfHex(std::string_view hex);

// For absl containers keyed by std::string that are asked with std::string_view.
struct TransparentHash {
  using is_transparent = void;
  size_t operator()(std::string_view text) const { return Hash64(text); }
};
struct TransparentEqual {
  using is_transparent = void;
  bool operator()(std::string_view a, std::string_view b) const { return a == b; }
};

}  // namespace lookout::base

#endif  // LOOKOUT_ENGINE_BASE_HASH_H_
