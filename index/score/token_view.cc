#include "index/score/token_view.h"

#include <algorithm>
#include <tuple>

namespace lookout::index::score {
namespace {

std::strong_ordering Compare(const WordList& a, const WordList& b) {
  auto at = a.begin();
  auto other = b.begin();
  for (; at != a.end() && other != b.end(); ++at, ++other) {
    if (const auto order = *at <=> *other; order != 0) return order;
  }
  return a.size() <=> b.size();
}

std::strong_ordering Compare(const NumberList& a, const NumberList& b) {
  for (std::size_t i = 0; i < std::min(a.size(), b.size()); ++i) {
    if (const auto order = a[i] <=> b[i]; order != 0) return order;
  }
  return a.size() <=> b.size();
}

}  // namespace

std::strong_ordering operator<=>(const TokenView& a, const TokenView& b) {
  if (const auto order = a.letters <=> b.letters; order != 0) return order;
  if (const auto order = Compare(a.alternates, b.alternates); order != 0) return order;
  if (const auto order = a.skeleton <=> b.skeleton; order != 0) return order;
  if (const auto order = a.consonants <=> b.consonants; order != 0) return order;
  if (const auto order = Compare(a.nickname_groups, b.nickname_groups); order != 0) return order;
  const auto rest = [](const TokenView& token) {
    return std::tie(token.role, token.common, token.known, token.initial, token.cut_short, token.vowelless,
                    token.transliterated);
  };
  return rest(a) <=> rest(b);
}

}  // namespace lookout::index::score
