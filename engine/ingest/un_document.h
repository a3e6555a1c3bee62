// un_document.h: an identity document of the UN list.
#ifndef LOOKOUT_ENGINE_INGEST_UN_DOCUMENT_H_
#define LOOKOUT_ENGINE_INGEST_UN_DOCUMENT_H_

#include <string_view>

#include "engine/ingest/draft.h"
#include "engine/ingest/xml_reader.h"

namespace lookout::ingest {

void ReadUnDocument(const XmlElement& element, Draft* draft);

// Documents that running text names ("Utopian passport number D 12345, expired on 4 Apr. 2004"). True: it named one.
bool ReadDocumentsInText(std::string_view text, Draft* draft);

}  // namespace lookout::ingest

#endif  // LOOKOUT_ENGINE_INGEST_UN_DOCUMENT_H_
