#include <map>
#include <set>
#include <string>

#include "engine/record/json.h"
#include "engine/record/validate.h"
#include "tests/generate/world_support.h"

namespace lookout::generate {
namespace {

std::vector<v1::Record> Records(const World& world) {
  std::vector<v1::Record> records;
  for (const std::string& line : Lines(Written(world, &World::WritePersons))) {
    std::vector<std::string> unknown;
    auto record = record::RecordFromJson(line, &unknown);
    INFO(line);
    REQUIRE(record.ok());
    REQUIRE(unknown.empty());
    records.push_back(*std::move(record));
  }
  return records;
}

}  // namespace

TEST_CASE("The same seed gives the same bytes with any number of threads, another seed others") {
  WorldOptions options = SmallWorld();
  options.persons = 5000;
  const World two(options);
  options.threads = 5;
  const World five(options);
  options.seed = 12;
  const World other(options);
  for (const Writer writer : {&World::WritePersons, &World::WriteDocuments, &World::WriteTravellers,
                              &World::WriteDamaged, &World::WriteCommon}) {
    const std::string text = Written(two, writer);
    CHECK(text == Written(five, writer));
    CHECK(text != Written(other, writer));
  }
}

TEST_CASE("A longer list begins with the shorter one") {
  WorldOptions options = SmallWorld();
  options.persons = 3000;
  const std::string all = Written(World(options), &World::WritePersons);
  options.persons = 1500;
  const std::string half = Written(World(options), &World::WritePersons);
  CHECK(all.substr(0, half.size()) == half);
}

TEST_CASE("A run can be stopped, and a full disk is an error") {
  const World world(SmallWorld());
  std::ostringstream out;
  CHECK_FALSE(world.WritePersons(&out, [](const Progress&) { return false; }).ok());
  out.setstate(std::ios::badbit);
  CHECK(world.WriteDocuments(&out, {}).code() == StatusCode::kIo);
}

TEST_CASE("Every generated person is valid and has an id of his own") {
  const World world(SmallWorld());
  std::set<std::string> ids;
  for (v1::Record& record : Records(world)) {
    CHECK(ids.insert(record.id()).second);
    record::Canonicalize(&record);
    const auto problems = record::Validate(record);
    INFO(record::ToJson(record, record::JsonShape::kOnlySet));
    REQUIRE(problems.empty());
    for (const v1::Name& name : record.identities(0).names()) {
      const std::string text = name.full() + name.surname() + name.forenames();
      REQUIRE(text.find("  ") == std::string::npos);
      REQUIRE(text.find('_') == std::string::npos);
      REQUIRE(text.find('~') == std::string::npos);
      REQUIRE(text.find('=') == std::string::npos);
    }
  }
  CHECK(ids.size() == world.options().persons);
}

TEST_CASE("Dates, names, sexes and papers come in the proportions of real lists") {
  const World world(SmallWorld());
  std::map<std::string, std::size_t> seen;
  std::size_t names = 0;
  std::set<std::string> nationalities;
  const std::vector<v1::Record> records = Records(world);
  for (const v1::Record& record : records) {
    const v1::Identity& identity = record.identities(0);
    names += static_cast<std::size_t>(identity.names_size());
    REQUIRE(identity.names_size() >= 2);
    REQUIRE(identity.names_size() <= 5);
    if (identity.sex() == v1::Sex::F) ++seen["woman"];
    if (identity.documents_size() > 0) ++seen["papers"];
    if (record.kind() == v1::RecordKind::terrorist_profile) ++seen["terrorist"];
    for (const auto& code : identity.nationalities()) nationalities.insert(code);
    for (const v1::Name& name : identity.names()) {
      if (name.role() == v1::NameRole::original_script) ++seen["original script"];
    }
    if (identity.birth_dates().empty()) continue;
    const v1::BirthDate& date = identity.birth_dates(0);
    ++seen[!date.from().empty() ? "range" : date.approximate() ? "approximate" : std::to_string(date.date().size())];
  }
  const std::size_t all = records.size();
  CHECK(PercentIs(seen["10"], all, 47, 51));
  CHECK(PercentIs(seen["4"], all, 27, 31));
  CHECK(PercentIs(seen["approximate"], all, 11.5, 14.5));
  CHECK(PercentIs(seen["range"], all, 2.2, 3.8));
  CHECK(PercentIs(seen["7"], all, 2.2, 3.8));
  CHECK(PercentIs(seen["woman"], all, 22, 27));
  CHECK(PercentIs(seen["papers"], all, 35, 50));
  CHECK(PercentIs(seen["terrorist"], all, 7, 9));
  CHECK(PercentIs(seen["original script"], all, 10, 40));
  CHECK(PercentIs(names, all, 240, 260));
  CHECK(nationalities.size() > 80);
}

TEST_CASE("No two names of one person are written alike") {
  const World world(SmallWorld());
  std::size_t alike = 0;
  for (const v1::Record& record : Records(world)) {
    std::set<std::string> names;
    for (const v1::Name& name : record.identities(0).names()) {
      alike += !names.insert(name.full() + "|" + name.surname() + "|" + name.forenames()).second;
    }
  }
  CHECK(PercentIs(alike, world.options().persons, 0, 0.1));
}

}  // namespace lookout::generate
