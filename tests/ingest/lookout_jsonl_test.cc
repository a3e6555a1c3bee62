#include "engine/ingest/lookout_jsonl.h"

#include <string>
#include <vector>

#include "engine/record/json.h"
#include "tests/ingest/collecting_sink.h"
#include "tests/ingest/files.h"
#include "tests/support/catch.h"
#include "tests/support/temporary_directory.h"

namespace lookout::ingest {
namespace {

Status Read(const std::string& bytes, CollectingSink* sink) {
  const tests::TemporaryDirectory directory;
  const std::vector<std::string> files = {directory / "records.jsonl"};
  WriteFile(files[0], bytes);
  return ReadLookoutJsonl(files, sink);
}

constexpr std::string_view kGood =
    R"({"id":"2030-1","kind":"person_notice","notice_type":"red","owner":"UTO","identities":[{"category":"confirmed","names":[{"surname":"ERIKSSON","forenames":"ANNA"}]}]})";

TEST_CASE("lookout-jsonl: a record a line; blank lines are none") {
  CollectingSink sink;
  REQUIRE(Read("\xef\xbb\xbf" + std::string(kGood) + "\r\n\n  \n" + std::string(kGood), &sink).ok());
  REQUIRE(sink.records.size() == 2);
  CHECK(sink.records[0].identities(0).names(0).surname() == "ERIKSSON");
  CHECK(sink.lines == std::vector<uint32_t>{1, 4});
  CHECK(sink.refused.empty());
}

TEST_CASE("lookout-jsonl: a field that the schema does not have is named, and the record is taken") {
  CollectingSink sink;
  REQUIRE(Read(R"({"id":"1","kind":"person_notice","shoe_size":9,"an odd 'name'":1})", &sink).ok());
  CHECK(sink.records.size() == 1);
  CHECK(sink.not_understood["field not in the schema: shoe_size"] == 1);
  CHECK(sink.NotUnderstoodTotal() == 2);
  for (const auto& [reason, count] : sink.not_understood) CHECK_FALSE(Says(reason, "odd"));
}

TEST_CASE("lookout-jsonl: a bad line is refused with its number, and the others are taken") {
  CollectingSink sink;
  REQUIRE(Read(std::string(kGood) + "\n{\"id\":\n[]\n" + std::string("{\"id\":\"a\0b\"}\n", 13) +
                   "{\"id\":\"\xe9\"}\n" + std::string(kGood) + "\n{\"id\":\"cut",
               &sink)
              .ok());
  CHECK(sink.records.size() == 2);
  std::vector<uint32_t> lines;
  for (const CollectingSink::Said& said : sink.refused) {
    lines.push_back(said.line);
    CHECK_FALSE(said.reason.empty());
  }
  CHECK(lines == std::vector<uint32_t>{2, 3, 4, 5, 7});
}

TEST_CASE("lookout-jsonl: a line beyond all bounds is refused and reading goes on") {
  CollectingSink sink;
  REQUIRE(Read(std::string(std::size_t{17} << 20, ' ') + "\n" + std::string(kGood), &sink).ok());
  REQUIRE(sink.refused.size() == 1);
  CHECK(Says(sink.refused[0].reason, "longer than 16 MiB"));
  CHECK(sink.records.size() == 1);
}

TEST_CASE("lookout-jsonl: an empty list is one empty line; a file without bytes and another format are refused") {
  CollectingSink sink;
  CHECK(Read("\n", &sink).ok());
  CHECK(Says(Read("", &sink).message(), "is empty (0 bytes)"));
  std::string rows;
  for (int i = 0; i < 100; ++i) rows += "36,\"ZENITH TRADING\",-0-\n";
  CHECK(Says(Read(rows, &sink).message(), "none of its first 20 lines is a record in JSON"));
}

TEST_CASE("lookout-jsonl: the formats are found by name, in order") {
  std::vector<std::string> names;
  for (const Format& format : Formats()) {
    names.emplace_back(format.name);
    CHECK(FindFormat(format.name) == &format);
  }
  CHECK(names == std::vector<std::string>{"document-csv", "lookout-jsonl", "ofac-csv", "un-xml"});
  CHECK(FindFormat("un-csv") == nullptr);
}

}  // namespace
}  // namespace lookout::ingest
