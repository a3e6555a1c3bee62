#include "engine/base/hash.h"

#include <absl/container/flat_hash_map.h>

#include <vector>

#include "tests/support/catch.h"

namespace lookout::base {

TEST_CASE("Hash: the values are those of XXH3, for ever: persisted bytes depend on them") {
  CHECK(Hash64("") == 0x2D06800538D394C2ULL);
  CHECK(HexOf(HashBytes128("")) == "99aa06d3014798d86001c324468d497f");
  CHECK(Hash64("lookout") != Hash64("lookout", 1));
  CHECK_FALSE(HashBytes128("lookout") == HashBytes128("lookout", 1));
}

TEST_CASE("Hash: a sum does not depend on the order, and taking away undoes adding") {
  const std::vector<Hash128> hashes{HashBytes128("a"), HashBytes128("b"), {~0ULL, ~0ULL}, {~0ULL, 0}, {1, 0}};
  Hash128 up;
  Hash128 down;
  for (size_t i = 0; i < hashes.size(); ++i) {
    up = Add(up, hashes[i]);
    down = Add(down, hashes[hashes.size() - 1 - i]);
  }
  CHECK(up == down);
  for (const Hash128& hash : hashes) up = Subtract(up, hash);
  CHECK(up == Hash128{});
  CHECK(Add({~0ULL, 0}, {1, 0}) == Hash128{0, 1});
  CHECK(Subtract({0, 1}, {1, 0}) == Hash128{~0ULL, 0});
}

TEST_CASE("Hash: hexadecimal goes there and back, and anything else is zero") {
  const Hash128 hash{0x0123456789ABCDEFULL, 0xFEDCBA9876543210ULL};
  CHECK(HexOf(hash) == "fedcba98765432100123456789abcdef");
  CHECK(HashOfHex(HexOf(hash)) == hash);
  CHECK(HashOfHex("") == Hash128{});
  CHECK(HashOfHex("fedcba98765432100123456789abcde") == Hash128{});
  CHECK(HashOfHex("fedcba98765432100123456789abcdeF") == Hash128{});
  CHECK(HashOfHex("fedcba98765432100123456789abcdeg") == Hash128{});
}

TEST_CASE("Hash: an absl map of strings is asked with a string_view") {
  absl::flat_hash_map<std::string, int, TransparentHash, TransparentEqual> map;
  map["sltd"] = 1;
  CHECK(map.find(std::string_view("sltd")) != map.end());
  CHECK(map.find(std::string_view("other")) == map.end());
}

}  // namespace lookout::base
