#include "engine/text/country.h"

#include <rapidcheck.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <regex>

#include "engine/text/country_table.h"
#include "tests/support/catch.h"

namespace lookout::text {
namespace {

bool AreRelated(std::string_view a, std::string_view b) {
  const auto related = RelatedCountries(a);
  return std::find(related.begin(), related.end(), b) != related.end();
}

TEST_CASE("country: codes of two and three letters are read in either case") {
  CHECK(CountryCode("FRA") == "FRA");
  CHECK(CountryCode("fr") == "FRA");
  CHECK(CountryCode(" Fra ") == "FRA");
  CHECK(CountryCode("DE") == "DEU");
  CHECK(CountryCode("D") == "DEU");
  CHECK(CountryCode("d<<") == "DEU");
  CHECK(CountryCode("DEU") == "DEU");
  CHECK(CountryCode("UK") == "GBR");
  CHECK(CountryCode("XKX") == "RKS");
  CHECK(CountryCode("KS") == "RKS");
  CHECK(CountryCode("ROM") == "ROU");
  CHECK(CountryCode("FRA<") == "FRA");
}

TEST_CASE("country: the special codes of Doc 9303 are understood") {
  for (const char* code : {"GBD", "GBN", "GBO", "GBP", "GBS", "RKS", "EUE", "UNO", "UNA", "UNK", "XBA", "XIM",
                           "XCC", "XCE", "XCO", "XEC", "XPO", "XES", "XMP", "XOM", "XDC", "XXA", "XXB", "XXC",
                           "XXX", "ANT", "NTZ", "UTO", "IAO", "SUN", "YUG", "SCG", "CSK", "DDR", "ZAR", "BUR"}) {
    INFO(code);
    CHECK(CountryCode(code) == code);
    CHECK_FALSE(CountryName(code).empty());
  }
  CHECK(CountryCode("stateless") == "XXA");
  CHECK(CountryCode("United Nations") == "UNO");
}

TEST_CASE("country: names are read as lists write them") {
  const std::pair<const char*, const char*> kNames[] = {{"Korea, North", "PRK"},
                                                        {"North Korea", "PRK"},
                                                        {"Democratic People's Republic of Korea", "PRK"},
                                                        {"DPRK", "PRK"},
                                                        {"Korea, South", "KOR"},
                                                        {"Republic of Korea", "KOR"},
                                                        {"Korea (Republic of)", "KOR"},
                                                        {"Congo, Democratic Republic of the", "COD"},
                                                        {"Democratic Republic of the Congo", "COD"},
                                                        {"DRC", "COD"},
                                                        {"Congo, Republic of the", "COG"},
                                                        {"Congo", "COG"},
                                                        {"Iran (Islamic Republic of)", "IRN"},
                                                        {"Burma", "MMR"},
                                                        {"Myanmar", "MMR"},
                                                        {"Russia", "RUS"},
                                                        {"Russian Federation", "RUS"},
                                                        {"the Russian Federation", "RUS"},
                                                        {"Syria", "SYR"},
                                                        {"Syrian Arab Republic", "SYR"},
                                                        {"Palestinian", "PSE"},
                                                        {"State of Palestine", "PSE"},
                                                        {"Region: Gaza", "PSE"},
                                                        {"Region: West Bank", "PSE"},
                                                        {"West Bank", "PSE"},
                                                        {"Cote d Ivoire", "CIV"},
                                                        {"Côte d'Ivoire", "CIV"},
                                                        {"Cote d’Ivoire", "CIV"},
                                                        {"Ivory Coast", "CIV"},
                                                        {"Macedonia", "MKD"},
                                                        {"North Macedonia, The Republic of", "MKD"},
                                                        {"Kosovo", "RKS"},
                                                        {"United Republic of Tanzania", "TZA"},
                                                        {"Türkiye", "TUR"},
                                                        {"TURKEY", "TUR"},
                                                        {"Swaziland", "SWZ"},
                                                        {"Czech Republic", "CZE"},
                                                        {"The Gambia", "GMB"},
                                                        {"Bahamas, The", "BHS"},
                                                        {"Vietnam", "VNM"},
                                                        {"Viet Nam", "VNM"},
                                                        {"Việt Nam", "VNM"},
                                                        {"Laos", "LAO"},
                                                        {"Lao People's Democratic Republic", "LAO"},
                                                        {"Moldova", "MDA"},
                                                        {"Republic of Moldova", "MDA"},
                                                        {"Micronesia, Federated States of", "FSM"},
                                                        {"Man, Isle of", "IMN"},
                                                        {"Virgin Islands, British", "VGB"},
                                                        {"British Virgin Islands", "VGB"},
                                                        {"Virgin Islands (U.S.)", "VIR"},
                                                        {"U.S.A.", "USA"},
                                                        {"United States of America", "USA"},
                                                        {"United Kingdom of Great Britain and Northern Ireland", "GBR"},
                                                        {"Bosnia-Herzegovina", "BIH"},
                                                        {"St. Kitts & Nevis", "KNA"},
                                                        {"Saint Kitts and Nevis", "KNA"},
                                                        {"Cabo Verde", "CPV"},
                                                        {"Cape Verde", "CPV"},
                                                        {"Netherlands Antilles", "ANT"},
                                                        {"The Netherlands", "NLD"},
                                                        {"Hong Kong Special Administrative Region", "HKG"},
                                                        {"Macau", "MAC"},
                                                        {"Libyan Arab Jamahiriya", "LBY"},
                                                        {"Union of the Comoros", "COM"},
                                                        {"Sultanate of Oman", "OMN"},
                                                        {"Kingdom of Saudi Arabia", "SAU"},
                                                        {"former Soviet Union", "SUN"},
                                                        {"USSR", "SUN"},
                                                        {"ex-Yugoslavia", "YUG"},
                                                        {"Serbia and Montenegro", "SCG"},
                                                        {"Zaire", "ZAR"},
                                                        {"Czechoslovakia", "CSK"},
                                                        {"East Germany", "DDR"},
                                                        {"People's Republic of China", "CHN"},
                                                        {"Taiwan", "TWN"},
                                                        {"Taiwan, Province of China", "TWN"},
                                                        {"Guinea-Bissau", "GNB"},
                                                        {"Equatorial Guinea", "GNQ"},
                                                        {"Papua New Guinea", "PNG"},
                                                        {"Dominican Republic", "DOM"},
                                                        {"Dominica", "DMA"},
                                                        {"Sudan, South", "SSD"},
                                                        {"Niger", "NER"},
                                                        {"Nigeria", "NGA"},
                                                        {"Curaçao", "CUW"},
                                                        {"Réunion", "REU"},
                                                        {"Timor-Leste", "TLS"},
                                                        {"East Timor", "TLS"},
                                                        {"Holy See (Vatican City State)", "VAT"},
                                                        {"South Georgia", ""}};
  for (const auto& [name, code] : kNames) {
    INFO(name);
    CHECK(CountryCode(name) == code);
  }
}

TEST_CASE("country: demonyms are read, those of two states are not") {
  CHECK(CountryCode("Tunisian") == "TUN");
  CHECK(CountryCode("saudi arabian") == "SAU");
  CHECK(CountryCode("Sudanese") == "SDN");
  CHECK(CountryCode("South Sudanese") == "SSD");
  CHECK(CountryCode("Nigerien") == "NER");
  for (const char* either : {"Congolese", "Dominican", "Korean", "Korea", "Virgin Islands"}) {
    INFO(either);
    CHECK(CountryCode(either).empty());
  }
}

TEST_CASE("country: what is no country is not understood") {
  for (const char* text : {"", " ", "<<<", "na", "undetermined", "Q", "ZZZ", "QQ", "12", "Republic", "The", "State of",
                           "Islamic State", "Gotham", "Crimea", "Region: Northern Mali", "\xff\xfe\xfd"}) {
    INFO(text);
    CHECK((CountryCode(text).empty() || std::string_view(text) == "na"));
  }
  CHECK(CountryCode(std::string(100000, 'A')).empty());
}

TEST_CASE("country: every row has a code, a name that leads back to it, and no code twice") {
  std::map<std::string_view, int> codes;
  for (const facts::CountryRow& row : facts::Countries()) {
    INFO(row.code);
    CHECK(++codes[row.code] == 1);
    if (!row.alpha2.empty()) {
      CHECK(++codes[row.alpha2] == 1);
      CHECK(CountryCode(row.alpha2) == row.code);
    }
    CHECK(CountryCode(row.code) == row.code);
    CHECK(CountryName(row.code) == row.name);
    const std::string_view by_name = CountryCode(row.name);
    CHECK((by_name == row.code || AreRelated(by_name, row.code)));
  }
}

TEST_CASE("country: every other name and demonym leads to its own country, and none to two") {
  for (const auto rows : {facts::OtherNames(), facts::Demonyms()}) {
    for (const facts::NameRow& row : rows) {
      CHECK(CountryCode(row.code) == row.code);
      for (std::string_view names = row.names; !names.empty();) {
        const std::size_t end = std::min(names.find('|'), names.size());
        INFO(names.substr(0, end));
        CHECK(CountryCode(names.substr(0, end)) == row.code);
        names.remove_prefix(std::min(end + 1, names.size()));
      }
    }
  }
}

TEST_CASE("country: a former state stands for its successors and they for it, but not for one another") {
  CHECK(AreRelated("SUN", "RUS"));
  CHECK(AreRelated("RUS", "SUN"));
  CHECK_FALSE(AreRelated("RUS", "UKR"));
  CHECK(AreRelated("YUG", "HRV"));
  CHECK(AreRelated("ZAR", "COD"));
  CHECK(AreRelated("BUR", "MMR"));
  CHECK(AreRelated("DEU", "DDR"));
  CHECK(RelatedCountries("FRA").front() == "FRA");
  CHECK(RelatedCountries("ITA").size() == 1);
  CHECK(RelatedCountries("???").empty());
  for (const facts::CountryRow& row : facts::Countries()) {
    const auto related = RelatedCountries(row.code);
    REQUIRE_FALSE(related.empty());
    CHECK(related.front() == row.code);
    for (const std::string_view other : related) {
      INFO(row.code << " " << other);
      CHECK(AreRelated(other, row.code));
      CHECK(std::count(related.begin(), related.end(), other) == 1);
    }
  }
}

TEST_CASE("papers of some states may count days by another calendar, and of those that are not known") {
  for (const std::string_view code : {"IRN", "SAU", "AFG", "UTO", "QQQ", ""}) CHECK(MayCountOtherCalendar(code));
  for (const std::string_view code : {"RUS", "FRA", "TUR", "XOM"}) CHECK_FALSE(MayCountOtherCalendar(code));
}

TEST_CASE("country: no bytes make the reader fail, and what it gives is a code") {
  CHECK(rc::check([](const std::string& text) {
    const std::string_view code = CountryCode(text);
    RC_ASSERT(code.empty() || code.size() == 3u);
    if (!code.empty()) RC_ASSERT(CountryCode(code) == code);
  }));
}

// -------------------------------------------------------------------------------------------- the real lists, when
// there

std::string ReadWhole(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

// Each text that `pattern` finds and CountryCode does not understand, with how often.
std::map<std::string, int> NotUnderstood(const std::string& text, const char* pattern, int* found) {
  std::map<std::string, int> out;
  const std::regex regex(pattern);
  for (std::sregex_iterator it(text.begin(), text.end(), regex), end; it != end; ++it) {
    ++*found;
    if (CountryCode((*it)[1].str()).empty()) ++out[(*it)[1].str()];
  }
  return out;
}

TEST_CASE("country: every nationality of the OFAC and UN lists is understood, or is no country") {
  const std::string root = std::string(LOOKOUT_SOURCE_DIR) + "/../shared/data/";
  const std::string ofac = root + "ofac-sdn/2023-12-28/sdn.csv";
  const std::string un = root + "un-sc/un-2026-02-27.xml";
  if (!std::filesystem::exists(ofac) || !std::filesystem::exists(un)) {
    WARN("skipped: the lists under " << root << " are not there");
    return;
  }
  int found = 0;
  const auto ofac_missed = NotUnderstood(ReadWhole(ofac), "(?:nationality|citizen) ([^;.\"]+)", &found);
  CHECK(found > 5000);
  for (const auto& [text, count] : ofac_missed) CHECK(text.find("possibly ") == 0);

  found = 0;
  const std::string xml = ReadWhole(un);
  auto un_missed = NotUnderstood(xml, "<NATIONALITY>\\s*<VALUE>([^<]*)</VALUE>", &found);
  un_missed.merge(NotUnderstood(xml, "<(?:COUNTRY_OF_BIRTH|ISSUING_COUNTRY|COUNTRY_OF_ISSUE)>([^<]+)<", &found));
  CHECK(found > 900);
  for (const auto& [text, count] : un_missed) CHECK(text == "na");
}

}  // namespace
}  // namespace lookout::text
