#include "index/image/image_file.h"

#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "tests/support/catch.h"
#include "tests/support/temporary_directory.h"

namespace lookout::index::image {
namespace {

using tests::TemporaryDirectory;

constexpr uint32_t kKind = Tag("TEST");
const base::Hash128 kStamp{7, 8};

std::string ReadAll(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

void WriteAll(const std::string& path, const std::string& bytes) { std::ofstream(path, std::ios::binary) << bytes; }

std::span<const std::byte> BytesOf(const std::string& text) {
  return std::as_bytes(std::span(text.data(), text.size()));
}

// Two sections, one of several pieces.
std::string LongText() {
  std::string text;
  for (int i = 0; text.size() < 3 * kPieceBytes + 100; ++i) text += std::to_string(i * 7919) + ",";
  return text;
}

void WriteSample(const std::string& path, const std::string& first, const std::string& second) {
  ImageWriter writer(kKind, 3, kStamp);
  writer.Add(Tag("ONEE"), 1, BytesOf(first));
  writer.Add(Tag("NONE"), 1, {});
  writer.Add(Tag("TWOO"), 2, BytesOf(second));
  REQUIRE(writer.Write(path).ok());
}

// True when every section can be had and is what it was.
bool IsWhole(const std::string& path, const std::string& first, const std::string& second) {
  const auto image = ImageFile::Open(path, kKind, 3, kStamp);
  if (!image.ok()) return false;
  const auto one = image->Find(Tag("ONEE"), 1);
  const auto none = image->Find(Tag("NONE"), 1);
  const auto two = image->Find(Tag("TWOO"), 2);
  if (!one.ok() || !none.ok() || !two.ok() || !one->CheckAll() || !two->CheckAll()) return false;
  const auto text = [](const Section& section) {
    return std::string(reinterpret_cast<const char*>(section.bytes().data()), section.size());
  };
  return text(*one) == first && text(*two) == second && none->size() == 0;
}

TEST_CASE("ImageFile: sections come back as they were written, and only for what the image was made of") {
  const TemporaryDirectory directory;
  const std::string path = directory / "a.image";
  WriteSample(path, LongText(), "short");
  CHECK(IsWhole(path, LongText(), "short"));
  CHECK(ImageFile::Open(directory / "absent", kKind, 3, kStamp).status().code() == StatusCode::kNotFound);
  CHECK(ImageFile::Open(path, Tag("ELSE"), 3, kStamp).status().code() == StatusCode::kFailedPrecondition);
  CHECK(ImageFile::Open(path, kKind, 4, kStamp).status().code() == StatusCode::kFailedPrecondition);
  CHECK(ImageFile::Open(path, kKind, 3, {7, 9}).status().code() == StatusCode::kFailedPrecondition);
  const auto image = ImageFile::Open(path, kKind, 3, kStamp);
  REQUIRE(image.ok());
  CHECK_FALSE(image->Find(Tag("ELSE"), 1).ok());
  CHECK_FALSE(image->Find(Tag("TWOO"), 1).ok());
}

TEST_CASE("ImageFile: an image that is cut or grown anywhere is found when it is opened") {
  const TemporaryDirectory directory;
  const std::string path = directory / "a.image";
  WriteSample(path, LongText(), "short");
  const std::string good = ReadAll(path);
  for (std::size_t length = 0; length < good.size(); length += length < 300 ? 1 : 997) {
    WriteAll(path, good.substr(0, length));
    CHECK_FALSE(ImageFile::Open(path, kKind, 3, kStamp).ok());
  }
  WriteAll(path, good + '\0');
  CHECK_FALSE(ImageFile::Open(path, kKind, 3, kStamp).ok());
}

TEST_CASE("ImageFile: a bit flipped anywhere is found before the bytes are used") {
  const TemporaryDirectory directory;
  const std::string path = directory / "a.image";
  const std::string first = LongText().substr(0, kPieceBytes + 50);
  WriteSample(path, first, "short");
  const std::string good = ReadAll(path);
  REQUIRE(IsWhole(path, first, "short"));
  for (std::size_t at = 0; at < good.size(); at += at < 400 ? 1 : 131) {
    std::string bad = good;
    bad[at] = static_cast<char>(bad[at] ^ (1 << (at % 8)));
    WriteAll(path, bad);
    INFO("byte " << at);
    CHECK_FALSE(IsWhole(path, first, "short"));
  }
}

TEST_CASE("ImageFile: pieces and sections that change places are found") {
  const TemporaryDirectory directory;
  const std::string path = directory / "a.image";
  const std::string piece(kPieceBytes, 'a');
  WriteSample(path, piece + std::string(kPieceBytes, 'b'), piece);
  std::string bad = ReadAll(path);
  const std::size_t first = bad.find(piece);
  const std::size_t second = first + kPieceBytes;
  for (std::size_t i = 0; i < kPieceBytes; ++i) std::swap(bad[first + i], bad[second + i]);
  WriteAll(path, bad);
  const auto image = ImageFile::Open(path, kKind, 3, kStamp);
  REQUIRE(image.ok());
  const auto section = image->Find(Tag("ONEE"), 1);
  REQUIRE(section.ok());
  CHECK_FALSE(section->Check(0, 1));
  CHECK_FALSE(section->Check(kPieceBytes + 5, 1));
  CHECK(image->Find(Tag("TWOO"), 2)->CheckAll());
}

TEST_CASE("ImageFile: only the pieces that are used are verified, and damage in others does no harm") {
  const TemporaryDirectory directory;
  const std::string path = directory / "a.image";
  WriteSample(path, LongText(), "short");
  std::string bad = ReadAll(path);
  const std::size_t third = bad.find(LongText().substr(2 * kPieceBytes, 1000));
  REQUIRE(third != std::string::npos);
  bad[third + 7] ^= 1;
  WriteAll(path, bad);
  const auto section = ImageFile::Open(path, kKind, 3, kStamp)->Find(Tag("ONEE"), 1);
  REQUIRE(section.ok());
  CHECK(section->Check(0, 2 * kPieceBytes));
  CHECK_FALSE(section->Check(2 * kPieceBytes - 1, 2));
  CHECK_FALSE(section->CheckAll());
}

// The bytes of an image that version 1 wrote; they must be readable for ever.
TEST_CASE("ImageFile: the golden file of version 1 is read") {
  const std::string path = std::string(LOOKOUT_SOURCE_DIR) + "/tests/image/data/version_1.image";
  CHECK(IsWhole(path, "the first section", "the second one"));
  const TemporaryDirectory directory;
  WriteSample(directory / "now.image", "the first section", "the second one");
  CHECK(ReadAll(directory / "now.image") == ReadAll(path));
}

}  // namespace
}  // namespace lookout::index::image
