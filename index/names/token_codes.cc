#include "index/names/token_codes.h"

#include <algorithm>
#include <numeric>
#include <string_view>

#include "engine/base/hash.h"

namespace lookout::index::names {
namespace {

// The group of a first letter: those of about one frequency in names of many languages. All other characters are of the
// last.
constexpr std::array<std::string_view, 16> kLetterGroups = {"A",  "M",  "S",  "K",  "B",  "H",  "R",  "DQ",
                                                            "GX", "NU", "TW", "LO", "JY", "CZ", "EI", "FPV"};

constexpr std::array<uint8_t, 256> GroupsOfLetters() {
  std::array<uint8_t, 256> groups{};
  groups.fill(kLetterGroups.size() - 1);
  for (std::size_t group = 0; group < kLetterGroups.size(); ++group) {
    for (const char letter : kLetterGroups[group])
      groups[static_cast<unsigned char>(letter)] = static_cast<uint8_t>(group);
  }
  return groups;
}
constexpr std::array<uint8_t, 256> kGroupOfLetter = GroupsOfLetters();

constexpr std::size_t kWeights = score::kTokenWeightMax + 1;
constexpr std::size_t kHighs = 256;
constexpr TokenCode kFirst = kNoCode + 1;
constexpr std::size_t kGroupsInAll = (kAnyCode - kFirst) / kLetterGroups.size();  // codes of a group of letters

}  // namespace

bool HasCode(const score::TokenView& token) {
  switch (token.role) {
    case base::TokenRole::kParticle:
    case base::TokenRole::kTitle:
    case base::TokenRole::kSuffix: return false;
    default: return true;
  }
}

TokenCodes::TokenCodes(const Shares& shares) : begins_(kWeights + 1, kFirst) {
  const auto weights =
      static_cast<std::size_t>(std::count_if(shares.begin(), shares.end(), [](double s) { return s > 0; }));
  const double sum = std::accumulate(shares.begin(), shares.end(), 0.0);
  for (std::size_t weight = 0; weight < kWeights; ++weight) {
    // One of each group at least, and of what is left by the shares.
    const auto more = sum > 0 ? static_cast<double>(kGroupsInAll - weights) * shares[weight] / sum : 0.0;
    const std::size_t of_group = shares[weight] > 0 ? 1 + static_cast<std::size_t>(more) : 0;
    begins_[weight + 1] = static_cast<TokenCode>(begins_[weight] + of_group * kLetterGroups.size());
  }
  // No token has a code from the last end on: they are given the last weight.
  begins_.back() = kAnyCode;
  for (std::size_t high = 0; high < kHighs; ++high) {
    const auto after = std::upper_bound(begins_.begin(), begins_.end(), std::max<std::size_t>(high << 8, kFirst));
    weights_.push_back(static_cast<uint8_t>(after - begins_.begin() - 1));
  }
}

TokenCodes::Range TokenCodes::RangeOf(char letter, int weight) const {
  const auto of = static_cast<std::size_t>(weight);
  const std::size_t count = (begins_[of + 1] - begins_[of]) / kLetterGroups.size();
  const std::size_t group = kGroupOfLetter[static_cast<unsigned char>(letter)];
  return {static_cast<TokenCode>(begins_[of] + group * count), static_cast<TokenCode>(count)};
}

TokenCode TokenCodes::CodeOf(const score::TokenView& token, int weight) const {
  if (!HasCode(token)) return kNoCode;
  const auto [first, count] = RangeOf(token.letters.front(), weight);
  return static_cast<TokenCode>(first + base::Hash64(token.letters) % count);
}

bool TokenCodes::AreWhole() const {
  return begins_.size() == kWeights + 1 && begins_.front() == kFirst && begins_.back() == kAnyCode &&
         std::is_sorted(begins_.begin(), begins_.end()) && weights_.size() == kHighs &&
         std::all_of(weights_.begin(), weights_.end(), [](uint8_t weight) { return weight < kWeights; });
}

}  // namespace lookout::index::names
