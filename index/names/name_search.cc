// name_search.cc: the search of a NameIndex.
//
// Scan:  names of persons born on the day asked for, or near it: there a name may be very unlike, and they are few.
// Walk:  of each token of the query, the rarest first, the postings of all that is like it, most alike first; a name is
//        kept whose signature leaves it the chance to reach the floor.
// Bound: the line of each name kept, and by its tokens an upper bound of its score, and of its person's.
// Visit: the names of highest bound first, each scored; the visitor raises the floor, and all above is held to it.
#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>

#include "index/names/name_index.h"
#include "index/names/name_index_parts.h"

namespace lookout::index::names {
namespace {

constexpr std::size_t kPendingMax = 256;    // names kept before they are looked at: few, so that the floor rises early
constexpr std::size_t kPendingEnough = 16;  // the same at the end of a long list
constexpr std::size_t kScoredHeld = 1024;   // scores remembered
constexpr std::size_t kListsHeld = 16;      // lists asked for before the first of them is read
constexpr std::size_t kAskedHeld = 32;      // postings whose codes are asked for before the first are looked at
constexpr std::size_t kEntriesAhead = 12;   // places of lists asked for ahead of their turn
constexpr std::size_t kShortRange = 64;     // postings that are tested one by one
constexpr std::size_t kPerRange = 16;       // postings passed by in the time that a range of names is looked for
constexpr uint32_t kAnyTier = UINT32_MAX;   // of a name whose birth date was not looked at
constexpr int64_t kNever = INT64_MIN;       // the slack of names that are not walked

class NameSearch {
 public:
  NameSearch(const NameIndexData& index, const NameQuestion& question, NameSearchMemory* memory,
             NameSearchCounts* counts, NameVisitor* visitor)
      : index_(index),
        question_(question),
        memory_(*memory),
        plan_(memory->plan),
        counts_(*counts),
        visitor_(*visitor),
        tiers_(memory->tiers),
        floor_(std::max(question.floor, 1)) {}

  void Run() {
    counts_ = {};
    if (index_.lines.size() == 0) return;
    memory_.scored.resize(kScoredHeld);
    ++memory_.searches;
    memory_.pending.clear();
    memory_.expansions.Begin();
    tiers_.Begin(index_.dates, question_.fields, floor_);
    if (tiers_.lowest_floor() > score::kOne) return;  // nobody is born near the date, and no name is enough
    plan_.Begin(index_, question_.name, tiers_.lowest_floor(), &memory_.expansions, &counts_.tokens_compared);
    for (std::size_t i = 0; i < plan_.size(); ++i) counts_.tokens_alike += plan_.token(i).expansion->alike.size();
    tiers_.ScanSmall(index_.dates, [&](uint32_t begin, uint32_t end, std::size_t tier) { Scan(begin, end, tier); });
    Flush();
    RaisePlan();
    if (tiers_.any_walked()) Walk();
    Flush();
  }

 private:
  void Walk() {
    if (const std::size_t leader = plan_.LeaderOfAll(); leader < plan_.size())
      return WalkToken(leader, plan_.all_tracked(), /*leads_all=*/true);
    for (std::size_t i = plan_.TokenToNarrow(); i < plan_.size(); i = plan_.TokenToNarrow()) {
      WalkCoded(i);
      plan_.Narrow(i);
    }
    for (std::size_t k = plan_.RunToPass(); k < plan_.runs().size(); k = plan_.RunToPass()) {
      WalkRun(plan_.runs()[k]);
      plan_.PassRun(k);
    }
    for (const uint8_t i : plan_.order()) {
      if (plan_.token(i).mask != 0) WalkToken(i, plan_.WithLessRare(i), /*leads_all=*/false);
    }
    // What is left has no partner for a tracked token.
    const std::size_t needed = plan_.NeededUntracked(0);
    for (const uint8_t i : plan_.order()) {
      const bool walked = needed < plan_.size() ? i == needed : plan_.token(i).mask == 0;
      if (walked) WalkToken(i, 0, needed < plan_.size());
    }
  }

