#include "bench/quality/baselines.h"

#include <algorithm>
#include <sstream>
#include <string>
#include <vector>

namespace lookout::bench {
namespace {

std::vector<std::string> SortedWords(std::string_view text) {
  std::istringstream stream{std::string(text)};
  std::vector<std::string> words;
  for (std::string word; stream >> word;) words.push_back(word);
  std::sort(words.begin(), words.end());
  return words;
}

std::string Joined(const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& word : words) text += (text.empty() ? "" : " ") + word;
  return text;
}

// Edits from a to b; a replacement costs `replace`.
std::size_t Edits(std::string_view a, std::string_view b, std::size_t replace) {
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t change = diagonal + (a[i - 1] == b[j - 1] ? 0 : replace);
      diagonal = row[j];
      row[j] = std::min({row[j] + 1, row[j - 1] + 1, change});
    }
  }
  return row[b.size()];
}

double IndelRatio(std::string_view a, std::string_view b) {
  const std::size_t whole = a.size() + b.size();
  return whole == 0 ? 0 : 1.0 - static_cast<double>(Edits(a, b, 2)) / static_cast<double>(whole);
}

double Jaro(std::string_view a, std::string_view b) {
  if (a.empty() || b.empty()) return 0;
  const std::size_t window = std::max<std::size_t>(std::max(a.size(), b.size()) / 2, 1) - 1;
  std::vector<bool> used(b.size(), false);
  std::string from_a;
  for (std::size_t i = 0; i < a.size(); ++i) {
    const std::size_t end = std::min(b.size(), i + window + 1);
    for (std::size_t j = i > window ? i - window : 0; j < end; ++j) {
      if (used[j] || a[i] != b[j]) continue;
      used[j] = true;
      from_a += a[i];
      break;
    }
  }
  if (from_a.empty()) return 0;
  std::string from_b;
  for (std::size_t j = 0; j < b.size(); ++j) {
    if (used[j]) from_b += b[j];
  }
  std::size_t moved = 0;
  for (std::size_t i = 0; i < from_a.size(); ++i) moved += from_a[i] != from_b[i];
  const auto matches = static_cast<double>(from_a.size());
  return (matches / static_cast<double>(a.size()) + matches / static_cast<double>(b.size()) +
          (matches - static_cast<double>(moved / 2)) / matches) /
         3;
}

}  // namespace

double LevenshteinRatio(std::string_view a, std::string_view b) {
  const std::size_t longer = std::max(a.size(), b.size());
  return longer == 0 ? 0 : 1.0 - static_cast<double>(Edits(a, b, 1)) / static_cast<double>(longer);
}

double JaroWinklerTokenSort(std::string_view a, std::string_view b) {
  const std::string x = Joined(SortedWords(a));
  const std::string y = Joined(SortedWords(b));
  std::size_t prefix = 0;
  while (prefix < std::min({x.size(), y.size(), std::size_t{4}}) && x[prefix] == y[prefix]) ++prefix;
  const double jaro = Jaro(x, y);
  return jaro + 0.1 * static_cast<double>(prefix) * (1 - jaro);
}

double TokenSetRatio(std::string_view a, std::string_view b) {
  const std::vector<std::string> x = SortedWords(a);
  const std::vector<std::string> y = SortedWords(b);
  std::vector<std::string> both, only_x, only_y;
  std::set_intersection(x.begin(), x.end(), y.begin(), y.end(), std::back_inserter(both));
  std::set_difference(x.begin(), x.end(), y.begin(), y.end(), std::back_inserter(only_x));
  std::set_difference(y.begin(), y.end(), x.begin(), x.end(), std::back_inserter(only_y));
  const std::string common = Joined(both);
  const auto with = [&](const std::vector<std::string>& rest) {
    std::string text = common;
    const std::string more = Joined(rest);
    if (!text.empty() && !more.empty()) text += ' ';
    return text + more;
  };
  const std::string all_x = with(only_x);
  const std::string all_y = with(only_y);
  double best = IndelRatio(all_x, all_y);
  if (!common.empty()) best = std::max({best, IndelRatio(common, all_x), IndelRatio(common, all_y)});
  return best;
}

}  // namespace lookout::bench
