#include "engine/text/spelling.h"

#include <algorithm>

namespace lookout::text {

void AddAlternate(Spelling& spelling, std::string_view other) {
  other = other.substr(0, kTokenBytesMax);
  if (other.empty() || other == spelling.letters || spelling.alternates.size() >= kAlternatesMax) return;
  if (std::find(spelling.alternates.begin(), spelling.alternates.end(), other) != spelling.alternates.end()) return;
  spelling.alternates.emplace_back(other);
}

bool IsVowel(char c) { return c == 'A' || c == 'E' || c == 'I' || c == 'O' || c == 'U'; }

}  // namespace lookout::text
