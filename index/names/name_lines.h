// name_lines.h: of every name one line of 32 bytes: its record, its tokens, how it was given.
//
// Half a cache line, so that a name costs one miss. Names of more than six tokens keep them aside.
//
// Threads  mutable while names are added, then shared const.   Limits  numbers below 2^25 stand in the line, others
// aside.
#ifndef LOOKOUT_INDEX_NAMES_NAME_LINES_H_
#define LOOKOUT_INDEX_NAMES_NAME_LINES_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "index/names/huge_vector.h"
#include "index/names/token_routes.h"
#include "index/score/name_score.h"

namespace lookout::index::names {

struct alignas(32) NameLine {
  static constexpr std::size_t kTokensHere = 6;
  uint32_t record = 0;
  uint32_t count : 5 = 0;
  uint32_t fields_known : 1 = 0;
  uint32_t words_missing : 1 = 0;
  uint32_t number : 25 = 0;
  std::array<TokenId, kTokensHere> tokens{};  // or the place of the first of them aside
};
static_assert(sizeof(NameLine) == 32 && score::kTokensMax < 32);

class NameLines {
 public:
  void Add(uint32_t record, uint32_t number, bool fields_known, bool words_missing, std::span<const TokenId> tokens);
  void Freeze();

  // The tokens get other numbers: token t gets places[t].
  void Renumber(std::span<const TokenId> places);

  // A copy that holds the names in this order.
  NameLines Picked(std::span<const uint32_t> names) const;

  std::size_t size() const { return lines_.size(); }
  const NameLine& operator[](std::size_t name) const { return lines_[name]; }
  std::span<const TokenId> tokens(const NameLine& line) const {
    return {line.count <= NameLine::kTokensHere ? line.tokens.data() : aside_.data() + line.tokens[0], line.count};
  }
  std::span<const TokenId> tokens(std::size_t name) const { return tokens(lines_[name]); }
  uint32_t number(std::size_t name) const;
  void Prefetch(std::size_t name) const { __builtin_prefetch(&lines_[name]); }

  std::size_t memory_bytes() const {
    return lines_.capacity() * sizeof(NameLine) + aside_.capacity() * sizeof(TokenId);
  }

  // For an image (index/image/arrays.h).
  template <typename Self, typename Arrays>
  static void ForEachArray(Self& self, Arrays& arrays) {
    arrays(self.lines_);
    arrays(self.aside_);
    arrays(self.numbers_);
  }

 private:
  static constexpr uint32_t kNumberAside = (1U << 25) - 1;

  HugeVector<NameLine> lines_;
  HugeVector<TokenId> aside_;
  struct NumberAside {
    uint32_t name = 0;
    uint32_t number = 0;
  };
  std::vector<NumberAside> numbers_;  // ascending by name, of those that do not fit
};

}  // namespace lookout::index::names

#endif  // LOOKOUT_INDEX_NAMES_NAME_LINES_H_
