// token_routes.h: from a token to every token of the dictionary that the scorer may find like it.
//
// One way for each route of index/score/token_similarity.h; README.md of this room says why nothing is missed.
#ifndef LOOKOUT_INDEX_NAMES_TOKEN_ROUTES_H_
#define LOOKOUT_INDEX_NAMES_TOKEN_ROUTES_H_

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "index/names/bag_table.h"
#include "index/names/batch.h"
#include "index/names/csr.h"
#include "index/names/deletion_table.h"
#include "index/names/packed_tokens.h"
#include "index/names/word_table.h"
#include "index/names/word_tokens.h"
#include "index/score/near_words.h"
#include "index/score/token_similarity.h"

namespace lookout::index::names {

class TokenRoutes {
 public:
  TokenRoutes() = default;

  // The tokens, whose numbers are their places, must outlive the routes.
  explicit TokenRoutes(const PackedTokens& tokens);

  // Calls `visit` with every token whose CompareTokens with `token` is above zero, many of them more than once, and
  // with some that are not. Those that begin with the letters of a wide token (below) are left out.
  template <typename Visit>
  void ForEachCandidate(const score::TokenView& token, Visit&& visit) const;

  // Letters of the longer of two words from which on two edits are allowed.
  static constexpr std::size_t kTwoEditsLengthMin = [] {
    std::size_t length = 0;
    while (score::EditLimit(length) < 2) ++length;
    return length;
  }();
  static constexpr DeletionTable::Rule kSpellingRule{.edits = 2, .longer_min = kTwoEditsLengthMin};
  static constexpr DeletionTable::Rule kSkeletonRule{.edits = 1, .longer_min = score::kSkeletonEditLengthMin};
  static_assert(kTwoEditsLengthMin <= DeletionTable::kPrefix &&
                score::kSkeletonEditLengthMin <= DeletionTable::kPrefix);

  // The same for CompareJoined of `joined` with the tokens.
  template <typename Visit>
  void ForEachJoinedCandidate(std::string_view joined, Visit&& visit) const {
    ByOneEdit(joined, visit);
  }

  void PrefetchWord(std::string_view letters) const { spellings_.words().PrefetchSlot(letters); }
  bool HasWord(std::string_view letters) const { return spellings_.words().Find(letters) != WordTable::kNone; }

  // An initial, or a token cut short, that more than kWideMin tokens begin with: not worth a list.
  static constexpr std::size_t kWideMin = 1000;
  bool IsWide(const score::TokenView& token) const {
    return (token.initial || token.cut_short) && BeginningWith(token.letters).size() > kWideMin;
  }

  // The tokens whose letters begin with `prefix`, as a range of all tokens sorted by letters.
  std::span<const TokenId> BeginningWith(std::string_view prefix) const;
  // Whether the token is one of those, in a few instructions.
  struct Places {
    uint32_t begin = 0;
    uint32_t end = 0;
  };
  Places PlacesOf(std::span<const TokenId> tokens) const {
    const auto begin = static_cast<uint32_t>(tokens.data() - by_letters_.data());
    return {begin, begin + static_cast<uint32_t>(tokens.size())};
  }
  bool IsAmong(const Places& places, TokenId token) const {
    return place_[token] - places.begin < places.end - places.begin;
  }

  std::size_t memory_bytes() const;
  // Whether what was read can be of so many tokens.
  bool AreWhole(std::size_t tokens) const {
    const auto is_token = [tokens](TokenId id) { return id < tokens; };
    return by_letters_.size() == tokens && place_.size() == tokens &&
           std::all_of(by_letters_.begin(), by_letters_.end(), is_token) && spellings_.IsWhole(tokens) &&
           skeletons_.IsWhole(tokens) && consonants_.IsWhole() && spelling_bags_.IsWhole(1) &&
           skeleton_bags_.IsWhole(1) && consonant_tokens_.IsWhole(tokens) && vowelless_tokens_.IsWhole(tokens) &&
           nickname_tokens_.IsWhole(tokens) && spelling_deletions_.IsWhole(kSpellingRule) &&
           skeleton_deletions_.IsWhole(kSkeletonRule);
  }

