#include "engine/ingest/byte_source.h"

#include <fmt/format.h>
#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <system_error>
#include <utility>

#include "engine/ingest/decompress.h"

namespace lookout::ingest {
namespace {

std::string ErrorText(int error) { return std::generic_category().message(error); }

class FileSource final : public ByteSource {
 public:
  FileSource(std::FILE* file, std::string name) : file_(file, &std::fclose), name_(std::move(name)) {}

  Result<std::size_t> Read(char* out, std::size_t capacity) override {
    const std::size_t got = std::fread(out, 1, capacity, file_.get());
    if (got < capacity && std::ferror(file_.get()) != 0) {
      return IoError(fmt::format("{}: can not be read after {} bytes: {}.", name_, consumed_, ErrorText(errno)));
    }
    consumed_ += got;
    return got;
  }
  uint64_t consumed() const override { return consumed_; }

 private:
  std::unique_ptr<std::FILE, int (*)(std::FILE*)> file_;
  std::string name_;
  uint64_t consumed_ = 0;
};

class StreamSource final : public ByteSource {
 public:
  StreamSource(std::istream* in, std::string name) : in_(in), name_(std::move(name)) {}

  Result<std::size_t> Read(char* out, std::size_t capacity) override {
    if (in_->bad()) return IoError(fmt::format("{}: can not be read after {} bytes.", name_, consumed_));
    in_->read(out, static_cast<std::streamsize>(capacity));
    const auto got = static_cast<std::size_t>(in_->gcount());
    if (in_->bad()) return IoError(fmt::format("{}: can not be read after {} bytes.", name_, consumed_));
    consumed_ += got;
    return got;
  }
  uint64_t consumed() const override { return consumed_; }

 private:
  std::istream* in_;
  std::string name_;
  uint64_t consumed_ = 0;
};

class MemorySource final : public ByteSource {
 public:
  explicit MemorySource(std::string_view bytes) : bytes_(bytes) {}

  Result<std::size_t> Read(char* out, std::size_t capacity) override {
    const std::size_t got = std::min(capacity, bytes_.size() - consumed_);
    if (got != 0) std::memcpy(out, bytes_.data() + consumed_, got);
    consumed_ += got;
    return got;
  }
  uint64_t consumed() const override { return consumed_; }

 private:
  std::string_view bytes_;
  std::size_t consumed_ = 0;
};

}  // namespace

Result<std::unique_ptr<ByteSource>> OpenFile(const std::string& path) {
  struct stat info {};
  if (stat(path.c_str(), &info) != 0) {
    return InvalidArgument(fmt::format("{}: can not be opened: {}.", path, ErrorText(errno)));
  }
  if (S_ISDIR(info.st_mode)) return InvalidArgument(fmt::format("{}: is a directory; give the files in it.", path));
  std::FILE* file = std::fopen(path.c_str(), "rbe");
  if (file == nullptr) {
    return InvalidArgument(fmt::format("{}: can not be opened: {}.", path, ErrorText(errno)));
  }
  return Decompress(std::make_unique<FileSource>(file, path), path);
}

Result<std::unique_ptr<ByteSource>> OpenStream(std::istream& in, std::string name) {
  auto raw = std::make_unique<StreamSource>(&in, name);
  return Decompress(std::move(raw), std::move(name));
}

Result<std::unique_ptr<ByteSource>> OpenMemory(std::string_view bytes, std::string name) {
  return Decompress(std::make_unique<MemorySource>(bytes), std::move(name));
}

}  // namespace lookout::ingest
