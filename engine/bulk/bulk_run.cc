#include "engine/bulk/bulk_run.h"

#include <algorithm>
#include <condition_variable>
#include <deque>
#include <memory>
#include <mutex>
#include <span>
#include <string>
#include <string_view>
#include <thread>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "engine/base/clock.h"
#include "engine/ingest/query_reader.h"
#include "engine/record/json.h"

namespace lookout::bulk {
namespace {

constexpr std::size_t kRowsPerChunk = 512;
constexpr std::size_t kBytesPerChunk = std::size_t{4} << 20;  // of rows; with one more, of at most 1 MiB
constexpr std::size_t kTextBytesKept = std::size_t{4} << 10;  // a longer text's memory is given back
constexpr std::size_t kChunksInFlightPerThread = 4;

void Tally(const v1::Answer& answer, BulkSummary* summary) {
  ++summary->rows;
  switch (answer.outcome()) {
    case v1::Outcome::hit: ++summary->hit; break;
    case v1::Outcome::potential_match: ++summary->potential_match; break;
    case v1::Outcome::no_hit: ++summary->no_hit; break;
    case v1::Outcome::no_hit_incomplete: ++summary->no_hit_incomplete; break;
    case v1::Outcome::denied: ++summary->denied; break;
    case v1::Outcome::invalid_query: ++summary->invalid_query; break;
    default: ++summary->error; break;
  }
  summary->incomplete = summary->incomplete || !answer.incomplete().empty();
}

void AddTo(const BulkSummary& part, BulkSummary* whole) {
  whole->rows += part.rows;
  whole->hit += part.hit;
  whole->potential_match += part.potential_match;
  whole->no_hit += part.no_hit;
  whole->no_hit_incomplete += part.no_hit_incomplete;
  whole->denied += part.denied;
  whole->invalid_query += part.invalid_query;
  whole->error += part.error;
  whole->incomplete = whole->incomplete || part.incomplete;
}

// Rows on their way through: filled by the reading thread, answered by one worker, written by the reading thread, and
// filled again: rows keep the memory of their texts, and the output is long enough to be memory of its own from the
// system, page by page.
struct Chunk {
  std::span<const ingest::QueryRow> rows() const { return {places.data(), filled}; }

  void Clear() {
    for (ingest::QueryRow& row : std::span(places).first(filled)) {
      for (std::string* text : {&row.text, &row.text_second}) {
        if (text->capacity() > kTextBytesKept) std::string().swap(*text);
      }
    }
    filled = 0;
    output.clear();
    summary = {};
    done = false;
  }

  std::vector<ingest::QueryRow> places = std::vector<ingest::QueryRow>(kRowsPerChunk);
  std::size_t filled = 0;
  std::string output;
  BulkSummary summary;
  bool done = false;  // guarded by the pipeline's mutex
};

class Pipeline {
 public:
  Pipeline(const ingest::QueryReader& reader, const BulkOptions& options, const AskFunction& ask,
           const DocumentMisses* misses)
      : reader_(reader), options_(options), ask_(ask), misses_(misses) {}

  ~Pipeline() {
    {
      const std::lock_guard lock(mutex_);
      closed_ = true;
    }
    work_.notify_all();
    for (std::thread& worker : workers_) worker.join();
  }

  void Start(unsigned threads) {
    for (unsigned i = 0; i < threads; ++i) workers_.emplace_back([this] { Work(); });
  }

  void Push(Chunk* chunk) {
    {
      const std::lock_guard lock(mutex_);
      waiting_.push_back(chunk);
    }
    work_.notify_one();
  }

  void WaitFor(Chunk* chunk) {
    std::unique_lock lock(mutex_);
    done_.wait(lock, [chunk] { return chunk->done; });
  }

  void Answer(Chunk* chunk) const {
    const std::span<const ingest::QueryRow> rows = chunk->rows();
    std::vector<bool> misses(rows.size());
    if (misses_ != nullptr) misses_->Ask(reader_, rows, &misses);
    for (std::size_t i = 0; i < rows.size(); ++i) {
      if (misses[i]) {
        TallyMiss(&chunk->summary);
        misses_->AppendAnswer(i, &chunk->output);
        continue;
      }
      const v1::Answer answer = AnswerRow(rows[i]);
      Tally(answer, &chunk->summary);
      chunk->output += record::ToJson(answer, record::JsonShape::kStable);
      chunk->output += '\n';
    }
  }

 private:
  void TallyMiss(BulkSummary* summary) const {
    ++summary->rows;
    ++(misses_->outcome() == v1::Outcome::no_hit ? summary->no_hit : summary->no_hit_incomplete);
    summary->incomplete = summary->incomplete || misses_->incomplete();
  }

  void Work() {
    for (;;) {
      Chunk* chunk = nullptr;
      {
        std::unique_lock lock(mutex_);
        work_.wait(lock, [this] { return closed_ || !waiting_.empty(); });
        if (waiting_.empty()) return;
        chunk = waiting_.front();
        waiting_.pop_front();
      }
      Answer(chunk);
      {
        const std::lock_guard lock(mutex_);
        chunk->done = true;
      }
      done_.notify_one();
    }
  }

