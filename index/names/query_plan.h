// query_plan.h: what one search wants to know of its query: what each token expands to, which postings must be walked,
// and which names of these can reach the floor.
//
// The tokens of the query are put in an order, rare ones first, particles last. A name is found by the first that is in
// a pair of its best assignment: of a token's postings only those names are wanted that can reach the floor without any
// token before it. For frequent tokens these are none, or only names of few tokens, which stand together. README.md of
// this room has the proof, which holds for any order.
#ifndef LOOKOUT_INDEX_NAMES_QUERY_PLAN_H_
#define LOOKOUT_INDEX_NAMES_QUERY_PLAN_H_

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "index/names/class_floors.h"
#include "index/names/code_meetings.h"
#include "index/names/expansion.h"
#include "index/names/meetings.h"
#include "index/names/postings.h"
#include "index/score/name_score.h"

namespace lookout::index::names {

struct QueryToken {
  score::TokenView token;
  const Expansion* expansion = nullptr;
  int weight = 0;
  score::AloneToken alone;
  int best = 0;             // highest similarity with anything, joined words included
  int wide_similarity = 0;  // of a wide token, with what begins with it
  int partner_min = 0;      // the weight of what may be its partner, or that of a run it is in; 0 without the former
  int partner_max = 0;      // the same, without runs
  // A wide token whose partners of more weight than this are all as alike as wide_similarity says; else partner_max.
  int light_max = 0;
  bool late = false;      // comes after all that are not, however rare it is
  bool narrowed = false;  // the lists of its partners with a code are walked
  int64_t cost = 0;       // postings
  TrackedMask mask = 0;   // 0: a name is taken to have a partner for it, wherever this matters
};

// Adjacent tokens of the query, written as one word.
struct QueryRun {
  unsigned tokens = 0;  // bits
  const Expansion* expansion = nullptr;
  std::size_t alike_begin = 0;  // of what is like it (QueryPlan::AlikeTo)
  std::size_t alike_end = 0;
  TrackedMask mask = 0;  // of its tokens
  int tokens_best = 0;   // of its tokens
  bool passed = false;   // all names that have a partner for it are found
  int more_weight = 0;   // that its partner may have than light partners of each of its tokens have together
};

// What the names of one list of postings have in common.
struct ListLead {
  TrackedMask within = 0;  // no tracked token outside is in a pair of the best assignment of the names looked for
  TrackedMask mask = 0;    // tracked tokens that the list's token is like
  TrackedLanes effective;  // what they count by it
  TrackedLanes others;     // all bits of the tokens within that may be in pairs with other tokens of these names
  TrackedLanes capped;     // what the one counts that is in a pair with the list's token
  score::NameSums sums;    // of the list's token, and of what every name is taken to have
  int weight = 0;          // of the list's token
  int room = 0;            // the most weight of tracked tokens that the list's token may stand against
};

class QueryPlan {
 public:
  QueryPlan();

  // Looks up everything that a name at or above `floor` may be found by. The plan is for one search.
  void Begin(const NameIndexData& index, const score::NameView& query, int floor, ExpansionCache* expansions,
             uint64_t* compared);

  // The lowest floor of the score of the names that are walked. It only rises.
  void RaiseFloor(int floor) {
    floor_ = floor;
    ForgetSlack();
  }

  std::size_t size() const { return count_; }
  const QueryToken& token(std::size_t i) const { return tokens_[i]; }
  std::span<const QueryRun> runs() const { return {runs_.data(), run_count_}; }
  // The dictionary tokens that the run may stand against: not those that are the same as a token of the query, for the
  // scorer joins nothing with what has its equal.
  std::span<const Alike> AlikeTo(const QueryRun& run) const {
    return {run_alike_.data() + run.alike_begin, run.alike_end - run.alike_begin};
  }
  // Places of the query tokens, the rarest first, then those that are late; the first kTrackedMax are tracked.
  std::span<const uint8_t> order() const { return {order_.data(), count_}; }
  const Meetings& meetings() const { return meetings_; }
  bool any_wide() const { return any_wide_; }

