// name_search.cc: the search of a NameIndex.
//
// Scan:  names of persons born on the day asked for, or near it: there a name may be very unlike, and they are few.
// Walk:  of each token of the query, the rarest first, the postings of all that is like it, most alike first; a name is
//        kept whose signature leaves it the chance to reach the floor.
// Bound: the line of each name kept, and by its tokens an upper bound of its score, and of its person's.
// Visit: the names of highest bound first, each scored; the visitor raises the floor, and all above is held to it.
#include <algorithm>
#include <array>
#include <numeric>

#include "index/names/name_index.h"
#include "index/names/name_index_parts.h"
#include "index/names/name_walk.h"

namespace lookout::index::names {
namespace {

constexpr std::size_t kPendingMax = 256;    // names kept before they are looked at: few, so that the floor rises early
constexpr std::size_t kPendingEnough = 16;  // the same at the end of a long list
constexpr std::size_t kScoredHeld = 1024;   // scores remembered

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
        floors_{std::max(question.floors.any, 1), std::max(question.floors.plain, 1)},
        walk_(index, &plan_, &tiers_, &counts_, this) {}

  void Run() {
    counts_ = {};
    if (index_.lines.size() == 0) return;
    memory_.scored.resize(kScoredHeld);
    ++memory_.searches;
    memory_.pending.clear();
    memory_.expansions.Begin();
    tiers_.Begin(index_.dates, question_.fields, floors_.any);
    if (tiers_.lowest_floor() > score::kOne) return;  // nobody is born near the date, and no name is enough
    plan_.Begin(index_, question_.name, tiers_.lowest_floor(), &memory_.expansions, &counts_.tokens_compared);
    for (std::size_t i = 0; i < plan_.size(); ++i) counts_.tokens_alike += plan_.token(i).expansion->alike.size();
    tiers_.ScanSmall(index_.dates, [&](uint32_t begin, uint32_t end, std::size_t tier) { Scan(begin, end, tier); });
    Flush();
    RaisePlan();
    if (tiers_.any_walked()) walk_.Run();
    Flush();
  }

  // For the walk: a name that may reach the floor of its tier.
  void Keep(uint32_t name, std::size_t tier) {
    index_.lines.Prefetch(name);
    memory_.pending.push_back({name, static_cast<uint32_t>(tier)});
    if (memory_.pending.size() >= kPendingMax) Flush();
  }

  // For the walk, after a long list: scores that raise the floor leave less to walk.
  void EndList() {
    if (memory_.pending.size() >= kPendingEnough) Flush();
  }

  // For the walk: how often the floors changed.
  uint64_t raised() const { return raised_; }

 private:
  void SetFloors(Floors floors) {
    floors_.plain = std::max(floors_.plain, floors.plain);
    if (floors.any <= floors_.any) return;
    floors_.any = floors.any;
    tiers_.SetFloor(floors.any);
    RaisePlan();
  }

