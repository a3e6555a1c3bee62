#include "tests/rules/innocents.h"

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <set>
#include <sstream>
#include <string_view>

#include "tests/rules/calendars.h"

namespace lookout::rules {
namespace {

// Shorter lists make the same few persons again and again: such a country says nothing about its travellers.
constexpr std::size_t kMenMin = 8;
constexpr std::size_t kSurnamesMin = 10;

// Whose surnames a country without any takes, and the countries that are built otherwise.
const std::map<std::string, std::string>& SurnamesOfLanguage() {
  static const std::map<std::string, std::string> kOf = {
      {"BO", "es"}, {"EC", "es"}, {"PA", "es"}, {"PR", "es"}, {"VE", "es"}, {"UY", "es"}, {"GQ", "es"},
      {"AD", "es"}, {"GG", "en"}, {"GI", "en"}, {"IM", "en"}, {"JE", "en"}, {"JM", "en"}, {"ZA", "en"},
      {"HT", "fr"}, {"MC", "fr"}, {"PF", "fr"}, {"LI", "de"}, {"SM", "it"}, {"CY", "el"}};
  return kOf;
}
const std::map<std::string, std::string>& LanguageOfSurnames() {
  static const std::map<std::string, std::string> kOf = {
      {"ES", "es"}, {"MX", "es"}, {"CO", "es"}, {"PE", "es"}, {"AR", "es"}, {"CL", "es"}, {"SV", "es"}, {"GB", "en"},
      {"IE", "en"}, {"AU", "en"}, {"FR", "fr"}, {"AT", "de"}, {"DE", "de"}, {"IT", "it"}, {"GR", "el"}};
  return kOf;
}
const std::set<std::string> kFathersNames = {"AE", "DZ", "EG", "IQ", "JO", "KW", "LB",
                                             "LY", "MA", "SA", "TN", "PK", "ML"};
// Family names as they are usual in the Arab states: trades, places, ancestors.
constexpr const char* kArabFamilyNames[] = {
    "Haddad",     "Najjar",     "Khoury",    "Mansour",     "Al-Masri",    "Al-Shami",    "Al-Halabi",   "Nasser",
    "Saleh",      "Hamdan",     "Al-Khatib", "Qasim",       "Al-Sayed",    "Darwish",     "Khalil",      "Al-Tamimi",
    "Al-Zahrani", "Al-Ghamdi",  "Al-Harbi",  "Al-Otaibi",   "Al-Qahtani",  "Al-Shammari", "Al-Dosari",   "Al-Mutairi",
    "Al-Rashid",  "Al-Jaber",   "Al-Sabah",  "Al-Maktoum",  "Al-Mazrouei", "Al-Suwaidi",  "Al-Ketbi",    "Al-Azawi",
    "Al-Jubouri", "Al-Dulaimi", "Al-Obaidi", "Al-Rubaie",   "Al-Hashimi",  "Bennani",     "Alaoui",      "El Idrissi",
    "El Amrani",  "Benali",     "Bouzid",    "Belkacem",    "Benhaddou",   "Trabelsi",    "Gharbi",      "Jaziri",
    "Mejri",      "Chaouch",    "Zeroual",   "Al-Warfalli", "Al-Zentani",  "Ben Salem",   "Ben Youssef", "Abu Zaid",
    "Awad",       "Barakat",    "Daher",     "Fakhoury",    "Ghanem",      "Hijazi",      "Ismail",      "Jaradat",
    "Karam",      "Lahham",     "Maalouf",   "Natour",      "Odeh",        "Qabbani",     "Rahal",       "Sabbagh",
    "Taha",       "Wahbe",      "Yassin",    "Zoubi",       "Traore",      "Diarra",      "Coulibaly",   "Keita"};
const std::set<std::string> kTwoSurnames = {"ES", "MX", "CO", "PE", "AR", "CL", "SV", "BO", "EC",
                                            "PA", "PR", "VE", "UY", "GQ", "PY", "PT", "BR"};

std::vector<std::string> SplitLine(const std::string& line) {
  std::vector<std::string> cells;
  std::istringstream in(line);
  for (std::string cell; std::getline(in, cell, ',');) {
    while (!cell.empty() && (cell.back() == '\r' || cell.back() == ' ')) cell.pop_back();
    cells.push_back(cell);
  }
  cells.resize(std::max<std::size_t>(cells.size(), 12));
  return cells;
}

// Calls `row(cells)` for each line after the header; false where the file is not there.
template <typename Row>
bool ReadCsv(const std::string& path, bool header, Row row) {
  std::ifstream in(path);
  if (!in) return false;
  std::string line;
  if (header) std::getline(in, line);
  while (std::getline(in, line)) row(SplitLine(line));
  return true;
}

// The surname that is made of a forename in Iran: no second vowel after one.
std::string IranianSurname(const std::string& forename, Random* random) {
  constexpr std::string_view kVowels = "aeiou";
  const bool ends_in_vowel = !forename.empty() && kVowels.find(forename.back()) != std::string_view::npos;
  return forename + (Below(random, 3) == 0 || ends_in_vowel ? "zadeh" : "i");
}

// Some columns hold several ways to write one name.
std::string FirstForm(const std::string& cell) { return cell.substr(0, cell.find_first_of("/;(")); }

}  // namespace

void Innocents::Stock::Add(const std::string& name, double weight) {
  if (name.empty()) return;
  names.push_back(name);
  weight_to.push_back((weight_to.empty() ? 0 : weight_to.back()) + weight);
}

const std::string& Innocents::Stock::Draw(Random* random) const {
  const double at = static_cast<double>((*random)() >> 11U) / 9007199254740992.0 * weight_to.back();
  const auto found = std::upper_bound(weight_to.begin(), weight_to.end(), at);
  return names[std::min(static_cast<std::size_t>(found - weight_to.begin()), names.size() - 1)];
}

Innocents Innocents::Read(const std::string& directory, bool alike) {
  std::map<std::string, Country> by_state;
  Innocents out;
  const auto weight_of = [alike](std::size_t rank) { return alike ? 1.0 : 1.0 / static_cast<double>(rank + 2); };
  const auto rank = [&](const Stock& stock) { return weight_of(stock.names.size()); };
  bool there =
      ReadCsv(directory + "/names/common-forenames-by-country.csv", true, [&](const std::vector<std::string>& cells) {
        Country& country = by_state[cells[0]];
        Stock& stock = cells[9] == "F" ? country.women : country.men;
        stock.Add(FirstForm(cells[11]), rank(stock));
      });
  there = ReadCsv(directory + "/names/common-surnames-by-country.csv", true,
                  [&](const std::vector<std::string>& cells) {
                    Stock& stock = by_state[cells[0]].surnames;
                    stock.Add(FirstForm(cells[5]), rank(stock));
                    const auto language = LanguageOfSurnames().find(cells[0]);
                    if (language != LanguageOfSurnames().end())
                      out.language_surnames_[language->second].Add(FirstForm(cells[5]), rank(stock));
                  }) &&
          there;
  Country& states = by_state["US"];
  states = {};
  there = ReadCsv(directory + "/names/us-census-surnames.csv", true,
                  [&](const std::vector<std::string>& cells) {
                    states.surnames.Add(cells[0], std::atof(cells[1].c_str()));
                  }) &&
          there;
  there = ReadCsv(directory + "/names/us-ssa-1970.csv", false,
                  [&](const std::vector<std::string>& cells) {
                    (cells[1] == "F" ? states.women : states.men).Add(cells[0], std::atof(cells[2].c_str()));
                  }) &&
          there;
  if (!there) return {};
  for (auto& [state, country] : by_state) {
    country.state = state;
    const bool built = kFathersNames.count(state) > 0 || state == "IR" || state == "KG" || state == "TJ" ||
                       state == "MY" || SurnamesOfLanguage().count(state) > 0;
    if (country.men.names.size() < kMenMin || (!built && country.surnames.names.size() < kSurnamesMin)) continue;
    if (kFathersNames.count(state) > 0) {
      for (std::size_t i = 0; i < country.men.names.size(); ++i) out.arab_men_.Add(country.men.names[i], weight_of(i));
    }
    out.countries_.push_back(country);
  }
  return out;
}

const std::string& Innocents::ManOf(const Country& country, Random* random) const {
  const bool other = kFathersNames.count(country.state) > 0 && Below(random, 3) == 0;
  return (other ? arab_men_ : country.men).Draw(random);
}

std::string Innocents::SurnameOf(const Country& country, bool woman, Random* random) const {
  const std::string& state = country.state;
  if (state == "PK") return ManOf(country, random);
  if (kFathersNames.count(state) > 0) {
    std::string chain = ManOf(country, random);
    if (Below(random, 3) == 0) chain += " " + ManOf(country, random);
    return chain + " " + kArabFamilyNames[Below(random, std::size(kArabFamilyNames))];
  }
  if (state == "MY") return (woman ? "binti " : "bin ") + country.men.Draw(random);
  if (state == "IR") return IranianSurname(country.men.Draw(random), random);
  if (state == "KG" || state == "TJ") return country.men.Draw(random) + "ov";
  const auto language = SurnamesOfLanguage().find(state);
  const Stock& stock =
      language != SurnamesOfLanguage().end() ? language_surnames_.at(language->second) : country.surnames;
  return kTwoSurnames.count(state) > 0 ? stock.Draw(random) + " " + stock.Draw(random) : stock.Draw(random);
}

std::string Innocents::ForenamesOf(const Country& country, bool woman, Random* random) const {
  const Stock& stock = woman ? country.women : country.men;
  std::string forenames = woman ? stock.Draw(random) : ManOf(country, random);
  static const std::set<std::string> kOneForename = {"CN", "TW", "KR", "JP", "RU", "UA", "BY", "KZ",
                                                     "KG", "TJ", "AM", "GE", "AZ", "IR", "TR", "MY"};
  if (kFathersNames.count(country.state) == 0 && kOneForename.count(country.state) == 0 && Below(random, 2) == 0)
    forenames += " " + stock.Draw(random);
  return forenames;
}

Innocent Innocents::Make(uint64_t seed, std::size_t i) const {
  Random random(seed * 0x9E3779B97F4A7C15U + i);
  const Country& country = countries_[Below(&random, countries_.size())];
  const bool woman = Below(&random, 2) == 0 && !country.women.names.empty();
  Innocent out;
  out.forenames = ForenamesOf(country, woman, &random);
  out.surname = SurnameOf(country, woman, &random);
  Day day{1941 + static_cast<int>(Below(&random, 68)), 1 + static_cast<int>(Below(&random, 12)), 0};
  day.day = 1 + static_cast<int>(Below(&random, static_cast<std::size_t>(DaysInMonth(day.year, day.month))));
  out.birth_date = WriteDay(day);
  out.sex = woman ? "F" : "M";
  out.nationality = country.state;
  out.built = country.surnames.names.empty();
  return out;
}

}  // namespace lookout::rules
