// Bulk queries in every format: each row is answered, none is given twice, no message repeats the row; what is read of
// a plain row in one go is what Parse gives.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <sstream>
#include <string>

#include "engine/ingest/query_reader.h"

namespace {

using lookout::ingest::QueryReader;
using lookout::ingest::QueryRow;

void ExpectPlain(const QueryReader& reader, const QueryRow& row, const lookout::Result<lookout::v1::Query>& query) {
  lookout::ingest::DocumentRow document;
  if (reader.ReadDocument(row, &document)) {
    if (!query.ok() || !query->has_document() || !query->mrz().empty()) std::abort();
    if (!document.id.empty() && query->id() != document.id) std::abort();
    const lookout::v1::DocumentQuestion& asked = query->document();
    if (asked.number() != document.number || asked.issuer() != document.issuer || asked.type() != document.type)
      std::abort();
  }
  lookout::ingest::ZoneRow zone;
  if (reader.ReadZone(row, &zone)) {
    if (!query.ok() || query->has_document() || query->id() != std::to_string(row.line)) std::abort();
    if (static_cast<std::size_t>(query->mrz_size()) != zone.count) std::abort();
    for (std::size_t i = 0; i < zone.count; ++i) {
      if (query->mrz(static_cast<int>(i)) != zone.lines[i]) std::abort();
    }
  }
}

}  // namespace

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
      ExpectPlain(**reader, row, query);
    }
  }
  return 0;
}
