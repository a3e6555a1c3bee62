// name_walk.h: the walk over the postings of all that is like a query's tokens; of one search.
//
// Of each token, the rarest first, the lists of what is like it, the most alike first. Lists are held until some are
// asked for, postings of the names that are walked until their codes are; a name is kept that the bounds of query_plan
// leave the chance to reach the floor of its tier.
#ifndef LOOKOUT_INDEX_NAMES_NAME_WALK_H_
#define LOOKOUT_INDEX_NAMES_NAME_WALK_H_

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <optional>

#include "index/names/name_index.h"
#include "index/names/name_index_parts.h"
#include "index/names/token_reach.h"

namespace lookout::index::names {

// `Search` has Keep(name, tier) for a name that may reach its floor, EndList() for the end of a long list, and
// raised(), which tells that the floors have changed.
template <typename Search>
class NameWalk {
 public:
  NameWalk(const NameIndexData& index, QueryPlan* plan, DateTiers* tiers, NameSearchCounts* counts, Search* search)
      : index_(index), plan_(*plan), tiers_(*tiers), counts_(*counts), search_(*search), reach_(plan, tiers) {}

  // Keeps every name that is walked and may reach its floor, many of them more than once.
  void Run() {
    if (const std::size_t leader = plan_.LeaderOfAll(); leader < plan_.size()) {
      ++counts_.led_by_one;
      return WalkToken(leader, plan_.all_tracked(), /*leads_all=*/true);
    }
    for (std::size_t i = plan_.TokenToNarrow(); i < plan_.size(); i = plan_.TokenToNarrow()) {
      ++counts_.narrowed;
      WalkCoded(i);
      plan_.Narrow(i);
    }
    for (std::size_t k = plan_.RunToPass(); k < plan_.runs().size(); k = plan_.RunToPass()) {
      ++counts_.runs_first;
      WalkRun(plan_.runs()[k]);
      plan_.PassRun(k);
    }
    for (const uint8_t i : plan_.order()) {
      if (plan_.token(i).mask != 0) WalkToken(i, plan_.WithLessRare(i), /*leads_all=*/false);
    }
    // What is left has no pair with a tracked token.
    const std::size_t needed = plan_.NeededUntracked(0);
    for (const uint8_t i : plan_.order()) {
      const bool walked = needed < plan_.size() ? i == needed : plan_.token(i).mask == 0;
      if (walked) WalkToken(i, 0, needed < plan_.size());
    }
  }

 private:
  static constexpr std::size_t kListsHeld = 16;       // lists asked for before the first of them is read
  static constexpr std::size_t kConsideredHeld = 64;  // postings that are sifted together
  static constexpr std::size_t kAskedHeld = 32;     // postings whose codes are asked for before the first are looked at
  static constexpr std::size_t kEntriesAhead = 32;  // places of lists asked for ahead of their turn
  static constexpr std::size_t kShortRange = 64;    // postings that are tested one by one
  static constexpr std::size_t kPassedAtOnce = 256;
  static constexpr std::size_t kPerRange = 32;  // postings passed by in the time that a range is looked for

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

  // `within` as in ListLead. `leads_all`: whatever this token is part of is walked for it, and for no other.
  void WalkToken(std::size_t i, TrackedMask within, bool leads_all) {
    if (!tiers_.any_walked()) return;
    const QueryToken& token = plan_.token(i);
    reach_.Begin(within);
    uint64_t at = search_.raised();
    int last_similarity = -1;  // many tokens of one similarity follow each other
    ListWalk walk{.token = i, .mask = token.mask, .within = within};
    // False when nothing as little alike can reach the floor; else what to look for in its list.
    const auto may_reach = [&](int similarity) {
      if (at != search_.raised()) {
        reach_.SetFloor(within);
        at = search_.raised();
        last_similarity = -1;
      }
      if (similarity != last_similarity) reach_.SetLoss(plan_.Loss(i, similarity), &walk);
      last_similarity = walk.similarity = similarity;
      return reach_.Covers(walk.loss);
    };
    const auto& all = token.expansion->alike;
    for (std::size_t k = 0; k < std::min(all.size(), kEntriesAhead); ++k) index_.postings.PrefetchEntry(all[k].token);
    for (std::size_t k = 0; k < all.size(); ++k) {
      if (!may_reach(all[k].similarity)) break;
      if (k + kEntriesAhead < all.size()) index_.postings.PrefetchEntry(all[k + kEntriesAhead].token);
      HoldList(all[k].token, walk);
    }
    WalkHeld();
    for (const JoinedName& joined : token.expansion->joined) {
      if (!may_reach(joined.similarity)) break;
      KeepJoined(joined.name, walk);
    }
    for (const QueryRun& run : plan_.runs()) {
      if (run.passed) continue;
      walk.mask = run.mask;
      const std::size_t leader = LeaderOf(run);
      if (leads_all ? (run.tokens >> i & 1) == 0 : leader != i) continue;
      for (const JoinedName& joined : run.expansion->joined) {
        if (!may_reach(joined.similarity)) break;
        KeepJoined(joined.name, walk);
      }
      for (const Alike& alike : plan_.AlikeTo(run)) {
        if (!may_reach(alike.similarity)) break;
        HoldList(alike.token, walk);
      }
      WalkHeld();
    }
    if (token.expansion->wide && may_reach(token.wide_similarity)) WalkWide(i, within);
  }

