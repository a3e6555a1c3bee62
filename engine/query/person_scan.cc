#include "engine/query/person_scan.h"

#include <algorithm>

#include "engine/query/best_persons.h"
#include "index/score/name_score.h"

namespace lookout::query {

using index::names::NameOrdinal;

PersonScan::PersonScan(const PersonPlan& plan, const publish::Generation& generation) {
  for (const auto& segment : generation.segments) {
    for (const publish::SegmentPart& part : segment->parts()) {
      for (uint32_t form = 0; form < plan.forms.size(); ++form) {
        Scores& scores = scores_.emplace_back();
        scores.index = part.index;
        scores.form = form;
        for (uint32_t name = 0; name < part.index->names.names(); ++name) {
          const auto held = part.index->names.name(NameOrdinal{name});
          scores.of_names.push_back(index::score::ScoreNames(plan.view(form), held.view()));
        }
      }
    }
  }
}

const std::vector<index::score::NameScore>& PersonScan::ScoresOf(const publish::SegmentIndex* index,
                                                                 uint32_t form) const {
  return std::find_if(scores_.begin(), scores_.end(),
                      [&](const Scores& one) { return one.index == index && one.form == form; })
      ->of_names;
}

void PersonScan::Search(const PersonPlan& plan, const Coverage& coverage, const CallerContext& caller,
                        std::size_t keep_max, std::vector<Found>* found) const {
  std::vector<Found> memory;
  BestPersons best(plan, caller, keep_max, &memory);
  for (const publish::Segment* segment : coverage.segments) {
    for (const publish::SegmentPart& part : segment->parts()) {
      best.BeginPart(*segment, part);
      for (uint32_t form = 0; form < plan.forms.size(); ++form) {
        best.BeginForm(form);
        const std::vector<index::score::NameScore>& scores = ScoresOf(part.index, form);
        for (uint32_t name = 0; name < scores.size(); ++name) {
          if (scores[name].alike == 0) continue;
          const NameOrdinal ordinal{name};
          best.Visit(ordinal, part.index->names.record(ordinal), scores[name]);
        }
      }
    }
  }
  best.Append(found);
}

}  // namespace lookout::query
