#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>

#include "index/image/image_file.h"

namespace lookout::index::image {
namespace {

template <typename T>
void Append(const T& value, std::string* out) {
  out->append(reinterpret_cast<const char*>(&value), sizeof(value));
}

std::string_view TextOf(std::span<const std::byte> bytes) {
  return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

uint64_t Aligned(uint64_t offset) { return (offset + kSectionAlignment - 1) / kSectionAlignment * kSectionAlignment; }

}  // namespace

ImageWriter::ImageWriter(uint32_t kind, uint32_t kind_version, base::Hash128 stamp)
    : kind_(kind), kind_version_(kind_version), stamp_(stamp) {}

void ImageWriter::Add(uint32_t tag, uint32_t version, std::span<const std::byte> bytes) {
  sections_.push_back({tag, version, bytes});
}

std::string ImageWriter::Front(std::vector<SectionRow>* rows) const {
  Header header;
  header.kind = kind_;
  header.kind_version = kind_version_;
  header.stamp_low = stamp_.low;
  header.stamp_high = stamp_.high;
  header.sections = static_cast<uint32_t>(sections_.size());
  for (const Pending& section : sections_) header.pieces += PiecesOf(section.bytes.size());
  uint64_t offset = Aligned(FrontBytes(header.sections, header.pieces));
  uint64_t piece = 0;
  for (const Pending& section : sections_) {
    rows->push_back({section.tag, section.version, offset, section.bytes.size(), piece});
    offset = Aligned(offset + section.bytes.size());
    piece += PiecesOf(section.bytes.size());
  }
  header.file_bytes = offset;
  std::string front;
  Append(header, &front);
  for (const SectionRow& row : *rows) Append(row, &front);
  for (const Pending& section : sections_) {
    for (uint64_t i = 0; i < PiecesOf(section.bytes.size()); ++i) {
      const std::string_view text = TextOf(section.bytes).substr(i * kPieceBytes, kPieceBytes);
      Append(base::Hash64(text, PieceSeed(section.tag, i)), &front);
    }
  }
  Append(base::Hash64(front, kFrontSeed), &front);
  return front;
}

Status ImageWriter::WriteSections(int fd, const std::string& front, const std::vector<SectionRow>& rows,
                                  const std::string& path) const {
  std::string padding(Aligned(front.size()) - front.size(), '\0');
  LOOKOUT_RETURN_IF_ERROR(base::WriteAll(fd, front, path));
  LOOKOUT_RETURN_IF_ERROR(base::WriteAll(fd, padding, path));
  for (std::size_t i = 0; i < rows.size(); ++i) {
    LOOKOUT_RETURN_IF_ERROR(base::WriteAll(fd, TextOf(sections_[i].bytes), path));
    padding.assign(Aligned(rows[i].bytes) - rows[i].bytes, '\0');
    LOOKOUT_RETURN_IF_ERROR(base::WriteAll(fd, padding, path));
  }
  return base::SyncFile(fd, path);
}

Status ImageWriter::Write(const std::string& path) const {
  std::vector<SectionRow> rows;
  const std::string front = Front(&rows);
  static std::atomic<uint64_t> written{0};
  const std::string aside = fmt::format("{}{}{}-{}", path, kWriting, ::getpid(), ++written);
  LOOKOUT_ASSIGN_OR_RETURN(const base::UniqueFd fd, base::OpenFile(aside, O_WRONLY | O_CREAT | O_TRUNC, 0600));
  Status status = WriteSections(fd.get(), front, rows, aside);
  if (status.ok() && std::rename(aside.c_str(), path.c_str()) != 0) status = base::ErrnoStatus("rename", aside, errno);
  if (!status.ok()) {
    ::unlink(aside.c_str());
    return status;
  }
  return base::SyncDirectory(std::filesystem::path(path).parent_path().string());
}

}  // namespace lookout::index::image
