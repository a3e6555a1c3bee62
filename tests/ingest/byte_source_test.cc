#include "engine/ingest/byte_source.h"

#include <sstream>
#include <string>

#include "engine/ingest/line_reader.h"
#include "tests/ingest/files.h"
#include "tests/support/catch.h"
#include "tests/support/temporary_directory.h"

namespace lookout::ingest {
namespace {

std::string Sample() {
  std::string text;
  for (int i = 0; i < 20000; ++i) text += "row " + std::to_string(i * 7919) + "\n";
  return text;
}

Status ReadBytes(const std::string& bytes, const std::string& name, std::string* out) {
  Result<std::unique_ptr<ByteSource>> source = OpenMemory(bytes, name);
  if (!source.ok()) return source.status();
  return ReadAll(source->get(), out);
}

TEST_CASE("ByteSource: plain, gzip and zstd bytes read as the same text, whatever the file is called") {
  const std::string text = Sample();
  for (const std::string& bytes : {text, Gzip(text), Zstd(text)}) {
    std::string out;
    CHECK(ReadBytes(bytes, "list.csv", &out).ok());
    CHECK(out == text);
  }
}

TEST_CASE("ByteSource: members and frames that follow one another are read as one, with filler behind gzip") {
  std::string out;
  CHECK(ReadBytes(Gzip("one\n") + Gzip("two\n") + std::string(700, '\0') + Gzip("three\n"), "x.gz", &out).ok());
  CHECK(out == "one\ntwo\nthree\n");
  out.clear();
  const std::string skippable(
      "\x50\x2a\x4d\x18\x03\x00\x00\x00"
      "abc",
      11);
  CHECK(ReadBytes(skippable + Zstd("one\n") + Zstd("two\n"), "x.zst", &out).ok());
  CHECK(out == "one\ntwo\n");
}

TEST_CASE("ByteSource: a compressed stream cut anywhere is told with its file and where it breaks off") {
  const std::string text = Sample();
  for (const bool gzip : {true, false}) {
    const std::string whole = gzip ? Gzip(text) : Zstd(text);
    for (const std::size_t cut : {std::size_t{5}, whole.size() / 3, whole.size() - 9, whole.size() - 1}) {
      std::string out;
      const Status status = ReadBytes(whole.substr(0, cut), gzip ? "x.gz" : "x.zst", &out);
      INFO("cut at " << cut);
      CHECK(status.code() == StatusCode::kInvalidArgument);
      CHECK(Says(status.message(),
                 gzip ? "x.gz: the gzip stream breaks off after " : "x.zst: the zstd stream breaks off after "));
      CHECK(Says(status.message(), std::to_string(cut) + " bytes: the file was cut; fetch it again"));
    }
  }
}

TEST_CASE("ByteSource: damaged bytes inside a stream, and strange ones behind it, are told") {
  std::string bytes = Gzip(Sample());
  for (std::size_t i = bytes.size() / 2; i < bytes.size() / 2 + 40; ++i) bytes[i] = static_cast<char>(~bytes[i]);
  std::string out;
  CHECK(Says(ReadBytes(bytes, "x.gz", &out).message(), "x.gz: the gzip stream is damaged near byte"));
  CHECK(Says(ReadBytes(Gzip("a") + "trailer", "x.gz", &out).message(), "other bytes stand behind its end"));
  std::string frame = Zstd(Sample());
  for (std::size_t i = 60; i < 120; ++i) frame[i] = static_cast<char>(~frame[i]);
  CHECK_FALSE(ReadBytes(frame, "x.zst", &out).ok());
}

TEST_CASE("ByteSource: a name of compression without the stream, an empty file, a directory and no file are told") {
  std::string out;
  CHECK(Says(ReadBytes("id,number\n", "list.csv.gz", &out).message(),
             "its name ends in .gz, but it is not a gzip stream"));
  CHECK(Says(ReadBytes("id,number\n", "list.csv.zst", &out).message(),
             "its name ends in .zst, but it is not a zstd stream"));
  CHECK(Says(ReadBytes("", "list.csv", &out).message(), "list.csv: is empty (0 bytes)"));
  const tests::TemporaryDirectory directory;
  CHECK(Says(OpenFile(directory.path()).status().message(), "is a directory"));
  CHECK(Says(OpenFile(directory / "none.csv").status().message(),
             "none.csv: can not be opened: No such file or directory"));
}

TEST_CASE("ByteSource: a decompression bomb streams through in blocks") {
  const std::string bomb = Gzip(std::string(std::size_t{64} << 20, 'a'));
  CHECK(bomb.size() < 100000);
  Result<std::unique_ptr<ByteSource>> source = OpenMemory(bomb, "bomb.gz");
  REQUIRE(source.ok());
  char block[4096];
  std::size_t total = 0;
  while (true) {
    const Result<std::size_t> got = (*source)->Read(block, sizeof(block));
    REQUIRE(got.ok());
    if (*got == 0) break;
    total += *got;
  }
  CHECK(total == std::size_t{64} << 20);
  CHECK((*source)->consumed() == bomb.size());
}

std::vector<std::string> LinesOf(const std::string& bytes, Status* status, std::size_t line_bytes_max = kLineBytesMax) {
  LineReader lines(std::move(*OpenMemory(bytes, "x.txt")), "x.txt", line_bytes_max);
  std::vector<std::string> out;
  Line line;
  while (lines.Next(&line))
    out.push_back(std::to_string(line.number) + (line.too_long ? "!" : ":") + std::string(line.text));
  *status = lines.status();
  return out;
}

TEST_CASE("LineReader: LF and CR LF end a line, the last needs none, a UTF-8 mark is skipped") {
  Status status;
  CHECK(LinesOf("\xef\xbb\xbf"
                "a\r\n\nb\r\nc",
                &status) == std::vector<std::string>{"1:a", "2:", "3:b", "4:c"});
  CHECK(status.ok());
  CHECK(LinesOf("\n", &status) == std::vector<std::string>{"1:"});
}

TEST_CASE("LineReader: UTF-16 is refused with what to do, with its mark or without") {
  Status status;
  for (const std::string& bytes : {std::string("\xff\xfei\0d\0", 6), std::string("\xfe\xff\0i\0d", 6),
                                   std::string("i\0d\0,\0", 6), std::string("\0i\0d\0,", 6)}) {
    CHECK(LinesOf(bytes, &status).empty());
    CHECK(status.code() == StatusCode::kInvalidArgument);
    CHECK(Says(status.message(), "x.txt: the text is UTF-16; convert it to UTF-8"));
  }
}

TEST_CASE("LineReader: a line that is too long costs that line only") {
  Status status;
  const std::vector<std::string> lines =
      LinesOf("short\n" + std::string(500000, 'x') + "\nnext\n" + std::string(11, 'y') + "\nlast", &status, 10);
  REQUIRE(lines.size() == 5);
  CHECK(lines[0] == "1:short");
  CHECK(lines[1].substr(0, 2) == "2!");
  CHECK(lines[2] == "3:next");
  CHECK(lines[3].substr(0, 2) == "4!");
  CHECK(lines[4] == "5:last");
}

TEST_CASE("ByteSource: a stream in memory is read as a file is") {
  std::istringstream in(Zstd("one\ntwo\n"));
  Result<std::unique_ptr<ByteSource>> source = OpenStream(in, "the input");
  REQUIRE(source.ok());
  std::string out;
  CHECK(ReadAll(source->get(), &out).ok());
  CHECK(out == "one\ntwo\n");
}

}  // namespace
}  // namespace lookout::ingest
