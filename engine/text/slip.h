// slip.h: whether two words are one slip of the pen apart.
#ifndef LOOKOUT_ENGINE_TEXT_SLIP_H_
#define LOOKOUT_ENGINE_TEXT_SLIP_H_

#include <cstddef>
#include <string_view>
#include <utility>

namespace lookout::text {

// One letter inserted, deleted or replaced, or two exchanged, wherever they stand. False for the same word.
inline bool AreOneSlipApart(std::string_view a, std::string_view b) {
  if (a.size() > b.size()) std::swap(a, b);
  if (b.size() - a.size() > 1) return false;
  while (!a.empty() && a.front() == b.front()) {
    a.remove_prefix(1);
    b.remove_prefix(1);
  }
  while (!a.empty() && a.back() == b.back()) {
    a.remove_suffix(1);
    b.remove_suffix(1);
  }
  if (a.size() <= 1) return b.size() == 1;
  const std::size_t between = a.size() - 2;
  return a.size() == b.size() && a.front() == b.back() && a.back() == b.front() &&
         a.substr(1, between) == b.substr(1, between);
}

}  // namespace lookout::text

#endif  // LOOKOUT_ENGINE_TEXT_SLIP_H_
