#include <map>
#include <string>
#include <vector>

#include "engine/base/hash.h"
#include "index/exact/exact_index.h"
#include "tests/support/catch.h"

namespace lookout::index::exact {
namespace {

constexpr uint64_t kSeed = 4711;

std::vector<std::pair<uint32_t, uint32_t>> Found(const ExactIndex& index, std::string_view number,
                                                 std::string_view issuer = "") {
  std::vector<ExactEntry> found = {{RecordOrdinal{99}, 99}};  // what stood there before is replaced
  index.Find(number, IssuerCode(issuer), &found);
  std::vector<std::pair<uint32_t, uint32_t>> pairs;
  for (const ExactEntry& entry : found) pairs.emplace_back(entry.record.value, entry.document);
  CHECK(index.Count(number, IssuerCode(issuer)) == pairs.size());
  return pairs;
}

using Documents = std::vector<std::pair<uint32_t, uint32_t>>;

TEST_CASE("ExactIndex: an empty index holds nothing, not even the empty number") {
  CHECK(Found(ExactIndex(), "L898902C3").empty());
  CHECK(Found(ExactIndexBuilder(kSeed).Freeze(), "").empty());
}

TEST_CASE("ExactIndex: a number is found with its issuer, with none, and not with another") {
  ExactIndexBuilder builder(kSeed);
  builder.Add("L898902C3", IssuerCode("UTO"), RecordOrdinal{7}, 2);
  const ExactIndex index = std::move(builder).Freeze();
  CHECK(Found(index, "L898902C3", "UTO") == Documents{{7, 2}});
  CHECK(Found(index, "L898902C3") == Documents{{7, 2}});
  CHECK(Found(index, "L898902C3", "FRA").empty());
  CHECK(Found(index, "L898902C4").empty());
  CHECK(Found(index, "L898902C").empty());
  CHECK(index.entries() == 1);
}

TEST_CASE("ExactIndex: an entry of unknown issuer meets every issuer") {
  ExactIndexBuilder builder(kSeed);
  builder.Add("12AB34567", IssuerCode(), RecordOrdinal{1}, 0);
  builder.Add("12AB34567", IssuerCode("FRA"), RecordOrdinal{2}, 0);
  const ExactIndex index = std::move(builder).Freeze();
  CHECK(Found(index, "12AB34567", "UTO") == Documents{{1, 0}});
  CHECK(Found(index, "12AB34567", "FRA") == Documents{{1, 0}, {2, 0}});
}

TEST_CASE("ExactIndex: issuer codes of one, two and three letters are all different") {
  CHECK(IssuerCode("D").packed != IssuerCode("DD").packed);
  CHECK(IssuerCode("UTO").packed != IssuerCode("OTU").packed);
  CHECK(IssuerCode("").packed == 0);
  CHECK(IssuerCode("not a code").packed == 0);
}

TEST_CASE("ExactIndex: what was added twice is answered once") {
  ExactIndexBuilder builder(kSeed);
  for (int i = 0; i < 3; ++i) builder.Add("AB123", IssuerCode("UTO"), RecordOrdinal{5}, 1);
  builder.Add("AB123", IssuerCode("FRA"), RecordOrdinal{5}, 1);
  REQUIRE(builder.AddSeries("AB100", "AB200", IssuerCode(), RecordOrdinal{5}, 1));
  REQUIRE(builder.AddSeries("AB110", "AB130", IssuerCode("UTO"), RecordOrdinal{5}, 1));
  const ExactIndex index = std::move(builder).Freeze();
  CHECK(Found(index, "AB123") == Documents{{5, 1}});
  CHECK(Found(index, "AB123", "BEL") == Documents{{5, 1}});
  CHECK(Found(index, "AB111", "UTO") == Documents{{5, 1}});
  CHECK(index.entries() == 2);
  CHECK(index.series() == 2);
}

TEST_CASE("ExactIndex: a series holds its ends and what lies between, of its width only") {
  ExactIndexBuilder builder(kSeed);
  REQUIRE(builder.AddSeries("AB0995", "AB1005", IssuerCode("FRA"), RecordOrdinal{3}, 0));
  const ExactIndex index = std::move(builder).Freeze();
  for (const char* inside : {"AB0995", "AB0999", "AB1000", "AB1005"}) CHECK(Found(index, inside).size() == 1);
  for (const char* outside : {"AB0994", "AB1006", "AB995", "AB01000", "AC1000", "A1000", "1000", "AB1000X"}) {
    CHECK(Found(index, outside).empty());
  }
  CHECK(Found(index, "AB1000", "UTO").empty());
}

TEST_CASE("ExactIndex: of overlapping series each one that holds the number is found") {
  ExactIndexBuilder builder(kSeed);
  REQUIRE(builder.AddSeries("X000000", "X999999", IssuerCode("UTO"), RecordOrdinal{0}, 0));
  for (uint32_t i = 1; i < 100; ++i) {
    const std::string from = "X" + std::to_string(100000 + i);
    const std::string to = "X" + std::to_string(100000 + 2 * i);
    REQUIRE(builder.AddSeries(from, to, IssuerCode("UTO"), RecordOrdinal{i}, 0));
  }
  const ExactIndex index = std::move(builder).Freeze();
  CHECK(Found(index, "X100050", "UTO").size() == 1 + 26);  // records 25 to 50, and the one that holds all
  CHECK(Found(index, "X900000") == Documents{{0, 0}});
}

TEST_CASE("ExactIndex: what is no series is refused") {
  ExactIndexBuilder builder(kSeed);
  const auto refused = [&](std::string_view first, std::string_view last) {
    return !builder.AddSeries(first, last, IssuerCode("UTO"), RecordOrdinal{0}, 0);
  };
  CHECK(refused("AB200", "AB100"));
  CHECK(refused("AB100", "AC200"));
  CHECK(refused("AB99", "AB100"));
  CHECK(refused("ABX", "ABX"));
  CHECK(refused("", ""));
  CHECK(refused("A1000000000000000000", "A2000000000000000000"));  // 19 digits
  CHECK(builder.AddSeries("A100000000000000000", "A999999999999999999", IssuerCode("UTO"), RecordOrdinal{0}, 0));
  const ExactIndex index = std::move(builder).Freeze();
  CHECK(index.series() == 1);
  CHECK(Found(index, "A500000000000000000").size() == 1);
  CHECK(Found(index, "A5000000000000000000").empty());
}

TEST_CASE("ExactIndex: numbers longer than any document's are held whole") {
  const std::string long_number(70'000, '7');
  ExactIndexBuilder builder(kSeed);
  builder.Add(long_number, IssuerCode(), RecordOrdinal{1}, 0);
  builder.Add(long_number + "7", IssuerCode(), RecordOrdinal{2}, 0);
  builder.Add(long_number.substr(0, 255), IssuerCode(), RecordOrdinal{3}, 0);
  const ExactIndex index = std::move(builder).Freeze();
  CHECK(Found(index, long_number) == Documents{{1, 0}});
  CHECK(Found(index, long_number + "7") == Documents{{2, 0}});
  CHECK(Found(index, long_number.substr(0, 255)) == Documents{{3, 0}});
  CHECK(Found(index, long_number.substr(0, 256)).empty());
}

// Two numbers of one length, in one bucket, neighbours, with the same bits of hash in their entries: only their bytes
// differ.
TEST_CASE("ExactIndex: numbers whose hashes collide are told apart") {
  std::map<uint64_t, std::string> by_tag;
  int pairs = 0;
  for (int i = 100'000; pairs < 20; ++i) {
    const std::string number = "C" + std::to_string(i);
    const auto [other, added] = by_tag.emplace(base::Hash64(number, kSeed) & 0xFFFF, number);
    if (added) continue;
    ++pairs;
    ExactIndexBuilder builder(kSeed);
    builder.Add(number, IssuerCode("UTO"), RecordOrdinal{1}, 0);
    builder.Add(other->second, IssuerCode("UTO"), RecordOrdinal{2}, 0);
    const ExactIndex index = std::move(builder).Freeze();
    CHECK(Found(index, number) == Documents{{1, 0}});
    CHECK(Found(index, other->second) == Documents{{2, 0}});
  }
}

TEST_CASE("ExactIndex: a batch answers as each question alone does") {
  ExactIndexBuilder builder(kSeed);
  for (uint32_t i = 0; i < 1000; ++i) builder.Add("N" + std::to_string(i / 2), IssuerCode("UTO"), RecordOrdinal{i}, 0);
  REQUIRE(builder.AddSeries("N100", "N199", IssuerCode("UTO"), RecordOrdinal{5000}, 0));
  const ExactIndex index = std::move(builder).Freeze();
  std::vector<std::string> numbers;
  for (uint32_t i = 0; i < 777; ++i) numbers.push_back("N" + std::to_string(i));
  std::vector<ExactQuestion> questions;
  for (const std::string& number : numbers) questions.push_back({number, IssuerCode("UTO")});
  std::vector<uint32_t> counts(questions.size(), 99);
  index.CountBatch(questions, counts);
  for (uint32_t i = 0; i < 777; ++i) CHECK(counts[i] == (i < 500 ? 2U : 0U) + (i >= 100 && i < 200 ? 1U : 0U));
}

}  // namespace
}  // namespace lookout::index::exact
