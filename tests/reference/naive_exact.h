// naive_exact.h: the twin of index/exact: a std::multimap of numbers, and every series looked at.
#ifndef LOOKOUT_TESTS_REFERENCE_NAIVE_EXACT_H_
#define LOOKOUT_TESTS_REFERENCE_NAIVE_EXACT_H_

#include <algorithm>
#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace lookout::reference {

class NaiveExact {
 public:
  using Records = std::vector<uint32_t>;

  void Add(std::string_view number, std::string_view issuer, uint32_t record) {
    single_.emplace(std::string(number), Held{std::string(issuer), record});
  }

  bool AddSeries(std::string_view first, std::string_view last, std::string_view issuer, uint32_t record) {
    const std::size_t digits = DigitsOf(first);
    if (digits == 0 || digits > 18 || digits != DigitsOf(last) || first.size() != last.size()) return false;
    if (first.substr(0, first.size() - digits) != last.substr(0, last.size() - digits) || first > last) return false;
    series_.push_back({std::string(first), std::string(last), {std::string(issuer), record}});
    return true;
  }

  // Takes out every entry of a record.
  void Remove(uint32_t record) {
    std::erase_if(single_, [record](const auto& entry) { return entry.second.record == record; });
    std::erase_if(series_, [record](const Series& one) { return one.held.record == record; });
  }

  // Ascending, each once. Texts of one length with digits at the same places compare as their numbers do.
  Records Find(std::string_view number, std::string_view issuer) const {
    std::set<uint32_t> found;
    const auto [first, last] = single_.equal_range(std::string(number));
    for (auto at = first; at != last; ++at) {
      if (Meets(at->second.issuer, issuer)) found.insert(at->second.record);
    }
    for (const Series& one : series_) {
      const std::size_t digits = DigitsOf(one.first);
      const std::string_view prefix = std::string_view(one.first).substr(0, one.first.size() - digits);
      if (number.size() == one.first.size() && DigitsOf(number) == digits && number.starts_with(prefix) &&
          one.first <= number && number <= one.last && Meets(one.held.issuer, issuer)) {
        found.insert(one.held.record);
      }
    }
    return {found.begin(), found.end()};
  }

  // Single numbers that `fold` makes the same.
  template <typename Fold>
  Records FindAlike(std::string_view number, std::string_view issuer, Fold&& fold) const {
    std::set<uint32_t> found;
    for (const auto& [held, entry] : single_) {
      if (fold(held) == fold(number) && Meets(entry.issuer, issuer)) found.insert(entry.record);
    }
    return {found.begin(), found.end()};
  }

 private:
  struct Held {
    std::string issuer;
    uint32_t record;
  };
  struct Series {
    std::string first, last;
    Held held;
  };

  static bool Meets(std::string_view a, std::string_view b) { return a.empty() || b.empty() || a == b; }

  static std::size_t DigitsOf(std::string_view text) {
    const auto letter = std::find_if(text.rbegin(), text.rend(), [](char c) { return c < '0' || c > '9'; });
    return static_cast<std::size_t>(letter - text.rbegin());
  }

  std::multimap<std::string, Held> single_;
  std::vector<Series> series_;
};

}  // namespace lookout::reference

#endif  // LOOKOUT_TESTS_REFERENCE_NAIVE_EXACT_H_
