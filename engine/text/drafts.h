// drafts.h: the words of a name while compounds.cc and servants.cc put together what is one name.
#ifndef LOOKOUT_ENGINE_TEXT_DRAFTS_H_
#define LOOKOUT_ENGINE_TEXT_DRAFTS_H_

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include "engine/text/spelling.h"

namespace lookout::text {

inline std::string_view Letters(const std::vector<Draft>& drafts, std::size_t at) {
  return drafts[at].spelling.letters;
}

// Number of the words that follow `at` in its field.
std::size_t Following(const std::vector<Draft>& drafts, std::size_t at);

// Makes one word of drafts[at, at + count), with `letters`; the written words stay, joined, as an alternate.
void Merge(std::vector<Draft>& drafts, std::size_t at, std::size_t count, std::string letters);

// The article in its spellings: AL, EL, UL, and as the sun letters have it: AR, ASH, UD ...
bool IsArabicArticle(std::string_view letters);

// ALLAH as a word of its own: ULLAH, ILLAH ...
bool IsAllah(std::string_view letters);

template <std::size_t N>
bool IsOneOf(const std::string_view (&list)[N], std::string_view text) {
  return std::find(std::begin(list), std::end(list), text) != std::end(list);
}

}  // namespace lookout::text

#endif  // LOOKOUT_ENGINE_TEXT_DRAFTS_H_
