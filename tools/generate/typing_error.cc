#include "tools/generate/typing_error.h"

#include <string_view>
#include <utility>
#include <vector>

namespace lookout::generate {
namespace {

// The keys round each key of a QWERTY board, from A to Z.
constexpr std::string_view kNeighbours[26] = {"qws",  "vgn",  "xvd", "sfec", "wrd", "dgrv", "fhtb", "gjyn", "uok",
                                              "hkun", "jlim", "kop", "nk",   "bmh", "ipl",  "ol",   "wa",   "etf",
                                              "adwx", "ryg",  "yij", "cbf",  "qes", "zcs",  "tuh",  "xas"};

bool IsLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

char Neighbour(char c, Random* random) {
  const bool capital = c <= 'Z';
  const std::string_view keys = kNeighbours[capital ? c - 'A' : c - 'a'];
  const char key =
      random->Below(4) == 0 ? static_cast<char>('a' + random->Below(26)) : keys[random->Below(keys.size())];
  return capital ? static_cast<char>(key - 32) : key;
}

}  // namespace

bool MakeTypingError(Random* random, std::string* text) {
  // The places of words of three or more ASCII letters, but for their first letter, which is seldom wrong.
  std::vector<std::size_t> places;
  std::size_t run = 0;
  for (std::size_t i = 0; i <= text->size(); ++i) {
    if (i < text->size() && IsLetter((*text)[i])) {
      ++run;
      continue;
    }
    for (std::size_t back = 1; run >= 3 && back < run; ++back) places.push_back(i - back);
    run = 0;
  }
  if (places.empty()) return false;
  const std::size_t at = places[random->Below(places.size())];
  char& c = (*text)[at];
  switch (random->Below(5)) {
    case 0: text->erase(at, 1); return true;
    case 1: text->insert(at, 1, Neighbour(c, random)); return true;
    case 2:
      if (at >= 2 && IsLetter((*text)[at - 2]) && (*text)[at - 1] != c) {  // not with the first letter
        std::swap((*text)[at - 1], c);
        return true;
      }
      [[fallthrough]];
    default: {
      const char was = c;
      do {
        c = Neighbour(was, random);
      } while (c == was);
      return true;
    }
  }
}

}  // namespace lookout::generate
