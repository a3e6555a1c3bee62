// name_walk.h: the walk over the postings of all that is like a query's tokens; of one search.
//
// Of each token, in the order of the plan, the lists of what is like it, the most alike first. Lists are held until
// some are asked for; of each the classes that can reach the floor are passed through the sieve.
#ifndef LOOKOUT_INDEX_NAMES_NAME_WALK_H_
#define LOOKOUT_INDEX_NAMES_NAME_WALK_H_

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>

#include "index/names/name_index.h"
#include "index/names/name_index_parts.h"
#include "index/names/posting_sieve.h"
#include "index/names/token_reach.h"

namespace lookout::index::names {

// `Search` has Keep(name, tier) for a name that may reach its floor, EndList() for the end of a long list, and
// raised(), which tells that the floors have changed.
template <typename Search>
class NameWalk {
 public:
  NameWalk(const NameIndexData& index, QueryPlan* plan, DateTiers* tiers, NameSearchCounts* counts, Search* search)
      : index_(index),
        plan_(*plan),
        tiers_(*tiers),
        counts_(*counts),
        search_(*search),
        reach_(plan, tiers),
        sieve_(index, plan, tiers, counts, search) {}

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
    const std::size_t needed = plan_.NeededUntracked();
    for (const uint8_t i : plan_.order()) {
      const bool walked = needed < plan_.size() ? i == needed : plan_.token(i).mask == 0;
      if (walked) WalkToken(i, 0, needed < plan_.size());
    }
  }

 private:
  static constexpr std::size_t kEntriesAhead = 32;  // places of lists asked for ahead of their turn
  static constexpr std::size_t kShortRange = 64;    // postings that are passed by one by one
  static constexpr std::size_t kPerRange = 32;      // the same in the time that a range is looked for

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
      if (token.narrowed && all[k].code != kNoCode) continue;  // walked
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

  // The token of the run under which its postings are walked: the first in order.
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
    sieve_.Hold({token, list, walk, reach, search_.raised()});
    if (sieve_.is_full()) WalkHeld();
  }

  // Of a list of few names, whether one may be of these tiers.
  bool IsAnyWalked(TokenId token, uint32_t tiers) const {
    uint32_t any = 0;
    for (const NamePart part : index_.postings.entry(token).name_parts) any |= tiers_.TiersIn(part);
    return (any & tiers) != 0;
  }

  void WalkHeld() {
    for (HeldList& held : sieve_.lists()) WalkList(held);
    sieve_.Clear();
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
      sieve_.template Pass<true>(list.begin, list.begin + list.count, held);
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
          sieve_.template Pass<false>(first, last, held);
          first = begin;
        }
        last = end;
      } else {
        WalkNames(begin, end, names, held);
      }
    }
    sieve_.template Pass<false>(first, last, held);
    if (tiers_.all_walked()) sieve_.LookAtAsked();
    search_.EndList();
  }

  // Of one class.
  void WalkNames(std::size_t begin, std::size_t end, std::span<const DateTiers::NameRange> ranges,
                 const HeldList& held) {
    counts_.ranges += ranges.size();
    for (const DateTiers::NameRange& range : ranges) {
      const std::size_t first = FirstFrom(begin, end, range.begin);
      begin = FirstFrom(first, end, range.end);
      sieve_.template Pass<false>(first, begin, held);
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

  const NameIndexData& index_;
  QueryPlan& plan_;
  DateTiers& tiers_;
  NameSearchCounts& counts_;
  Search& search_;
  TokenReach reach_;
  PostingSieve<Search> sieve_;
};

}  // namespace lookout::index::names

#endif  // LOOKOUT_INDEX_NAMES_NAME_WALK_H_
