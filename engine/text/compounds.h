// compounds.h: names of several words that are one name, however they are cut.
#ifndef LOOKOUT_ENGINE_TEXT_COMPOUNDS_H_
#define LOOKOUT_ENGINE_TEXT_COMPOUNDS_H_

#include <vector>

#include "engine/text/spelling.h"

namespace lookout::text {

// Joins what belongs together inside one field: MC DONALD; ABD AL-RAHMAN, ABDUL RAHMAN, ABDELRAHMAN (all ABDULRAHMAN);
// HABIB ALLAH, HABIBALLAH (HABIBULLAH); SALAH AL-DIN, SALAHEDDINE (SALAHUDDIN). The written form stays as an alternate.
void JoinCompounds(std::vector<Draft>& drafts);

// Two words that are one well-known name or short form, and not two (LYO SHA, MUHAM MAD): another reading joins them.
bool HoldsPartedName(const std::vector<Draft>& drafts);
void JoinPartedNames(std::vector<Draft>& drafts);

}  // namespace lookout::text

#endif  // LOOKOUT_ENGINE_TEXT_COMPOUNDS_H_
