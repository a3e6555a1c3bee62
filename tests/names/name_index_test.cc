#include <algorithm>
#include <string>
#include <vector>

#include "index/names/name_index.h"
#include "tests/reference/naive_names.h"
#include "tests/support/catch.h"

namespace lookout::index::names {
namespace {

base::NameForm Name(const std::vector<std::string>& words) {
  base::NameForm form;
  for (const std::string& word : words) {
    base::Token token;
    token.letters = word;
    token.initial = word.size() == 1;
    form.tokens.push_back(token);
  }
  return form;
}

class Names {
 public:
  explicit Names(const std::vector<std::vector<std::string>>& names) {
    NameIndexBuilder builder;
    for (uint32_t i = 0; i < names.size(); ++i) builder.Add(RecordOrdinal{100 + i}, i, Name(names[i]));
    index = std::move(builder).Freeze();
  }

  std::vector<uint32_t> Find(const std::vector<std::string>& words, int floor) {
    const reference::ViewedName query(Name(words));
    std::vector<NameOrdinal> found;
    index.Search(query.view(), floor, &scratch, &found);
    std::vector<uint32_t> values;
    for (const NameOrdinal name : found) values.push_back(name.value);
    return values;
  }

  NameIndex index;
  NameSearchScratch scratch;
};

using Found = std::vector<uint32_t>;

TEST_CASE("NameIndex: an empty index and an empty query find nothing") {
  CHECK(Names({}).Find({"ERIKSSON"}, 1).empty());
  CHECK(Names({{"ERIKSSON"}}).Find({}, 1).empty());
  Names with_empty({{}, {"ERIKSSON"}});
  CHECK(with_empty.Find({"ERIKSSON"}, 1) == Found{1});
  CHECK(with_empty.index.name(NameOrdinal{0}).view().tokens.empty());
}

TEST_CASE("NameIndex: what was added is what is held") {
  NameIndexBuilder builder;
  base::NameForm form = Name({"ERIKSSON", "ANNA", "MARIA"});
  form.fields_known = true;
  builder.Add(RecordOrdinal{7}, 3, form);
  form.fields_known = false;
  form.words_missing = true;
  builder.Add(RecordOrdinal{8}, 4, form);
  const NameIndex index = std::move(builder).Freeze();
  CHECK(index.names() == 2);
  CHECK(index.tokens() == 3);
  CHECK(index.record(NameOrdinal{0}) == RecordOrdinal{7});
  CHECK(index.name_number(NameOrdinal{1}) == 4);
  CHECK(index.name(NameOrdinal{0}).view().fields_known);
  CHECK_FALSE(index.name(NameOrdinal{0}).view().words_missing);
  CHECK(index.name(NameOrdinal{1}).view().words_missing);
  const HeldName held = index.name(NameOrdinal{1});
  REQUIRE(held.view().tokens.size() == 3);
  CHECK((held.view().tokens[2] == score::TokenView(form.tokens[2])));
  CHECK(index.memory_bytes() > 0);
}

TEST_CASE("NameIndex: names are found through damage, and strangers are not") {
  Names names(
      {{"ERIKSSON", "ANNA", "MARIA"}, {"ABDULRAHMAN", "TARIQ"}, {"ABDUL", "RAHMAN", "TARIQ"}, {"ZENITHOPOULOS"}});
  CHECK(names.Find({"ERIKSSON", "ANNA"}, 7000) == Found{0});
  CHECK(names.Find({"ANNA", "ERIKSON"}, 7000) == Found{0});
  CHECK(names.Find({"ENNA", "NRIKSSOE"}, 5000) == Found{0});
  CHECK(names.Find({"TARIQ", "ABDULRAHMAN"}, 9000) == Found{1, 2});
  CHECK(names.Find({"TARIQ", "ABDUL", "RAHMAN"}, 9000) == Found{1, 2});
  CHECK(names.Find({"TARIQ", "ABDL", "RAHMAN"}, 8000) == Found{1, 2});
  CHECK(names.Find({"A", "ERIKSSON"}, 6000) == Found{0});
  CHECK(names.Find({"ZENITHOPULOS"}, 8500) == Found{3});
  CHECK(names.Find({"STRANGER", "QUITE"}, 1).empty());
}

// The words that begin with an initial are then more alike to it than any other partner to its token.
TEST_CASE("NameIndex: an initial and a word of which only other spellings are held find what every name's score says") {
  const auto name = [](const std::string& forename, const std::string& surname, uint8_t common) {
    base::NameForm form = Name({forename, surname});
    form.tokens[1].common = common;
    return form;
  };
  NameIndexBuilder builder;
  reference::NaiveNames twin;
  const auto add = [&](const base::NameForm& form) {
    builder.Add(RecordOrdinal{static_cast<uint32_t>(twin.names().size())}, 0, form);
    twin.Add(form);
  };
  // More words begin with J than are listed one by one, and KIM stands in more names than any of them.
  for (int i = 0; i < 1200; ++i) {
    const std::string letters{static_cast<char>('A' + i / 26 / 26 % 26), static_cast<char>('A' + i / 26 % 26),
                              static_cast<char>('A' + i % 26)};
    add(name("J" + letters + "OON", "KIM", 4));
  }
  add(name("ANNA", "KIN", 0));
  const NameIndex index = std::move(builder).Freeze();
  NameSearchScratch scratch;
  const reference::ViewedName query(Name({"J", "KIX"}));
  const std::vector<int> scores = twin.Scores(query.view());
  std::size_t reached = 0;
  for (int floor = 5000; floor <= 7000; floor += 50) {
    std::vector<NameOrdinal> found;
    index.Search(query.view(), floor, &scratch, &found);
    const auto wanted = static_cast<std::size_t>(
        std::count_if(scores.begin(), scores.end(), [floor](int score) { return score >= floor; }));
    CHECK(found.size() == wanted);
    reached += wanted;
  }
  CHECK(reached > 10'000);
}

// What such a particle meets by its beginning is particles, which no posting's codes tell of.
TEST_CASE("NameIndex: a particle of one letter that many words begin with finds what every name's score says") {
  const auto name = [](const std::string& particle) {
    base::NameForm form = Name({"LEZ", particle, "KORVA"});
    form.tokens[1].role = base::TokenRole::kParticle;
    return form;
  };
  NameIndexBuilder builder;
  reference::NaiveNames twin;
  const auto add = [&](const base::NameForm& form) {
    builder.Add(RecordOrdinal{static_cast<uint32_t>(twin.names().size())}, 0, form);
    twin.Add(form);
  };
  for (int i = 0; i < 1200; ++i) {
    const std::string letters{static_cast<char>('A' + i / 26 / 26 % 26), static_cast<char>('A' + i / 26 % 26),
                              static_cast<char>('A' + i % 26)};
    add(Name({"E" + letters + "OON"}));
  }
  add(name("EL"));
  const NameIndex index = std::move(builder).Freeze();
  NameSearchScratch scratch;
  const reference::ViewedName query(name("E"));
  const std::vector<int> scores = twin.Scores(query.view());
  CHECK(scores.back() > 9700);
  for (int floor = 9000; floor <= 9900; floor += 10) {
    std::vector<NameOrdinal> found;
    index.Search(query.view(), floor, &scratch, &found);
    const auto wanted = static_cast<std::size_t>(
        std::count_if(scores.begin(), scores.end(), [floor](int score) { return score >= floor; }));
    CHECK(found.size() == wanted);
  }
}

TEST_CASE("NameIndex: the floor leaves out what can not reach it") {
  Names names({{"ERIKSSON", "ANNA"}, {"ERIKSSON", "PETRONELLA"}, {"ERIKSSON"}});
  CHECK(names.Find({"ERIKSSON", "ANNA"}, 9000) == Found{0});
  CHECK(names.Find({"ERIKSSON", "ANNA"}, 1) == Found{0, 1, 2});
  CHECK(names.scratch.counts.candidates >= 3);
  CHECK(names.scratch.counts.tokens_alike == 2);
  CHECK(names.scratch.counts.postings == 4);
  CHECK(names.scratch.counts.scored == 3);
}

TEST_CASE("NameIndex: tokens after the sixteenth are not compared, nor do they harm") {
  std::vector<std::string> many;
  for (char letter = 'A'; letter < 'A' + 20; ++letter) many.push_back(std::string(6, letter));
  Names names({many});
  CHECK(names.index.name(NameOrdinal{0}).view().tokens.size() == 16);
  CHECK(names.Find(many, 9900) == Found{0});
  CHECK(names.Find({many[19]}, 1).empty());
}

TEST_CASE("NameIndex: one scratch serves indexes of any size in turn") {
  Names small({{"ERIKSSON"}});
  Names large({{"MARTIN"}, {"ERIKSSON"}, {"ERIKSON"}, {"BERGLUND"}});
  const reference::ViewedName query(Name({"ERIKSSON"}));
  NameSearchScratch scratch;
  std::vector<NameOrdinal> found;
  for (int i = 0; i < 3; ++i) {
    small.index.Search(query.view(), 8000, &scratch, &found);
    CHECK(found.size() == 1);
    large.index.Search(query.view(), 8000, &scratch, &found);
    CHECK(found.size() == 2);
  }
}

}  // namespace
}  // namespace lookout::index::names
