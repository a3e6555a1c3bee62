#include "index/names/expansion.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

#include "index/names/name_index_parts.h"

namespace lookout::index::names {
namespace {

class Expander {
 public:
  Expander(const NameIndexData& index, ExpansionMemory* memory, uint64_t* compared)
      : index_(index), memory_(*memory), compared_(*compared), out_(std::make_unique<Expansion>()) {
    memory_.seen.Begin();
    memory_.alike.clear();
    memory_.joined.clear();
    memory_.parts.clear();
    out_->weight_min = score::kTokenWeightMax;
  }

  std::unique_ptr<Expansion> OfToken(const score::TokenView& token) {
    auto tokens = InBatches<TokenId>([&](std::span<const TokenId> ids) {
      for (const TokenId id : ids) index_.tokens.PrefetchWhole(id);
      std::array<std::pair<TokenId, int>, kBatchMost> near;
      std::size_t count = 0;
      for (const TokenId id : ids) {
        const int similarity = score::CompareTokens(token, index_.tokens[id]).similarity;
        if (similarity <= 0) continue;
        index_.postings.PrefetchEntry(id);
        near[count++] = {id, similarity};
      }
      for (std::size_t i = 0; i < count; ++i) Take(near[i].first, near[i].second);
    });
    index_.routes.ForEachCandidate(token, [&](TokenId id) {
      if (!FirstSeen(id)) return;
      index_.tokens.PrefetchPlace(id);
      tokens.Add(id);
    });
    tokens.Flush();
    out_->wide = index_.routes.IsWide(token);
    out_->listed_weight_max = out_->weight_max;
    if (out_->wide) {
      const auto beginning = index_.routes.BeginningWith(token.letters);
      out_->wide_places = index_.routes.PlacesOf(beginning);
      for (const TokenId id : beginning) out_->postings += index_.postings.ListOf(id).count;
      out_->best = std::max(out_->best, score::PrefixSimilarity(token));
      out_->weight_min = 0;
      out_->weight_max = score::kTokenWeightMax;
      if (!HasCode(token)) {  // a particle meets particles only, and all of them weigh the same
        out_->uncoded = true;
        out_->uncoded_weight = std::max(out_->uncoded_weight, score::TokenWeight(token));
      }
    }
    TakeJoined(token);
    return Finish();
  }

  std::unique_ptr<Expansion> OfRun(std::span<const score::TokenView> run) {
    std::string joined;
    for (const score::TokenView& token : run) joined += token.letters;
    index_.routes.ForEachJoinedCandidate(joined, [&](TokenId id) {
      if (FirstSeen(id)) Take(id, score::CompareJoined(joined, index_.tokens[id]).similarity);
    });
    TakeSameRuns(joined, run);
    return Finish();
  }

 private:
  bool FirstSeen(TokenId id) {
    if (!memory_.seen.Add(id)) return false;
    ++compared_;
    return true;
  }

  void Take(TokenId id, int similarity) {
    if (similarity <= 0) return;
    const TokenEntry& entry = index_.postings.entry(id);
    const int weight = entry.weight;
    const auto unlike = static_cast<uint64_t>(score::kOne - similarity);
    memory_.alike.push_back(unlike << (32 + kCodeBits) | uint64_t{id} << kCodeBits | entry.code);
    out_->postings += index_.postings.ListOf(id).count;
    out_->best = std::max(out_->best, similarity);
    out_->weight_min = std::min(out_->weight_min, weight);
    out_->weight_max = std::max(out_->weight_max, weight);
    if (entry.code != kNoCode) {
      out_->coded_postings += index_.postings.ListOf(id).count;
      return;
    }
    out_->uncoded = true;
    out_->uncoded_weight = std::max(out_->uncoded_weight, weight);
  }

