#include "engine/text/document_number.h"

#include <algorithm>
#include <array>

#include "engine/text/ascii_fold.h"
#include "engine/text/number_words.h"

namespace lookout::text {
namespace {

// The canonical character of an ASCII character, or 0 for one that falls out.
char CanonicalOfAscii(char c) {
  if ((c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z')) return c;
  return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : '\0';
}

// What each character of a canonical number is to a machine that reads badly.
constexpr std::array<char, 128> ConfusedTable() {
  std::array<char, 128> table{};
  for (std::size_t i = 0; i < table.size(); ++i) table[i] = static_cast<char>(i);
  for (const unsigned char c : {'O', 'Q', 'D'}) table[c] = '0';
  for (const unsigned char c : {'I', 'L'}) table[c] = '1';
  table['Z'] = '2';
  table['S'] = '5';
  table['G'] = '6';
  table['B'] = '8';
  return table;
}
constexpr std::array<char, 128> kConfused = ConfusedTable();

char FoldOne(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte < kConfused.size() ? kConfused[byte] : c;
}

bool IsAscii(char c) { return static_cast<unsigned char>(c) < 0x80; }

}  // namespace

std::string CanonicalDocumentNumber(std::string_view number) {
  std::string canonical;
  while (!number.empty()) {
    if (IsAscii(number.front())) {
      if (const char c = CanonicalOfAscii(number.front())) canonical.push_back(c);
      number.remove_prefix(1);
      continue;
    }
    const char32_t c = facts::TakeCodePoint(&number);
    const std::string_view latin = facts::AsciiOfLatinOrDigit(c);
    canonical += latin.empty() ? facts::AsciiOfLookAlike(c) : latin;
  }
  return canonical;
}

std::size_t CanonicalDocumentNumber(std::string_view number, char* out, std::size_t capacity) {
  std::size_t length = 0;
  for (const char raw : number) {
    if (!IsAscii(raw)) {
      const std::string canonical = CanonicalDocumentNumber(number);
      if (canonical.size() > capacity) return 0;
      return canonical.copy(out, capacity);
    }
    const char c = CanonicalOfAscii(raw);
    if (c == '\0') continue;
    if (length < capacity) out[length] = c;
    ++length;
  }
  return length <= capacity ? length : 0;
}

std::string TolerantDocumentNumber(std::string_view canonical) {
  std::string tolerant(canonical.size(), '\0');
  std::transform(canonical.begin(), canonical.end(), tolerant.begin(), FoldOne);
  return tolerant;
}

base::NumberWords WordsOfNumber(std::string_view canonical) {
  base::NumberWords words{base::ShortTextOf(canonical), {}};
#if defined(__SSE2__) && !defined(LOOKOUT_SCALAR)
  if (canonical.size() <= base::ShortText::kBytes) {
    StoreSixteen(FoldSixteen(LoadSixteen(&words.written)), &words.folded);
    return words;
  }
#endif
  words.folded = base::ShortTextOf(TolerantDocumentNumber(canonical));
  return words;
}

}  // namespace lookout::text
