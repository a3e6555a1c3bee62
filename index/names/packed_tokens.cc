#include "index/names/packed_tokens.h"

#include <limits>
#include <stdexcept>

namespace lookout::index::names {
namespace {

constexpr auto kRoleLast = base::TokenRole::kNisba;

}  // namespace

void PackedToken::Append(const score::TokenView& token, std::string* bytes) {
  PackedToken head;
  head.letters = static_cast<uint8_t>(token.letters.size());
  head.skeleton = static_cast<uint8_t>(token.skeleton.size());
  head.consonants = static_cast<uint8_t>(token.consonants.size());
  head.nickname_groups = static_cast<uint8_t>(token.nickname_groups.size());
  head.alternates = static_cast<uint8_t>(token.alternates.size());
  head.role = static_cast<uint8_t>(token.role);
  head.common = token.common;
  head.flags = static_cast<uint8_t>((token.initial ? kInitial : 0) | (token.cut_short ? kCutShort : 0) |
                                    (token.vowelless ? kVowelless : 0) | (token.transliterated ? kTransliterated : 0) |
                                    (token.known ? kKnown : 0) | (token.pinyin ? kPinyin : 0));
  bytes->append(reinterpret_cast<const char*>(&head), sizeof(head));
  for (const std::string_view word : {token.letters, token.skeleton, token.consonants}) bytes->append(word);
  for (std::size_t i = 0; i < token.nickname_groups.size(); ++i) {
    const uint16_t group = token.nickname_groups[i];
    bytes->append(reinterpret_cast<const char*>(&group), sizeof(group));
  }
  for (const std::string_view word : token.alternates) {
    bytes->push_back(static_cast<char>(word.size()));
    bytes->append(word);
  }
}

std::size_t PackedToken::Size(std::string_view bytes) {
  PackedToken head;
  if (bytes.size() < sizeof(head)) return 0;
  std::memcpy(&head, bytes.data(), sizeof(head));
  if (head.role > static_cast<uint8_t>(kRoleLast)) return 0;
  std::size_t size = sizeof(head) + head.letters + head.skeleton + head.consonants +
                     std::size_t{head.nickname_groups} * sizeof(uint16_t);
  for (unsigned i = 0; i < head.alternates; ++i) {
    if (size >= bytes.size()) return 0;
    size += 1 + static_cast<unsigned char>(bytes[size]);
  }
  return size <= bytes.size() ? size : 0;
}

TokenId PackedTokens::Add(std::string_view packed) {
  if (begins_.empty()) begins_.push_back(0);
  if (packed.size() > std::numeric_limits<uint32_t>::max() - bytes_.size()) throw std::length_error("4 GB of tokens");
  bytes_.insert(bytes_.end(), packed.begin(), packed.end());
  begins_.push_back(static_cast<uint32_t>(bytes_.size()));
  return static_cast<TokenId>(size() - 1);
}

void PackedTokens::Freeze() {
  bytes_.shrink_to_fit();
  begins_.shrink_to_fit();
}

bool PackedTokens::AreWhole() const {
  if (begins_.empty()) return bytes_.empty();
  if (begins_.front() != 0 || begins_.back() != bytes_.size()) return false;
  for (TokenId id = 0; id < size(); ++id) {
    if (begins_[id] >= begins_[id + 1] || begins_[id + 1] > bytes_.size()) return false;
    if (PackedToken::Size(packed(id)) != begins_[id + 1] - begins_[id]) return false;
  }
  return true;
}

}  // namespace lookout::index::names
