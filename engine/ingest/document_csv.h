// document_csv.h: stolen, lost and revoked travel documents as comma-separated rows under a header line.
#ifndef LOOKOUT_ENGINE_INGEST_DOCUMENT_CSV_H_
#define LOOKOUT_ENGINE_INGEST_DOCUMENT_CSV_H_

#include <cstdint>
#include <memory>
#include <span>
#include <string>

#include "engine/ingest/byte_source.h"
#include "engine/ingest/reader.h"

namespace lookout::ingest {

Status ReadDocumentRows(std::unique_ptr<ByteSource> source, const std::string& name, uint64_t* bytes_before,
                        bool* stopped, RecordSink* sink, uint32_t file_number = 0);

Status ReadDocumentCsv(std::span<const std::string> files, RecordSink* sink);

}  // namespace lookout::ingest

#endif  // LOOKOUT_ENGINE_INGEST_DOCUMENT_CSV_H_
