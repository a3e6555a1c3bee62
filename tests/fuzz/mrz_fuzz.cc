// Any bytes as a machine-readable zone: one string, and cut into lines.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>
#include <vector>

#include "engine/text/mrz.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const std::string_view one[] = {text};
  const auto whole = lookout::text::ParseMrz(one);
  std::vector<std::string_view> lines;
  for (std::string_view rest = text; !rest.empty() && lines.size() < 8;) {
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    lines.push_back(rest.substr(0, end));
    rest.remove_prefix(std::min(end + 1, rest.size()));
    (void)lookout::text::LooksLikeMrzLine(lines.back());
  }
  const auto cut = lookout::text::ParseMrz(lines);
  if (whole.ok() && text.find('\n') != std::string_view::npos && lines.size() < 8 && !cut.ok()) std::abort();
  if (whole.ok() && (whole->checks.size() < 3 || whole->birth_date.size() != 6)) std::abort();
  return 0;
}
