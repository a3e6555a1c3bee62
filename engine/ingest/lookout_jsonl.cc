#include "engine/ingest/lookout_jsonl.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>
#include <vector>

#include "engine/ingest/byte_source.h"
#include "engine/ingest/draft.h"
#include "engine/ingest/line_reader.h"
#include "engine/ingest/plain_text.h"
#include "engine/record/json.h"

namespace lookout::ingest {
namespace {

constexpr uint32_t kRowsPerProgress = 256;

// A file whose first rows are all no JSON is of another format, which one sentence tells better than a million.
constexpr uint32_t kRowsBeforeGivingUp = 20;

// The name of a field as a finding may repeat it; a name that is none of a schema could be anything.
std::string SafeField(std::string_view field) {
  const bool plain = field.size() <= 80 && std::all_of(field.begin(), field.end(), [](char c) {
                       return IsAlpha(c) || IsDigit(c) || c == '_' || c == '.' || c == '[' || c == ']';
                     });
  return plain ? std::string(field) : "(a name of other signs)";
}

class JsonlReader {
 public:
  explicit JsonlReader(RecordSink* sink) : sink_(sink) {}

  Status Read(const std::string& file) {
    LOOKOUT_ASSIGN_OR_RETURN(std::unique_ptr<ByteSource> source, OpenFile(file));
    LineReader lines(std::move(source), file);
    Line line;
    uint32_t records = 0;
    uint32_t refused = 0;
    while (!stopped_ && lines.Next(&line)) {
      if (!line.too_long && Trim(line.text).empty()) continue;
      bool good = false;
      TakeLine(line, file, &good);
      ++(good ? records : refused);
      if (records == 0 && refused == kRowsBeforeGivingUp && !stopped_) {
        return InvalidArgument(
            fmt::format("{}: none of its first {} lines is a record in JSON; give the format that the "
                        "file has.",
                        file, refused));
      }
      if ((records + refused) % kRowsPerProgress == 0 && !sink_->Advance(bytes_ + lines.consumed())) stopped_ = true;
    }
    LOOKOUT_RETURN_IF_ERROR(lines.status());
    bytes_ += lines.consumed();
    if (!stopped_ && !sink_->Advance(bytes_)) stopped_ = true;
    return OkStatus();
  }

  bool stopped() const { return stopped_; }

 private:
  void TakeLine(const Line& line, const std::string& file, bool* good) {
    const Position position{file, line.number};
    std::string problem = TextProblem(line);
    if (problem.empty()) {
      std::vector<std::string> unknown;
      Result<v1::Record> record = record::RecordFromJson(line.text, &unknown);
      if (record.ok()) {
        *good = true;
        Draft draft;
        draft.record = *std::move(record);
        for (const std::string& field : unknown) {
          draft.not_understood.push_back(fmt::format("field not in the schema: {}", SafeField(field)));
        }
        stopped_ = !Deliver(std::move(draft), position, sink_);
        return;
      }
      problem = record.status().message();
    }
    stopped_ = !sink_->Refuse(position, std::move(problem));
  }

  RecordSink* sink_;
  uint64_t bytes_ = 0;
  bool stopped_ = false;
};

}  // namespace

Status ReadLookoutJsonl(std::span<const std::string> files, RecordSink* sink) {
  JsonlReader reader(sink);
  for (const std::string& file : files) {
    LOOKOUT_RETURN_IF_ERROR(reader.Read(file));
    if (reader.stopped()) break;
  }
  return OkStatus();
}

}  // namespace lookout::ingest