  void TakeJoined(const score::TokenView& token) {
    last_run_.clear();
    SetSpellings(token);
    auto names = InBatches<uint32_t>([&](std::span<const uint32_t> held) {
      AskForTokens(held);
      for (const uint32_t name : held) TakeJoinedName(token, name);
    });
    index_.joined.ForEach(token, [&](uint32_t name) {
      index_.lines.Prefetch(name);
      names.Add(name);
    });
    names.Flush();
    SortJoined();
  }

  // Of names whose lines have been asked for.
  void AskForTokens(std::span<const uint32_t> names) const {
    for (const uint32_t name : names) {
      for (const TokenId id : index_.lines.tokens(name)) index_.tokens.PrefetchPlace(id);
    }
    for (const uint32_t name : names) {
      for (const TokenId id : index_.lines.tokens(name)) index_.tokens.Prefetch(id);
    }
  }

  void SetSpellings(const score::TokenView& token) {
    spellings_.clear();
    spellings_.push_back(WordShape::Of(token.letters));
    for (const std::string_view alternate : token.alternates) spellings_.push_back(WordShape::Of(alternate));
    shortest_run_ = longest_run_ = token.letters.size();
    for (const WordShape& spelling : spellings_) {
      shortest_run_ = std::min(shortest_run_, spelling.length);
      longest_run_ = std::max(longest_run_, spelling.length);
    }
    --shortest_run_;
    ++longest_run_;
  }

  bool MayBeNear(const WordShape& run) const {
    return std::any_of(spellings_.begin(), spellings_.end(),
                       [&](const WordShape& asked) { return run.MayBeNear(asked); });
  }

  void TakeJoinedName(const score::TokenView& token, uint32_t name) {
    ++compared_;
    int best = 0;
    const auto likely = [this](std::size_t length) { return length >= shortest_run_ && length <= longest_run_; };
    ForEachRun(index_.lines.tokens(name), index_.tokens, likely, [&](std::span<const TokenId> run) {
      if (!MayBeNear(WordShape::Of(run, index_.tokens))) return;
      // Names of the same words come one after the other.
      if (!std::equal(run.begin(), run.end(), last_run_.begin(), last_run_.end())) {
        last_run_.assign(run.begin(), run.end());
        WriteAsOne(run, index_.tokens, &memory_.run);
        last_similarity_ = score::CompareJoined(memory_.run, token).similarity;
        if (last_similarity_ > 0) TakeRun(run);
      }
      best = std::max(best, last_similarity_);
    });
    if (best > 0) memory_.joined.push_back({name, static_cast<int16_t>(best)});
    out_->joined_best = std::max(out_->joined_best, best);
  }

  // Whether the word falls apart into two or three words of the dictionary, elsewhere than the run does.
  bool CanBeParted(std::string_view word, std::span<const score::TokenView> run) const {
    static_assert(score::kJoinedTokensMax == 3);
    const std::size_t own = run[0].letters.size();
    const std::size_t own_last = word.size() - run.back().letters.size();
    for (std::size_t first = 1; first < word.size(); ++first) index_.routes.PrefetchWord(word.substr(0, first));
    for (std::size_t first = 1; first < word.size(); ++first) {
      if (!index_.routes.HasWord(word.substr(0, first))) continue;
      for (std::size_t last = first; last < word.size(); ++last) {  // two words where they are the same
        if (first == own && last == own_last) continue;
        if (!index_.routes.HasWord(word.substr(last))) continue;
        if (last == first || index_.routes.HasWord(word.substr(first, last - first))) return true;
      }
    }
    return false;
  }

  // A run parted as the query's has the same tokens: those are alike each by itself.
  void TakeSameRuns(std::string_view word, std::span<const score::TokenView> run) {
    memory_.names.clear();
    index_.joined.ForEachSame(word, [&](uint32_t name) { memory_.names.push_back(name); });
    if (memory_.names.empty() || !CanBeParted(word, run)) return;
    last_run_.clear();
    auto names = InBatches<uint32_t>([&](std::span<const uint32_t> held) {
      AskForTokens(held);
      for (const uint32_t name : held) TakeSameRunsOfName(word, run, name);
    });
    for (const uint32_t name : memory_.names) {
      index_.lines.Prefetch(name);
      names.Add(name);
    }
    names.Flush();
    if (!memory_.joined.empty()) out_->joined_best = score::kOne;
    SortJoined();
  }

