#include "engine/text/armenian.h"

#include <iterator>
#include <string>

namespace lookout::text {
namespace {

struct Letter {
  std::string_view eastern;
  std::string_view western;
};

// In the order of the alphabet, from U+0531.
constexpr Letter kLetters[] = {
    {"A", "A"},   {"B", "P"},   {"G", "K"},  {"D", "T"}, {"E", "E"},   {"Z", "Z"},   {"E", "E"},   {"Y", "E"},
    {"T", "T"},   {"ZH", "J"},  {"I", "I"},  {"L", "L"}, {"KH", "KH"}, {"TS", "DZ"}, {"K", "G"},   {"H", "H"},
    {"DZ", "TZ"}, {"GH", "GH"}, {"CH", "J"}, {"M", "M"}, {"Y", "Y"},   {"N", "N"},   {"SH", "SH"}, {"O", "O"},
    {"CH", "CH"}, {"P", "B"},   {"J", "CH"}, {"R", "R"}, {"S", "S"},   {"V", "V"},   {"T", "D"},   {"R", "R"},
    {"TS", "TS"}, {"V", "V"},   {"P", "P"},  {"K", "K"}, {"O", "O"},   {"F", "F"},
};
constexpr char32_t kFirst = 0x531;
constexpr char32_t kYech = 0x535;
constexpr char32_t kVo = 0x548;
constexpr char32_t kHiun = 0x552;

}  // namespace

void SpellArmenian(std::u32string_view word, Spelling& out) {
  out.transliterated = true;
  std::string habit;
  std::string western;
  for (std::size_t i = 0; i < word.size(); ++i) {
    const char32_t c = word[i];
    const bool small = c >= 0x561 && c <= 0x586;
    const char32_t capital = small ? c - 0x30 : c;
    if (c == 0x587 || c < 0x80) {  // the ligature of YECH and HIUN
      const std::string_view text = c == 0x587 ? std::string_view("EV") : std::string_view();
      const std::string digit(c < 0x80 ? 1 : 0, static_cast<char>(c));
      out.letters.append(text).append(digit);
      habit.append(text).append(digit);
      western.append(text).append(digit);
      continue;
    }
    if (capital < kFirst || capital >= kFirst + std::size(kLetters)) continue;
    const Letter letter = kLetters[capital - kFirst];
    const char32_t after = i + 1 < word.size() ? word[i + 1] : 0;
    if (capital == kVo && (after == kHiun || after == kHiun + 0x30)) {  // two letters for U
      out.letters += 'U';
      habit += "OU";
      western += "OU";
      ++i;
      continue;
    }
    out.letters += letter.eastern;
    if (i == 0 && word.size() > 1 && capital == kYech) habit += 'Y';
    if (i == 0 && word.size() > 1 && capital == kVo) habit += 'V';
    habit += letter.eastern;
    western += letter.western;
  }
  AddAlternate(out, habit);
  AddAlternate(out, western);
}

}  // namespace lookout::text
