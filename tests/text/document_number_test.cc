#include "engine/text/document_number.h"
#include "engine/text/number_words.h"

#include <rapidcheck.h>

#include <array>
#include <cstring>
#include <random>
#include <string>

#include "tests/support/catch.h"

namespace lookout::text {
namespace {

TEST_CASE("document number: spaces, dashes, case and fillers do not matter, leading zeros do") {
  for (const char* written :
       {"L898902C3", "l898902c3", " L 898 902 C3 ", "L-898-902-C3", "L898902C<3", "L.898/902_C3\t", "L898902C3<<<"}) {
    CHECK(CanonicalDocumentNumber(written) == "L898902C3");
  }
  CHECK(CanonicalDocumentNumber("0012") == "0012");
  CHECK(CanonicalDocumentNumber("0012") != CanonicalDocumentNumber("12"));
  CHECK(CanonicalDocumentNumber("-- / <<").empty());
  CHECK(CanonicalDocumentNumber("").empty());
}

TEST_CASE("document number: digits and letters of other forms become ASCII") {
  CHECK(CanonicalDocumentNumber("ＡＢ１２３４ｃ") == "AB1234C");  // full width
  CHECK(CanonicalDocumentNumber("٠١٢٣٤٥٦٧٨٩") == "0123456789");   // Arabic-Indic
  CHECK(CanonicalDocumentNumber("۰۱۲۳") == "0123");               // Persian
  CHECK(CanonicalDocumentNumber("१२३") == "123");                 // Devanagari
  CHECK(CanonicalDocumentNumber("АВ 123456") == "AB123456");      // Cyrillic look-alikes
  CHECK(CanonicalDocumentNumber("ен 12") == "EH12");
  CHECK(CanonicalDocumentNumber("ΑΒ 12") == "AB12");  // Greek look-alikes
  CHECK(CanonicalDocumentNumber("ÉÇ-1") == "EC1");
  CHECK(CanonicalDocumentNumber("МЮ 7") == "MIU7");  // no look-alike: as Doc 9303 transliterates
  CHECK(CanonicalDocumentNumber("№ 55–66") == "5566");
}

TEST_CASE("document number: bytes that are not UTF-8 fall out") {
  CHECK(CanonicalDocumentNumber("A\xff\xc3"
                                "1\xe2\x82"
                                "B\xc0\xaf"
                                "2") == "A1B2");
  CHECK(CanonicalDocumentNumber("\xed\xa0\x80"
                                "7\xf8") == "7");
}

TEST_CASE("document number: the form without allocation refuses what does not fit") {
  char out[9];
  CHECK(CanonicalDocumentNumber("L-898902C3", out, sizeof out) == 9);
  CHECK(std::string_view(out, 9) == "L898902C3");
  CHECK(CanonicalDocumentNumber("L898902C36", out, sizeof out) == 0);
  CHECK(CanonicalDocumentNumber("ＡＢ１２３４５６７８９０", out, sizeof out) == 0);
  CHECK(CanonicalDocumentNumber("", out, sizeof out) == 0);
  CHECK(CanonicalDocumentNumber("1", nullptr, 0) == 0);
}

TEST_CASE("document number: both forms agree on any bytes") {
  CHECK(rc::check([](const std::string& number) {
    const std::string expected = CanonicalDocumentNumber(number);
    char out[64];
    const std::size_t length = CanonicalDocumentNumber(number, out, sizeof out);
    if (expected.size() <= sizeof out) {
      RC_ASSERT(std::string(out, length) == expected);
    } else {
      RC_ASSERT(length == 0u);
    }
  }));
}

TEST_CASE("document number: canonical is A-Z 0-9 only, and canonical again is the same") {
  CHECK(rc::check([](const std::string& number) {
    const std::string canonical = CanonicalDocumentNumber(number);
    RC_ASSERT(canonical.find_first_not_of("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ") == std::string::npos);
    RC_ASSERT(CanonicalDocumentNumber(canonical) == canonical);
    const std::string tolerant = TolerantDocumentNumber(canonical);
    RC_ASSERT(tolerant.size() == canonical.size());
    RC_ASSERT(TolerantDocumentNumber(tolerant) == tolerant);
  }));
}

TEST_CASE("document number: OCR's confusions fold to one") {
  CHECK(TolerantDocumentNumber("OQD0") == "0000");
  CHECK(TolerantDocumentNumber("IL1") == "111");
  CHECK(TolerantDocumentNumber("S5Z2B8G6") == "55228866");
  CHECK(TolerantDocumentNumber("ACEFHJKMNPRTUVWXY3479") == "ACEFHJKMNPRTUVWXY3479");
}

TEST_CASE("document number: folded together or one by one, the characters are the same") {
  std::mt19937 random(20281128);
  for (std::size_t length = 0; length <= 48; ++length) {
    for (int round = 0; round < 200; ++round) {
      std::string number;
      std::string folded;
      while (number.size() < length) {
        number.push_back(
            static_cast<char>(round % 2 == 0 ? "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"[random() % 36] : random() % 256));
        folded += TolerantDocumentNumber(number.substr(number.size() - 1));
      }
      REQUIRE(TolerantDocumentNumber(number) == folded);
      const base::NumberWords words = WordsOfNumber(number);
      REQUIRE(words.written == base::ShortTextOf(number));
      REQUIRE(words.folded == base::ShortTextOf(folded));
      const std::string room =
          number + std::string(base::ShortText::kBytes, 'S');  // what stands behind is not looked at
      base::NumberWords in_room;
      SetWordsOfNumberIn(room, length, &in_room);
      REQUIRE(in_room.written == words.written);
      REQUIRE(in_room.folded == words.folded);
      for (std::size_t kept = 0; length <= base::ShortText::kBytes && kept <= length; ++kept)
        REQUIRE(base::FirstOf(words.written, kept) == base::ShortTextOf(number.substr(0, kept)));
    }
  }
}

#if defined(__SSE2__) && !defined(LOOKOUT_SCALAR)
TEST_CASE("WordsOfNumber: sixteen characters at once fold as each alone, by either way") {
  for (int first = 0; first < 256; ++first) {
    std::array<char, 16> text{};
    std::array<char, 16> wanted{};
    for (std::size_t i = 0; i < text.size(); ++i) {
      text[i] = static_cast<char>(first + 11 * static_cast<int>(i));
      const std::string folded = TolerantDocumentNumber(std::string(1, text[i]));
      wanted[i] = folded.front();
    }
    for (const auto fold : {&FoldSixteen, &FoldSixteenOneByOne}) {
      base::ShortText folded;
      StoreSixteen(fold(LoadSixteen(text.data())), &folded);
      REQUIRE(std::memcmp(&folded, wanted.data(), wanted.size()) == 0);
    }
  }
}
#endif

}  // namespace
}  // namespace lookout::text
