// decompress.h: gzip and zstd, recognised by their first bytes.
#ifndef LOOKOUT_ENGINE_INGEST_DECOMPRESS_H_
#define LOOKOUT_ENGINE_INGEST_DECOMPRESS_H_

#include <memory>
#include <string>

#include "engine/ingest/byte_source.h"
#include "lookout/result.h"

namespace lookout::ingest {

// A source of the plain bytes of `raw`. kInvalidArgument: `name` ends in .gz or .zst and the bytes are no such stream,
// or there are no bytes at all. A stream that is cut or damaged is told when it is met, by Read.
Result<std::unique_ptr<ByteSource>> Decompress(std::unique_ptr<ByteSource> raw, std::string name);

}  // namespace lookout::ingest

#endif  // LOOKOUT_ENGINE_INGEST_DECOMPRESS_H_
