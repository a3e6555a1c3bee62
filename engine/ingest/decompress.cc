#include "engine/ingest/decompress.h"

#include <fmt/format.h>
#include <zlib.h>
#include <zstd.h>

#include <algorithm>
#include <cstring>
#include <string_view>
#include <utility>
#include <vector>

namespace lookout::ingest {
namespace {

constexpr std::size_t kInputBytes = std::size_t{64} << 10;

// A zstd frame may ask for a window this large (2^27 = 128 MiB, what `zstd --ultra -22` makes); more is refused, so
// that no frame can ask for all memory.
constexpr int kZstdWindowLogMax = 27;

bool LooksLikeGzip(std::string_view bytes) { return bytes.size() >= 2 && bytes[0] == '\x1f' && bytes[1] == '\x8b'; }

bool LooksLikeZstd(std::string_view bytes) {
  if (bytes.size() < 4) return false;
  if (bytes.substr(0, 4) == "\x28\xb5\x2f\xfd") return true;
  return (static_cast<unsigned char>(bytes[0]) & 0xf0) == 0x50 && bytes.substr(1, 3) == "\x2a\x4d\x18";  // skippable
}

Status CutShort(std::string_view name, std::string_view kind, uint64_t bytes) {
  return InvalidArgument(
      fmt::format("{}: the {} stream breaks off after {} bytes: the file was cut; fetch it again.", name, kind, bytes));
}

Status DamagedStream(std::string_view name, std::string_view kind, uint64_t bytes, std::string_view cause) {
  return InvalidArgument(
      fmt::format("{}: the {} stream is damaged near byte {} ({}); fetch the file again.", name, kind, bytes, cause));
}

// Gives back the bytes that were read to recognise the format, then the rest.
class PrefixedSource final : public ByteSource {
 public:
  PrefixedSource(std::string prefix, std::unique_ptr<ByteSource> rest)
      : prefix_(std::move(prefix)), rest_(std::move(rest)) {}

  Result<std::size_t> Read(char* out, std::size_t capacity) override {
    if (given_ == prefix_.size()) return rest_->Read(out, capacity);
    const std::size_t got = std::min(capacity, prefix_.size() - given_);
    std::memcpy(out, prefix_.data() + given_, got);
    given_ += got;
    return got;
  }
  uint64_t consumed() const override { return rest_->consumed() - (prefix_.size() - given_); }

 private:
  std::string prefix_;
  std::size_t given_ = 0;
  std::unique_ptr<ByteSource> rest_;
};

class GzipSource final : public ByteSource {
 public:
  GzipSource(std::unique_ptr<ByteSource> raw, std::string name)
      : raw_(std::move(raw)), name_(std::move(name)), input_(kInputBytes) {}
  ~GzipSource() override {
    if (started_) inflateEnd(&stream_);
  }
  GzipSource(const GzipSource&) = delete;
  GzipSource& operator=(const GzipSource&) = delete;

  Status Start() {
    if (inflateInit2(&stream_, 15 + 16) != Z_OK) return Internal("zlib can not be started: out of memory.");
    started_ = true;
    return OkStatus();
  }

  Result<std::size_t> Read(char* out, std::size_t capacity) override {
    stream_.next_out = reinterpret_cast<Bytef*>(out);
    stream_.avail_out = static_cast<uInt>(std::min<std::size_t>(capacity, 1u << 30));
    const std::size_t wanted = stream_.avail_out;
    while (stream_.avail_out == wanted) {
      LOOKOUT_ASSIGN_OR_RETURN(const bool more, Refill());
      if (!more) {
        if (between_members_) return std::size_t{0};
        return CutShort(name_, "gzip", raw_->consumed());
      }
      if (between_members_) {
        LOOKOUT_ASSIGN_OR_RETURN(const bool member, BeginMember());
        if (!member) continue;
      }
      const int code = inflate(&stream_, Z_NO_FLUSH);
      if (code == Z_STREAM_END) {
        between_members_ = true;
      } else if (code != Z_OK && code != Z_BUF_ERROR) {
        return DamagedStream(name_, "gzip", raw_->consumed() - stream_.avail_in,
                             stream_.msg != nullptr ? stream_.msg : "no gzip data");
      }
    }
    return wanted - stream_.avail_out;
  }

  uint64_t consumed() const override { return raw_->consumed(); }

 private:
  Result<bool> Refill() {
    if (stream_.avail_in != 0) return true;
    LOOKOUT_ASSIGN_OR_RETURN(const std::size_t got, raw_->Read(input_.data(), input_.size()));
    stream_.next_in = reinterpret_cast<Bytef*>(input_.data());
    stream_.avail_in = static_cast<uInt>(got);
    return got != 0;
  }

