// The sections of an exact index: bytes that version 6 wrote, and bytes that nobody wrote.
#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <random>
#include <string>
#include <vector>

#include "index/image/image_file.h"
#include "tests/exact/exact_support.h"
#include "tests/support/temporary_directory.h"

namespace lookout::index::exact {
namespace {

constexpr uint32_t kKind = image::Tag("TEST");
constexpr uint32_t kDocuments = 120;
constexpr uint32_t kRecords = 200;

std::string NumberOf(uint32_t i) { return "X" + std::to_string(1'000'000 + i * 7919); }
const char* IssuerOf(uint32_t i) { return i % 7 == 0 ? "" : i % 2 == 0 ? "UTO" : "FRA"; }

// Documents of three issuers, the same one thirty times (more than two lines hold), and overlapping series.
ExactIndex Sample() {
  ExactIndexBuilder builder(kSeed);
  for (uint32_t i = 0; i < kDocuments; ++i) AddTo(&builder, NumberOf(i), IssuerOf(i), i);
  for (uint32_t i = 0; i < 30; ++i) AddTo(&builder, "S0S0", "UTO", kDocuments + i);
  for (uint32_t i = 0; i < 5; ++i) {
    REQUIRE(builder.AddSeries("B" + std::to_string(1000 + 10 * i), "B" + std::to_string(1040 + 10 * i),
                              IssuerCode(i % 2 == 0 ? "UTO" : ""), RecordOrdinal{150 + i}));
  }
  return std::move(builder).Freeze(kRecords);
}

void Write(const ExactIndex& index, const std::string& path) {
  image::ImageWriter writer(kKind, 1, {1, 2});
  index.AddTo(&writer);
  REQUIRE(writer.Write(path).ok());
}

std::string ReadAll(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return std::string(std::istreambuf_iterator<char>(in), {});
}

void ExpectSampleAnswers(const ExactIndex& index) {
  for (uint32_t i = 0; i < kDocuments; ++i) {
    REQUIRE(Find(index, NumberOf(i), IssuerOf(i)) == Records{i});
    REQUIRE(Find(index, NumberOf(i)) == Records{i});
    REQUIRE(Find(index, NumberOf(i) + "1", "UTO").empty());
  }
  CHECK(Find(index, "S0S0", "UTO").size() == 30);
  CHECK(Find(index, "5O5O", "UTO", Likeness::kAlike).size() == 30);
  CHECK(Find(index, "B1035", "UTO") == Records{150, 151, 152, 153});
  CHECK(Find(index, "B1081", "UTO").empty());
}

TEST_CASE("ExactIndex: the golden image of version 6 is read, and is what is written today") {
  const std::string path = std::string(LOOKOUT_SOURCE_DIR) + "/tests/exact/data/version_6.image";
  const tests::TemporaryDirectory directory;
  Write(Sample(), directory / "now.image");
  CHECK(ReadAll(directory / "now.image") == ReadAll(path));
  const auto image = image::ImageFile::Open(path, kKind, 1, {1, 2});
  REQUIRE(image.ok());
  const auto index = ExactIndex::Open(*image);
  REQUIRE(index.ok());
  ExpectSampleAnswers(*index);
}

TEST_CASE("ExactIndex: told what to expect, a build makes the same image, and says when more came") {
  const tests::TemporaryDirectory directory;
  for (const uint32_t count : {0U, 1U, 31U, 32U, 33U, 5000U}) {
    ExactIndexBuilder gathering(kSeed);
    ExactIndexBuilder expecting(kSeed, {count, count});
    ExactIndexBuilder surprised(kSeed, {count / 2 + 1, count});
    for (uint32_t i = 0; i < count; ++i) {
      for (ExactIndexBuilder* builder : {&gathering, &expecting, &surprised})
        AddTo(builder, NumberOf(i), IssuerOf(i), i);
    }
    CHECK(gathering.as_expected());
    CHECK(expecting.as_expected());
    CHECK(surprised.as_expected() == (count <= count / 2 + 1));
    Write(std::move(gathering).Freeze(count), directory / "gathered.image");
    Write(std::move(expecting).Freeze(count), directory / "expected.image");
    CHECK(ReadAll(directory / "gathered.image") == ReadAll(directory / "expected.image"));
    ExactIndexBuilder beyond(kSeed, {10, 10});
    AddTo(&beyond, NumberOf(1), "UTO", 10);
    CHECK_FALSE(beyond.as_expected());
  }
}

TEST_CASE("ExactIndex: an image that is cut, flipped or swapped gives right answers or says that it can not") {
  const uint64_t seed = Catch::rngSeed() != 0 ? Catch::rngSeed() : 20271128;
  INFO("seed " << seed);
  std::mt19937_64 random(seed);
  const tests::TemporaryDirectory directory;
  const std::string path = directory / "bad.image";
  Write(Sample(), path);
  const std::string good = ReadAll(path);
  const std::size_t page = 4096;
  uint32_t refused = 0;
  for (int round = 0; round < 400; ++round) {
    std::string bad = good;
    switch (round % 3) {
      case 0: bad.resize(random() % bad.size()); break;
      case 1: bad[random() % bad.size()] ^= static_cast<char>(1U << random() % 8); break;
      default: {
        const std::size_t a = random() % (bad.size() / page) * page;
        const std::size_t b = random() % (bad.size() / page) * page;
        std::swap_ranges(bad.begin() + static_cast<std::ptrdiff_t>(a),
                         bad.begin() + static_cast<std::ptrdiff_t>(a + page),
                         bad.begin() + static_cast<std::ptrdiff_t>(b));
      }
    }
    std::filesystem::remove(path);
    std::ofstream(path, std::ios::binary) << bad;
    const auto image = image::ImageFile::Open(path, kKind, 1, {1, 2});
    const auto index = image.ok() ? ExactIndex::Open(*image) : Result<ExactIndex>(image.status());
    if (!index.ok()) {
      ++refused;
      continue;
    }
    for (uint32_t i = 0; i < kDocuments; i += 3) {
      std::vector<RecordOrdinal> found;
      const Asked asked(NumberOf(i), IssuerOf(i));
      if (index->Candidates(asked.question(), Likeness::kSame, &found)) {
        REQUIRE(found == std::vector<RecordOrdinal>{RecordOrdinal{i}});
      } else {
        CHECK_FALSE(index->CheckAll());
        CHECK(MayHold(*index, NumberOf(i), IssuerOf(i)));
      }
    }
  }
  CHECK(refused > 100);
}

}  // namespace
}  // namespace lookout::index::exact
