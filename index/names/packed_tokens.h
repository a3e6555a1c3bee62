// packed_tokens.h: the distinct tokens of an index, each as a few dozen bytes.
//
// A token is eight bytes that say how long its parts are and what it is, and then the parts: letters, skeleton,
// consonants, nickname groups (two bytes each), other spellings (each after its length). Tokens are equal when their
// bytes are. Numbers of two bytes are those of the machine, as everywhere in an image.
//
// Bytes    those of its words, 8, and 4 of where it begins.   Threads  mutable while tokens are added, then shared
// const.   Limits  4 GB of tokens.
#ifndef LOOKOUT_INDEX_NAMES_PACKED_TOKENS_H_
#define LOOKOUT_INDEX_NAMES_PACKED_TOKENS_H_

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

#include "index/names/huge_vector.h"
#include "index/score/token_view.h"

namespace lookout::index::names {

using TokenId = uint32_t;

struct PackedToken {
  static constexpr uint8_t kInitial = 1;
  static constexpr uint8_t kCutShort = 2;
  static constexpr uint8_t kVowelless = 4;
  static constexpr uint8_t kTransliterated = 8;
  static constexpr uint8_t kKnown = 16;
  static constexpr uint8_t kPinyin = 32;

  uint8_t letters = 0;  // bytes
  uint8_t skeleton = 0;
  uint8_t consonants = 0;
  uint8_t nickname_groups = 0;
  uint8_t alternates = 0;
  uint8_t role = 0;
  uint8_t common = 0;
  uint8_t flags = 0;

  // Of bytes that are a token; points into them.
  static score::TokenView View(const char* bytes) {
    PackedToken head;
    std::memcpy(&head, bytes, sizeof(head));
    score::TokenView token;
    const char* at = bytes + sizeof(head);
    const auto take = [&at](std::size_t size) {
      const char* taken = at;
      at += size;
      return std::string_view(taken, size);
    };
    token.letters = take(head.letters);
    token.skeleton = take(head.skeleton);
    token.consonants = take(head.consonants);
    token.nickname_groups = {take(head.nickname_groups * sizeof(uint16_t)).data(), head.nickname_groups};
    token.alternates = {at, head.alternates};
    token.role = static_cast<base::TokenRole>(head.role);
    token.common = head.common;
    token.initial = (head.flags & kInitial) != 0;
    token.cut_short = (head.flags & kCutShort) != 0;
    token.vowelless = (head.flags & kVowelless) != 0;
    token.transliterated = (head.flags & kTransliterated) != 0;
    token.known = (head.flags & kKnown) != 0;
    token.pinyin = (head.flags & kPinyin) != 0;
    return token;
  }

  // Words of a token have at most 64 bytes, and it has a few dozen nickname groups at most.
  static void Append(const score::TokenView& token, std::string* bytes);

  // How many of the bytes are the token that they begin with; 0 where they begin with none.
  static std::size_t Size(std::string_view bytes);
};
static_assert(sizeof(PackedToken) == 8);

class PackedTokens {
 public:
  // Of bytes made by PackedToken::Append. Throws where there is no room for more.
  TokenId Add(std::string_view packed);
  void Freeze();

  std::size_t size() const { return begins_.empty() ? 0 : begins_.size() - 1; }
  score::TokenView operator[](TokenId id) const { return PackedToken::View(bytes_.data() + begins_[id]); }
  std::string_view letters(TokenId id) const {
    const char* token = bytes_.data() + begins_[id];
    return {token + sizeof(PackedToken), static_cast<unsigned char>(*token)};
  }
  std::string_view packed(TokenId id) const { return {bytes_.data() + begins_[id], begins_[id + 1] - begins_[id]}; }
  void PrefetchPlace(TokenId id) const { __builtin_prefetch(&begins_[id]); }
  // The length of its letters, and most of them.
  void Prefetch(TokenId id) const { __builtin_prefetch(bytes_.data() + begins_[id]); }
  void PrefetchWhole(TokenId id) const {
    Prefetch(id);
    __builtin_prefetch(bytes_.data() + begins_[id + 1] - 1);
  }

  std::size_t memory_bytes() const { return bytes_.capacity() + begins_.capacity() * sizeof(uint32_t); }

  // For an image (index/image/arrays.h).
  template <typename Self, typename Arrays>
  static void ForEachArray(Self& self, Arrays& arrays) {
    arrays(self.bytes_);
    arrays(self.begins_);
  }

  // Whether what was read is tokens and nothing else.
  bool AreWhole() const;

 private:
  HugeVector<char> bytes_;
  HugeVector<uint32_t> begins_;  // and one more for the end
};

}  // namespace lookout::index::names

#endif  // LOOKOUT_INDEX_NAMES_PACKED_TOKENS_H_
