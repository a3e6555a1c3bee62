#include "engine/store/store_state.h"

#include <sys/random.h>

#include <algorithm>
#include <cerrno>
#include <memory>
#include <string>
#include <utility>

#include "engine/base/bytes.h"
#include "engine/store/marker.h"
#include "engine/store/rocks_status.h"

namespace lookout::store {
namespace {

constexpr std::string_view kDatabaseKey = "database";
constexpr std::string_view kSequenceKey = "sequence";
constexpr std::string_view kRowDamaged = "its row in the database is damaged; import the list again with mode replace";
constexpr std::string_view kNotSealed =
    "its records are not all in the database; import the list again with mode replace, or restore a backup";

Status DamagedMeta() {
  return Damaged("the rows that describe the database are damaged; restore the database from a backup");
}

Result<std::string> ReadMeta(const Database& database, const rocksdb::ReadOptions& options, std::string_view key) {
  std::string value;
  const rocksdb::Status status = database.rocks()->Get(options, database.column(Column::kMeta), SliceOf(key), &value);
  LOOKOUT_RETURN_IF_ERROR(StatusOf(status));
  const auto payload = PayloadOf(Column::kMeta, key, value);
  if (!payload.has_value()) return DamagedMeta();
  return std::string(*payload);
}

v1::DatasetInfo DamagedRow(std::string_view name, std::string_view reason) {
  v1::DatasetInfo row;
  row.set_dataset(std::string(name));
  row.set_state(v1::DatasetState::damaged);
  row.set_reason(std::string(reason));
  return row;
}

Result<v1::DatasetInfo> ReadRow(const Database& database, const rocksdb::ReadOptions& options, std::string_view name,
                                std::string_view value) {
  const auto payload = PayloadOf(Column::kDatasets, name, value);
  v1::DatasetInfo row;
  if (!payload.has_value() || !row.ParseFromArray(payload->data(), static_cast<int>(payload->size())) ||
      row.dataset() != name || row.dataset_number() == 0) {
    return DamagedRow(name, kRowDamaged);
  }
  const std::string key = SealKey(GenerationOf(row));
  std::string seal;
  const rocksdb::Status status = database.rocks()->Get(options, database.column(Column::kRecords), key, &seal);
  if (!status.ok() && !status.IsNotFound() && !status.IsCorruption()) return StatusOf(status);
  if (!status.ok() || !PayloadOf(Column::kRecords, key, seal).has_value()) {
    row.set_state(v1::DatasetState::damaged);
    row.set_reason(std::string(kNotSealed));
  }
  return row;
}

template <typename Message>
Status PutRow(const Database& database, Column column, std::string_view key, const Message& message,
              rocksdb::WriteBatch* batch) {
  return StatusOf(
      batch->Put(database.column(column), SliceOf(key), FramedValue(column, key, DeterministicBytes(message))));
}

}  // namespace

const v1::DatasetInfo* StoreState::Find(std::string_view dataset) const {
  const auto found =
      std::lower_bound(datasets.begin(), datasets.end(), dataset,
                       [](const v1::DatasetInfo& row, std::string_view name) { return row.dataset() < name; });
  return found != datasets.end() && found->dataset() == dataset ? &*found : nullptr;
}

const v1::DatasetInfo* StoreState::FindNumber(uint32_t dataset_number) const {
  if (dataset_number == 0) return nullptr;
  for (const v1::DatasetInfo& row : datasets) {
    if (row.dataset_number() == dataset_number) return &row;
  }
  return nullptr;
}

Result<StoreState> LoadState(const Database& database, const rocksdb::ReadOptions& options) {
  StoreState state;
  LOOKOUT_ASSIGN_OR_RETURN(const std::string bytes, ReadMeta(database, options, kDatabaseKey));
  if (!state.database.ParseFromString(bytes)) return DamagedMeta();
  LOOKOUT_ASSIGN_OR_RETURN(const std::string sequence, ReadMeta(database, options, kSequenceKey));
  if (sequence.size() != 8) return DamagedMeta();
  state.sequence = base::LittleEndian64(sequence);
  const std::unique_ptr<rocksdb::Iterator> rows(
      database.rocks()->NewIterator(options, database.column(Column::kDatasets)));
  for (rows->SeekToFirst(); rows->Valid(); rows->Next()) {
    LOOKOUT_ASSIGN_OR_RETURN(v1::DatasetInfo row,
                             ReadRow(database, options, TextOf(rows->key()), TextOf(rows->value())));
    state.datasets.push_back(std::move(row));
  }
  LOOKOUT_RETURN_IF_ERROR(StatusOf(rows->status()));
  return state;
}

Status PutState(const Database& database, const StoreState& before, const StoreState& after,
                rocksdb::WriteBatch* batch) {
  for (const v1::DatasetInfo& row : after.datasets) {
    const v1::DatasetInfo* old = before.Find(row.dataset());
    // A damaged row stays as it is on disk: what we hold of it is a stand-in.
    if (IsDamaged(row) || (old != nullptr && DeterministicBytes(*old) == DeterministicBytes(row))) continue;
    LOOKOUT_RETURN_IF_ERROR(PutRow(database, Column::kDatasets, row.dataset(), row, batch));
  }
  for (const v1::DatasetInfo& row : before.datasets) {
    if (after.Find(row.dataset()) != nullptr) continue;
    LOOKOUT_RETURN_IF_ERROR(StatusOf(batch->Delete(database.column(Column::kDatasets), SliceOf(row.dataset()))));
  }
  LOOKOUT_RETURN_IF_ERROR(PutRow(database, Column::kMeta, kDatabaseKey, after.database, batch));
  std::string sequence;
  base::AppendLittleEndian64(after.sequence, &sequence);
  return StatusOf(batch->Put(database.column(Column::kMeta), SliceOf(kSequenceKey),
                             FramedValue(Column::kMeta, kSequenceKey, sequence)));
}

Result<v1::DatabaseInfo> NewDatabaseInfo(std::string_view created_at) {
  std::string secret(32, '\0');
  if (::getentropy(secret.data(), secret.size()) != 0) return base::ErrnoStatus("read", "/dev/urandom", errno);
  v1::DatabaseInfo info;
  info.set_format_version(kFormatVersion);
  info.set_oldest_reader(kOldestReader);
  info.set_hash_secret(secret);
  info.set_created_at(std::string(created_at));
  info.set_next_dataset_number(1);
  return info;
}

}  // namespace lookout::store
