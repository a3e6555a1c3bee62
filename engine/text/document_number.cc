#include "engine/text/document_number.h"

#include <algorithm>
#include <cstring>

#include "engine/text/ascii_fold.h"

namespace lookout::text {
namespace {

// The canonical character of an ASCII character, or 0 for one that falls out.
char CanonicalOfAscii(char c) {
  if ((c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z')) return c;
  return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : '\0';
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
      if (!canonical.empty()) std::memcpy(out, canonical.data(), canonical.size());
      return canonical.size();
    }
    const char c = CanonicalOfAscii(raw);
    if (c == '\0') continue;
    if (length < capacity) out[length] = c;
    ++length;
  }
  return length <= capacity ? length : 0;
}

std::string TolerantDocumentNumber(std::string_view canonical) {
  std::string tolerant(canonical);
  std::transform(tolerant.begin(), tolerant.end(), tolerant.begin(), [](char c) {
    switch (c) {
      case 'O':
      case 'Q':
      case 'D': return '0';
      case 'I':
      case 'L': return '1';
      case 'Z': return '2';
      case 'S': return '5';
      case 'G': return '6';
      case 'B': return '8';
      default: return c;
    }
  });
  return tolerant;
}

}  // namespace lookout::text
