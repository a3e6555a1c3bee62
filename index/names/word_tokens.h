// word_tokens.h: a set of words, numbered, each with the tokens that are written so.
//
// Most words are those of one token, whose number stands in the place of the word: who has looked at the word has it.
//
// Bytes    those of a WordTable; 4 a word of more tokens, and 4 for each of these.
// Threads  immutable once made.
#ifndef LOOKOUT_INDEX_NAMES_WORD_TOKENS_H_
#define LOOKOUT_INDEX_NAMES_WORD_TOKENS_H_

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "index/names/csr.h"
#include "index/names/packed_tokens.h"
#include "index/names/word_table.h"

namespace lookout::index::names {

class WordTokens {
 public:
  WordTokens() = default;

  // While it is made: the token is written so. Then once, before anything is asked:
  void Add(std::string_view word, TokenId token) { pairs_.emplace_back(words_.Intern(word), token); }
  void Freeze();

  const WordTable& words() const { return words_; }
  void PrefetchTokens(WordId word) const {
    if (HasMore(word)) more_.Prefetch(MoreOf(word));
  }
  // Once what PrefetchTokens asked for is there.
  void PrefetchMore(WordId word) const {
    if (HasMore(word)) more_.PrefetchValues(MoreOf(word));
  }
  template <typename Visit>
  void ForEach(WordId word, Visit&& visit) const {
    if (!HasMore(word)) return visit(TokenId{words_.kept(word)});
    for (const TokenId token : more_[MoreOf(word)]) visit(token);
  }

  std::size_t memory_bytes() const { return words_.memory_bytes() + more_.memory_bytes(); }

  // Whether what was read can be words of so many tokens.
  bool IsWhole(std::size_t tokens) const;

  // For an image (index/image/arrays.h).
  template <typename Self, typename Arrays>
  static void ForEachArray(Self& self, Arrays& arrays) {
    WordTable::ForEachArray(self.words_, arrays);
    Csr<TokenId>::ForEachArray(self.more_, arrays);
  }

 private:
  // What is kept with a word: its only token, or this bit and which list of more_ it has.
  static constexpr uint32_t kHasMore = 1U << (WordTable::kKeptBits - 1);
  bool HasMore(WordId word) const { return (words_.kept(word) & kHasMore) != 0; }
  std::size_t MoreOf(WordId word) const { return words_.kept(word) & ~kHasMore; }

  WordTable words_;
  Csr<TokenId> more_;
  std::vector<Csr<TokenId>::Pair> pairs_;  // until Freeze
};

}  // namespace lookout::index::names

#endif  // LOOKOUT_INDEX_NAMES_WORD_TOKENS_H_
