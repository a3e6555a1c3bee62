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

// What is known of adjacent tokens, written as one word, before they are.
struct RunShape {
  uint32_t length = 0;
  char first = 0;  // letters; 0 of no letters
  char last = 0;

  static RunShape Of(std::string_view word) {
    if (word.empty()) return {};
    return {static_cast<uint32_t>(word.size()), word.front(), word.back()};
  }
  void Append(const RunShape& next) {
    if (length == 0) first = next.first;
    if (next.length != 0) last = next.last;
    length += next.length;
  }
  // Whether they may be within one edit, which leaves the first letter or the last, or exchanges the two.
  bool MayBeNear(const RunShape& asked) const {
    return length + 1 >= asked.length && length <= asked.length + 1 &&
           (first == asked.first || last == asked.last || (first == asked.last && last == asked.first));
  }
};

// Calls `visit` with every run of the name that the scorer may join and whose shape is `likely`.
template <typename Likely, typename Visit>
void ForEachRun(std::span<const TokenId> name, const PackedTokens& tokens, Likely&& likely, Visit&& visit) {
  std::array<RunShape, score::kTokensMax> shapes;
  const std::size_t count = std::min(name.size(), shapes.size());
  for (std::size_t i = 0; i < count; ++i) shapes[i] = RunShape::Of(tokens.letters(name[i]));
  for (std::size_t first = 0; first + 1 < count; ++first) {
    RunShape shape = shapes[first];
    for (std::size_t k = 1; k < score::kJoinedTokensMax && first + k < count; ++k) {
      shape.Append(shapes[first + k]);
      if (shape.length >= score::kJoinedLengthMin && likely(shape)) visit(name.subspan(first, k + 1));
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
