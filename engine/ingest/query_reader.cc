#include "engine/ingest/query_reader.h"

#include <fmt/format.h>

#include <utility>

#include "engine/ingest/byte_source.h"
#include "engine/ingest/plain_text.h"
#include "engine/ingest/query_rows.h"

namespace lookout::ingest {
namespace {

constexpr std::string_view kFormatsText =
    "the formats are jsonl (each line begins with {), csv (a header line with name, surname, number or mrz1) and mrz "
    "(lines of 30, 36 or 44 characters)";

constexpr std::size_t kSpareTexts = 4;  // as many as the lines of a zone and the one behind it

BulkFormat Recognise(std::string_view line) {
  const std::string_view text = Trim(line);
  if (text.starts_with('{')) return BulkFormat::kJsonl;
  if (IsZoneLine(text)) return BulkFormat::kMrz;
  if (IsQueryHeader(text)) return BulkFormat::kCsv;
  return BulkFormat::kDetect;
}

}  // namespace

bool QueryReader::ReadDocument(const QueryRow&, DocumentRow*) const { return false; }
bool QueryReader::ReadZone(const QueryRow&, ZoneRow*) const { return false; }

const LineQueue::Held* LineQueue::Peek(std::size_t ahead) {
  while (held_.size() <= ahead) {
    Line line;
    if (!lines_->Next(&line)) return nullptr;
    Held& held = held_.emplace_back();
    if (!spare_.empty()) {
      held.text = std::move(spare_.back());
      spare_.pop_back();
    }
    held.text.assign(line.text);
    held.number = line.number;
    held.too_long = line.too_long;
  }
  return &held_[ahead];
}

const LineQueue::Held* LineQueue::PeekNotBlank() {
  const Held* line = Peek();
  while (line != nullptr && !line->too_long && Trim(line->text).empty()) {
    Drop();
    line = Peek();
  }
  return line;
}

void LineQueue::Take(Held* line) {
  std::swap(*line, held_.front());
  Drop();
}

void LineQueue::Drop() {
  if (spare_.size() < kSpareTexts) spare_.push_back(std::move(held_.front().text));
  held_.pop_front();
}

// An empty text marks the row: a row that was read is never blank.
void SetProblem(uint64_t line, std::string message, QueryRow* row) {
  row->line = line;
  row->text.clear();
  row->text_second = std::move(message);
}

Status ProblemOf(const QueryRow& row) {
  if (row.text.empty()) return InvalidArgument(row.text_second);
  const std::string problem = TextProblem(row.text);
  if (!problem.empty()) return InvalidArgument(fmt::format("line {}: {}", row.line, problem));
  return OkStatus();
}

Result<std::unique_ptr<QueryReader>> OpenQueries(std::istream& in, BulkFormat format) {
  LOOKOUT_ASSIGN_OR_RETURN(std::unique_ptr<ByteSource> source, OpenStream(in, "the input"));
  auto lines = std::make_unique<LineReader>(std::move(source), "the input", kQueryBytesMax);
  auto queue = std::make_unique<LineQueue>(lines.get());
  const LineQueue::Held* first = queue->PeekNotBlank();
  if (!lines->status().ok()) return lines->status();
  if (format == BulkFormat::kDetect) {
    if (first == nullptr) return InvalidArgument(fmt::format("the input holds no row; {}.", kFormatsText));
    format = Recognise(first->text);
    if (format == BulkFormat::kDetect) {
      return InvalidArgument(
          fmt::format("line {}: the format of the input is not recognised; {}.", first->number, kFormatsText));
    }
  }
  switch (format) {
    case BulkFormat::kJsonl: return MakeJsonlQueries(std::move(lines), std::move(queue));
    case BulkFormat::kMrz: return MakeMrzQueries(std::move(lines), std::move(queue));
    case BulkFormat::kCsv: return MakeCsvQueries(std::move(lines), std::move(queue));
    case BulkFormat::kDetect: break;
  }
  return Internal("a format of bulk queries has no reader.");
}

}  // namespace lookout::ingest
