// database.h: one open RocksDB with our column families. Private to the room.
#ifndef LOOKOUT_ENGINE_STORE_DATABASE_H_
#define LOOKOUT_ENGINE_STORE_DATABASE_H_

#include <rocksdb/db.h>

#include <array>
#include <memory>
#include <string>

#include "engine/store/frame.h"
#include "engine/store/keys.h"
#include "lookout/result.h"

namespace lookout::store {

inline rocksdb::Slice SliceOf(std::string_view text) { return {text.data(), text.size()}; }
inline std::string_view TextOf(const rocksdb::Slice& slice) { return {slice.data(), slice.size()}; }

// The filters of keys in sorted tables: who writes asks whether a record is held already, and is mostly told no. Who
// reads asks for records that the index has named: he leaves the filters where they are, 1.25 bytes a record that would
// have to be read when the database is opened, and kept.
enum class Filters { kUsed, kPassedOver };

// Options of the column family, and of the sorted tables that are made beside the database and taken into it.
rocksdb::ColumnFamilyOptions ColumnOptions(Column column, Filters filters = Filters::kUsed);

// Closed with its last owner: views keep the instance that they read.
class Database {
 public:
  // For the one writing process. Makes the database when `create` and there is none. Files that are no longer needed
  // stay until DeleteUnneededFiles.
  static Result<std::shared_ptr<Database>> OpenForWriting(const std::string& path, bool create);

  // The state on disk at this moment, which never changes afterwards. The caller holds the marker's lock.
  static Result<std::shared_ptr<Database>> OpenForReading(const std::string& path);

  ~Database();
  Database(const Database&) = delete;
  Database& operator=(const Database&) = delete;

  rocksdb::DB* rocks() const { return db_.get(); }
  rocksdb::ColumnFamilyHandle* column(Column column) const { return columns_[static_cast<size_t>(column)]; }
  const std::string& path() const { return path_; }  // of the whole database: ours, not RocksDB's

  // Hides the records of a generation from every later snapshot. Durable.
  Status DeleteGeneration(Generation generation);

  // Drops the tables that lie wholly in a range at once: also those that snapshots read, so nobody may read the range.
  // An empty end means no end.
  Status DropTables(const KeyRange& range);

  // Has the log written to tables in the background: for after a large change.
  void EmptyLog();

  void DeleteUnneededFiles();

 private:
  Database() = default;

  std::string path_;
  std::unique_ptr<rocksdb::DB> db_;
  std::array<rocksdb::ColumnFamilyHandle*, 3> columns_{};
};

std::string RecordsPath(const std::string& database_path);
std::string StagingPath(const std::string& database_path);

}  // namespace lookout::store

#endif  // LOOKOUT_ENGINE_STORE_DATABASE_H_
