// store_state.h: the rows that say what a state of the database holds.
#ifndef LOOKOUT_ENGINE_STORE_STORE_STATE_H_
#define LOOKOUT_ENGINE_STORE_STORE_STATE_H_

#include <rocksdb/write_batch.h>

#include <cstdint>
#include <string_view>
#include <vector>

#include "engine/store/database.h"
#include "lookout/result.h"
#include "lookout/schema.pb.h"

namespace lookout::store {

struct StoreState {
  v1::DatabaseInfo database;
  std::vector<v1::DatasetInfo> datasets;  // ascending by name
  uint64_t sequence = 0;

  const v1::DatasetInfo* Find(std::string_view dataset) const;
  const v1::DatasetInfo* FindNumber(uint32_t dataset_number) const;
};

inline bool IsDamaged(const v1::DatasetInfo& row) { return row.state() == v1::DatasetState::damaged; }
inline Generation GenerationOf(const v1::DatasetInfo& row) { return {row.dataset_number(), row.generation()}; }

// kNotFound: the database has no rows yet (it was being made). kDamaged: what describes the whole database is not
// readable. A dataset whose row can not be read, or whose records are not all here, is in the state `damaged`.
Result<StoreState> LoadState(const Database& database, const rocksdb::ReadOptions& options);

// Adds what differs between `before` and `after` to the batch.
Status PutState(const Database& database, const StoreState& before, const StoreState& after,
                rocksdb::WriteBatch* batch);

Result<v1::DatabaseInfo> NewDatabaseInfo(std::string_view created_at);

}  // namespace lookout::store

#endif  // LOOKOUT_ENGINE_STORE_STORE_STATE_H_
