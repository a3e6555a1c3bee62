// run_file.h: one sorted run on its way between memory and the merge. Private to the room.
//
//   run   = entry*
//   entry = key_bytes:u32 value_bytes:u32 position:u64 key value
//
// No checksum of its own: lengths are checked against what is there, and values are framed with a checksum that holds
// their key. The file never outlives the change that wrote it.
#ifndef LOOKOUT_ENGINE_STORE_RUN_FILE_H_
#define LOOKOUT_ENGINE_STORE_RUN_FILE_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

#include "engine/base/file.h"
#include "lookout/result.h"

namespace lookout::store {

class RunWriter {
 public:
  static Result<RunWriter> Create(const std::string& path);
  Status Add(std::string_view key, std::string_view value, uint64_t position);
  Status Finish();

 private:
  RunWriter(base::UniqueFd fd, std::string path) : fd_(std::move(fd)), path_(std::move(path)) {}
  base::UniqueFd fd_;
  std::string path_;
  std::string buffer_;
};

class RunReader {
 public:
  static Result<RunReader> Open(const std::string& path);
  bool Next();                                   // false: at the end, or status() tells
  std::string_view key() const { return key_; }  // until Next
  std::string_view value() const { return value_; }
  uint64_t position() const { return position_; }
  const Status& status() const { return status_; }

 private:
  RunReader(base::UniqueFd fd, std::string path) : fd_(std::move(fd)), path_(std::move(path)) {}
  bool Have(size_t bytes);

  base::UniqueFd fd_;
  std::string path_;
  std::string buffer_;
  size_t at_ = 0;
  bool ended_ = false;
  std::string_view key_;
  std::string_view value_;
  uint64_t position_ = 0;
  Status status_;
};

}  // namespace lookout::store

#endif  // LOOKOUT_ENGINE_STORE_RUN_FILE_H_
