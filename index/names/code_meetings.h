// code_meetings.h: what the codes of a posting say of the query: which of its tokens the name may have a partner for,
// and how alike; filled anew for each search.
#ifndef LOOKOUT_INDEX_NAMES_CODE_MEETINGS_H_
#define LOOKOUT_INDEX_NAMES_CODE_MEETINGS_H_

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "index/names/token_codes.h"

namespace lookout::index::names {

// Bits of the tracked tokens of a query, the rarest highest.
using TrackedMask = uint8_t;
inline constexpr std::size_t kTrackedMax = 8;

// Of the tokens of one code that are like any of the query.
struct CodeMeeting {
  std::array<int16_t, kTrackedMax> effective{};  // by bit of the tracked tokens: the most that one of them counts
  int16_t best = 0;                              // with any token of the query, tracked or not
  uint8_t weight = 0;                            // of each
  TrackedMask mask = 0;
  bool untracked = false;  // like a token that is not tracked

  void Raise(TrackedMask tokens, int most) {
    mask = static_cast<TrackedMask>(mask | tokens);
    untracked = untracked || tokens == 0;
    best = std::max(best, static_cast<int16_t>(most));
    for (unsigned bits = tokens; bits != 0; bits &= bits - 1) {
      int16_t& of = effective[static_cast<std::size_t>(std::countr_zero(bits))];
      of = std::max(of, static_cast<int16_t>(most));
    }
  }
};

class CodeMeetings {
 public:
  CodeMeetings() : bits_((std::size_t{1} << kCodeBits) / 64), places_(std::size_t{1} << kCodeBits) { Begin(); }

  void Begin() {
    for (const TokenCode code : codes_) bits_[code >> 6] = 0;
    codes_.clear();
    held_.clear();
    Add(kAnyCode, 0, 0, 0);  // so that who asks for most codes asks for this one too
  }

  void Add(TokenCode code, int weight, TrackedMask tokens, int effective) {
    if (!Has(code)) {
      bits_[code >> 6] |= uint64_t{1} << (code & 63);
      places_[code] = static_cast<uint16_t>(held_.size());
      codes_.push_back(code);
      held_.push_back({.weight = static_cast<uint8_t>(weight)});
    }
    held_[places_[code]].Raise(tokens, effective);
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
