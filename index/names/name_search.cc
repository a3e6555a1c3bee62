// name_search.cc: the search of a NameIndex.
//
// Scan:  names of persons born on the day asked for, or near it: there a name may be very unlike, and they are few.
// Walk:  of each token of the query, the rarest first, the postings of all that is like it, most alike first; a name is
//        kept whose signature leaves it the chance to reach the floor.
// Bound: the line of each name kept, and by its tokens an upper bound of its score, and of its person's.
// Visit: the names of highest bound first, each scored; the visitor raises the floor, and all above is held to it.
#include <algorithm>
#include <array>

#include "index/names/name_index.h"
#include "index/names/name_index_parts.h"

namespace lookout::index::names {
namespace {

constexpr std::size_t kPendingMax = 256;   // names kept before they are looked at: few, so that the floor rises early
constexpr std::size_t kScoredHeld = 1024;  // scores remembered
constexpr std::size_t kShortList = 16;     // postings that are tested one by one
constexpr std::size_t kScanMax = 4096;     // names looked at by their birth dates alone

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
    memory_.scored.resize(kScoredHeld);
    ++memory_.searches;
    memory_.pending.clear();
    memory_.expansions.Begin();
    tiers_.Begin(index_.dates, question_.fields, floor_);
    name_floor_ = tiers_.name_floor();
    if (name_floor_ > score::kOne) return;  // nobody is born near the date, and no name is enough
    plan_.Begin(index_, question_.name, name_floor_, &memory_.expansions, &counts_.tokens_compared);
    for (std::size_t i = 0; i < plan_.size(); ++i) counts_.tokens_alike += plan_.token(i).expansion->alike.size();
    tiers_.ScanLowest(index_.dates, kScanMax, [&](uint32_t begin, uint32_t end) { Scan(begin, end); });
    Flush();
    RaisePlan();
    for (const uint8_t i : plan_.order()) {
      if (!tiers_.CanBeReached(tiers_.lowest())) break;
      WalkToken(i);
    }
    Flush();
  }

 private:
  // What a walk over the lists of one token wants to know; made anew when the floor rises.
  struct Reach {
    TrackedMask within = 0;  // no tracked token outside has a partner in the names looked for
    bool needed = false;
    int64_t most = 0;
  };

  void SetFloor(int floor) {
    floor_ = floor;
    tiers_.RaiseFloor(floor);
    name_floor_ = tiers_.name_floor();
    RaisePlan();
  }

  void RaisePlan() {
    ++raised_;
    plan_.RaiseFloors(tiers_.floors(), tiers_.lowest());
  }

  Reach ReachOf(std::size_t i) {
    Reach reach;
    const TrackedMask mask = plan_.token(i).mask;
    reach.within = static_cast<TrackedMask>(mask == 0 ? 0 : mask | (mask - 1));
    reach.needed = plan_.IsNeeded(i, reach.within);
    reach.most = plan_.MostSlack(reach.within);
    return reach;
  }

  void WalkToken(std::size_t i) {
    const QueryToken& token = plan_.token(i);
    Reach reach = ReachOf(i);
    uint64_t at = raised_;
    // False when nothing as little alike can reach the floor.
    const auto may_reach = [&](int similarity, int64_t* loss) {
      if (at != raised_) {
        reach = ReachOf(i);
        at = raised_;
      }
      *loss = plan_.Loss(i, similarity, reach.needed);
      return reach.most >= *loss;
    };
    int64_t loss = 0;
    for (const Alike& alike : token.expansion->alike) {
      if (!may_reach(alike.similarity, &loss)) break;
      WalkList(index_.postings.Range(alike.begin, alike.count), alike.classes, token.mask, reach.within, loss);
    }
    for (const JoinedName& joined : token.expansion->joined) {
      if (!may_reach(joined.similarity, &loss)) break;
      ++counts_.postings;
      Keep(joined.name);
    }
    for (const QueryRun& run : plan_.runs()) {
      TrackedMask mask = 0;
      if (LeaderOf(run, &mask) != i) continue;
      for (const JoinedName& joined : run.expansion->joined) {
        if (!may_reach(joined.similarity, &loss)) break;
        ++counts_.postings;
        Keep(joined.name);
      }
      for (const Alike& alike : run.expansion->alike) {
        if (!may_reach(alike.similarity, &loss)) break;
        WalkList(index_.postings.Range(alike.begin, alike.count), alike.classes, mask, reach.within, loss);
      }
    }
    if (token.expansion->wide && may_reach(token.best, &loss)) WalkWide(*token.token, reach.within);
  }

  // The token of the run under which its postings are walked: the rarest that is tracked.
  std::size_t LeaderOf(const QueryRun& run, TrackedMask* mask) const {
    for (const uint8_t i : plan_.order()) {
      if ((run.tokens >> i & 1) != 0) *mask = static_cast<TrackedMask>(*mask | plan_.token(i).mask);
    }
    for (const uint8_t i : plan_.order()) {
      if ((run.tokens >> i & 1) != 0) return i;
    }
    return plan_.size();
  }

  // Every token that begins with an initial, where names of that little weight can reach the floor at all.
  void WalkWide(const base::Token& token, TrackedMask within) {
    unsigned classes = 0;
    for (std::size_t c = 0; c < kWeightClasses; ++c) classes |= plan_.Slack(within, c) >= 0 ? 1U << c : 0U;
    for (const TokenId id : index_.routes.BeginningWith(token.letters)) {
      if ((index_.token_classes[id] & classes) == 0) continue;
      WalkList(index_.postings[id], index_.token_classes[id], 0, within, 0);
    }
  }

