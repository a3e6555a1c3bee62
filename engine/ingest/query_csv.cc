// Bulk queries as comma-separated rows under a header line.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>
#include <vector>

#include "engine/ingest/csv.h"
#include "engine/ingest/plain_text.h"
#include "engine/ingest/query_rows.h"

namespace lookout::ingest {
namespace {

enum Column {
  kId,
  kName,
  kSurname,
  kForenames,
  kBirthDate,
  kSex,
  kNationality,
  kNumber,
  kIssuer,
  kType,
  kMrz1,
  kMrz2,
  kMrz3,
  kThreshold,
  kLimit,
  kBirthPlace,
  kColumns
};

constexpr std::array<std::string_view, kColumns> kColumnNames = {
    "id",     "name", "surname", "forenames", "birth_date", "sex",       "nationality", "number",
    "issuer", "type", "mrz1",    "mrz2",      "mrz3",       "threshold", "limit",       "birth_place"};

int ColumnOf(std::string_view written) {
  const std::string name = Lower(Trim(written));
  if (name == "document_number") return kNumber;
  for (int column = 0; column < kColumns; ++column) {
    if (kColumnNames[static_cast<std::size_t>(column)] == name) return column;
  }
  return -1;
}

bool Asks(int column) {
  return column == kName || column == kSurname || column == kForenames || column == kNumber || column == kMrz1;
}

class CsvQueries final : public QueryReader {
 public:
  CsvQueries(std::unique_ptr<LineReader> lines, std::unique_ptr<LineQueue> queue)
      : lines_(std::move(lines)), queue_(std::move(queue)) {
    column_of_.fill(-1);
  }

  Status ReadHeader() {
    if (queue_->PeekNotBlank() == nullptr) {
      LOOKOUT_RETURN_IF_ERROR(lines_->status());
      return InvalidArgument("the input has no header line.");
    }
    LineQueue::Held line;
    queue_->Take(&line);
    if (line.too_long || !TextProblem(line.text).empty()) {
      return InvalidArgument(fmt::format("line {}: the header line can not be read as text.", line.number));
    }
    separator_ = CsvSeparatorOf(line.text);
    CsvSplitter splitter(separator_);
    if (!SplitCsvRow(line.text, &splitter)) {
      return InvalidArgument(fmt::format("line {}: a quote of the header line is not closed.", line.number));
    }
    fields_ = splitter.fields().size();
    column_at_.assign(fields_, -1);
    bool asks = false;
    for (std::size_t i = 0; i < fields_; ++i) {
      const int column = ColumnOf(splitter.fields()[i]);
      if (column < 0) continue;
      int& place = column_of_[static_cast<std::size_t>(column)];
      if (place >= 0) {
        return InvalidArgument(fmt::format("line {}: the header line has the column {} twice.", line.number,
                                           kColumnNames[static_cast<std::size_t>(column)]));
      }
      place = static_cast<int>(i);
      column_at_[i] = column;
      asks = asks || Asks(column);
    }
    if (asks) return OkStatus();
    return InvalidArgument(
        fmt::format("line {}: the header line has no column that asks something: name, surname, forenames, "
                    "number or mrz1.",
                    line.number));
  }

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
    if (row->text.find('"') == std::string::npos) return true;  // only a quote can go on behind the line
    CsvSplitter splitter(separator_);
    splitter.Begin();
    if (splitter.Feed(row->text) == CsvSplitter::State::kOpenQuote) TakeFurtherLines(&splitter, row);
    return true;
  }

  Result<v1::Query> Parse(const QueryRow& row, std::string* id) const override {
    *id = std::to_string(row.line);
    LOOKOUT_RETURN_IF_ERROR(ProblemOf(row));
    CsvSplitter splitter(separator_);
    if (!SplitCsvRow(row.text, &splitter)) {
      return InvalidArgument(
          fmt::format("line {}: a quote in this row is not closed, or text stands behind a closing quote.", row.line));
    }
    const Fields fields = splitter.fields();
    if (std::string_view own = Field(fields, kId); !own.empty()) *id = std::string(own);
    if (fields.size() != fields_) {
      return InvalidArgument(
          fmt::format("line {}: the row has {} fields where the header has {}.", row.line, fields.size(), fields_));
    }
    v1::Query query;
    query.set_id(*id);
    LOOKOUT_RETURN_IF_ERROR(FillQuestion(fields, row.line, &query));
    LOOKOUT_RETURN_IF_ERROR(FillOptions(fields, row.line, &query));
    return query;
  }

  bool ReadDocument(const QueryRow& row, DocumentRow* document) const override {
    if (row.text.empty()) return false;
    std::array<std::string_view, kColumns> values{};
    std::size_t field = 0;
    std::size_t begin = 0;
    for (std::size_t at = 0; at <= row.text.size(); ++at) {
      if (at < row.text.size() && row.text[at] != separator_) {
        if (row.text[at] < ' ' || row.text[at] > '~' || row.text[at] == '"' || row.text[at] == '\\') return false;
        continue;
      }
      if (field >= column_at_.size()) return false;
      const int column = column_at_[field++];
      if (column >= 0)
        values[static_cast<std::size_t>(column)] = Trim(std::string_view(row.text).substr(begin, at - begin));
      begin = at + 1;
    }
    if (field != fields_ || values[kNumber].empty()) return false;
    for (const Column other : {kName, kSurname, kForenames, kMrz1, kThreshold, kLimit}) {
      if (!values[other].empty()) return false;
    }
    *document = {values[kId], values[kNumber], values[kIssuer], values[kType]};
    return true;
  }

