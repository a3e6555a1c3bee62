#include <algorithm>
#include <optional>
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

// An index and the look at every name, side by side.
class Compared {
 public:
  void Add(const base::NameForm& form) {
    builder_.Add(RecordOrdinal{static_cast<uint32_t>(twin_.names().size())}, 0, form);
    twin_.Add(form);
  }

  // 1,200 names of words that begin with the letter: more than are listed one by one.
  template <typename NameOfWord>
  void AddBeginningWith(char first, NameOfWord&& name_of) {
    for (int i = 0; i < 1200; ++i) {
      std::string word(1, first);
      for (const int letter : {i / 26 / 26 % 26, i / 26 % 26, i % 26}) word.push_back(static_cast<char>('A' + letter));
      Add(name_of(word + "OON"));
    }
  }

  // At each of the floors the names found are those that score it or more. Returns how many that are.
  std::size_t Check(const base::NameForm& form, int low, int high, int step) {
    if (!index_.has_value()) index_ = std::move(builder_).Freeze();
    const reference::ViewedName query(form);
    const std::vector<int> scores = twin_.Scores(query.view());
    std::size_t reached = 0;
    for (int floor = low; floor <= high; floor += step) {
      std::vector<NameOrdinal> found;
      index_->Search(query.view(), floor, &scratch_, &found);
      std::vector<NameOrdinal> wanted;
      for (uint32_t name = 0; name < scores.size(); ++name) {
        if (scores[name] >= floor) wanted.push_back(NameOrdinal{name});
      }
      INFO("floor " << floor);
      CHECK(std::includes(found.begin(), found.end(), wanted.begin(), wanted.end()));
      CHECK(found.size() == wanted.size());
      reached += wanted.size();
      led_by_one += scratch_.counts.led_by_one;
      narrowed += scratch_.counts.narrowed;
      runs_first += scratch_.counts.runs_first;
    }
    return reached;
  }

  // Of all searches.
  uint64_t led_by_one = 0;
  uint64_t narrowed = 0;
  uint64_t runs_first = 0;

 private:
  NameIndexBuilder builder_;
  reference::NaiveNames twin_;
  std::optional<NameIndex> index_;
  NameSearchScratch scratch_;
};

base::NameForm NameWithParticle(const std::vector<std::string>& words, std::size_t particle) {
  base::NameForm form = Name(words);
  form.tokens[particle].role = base::TokenRole::kParticle;
  return form;
}

