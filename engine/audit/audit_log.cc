#include "engine/audit/audit_log.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/random.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <mutex>
#include <utility>

#include "engine/audit/audit_format.h"
#include "engine/base/bytes.h"
#include "engine/base/failpoint.h"
#include "engine/base/file.h"
#include "engine/record/wire.h"

namespace lookout::audit {
namespace {

constexpr double kSecondsBetweenSyncs = 1;

// 2024-05-02T10:00:00Z as 20240502T100000Z.
std::string CompactInstant(int64_t seconds) {
  std::string text = base::InstantText(seconds);
  std::erase_if(text, [](char c) { return c == '-' || c == ':'; });
  return text;
}

// Whatever it is that keeps the log from being written, the caller's question can not be answered.
Status AsIo(const Status& status) { return status.ok() ? status : IoError(status.message()); }

class FileAuditLog : public AuditLog {
 public:
  FileAuditLog(std::string path, base::UniqueFd fd, base::Clock clock, const std::string& header)
      : path_(std::move(path)),
        clock_(std::move(clock)),
        fd_(std::move(fd)),
        chain_(ChainOfHeader(header)),
        bytes_(header.size()),
        synced_at_(base::MonotonicSeconds()) {}

  // A process that asked nothing leaves no file.
  ~FileAuditLog() override {
    if (number_ == 0) {
      ::unlink(path_.c_str());
    } else {
      static_cast<void>(Flush());
    }
  }

  Status Append(v1::AuditEntry entry) override {
    const std::lock_guard lock(mutex_);
    if (!broken_.ok()) return broken_;
    entry.set_number(number_ + 1);
    entry.set_at(base::InstantText(clock_()));
    std::string payload;
    if (entry.ByteSizeLong() > kEntryBytesMax || !entry.SerializePartialToString(&payload)) {
      return InvalidArgument("the query is too large for the audit log; it may have at most 64 MiB");
    }
    base::Hash128 chain = chain_;
    std::string bytes;
    AppendEntry(payload, &chain, &bytes);
    LOOKOUT_RETURN_IF_ERROR(Write(bytes));
    chain_ = chain;
    ++number_;
    return base::MonotonicSeconds() - synced_at_ >= kSecondsBetweenSyncs ? Sync() : OkStatus();
  }

  Status AppendEncoded(std::span<const std::string> entries) override {
    const std::lock_guard lock(mutex_);
    if (!broken_.ok()) return broken_;
    v1::AuditEntry time;
    time.set_at(base::InstantText(clock_()));
    const std::string at = time.SerializeAsString();
    base::Hash128 chain = chain_;
    encoded_.clear();
    std::string payload;
    for (std::size_t i = 0; i < entries.size(); ++i) {
      payload.clear();
      record::AppendVarintField(v1::AuditEntry::kNumberFieldNumber, number_ + 1 + i, &payload);
      payload.append(at).append(entries[i]);
      if (payload.size() > kEntryBytesMax) {
        return InvalidArgument("the query is too large for the audit log; it may have at most 64 MiB");
      }
      AppendEntry(payload, &chain, &encoded_);
    }
    LOOKOUT_RETURN_IF_ERROR(Write(encoded_));
    chain_ = chain;
    number_ += entries.size();
    return base::MonotonicSeconds() - synced_at_ >= kSecondsBetweenSyncs ? Sync() : OkStatus();
  }

  Status Flush() override {
    const std::lock_guard lock(mutex_);
    return Sync();
  }

 private:
  // All of it or nothing: what a full disk let through is taken back, so that the next entry follows the last whole
  // one.
  Status Write(const std::string& bytes) {
    LOOKOUT_RETURN_IF_ERROR(base::FailpointStatus("audit/append"));
    Status status = AsIo(base::WriteAll(fd_.get(), bytes, path_));
    if (status.ok()) {
      bytes_ += bytes.size();
    } else if (::ftruncate(fd_.get(), static_cast<off_t>(bytes_)) != 0) {
      broken_ = status;
    }
    return status;
  }

  Status Sync() {
    LOOKOUT_RETURN_IF_ERROR(AsIo(base::SyncFile(fd_.get(), path_)));
    synced_at_ = base::MonotonicSeconds();
    return OkStatus();
  }

  const std::string path_;
  const base::Clock clock_;
  std::mutex mutex_;  // guards what follows
  base::UniqueFd fd_;
  base::Hash128 chain_;
  uint64_t bytes_;
  uint64_t number_ = 0;
  double synced_at_;
  Status broken_;
  std::string encoded_;  // the entries of one call; kept for the next
};

Result<base::UniqueFd> NewFile(const std::string& path, const std::string& header) {
  LOOKOUT_ASSIGN_OR_RETURN(base::UniqueFd fd, base::OpenFile(path, O_WRONLY | O_CREAT | O_EXCL | O_APPEND, 0600));
  const Status status = base::WriteAll(fd.get(), header, path);
  if (!status.ok()) {
    ::unlink(path.c_str());
    return status;
  }
  return fd;
}

}  // namespace

Result<std::unique_ptr<AuditLog>> AuditLog::Open(const std::string& directory, base::Clock clock) {
  if (!clock) clock = base::SystemClock();
  if (::mkdir(directory.c_str(), 0700) != 0 && errno != EEXIST) {
    return AsIo(base::ErrnoStatus("make the directory of the audit log", directory, errno));
  }
  std::string random(8, '\0');
  if (::getentropy(random.data(), random.size()) != 0) return AsIo(base::ErrnoStatus("read", "/dev/urandom", errno));
  const uint64_t nonce = base::LittleEndian64(random);
  const int64_t now = clock();
  const std::string path = fmt::format("{}/audit-{}-{}-{:016x}.log", directory, CompactInstant(now), ::getpid(), nonce);
  const std::string header = Header(now, nonce);
  auto fd = NewFile(path, header);
  if (!fd.ok()) return AsIo(fd.status());
  LOOKOUT_RETURN_IF_ERROR(AsIo(base::SyncDirectory(directory)));
  return std::unique_ptr<AuditLog>(std::make_unique<FileAuditLog>(path, *std::move(fd), std::move(clock), header));
}

}  // namespace lookout::audit
