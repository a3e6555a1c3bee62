#include <map>
#include <set>
#include <string>

#include "engine/record/json.h"
#include "tests/generate/world_support.h"
#include "tools/generate/person_json.h"

namespace lookout::generate {
namespace {

struct Row {
  v1::Query query;
  std::string kind;
  std::vector<std::string> expect;
};

// Rows as bulk reads them; the caller's own fields beside.
std::vector<Row> Rows(const World& world, Writer writer) {
  std::vector<Row> rows;
  for (const std::string& line : Lines(Written(world, writer))) {
    auto query = record::QueryFromJson(line);
    INFO(line);
    REQUIRE(query.ok());
    Row row{*std::move(query), {}, {}};
    const std::size_t kind = line.find("\"kind\":\"") + 8;
    row.kind = line.substr(kind, line.find('"', kind) - kind);
    std::size_t at = line.find("\"expect\":[") + 10;
    while (line[at] == '"' || line[at] == ',') {
      at = line.find('"', at) + 1;
      row.expect.push_back(line.substr(at, line.find('"', at) - at));
      at = line.find('"', at) + 1;
    }
    rows.push_back(std::move(row));
  }
  return rows;
}

Person PersonOf(const World& world, const std::string& record) {
  REQUIRE(record.starts_with("generated/GP-"));
  Person person;
  world.persons().Draw(std::stoull(record.substr(13)), &person);
  return person;
}

std::string Born(const Person& person) {
  const auto day = DayText(person.born);
  return {day.data(), day.size()};
}

// Letters only, in order: what glueing, splitting, order and capitals leave alike.
std::map<char, int> Letters(const std::string& text) {
  std::map<char, int> letters;
  for (char c : text) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
    if (c != ' ' && c != '-' && c != '\'') ++letters[c];
  }
  return letters;
}

std::string Said(const v1::Query& query) {
  return query.person().name() + query.person().forenames() + query.person().surname();
}

}  // namespace

TEST_CASE("Travellers say their whole identity, and a given share is on the list") {
  const World world(SmallWorld());
  const std::vector<Row> rows = Rows(world, &World::WriteTravellers);
  REQUIRE(rows.size() == 3000);
  std::size_t listed = 0;
  for (const Row& row : rows) {
    CHECK(row.query.person().birth_date().size() == 10);
    CHECK_FALSE(row.query.person().sex().empty());
    CHECK(row.query.person().nationality().size() == 3);
    CHECK((row.kind == "innocent") == row.expect.empty());
    if (row.expect.empty()) continue;
    ++listed;
    REQUIRE(row.expect.size() == 1);
    CHECK(row.query.person().birth_date() == Born(PersonOf(world, row.expect[0])));
  }
  CHECK(listed == 30);
}

TEST_CASE("With nobody listed all travellers are innocent") {
  WorldOptions options = SmallWorld();
  options.one_listed_in = 0;
  for (const Row& row : Rows(World(options), &World::WriteTravellers)) REQUIRE(row.kind == "innocent");
}

TEST_CASE("Every kind of damage occurs, and each damaged name is that of the record it expects") {
  const World world(SmallWorld());
  std::map<std::string, std::size_t> kinds;
  std::size_t two = 0;
  for (const Row& row : Rows(world, &World::WriteDamaged)) {
    REQUIRE(row.expect.size() == 1);
    const Person person = PersonOf(world, row.expect[0]);
    two += row.kind.find('+') != std::string::npos;
    ++kinds[row.kind];
    const bool date = row.kind.find("date") != std::string::npos;
    CHECK(row.query.person().birth_date().empty() != date);
    if (date) CHECK(row.query.person().birth_date() != Born(person));
    CHECK(row.query.person().sex().empty());

    // What leaves the letters in place leaves those of one of the names of the list.
    static const std::set<std::string> same_letters = {"order",       "glued",       "split",       "date",
                                                       "order+glued", "glued+order", "split+order", "date+order",
                                                       "date+glued",  "split+glued"};
    if (same_letters.count(row.kind) == 0) continue;
    bool found = false;
    for (const ListedName& name : person.names) {
      SpelledName spelled;
      SpellListed(name, &spelled);
      found = found || (!name.low && Letters(InOneLine(spelled, false)) == Letters(Said(row.query)));
    }
    INFO(row.kind << ' ' << row.expect[0] << ' ' << Said(row.query));
    CHECK(found);
  }
  for (std::size_t i = 0; i < kDamages; ++i) CHECK(kinds[std::string(DamageName(static_cast<Damage>(i)))] > 100);
  CHECK(PercentIs(two, 3000, 12, 28));
}

TEST_CASE("Damaged targets say the whole identity when asked to") {
  WorldOptions options = SmallWorld();
  options.full_identity = true;
  options.queries = 500;
  const World world(options);
  for (const Row& row : Rows(world, &World::WriteDamaged)) {
    CHECK(row.query.person().birth_date().size() == 10);
    CHECK_FALSE(row.query.person().nationality().empty());
    if (row.kind.find("date") == std::string::npos)
      CHECK(row.query.person().birth_date() == Born(PersonOf(world, row.expect[0])));
  }
}

TEST_CASE("A list too small for every damage gets questions all the same") {
  WorldOptions options = SmallWorld();
  options.persons = 1;
  options.queries = 40;
  const World world(options);
  CHECK(Rows(world, &World::WriteDamaged).size() == 40);
  CHECK(Rows(world, &World::WriteTravellers).size() == 40);
  CHECK(Rows(world, &World::WriteCommon).empty());
  options.persons = 0;
  std::ostringstream out;
  CHECK_FALSE(World(options).WriteDamaged(&out, {}).ok());
}

TEST_CASE("The commonest names come first and expect all who bear them") {
  const World world(SmallWorld());
  const std::vector<Row> rows = Rows(world, &World::WriteCommon);
  REQUIRE(rows.size() > 50);
  // Counted again, over every name of the list: those of the first three rows.
  for (std::size_t i = 0; i < 3; ++i) {
    std::vector<std::string> bearers;
    Person person;
    for (uint64_t p = 0; p < world.options().persons; ++p) {
      world.persons().Draw(p, &person);
      bool bears = false;
      for (const ListedName& name : person.names) {
        if (name.low || name.misspelt != 0 || (name.spelling.style == kNative && person.culture->has_native_script()))
          continue;
        SpelledName spelled;
        SpellListed(name, &spelled);
        std::string plain;
        Romanize(Script::kLatin, 2, InOneLine(spelled, false), &plain);
        for (char& c : plain) c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c;
        bears = bears || plain == rows[i].query.person().name();
      }
      if (bears) bearers.push_back("generated/" + PersonId(p));
    }
    CHECK(rows[i].expect == bearers);
    CHECK(rows[i].expect.size() > 3);
  }
}

}  // namespace lookout::generate
