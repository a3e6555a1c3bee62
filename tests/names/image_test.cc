// A name index that went through an image answers as the one that was built.
#include <cstdlib>
#include <filesystem>
#include <string>
#include <vector>

#include "index/image/arrays.h"
#include "index/names/name_index.h"
#include "index/names/token_text.h"
#include "tests/names/fictional.h"
#include "tests/reference/naive_names.h"
#include "tests/support/catch.h"
#include "tests/support/temporary_directory.h"

namespace lookout::index::names {
namespace {

using tests::Random;

TEST_CASE("TokenText: tokens and forms come back as they were, and nothing else does") {
  Random random(tests::TestSeed());
  const tests::Language language = tests::Language::Usual();
  for (int round = 0; round < 500; ++round) {
    base::NameForm form = tests::AnyName(language, &random);
    form.tokens[0].alternates = {"A", std::string(64, 'B')};
    form.tokens[0].nickname_groups = {0, 255, 256, 65535};
    form.tokens[0].common = 4;
    std::string text;
    AppendForm(form, &text);
    std::string_view rest = text;
    base::NameForm back;
    REQUIRE(TakeForm(&rest, &back));
    CHECK(rest.empty());
    CHECK(back == form);
    for (std::size_t cut = 0; cut < text.size(); ++cut) {
      std::string_view part = std::string_view(text).substr(0, cut);
      base::NameForm none;
      REQUIRE_FALSE(TakeForm(&part, &none));
    }
  }
}

TEST_CASE("NameIndex: answers from an image are those of the index that was built") {
  const tests::TemporaryDirectory directory;
  Random random(tests::TestSeed());
  const tests::Language language = tests::Language::Usual();
  NameIndexBuilder builder;
  std::vector<base::NameForm> forms;
  for (uint32_t i = 0; i < 2000; ++i) {
    forms.push_back(tests::AnyName(language, &random));
    builder.Add(RecordOrdinal{i / 2}, i % 2 == 0 ? 7 : 1U << 30, forms.back());
  }
  const NameIndex built = std::move(builder).Freeze();
  const std::string path = directory.path() + "/names.image";
  image::ImageWriter writer(1, 1, {});
  image::ArrayWriter to(&writer);
  built.AddTo(&to);
  REQUIRE(writer.Write(path).ok());
  const auto image = image::ImageFile::Open(path, 1, 1, {});
  REQUIRE(image.ok());
  image::ArrayReader from(&*image);
  const auto read = NameIndex::Read(&from);
  REQUIRE(read.has_value());
  CHECK(read->names() == built.names());
  NameSearchScratch one;
  NameSearchScratch other;
  std::vector<NameOrdinal> expected;
  std::vector<NameOrdinal> found;
  uint64_t sum = 0;
  for (int question = 0; question < 200; ++question) {
    const reference::ViewedName query(tests::Damaged(forms[tests::Below(&random, forms.size())], language, &random));
    built.Search(query.view(), 6000, &one, &expected);
    read->Search(query.view(), 6000, &other, &found);
    REQUIRE(found == expected);
    sum += found.size();
    for (const NameOrdinal name : found) {
      REQUIRE(read->record(name) == built.record(name));
      REQUIRE(read->name_number(name) == built.name_number(name));
    }
  }
  CHECK(sum > 200);
  image::ArrayReader too_far(&*image);
  REQUIRE(NameIndex::Read(&too_far).has_value());
  CHECK_FALSE(NameIndex::Read(&too_far).has_value());  // there are no more
}

}  // namespace
}  // namespace lookout::index::names
