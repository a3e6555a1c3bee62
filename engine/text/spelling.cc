#include "engine/text/spelling.h"

#include <algorithm>
#include <iterator>

namespace lookout::text {

namespace {

void Add(Spelling& spelling, std::string_view other, std::size_t most) {
  other = other.substr(0, kTokenBytesMax);
  if (other.empty() || other == spelling.letters || spelling.alternates.size() >= most) return;
  if (std::find(spelling.alternates.begin(), spelling.alternates.end(), other) != spelling.alternates.end()) return;
  spelling.alternates.emplace_back(other);
}

}  // namespace

void AddAlternate(Spelling& spelling, std::string_view other) { Add(spelling, other, kAlternatesMax - 1); }
void AddSigns(Spelling& spelling, std::string_view letters) { Add(spelling, letters, kAlternatesMax); }

std::string WithGuessedVowels(std::string_view letters, char vowel) {
  constexpr std::string_view kPairs[] = {"KH", "SH", "TH", "DH", "GH", "ZH", "CH", "TZ", "TS"};
  const auto consonant = [](char c) { return c >= 'A' && c <= 'Z' && !IsVowel(c); };
  std::string out;
  for (std::size_t i = 0; i < letters.size(); ++i) {
    out += letters[i];
    const bool pair = std::find(std::begin(kPairs), std::end(kPairs), letters.substr(i, 2)) != std::end(kPairs);
    if (!pair && i + 1 < letters.size() && consonant(letters[i]) && consonant(letters[i + 1])) out += vowel;
  }
  return out;
}

bool IsVowel(char c) { return c == 'A' || c == 'E' || c == 'I' || c == 'O' || c == 'U'; }

}  // namespace lookout::text
