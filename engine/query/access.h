// access.h: what a caller may see, and what is asked of him. What he may not see does not exist for him.
#ifndef LOOKOUT_ENGINE_QUERY_ACCESS_H_
#define LOOKOUT_ENGINE_QUERY_ACCESS_H_

#include <cstdint>
#include <string>

#include "engine/publish/record_table.h"
#include "lookout/result.h"
#include "lookout/schema.pb.h"

namespace lookout::query {

// A caller whose fields have been checked.
struct CallerContext {
  std::string country;  // three-letter code
  std::string purpose;
  int32_t today = 0;  // day number
};

// kDenied: user, authority or country is missing, or the country is not understood.
Result<CallerContext> CheckCaller(const v1::Caller& caller, int64_t now);

bool MaySee(const CallerContext& caller, const publish::Policy& policy);

// In force today and visible: the test that every match passes.
bool IsLive(const CallerContext& caller, const publish::RecordTable& records, index::RecordOrdinal record);

bool IsLive(const CallerContext& caller, const v1::Record& record, const publish::Policy& policy);

// The whole record to a record question: also suspended ones, and to the owner's country every state.
bool MayRead(const CallerContext& caller, const v1::Record& record);

// The most urgent action for the caller's country, unspecified when there is none.
v1::ActionCode::Value ActionFor(const CallerContext& caller, const publish::Policy& policy);

}  // namespace lookout::query

#endif  // LOOKOUT_ENGINE_QUERY_ACCESS_H_
