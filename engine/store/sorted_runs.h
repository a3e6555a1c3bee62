// sorted_runs.h: any number of entries in any order, given back in the order of their keys, with bounded memory.
//
// Entries gather in memory; a full buffer is sorted and written as one table beside the database, and at the end the
// tables are merged. Sorted tables are how RocksDB takes records in fastest: nothing goes through its log or is
// compacted.
#ifndef LOOKOUT_ENGINE_STORE_SORTED_RUNS_H_
#define LOOKOUT_ENGINE_STORE_SORTED_RUNS_H_

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "lookout/result.h"

namespace rocksdb {
class SstFileWriter;
}

namespace lookout::store {

// Ascending by key. When it is no longer Valid, status() tells whether that was the end.
class SortedSource {
 public:
  virtual ~SortedSource() = default;
  virtual bool Valid() const = 0;
  virtual std::string_view key() const = 0;  // until Next
  virtual std::string_view value() const = 0;
  virtual void Next() = 0;
  virtual Status status() const = 0;
};

// Entries in ascending order into tables of about `table_bytes_max` each. One thread at a time.
class TableWriter {
 public:
  enum class Purpose { kRun, kRecords };

  // Files are named `<prefix>-N.sst`.
  TableWriter(std::string prefix, Purpose purpose, uint64_t table_bytes_max);
  ~TableWriter();

  Status Add(std::string_view key, std::string_view value);
  Result<std::vector<std::string>> Finish();  // the paths; each file is on the disk

 private:
  Status CloseTable();

  std::string prefix_;
  Purpose purpose_;
  uint64_t table_bytes_max_;
  std::unique_ptr<rocksdb::SstFileWriter> table_;
  std::vector<std::string> paths_;
};

// The caller sees to it that keys differ. One thread at a time.
class SortedRuns {
 public:
  static constexpr size_t kBufferBytes = 64 << 20;

  explicit SortedRuns(std::string prefix, size_t buffer_bytes = kBufferBytes);

  Status Add(std::string_view key, std::string_view value);

  // Once, after the last Add. The source lives no longer than this.
  Result<std::unique_ptr<SortedSource>> Finish();

 private:
  struct Entry {
    uint64_t offset;  // of the key in the buffer; the value follows it
    uint32_t key_bytes;
    uint32_t value_bytes;
  };
  class Buffered;
  class Merged;

  std::string_view KeyOf(const Entry& entry) const {
    return std::string_view(buffer_).substr(entry.offset, entry.key_bytes);
  }
  std::string_view ValueOf(const Entry& entry) const {
    return std::string_view(buffer_).substr(entry.offset + entry.key_bytes, entry.value_bytes);
  }
  void SortEntries();
  Status Spill();

  std::string prefix_;  // of the files
  size_t buffer_bytes_;
  std::string buffer_;
  std::vector<Entry> entries_;
  std::vector<std::string> runs_;
};

}  // namespace lookout::store

#endif  // LOOKOUT_ENGINE_STORE_SORTED_RUNS_H_
