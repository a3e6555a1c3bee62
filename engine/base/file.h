// file.h: the few POSIX calls that stores of ours make, with a Status for each.
//
// Messages name the path and what the system said; a path is not personal data.
#ifndef LOOKOUT_ENGINE_BASE_FILE_H_
#define LOOKOUT_ENGINE_BASE_FILE_H_

#include <sys/types.h>

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

#include "lookout/result.h"

namespace lookout::base {

// Owns a file descriptor.
class UniqueFd {
 public:
  UniqueFd() = default;
  explicit UniqueFd(int fd) : fd_(fd) {}
  UniqueFd(UniqueFd&& other) noexcept : fd_(std::exchange(other.fd_, -1)) {}
  UniqueFd& operator=(UniqueFd&& other) noexcept;
  ~UniqueFd();

  int get() const { return fd_; }
  bool valid() const { return fd_ >= 0; }

 private:
  int fd_ = -1;
};

// "Lookout can not <verb> <path>: <what errno says>", as kIo; kNotFound for a path that does not exist.
Status ErrnoStatus(std::string_view verb, const std::string& path, int error);

// `flags` and `mode` as for open(2); O_CLOEXEC is added.
Result<UniqueFd> OpenFile(const std::string& path, int flags, mode_t mode = 0644);

Status WriteAll(int fd, std::string_view bytes, const std::string& path);
Status WriteAllAt(int fd, std::string_view bytes, off_t offset, const std::string& path);

// Up to `bytes_max` bytes from `offset`; fewer at the end of the file.
Result<std::string> ReadAt(int fd, off_t offset, size_t bytes_max, const std::string& path);

Status SyncFile(int fd, const std::string& path);

// Makes renames and new files of a directory durable.
Status SyncDirectory(const std::string& path);

}  // namespace lookout::base

#endif  // LOOKOUT_ENGINE_BASE_FILE_H_
