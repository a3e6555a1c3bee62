#include "engine/text/nationality.h"

#include <unicode/locid.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <string>
#include <unordered_map>

#include "engine/base/hash.h"
#include "engine/text/country.h"
#include "engine/text/slip.h"

namespace lookout::text {
namespace {

constexpr std::size_t kTextBytesMax = 160;
constexpr std::size_t kNearNameLettersMin = 4;  // a shorter name has too many neighbours

constexpr std::array kLanguages = {
    "am", "ar", "az", "be", "bg", "bn", "bs", "ca", "cs", "da", "de", "el", "en", "es",     "et",
    "eu", "fa", "fi", "fr", "ga", "gl", "gu", "ha", "he", "hi", "hr", "hu", "hy", "id",     "is",
    "it", "ja", "ka", "kk", "km", "ko", "ky", "lo", "lt", "lv", "mk", "mn", "ms", "my",     "nb",
    "ne", "nl", "pa", "pl", "ps", "pt", "ro", "ru", "si", "sk", "sl", "so", "sq", "sr",     "sr_Latn",
    "sv", "sw", "ta", "te", "tg", "th", "tk", "tr", "uk", "ur", "uz", "vi", "zh", "zh_Hant"};

constexpr std::string_view kThaiCountry = "ประเทศ";  // "the country of", before every name of one

// What people say where ICU has a longer name.
struct UsualName {
  const char* name;
  const char* code;
};
constexpr UsualName kUsualNames[] = {
    {"السعودية", "SAU"},
    {"الإمارات", "ARE"},
    {"فلسطين", "PSE"},
    {"الصحراء", "ESH"},
    {"中华人民共和国", "CHN"},
    {"韩国", "KOR"},
    {"韓國", "KOR"},
    {"朝鲜", "PRK"},
    {"한국", "KOR"},
    {"북한", "PRK"},
    {"조선", "PRK"},
    {"北朝鮮", "PRK"},
    {"США", "USA"},
    {"КНР", "CHN"},
    {"КНДР", "PRK"},
    {"ОАЭ", "ARE"},
    {"Российская Федерация", "RUS"},
    {"Česká republika", "CZE"},
    {"ایران اسلامی", "IRN"},
    {"امریکا", "USA"},
    {"أمريكا", "USA"},
    {"EEUU", "USA"},
    {"EE.UU.", "USA"},
};

// Letters and digits only, without case and accents, as UTF-8.
std::string FoldedName(const icu::UnicodeString& name) {
  UErrorCode error = U_ZERO_ERROR;
  const icu::Normalizer2* decompose = icu::Normalizer2::getNFKDInstance(error);
  if (U_FAILURE(error)) return {};
  icu::UnicodeString folded = decompose->normalize(name, error);
  if (U_FAILURE(error)) return {};
  folded.foldCase();
  icu::UnicodeString letters;
  for (int32_t i = 0; i < folded.length(); i = folded.moveIndex32(i, 1)) {
    const UChar32 c = folded.char32At(i);
    if (u_isalnum(c)) letters.append(c);
  }
  std::string text;
  letters.toUTF8String(text);
  return text;
}

class NamesInAllLanguages {
 public:
  NamesInAllLanguages() {
    const char* const* regions = icu::Locale::getISOCountries();
    for (const char* language : kLanguages) {
      const icu::Locale speaker(language);
      for (const char* const* region = regions; *region != nullptr; ++region) Add(*region, speaker);
    }
    for (const UsualName& usual : kUsualNames) {
      codes_.try_emplace(FoldedName(icu::UnicodeString::fromUTF8(usual.name)), CountryCode(usual.code));
    }
  }

  std::string_view Find(std::string_view text) const {
    if (text.starts_with(kThaiCountry)) text.remove_prefix(kThaiCountry.size());
    const auto found =
        codes_.find(FoldedName(icu::UnicodeString::fromUTF8({text.data(), static_cast<int32_t>(text.size())})));
    return found == codes_.end() ? std::string_view() : found->second;
  }

 private:
  void Add(const char* region, const icu::Locale& speaker) {
    const std::string_view code = CountryCode(region);
    if (code.empty()) return;
    icu::UnicodeString name;
    icu::Locale("", region).getDisplayCountry(speaker, name);
    const auto [at, added] = codes_.try_emplace(FoldedName(name), code);
    if (!added && at->second != code) at->second = {};  // one word for two countries: not understood
  }

  std::unordered_map<std::string, std::string_view> codes_;
};

std::string Capitals(std::string_view text) {
  std::string letters;
  for (const char c : text) {
    if (c >= 'a' && c <= 'z') letters += static_cast<char>(c - 'a' + 'A');
    if (c >= 'A' && c <= 'Z') letters += c;
  }
  return letters;
}

// The same letters: a space was lost or gained.
bool IsNearName(std::string_view asked, std::string_view name) { return asked == name || AreOneSlipApart(asked, name); }

}  // namespace

std::string_view NationalityCode(std::string_view text) {
  const std::string_view code = CountryCode(text);
  if (!code.empty() || text.size() < 2 || text.size() > kTextBytesMax) return code;
  static const NamesInAllLanguages* const names =
      new NamesInAllLanguages();  // never destroyed: threads may still ask at exit
  return names->Find(text);
}

std::span<const std::string_view> CodesOneLetterAway(std::string_view code) {
  using Neighbours = std::unordered_map<std::string_view, std::vector<std::string_view>>;
  static const Neighbours* const all = [] {
    auto* found = new Neighbours();  // never destroyed: threads may still ask at exit
    ForEachCountry([&](std::string_view one, std::string_view, std::string_view) {
      if (!found->contains(one)) found->emplace(one, NationalitiesNear(one));
    });
    return found;
  }();
  const auto found = all->find(code);
  return found == all->end() ? std::span<const std::string_view>() : found->second;
}

std::vector<std::string_view> NationalitiesNear(std::string_view text) {
  std::vector<std::string_view> near;
  if (text.size() > kTextBytesMax) return near;
  const std::string letters = Capitals(text);
  const bool code = letters.size() <= 3;
  if (letters.size() < 2) return near;
  ForEachCountry([&](std::string_view alpha3, std::string_view alpha2, std::string_view name) {
    const bool meant =
        code ? AreOneSlipApart(letters, alpha3) || (letters.size() <= 2 && AreOneSlipApart(letters, alpha2))
             : letters.size() >= kNearNameLettersMin && IsNearName(letters, Capitals(name));
    if (meant) near.push_back(alpha3);
  });
  std::sort(near.begin(), near.end());
  near.erase(std::unique(near.begin(), near.end()), near.end());
  return near;
}

}  // namespace lookout::text