  void WalkList(std::span<const Posting> list, unsigned classes, TrackedMask mask, TrackedMask within, int64_t loss) {
    if (list.size() <= kShortList) {
      WalkRange(list, mask, within, loss);
    } else {
      // Only the classes that can reach the floor with all of `within`: they stand together.
      for (std::size_t c = 0; c < kWeightClasses; ++c) {
        if ((classes >> c & 1) == 0 || plan_.Slack(within, c) < loss) continue;
        const auto below = [c](const Posting& posting) { return posting.weight_class() < c; };
        const auto first = std::partition_point(list.begin(), list.end(), below);
        const auto to = [c](const Posting& posting) { return posting.weight_class() <= c; };
        WalkRange({first, std::partition_point(first, list.end(), to)}, mask, within, loss);
      }
    }
    if (!memory_.pending.empty() && list.size() > kShortList) Flush();
  }

  void WalkRange(std::span<const Posting> range, TrackedMask mask, TrackedMask within, int64_t loss) {
    counts_.postings += range.size();
    for (std::size_t at = 0; at < range.size(); ++at) {
      const Posting& posting = range[at];
      const std::size_t tier = tiers_.TierOf(posting.group());
      if (!tiers_.CanBeReached(tier)) continue;
      const auto may = static_cast<TrackedMask>((plan_.MaskOf(posting.codes()) | mask) & within);
      if (plan_.Slack(tier, may, posting.weight_class()) >= loss) Keep(posting.name());
    }
  }

  // Names that stand side by side: those that have no word of the query's, however spelt, are passed over.
  void Scan(uint32_t begin, uint32_t end) {
    counts_.lines_scanned += end - begin;
    for (uint32_t name = begin; name < end; ++name) {
      const auto tokens = index_.lines.tokens(name);
      const auto may = [&](TokenId token) { return plan_.meetings().Has(token); };
      if (!plan_.any_wide() && std::none_of(tokens.begin(), tokens.end(), may)) continue;
      Keep(name);
    }
  }

  void Keep(uint32_t name) {
    index_.lines.Prefetch(name);
    memory_.pending.push_back(name);
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
  int Score(uint32_t name);
  bool MayReach(int name_score, uint32_t name) const {
    if (name_score < name_floor_) return false;
    if (question_.fields == nullptr) return true;
    const auto fields = question_.columns->fields(RecordOrdinal{index_.lines[name].record});
    return score::ScoreIdentity(name_score, *question_.fields, fields).score >= floor_;
  }

  const NameIndexData& index_;
  const NameQuestion& question_;
  NameSearchMemory& memory_;
  QueryPlan& plan_;
  NameSearchCounts& counts_;
  NameVisitor& visitor_;
  DateTiers& tiers_;
  uint64_t raised_ = 0;  // how often the floors changed
  int floor_;           // of what the question asks for
  int name_floor_ = 1;  // what follows from it for the name alone
};

void NameSearch::Flush() {
  auto& ranked = memory_.ranked;
  ranked.clear();
  counts_.lines += memory_.pending.size();
  for (const uint32_t name : memory_.pending) {
    const int bound = Bound(name);
    if (MayReach(bound, name)) ranked.push_back({bound, name});
  }
  memory_.pending.clear();
  counts_.candidates += ranked.size();
  std::sort(ranked.begin(), ranked.end(),
            [](const auto& a, const auto& b) { return a.bound != b.bound ? a.bound > b.bound : a.name < b.name; });
  for (const auto& one : ranked) {
    if (!MayReach(one.bound, one.name)) continue;
    const int score = Score(one.name);
    if (score < name_floor_) continue;
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
        const int similarity = score::CompareTokens(*token.token, index_.tokens[tokens[j]]).similarity;
        query_best[i] = std::max(query_best[i], similarity);
        record_best[j] = std::max(record_best[j], similarity);
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
    const int weight = index_.token_weights[tokens[j]];
    if (record_best[j] == 0) {
      const unsigned alone = index_.alone_weights[tokens[j]];
      sums.record_alone += static_cast<int>(alone & ~NameIndexData::kWord);
      record_words = record_words || (alone & NameIndexData::kWord) != 0;
    } else {
      sums.weight += weight;
      sums.gained += static_cast<int64_t>(weight) * score::EffectiveSimilarityBound(record_best[j], sums.words_missing);
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
int NameSearch::Score(uint32_t name) {
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
  std::array<const base::Token*, score::kTokensMax> views;
  for (std::size_t j = 0; j < tokens.size(); ++j) views[j] = &index_.tokens[tokens[j]];
  const score::NameView view{{views.data(), tokens.size()}, line.fields_known != 0, line.words_missing != 0};
  held = {memory_.searches, name, score::ScoreNames(question_.name, view)};
  return held.score;
}

class Collector final : public NameVisitor {
 public:
  Collector(int floor, std::vector<NameOrdinal>* found) : floor_(floor), found_(*found) {}
  int Visit(NameOrdinal name, RecordOrdinal, int name_score) override {
    if (name_score >= floor_) found_.push_back(name);
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