  void RaisePlan() {
    ++raised_;
    plan_.RaiseFloor(tiers_.lowest_walked_floor());
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

  void Flush();
  int Bound(uint32_t name) const;
  // Of a token of a name: the query tokens of which it is part of a run.
  struct Parts {
    uint16_t query_tokens = 0;
    int best = 0;
  };
  // The tokens of the query, or of a name.
  struct Side {
    std::array<int16_t, score::kTokensMax> weight{};
    std::array<int16_t, score::kTokensMax> best{};  // similarity with anything of the other side
    std::array<int16_t, score::kTokensMax> room{};  // the most weight of the other side that it may be paired with

    void Meet(std::size_t i, int similarity, int weight_there) {
      best[i] = std::max(best[i], static_cast<int16_t>(similarity));
      room[i] = std::max(room[i], static_cast<int16_t>(weight_there));
    }
    int Room(std::size_t count) const;
    // Adds what may have partners, of no more weight than these have room for. Gives back the weight beyond that.
    int Match(std::size_t count, int room_there, score::NameSums* sums);
  };
  void JoinParts(const std::array<Parts, score::kTokensMax>& parts, std::size_t count, Side* query, Side* record) const;
  score::NameScore Score(uint32_t name);
  int FloorOf(RecordOrdinal record) const {
    const std::size_t word = record.value / 64;
    const bool raised = word < question_.raised.size() && (question_.raised[word] >> record.value % 64 & 1) != 0;
    return raised ? floors_.any : floors_.plain;
  }
  // No score of a person with a name no more alike, of the tier, is above this.
  int IdentityAtMost(int alike, RecordOrdinal record, uint32_t tier) const {
    if (question_.fields == nullptr) return alike;
    const auto fields = question_.columns->fields(record);
    if (question_.fields->birth_date != nullptr)
      return score::IdentityScoreAtMost(alike, *question_.fields, fields, tiers_.percent(tier));
    return score::ScoreIdentity({static_cast<int16_t>(alike), 0}, *question_.fields, fields).score;
  }
  bool MayReach(int alike, uint32_t name, uint32_t tier) const {
    if (alike < tiers_.floor(tier)) return false;
    const RecordOrdinal record{index_.lines[name].record};
    return IdentityAtMost(alike, record, tier) >= FloorOf(record);
  }

  const NameIndexData& index_;
  const NameQuestion& question_;
  NameSearchMemory& memory_;
  QueryPlan& plan_;
  NameSearchCounts& counts_;
  NameVisitor& visitor_;
  DateTiers& tiers_;
  uint64_t raised_ = 0;  // how often the floors changed
  Floors floors_;        // of what the question asks for
  NameWalk<NameSearch> walk_;
};

void NameSearch::Flush() {
  auto& ranked = memory_.ranked;
  ranked.clear();
  counts_.lines += memory_.pending.size();
  for (const auto& one : memory_.pending) {
    for (const TokenId token : index_.lines.tokens(one.name)) index_.postings.PrefetchEntry(token);
  }
  for (const auto [name, tier] : memory_.pending) {
    const int bound = Bound(name);
    if (bound < tiers_.floor(tier)) continue;
    if (question_.fields != nullptr) question_.columns->Prefetch(RecordOrdinal{index_.lines[name].record});
    ranked.push_back({bound, name, tier});
  }
  memory_.pending.clear();
  std::erase_if(ranked, [&](const auto& one) { return !MayReach(one.bound, one.name, one.tier); });
  counts_.candidates += ranked.size();
  std::sort(ranked.begin(), ranked.end(),
            [](const auto& a, const auto& b) { return a.bound != b.bound ? a.bound > b.bound : a.name < b.name; });
  const int at = floors_.plain;
  for (const auto& one : ranked) {
    if (at != floors_.plain && !MayReach(one.bound, one.name, one.tier)) continue;
    const score::NameScore score = Score(one.name);
    if (score.alike < tiers_.floor(one.tier)) continue;
    SetFloors(visitor_.Visit(NameOrdinal{one.name}, RecordOrdinal{index_.lines[one.name].record}, score));
  }
}

int NameSearch::Bound(uint32_t name) const {
  const NameLine& line = index_.lines[name];
  const auto tokens = index_.lines.tokens(line);
  Side query;
  Side record;
  std::array<Parts, score::kTokensMax> parts{};
  unsigned any_parts = 0;
  for (std::size_t i = 0; i < plan_.size(); ++i) query.weight[i] = static_cast<int16_t>(plan_.token(i).weight);
  for (std::size_t j = 0; j < tokens.size(); ++j) {
    record.weight[j] = index_.postings.entry(tokens[j]).weight;
    plan_.meetings().ForEach(tokens[j], [&](const Meeting& meeting) {
      if (meeting.part) {
        parts[j].query_tokens = static_cast<uint16_t>(parts[j].query_tokens | meeting.query_tokens);
        parts[j].best = std::max<int>(parts[j].best, meeting.similarity);
        any_parts |= meeting.query_tokens;
        return;
      }
      int of_query = 0;
      for (unsigned bits = meeting.query_tokens; bits != 0; bits &= bits - 1) {
        const auto i = static_cast<std::size_t>(__builtin_ctz(bits));
        query.Meet(i, meeting.similarity, record.weight[j]);
        of_query += query.weight[i];
      }
      record.Meet(j, meeting.similarity, of_query);
    });
  }
  if (any_parts != 0) JoinParts(parts, tokens.size(), &query, &record);
  score::NameSums sums;
  sums.words_missing = question_.name.words_missing || line.words_missing != 0;
  for (std::size_t i = 0; i < plan_.size(); ++i) {
    const QueryToken& token = plan_.token(i);
    if (token.expansion->wide) {
      for (std::size_t j = 0; j < tokens.size(); ++j) {
        if (!index_.routes.IsAmong(token.expansion->wide_places, tokens[j])) continue;
        query.Meet(i, token.wide_similarity, record.weight[j]);
        record.Meet(j, token.wide_similarity, query.weight[i]);
      }
    }
    if (query.best[i] == 0) sums.query_alone += token.alone.weight;
  }
  for (std::size_t j = 0; j < tokens.size(); ++j) {
    if (record.best[j] != 0) continue;
    sums.record_alone += index_.postings.entry(tokens[j]).alone_weight;
  }
  sums.query_alone += query.Match(plan_.size(), record.Room(tokens.size()), &sums);
  sums.record_alone += record.Match(tokens.size(), query.Room(plan_.size()), &sums);
  return sums.weight == 0 ? 0 : score::NameScoreAtMost(sums);
}

int NameSearch::Side::Room(std::size_t count) const {
  return std::accumulate(room.begin(), room.begin() + static_cast<std::ptrdiff_t>(count), 0);
}

int NameSearch::Side::Match(std::size_t count, int room_there, score::NameSums* sums) {
  const auto gain = [&](std::size_t i, int matched) {
    sums->weight += matched;
    sums->gained += int64_t{matched} * score::EffectiveSimilarityBound(best[i], sums->words_missing);
  };
  int more = -room_there;
  for (std::size_t i = 0; i < count; ++i) {
    if (best[i] == 0) continue;
    more += weight[i];
    gain(i, weight[i]);
  }
  if (more <= 0) return 0;
  for (int left = more; left > 0;) {  // what is alike the least has no partner
    std::size_t least = count;
    for (std::size_t i = 0; i < count; ++i) {
      if (best[i] != 0 && (least == count || best[i] < best[least])) least = i;
    }
    const int alone = std::min<int>(left, weight[least]);
    gain(least, -alone);
    left -= alone;
    best[least] = 0;
  }
  return more;
}

// Adjacent tokens that are parts of words like one query token: taken to be such a word, as alike as the most alike
// one.
void NameSearch::JoinParts(const std::array<Parts, score::kTokensMax>& parts, std::size_t count, Side* query,
                           Side* record) const {
  std::array<int, score::kTokensMax> joined{};  // by query token: weight of what is taken to be joined
  for (std::size_t j = 0; j + 1 < count; ++j) {
    const unsigned common = parts[j].query_tokens & parts[j + 1].query_tokens;
    if (common == 0) continue;
    const int best = std::max(parts[j].best, parts[j + 1].best);
    int of_query = 0;
    for (unsigned bits = common; bits != 0; bits &= bits - 1) {
      const auto i = static_cast<std::size_t>(__builtin_ctz(bits));
      joined[i] += record->weight[j] + record->weight[j + 1];
      query->Meet(i, best, joined[i]);
      of_query += query->weight[i];
    }
    for (const std::size_t k : {j, j + 1}) record->Meet(k, best, of_query);
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
  int floor() const { return floor_; }
  Floors Visit(NameOrdinal name, RecordOrdinal, score::NameScore names) override {
    if (names.alone() >= floor_) found_.push_back(name);
    return Floors::Of(floor_);
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
  Search({.name = query, .floors = Floors::Of(collector.floor())}, scratch, &collector);
  std::sort(found->begin(), found->end());
  found->erase(std::unique(found->begin(), found->end()), found->end());
}

}  // namespace lookout::index::names