  // All that is like the token and has a code, in any name: it may have a better partner without a code.
  void WalkCoded(std::size_t i) {
    ListWalk walk = reach_.OfAny(0);
    for (const Alike& alike : plan_.token(i).expansion->alike) {
      if (alike.code != kNoCode) HoldAny(alike, &walk);
    }
    WalkHeld();
  }

  // All that is like the run, in any name.
  void WalkRun(const QueryRun& run) {
    ListWalk walk = reach_.OfAny(run.mask);
    for (const JoinedName& joined : run.expansion->joined) KeepJoined(joined.name, walk);
    for (const Alike& alike : plan_.AlikeTo(run)) HoldAny(alike, &walk);
    WalkHeld();
  }

  // A name that has a run alike to a token or a run of the query.
  void KeepJoined(uint32_t name, const ListWalk& walk) {
    ++counts_.postings;
    const std::size_t tier = tiers_.WalkedTierOf(name);
    if ((walk.tiers >> tier & 1) != 0) search_.Keep(name, tier);
  }

  void HoldAny(const Alike& alike, ListWalk* walk) {
    walk->similarity = alike.similarity;
    HoldList(alike.token, *walk);
  }

  // The token of the run under which its postings are walked: the rarest that is tracked.
  std::size_t LeaderOf(const QueryRun& run) const {
    for (const uint8_t i : plan_.order()) {
      if ((run.tokens >> i & 1) != 0) return i;
    }
    return plan_.size();
  }

  // Every token that begins with an initial, in names that can reach the floor by a pair of the two.
  void WalkWide(std::size_t i, TrackedMask within) {
    const QueryToken& token = plan_.token(i);
    ListWalk walk{.token = i, .mask = token.mask, .within = within, .similarity = token.wide_similarity, .wide = true};
    if (!reach_.BeginWide(&walk)) return;
    const auto tokens = index_.routes.BeginningWith(token.token.letters);
    for (std::size_t k = 0; k < std::min(tokens.size(), kEntriesAhead); ++k) index_.postings.PrefetchEntry(tokens[k]);
    for (std::size_t k = 0; k < tokens.size(); ++k) {
      if (k + kEntriesAhead < tokens.size()) index_.postings.PrefetchEntry(tokens[k + kEntriesAhead]);
      HoldList(tokens[k], walk);
    }
    WalkHeld();
  }

  void HoldList(TokenId token, const ListWalk& walk) {
    const PostingList list = index_.postings.ListOf(token);
    if ((list.classes & walk.classes) == 0) return;  // most lists of a few names, which are not even read
    const TokenReach::OfList reach = reach_.ReachOf(index_.postings.entry(token).weight, list.classes, walk);
    if (reach.classes == 0) {
      ++counts_.lists_light;
      return;
    }
    if (list.count <= TokenEntry::kFewNames && !tiers_.all_walked() && !IsAnyWalked(token, reach.tiers)) {
      ++counts_.lists_passed;
      return;
    }
    index_.postings.Prefetch(list);
    lists_[lists_held_++] = {token, list, walk, reach, search_.raised()};
    if (lists_held_ == kListsHeld) WalkHeld();
  }

