// line_reader.h: lines of text, numbered.
#ifndef LOOKOUT_ENGINE_INGEST_LINE_READER_H_
#define LOOKOUT_ENGINE_INGEST_LINE_READER_H_

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "engine/ingest/byte_source.h"
#include "lookout/status.h"

namespace lookout::ingest {

inline constexpr std::size_t kLineBytesMax = std::size_t{16} << 20;

struct Line {
  std::string_view text;  // without the line end; lives until the next call of Next
  uint32_t number = 0;    // 1-based
  bool too_long = false;  // `text` is only its first bytes, the rest was skipped
};

// Cuts a source into lines at LF or CR LF. A byte order mark of UTF-8 is skipped; UTF-16 is refused. One thread at a
// time; holds at most one line and one block of input.
class LineReader {
 public:
  LineReader(std::unique_ptr<ByteSource> source, std::string name, std::size_t line_bytes_max = kLineBytesMax);

  // False at the end, or when the input failed: see status().
  bool Next(Line* line);

  const Status& status() const { return status_; }
  const std::string& name() const { return name_; }
  uint64_t consumed() const { return source_->consumed(); }

 private:
  bool Fill();
  void CheckEncoding();
  bool SkipToLineEnd();

  std::unique_ptr<ByteSource> source_;
  std::string name_;
  std::size_t line_bytes_max_;
  std::string buffer_;
  std::string beginning_;  // of a line that is too long
  std::size_t begin_ = 0;  // of what has not been given yet
  uint32_t number_ = 0;
  bool started_ = false;
  bool ended_ = false;
  Status status_;
};

// True when all of it is well-formed UTF-8.
bool IsUtf8(std::string_view text);

// Why a row can not be taken as text at all (a NUL byte, not UTF-8, too long), or empty.
std::string TextProblem(const Line& line);
std::string TextProblem(std::string_view row);

}  // namespace lookout::ingest

#endif  // LOOKOUT_ENGINE_INGEST_LINE_READER_H_
