#include "index/names/token_codes.h"

#include <algorithm>
#include <numeric>
#include <string_view>

#include "engine/base/hash.h"

namespace lookout::index::names {
namespace {

// The group of a first letter: those of about one frequency in names of many languages. All other characters are of the
// last.
constexpr std::array<std::string_view, 16> kGroups = {"A",  "M",  "S",  "K",  "B",  "H",  "R",  "DQ",
                                                      "GX", "NU", "TW", "LO", "JY", "CZ", "EI", "FPV"};

constexpr std::array<uint8_t, 256> GroupsOfLetters() {
  std::array<uint8_t, 256> groups{};
  groups.fill(kGroups.size() - 1);
  for (std::size_t group = 0; group < kGroups.size(); ++group) {
    for (const char letter : kGroups[group]) groups[static_cast<unsigned char>(letter)] = static_cast<uint8_t>(group);
  }
  return groups;
}
constexpr std::array<uint8_t, 256> kGroupOfLetter = GroupsOfLetters();

constexpr std::size_t kWeights = score::kTokenWeightMax + 1;
constexpr TokenCode kFirst = kNoCode + 1;
constexpr std::size_t kCodesOfGroup = (kAnyCode - kFirst) / kGroups.size();
static_assert(kFirst + kCodesOfGroup * kGroups.size() <= kUncoded);

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
  static_assert(kGroups.size() == kLetterGroups);
  const auto weights =
      static_cast<std::size_t>(std::count_if(shares.begin(), shares.end(), [](double s) { return s > 0; }));
  const double sum = std::accumulate(shares.begin(), shares.end(), 0.0);
  for (std::size_t weight = 0; weight < kWeights; ++weight) {
    // One of each group at least, and of what is left by the shares.
    const auto more = sum > 0 ? static_cast<double>(kCodesOfGroup - weights) * shares[weight] / sum : 0.0;
    const std::size_t of_group = shares[weight] > 0 ? 1 + static_cast<std::size_t>(more) : 0;
    begins_[weight + 1] = static_cast<TokenCode>(begins_[weight] + of_group * kLetterGroups);
    weights_.insert(weights_.end(), of_group, static_cast<uint8_t>(weight));
  }
  weights_.resize(kCodesOfGroup + 1);  // no token has the last codes
}

TokenCodes::Range TokenCodes::RangeOf(char letter, int weight) const {
  const auto of = static_cast<std::size_t>(weight);
  const std::size_t count = (begins_[of + 1] - begins_[of]) / kLetterGroups;
  const std::size_t group = kGroupOfLetter[static_cast<unsigned char>(letter)];
  return {static_cast<TokenCode>(begins_[of] + group * count), static_cast<TokenCode>(count)};
}

TokenCode TokenCodes::CodeOf(const score::TokenView& token, int weight) const {
  if (!HasCode(token) || token.letters.empty()) return kNoCode;
  const auto [first, count] = RangeOf(token.letters.front(), weight);
  return static_cast<TokenCode>(first + base::Hash64(token.letters) % count);
}

bool TokenCodes::AreWhole() const {
  return begins_.size() == kWeights + 1 && begins_.front() == kFirst &&
         std::is_sorted(begins_.begin(), begins_.end()) && weights_.size() == kCodesOfGroup + 1 &&
         std::all_of(weights_.begin(), weights_.end(), [](uint8_t weight) { return weight < kWeights; });
}

}  // namespace lookout::index::names
