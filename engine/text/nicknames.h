// nicknames.h: short forms, diminutives and the same name in other languages.
#ifndef LOOKOUT_ENGINE_TEXT_NICKNAMES_H_
#define LOOKOUT_ENGINE_TEXT_NICKNAMES_H_

#include <cstdint>
#include <string_view>
#include <vector>

namespace lookout::text {

// Adds the numbers of the groups that hold the name, ascending. One hash lookup.
void FindNicknameGroups(std::string_view letters, std::vector<uint16_t>& groups);

}  // namespace lookout::text

#endif  // LOOKOUT_ENGINE_TEXT_NICKNAMES_H_
