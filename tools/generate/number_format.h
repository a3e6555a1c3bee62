// number_format.h: how countries number their documents, and the n-th number of such a format.
#ifndef LOOKOUT_TOOLS_GENERATE_NUMBER_FORMAT_H_
#define LOOKOUT_TOOLS_GENERATE_NUMBER_FORMAT_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace lookout::generate {

// One way in which one country numbers one type of document. The shapes (letters, digits, width) are those that issuers
// publish; the numbers are by chance and belong to nobody.
struct NumberFormatRow {
  std::string_view issuer;   // Doc 9303
  std::string_view type;     // passport, identity_card, visa, residence_permit
  std::string_view pattern;  // see below
  uint32_t weight;           // of all documents, parts of kFormatWeights
};
// A  a letter    9  a digit    X  a letter or a digit    C  one of CFGHJKLMNPRTVWXYZ0123456789, as Germany uses
// B  a consonant    any other sign stands for itself; a backslash before one of the above too

const std::vector<NumberFormatRow>& NumberFormatTable();

class NumberFormat {
 public:
  explicit NumberFormat(std::string_view pattern);

  // How many numbers there are.
  uint64_t capacity() const { return capacity_; }

  // How many digits stand at the end, one after the other.
  uint32_t digits_at_end() const { return digits_at_end_; }

  // The n-th number, 0 <= n < capacity(); neighbours differ in the last signs.
  void Append(uint64_t n, std::string* text) const;

  // The signs before the first digit at the end: where people write a space.
  std::size_t prefix() const { return places_.size() - digits_at_end_; }

 private:
  std::vector<std::string_view> places_;  // the signs that may stand at each place
  uint64_t capacity_ = 1;
  uint32_t digits_at_end_ = 0;
};

}  // namespace lookout::generate

#endif  // LOOKOUT_TOOLS_GENERATE_NUMBER_FORMAT_H_
