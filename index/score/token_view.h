// token_view.h: a part of a name as the scorer sees it, wherever it is held: in a form, or in the bytes of an index.
//
// Cheap to make and to copy; points into what holds the token, which must outlive it. The meaning of each member stands
// at base::Token.
#ifndef LOOKOUT_INDEX_SCORE_TOKEN_VIEW_H_
#define LOOKOUT_INDEX_SCORE_TOKEN_VIEW_H_

#include <compare>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/name.h"

namespace lookout::index::score {

// A few words: strings side by side, or bytes where the length of each, in one byte, stands before it.
class WordList {
 public:
  WordList() = default;
  explicit WordList(const std::vector<std::string>& words) : strings_(words.data()), size_(words.size()) {}
  WordList(const char* packed, std::size_t size) : packed_(packed), size_(size) {}

  class Iterator {
   public:
    using iterator_category = std::input_iterator_tag;
    using value_type = std::string_view;
    using difference_type = std::ptrdiff_t;
    using pointer = const std::string_view*;
    using reference = std::string_view;

    std::string_view operator*() const {
      if (strings_ != nullptr) return *strings_;
      return {packed_ + 1, static_cast<unsigned char>(*packed_)};
    }
    Iterator& operator++() {
      if (strings_ != nullptr) {
        ++strings_;
      } else {
        packed_ += 1 + static_cast<unsigned char>(*packed_);
      }
      ++place_;
      return *this;
    }
    friend bool operator==(const Iterator& a, const Iterator& b) { return a.place_ == b.place_; }

   private:
    friend class WordList;
    const std::string* strings_ = nullptr;
    const char* packed_ = nullptr;
    std::size_t place_ = 0;
  };

  std::size_t size() const { return size_; }
  bool empty() const { return size_ == 0; }
  Iterator begin() const {
    Iterator first;
    first.strings_ = strings_;
    first.packed_ = packed_;
    return first;
  }
  Iterator end() const {
    Iterator last;
    last.place_ = size_;
    return last;
  }

 private:
  const std::string* strings_ = nullptr;
  const char* packed_ = nullptr;
  std::size_t size_ = 0;
};

// Numbers of two bytes, at any address.
class NumberList {
 public:
  NumberList() = default;
  NumberList(const void* numbers, std::size_t size) : bytes_(static_cast<const char*>(numbers)), size_(size) {}

  std::size_t size() const { return size_; }
  bool empty() const { return size_ == 0; }
  uint16_t operator[](std::size_t i) const {
    uint16_t number = 0;
    std::memcpy(&number, bytes_ + i * sizeof(number), sizeof(number));
    return number;
  }

 private:
  const char* bytes_ = nullptr;
  std::size_t size_ = 0;
};

struct TokenView {
  TokenView() = default;
  TokenView(const base::Token& token)  // NOLINT(google-explicit-constructor)
      : letters(token.letters),
        skeleton(token.skeleton),
        consonants(token.consonants),
        alternates(token.alternates),
        nickname_groups(token.nickname_groups.data(), token.nickname_groups.size()),
        role(token.role),
        common(token.common),
        known(token.known),
        initial(token.initial),
        cut_short(token.cut_short),
        vowelless(token.vowelless),
        transliterated(token.transliterated),
        pinyin(token.pinyin) {}

  std::string_view letters;
  std::string_view skeleton;
  std::string_view consonants;
  WordList alternates;
  NumberList nickname_groups;
  base::TokenRole role = base::TokenRole::kUnknown;
  uint8_t common = 0;
  bool known = false;
  bool initial = false;
  bool cut_short = false;
  bool vowelless = false;
  bool transliterated = false;
  bool pinyin = false;
};

// Of what they hold, wherever it is held; an order like any other.
std::strong_ordering operator<=>(const TokenView& a, const TokenView& b);
inline bool operator==(const TokenView& a, const TokenView& b) { return (a <=> b) == 0; }

}  // namespace lookout::index::score

#endif  // LOOKOUT_INDEX_SCORE_TOKEN_VIEW_H_
