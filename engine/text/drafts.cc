#include "engine/text/drafts.h"

#include <utility>

namespace lookout::text {

void Merge(std::vector<Draft>& drafts, std::size_t at, std::size_t count, std::string letters) {
  Draft& first = drafts[at];
  std::string written;
  std::string plain;  // a slip in a letter of another script leaves words that no table knows
  for (std::size_t i = at; i < at + count; ++i) {
    const Spelling& part = drafts[i].spelling;
    written += part.letters;
    plain += part.plain.empty() ? part.letters : part.plain;
    first.spelling.transliterated = first.spelling.transliterated || drafts[i].spelling.transliterated;
    first.spelling.vowelless = first.spelling.vowelless || drafts[i].spelling.vowelless;
  }
  first.spelling.alternates.clear();
  first.spelling.sound.clear();
  first.spelling.pinyin = false;
  letters.resize(std::min(letters.size(), kTokenBytesMax));
  first.spelling.letters = std::move(letters);
  AddAlternate(first.spelling, written);
  AddAlternate(first.spelling, plain);
  first.spelling.plain = std::move(plain);
  first.point_after = drafts[at + count - 1].point_after;
  first.fixed = true;
  const auto begin = drafts.begin() + static_cast<std::ptrdiff_t>(at);
  drafts.erase(begin + 1, begin + static_cast<std::ptrdiff_t>(count));
}

std::size_t Following(const std::vector<Draft>& drafts, std::size_t at) {
  std::size_t end = at + 1;
  while (end < drafts.size() && drafts[end].field == drafts[at].field) ++end;
  return end - at - 1;
}

bool IsArabicArticle(std::string_view letters) {
  constexpr std::string_view kArticles[] = {"AL", "EL",  "UL",  "OL",  "IL",  "AR",  "ER",  "UR",  "AS",  "ES",  "US",
                                            "AN", "EN",  "UN",  "AD",  "ED",  "UD",  "AZ",  "EZ",  "UZ",  "AT",  "ET",
                                            "UT", "ASH", "ESH", "USH", "ECH", "ACH", "OUL", "EDD", "ADH", "ATH", "OUD"};
  return IsOneOf(kArticles, letters);
}

bool IsAllah(std::string_view letters) {
  constexpr std::string_view kAllah[] = {"ALLAH", "ULLAH", "ILLAH", "ELLAH", "OLLAH", "ALLA", "ULLA", "LLAH", "OULLAH"};
  return IsOneOf(kAllah, letters);
}

}  // namespace lookout::text
