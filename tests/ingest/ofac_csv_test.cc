#include "engine/ingest/ofac_csv.h"

#include <string>
#include <vector>

#include "tests/ingest/collecting_sink.h"
#include "tests/ingest/files.h"
#include "tests/support/catch.h"
#include "tests/support/temporary_directory.h"

namespace lookout::ingest {
namespace {

constexpr std::string_view kSdn =
    "101,\"ZENITH TRADING\",-0- ,\"UTO\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \r\n"
    "102,\"NADIRSSON, Ola Bo\",\"individual\",\"SDGT] [UTO2\",\"Chief; Major General\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,"
    "\"DOB 10 Dec 1948; POB Zenith, Jordan; Passport AB 123456 (Jordan); a.k.a. 'OB'; Linked To: ZENITH TR\"\r\n"
    "103,\"LADY NADIR\",\"vessel\",\"UTO\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \r\n"
    "104,\"SOLO\",\"individual\",\"UTO\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \r\n\x1a";
constexpr std::string_view kAlt =
    "102,1,\"aka\",\"NADIRSON, Ola\",-0- \r\n102,2,\"fka\",\"BOSSON\",-0- \r\n101,3,\"aka\",\"ZT\",-0- "
    "\r\n999,4,\"aka\",\"NOBODY\",-0- \r\n\x1a";
constexpr std::string_view kAdd =
    "102,1,\"1 Long Road\",\"Zenith 1000\",\"Jordan\",-0- \r\n104,2,-0- ,-0- ,-0- ,-0- \r\n102,3,-0- ,-0- "
    ",\"undetermined\",-0- \r\n\x1a";
constexpr std::string_view kComments = "102,\"ADING; Gender Male.\"\r\n\x1a";

struct Folder {
  Folder() {
    WriteFile(directory / "SDN.CSV", kSdn);
    WriteFile(directory / "ALT.CSV", kAlt);
    WriteFile(directory / "add.csv.gz", Gzip(kAdd));
    WriteFile(directory / "Sdn_Comments.csv", kComments);
  }
  tests::TemporaryDirectory directory;
};

Status Read(const std::vector<std::string>& files, CollectingSink* sink) { return ReadOfacCsv(files, sink); }

TEST_CASE("ofac-csv: an individual is joined from the four files, found in any case and compressed") {
  const Folder folder;
  CollectingSink sink;
  REQUIRE(Read({folder.directory / "SDN.CSV"}, &sink).ok());
  CHECK(sink.refused.empty());
  CHECK(sink.rising);
  REQUIRE(sink.records.size() == 2);
  const v1::Record& record = sink.records[0];
  CHECK(sink.lines[0] == 2);
  CHECK(record.id() == "102");
  CHECK(record.kind() == v1::RecordKind::person_notice);
  CHECK(record.notice_type() == v1::NoticeType::sanction);
  CHECK(record.owner() == "USA");
  CHECK(record.state() == v1::RecordState::active);
  CHECK(std::vector<std::string>(record.programs().begin(), record.programs().end()) ==
        std::vector<std::string>{"SDGT", "UTO2"});
  CHECK(std::vector<std::string>(record.titles().begin(), record.titles().end()) ==
        std::vector<std::string>{"Chief", "Major General"});
  CHECK(record.remarks().ends_with("Linked To: ZENITH TRADING; Gender Male."));
  REQUIRE(record.identities_size() == 1);
  const v1::Identity& identity = record.identities(0);
  CHECK(identity.category() == v1::IdentityCategory::confirmed);
  REQUIRE(identity.names_size() == 4);
  CHECK(identity.names(0).surname() == "NADIRSSON");
  CHECK(identity.names(0).forenames() == "Ola Bo");
  CHECK(identity.names(0).role() == v1::NameRole::primary);
  CHECK(identity.names(1).role() == v1::NameRole::alias);
  CHECK(identity.names(1).quality() == v1::NameQuality::good);
  CHECK(identity.names(2).role() == v1::NameRole::previous);
  CHECK(identity.names(2).full() == "BOSSON");
  CHECK(identity.names(3).quality() == v1::NameQuality::low);
  CHECK(identity.sex() == v1::Sex::M);
  CHECK(identity.documents(0).number() == "AB 123456");
  REQUIRE(record.addresses_size() == 1);
  CHECK(record.addresses(0).country() == "JOR");
  CHECK(sink.records[1].identities(0).names(0).full() == "SOLO");
  CHECK(sink.skipped == std::map<std::string, uint32_t>{{"entity", 1}, {"vessel", 1}});
  CHECK(sink.not_understood ==
        std::map<std::string, uint32_t>{{"alias row of an entry that sdn.csv does not have", 1}});
  CHECK(sink.counts["names"] == 2);
  CHECK(sink.counts["aliases"] == 2);
  CHECK(sink.counts["weak_aliases"] == 1);
  CHECK(sink.counts["passports"] == 1);
}

TEST_CASE("ofac-csv: all files of the folder may be given; a companion alone is told what to give") {
  const Folder folder;
  CollectingSink sink;
  CHECK(
      Read({folder.directory / "add.csv.gz", folder.directory / "ALT.CSV", folder.directory / "SDN.CSV"}, &sink).ok());
  CHECK(sink.records.size() == 2);
  CollectingSink alone;
  const Status status = Read({folder.directory / "ALT.CSV"}, &alone);
  CHECK(status.code() == StatusCode::kInvalidArgument);
  CHECK(Says(status.message(), "is a companion of OFAC's sdn.csv; give sdn.csv"));
}

TEST_CASE("ofac-csv: absent aliases and an absent end mark are findings") {
  const tests::TemporaryDirectory directory;
  WriteFile(directory / "sdn.csv", kSdn.substr(0, kSdn.size() - 1));
  CollectingSink sink;
  CHECK(Read({directory / "sdn.csv"}, &sink).ok());
  CHECK(sink.records.size() == 2);
  CHECK(sink.NotUnderstoodTotal() == 2);
}

TEST_CASE("ofac-csv: a bad row is refused with its line and the others are taken") {
  const tests::TemporaryDirectory directory;
  WriteFile(directory / "sdn.csv",
            std::string(kSdn.substr(0, kSdn.size() - 1)) +
                "105,\"OPEN, Quote,\"individual\"\r\nabc,\"X\",-0- ,a,b,c,d,e,f,g,h,i\r\n"
                "106,\"Y\",\"robot\",a,b,c,d,e,f,g,h,i\r\n107,\"ZED, A\",\"individual\",a,b,c,d,e,f,g,h,-0- \r\n\x1a");
  CollectingSink sink;
  CHECK(Read({directory / "sdn.csv"}, &sink).ok());
  CHECK(sink.records.size() == 3);
  REQUIRE(sink.refused.size() == 3);
  CHECK(sink.refused[0].line == 5);
  CHECK(Says(sink.refused[1].reason, "the first field is not the number of an entry"));
  CHECK(Says(sink.refused[2].reason, "is not a kind of entry"));
}

TEST_CASE("ofac-csv: a file of another format is refused as a whole") {
  const tests::TemporaryDirectory directory;
  for (const std::string& bytes :
       {std::string("<?xml version=\"1.0\"?>\n<CONSOLIDATED_LIST/>\n"), std::string("id,number,issuer\n1,2,UTO\n"),
        std::string("\x1a"), std::string(100000, '\n')}) {
    WriteFile(directory / "sdn.csv", bytes);
    CollectingSink sink;
    const Status status = Read({directory / "sdn.csv"}, &sink);
    CHECK(status.code() == StatusCode::kInvalidArgument);
    CHECK(Says(status.message(), "give sdn.csv as OFAC publishes it"));
  }
}

TEST_CASE("ofac-csv: a cut companion fails the import") {
  const Folder folder;
  const std::string whole = Gzip(kAdd);
  WriteFile(folder.directory / "add.csv.gz", whole.substr(0, whole.size() / 2));
  CollectingSink sink;
  const Status status = Read({folder.directory / "SDN.CSV"}, &sink);
  CHECK_FALSE(status.ok());
  CHECK(Says(status.message(), "breaks off"));
}

TEST_CASE("ofac-csv: reading stops when the sink wants no more") {
  const Folder folder;
  CollectingSink sink;
  sink.accept_max = 1;
  CHECK(Read({folder.directory / "SDN.CSV"}, &sink).ok());
  CHECK(sink.records.size() == 1);
}

}  // namespace
}  // namespace lookout::ingest
