// ofac_csv.h: the SDN list of the US Treasury as comma-separated files.
//
// sdn.csv holds the entries, alt.csv their aliases, add.csv their addresses, sdn_comments.csv the end of remarks that
// were too long for sdn.csv. None has a header line; `-0-` is null; the last line is the byte 0x1A.
#ifndef LOOKOUT_ENGINE_INGEST_OFAC_CSV_H_
#define LOOKOUT_ENGINE_INGEST_OFAC_CSV_H_

#include <memory>
#include <span>
#include <string>

#include "engine/ingest/byte_source.h"
#include "engine/ingest/reader.h"

namespace lookout::ingest {

struct OfacInput {
  std::unique_ptr<ByteSource> source;  // null: there is no such file
  std::string name;
};

struct OfacInputs {
  OfacInput sdn, alt, add, comments;
};

// One release. `bytes_before` is what Advance was told of before.
Status ReadOfacRelease(OfacInputs inputs, uint64_t* bytes_before, bool* stopped, RecordSink* sink);

Status ReadOfacCsv(std::span<const std::string> files, RecordSink* sink);

}  // namespace lookout::ingest

#endif  // LOOKOUT_ENGINE_INGEST_OFAC_CSV_H_
