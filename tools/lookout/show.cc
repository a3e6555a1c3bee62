#include "tools/lookout/answer_text.h"
#include "tools/lookout/commands.h"
#include "tools/lookout/question.h"

namespace lookout::cli {

int Run(const ShowArguments& arguments) {
  v1::Query query;
  query.mutable_record()->set_id(arguments.record);
  return AskAndPrint(arguments.database, query, arguments.json, DescribeRecord);
}

}  // namespace lookout::cli
