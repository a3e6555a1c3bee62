// store_view.h: a StoreView over one RocksDB instance, and over one of its snapshots in the writing process.
#ifndef LOOKOUT_ENGINE_STORE_STORE_VIEW_H_
#define LOOKOUT_ENGINE_STORE_STORE_VIEW_H_

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/store/database.h"
#include "engine/store/record_store.h"
#include "engine/store/store_state.h"

namespace lookout::store {

class RecordView : public StoreView {
 public:
  // `snapshot` is released with the view; null for an instance that never changes.
  RecordView(std::shared_ptr<Database> database, StoreState state, const rocksdb::Snapshot* snapshot);
  ~RecordView() override;

  const v1::DatabaseInfo& database() const override { return state_.database; }
  const std::vector<v1::DatasetInfo>& datasets() const override { return state_.datasets; }
  uint64_t sequence() const override { return state_.sequence; }
  Result<v1::Record> Get(uint32_t dataset_number, std::string_view id) const override;
  Result<v1::Record> GetAfter(uint32_t dataset_number, std::string_view id, uint32_t skip,
                              std::span<const RecordChange> changes) const override;
  Result<std::vector<RecordChange>> ChangesSince(uint32_t dataset_number, uint64_t sequence,
                                                 std::string_view content_hash) const override;
  Status Scan(uint32_t dataset_number,
              const std::function<bool(std::string_view id, std::string_view record_bytes)>& visit) const override;
  Result<uint64_t> Verify(std::vector<v1::VerifyProblem>* problems,
                          const std::function<bool(uint64_t records)>& progress) const override;

  const StoreState& state() const { return state_; }

  // The stored bytes of a record. kNotFound and kDamaged as for Get.
  Result<std::string> Payload(const v1::DatasetInfo& row, std::string_view id) const;

  // Calls back with every entry of a generation but its seal: key and framed value, as they stand. False stops.
  Status ScanFrames(Generation generation, bool fill_cache,
                    const std::function<bool(std::string_view key, std::string_view value)>& visit) const;

  std::unique_ptr<rocksdb::Iterator> NewRecordIterator(rocksdb::ReadOptions options) const;

 private:
  Result<const v1::DatasetInfo*> ReadableRow(uint32_t dataset_number) const;

  std::shared_ptr<Database> database_;
  StoreState state_;
  const rocksdb::Snapshot* snapshot_;
};

}  // namespace lookout::store

#endif  // LOOKOUT_ENGINE_STORE_STORE_VIEW_H_
