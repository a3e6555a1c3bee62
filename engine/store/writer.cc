#include "engine/store/writer.h"

#include <algorithm>
#include <filesystem>
#include <optional>
#include <utility>

#include "engine/base/failpoint.h"
#include "engine/store/journal.h"
#include "engine/store/rocks_status.h"

namespace lookout::store {
namespace {

constexpr size_t kLargeBatchBytes = 4 << 20;

}  // namespace

Result<std::shared_ptr<Writer>> Writer::Start(std::shared_ptr<Database> database, Marker marker, base::Clock clock) {
  std::shared_ptr<Writer> writer(new Writer(std::move(database), std::move(marker), std::move(clock)));
  std::error_code ignored;
  std::filesystem::remove_all(StagingPath(writer->database_->path()), ignored);
  LOOKOUT_ASSIGN_OR_RETURN(StoreState state, LoadState(*writer->database_, rocksdb::ReadOptions()));
  LOOKOUT_ASSIGN_OR_RETURN(const uint64_t acknowledged, writer->marker_.Acknowledged());
  if (state.sequence < acknowledged) {
    return Damaged(
        "the newest changes of the database are lost (its log is damaged or was removed); restore it from a backup");
  }
  // A change that was written whole before a crash, but not yet acknowledged, stands.
  if (state.sequence > acknowledged) LOOKOUT_RETURN_IF_ERROR(writer->marker_.Acknowledge(state.sequence));
  writer->PublishView(std::move(state));
  LOOKOUT_RETURN_IF_ERROR(writer->DropOrphans());
  writer->CollectGarbage();
  return writer;
}

Writer::~Writer() { CollectGarbage(); }

std::shared_ptr<const RecordView> Writer::Acquire() const {
  const std::lock_guard lock(mutex_);
  return current_;
}

Status Writer::CheckReady() const {
  if (broken_) return IoError("an earlier change could not be written; close the database and open it again");
  if (change_open_) return Busy("another change of this database is open; commit or drop it first");
  return OkStatus();
}

Status Writer::BeginChange() {
  LOOKOUT_RETURN_IF_ERROR(CheckReady());
  change_open_ = true;
  CollectGarbage();
  return OkStatus();
}

Status Writer::EnsureEmpty(Generation generation) {
  const KeyRange range = RangeOf(generation);
  const auto entries = current_->NewRecordIterator(rocksdb::ReadOptions());
  entries->Seek(SliceOf(range.begin));
  const bool empty = entries->Valid() ? TextOf(entries->key()) >= range.end : entries->status().ok();
  return empty ? OkStatus() : database_->DeleteGeneration(generation);
}

Status Writer::Publish(StoreState next, std::string_view changed, rocksdb::WriteBatch* batch) {
  next.sequence = state().sequence + 1;
  for (v1::DatasetInfo& row : next.datasets) {
    if (row.dataset() == changed) row.set_sequence(next.sequence);
  }
  LOOKOUT_RETURN_IF_ERROR(PutState(*database_, state(), next, batch));
  LOOKOUT_RETURN_IF_ERROR(PutJournalHeads(*database_, state(), next, changed, batch));
  LOOKOUT_RETURN_IF_ERROR(base::FailpointStatus("store/commit/before_flip"));
  rocksdb::WriteOptions options;
  options.sync = true;
  if (const rocksdb::Status status = database_->rocks()->Write(options, batch); !status.ok()) {
    broken_ = true;  // the bytes may or may not have reached the log
    return StatusOf(status);
  }
  LOOKOUT_FAILPOINT("store/commit/after_flip");
  // The change is durable, so it is no failure when this is not; the number only helps to find damage later.
  static_cast<void>(marker_.Acknowledge(next.sequence));
  PublishView(std::move(next));
  if (batch->GetDataSize() > kLargeBatchBytes) database_->EmptyLog();
  return OkStatus();
}

void Writer::PublishView(StoreState state) {
  const rocksdb::Snapshot* snapshot = database_->rocks()->GetSnapshot();
  auto view = std::make_shared<const RecordView>(database_, std::move(state), snapshot);
  published_.push_back(view);
  const std::lock_guard lock(mutex_);
  current_.swap(view);
}

void Writer::Retire(Generation generation) {
  // When this fails the records cost space until the next open, which finds them by the same rule.
  static_cast<void>(database_->DeleteGeneration(generation));
  LOOKOUT_FAILPOINT("store/commit/after_delete");
  retired_.push_back({generation, state().sequence});
  CollectGarbage();
}

// Generations that no row names: a replace that was not flipped, or an old list that was not deleted.
Status Writer::DropOrphans() {
  std::vector<Generation> current;
  for (const v1::DatasetInfo& row : state().datasets) {
    if (IsDamaged(row)) return OkStatus();  // what it names is not known, or may yet be saved
    current.push_back(GenerationOf(row));
  }
  std::vector<Generation> orphans;
  const auto entries = current_->NewRecordIterator(rocksdb::ReadOptions());
  entries->SeekToFirst();
  while (entries->Valid()) {
    const std::optional<Generation> found = GenerationOf(TextOf(entries->key()));
    if (!found.has_value()) {
      entries->Next();
      continue;
    }
    if (std::find(current.begin(), current.end(), *found) == current.end()) orphans.push_back(*found);
    entries->Seek(SliceOf(RangeOf(*found).end));
  }
  // Damage that stops the iterator is for Verify to tell; here it only means that something stays.
  for (const Generation orphan : orphans) LOOKOUT_RETURN_IF_ERROR(database_->DeleteGeneration(orphan));

  // Nobody reads yet, so tables between the current generations go at once, those of earlier deletions too.
  std::sort(current.begin(), current.end(),
            [](Generation a, Generation b) { return RangeOf(a).begin < RangeOf(b).begin; });
  KeyRange gap;
  for (const Generation generation : current) {
    const KeyRange range = RangeOf(generation);
    gap.end = range.begin;
    if (gap.begin < gap.end) LOOKOUT_RETURN_IF_ERROR(database_->DropTables(gap));
    gap.begin = range.end;
  }
  gap.end.clear();
  return database_->DropTables(gap);
}

void Writer::CollectGarbage() {
  uint64_t oldest = UINT64_MAX;
  std::erase_if(published_, [&oldest](const std::weak_ptr<const RecordView>& weak) {
    const auto view = weak.lock();
    if (view != nullptr) oldest = std::min(oldest, view->sequence());
    return view == nullptr;
  });
  std::erase_if(retired_, [&](const Retired& retired) {
    return retired.sequence <= oldest && database_->DropTables(RangeOf(retired.generation)).ok();
  });
  if (!marker_.TryLockAlone()) return;  // a reader is opening: the files wait for the next time
  database_->DeleteUnneededFiles();
  marker_.Unlock();
}

v1::DatasetInfo Writer::NextRow(const v1::DatasetInfo& old_row, const v1::DatasetInfo& info,
                                const ContentSummary& summary, const ChangeCounts& counts) const {
  v1::DatasetInfo row = old_row;
  if (!info.version().empty()) row.set_version(info.version());
  if (!info.as_of().empty()) row.set_as_of(info.as_of());
  if (!info.format().empty()) row.set_format(info.format());
  if (info.warn_after_s() != 0) row.set_warn_after_s(info.warn_after_s());
  if (info.stale_after_s() != 0) row.set_stale_after_s(info.stale_after_s());
  summary.WriteTo(&row);
  row.set_last_added(static_cast<uint32_t>(counts.added));
  row.set_last_changed(static_cast<uint32_t>(counts.changed));
  row.set_last_removed(static_cast<uint32_t>(counts.removed));
  row.set_imported_at(base::InstantText(clock_()));
  const bool partial = info.state() == v1::DatasetState::partial;
  row.set_state(partial ? v1::DatasetState::partial : v1::DatasetState::complete);
  row.set_reason(partial ? info.reason() : std::string());
  return row;
}

}  // namespace lookout::store
