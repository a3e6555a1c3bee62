// country_table.h: the tables behind country.h. Plain facts, no logic.
#ifndef LOOKOUT_ENGINE_TEXT_COUNTRY_TABLE_H_
#define LOOKOUT_ENGINE_TEXT_COUNTRY_TABLE_H_

#include <span>
#include <string_view>

namespace lookout::text::facts {

struct CountryRow {
  std::string_view code;    // three letters
  std::string_view alpha2;  // empty: none, or none that is not another state's today
  std::string_view name;
};

struct NameRow {
  std::string_view code;
  std::string_view names;  // parted by `|`
};

// Two codes that may stand for each other. Not transitive: RUS and UKR both pair with SUN, not with one another.
struct RelatedRow {
  std::string_view code;
  std::string_view others;  // three-letter codes parted by a space
};

std::span<const CountryRow> Countries();
std::span<const NameRow> OtherCodes();
std::span<const NameRow> OtherNames();
std::span<const NameRow> Demonyms();
std::span<const RelatedRow> Related();
std::string_view OtherCalendarStates();  // three-letter codes parted by a space

}  // namespace lookout::text::facts

#endif  // LOOKOUT_ENGINE_TEXT_COUNTRY_TABLE_H_
