#include "engine/store/verify.h"

#include <fmt/format.h>
#include <rocksdb/metadata.h>
#include <rocksdb/sst_file_reader.h>

#include <string>
#include <utility>

#include "engine/store/content_summary.h"
#include "engine/store/marker.h"
#include "engine/store/rocks_status.h"

namespace lookout::store {
namespace {

constexpr double kLockSeconds = 30;
constexpr uint64_t kRecordsBetweenProgress = 4096;
constexpr std::string_view kCure = "import the list again with mode replace, or restore the database from a backup";

void AddProblem(std::string what, std::string reason, std::vector<v1::VerifyProblem>* problems) {
  v1::VerifyProblem problem;
  problem.set_what(std::move(what));
  problem.set_reason(std::move(reason));
  problems->push_back(std::move(problem));
}

// Opens what is on the disk now as a new reader would, and reads every block of every table. The caller's own view may
// still hold tables that the writer has replaced since; its records are read one by one afterwards.
void VerifyFiles(const std::string& path, std::vector<v1::VerifyProblem>* problems) {
  const auto database = Database::OpenForReading(path);
  if (!database.ok()) return AddProblem("the files of the database", database.status().message(), problems);
  std::vector<rocksdb::LiveFileMetaData> files;
  (*database)->rocks()->GetLiveFilesMetaData(&files);
  for (const rocksdb::LiveFileMetaData& file : files) {
    const std::string name = file.db_path + file.name;
    rocksdb::SstFileReader reader(rocksdb::Options(rocksdb::DBOptions(), ColumnOptions(Column::kRecords)));
    Status status = StatusOf(reader.Open(name));
    if (status.ok()) status = StatusOf(reader.VerifyChecksum());
    if (!status.ok()) AddProblem(fmt::format("file {}", name), status.message(), problems);
  }
}

class DatasetCheck {
 public:
  DatasetCheck(const v1::DatasetInfo& row, const std::function<bool(uint64_t)>& progress, uint64_t* records)
      : row_(row), progress_(progress), records_(records) {}

  // False: the caller's progress said to stop.
  bool Run(const RecordView& view, std::vector<v1::VerifyProblem>* problems) {
    const Status status =
        view.ScanFrames(GenerationOf(row_), /*fill_cache=*/false,
                        [this](std::string_view key, std::string_view value) { return Visit(key, value); });
    if (stopped_) return false;
    const std::string what = fmt::format("dataset {}", row_.dataset());
    if (!status.ok()) {
      AddProblem(what, fmt::format("its records can not be read to the end: {}", status.message()), problems);
      return true;
    }
    if (bad_checksums_ > 0)
      AddProblem(what, fmt::format("{} of its records fail their checksum; {}", bad_checksums_, kCure), problems);
    if (unreadable_ > 0)
      AddProblem(what, fmt::format("{} of its records can not be parsed; {}", unreadable_, kCure), problems);
    if (misplaced_ > 0)
      AddProblem(what, fmt::format("{} of its records stand under another id; {}", misplaced_, kCure), problems);
    CompareWithRow(what, problems);
    return true;
  }

 private:
  bool Visit(std::string_view key, std::string_view value) {
    if (++*records_ % kRecordsBetweenProgress == 0 && progress_ && !progress_(*records_)) {
      stopped_ = true;
      return false;
    }
    const auto payload = RecordPayloadOf(key, value, &expanded_);
    if (!payload.has_value()) {
      ++bad_checksums_;
    } else if (!record_.ParseFromArray(payload->data(), static_cast<int>(payload->size()))) {
      ++unreadable_;
    } else {
      misplaced_ += record_.id() != IdOf(key) ? 1 : 0;
      summary_.Add(IdOf(key), *payload, record_.kind());
    }
    return true;
  }

  void CompareWithRow(const std::string& what, std::vector<v1::VerifyProblem>* problems) {
    const ContentSummary expected(row_);
    if (summary_ == expected) return;
    if (summary_.records() != expected.records()) {
      AddProblem(what,
                 fmt::format("it should hold {} readable records and holds {}; {}", expected.records(),
                             summary_.records(), kCure),
                 problems);
    } else {
      AddProblem(what, fmt::format("its content does not agree with its content hash; {}", kCure), problems);
    }
  }

  const v1::DatasetInfo& row_;
  const std::function<bool(uint64_t)>& progress_;
  uint64_t* records_;
  v1::Record record_;
  std::string expanded_;
  ContentSummary summary_;
  uint64_t bad_checksums_ = 0;
  uint64_t unreadable_ = 0;
  uint64_t misplaced_ = 0;
  bool stopped_ = false;
};

}  // namespace

Result<uint64_t> VerifyView(const RecordView& view, const Database& database, std::vector<v1::VerifyProblem>* problems,
                            const std::function<bool(uint64_t records)>& progress) {
  {
    // While this lock is held the writer deletes no file, so what is missing is damage.
    LOOKOUT_ASSIGN_OR_RETURN(Marker marker, Marker::Open(database.path(), /*writable=*/false));
    LOOKOUT_RETURN_IF_ERROR(marker.AcquireLock(Marker::Lock::kShared, kLockSeconds));
    VerifyFiles(database.path(), problems);
  }
  uint64_t records = 0;
  for (const v1::DatasetInfo& row : view.datasets()) {
    if (IsDamaged(row)) {
      AddProblem(fmt::format("dataset {}", row.dataset()), row.reason(), problems);
      continue;
    }
    if (!DatasetCheck(row, progress, &records).Run(view, problems)) {
      return FailedPrecondition("the verification was stopped before its end");
    }
  }
  if (progress) progress(records);
  return records;
}

}  // namespace lookout::store
