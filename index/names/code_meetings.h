// code_meetings.h: what the codes of a posting say of the query: which of its tokens the name may have a partner for,
// and how alike; filled anew for each search.
#ifndef LOOKOUT_INDEX_NAMES_CODE_MEETINGS_H_
#define LOOKOUT_INDEX_NAMES_CODE_MEETINGS_H_

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "engine/base/lanes.h"
#include "index/names/token_codes.h"

namespace lookout::index::names {

// Bits of the tracked tokens of a query, the first in their order highest.
using TrackedMask = uint8_t;
inline constexpr std::size_t kTrackedMax = 8;

// How much each tracked token counts by its best partner, by its bit; 0: it has none.
class TrackedLanes {
 public:
  TrackedLanes() = default;

  static TrackedLanes Of(TrackedMask tokens, int value) {
    return TrackedLanes(base::Lanes::Where(tokens) & base::Lanes::All(value));
  }
  static TrackedLanes Of(const std::array<int16_t, kTrackedMax>& values) {
    return TrackedLanes(base::Lanes::Load(values.data()));
  }

  TrackedLanes Max(TrackedLanes other) const { return TrackedLanes(lanes_.Max(other.lanes_)); }
  TrackedLanes And(TrackedLanes bits) const { return TrackedLanes(lanes_ & bits.lanes_); }

  // The least value of these tokens; values are not negative. The highest there is where there are no tokens.
  int Least(TrackedMask tokens) const {
    return (lanes_ | base::Lanes::All(INT16_MAX).Without(base::Lanes::Where(tokens))).Lowest();
  }

  // The sum of weight x value.
  int Sum(TrackedLanes weights) const { return lanes_.Times(weights.lanes_); }

 private:
  explicit TrackedLanes(base::Lanes lanes) : lanes_(lanes) {}

  base::Lanes lanes_;
};
static_assert(sizeof(TrackedLanes) == kTrackedMax * sizeof(int16_t));

// How alike a token of a name is to tracked tokens of the query, or to one that is not tracked.
struct MarkedAs {
  TrackedLanes effective;    // the most that it counts
  int16_t most = 0;          // the same, of any of them
  int16_t weight_there = 0;  // of these tracked tokens
  TrackedMask tokens = 0;

  static MarkedAs Of(TrackedMask tokens, int most, int weight_there) {
    return {TrackedLanes::Of(tokens, most), static_cast<int16_t>(most), static_cast<int16_t>(weight_there), tokens};
  }
};

// Of the tokens of one code that are like any of the query; of kUncoded, of all tokens without a code that may be,
// taken together.
struct CodeMeeting {
  TrackedLanes effective;  // the most that one of them counts
  int gained = 0;          // weight x the best with any token of the query, tracked or not
  int16_t best = 0;
  int16_t room = 0;    // the most weight of tracked tokens that one of them may stand against
  int16_t weight = 0;  // of each
  TrackedMask mask = 0;
  bool untracked = false;  // like a token that is not tracked; of kUncoded always

  void Raise(const MarkedAs& as) {
    room = std::max(room, as.weight_there);
    mask = static_cast<TrackedMask>(mask | as.tokens);
    untracked = untracked || as.tokens == 0;
    effective = effective.Max(as.effective);
    best = std::max(best, as.most);
    gained = weight * best;
  }
};

class CodeMeetings {
 public:
  CodeMeetings() : bits_((std::size_t{1} << kCodeBits) / 64), places_(std::size_t{1} << kCodeBits) { Begin(); }

  void Begin() {
    for (const TokenCode code : codes_) bits_[code >> 6] = 0;
    codes_.clear();
    held_.clear();
    Add(kAnyCode, {}, [](TokenCode) { return 0; });  // so that who asks for most codes asks for this one too
  }

  // `weight_of`: what the tokens of a code weigh.
  template <typename WeightOf>
  void Add(TokenCode code, const MarkedAs& as, WeightOf&& weight_of) {
    if (!Has(code)) {
      bits_[code >> 6] |= uint64_t{1} << (code & 63);
      places_[code] = static_cast<uint16_t>(held_.size());
      codes_.push_back(code);
      held_.push_back({.weight = static_cast<int16_t>(weight_of(code))});
    }
    held_[places_[code]].Raise(as);
  }

  // Also of kAnyCode.
  bool Has(TokenCode code) const { return (bits_[code >> 6] >> (code & 63) & 1) != 0; }
  // Of a code that it has.
  const CodeMeeting& operator[](TokenCode code) const { return held_[places_[code]]; }

 private:
  std::vector<uint64_t> bits_;    // by code: in the first cache, for most codes are met by nothing
  std::vector<uint16_t> places_;  // by code that has its bit
  std::vector<CodeMeeting> held_;
  std::vector<TokenCode> codes_;
};

}  // namespace lookout::index::names

#endif  // LOOKOUT_INDEX_NAMES_CODE_MEETINGS_H_
