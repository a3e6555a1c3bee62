// token_codes.h: of each token of the dictionary a number of two bytes, which postings have room for.
//
// All tokens of one code have one weight: so the codes of a name say what its tokens weigh, and a name can be bounded
// without a look at its tokens. Within a weight the code tells the first letter, as one of sixteen groups of about one
// frequency, so that an initial is met by ranges of codes. Particles, titles and suffixes, which weigh little and stand
// in many names, have none.
//
// Bytes    4 KB.   Threads  immutable.
#ifndef LOOKOUT_INDEX_NAMES_TOKEN_CODES_H_
#define LOOKOUT_INDEX_NAMES_TOKEN_CODES_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "index/score/name_score.h"

namespace lookout::index::names {

using TokenCode = uint16_t;
inline constexpr int kCodeBits = 16;
inline constexpr TokenCode kNoCode = 0;
inline constexpr TokenCode kAnyCode = UINT16_MAX;  // more tokens than have room: may be any
// Of no token: some other token of the name has no code. Four others that have one leave no room to say so.
inline constexpr TokenCode kUncoded = UINT16_MAX - 1;
// Whether there was no room to say so.
inline bool MayHideUncoded(uint64_t codes) {
  const uint64_t last = codes >> (64 - kCodeBits);
  return last != 0 && last != kUncoded;
}

bool HasCode(const score::TokenView& token);

class TokenCodes {
 public:
  TokenCodes() = default;

  // `shares`: by weight, how many codes its tokens are to have for each that others have; 0: there is no such token.
  using Shares = std::array<double, score::kTokenWeightMax + 1>;
  explicit TokenCodes(const Shares& shares);

  // Of a token of that weight, which has a share. Tokens of equal letters and weight have one code.
  TokenCode CodeOf(const score::TokenView& token, int weight) const;

  // Of the tokens of a code.
  int WeightOf(TokenCode code) const { return weights_[static_cast<std::size_t>(code - kNoCode - 1) / kLetterGroups]; }

  // Calls `visit(first, last, weight)` with ranges that hold the code of every token that begins with the letter.
  template <typename Visit>
  void ForEachRange(char letter, Visit&& visit) const {
    for (int weight = 0; weight <= score::kTokenWeightMax; ++weight) {
      const auto [first, count] = RangeOf(letter, weight);
      if (count > 0) visit(first, static_cast<TokenCode>(first + count - 1), weight);
    }
  }

  std::size_t memory_bytes() const { return begins_.capacity() * sizeof(TokenCode) + weights_.capacity(); }

  // For an image (index/image/arrays.h).
  template <typename Self, typename Arrays>
  static void ForEachArray(Self& self, Arrays& arrays) {
    arrays(self.begins_);
    arrays(self.weights_);
  }

  // Whether what was read can be codes.
  bool AreWhole() const;

 private:
  static constexpr std::size_t kLetterGroups = 16;
  struct Range {
    TokenCode first = kNoCode;
    TokenCode count = 0;
  };
  Range RangeOf(char letter, int weight) const;

  std::vector<TokenCode> begins_;  // by weight, and one more for the end
  std::vector<uint8_t> weights_;   // by kLetterGroups codes, which have one weight
};

}  // namespace lookout::index::names

#endif  // LOOKOUT_INDEX_NAMES_TOKEN_CODES_H_
