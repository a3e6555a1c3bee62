#include <fstream>
#include <set>
#include <string>

#include "engine/ingest/document_csv.h"
#include "engine/record/validate.h"
#include "engine/text/document_number.h"
#include "tests/generate/world_support.h"
#include "tests/ingest/collecting_sink.h"
#include "tests/support/temporary_directory.h"

namespace lookout::generate {

TEST_CASE("Every generated document is read, valid, and has an id of its own") {
  const World world(SmallWorld());
  const tests::TemporaryDirectory folder;
  const std::string file = folder / "documents.csv";
  std::ofstream(file) << Written(world, &World::WriteDocuments);
  ingest::CollectingSink sink;
  REQUIRE(ingest::ReadDocumentCsv(std::span(&file, 1), &sink).ok());
  CHECK(sink.refused.empty());
  CHECK(sink.NotUnderstoodTotal() == 0);
  REQUIRE(sink.records.size() == world.options().documents);
  std::set<std::string> ids;
  std::set<std::string> issuers;
  std::size_t series = 0;
  for (v1::Record& record : sink.records) {
    CHECK(ids.insert(record.id()).second);
    issuers.insert(record.issuer());
    record::Canonicalize(&record);
    INFO(record.id());
    REQUIRE(record::Validate(record).empty());
    if (record.series_to().empty()) continue;
    ++series;
    CHECK(record.status() == v1::DocumentStatus::stolen_blank);
  }
  CHECK(issuers.size() > 80);
  CHECK(PercentIs(series, sink.records.size(), 0.02, 0.08));
}

TEST_CASE("The key of a row is what the row says, and absent keys are in no row") {
  const World world(SmallWorld());
  const std::vector<std::string> lines = Lines(Written(world, &World::WriteDocuments));
  REQUIRE(lines.size() == world.options().documents + 1);
  std::set<std::string> keys;
  for (uint64_t i = 0; i < world.options().documents; ++i) {
    const std::string& line = lines[i + 1];
    const Documents::Key key = world.documents().KeyOf(i);
    const std::string number = line.substr(0, line.find(','));
    REQUIRE(text::CanonicalDocumentNumber(number) == key.number);
    const std::string rest = "," + key.series_to + "," + std::string(key.issuer) + "," + std::string(key.type) + ",";
    REQUIRE(line.substr(number.size(), rest.size()) == rest);
    keys.insert(std::string(key.issuer) + key.number);
  }
  for (uint64_t i = 0; i < 20'000; ++i) {
    const Documents::Key key = world.documents().AbsentKey(i);
    REQUIRE(keys.count(std::string(key.issuer) + key.number) == 0);
  }
}

TEST_CASE("A list of 140 million documents has distinct numbers: samples from all of it do not meet") {
  const Documents documents(3);
  CHECK(documents.rows_max() > 500'000'000);
  std::set<std::string> keys;
  for (uint64_t i = 0; i < 140'000'000; i += 701) {
    const Documents::Key key = documents.KeyOf(i);
    REQUIRE(keys.insert(std::string(key.issuer) + "-" + key.number).second);
  }
}

TEST_CASE("A shuffle is a bijection") {
  for (const uint64_t size : {1, 2, 3, 10, 97, 1000, 4096, 65'537}) {
    const Shuffle shuffle(size, 5);
    std::vector<bool> seen(size);
    for (uint64_t i = 0; i < size; ++i) {
      const uint64_t at = shuffle(i);
      REQUIRE(at < size);
      REQUIRE_FALSE(seen[at]);
      seen[at] = true;
    }
  }
}

TEST_CASE("Too many documents are refused before anything is written") {
  WorldOptions options;
  options.documents = 1'000'000'000'000;
  CHECK(World(options).Check().code() == StatusCode::kInvalidArgument);
}

}  // namespace lookout::generate