  // Of a list of few names, whether one may be of these tiers.
  bool IsAnyWalked(TokenId token, uint32_t tiers) const {
    uint32_t any = 0;
    for (const NamePart part : index_.postings.entry(token).name_parts) any |= tiers_.TiersIn(part);
    return (any & tiers) != 0;
  }

  void WalkHeld() {
    for (std::size_t k = 0; k < lists_held_; ++k) WalkList(lists_[k]);
    Sift();
    LookAtAsked();
    lists_held_ = 0;
  }

  void WalkList(HeldList& held) {
    // Higher floors leave fewer classes.
    if (held.raised != search_.raised()) {
      reach_.SetClasses(&held.walk);
      held.reach.classes &= held.walk.classes;
    }
    const PostingList& list = held.list;
    const TokenReach::OfList& reach = held.reach;
    if (reach.classes == 0) return;
    if (list.directory == PostingList::kNoDirectory) {
      WalkRange<true>(list.begin, list.begin + list.count, held);
      return;
    }
    // Only the classes that can reach the floor with all of `within`, and of these the names that are walked.
    const auto ends = index_.postings.ClassEnds(list);
    uint32_t tiers = 0;
    std::span<const DateTiers::NameRange> names;  // of these tiers, most often those of the next class too
    std::size_t first = 0;                        // of classes side by side that are passed by one by one
    std::size_t last = 0;
    for (unsigned bits = reach.classes; bits != 0; bits &= bits - 1) {
      const auto c = static_cast<std::size_t>(std::countr_zero(bits));
      const std::size_t begin = list.begin + (c == 0 ? 0 : ends[c - 1]);
      const std::size_t end = list.begin + ends[c];
      bool one_by_one = end - begin <= kShortRange;
      if (!one_by_one) {
        const uint32_t of_class = reach.tiers & tiers_.WithFloorUpTo(reach.floors[c]);
        if (of_class != tiers) names = tiers_.WalkedNames(tiers = of_class);
        one_by_one = end - begin <= kPerRange * names.size();
      }
      if (one_by_one) {
        if (begin != last) {
          WalkRange<false>(first, last, held);
          first = begin;
        }
        last = end;
      } else {
        WalkNames(begin, end, names, held);
      }
    }
    WalkRange<false>(first, last, held);
    if (tiers_.all_walked()) LookAtAsked();
    search_.EndList();
  }

  // Of one class.
  void WalkNames(std::size_t begin, std::size_t end, std::span<const DateTiers::NameRange> ranges,
                 const HeldList& held) {
    counts_.ranges += ranges.size();
    for (const DateTiers::NameRange& range : ranges) {
      const std::size_t first = FirstFrom(begin, end, range.begin);
      begin = FirstFrom(first, end, range.end);
      WalkRange<false>(first, begin, held);
    }
  }

  // The first posting from `at` on, of one class, of that name or a later one. Most are near.
  std::size_t FirstFrom(std::size_t at, std::size_t end, uint32_t name) const {
    std::size_t step = 1;
    while (at + step <= end && index_.postings[at + step - 1].name() < name) {
      at += step;
      step *= 2;
    }
    const auto between = index_.postings.Between(at, std::min(at + step - 1, end));
    const auto found =
        std::partition_point(between.begin(), between.end(), [&](const Posting& p) { return p.name() < name; });
    return at + static_cast<std::size_t>(found - between.begin());
  }

  // `kManyClasses`: some of which may not be wanted.
  template <bool kManyClasses>
  void WalkRange(std::size_t begin, std::size_t end, const HeldList& held) {
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
    considered_count_ = 0;
    for (std::size_t k = first; k < asked_count_; ++k) index_.postings.PrefetchCodes(asked_[k].at);
    if (asked_count_ >= kAskedHeld) LookAtAsked();
  }

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
  std::array<HeldList, kListsHeld> lists_;
  std::size_t lists_held_ = 0;
  std::array<Considered, kConsideredHeld + kPassedAtOnce> considered_;
  std::size_t considered_count_ = 0;
  std::array<Asked, kAskedHeld + kConsideredHeld + kPassedAtOnce> asked_;
  std::size_t asked_count_ = 0;
  TokenReach reach_;
  BitsAsBytes wanted_tiers_;
};

}  // namespace lookout::index::names

#endif  // LOOKOUT_INDEX_NAMES_NAME_WALK_H_
