// executor.h: one query, from question to answer, on one generation.
#ifndef LOOKOUT_ENGINE_QUERY_EXECUTOR_H_
#define LOOKOUT_ENGINE_QUERY_EXECUTOR_H_

#include <cstdint>

#include "engine/publish/generation.h"
#include "lookout/schema.pb.h"

namespace lookout::query {

inline constexpr uint32_t kLimitDefault = 10;
inline constexpr uint32_t kLimitMax = 1000;

// Never fails: the outcome says how it went. `now` judges freshness and validity. Thread-safe.
v1::Answer Execute(const v1::Query& query, const v1::Caller& caller, const publish::Generation& generation,
                   int64_t now);

class PersonScan;

// As above, with persons found by a look at every name.
v1::Answer Execute(const v1::Query& query, const v1::Caller& caller, const publish::Generation& generation, int64_t now,
                   const PersonScan* scan);

// What Execute answers to the document question of `query` when no record may hold the document: for runs that have
// asked the index themselves. The number is not looked at.
v1::Answer ConcludeMiss(const v1::Query& query, const v1::Caller& caller, const publish::Generation& generation,
                        int64_t now);

}  // namespace lookout::query

#endif  // LOOKOUT_ENGINE_QUERY_EXECUTOR_H_
