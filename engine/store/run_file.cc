#include "engine/store/run_file.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>

#include "engine/base/bytes.h"

namespace lookout::store {
namespace {

constexpr size_t kWriteBytes = 1 << 20;
constexpr size_t kReadBytes = 256 << 10;
constexpr size_t kHeadBytes = 16;

}  // namespace

Result<RunWriter> RunWriter::Create(const std::string& path) {
  LOOKOUT_ASSIGN_OR_RETURN(base::UniqueFd fd, base::OpenFile(path, O_WRONLY | O_CREAT | O_TRUNC, 0600));
  return RunWriter(std::move(fd), path);
}

Status RunWriter::Add(std::string_view key, std::string_view value, uint64_t position) {
  base::AppendLittleEndian32(static_cast<uint32_t>(key.size()), &buffer_);
  base::AppendLittleEndian32(static_cast<uint32_t>(value.size()), &buffer_);
  base::AppendLittleEndian64(position, &buffer_);
  buffer_.append(key);
  buffer_.append(value);
  return buffer_.size() >= kWriteBytes ? Finish() : OkStatus();
}

Status RunWriter::Finish() {
  LOOKOUT_RETURN_IF_ERROR(base::WriteAll(fd_.get(), buffer_, path_));
  buffer_.clear();
  return OkStatus();
}

Result<RunReader> RunReader::Open(const std::string& path) {
  LOOKOUT_ASSIGN_OR_RETURN(base::UniqueFd fd, base::OpenFile(path, O_RDONLY));
  return RunReader(std::move(fd), path);
}

// Reads on until so many bytes lie at the place.
bool RunReader::Have(size_t bytes) {
  if (buffer_.size() - at_ >= bytes) return true;
  buffer_.erase(0, at_);
  at_ = 0;
  while (!ended_ && buffer_.size() < bytes) {
    const size_t had = buffer_.size();
    buffer_.resize(had + kReadBytes);
    const ssize_t got = ::read(fd_.get(), buffer_.data() + had, kReadBytes);
    buffer_.resize(had + (got > 0 ? static_cast<size_t>(got) : 0));
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) status_ = base::ErrnoStatus("read", path_, errno);
    ended_ = got <= 0;
  }
  return buffer_.size() >= bytes;
}

bool RunReader::Next() {
  if (!status_.ok()) return false;
  if (!Have(kHeadBytes)) {
    if (status_.ok() && buffer_.size() != at_) status_ = Damaged("a file of an import was changed while it was used");
    return false;
  }
  const std::string_view head = std::string_view(buffer_).substr(at_);
  const size_t key_bytes = base::LittleEndian32(head);
  const size_t value_bytes = base::LittleEndian32(head.substr(4));
  position_ = base::LittleEndian64(head.substr(8));
  if (!Have(kHeadBytes + key_bytes + value_bytes)) {
    if (status_.ok()) status_ = Damaged("a file of an import was changed while it was used");
    return false;
  }
  key_ = std::string_view(buffer_).substr(at_ + kHeadBytes, key_bytes);
  value_ = std::string_view(buffer_).substr(at_ + kHeadBytes + key_bytes, value_bytes);
  at_ += kHeadBytes + key_bytes + value_bytes;
  return true;
}

}  // namespace lookout::store
