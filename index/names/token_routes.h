// token_routes.h: from a token to every token of the dictionary that the scorer may find like it.
//
// One way for each route of index/score/token_similarity.h; README.md of this room says why nothing is missed.
#ifndef LOOKOUT_INDEX_NAMES_TOKEN_ROUTES_H_
#define LOOKOUT_INDEX_NAMES_TOKEN_ROUTES_H_

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "engine/base/name.h"
#include "index/names/csr.h"
#include "index/names/length_scan.h"
#include "index/names/word_table.h"
#include "index/score/token_similarity.h"

namespace lookout::index::names {

using TokenId = uint32_t;

class TokenRoutes {
 public:
  TokenRoutes() = default;

  // The tokens, whose numbers are their places, must outlive the routes.
  explicit TokenRoutes(std::span<const base::Token> tokens);

  // Calls `visit` with every token whose CompareTokens with `token` is above zero, many of them more than once, and with
  // some that are not. `parts` is reusable memory.
  template <typename Visit>
  void ForEachCandidate(const base::Token& token, WordParts* parts, Visit&& visit) const;

  // The same for CompareJoined of `joined` with the tokens.
  template <typename Visit>
  void ForEachJoinedCandidate(std::string_view joined, WordParts* parts, Visit&& visit) const {
    const auto take = [&](WordId word) { Give(spelling_tokens_[word], visit); };
    spellings_.ForEach(joined, take);
    spellings_.ForEachOneEdit(joined, parts, take);
  }

  std::size_t memory_bytes() const;

 private:
  template <typename Visit>
  static void Give(std::span<const TokenId> tokens, Visit& visit) {
    for (const TokenId token : tokens) visit(token);
  }

  template <typename Visit>
  void BySpelling(std::string_view spelling, WordParts* parts, Visit& visit) const;
  template <typename Visit>
  void BySkeleton(std::string_view skeleton, WordParts* parts, Visit& visit) const;
  template <typename Visit>
  void ByPrefix(const base::Token& token, Visit& visit) const;

  // The tokens whose letters begin with `prefix`, as a range of by_letters_.
  std::span<const TokenId> BeginningWith(std::string_view prefix) const;

  std::span<const base::Token> tokens_;
  WordTable spellings_;
  Csr<TokenId> spelling_tokens_;
  LengthScan spelling_lengths_;
  WordTable skeletons_;
  Csr<TokenId> skeleton_tokens_;
  WordTable consonants_;
  Csr<TokenId> consonant_tokens_;
  Csr<TokenId> nickname_tokens_;      // by group
  std::vector<TokenId> by_letters_;   // sorted by letters
};

template <typename Visit>
void TokenRoutes::ForEachCandidate(const base::Token& token, WordParts* parts, Visit&& visit) const {
  BySpelling(token.letters, parts, visit);
  for (const std::string& alternate : token.alternates) BySpelling(alternate, parts, visit);
  BySkeleton(token.skeleton, parts, visit);
  if (!token.consonants.empty()) {
    consonants_.ForEach(token.consonants, [&](WordId word) { Give(consonant_tokens_[word], visit); });
  }
  for (const uint16_t group : token.nickname_groups) {
    if (group < nickname_tokens_.keys()) Give(nickname_tokens_[group], visit);
  }
  ByPrefix(token, visit);
}

template <typename Visit>
void TokenRoutes::BySpelling(std::string_view spelling, WordParts* parts, Visit& visit) const {
  const auto take = [&](WordId word) { Give(spelling_tokens_[word], visit); };
  spellings_.ForEach(spelling, take);
  const std::size_t n = spelling.size();
  const std::size_t edits_max = static_cast<std::size_t>(score::EditLimit(static_cast<std::size_t>(-1)));
  bool one_edit = false;
  for (std::size_t m = n > edits_max ? n - edits_max : 0; m <= n + edits_max; ++m) {
    const int limit = score::EditLimit(n > m ? n : m);
    if ((n > m ? n - m : m - n) > static_cast<std::size_t>(limit)) continue;
    one_edit = one_edit || limit == 1;
    if (limit < 2) continue;
    spelling_lengths_.ForEach(spelling, m, limit, [&](WordId word) {
      if (score::EditDistance(spelling, spellings_.word(word), limit) <= limit) take(word);
    });
  }
  if (one_edit) spellings_.ForEachOneEdit(spelling, parts, take);
}

template <typename Visit>
void TokenRoutes::BySkeleton(std::string_view skeleton, WordParts* parts, Visit& visit) const {
  if (skeleton.empty()) return;
  const auto take = [&](WordId word) { Give(skeleton_tokens_[word], visit); };
  skeletons_.ForEach(skeleton, take);
  if (skeleton.size() >= score::kSkeletonEditLengthMin) skeletons_.ForEachOneEdit(skeleton, parts, take);
}

template <typename Visit>
void TokenRoutes::ByPrefix(const base::Token& token, Visit& visit) const {
  const std::string_view letters = token.letters;
  const bool any_length = token.initial || token.cut_short;
  if (any_length || letters.size() >= score::kPrefixLengthMin) {
    for (const TokenId longer : BeginningWith(letters)) {
      visit(longer);
    }
  }
  for (std::size_t length = 0; length < letters.size(); ++length) {
    spellings_.ForEach(letters.substr(0, length), [&](WordId word) { Give(spelling_tokens_[word], visit); });
  }
}

}  // namespace lookout::index::names

#endif  // LOOKOUT_INDEX_NAMES_TOKEN_ROUTES_H_
