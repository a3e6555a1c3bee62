// compare.h: how alike are two identities, and why? The scorer of the search, without an index.
#ifndef LOOKOUT_ENGINE_QUERY_COMPARE_H_
#define LOOKOUT_ENGINE_QUERY_COMPARE_H_

#include "lookout/schema.pb.h"

namespace lookout::query {

// Always an answer, however low the score; a pair that can not be compared has score 0 and a message.
v1::CompareAnswer ComparePeople(const v1::ComparePair& pair);

}  // namespace lookout::query

#endif  // LOOKOUT_ENGINE_QUERY_COMPARE_H_
