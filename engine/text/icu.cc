#include "engine/text/icu.h"

#include <unicode/normalizer2.h>
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

std::u32string ToScholarLatin(std::u32string_view word) {
  thread_local const std::unique_ptr<icu::Transliterator> transliterator = Make("Any-Latin; Lower; NFC");
  if (transliterator == nullptr) return {};
  icu::UnicodeString text;
  for (const char32_t c : word) text.append(static_cast<UChar32>(c));
  transliterator->transliterate(text);
  std::u32string out;
  for (int32_t i = 0; i < text.length(); i = text.moveIndex32(i, 1))
    out.push_back(static_cast<char32_t>(text.char32At(i)));
  return out;
}

std::string BareLatin(char32_t c) {
  if (c < 0x80) {
    if (c >= U'a' && c <= U'z') return std::string(1, static_cast<char>(c - 32));
    const bool kept = (c >= U'A' && c <= U'Z') || (c >= U'0' && c <= U'9');
    return std::string(kept ? 1 : 0, static_cast<char>(c));
  }
  UErrorCode error = U_ZERO_ERROR;
  const icu::Normalizer2* nfd = icu::Normalizer2::getNFDInstance(error);
  icu::UnicodeString parts;
  if (U_FAILURE(error) || nfd->getDecomposition(static_cast<UChar32>(c), parts) == 0 || parts.isEmpty()) return {};
  const UChar base = parts.charAt(0);
  return base < 0x80 ? BareLatin(base) : std::string();
}

}  // namespace lookout::text
