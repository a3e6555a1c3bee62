#include "index/names/postings.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <vector>

namespace lookout::index::names {
namespace {

// What a name contributes to the signature of its tokens' postings.
struct NameCodes {
  std::array<TokenCode, score::kTokensMax> codes{};
  std::size_t count = 0;
  std::size_t uncoded = 0;  // tokens that have no code

  // Without the token whose code is at `place`; of a token that has none, kTokensMax.
  uint64_t Without(std::size_t place) const {
    uint64_t bits = 0;
    std::size_t held = 0;
    for (std::size_t i = 0; i < count; ++i) {
      if (i == place) continue;
      if (held == kCodesMax) return bits | uint64_t{kAnyCode};  // in the place of the first, whichever it was
      bits |= static_cast<uint64_t>(codes[i]) << (kCodeBits * held++);
    }
    const std::size_t others = place == score::kTokensMax ? uncoded - 1 : uncoded;
    if (others > 0 && held < kCodesMax) bits |= static_cast<uint64_t>(kUncoded) << (kCodeBits * held);
    return bits;
  }
};

}  // namespace

TokenEntry TokenEntry::Of(const score::TokenView& token) {
  const score::AloneToken alone = score::AloneTokenOf(token);
  TokenEntry entry;
  entry.weight = static_cast<uint8_t>(score::TokenWeight(token));
  entry.alone_weight = static_cast<uint8_t>(alone.weight);
  return entry;
}

std::size_t WeightClassOf(int weight, bool words_missing) {
  if (words_missing) return kCutClass;
  std::size_t weight_class = 0;
  while (weight * 100 > kWeightClassEnds[weight_class] * score::kTokenWeightMax) ++weight_class;
  return weight_class;
}

std::pair<int, int> WeightsOfClass(std::size_t weight_class) {
  static constexpr int kMost = static_cast<int>(score::kTokensMax) * score::kTokenWeightMax;
  if (weight_class == kCutClass) return {0, kMost};
  const auto end = [](std::size_t i) { return std::min(kMost, kWeightClassEnds[i] * score::kTokenWeightMax / 100); };
  return {LowestWeightOf(weight_class), end(weight_class)};
}

Postings::Postings(const NameLines& lines, const PackedTokens& tokens) {
  entries_.reserve(tokens.size() + 1);
  for (TokenId id = 0; id < tokens.size(); ++id) entries_.push_back(TokenEntry::Of(tokens[id]));
  entries_.emplace_back();
  std::array<std::size_t, kWeightClasses + 1> class_begin{};
  HugeVector<uint8_t> classes(lines.size());
  std::size_t total = 0;
  for (std::size_t name = 0; name < lines.size(); ++name) {
    int weight = 0;
    for (const TokenId token : lines.tokens(name)) {
      weight += entries_[token].weight;
      ++entries_[token + 1].begin;
    }
    total += lines[name].count;
    classes[name] = static_cast<uint8_t>(WeightClassOf(weight, lines[name].words_missing != 0));
    ++class_begin[classes[name] + 1U];
  }
  MakeCodes(tokens);
  for (std::size_t i = 1; i < entries_.size(); ++i) entries_[i].begin += entries_[i - 1].begin;
  for (std::size_t i = 1; i < class_begin.size(); ++i) class_begin[i] += class_begin[i - 1];
  HugeVector<uint32_t> by_class(lines.size());
  for (uint32_t name = 0; name < lines.size(); ++name) by_class[class_begin[classes[name]]++] = name;

  all_.resize(total);
  codes_.resize(total);
  std::vector<uint32_t> next;
  next.reserve(entries_.size());
  for (const TokenEntry& entry : entries_) next.push_back(entry.begin);
  constexpr std::size_t kAhead = 16;
  for (std::size_t i = 0; i < by_class.size(); ++i) {
    if (i + kAhead < by_class.size()) lines.Prefetch(by_class[i + kAhead]);
    const uint32_t name = by_class[i];
    const auto of_name = lines.tokens(name);
    NameCodes held;
    const uint32_t name_and_class = name | static_cast<uint32_t>(classes[name]) << Posting::kNameBits;
    std::array<std::size_t, score::kTokensMax> places{};
    for (std::size_t k = 0; k < of_name.size(); ++k) {
      const TokenCode code = entries_[of_name[k]].code;
      places[k] = code == kNoCode ? score::kTokensMax : held.count;
      if (code != kNoCode) {
        held.codes[held.count++] = code;
      } else {
        ++held.uncoded;
      }
    }
    for (std::size_t k = 0; k < of_name.size(); ++k) {
      const uint32_t place = next[of_name[k]]++;
      all_[place] = {name_and_class};
      codes_[place] = held.Without(places[k]);
    }
  }
  MakeEntries();
}

// The entries have their weights, and in the next one's `begin` how many names hold the token. A weight gets codes by
// the tokens that a query may be alike to, and by the names in which another token may be taken for them.
void Postings::MakeCodes(const PackedTokens& tokens) {
  std::array<uint64_t, score::kTokenWeightMax + 1> of_dictionary{};
  std::array<uint64_t, score::kTokenWeightMax + 1> of_names{};
  for (TokenId id = 0; id < tokens.size(); ++id) {
    if (!HasCode(tokens[id])) continue;
    ++of_dictionary[entries_[id].weight];
    of_names[entries_[id].weight] += entries_[id + 1].begin;
  }
  TokenCodes::Shares shares{};
  for (std::size_t weight = 0; weight < shares.size(); ++weight)
    shares[weight] = std::sqrt(static_cast<double>(of_dictionary[weight]) * static_cast<double>(of_names[weight]));
  token_codes_ = TokenCodes(shares);
  for (TokenId id = 0; id < tokens.size(); ++id)
    entries_[id].code = token_codes_.CodeOf(tokens[id], entries_[id].weight);
}

void Postings::MakeEntries() {
  for (TokenId token = 0; token < tokens(); ++token) {
    TokenEntry& entry = entries_[token];
    const auto list = Between(entry.begin, entries_[token + 1].begin);
    for (const Posting& posting : list) {
      entry.classes = static_cast<uint16_t>(entry.classes | 1U << posting.weight_class());
    }
    classes_ |= entry.classes;
    if (!list.empty() && list.size() <= entry.name_parts.size()) {
      for (std::size_t k = 0; k < entry.name_parts.size(); ++k)
        entry.name_parts[k] = NamePartOf(list[std::min(k, list.size() - 1)].name());
    }
    if (list.size() < kLongList) continue;
    entry.SetDirectory(static_cast<uint32_t>(class_ends_.size() / kWeightClasses));
    std::array<uint32_t, kWeightClasses> ends{};
    for (const Posting& posting : list) ++ends[posting.weight_class()];
    std::partial_sum(ends.begin(), ends.end(), ends.begin());
    class_ends_.insert(class_ends_.end(), ends.begin(), ends.end());
  }
  class_ends_.shrink_to_fit();
}

bool Postings::AreWhole(std::size_t names) const {
  if (!token_codes_.AreWhole() || codes_.size() != all_.size() || class_ends_.size() % kWeightClasses != 0)
    return false;
  const auto is_held = [names](const Posting& posting) { return posting.name() < names; };
  if (classes_ >> kWeightClasses != 0 || !std::all_of(all_.begin(), all_.end(), is_held)) return false;
  if (entries_.empty()) return all_.empty();
  if (entries_.front().begin != 0 || entries_.back().begin != all_.size()) return false;
  for (TokenId token = 0; token < tokens(); ++token) {
    if (entries_[token].begin > entries_[token + 1].begin || entries_[token].weight > score::kTokenWeightMax)
      return false;
    const PostingList list = ListOf(token);
    if (list.directory != PostingList::kNoDirectory && list.directory >= class_ends_.size() / kWeightClasses)
      return false;
    if (list.count == 0 || list.count > TokenEntry::kFewNames) continue;
    for (const NamePart part : entries_[token].name_parts) {
      if (part > (names - 1) >> kNamePartBits) return false;
    }
  }
  return true;
}

std::size_t Postings::memory_bytes() const {
  return entries_.capacity() * sizeof(TokenEntry) + class_ends_.capacity() * sizeof(uint32_t) +
         all_.capacity() * sizeof(Posting) + codes_.capacity() * sizeof(uint64_t) + token_codes_.memory_bytes();
}

}  // namespace lookout::index::names