  // For an image (index/image/arrays.h).
  template <typename Self, typename Arrays>
  static void ForEachArray(Self& self, Arrays& arrays) {
    WordTokens::ForEachArray(self.spellings_, arrays);
    BagTable::ForEachArray(self.spelling_bags_, arrays);
    DeletionTable::ForEachArray(self.spelling_deletions_, arrays);
    WordTokens::ForEachArray(self.skeletons_, arrays);
    BagTable::ForEachArray(self.skeleton_bags_, arrays);
    DeletionTable::ForEachArray(self.skeleton_deletions_, arrays);
    WordTable::ForEachArray(self.consonants_, arrays);
    Csr<TokenId>::ForEachArray(self.consonant_tokens_, arrays);
    Csr<TokenId>::ForEachArray(self.vowelless_tokens_, arrays);
    Csr<TokenId>::ForEachArray(self.nickname_tokens_, arrays);
    arrays(self.by_letters_);
    arrays(self.place_);
  }

  // Once the arrays were read: of these tokens.
  void SetTokens(const PackedTokens& tokens);

 private:
  template <typename Visit>
  static void Give(std::span<const TokenId> tokens, Visit& visit) {
    for (const TokenId token : tokens) visit(token);
  }

  // The tokens of those words that are within `limit` edits of the one asked for.
  template <typename Visit>
  static void GiveNear(const score::NearWords& asked, int limit, const WordTokens& words,
                       std::span<const WordId> candidates, Visit& visit);
  template <typename Visit>
  void ByWord(std::string_view letters, Visit& visit) const {
    const WordId word = spellings_.words().Find(letters);
    if (word != WordTable::kNone) spellings_.ForEach(word, visit);
  }
  template <typename Visit>
  void ByOneEdit(std::string_view spelling, Visit& visit) const;
  template <typename Visit>
  void BySpelling(std::string_view spelling, Visit& visit) const;
  template <typename Visit>
  void BySkeleton(std::string_view skeleton, Visit& visit) const;
  template <typename Visit>
  void ByPrefix(const score::TokenView& token, Visit& visit) const;

