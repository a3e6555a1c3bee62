// answer_text.h: answers as people read them.
#ifndef LOOKOUT_TOOLS_LOOKOUT_ANSWER_TEXT_H_
#define LOOKOUT_TOOLS_LOOKOUT_ANSWER_TEXT_H_

#include <string>

#include "lookout/schema.pb.h"

namespace lookout::cli {

// The outcome in a sentence, the matches as a table, what is not complete, and the datasets that were asked.
std::string DescribeAnswer(const v1::Answer& answer);

// The aligned tokens of a score and the fields, with what each gave; ends with their sum.
std::string DescribeScore(const v1::Explanation& explanation, const v1::Fields& fields, double score);

// A whole record, field by field.
std::string DescribeRecord(const v1::Answer& answer);

}  // namespace lookout::cli

#endif  // LOOKOUT_TOOLS_LOOKOUT_ANSWER_TEXT_H_
