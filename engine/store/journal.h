// journal.h: which records of a list changed since an earlier state of it. Private to the room.
//
// An index of a long list is not built anew for one upsert: what was built of an earlier state is kept, and the journal
// says which records it is wrong about. Its entries are written in the batch of the change itself; a replace begins a
// new journal. Databases of format 1 have none.
#ifndef LOOKOUT_ENGINE_STORE_JOURNAL_H_
#define LOOKOUT_ENGINE_STORE_JOURNAL_H_

#include <rocksdb/write_batch.h>

#include <cstdint>
#include <string_view>
#include <vector>

#include "engine/store/database.h"
#include "engine/store/record_store.h"
#include "engine/store/store_state.h"

namespace lookout::store {

// The numbers are stored.
enum class JournalKind : uint8_t { kAdded = 1, kChanged = 2, kRemoved = 3 };

// Whether changes of this database are noted.
bool HasJournal(const v1::DatabaseInfo& database);

// The journal of a list is dropped, and begun anew, when it has grown over this many entries.
inline constexpr uint64_t kJournalEntriesMax = 1 << 20;

// Notes that the change which will have this sequence number adds, changes or removes a record.
Status PutJournalEntry(const Database& database, Generation generation, uint64_t sequence, std::string_view id,
                       JournalKind kind, rocksdb::WriteBatch* batch);

// Closes the entries of a change of `changed` (empty: of no list) and drops the journals of generations that `after` no
// longer has. `database` still holds `before`.
Status PutJournalHeads(const Database& database, const StoreState& before, const StoreState& after,
                       std::string_view changed, rocksdb::WriteBatch* batch);

// As StoreView::ChangesSince, of the list whose row this is.
Result<std::vector<RecordChange>> ReadJournal(const Database& database, const rocksdb::ReadOptions& options,
                                              const v1::DatasetInfo& row, uint64_t sequence,
                                              std::string_view content_hash);

}  // namespace lookout::store

#endif  // LOOKOUT_ENGINE_STORE_JOURNAL_H_
