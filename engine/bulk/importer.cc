#include "engine/bulk/importer.h"

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <utility>

#include <absl/container/flat_hash_map.h>
#include <fmt/format.h>

#include "engine/base/clock.h"
#include "engine/base/hash.h"
#include "engine/ingest/reader.h"
#include "engine/record/json.h"
#include "engine/record/validate.h"
#include "engine/text/date.h"

namespace lookout::bulk {
namespace {

constexpr int64_t kClockSkewSeconds = 300;

std::string_view ModeName(ImportMode mode) {
  switch (mode) {
    case ImportMode::kReplace: return "replace";
    case ImportMode::kUpsert: return "upsert";
    case ImportMode::kDelete: return "delete";
  }
  return "replace";
}

store::ChangeMode StoreMode(ImportMode mode) {
  switch (mode) {
    case ImportMode::kUpsert: return store::ChangeMode::kUpsert;
    case ImportMode::kDelete: return store::ChangeMode::kDelete;
    default: return store::ChangeMode::kReplace;
  }
}

// Takes what a reader yields into a change of the store, and keeps the account of it.
class ImportSink final : public ingest::RecordSink {
 public:
  ImportSink(const ImportOptions& options, const ProgressFunction& progress, uint64_t total_bytes,
             store::Change* change, v1::ImportReport* report)
      : options_(options),
        progress_(progress),
        total_bytes_(total_bytes),
        change_(change),
        report_(report),
        sorts_ids_(options.mode == ImportMode::kReplace && options.format == "document-csv") {}

  bool Accept(v1::Record&& record, ingest::Position position) override {
    Row();
    if (options_.mode == ImportMode::kDelete) return Delete(record, position);
    record::Canonicalize(&record);
    const std::vector<std::string> problems = record::Validate(record);
    if (!problems.empty()) {
      std::string reason = problems.front();
      for (std::size_t i = 1; i < problems.size(); ++i) reason += "; " + problems[i];
      RefuseRow(position, std::move(reason));
      return true;
    }
    if (sorts_ids_) return PutBytes(record.id(), record::EncodeRecord(record), position);
    const auto [first, is_new] = lines_.try_emplace(base::HashBytes128(record.id()), position.line);
    if (!is_new) {
      RefuseRow(position,
                fmt::format("id: a record of this id stands on line {} already; the first one is kept", first->second));
      return true;
    }
    failure_ = change_->Put(record);
    if (failure_.code() == StatusCode::kInvalidArgument) {
      RefuseRow(position, failure_.message());
      failure_ = OkStatus();
      return true;
    }
    report_->set_accepted(report_->accepted() + 1);
    return failure_.ok();
  }

  bool AcceptBytes(std::string_view id, std::string_view record_bytes, ingest::Position position) override {
    if (!sorts_ids_) return RecordSink::AcceptBytes(id, record_bytes, position);
    Row();
    return PutBytes(id, record_bytes, position);
  }

  // After the last row: two rows of one id are found now where there are too many to remember their ids.
  Status Prepare() {
    return change_->Prepare([this](uint64_t row, uint64_t before) {
      report_->set_accepted(report_->accepted() - 1);
      const ingest::Position position{options_.files[row >> 32], static_cast<uint32_t>(row),
                                      static_cast<uint32_t>(row >> 32)};
      RefuseRow(position, fmt::format("id: a record of this id stands on line {} already; the first one is kept",
                                      static_cast<uint32_t>(before)));
    });
  }

  bool Refuse(ingest::Position position, std::string reason) override {
    Row();
    RefuseRow(position, std::move(reason));
    return true;
  }

  void NotUnderstood(ingest::Position position, std::string reason) override {
    Finding& finding = not_understood_[std::move(reason)];
    if (finding.count++ == 0) {
      finding.file = position.file;
      finding.line = position.line;
    }
  }

  void Skip(ingest::Position, std::string_view kind) override {
    Row();
    report_->set_skipped(report_->skipped() + 1);
    ++(*report_->mutable_skipped_by_kind())[std::string(kind)];
  }

