#include "engine/base/clock.h"

#include <chrono>
#include <ctime>

namespace lookout::base {

Clock SystemClock() {
  return [] {
    return std::chrono::duration_cast<std::chrono::seconds>(std::chrono::system_clock::now().time_since_epoch())
        .count();
  };
}

std::string InstantText(int64_t seconds) {
  const std::time_t time = seconds;
  std::tm parts{};
  char text[40];
  if (gmtime_r(&time, &parts) == nullptr) return "1970-01-01T00:00:00Z";
  return std::string(text, std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%SZ", &parts));
}

double MonotonicSeconds() {
  return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

}  // namespace lookout::base
