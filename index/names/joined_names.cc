#include "index/names/joined_names.h"

#include <array>
#include <vector>

namespace lookout::index::names {
namespace {

constexpr std::size_t kNamesPerBucket = 2;

// What is needed of a token to know the sum, the length and the ends of a run without its letters.
struct Part {
  uint64_t key = 0;
  std::size_t length = 0;
  WordEnds ends;

  static Part Of(std::string_view letters) { return {BagKey(letters), letters.size(), WordEnds::Of(letters)}; }

  // Of both written as one.
  Part And(const Part& next) const {
    Part both{key + next.key, length + next.length, {ends.first, next.ends.last}};
    if (length == 0) both.ends.first = next.ends.first;
    if (length == 1) both.ends.first[1] = next.ends.first[0];
    if (next.length == 0) both.ends.last = ends.last;
    if (next.length == 1) both.ends.last[0] = ends.last[1];
    return both;
  }
};

}  // namespace

JoinedNames::JoinedNames(const NameLines& lines, const PackedTokens& tokens) {
  std::vector<Part> parts;
  std::array<bool, 256> occurs{};
  for (TokenId id = 0; id < tokens.size(); ++id) {
    const std::string_view letters = tokens.letters(id);
    parts.push_back(Part::Of(letters));
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
        run = run.And(parts[held[first + k]]);
        if (run.length >= score::kJoinedLengthMin) entries.push_back({run.key, name, run.ends});
      }
    }
  }
  runs_ = BagTable(entries, {.entries_per_bucket = kNamesPerBucket, .end_letters = kEndLetters}, alphabet);
}

}  // namespace lookout::index::names
