// clock.h: the time, replaceable in tests.
#ifndef LOOKOUT_ENGINE_BASE_CLOCK_H_
#define LOOKOUT_ENGINE_BASE_CLOCK_H_

#include <cstdint>
#include <functional>
#include <string>

namespace lookout::base {

using Clock = std::function<int64_t()>;  // seconds since 1970 in UTC

Clock SystemClock();

// `YYYY-MM-DDTHH:MM:SSZ` of seconds since 1970 in UTC, as rows of the store and entries of the audit log say when.
std::string InstantText(int64_t seconds);

// Seconds of a clock that never goes back, for measuring.
double MonotonicSeconds();

}  // namespace lookout::base

#endif  // LOOKOUT_ENGINE_BASE_CLOCK_H_