  const PackedTokens* tokens_ = nullptr;
  WordTokens spellings_;
  BagTable spelling_bags_;
  DeletionTable spelling_deletions_;
  WordTokens skeletons_;
  BagTable skeleton_bags_;
  DeletionTable skeleton_deletions_;
  WordTable consonants_;
  Csr<TokenId> consonant_tokens_;
  Csr<TokenId> vowelless_tokens_;   // by consonants: of two tokens one must be written without vowels
  Csr<TokenId> nickname_tokens_;    // by group
  HugeVector<TokenId> by_letters_;  // sorted by letters
  HugeVector<uint32_t> place_;      // by token, in by_letters_
  // Of each kHeadEvery-th of by_letters_ the beginning of its letters, as a number: the first steps of a binary search
  // in a few lines of memory.
  static constexpr std::size_t kHeadEvery = 16;
  std::vector<uint64_t> heads_;
};

template <typename Visit>
void TokenRoutes::ForEachCandidate(const score::TokenView& token, Visit&& visit) const {
  BySpelling(token.letters, visit);
  for (const std::string_view alternate : token.alternates) BySpelling(alternate, visit);
  if (!token.skeleton.empty()) BySkeleton(token.skeleton, visit);
  if (!token.consonants.empty()) {
    const WordId word = consonants_.Find(token.consonants);
    if (word != WordTable::kNone) Give((token.vowelless ? consonant_tokens_ : vowelless_tokens_)[word], visit);
  }
  for (std::size_t i = 0; i < token.nickname_groups.size(); ++i) {
    const uint16_t group = token.nickname_groups[i];
    if (group < nickname_tokens_.keys()) Give(nickname_tokens_[group], visit);
  }
  ByPrefix(token, visit);
}

template <typename Visit>
void TokenRoutes::GiveNear(const score::NearWords& asked, int limit, const WordTokens& words,
                           std::span<const WordId> candidates, Visit& visit) {
  for (const WordId word : candidates) words.words().Prefetch(word);
  std::array<WordId, kBatchMost> near;
  std::size_t count = 0;
  std::array<std::string_view, score::NearWords::kLanes> held;
  for (std::size_t at = 0; at < candidates.size(); at += held.size()) {
    const auto some = candidates.subspan(at, std::min(held.size(), candidates.size() - at));
    for (std::size_t k = 0; k < some.size(); ++k) held[k] = words.words().word(some[k]);
    for (unsigned bits = asked.Among({held.data(), some.size()}, limit); bits != 0; bits &= bits - 1) {
      const WordId word = some[static_cast<std::size_t>(std::countr_zero(bits))];
      words.PrefetchTokens(word);
      near[count++] = word;
    }
  }
  for (std::size_t i = 0; i < count; ++i) words.PrefetchMore(near[i]);
  for (std::size_t i = 0; i < count; ++i) words.ForEach(near[i], visit);
}

template <typename Visit>
void TokenRoutes::ByOneEdit(std::string_view spelling, Visit& visit) const {
  const score::NearWords near(spelling);
  auto words =
      InBatches<WordId>([&](std::span<const WordId> candidates) { GiveNear(near, 1, spellings_, candidates, visit); });
  const auto add = [&](WordId word) { words.Add(word); };
  if (spelling.size() < kTwoEditsLengthMin) {
    spelling_bags_.ForEachOneEdit(spelling, add);
  } else {
    spelling_bags_.ForEachExchanged(spelling, add);
    spelling_deletions_.ForEachNear(spelling, 1, add);
  }
  words.Flush();
}

template <typename Visit>
void TokenRoutes::BySpelling(std::string_view spelling, Visit& visit) const {
  ByWord(spelling, visit);
  const std::size_t n = spelling.size();
  const std::size_t edits_max = DeletionTable::kEditsMax;
  bool one_edit = false;
  bool two_edits = false;
  for (std::size_t m = n > edits_max ? n - edits_max : 0; m <= n + edits_max; ++m) {
    const int limit = score::EditLimit(n > m ? n : m);
    if ((n > m ? n - m : m - n) > static_cast<std::size_t>(limit)) continue;
    one_edit = one_edit || limit == 1;
    two_edits = two_edits || limit == 2;
  }
  if (one_edit) ByOneEdit(spelling, visit);
  if (!two_edits) return;
  const score::NearWords near(spelling);
  auto words =
      InBatches<WordId>([&](std::span<const WordId> candidates) { GiveNear(near, 2, spellings_, candidates, visit); });
  spelling_deletions_.ForEachNear(spelling, 2, [&](WordId word) { words.Add(word); });
  words.Flush();
}

template <typename Visit>
void TokenRoutes::BySkeleton(std::string_view skeleton, Visit& visit) const {
  const WordId same = skeletons_.words().Find(skeleton);
  if (same != WordTable::kNone) skeletons_.ForEach(same, visit);
  if (skeleton.size() < score::kSkeletonEditLengthMin) return;
  const score::NearWords near(skeleton);
  auto words =
      InBatches<WordId>([&](std::span<const WordId> candidates) { GiveNear(near, 1, skeletons_, candidates, visit); });
  const auto add = [&](WordId word) { words.Add(word); };
  skeleton_bags_.ForEachExchanged(skeleton, add);
  skeleton_deletions_.ForEachNear(skeleton, 1, add);
  words.Flush();
}

template <typename Visit>
void TokenRoutes::ByPrefix(const score::TokenView& token, Visit& visit) const {
  const std::string_view letters = token.letters;
  const bool any_length = token.initial || token.cut_short;
  if (any_length ? !IsWide(token) : letters.size() >= score::kPrefixLengthMin) {
    for (const TokenId longer : BeginningWith(letters)) {
      visit(longer);
    }
  }
  for (std::size_t length = 1; length < letters.size(); ++length) PrefetchWord(letters.substr(0, length));
  for (std::size_t length = 1; length < letters.size(); ++length) ByWord(letters.substr(0, length), visit);
}

}  // namespace lookout::index::names

#endif  // LOOKOUT_INDEX_NAMES_TOKEN_ROUTES_H_
