#include "index/names/joined_names.h"

#include <array>
#include <vector>

namespace lookout::index::names {
namespace {

constexpr std::size_t kNamesPerBucket = 2;

// What is needed of a token to know the key, the length and the ends of a run without its letters.
struct Part {
  uint64_t key = 0;
  std::size_t length = 0;
  char first = 0;
  char last = 0;
};

}  // namespace

JoinedNames::JoinedNames(const NameLines& lines, const PackedTokens& tokens) {
  std::vector<Part> parts;
  std::array<bool, 256> occurs{};
  for (TokenId id = 0; id < tokens.size(); ++id) {
    const std::string_view letters = tokens.letters(id);
    const auto [key, value, first, last] = BagTable::Entry::Of(letters, id);
    parts.push_back({key, letters.size(), first, last});
    for (const char letter : letters) occurs[static_cast<unsigned char>(letter)] = true;
  }
  std::string alphabet;
  for (std::size_t byte = 0; byte < occurs.size(); ++byte) {
    if (occurs[byte]) alphabet.push_back(static_cast<char>(byte));
  }
  HugeVector<BagTable::Entry> entries;
  entries.reserve(lines.size() * 3);
  for (uint32_t name = 0; name < lines.size(); ++name) {
    const auto held = lines.tokens(name);
    for (std::size_t first = 0; first + 1 < held.size(); ++first) {
      Part run = parts[held[first]];
      for (std::size_t k = 1; k < score::kJoinedTokensMax && first + k < held.size(); ++k) {
        run.key += parts[held[first + k]].key;
        run.length += parts[held[first + k]].length;
        run.last = parts[held[first + k]].last;
        if (run.length >= score::kJoinedLengthMin) entries.push_back({run.key, name, run.first, run.last});
      }
    }
  }
  runs_ = BagTable(entries, kNamesPerBucket, alphabet);
}

}  // namespace lookout::index::names
