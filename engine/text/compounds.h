// compounds.h: names of several words that are one name, however they are cut.
#ifndef LOOKOUT_ENGINE_TEXT_COMPOUNDS_H_
#define LOOKOUT_ENGINE_TEXT_COMPOUNDS_H_

#include <vector>

#include "engine/text/spelling.h"

namespace lookout::text {

// Joins what belongs together inside one field: MC DONALD; ABD AL-RAHMAN, ABDUL RAHMAN, ABDELRAHMAN (all ABDULRAHMAN);
// HABIB ALLAH, HABIBALLAH (HABIBULLAH); SALAH AL-DIN, SALAHEDDINE (SALAHUDDIN). The written form stays as an alternate.
void JoinCompounds(std::vector<Draft>& drafts);

// ABDUL, ABD ... standing last with nothing after it: the name it belongs to stands first (HAQ, ABDUL for ABDUL HAQ).
bool EndsInServant(const std::vector<Draft>& drafts);
void JoinServantAcross(std::vector<Draft>& drafts);

// The same misspelt (REHMAN, ABDRU), of which another reading is made: it goes before the surname, as it is.
bool EndsInMisspeltServant(const std::vector<Draft>& drafts);
void MoveServantAcross(std::vector<Draft>& drafts);

// ABD that lost the space before it (RAFIABD AL LATIF), of which another reading is made as well.
bool HoldsServant(const std::vector<Draft>& drafts);
void PartServants(std::vector<Draft>& drafts);
void JoinMisspeltServants(std::vector<Draft>& drafts);
void JoinPartedNames(std::vector<Draft>& drafts);

// The article in its spellings: AL, EL, UL, and as the sun letters have it: AR, ASH, UD ...
bool IsArabicArticle(std::string_view letters);

}  // namespace lookout::text

#endif  // LOOKOUT_ENGINE_TEXT_COMPOUNDS_H_
