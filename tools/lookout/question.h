// question.h: from flags to a query, and from the answer to output and exit status.
#ifndef LOOKOUT_TOOLS_LOOKOUT_QUESTION_H_
#define LOOKOUT_TOOLS_LOOKOUT_QUESTION_H_

#include <string>

#include "lookout/schema.pb.h"
#include "tools/lookout/arguments.h"

namespace lookout::cli {

void FillQuery(const QueryFlags& flags, v1::Query* query);
void FillPerson(const PersonFlags& flags, v1::PersonQuestion* person);

// Opens the database, asks as the caller, and prints the answer: `describe` makes the text for people.
int AskAndPrint(const DatabaseFlags& flags, const v1::Query& query, bool json,
                std::string (*describe)(const v1::Answer&));

}  // namespace lookout::cli

#endif  // LOOKOUT_TOOLS_LOOKOUT_QUESTION_H_
