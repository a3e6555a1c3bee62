// posting_sieve.h: of the postings of lists that are walked, the names that may reach their floor; of one search.
//
// What is cheap to know of a posting comes first: the block that its name stands in, then the tier, the class of weight
// and what contradicts the question, then the codes of its other tokens. Each is asked for ahead, of many postings at
// once, and told without a branch where that is one that nobody foresees.
#ifndef LOOKOUT_INDEX_NAMES_POSTING_SIEVE_H_
#define LOOKOUT_INDEX_NAMES_POSTING_SIEVE_H_

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>

#include "index/names/name_index.h"
#include "index/names/name_index_parts.h"
#include "index/names/token_reach.h"

namespace lookout::index::names {

// What its postings are looked at by.
struct Lead {
  ListLead list;
  int64_t loss = 0;
};

// A list that is to be walked.
struct HeldList {
  TokenId token = 0;
  PostingList list;
  ListWalk walk;
  TokenReach::OfList reach;
  uint64_t raised = 0;                      // when `walk` was made
  std::optional<Lead> lead = std::nullopt;  // from when it is wanted on
};

// `Search` as for NameWalk.
template <typename Search>
class PostingSieve {
 public:
  static constexpr std::size_t kListsMax = 16;  // held at once

  PostingSieve(const NameIndexData& index, QueryPlan* plan, DateTiers* tiers, NameSearchCounts* counts, Search* search)
      : index_(index), plan_(*plan), tiers_(*tiers), counts_(*counts), search_(*search) {}

  // Lists whose postings are to be passed, until Clear.
  void Hold(const HeldList& list) { lists_[lists_held_++] = list; }
  bool is_full() const { return lists_held_ == kListsMax; }
  std::span<HeldList> lists() { return {lists_.data(), lists_held_}; }
  void Clear() {
    Sift();
    LookAtAsked();
    lists_held_ = 0;
  }

  // The postings [begin, end) of the list. `kManyClasses`: of some of which none may be wanted.
  template <bool kManyClasses>
  void Pass(std::size_t begin, std::size_t end, const HeldList& held) {
    counts_.postings += end - begin;
    const auto list = static_cast<uint32_t>(&held - lists_.data());
    const Considered of_list = uint64_t{list} << kListShift;
    const unsigned classes = held.reach.classes;
    if (tiers_.all_walked() && !tiers_.contradictions().any()) return AskForAll<kManyClasses>(begin, end, list);
    const bool all = tiers_.all_walked();
    const DateTiers::Blocks blocks = tiers_.blocks();
    wanted_tiers_.Set(held.reach.tiers);
    for (std::size_t first = begin; first < end; first += kPassedAtOnce) {
      const auto some = index_.postings.Between(first, std::min(first + kPassedAtOnce, end));
      // One of ten passes, no one knows which: without a branch, and without a shift by what was just read.
      std::size_t count = considered_count_;
      for (std::size_t k = 0; k < some.size(); ++k) {
        considered_[count] = of_list + first + k;
        std::size_t wanted = all ? 1 : wanted_tiers_[blocks.of(some[k].name())];
        if constexpr (kManyClasses) wanted &= classes >> some[k].weight_class();
        count += wanted;
      }
      considered_count_ = count;
      if (considered_count_ >= kConsideredHeld) Sift();
    }
  }

  // Keeps the names of postings whose codes were asked for, where these leave them the chance to reach their floor.
  void LookAtAsked() {
    for (std::size_t k = 0; k < asked_count_; ++k) {
      const Asked& asked = asked_[k];
      const int floor = tiers_.walked_floor(asked.tier, asked.contradiction);
      if (floor > score::kOne) continue;
      HeldList& list = lists_[asked.list];
      if (!list.lead) list.lead = LeadOf(list);
      const uint64_t codes = index_.postings.codes(asked.at);
      if (plan_.MayReach(list.lead->list, list.lead->loss, codes, asked.posting.weight_class(), floor))
        search_.Keep(asked.posting.name(), asked.tier);
    }
    asked_count_ = 0;
  }

 private:
  static constexpr std::size_t kConsideredHeld = 64;  // postings that are sifted together
  static constexpr std::size_t kAskedHeld = 32;       // whose codes are asked for before the first are looked at
  static constexpr std::size_t kPassedAtOnce = 256;   // before the room for what is considered is looked at

