// joined_names.h: from a token to the names in which adjacent tokens, written as one word, are like it.
//
// No word is held, only the names, under the sum of the letters of each run of two or three adjacent tokens: a name
// that comes up is asked itself. Runs are those of FindJoins in index/score: of kJoinedLengthMin letters or more.
//
// Bytes    some 7 a run.   Threads  immutable.
#ifndef LOOKOUT_INDEX_NAMES_JOINED_NAMES_H_
#define LOOKOUT_INDEX_NAMES_JOINED_NAMES_H_

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>

#include "index/names/bag_table.h"
#include "index/names/name_lines.h"
#include "index/names/packed_tokens.h"
#include "index/score/token_similarity.h"

namespace lookout::index::names {

// What is known of a word before it is compared, or of adjacent tokens before they are written as one.
struct WordShape {
  std::size_t length = 0;
  char first = 0;  // letters; 0 of no letters
  char last = 0;

  static WordShape Of(std::string_view word) {
    if (word.empty()) return {};
    return {word.size(), word.front(), word.back()};
  }
  static WordShape Of(std::span<const TokenId> run, const PackedTokens& tokens) {
    WordShape shape;
    for (const TokenId token : run) {
      const WordShape next = Of(tokens.letters(token));
      if (shape.length == 0) shape.first = next.first;
      if (next.length != 0) shape.last = next.last;
      shape.length += next.length;
    }
    return shape;
  }
  // Whether they may be within one edit, which leaves the first letter or the last, or exchanges the two.
  bool MayBeNear(const WordShape& asked) const {
    return length + 1 >= asked.length && length <= asked.length + 1 &&
           (first == asked.first || last == asked.last || (first == asked.last && last == asked.first));
  }
};

// Calls `visit` with every run of the name that the scorer may join and whose length is `likely`. Of all tokens no more
// than their lengths are read, which stand first: letters may be in another line of memory.
template <typename Likely, typename Visit>
void ForEachRun(std::span<const TokenId> name, const PackedTokens& tokens, Likely&& likely, Visit&& visit) {
  std::array<std::size_t, score::kTokensMax> lengths;
  const std::size_t count = std::min(name.size(), lengths.size());
  for (std::size_t i = 0; i < count; ++i) lengths[i] = tokens.letters(name[i]).size();
  for (std::size_t first = 0; first + 1 < count; ++first) {
    std::size_t length = lengths[first];
    for (std::size_t k = 1; k < score::kJoinedTokensMax && first + k < count; ++k) {
      length += lengths[first + k];
      if (length >= score::kJoinedLengthMin && likely(length)) visit(name.subspan(first, k + 1));
    }
  }
}

inline void WriteAsOne(std::span<const TokenId> run, const PackedTokens& tokens, std::string* word) {
  word->clear();
  for (const TokenId token : run) *word += tokens.letters(token);
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
  bool IsWhole() const { return runs_.IsWhole(kEndLetters); }

  // For an image (index/image/arrays.h).
  template <typename Self, typename Arrays>
  static void ForEachArray(Self& self, Arrays& arrays) {
    BagTable::ForEachArray(self.runs_, arrays);
  }

 private:
  static constexpr int kEndLetters = 2;
  // Edits are only looked for in runs of kJoinedEditLengthMin letters or more.
  static_assert(score::kJoinedEditLengthMin >= BagTable::kLongLength);

  BagTable runs_;
};

}  // namespace lookout::index::names

#endif  // LOOKOUT_INDEX_NAMES_JOINED_NAMES_H_
