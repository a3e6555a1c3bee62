// nationality.h: a country as people write it: in any language, and with a slip of the pen.
//
// country.h knows codes and English names, exactly. This is for what comes from a keyboard.
#ifndef LOOKOUT_ENGINE_TEXT_NATIONALITY_H_
#define LOOKOUT_ENGINE_TEXT_NATIONALITY_H_

#include <span>
#include <string_view>
#include <vector>

namespace lookout::text {

// As CountryCode, and the name of the country in some seventy languages (ICU's): Россия, España, مصر. Case and accents
// do not matter. Empty when not understood. Thread-safe. Cost: some 80 ms for the first text that CountryCode does not
// know.
std::string_view NationalityCode(std::string_view text);

// What a text that NationalityCode does not understand may mean: the codes whose own code or whose English name is one
// character away (inserted, deleted, replaced, or two exchanged), ascending. Empty: nothing is near.
std::vector<std::string_view> NationalitiesNear(std::string_view text);

// The countries of which the code is one letter from this three-letter one: either may have been meant (PAK, PAN).
// Lives for ever. Thread-safe. Cost: one hash lookup, the first time some milliseconds.
std::span<const std::string_view> CodesOneLetterAway(std::string_view code);

}  // namespace lookout::text

#endif  // LOOKOUT_ENGINE_TEXT_NATIONALITY_H_
