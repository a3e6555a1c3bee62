#include "tools/lookout/answer_text.h"
#include "tools/lookout/commands.h"
#include "tools/lookout/exit_status.h"
#include "tools/lookout/question.h"

namespace lookout::cli {

int Run(const SearchArguments& arguments) {
  const PersonFlags& person = arguments.person;
  if (person.name.empty() && person.surname.empty() && person.forenames.empty()) {
    return Fail(kExitUsage,
                "say whom to search: a NAME, or --surname and --forenames (`lookout search --help` explains)");
  }
  v1::Query query;
  FillQuery(arguments.query, &query);
  FillPerson(person, query.mutable_person());
  return AskAndPrint(arguments.database, query, arguments.query.json, DescribeAnswer);
}

}  // namespace lookout::cli
