#include "engine/ingest/document_csv.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "engine/ingest/csv.h"
#include "engine/ingest/document_row.h"
#include "engine/ingest/draft.h"
#include "engine/ingest/line_reader.h"
#include "engine/ingest/plain_text.h"
#include "engine/text/country.h"
#include "engine/text/document_number.h"

namespace lookout::ingest {
namespace {

constexpr uint32_t kRowsPerProgress = 1024;

using Column = DocumentRowEncoder::Column;
using enum DocumentRowEncoder::Column;

constexpr std::array<std::string_view, DocumentRowEncoder::kColumns> kColumnNames = {
    "id",         "number",      "series_to",  "issuer",      "type", "status",
    "event_date", "event_place", "issue_date", "expiry_date", "owner"};

// The names of the header's columns as a message may repeat them.
std::string ColumnList(std::span<const std::string> fields) {
  std::string list;
  for (std::size_t i = 0; i < fields.size() && i < 20; ++i) {
    std::string name = fields[i].substr(0, 30);
    std::replace_if(
        name.begin(), name.end(), [](char c) { return !IsAlpha(c) && c != '_' && c != ' '; }, '?');
    list += fmt::format("{}{}", i == 0 ? "" : ", ", name);
  }
  return list;
}

class DocumentReader {
 public:
  DocumentReader(std::unique_ptr<ByteSource> source, const std::string& name, uint32_t file_number, RecordSink* sink)
      : name_(name), file_number_(file_number), lines_(std::move(source), name), sink_(sink) {}

  Status Read(uint64_t* bytes_before) {
    LOOKOUT_RETURN_IF_ERROR(ReadHeader());
    CsvRow row;
    uint32_t rows = 0;
    while (!stopped_ && (TakePlainRow() || TakeNextRow(&row))) {
      if (++rows % kRowsPerProgress == 0) Tell(*bytes_before + lines_.consumed());
    }
    LOOKOUT_RETURN_IF_ERROR(lines_.status());
    *bytes_before += lines_.consumed();
    if (!stopped_) Tell(*bytes_before);
    return OkStatus();
  }

  bool stopped() const { return stopped_; }

 private:
  // The header is read as a line first, for its separator.
  Status ReadHeader() {
    Line line;
    do {
      if (!lines_.Next(&line)) {
        LOOKOUT_RETURN_IF_ERROR(lines_.status());
        return InvalidArgument(fmt::format("{}: has no header line.", name_));
      }
    } while (!line.too_long && Trim(line.text).empty());
    const std::string problem = TextProblem(line);
    if (!problem.empty())
      return InvalidArgument(fmt::format("{}:{}: the header line can not be read: {}", name_, line.number, problem));
    const char separator = CsvSeparatorOf(line.text);
    CsvSplitter splitter(separator);
    column_of_.fill(-1);
    if (!SplitCsvRow(line.text, &splitter))
      return InvalidArgument(fmt::format("{}:{}: a quote of the header line is not closed.", name_, line.number));
    fields_ = splitter.fields().size();
    for (std::size_t i = 0; i < fields_; ++i) {
      LOOKOUT_RETURN_IF_ERROR(PlaceColumn(Lower(Trim(splitter.fields()[i])), static_cast<int>(i), line.number));
    }
    if (column_of_[kNumber] < 0 || column_of_[kIssuer] < 0) {
      return InvalidArgument(
          fmt::format("{}:{}: the header line needs the columns number and issuer; it has: {}. Known "
                      "columns: {}.",
                      name_, line.number, ColumnList(splitter.fields()), fmt::join(kColumnNames, ", ")));
    }
    rows_.emplace(&lines_, separator);
    plain_.emplace(separator, fields_, column_of_);
    for (std::string& reason : unknown_) sink_->NotUnderstood({name_, line.number}, std::move(reason));
    return OkStatus();
  }

  Status PlaceColumn(const std::string& column, int at, uint32_t line) {
    const auto known = std::find(kColumnNames.begin(), kColumnNames.end(), column);
    if (known == kColumnNames.end()) {
      unknown_.push_back(fmt::format("column not understood: {}", ColumnList(std::span(&column, 1))));
      return OkStatus();
    }
    int& place = column_of_[static_cast<std::size_t>(known - kColumnNames.begin())];
    if (place >= 0)
      return InvalidArgument(fmt::format("{}:{}: the header line has the column {} twice.", name_, line, *known));
    place = at;
    return OkStatus();
  }

  Position PositionOf(uint32_t line) const { return {name_, line, file_number_}; }

  void Tell(uint64_t bytes) {
    if (plain_rows_ > 0) sink_->Count("documents", plain_rows_);
    plain_rows_ = 0;
    if (!sink_->Advance(bytes)) stopped_ = true;
  }

  // False: the next line is not a plain row; it waits for TakeNextRow.
  bool TakePlainRow() {
    if (rows_->HasWaiting()) return false;
    Line line;
    if (!lines_.Next(&line)) return false;
    if (line.too_long || !plain_->Encode(line.text)) {
      rows_->GiveBack(line);
      return false;
    }
    ++plain_rows_;
    if (!sink_->AcceptBytes(plain_->id(), plain_->record_bytes(), PositionOf(line.number))) stopped_ = true;
    return true;
  }

