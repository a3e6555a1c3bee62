// Bulk queries as JSON lines.
#include <fmt/format.h>

#include <utility>

#include "engine/ingest/plain_text.h"
#include "engine/ingest/query_rows.h"
#include "engine/record/json.h"

namespace lookout::ingest {
namespace {

// The member `id` of the outermost object of a row that may be broken, so that its answer can carry it. Empty: none, or
// one with an escape in it.
std::string OutermostId(std::string_view json) {
  int depth = 0;
  bool value_next = false;
  for (std::size_t at = 0; at < json.size(); ++at) {
    const char c = json[at];
    if (c == '{' || c == '[') ++depth;
    if (c == '}' || c == ']') --depth;
    if (c == ',') value_next = false;
    if (c != '"') continue;
    const std::size_t begin = at + 1;
    for (++at; at < json.size() && json[at] != '"'; ++at) {
      if (json[at] == '\\') ++at;
    }
    if (at >= json.size()) return {};
    const std::string_view text = json.substr(begin, at - begin);
    if (value_next)
      return text.find('\\') == std::string_view::npos && IsUtf8(text) ? std::string(text) : std::string();
    std::string_view behind = Trim(json.substr(at + 1, 64));
    if (depth != 1 || text != "id" || !behind.starts_with(':')) continue;
    behind = Trim(behind.substr(1));
    if (!behind.empty() && IsDigit(behind.front()))
      return std::string(behind.substr(0, behind.find_first_not_of("0123456789")));
    value_next = behind.starts_with('"');
  }
  return {};
}

// {"id":"1","document":{"number":"...","issuer":"...","type":"..."}} and nothing else, in this or another order,
// without escapes: most lines of a nightly check.
class PlainJson {
 public:
  explicit PlainJson(std::string_view text) : rest_(text) {}

  bool Read(DocumentRow* document) {
    bool asked = false;
    const bool read = ReadObject([&](std::string_view key) {
      if (key == "id" && document->id.empty()) return ReadText(&document->id) && !document->id.empty();
      if (key != "document" || asked) return false;
      asked = true;
      return ReadObject([&](std::string_view inner) {
        std::string_view* const value = inner == "number"   ? &document->number
                                        : inner == "issuer" ? &document->issuer
                                        : inner == "type"   ? &document->type
                                                            : nullptr;
        return value != nullptr && value->empty() && ReadText(value) && !value->empty();
      });
    });
    Skip();
    return read && asked && rest_.empty() && !document->number.empty();
  }

 private:
  void Skip() {
    while (!rest_.empty() && (rest_.front() == ' ' || rest_.front() == '\t')) rest_.remove_prefix(1);
  }
  bool Take(char c) {
    Skip();
    if (rest_.empty() || rest_.front() != c) return false;
    rest_.remove_prefix(1);
    return true;
  }
  bool ReadText(std::string_view* text) {
    if (!Take('"')) return false;
    std::size_t at = 0;
    for (; at < rest_.size() && rest_[at] != '"'; ++at) {
      if (rest_[at] < ' ' || rest_[at] > '~' || rest_[at] == '\\') return false;
    }
    if (at == rest_.size()) return false;
    *text = rest_.substr(0, at);
    rest_.remove_prefix(at + 1);
    return true;
  }
  template <typename Member>
  bool ReadObject(Member&& member) {
    if (!Take('{')) return false;
    std::string_view key;
    do {
      if (!ReadText(&key) || !Take(':') || !member(key)) return false;
    } while (Take(','));
    return Take('}');
  }

  std::string_view rest_;
};

class JsonlQueries final : public QueryReader {
 public:
  JsonlQueries(std::unique_ptr<LineReader> lines, std::unique_ptr<LineQueue> queue)
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
    queue_->Take(&line_);
    if (line_.too_long) {
      SetProblem(line_.number,
                 fmt::format("line {}: the row is longer than {} MiB.", line_.number, kQueryBytesMax >> 20), row);
      return true;
    }
    row->line = line_.number;
    row->text.swap(line_.text);
    return true;
  }

  Result<v1::Query> Parse(const QueryRow& row, std::string* id) const override {
    *id = std::to_string(row.line);
    LOOKOUT_RETURN_IF_ERROR(ProblemOf(row));
    Result<v1::Query> query = record::QueryFromJson(row.text);
    if (!query.ok()) {
      if (std::string own = OutermostId(row.text); !own.empty()) *id = std::move(own);
      return Status(query.status().code(), fmt::format("line {}: {}", row.line, query.status().message()));
    }
    if (query->id().empty()) query->set_id(*id);
    *id = query->id();
    return query;
  }

  bool ReadDocument(const QueryRow& row, DocumentRow* document) const override {
    *document = DocumentRow();
    return PlainJson(row.text).Read(document);
  }

  BulkFormat format() const override { return BulkFormat::kJsonl; }
  uint64_t bytes_read() const override { return lines_->consumed(); }

 private:
  std::unique_ptr<LineReader> lines_;
  std::unique_ptr<LineQueue> queue_;
  LineQueue::Held line_;  // the last one taken
  bool failure_told_ = false;
};

}  // namespace

std::unique_ptr<QueryReader> MakeJsonlQueries(std::unique_ptr<LineReader> lines, std::unique_ptr<LineQueue> queue) {
  return std::make_unique<JsonlQueries>(std::move(lines), std::move(queue));
}

}  // namespace lookout::ingest
