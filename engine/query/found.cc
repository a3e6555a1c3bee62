#include "engine/query/found.h"

#include <algorithm>
#include <string_view>

namespace lookout::query {
namespace {

std::string_view DatasetOf(const Found& found) { return found.segment->info.dataset(); }

}  // namespace

bool ComesBefore(const Found& a, const Found& b) {
  const bool a_hit = a.by == FoundBy::kDocument;
  const bool b_hit = b.by == FoundBy::kDocument;
  if (a_hit != b_hit) return a_hit;
  if (a.score != b.score) return a.score > b.score;
  if (a.action_priority != b.action_priority) return a.action_priority < b.action_priority;
  if (a.segment != b.segment) return DatasetOf(a) < DatasetOf(b);
  if (const int order = a.id().compare(b.id()); order != 0) return order < 0;
  return a.by < b.by;
}

void MergePersons(std::vector<Found>* found) {
  const auto persons =
      std::find_if(found->begin(), found->end(), [](const Found& one) { return one.by == FoundBy::kPerson; });
  const auto merged = std::remove_if(persons, found->end(), [&](const Found& person) {
    const auto document = std::find_if(found->begin(), persons, [&](const Found& one) {
      return one.segment == person.segment && one.id() == person.id();
    });
    if (document == persons) return false;
    document->also_person = true;
    document->index = person.index;
    document->record = person.record;
    document->query_form = person.query_form;
    document->name = person.name;
    document->low_name = person.low_name;
    document->identity = person.identity;
    return true;
  });
  found->erase(merged, found->end());
}

}  // namespace lookout::query
