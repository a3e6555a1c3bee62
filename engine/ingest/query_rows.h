// query_rows.h: the three shapes of bulk queries, behind OpenQueries.
#ifndef LOOKOUT_ENGINE_INGEST_QUERY_ROWS_H_
#define LOOKOUT_ENGINE_INGEST_QUERY_ROWS_H_

#include <deque>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "engine/ingest/line_reader.h"
#include "engine/ingest/query_reader.h"

namespace lookout::ingest {

inline constexpr std::size_t kQueryBytesMax = std::size_t{1} << 20;

// Lines that can be looked at before they are taken.
class LineQueue {
 public:
  struct Held {
    std::string text;
    uint32_t number = 0;
    bool too_long = false;
  };

  explicit LineQueue(LineReader* lines) : lines_(lines) {}

  // The next line, or the first that is not blank; null at the end. Lives until it is taken.
  const Held* Peek();
  const Held* PeekNotBlank();
  Held Take();

  // Puts lines back that were taken, in their order.
  void GiveBack(std::deque<Held> lines);

 private:
  LineReader* lines_;
  std::deque<Held> held_;
};

// What a row holds that could not be read at all (the input broke off, the row is too long): Parse gives it back.
void SetProblem(uint64_t line, std::string message, QueryRow* row);

// Not ok when the row is such a row.
Status ProblemOf(const QueryRow& row);

std::unique_ptr<QueryReader> MakeJsonlQueries(std::unique_ptr<LineReader> lines, std::unique_ptr<LineQueue> queue);
std::unique_ptr<QueryReader> MakeMrzQueries(std::unique_ptr<LineReader> lines, std::unique_ptr<LineQueue> queue);

// kInvalidArgument: the header line has no column that asks anything.
Result<std::unique_ptr<QueryReader>> MakeCsvQueries(std::unique_ptr<LineReader> lines,
                                                    std::unique_ptr<LineQueue> queue);

// True when the header line has a column that asks something.
bool IsQueryHeader(std::string_view line);

// True when the line could stand in a machine-readable zone: its characters, a filler, about its length.
bool IsZoneLine(std::string_view line);

}  // namespace lookout::ingest

#endif  // LOOKOUT_ENGINE_INGEST_QUERY_ROWS_H_
