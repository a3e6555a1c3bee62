// Bulk queries as machine-readable zones.
#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "engine/ingest/plain_text.h"
#include "engine/ingest/query_rows.h"
#include "engine/text/mrz.h"

namespace lookout::ingest {
namespace {

// What the first line of a zone says about the zone. A line that lost or gained a character is still of its shape.
enum class Shape { kNone, kThreeLines, kTwoShort, kTwoLong, kWhole };

constexpr std::size_t kSlack = 2;

bool IsNear(std::size_t length, std::size_t wanted) { return length + kSlack >= wanted && length <= wanted + kSlack; }

Shape ShapeOf(std::string_view line) {
  if (IsNear(line.size(), 30)) return Shape::kThreeLines;
  if (IsNear(line.size(), 36)) return Shape::kTwoShort;
  if (IsNear(line.size(), 44)) return Shape::kTwoLong;
  if (line.size() == 72 || line.size() == 88 || line.size() == 90) return Shape::kWhole;
  return Shape::kNone;
}

std::size_t DigitsIn(std::string_view line, std::size_t begin, std::size_t count) {
  if (begin >= line.size()) return 0;
  const std::string_view part = line.substr(begin, count);
  return static_cast<std::size_t>(std::count_if(part.begin(), part.end(), IsDigit));
}

// The second line of two has two dates, the second of three likewise (Doc 9303 parts 4 to 7); fillers may stand for the
// unknown parts of one, and a reading error for a digit or two.
bool LooksSecond(std::string_view line, Shape shape) {
  if (shape == Shape::kThreeLines) return DigitsIn(line, 0, 6) + DigitsIn(line, 8, 6) >= 6 && !IsAlpha(line.front());
  return DigitsIn(line, 13, 6) + DigitsIn(line, 21, 6) >= 4;
}

bool LooksFirst(std::string_view line, Shape shape) {
  if (line.empty() || std::string_view("pvaci").find(ToLower(line.front())) == std::string_view::npos) return false;
  if (shape == Shape::kThreeLines) return DigitsIn(line, 5, 10) >= 3;  // the document number; a third line holds a name
  return !LooksSecond(line, shape);
}

class MrzQueries final : public QueryReader {
 public:
  MrzQueries(std::unique_ptr<LineReader> lines, std::unique_ptr<LineQueue> queue)
      : lines_(std::move(lines)), queue_(std::move(queue)) {}

  bool Next(QueryRow* row) override {
    row->text_second.clear();
    const LineQueue::Held* next = queue_->PeekNotBlank();
    if (next == nullptr) {
      if (lines_->status().ok() || failure_told_) return false;
      failure_told_ = true;
      SetProblem(0, lines_->status().message(), row);
      return true;
    }
    const bool block_begins = next->number != line_.number + 1 || line_.number == 0;
    queue_->Take(&line_);
    if (line_.too_long) {
      SetProblem(line_.number,
                 fmt::format("line {}: the row is longer than {} MiB.", line_.number, kQueryBytesMax >> 20), row);
      return true;
    }
    row->line = line_.number;
    row->text.assign(Trim(line_.text));
    const Shape shape = ShapeOf(row->text);
    if (block_begins && TakeBlock(shape, row)) return true;
    if (shape == Shape::kThreeLines) {
      if (!LooksSecond(row->text, shape) && TakeFurther(shape, true, row)) TakeFurther(shape, false, row);
    } else if (shape == Shape::kTwoShort || shape == Shape::kTwoLong) {
      if (!LooksSecond(row->text, shape)) TakeFurther(shape, true, row);
    }
    return true;
  }