  // The bits of a word as bytes, to be looked up.
  class BitsAsBytes {
   public:
    void Set(uint32_t bits) {
      if (bits == bits_) return;
      bits_ = bits;
      for (std::size_t i = 0; i < bytes_.size(); ++i) bytes_[i] = static_cast<uint8_t>(bits >> i & 1);
    }
    std::size_t operator[](std::size_t i) const { return bytes_[i]; }

   private:
    uint32_t bits_ = 0;
    std::array<uint8_t, 32> bytes_{};
  };

  // A posting whose name may be of a tier that is walked: its place, and above kListShift that of its list in lists_.
  using Considered = uint64_t;
  static constexpr int kListShift = 32;

  // The same of a name whose class can reach the floor of its tier: its codes are to be looked at.
  struct Asked {
    uint32_t at = 0;
    Posting posting;
    uint16_t list = 0;
    uint8_t tier = 0;
    uint8_t contradiction = 0;

    // In place: a whole one made elsewhere and copied waits for its parts to be written.
    void Set(uint32_t place, Posting held, uint32_t of_list, std::size_t of_tier, uint8_t contradicted) {
      at = place;
      posting = held;
      list = static_cast<uint16_t>(of_list);
      tier = static_cast<uint8_t>(of_tier);
      contradiction = contradicted;
    }
  };

  // Where no date and nothing else tells names apart.
  template <bool kManyClasses>
  void AskForAll(std::size_t begin, std::size_t end, uint32_t list) {
    const unsigned classes = lists_[list].reach.classes;
    for (std::size_t at = begin; at < end; ++at) {
      const Posting& posting = index_.postings[at];
      if (kManyClasses && (classes >> posting.weight_class() & 1) == 0) continue;
      index_.postings.PrefetchCodes(at);
      asked_[asked_count_++].Set(static_cast<uint32_t>(at), posting, list, DateTiers::kFar, 0);
      if (asked_count_ >= kAskedHeld) LookAtAsked();
    }
  }

  // Of what is considered, asks for the codes of names whose class can reach the floor that their person needs.
  void Sift() {
    const columns::ContradictionTable& contradictions = tiers_.contradictions();
    const auto posting_of = [this](Considered one) { return index_.postings[static_cast<uint32_t>(one)]; };
    if (contradictions.any()) {
      for (std::size_t k = 0; k < considered_count_; ++k)
        __builtin_prefetch(&index_.traits[posting_of(considered_[k]).name()]);
    }
    const std::size_t first = asked_count_;
    for (std::size_t k = 0; k < considered_count_; ++k) {
      const Posting posting = posting_of(considered_[k]);
      const auto list = static_cast<uint32_t>(considered_[k] >> kListShift);
      const uint32_t name = posting.name();
      const std::size_t tier = tiers_.WalkedTierOf(name);
      const uint8_t contradiction = contradictions.any() ? contradictions[index_.traits[name]] : uint8_t{0};
      const TokenReach::OfList& reach = lists_[list].reach;
      asked_[asked_count_].Set(static_cast<uint32_t>(considered_[k]), posting, list, tier, contradiction);
      const bool in_reach = tiers_.walked_floor(tier, contradiction) <= reach.floors[posting.weight_class()];
      asked_count_ += (reach.tiers >> tier & 1) & static_cast<unsigned>(in_reach);
    }
    counts_.sifted += considered_count_ - (asked_count_ - first);
    considered_count_ = 0;
    for (std::size_t k = first; k < asked_count_; ++k) index_.postings.PrefetchCodes(asked_[k].at);
    if (asked_count_ >= kAskedHeld) LookAtAsked();
  }

  Lead LeadOf(const HeldList& held) const {
    const ListWalk& walk = held.walk;
    return {plan_.LeadOf(index_.postings.entry(held.token), walk.token, walk.mask, walk.within, walk.similarity),
            walk.loss};
  }

  const NameIndexData& index_;
  QueryPlan& plan_;
  DateTiers& tiers_;
  NameSearchCounts& counts_;
  Search& search_;
  std::array<HeldList, kListsMax> lists_;
  std::size_t lists_held_ = 0;
  std::array<Considered, kConsideredHeld + kPassedAtOnce> considered_;
  std::size_t considered_count_ = 0;
  std::array<Asked, kAskedHeld + kConsideredHeld + kPassedAtOnce> asked_;
  std::size_t asked_count_ = 0;
  BitsAsBytes wanted_tiers_;
};

}  // namespace lookout::index::names

#endif  // LOOKOUT_INDEX_NAMES_POSTING_SIEVE_H_
