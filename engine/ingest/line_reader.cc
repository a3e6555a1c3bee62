#include "engine/ingest/line_reader.h"

#include <fmt/format.h>
#include <simdjson.h>

#include <algorithm>
#include <cstring>
#include <utility>

namespace lookout::ingest {
namespace {

constexpr std::size_t kBlockBytes = std::size_t{256} << 10;
constexpr std::size_t kBeginningBytes = 4096;  // of a line that is too long
constexpr std::string_view kUtf8Mark = "\xef\xbb\xbf";

// UTF-16 with its mark, or without it: ASCII characters have a NUL in every other byte.
bool LooksLikeUtf16(std::string_view bytes) {
  if (bytes.size() < 4) return false;
  if (bytes.starts_with("\xff\xfe") || bytes.starts_with("\xfe\xff")) return true;
  const bool even = bytes[0] == 0 && bytes[2] == 0 && bytes[1] != 0 && bytes[3] != 0;
  const bool odd = bytes[1] == 0 && bytes[3] == 0 && bytes[0] != 0 && bytes[2] != 0;
  return even || odd;
}

}  // namespace

LineReader::LineReader(std::unique_ptr<ByteSource> source, std::string name, std::size_t line_bytes_max)
    : source_(std::move(source)), name_(std::move(name)), line_bytes_max_(line_bytes_max) {}

bool LineReader::Fill() {
  if (ended_ || !status_.ok()) return false;
  if (begin_ != 0) {
    buffer_.erase(0, begin_);
    begin_ = 0;
  }
  const std::size_t had = buffer_.size();
  buffer_.resize(had + kBlockBytes);
  Result<std::size_t> got = source_->Read(buffer_.data() + had, kBlockBytes);
  buffer_.resize(had + (got.ok() ? *got : 0));
  if (!got.ok()) {
    status_ = got.status();
    return false;
  }
  if (*got == 0) ended_ = true;
  return !ended_;
}

void LineReader::CheckEncoding() {
  while (buffer_.size() < 4 && Fill()) {
  }
  const std::string_view bytes = buffer_;
  if (LooksLikeUtf16(bytes)) {
    status_ =
        InvalidArgument(fmt::format("{}: the text is UTF-16; convert it to UTF-8 (iconv -f UTF-16 -t UTF-8) and "
                                    "import that.",
                                    name_));
  } else if (bytes.starts_with(kUtf8Mark)) {
    begin_ = kUtf8Mark.size();
  }
}

bool LineReader::SkipToLineEnd() {
  while (true) {
    const void* end = std::memchr(buffer_.data() + begin_, '\n', buffer_.size() - begin_);
    if (end != nullptr) {
      begin_ = static_cast<std::size_t>(static_cast<const char*>(end) - buffer_.data()) + 1;
      return true;
    }
    begin_ = buffer_.size();
    if (!Fill()) return status_.ok();
  }
}

bool LineReader::Next(Line* line) {
  if (!started_) {
    started_ = true;
    CheckEncoding();
  }
  if (!status_.ok()) return false;
  std::size_t searched = 0;
  while (true) {
    const std::size_t left = buffer_.size() - begin_;
    const char* const text = buffer_.data() + begin_;
    const void* end = left > searched ? std::memchr(text + searched, '\n', left - searched) : nullptr;
    if (end != nullptr || left > line_bytes_max_) {
      std::size_t bytes = end != nullptr ? static_cast<std::size_t>(static_cast<const char*>(end) - text) : left;
      line->number = ++number_;
      line->too_long = bytes > line_bytes_max_;
      if (line->too_long) {  // keep the beginning, forget the rest as it comes in
        beginning_.assign(text, std::min(line_bytes_max_, kBeginningBytes));
        line->text = beginning_;
        return SkipToLineEnd();
      }
      begin_ += bytes + 1;
      if (bytes != 0 && text[bytes - 1] == '\r') --bytes;
      line->text = {text, bytes};
      return true;
    }
    searched = left;
    if (Fill()) continue;
    if (!status_.ok() || buffer_.size() == begin_) return false;
    std::string_view rest = std::string_view(buffer_).substr(begin_);
    begin_ = buffer_.size();
    if (rest.ends_with('\r')) rest.remove_suffix(1);
    *line = {rest, ++number_, false};
    return true;
  }
}

bool IsUtf8(std::string_view text) { return simdjson::validate_utf8(text.data(), text.size()); }

std::string TextProblem(std::string_view row) {
  if (std::memchr(row.data(), 0, row.size()) != nullptr) return "the row holds a NUL byte, so it is not text.";
  if (!IsUtf8(row)) {
    return "the row is not UTF-8; convert the file (iconv -f WINDOWS-1252 -t UTF-8, or what its encoding is).";
  }
  return {};
}

std::string TextProblem(const Line& line) {
  if (line.too_long) {
    return fmt::format("the line is longer than {} MiB, which no row is; look for a missing line end.",
                       kLineBytesMax >> 20);
  }
  return TextProblem(line.text);
}

}  // namespace lookout::ingest
