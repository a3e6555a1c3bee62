#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <memory>
#include <utility>

#include "engine/base/failpoint.h"
#include "engine/store/changes.h"
#include "engine/store/rocks_status.h"
#include "engine/store/stores.h"

namespace lookout::store {
namespace {

namespace fs = std::filesystem;

constexpr double kLockSeconds = 30;

Status CheckName(std::string_view what, std::string_view name) {
  const bool letters = std::all_of(name.begin(), name.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_' ||
           c == '.';
  });
  if (letters && !name.empty() && name.size() <= 64 && name != "." && name != "..") return OkStatus();
  return InvalidArgument(fmt::format("the name of a {} is 1 to 64 letters, digits, '-', '_' or '.'", what));
}

class WriteStore : public RecordStore {
 public:
  explicit WriteStore(std::shared_ptr<Writer> writer) : writer_(std::move(writer)) {}

  std::shared_ptr<const StoreView> Acquire() const override { return writer_->Acquire(); }

  Result<std::unique_ptr<Change>> Begin(std::string_view dataset, ChangeMode mode,
                                        const ChangeOptions& options) override {
    LOOKOUT_RETURN_IF_ERROR(CheckName("dataset", dataset));
    return mode == ChangeMode::kReplace ? NewReplaceChange(writer_, dataset, options)
                                        : NewUpdateChange(writer_, dataset, mode);
  }

  Status RemoveDataset(std::string_view dataset) override {
    LOOKOUT_RETURN_IF_ERROR(writer_->CheckReady());
    StoreState next = writer_->state();
    const v1::DatasetInfo* row = next.Find(dataset);
    if (row == nullptr) return NotFound(fmt::format("the database holds no dataset {}", dataset));
    const Generation generation = GenerationOf(*row);
    next.datasets.erase(next.datasets.begin() + (row - next.datasets.data()));
    LOOKOUT_RETURN_IF_ERROR(Publish(std::move(next)));
    if (generation.dataset_number != 0) writer_->Retire(generation);
    return OkStatus();
  }

  Status Refresh() override { return OkStatus(); }  // what this process writes it sees at once

  Status SetDefaultCaller(const v1::Caller& caller) override {
    LOOKOUT_RETURN_IF_ERROR(writer_->CheckReady());
    StoreState next = writer_->state();
    *next.database.mutable_default_caller() = caller;
    return Publish(std::move(next));
  }

  Status SetProfile(std::string_view name, const v1::Profile& profile) override {
    LOOKOUT_RETURN_IF_ERROR(CheckName("profile", name));
    LOOKOUT_RETURN_IF_ERROR(writer_->CheckReady());
    StoreState next = writer_->state();
    if (profile.datasets().empty()) {
      next.database.mutable_profiles()->erase(std::string(name));
    } else {
      (*next.database.mutable_profiles())[std::string(name)] = profile;
    }
    return Publish(std::move(next));
  }

  uint64_t DiskBytes() const override { return BytesOfDirectory(RecordsPath(writer_->path())); }

 private:
  Status Publish(StoreState next) {
    rocksdb::WriteBatch batch;
    return writer_->Publish(std::move(next), {}, &batch);
  }

  const std::shared_ptr<Writer> writer_;
};

// Makes what is missing of an empty database. A directory of somebody else's is left as it is.
Status PrepareDirectory(const std::string& path) {
  std::error_code error;
  if (fs::create_directory(path, error)) return OkStatus();
  if (error) return base::ErrnoStatus("make the directory", path, error.value());
  const bool empty = fs::is_empty(path, error);
  if (error) return base::ErrnoStatus("read the directory", path, error.value());
  if (empty || FindMarker(path) == MarkerState::kUnfinished) return OkStatus();
  return FailedPrecondition(fmt::format(
      "{} is not a Lookout database and is not empty; name an empty directory, or one that does not exist yet", path));
}

Status WriteFirstRows(const std::shared_ptr<Database>& database, const base::Clock& clock) {
  const auto existing = LoadState(*database, rocksdb::ReadOptions());
  if (existing.ok() || existing.status().code() != StatusCode::kNotFound) return existing.status();
  StoreState first;
  LOOKOUT_ASSIGN_OR_RETURN(first.database, NewDatabaseInfo(base::InstantText(clock())));
  rocksdb::WriteBatch batch;
  LOOKOUT_RETURN_IF_ERROR(PutState(*database, StoreState(), first, &batch));
  rocksdb::WriteOptions options;
  options.sync = true;
  return StatusOf(database->rocks()->Write(options, &batch));
}

// In an order that makes every crash on the way look unfinished: marker as unfinished, rows, marker as finished.
Result<std::shared_ptr<Database>> Create(const StoreOptions& options) {
  LOOKOUT_RETURN_IF_ERROR(PrepareDirectory(options.path));
  LOOKOUT_RETURN_IF_ERROR(CreateMarker(options.path));
  LOOKOUT_RETURN_IF_ERROR(base::FailpointStatus("store/create/before_rows"));
  LOOKOUT_ASSIGN_OR_RETURN(auto database, Database::OpenForWriting(options.path, /*create=*/true));
  LOOKOUT_RETURN_IF_ERROR(WriteFirstRows(database, options.clock));
  LOOKOUT_RETURN_IF_ERROR(base::FailpointStatus("store/create/before_marker"));
  LOOKOUT_RETURN_IF_ERROR(FinishMarker(options.path));
  return database;
}

Result<std::shared_ptr<Writer>> StartWriter(const StoreOptions& options) {
  std::shared_ptr<Database> database;
  if (FindMarker(options.path) != MarkerState::kPresent) {
    LOOKOUT_ASSIGN_OR_RETURN(database, Create(options));
  }
  LOOKOUT_ASSIGN_OR_RETURN(Marker marker, Marker::Open(options.path, /*writable=*/true));
  if (database == nullptr) {
    // Opening deletes files that are not needed, so no reader may be on its way.
    LOOKOUT_RETURN_IF_ERROR(marker.AcquireLock(Marker::Lock::kAlone, kLockSeconds));
    LOOKOUT_ASSIGN_OR_RETURN(database, Database::OpenForWriting(options.path, /*create=*/false));
    marker.Unlock();
  }
  return Writer::Start(std::move(database), std::move(marker), options.clock);
}

}  // namespace

Result<std::unique_ptr<RecordStore>> OpenWriteStore(const StoreOptions& options) {
  auto writer = StartWriter(options);
  if (!writer.ok() && writer.status().code() == StatusCode::kNotFound) {
    return Damaged(fmt::format("the database at {} has lost files ({}); restore it from a backup", options.path,
                               writer.status().message()));
  }
  LOOKOUT_RETURN_IF_ERROR(writer.status());
  return std::unique_ptr<RecordStore>(std::make_unique<WriteStore>(*std::move(writer)));
}

}  // namespace lookout::store
