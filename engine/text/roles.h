// roles.h: what each word of a name is for.
#ifndef LOOKOUT_ENGINE_TEXT_ROLES_H_
#define LOOKOUT_ENGINE_TEXT_ROLES_H_

#include <vector>

#include "engine/text/spelling.h"

namespace lookout::text {

// Gives every draft its role: surname and forename from the fields, titles, suffixes, particles and patronymics from
// the words. A name always keeps a plain token: when all are particles or titles, all are what their field says.
// Articles come out as AL or EL, whatever sun letter followed.
void AssignRoles(std::vector<Draft>& drafts);

}  // namespace lookout::text

#endif  // LOOKOUT_ENGINE_TEXT_ROLES_H_
