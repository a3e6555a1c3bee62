// Bulk queries in every format: each row is answered, none is given twice, no message repeats the row.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <sstream>
#include <string>

#include "engine/ingest/query_reader.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, std::size_t size) {
  using lookout::BulkFormat;
  for (const BulkFormat format : {BulkFormat::kDetect, BulkFormat::kJsonl, BulkFormat::kCsv, BulkFormat::kMrz}) {
    std::istringstream in(std::string(reinterpret_cast<const char*>(data), size));
    auto reader = lookout::ingest::OpenQueries(in, format);
    if (!reader.ok()) {
      if (reader.status().message().empty()) std::abort();
      continue;
    }
    lookout::ingest::QueryRow row;
    uint64_t last = 0;
    while ((*reader)->Next(&row)) {
      if (row.line != 0 && row.line <= last) std::abort();
      if (row.line != 0) last = row.line;
      std::string id;
      const auto query = (*reader)->Parse(row, &id);
      if (id.empty()) std::abort();
      if (!query.ok() && query.status().message().empty()) std::abort();
      if (query.ok() && query->id() != id) std::abort();
    }
  }
  return 0;
}
