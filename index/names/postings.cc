#include "index/names/postings.h"

#include <algorithm>
#include <bit>
#include <numeric>
#include <vector>

#include "engine/base/hash.h"

namespace lookout::index::names {
namespace {

// What a name contributes to the signature of its tokens' postings.
struct NameCodes {
  std::array<TokenCode, score::kTokensMax> codes{};
  std::size_t count = 0;
  DateGroup group = DateGroups::kAnyDates;

  // Without the code at `place`; all codes where it is `count`.
  uint64_t Without(std::size_t place) const {
    uint64_t bits = 0;
    std::size_t held = 0;
    for (std::size_t i = 0; i < count; ++i) {
      if (i == place) continue;
      if (held == kCodesMax) {
        bits |= uint64_t{kAnyCode};  // in the place of the first, whichever it was
        break;
      }
      bits |= static_cast<uint64_t>(codes[i]) << (kCodeBits * held++);
    }
    return bits | static_cast<uint64_t>(group) << (kCodeBits * kCodesMax);
  }
};

}  // namespace

TokenCode CodeOf(const base::Token& token) {
  switch (token.role) {
    case base::TokenRole::kParticle:
    case base::TokenRole::kTitle:
    case base::TokenRole::kSuffix: return kNoCode;
    default: return static_cast<TokenCode>(1 + base::Hash64(token.letters) % (kAnyCode - 1U));
  }
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
  return {weight_class == 0 ? 0 : end(weight_class - 1), end(weight_class)};
}

Postings::Postings(const NameLines& lines, std::span<const uint8_t> weights, std::span<const TokenCode> codes,
                   const DateGroups& groups) {
  begin_.assign(weights.size() + 1, 0);
  std::array<std::size_t, kWeightClasses + 1> class_begin{};
  HugeVector<uint8_t> classes(lines.size());
  std::size_t total = 0;
  for (std::size_t name = 0; name < lines.size(); ++name) {
    int weight = 0;
    for (const TokenId token : lines.tokens(name)) {
      weight += weights[token];
      ++begin_[token + 1];
    }
    total += lines[name].count;
    classes[name] = static_cast<uint8_t>(WeightClassOf(weight, lines[name].words_missing != 0));
    ++class_begin[classes[name] + 1U];
  }
  for (std::size_t i = 1; i < begin_.size(); ++i) begin_[i] += begin_[i - 1];
  for (std::size_t i = 1; i < class_begin.size(); ++i) class_begin[i] += class_begin[i - 1];
  HugeVector<DateGroup> group_of(lines.size());
  for (std::size_t group = 0; group < groups.size(); ++group) {
    const auto [begin, end] = groups.NamesOf(static_cast<DateGroup>(group));
    std::fill(group_of.begin() + begin, group_of.begin() + end, static_cast<DateGroup>(group));
  }
  HugeVector<uint32_t> by_class(lines.size());
  for (uint32_t name = 0; name < lines.size(); ++name) by_class[class_begin[classes[name]]++] = name;

  all_.resize(total);
  std::vector<uint32_t> next(begin_.begin(), begin_.end() - 1);
  constexpr std::size_t kAhead = 16;
  for (std::size_t i = 0; i < by_class.size(); ++i) {
    if (i + kAhead < by_class.size()) lines.Prefetch(by_class[i + kAhead]);
    const uint32_t name = by_class[i];
    const auto tokens = lines.tokens(name);
    NameCodes held;
    held.group = group_of[name];
    const uint32_t name_and_class = name | static_cast<uint32_t>(classes[name]) << Posting::kNameBits;
    std::array<std::size_t, score::kTokensMax> places{};
    for (std::size_t k = 0; k < tokens.size(); ++k) {
      places[k] = codes[tokens[k]] == kNoCode ? score::kTokensMax : held.count;
      if (codes[tokens[k]] != kNoCode) held.codes[held.count++] = codes[tokens[k]];
    }
    for (std::size_t k = 0; k < tokens.size(); ++k) {
      const uint64_t bits = held.Without(places[k]);
      all_[next[tokens[k]]++] = {name_and_class, {static_cast<uint32_t>(bits), static_cast<uint32_t>(bits >> 32)}};
    }
  }
  MakeDirectories();
}

void Postings::MakeDirectories() {
  const std::size_t tokens = begin_.size() - 1;
  list_classes_.assign(tokens, 0);
  long_bits_.assign(tokens / 64 + 1, 0);
  for (TokenId token = 0; token < tokens; ++token) {
    const auto list = (*this)[token];
    for (const Posting& posting : list) {
      list_classes_[token] = static_cast<uint16_t>(list_classes_[token] | 1U << posting.weight_class());
    }
    classes_ |= list_classes_[token];
    if (token % 64 == 0) long_before_.push_back(static_cast<uint32_t>(class_ends_.size() / kWeightClasses));
    if (list.size() < kLongList) continue;
    long_bits_[token / 64] |= uint64_t{1} << (token % 64);
    std::array<uint32_t, kWeightClasses> ends{};
    for (const Posting& posting : list) ++ends[posting.weight_class()];
    std::partial_sum(ends.begin(), ends.end(), ends.begin());
    class_ends_.insert(class_ends_.end(), ends.begin(), ends.end());
  }
  long_before_.shrink_to_fit();
  class_ends_.shrink_to_fit();
}

PostingList Postings::ListOf(TokenId token) const {
  PostingList list{begin_[token], begin_[token + 1] - begin_[token], PostingList::kNoDirectory, list_classes_[token]};
  if (list.count < kLongList) return list;
  const uint64_t before = long_bits_[token / 64] & ((uint64_t{1} << (token % 64)) - 1);
  list.directory = long_before_[token / 64] + static_cast<uint32_t>(std::popcount(before));
  return list;
}

std::size_t Postings::memory_bytes() const {
  return (begin_.capacity() + long_before_.capacity() + class_ends_.capacity()) * sizeof(uint32_t) +
         long_bits_.capacity() * sizeof(uint64_t) + all_.capacity() * sizeof(Posting) +
         list_classes_.capacity() * sizeof(uint16_t);
}

}  // namespace lookout::index::names
