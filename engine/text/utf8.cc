#include "engine/text/utf8.h"

#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/ustring.h>
#include <unicode/utf16.h>

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <vector>

namespace lookout::text {
namespace {

constexpr char32_t kSeparator = U' ';

bool IsContinuation(unsigned char byte) { return (byte & 0xC0) == 0x80; }

// Reads one code point at `at` and moves on; kSeparator for a byte that is not UTF-8.
char32_t Decode(std::string_view bytes, std::size_t& at) {
  const auto lead = static_cast<unsigned char>(bytes[at++]);
  if (lead < 0x80) return lead;
  const int more = lead >= 0xC2 && lead < 0xE0   ? 1
                   : lead >= 0xE0 && lead < 0xF0 ? 2
                   : lead >= 0xF0 && lead < 0xF5 ? 3
                                                 : 0;
  if (more == 0 || at + static_cast<std::size_t>(more) > bytes.size()) return kSeparator;
  char32_t c = lead & (0x3F >> more);
  for (int i = 0; i < more; ++i) {
    const auto next = static_cast<unsigned char>(bytes[at + static_cast<std::size_t>(i)]);
    if (!IsContinuation(next)) return kSeparator;
    c = (c << 6) | (next & 0x3F);
  }
  const bool overlong = (more == 2 && c < 0x800) || (more == 3 && c < 0x10000);
  if (overlong || c > 0x10FFFF || (c >= 0xD800 && c <= 0xDFFF)) return kSeparator;
  at += static_cast<std::size_t>(more);
  return c;
}

std::u32string ToCompatibilityForm(const std::u32string& points) {
  UErrorCode error = U_ZERO_ERROR;
  const UNormalizer2* nfkc = unorm2_getNFKCInstance(&error);
  if (U_FAILURE(error)) return points;
  std::vector<UChar> units;
  units.reserve(points.size() + 8);
  for (const char32_t c : points) {
    if (c > 0xFFFF) units.push_back(static_cast<UChar>(U16_LEAD(c)));
    units.push_back(static_cast<UChar>(c > 0xFFFF ? U16_TRAIL(c) : c));
  }
  const auto length = static_cast<int32_t>(units.size());
  if (unorm2_quickCheck(nfkc, units.data(), length, &error) == UNORM_YES || U_FAILURE(error)) return points;
  std::vector<UChar> folded(units.size() * 18 + 8);
  const int32_t size =
      unorm2_normalize(nfkc, units.data(), length, folded.data(), static_cast<int32_t>(folded.size()), &error);
  if (U_FAILURE(error)) return points;
  std::u32string out;
  for (int32_t i = 0; i < size && out.size() < kFieldPointsMax;) {
    UChar32 c = 0;
    U16_NEXT(folded.data(), i, size, c);
    out.push_back(static_cast<char32_t>(c));
  }
  return out;
}

char32_t Upper(char32_t c) {
  if (c < 0x80) return c >= U'a' && c <= U'z' ? c - 32 : c;
  const auto point = static_cast<UChar32>(c);
  const int32_t digit = u_charDigitValue(point);
  if (digit >= 0) return U'0' + static_cast<char32_t>(digit);
  if (c >= 0x1C90 && c < 0x1CC0) return static_cast<char32_t>(u_tolower(point));
  if (c >= 0x10D0 && c < 0x1100) return c;  // Georgian capitals are a display style that ICU does not transliterate
  return static_cast<char32_t>(u_toupper(point));
}

bool IsUpper(char32_t c) {
  constexpr char32_t kPalochka = 0x4C0;  // a capital that stands among small letters
  if (c == kPalochka) return false;
  return c < 0x80 ? c >= U'A' && c <= U'Z' : u_isUUppercase(static_cast<UChar32>(c)) != 0;
}
bool IsLower(char32_t c) { return c < 0x80 ? c >= U'a' && c <= U'z' : u_isULowercase(static_cast<UChar32>(c)) != 0; }

bool IsOfSurname(std::u32string_view letters) {
  constexpr std::u32string_view kBeginnings[] = {U"Fitz", U"Van", U"Von", U"Del", U"Den", U"Der", U"Ter",
                                                 U"Ver",  U"Dos", U"Das", U"Mac", U"Ben", U"San"};
  return std::find(std::begin(kBeginnings), std::end(kBeginnings), letters) != std::end(kBeginnings);
}

// Whether another word begins at `at` of the letters that begin at `begin`, told by the case alone: SheikhAhmed,
// AhmedHARUN, HARUNAhmed. Beginnings of one or two letters belong to one word (McDonald, DeLuca), as do those that
// surnames are written with (FitzGerald), capitals that are out of their place (nehlaH, OrdONXXez, VELjKO) and signs of
// another script among the letters.
bool BeginsByCase(std::u32string_view points, std::size_t begin, std::size_t at) {
  constexpr std::size_t kLettersMin = 3;
  if (at < begin + kLettersMin || at + 1 >= points.size() || !IsUpper(points[begin]) || !IsUpper(points[at]))
    return false;
  if (ScriptOf(points[at]) != ScriptOf(points[at - 1])) return false;
  if (IsOfSurname(points.substr(begin, at - begin))) return false;
  const bool after_small = IsLower(points[at - 1]);
  if (!after_small && !IsLower(points[at + 1])) return false;  // most words have one case
  const std::u32string_view before = points.substr(begin + 1, at - begin - 1);
  if (!std::all_of(before.begin(), before.end(), after_small ? IsLower : IsUpper)) return false;
  std::size_t end = at + 1;  // of the capitals from here on
  while (end < points.size() && IsUpper(points[end])) ++end;
  const bool small_after = end < points.size() && IsLower(points[end]);
  if (after_small) return end == at + 1 ? small_after : !small_after;
  return end == at + 1 && small_after && end + 1 < points.size() && IsLower(points[end + 1]);
}

// Whether one begins after a letter that only ends words: the final forms of Hebrew, and teh marbuta.
bool BeginsAfterFinal(std::u32string_view points, std::size_t at) {
  if (at == 0) return false;
  const char32_t last = points[at - 1];
  const Script script = ScriptOf(points[at]);
  if (last == 0x629) return script == Script::kArabic && u_isalpha(static_cast<UChar32>(points[at])) != 0;
  const bool final = last == 0x5DA || last == 0x5DD || last == 0x5DF || last == 0x5E3 || last == 0x5E5;
  return final && points[at] >= 0x5D0 && points[at] <= 0x5EA;
}

}  // namespace

std::u32string ReadField(std::string_view bytes, LostSpaces lost_spaces, bool* parted) {
  bytes = bytes.substr(0, kFieldBytesMax);
  std::u32string points;
  points.reserve(bytes.size());
  bool plain = true;  // Latin-1 and Latin Extended-A hold nothing that NFKC would change but for a few ligatures
  for (std::size_t at = 0; at < bytes.size();) {
    const char32_t c = Decode(bytes, at);
    plain = plain && c < 0x250 && !(c >= 0x80 && c < 0xC0);
    points.push_back(c);
  }
  if (!plain) points = ToCompatibilityForm(points);
  if (parted != nullptr) *parted = false;
  std::u32string out;
  out.reserve(points.size());
  std::size_t begin = 0;  // of the letters side by side
  for (std::size_t at = 0; at < points.size(); ++at) {
    if (lost_spaces != LostSpaces::kNone && out.size() < kFieldPointsMax) {
      const bool cased = IsUpper(points[at]) || IsLower(points[at]);
      if (cased ? BeginsByCase(points, begin, at) : BeginsAfterFinal(points, at)) {
        begin = at;
        if (parted != nullptr) *parted = true;
        if (lost_spaces == LostSpaces::kParted) out.push_back(kSeparator);
      } else if (!cased) {
        begin = at + 1;
      }
    }
    out.push_back(Upper(points[at]));
  }
  return out;
}

Script ScriptOf(char32_t c) {
  if (c < 0x80) return (c >= U'A' && c <= U'Z') || (c >= U'a' && c <= U'z') ? Script::kLatin : Script::kNone;
  if (c < 0x250) return c >= 0xC0 && c != 0xD7 && c != 0xF7 ? Script::kLatin : Script::kNone;
  if (c < 0x2B0) return Script::kLatin;
  if (c < 0x370) return Script::kNone;
  if (c < 0x400) return Script::kGreek;
  if (c < 0x530) return Script::kCyrillic;
  if (c < 0x590) return Script::kOther;
  if (c < 0x600) return Script::kHebrew;
  if (c < 0x700 || (c >= 0x750 && c < 0x780) || (c >= 0x8A0 && c < 0x900)) return Script::kArabic;
  if ((c >= 0x1100 && c < 0x1200) || (c >= 0xAC00 && c < 0xD7A4)) return Script::kHangul;
  if (c >= 0x1E00 && c < 0x1F00) return Script::kLatin;
  if (c >= 0x1F00 && c < 0x2000) return Script::kGreek;
  if (c >= 0x2000 && c < 0x2C00) return Script::kNone;
  if (c == 0x3005 || (c >= 0x3400 && c < 0xA000) || (c >= 0xF900 && c < 0xFB00) || (c >= 0x20000 && c < 0x30000))
    return Script::kHan;
  if (c >= 0x3040 && c < 0x3100) return Script::kKana;
  if (c >= 0xA640 && c < 0xA6A0) return Script::kCyrillic;
  return Script::kOther;
}

bool IsWordPart(char32_t c) {
  if (c < 0x80) return (c >= U'A' && c <= U'Z') || (c >= U'0' && c <= U'9');
  if (c >= 0xC0 && c < 0x250) return c != 0xD7 && c != 0xF7;
  if (c >= 0x2B0 && c < 0x300) return false;  // modifier letters: apostrophes of transliterations
  const auto point = static_cast<UChar32>(c);
  return u_isalnum(point) || ((U_MASK(u_charType(point)) & (U_GC_MN_MASK | U_GC_MC_MASK)) != 0);
}

}  // namespace lookout::text
