// un_xml.h: the consolidated list of the UN Security Council.
#ifndef LOOKOUT_ENGINE_INGEST_UN_XML_H_
#define LOOKOUT_ENGINE_INGEST_UN_XML_H_

#include <span>
#include <string>
#include <string_view>

#include "engine/ingest/byte_source.h"
#include "engine/ingest/reader.h"

namespace lookout::ingest {

// `bytes_before` is what Advance was told of earlier files.
Status ReadUnList(ByteSource* source, std::string_view name, uint64_t bytes_before, bool* stopped, RecordSink* sink);

Status ReadUnXml(std::span<const std::string> files, RecordSink* sink);

}  // namespace lookout::ingest

#endif  // LOOKOUT_ENGINE_INGEST_UN_XML_H_
