#include "engine/base/bytes.h"

#include "tests/support/catch.h"

namespace lookout::base {

TEST_CASE("Bytes: numbers have one order of bytes, and come back") {
  std::string bytes;
  AppendLittleEndian32(0x01020304, &bytes);
  AppendBigEndian32(0x01020304, &bytes);
  AppendLittleEndian64(0xF102030405060708ULL, &bytes);
  CHECK(bytes == std::string("\x04\x03\x02\x01\x01\x02\x03\x04\x08\x07\x06\x05\x04\x03\x02\xF1"));
  CHECK(LittleEndian32(bytes) == 0x01020304);
  CHECK(BigEndian32(std::string_view(bytes).substr(4)) == 0x01020304);
  CHECK(LittleEndian64(std::string_view(bytes).substr(8)) == 0xF102030405060708ULL);
}

}  // namespace lookout::base
