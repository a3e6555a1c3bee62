#include <cmath>
#include <map>
#include <set>
#include <string>

#include "tests/generate/world_support.h"
#include "tools/generate/typing_error.h"

namespace lookout::generate {
namespace {

std::string Romanized(Script script, Style style, std::string_view native) {
  std::string text;
  Romanize(script, style, native, &text);
  return text;
}

bool IsAscii(const std::string& text) {
  for (const char c : text) {
    if ((c & 0x80) != 0) return false;
  }
  return true;
}

}  // namespace

TEST_CASE("There are more than fifteen cultures, and each script is written in its own letters and in ours") {
  const std::vector<Culture> cultures = AllCultures();
  CHECK(cultures.size() >= 30);
  std::size_t other_scripts = 0;
  for (const Culture& culture : cultures) {
    INFO(culture.source.name);
    CHECK(culture.countries_weight > 0);
    CHECK_FALSE(culture.cities.empty());
    other_scripts += culture.has_native_script();
    Random random(1, 2, 3);
    for (int i = 0; i < 500; ++i) {
      const FullName name = DrawFullName(culture, i % 2 == 0, &random);
      SpelledName native;
      SpelledName latin;
      Spell(name, {kNative}, &native);
      const std::string native_text = InOneLine(native, false);
      REQUIRE_FALSE(native_text.empty());
      for (Style style = 1; style < kStyles; ++style) {
        Spell(name, {style}, &latin);
        const std::string text = InOneLine(latin, false);
        INFO(native_text << " | " << text);
        const bool letters_of_latin =
            culture.source.script == Script::kSerbian || culture.source.script == Script::kUnits;
        if (!letters_of_latin) REQUIRE(IsAscii(text));
        REQUIRE(text.find("  ") == std::string::npos);
        REQUIRE((text[0] < 'a' || text[0] > 'z'));
      }
      if (!culture.has_native_script()) continue;
      // Not one Latin letter among the others: a slip of the keyboard when the lexicon was written.
      for (const char c : native_text) REQUIRE_FALSE(((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')));
    }
  }
  CHECK(other_scripts >= 15);
}

TEST_CASE("Scripts are romanised by several usages") {
  CHECK(Romanized(Script::kRussian, 1, "Хрущёв") == "khrushchev");
  CHECK(Romanized(Script::kRussian, 3, "Юшков") == "iouchkov");
  CHECK(Romanized(Script::kUkrainian, 1, "Григорій") == "hryhorii");
  CHECK(Romanized(Script::kSerbian, 2, "Ђорђе") == "djordje");
  CHECK(Romanized(Script::kGreek, 1, "Παπαγεωργίου") == "papageorgiou");
  CHECK(Romanized(Script::kGeorgian, 1, "ბერიძე") == "beridze");
  CHECK(Romanized(Script::kArmenian, 1, "Սարգսյան") == "sargsyan");
  CHECK(Romanized(Script::kHangul, 1, "한준") == "hanjun");
  CHECK(Romanized(Script::kHangul, 2, "정") == "chong");
  CHECK(Romanized(Script::kLatin, 1, "Müller") == "Mueller");
  CHECK(Romanized(Script::kLatin, 2, "Müller") == "Muller");
}

TEST_CASE("Patronymics and women's names follow the grammar") {
  const std::vector<Culture> cultures = AllCultures();
  for (const Culture& culture : cultures) {
    if (culture.source.name != "russian") continue;
    FullName name;
    name.culture = &culture;
    name.woman = true;
    name.given.Add({nullptr, &culture.female, 0});
    name.chain.Add({nullptr, &culture.male, 1, NameWord::Shape::kPatronymic});
    name.family.Add({nullptr, &culture.family, 1, NameWord::Shape::kFeminine});
    SpelledName spelled;
    Spell(name, {kNative}, &spelled);
    CHECK(spelled.forenames == "Елена Сергеевна");
    CHECK(spelled.surname == "Иванова");
    Spell(name, {kPassport}, &spelled);
    CHECK(spelled.forenames == "Elena Sergeevna");
    CHECK(spelled.surname == "Ivanova");
  }
}

TEST_CASE("Common names are common, rare ones never end: distinct tokens grow with the power of 0.6") {
  Random random(1, 1, 1);
  std::set<uint32_t> ranks;
  std::map<uint32_t, std::size_t> often;
  double at_100k = 0;
  for (int i = 0; i < 1'000'000; ++i) {
    const uint32_t rank = random.LongTailRank(20);
    ranks.insert(rank);
    ++often[rank];
    if (i == 100'000) at_100k = static_cast<double>(ranks.size());
  }
  const double power = std::log10(static_cast<double>(ranks.size()) / at_100k);
  CHECK(power > 0.56);
  CHECK(power < 0.66);
  CHECK(PercentIs(often[0], 1'000'000, 2.9, 3.5));  // 1 - (1 + 1/20)^-2/3 = 3.2 %
  CHECK(often[0] > often[5]);
  CHECK(often[5] > often[50]);
}

TEST_CASE("A typing error changes one word a little, and first letters stay") {
  Random random(7, 7, 7);
  for (int i = 0; i < 2000; ++i) {
    std::string text = "Margareta Lindqvist";
    REQUIRE(MakeTypingError(&random, &text));
    CHECK(text != "Margareta Lindqvist");
    CHECK(text.size() >= 18);
    CHECK(text.size() <= 20);
    CHECK(text[0] == 'M');
    CHECK(text.find(" L") != std::string::npos);
  }
  std::string none = "Li Po 山田";
  CHECK_FALSE(MakeTypingError(&random, &none));
  CHECK(none == "Li Po 山田");
}

}  // namespace lookout::generate
