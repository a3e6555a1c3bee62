// list_date.h: dates in the words of published lists.
#ifndef LOOKOUT_ENGINE_INGEST_LIST_DATE_H_
#define LOOKOUT_ENGINE_INGEST_LIST_DATE_H_

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "engine/text/date.h"
#include "lookout/schema.pb.h"

namespace lookout::ingest {

struct FoundDate {
  text::PartialDate date;
  std::size_t begin = 0;  // where it stands in the text
  std::size_t end = 0;
};

// The first date at or behind `from`: "10 Dec 1948", "Dec. 1948", "October 19, 2020", "1948", "2026-12-11", "1
// Jan.1967". A year counts from 1800 to 2199, so that a number in the text is rarely taken for one.
std::optional<FoundDate> FindDate(std::string_view text, std::size_t from = 0);

// The text as a date and nothing else.
std::optional<text::PartialDate> ReadDate(std::string_view text);

// A date of birth as lists write it: also "circa 1951", "approximately ...", "1943 to 1945", "Jan 1960 to Dec 1961",
// "between Aug. and Sep. 1977", "1957-1958", "1957/1958", "1943 or 1944" (a range as well), "1940s", "late 1940s", and
// "24/06/1402 (Hijri Calendar)", which becomes a range of three days because the lunar month began by sight.
std::optional<v1::BirthDate> ReadBirthDate(std::string_view text);

}  // namespace lookout::ingest

#endif  // LOOKOUT_ENGINE_INGEST_LIST_DATE_H_
