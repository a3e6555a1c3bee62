// person_scan.h: the naive twin of SearchPersons, which looks at every name. What `verify` holds the index to.
#ifndef LOOKOUT_ENGINE_QUERY_PERSON_SCAN_H_
#define LOOKOUT_ENGINE_QUERY_PERSON_SCAN_H_

#include <cstddef>
#include <cstdint>
#include <vector>

#include "engine/query/access.h"
#include "engine/query/coverage.h"
#include "engine/query/found.h"
#include "engine/query/person_search.h"

namespace lookout::query {

// Of one person question: the scores of all names, made once and good for any threshold.
class PersonScan {
 public:
  // Cost: a call of ScoreNames for each name of the generation and form of the question.
  PersonScan(const PersonPlan& plan, const publish::Generation& generation);

  // As SearchPersons, for a plan of the same question.
  void Search(const PersonPlan& plan, const Coverage& coverage, const CallerContext& caller, std::size_t keep_max,
              std::vector<Found>* found) const;

 private:
  struct Scores {
    const publish::SegmentIndex* index = nullptr;
    uint32_t form = 0;
    std::vector<index::score::NameScore> of_names;
  };
  const std::vector<index::score::NameScore>& ScoresOf(const publish::SegmentIndex* index, uint32_t form) const;

  std::vector<Scores> scores_;
};

}  // namespace lookout::query

#endif  // LOOKOUT_ENGINE_QUERY_PERSON_SCAN_H_
