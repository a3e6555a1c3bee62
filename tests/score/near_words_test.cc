#include "index/score/near_words.h"

#include <rapidcheck.h>

#include <algorithm>
#include <string>
#include <vector>

#include "index/score/token_similarity.h"
#include "tests/reference/naive_edits.h"
#include "tests/support/catch.h"

namespace lookout::index::score {
namespace {

unsigned NaiveAmong(std::string_view asked, const std::vector<std::string_view>& words, int limit) {
  unsigned near = 0;
  for (std::size_t i = 0; i < words.size(); ++i)
    near |= reference::NaiveEditDistance(asked, words[i]) <= limit ? 1U << i : 0U;
  return near;
}

TEST_CASE("NearWords are those within the limit, among any words of any lengths") {
  REQUIRE(rc::check([] {
    const auto word = [] {
      const auto length = *rc::gen::inRange<std::size_t>(0, 20);
      return *rc::gen::container<std::string>(length, rc::gen::elementOf(std::string("ABC\xC3")));
    };
    const std::string asked = word();
    std::vector<std::string> written;
    const auto count = *rc::gen::inRange<std::size_t>(1, NearWords::kLanes + 1);
    while (written.size() < count) {
      // A few edits of it, or something else.
      std::string other = *rc::gen::inRange(0, 4) == 0 ? word() : asked;
      for (int edits = *rc::gen::inRange(0, 4); edits > 0 && !other.empty(); --edits) {
        const auto at = *rc::gen::inRange<std::size_t>(0, other.size());
        const auto to = *rc::gen::inRange<std::size_t>(0, other.size());
        switch (*rc::gen::inRange(0, 4)) {
          case 0: other.erase(at, 1); break;
          case 1: other.insert(at, 1, 'B'); break;
          case 2: other[at] = 'D'; break;
          default: std::swap(other[at], other[to]); break;
        }
      }
      written.push_back(other);
    }
    const std::vector<std::string_view> words(written.begin(), written.end());
    for (const int limit : {1, 2}) RC_ASSERT(NearWords(asked).Among(words, limit) == NaiveAmong(asked, words, limit));
  }));
}

TEST_CASE("NearWords agree with EditDistance for all short words of two letters, whatever stands beside them") {
  std::vector<std::string> written = {""};
  for (std::size_t i = 0; written[i].size() < 7; ++i) {
    for (const char letter : {'A', 'B'}) written.push_back(written[i] + letter);
  }
  const std::vector<std::string_view> words(written.begin(), written.end());
  std::size_t wrong = 0;
  for (const std::string_view asked : words) {
    const NearWords near(asked);
    for (std::size_t at = 0; at < words.size(); at += NearWords::kLanes) {
      const std::size_t count = std::min(NearWords::kLanes, words.size() - at);
      for (const int limit : {1, 2}) {
        const unsigned bits = near.Among({words.data() + at, count}, limit);
        for (std::size_t k = 0; k < count; ++k)
          wrong += (bits >> k & 1) == (EditDistance(asked, words[at + k], limit) <= limit ? 1U : 0U) ? 0 : 1;
      }
    }
  }
  CHECK(wrong == 0);
}

}  // namespace
}  // namespace lookout::index::score
