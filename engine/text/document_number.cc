#include "engine/text/document_number.h"

#include <algorithm>
#include <array>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

#include "engine/text/ascii_fold.h"

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

#if defined(__SSE2__)
// Sixteen characters as TolerantDocumentNumber folds each.
__m128i FoldSixteen(__m128i text) {
  const auto is = [text](char c) { return _mm_cmpeq_epi8(text, _mm_set1_epi8(c)); };
  const auto to = [](__m128i where, char c) { return _mm_and_si128(where, _mm_set1_epi8(c)); };
  const __m128i zero = _mm_or_si128(_mm_or_si128(is('O'), is('Q')), is('D'));
  const __m128i one = _mm_or_si128(is('I'), is('L'));
  const __m128i two = is('Z');
  const __m128i five = is('S');
  const __m128i six = is('G');
  const __m128i eight = is('B');
  const __m128i any =
      _mm_or_si128(_mm_or_si128(_mm_or_si128(zero, one), _mm_or_si128(two, five)), _mm_or_si128(six, eight));
  const __m128i folded =
      _mm_or_si128(_mm_or_si128(_mm_or_si128(to(zero, '0'), to(one, '1')), _mm_or_si128(to(two, '2'), to(five, '5'))),
                   _mm_or_si128(to(six, '6'), to(eight, '8')));
  return _mm_or_si128(folded, _mm_andnot_si128(any, text));
}

__m128i SixteenOf(const base::ShortText& words) {
  return _mm_set_epi64x(static_cast<long long>(words.high), static_cast<long long>(words.low));
}

base::ShortText WordsOf(__m128i sixteen) {
  return {static_cast<uint64_t>(_mm_cvtsi128_si64(sixteen)),
          static_cast<uint64_t>(_mm_cvtsi128_si64(_mm_unpackhi_epi64(sixteen, sixteen)))};
}
#endif

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
  const base::ShortText written = base::ShortTextOf(canonical);
#if defined(__SSE2__)
  if (canonical.size() <= base::ShortText::kBytes) return {written, WordsOf(FoldSixteen(SixteenOf(written)))};
#endif
  return {written, base::ShortTextOf(TolerantDocumentNumber(canonical))};
}

base::NumberWords WordsOfNumberIn(std::span<const char> room, std::size_t length) {
#if defined(__SSE2__)
  if (length <= base::ShortText::kBytes) {
    const base::ShortText all = {base::LoadWord(room.data()), base::LoadWord(room.data() + sizeof(uint64_t))};
    const base::ShortText written = base::FirstOf(all, length);
    return {written, WordsOf(FoldSixteen(SixteenOf(written)))};
  }
#endif
  return WordsOfNumber({room.data(), length});
}

}  // namespace lookout::text
