// sorted_runs.h: any number of entries in any order, given back in the order of their keys, with bounded memory.
//
// Entries gather in memory; a full buffer is sorted and written as one file beside the database while the next one
// fills, and at the end the files are merged. A file is read once, from end to end, by the process that wrote it; the
// frame of each value tells whether it came back as it went.
#ifndef LOOKOUT_ENGINE_STORE_SORTED_RUNS_H_
#define LOOKOUT_ENGINE_STORE_SORTED_RUNS_H_

#include <cstdint>
#include <future>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "lookout/result.h"

namespace lookout::store {

// Ascending by key, entries of one key by position. When it is no longer Valid, status() tells whether that was the
// end.
class SortedSource {
 public:
  virtual ~SortedSource() = default;
  virtual bool Valid() const = 0;
  virtual std::string_view key() const = 0;  // until Next
  virtual std::string_view value() const = 0;
  virtual uint64_t position() const = 0;
  virtual void Next() = 0;
  virtual Status status() const = 0;
};

// Entries of one buffer, each with the beginning of its key beside it, so that sorting seldom reads the key itself.
class RunBuffer {
 public:
  void Add(std::string_view key, std::string_view value, uint64_t position);
  void Sort();
  void Clear();

  size_t bytes() const { return data_.size() + entries_.size() * sizeof(Entry); }
  size_t size() const { return entries_.size(); }
  std::string_view key(size_t at) const {
    return std::string_view(data_).substr(entries_[at].offset, entries_[at].key_bytes);
  }
  std::string_view value(size_t at) const {
    return std::string_view(data_).substr(entries_[at].offset + entries_[at].key_bytes, entries_[at].value_bytes);
  }
  uint64_t position(size_t at) const { return entries_[at].position; }

 private:
  struct Entry {
    uint64_t begin_high;  // 16 bytes of the key behind its generation, as numbers
    uint64_t begin_low;
    uint64_t position;
    uint64_t offset;  // of the key in the data; the value follows it
    uint32_t key_bytes;
    uint32_t value_bytes;
  };
  std::string_view KeyOf(const Entry& entry) const {
    return std::string_view(data_).substr(entry.offset, entry.key_bytes);
  }
  bool Before(const Entry& a, const Entry& b) const;

  std::string data_;
  std::vector<Entry> entries_;
};

// One thread at a time.
class SortedRuns {
 public:
  static constexpr size_t kMemoryBytes = 128 << 20;

  // Files are named `<prefix>-N.run`. Half of the memory is sorted and written while the other half fills.
  explicit SortedRuns(std::string prefix, size_t memory_bytes = kMemoryBytes);
  ~SortedRuns();

  Status Add(std::string_view key, std::string_view value, uint64_t position = 0);

  // Once, after the last Add. The source lives no longer than this.
  Result<std::unique_ptr<SortedSource>> Finish();

 private:
  class Buffered;
  class Merged;

  Status Spill();
  Status WaitForSpill();

  std::string prefix_;
  size_t memory_bytes_;
  std::unique_ptr<RunBuffer> filling_;
  std::unique_ptr<RunBuffer> spilling_;  // read by the task of spilled_ until that is waited for
  std::future<Status> spilled_;
  std::vector<std::string> runs_;
};

}  // namespace lookout::store

#endif  // LOOKOUT_ENGINE_STORE_SORTED_RUNS_H_