  void Count(std::string_view what, uint32_t number) override {
    (*report_->mutable_counts())[std::string(what)] += number;
  }

  void Version(std::string version) override { version_ = std::move(version); }

  bool Advance(uint64_t bytes) override {
    bytes_ = bytes;
    return Tell();
  }

  // Writes the findings that are counted by kind into the report.
  void Close() {
    for (const auto& [reason, finding] : not_understood_) {
      v1::Finding* out = report_->add_findings();
      out->set_file(finding.file);
      out->set_line(finding.line);
      out->set_reason(reason);
      out->set_count(finding.count);
    }
  }

  const std::string& version() const { return version_; }
  const Status& failure() const { return failure_; }
  bool stopped() const { return stopped_; }

 private:
  struct Finding {
    std::string file;
    uint32_t line = 0;
    uint32_t count = 0;
  };

  bool Delete(const v1::Record& record, ingest::Position position) {
    const Status deleted = change_->Delete(record.id());
    if (deleted.ok()) {
      report_->set_accepted(report_->accepted() + 1);
    } else if (deleted.code() == StatusCode::kNotFound) {
      RefuseRow(position, "id: the dataset holds no record of this id");
    } else {
      failure_ = deleted;
    }
    return failure_.ok();
  }

  bool PutBytes(std::string_view id, std::string_view record_bytes, ingest::Position position) {
    failure_ = change_->PutBytes(id, record_bytes, uint64_t{position.file_number} << 32 | position.line);
    report_->set_accepted(report_->accepted() + 1);
    return failure_.ok();
  }

  void RefuseRow(ingest::Position position, std::string reason) {
    report_->set_invalid(report_->invalid() + 1);
    if (report_->invalid() > options_.findings_max) return;
    v1::Finding* finding = report_->add_findings();
    finding->set_file(std::string(position.file));
    finding->set_line(position.line);
    finding->set_reason(std::move(reason));
    finding->set_invalid(true);
    finding->set_count(1);
  }

  void Row() {
    report_->set_rows(report_->rows() + 1);
    if (report_->rows() % 4096 == 0) Tell();
  }

  bool Tell() {
    if (progress_ && !progress_({bytes_, total_bytes_, report_->rows()})) stopped_ = true;
    return !stopped_;
  }

