#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <memory>
#include <mutex>
#include <thread>
#include <utility>

#include "engine/base/clock.h"
#include "engine/store/marker.h"
#include "engine/store/store_view.h"
#include "engine/store/stores.h"

namespace lookout::store {
namespace {

constexpr double kLockSeconds = 30;
constexpr int kAttemptsAtRest = 10;  // while the writer acknowledges nothing
constexpr double kAttemptSeconds = 20;

Status NoDatabase(const std::string& path) {
  return NotFound(fmt::format("there is no Lookout database at {}; `lookout import` makes one", path));
}

Status ReadOnly() { return FailedPrecondition("the database is open for reading; open it for writing to change it"); }

struct Attempt {
  std::shared_ptr<const RecordView> view;
  Status why_not_whole;  // ok: the view is what the writer acknowledged, all of it
};

// What the disk holds now. A writer may be at work between our reading of the manifest and of the log: then a row can
// name a generation whose tables the manifest did not show yet, which the missing seal tells.
Result<Attempt> OpenView(const std::string& path, Marker* marker) {
  LOOKOUT_RETURN_IF_ERROR(marker->AcquireLock(Marker::Lock::kShared, kLockSeconds));
  const auto acknowledged = marker->Acknowledged();
  auto database = Database::OpenForReading(path);
  marker->Unlock();
  LOOKOUT_RETURN_IF_ERROR(acknowledged.status());
  LOOKOUT_RETURN_IF_ERROR(database.status());
  auto state = LoadState(**database, rocksdb::ReadOptions());
  if (!state.ok() && state.status().code() == StatusCode::kNotFound) {
    return Damaged("the database has lost all of its rows; restore it from a backup");
  }
  LOOKOUT_RETURN_IF_ERROR(state.status());
  Attempt attempt;
  if (state->sequence < *acknowledged) {
    return Damaged(
        "the newest changes of the database are lost (its log is damaged or was removed); restore it from a backup");
  }
  if (std::any_of(state->datasets.begin(), state->datasets.end(), IsDamaged)) {
    attempt.why_not_whole = Damaged("a dataset is damaged");
  }
  attempt.view = std::make_shared<const RecordView>(*std::move(database), *std::move(state), nullptr);
  return attempt;
}

// What a writer at work makes look damaged is whole a moment later; what stays damaged while nothing is written is.
Result<std::shared_ptr<const RecordView>> OpenWholeView(const std::string& path, Marker* marker) {
  const double give_up_at = base::MonotonicSeconds() + kAttemptSeconds;
  uint64_t last_acknowledged = 0;
  int attempts_left = kAttemptsAtRest;
  for (;;) {
    const auto acknowledged = marker->Acknowledged();
    if (acknowledged.ok() && *acknowledged != last_acknowledged) {
      last_acknowledged = *acknowledged;
      attempts_left = kAttemptsAtRest;
    }
    --attempts_left;
    auto attempt = OpenView(path, marker);
    const bool whole = attempt.ok() && attempt->why_not_whole.ok();
    const bool worth_another = attempts_left > 0 && base::MonotonicSeconds() < give_up_at &&
                               (attempt.ok() || attempt.status().code() == StatusCode::kDamaged);
    if (!whole && worth_another) {
      std::this_thread::sleep_for(std::chrono::milliseconds(5));
      continue;
    }
    LOOKOUT_RETURN_IF_ERROR(attempt.status());
    return attempt->view;
  }
}

class ReadStore : public RecordStore {
 public:
  ReadStore(std::string path, Marker marker, std::shared_ptr<const RecordView> view)
      : path_(std::move(path)), marker_(std::move(marker)), current_(std::move(view)) {}

  std::shared_ptr<const StoreView> Acquire() const override {
    const std::lock_guard lock(mutex_);
    return current_;
  }

  Status Refresh() override {
    LOOKOUT_ASSIGN_OR_RETURN(const uint64_t acknowledged, marker_.Acknowledged());
    const StoreState& state = current_->state();
    const bool damaged = std::any_of(state.datasets.begin(), state.datasets.end(), IsDamaged);
    if (acknowledged <= state.sequence && !damaged) return OkStatus();
    LOOKOUT_ASSIGN_OR_RETURN(std::shared_ptr<const RecordView> view, OpenWholeView(path_, &marker_));
    const std::lock_guard lock(mutex_);
    current_.swap(view);
    return OkStatus();
  }

  Result<std::unique_ptr<Change>> Begin(std::string_view, ChangeMode, const ChangeOptions&) override {
    return ReadOnly();
  }
  Status RemoveDataset(std::string_view) override { return ReadOnly(); }
  Status SetDefaultCaller(const v1::Caller&) override { return ReadOnly(); }
  Status SetProfile(std::string_view, const v1::Profile&) override { return ReadOnly(); }
  uint64_t DiskBytes() const override { return BytesOfDirectory(RecordsPath(path_)); }

 private:
  const std::string path_;
  Marker marker_;
  mutable std::mutex mutex_;  // guards current_ against Acquire; std, because TSan sees through it
  std::shared_ptr<const RecordView> current_;
};

}  // namespace

Result<std::unique_ptr<RecordStore>> OpenReadStore(const StoreOptions& options) {
  if (FindMarker(options.path) != MarkerState::kPresent) return NoDatabase(options.path);
  LOOKOUT_ASSIGN_OR_RETURN(Marker marker, Marker::Open(options.path, /*writable=*/false));
  LOOKOUT_ASSIGN_OR_RETURN(auto view, OpenWholeView(options.path, &marker));
  return std::unique_ptr<RecordStore>(std::make_unique<ReadStore>(options.path, std::move(marker), std::move(view)));
}

}  // namespace lookout::store
