#include "engine/ingest/list_date.h"

#include <string>

#include "tests/support/catch.h"

namespace lookout::ingest {
namespace {

// "date", "~date" for an approximate one, "from..to", or "none".
std::string Birth(std::string_view text) {
  const auto birth = ReadBirthDate(text);
  if (!birth) return "none";
  if (!birth->from().empty())
    return birth->from() + ".." + birth->to() + (birth->note().empty() ? "" : " " + birth->note());
  return (birth->approximate() ? "~" : "") + birth->date();
}

TEST_CASE("ReadBirthDate: every form of the lists") {
  CHECK(Birth("10 Dec 1948") == "1948-12-10");
  CHECK(Birth("01 Mar. 1962") == "1962-03-01");
  CHECK(Birth("Dec 1948") == "1948-12");
  CHECK(Birth("Nov. 1973") == "1973-11");
  CHECK(Birth("August 1961") == "1961-08");
  CHECK(Birth("1948") == "1948");
  CHECK(Birth("1979-03-03") == "1979-03-03");
  CHECK(Birth("October 19, 2020") == "2020-10-19");
  CHECK(Birth("circa 1951") == "~1951");
  CHECK(Birth("circa 10 May 1951") == "~1951-05-10");
  CHECK(Birth("approximately 1951") == "~1951");
  CHECK(Birth("1943 to 1945") == "1943..1945");
  CHECK(Birth("Jan 1960 to Dec 1961") == "1960-01..1961-12");
  CHECK(Birth("01 Jan 1960 to 31 Dec 1961") == "1960-01-01..1961-12-31");
  CHECK(Birth("circa 1979-1982") == "1979..1982 approximately");
  CHECK(Birth("1957/1958") == "1957..1958");
  CHECK(Birth("1945 to 1943") == "1943..1945");
  CHECK(Birth("Between Aug. and Sep. 1977") == "1977-08..1977-09");
  CHECK(Birth("1940s") == "1940..1949");
  CHECK(Birth("late 1940s") == "1940..1949");
  CHECK(Birth("Sep. 1958") == "1958-09");
}

TEST_CASE("ReadBirthDate: a Hijri date becomes the Gregorian days it can mean") {
  CHECK(Birth("24/06/1402 (Hijri Calendar)") == "1982-04-18..1982-04-20");
}

TEST_CASE("ReadBirthDate: what is no date, or more than one, is not made into one") {
  for (const std::string_view text : {"", "30-35 years old", "unknown", "31 Feb 1950", "about the time of the flood",
                                      "12345", "1950 in Zenith, or 1951 in Nadir", "99 Foo 1950"}) {
    INFO(text);
    CHECK(Birth(text) == "none");
  }
}

TEST_CASE("FindDate: the first date in running text, where it stands") {
  const auto found = FindDate("issued in Zenith in Jul.1996 by the office");
  REQUIRE(found.has_value());
  CHECK(text::FormatDate(found->date) == "1996-07");
  CHECK_FALSE(FindDate("number 123456, code 9999").has_value());
}

}  // namespace
}  // namespace lookout::ingest
