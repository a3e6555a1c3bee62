// utf8.h: from bytes to the code points that the normaliser reads.
#ifndef LOOKOUT_ENGINE_TEXT_UTF8_H_
#define LOOKOUT_ENGINE_TEXT_UTF8_H_

#include <cstddef>
#include <string>
#include <string_view>

namespace lookout::text {

inline constexpr std::size_t kFieldBytesMax = 1000;   // what is read of one field
inline constexpr std::size_t kFieldPointsMax = 2000;  // what NFKC may make of it (one sign can become 18)

// Words that are written without a space and told by their case (SheikhAhmed, HARUNAhmed), or by a letter that only
// ends words: not looked for, seen, parted.
enum class LostSpaces : unsigned char { kNone, kSeen, kParted };

// The field as code points, NFKC, upper case. Bytes that are not UTF-8 become spaces; what lies beyond the first
// kFieldBytesMax bytes is not read. Pure ASCII never calls ICU. `parted`: whether there are such words.
std::u32string ReadField(std::string_view bytes, LostSpaces lost_spaces = LostSpaces::kNone, bool* parted = nullptr);

enum class Script : unsigned char { kNone, kLatin, kCyrillic, kGreek, kArabic, kHebrew, kHangul, kKana, kHan, kOther };

// By block, which is exact enough for letters of names. kNone for signs, digits and combining marks of no script.
Script ScriptOf(char32_t c);

// A letter, a mark that belongs to one, or a digit.
bool IsWordPart(char32_t c);

}  // namespace lookout::text

#endif  // LOOKOUT_ENGINE_TEXT_UTF8_H_