  // What a walk over the lists of one token wants to know; made anew when the floor rises.
  struct Reach {
    TrackedMask within = 0;  // no tracked token outside has a partner in the names looked for
    bool needed = false;
    int64_t most = 0;
    std::array<int64_t, DateTiers::kTiersMax> most_of_tier{};  // at its floor, where it is walked
  };

  // What is looked for in a list of postings.
  struct ListWalk {
    std::size_t token = 0;   // of the query, of which no name has a better partner; size() where it may
    TrackedMask mask = 0;    // query tokens that all of its names have a partner for
    TrackedMask within = 0;  // no tracked token outside has a partner in the names looked for
    int similarity = 0;      // of the list's token
    int64_t loss = 0;        // by that similarity
    unsigned classes = 0;    // that can reach the floor with all of `within`, or could before the floor rose
    uint32_t tiers = 0;      // the same for the tiers that are walked, each for its own floor; and kMixed
    bool wide = false;       // the list's token is like it because it begins with it
  };

  // A list that is to be walked.
  struct HeldList {
    TokenId token = 0;
    PostingList list;
    ListWalk walk;
    uint64_t raised = 0;  // when `walk` was made
  };

  // A posting of a name that is walked, whose codes are to be looked at.
  struct Asked {
    uint32_t at = 0;
    Posting posting;
    uint32_t tier = 0;
    uint32_t lead = 0;  // in leads_
  };
  struct Lead {
    ListLead list;
    int64_t loss = 0;
  };

  void SetFloor(int floor) {
    floor_ = floor;
    tiers_.SetFloor(floor);
    RaisePlan();
  }

  void RaisePlan() {
    ++raised_;
    plan_.RaiseFloor(tiers_.lowest_walked_floor());
  }

  Reach ReachOf(std::size_t i, TrackedMask within) {
    Reach reach;
    reach.within = within;
    reach.needed = plan_.IsNeeded(i, reach.within);
    reach.most = plan_.MostSlack(reach.within);
    SetMostOfTiers([&](int floor) { return plan_.MostSlackAt(reach.within, floor); }, &reach);
    return reach;
  }

  template <typename SlackAt>
  void SetMostOfTiers(SlackAt&& slack_at, Reach* reach) const {
    for (std::size_t tier = 0; tier < tiers_.size(); ++tier) {
      const int floor = tiers_.walked_floor(tier);
      reach->most_of_tier[tier] = floor > score::kOne ? kNever : slack_at(floor);
    }
  }

  // `within`: no tracked token outside has a partner in the names looked for. `leads_all`: whatever this token is part
  // of is walked for it, and for no other.
  void WalkToken(std::size_t i, TrackedMask within, bool leads_all) {
    if (!tiers_.any_walked()) return;
    const QueryToken& token = plan_.token(i);
    Reach reach = ReachOf(i, within);
    uint64_t at = raised_;
    int last_similarity = -1;  // many tokens of one similarity follow each other
    ListWalk walk{.token = i, .mask = token.mask, .within = reach.within};
    // False when nothing as little alike can reach the floor; else what to look for in its list.
    const auto may_reach = [&](int similarity) {
      if (at != raised_) {
        reach = ReachOf(i, within);
        at = raised_;
        last_similarity = -1;
      }
      if (similarity != last_similarity) SetLoss(plan_.Loss(i, similarity, reach.needed), reach, &walk);
      last_similarity = walk.similarity = similarity;
      return reach.most >= walk.loss;
    };
    const auto& all = token.expansion->alike;
    if (getenv("DBG"))
      fprintf(
          stderr,
          "token %zu weight %d alone %d cost %ld mask %x within %x best %d needed %d most %ld alike %zu postings %lu\n",
          i, token.weight, token.alone.weight, token.cost, token.mask, reach.within, token.best, reach.needed,
          reach.most, all.size(), counts_.postings);
    for (std::size_t k = 0; k < all.size(); ++k) {
      if (!may_reach(all[k].similarity)) break;
      if (k + kEntriesAhead < all.size()) index_.postings.PrefetchEntry(all[k + kEntriesAhead].token);
      HoldList(all[k].token, walk);
    }
    WalkHeld();
    for (const JoinedName& joined : token.expansion->joined) {
      if (!may_reach(joined.similarity)) break;
      ++counts_.postings;
      Keep(joined.name, kAnyTier);
    }
    for (const QueryRun& run : plan_.runs()) {
      if (getenv("DBG"))
        fprintf(stderr, "  run tokens %x mask %x more %d best %d wmax %d joined %zu\n", run.tokens, run.mask,
                run.more_weight, run.expansion->best, run.expansion->weight_max, run.expansion->joined.size());
      walk.mask = run.mask;
      const std::size_t leader = LeaderOf(run);
      if (leads_all ? (run.tokens >> i & 1) == 0 : leader != i) continue;
      for (const JoinedName& joined : run.expansion->joined) {
        if (!may_reach(joined.similarity)) break;
        ++counts_.postings;
        Keep(joined.name, kAnyTier);
      }
      for (const Alike& alike : run.expansion->alike) {
        if (!may_reach(alike.similarity)) break;
        HoldList(alike.token, walk);
      }
      WalkHeld();
    }
    if (token.expansion->wide && may_reach(token.wide_similarity)) WalkWide(i, reach);
  }

