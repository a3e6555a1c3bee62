#include "engine/text/icu.h"

#include <unicode/translit.h>
#include <unicode/unistr.h>

#include <memory>

namespace lookout::text {
namespace {

std::unique_ptr<icu::Transliterator> Make(const char* id) {
  UErrorCode error = U_ZERO_ERROR;
  std::unique_ptr<icu::Transliterator> made(
      icu::Transliterator::createInstance(icu::UnicodeString(id, -1, US_INV), UTRANS_FORWARD, error));
  if (U_FAILURE(error)) made.reset();
  return made;
}

std::string Run(icu::Transliterator* transliterator, std::u32string_view word, bool keep_spaces) {
  if (transliterator == nullptr) return {};
  icu::UnicodeString text;
  for (const char32_t c : word) text.append(static_cast<UChar32>(c));
  transliterator->transliterate(text);
  std::string out;
  for (int32_t i = 0; i < text.length(); ++i) {
    UChar c = text.charAt(i);
    if (c >= u'a' && c <= u'z') c = static_cast<UChar>(c - 32);
    const bool kept = (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') || (c == u' ' && keep_spaces);
    if (kept) out += static_cast<char>(c);
  }
  return out;
}

}  // namespace

std::string ToLatin(std::u32string_view word) {
  thread_local const std::unique_ptr<icu::Transliterator> transliterator = Make("Any-Latin; Latin-ASCII");
  return Run(transliterator.get(), word, false);
}

std::string ToPinyin(std::u32string_view word) {
  thread_local const std::unique_ptr<icu::Transliterator> transliterator = Make("Han-Latin; Latin-ASCII");
  return Run(transliterator.get(), word, true);
}

void SpellOther(std::u32string_view word, Spelling& out) {
  out.letters = ToLatin(word);
  out.transliterated = true;
}

}  // namespace lookout::text
