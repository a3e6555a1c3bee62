// The same invariant on the names of real lists, which lie closer together than invented ones. Failures name rows by
// number only. `LOOKOUT_TEST_LISTS=all`, or tools/dev lists: every name of them, not a few.
#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <iterator>
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

const std::string kData = std::string(LOOKOUT_SOURCE_DIR) + "/../shared/data/";

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
void AddOfacNames(std::vector<std::string>* names) {
  const std::string list = kData + "ofac-sdn/2023-12-28/";
  std::set<std::string> individuals;
  std::string line;
  std::ifstream main_names(list + "sdn.csv");
  while (std::getline(main_names, line)) {
    const auto fields = Fields(line);
    if (fields.size() < 3 || fields[2] != "individual") continue;
    individuals.insert(fields[0]);
    names->push_back(fields[1]);
  }
  std::ifstream aliases(list + "alt.csv");
  while (std::getline(aliases, line)) {
    const auto fields = Fields(line);
    if (fields.size() >= 4 && individuals.count(fields[0]) != 0) names->push_back(fields[3]);
  }
}

// Every text between these tags, one after the other.
std::vector<std::string> Between(const std::string& text, const std::string& tag) {
  std::vector<std::string> found;
  const std::string open = "<" + tag + ">";
  for (std::size_t at = text.find(open); at != std::string::npos; at = text.find(open, at)) {
    at += open.size();
    found.push_back(text.substr(at, text.find('<', at) - at));
  }
  return found;
}

// The same, and what is given in the original script.
void AddUnNames(std::vector<std::string>* names) {
  std::ifstream file(kData + "un-sc/un-2026-02-27.xml");
  const std::string text{std::istreambuf_iterator<char>(file), {}};
  const std::string open = "<INDIVIDUAL>";
  for (std::size_t at = text.find(open); at != std::string::npos;) {
    const std::size_t next = text.find(open, at + 1);
    const std::string person = text.substr(at, std::min(next, text.find("<ENTITIES>", at)) - at);
    std::string main_name;
    for (const char* part : {"FIRST_NAME", "SECOND_NAME", "THIRD_NAME", "FOURTH_NAME"}) {
      for (const std::string& word : Between(person, part)) main_name += word + " ";
    }
    names->push_back(main_name);
    for (const char* tag : {"ALIAS_NAME", "NAME_ORIGINAL_SCRIPT"}) {
      for (const std::string& name : Between(person, tag)) names->push_back(name);
    }
    at = next;
  }
}

TEST_CASE("NameIndex: no name of a real list is lost when every token of it is damaged") {
  std::vector<std::string> names;
  AddOfacNames(&names);
  AddUnNames(&names);
  if (names.empty()) {
    WARN("skipped: ../shared/data/ofac-sdn and un-sc are not there");
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
  const char* const which = std::getenv("LOOKOUT_TEST_LISTS");
  const bool all = which != nullptr && std::string(which) == "all";
  const std::size_t rounds = all ? twin.names().size() : 80;
  std::size_t questions = 0;
  for (std::size_t round = 0; round < rounds; ++round) {
    const std::size_t of = all ? round : tests::Below(&random, twin.names().size());
    std::string damaged;
    for (const base::Token& token : twin.names()[of].form().tokens) {
      std::string word = token.letters;
      tests::EditWord(&word, language, &random);
      damaged += word + " ";
    }
    for (const base::NameForm& form : text::NormalizeName({.full = damaged})) {
      const reference::ViewedName query(form);
      const std::vector<int> scores = twin.Scores(query.view());
      for (const int floor : {5000, 7000, 8500, 9500}) {
        ++questions;
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
  if (all) WARN(rounds << " names, each damaged: " << questions << " questions, " << wanted << " matches, none lost");
}

}  // namespace
}  // namespace lookout::index::names
