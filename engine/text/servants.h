// servants.h: ABD AL-RAHMAN, the servant of the Merciful: ABDUL and one of the names of God.
//
// The name after ABDUL is called its lord here.
#ifndef LOOKOUT_ENGINE_TEXT_SERVANTS_H_
#define LOOKOUT_ENGINE_TEXT_SERVANTS_H_

#include <cstddef>
#include <vector>

#include "engine/text/spelling.h"

namespace lookout::text {

// ABD AL RAHMAN, ABDUL RAHMAN at `at` becomes one word, ABDULRAHMAN. False where it is no servant's name.
bool JoinServant(std::vector<Draft>& drafts, std::size_t at);

// ABDELRAHMAN in one word becomes ABDULRAHMAN, and ABDELRAH what that begins with.
void CanonizeServant(Draft& draft);

// ABDUL, ABD ... standing last with nothing after it: the name it belongs to stands first (HAQ, ABDUL for ABDUL HAQ).
bool EndsInServant(const std::vector<Draft>& drafts);
// And the first word is one of the names of God.
bool ServesFirstWord(const std::vector<Draft>& drafts);
void JoinServantAcross(std::vector<Draft>& drafts);

// Servants of which another reading is made, before compounds are joined: ABDUL misspelt (REHMAN, ABDRU; ALDUB SAMAD);
// without the space before it (RAFIABD AL LATIF); and as a surname before its lord among the forenames.
bool MayReadServantsOtherwise(const std::vector<Draft>& drafts);
void ReadServantsOtherwise(std::vector<Draft>& drafts);

}  // namespace lookout::text

#endif  // LOOKOUT_ENGINE_TEXT_SERVANTS_H_
