#include "engine/store/store_view.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "engine/store/journal.h"
#include "engine/store/rocks_status.h"
#include "engine/store/verify.h"

namespace lookout::store {
namespace {

Status DamagedRecord(std::string_view dataset) {
  return Damaged(
      fmt::format("a stored record of dataset {} is not what was written; run `lookout verify`, then import the "
                  "list again or restore the database from a backup",
                  dataset));
}

// Walks the records of an earlier state from `id` on: those that stand in the store now, where `entries` is, without
// those that the changes added and with those that they removed. True: `entries` is at the record that stood `skip`
// places further and is still what it was.
bool SkipInEarlierState(std::string_view id, uint32_t skip, std::span<const RecordChange> changes,
                        rocksdb::Iterator* entries) {
  auto change = std::lower_bound(changes.begin(), changes.end(), id,
                                 [](const RecordChange& one, std::string_view text) { return one.id < text; });
  for (;;) {
    const bool stored = entries->Valid();
    if (change == changes.end()) {  // from here on the states are the same
      for (; skip > 0 && entries->Valid(); --skip) entries->Next();
      return entries->Valid();
    }
    const int order = stored ? IdOf(TextOf(entries->key())).compare(change->id) : 1;
    const bool was_there = order < 0 || change->was_there;
    if (was_there && skip == 0) return order < 0;
    if (was_there) --skip;
    if (order <= 0) entries->Next();
    if (order >= 0) ++change;
  }
}

}  // namespace

RecordView::RecordView(std::shared_ptr<Database> database, StoreState state, const rocksdb::Snapshot* snapshot)
    : database_(std::move(database)), state_(std::move(state)), snapshot_(snapshot) {}

RecordView::~RecordView() {
  if (snapshot_ != nullptr) database_->rocks()->ReleaseSnapshot(snapshot_);
}

Result<const v1::DatasetInfo*> RecordView::ReadableRow(uint32_t dataset_number) const {
  const v1::DatasetInfo* row = state_.FindNumber(dataset_number);
  if (row == nullptr) return NotFound(fmt::format("the database holds no dataset of number {}", dataset_number));
  if (IsDamaged(*row)) return Damaged(fmt::format("dataset {} can not be read: {}", row->dataset(), row->reason()));
  return row;
}

Result<std::string> RecordView::Payload(const v1::DatasetInfo& row, std::string_view id) const {
  if (id.empty()) return NotFound(fmt::format("dataset {} holds no record of this id", row.dataset()));
  const std::string key = RecordKey(GenerationOf(row), id);
  rocksdb::ReadOptions options;
  options.snapshot = snapshot_;
  rocksdb::PinnableSlice value;
  const rocksdb::Status status = database_->rocks()->Get(options, database_->column(Column::kRecords), key, &value);
  if (status.IsNotFound()) return NotFound(fmt::format("dataset {} holds no record of this id", row.dataset()));
  LOOKOUT_RETURN_IF_ERROR(StatusOf(status));
  std::string expanded;
  const auto payload = RecordPayloadOf(key, TextOf(value), &expanded);
  if (!payload.has_value()) return DamagedRecord(row.dataset());
  return std::string(*payload);
}

Result<v1::Record> RecordView::Get(uint32_t dataset_number, std::string_view id) const {
  LOOKOUT_ASSIGN_OR_RETURN(const v1::DatasetInfo* row, ReadableRow(dataset_number));
  LOOKOUT_ASSIGN_OR_RETURN(const std::string payload, Payload(*row, id));
  v1::Record record;
  if (!record.ParseFromString(payload)) return DamagedRecord(row->dataset());
  return record;
}

Result<v1::Record> RecordView::GetAfter(uint32_t dataset_number, std::string_view id, uint32_t skip,
                                        std::span<const RecordChange> changes) const {
  LOOKOUT_ASSIGN_OR_RETURN(const v1::DatasetInfo* row, ReadableRow(dataset_number));
  if (skip == 0 && changes.empty()) return Get(dataset_number, id);
  const KeyRange range = RangeOf(GenerationOf(*row));
  const rocksdb::Slice end = SliceOf(range.end);
  rocksdb::ReadOptions options;
  options.iterate_upper_bound = &end;
  const auto entries = NewRecordIterator(options);
  entries->Seek(RecordKey(GenerationOf(*row), id));
  if (!SkipInEarlierState(id, skip, changes, entries.get())) {
    LOOKOUT_RETURN_IF_ERROR(StatusOf(entries->status()));
    return NotFound(fmt::format("dataset {} holds no record at this place", row->dataset()));
  }
  std::string expanded;
  const auto payload = RecordPayloadOf(TextOf(entries->key()), TextOf(entries->value()), &expanded);
  v1::Record record;
  if (!payload.has_value() || !record.ParseFromArray(payload->data(), static_cast<int>(payload->size()))) {
    return DamagedRecord(row->dataset());
  }
  return record;
}

Result<std::vector<RecordChange>> RecordView::ChangesSince(uint32_t dataset_number, uint64_t sequence,
                                                           std::string_view content_hash) const {
  LOOKOUT_ASSIGN_OR_RETURN(const v1::DatasetInfo* row, ReadableRow(dataset_number));
  rocksdb::ReadOptions options;
  options.snapshot = snapshot_;
  return ReadJournal(*database_, options, *row, sequence, content_hash);
}

std::unique_ptr<rocksdb::Iterator> RecordView::NewRecordIterator(rocksdb::ReadOptions options) const {
  options.snapshot = snapshot_;
  return std::unique_ptr<rocksdb::Iterator>(
      database_->rocks()->NewIterator(options, database_->column(Column::kRecords)));
}

Status RecordView::ScanFrames(Generation generation, bool fill_cache,
                              const std::function<bool(std::string_view key, std::string_view value)>& visit) const {
  const KeyRange range = RangeOf(generation);
  const rocksdb::Slice end = SliceOf(range.end);
  rocksdb::ReadOptions options;
  options.iterate_upper_bound = &end;
  options.fill_cache = fill_cache;
  options.readahead_size = 1 << 20;
  const auto entries = NewRecordIterator(options);
  for (entries->Seek(SliceOf(range.begin)); entries->Valid(); entries->Next()) {
    if (entries->key().size() == kGenerationKeyBytes) continue;  // the seal
    if (!visit(TextOf(entries->key()), TextOf(entries->value()))) return OkStatus();
  }
  return StatusOf(entries->status());
}

Status RecordView::Scan(uint32_t dataset_number,
                        const std::function<bool(std::string_view id, std::string_view record_bytes)>& visit) const {
  LOOKOUT_ASSIGN_OR_RETURN(const v1::DatasetInfo* row, ReadableRow(dataset_number));
  Status damage;
  std::string expanded;
  LOOKOUT_RETURN_IF_ERROR(
      ScanFrames(GenerationOf(*row), /*fill_cache=*/false, [&](std::string_view key, std::string_view value) {
        const auto payload = RecordPayloadOf(key, value, &expanded);
        if (!payload.has_value()) damage = DamagedRecord(row->dataset());
        return damage.ok() && visit(IdOf(key), *payload);
      }));
  return damage;
}

Result<uint64_t> RecordView::Verify(std::vector<v1::VerifyProblem>* problems,
                                    const std::function<bool(uint64_t records)>& progress) const {
  return VerifyView(*this, *database_, problems, progress);
}

}  // namespace lookout::store
