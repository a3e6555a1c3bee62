#include "index/names/word_tokens.h"

#include <utility>

namespace lookout::index::names {

void WordTokens::Freeze() {
  words_.Freeze();
  std::vector<uint32_t> tokens_of(words_.size(), 0);
  for (const auto& [word, token] : pairs_) tokens_of[word] += token < kHasMore ? 1 : 2;  // or it has no room there
  uint32_t lists = 0;
  for (WordId word = 0; word < words_.size(); ++word) {
    if (tokens_of[word] > 1) words_.Keep(word, kHasMore | lists++);
  }
  std::vector<Csr<TokenId>::Pair> more;
  for (const auto& [word, token] : std::exchange(pairs_, {})) {
    if (HasMore(word)) {
      more.emplace_back(static_cast<uint32_t>(MoreOf(word)), token);
    } else {
      words_.Keep(word, token);
    }
  }
  more_ = {more, lists};
}

bool WordTokens::IsWhole(std::size_t tokens) const {
  if (!words_.IsWhole() || !more_.IsWhole(tokens)) return false;
  for (WordId word = 0; word < words_.size(); ++word) {
    if (HasMore(word) ? MoreOf(word) >= more_.keys() : words_.kept(word) >= tokens) return false;
  }
  return true;
}

}  // namespace lookout::index::names
