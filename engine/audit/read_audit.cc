#include <fcntl.h>

#include <algorithm>
#include <filesystem>
#include <utility>

#include "engine/audit/audit_format.h"
#include "engine/audit/audit_log.h"
#include "engine/base/file.h"

namespace lookout::audit {
namespace {

namespace fs = std::filesystem;

constexpr size_t kChunkBytes = 256 << 10;

class FileSource : public ByteSource {
 public:
  FileSource(base::UniqueFd fd, std::string path) : fd_(std::move(fd)), path_(std::move(path)) {}

  Result<std::string_view> Read(size_t bytes) override {
    if (buffer_.size() - at_ < bytes) {
      buffer_.erase(0, at_);
      at_ = 0;
      const size_t missing = bytes - buffer_.size();
      LOOKOUT_ASSIGN_OR_RETURN(const std::string more,
                               base::ReadAt(fd_.get(), offset_, std::max(missing, kChunkBytes), path_));
      offset_ += static_cast<off_t>(more.size());
      buffer_ += more;
    }
    const std::string_view read = std::string_view(buffer_).substr(at_, bytes);
    at_ += read.size();
    return read;
  }

 private:
  base::UniqueFd fd_;
  std::string path_;
  off_t offset_ = 0;
  std::string buffer_;
  size_t at_ = 0;
};

bool IsAuditFile(const std::string& name) { return name.starts_with("audit-") && name.ends_with(".log"); }

}  // namespace

Status ReadAudit(const std::string& directory, const std::function<bool(const v1::AuditEntry&)>& visit,
                 std::vector<v1::VerifyProblem>* problems, std::vector<std::string>* notes) {
  std::error_code error;
  std::vector<std::string> names;
  for (fs::directory_iterator at(directory, error), end; !error && at != end; at.increment(error)) {
    const std::string name = at->path().filename().string();
    if (IsAuditFile(name)) names.push_back(name);
  }
  if (error) return base::ErrnoStatus("read the directory of the audit log", directory, error.value());
  std::sort(names.begin(), names.end());
  const AuditFindings findings{problems, notes};
  for (const std::string& name : names) {
    const std::string path = fs::path(directory) / name;
    auto fd = base::OpenFile(path, O_RDONLY);
    if (!fd.ok() && fd.status().code() == StatusCode::kNotFound)
      continue;  // of a process that asked nothing and has ended
    LOOKOUT_RETURN_IF_ERROR(fd.status());
    FileSource source(*std::move(fd), path);
    if (!ReadAuditFile(name, &source, visit, findings)) break;
  }
  return OkStatus();
}

}  // namespace lookout::audit
