// world_support.h: a small world as text, and its rows.
#ifndef LOOKOUT_TESTS_GENERATE_WORLD_SUPPORT_H_
#define LOOKOUT_TESTS_GENERATE_WORLD_SUPPORT_H_

#include <sstream>
#include <string>
#include <vector>

#include "tests/support/catch.h"
#include "tools/generate/world.h"

namespace lookout::generate {

using Writer = Status (World::*)(std::ostream*, const ProgressFunction&) const;

inline std::string Written(const World& world, Writer writer) {
  std::ostringstream out;
  REQUIRE((world.*writer)(&out, {}).ok());
  return std::move(out).str();
}

inline std::vector<std::string> Lines(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

inline WorldOptions SmallWorld() {
  WorldOptions options;
  options.seed = 11;
  options.persons = 20'000;
  options.documents = 60'000;
  options.queries = 3000;
  options.one_listed_in = 100;
  options.threads = 2;
  return options;
}

// `part` of `all` in percent is between the two.
inline bool PercentIs(std::size_t part, std::size_t all, double low, double high) {
  const double percent = 100.0 * static_cast<double>(part) / static_cast<double>(all);
  UNSCOPED_INFO(percent << " %");
  return percent >= low && percent <= high;
}

}  // namespace lookout::generate

#endif  // LOOKOUT_TESTS_GENERATE_WORLD_SUPPORT_H_
