#include "tools/generate/culture.h"

#include <charconv>

namespace lookout::generate {

Culture::Culture(const CultureSource& source_text)
    : source(source_text),
      male(source.male, source.script, Pool::Tail::kShort),
      female(source.female, source.script, Pool::Tail::kShort),
      family(source.family, source.script, Pool::Tail::kLong),
      particles(ParseWords(source.particles)),
      cities(ParseWords(source.cities)) {
  const std::vector<Word> words = ParseWords(source.countries);
  for (std::size_t i = 0; i + 1 < words.size(); i += 2) {
    Country country{words[i].native, 0};
    const std::string_view weight = words[i + 1].native;
    std::from_chars(weight.data(), weight.data() + weight.size(), country.weight);
    countries_weight += country.weight;
    countries.push_back(country);
  }
}

std::string_view Culture::DrawCountry(Random* random) const {
  uint32_t at = random->Below(countries_weight);
  for (const Country& country : countries) {
    if (at < country.weight) return country.code;
    at -= country.weight;
  }
  return countries.front().code;
}

std::vector<Culture> AllCultures() {
  std::vector<Culture> cultures;
  for (const auto& region : {WesternEurope(), SouthernEurope(), SlavicCountries(), EasternEurope(), MiddleEast(),
                             SouthAsia(), EastAsia(), SouthEastAsia(), Africa(), Caucasus()}) {
    for (const CultureSource& source : region) cultures.emplace_back(source);
  }
  return cultures;
}

}  // namespace lookout::generate
