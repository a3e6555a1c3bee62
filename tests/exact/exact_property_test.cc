#include <string>
#include <vector>

#include <rapidcheck.h>

#include "index/exact/exact_index.h"
#include "tests/reference/naive_exact.h"
#include "tests/support/catch.h"

namespace lookout::index::exact {
namespace {

// Few letters, few digits, few records: keys collide, series overlap, the same document comes again and again.
rc::Gen<std::string> AnyIssuer() { return rc::gen::element<std::string>("", "UTO", "FRA", "D"); }

rc::Gen<std::string> AnyNumber() {
  const auto prefix =
      rc::gen::element<std::string>("", "A", "AB", "ABC", "A1B", "AB12345678901234567890123456789012345X");
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
  uint32_t document = 0;
};

rc::Gen<Step> AnyStep() {
  return rc::gen::build<Step>(rc::gen::set(&Step::first, AnyNumber()),
                              rc::gen::set(&Step::last, rc::gen::oneOf(rc::gen::just(std::string()), AnyNumber())),
                              rc::gen::set(&Step::issuer, AnyIssuer()),
                              rc::gen::set(&Step::record, rc::gen::inRange<uint32_t>(0, 12)),
                              rc::gen::set(&Step::document, rc::gen::inRange<uint32_t>(0, 3)));
}

void ExpectSame(const ExactIndex& index, const reference::NaiveExact& twin, const std::string& number,
                const std::string& issuer) {
  std::vector<ExactEntry> found;
  index.Find(number, IssuerCode(issuer), &found);
  std::vector<reference::NaiveExact::Document> documents;
  for (const ExactEntry& entry : found) documents.emplace_back(entry.record.value, entry.document);
  RC_ASSERT(documents == twin.Find(number, issuer));
  RC_ASSERT(index.Count(number, IssuerCode(issuer)) == documents.size());
}

TEST_CASE("ExactIndex: any entries and series answer as a look at all of them does") {
  CHECK(rc::check([] {
    const uint64_t seed = *rc::gen::arbitrary<uint64_t>();
    const auto steps = *rc::gen::container<std::vector<Step>>(AnyStep());
    ExactIndexBuilder builder(seed);
    reference::NaiveExact twin;
    for (const Step& step : steps) {
      const IssuerCode issuer(step.issuer);
      if (step.last.empty()) {
        builder.Add(step.first, issuer, RecordOrdinal{step.record}, step.document);
        twin.Add(step.first, step.issuer, step.record, step.document);
      } else {
        RC_ASSERT(builder.AddSeries(step.first, step.last, issuer, RecordOrdinal{step.record}, step.document) ==
                  twin.AddSeries(step.first, step.last, step.issuer, step.record, step.document));
      }
    }
    const ExactIndex index = std::move(builder).Freeze();
    auto numbers = *rc::gen::container<std::vector<std::string>>(AnyNumber());
    for (const Step& step : steps) numbers.insert(numbers.end(), {step.first, step.last});
    for (const std::string& number : numbers) {
      for (const char* issuer : {"", "UTO", "FRA"}) ExpectSame(index, twin, number, issuer);
    }
  }));
}

TEST_CASE("ExactIndex: many dense series of one prefix answer as a look at all of them does") {
  CHECK(rc::check([] {
    const auto ends = *rc::gen::container<std::vector<std::pair<int, int>>>(
        rc::gen::pair(rc::gen::inRange(1000, 1400), rc::gen::inRange(0, 60)));
    ExactIndexBuilder builder(1);
    reference::NaiveExact twin;
    for (uint32_t i = 0; i < ends.size(); ++i) {
      const std::string first = "P" + std::to_string(ends[i].first);
      const std::string last = "P" + std::to_string(ends[i].first + ends[i].second);
      const std::string issuer = i % 3 == 0 ? "" : i % 3 == 1 ? "UTO" : "FRA";
      RC_ASSERT(builder.AddSeries(first, last, IssuerCode(issuer), RecordOrdinal{i / 4}, 0));
      RC_ASSERT(twin.AddSeries(first, last, issuer, i / 4, 0));
    }
    const ExactIndex index = std::move(builder).Freeze();
    for (int value = 990; value < 1480; value += 7) {
      ExpectSame(index, twin, "P" + std::to_string(value), value % 2 == 0 ? "" : "UTO");
    }
  }));
}

// Numbers that share a prefix and differ in one place, of every length from 0 to 47: what a weak hash or a comparison
// that stops early would confuse.
TEST_CASE("ExactIndex: numbers alike in all but one character are never confused") {
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
  for (uint32_t i = 0; i < numbers.size(); i += 2) {
    builder.Add(numbers[i], IssuerCode("UTO"), RecordOrdinal{i}, 0);
  }
  const ExactIndex index = std::move(builder).Freeze();
  std::vector<ExactEntry> found;
  for (uint32_t i = 0; i < numbers.size(); ++i) {
    index.Find(numbers[i], IssuerCode(), &found);
    REQUIRE(found.size() == (i % 2 == 0 ? 1U : 0U));
    if (!found.empty()) CHECK(found[0].record.value == i);
  }
}

}  // namespace
}  // namespace lookout::index::exact
