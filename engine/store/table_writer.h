// table_writer.h: entries in ascending order into tables that RocksDB can take in as they are. Private to the room.
#ifndef LOOKOUT_ENGINE_STORE_TABLE_WRITER_H_
#define LOOKOUT_ENGINE_STORE_TABLE_WRITER_H_

#include <cstdint>
#include <deque>
#include <future>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "lookout/result.h"

namespace lookout::store {

// Packs entries into batches and has each batch written as one table by a thread of its own, two at a time: compression
// is most of the work of an import. One thread at a time.
class TableWriter {
 public:
  static constexpr size_t kTableBytes = 64 << 20;  // before compression

  // Files are named `<prefix>-N.sst`.
  explicit TableWriter(std::string prefix, size_t table_bytes = kTableBytes);
  ~TableWriter();

  Status Add(std::string_view key, std::string_view value);
  Result<std::vector<std::string>> Finish();  // the paths, in the order of the keys; each file is on the disk

 private:
  struct Batch {
    std::string data;
    std::vector<std::pair<uint32_t, uint32_t>> sizes;  // of key and value
  };
  static Status WriteTable(std::unique_ptr<Batch> batch, const std::string& path);
  Status Send();
  Status WaitForOne();

  std::string prefix_;
  size_t table_bytes_;
  std::unique_ptr<Batch> batch_;
  std::deque<std::future<Status>> writing_;
  std::vector<std::string> paths_;
};

}  // namespace lookout::store

#endif  // LOOKOUT_ENGINE_STORE_TABLE_WRITER_H_
