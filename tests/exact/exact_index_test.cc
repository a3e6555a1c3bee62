#include <array>
#include <bit>
#include <cstdint>
#include <memory>
#include <random>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/base/hash.h"
#include "index/exact/document_hash.h"
#include "tests/exact/exact_support.h"

namespace lookout::index::exact {
namespace {

TEST_CASE("ExactIndex: an empty index holds nothing, not even the empty number") {
  CHECK(Find(ExactIndex(), "L898902C3").empty());
  CHECK(Find(ExactIndexBuilder(kSeed).Freeze(0), "").empty());
  CHECK_FALSE(MayHold(ExactIndexBuilder(kSeed).Freeze(0), "L898902C3", "UTO"));
}

TEST_CASE("ExactIndex: a number is found with its issuer, with none, and not with another") {
  ExactIndexBuilder builder(kSeed);
  AddTo(&builder, "L898902C3", "UTO", 7);
  const ExactIndex index = std::move(builder).Freeze(8);
  CHECK(Find(index, "L898902C3", "UTO") == Records{7});
  CHECK(Find(index, "L898902C3") == Records{7});
  CHECK(Find(index, "L898902C3", "FRA").empty());
  CHECK(Find(index, "L898902C4").empty());
  CHECK(Find(index, "L898902C").empty());
  CHECK(index.entries() == 1);
}

TEST_CASE("ExactIndex: an entry of unknown issuer meets every issuer") {
  ExactIndexBuilder builder(kSeed);
  AddTo(&builder, "12AB34567", "", 1);
  AddTo(&builder, "12AB34567", "FRA", 2);
  const ExactIndex index = std::move(builder).Freeze(3);
  CHECK(Find(index, "12AB34567", "UTO") == Records{1});
  CHECK(Find(index, "12AB34567", "FRA") == Records{1, 2});
  CHECK(Find(index, "12AB34567") == Records{1, 2});
  CHECK(MayHold(index, "12AB34567", "UTO"));
}

TEST_CASE("ExactIndex: a number without an issuer is found under every issuer there is") {
  ExactIndexBuilder builder(kSeed);
  std::vector<std::string> codes;
  for (char a = 'A'; a <= 'Z'; ++a) {
    for (char b = 'A'; b <= 'J'; ++b) codes.push_back({'X', a, b});
  }
  for (uint32_t i = 0; i < codes.size(); ++i) AddTo(&builder, "SAME1", codes[i], i);
  const ExactIndex index = std::move(builder).Freeze(codes.size());
  CHECK(Find(index, "SAME1").size() == codes.size());
  CHECK(Find(index, "SAME1", "XZJ") == Records{static_cast<uint32_t>(codes.size() - 1)});
  CHECK(Find(index, "SAME2").empty());
}

TEST_CASE("ExactIndex: issuer codes of one, two and three letters are all different") {
  CHECK(IssuerCode("D").packed != IssuerCode("DD").packed);
  CHECK(IssuerCode("UTO").packed != IssuerCode("OTU").packed);
  CHECK(IssuerCode("").packed == 0);
  CHECK(IssuerCode("not a code").packed == 0);
}

TEST_CASE("ExactIndex: a record that holds the number in several ways is given once") {
  ExactIndexBuilder builder(kSeed);
  for (int i = 0; i < 3; ++i) AddTo(&builder, "AB123", "UTO", 5);
  AddTo(&builder, "AB123", "FRA", 5);
  REQUIRE(builder.AddSeries("AB100", "AB200", IssuerCode(), RecordOrdinal{5}));
  REQUIRE(builder.AddSeries("AB110", "AB130", IssuerCode("UTO"), RecordOrdinal{5}));
  const ExactIndex index = std::move(builder).Freeze(6);
  CHECK(Find(index, "AB123") == Records{5});
  CHECK(Find(index, "AB123", "BEL") == Records{5});
  CHECK(Find(index, "AB111", "UTO") == Records{5});
  CHECK(index.series() == 2);
}

TEST_CASE("ExactIndex: a number that is held by thousands of records finds them all") {
  ExactIndexBuilder builder(kSeed);
  for (uint32_t i = 0; i < 5000; ++i) AddTo(&builder, "0000000", "UTO", i);
  for (uint32_t i = 5000; i < 20000; ++i) AddTo(&builder, "N" + std::to_string(i), "UTO", i);
  const ExactIndex index = std::move(builder).Freeze(20000);
  CHECK(Find(index, "0000000", "UTO").size() == 5000);
  CHECK(MayHold(index, "0000000", "UTO"));
  CHECK(index.stashed() >= 5000 - 2 * kPlaces);
  CHECK(Find(index, "N7777", "UTO") == Records{7777});
  CHECK(Find(index, "0000001", "UTO").empty());
}

TEST_CASE("ExactIndex: a series holds its ends and what lies between, of its width only") {
  ExactIndexBuilder builder(kSeed);
  REQUIRE(builder.AddSeries("AB0995", "AB1005", IssuerCode("FRA"), RecordOrdinal{3}));
  const ExactIndex index = std::move(builder).Freeze(4);
  for (const char* inside : {"AB0995", "AB0999", "AB1000", "AB1005"}) {
    CHECK(Find(index, inside) == Records{3});
    CHECK(MayHold(index, inside, "FRA"));
    CHECK(SeriesHolds("AB0995", "AB1005", inside));
  }
  for (const char* outside : {"AB0994", "AB1006", "AB995", "AB01000", "AC1000", "A1000", "1000", "AB1000X", ""}) {
    CHECK(Find(index, outside).empty());
    CHECK_FALSE(SeriesHolds("AB0995", "AB1005", outside));
  }
  CHECK(Find(index, "AB1000", "UTO").empty());
}

TEST_CASE("ExactIndex: of overlapping series each one that holds the number is found") {
  ExactIndexBuilder builder(kSeed);
  REQUIRE(builder.AddSeries("X000000", "X999999", IssuerCode("UTO"), RecordOrdinal{0}));
  for (uint32_t i = 1; i < 100; ++i) {
    const std::string from = "X" + std::to_string(100000 + i);
    const std::string to = "X" + std::to_string(100000 + 2 * i);
    REQUIRE(builder.AddSeries(from, to, IssuerCode("UTO"), RecordOrdinal{i}));
  }
  const ExactIndex index = std::move(builder).Freeze(100);
  CHECK(Find(index, "X100050", "UTO").size() == 1 + 26);  // records 25 to 50, and the one that holds all
  CHECK(Find(index, "X900000") == Records{0});
}

// A filter that counts nines badly, or the digits of a short number, loses what lies at an end.
TEST_CASE("ExactIndex: series of one number, of a billion, and of fewer digits than the filter drops") {
  struct Range {
    std::string prefix;
    std::string first;
    std::string last;
  };
  std::vector<Range> ranges = {{"A", "000000000", "999999999"},
                               {"AB", "7", "7"},
                               {"", "0", "9"},
                               {"C", "099", "101"},
                               {"D", "999999", "1000000"},
                               {"", "99999999", "99999999"},
                               {"E", "000000000000000000", "999999999999999999"}};
  for (int i = 0; i < 3000; ++i)
    ranges.push_back({"F", std::to_string(1'000'000 + 900 * i), std::to_string(1'000'299 + 900 * i)});
  for (const std::size_t count : {std::size_t{7}, ranges.size()}) {
    ExactIndexBuilder builder(kSeed);
    for (uint32_t i = 0; i < count; ++i) {
      const Range& range = ranges[i];
      const bool added =
          builder.AddSeries(range.prefix + range.first, range.prefix + range.last, IssuerCode("UTO"), RecordOrdinal{i});
      CHECK(added == (range.first.size() == range.last.size()));
    }
    const ExactIndex index = std::move(builder).Freeze(count);
    for (uint32_t i = 0; i < count; ++i) {
      const Range& range = ranges[i];
      if (range.first.size() != range.last.size()) continue;
      const std::string middle = std::to_string((std::stoull(range.first) + std::stoull(range.last)) / 2);
      for (std::string digits : {range.first, range.last, middle}) {
        digits.insert(0, range.first.size() - digits.size(), '0');
        CHECK(Find(index, range.prefix + digits, "UTO") == Records{i});
        CHECK(Find(index, range.prefix + digits) == Records{i});
        CHECK(MayHold(index, range.prefix + digits, "UTO"));
        CHECK(Find(index, range.prefix + digits, "FRA").empty());
        CHECK(Find(index, range.prefix + digits + "1", "UTO").empty());
      }
    }
    CHECK(Find(index, "C098", "UTO").empty());
    CHECK(Find(index, "C102", "UTO").empty());
    CHECK(Find(index, "AB8", "UTO").empty());
    CHECK(Find(index, "F1000300", "UTO").empty());
  }
}

TEST_CASE("ExactIndex: what is no series is refused") {
  ExactIndexBuilder builder(kSeed);
  const auto refused = [&](std::string_view first, std::string_view last) {
    return !builder.AddSeries(first, last, IssuerCode("UTO"), RecordOrdinal{0});
  };
  CHECK(refused("AB200", "AB100"));
  CHECK(refused("AB100", "AC200"));
  CHECK(refused("AB99", "AB100"));
  CHECK(refused("ABX", "ABX"));
  CHECK(refused("", ""));
  CHECK(refused("A1000000000000000000", "A2000000000000000000"));  // 19 digits
  CHECK(builder.AddSeries("A100000000000000000", "A999999999999999999", IssuerCode("UTO"), RecordOrdinal{0}));
  const ExactIndex index = std::move(builder).Freeze(1);
  CHECK(index.series() == 1);
  CHECK(Find(index, "A500000000000000000").size() == 1);
  CHECK(Find(index, "A5000000000000000000").empty());
}

TEST_CASE("ExactIndex: the tolerant question finds all that folds alike, the exact one only itself") {
  ExactIndexBuilder builder(kSeed);
  const std::vector<std::string> alike = {"AB0815", "A80815", "ABO8I5", "ABQBIS", "A8DBLS"};
  for (uint32_t i = 0; i < alike.size(); ++i) AddTo(&builder, alike[i], i % 2 == 0 ? "UTO" : "FRA", i);
  AddTo(&builder, "AB0816", "UTO", 9);
  const ExactIndex index = std::move(builder).Freeze(10);
  CHECK(Find(index, "AB0815", "", Likeness::kAlike) == Records{0, 1, 2, 3, 4});
  CHECK(Find(index, "ABDBIS", "UTO", Likeness::kAlike) == Records{0, 2, 4});
  for (uint32_t i = 0; i < alike.size(); ++i) CHECK(Find(index, alike[i]) == Records{i});
}

TEST_CASE("ExactIndex: a batch answers as each question alone does") {
  ExactIndexBuilder builder(kSeed);
  for (uint32_t i = 0; i < 1000; ++i) AddTo(&builder, "N" + std::to_string(i / 2), "UTO", i);
  REQUIRE(builder.AddSeries("N400", "N599", IssuerCode("UTO"), RecordOrdinal{5000}));
  const ExactIndex index = std::move(builder).Freeze(5001);
  std::vector<Asked> asked;
  for (uint32_t i = 0; i < 777; ++i) asked.emplace_back("N" + std::to_string(i), i % 5 == 0 ? "" : "UTO");
  std::vector<ExactQuestion> questions;
  for (const Asked& one : asked) questions.push_back(one.question());
  const auto may_hold = std::make_unique<bool[]>(questions.size());
  index.Probe(questions, {may_hold.get(), questions.size()});
  for (uint32_t i = 0; i < 777; ++i) CHECK(may_hold[i] == (i < 600));
  // And each alone: two records by number, one by series.
  for (uint32_t i = 0; i < 777; ++i) {
    const std::size_t held = (i < 500 ? 2U : 0U) + (i >= 400 && i < 600 ? 1U : 0U);
    CHECK(Find(index, "N" + std::to_string(i), i % 5 == 0 ? "" : "UTO").size() == held);
  }
}

TEST_CASE("Line: the comparison of all places at once agrees with one after the other") {
  Line line;
  for (uint32_t i = 0; i < 7; ++i) line.Put(static_cast<uint16_t>(i % 3 == 0 ? 5 : 0xFFFF - i), i, i % 2 == 0);
  for (const int tag : {0, 5, 0xFFFE, 0xFFFA, 0xFFFF}) {
    const auto wanted = static_cast<uint16_t>(tag);
    uint32_t bits = 0;
    for (uint32_t place = 0; place < kPlaces; ++place) bits |= uint32_t{line.tags[place] == wanted} << place;
    CHECK(line.TagBits(wanted) == bits);
    CHECK(((line.TagBits(wanted) & line.filled()) >> line.count()) == 0);
  }
  CHECK((line.TagBits(5) & line.filled()) == 0b1001001);
  CHECK(line.second() == 0b1010101);
}

TEST_CASE("Line: a place that is taken out leaves the others as they were") {
  Line line;
  for (uint32_t i = 0; i < kPlaces; ++i) line.Put(static_cast<uint16_t>(100 + i), i, i % 2 == 0);
  REQUIRE(line.full());
  line.head |= Line::MovedBit(0x1234);
  line.TakeOut(3);
  CHECK(line.count() == kPlaces - 1);
  CHECK((line.TagBits(103) & line.filled()) == 0);
  CHECK((line.TagBits(109) & line.filled()) == 1 << 3);
  CHECK(line.rest[3] == 9);
  CHECK((line.second() >> 3 & 1) == 0);
  line.TakeOut(8);
  line.TakeOut(0);
  CHECK((line.TagBits(107) & line.filled()) == 1 << 0);
  CHECK((line.head & Line::MovedBit(0x1234)) != 0);
  CHECK(line.count() == kPlaces - 3);
}

TEST_CASE("ExactIndex: a document is hashed as base::Hash64 hashes its words") {
  for (const std::string number : {"", "7", "AB123456", "AB1234567", "AB1234567890", "AB12345678901",
                                   "AB12345678901234", "AB1234567890123456789"}) {
    const ExactQuestion question{number, text::WordsOfNumber(number), IssuerCode("UTO")};
    const base::ShortText& folded = question.words.folded;
    const uint64_t issuer = question.issuer.packed;
    std::vector<uint64_t> words = {folded.low, folded.high | issuer << 32};
    if (number.size() > 12) words = {folded.low, folded.high, uint64_t{number.size()} << 32 | issuer};
    const std::string_view bytes(reinterpret_cast<const char*>(words.data()), words.size() * sizeof(uint64_t));
    for (const uint64_t seed : {uint64_t{0}, kSeed, ~uint64_t{0}})
      CHECK(DocumentHasher(seed).Folded(question, question.issuer) == base::Hash64(bytes, seed));
  }
}

TEST_CASE("ExactIndex: numbers that fold alike keep other bits in their places, whatever the seed") {
  // All sixteen ways to write four characters that a machine confuses, at each place of a number of any length.
  uint32_t same = 0;
  uint32_t pairs = 0;
  for (uint64_t seed = 0; seed < 50; ++seed) {
    const DocumentHasher hasher(seed);
    for (std::size_t length = 4; length <= 20; length += 4) {
      for (std::size_t at = 0; at + 4 <= length; ++at) {
        std::set<uint32_t> upper_bits;
        for (uint32_t way = 0; way < 16; ++way) {
          std::string number(length, '7');
          for (std::size_t i = 0; i < 4; ++i) number[at + i] = (way >> i & 1) != 0 ? "OISB"[i] : "0158"[i];
          const ExactQuestion question{number, text::WordsOfNumber(number), IssuerCode("UTO")};
          const uint64_t folded = hasher.Folded(question, question.issuer);
          upper_bits.insert(hasher.Spelling(folded, question.words) >> 16);
        }
        same += 16 - static_cast<uint32_t>(upper_bits.size());
        pairs += 16 * 15 / 2;
      }
    }
  }
  CHECK(same * 2'000 <= pairs);  // chance would let 1 in some 57,000 of those that differ in several characters be so
}

TEST_CASE("ExactIndex: numbers that differ in one confused character differ in the upper three bits of their places") {
  const std::vector<std::string> alike = {"0OQD", "1IL", "2Z", "5S", "6G", "8B"};
  for (uint64_t seed = 0; seed < 20; ++seed) {
    const DocumentHasher hasher(seed);
    for (const std::string& characters : alike) {
      for (std::size_t at = 0; at < 16; ++at) {
        std::set<uint32_t> upper_bits;
        for (const char c : characters) {
          std::string number = "O7Q1B2S9ILG0D8Z5";
          number[at] = c;
          const ExactQuestion question{number, text::WordsOfNumber(number), IssuerCode("UTO")};
          upper_bits.insert(hasher.Spelling(hasher.Folded(question, question.issuer), question.words) >> 29);
        }
        CHECK(upper_bits.size() == characters.size());
      }
    }
  }
}

TEST_CASE("LineTable: the other line of the other line is the first, never the same, and in the same group") {
  for (const uint64_t wanted : {0, 1, 2, 3, 100, 511, 512, 513, 100'000}) {
    LineTable table;
    table.line_count = LineTable::WholeGroups(wanted);
    CHECK(table.line_count >= wanted);
    CHECK(LineTable::WholeGroups(table.line_count) == table.line_count);
    uint32_t wrong = 0;
    for (uint32_t tag = 0; tag < 0x10000; tag += 7) {
      const uint64_t line = tag * 31 % table.line_count;
      const uint64_t other = table.OtherLine(line, static_cast<uint16_t>(tag));
      const bool good = other != line && other < table.line_count &&
                        other / LineTable::kGroup == line / LineTable::kGroup &&
                        table.OtherLine(other, static_cast<uint16_t>(tag)) == line;
      wrong += good ? 0 : 1;
    }
    CHECK(wrong == 0);
  }
}

TEST_CASE("ExactIndex: which numbers of several confused characters share four bits is the secret's affair") {
  const auto pairs = {std::pair("II345678", "11345678"), std::pair("ZZ345678", "22345678"),
                      std::pair("IZ345678", "12345678"), std::pair("SB345678", "58345678"),
                      std::pair("O0345678", "0O345678"), std::pair("Q6345678", "0G345678")};
  constexpr uint32_t kSeeds = 2'000;
  for (const auto& [a, b] : pairs) {
    uint32_t same = 0;
    for (uint64_t seed = 0; seed < kSeeds; ++seed) {
      const DocumentHasher hasher(seed);
      const auto bits = [&](std::string_view number) {
        const ExactQuestion question{number, text::WordsOfNumber(number), IssuerCode("UTO")};
        return hasher.Spelling(hasher.Folded(question, question.issuer), question.words) >> 28;
      };
      same += bits(a) == bits(b) ? 1 : 0;
    }
    INFO(a << " and " << b << " share them with " << same << " secrets of " << kSeeds);
    CHECK(same * 8 < kSeeds);  // one in twelve, for a sum modulo 7 that is not zero and a bit of a product
    CHECK(same > 0);
  }
}

// What a question costs: a second line for each key that lies in it, and for each absent one that is sent there.
TEST_CASE("LineTable: at the load of a build one key of ten lies in its second line, and nearly none in the stash") {
  constexpr uint64_t kKeys = 1'000'000;
  std::mt19937_64 random(7);
  std::vector<DocumentHash> keys;
  LineTableBuilder builder({kKeys, kKeys});
  for (uint32_t i = 0; i < kKeys; ++i) {
    keys.push_back({random(), static_cast<uint32_t>(random())});
    builder.Add(keys.back(), RecordOrdinal{i});
  }
  const LineTable table = std::move(builder).Freeze(kKeys);
  uint64_t in_second = 0;
  for (const Line& line : table.lines.As<Line>()) in_second += static_cast<uint64_t>(std::popcount(line.second()));
  CHECK(in_second * 10 < kKeys);
  CHECK(table.stash.As<Stashed>().size() * 10'000 < kKeys);
  uint64_t lost = 0;
  uint64_t sent = 0;
  for (uint32_t i = 0; i < kKeys; ++i) {
    bool found = false;
    table.Visit(keys[i], Likeness::kSame, [&](RecordOrdinal record) { found = found || record.value == i; });
    lost += found ? 0 : 1;
    const uint64_t absent = random();
    const uint32_t head = table.line(table.FirstLine(absent)).head;
    sent += LineTable::Elsewhere(head, static_cast<uint16_t>(absent)) != 0 ? 1 : 0;
  }
  CHECK(lost == 0);
  CHECK(sent * 100 < kKeys * 6);
}

}  // namespace
}  // namespace lookout::index::exact