  const ImportOptions& options_;
  const ProgressFunction& progress_;
  const uint64_t total_bytes_;
  store::Change* change_;
  v1::ImportReport* report_;
  const bool sorts_ids_;  // a whole list of documents, as large as they come: ids are compared when it is sorted
  absl::flat_hash_map<base::Hash128, uint32_t> lines_;
  std::map<std::string, Finding> not_understood_;
  std::string version_;
  uint64_t bytes_ = 0;
  bool stopped_ = false;
  Status failure_;
};

Result<int64_t> AsOfTime(const ImportOptions& options, int64_t now) {
  if (options.as_of.empty()) return now;
  LOOKOUT_ASSIGN_OR_RETURN(const int64_t as_of, text::ParseInstant(options.as_of));
  if (as_of > now + kClockSkewSeconds) {
    return InvalidArgument("the as-of time lies in the future; it says when this copy was last known to be current");
  }
  return as_of;
}

Status CheckOptions(const ImportOptions& options) {
  if (!record::IsDatasetName(options.dataset)) {
    return InvalidArgument("the dataset's name must have 1 to 64 letters, digits, '-', '_' or '.'");
  }
  if (ingest::FindFormat(options.format) == nullptr) {
    std::string names;
    for (const ingest::Format& format : ingest::Formats())
      names += fmt::format("{}{}", names.empty() ? "" : ", ", format.name);
    return InvalidArgument(fmt::format("the format '{}' is not known; one of: {}", options.format, names));
  }
  if (options.files.empty()) return InvalidArgument("no file to import was given");
  for (const std::string& file : options.files) {
    std::error_code error;
    if (!std::filesystem::exists(file, error)) return InvalidArgument(fmt::format("{}: there is no such file", file));
    if (std::filesystem::is_directory(file, error))
      return InvalidArgument(fmt::format("{}: is a directory; give its files", file));
  }
  return OkStatus();
}

uint64_t TotalBytes(const std::vector<std::string>& files) {
  uint64_t total = 0;
  for (const std::string& file : files) {
    std::error_code error;
    const auto size = std::filesystem::file_size(file, error);
    if (!error) total += size;
  }
  return total;
}

// A replacement that leaves nothing is far more often a broken download than a list that has become empty.
bool WouldEmpty(const ImportOptions& options, const v1::ImportReport& report) {
  return options.mode == ImportMode::kReplace && report.accepted() == 0 && report.skipped() == 0;
}

void RefuseAll(std::string_view reason, const ImportOptions& options, v1::ImportReport* report) {
  v1::Finding* finding = report->add_findings();
  finding->set_file(options.files.front());
  finding->set_reason(std::string(reason));
  finding->set_invalid(true);
  finding->set_count(1);
  if (report->invalid() == 0) report->set_invalid(1);
}

}  // namespace

Result<v1::ImportReport> Import(const ImportOptions& options, const ProgressFunction& progress,
                                store::RecordStore* store, int64_t now) {
  const double start = base::MonotonicSeconds();
  LOOKOUT_RETURN_IF_ERROR(CheckOptions(options));
  LOOKOUT_ASSIGN_OR_RETURN(const int64_t as_of, AsOfTime(options, now));
  store::ChangeOptions change_options;
  if (options.memory_bytes_max != 0) change_options.memory_bytes = options.memory_bytes_max;
  LOOKOUT_ASSIGN_OR_RETURN(const std::unique_ptr<store::Change> change,
                           store->Begin(options.dataset, StoreMode(options.mode), change_options));
  v1::ImportReport report;
  report.set_dataset(options.dataset);
  report.set_format(options.format);
  report.set_mode(std::string(ModeName(options.mode)));
  ImportSink sink(options, progress, TotalBytes(options.files), change.get(), &report);
  LOOKOUT_RETURN_IF_ERROR(ingest::FindFormat(options.format)->read(options.files, &sink));
  LOOKOUT_RETURN_IF_ERROR(sink.failure());
  if (sink.stopped()) return FailedPrecondition("the import was stopped; the dataset is as it was before");
  sink.Close();
  report.set_as_of(text::FormatInstant(as_of));
  report.set_seconds(base::MonotonicSeconds() - start);
  if (WouldEmpty(options, report)) {
    RefuseAll(report.invalid() == 0
                  ? "the input holds no record; the dataset is unchanged (an empty list must be removed by name)"
                  : "no row of the input could be taken; the dataset is unchanged",
              options, &report);
    return report;
  }
  LOOKOUT_RETURN_IF_ERROR(sink.Prepare());
  v1::DatasetInfo info;
  info.set_as_of(report.as_of());
  info.set_format(options.format);
  info.set_version(!options.version.empty()  ? options.version
                   : !sink.version().empty() ? sink.version()
                                             : report.as_of());
  info.set_warn_after_s(options.warn_after_s);
  info.set_stale_after_s(options.stale_after_s);
  if (report.invalid() > 0 && options.mode != ImportMode::kDelete) {
    info.set_state(v1::DatasetState::partial);
    info.set_reason(
        fmt::format("{} of {} rows of an import were refused; import the whole corrected list with mode replace",
                    report.invalid(), report.rows()));
  }
  LOOKOUT_ASSIGN_OR_RETURN(const store::ChangeCounts counts, change->Commit(info));
  report.set_added(static_cast<uint32_t>(counts.added));
  report.set_changed(static_cast<uint32_t>(counts.changed));
  report.set_unchanged(static_cast<uint32_t>(counts.unchanged));
  report.set_removed(static_cast<uint32_t>(counts.removed));
  report.set_version(info.version());
  for (const v1::DatasetInfo& dataset : store->Acquire()->datasets()) {
    if (dataset.dataset() == options.dataset) report.set_records(dataset.records());
  }
  report.set_seconds(base::MonotonicSeconds() - start);
  return report;
}

}  // namespace lookout::bulk
