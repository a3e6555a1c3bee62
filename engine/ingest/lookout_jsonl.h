// lookout_jsonl.h: Lookout's own format, one record a line.
#ifndef LOOKOUT_ENGINE_INGEST_LOOKOUT_JSONL_H_
#define LOOKOUT_ENGINE_INGEST_LOOKOUT_JSONL_H_

#include <span>
#include <string>

#include "engine/ingest/reader.h"

namespace lookout::ingest {

Status ReadLookoutJsonl(std::span<const std::string> files, RecordSink* sink);

}  // namespace lookout::ingest

#endif  // LOOKOUT_ENGINE_INGEST_LOOKOUT_JSONL_H_
