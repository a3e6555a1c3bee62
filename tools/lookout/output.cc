#include "tools/lookout/output.h"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <iostream>
#include <system_error>

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include "tools/lookout/exit_status.h"

namespace lookout::cli {
namespace {

namespace fs = std::filesystem;

Status CanNotWrite(const std::string& path, int error) {
  return IoError(
      fmt::format("{} can not be written: {}", path, error != 0 ? std::strerror(error) : "the system refused"));
}

Status ForceToDisk(const std::string& path) {
  const int descriptor = open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) return CanNotWrite(path, errno);
  const int result = fsync(descriptor);
  const int error = errno;
  close(descriptor);
  return result == 0 ? OkStatus() : CanNotWrite(path, error);
}

}  // namespace

Result<std::unique_ptr<Output>> Output::Open(const std::string& path) {
  std::unique_ptr<Output> output(new Output());
  if (path == "-") return output;
  std::error_code error;
  const fs::path resolved = fs::weakly_canonical(path, error);  // a link's target is replaced, not the link
  output->path_ = error ? path : resolved.string();
  const fs::file_status status = fs::status(output->path_, error);
  if (fs::is_directory(status)) return InvalidArgument(fmt::format("{} is a directory; name a file", path));
  const bool plain = !fs::exists(status) || fs::is_regular_file(status);
  if (plain) output->temporary_ = fmt::format("{}.part-{}", output->path_, getpid());
  errno = 0;
  output->file_.open(plain ? output->temporary_ : output->path_, std::ios::binary | std::ios::trunc);
  if (!output->file_) return InvalidArgument(CanNotWrite(path, errno).message());
  return output;
}

Output::~Output() {
  if (!temporary_.empty()) {
    file_.close();
    unlink(temporary_.c_str());
  }
}

std::ostream& Output::stream() { return path_.empty() ? std::cout : file_; }

bool Output::is_terminal() const { return path_.empty() && isatty(STDOUT_FILENO) != 0; }

Status Output::Commit() {
  errno = 0;
  stream().flush();
  if (!stream()) return CanNotWrite(path_.empty() ? "stdout" : path_, errno);
  if (temporary_.empty()) return OkStatus();
  file_.close();
  if (!file_) return CanNotWrite(path_, errno);
  if (Status status = ForceToDisk(temporary_); !status.ok()) return status;
  if (std::rename(temporary_.c_str(), path_.c_str()) != 0) return CanNotWrite(path_, errno);
  temporary_.clear();
  return OkStatus();
}

int Print(std::string_view text, int status) {
  errno = 0;
  std::cout.write(text.data(), static_cast<std::streamsize>(text.size()));
  std::cout.flush();
  if (std::cout) return status;
  if (errno == EPIPE) return kExitFailed;
  return FailDatabase(CanNotWrite("stdout", errno));
}

}  // namespace lookout::cli
