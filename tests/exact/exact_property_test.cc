#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

#include <rapidcheck.h>

#include "index/image/image_file.h"
#include "tests/exact/exact_support.h"
#include "tests/reference/naive_exact.h"
#include "tests/support/temporary_directory.h"

namespace lookout::index::exact {
namespace {

// Few letters, few digits, few records: keys collide, fold alike, series overlap, the same document comes again and
// again.
rc::Gen<std::string> AnyIssuer() { return rc::gen::element<std::string>("", "UTO", "FRA", "D"); }

rc::Gen<std::string> AnyNumber() {
  const auto prefix =
      rc::gen::element<std::string>("", "A", "AB", "A8", "O", "0", "A1B", "AB12345678901234567890123456789012345X");
  const auto digits = rc::gen::apply(
      [](int width, int value) {
        const std::string text = std::to_string(value);
        const auto size = static_cast<std::size_t>(width);
        return width == 0            ? std::string()
               : text.size() >= size ? text.substr(0, size)
                                     : std::string(size - text.size(), '0') + text;
      },
      rc::gen::element(0, 1, 2, 2, 3, 3, 6, 18, 19), rc::gen::inRange(0, 200));
  return rc::gen::apply([](const std::string& a, const std::string& b) { return a + b; }, prefix, digits);
}

struct Step {
  std::string first, last, issuer;  // last empty: a single number
  uint32_t record = 0;
};

rc::Gen<Step> AnyStep() {
  return rc::gen::build<Step>(rc::gen::set(&Step::first, AnyNumber()),
                              rc::gen::set(&Step::last, rc::gen::oneOf(rc::gen::just(std::string()), AnyNumber())),
                              rc::gen::set(&Step::issuer, AnyIssuer()),
                              rc::gen::set(&Step::record, rc::gen::inRange<uint32_t>(0, 12)));
}

std::string Fold(std::string_view number) { return text::TolerantDocumentNumber(number); }

// Questions for numbers that fold alike, and the candidates among their answers that do not.
struct AlikeCounts {
  uint64_t asked = 0;
  uint64_t strangers = 0;
};

// With so few records 44 bits of hash tell two numbers apart, so candidates are the answer itself. Folded alone there
// are the 16 bits of the tag, which let a stranger in now and then.
void ExpectSame(const ExactIndex& index, const reference::NaiveExact& twin, const std::string& number,
                const std::string& issuer, AlikeCounts* alike) {
  const Records expected = twin.Find(number, issuer);
  RC_ASSERT(Find(index, number, issuer) == expected);
  RC_ASSERT(MayHold(index, number, issuer) == !expected.empty());
  const Records found = Find(index, number, issuer, Likeness::kAlike);
  const Records folding_alike = twin.FindAlike(number, issuer, Fold);
  RC_ASSERT(std::includes(found.begin(), found.end(), folding_alike.begin(), folding_alike.end()));
  ++alike->asked;
  alike->strangers += found.size() - folding_alike.size();
}

TEST_CASE("ExactIndex: any entries, deletions and series answer as a multimap does, rebuilt and mapped alike") {
  const tests::TemporaryDirectory directory;
  const std::string path = directory.path() + "/exact.image";
  AlikeCounts alike;
  CHECK(rc::check([&] {
    const uint64_t seed = *rc::gen::arbitrary<uint64_t>();
    const auto steps = *rc::gen::container<std::vector<Step>>(AnyStep());
    const auto removed = *rc::gen::container<std::vector<uint32_t>>(rc::gen::inRange<uint32_t>(0, 12));
    reference::NaiveExact twin;
    ExactIndexBuilder builder(seed);
    for (const Step& step : steps) {
      const bool stays = std::find(removed.begin(), removed.end(), step.record) == removed.end();
      if (step.last.empty()) {
        twin.Add(step.first, step.issuer, step.record);
        if (stays) AddTo(&builder, step.first, step.issuer, step.record);
      } else {
        const bool series = twin.AddSeries(step.first, step.last, step.issuer, step.record);
        if (stays)
          RC_ASSERT(builder.AddSeries(step.first, step.last, IssuerCode(step.issuer), RecordOrdinal{step.record}) ==
                    series);
      }
    }
    for (const uint32_t record : removed) twin.Remove(record);  // a rebuild does not see them
    const ExactIndex built = std::move(builder).Freeze(12);
    image::ImageWriter writer(1, 1, {seed, 0});
    built.AddTo(&writer);
    RC_ASSERT(writer.Write(path).ok());
    const auto image = image::ImageFile::Open(path, 1, 1, {seed, 0});
    RC_ASSERT(image.ok());
    const auto mapped = ExactIndex::Open(*image);
    RC_ASSERT(mapped.ok());
    auto numbers = *rc::gen::container<std::vector<std::string>>(AnyNumber());
    for (const Step& step : steps) numbers.insert(numbers.end(), {step.first, step.last});
    for (const std::string& number : numbers) {
      for (const char* issuer : {"", "UTO", "FRA"}) {
        ExpectSame(built, twin, number, issuer, &alike);
        ExpectSame(*mapped, twin, number, issuer, &alike);
      }
    }
  }));
  CHECK(alike.strangers * 200 <= alike.asked);
}

TEST_CASE("ExactIndex: many dense series of one prefix answer as a look at all of them does") {
  AlikeCounts alike;
  CHECK(rc::check([&alike] {
    const auto ends = *rc::gen::container<std::vector<std::pair<int, int>>>(
        rc::gen::pair(rc::gen::inRange(1000, 1400), rc::gen::inRange(0, 60)));
    ExactIndexBuilder builder(1);
    reference::NaiveExact twin;
    for (uint32_t i = 0; i < ends.size(); ++i) {
      const std::string first = "P" + std::to_string(ends[i].first);
      const std::string last = "P" + std::to_string(ends[i].first + ends[i].second);
      const std::string issuer = i % 3 == 0 ? "" : i % 3 == 1 ? "UTO" : "FRA";
      RC_ASSERT(builder.AddSeries(first, last, IssuerCode(issuer), RecordOrdinal{i / 4}));
      RC_ASSERT(twin.AddSeries(first, last, issuer, i / 4));
    }
    const ExactIndex index = std::move(builder).Freeze(ends.size() + 1);
    for (int value = 990; value < 1480; value += 7) {
      ExpectSame(index, twin, "P" + std::to_string(value), value % 2 == 0 ? "" : "UTO", &alike);
    }
  }));
}

// Numbers that share a prefix and differ in one place, of every length from 0 to 47: what a weak hash would confuse.
TEST_CASE("ExactIndex: numbers alike in all but one character are not confused") {
  ExactIndexBuilder builder(0);
  std::vector<std::string> numbers = {""};
  for (std::size_t length = 1; length <= 47; ++length) {
    for (std::size_t at = 0; at < length; ++at) {
      std::string number(length, 'A');
      number[at] = 'B';
      numbers.push_back(number);
    }
    numbers.emplace_back(length, 'A');
  }
  for (uint32_t i = 0; i < numbers.size(); i += 2) AddTo(&builder, numbers[i], "UTO", i);
  const ExactIndex index = std::move(builder).Freeze(numbers.size());
  for (uint32_t i = 0; i < numbers.size(); ++i) {
    REQUIRE(Find(index, numbers[i]) == (i % 2 == 0 ? Records{i} : Records{}));
  }
}

// A million keys at the load of a build: every one is found, the stash stays small, and of two million numbers that are
// not held, fewer give a candidate than one in ten thousand, with as many bits for ordinals as 140 million records
// need.
TEST_CASE("ExactIndex: a large index finds every key, and hardly another") {
  constexpr uint32_t kKeys = 1'000'000;
  constexpr uint64_t kRecords = 140'000'000;
  const auto number_of = [](uint32_t i) { return "A" + std::to_string(10'000'000 + i * 7919ULL % 90'000'000); };
  ExactIndexBuilder builder(kSeed);
  for (uint32_t i = 0; i < kKeys; ++i) AddTo(&builder, number_of(i), "UTO", i * 139);
  const ExactIndex index = std::move(builder).Freeze(kRecords);
  uint32_t lost = 0;
  for (uint32_t i = 0; i < kKeys; ++i) {
    const Records found = Find(index, number_of(i), "UTO");
    lost += std::find(found.begin(), found.end(), i * 139) == found.end() ? 1 : 0;
  }
  CHECK(lost == 0);
  uint32_t invented = 0;
  for (uint32_t i = kKeys; i < 3 * kKeys; ++i) invented += MayHold(index, number_of(i), "UTO") ? 1 : 0;
  CHECK(invented < 200);
  CHECK(index.stashed() < kKeys / 100);
  CHECK(static_cast<double>(index.memory_bytes()) / kKeys < 7.0);
}

}  // namespace
}  // namespace lookout::index::exact
