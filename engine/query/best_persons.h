// best_persons.h: the first persons of an answer, while a search visits names.
//
// Holds of each record its best name, of all records the first `keep_max` in the order of an answer, and tells the
// search the floor below which none of them can change.
//
// Threads  one at a time.   Cost  a few tens of nanoseconds for a name that changes nothing.
#ifndef LOOKOUT_ENGINE_QUERY_BEST_PERSONS_H_
#define LOOKOUT_ENGINE_QUERY_BEST_PERSONS_H_

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

#include <absl/container/flat_hash_map.h>

#include "engine/query/access.h"
#include "engine/query/found.h"
#include "index/names/name_index.h"

namespace lookout::query {

struct PersonPlan;

class BestPersons final : public index::names::NameVisitor {
 public:
  // `memory` is reused from search to search; its content is replaced.
  BestPersons(const PersonPlan& plan, const CallerContext& caller, std::size_t keep_max, std::vector<Found>* memory);

  void BeginPart(const publish::Segment& segment, const publish::SegmentPart& part);
  void BeginForm(uint32_t form) { form_ = form; }

  // The scores of an identity, before a weak alias adds to it, from which on a person may still come in.
  index::names::Floors floors() const { return floors_; }

  index::names::Floors Visit(index::names::NameOrdinal name, index::RecordOrdinal record,
                             index::score::NameScore names) override;

  void Append(std::vector<Found>* found) const;

 private:
  Found* Find(index::RecordOrdinal record);
  bool IsVisible(index::RecordOrdinal record);
  void AddLowNames(std::pair<std::size_t, std::size_t> places, Found* found) const;
  void Insert(const Found& person);
  void Remember(std::size_t place);
  void RaiseFloors();

  const PersonPlan& plan_;
  const CallerContext& caller_;
  const std::size_t keep_max_;
  const index::score::QueryFields fields_;
  std::vector<Found>& persons_;
  std::vector<uint32_t> part_number_of_;               // by place in persons_
  absl::flat_hash_map<uint64_t, std::size_t> places_;  // by part and record, once there are many
  std::size_t worst_ = 0;                              // the last in the order of an answer, when there are keep_max_
  const publish::Segment* segment_ = nullptr;
  publish::SegmentPart part_;
  uint32_t part_number_ = 0;
  uint32_t form_ = 0;
  index::names::Floors floors_;

  // Of each policy of the part: what it says to this caller.
  struct Verdict {
    bool known = false;
    bool visible = false;
    v1::ActionCode::Value action = v1::ActionCode::unspecified;
  };
  std::vector<Verdict> verdicts_;
};

}  // namespace lookout::query

#endif  // LOOKOUT_ENGINE_QUERY_BEST_PERSONS_H_
