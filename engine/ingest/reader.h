// reader.h: the readers of source formats.
//
// A reader turns files into Records, one at a time, and tells what it could not take over. It never sees the store.
// Every reader is a function of this shape, found by the name of its format.
#ifndef LOOKOUT_ENGINE_INGEST_READER_H_
#define LOOKOUT_ENGINE_INGEST_READER_H_

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "lookout/result.h"
#include "lookout/schema.pb.h"

namespace lookout::ingest {

// Where a row stands: the file as the caller named it, the line (1-based) where the row begins.
struct Position {
  std::string_view file;
  uint32_t line = 0;
  uint32_t file_number = 0;  // in the order the files were given
};

class RecordSink {
 public:
  virtual ~RecordSink() = default;

  // A record as the source tells it, not yet canonical or validated. False: stop reading.
  virtual bool Accept(v1::Record&& record, Position position) = 0;

  // A travel document whose bytes are those of the stored record already: canonical and valid. Readers of very large
  // lists give most rows this way; a sink that does not know it gets the record. The views live until this returns.
  virtual bool AcceptBytes(std::string_view id, std::string_view record_bytes, Position position);

  // A row that can not become a record.
  virtual bool Refuse(Position position, std::string reason) = 0;

  // Part of a row that was not understood; the row itself was accepted. Counted by reason, so the reason names the kind
  // ("remark clause not understood: Phone Number"), never personal data. The position is of one example.
  virtual void NotUnderstood(Position position, std::string reason) = 0;

  // An entry of a kind that Lookout does not hold ("entity", "vessel", "aircraft").
  virtual void Skip(Position position, std::string_view kind) = 0;

  // What was read, by kind: "names", "aliases", "weak_aliases", "birth_dates", "documents", "nationalities" ...
  virtual void Count(std::string_view what, uint32_t number) = 0;

  // The list's own version or date of publication, when it says one.
  virtual void Version(std::string version) = 0;

  // Bytes of input read so far, of all files (compressed bytes for compressed files). False: stop reading.
  virtual bool Advance(uint64_t bytes) = 0;
};

// The input can not be read as this format at all, or breaks off (a cut gzip stream, XML that does not close): the
// Status names file, line and cause, and the caller takes over nothing of it.
using ReadFunction = Status (*)(std::span<const std::string> files, RecordSink* sink);

struct Format {
  std::string_view name;         // "ofac-csv"
  std::string_view description;  // one line for --help
  ReadFunction read;
};

// Every format that import reads, ascending by name.
std::span<const Format> Formats();
const Format* FindFormat(std::string_view name);

}  // namespace lookout::ingest

#endif  // LOOKOUT_ENGINE_INGEST_READER_H_
