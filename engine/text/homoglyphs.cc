#include "engine/text/homoglyphs.h"

#include <cstddef>

#include "engine/text/utf8.h"

namespace lookout::text {
namespace {

constexpr std::u32string_view kCyrillic = U"АВЕКМНОРСТУХІЈЅӀҺ";
constexpr std::u32string_view kCyrillicLatin = U"ABEKMHOPCTYXIJSIH";
constexpr std::u32string_view kGreek = U"ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ";
constexpr std::u32string_view kGreekLatin = U"ABEZHIKMNOPTYX";
static_assert(kCyrillic.size() == kCyrillicLatin.size() && kGreek.size() == kGreekLatin.size());

char32_t Map(char32_t c, std::u32string_view from, std::u32string_view to) {
  const std::size_t at = from.find(c);
  return at == std::u32string_view::npos ? c : to[at];
}

}  // namespace

std::u32string FoldHomoglyphs(std::u32string_view word) {
  std::u32string out(word);
  std::size_t latin = 0;
  std::size_t cyrillic = 0;
  std::size_t greek = 0;
  for (const char32_t c : word) {
    const Script script = ScriptOf(c);
    latin += script == Script::kLatin ? 1 : 0;
    cyrillic += script == Script::kCyrillic ? 1 : 0;
    greek += script == Script::kGreek ? 1 : 0;
  }
  if (latin == 0 || (cyrillic == 0 && greek == 0)) return out;
  for (char32_t& c : out) {
    if (latin >= cyrillic + greek) {
      c = Map(Map(c, kCyrillic, kCyrillicLatin), kGreek, kGreekLatin);
    } else if (cyrillic > greek) {
      c = Map(c, kCyrillicLatin, kCyrillic);
    } else {
      c = Map(c, kGreekLatin, kGreek);
    }
  }
  return out;
}

}  // namespace lookout::text
