// json.h: records, queries and answers as JSON. One line, names of the schema kept, dates as text.
#ifndef LOOKOUT_ENGINE_RECORD_JSON_H_
#define LOOKOUT_ENGINE_RECORD_JSON_H_

#include <string>
#include <string_view>
#include <vector>

#include "lookout/result.h"
#include "lookout/schema.pb.h"

namespace lookout::record {

// One line of lookout-jsonl. A field that the schema does not know does not lose the record: it is named in `unknown`
// (when not null) and left out. kInvalidArgument: not JSON, a value of the wrong type, an unknown enum value; the
// message names the field and never repeats a value.
Result<v1::Record> RecordFromJson(std::string_view json, std::vector<std::string>* unknown);

// A query. Fields of the outermost object that the schema does not know (`expect`, a caller's own labels) are ignored;
// an unknown field inside a question is an error that names it, as is a query with no question or with two.
Result<v1::Query> QueryFromJson(std::string_view json);

// {"id":"1","a":{"name":"..."},"b":{...}}, by the same rules.
Result<v1::ComparePair> PairFromJson(std::string_view json);

enum class JsonShape {
  kOnlySet,  // only what is set: records, so that a line holds what is known
  kStable,   // every field but the `optional` ones that are not set: answers and reports, so that machines need not ask
};
std::string ToJson(const google::protobuf::Message& message, JsonShape shape);

// The record's bytes in the store: the same record always gives the same bytes.
std::string EncodeRecord(const v1::Record& record);

}  // namespace lookout::record

#endif  // LOOKOUT_ENGINE_RECORD_JSON_H_
