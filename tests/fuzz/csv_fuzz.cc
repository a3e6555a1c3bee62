// Rows of CSV, as themselves and as the rows of document-csv.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "engine/ingest/csv.h"
#include "engine/ingest/document_csv.h"
#include "tests/fuzz/discarding_sink.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, std::size_t size) {
  using namespace lookout::ingest;
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  auto source = OpenMemory(bytes, "fuzz.csv");
  if (!source.ok()) return 0;
  LineReader lines(*std::move(source), "fuzz.csv");
  CsvReader rows(&lines, CsvSeparatorOf(bytes.substr(0, bytes.find('\n'))));
  CsvRow row;
  uint32_t last = 0;
  std::size_t count = 0;
  while (rows.Next(&row)) {
    if (row.line <= last || row.line_count == 0) std::abort();  // rows come in the order of their lines, each once
    if (row.problem.empty() && row.fields.empty()) std::abort();
    last = row.line;
    if (row.line_count > 1 && ++count % 3 == 0) rows.ResumeBehindFirstLine();
  }
  auto again = OpenMemory(bytes, "fuzz.csv");
  DiscardingSink sink;
  uint64_t before = 0;
  bool stopped = false;
  static_cast<void>(ReadDocumentRows(*std::move(again), "fuzz.csv", &before, &stopped, &sink));
  return 0;
}