// The words that begin with an initial are then more alike to it than any other partner to its token.
TEST_CASE("NameIndex: an initial and a word of which only other spellings are held find what every name's score says") {
  const auto name = [](const std::string& forename, const std::string& surname, uint8_t common) {
    base::NameForm form = Name({forename, surname});
    form.tokens[1].common = common;
    return form;
  };
  Compared names;
  // KIM stands in more names than any word that begins with J.
  names.AddBeginningWith('J', [&](const std::string& word) { return name(word, "KIM", 4); });
  names.Add(name("ANNA", "KIN", 0));
  CHECK(names.Check(Name({"J", "KIX"}), 5000, 7000, 50) > 10'000);
}

// What such a particle meets by its beginning is particles, which no posting's codes tell of.
TEST_CASE("NameIndex: a particle of one letter that many words begin with finds what every name's score says") {
  Compared names;
  names.AddBeginningWith('E', [](const std::string& word) { return Name({word}); });
  names.Add(NameWithParticle({"LEZ", "EL", "KORVA"}, 1));
  CHECK(names.Check(NameWithParticle({"LEZ", "E", "KORVA"}, 1), 9000, 9900, 10) > 70);
}

TEST_CASE("NameIndex: a particle that no name can do without leads beside an initial") {
  Compared names;
  names.AddBeginningWith('M', [](const std::string& word) { return Name({word, "KORVA"}); });
  for (const char* forename : {"MARAN", "MIRELO", "TOVA"}) names.Add(NameWithParticle({"DUN", forename}, 0));
  const base::NameForm query = NameWithParticle({"DUN", "M"}, 0);
  CHECK(names.Check(query, 5000, 9500, 50) > 0);
  CHECK(names.led_by_one > 0);
}

TEST_CASE("NameIndex: a particle that is a name as well is walked as a name first, and as a particle after it") {
  Compared names;
  names.AddBeginningWith('M', [](const std::string& word) { return NameWithParticle({"ALS", word, "KORVA"}, 0); });
  names.AddBeginningWith('B', [](const std::string& word) { return Name({"MARTOV", word}); });
  for (const char* forename : {"MARAN", "MIRELO", "TOVA"}) {
    names.Add(Name({"ALS", forename}));
    names.Add(Name({"ALS", forename, "BENDRIK"}));
    names.Add(NameWithParticle({"ALS", forename, "BENDRIK", "RUSALKA"}, 0));
  }
  CHECK(names.Check(NameWithParticle({"ALS", "RUSALKA", "M", "B"}, 0), 4000, 9500, 50) > 0);
  CHECK(names.narrowed > 0);
}

TEST_CASE("NameIndex: a word like initials written as one is walked first, and the initials after it") {
  Compared names;
  names.AddBeginningWith('M', [](const std::string& word) { return Name({word, "KORVA"}); });
  names.AddBeginningWith('B', [](const std::string& word) { return Name({"MARTOV", word}); });
  for (const char* word : {"MBM", "MARTA", "M"}) {
    names.Add(Name({word, "RUSALKA"}));
    names.Add(Name({word, "BENDRIK", "MORVA"}));
    names.Add(Name({word}));
  }
  CHECK(names.Check(Name({"M", "B", "M", "RUSALKA"}), 4000, 9500, 50) > 0);
  CHECK(names.Check(Name({"M", "B", "M"}), 4000, 10000, 50) > 0);
  CHECK(names.runs_first > 0);
}

// Words, the parts of one, and both in one name: what is joined, and what has its equal and is not.
TEST_CASE("NameIndex: parts of a word beside the word itself find what every name's score says") {
  const std::vector<std::vector<std::string>> names = {
      {"MELKITAR"},
      {"MEL", "KITAR"},
      {"MELK", "ITAR"},
      {"MELKITAR", "MELKITAR"},
      {"MELKITAR", "MEL", "KITAR"},
      {"MEL", "KITAR", "MELKITAR"},
      {"MEL", "KITAR", "MEL", "KITAR"},
      {"MELKITOR", "MEL", "KITAR"},
      {"MELKITOR", "MELKITAR"},
      {"MELKITOR"},
      {"MEL", "KI", "TAR"},
      {"MEL", "KI", "TAR", "MELKITAR"},
      {"KITAR", "MEL"},
      {"MELKITAR", "MELKITAR", "MELKITAR"},
      {"ZORVAN", "MELKITAR"},
      {"ZORVAN", "MEL", "KITAR", "MELKITAR"},
  };
  Compared compared;
  for (const auto& name : names) {
    for (const base::TokenRole role : {base::TokenRole::kUnknown, base::TokenRole::kParticle}) {
      base::NameForm form = Name(name);
      form.tokens.front().role = role;
      compared.Add(form);
    }
  }
  std::size_t reached = 0;
  for (const auto& name : names) {
    for (const base::TokenRole role : {base::TokenRole::kUnknown, base::TokenRole::kParticle}) {
      base::NameForm form = Name(name);
      form.tokens.back().role = role;
      reached += compared.Check(form, 300, 9900, 300);
    }
  }
  CHECK(reached > 10'000);
}

TEST_CASE("NameIndex: a name of one word is not scored for a question of two like it") {
  std::vector<std::vector<std::string>> held;
  for (int i = 0; i < 50; ++i) held.push_back({"MELKITAR", "ZORVAN" + std::string(1, static_cast<char>('A' + i % 26))});
  Names names(held);
  CHECK(names.Find({"MELKITOR", "MELKATAR"}, 7000).empty());
  CHECK(names.scratch.counts.scored == 0);
  CHECK(names.scratch.counts.lines == 0);
  Names twice({{"MELKITAR", "MELKITAR"}, {"MELKITAR", "ZORVAN"}});
  CHECK(twice.Find({"MELKITOR", "MELKATAR"}, 7000) == Found{0});
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