  Result<v1::Query> Parse(const QueryRow& row, std::string* id) const override {
    *id = std::to_string(row.line);
    LOOKOUT_RETURN_IF_ERROR(ProblemOf(row));
    v1::Query query;
    query.set_id(*id);
    query.add_mrz(row.text);
    for (const std::string_view line : SplitOn(row.text_second, '\n')) query.add_mrz(std::string(line));
    const Shape shape = ShapeOf(row.text);
    const bool three = shape == Shape::kThreeLines && query.mrz_size() == 3;
    const bool two = (shape == Shape::kTwoShort || shape == Shape::kTwoLong) && query.mrz_size() == 2;
    if (!three && !two && shape != Shape::kWhole) {
      return InvalidArgument(
          fmt::format("line {}: this is no whole machine-readable zone: it needs 3 lines of 30 characters, "
                      "2 of 36 or 2 of 44, or all in one line.",
                      row.line));
    }
    const std::size_t wanted = three ? 30 : shape == Shape::kTwoShort ? 36 : 44;
    for (const std::string& line : query.mrz()) {
      if (shape == Shape::kWhole || line.size() == wanted) continue;
      return InvalidArgument(
          fmt::format("line {}: a line of the machine-readable zone has {} characters where its format has "
                      "{}.",
                      row.line, line.size(), wanted));
    }
    return query;
  }

  bool ReadZone(const QueryRow& row, ZoneRow* zone) const override {
    zone->lines[0] = row.text;
    zone->count = 1;
    std::string_view rest = row.text_second;
    while (!rest.empty() && zone->count < zone->lines.size()) {
      const std::size_t end = std::min(rest.find('\n'), rest.size());
      zone->lines[zone->count++] = rest.substr(0, end);
      rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    const std::size_t length = row.text.size();
    const std::size_t wanted = length == 30 ? 3 : length == 36 || length == 44 ? 2 : 0;
    if (zone->count != wanted || !rest.empty()) return false;
    return std::all_of(
        zone->lines.begin(), zone->lines.begin() + static_cast<std::ptrdiff_t>(wanted),
        [length](std::string_view line) { return line.size() == length && text::HoldsZoneCharactersOnly(line); });
  }

  BulkFormat format() const override { return BulkFormat::kMrz; }
  uint64_t bytes_read() const override { return lines_->consumed(); }

 private:
  // Lines of one shape that stand alone between blank lines, as many as a zone has, are a zone, however badly they were
  // read.
  bool TakeBlock(Shape shape, QueryRow* row) {
    if (shape == Shape::kNone || shape == Shape::kWhole) return false;
    const std::size_t wanted = shape == Shape::kThreeLines ? 2 : 1;
    for (std::size_t ahead = 0; ahead < wanted; ++ahead) {
      const LineQueue::Held* next = queue_->Peek(ahead);
      if (next == nullptr || next->too_long || ShapeOf(Trim(next->text)) != shape) return false;
    }
    const LineQueue::Held* behind = queue_->Peek(wanted);
    if (behind != nullptr && (behind->too_long || !Trim(behind->text).empty())) return false;
    for (std::size_t i = 0; i < wanted; ++i) TakeLine(row);
    return true;
  }

  void TakeLine(QueryRow* row) {
    queue_->Take(&line_);
    if (!row->text_second.empty()) row->text_second.push_back('\n');
    row->text_second.append(Trim(line_.text));
  }

  // Takes the next line when it belongs to the same zone: a blank line, another shape or the beginning of a zone does
  // not.
  bool TakeFurther(Shape shape, bool second, QueryRow* row) {
    const LineQueue::Held* next = queue_->Peek();
    if (next == nullptr || next->too_long) return false;
    const std::string_view line = Trim(next->text);
    if (line.empty() || ShapeOf(line) != shape || LooksFirst(line, shape)) return false;
    if (second && shape == Shape::kThreeLines && !LooksSecond(line, shape)) return false;
    if (!second && LooksSecond(line, shape)) return false;
    TakeLine(row);
    return true;
  }

  std::unique_ptr<LineReader> lines_;
  std::unique_ptr<LineQueue> queue_;
  bool failure_told_ = false;
  LineQueue::Held line_;  // the last one taken; number 0: none yet
};

}  // namespace

bool IsZoneLine(std::string_view line) {
  if (ShapeOf(line) == Shape::kNone || line.find('<') == std::string_view::npos) return false;
  return std::all_of(line.begin(), line.end(), [](char c) { return IsAlpha(c) || IsDigit(c) || c == '<' || c == ' '; });
}

std::unique_ptr<QueryReader> MakeMrzQueries(std::unique_ptr<LineReader> lines, std::unique_ptr<LineQueue> queue) {
  return std::make_unique<MrzQueries>(std::move(lines), std::move(queue));
}

}  // namespace lookout::ingest
