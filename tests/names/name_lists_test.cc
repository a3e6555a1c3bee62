// The same invariant on the names of a real list, which lie closer together than invented ones. Failures name rows by
// number only.
#include <fstream>
#include <set>
#include <string>
#include <vector>

#include "engine/text/normalizer.h"
#include "index/names/name_index.h"
#include "tests/names/fictional.h"
#include "tests/reference/naive_names.h"
#include "tests/support/catch.h"

namespace lookout::index::names {
namespace {

const std::string kList = std::string(LOOKOUT_SOURCE_DIR) + "/../shared/data/ofac-sdn/2023-12-28/";

std::vector<std::string> Fields(const std::string& line) {
  std::vector<std::string> fields(1);
  bool quoted = false;
  for (const char c : line) {
    if (c == '"') {
      quoted = !quoted;
    } else if (c == ',' && !quoted) {
      fields.emplace_back();
    } else {
      fields.back().push_back(c);
    }
  }
  return fields;
}

// Names of individuals, main ones and aliases.
std::vector<std::string> ListNames() {
  std::vector<std::string> names;
  std::set<std::string> individuals;
  std::string line;
  std::ifstream main_names(kList + "sdn.csv");
  while (std::getline(main_names, line)) {
    const auto fields = Fields(line);
    if (fields.size() < 3 || fields[2] != "individual") continue;
    individuals.insert(fields[0]);
    names.push_back(fields[1]);
  }
  std::ifstream aliases(kList + "alt.csv");
  while (std::getline(aliases, line)) {
    const auto fields = Fields(line);
    if (fields.size() >= 4 && individuals.count(fields[0]) != 0) names.push_back(fields[3]);
  }
  return names;
}

TEST_CASE("NameIndex: no name of a real list is lost when every token of it is damaged") {
  const std::vector<std::string> names = ListNames();
  if (names.empty()) {
    WARN("skipped: ../shared/data/ofac-sdn is not there");
    return;
  }
  NameIndexBuilder builder;
  reference::NaiveNames twin;
  for (uint32_t i = 0; i < names.size(); ++i) {
    for (base::NameForm& form : text::NormalizeName({.full = names[i]})) {
      builder.Add(RecordOrdinal{i}, 0, form);
      twin.Add(std::move(form));
    }
  }
  const NameIndex index = std::move(builder).Freeze();
  REQUIRE(index.names() > 10'000);

  INFO("LOOKOUT_TEST_SEED=" << tests::TestSeed());
  tests::Random random(tests::TestSeed());
  const auto language = tests::Language::Usual();
  NameSearchScratch scratch;
  std::vector<NameOrdinal> found;
  std::size_t wanted = 0;
  for (int round = 0; round < 80; ++round) {
    std::string damaged;
    for (const base::Token& token : twin.names()[tests::Below(&random, twin.names().size())].form().tokens) {
      std::string word = token.letters;
      tests::EditWord(&word, language, &random);
      damaged += word + " ";
    }
    for (const base::NameForm& form : text::NormalizeName({.full = damaged})) {
      const reference::ViewedName query(form);
      const std::vector<int> scores = twin.Scores(query.view());
      for (const int floor : {5000, 7000, 8500, 9500}) {
        index.Search(query.view(), floor, &scratch, &found);
        std::vector<bool> given(scores.size());
        for (const NameOrdinal name : found) given[name.value] = true;
        std::size_t lost = 0;
        for (std::size_t name = 0; name < scores.size(); ++name) {
          wanted += scores[name] >= floor;
          lost += scores[name] >= floor && !given[name];
        }
        INFO("round " << round << ", floor " << floor);
        REQUIRE(lost == 0);
      }
    }
  }
  CHECK(wanted > 200);
}

}  // namespace
}  // namespace lookout::index::names
