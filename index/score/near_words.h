// near_words.h: which of many words are within one or two edits of one word.
//
// Eight words at a time, by Hyyro's bit vectors: a column of the table of optimal string alignment is a few words of
// bits, and a lane of a register holds that of one word. An exchange of letters that are not adjacent, which the scorer
// counts as one edit and the table as two, is looked for where it can be.
//
// Bytes    half a kilobyte.   Threads  immutable.
#ifndef LOOKOUT_INDEX_SCORE_NEAR_WORDS_H_
#define LOOKOUT_INDEX_SCORE_NEAR_WORDS_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace lookout::index::score {

class NearWords {
 public:
  static constexpr std::size_t kLanes = 8;

  // `asked` must outlive this.
  explicit NearWords(std::string_view asked);

  // A bit for each of at most kLanes words: set where EditDistance(asked, word, limit) is at most `limit`, 1 or 2.
  // Cost: some 20 ns a word of usual length; all of them by EditDistance, one after the other, where one of them or
  // `asked` has more than kLettersMax letters.
  unsigned Among(std::span<const std::string_view> words, int limit) const;

 private:
  static constexpr std::size_t kLettersMax = 16;

  std::string_view asked_;
  std::array<uint16_t, 256> places_{};  // by letter: a bit for each place in `asked` where it stands
};

}  // namespace lookout::index::score

#endif  // LOOKOUT_INDEX_SCORE_NEAR_WORDS_H_