  void TakeSameRunsOfName(std::string_view word, std::span<const score::TokenView> run, uint32_t name) {
    ++compared_;
    bool any = false;
    const auto likely = [&](std::size_t length) { return length == word.size(); };
    ForEachRun(index_.lines.tokens(name), index_.tokens, likely, [&](std::span<const TokenId> held) {
      if (!std::equal(held.begin(), held.end(), last_run_.begin(), last_run_.end())) {
        last_run_.assign(held.begin(), held.end());
        last_similarity_ = IsParted(word, held, run) ? score::kOne : 0;
        if (last_similarity_ > 0) TakeRun(held);
      }
      any = any || last_similarity_ > 0;
    });
    if (any) memory_.joined.push_back({name, static_cast<int16_t>(score::kOne)});
  }

  // Whether the tokens, written as one, are the word, and are not one by one those of the run.
  bool IsParted(std::string_view word, std::span<const TokenId> held, std::span<const score::TokenView> run) {
    WriteAsOne(held, index_.tokens, &memory_.run);
    if (memory_.run != word) return false;
    const auto same = [this](TokenId id, const score::TokenView& token) {
      return index_.tokens.letters(id) == token.letters;
    };
    return !std::equal(held.begin(), held.end(), run.begin(), run.end(), same);
  }

  // Each name once. Its similarity is the same wherever it came up.
  void SortJoined() {
    auto& joined = memory_.joined;
    std::sort(joined.begin(), joined.end(), [](const JoinedName& a, const JoinedName& b) { return a.name < b.name; });
    const auto same = [](const JoinedName& a, const JoinedName& b) { return a.name == b.name; };
    joined.erase(std::unique(joined.begin(), joined.end(), same), joined.end());
    out_->postings += joined.size();
    out_->best = std::max(out_->best, out_->joined_best);
  }

  void TakeRun(std::span<const TokenId> run) {
    int weight = 0;
    int uncoded_weight = 0;
    bool coded = false;
    for (const TokenId token : run) {
      const TokenEntry& entry = index_.postings.entry(token);
      weight += entry.weight;
      coded = coded || entry.code != kNoCode;
      if (entry.code == kNoCode) uncoded_weight += entry.weight;
      memory_.parts.push_back({token, entry.code});
    }
    out_->uncoded = out_->uncoded || !coded;
    out_->uncoded_weight = std::max(out_->uncoded_weight, uncoded_weight);
    out_->weight_min = std::min(out_->weight_min, weight);
    out_->weight_max = std::max(out_->weight_max, weight);
  }

  std::unique_ptr<Expansion> Finish() {
    auto& joined = memory_.joined;
    std::sort(joined.begin(), joined.end(), [](const JoinedName& a, const JoinedName& b) {
      return a.similarity != b.similarity ? a.similarity > b.similarity : a.name < b.name;
    });
    auto& parts = memory_.parts;
    std::sort(parts.begin(), parts.end(), [](const JoinPart& a, const JoinPart& b) { return a.token < b.token; });
    const auto same = [](const JoinPart& a, const JoinPart& b) { return a.token == b.token; };
    parts.erase(std::unique(parts.begin(), parts.end(), same), parts.end());
    TakeAlike();
    out_->joined.assign(joined.begin(), joined.end());
    out_->parts.assign(parts.begin(), parts.end());
    return std::move(out_);
  }

  // The most alike first: sorted as numbers.
  void TakeAlike() {
    std::sort(memory_.alike.begin(), memory_.alike.end());
    out_->alike.reserve(memory_.alike.size());
    for (const uint64_t number : memory_.alike) {
      out_->alike.push_back({static_cast<TokenId>(number >> kCodeBits),
                             static_cast<int16_t>(score::kOne - static_cast<int>(number >> (32 + kCodeBits))),
                             static_cast<TokenCode>(number)});
    }
  }

