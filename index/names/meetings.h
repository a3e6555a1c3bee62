// meetings.h: which tokens of the query a token of the dictionary is like; filled anew for each search.
#ifndef LOOKOUT_INDEX_NAMES_MEETINGS_H_
#define LOOKOUT_INDEX_NAMES_MEETINGS_H_

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "index/names/token_routes.h"

namespace lookout::index::names {

struct Meeting {
  uint16_t query_tokens = 0;  // bits
  int16_t similarity = 0;
  bool part = false;  // it is part of a run that, written as one word, is like the query token
  uint32_t next = 0;  // place of the token's next meeting, 0 for none
};

class Meetings {
 public:
  Meetings() : may_have_(kBits / 64) {}

  void Begin(std::size_t expected) {
    std::fill(may_have_.begin(), may_have_.end(), 0);
    std::size_t slots = 64;
    while (slots < expected * 4) slots *= 2;
    if (slots_.size() < slots || stamp_ == UINT32_MAX) {
      slots_.assign(slots > slots_.size() ? slots : slots_.size(), {});
      stamp_ = 0;
    }
    ++stamp_;
    mask_ = slots_.size() - 1;
    all_.resize(1);
  }

  void Add(TokenId token, unsigned query_tokens, int similarity, bool part) {
    may_have_[BitOf(token) >> 6] |= uint64_t{1} << (BitOf(token) & 63);
    Slot& slot = SlotOf(token);
    if (slot.stamp != stamp_) slot = {stamp_, token, 0};
    all_.push_back({static_cast<uint16_t>(query_tokens), static_cast<int16_t>(similarity), part, slot.first});
    slot.first = static_cast<uint32_t>(all_.size() - 1);
  }

  bool Has(TokenId token) const { return MayHave(token) && const_cast<Meetings*>(this)->SlotOf(token).stamp == stamp_; }

  template <typename Visit>
  void ForEach(TokenId token, Visit&& visit) const {
    if (!MayHave(token)) return;
    const Slot& slot = const_cast<Meetings*>(this)->SlotOf(token);
    if (slot.stamp != stamp_) return;
    for (uint32_t at = slot.first; at != 0; at = all_[at].next) visit(all_[at]);
  }

 private:
  struct Slot {
    uint32_t stamp = 0;
    TokenId token = 0;
    uint32_t first = 0;
  };

  // Most tokens are like none: that is told by a bit that stands in the first cache.
  static constexpr std::size_t kBits = std::size_t{1} << 16;
  static std::size_t BitOf(TokenId token) { return token * 2654435761U >> 16; }
  bool MayHave(TokenId token) const { return (may_have_[BitOf(token) >> 6] >> (BitOf(token) & 63) & 1) != 0; }

  Slot& SlotOf(TokenId token) {
    std::size_t at = (token * 2654435761U >> 7) & mask_;
    while (slots_[at].stamp == stamp_ && slots_[at].token != token) at = (at + 1) & mask_;
    return slots_[at];
  }

  std::vector<uint64_t> may_have_;
  std::vector<Slot> slots_;
  std::vector<Meeting> all_;
  std::size_t mask_ = 0;
  uint32_t stamp_ = 0;
};

}  // namespace lookout::index::names

#endif  // LOOKOUT_INDEX_NAMES_MEETINGS_H_
