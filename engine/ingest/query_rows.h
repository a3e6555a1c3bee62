// query_rows.h: the three shapes of bulk queries, behind OpenQueries.
#ifndef LOOKOUT_ENGINE_INGEST_QUERY_ROWS_H_
#define LOOKOUT_ENGINE_INGEST_QUERY_ROWS_H_

#include <deque>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/ingest/line_reader.h"
#include "engine/ingest/query_reader.h"

namespace lookout::ingest {

inline constexpr std::size_t kQueryBytesMax = std::size_t{1} << 20;

// Lines that can be looked at before they are taken. The memory of their texts goes round: a line costs no allocation
// once a few were taken.
class LineQueue {
 public:
  struct Held {
    std::string text;
    uint32_t number = 0;
    bool too_long = false;
  };

  explicit LineQueue(LineReader* lines) : lines_(lines) {}

  // The next line, or one that comes so many lines after it; null where the input ends before. Lives until it is taken.
  const Held* Peek(std::size_t ahead = 0);
  // The next line, once the blank ones before it are dropped.
  const Held* PeekNotBlank();

  // The next line, which was peeked at; its text takes the memory of the one that `line` had.
  void Take(Held* line);

 private:
  void Drop();

  LineReader* lines_;
  std::deque<Held> held_;
  std::vector<std::string> spare_;  // memory for texts to come
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
