// name_search.cc: the search of a NameIndex, in three steps.
//
// Expand: each query token, and each two adjacent ones written as one, to the dictionary tokens that are alike.
// Walk:   the names that hold these tokens, or two adjacent tokens that written as one are alike to a query token; of
//         each name the query tokens that have a partner in it, the weight of its own tokens that have one, and the
//         highest similarity are noted.
// Take:   the names whose bound of score, by what was noted, reaches the floor.
#include <algorithm>
#include <array>
#include <limits>
#include <memory>

#include "index/names/name_index.h"
#include "index/names/name_index_parts.h"

namespace lookout::index::names {
namespace {

class NameSearch {
 public:
  NameSearch(const NameIndexData& index, const score::NameView& query, int floor, NameSearchMemory* memory,
             NameSearchCounts* counts)
      : index_(index), query_(query), floor_(std::max(floor, 1)), memory_(*memory), counts_(*counts),
        query_count_(std::min(query.tokens.size(), score::kTokensMax)) {}

  void Run(std::vector<NameOrdinal>* found) {
    counts_ = {};
    memory_.Begin(index_.tokens.size(), index_.names.size());
    stamp_ = memory_.NextStamp();
    for (std::size_t i = 0; i < query_count_; ++i) {
      query_weights_[i] = score::TokenWeight(Token(i));
      query_weight_ += query_weights_[i];
      Expand(i);
    }
    for (std::size_t i = 0; i + 1 < query_count_; ++i) ExpandJoined(i);
    counts_.tokens_alike = memory_.alike.size();
    for (const TokenId token : memory_.alike) Walk(token);
    for (std::size_t i = 0; i < query_count_; ++i) WalkJoined(i);
    Take(found);
  }

 private:
  const base::Token& Token(std::size_t i) const { return *query_.tokens[i]; }
  static unsigned BitOf(std::size_t i) { return 1U << i; }

  // Whether the token is seen for the first time since the stamp was taken.
  bool FirstSeen(TokenId token, uint32_t stamp) {
    auto& state = memory_.tokens[token];
    if (state.compared == stamp) return false;
    state.compared = stamp;
    ++counts_.tokens_compared;
    return true;
  }

  void NoteAlike(TokenId token, unsigned query_tokens, int similarity) {
    if (similarity <= 0) return;
    auto& state = memory_.tokens[token];
    if (state.alike != stamp_) {
      state.alike = stamp_;
      state.query_tokens = 0;
      state.best = 0;
      memory_.alike.push_back(token);
    }
    state.query_tokens = static_cast<uint16_t>(state.query_tokens | query_tokens);
    state.best = static_cast<int16_t>(std::max<int>(state.best, similarity));
  }

  void Expand(std::size_t i) {
    const uint32_t stamp = memory_.NextStamp();
    index_.routes.ForEachCandidate(Token(i), &memory_.word_parts, [&](TokenId token) {
      if (!FirstSeen(token, stamp)) return;
      NoteAlike(token, BitOf(i), score::CompareTokens(Token(i), index_.tokens[token]).similarity);
    });
  }

  // Every run of adjacent query tokens that begins at i, written as one word.
  void ExpandJoined(std::size_t i) {
    memory_.joined = Token(i).letters;
    unsigned bits = BitOf(i);
    for (std::size_t k = 1; k < score::kJoinedTokensMax && i + k < query_count_; ++k) {
      memory_.joined += Token(i + k).letters;
      bits |= BitOf(i + k);
      if (memory_.joined.size() < score::kJoinedLengthMin) continue;
      const uint32_t stamp = memory_.NextStamp();
      index_.routes.ForEachJoinedCandidate(memory_.joined, &memory_.word_parts, [&](TokenId token) {
        if (!FirstSeen(token, stamp)) return;
        NoteAlike(token, bits, score::CompareJoined(memory_.joined, index_.tokens[token]).similarity);
      });
      WalkSameRuns(bits);
    }
  }

  void Reach(uint32_t name, unsigned query_tokens, uint32_t record_weight, int similarity) {
    auto& state = memory_.names[name];
    if (state.reached != stamp_) {
      state = {stamp_, 0, 0, 0};
      memory_.reached.push_back(name);
    }
    state.query_tokens = static_cast<uint16_t>(state.query_tokens | query_tokens);
    // A token counts again as half of a joined word; more than the whole weight is no more than all.
    constexpr uint32_t kMost = std::numeric_limits<uint16_t>::max();
    state.record_weight = static_cast<uint16_t>(std::min(state.record_weight + record_weight, kMost));
    state.best = static_cast<int16_t>(std::max<int>(state.best, similarity));
  }

