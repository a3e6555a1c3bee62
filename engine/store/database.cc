#include "engine/store/database.h"

#include <rocksdb/cache.h>
#include <rocksdb/convenience.h>
#include <rocksdb/env.h>
#include <rocksdb/filter_policy.h>
#include <rocksdb/table.h>

#include <cstdarg>
#include <vector>

#include "engine/store/rocks_status.h"

namespace lookout::store {
namespace {

// An answer unpacks the blocks of its few records, seldom the same twice: small blocks, and a packing that is quick to
// undo, with a dictionary that gives back most of what smaller blocks lose (bench/README.md).
constexpr size_t kBlockBytes = 4 << 10;
constexpr size_t kDictionaryBytes = 16 << 10;
constexpr size_t kDictionarySampleBytes = 8 << 20;
constexpr size_t kCacheBytes = 256 << 20;  // blocks unpacked: 5 us a record, where blocks of 8 KB by zstd took 23
constexpr size_t kWriteBufferBytes = 16 << 20;
constexpr size_t kLogBytes = 8 << 20;  // each reader replays the log when it opens, so it is kept short

const char* NameOf(Column column) {
  switch (column) {
    case Column::kMeta: return "meta";
    case Column::kDatasets: return "datasets";
    case Column::kRecords: return "records";
  }
  return "";
}

// Readers write nothing, so they have no log of RocksDB's either.
class SilentLogger : public rocksdb::Logger {
 public:
  using rocksdb::Logger::Logv;
  void Logv(const char*, va_list) override {}
};

// One cache for all instances of the process: a reader's next instance finds the blocks that the last one read.
const std::shared_ptr<rocksdb::Cache>& SharedCache() {
  static const std::shared_ptr<rocksdb::Cache> cache = rocksdb::NewLRUCache(kCacheBytes);
  return cache;
}

rocksdb::DBOptions BaseOptions() {
  rocksdb::DBOptions options;
  options.paranoid_checks = true;
  options.max_open_files =
      -1;  // every file is opened at once: a missing one is found, and a deleted one stays readable
  options.max_total_wal_size = kLogBytes;
  options.wal_recovery_mode = rocksdb::WALRecoveryMode::kPointInTimeRecovery;  // what it may lose, the marker finds
  options.stats_dump_period_sec = 0;
  options.stats_persist_period_sec = 0;
  options.keep_log_file_num = 2;
  options.max_log_file_size = 1 << 20;
  return options;
}

std::vector<rocksdb::ColumnFamilyDescriptor> Descriptors(Filters filters) {
  // RocksDB wants its default column family opened; it stays empty.
  std::vector<rocksdb::ColumnFamilyDescriptor> descriptors;
  descriptors.emplace_back(rocksdb::kDefaultColumnFamilyName, rocksdb::ColumnFamilyOptions());
  for (const Column column : {Column::kMeta, Column::kDatasets, Column::kRecords}) {
    descriptors.emplace_back(NameOf(column), ColumnOptions(column, filters));
  }
  return descriptors;
}

}  // namespace

std::string RecordsPath(const std::string& database_path) { return database_path + "/records"; }
std::string StagingPath(const std::string& database_path) { return database_path + "/staging"; }

rocksdb::ColumnFamilyOptions ColumnOptions(Column column, Filters filters) {
  rocksdb::ColumnFamilyOptions options;
  rocksdb::BlockBasedTableOptions table;
  table.block_size = kBlockBytes;
  table.block_cache = SharedCache();
  if (filters == Filters::kUsed) table.filter_policy.reset(rocksdb::NewBloomFilterPolicy(10));
  table.format_version = 5;
  table.checksum = rocksdb::kXXH3;
  options.table_factory.reset(rocksdb::NewBlockBasedTableFactory(table));
  options.write_buffer_size = column == Column::kRecords ? kWriteBufferBytes : 1 << 20;
  options.compression = rocksdb::kLZ4Compression;
  options.compression_opts.max_dict_bytes = kDictionaryBytes;
  options.compression_opts.max_dict_buffer_bytes = kDictionarySampleBytes;
  return options;
}

Result<std::shared_ptr<Database>> Database::OpenForWriting(const std::string& path, bool create) {
  rocksdb::DBOptions options = BaseOptions();
  options.create_if_missing = create;
  options.create_missing_column_families = create;
  std::shared_ptr<Database> database(new Database);
  database->path_ = path;
  std::vector<rocksdb::ColumnFamilyHandle*> handles;
  rocksdb::DB* db = nullptr;
  LOOKOUT_RETURN_IF_ERROR(
      StatusOf(rocksdb::DB::Open(options, RecordsPath(path), Descriptors(Filters::kUsed), &handles, &db)));
  database->db_.reset(db);
  db->DestroyColumnFamilyHandle(handles[0]);
  for (size_t i = 0; i < 3; ++i) database->columns_[i] = handles[i + 1];
  LOOKOUT_RETURN_IF_ERROR(StatusOf(db->DisableFileDeletions()));
  return database;
}

Result<std::shared_ptr<Database>> Database::OpenForReading(const std::string& path) {
  rocksdb::DBOptions options = BaseOptions();
  options.info_log = std::make_shared<SilentLogger>();
  std::shared_ptr<Database> database(new Database);
  database->path_ = path;
  std::vector<rocksdb::ColumnFamilyHandle*> handles;
  rocksdb::DB* db = nullptr;
  LOOKOUT_RETURN_IF_ERROR(StatusOf(
      rocksdb::DB::OpenForReadOnly(options, RecordsPath(path), Descriptors(Filters::kPassedOver), &handles, &db)));
  database->db_.reset(db);
  db->DestroyColumnFamilyHandle(handles[0]);
  for (size_t i = 0; i < 3; ++i) database->columns_[i] = handles[i + 1];
  return database;
}

Database::~Database() {
  if (db_ == nullptr) return;
  for (rocksdb::ColumnFamilyHandle* column : columns_) {
    if (column != nullptr) db_->DestroyColumnFamilyHandle(column);
  }
}

Status Database::DeleteGeneration(Generation generation) {
  const KeyRange range = RangeOf(generation);
  rocksdb::WriteOptions options;
  options.sync = true;
  return StatusOf(db_->DeleteRange(options, column(Column::kRecords), SliceOf(range.begin), SliceOf(range.end)));
}

Status Database::DropTables(const KeyRange& range) {
  const rocksdb::Slice begin = SliceOf(range.begin);
  const rocksdb::Slice end = SliceOf(range.end);
  return StatusOf(rocksdb::DeleteFilesInRange(db_.get(), column(Column::kRecords), &begin,
                                              range.end.empty() ? nullptr : &end, /*include_end=*/false));
}

void Database::EmptyLog() {
  rocksdb::FlushOptions options;
  options.wait = false;
  // A failure here is only slower for readers; the log holds everything.
  db_->Flush(options, {columns_.begin(), columns_.end()}).PermitUncheckedError();
}

void Database::DeleteUnneededFiles() {
  // A failure here costs disk space only; the next call tries again.
  db_->EnableFileDeletions(/*force=*/false).PermitUncheckedError();
  db_->DisableFileDeletions().PermitUncheckedError();
}

}  // namespace lookout::store
