// A name index that went through an image answers as the one that was built.
#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <string>
#include <vector>

#include "index/image/arrays.h"
#include "index/names/name_index.h"
#include "index/names/packed_forms.h"
#include "index/names/packed_tokens.h"
#include "tests/names/fictional.h"
#include "tests/reference/naive_names.h"
#include "tests/support/catch.h"
#include "tests/support/temporary_directory.h"

namespace lookout::index::names {
namespace {

using tests::Random;

// The arrays of forms, as bytes.
struct Saved {
  std::vector<std::string> arrays;

  static Saved Of(const PackedForms& forms) {
    Saved saved;
    const auto save = [&saved](const auto& array) {
      saved.arrays.emplace_back(reinterpret_cast<const char*>(array.data()), array.size() * sizeof(array[0]));
    };
    PackedForms::ForEachArray(forms, save);
    return saved;
  }

  bool IsWhole() const {
    PackedForms forms;
    std::size_t next = 0;
    const auto read_next = [&](auto& array) {
      const std::string& bytes = arrays[next++];
      array.resize(bytes.size() / sizeof(array[0]));
      std::memcpy(array.data(), bytes.data(), bytes.size());
    };
    PackedForms::ForEachArray(forms, read_next);
    return forms.AreWhole();
  }
};

TEST_CASE("PackedForms: a name is scored as it was, and damage is seen") {
  Random random(tests::TestSeed());
  const tests::Language language = tests::Language::Usual();
  std::vector<base::NameForm> plain;
  PackedForms forms;
  for (int i = 0; i < 300; ++i) {
    base::NameForm form = tests::AnyName(language, &random);
    form.tokens[0].alternates = {"A", std::string(64, 'B')};
    form.tokens[0].nickname_groups = {0, 255, 256, 65535};
    form.fields_known = i % 2 == 0;
    form.words_missing = i % 3 == 0;
    if (i % 50 == 0) form.tokens.resize(score::kTokensMax + 1, form.tokens[0]);
    forms.Add(form);
    plain.push_back(std::move(form));
  }
  REQUIRE(forms.size() == plain.size());
  for (std::size_t i = 0; i < plain.size(); ++i) {
    const HeldName held = forms[i];
    const score::NameView view = held.view();
    CHECK(view.fields_known == plain[i].fields_known);
    CHECK(view.words_missing == plain[i].words_missing);
    REQUIRE(view.tokens.size() == std::min(plain[i].tokens.size(), score::kTokensMax));
    std::string of_view;
    std::string of_plain;
    for (std::size_t k = 0; k < view.tokens.size(); ++k) {
      PackedToken::Append(view.tokens[k], &of_view);
      PackedToken::Append(plain[i].tokens[k], &of_plain);
    }
    CHECK(of_view == of_plain);
  }
  CHECK(forms.AreWhole());
  forms.Freeze();
  // Through an image, as it was and with one array of another one's.
  PackedForms fewer;
  for (std::size_t i = 0; i < plain.size() / 2; ++i) fewer.Add(plain[i]);
  const Saved all = Saved::Of(forms);
  const Saved half = Saved::Of(fewer);
  CHECK(all.IsWhole());
  CHECK(half.IsWhole());
  for (std::size_t changed = 0; changed < all.arrays.size(); ++changed) {
    Saved mixed = all;
    mixed.arrays[changed] = half.arrays[changed];
    CHECK_FALSE(mixed.IsWhole());
  }
  Saved moved = all;
  ++moved.arrays.back()[8 * 7];  // where the eighth form begins
  CHECK_FALSE(moved.IsWhole());
}

TEST_CASE("PackedTokens: a token is the same wherever it is held, and damage is seen") {
  Random random(tests::TestSeed() + 1);
  const tests::Language language = tests::Language::Usual();
  std::vector<base::Token> plain;
  PackedTokens tokens;
  for (int i = 0; i < 300; ++i) {
    base::Token token = tests::TokenOf(tests::AnyWord(language, &random), &random);
    if (i % 3 == 0) token.alternates = {"A", std::string(64, 'B')};
    if (i % 5 == 0) token.nickname_groups = {1, 255, 65535};
    token.common = static_cast<uint8_t>(i % 5);
    std::string packed;
    PackedToken::Append(token, &packed);
    CHECK(PackedToken::Size(packed + "and what follows") == packed.size());
    CHECK(tokens.Add(packed) == plain.size());
    CHECK(tokens.packed(static_cast<TokenId>(i)) == packed);
    CHECK(tokens.letters(static_cast<TokenId>(i)) == token.letters);
    plain.push_back(std::move(token));
  }
  tokens.Freeze();
  CHECK(tokens.AreWhole());
  for (TokenId i = 0; i < plain.size(); ++i) {
    CHECK((tokens[i] == score::TokenView(plain[i])));
    for (TokenId j = 0; j < plain.size(); j += 7) {
      // The order of views is that of the tokens, and the scorer sees no difference.
      CHECK(((tokens[i] <=> tokens[j]) == (plain[i] <=> plain[j])));
      const score::TokenSimilarity of_views = score::CompareTokens(tokens[i], tokens[j]);
      const score::TokenSimilarity of_tokens = score::CompareTokens(plain[i], plain[j]);
      CHECK(of_views.similarity == of_tokens.similarity);
      CHECK(of_views.rule == of_tokens.rule);
    }
  }

  // Cut, or with a length that leads elsewhere: not whole, and never read beyond its end.
  struct Bytes {
    HugeVector<char> bytes;
    HugeVector<uint32_t> begins;
    void operator()(const HugeVector<char>& from) { bytes = from; }
    void operator()(const HugeVector<uint32_t>& from) { begins = from; }
    void operator()(HugeVector<char>& to) const { to = bytes; }
    void operator()(HugeVector<uint32_t>& to) const { to = begins; }
  };
  Bytes good;
  PackedTokens::ForEachArray(std::as_const(tokens), good);
  const auto is_whole = [](const Bytes& from) {
    PackedTokens read;
    PackedTokens::ForEachArray(read, from);
    return read.AreWhole();
  };
  CHECK(is_whole(good));
  for (std::size_t cut : {std::size_t{1}, std::size_t{9}, good.bytes.size() / 2, good.bytes.size()}) {
    Bytes bad = good;
    bad.bytes.resize(bad.bytes.size() - cut);
    CHECK_FALSE(is_whole(bad));
  }
  for (TokenId i = 0; i < plain.size(); ++i) {
    Bytes bad = good;
    bad.bytes[bad.begins[i]] = static_cast<char>(bad.bytes[bad.begins[i]] + 1);  // one letter more than there is
    const bool has_alternates = !plain[i].alternates.empty();                    // whose lengths may make up for it
    if (!has_alternates) CHECK_FALSE(is_whole(bad));
    bad = good;
    bad.begins[i] += 1;
    CHECK_FALSE(is_whole(bad));
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
