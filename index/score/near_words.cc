#include "index/score/near_words.h"

#include <algorithm>

#include "engine/base/lanes.h"
#include "index/score/token_similarity.h"

namespace lookout::index::score {

NearWords::NearWords(std::string_view asked) : asked_(asked) {
  for (std::size_t i = 0; i < std::min(asked.size(), kLettersMax); ++i) {
    uint16_t& places = places_[static_cast<unsigned char>(asked[i])];
    places = static_cast<uint16_t>(places | 1U << i);
  }
}

unsigned NearWords::Among(std::span<const std::string_view> words, int limit) const {
  const auto is_long = [](std::string_view word) { return word.size() > kLettersMax; };
  if (asked_.empty() || is_long(asked_) || std::any_of(words.begin(), words.end(), is_long)) {
    unsigned near = 0;
    for (std::size_t i = 0; i < words.size(); ++i)
      near |= EditDistance(asked_, words[i], limit) <= limit ? 1U << i : 0U;
    return near;
  }
  // By letter of the words, then by word: where it stands in `asked`.
  alignas(16) std::array<std::array<uint16_t, kLanes>, kLettersMax> places;
  alignas(16) std::array<int16_t, kLanes> lengths{};
  std::size_t longest = 0;
  for (const std::string_view word : words) longest = std::max(longest, word.size());
  for (std::size_t i = 0; i < longest; ++i) places[i].fill(0);
  for (std::size_t lane = 0; lane < words.size(); ++lane) {
    lengths[lane] = static_cast<int16_t>(words[lane].size());
    for (std::size_t i = 0; i < words[lane].size(); ++i)
      places[i][lane] = places_[static_cast<unsigned char>(words[lane][i])];
  }
  using base::Lanes;
  const Lanes ones = Lanes::All(-1);
  const Lanes last_place = Lanes::All(1 << (asked_.size() - 1));
  const Lanes of_lengths = Lanes::Load(lengths.data());
  // Of the column of the letter before: where the table rises by one and where it falls, downwards; where it is the
  // same as diagonally before; and the places of the letter.
  Lanes rises = ones;
  Lanes falls;
  Lanes diagonal;
  Lanes before;
  Lanes distance = Lanes::All(static_cast<int>(asked_.size()));
  for (std::size_t i = 0; i < longest; ++i) {
    const Lanes here = Lanes::Load(places[i].data());
    const Lanes exchanged = here.Without(diagonal).Doubled() & before;
    const Lanes carried = ((here & rises) + rises) ^ rises;
    diagonal = carried | here | falls | exchanged;
    const Lanes grows = falls | ones.Without(diagonal | rises);
    const Lanes shrinks = diagonal & rises;
    // The last row, for words that are not at their end: minus one where a bit is set.
    const Lanes more = (grows & last_place).Equal(last_place);
    const Lanes less = (shrinks & last_place).Equal(last_place);
    const Lanes within = of_lengths.Above(Lanes::All(static_cast<int>(i)));
    distance = distance + ((less - more) & within);
    const Lanes grows_below = grows.Doubled() | Lanes::All(1);
    rises = shrinks.Doubled() | ones.Without(diagonal | grows_below);
    falls = grows_below & diagonal;
    before = here;
  }
  const auto at_most = [&](int edits) { return ~distance.Above(Lanes::All(edits)).Signs(); };
  const unsigned held = (1U << words.size()) - 1;
  unsigned near = at_most(limit) & held;
  if (limit > 1) return near;
  for (unsigned bits = at_most(2) & held & ~near; bits != 0; bits &= bits - 1) {
    const auto lane = static_cast<std::size_t>(__builtin_ctz(bits));
    if (words[lane].size() == asked_.size() && EditDistance(asked_, words[lane], 1) == 1) near |= 1U << lane;
  }
  return near;
}

}  // namespace lookout::index::score