  void Walk(TokenId token) {
    const auto state = memory_.tokens[token];
    const auto names = index_.postings[token];
    counts_.postings += names.size();
    for (const uint32_t name : names) Reach(name, state.query_tokens, index_.token_weights[token], state.best);
  }

  void WalkJoined(std::size_t i) {
    auto& words = memory_.words;
    words.clear();
    const auto take = [&](WordId word) {
      if (std::find(words.begin(), words.end(), word) == words.end()) words.push_back(word);
    };
    const auto look_up = [&](std::string_view spelling) {
      index_.joined.ForEach(spelling, take);
      index_.joined.ForEachOneEdit(spelling, &memory_.word_parts, take);
    };
    look_up(Token(i).letters);
    for (const std::string& alternate : Token(i).alternates) look_up(alternate);
    counts_.tokens_compared += words.size();
    for (const WordId word : words) {
      const int similarity = score::CompareJoined(index_.joined.word(word), Token(i)).similarity;
      if (similarity <= 0) continue;
      const auto postings = index_.join_postings[word];
      counts_.postings += postings.size();
      for (const JoinPosting& posting : postings) Reach(posting.name, BitOf(i), posting.weight, similarity);
    }
  }

  // Names that hold the letters of the query's run, as a run parted in other places.
  void WalkSameRuns(unsigned bits) {
    index_.joined.ForEach(memory_.joined, [&](WordId word) {
      if (index_.joined.word(word) != memory_.joined) return;
      const auto postings = index_.join_postings[word];
      counts_.postings += postings.size();
      for (const JoinPosting& posting : postings) Reach(posting.name, bits, posting.weight, score::kOne);
    });
  }

  int QueryWeight(unsigned query_tokens) const {
    int weight = 0;
    for (std::size_t i = 0; i < query_count_; ++i) weight += (query_tokens & BitOf(i)) != 0 ? query_weights_[i] : 0;
    return weight;
  }

  void Take(std::vector<NameOrdinal>* found) const {
    found->clear();
    score::BoundInput bound;
    bound.query_total = query_weight_;
    for (const uint32_t name : memory_.reached) {
      const auto& state = memory_.names[name];
      const auto& entry = index_.names[name];
      bound.query_matched = QueryWeight(state.query_tokens);
      bound.record_matched = std::min(state.record_weight, entry.weight);
      bound.record_total = entry.weight;
      bound.best = state.best;
      bound.words_missing = query_.words_missing || entry.words_missing;
      if (score::NameScoreBound(bound) >= floor_) found->push_back(NameOrdinal{name});
    }
    std::sort(found->begin(), found->end());
    counts_.candidates = found->size();
  }

  const NameIndexData& index_;
  const score::NameView& query_;
  const int floor_;
  NameSearchMemory& memory_;
  NameSearchCounts& counts_;
  const std::size_t query_count_;
  std::array<int, score::kTokensMax> query_weights_{};
  int query_weight_ = 0;
  uint32_t stamp_ = 0;
};

}  // namespace

void NameSearchMemory::Begin(std::size_t token_count, std::size_t name_count) {
  if (tokens.size() < token_count) tokens.resize(token_count);
  if (names.size() < name_count) names.resize(name_count);
  if (stamp > std::numeric_limits<uint32_t>::max() - kStampsMax) {  // or old stamps would look like new ones
    std::fill(tokens.begin(), tokens.end(), TokenState{});
    std::fill(names.begin(), names.end(), NameState{});
    stamp = 0;
  }
  alike.clear();
  reached.clear();
}

NameSearchScratch::NameSearchScratch() : parts_(std::make_unique<Parts>()) {}
NameSearchScratch::~NameSearchScratch() = default;

void NameIndex::Search(const score::NameView& query, int floor, NameSearchScratch* scratch,
                       std::vector<NameOrdinal>* found) const {
  NameSearch(*parts_, query, floor, scratch->parts_.get(), &scratch->counts).Run(found);
}

}  // namespace lookout::index::names