  // At least NameSlack, at the lowest floor, of every name of the class in which no tracked token but those of the mask
  // has a partner, at the highest similarity each can have.
  int64_t Slack(TrackedMask mask, std::size_t weight_class) {
    int64_t& slack = slack_[mask * kWeightClasses + weight_class];
    if (slack == kUnknown) slack = ComputeSlack({.mask = mask}, weight_class);
    return slack;
  }

  using SlackOfClasses = std::array<int64_t, kWeightClasses>;

  // What is known of the names of the list of a dictionary token that is so like the tracked tokens of the mask, where
  // they are looked for in which token i is in a pair with it (any token, where i is size()).
  ListLead LeadOf(const TokenEntry& entry, std::size_t i, TrackedMask mask, TrackedMask within, int similarity) const;

  // False when no name of the list with these codes and of this class reaches `floor` (the lowest, or a higher one);
  // `loss` as Loss gives it for the list.
  bool MayReach(const ListLead& lead, int64_t loss, uint64_t codes, std::size_t weight_class, int floor);

  // The highest slack of any class of weight that the index has, at the lowest floor.
  int64_t MostSlack(TrackedMask mask);

  // The highest slack of any name whatever it weighs, at each of these floors.
  void MostSlackAt(TrackedMask mask, std::span<const int> floors, int64_t* most) const {
    MostSlackOf({.mask = mask}, floors, most);
  }

  // The same two where the partner of the wide token i is one that begins with it.
  SlackOfClasses WideSlack(std::size_t i, TrackedMask mask) const {
    SlackOfClasses slack;
    slack.fill(kOutOfReach);
    ComputeSlacks({.mask = mask, .wide = i}, classes_, slack.data(), nullptr);
    return slack;
  }
  void MostWideSlackAt(std::size_t i, TrackedMask mask, std::span<const int> floors, int64_t* most) const {
    MostSlackOf({.mask = mask, .wide = i}, floors, most);
  }

  // Of the tokens that are not tracked: one that every name has a partner for which reaches the floor without partners
  // for tracked tokens; of several the one with the fewest postings. size() where there is none.
  std::size_t NeededUntracked() const {
    return Needed(0, [](const QueryToken& token) { return token.mask == 0; });
  }

  // A token that is not tracked, or is late, which every name has a partner for that reaches the floor, and which has
  // fewer postings than would be walked without that. size() where there is none.
  std::size_t LeaderOfAll();

  // What is few beside all that would be walked, and better walked first: fewer of the other names can reach the floor.
  // A token of which the partners that have a code are few, and once the names that hold these are walked: the others
  // have for it only partners without a code, which are light, or none. size() where there is none.
  std::size_t TokenToNarrow();
  void Narrow(std::size_t i);
  // A run, and once all names that have a partner for it are walked. The number of runs where there is none.
  std::size_t RunToPass();
  void PassRun(std::size_t k);

  TrackedMask all_tracked() const { return static_cast<TrackedMask>(tracked_sums_.size() - 1); }
  // The token, which is tracked, and all that are less rare.
  TrackedMask WithLessRare(std::size_t i) const {
    return static_cast<TrackedMask>(tokens_[i].mask | (tokens_[i].mask - 1));
  }

  // What a name loses of its slack when the partner of token i is of this similarity, and not of the highest. With a
  // weight of the partner: it weighs so much, else as little as any.
  int64_t Loss(std::size_t i, int similarity) const { return Loss(i, similarity, tokens_[i].partner_min); }
  int64_t Loss(std::size_t i, int similarity, int partner_weight) const;

  // Where the partner of token i is no heavier than a weight, by steps of weight; of a wide token whose partner is one
  // that begins with it, where `wide`. Of these classes (bits).
  static constexpr int kWeightStep = 8;
  static constexpr std::size_t kWeightSteps = score::kTokenWeightMax / kWeightStep + 1;
  ReachOfClasses ReachByPartner(std::size_t i, bool wide, TrackedMask mask, unsigned classes,
                                std::size_t weight_step) const;

