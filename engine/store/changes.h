// changes.h: the three kinds of change, two ways to write them. Private to the room.
#ifndef LOOKOUT_ENGINE_STORE_CHANGES_H_
#define LOOKOUT_ENGINE_STORE_CHANGES_H_

#include <absl/container/flat_hash_set.h>

#include <memory>
#include <string>
#include <string_view>

#include "engine/base/hash.h"
#include "engine/store/record_store.h"
#include "engine/store/writer.h"

namespace lookout::store {

// Writes the new list beside the old one as sorted tables, takes them into the database in one step, then flips.
Result<std::unique_ptr<Change>> NewReplaceChange(std::shared_ptr<Writer> writer, std::string_view dataset,
                                                 const ChangeOptions& options);

// Gathers upserts or deletions in one atomic batch over the current list; at most 1 GiB.
Result<std::unique_ptr<Change>> NewUpdateChange(std::shared_ptr<Writer> writer, std::string_view dataset,
                                                ChangeMode mode);

// Refuses the ids that a change has seen before. 16 bytes an id: the hash is keyed with the database's secret, so that
// nobody can make two ids that collide.
class SeenIds {
 public:
  explicit SeenIds(const v1::DatabaseInfo& database);
  Status Add(std::string_view id);  // kInvalidArgument: empty, too long, or seen before
  void Reserve(size_t ids) { seen_.reserve(ids); }

 private:
  struct Identity {
    size_t operator()(const base::Hash128& hash) const { return hash.low; }
  };
  uint64_t seed_;
  absl::flat_hash_set<base::Hash128, Identity> seen_;
};

// The row in `next` that a change of `dataset` will write: the one that is there, or a new one with its own number when
// there is none or its number is not readable.
v1::DatasetInfo* RowToChange(std::string_view dataset, StoreState* next);

// The bytes of a record as they are stored. kInvalidArgument: over 64 MiB.
Status AssignPayload(const v1::Record& record, std::string* payload);

}  // namespace lookout::store

#endif  // LOOKOUT_ENGINE_STORE_CHANGES_H_