  BulkFormat format() const override { return BulkFormat::kCsv; }
  uint64_t bytes_read() const override { return lines_->consumed(); }

 private:
  using Fields = std::span<const std::string>;

  // A column that is ignored may hold text of several lines; one that asks never does.
  bool KnownFieldHasLineEnd(Fields fields) const {
    return std::any_of(column_of_.begin(), column_of_.end(), [fields](int at) {
      return at >= 0 && fields[static_cast<std::size_t>(at)].find('\n') != std::string::npos;
    });
  }

  // The lines of a quoted field, when they make one row as it should be; else a stray quote joined them: the first line
  // stands alone and the others are rows of their own.
  void TakeFurtherLines(CsvSplitter* splitter, QueryRow* row) {
    std::string text = row->text;
    std::size_t further = 0;
    bool whole = false;
    while (!whole && text.size() < kQueryBytesMax) {
      const LineQueue::Held* next = queue_->Peek(further);
      if (next == nullptr || next->too_long) break;
      ++further;
      text.push_back('\n');
      text.append(next->text);
      const CsvSplitter::State state = splitter->Feed(next->text);
      if (state == CsvSplitter::State::kTextBehindQuote) break;
      whole = state == CsvSplitter::State::kComplete;
    }
    if (!whole || splitter->fields().size() != fields_ || KnownFieldHasLineEnd(splitter->fields())) return;
    row->text = std::move(text);
    for (; further > 0; --further) queue_->Take(&line_);
  }

  std::string_view Field(Fields fields, Column column) const {
    const int at = column_of_[column];
    return at < 0 || static_cast<std::size_t>(at) >= fields.size() ? std::string_view()
                                                                   : Trim(fields[static_cast<std::size_t>(at)]);
  }

  std::string Text(Fields fields, Column column) const { return std::string(Field(fields, column)); }

  Status FillQuestion(Fields fields, uint64_t line, v1::Query* query) const {
    const bool person =
        !Field(fields, kName).empty() || !Field(fields, kSurname).empty() || !Field(fields, kForenames).empty();
    const bool document = !Field(fields, kNumber).empty();
    const bool zone = !Field(fields, kMrz1).empty();
    if (int{person} + int{document} + int{zone} > 1) {
      return InvalidArgument(
          fmt::format("line {}: the row asks more than one question (a name, a document number, an MRZ); write a "
                      "row for each, so that each has its answer.",
                      line));
    }
    if (zone) {
      for (const Column column : {kMrz1, kMrz2, kMrz3}) {
        if (!Field(fields, column).empty()) query->add_mrz(Text(fields, column));
      }
    } else if (document) {
      v1::DocumentQuestion* question = query->mutable_document();
      question->set_number(Text(fields, kNumber));
      question->set_issuer(Text(fields, kIssuer));
      question->set_type(Text(fields, kType));
    } else if (person) {
      v1::PersonQuestion* question = query->mutable_person();
      question->set_name(Text(fields, kName));
      question->set_surname(Text(fields, kSurname));
      question->set_forenames(Text(fields, kForenames));
      question->set_birth_date(Text(fields, kBirthDate));
      question->set_sex(Text(fields, kSex));
      question->set_nationality(Text(fields, kNationality));
      question->set_birth_place(Text(fields, kBirthPlace));
    } else {
      return InvalidArgument(fmt::format("line {}: the row asks nothing: name, number and mrz1 are empty.", line));
    }
    return OkStatus();
  }

  Status FillOptions(Fields fields, uint64_t line, v1::Query* query) const {
    if (const std::string_view text = Field(fields, kThreshold); !text.empty()) {
      double threshold = 0;
      const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), threshold);
      if (error != std::errc() || end != text.data() + text.size()) {
        return InvalidArgument(fmt::format("line {}: threshold: is not a number such as 0.8.", line));
      }
      query->set_threshold(threshold);
    }
    if (const std::string_view text = Field(fields, kLimit); !text.empty()) {
      uint32_t limit = 0;
      const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), limit);
      if (error != std::errc() || end != text.data() + text.size()) {
        return InvalidArgument(fmt::format("line {}: limit: is not a whole number such as 10.", line));
      }
      query->set_limit(limit);
    }
    return OkStatus();
  }

  std::unique_ptr<LineReader> lines_;
  std::unique_ptr<LineQueue> queue_;
  LineQueue::Held line_;  // the last one taken
  char separator_ = ',';
  std::size_t fields_ = 0;
  std::array<int, kColumns> column_of_{};
  std::vector<int> column_at_;  // the other way round; -1: a column that is ignored
  bool failure_told_ = false;
};

}  // namespace

bool IsQueryHeader(std::string_view line) {
  CsvSplitter splitter(CsvSeparatorOf(line));
  if (!SplitCsvRow(line, &splitter)) return false;
  for (const std::string& field : splitter.fields()) {
    if (Asks(ColumnOf(field))) return true;
  }
  return false;
}

Result<std::unique_ptr<QueryReader>> MakeCsvQueries(std::unique_ptr<LineReader> lines,
                                                    std::unique_ptr<LineQueue> queue) {
  auto reader = std::make_unique<CsvQueries>(std::move(lines), std::move(queue));
  LOOKOUT_RETURN_IF_ERROR(reader->ReadHeader());
  return std::unique_ptr<QueryReader>(std::move(reader));
}

}  // namespace lookout::ingest
