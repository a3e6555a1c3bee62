#include "engine/ingest/document_csv.h"
#include "engine/ingest/lookout_jsonl.h"
#include "engine/ingest/ofac_csv.h"
#include "engine/ingest/reader.h"
#include "engine/ingest/un_xml.h"

namespace lookout::ingest {

bool RecordSink::AcceptBytes(std::string_view, std::string_view record_bytes, Position position) {
  v1::Record record;
  if (!record.ParseFromArray(record_bytes.data(), static_cast<int>(record_bytes.size()))) return true;  // ours: they do
  return Accept(std::move(record), position);
}
namespace {

constexpr Format kFormats[] = {
    {"document-csv", "stolen, lost and revoked documents, one a row, with a header line", &ReadDocumentCsv},
    {"lookout-jsonl", "Lookout's own format: one record in JSON a line", &ReadLookoutJsonl},
    {"ofac-csv", "the SDN list of the US Treasury: sdn.csv, with alt.csv and add.csv beside it", &ReadOfacCsv},
    {"un-xml", "the consolidated list of the UN Security Council", &ReadUnXml},
};

}  // namespace

std::span<const Format> Formats() { return kFormats; }

const Format* FindFormat(std::string_view name) {
  for (const Format& format : kFormats) {
    if (format.name == name) return &format;
  }
  return nullptr;
}

}  // namespace lookout::ingest
