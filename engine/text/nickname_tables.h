// nickname_tables.h: the groups of nicknames, by language. Within nicknames.cc only.
#ifndef LOOKOUT_ENGINE_TEXT_NICKNAME_TABLES_H_
#define LOOKOUT_ENGINE_TEXT_NICKNAME_TABLES_H_

#include <span>
#include <string_view>

namespace lookout::text {

// Each group is names in upper case, parted by single spaces. Immutable.
std::span<const std::string_view> EnglishNicknames();
std::span<const std::string_view> SlavicNicknames();
std::span<const std::string_view> RomanceNicknames();
std::span<const std::string_view> OtherNicknames();

}  // namespace lookout::text

#endif  // LOOKOUT_ENGINE_TEXT_NICKNAME_TABLES_H_
