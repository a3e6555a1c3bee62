#include "tools/generate/number_format.h"

namespace lookout::generate {
namespace {

constexpr std::string_view kLetters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
constexpr std::string_view kDigits = "0123456789";
constexpr std::string_view kLettersAndDigits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
constexpr std::string_view kGerman = "0123456789CFGHJKLMNPRTVWXYZ";
constexpr std::string_view kConsonants = "BCDFGHJKLMNPQRSTVWXYZ";
constexpr std::size_t kNumberBytesMax = 32;

}  // namespace

const std::vector<NumberFormatRow>& NumberFormatTable() {
  static const std::vector<NumberFormatRow> table = {
      {"USA", "passport", "999999999", 62},
      {"USA", "passport", "\\A99999999", 24},
      {"GBR", "passport", "999999999", 50},
      {"DEU", "passport", "\\CCCCCCCCC", 34},
      {"DEU", "identity_card", "\\LCCCCCCCC", 30},
      {"FRA", "passport", "99AA99999", 46},
      {"FRA", "identity_card", "AAAA9AA99", 14},
      {"FRA", "identity_card", "999999999999", 40},
      {"ITA", "passport", "\\YA9999999", 36},
      {"ITA", "identity_card", "\\C\\A99999AA", 14},
      {"ITA", "identity_card", "\\AA9999999", 36},
      {"ESP", "passport", "\\PAA999999", 26},
      {"ESP", "identity_card", "\\BAA999999", 22},
      {"PRT", "passport", "AA999999", 8},
      {"PRT", "identity_card", "999999999AA9", 8},
      {"NLD", "passport", "BBXXXXXX9", 12},
      {"NLD", "identity_card", "\\IBXXXXXX9", 6},
      {"BEL", "passport", "AA999999", 10},
      {"BEL", "identity_card", "999999999999", 14},
      {"LUX", "passport", "JXXXXXXX", 2},
      {"CHE", "passport", "\\X9999999", 6},
      {"CHE", "identity_card", "\\E9999999", 4},
      {"AUT", "passport", "\\P9999999", 8},
      {"POL", "passport", "AA9999999", 16},
      {"POL", "identity_card", "AAA999999", 22},
      {"CZE", "passport", "99999999", 10},
      {"CZE", "identity_card", "999999999", 10},
      {"SVK", "passport", "\\B\\A9999999", 4},
      {"HUN", "passport", "\\B\\H9999999", 6},
      {"HUN", "identity_card", "999999AA", 6},
      {"ROU", "passport", "999999999", 12},
      {"ROU", "identity_card", "AA999999", 12},
      {"BGR", "passport", "999999999", 8},
      {"BGR", "identity_card", "AA9999999", 8},
      {"GRC", "passport", "AA9999999", 8},
      {"GRC", "identity_card", "AA999999", 8},
      {"HRV", "passport", "999999999", 5},
      {"SRB", "passport", "999999999", 5},
      {"BIH", "passport", "\\A9999999", 3},
      {"ALB", "passport", "BA9999999", 4},
      {"SWE", "passport", "99999999", 10},
      {"NOR", "passport", "99999999", 6},
      {"DNK", "passport", "999999999", 6},
      {"FIN", "passport", "AA9999999", 6},
      {"ISL", "passport", "\\A9999999", 1},
      {"IRL", "passport", "AA9999999", 8},
      {"EST", "identity_card", "AA9999999", 2},
      {"LVA", "passport", "\\L\\V9999999", 2},
      {"LTU", "passport", "99999999", 3},
      {"RUS", "passport", "999999999", 40},
      {"UKR", "passport", "AA999999", 24},
      {"UKR", "identity_card", "999999999", 8},
      {"BLR", "passport", "\\M\\P9999999", 5},
      {"KAZ", "passport", "\\N99999999", 5},
      {"UZB", "passport", "AA9999999", 6},
      {"GEO", "passport", "99AA99999", 4},
      {"ARM", "passport", "AA9999999", 4},
      {"AZE", "passport", "\\C99999999", 4},
      {"TUR", "passport", "\\U99999999", 26},
      {"TUR", "identity_card", "\\A99A99999", 8},
      {"ISR", "passport", "99999999", 8},
      {"LBN", "passport", "\\L\\R9999999", 6},
      {"SYR", "passport", "\\N999999999", 10},
      {"IRQ", "passport", "\\A99999999", 14},
      {"IRQ", "identity_card", "AA9999999", 4},
      {"JOR", "passport", "A999999", 2},
      {"SAU", "passport", "A99999999", 6},
      {"ARE", "passport", "AAA9X9999", 3},
      {"KWT", "passport", "\\P99999999", 2},
      {"YEM", "passport", "99999999", 5},
      {"EGY", "passport", "\\A99999999", 14},
      {"LBY", "passport", "AX9AX9999", 3},
      {"TUN", "passport", "A999999", 2},
      {"DZA", "passport", "999999999", 10},
      {"MAR", "passport", "AA9999999", 12},
      {"SDN", "passport", "\\P99999999", 3},
      {"IRN", "passport", "A99999999", 16},
      {"AFG", "passport", "\\P99999999", 8},
      {"PAK", "passport", "AA9999999", 18},
      {"PAK", "identity_card", "9999999999999", 8},
      {"IND", "passport", "A9999999", 30},
      {"BGD", "passport", "A99999999", 12},
      {"LKA", "passport", "\\N9999999", 4},
      {"NPL", "passport", "99999999", 4},
      {"CHN", "passport", "\\E99999999", 30},
      {"CHN", "passport", "\\EA9999999", 10},
      {"HKG", "passport", "\\H99999999", 3},
      {"TWN", "passport", "999999999", 5},
      {"KOR", "passport", "\\M99999999", 10},
      {"KOR", "passport", "\\M999A9999", 2},
      {"JPN", "passport", "AA9999999", 10},
      {"VNM", "passport", "A9999999", 8},
      {"THA", "passport", "AA9999999", 8},
      {"PHL", "passport", "\\P9999999A", 12},
      {"IDN", "passport", "A9999999", 10},
      {"MYS", "passport", "A99999999", 8},
      {"SGP", "passport", "\\K9999999A", 3},
      {"AUS", "passport", "AA9999999", 8},
      {"NZL", "passport", "AA999999", 3},
      {"CAN", "passport", "AA999999", 14},
      {"MEX", "passport", "A99999999", 12},
      {"COL", "passport", "AA999999", 10},
      {"PER", "passport", "999999999", 5},
      {"ARG", "passport", "AAA999999", 6},
      {"CHL", "passport", "\\F99999999", 4},
      {"BRA", "passport", "AA999999", 14},
      {"VEN", "passport", "999999999", 8},
      {"CUB", "passport", "A999999", 2},
      {"DOM", "passport", "AA9999999", 5},
      {"NGA", "passport", "A99999999", 12},
      {"GHA", "passport", "\\G9999999", 4},
      {"SEN", "passport", "\\A99999999", 3},
      {"CMR", "passport", "9999999", 2},
      {"COD", "passport", "\\O\\P9999999", 4},
      {"ETH", "passport", "\\E\\P9999999", 5},
      {"SOM", "passport", "\\P99999999", 3},
      {"KEN", "passport", "A9999999", 4},
      {"ZAF", "passport", "A99999999", 6},
      {"UNO", "other", "999999", 1},
      {"FRA", "visa", "999999999", 6},
      {"DEU", "visa", "999999999", 8},
      {"ITA", "residence_permit", "A99999999", 8},
      {"FRA", "residence_permit", "AAA9999999", 8},
      {"DEU", "residence_permit", "\\YCCCCCCCC", 8},
  };
  return table;
}

NumberFormat::NumberFormat(std::string_view pattern) {
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    const bool literal = pattern[i] == '\\';
    if (literal) ++i;
    std::string_view signs = pattern.substr(i, 1);
    if (!literal) {
      switch (pattern[i]) {
        case 'A': signs = kLetters; break;
        case '9': signs = kDigits; break;
        case 'X': signs = kLettersAndDigits; break;
        case 'C': signs = kGerman; break;
        case 'B': signs = kConsonants; break;
        default: break;
      }
    }
    places_.push_back(signs);
    capacity_ *= signs.size();
    digits_at_end_ = signs == kDigits ? digits_at_end_ + 1 : 0;
  }
}

void NumberFormat::Append(uint64_t n, std::string* text) const {
  char signs[kNumberBytesMax];
  for (std::size_t at = places_.size(); at-- > 0;) {
    const uint64_t radix = places_[at].size();
    signs[at] = radix == 1 ? places_[at].front() : places_[at][n % radix];
    n /= radix;
  }
  text->append(signs, places_.size());
}

}  // namespace lookout::generate