  const NameIndexData& index_;
  ExpansionMemory& memory_;
  uint64_t& compared_;
  std::unique_ptr<Expansion> out_;
  std::vector<TokenId> last_run_;  // that was compared
  int last_similarity_ = 0;
  std::vector<WordShape> spellings_;  // of the token
  std::size_t shortest_run_ = 0;      // of those that may be near to one of them
  std::size_t longest_run_ = 0;
};

}  // namespace

// Second chance: what was asked for again since it was the oldest becomes the newest. More are looked at than a search
// brings, so that over searches as much goes as comes; none twice, or what had its chance would go before it was used.
void ExpansionCache::Begin() {
  constexpr std::size_t kLookedAt = 64;
  const std::size_t looked_at = std::min(kLookedAt, kept_.size());
  for (std::size_t i = 0; i < looked_at && bytes_ > bytes_max_; ++i) {
    const auto oldest = std::prev(kept_.end());
    if (oldest->asked_again) {
      oldest->asked_again = false;
      kept_.splice(kept_.begin(), kept_, oldest);
      continue;
    }
    Forget(oldest);
  }
}

void ExpansionCache::Forget(Order::iterator kept) {
  bytes_ -= kept->memory_bytes();
  Places& part = PartOf(kept->hash);
  if (const auto place = part.find(kept->hash); place != part.end() && place->second == kept) part.erase(place);
  kept_.erase(kept);
}

std::size_t ExpansionCache::Kept::memory_bytes() const {
  constexpr std::size_t kOfOrder = 2 * sizeof(void*) + sizeof(Places::value_type);
  return sizeof(*this) + key.capacity() + kOfOrder + (expansion == nullptr ? 0 : expansion->memory_bytes());
}

void ExpansionCache::BeginKey(const NameIndexData& index, char kind) {
  key_.assign(reinterpret_cast<const char*>(&index.serial), sizeof(index.serial));
  key_.push_back(kind);
}

const Expansion* ExpansionCache::Find() {
  hash_ = base::Hash64(key_);
  const Places& part = PartOf(hash_);
  const auto found = part.find(hash_);
  if (found == part.end() || found->second->key != key_) return nullptr;
  found->second->asked_again = true;
  return &OrEmpty(found->second->expansion);
}

// Most runs of a question are like nothing: of those only the key is kept.
const Expansion& ExpansionCache::Keep(std::unique_ptr<Expansion> expansion) {
  if (expansion != nullptr && expansion->best == 0) expansion.reset();
  const Kept& kept = kept_.emplace_front(Kept{key_, hash_, std::move(expansion)});
  bytes_ += kept.memory_bytes();
  PartOf(hash_).insert_or_assign(hash_, kept_.begin());
  return OrEmpty(kept.expansion);
}

const Expansion& ExpansionCache::OrEmpty(const std::unique_ptr<Expansion>& expansion) {
  static const Expansion kEmpty{.weight_min = score::kTokenWeightMax};
  return expansion == nullptr ? kEmpty : *expansion;
}

const Expansion& ExpansionCache::Of(const NameIndexData& index, const score::TokenView& token, uint64_t* compared) {
  BeginKey(index, 'T');
  PackedToken::Append(token, &key_);
  if (const Expansion* kept = Find()) return *kept;
  return Keep(Expander(index, &memory_, compared).OfToken(token));
}

const Expansion& ExpansionCache::OfRun(const NameIndexData& index, std::span<const score::TokenView> run,
                                       uint64_t* compared) {
  BeginKey(index, 'J');
  for (const score::TokenView& token : run) key_.append(token.letters).push_back('+');
  if (const Expansion* kept = Find()) return *kept;
  return Keep(Expander(index, &memory_, compared).OfRun(run));
}

}  // namespace lookout::index::names
