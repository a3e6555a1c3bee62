#include "engine/ingest/document_csv.h"

#include <string>
#include <vector>

#include "tests/ingest/collecting_sink.h"
#include "tests/ingest/files.h"
#include "tests/support/catch.h"

namespace lookout::ingest {
namespace {

Status Read(const std::string& csv, CollectingSink* sink) {
  Result<std::unique_ptr<ByteSource>> source = OpenMemory(csv, "docs.csv");
  if (!source.ok()) return source.status();
  uint64_t bytes = 0;
  bool stopped = false;
  return ReadDocumentRows(*std::move(source), "docs.csv", &bytes, &stopped, sink);
}

TEST_CASE(
    "document-csv: columns in any order and case, with any of three separators, and the defaults of the contract") {
  for (const std::string& csv :
       {std::string("Number,ISSUER,status,type\n l8-98 902c ,FR,stolen,P\n"),
        std::string("number;issuer;status;type\r\n\"l8-98 902c\";France;Stolen;passport\r\n"),
        std::string("\xef\xbb\xbfissuer\tnumber\tstatus\ttype\nFRA\tl8-98 902c\tstolen\tpassport")}) {
    CollectingSink sink;
    REQUIRE(Read(csv, &sink).ok());
    CHECK(sink.refused.empty());
    REQUIRE(sink.records.size() == 1);
    const v1::Record& record = sink.records[0];
    CHECK(record.kind() == v1::RecordKind::travel_document);
    CHECK(record.id() == "FRA-L898902C");
    CHECK(record.owner() == "FRA");
    CHECK(record.issuer() == "FRA");
    CHECK(record.number() == "l8-98 902c");
    CHECK(record.state() == v1::RecordState::active);
    CHECK(record.type() == v1::DocumentType::passport);
    CHECK(record.status() == v1::DocumentStatus::stolen);
    CHECK(sink.counts["documents"] == 1);
  }
}

TEST_CASE("document-csv: every column reaches its field") {
  CollectingSink sink;
  REQUIRE(Read("id,number,series_to,issuer,type,status,event_date,event_place,issue_date,expiry_date,owner\n"
               "X1,A100,A199,UTO,passport,stolen_blank,2024-05-02,Zenith,2020-01,2030,UTO\n",
               &sink)
              .ok());
  REQUIRE(sink.records.size() == 1);
  const v1::Record& record = sink.records[0];
  CHECK(record.id() == "X1");
  CHECK(record.series_to() == "A199");
  CHECK(record.status() == v1::DocumentStatus::stolen_blank);
  CHECK(record.event_date() == "2024-05-02");
  CHECK(record.event_place() == "Zenith");
  CHECK(record.issue_date() == "2020-01");
  CHECK(record.expiry_date() == "2030");
  CHECK(record.owner() == "UTO");
}

TEST_CASE("document-csv: an unknown column is named once, and its values are ignored") {
  CollectingSink sink;
  REQUIRE(Read("number,issuer,colour\n1,UTO,red\n2,UTO,blue\n", &sink).ok());
  CHECK(sink.records.size() == 2);
  CHECK(sink.not_understood == std::map<std::string, uint32_t>{{"column not understood: colour", 1}});
}

TEST_CASE("document-csv: wrong columns refuse the file and name what is needed and what is there") {
  CollectingSink sink;
  const Status status = Read("Name;Passport\nOLA;1\n", &sink);
  CHECK(status.code() == StatusCode::kInvalidArgument);
  CHECK(Says(status.message(),
             "docs.csv:1: the header line needs the columns number and issuer; it has: Name, Passport."));
  CHECK(Says(Read("number,issuer,Number\n", &sink).message(), "has the column number twice"));
  CHECK(Says(Read("\n\n", &sink).message(), "has no header line"));
  CHECK(Says(Read("n\0umber,issuer\n1,2\n" + std::string(1, '\0'), &sink).message(), "docs.csv:1:"));
}

TEST_CASE("document-csv: a bad row is refused with its line and reason, without its values; good rows go through") {
  CollectingSink sink;
  REQUIRE(Read("number,issuer,type,status\n"
               "1,UTO,passport\n"             // 2
               "2,Nowhere,passport,stolen\n"  // 3
               "3,,passport,stolen\n"         // 4
               "--,UTO,passport,stolen\n"     // 5
               "4,UTO,scroll,stolen\n"        // 6
               "5,UTO,passport,eaten\n"       // 7
               "6,UTO,\"passport,stolen\n"    // 8
               "7,UTO,passport,sto\xe9len\n"  // 9
               "8,UTO,passport,stolen\n",     // 10
               &sink)
              .ok());
  REQUIRE(sink.refused.size() == 8);
  const std::string_view reasons[] = {"the row has 3 fields where the header has 4",
                                      "issuer: is not a country",
                                      "issuer: is empty",
                                      "number: holds no letter",
                                      "type: is none of",
                                      "status: is none of",
                                      "a quote is opened",
                                      "the row is not UTF-8"};
  for (std::size_t i = 0; i < 8; ++i) {
    CHECK(sink.refused[i].line == i + 2);
    INFO(sink.refused[i].reason);
    CHECK(Says(sink.refused[i].reason, reasons[i]));
  }
  REQUIRE(sink.records.size() == 1);
  CHECK(sink.records[0].id() == "UTO-8");
}

TEST_CASE("document-csv: rows that a stray quote joined are not lost") {
  CollectingSink sink;
  REQUIRE(Read("number,issuer,event_place\n1,UTO,\"Zen\n2,UTO,Nadir\n3,UTO,\"\n4,UTO,Zenith\n", &sink).ok());
  std::vector<std::string> ids;
  for (const v1::Record& record : sink.records) ids.push_back(record.id());
  CHECK(ids == std::vector<std::string>{"UTO-2", "UTO-4"});
  CHECK(sink.refused.size() == 2);
  CollectingSink noted;
  REQUIRE(Read("number,issuer,comment\n1,UTO,\"two\nlines\"\n", &noted).ok());
  CHECK(noted.records.size() == 1);
}

}  // namespace
}  // namespace lookout::ingest
