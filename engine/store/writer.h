// writer.h: the state of the one process that writes; shared by its store and the change that is open.
#ifndef LOOKOUT_ENGINE_STORE_WRITER_H_
#define LOOKOUT_ENGINE_STORE_WRITER_H_

#include <rocksdb/write_batch.h>

#include <cstdint>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/clock.h"
#include "engine/store/content_summary.h"
#include "engine/store/marker.h"
#include "engine/store/store_view.h"

namespace lookout::store {

inline constexpr uint32_t kWarnAfterSeconds = 24 * 3600;
inline constexpr uint32_t kStaleAfterSeconds = 48 * 3600;

// Acquire from any thread; everything else one thread at a time.
class Writer {
 public:
  // Takes over what a process before this one left: staged tables, and generations that no row names.
  static Result<std::shared_ptr<Writer>> Start(std::shared_ptr<Database> database, Marker marker, base::Clock clock);
  ~Writer();

  std::shared_ptr<const RecordView> Acquire() const;
  const StoreState& state() const { return current_->state(); }
  Database& database() { return *database_; }
  const std::string& path() const { return database_->path(); }
  const std::shared_ptr<const RecordView>& current() const { return current_; }

  // kBusy: a change is open. kIo: an earlier change failed half way, and what stands is only known after reopening.
  Status BeginChange();
  void EndChange() { change_open_ = false; }
  Status CheckReady() const;

  // A range that a crash left records in, and that could not be cleaned since, must not lend them to a new list.
  Status EnsureEmpty(Generation generation);

  // Writes the batch with the rows of `next` as one synced atomic write and publishes the view of it. The sequence
  // number is set here, in `next` and in the row of `changed` (empty: none).
  Status Publish(StoreState next, std::string_view changed, rocksdb::WriteBatch* batch);

  // After the Publish that made a generation the old one: its records go, its tables when the last view of it does.
  void Retire(Generation generation);

  // The next row of a dataset: what `info` says and what the change made of it.
  v1::DatasetInfo NextRow(const v1::DatasetInfo& old_row, const v1::DatasetInfo& info, const ContentSummary& summary,
                          const ChangeCounts& counts) const;

  bool broken() const { return broken_; }

 private:
  struct Retired {
    Generation generation;
    uint64_t sequence;  // of the first state that does not need it
  };

  Writer(std::shared_ptr<Database> database, Marker marker, base::Clock clock)
      : database_(std::move(database)), marker_(std::move(marker)), clock_(std::move(clock)) {}

  void PublishView(StoreState state);
  Status DropOrphans();
  void CollectGarbage();

  const std::shared_ptr<Database> database_;
  Marker marker_;
  base::Clock clock_;
  bool change_open_ = false;
  bool broken_ = false;
  std::vector<Retired> retired_;
  std::vector<std::weak_ptr<const RecordView>> published_;

  mutable std::mutex mutex_;  // guards current_ against Acquire; std, because TSan sees through it
  std::shared_ptr<const RecordView> current_;
};

}  // namespace lookout::store

#endif  // LOOKOUT_ENGINE_STORE_WRITER_H_
