// Compressed streams: whatever the bytes, they stream out in blocks or end in a sentence.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "engine/ingest/byte_source.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, std::size_t size) {
  auto source = lookout::ingest::OpenMemory({reinterpret_cast<const char*>(data), size}, "fuzz.gz");
  if (!source.ok()) return 0;
  char block[1 << 14];
  std::size_t total = 0;
  while (total < (std::size_t{64} << 20)) {  // a bomb is let stream that far
    const auto got = (*source)->Read(block, sizeof(block));
    if (!got.ok()) {
      if (got.status().message().empty()) std::abort();
      return 0;
    }
    if (*got == 0) break;
    if (*got > sizeof(block)) std::abort();
    total += *got;
  }
  if ((*source)->consumed() > size) std::abort();
  return 0;
}
