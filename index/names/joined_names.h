// joined_names.h: from a token to the names in which adjacent tokens, written as one word, are like it.
//
// No word is held, only the names, under the sum of the letters of each run of two or three adjacent tokens: a name
// that comes up is asked itself. Runs are those of FindJoins in index/score: of kJoinedLengthMin letters or more.
//
// Bytes    some 7 a run.   Threads  immutable.
#ifndef LOOKOUT_INDEX_NAMES_JOINED_NAMES_H_
#define LOOKOUT_INDEX_NAMES_JOINED_NAMES_H_

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>

#include "index/names/bag_table.h"
#include "index/names/name_lines.h"
#include "index/names/packed_tokens.h"
#include "index/score/token_similarity.h"

namespace lookout::index::names {

// Calls `visit(first, count, joined)` with every run of the name that the scorer may join and whose length is `likely`.
template <typename Likely, typename Visit>
void ForEachRun(std::span<const TokenId> name, const PackedTokens& tokens, Likely&& likely, std::string* joined,
                Visit&& visit) {
  for (std::size_t first = 0; first + 1 < name.size(); ++first) {
    std::size_t length = tokens.letters(name[first]).size();
    for (std::size_t k = 1; k < score::kJoinedTokensMax && first + k < name.size(); ++k) {
      length += tokens.letters(name[first + k]).size();
      if (length < score::kJoinedLengthMin || !likely(length)) continue;
      joined->clear();
      for (std::size_t i = first; i <= first + k; ++i) *joined += tokens.letters(name[i]);
      visit(first, k + 1, std::string_view(*joined));
    }
  }
}

class JoinedNames {
 public:
  JoinedNames() = default;
  JoinedNames(const NameLines& lines, const PackedTokens& tokens);

  // Calls `visit` with every name that has a run whose CompareJoined with the token is above zero, and with others.
  template <typename Visit>
  void ForEach(const score::TokenView& token, Visit&& visit) const {
    const auto by = [&](std::string_view spelling) {
      if (spelling.size() + 1 >= score::kJoinedLengthMin) runs_.ForEachOneEdit(spelling, visit);
    };
    by(token.letters);
    for (const std::string_view alternate : token.alternates) by(alternate);
  }

  // The same for a run that is `joined` when written as one.
  template <typename Visit>
  void ForEachSame(std::string_view joined, Visit&& visit) const {
    runs_.ForEachSame(joined, visit);
  }

  std::size_t memory_bytes() const { return runs_.memory_bytes(); }
  bool IsWhole() const { return runs_.IsWhole(); }

  // For an image (index/image/arrays.h).
  template <typename Self, typename Arrays>
  static void ForEachArray(Self& self, Arrays& arrays) {
    BagTable::ForEachArray(self.runs_, arrays);
  }

 private:
  BagTable runs_;
};

}  // namespace lookout::index::names

#endif  // LOOKOUT_INDEX_NAMES_JOINED_NAMES_H_
