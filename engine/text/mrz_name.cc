#include "engine/text/mrz_name.h"

#include <utility>

namespace lookout::text {
namespace {

using Code = std::pair<std::string_view, char32_t>;

// Doc 9303-3, 6.C read backwards; the longer forms first.
constexpr Code kCodes[] = {
    {"XAA", 0x622}, {"XAE", 0x623}, {"XAH", 0x629}, {"XAY", 0x649}, {"XBE", 0x6D3}, {"XDH", 0x630}, {"XDO", 0x6BE},
    {"XDR", 0x689}, {"XDZ", 0x636}, {"XGG", 0x6AF}, {"XGE", 0x6C2}, {"XKE", 0x681}, {"XKH", 0x62E}, {"XKK", 0x6A9},
    {"XNN", 0x6BA}, {"XNG", 0x6AD}, {"XRR", 0x693}, {"XRT", 0x67C}, {"XRX", 0x696}, {"XSH", 0x634}, {"XSS", 0x635},
    {"XTA", 0x629}, {"XTG", 0x6C3}, {"XTH", 0x62B}, {"XTT", 0x637}, {"XXA", 0x671}, {"XXD", 0x688}, {"XXG", 0x6C1},
    {"XXH", 0x685}, {"XXK", 0x6AB}, {"XXN", 0x6BC}, {"XXR", 0x691}, {"XXS", 0x69A}, {"XXT", 0x679}, {"XXY", 0x6CD},
    {"XYA", 0x6CC}, {"XYB", 0x6D2}, {"XYH", 0x6C0}, {"XZZ", 0x638}, {"XV", 0x6A4},  {"XC", 0x686},  {"XE", 0x621},
    {"XF", 0x6A5},  {"XH", 0x62D},  {"XI", 0x626},  {"XJ", 0x698},  {"A", 0x627},   {"B", 0x628},   {"D", 0x62F},
    {"E", 0x639},   {"F", 0x641},   {"G", 0x63A},   {"H", 0x647},   {"I", 0x625},   {"J", 0x62C},   {"K", 0x643},
    {"L", 0x644},   {"M", 0x645},   {"N", 0x646},   {"P", 0x67E},   {"Q", 0x642},   {"R", 0x631},   {"S", 0x633},
    {"T", 0x62A},   {"U", 0x624},   {"V", 0x6A4},   {"W", 0x648},   {"Y", 0x64A},   {"Z", 0x632},
};

const Code* FindCode(std::string_view rest) {
  for (const Code& code : kCodes) {
    if (rest.starts_with(code.first)) return &code;
  }
  return nullptr;
}

// Letters that never begin an Arabic word, but begin Chinese and Albanian ones.
bool CanBegin(const Code& code) {
  return code.first != "XI" && code.first != "XE" && code.first != "XTA" && code.first != "XAH" && code.first != "XAY";
}

}  // namespace

std::u32string DecodeArabicMrz(std::string_view word) {
  std::u32string out;
  while (!word.empty()) {
    const Code* code = FindCode(word);
    if (code == nullptr) return {};
    out.push_back(code->second);
    word.remove_prefix(code->first.size());
  }
  return out;
}

bool IsArabicMrzWord(std::string_view word) {
  bool marked = false;
  char32_t before = 0;
  for (std::string_view rest = word; !rest.empty();) {
    const Code* code = FindCode(rest);
    if (code == nullptr || (before == 0 && !CanBegin(*code))) return false;
    const bool throat = (before == 0x62D && code->second == 0x639) || (before == 0x639 && code->second == 0x62D);
    if (throat) return false;  // hah and ain never meet: XHEMAL is Albanian
    marked = marked || code->first.size() > 1;
    before = code->second;
    rest.remove_prefix(code->first.size());
  }
  return marked;
}

std::size_t ArabicMrzForms(std::string_view word) {
  std::size_t forms = 0;
  while (!word.empty()) {
    const Code* code = FindCode(word);
    if (code == nullptr) return 0;
    forms += code->first.size() > 1 ? 1 : 0;
    word.remove_prefix(code->first.size());
  }
  return forms;
}

bool MayBeArabicMrzWord(std::string_view word) {
  if (word.size() < 2) return false;
  int plain_vowels = 0;
  for (std::size_t i = 1; i < word.size(); ++i)
    plain_vowels += word[i] == 'I' || word[i] == 'U' || word[i] == 'O' ? 1 : 0;
  return plain_vowels == 0 && !DecodeArabicMrz(word).empty();
}

std::u32string DecodeLatinMrz(std::string_view word) {
  std::u32string out;
  for (std::size_t i = 0; i < word.size(); ++i) {
    const bool form = word.compare(i + 1 <= word.size() ? i + 1 : i, 2, "XX") == 0;
    if (form && (word[i] == 'U' || word[i] == 'N')) {
      out.push_back(word[i] == 'U' ? 0xDC : 0xD1);
      i += 2;
    } else {
      out.push_back(static_cast<unsigned char>(word[i]));
    }
  }
  return out;
}

}  // namespace lookout::text