  bool TakeNextRow(CsvRow* row) {
    if (!rows_->Next(row)) return false;
    TakeRow(*row);
    return true;
  }

  void Refuse(const CsvRow& row, std::string reason) {
    if (!sink_->Refuse(PositionOf(row.line), std::move(reason))) stopped_ = true;
  }

  std::string_view Field(const CsvRow& row, Column column) const {
    const int at = column_of_[column];
    return at < 0 ? std::string_view() : Trim(row.fields[static_cast<std::size_t>(at)]);
  }

  // No column of the format holds text of several lines; one that is ignored may.
  bool KnownFieldHasLineEnd(const CsvRow& row) const {
    return std::any_of(column_of_.begin(), column_of_.end(), [&row](int at) {
      return at >= 0 && row.fields[static_cast<std::size_t>(at)].find('\n') != std::string::npos;
    });
  }

  void TakeRow(const CsvRow& row) {
    if (!row.problem.empty()) return Refuse(row, row.problem);
    if (row.line_count > 1 && (row.fields.size() != fields_ || KnownFieldHasLineEnd(row))) {
      Refuse(row, "a quote in this row is not closed where it should be: it joins several lines.");
      return rows_->ResumeBehindFirstLine();
    }
    if (row.fields.size() != fields_) {
      return Refuse(row, fmt::format("the row has {} fields where the header has {}.", row.fields.size(), fields_));
    }
    Draft draft;
    std::string problem = Fill(row, &draft.record);
    if (!problem.empty()) return Refuse(row, std::move(problem));
    if (!Deliver(std::move(draft), PositionOf(row.line), sink_)) stopped_ = true;
  }

  std::string Fill(const CsvRow& row, v1::Record* record) const {
    record->set_kind(v1::RecordKind::travel_document);
    record->set_state(v1::RecordState::active);
    const std::string_view issuer = text::CountryCode(Field(row, kIssuer));
    if (issuer.empty()) {
      return Field(row, kIssuer).empty()
                 ? "issuer: is empty; give the country or organisation that issued the document."
                 : "issuer: is not a country or organisation that Lookout knows.";
    }
    record->set_issuer(std::string(issuer));
    record->set_number(std::string(Field(row, kNumber)));
    const std::string canonical = text::CanonicalDocumentNumber(record->number());
    if (canonical.empty()) return "number: holds no letter and no digit.";
    record->set_series_to(std::string(Field(row, kSeriesTo)));
    record->set_event_date(std::string(Field(row, kEventDate)));
    record->set_event_place(std::string(Field(row, kEventPlace)));
    record->set_issue_date(std::string(Field(row, kIssueDate)));
    record->set_expiry_date(std::string(Field(row, kExpiryDate)));
    const std::string_view owner = Field(row, kOwner);
    record->set_owner(std::string(owner.empty() ? issuer : owner));
    const std::string_view id = Field(row, kId);
    record->set_id(id.empty() ? fmt::format("{}-{}", issuer, canonical) : std::string(id));
    return FillVocabulary(Lower(Field(row, kType)), Lower(Field(row, kStatus)), record);
  }

  static std::string FillVocabulary(std::string type, const std::string& status, v1::Record* record) {
    if (type == "p") type = "passport";
    if (type == "v") type = "visa";
    v1::DocumentType::Value type_value = v1::DocumentType::unspecified;
    if (!type.empty() && !v1::DocumentType::Value_Parse(type, &type_value)) {
      return "type: is none of passport, identity_card, visa, residence_permit, other.";
    }
    record->set_type(type_value);
    v1::DocumentStatus::Value status_value = v1::DocumentStatus::unspecified;
    if (!status.empty() && !v1::DocumentStatus::Value_Parse(status, &status_value)) {
      return "status: is none of stolen, lost, revoked, invalid, stolen_blank.";
    }
    record->set_status(status_value);
    return {};
  }

  std::string name_;
  uint32_t file_number_;
  LineReader lines_;
  std::optional<CsvReader> rows_;
  std::optional<DocumentRowEncoder> plain_;
  uint32_t plain_rows_ = 0;  // that were not counted yet
  RecordSink* sink_;
  std::size_t fields_ = 0;
  std::array<int, DocumentRowEncoder::kColumns> column_of_{};
  std::vector<std::string> unknown_;
  bool stopped_ = false;
};

}  // namespace

Status ReadDocumentRows(std::unique_ptr<ByteSource> source, const std::string& name, uint64_t* bytes_before,
                        bool* stopped, RecordSink* sink, uint32_t file_number) {
  DocumentReader reader(std::move(source), name, file_number, sink);
  Status status = reader.Read(bytes_before);
  *stopped = reader.stopped();
  return status;
}

Status ReadDocumentCsv(std::span<const std::string> files, RecordSink* sink) {
  uint64_t bytes = 0;
  uint32_t file_number = 0;
  for (const std::string& file : files) {
    LOOKOUT_ASSIGN_OR_RETURN(std::unique_ptr<ByteSource> source, OpenFile(file));
    bool stopped = false;
    LOOKOUT_RETURN_IF_ERROR(ReadDocumentRows(std::move(source), file, &bytes, &stopped, sink, file_number++));
    if (stopped) break;
  }
  return OkStatus();
}

}  // namespace lookout::ingest
