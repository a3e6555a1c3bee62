#include "index/names/token_routes.h"

#include <algorithm>
#include <numeric>

namespace lookout::index::names {
namespace {

// Two edits are what a DeletionTable finds: a third would need another way.
static_assert(score::EditLimit(static_cast<std::size_t>(-1)) == DeletionTable::kEditsMax);

BagTable BagsOf(const WordTable& words) {
  HugeVector<BagTable::Entry> entries;
  entries.reserve(words.size());
  std::array<bool, 256> occurs{};
  for (WordId id = 0; id < words.size(); ++id) {
    const std::string_view word = words.word(id);
    entries.push_back(BagTable::Entry::Of(word, id));
    for (const char letter : word) occurs[static_cast<unsigned char>(letter)] = true;
  }
  std::string alphabet;
  for (std::size_t byte = 0; byte < occurs.size(); ++byte) {
    if (occurs[byte]) alphabet.push_back(static_cast<char>(byte));
  }
  return BagTable(entries, {}, alphabet);
}

constexpr std::size_t kHeadLetters = sizeof(uint64_t);

// The first letters as a number whose order is that of words; `after`: what stands where there are no more.
uint64_t HeadOf(std::string_view word, unsigned char after) {
  uint64_t head = 0;
  for (std::size_t i = 0; i < kHeadLetters; ++i)
    head = head << 8 | (i < word.size() ? static_cast<unsigned char>(word[i]) : after);
  return head;
}

}  // namespace

TokenRoutes::TokenRoutes(const PackedTokens& tokens) : tokens_(&tokens) {
  using Pairs = std::vector<Csr<TokenId>::Pair>;
  Pairs consonants, vowelless, nicknames;
  std::size_t groups = 0;
  for (TokenId id = 0; id < tokens.size(); ++id) {
    const score::TokenView token = tokens[id];
    spellings_.Add(token.letters, id);
    for (const std::string_view alternate : token.alternates) spellings_.Add(alternate, id);
    if (!token.skeleton.empty()) skeletons_.Add(token.skeleton, id);
    if (!token.consonants.empty()) {
      consonants.emplace_back(consonants_.Intern(token.consonants), id);
      if (token.vowelless) vowelless.push_back(consonants.back());
    }
    for (std::size_t i = 0; i < token.nickname_groups.size(); ++i) {
      const uint16_t group = token.nickname_groups[i];
      nicknames.emplace_back(group, id);
      groups = std::max<std::size_t>(groups, group + 1U);
    }
  }
  spellings_.Freeze();
  skeletons_.Freeze();
  consonants_.Freeze();
  consonant_tokens_ = {consonants, consonants_.size()};
  vowelless_tokens_ = {vowelless, consonants_.size()};
  nickname_tokens_ = {nicknames, groups};
  spelling_bags_ = BagsOf(spellings_.words());
  skeleton_bags_ = BagsOf(skeletons_.words());
  spelling_deletions_ = DeletionTable(spellings_.words(), kSpellingRule);
  skeleton_deletions_ = DeletionTable(skeletons_.words(), kSkeletonRule);
  by_letters_.resize(tokens.size());
  std::iota(by_letters_.begin(), by_letters_.end(), 0U);
  std::sort(by_letters_.begin(), by_letters_.end(), [&](TokenId a, TokenId b) {
    const int order = tokens.letters(a).compare(tokens.letters(b));
    return order != 0 ? order < 0 : a < b;
  });
  SetTokens(tokens);
  place_.resize(tokens.size());
  for (uint32_t place = 0; place < by_letters_.size(); ++place) place_[by_letters_[place]] = place;
}

void TokenRoutes::SetTokens(const PackedTokens& tokens) {
  tokens_ = &tokens;
  heads_.clear();
  for (std::size_t place = 0; place < by_letters_.size(); place += kHeadEvery)
    heads_.push_back(HeadOf(tokens.letters(by_letters_[place]), 0));
}

std::span<const TokenId> TokenRoutes::BeginningWith(std::string_view prefix) const {
  // Between the heads that are lower than that of any such word, and those that are higher than that of all.
  const auto lower = std::lower_bound(heads_.begin(), heads_.end(), HeadOf(prefix, 0));
  const auto higher = std::upper_bound(lower, heads_.end(), HeadOf(prefix, 0xFF));
  const auto place = [&](auto head) {
    return std::min(static_cast<std::size_t>(head - heads_.begin()) * kHeadEvery, by_letters_.size());
  };
  const auto before = [&](auto head) { return head == heads_.begin() ? 0 : place(head - 1); };
  // A head tells all of a prefix that is no longer: then the range begins right before one, and ends so.
  const bool told = prefix.size() <= kHeadLetters;
  const auto compare = [&](TokenId id) { return tokens_->letters(id).substr(0, prefix.size()).compare(prefix); };
  const TokenId* const all = by_letters_.data();
  const auto ask = [&](std::size_t begin, std::size_t end) {
    if (end - begin > 2 * kHeadEvery) return;
    for (std::size_t at = begin; at < end; ++at) tokens_->PrefetchPlace(all[at]);
    for (std::size_t at = begin; at < end; ++at) tokens_->Prefetch(all[at]);
  };
  ask(before(lower), place(told ? lower : higher));
  if (told) ask(before(higher), place(higher));
  const TokenId* const first = std::partition_point(all + before(lower), all + place(told ? lower : higher),
                                                    [&](TokenId id) { return compare(id) < 0; });
  const TokenId* const last = std::partition_point(told ? std::max(first, all + before(higher)) : first,
                                                   all + place(higher), [&](TokenId id) { return compare(id) == 0; });
  return {first, last};
}

std::size_t TokenRoutes::memory_bytes() const {
  std::size_t bytes = spelling_deletions_.memory_bytes() + spelling_bags_.memory_bytes() +
                      skeleton_deletions_.memory_bytes() + skeleton_bags_.memory_bytes() + spellings_.memory_bytes() +
                      skeletons_.memory_bytes() + consonants_.memory_bytes() +
                      (by_letters_.capacity() + place_.capacity()) * sizeof(TokenId) +
                      heads_.capacity() * sizeof(uint64_t);
  for (const Csr<TokenId>* lists : {&consonant_tokens_, &vowelless_tokens_, &nickname_tokens_})
    bytes += lists->memory_bytes();
  return bytes;
}

}  // namespace lookout::index::names
