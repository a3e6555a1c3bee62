#include "engine/base/clock.h"

#include "tests/support/catch.h"

namespace lookout::base {

TEST_CASE("Clock: the system's clock is past 2020, and the measuring one never goes back") {
  CHECK(SystemClock()() > 1577836800);
  const double first = MonotonicSeconds();
  CHECK(MonotonicSeconds() >= first);
}

TEST_CASE("Clock: an instant is written in UTC to the second") {
  CHECK(InstantText(0) == "1970-01-01T00:00:00Z");
  CHECK(InstantText(1714644000) == "2024-05-02T10:00:00Z");
  CHECK(InstantText(951827696) == "2000-02-29T12:34:56Z");
  CHECK(InstantText(-1) == "1969-12-31T23:59:59Z");
}

}  // namespace lookout::base