 private:
  static constexpr int64_t kUnknown = INT64_MIN;
  static constexpr int64_t kOutOfReach = kUnknown + 1;  // no token of the query has a partner

  void ForgetSlack() { std::fill(slack_.begin(), slack_.end(), kUnknown); }
  void LookUp(const NameIndexData& index, ExpansionCache* expansions, uint64_t* compared);
  void LookUpRuns(const NameIndexData& index, const score::NameView& query, ExpansionCache* expansions,
                  uint64_t* compared);
  bool IsSameAsToken(TokenId token) const;
  void Arrange();
  void WeighRuns();
  void Note();
  void NoteToken(std::size_t i);
  void NoteUncoded();
  MarkedAs MarkOf(TrackedMask mask, int similarity) const;
  void Mark(TokenCode code, const MarkedAs& as);
  void SumUntracked();
  // Of the tokens for which `may_be`, as NeededUntracked, where names have partners for tracked tokens of the mask
  // only.
  template <typename MayBe>
  std::size_t Needed(TrackedMask mask, MayBe&& may_be) const;
  // What a slack is asked for: tracked tokens that have partners, an untracked one that has none, a wide one whose
  // partner is no better than it must be.
  struct SlackOf {
    static constexpr std::size_t kNone = score::kTokensMax;
    TrackedMask mask = 0;
    std::size_t alone = kNone;
    std::size_t wide = kNone;
    std::size_t capped = kNone;  // the partner of this one weighs no more than `cap`
    int cap = 0;
  };
  class Partners;
  // Of the query, and what a name may have against it. False where no token of the query has a partner.
  bool Gather(const SlackOf& of, bool words_missing, score::NameSums* sums, Partners* partners) const;
  int64_t ComputeSlack(const SlackOf& of, std::size_t weight_class) const;
  // Of these classes, at the lowest floor; `whole`, the least of any name of the class, may be null.
  void ComputeSlacks(const SlackOf& of, unsigned classes, int64_t* slack, int64_t* whole) const;
  void MostSlackOf(const SlackOf& of, std::span<const int> floors, int64_t* most) const;

  std::array<QueryToken, score::kTokensMax> tokens_;
  std::array<uint8_t, score::kTokensMax> order_{};
  std::array<QueryRun, score::kTokensMax * score::kJoinedTokensMax> runs_;
  std::size_t count_ = 0;
  std::vector<Alike> run_alike_;
  std::size_t run_count_ = 0;
  int floor_ = 1;
  bool words_missing_ = false;
  bool any_wide_ = false;
  unsigned classes_ = 0;
  bool has_cut_ = false;
  const TokenCodes* token_codes_ = nullptr;
  CodeMeetings codes_;
  int64_t CostOfTracked();
  void SumTracked(std::size_t tracked);
  // Of the tokens of each mask: their weight, and that by which they stand alone.
  struct TrackedSums {
    int weight = 0;
    int alone = 0;
  };
  TrackedLanes tracked_weights_;
  std::vector<TrackedSums> tracked_sums_;
  score::NameSums untracked_;   // any name with partners for all tokens that are not tracked, and for no other
  std::vector<int64_t> slack_;  // by mask and class, at the lowest floor
  Meetings meetings_;
};

template <typename MayBe>
std::size_t QueryPlan::Needed(TrackedMask mask, MayBe&& may_be) const {
  std::size_t needed = count_;
  for (std::size_t i = 0; i < count_; ++i) {
    if (!may_be(tokens_[i]) || (needed < count_ && tokens_[needed].cost <= tokens_[i].cost)) continue;
    SlackOfClasses without;
    without.fill(kOutOfReach);
    const auto others = static_cast<TrackedMask>(mask & ~tokens_[i].mask);
    ComputeSlacks({.mask = others, .alone = i}, classes_, without.data(), nullptr);
    if (std::all_of(without.begin(), without.end(), [](int64_t slack) { return slack < 0; })) needed = i;
  }
  return needed;
}

}  // namespace lookout::index::names

#endif  // LOOKOUT_INDEX_NAMES_QUERY_PLAN_H_
