#include "engine/text/nationality.h"

#include <algorithm>
#include <string>

#include "engine/text/country.h"
#include "tests/support/catch.h"

namespace lookout::text {
namespace {

bool IsNear(std::string_view text, std::string_view code) {
  const auto near = NationalitiesNear(text);
  return std::find(near.begin(), near.end(), code) != near.end();
}

TEST_CASE("a country is understood in the languages of the world") {
  CHECK(NationalityCode("Россия") == "RUS");
  CHECK(NationalityCode("España") == "ESP");
  CHECK(NationalityCode("espana") == "ESP");
  CHECK(NationalityCode("مصر") == "EGY");
  CHECK(NationalityCode("日本") == "JPN");
  CHECK(NationalityCode("대한민국") == "KOR");
  CHECK(NationalityCode("Deutschland") == "DEU");
  CHECK(NationalityCode("Türkiye") == "TUR");
  CHECK(NationalityCode("ประเทศไทย") == "THA");
  CHECK(NationalityCode("السعودية") == "SAU");
  CHECK(NationalityCode("Srbija") == "SRB");
  CHECK(NationalityCode("Siam") == "THA");
  CHECK(NationalityCode("ไทย") == "THA");
}

TEST_CASE("codes and English names are as country.h has them") {
  ForEachCountry([](std::string_view code, std::string_view alpha2, std::string_view name) {
    INFO(code);
    CHECK(NationalityCode(code) == CountryCode(code));
    if (!alpha2.empty()) CHECK(NationalityCode(alpha2) == CountryCode(alpha2));
    CHECK(NationalityCode(name) == CountryCode(name));
  });
}

TEST_CASE("a country with one slip of the pen is near what was meant") {
  CHECK(IsNear("Frnace", "FRA"));
  CHECK(IsNear("Germny", "DEU"));
  CHECK(IsNear("Azerbaijjan", "AZE"));
  CHECK(IsNear("Russiam", "RUS"));
  CHECK(IsNear("CzechRepublic", "CZE"));
  CHECK(IsNear("DemocraticRepublic of the Congo", "COD"));
  CHECK(IsNear("FRX", "FRA"));
  CHECK(IsNear("UT0", "UTO"));
  CHECK(NationalitiesNear("Nowhereland").empty());
  CHECK(NationalitiesNear("").empty());
  CHECK(NationalitiesNear(std::string(1000, 'A')).empty());
}

TEST_CASE("a code may be that of another country by one letter") {
  const auto may_be = [](std::string_view text, std::string_view code) {
    const auto near = CodesOneLetterAway(text);
    return std::find(near.begin(), near.end(), code) != near.end();
  };
  CHECK(may_be("PAN", "PAK"));
  CHECK(may_be("IRQ", "IRN"));
  CHECK(!may_be("PAN", "PAN"));
  CHECK(!may_be("PAN", "IRN"));
  CHECK(CodesOneLetterAway("PA").empty());
  CHECK(CodesOneLetterAway("Panama").empty());
  CHECK(CodesOneLetterAway("QQQ").empty());
}

}  // namespace
}  // namespace lookout::text
