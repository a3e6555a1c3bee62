#include "engine/base/file.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

namespace lookout::base {

UniqueFd& UniqueFd::operator=(UniqueFd&& other) noexcept {
  if (this != &other) {
    if (fd_ >= 0) ::close(fd_);
    fd_ = std::exchange(other.fd_, -1);
  }
  return *this;
}

UniqueFd::~UniqueFd() {
  if (fd_ >= 0) ::close(fd_);
}

Status ErrnoStatus(std::string_view verb, const std::string& path, int error) {
  std::string sentence = fmt::format("Lookout can not {} {}: {}", verb, path, std::generic_category().message(error));
  if (error == ENOENT) return NotFound(std::move(sentence));
  if (error == ENOSPC || error == EDQUOT) sentence += "; free some space and try again";
  return IoError(std::move(sentence));
}

Result<UniqueFd> OpenFile(const std::string& path, int flags, mode_t mode) {
  int fd = -1;
  do {
    fd = ::open(path.c_str(), flags | O_CLOEXEC, mode);
  } while (fd < 0 && errno == EINTR);
  if (fd < 0) return ErrnoStatus("open", path, errno);
  return UniqueFd(fd);
}

Status WriteAll(int fd, std::string_view bytes, const std::string& path) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(fd, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return ErrnoStatus("write", path, errno);
    bytes.remove_prefix(static_cast<size_t>(written));
  }
  return OkStatus();
}

Status WriteAllAt(int fd, std::string_view bytes, off_t offset, const std::string& path) {
  while (!bytes.empty()) {
    const ssize_t written = ::pwrite(fd, bytes.data(), bytes.size(), offset);
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return ErrnoStatus("write", path, errno);
    bytes.remove_prefix(static_cast<size_t>(written));
    offset += written;
  }
  return OkStatus();
}

Result<std::string> ReadAt(int fd, off_t offset, size_t bytes_max, const std::string& path) {
  std::string bytes(bytes_max, '\0');
  size_t have = 0;
  while (have < bytes_max) {
    const ssize_t got = ::pread(fd, bytes.data() + have, bytes_max - have, offset + static_cast<off_t>(have));
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return ErrnoStatus("read", path, errno);
    if (got == 0) break;
    have += static_cast<size_t>(got);
  }
  bytes.resize(have);
  return bytes;
}

Status SyncFile(int fd, const std::string& path) {
  if (::fdatasync(fd) != 0) return ErrnoStatus("force to the disk", path, errno);
  return OkStatus();
}

Status SyncDirectory(const std::string& path) {
  LOOKOUT_ASSIGN_OR_RETURN(const UniqueFd fd, OpenFile(path, O_RDONLY | O_DIRECTORY));
  if (::fsync(fd.get()) != 0) return ErrnoStatus("force to the disk", path, errno);
  return OkStatus();
}

}  // namespace lookout::base
