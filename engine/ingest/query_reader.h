// query_reader.h: bulk queries as rows: JSON lines, CSV, machine-readable zones.
#ifndef LOOKOUT_ENGINE_INGEST_QUERY_READER_H_
#define LOOKOUT_ENGINE_INGEST_QUERY_READER_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <istream>
#include <memory>
#include <string>
#include <string_view>

#include "lookout/options.h"
#include "lookout/result.h"
#include "lookout/schema.pb.h"

namespace lookout::ingest {

// One row of a bulk input: a query, or the sentence that says why it is none. Either way it gets an answer.
struct QueryRow {
  uint64_t line = 0;        // 1-based, where the row begins
  std::string text;         // the row's bytes; what Parse reads
  std::string text_second;  // further lines of a machine-readable zone, separated by newlines; empty otherwise
};

// A row that asks for one document and says nothing else. Views into the row.
struct DocumentRow {
  std::string_view id;  // empty: the line number
  std::string_view number;
  std::string_view issuer;
  std::string_view type;
};

// A machine-readable zone and nothing else, of characters that a zone may have. Views into the row.
struct ZoneRow {
  std::array<std::string_view, 3> lines;
  std::size_t count = 0;
};

// Cuts the input into rows (cheap, on one thread); the rows are then parsed on many.
class QueryReader {
 public:
  virtual ~QueryReader() = default;

  // False at the end of the input. Blank lines are no rows. A row longer than 1 MiB is cut there and will not parse.
  virtual bool Next(QueryRow* row) = 0;

  // Thread-safe. The query's id is the row's own `id`, else the line number. On failure `id` is still set when it could
  // be read. The message is a sentence with the line and never repeats a value.
  virtual Result<v1::Query> Parse(const QueryRow& row, std::string* id) const = 0;

  // True for a plain row of this kind: printable ASCII, no quotes or escapes. What it then holds is what Parse would
  // give. Thread-safe. False says nothing about the row: ask Parse.
  virtual bool ReadDocument(const QueryRow& row, DocumentRow* document) const;

  // The same for a zone, whose id is the number of its line.
  virtual bool ReadZone(const QueryRow& row, ZoneRow* zone) const;

  virtual BulkFormat format() const = 0;
  virtual uint64_t bytes_read() const = 0;
};

// Recognises the format from the first bytes unless told, and reads gz and zst as they are. The stream must outlive the
// reader. CSV has a header line with any of: id, name, surname, forenames, birth_date, sex, nationality, number (or
// document_number), issuer, type, mrz1, mrz2, mrz3, threshold, limit; separators `,` `;` or tab; other columns are
// ignored. kInvalidArgument: not recognised.
Result<std::unique_ptr<QueryReader>> OpenQueries(std::istream& in, BulkFormat format);

}  // namespace lookout::ingest

#endif  // LOOKOUT_ENGINE_INGEST_QUERY_READER_H_
