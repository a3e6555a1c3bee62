// question.h: a document as the exact index knows it.
#ifndef LOOKOUT_INDEX_EXACT_QUESTION_H_
#define LOOKOUT_INDEX_EXACT_QUESTION_H_

#include <cstdint>
#include <string>
#include <string_view>

#include "engine/base/short_text.h"

namespace lookout::index::exact {

// Up to four letters packed, 0 for unknown. More than four letters are no code and count as unknown: nothing is lost.
struct IssuerCode {
  uint32_t packed = 0;
  IssuerCode() = default;
  explicit IssuerCode(std::string_view letters) {
    if (letters.size() > sizeof(packed)) return;
    for (const char letter : letters) packed = packed << 8 | static_cast<unsigned char>(letter);
  }
  std::string text() const {
    std::string letters;
    for (int shift = 24; shift >= 0; shift -= 8) {
      if (const auto letter = static_cast<char>(packed >> shift & 0xFF); letter != 0) letters.push_back(letter);
    }
    return letters;
  }
  friend bool operator==(IssuerCode, IssuerCode) = default;
};

// A document asked for, or held. The view must live as long as the call that takes it.
struct ExactQuestion {
  std::string_view number;  // canonical
  base::NumberWords words;  // the same: text::WordsOfNumber
  IssuerCode issuer;        // unknown: any
};

// kSame: the very number. kAlike: every number that folds alike, the very number among them.
enum class Likeness : uint8_t { kSame, kAlike };

}  // namespace lookout::index::exact

#endif  // LOOKOUT_INDEX_EXACT_QUESTION_H_
