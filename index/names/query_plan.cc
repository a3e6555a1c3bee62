#include "index/names/query_plan.h"

#include <algorithm>
#include <iterator>
#include <numeric>

#include "index/names/name_index_parts.h"

namespace lookout::index::names {
namespace {

constexpr int64_t kWalkedFirstGain = 8;  // postings that may be saved for one that is walked
constexpr int64_t kHundred = 100;        // NameSlack is in hundredths of weight x ten-thousandths

}  // namespace

QueryPlan::QueryPlan() = default;

void QueryPlan::Begin(const NameIndexData& index, const score::NameView& query, int floor, ExpansionCache* expansions,
                      uint64_t* compared) {
  token_codes_ = &index.postings.token_codes();
  count_ = std::min(query.tokens.size(), score::kTokensMax);
  words_missing_ = query.words_missing;
  classes_ = index.postings.classes();
  // Where words are missing, leaving a token alone costs less, and a low similarity loses less against a high one.
  has_cut_ = (classes_ >> kCutClass & 1) != 0;
  for (std::size_t i = 0; i < count_; ++i) {
    tokens_[i] = {};
    tokens_[i].token = query.tokens[i];
    tokens_[i].weight = score::TokenWeight(query.tokens[i]);
    tokens_[i].alone = score::AloneTokenOf(query.tokens[i]);
  }
  LookUp(index, expansions, compared);
  LookUpRuns(index, query, expansions, compared);
  Arrange();
  WeighRuns();
  RaiseFloor(floor);
  Note();
  SumUntracked();
}

void QueryPlan::LookUp(const NameIndexData& index, ExpansionCache* expansions, uint64_t* compared) {
  any_wide_ = false;
  for (std::size_t i = 0; i < count_; ++i) {
    QueryToken& token = tokens_[i];
    token.expansion = &expansions->Of(index, token.token, compared);
    __builtin_prefetch(token.expansion->alike.data());
    token.best = token.expansion->best;
    any_wide_ = any_wide_ || token.expansion->wide;
    token.partner_min = token.expansion->weight_min;
    token.partner_max = token.expansion->weight_max;
    token.cost = static_cast<int64_t>(token.expansion->postings);
    token.light_max = token.partner_max;
    if (token.expansion->wide) {
      token.wide_similarity = score::PrefixSimilarity(token.token);
      if (token.expansion->joined.empty())
        token.light_max = std::min(token.expansion->listed_weight_max, token.partner_max);
    }
  }
}

void QueryPlan::LookUpRuns(const NameIndexData& index, const score::NameView& query, ExpansionCache* expansions,
                           uint64_t* compared) {
  run_count_ = 0;
  run_alike_.clear();
  for (std::size_t first = 0; first + 1 < count_; ++first) {
    std::size_t length = query.tokens[first].letters.size();
    unsigned bits = 1U << first;
    for (std::size_t k = 1; k < score::kJoinedTokensMax && first + k < count_; ++k) {
      length += query.tokens[first + k].letters.size();
      bits |= 1U << (first + k);
      if (length < score::kJoinedLengthMin) continue;
      const Expansion& expansion = expansions->OfRun(index, query.tokens.subspan(first, k + 1), compared);
      QueryRun run{.tokens = bits, .expansion = &expansion, .alike_begin = run_alike_.size()};
      std::copy_if(expansion.alike.begin(), expansion.alike.end(), std::back_inserter(run_alike_),
                   [this](const Alike& alike) { return !IsSameAsToken(alike.token); });
      run.alike_end = run_alike_.size();
      const auto alike = AlikeTo(run);
      const int best = std::max<int>(alike.empty() ? 0 : alike.front().similarity, expansion.joined_best);
      if (best == 0) continue;
      runs_[run_count_++] = run;
      for (std::size_t i = first; i <= first + k; ++i) {
        tokens_[i].best = std::max(tokens_[i].best, best);
        tokens_[i].partner_min =
            tokens_[i].partner_max == 0 ? 0 : std::min(tokens_[i].partner_min, expansion.weight_min);
        tokens_[i].cost += static_cast<int64_t>(expansion.postings);
      }
    }
  }
}

bool QueryPlan::IsSameAsToken(TokenId token) const {
  const auto is_same = [token](const QueryToken& one) {
    const auto& alike = one.expansion->alike;  // the same ones come first
    for (std::size_t k = 0; k < alike.size() && alike[k].similarity == score::kOne; ++k) {
      if (alike[k].token == token) return true;
    }
    return false;
  };
  return std::any_of(tokens_.begin(), tokens_.begin() + static_cast<std::ptrdiff_t>(count_), is_same);
}

// The order of all tokens, of which the first are tracked. Late ones last: what has no code itself (particles, titles,
// suffixes), which tells little and stands in many names, and what is like such tokens and like runs.
void QueryPlan::Arrange() {
  for (QueryToken& token : std::span(tokens_.data(), count_))
    token.late = !HasCode(token.token) || (token.expansion->uncoded && !token.expansion->joined.empty());
  std::iota(order_.begin(), order_.end(), uint8_t{0});
  std::sort(order_.begin(), order_.begin() + static_cast<std::ptrdiff_t>(count_), [&](uint8_t a, uint8_t b) {
    if (tokens_[a].late != tokens_[b].late) return tokens_[b].late;
    return tokens_[a].cost != tokens_[b].cost ? tokens_[a].cost < tokens_[b].cost : a < b;
  });
  const std::size_t tracked = std::min(count_, kTrackedMax);
  for (std::size_t k = 0; k < tracked; ++k) {
    const std::size_t bit = tracked - 1 - k;
    tokens_[order_[k]].mask = static_cast<TrackedMask>(1U << bit);
  }
  SumTracked(tracked);
  slack_.resize((std::size_t{1} << tracked) * kWeightClasses);
}

void QueryPlan::SumTracked(std::size_t tracked) {
  std::array<int16_t, kTrackedMax> weights{};
  tracked_sums_.assign(std::size_t{1} << tracked, {});
  for (std::size_t bit = 0; bit < tracked; ++bit) {
    const QueryToken& token = tokens_[order_[tracked - 1 - bit]];
    weights[bit] = static_cast<int16_t>(token.weight);
    const std::size_t with = std::size_t{1} << bit;
    for (std::size_t without = 0; without < with; ++without) {
      const TrackedSums& sums = tracked_sums_[without];
      tracked_sums_[with + without] = {sums.weight + token.weight, sums.alone + token.alone.weight};
    }
  }
  tracked_weights_ = TrackedLanes::Of(weights);
}

void QueryPlan::WeighRuns() {
  for (QueryRun& run : std::span(runs_.data(), run_count_)) {
    int light = 0;
    for (std::size_t i = 0; i < count_; ++i) {
      if ((run.tokens >> i & 1) == 0) continue;
      run.mask = static_cast<TrackedMask>(run.mask | tokens_[i].mask);
      light += tokens_[i].light_max;
      run.tokens_best = std::max(run.tokens_best, tokens_[i].best);
    }
    run.more_weight = run.passed ? 0 : std::max(0, run.expansion->weight_max - light);
  }
}

// Marks the codes of, and notes the meetings with, all that can be of use at the floor.
void QueryPlan::Note() {
  std::size_t expected = 0;
  for (std::size_t i = 0; i < count_; ++i)
    expected += tokens_[i].expansion->alike.size() + tokens_[i].expansion->parts.size();
  for (const QueryRun& run : runs()) expected += AlikeTo(run).size() + run.expansion->parts.size();
  meetings_.Begin(expected);
  codes_.Begin();
  for (std::size_t i = 0; i < count_; ++i) NoteToken(i);
  for (const QueryRun& run : runs()) {
    for (const Alike& alike : AlikeTo(run)) {
      Mark(alike.code, MarkOf(run.mask, alike.similarity));
      meetings_.Add(alike.token, run.tokens, alike.similarity, false);
    }
    const MarkedAs joined = MarkOf(run.mask, run.expansion->joined_best);
    for (const JoinPart& part : run.expansion->parts) {
      Mark(part.code, joined);
      meetings_.Add(part.token, run.tokens, run.expansion->joined_best, true);
    }
  }
  NoteUncoded();
}

// Tokens without a code (particles, titles, suffixes) are light, and alike to few: a name that has any, or may have, is
// taken to have one for each token or run of the query that may stand against one, the same as the query's.
void QueryPlan::NoteUncoded() {
  int weight = 0;
  MarkedAs as;
  const auto add = [&](const Expansion& expansion, TrackedMask mask, int best) {
    weight += expansion.uncoded_weight;
    if (!expansion.uncoded) return;
    as.tokens |= mask;
    as.effective = as.effective.Max(MarkOf(mask, best).effective);
  };
  for (std::size_t i = 0; i < count_; ++i) add(*tokens_[i].expansion, tokens_[i].mask, tokens_[i].best);
  for (const QueryRun& run : runs()) add(*run.expansion, run.mask, run.tokens_best);
  as.most = score::kOne;
  as.weight_there = static_cast<int16_t>(tracked_sums_[as.tokens].weight);
  // As of a token that is not tracked: it is never passed over, whatever is looked for.
  codes_.Add(kUncoded, {}, [weight](TokenCode) { return weight; });
  codes_.Add(kUncoded, as, [](TokenCode) { return 0; });
}

void QueryPlan::NoteToken(std::size_t i) {
  const QueryToken& token = tokens_[i];
  const TrackedMask all = all_tracked();
  const int64_t most = MostSlack(all);
  int last_similarity = -1;
  MarkedAs as;
  for (const Alike& alike : token.expansion->alike) {
    if (alike.similarity != last_similarity) {
      if (most < Loss(i, alike.similarity)) break;  // nor will any after it
      as = MarkOf(token.mask, alike.similarity);
      last_similarity = alike.similarity;
    }
    Mark(alike.code, as);
    meetings_.Add(alike.token, 1U << i, alike.similarity, false);
  }
  const MarkedAs joined = MarkOf(token.mask, token.expansion->joined_best);
  for (const JoinPart& part : token.expansion->parts) {
    Mark(part.code, joined);
    meetings_.Add(part.token, 1U << i, token.expansion->joined_best, true);
  }
  if (!token.expansion->wide) return;
  const MarkedAs wide = MarkOf(token.mask, token.wide_similarity);
  token_codes_->ForEachRange(token.token.letters.front(), [&](TokenCode first, TokenCode last, int) {
    for (unsigned code = first; code <= last; ++code) Mark(static_cast<TokenCode>(code), wide);
  });
}

MarkedAs QueryPlan::MarkOf(TrackedMask mask, int similarity) const {
  return MarkedAs::Of(mask, score::EffectiveSimilarityBound(similarity, words_missing_), tracked_sums_[mask].weight);
}

void QueryPlan::Mark(TokenCode code, const MarkedAs& as) {
  if (code == kNoCode) return;
  codes_.Add(code, as, [this](TokenCode one) { return token_codes_->WeightOf(one); });
}

// Any name is taken to have partners for the tokens that are not tracked, as alike as any.
void QueryPlan::SumUntracked() {
  untracked_ = {};
  untracked_.words_missing = words_missing_;
  for (std::size_t i = 0; i < count_; ++i) {
    const QueryToken& token = tokens_[i];
    if (token.mask != 0 || token.best == 0) {
      untracked_.query_alone += token.alone.weight;
      continue;
    }
    untracked_.weight += token.weight;
    untracked_.gained +=
        static_cast<int64_t>(token.weight) * score::EffectiveSimilarityBound(token.best, words_missing_);
  }
}

ListLead QueryPlan::LeadOf(const TokenEntry& entry, std::size_t i, TrackedMask mask, TrackedMask within,
                           int similarity) const {
  ListLead lead;
  CodeMeeting token;
  if (entry.code != kNoCode && codes_.Has(entry.code)) token = codes_[entry.code];
  const MarkedAs as = MarkOf(mask, similarity);
  token.weight = entry.weight;
  token.Raise(as);
  lead.room = token.room;
  lead.within = within;
  lead.mask = token.mask;
  lead.effective = token.effective;
  const TrackedMask capped = i < count_ ? tokens_[i].mask : 0;
  lead.others = TrackedLanes::Of(static_cast<TrackedMask>(within & ~capped), -1);
  lead.capped = TrackedLanes::Of(capped, as.most);
  lead.sums = untracked_;
  lead.weight = entry.weight;
  lead.sums.weight += entry.weight;
  lead.sums.gained += token.gained;
  return lead;
}

bool QueryPlan::MayReach(const ListLead& lead, int64_t loss, uint64_t codes, std::size_t weight_class, int floor) {
  TrackedLanes effective = lead.effective;
  unsigned mask = lead.mask;
  int gained = 0;
  int weight = 0;
  int room = lead.room;
  const auto meet = [&](const CodeMeeting& meeting) {
    effective = effective.Max(meeting.effective);
    mask |= meeting.mask;
    gained += meeting.gained;
    weight += meeting.weight;
    room += meeting.room;
  };
  if (MayHideUncoded(codes)) meet(codes_[kUncoded]);
  for (; codes != 0; codes >>= kCodeBits) {
    const auto code = static_cast<TokenCode>(codes);
    if (!codes_.Has(code)) continue;
    if (code == kAnyCode) return Slack(lead.within, weight_class) >= loss;
    const CodeMeeting& meeting = codes_[code];
    // What is like rarer tokens only stands alone in the assignment, or the name is found by those.
    if ((meeting.mask & lead.within) != 0 || meeting.untracked) meet(meeting);
  }
  mask &= lead.within;
  if (Slack(static_cast<TrackedMask>(mask), weight_class) < loss) return false;
  if (weight_class == kCutClass && !words_missing_) return true;  // the codes are noted for names without such words
  const TrackedSums& tracked = tracked_sums_[mask];
  score::NameSums sums = lead.sums;
  sums.weight += tracked.weight + weight;
  effective = effective.And(lead.others).Max(lead.capped);
  sums.gained += effective.Sum(tracked_weights_) + gained;
  sums.query_alone -= tracked.alone;
  if (const int alone = tracked.weight - room; alone > 0) {  // at least: one token has one partner
    sums.weight -= alone;
    sums.gained -= int64_t{alone} * effective.Least(static_cast<TrackedMask>(mask));
    sums.query_alone += alone;
  }
  sums.record_alone = std::max(0, LowestWeightOf(weight_class) - lead.weight - weight);
  return score::NameSlack(sums, floor) >= 0;
}

int64_t QueryPlan::MostSlack(TrackedMask mask) {
  int64_t* const slack = &slack_[mask * kWeightClasses];
  unsigned unknown = 0;
  for (std::size_t c = 0; c < kWeightClasses; ++c) unknown |= slack[c] == kUnknown ? 1U << c : 0U;
  ComputeSlacks({.mask = mask}, unknown & classes_, slack, nullptr);
  int64_t most = kUnknown;
  for (std::size_t c = 0; c < kWeightClasses; ++c) {
    if ((classes_ >> c & 1) != 0) most = std::max(most, slack[c]);
  }
  return most;
}

int64_t QueryPlan::CostOfTracked() {
  int64_t cost = 0;
  for (std::size_t i = 0; i < count_; ++i)
    cost += tokens_[i].mask != 0 && MostSlack(WithLessRare(i)) >= 0 ? tokens_[i].cost : 0;
  return cost;
}

std::size_t QueryPlan::LeaderOfAll() {
  const std::size_t needed =
      Needed(all_tracked(), [](const QueryToken& token) { return token.mask == 0 || token.late; });
  return needed < count_ && tokens_[needed].cost < CostOfTracked() ? needed : count_;
}

std::size_t QueryPlan::TokenToNarrow() {
  const int64_t most = CostOfTracked() / kWalkedFirstGain;
  const auto narrow = [most](const QueryToken& token) {
    const Expansion& expansion = *token.expansion;
    return expansion.uncoded && !expansion.wide && expansion.joined.empty() &&
           token.partner_max > expansion.uncoded_weight && static_cast<int64_t>(expansion.coded_postings) < most;
  };
  const auto end = tokens_.begin() + static_cast<std::ptrdiff_t>(count_);
  return static_cast<std::size_t>(std::find_if(tokens_.begin(), end, narrow) - tokens_.begin());
}

void QueryPlan::Narrow(std::size_t i) {
  QueryToken& token = tokens_[i];
  token.narrowed = true;
  token.partner_max = token.light_max = token.expansion->uncoded_weight;
  token.partner_min = std::min(token.partner_min, token.partner_max);  // the least that its part of the slack can hold
  WeighRuns();
  ForgetSlack();
}

std::size_t QueryPlan::RunToPass() {
  const int64_t most = CostOfTracked() / kWalkedFirstGain;
  const auto pass = [most](const QueryRun& run) {
    return run.more_weight > 0 && static_cast<int64_t>(run.expansion->postings) < most;
  };
  return static_cast<std::size_t>(std::find_if(runs().begin(), runs().end(), pass) - runs().begin());
}

void QueryPlan::PassRun(std::size_t k) {
  runs_[k].passed = true;
  runs_[k].more_weight = 0;
  ForgetSlack();
}

int64_t QueryPlan::Loss(std::size_t i, int similarity, int partner_weight) const {
  const QueryToken& token = tokens_[i];
  if (token.light_max < token.partner_max && similarity == token.wide_similarity) return 0;  // ComputeSlack counts it
  const auto effective = [this](int s) { return score::EffectiveSimilarityBound(s, words_missing_ || has_cut_); };
  return kHundred * (token.weight + partner_weight) * (effective(token.best) - effective(similarity));
}

}  // namespace lookout::index::names
