// ofac_remarks.h: the facts in the remarks of OFAC's SDN list.
//
// The remarks are clauses, parted by semicolons: "DOB 10 Dec 1948; POB Zenith, Utopia; Passport 1084010 (Utopia)". The
// text as a whole stays in the record; this takes out of it what a search can use.
#ifndef LOOKOUT_ENGINE_INGEST_OFAC_REMARKS_H_
#define LOOKOUT_ENGINE_INGEST_OFAC_REMARKS_H_

#include <string>
#include <string_view>
#include <vector>

#include "engine/ingest/draft.h"

namespace lookout::ingest {

// Reads the remarks into the first identity of the draft (which must be there). A clause that no rule knows is named by
// its label when its label is one of the list's own words, else "free text".
void ReadOfacRemarks(std::string_view remarks, std::string_view title, Draft* draft);

// The clauses: parted at semicolons, but not at one inside the quotes of an a.k.a.; the point at the very end is no
// part of the last one. Views into `remarks`.
std::vector<std::string_view> SplitOfacRemarks(std::string_view remarks);

}  // namespace lookout::ingest

#endif  // LOOKOUT_ENGINE_INGEST_OFAC_REMARKS_H_
