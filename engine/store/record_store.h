// record_store.h: the records on disk. The only room that includes RocksDB.
//
// A RecordStore is one database directory. One process opens it for writing (the lock says so), any number for reading.
// What is read is always a StoreView: one published state, whole, for as long as somebody holds it.
//
//   write   auto change = store->Begin("un-sc", ChangeMode::kReplace);
//           change->Put(record) ...                 // into a key range that nobody reads
//           change->Commit(info)                    // one synced atomic batch: the list is the old one or the new one
//   read    auto view = store->Acquire();           // a shared_ptr; cheap
//           view->Get(dataset_number, id), view->Scan(dataset_number, ...)
//
// Threads  RecordStore: Acquire from any thread; Begin, Refresh and SetX one at a time. StoreView: immutable.
// Bytes    FORMAT.md in this room.
#ifndef LOOKOUT_ENGINE_STORE_RECORD_STORE_H_
#define LOOKOUT_ENGINE_STORE_RECORD_STORE_H_

#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/clock.h"
#include "lookout/result.h"
#include "lookout/schema.pb.h"

namespace lookout::store {

enum class StoreMode { kRead, kWrite };
enum class ChangeMode { kReplace, kUpsert, kDelete };

struct StoreOptions {
  std::string path;
  StoreMode mode = StoreMode::kRead;
  base::Clock clock;
};

// A record that is not in this state what it was in an earlier one.
struct RecordChange {
  std::string id;
  bool was_there = false;  // in the earlier state
  friend bool operator==(const RecordChange&, const RecordChange&) = default;
};

// One published state of the database.
class StoreView {
 public:
  virtual ~StoreView() = default;

  virtual const v1::DatabaseInfo& database() const = 0;

  // Ascending by name. Their `state` is what the store knows (complete, damaged); freshness is judged at query time.
  virtual const std::vector<v1::DatasetInfo>& datasets() const = 0;

  // Of the last change in this state; grows by one with every commit.
  virtual uint64_t sequence() const = 0;

  // kNotFound: no such record in this state. kDamaged: its bytes do not parse or fail their checksum.
  virtual Result<v1::Record> Get(uint32_t dataset_number, std::string_view id) const = 0;

  // The record that came `skip` places after the one of this id (0: itself), in the order of ids, before `changes`:
  // what ChangesSince gave. kNotFound: there is none, or the changes touched it. kDamaged: it is not what was written;
  // records before it are not looked at.
  virtual Result<v1::Record> GetAfter(uint32_t dataset_number, std::string_view id, uint32_t skip,
                                      std::span<const RecordChange> changes = {}) const = 0;

  // The records of a dataset that were added, changed or removed since its state of this sequence number and content
  // hash; ascending by id, each once. kNotFound: the journal does not reach back to that state, or the dataset never
  // was in it.
  virtual Result<std::vector<RecordChange>> ChangesSince(uint32_t dataset_number, uint64_t sequence,
                                                         std::string_view content_hash) const = 0;

  // Every record of a dataset, ascending by id (bytes). The callback returns false to stop. kDamaged ends the scan.
  virtual Status Scan(uint32_t dataset_number,
                      const std::function<bool(std::string_view id, std::string_view record_bytes)>& visit) const = 0;

  // Reads every block of every file and every record; compares counts and content hashes with the dataset rows. Appends
  // what is wrong to `problems` and returns the number of records read.
  virtual Result<uint64_t> Verify(std::vector<v1::VerifyProblem>* problems,
                                  const std::function<bool(uint64_t records)>& progress) const = 0;
};

struct ChangeCounts {
  uint64_t added = 0;
  uint64_t changed = 0;
  uint64_t unchanged = 0;
  uint64_t removed = 0;
};

struct ChangeOptions {
  // Of a replace: for sorting. More makes fewer files to merge; a change takes some 200 MiB beside it for writing
  // tables.
  size_t memory_bytes = size_t{256} << 20;
};

// One change of one dataset, from Begin to Commit. Destroyed without Commit: nothing happened. One thread at a time.
class Change {
 public:
  virtual ~Change() = default;

  // kReplace and kUpsert. A second Put of one id in one change is refused with kInvalidArgument and the first one
  // stands.
  virtual Status Put(const v1::Record& record) = 0;

  // kReplace. As Put, of a record's bytes as they are stored (deterministic), for more records than memory could hold
  // the ids of: a second record of one id is found by Prepare. `position` is the caller's name of the row; a smaller
  // one came before. The id is that of the record and has 1 to 64 bytes.
  virtual Status PutBytes(std::string_view id, std::string_view record_bytes, uint64_t position);

  // kReplace, once, after the last record and before Commit: does the long work of it. Calls `again` with the position
  // of each record whose id another one had before it, and of that other; it is left out. Commit does this itself when
  // it was not called.
  using AgainFunction = std::function<void(uint64_t position, uint64_t before)>;
  virtual Status Prepare(const AgainFunction& again);

  // kDelete. kNotFound: there is no record of this id; the change goes on.
  virtual Status Delete(std::string_view id) = 0;

  // Makes the change durable and visible, all of it in one atomic synced write: `info` gives version, as_of, format,
  // warn_after_s and stale_after_s (0: keep), and state partial with its reason when not all of the source was taken
  // (an upsert or deletion leaves a partial dataset partial); the store sets the rest of the row (dataset_number,
  // generation, records, records_by_kind, content_hash, imported_at, last_*, sequence). After ok nothing of it can be
  // lost.
  virtual Result<ChangeCounts> Commit(const v1::DatasetInfo& info) = 0;
};

class RecordStore {
 public:
  // kNotFound: no database at the path (kRead). kBusy: another process writes (kWrite). kFailedPrecondition: a format
  // version that this code does not read. kDamaged: the files are there and can not be read. kIo: the system refused.
  static Result<std::unique_ptr<RecordStore>> Open(const StoreOptions& options);

  virtual ~RecordStore() = default;

  // The newest state this process has seen. Never blocks on a writer.
  virtual std::shared_ptr<const StoreView> Acquire() const = 0;

  virtual Result<std::unique_ptr<Change>> Begin(std::string_view dataset, ChangeMode mode,
                                                const ChangeOptions& options = {}) = 0;
  virtual Status RemoveDataset(std::string_view dataset) = 0;

  // kRead: takes over what the writing process has published since; views that are held keep their state.
  virtual Status Refresh() = 0;

  virtual Status SetDefaultCaller(const v1::Caller& caller) = 0;
  virtual Status SetProfile(std::string_view name, const v1::Profile& profile) = 0;

  virtual uint64_t DiskBytes() const = 0;
};

}  // namespace lookout::store

#endif  // LOOKOUT_ENGINE_STORE_RECORD_STORE_H_
