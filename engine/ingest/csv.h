// csv.h: rows of comma-separated values, as RFC 4180 has them and as lists really are.
//
// Quoted fields, doubled quotes, line ends inside quotes (read as LF), CR LF, a last row without a line end, and the
// end mark 0x1A of OFAC. A quote that never closes costs one line: the row is refused where it begins, and reading goes
// on at the line behind its first.
#ifndef LOOKOUT_ENGINE_INGEST_CSV_H_
#define LOOKOUT_ENGINE_INGEST_CSV_H_

#include <cstdint>
#include <deque>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/ingest/line_reader.h"

namespace lookout::ingest {

// Splits one row that comes line by line. One thread at a time; keeps its memory between rows.
class CsvSplitter {
 public:
  enum class State { kComplete, kOpenQuote, kTextBehindQuote };

  explicit CsvSplitter(char separator) : separator_(separator) {}

  void Begin();
  State Feed(std::string_view line);  // after kOpenQuote: the next line of the same row
  std::span<const std::string> fields() const { return {fields_.data(), count_}; }

 private:
  std::string& NewField();

  char separator_;
  std::vector<std::string> fields_;
  std::size_t count_ = 0;
  bool in_quotes_ = false;
};

// A row in memory, line ends inside quotes and all. False: it is no row.
bool SplitCsvRow(std::string_view row, CsvSplitter* splitter);

// Comma, semicolon or tab: the one that the header line has most of.
char CsvSeparatorOf(std::string_view header);

struct CsvRow {
  uint32_t line = 0;  // where it begins
  uint32_t line_count = 1;
  std::string_view text;                // as it stands, lines joined by LF; lives until the next call
  std::span<const std::string> fields;  // live until the next call
  std::string problem;                  // not empty: the row can not be read, and why
};

class CsvReader {
 public:
  CsvReader(LineReader* lines, char separator) : lines_(lines), splitter_(separator) {}

  // False at the end, or when the input failed: see the line reader's status. Blank lines are no rows.
  bool Next(CsvRow* row);

  // For a row of several lines that turns out wrong: its further lines are read again as rows of their own, because a
  // stray quote may have joined them.
  void ResumeBehindFirstLine();

  // For a reader that takes plain lines from the line reader itself: only while nothing waits here to be read again. A
  // line that turns out not to be plain is given back and is the next one to be read.
  bool HasWaiting() const { return !waiting_.empty(); }
  void GiveBack(const Line& line);

  // True when the last line was OFAC's end mark.
  bool end_mark_seen() const { return end_mark_seen_; }

 private:
  struct HeldLine {
    std::string text;
    uint32_t number;
    std::string problem;
  };
  bool NextLine(HeldLine* line);
  bool ReadOpenRow(CsvRow* row);

  LineReader* lines_;
  CsvSplitter splitter_;
  std::deque<HeldLine> waiting_;  // given back, to be read again
  std::deque<HeldLine> further_;  // lines behind the first of the row that was read last
  HeldLine first_;
  std::string text_;
  bool end_mark_seen_ = false;
};

}  // namespace lookout::ingest

#endif  // LOOKOUT_ENGINE_INGEST_CSV_H_
