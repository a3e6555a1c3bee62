// ordered_blocks.h: rows made by many threads, written in their order, with memory for a few blocks only.
#ifndef LOOKOUT_TOOLS_GENERATE_ORDERED_BLOCKS_H_
#define LOOKOUT_TOOLS_GENERATE_ORDERED_BLOCKS_H_

#include <cstdint>
#include <functional>
#include <ostream>
#include <string>

#include "lookout/options.h"
#include "lookout/status.h"

namespace lookout::generate {

struct BlockRun {
  uint64_t rows = 0;
  uint64_t rows_per_block = 4096;
  unsigned threads = 0;  // 0: one for each core

  // Appends rows `first` to `end` - 1. Called by several threads at once.
  std::function<void(uint64_t first, uint64_t end, std::string* text)> append;
};

// Writes all rows to `out`. The bytes do not depend on the number of threads. kIo: `out` took no more;
// kFailedPrecondition: `progress` asked to stop. `progress` may be empty; it is called on the thread of the call.
Status WriteBlocks(const BlockRun& run, std::ostream* out, const ProgressFunction& progress);

}  // namespace lookout::generate

#endif  // LOOKOUT_TOOLS_GENERATE_ORDERED_BLOCKS_H_
