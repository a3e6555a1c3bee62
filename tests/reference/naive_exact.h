// naive_exact.h: the twin of index/exact, which looks at every entry and every series.
#ifndef LOOKOUT_TESTS_REFERENCE_NAIVE_EXACT_H_
#define LOOKOUT_TESTS_REFERENCE_NAIVE_EXACT_H_

#include <algorithm>
#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace lookout::reference {

class NaiveExact {
 public:
  using Document = std::pair<uint32_t, uint32_t>;  // record, document

  void Add(std::string_view number, std::string_view issuer, uint32_t record, uint32_t document) {
    single_.push_back({std::string(number), std::string(issuer), {record, document}});
  }

  bool AddSeries(std::string_view first, std::string_view last, std::string_view issuer, uint32_t record,
                 uint32_t document) {
    const std::size_t digits = DigitsOf(first);
    if (digits == 0 || digits > 18 || digits != DigitsOf(last) || first.size() != last.size()) return false;
    if (first.substr(0, first.size() - digits) != last.substr(0, last.size() - digits) || first > last) return false;
    series_.push_back({std::string(first), std::string(last), std::string(issuer), {record, document}});
    return true;
  }

  // Texts of one length with digits at the same places compare as their numbers do.
  std::vector<Document> Find(std::string_view number, std::string_view issuer) const {
    std::set<Document> found;
    for (const Single& one : single_) {
      if (one.number == number && Meets(one.issuer, issuer)) found.insert(one.document);
    }
    for (const Series& one : series_) {
      const std::size_t digits = DigitsOf(one.first);
      const std::string_view prefix = std::string_view(one.first).substr(0, one.first.size() - digits);
      if (number.size() == one.first.size() && DigitsOf(number) == digits && number.starts_with(prefix) &&
          one.first <= number && number <= one.last && Meets(one.issuer, issuer)) {
        found.insert(one.document);
      }
    }
    return {found.begin(), found.end()};
  }

 private:
  struct Single {
    std::string number, issuer;
    Document document;
  };
  struct Series {
    std::string first, last, issuer;
    Document document;
  };

  static bool Meets(std::string_view a, std::string_view b) { return a.empty() || b.empty() || a == b; }

  static std::size_t DigitsOf(std::string_view text) {
    const auto letter = std::find_if(text.rbegin(), text.rend(), [](char c) { return c < '0' || c > '9'; });
    return static_cast<std::size_t>(letter - text.rbegin());
  }

  std::vector<Single> single_;
  std::vector<Series> series_;
};

}  // namespace lookout::reference

#endif  // LOOKOUT_TESTS_REFERENCE_NAIVE_EXACT_H_