  // Behind a member: another one, or zeros that fill up a block of a tape. False: only filler stood there so far.
  Result<bool> BeginMember() {
    if (*stream_.next_in == 0) {
      ++stream_.next_in;
      --stream_.avail_in;
      return false;
    }
    if (*stream_.next_in != 0x1f) {
      return DamagedStream(name_, "gzip", raw_->consumed() - stream_.avail_in, "other bytes stand behind its end");
    }
    inflateReset(&stream_);
    between_members_ = false;
    return true;
  }

  std::unique_ptr<ByteSource> raw_;
  std::string name_;
  std::vector<char> input_;
  z_stream stream_{};
  bool started_ = false;
  bool between_members_ = false;
};

class ZstdSource final : public ByteSource {
 public:
  ZstdSource(std::unique_ptr<ByteSource> raw, std::string name)
      : raw_(std::move(raw)), name_(std::move(name)), input_(kInputBytes), stream_(ZSTD_createDStream(), &FreeStream) {}

  Status Start() {
    if (stream_ == nullptr) return Internal("zstd can not be started: out of memory.");
    ZSTD_DCtx_setParameter(stream_.get(), ZSTD_d_windowLogMax, kZstdWindowLogMax);
    return OkStatus();
  }

  Result<std::size_t> Read(char* out, std::size_t capacity) override {
    ZSTD_outBuffer output{out, capacity, 0};
    while (output.pos == 0) {
      if (in_.pos == in_.size && !flush_) {
        LOOKOUT_ASSIGN_OR_RETURN(const std::size_t got, raw_->Read(input_.data(), input_.size()));
        in_ = {input_.data(), got, 0};
        if (got == 0) {
          if (!inside_frame_) return std::size_t{0};
          return CutShort(name_, "zstd", raw_->consumed());
        }
      }
      const std::size_t code = ZSTD_decompressStream(stream_.get(), &output, &in_);
      if (ZSTD_isError(code) != 0) {
        return DamagedStream(name_, "zstd", raw_->consumed() - (in_.size - in_.pos), ZSTD_getErrorName(code));
      }
      inside_frame_ = code != 0;
      flush_ = output.pos == output.size && inside_frame_;  // more may wait inside the decoder
    }
    return output.pos;
  }

  uint64_t consumed() const override { return raw_->consumed(); }

 private:
  static void FreeStream(ZSTD_DStream* stream) { ZSTD_freeDStream(stream); }

  std::unique_ptr<ByteSource> raw_;
  std::string name_;
  std::vector<char> input_;
  std::unique_ptr<ZSTD_DStream, void (*)(ZSTD_DStream*)> stream_;
  ZSTD_inBuffer in_{nullptr, 0, 0};
  bool inside_frame_ = false;
  bool flush_ = false;
};

template <typename Source>
Result<std::unique_ptr<ByteSource>> Started(std::unique_ptr<Source> source) {
  LOOKOUT_RETURN_IF_ERROR(source->Start());
  return std::unique_ptr<ByteSource>(std::move(source));
}

}  // namespace

Result<std::unique_ptr<ByteSource>> Decompress(std::unique_ptr<ByteSource> raw, std::string name) {
  std::string prefix(4, '\0');
  std::size_t got = 0;
  while (got < prefix.size()) {
    LOOKOUT_ASSIGN_OR_RETURN(const std::size_t more, raw->Read(prefix.data() + got, prefix.size() - got));
    if (more == 0) break;
    got += more;
  }
  prefix.resize(got);
  if (got == 0) {
    return InvalidArgument(
        fmt::format("{}: is empty (0 bytes); fetch it again. A list with nothing on it is a file "
                    "with its header, or with one empty line.",
                    name));
  }
  const bool gzip = LooksLikeGzip(prefix);
  const bool zstd = LooksLikeZstd(prefix);
  auto whole = std::make_unique<PrefixedSource>(std::move(prefix), std::move(raw));
  if (gzip) return Started(std::make_unique<GzipSource>(std::move(whole), std::move(name)));
  if (zstd) return Started(std::make_unique<ZstdSource>(std::move(whole), std::move(name)));
  for (const auto& [suffix, kind] : {std::pair{".gz", "gzip"}, std::pair{".zst", "zstd"}}) {
    if (name.ends_with(suffix)) {
      return InvalidArgument(
          fmt::format("{}: its name ends in {}, but it is not a {} stream; fetch it again, or give "
                      "it its right name.",
                      name, suffix, kind));
    }
  }
  return std::unique_ptr<ByteSource>(std::move(whole));
}

}  // namespace lookout::ingest
