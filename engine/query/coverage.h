// coverage.h: which datasets a query has to cover, and whether "no hit" may be said of them.
#ifndef LOOKOUT_ENGINE_QUERY_COVERAGE_H_
#define LOOKOUT_ENGINE_QUERY_COVERAGE_H_

#include <cstdint>
#include <vector>

#include "engine/publish/generation.h"
#include "lookout/result.h"
#include "lookout/schema.pb.h"

namespace lookout::query {

inline constexpr uint32_t kWarnAfterSeconds = 24 * 3600;
inline constexpr uint32_t kStaleAfterSeconds = 48 * 3600;

struct Coverage {
  std::vector<const publish::Segment*> segments;  // what is searched, whatever its state
  std::vector<v1::DatasetStatus> datasets;        // of the answer, one for each dataset to cover
  std::vector<v1::Incomplete> incomplete;         // empty: "no hit" may be said
};

// The datasets named by the query, else those of its profile, else all. kInvalidArgument: the profile does not exist.
Result<Coverage> CoverageOf(const publish::Generation& generation, const v1::Query& query, int64_t now);

// State and reason of one dataset at a time. The reason never says an age, only instants: the same data and question
// give the same bytes until the state changes.
v1::DatasetStatus StatusOf(const v1::DatasetInfo& info, const std::string& damage, int64_t now);

}  // namespace lookout::query

#endif  // LOOKOUT_ENGINE_QUERY_COVERAGE_H_
