#include "index/score/token_similarity.h"

#include <rapidcheck.h>

#include <string>

#include "tests/reference/naive_edits.h"
#include "tests/score/name_builder.h"
#include "tests/support/catch.h"

namespace lookout::index::score {
namespace {

// Words of few letters, so that near ones are common.
rc::Gen<std::string> Word(std::size_t length_max) {
  return rc::gen::resize(static_cast<int>(length_max),
                         rc::gen::nonEmpty(rc::gen::container<std::string>(rc::gen::elementOf(std::string("ABCDE")))));
}

TEST_CASE("EditDistance agrees with the whole table for every limit") {
  REQUIRE(rc::check([] {
    const std::string a = *Word(12);
    const std::string b = *Word(12);
    const int whole = reference::NaiveEditDistance(a, b);
    for (int limit = 1; limit <= 2; ++limit) RC_ASSERT(EditDistance(a, b, limit) == std::min(whole, limit + 1));
  }));
}

TEST_CASE("EditDistance agrees with the whole table for all short words of few letters") {
  std::vector<std::string> words = {""};
  for (std::size_t i = 0; words[i].size() < 6; ++i) {
    for (const char letter : {'A', 'B', 'C'}) {
      if (letter != 'C' || words[i].size() < 4) words.push_back(words[i] + letter);
    }
  }
  std::size_t wrong = 0;
  for (const std::string& a : words) {
    for (const std::string& b : words) {
      const int whole = reference::NaiveEditDistance(a, b);
      for (int limit = 1; limit <= 2; ++limit) wrong += EditDistance(a, b, limit) == std::min(whole, limit + 1) ? 0 : 1;
    }
  }
  CHECK(words.size() > 500);
  CHECK(wrong == 0);
}

TEST_CASE("EditDistance counts the exchange of two letters as one edit, adjacent or not") {
  CHECK(EditDistance("MARTA", "MRATA", 2) == 1);
  CHECK(EditDistance("MARTIN", "NARTIM", 2) == 1);
  CHECK(EditDistance("MARTIN", "NARTIL", 2) == 2);
}

TEST_CASE("Two names in pinyin are told by pinyin, where Wade-Giles writes them alike") {
  TestName jian("JIANGUO");
  TestName qian("QIANGUO");
  for (TestName* name : {&jian, &qian}) {
    name->tokens()[0].alternates = {"CHIENKUO"};
    name->tokens()[0].pinyin = true;
  }
  TestName wade_giles("CHIENKUO");
  const auto similarity = [](TestName& a, TestName& b) {
    return CompareTokens(a.view().tokens[0], b.view().tokens[0]).similarity;
  };
  CHECK(similarity(jian, wade_giles) == similarity(wade_giles, qian));
  CHECK(similarity(jian, wade_giles) > 9500);
  CHECK(similarity(jian, qian) == CompareTokens(TokenOf("JIANGUO"), TokenOf("QIANGUO")).similarity);
  // HSU is XU, but HU is not.
  TestName xu("XU");
  xu.tokens()[0].alternates = {"HSU"};
  xu.tokens()[0].pinyin = true;
  TestName hsu("HSU");
  TestName hu("HU");
  CHECK(similarity(xu, hsu) > 9500);
  CHECK(similarity(xu, hu) == 0);
}

TEST_CASE("The head of a compound is alike to it, more than another beginning of that length") {
  const auto similarity = [](const char* a, const char* b) { return CompareTokens(TokenOf(a), TokenOf(b)).similarity; };
  CHECK(similarity("HAMAD", "HAMADULLAH") > similarity("HAMAD", "HAMADABCDE"));
  CHECK(similarity("NUR", "NURUDDIN") == similarity("HAMAD", "HAMADULLAH"));
  CHECK(similarity("NU", "NUUDDIN") == 0);
}

TEST_CASE("CompareTokens is symmetric, never below its floor, and one for equal letters") {
  REQUIRE(rc::check([] {
    base::Token a = TokenOf(*Word(10));
    base::Token b = TokenOf(*Word(10));
    a.skeleton = *Word(6);
    b.skeleton = *Word(6);
    if (*rc::gen::arbitrary<bool>()) b.alternates.push_back(*Word(10));
    if (*rc::gen::arbitrary<bool>()) a.nickname_groups = {1, 4};
    if (*rc::gen::arbitrary<bool>()) b.nickname_groups = {4};
    const TokenSimilarity there = CompareTokens(a, b);
    const TokenSimilarity back = CompareTokens(b, a);
    RC_ASSERT(there.similarity == back.similarity);
    RC_ASSERT(there.rule == back.rule);
    RC_ASSERT(there.similarity == 0 || there.similarity >= kTokenFloor);
    RC_ASSERT(there.similarity <= kOne);
    RC_ASSERT((there.similarity == kOne) == (a.letters == b.letters));
  }));
}

TEST_CASE("A short word may differ by one edit, at a higher cost than a long one") {
  const int kim = CompareTokens(TokenOf("KIM"), TokenOf("KIN")).similarity;
  const int seven = CompareTokens(TokenOf("MARTINS"), TokenOf("MARTINZ")).similarity;
  CHECK(kim > 0);
  CHECK(kim < seven);
  CHECK(CompareTokens(TokenOf("LI"), TokenOf("LU")).similarity == 0);
  CHECK(CompareTokens(TokenOf("MARTI"), TokenOf("MARKO")).similarity == 0);
  CHECK(CompareTokens(TokenOf("MARTINS"), TokenOf("MARKINZ")).similarity == kTokenFloor);
  CHECK(CompareTokens(TokenOf("MARTINSON"), TokenOf("MARKINZON")).similarity > 0);
}

TEST_CASE("Each route brings its tokens together under its own rule") {
  base::Token a = TokenOf("MUELLER");
  base::Token b = TokenOf("MILLAIRE");
  CHECK(CompareTokens(a, b).similarity == 0);
  SECTION("another transliteration") {
    a.alternates = {"MILLAIRE"};
    CHECK(CompareTokens(a, b).rule == NameRule::kTransliteration);
  }
  SECTION("the same sound") {
    a.skeleton = b.skeleton = "MLR";
    CHECK(CompareTokens(a, b).rule == NameRule::kPhonetic);
  }
  SECTION("a nickname") {
    a.nickname_groups = {7};
    b.nickname_groups = {3, 7};
    CHECK(CompareTokens(a, b).rule == NameRule::kNickname);
  }
  SECTION("consonants, where one side writes no vowels") {
    a.consonants = b.consonants = "MLLR";
    CHECK(CompareTokens(a, b).similarity == 0);
    b.vowelless = true;
    CHECK(CompareTokens(a, b).rule == NameRule::kTransliteration);
  }
}

TEST_CASE("A cut word meets every word that begins with it, an uncut one only from half its length") {
  base::Token cut = TokenOf("CH");
  cut.cut_short = true;
  CHECK(CompareTokens(cut, TokenOf("CHARONGUANG")).rule == NameRule::kTruncation);
  CHECK(CompareTokens(TokenOf("CH"), TokenOf("CHARONGUANG")).similarity == 0);
  CHECK(CompareTokens(TokenOf("CHARON"), TokenOf("CHARONGUANG")).rule == NameRule::kTruncation);
  CHECK(CompareTokens(TokenOf("C"), TokenOf("CHARONGUANG")).rule == NameRule::kTruncation);
}

TEST_CASE("One edit between two well-known names makes another name, not a slip; an initial or a short form stays") {
  const auto similarity = [](const std::string& a, const std::string& b, uint8_t a_common, uint8_t b_common) {
    base::Token x = TokenOf(a);
    base::Token y = TokenOf(b);
    x.known = a_common > 0;
    y.known = b_common > 0;
    return CompareTokens(x, y).similarity;
  };
  CHECK(similarity("MARIO", "MARIA", 3, 4) == kTokenFloor);
  CHECK(similarity("MARIO", "MARIU", 3, 0) > 7500);
  CHECK(similarity("MARIO", "MARIO", 3, 3) == kOne);
  CHECK(similarity("VIKTOR", "VIKTORIA", 2, 2) == kTokenFloor);
  CHECK(similarity("V", "VIKTORIA", 1, 2) > 7500);
  base::Token thomas = TokenOf("TOMAS");
  base::Token tomasz = TokenOf("TOMASZ");
  thomas.known = tomasz.known = true;
  thomas.nickname_groups = tomasz.nickname_groups = {7};
  CHECK(CompareTokens(thomas, tomasz).rule == NameRule::kNickname);
}

TEST_CASE("Two edits between two well-known short names make another name, unless habit makes them") {
  const auto similarity = [](const char* a, const char* b, const char* a_consonants, const char* b_consonants) {
    base::Token x = TokenOf(a);
    base::Token y = TokenOf(b);
    x.known = y.known = true;
    x.consonants = a_consonants;
    y.consonants = b_consonants;
    x.skeleton = x.consonants + "A";
    y.skeleton = y.consonants + "I";
    return CompareTokens(x, y).similarity;
  };
  CHECK(similarity("KHATIB", "HABIB", "KTB", "HBB") == 0);
  CHECK(similarity("LUCAS", "LOPEZ", "LKS", "LPS") == 0);  // one sound apart, but no kin of it
  CHECK(similarity("DJAMEL", "JAMIL", "JML", "JML") == kTokenFloor);
  CHECK(similarity("NASSER", "NASIR", "NSR", "NSR") > 8500);
  CHECK(similarity("MENG", "MING", "MNG", "MNG") == kTokenFloor);
  CHECK(similarity("MAHMUD", "MAHMUT", "MHMD", "MHMT") == 9000);  // as the Turkish write it
  CHECK(similarity("MARTA", "MARTO", "MRT", "MRT") == kTokenFloor);
  CHECK(similarity("MUHAMMAD", "MUHANNAD", "MHMD", "MHND") == kTokenFloor);  // eight letters may have two slips
}

TEST_CASE("A name and another that is made of it are not one name and its beginning") {
  const auto similarity = [](const char* a, const char* b, uint8_t b_common) {
    base::Token x = TokenOf(a);
    base::Token y = TokenOf(b);
    x.known = true;
    y.known = b_common > 0;
    return CompareTokens(x, y).similarity;
  };
  CHECK(similarity("MILAN", "MILANKA", 0) == kTokenFloor);
  CHECK(CompareTokens(TokenOf("MILAN"), TokenOf("MILANKA")).similarity > kTokenFloor);
  CHECK(similarity("MUHAMMAD", "MUHAMMADALI", 0) > kTokenFloor);   // two names
  CHECK(similarity("MUHAMMAD", "MUHAMMADREZA", 0) > kTokenFloor);  // the same
  CHECK(similarity("IVAN", "IVANOV", 3) == 0);
  CHECK(similarity("MUHAMMAD", "MUHAMMADZADEH", 0) == 0);
  base::Token cut = TokenOf("MILAN");
  cut.known = true;
  cut.cut_short = true;
  CHECK(CompareTokens(cut, TokenOf("MILANKA")).similarity > 8500);
}

TEST_CASE("Two edits are counted by the letters that tell a word from others") {
  const auto similarity = [](const char* a, const char* b) { return CompareTokens(TokenOf(a), TokenOf(b)).similarity; };
  CHECK(similarity("ABDULMANNAN", "ABDULHAZNAN") == kTokenFloor);
  CHECK(similarity("ABDULMANNAN", "ABDLUMANAN") > kTokenFloor);  // one of them in what all of them have
  CHECK(similarity("KOLIZADEH", "HALIZADEH") == kTokenFloor);
  CHECK(similarity("MARTINSON", "MARKINZON") > kTokenFloor);
}

TEST_CASE("A slip in the sound of a short word leaves letters in common") {
  base::Token a = TokenOf("NEMETH");
  base::Token b = TokenOf("NAMAN");
  a.skeleton = "NAMAT";
  b.skeleton = "NAMAN";
  CHECK(CompareTokens(a, b).similarity == kTokenFloor);
  b.letters = "NEMEN";
  CHECK(CompareTokens(a, b).similarity > kTokenFloor);
}

TEST_CASE("Without vowels a word begins with a vowel all the same") {
  const auto similarity = [](const char* a, const char* b) {
    base::Token x = TokenOf(a);
    base::Token y = TokenOf(b);
    x.consonants = y.consonants = "KRN";
    y.vowelless = true;
    return CompareTokens(x, y).similarity;
  };
  CHECK(similarity("KIRAN", "AQRIN") == 0);
  CHECK(similarity("KIRAN", "QRYN") > 8500);
  CHECK(similarity("AKIRAN", "YQRN") > 8500);  // Y stands for either
  CHECK(similarity("KRIAN", "AQRIN") > 8500);  // before two consonants
}

TEST_CASE("A particle or a title never stands for a name that is merely like it") {
  CHECK(CompareTokens(TokenOf("DER", base::TokenRole::kParticle), TokenOf("DEN")).similarity == 0);
  CHECK(CompareTokens(TokenOf("BEN", base::TokenRole::kParticle), TokenOf("BEN")).similarity == kOne);
}

}  // namespace
}  // namespace lookout::index::score
