// country.h: one code for a country or an issuing organisation, however it is written.
#ifndef LOOKOUT_ENGINE_TEXT_COUNTRY_H_
#define LOOKOUT_ENGINE_TEXT_COUNTRY_H_

#include <functional>
#include <span>
#include <string>
#include <string_view>

namespace lookout::text {

// The three-letter code of Doc 9303-3, section 5 (DEU for D), or an empty view when the text is not understood.
// Reads alpha-2, alpha-3, `D`, `D<<`, the special codes (UNO, XOM, EUE, GBD, XXA, RKS, UTO ...), English names and the
// usual other names ("Korea, North", "Russia", "Burma", "Türkiye"), demonyms ("Congolese" is not understood: two
// states), former states and their codes (SUN, YUG, SCG, CSK, DDR, ZAR, BUR, ANT). Case and accents do not matter.
// The view lives for ever. Thread-safe. Cost: one hash lookup for codes.
std::string_view CountryCode(std::string_view text);

// The codes that may stand where `code` stands, itself first: former states and their successors (SUN: RUS, UKR, ...;
// RUS: SUN), so that a nationality that changed its name is no contradiction. Lives for ever.
std::span<const std::string_view> RelatedCountries(std::string_view code);

// Whether papers of that state may count days by an Islamic or the Iranian calendar; true for a code that is not known.
bool MayCountOtherCalendar(std::string_view code);

// Calls `visit` with the three-letter code, the two-letter code (empty where there is none) and each English name,
// usual other names and demonyms included, of every country and organisation.
void ForEachCountry(
    const std::function<void(std::string_view code, std::string_view alpha2, std::string_view name)>& visit);

// English short name for a code, empty when unknown.
std::string_view CountryName(std::string_view code);

}  // namespace lookout::text

#endif  // LOOKOUT_ENGINE_TEXT_COUNTRY_H_
