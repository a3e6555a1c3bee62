// un_individual.h: one INDIVIDUAL of the UN list as a record.
#ifndef LOOKOUT_ENGINE_INGEST_UN_INDIVIDUAL_H_
#define LOOKOUT_ENGINE_INGEST_UN_INDIVIDUAL_H_

#include <string>
#include <string_view>

#include "engine/ingest/draft.h"
#include "engine/ingest/xml_reader.h"

namespace lookout::ingest {

// Fills the draft; empty when it went well, else why the entry can not become a record.
std::string ReadUnIndividual(const XmlElement& entry, Draft* draft);

}  // namespace lookout::ingest

#endif  // LOOKOUT_ENGINE_INGEST_UN_INDIVIDUAL_H_
