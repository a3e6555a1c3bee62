// nicknames.h: short forms, diminutives and the same name in other languages.
#ifndef LOOKOUT_ENGINE_TEXT_NICKNAMES_H_
#define LOOKOUT_ENGINE_TEXT_NICKNAMES_H_

#include <cstddef>
#include <string_view>

#include "engine/base/name.h"

namespace lookout::text {

// Sets the numbers of the groups that hold the name, ascending: those of the letters and the alternates or, when no
// group has these, of the names that sound alike (equal skeletons of kNicknameSoundMin sounds or more). One hash lookup
// for each.
inline constexpr std::size_t kNicknameSoundMin = 4;
void FindNicknameGroups(base::Token& token);

// Whether a group has a name written just so. One hash lookup.
bool HasNicknames(std::string_view name);

}  // namespace lookout::text

#endif  // LOOKOUT_ENGINE_TEXT_NICKNAMES_H_