  // All that is like the token and has a code, in any name: it may have a better partner without a code.
  void WalkCoded(std::size_t i) {
    ListWalk walk = WalkOfAny(0);
    for (const Alike& alike : plan_.token(i).expansion->alike) {
      if (alike.code != kNoCode) HoldAny(alike, &walk);
    }
    WalkHeld();
  }

  // All that is like the run, in any name.
  void WalkRun(const QueryRun& run) {
    ListWalk walk = WalkOfAny(run.mask);
    for (const JoinedName& joined : run.expansion->joined) {
      ++counts_.postings;
      Keep(joined.name, kAnyTier);
    }
    for (const Alike& alike : run.expansion->alike) HoldAny(alike, &walk);
    WalkHeld();
  }

  // Of names that may have any better partner than the list's token.
  ListWalk WalkOfAny(TrackedMask mask) {
    Reach reach;
    reach.within = plan_.all_tracked();
    SetMostOfTiers([&](int floor) { return plan_.MostSlackAt(reach.within, floor); }, &reach);
    ListWalk walk{.token = plan_.size(), .mask = mask, .within = reach.within};
    SetLoss(0, reach, &walk);
    return walk;
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

  // Every token that begins with an initial, in names that can reach the floor by no better partner for it.
  void WalkWide(std::size_t i, Reach reach) {
    const QueryToken& token = plan_.token(i);
    ListWalk walk{.token = i, .mask = token.mask, .within = reach.within, .similarity = token.wide_similarity};
    walk.wide = true;
    SetMostOfTiers([&](int floor) { return plan_.MostWideSlackAt(i, reach.within, floor); }, &reach);
    SetLoss(0, reach, &walk);
    if (getenv("DBG")) {
      fprintf(stderr,
              "wide token %zu weight %d alone %d cost %ld mask %x within %x classes %x of %x light_max %d pmax %d best "
              "%d wide %d needed %d floor %d\n",
              i, token.weight, token.alone.weight, token.cost, token.mask, reach.within, walk.classes,
              index_.postings.classes(), token.light_max, token.partner_max, token.best, token.wide_similarity,
              reach.needed, tiers_.lowest_walked_floor());
      for (std::size_t c = 0; c < kWeightClasses; ++c)
        fprintf(stderr, " [%d-%d: %ld / %ld]", WeightsOfClass(c).first, WeightsOfClass(c).second,
                plan_.WideSlack(i, reach.within, c) / 1000000, plan_.Slack(reach.within, c) / 1000000);
      fprintf(stderr, "\n");
    }
    struct P {
      const NameSearch* s;
      uint64_t b;
      ~P() {
        if (getenv("DBG")) fprintf(stderr, "   postings %lu\n", s->counts_.postings - b);
      }
    } pp{this, counts_.postings};
    if (walk.classes == 0) return;
    const auto tokens = index_.routes.BeginningWith(token.token.letters);
    for (std::size_t k = 0; k < tokens.size(); ++k) {
      if (k + kEntriesAhead < tokens.size()) index_.postings.PrefetchEntry(tokens[k + kEntriesAhead]);
      HoldList(tokens[k], walk);
    }
    WalkHeld();
  }

  void SetLoss(int64_t loss, const Reach& reach, ListWalk* walk) {
    walk->loss = loss;
    walk->tiers = uint32_t{1} << DateTiers::kMixed;
    for (std::size_t tier = 0; tier < tiers_.size(); ++tier)
      walk->tiers |= reach.most_of_tier[tier] >= loss ? uint32_t{1} << tier : 0U;
    SetClasses(walk);
  }

  void SetClasses(ListWalk* walk) {
    walk->classes = 0;
    for (std::size_t c = 0; c < kWeightClasses; ++c) {
      const int64_t slack = walk->wide ? plan_.WideSlack(walk->token, walk->within, c) : plan_.Slack(walk->within, c);
      walk->classes |= slack >= walk->loss ? 1U << c : 0U;
    }
  }

  void HoldList(TokenId token, const ListWalk& walk) {
    const PostingList list = index_.postings.ListOf(token);
    if ((list.classes & walk.classes) == 0) return;  // most lists of a few names, which are not even read
    if (list.count <= TokenEntry::kFewNames && !tiers_.all_walked() && !IsAnyWalked(token, walk.tiers)) return;
    index_.postings.Prefetch(list);
    lists_[lists_held_++] = {token, list, walk, raised_};
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
    lists_held_ = 0;
    LookAtAsked();
  }

  void WalkList(HeldList& held) {
    // Higher floors leave fewer classes.
    if (held.raised != raised_) SetClasses(&held.walk);
    const auto& [token, list, walk, raised] = held;
    if ((list.classes & walk.classes) == 0) return;
    lead_known_ = false;
    if (list.directory == PostingList::kNoDirectory) {
      WalkRange(list.begin, list.begin + list.count, held);
      return;
    }
    // Only the classes that can reach the floor with all of `within`, and of these the names that are walked.
    const auto ends = index_.postings.ClassEnds(list);
    for (std::size_t c = 0; c < kWeightClasses; ++c) {
      if (((list.classes & walk.classes) >> c & 1) == 0) continue;
      const std::size_t begin = list.begin + (c == 0 ? 0 : ends[c - 1]);
      const std::size_t end = list.begin + ends[c];
      if (end - begin <= std::max(kShortRange, kPerRange * tiers_.walked_names().size())) {
        WalkRange(begin, end, held);
      } else {
        WalkNames(begin, end, held);
      }
    }
    LookAtAsked();
    if (memory_.pending.size() >= kPendingEnough) Flush();
  }

  // Of one class.
  void WalkNames(std::size_t begin, std::size_t end, const HeldList& held) {
    for (const DateTiers::NameRange& names : tiers_.walked_names()) {
      begin = FirstFrom(begin, end, names.begin);
      const std::size_t until = FirstFrom(begin, end, names.end);
      WalkRange(begin, until, held);
      begin = until;
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

  void WalkRange(std::size_t begin, std::size_t end, const HeldList& held) {
    counts_.postings += end - begin;
    const auto postings = index_.postings.Between(begin, end);
    const unsigned classes = held.walk.classes;
    const uint32_t tiers = held.walk.tiers;
    const auto wanted = [classes](const Posting& posting) { return (classes >> posting.weight_class() & 1) != 0; };
    if (tiers_.all_walked()) {
      for (std::size_t k = 0; k < postings.size(); ++k) {
        if (wanted(postings[k])) Ask(begin + k, postings[k], DateTiers::kFar, held);
      }
      return;
    }
    const DateTiers::Blocks blocks = tiers_.blocks();
    std::array<uint8_t, kShortRange> passed;
    for (std::size_t first = 0; first < postings.size(); first += passed.size()) {
      const auto some = postings.subspan(first, std::min(passed.size(), postings.size() - first));
      // One of ten passes, no one knows which: without a branch.
      std::size_t count = 0;
      for (std::size_t k = 0; k < some.size(); ++k) {
        passed[count] = static_cast<uint8_t>(k);
        count += tiers >> blocks.of(some[k].name()) & classes >> some[k].weight_class() & 1;
      }
      for (std::size_t i = 0; i < count; ++i) {
        const Posting posting = some[passed[i]];
        const uint8_t of_block = blocks.of(posting.name());
        const std::size_t tier = of_block == DateTiers::kMixed ? tiers_.WalkedTierOf(posting.name()) : of_block;
        if ((tiers >> tier & 1) != 0) Ask(begin + first + passed[i], posting, tier, held);
      }
    }
  }

  void Ask(std::size_t at, const Posting& posting, std::size_t tier, const HeldList& held) {
    index_.postings.PrefetchCodes(at);
    if (!lead_known_) AddLead(held);
    asked_[asked_count_++] = {static_cast<uint32_t>(at), posting, static_cast<uint32_t>(tier), lead_};
    if (asked_count_ == kAskedHeld) LookAtAsked();
  }

  void AddLead(const HeldList& held) {
    const ListWalk& walk = held.walk;
    leads_[leads_count_] = {
        plan_.LeadOf(index_.postings.entry(held.token), walk.token, walk.mask, walk.within, walk.similarity),
        walk.loss};
    lead_ = static_cast<uint32_t>(leads_count_++);
    lead_known_ = true;
  }

  void LookAtAsked() {
    for (std::size_t k = 0; k < asked_count_; ++k) {
      const Asked& asked = asked_[k];
      const int floor = tiers_.walked_floor(asked.tier);
      if (floor > score::kOne) continue;
      const Lead& lead = leads_[asked.lead];
      const uint64_t codes = index_.postings.codes(asked.at);
      if (plan_.MayReach(lead.list, lead.loss, codes, asked.posting.weight_class(), floor))
        Keep(asked.posting.name(), asked.tier);
    }
    asked_count_ = 0;
    leads_count_ = 0;
    lead_known_ = false;
  }

  // Names that stand side by side: those that have no word of the query's, however spelt, are passed over.
  void Scan(uint32_t begin, uint32_t end, std::size_t tier) {
    counts_.lines_scanned += end - begin;
    for (uint32_t name = begin; name < end; ++name) {
      const auto tokens = index_.lines.tokens(name);
      const auto may = [&](TokenId token) { return plan_.meetings().Has(token); };
      if (!plan_.any_wide() && std::none_of(tokens.begin(), tokens.end(), may)) continue;
      Keep(name, tier);
    }
  }

  void Keep(uint32_t name, std::size_t tier) {
    index_.lines.Prefetch(name);
    memory_.pending.push_back({name, static_cast<uint32_t>(tier)});
    if (memory_.pending.size() >= kPendingMax) Flush();
  }

  void Flush();
  int Bound(uint32_t name) const;
  // Of a token of a name: the query tokens of which it is part of a run.
  struct Parts {
    uint16_t query_tokens = 0;
    int best = 0;
  };
  static void JoinParts(const std::array<Parts, score::kTokensMax>& parts, std::size_t count,
                        std::array<int, score::kTokensMax>* query_best,
                        std::array<int, score::kTokensMax>* record_best);
  score::NameScore Score(uint32_t name);
  int FloorOf(uint32_t tier) const { return tier == kAnyTier ? tiers_.lowest_floor() : tiers_.floor(tier); }
  bool MayReach(int alike, uint32_t name, uint32_t tier) const {
    if (alike < FloorOf(tier)) return false;
    if (question_.fields == nullptr) return true;
    const auto fields = question_.columns->fields(RecordOrdinal{index_.lines[name].record});
    const bool date_known = tier != kAnyTier && question_.fields->birth_date != nullptr;
    const int score = date_known
                          ? score::IdentityScoreAtMost(alike, *question_.fields, fields, tiers_.percent(tier))
                          : score::ScoreIdentity({static_cast<int16_t>(alike), 0}, *question_.fields, fields).score;
    return score >= floor_;
  }

  const NameIndexData& index_;
  const NameQuestion& question_;
  NameSearchMemory& memory_;
  QueryPlan& plan_;
  NameSearchCounts& counts_;
  NameVisitor& visitor_;
  DateTiers& tiers_;
  uint64_t raised_ = 0;  // how often the floors changed
  int floor_;            // of what the question asks for
  std::array<HeldList, kListsHeld> lists_;
  std::size_t lists_held_ = 0;
  std::array<Asked, kAskedHeld> asked_;
  std::size_t asked_count_ = 0;
  std::array<Lead, kAskedHeld> leads_;  // of lists of which a posting is asked for
  std::size_t leads_count_ = 0;
  uint32_t lead_ = 0;        // of the list that is walked
  bool lead_known_ = false;  // it is in leads_
};

void NameSearch::Flush() {
  auto& ranked = memory_.ranked;
  ranked.clear();
  counts_.lines += memory_.pending.size();
  for (const auto [name, tier] : memory_.pending) {
    const int bound = Bound(name);
    if (bound < FloorOf(tier)) continue;
    if (question_.fields != nullptr) question_.columns->Prefetch(RecordOrdinal{index_.lines[name].record});
    ranked.push_back({bound, name, tier});
  }
  memory_.pending.clear();
  std::erase_if(ranked, [&](const auto& one) { return !MayReach(one.bound, one.name, one.tier); });
  counts_.candidates += ranked.size();
  std::sort(ranked.begin(), ranked.end(),
            [](const auto& a, const auto& b) { return a.bound != b.bound ? a.bound > b.bound : a.name < b.name; });
  const uint64_t at = raised_;
  for (const auto& one : ranked) {
    if (at != raised_ && !MayReach(one.bound, one.name, one.tier)) continue;
    const score::NameScore score = Score(one.name);
    if (score.alike < FloorOf(one.tier)) continue;
    const int floor = visitor_.Visit(NameOrdinal{one.name}, RecordOrdinal{index_.lines[one.name].record}, score);
    if (floor <= floor_) continue;
    SetFloor(floor);
  }
}

int NameSearch::Bound(uint32_t name) const {
  const NameLine& line = index_.lines[name];
  const auto tokens = index_.lines.tokens(line);
  std::array<int, score::kTokensMax> query_best{};
  std::array<int, score::kTokensMax> record_best{};
  std::array<Parts, score::kTokensMax> parts{};
  unsigned any_parts = 0;
  for (std::size_t j = 0; j < tokens.size(); ++j) {
    plan_.meetings().ForEach(tokens[j], [&](const Meeting& meeting) {
      if (meeting.part) {
        parts[j].query_tokens = static_cast<uint16_t>(parts[j].query_tokens | meeting.query_tokens);
        parts[j].best = std::max<int>(parts[j].best, meeting.similarity);
        any_parts |= meeting.query_tokens;
        return;
      }
      record_best[j] = std::max<int>(record_best[j], meeting.similarity);
      for (unsigned bits = meeting.query_tokens; bits != 0; bits &= bits - 1) {
        int& best = query_best[static_cast<std::size_t>(__builtin_ctz(bits))];
        best = std::max<int>(best, meeting.similarity);
      }
    });
  }
  if (any_parts != 0) JoinParts(parts, tokens.size(), &query_best, &record_best);
  score::NameSums sums;
  sums.words_missing = question_.name.words_missing || line.words_missing != 0;
  bool query_words = false;
  bool record_words = false;
  for (std::size_t i = 0; i < plan_.size(); ++i) {
    const QueryToken& token = plan_.token(i);
    if (token.expansion->wide) {
      for (std::size_t j = 0; j < tokens.size(); ++j) {
        if (!index_.routes.IsAmong(token.expansion->wide_places, tokens[j])) continue;
        query_best[i] = std::max(query_best[i], token.wide_similarity);
        record_best[j] = std::max(record_best[j], token.wide_similarity);
      }
    }
    if (query_best[i] == 0) {
      sums.query_alone += token.alone.weight;
      query_words = query_words || token.alone.word;
    } else {
      sums.weight += token.weight;
      sums.gained +=
          static_cast<int64_t>(token.weight) * score::EffectiveSimilarityBound(query_best[i], sums.words_missing);
    }
  }
  for (std::size_t j = 0; j < tokens.size(); ++j) {
    const TokenEntry& entry = index_.postings.entry(tokens[j]);
    if (record_best[j] == 0) {
      sums.record_alone += entry.alone_weight;
      record_words = record_words || entry.alone_word != 0;
    } else {
      sums.weight += entry.weight;
      sums.gained +=
          static_cast<int64_t>(entry.weight) * score::EffectiveSimilarityBound(record_best[j], sums.words_missing);
    }
  }
  sums.words_contradicted = query_words && record_words;
  return sums.weight == 0 ? 0 : score::NameScoreAtMost(sums);
}

// Adjacent tokens that are parts of words like one query token: taken to be such a word, as alike as the most alike
// one.
void NameSearch::JoinParts(const std::array<Parts, score::kTokensMax>& parts, std::size_t count,
                           std::array<int, score::kTokensMax>* query_best,
                           std::array<int, score::kTokensMax>* record_best) {
  for (std::size_t j = 0; j + 1 < count; ++j) {
    const unsigned common = parts[j].query_tokens & parts[j + 1].query_tokens;
    if (common == 0) continue;
    const int best = std::max(parts[j].best, parts[j + 1].best);
    for (const std::size_t k : {j, j + 1}) (*record_best)[k] = std::max((*record_best)[k], best);
    for (unsigned bits = common; bits != 0; bits &= bits - 1) {
      int& of_query = (*query_best)[static_cast<std::size_t>(__builtin_ctz(bits))];
      of_query = std::max(of_query, best);
    }
  }
}

// Names of the same tokens, given in the same way, have the same score: the last ones are remembered.
score::NameScore NameSearch::Score(uint32_t name) {
  const NameLine& line = index_.lines[name];
  const auto tokens = index_.lines.tokens(line);
  uint64_t hash = line.fields_known | line.words_missing << 1;
  for (const TokenId token : tokens) hash = (hash ^ token) * 0x9E3779B97F4A7C15U;
  auto& held = memory_.scored[hash >> 32 & (kScoredHeld - 1)];
  if (held.search == memory_.searches) {
    const NameLine& other = index_.lines[held.name];
    const auto other_tokens = index_.lines.tokens(other);
    if (other.fields_known == line.fields_known && other.words_missing == line.words_missing &&
        std::equal(tokens.begin(), tokens.end(), other_tokens.begin(), other_tokens.end())) {
      return held.score;
    }
  }
  ++counts_.scored;
  std::array<score::TokenView, score::kTokensMax> views;
  for (std::size_t j = 0; j < tokens.size(); ++j) views[j] = index_.tokens[tokens[j]];
  const score::NameView view{{views.data(), tokens.size()}, line.fields_known != 0, line.words_missing != 0};
  held = {memory_.searches, name, score::ScoreNames(question_.name, view)};
  return held.score;
}

class Collector final : public NameVisitor {
 public:
  Collector(int floor, std::vector<NameOrdinal>* found) : floor_(floor), found_(*found) {}
  int Visit(NameOrdinal name, RecordOrdinal, score::NameScore names) override {
    if (names.alone() >= floor_) found_.push_back(name);
    return floor_;
  }

 private:
  const int floor_;
  std::vector<NameOrdinal>& found_;
};

}  // namespace

NameSearchScratch::NameSearchScratch() : parts_(std::make_unique<Parts>()) {}
NameSearchScratch::~NameSearchScratch() = default;

void NameIndex::Search(const NameQuestion& question, NameSearchScratch* scratch, NameVisitor* visitor) const {
  NameSearch(*parts_, question, scratch->parts_.get(), &scratch->counts, visitor).Run();
}

void NameIndex::Search(const score::NameView& query, int floor, NameSearchScratch* scratch,
                       std::vector<NameOrdinal>* found) const {
  found->clear();
  Collector collector(std::max(floor, 1), found);
  Search({.name = query, .floor = floor}, scratch, &collector);
  std::sort(found->begin(), found->end());
  found->erase(std::unique(found->begin(), found->end()), found->end());
}

}  // namespace lookout::index::names