  v1::Answer AnswerRow(const ingest::QueryRow& row) const {
    std::string id;
    auto query = reader_.Parse(row, &id);
    if (!query.ok()) {
      v1::Answer answer;
      answer.set_id(id.empty() ? fmt::format("{}", row.line) : id);
      answer.set_outcome(v1::Outcome::invalid_query);
      answer.set_message(query.status().message());  // names the line
      return answer;
    }
    if (!query->has_threshold() && options_.threshold >= 0) query->set_threshold(options_.threshold);
    if (!query->has_limit() && options_.limit > 0) query->set_limit(options_.limit);
    if (query->datasets().empty())
      query->mutable_datasets()->Assign(options_.datasets.begin(), options_.datasets.end());
    if (query->profile().empty()) query->set_profile(options_.profile);
    if (options_.explain) query->set_explain(true);
    if (options_.timing) query->set_timing(true);
    v1::Answer answer = ask_(*query);
    if (answer.outcome() == v1::Outcome::invalid_query)
      answer.set_message(fmt::format("line {}: {}", row.line, answer.message()));
    return answer;
  }

  const ingest::QueryReader& reader_;
  const BulkOptions& options_;
  const AskFunction& ask_;
  const DocumentMisses* const misses_;
  std::mutex mutex_;  // guards waiting_, closed_ and each chunk's done; std, because TSan sees through it
  std::condition_variable work_;
  std::condition_variable done_;  // only the reading thread waits for it
  std::deque<Chunk*> waiting_;
  bool closed_ = false;
  std::vector<std::thread> workers_;
};

bool ReadChunk(ingest::QueryReader* reader, Chunk* chunk) {
  std::size_t bytes = 0;
  while (chunk->filled < chunk->places.size() && bytes < kBytesPerChunk) {
    ingest::QueryRow& row = chunk->places[chunk->filled];
    if (!reader->Next(&row)) break;
    bytes += row.text.size() + row.text_second.size();
    ++chunk->filled;
  }
  return chunk->filled != 0;
}

}  // namespace

Result<BulkSummary> RunBulk(std::istream& in, std::ostream& out, const BulkOptions& options, const AskFunction& ask,
                            const DocumentMisses* misses, const ProgressFunction& progress) {
  const double start = base::MonotonicSeconds();
  LOOKOUT_ASSIGN_OR_RETURN(const std::unique_ptr<ingest::QueryReader> reader, ingest::OpenQueries(in, options.format));
  const unsigned threads = options.threads != 0 ? options.threads : std::max(1U, std::thread::hardware_concurrency());
  BulkSummary summary;
  std::deque<std::unique_ptr<Chunk>> in_flight;  // outlives the pipeline, whose workers write into the chunks
  std::vector<std::unique_ptr<Chunk>> idle;
  Pipeline pipeline(*reader, options, ask, misses);
  if (threads > 1) pipeline.Start(threads);
  bool stopped = false;
  const auto write_front = [&] {
    std::unique_ptr<Chunk> chunk = std::move(in_flight.front());
    if (threads > 1) pipeline.WaitFor(chunk.get());
    in_flight.pop_front();
    out.write(chunk->output.data(), static_cast<std::streamsize>(chunk->output.size()));
    AddTo(chunk->summary, &summary);
    chunk->Clear();
    idle.push_back(std::move(chunk));
    if (progress && !progress({reader->bytes_read(), 0, summary.rows})) stopped = true;
  };
  for (;;) {
    if (idle.empty()) idle.push_back(std::make_unique<Chunk>());
    std::unique_ptr<Chunk> chunk = std::move(idle.back());
    idle.pop_back();
    if (stopped || !out || !ReadChunk(reader.get(), chunk.get())) break;
    if (threads > 1) {
      pipeline.Push(chunk.get());
    } else {
      pipeline.Answer(chunk.get());
    }
    in_flight.push_back(std::move(chunk));
    if (in_flight.size() >= (threads > 1 ? threads * kChunksInFlightPerThread : 1)) write_front();
  }
  while (!in_flight.empty()) write_front();
  out.flush();
  if (!out) return IoError("the output can not be written (disk full, or its reader has gone)");
  if (stopped) return FailedPrecondition("the run was stopped");
  if (in.bad()) return IoError("the input can not be read to its end");
  summary.seconds = base::MonotonicSeconds() - start;
  return summary;
}

Result<BulkSummary> RunCompare(std::istream& in, std::ostream& out, const CompareFunction& compare) {
  const double start = base::MonotonicSeconds();
  BulkSummary summary;
  std::string line;
  for (uint64_t number = 1; std::getline(in, line); ++number) {
    if (line.find_first_not_of(" \t\r") == std::string::npos) continue;
    ++summary.rows;
    v1::CompareAnswer answer;
    const auto pair = record::PairFromJson(line);
    if (pair.ok()) {
      answer = compare(*pair);
      if (answer.id().empty()) answer.set_id(fmt::format("{}", number));
    } else {
      answer.set_id(fmt::format("{}", number));
      answer.set_message(pair.status().message());
    }
    if (answer.has_message()) {
      ++summary.invalid_query;
      answer.set_message(fmt::format("line {}: {}", number, answer.message()));
    }
    out << record::ToJson(answer, record::JsonShape::kStable) << '\n';
  }
  out.flush();
  if (!out) return IoError("the output can not be written (disk full, or its reader has gone)");
  if (in.bad()) return IoError("the input can not be read to its end");
  summary.seconds = base::MonotonicSeconds() - start;
  return summary;
}

}  // namespace lookout::bulk
