#include "engine/query/best_persons.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "engine/query/person_search.h"
#include "engine/record/validate.h"

namespace lookout::query {
namespace {

constexpr std::size_t kSearchedInTurn = 32;  // as many persons are found faster without a table

uint64_t KeyOf(uint32_t part, index::RecordOrdinal record) { return static_cast<uint64_t>(part) << 32 | record.value; }

}  // namespace

BestPersons::BestPersons(const PersonPlan& plan, const CallerContext& caller, std::size_t keep_max,
                         std::vector<Found>* memory)
    : plan_(plan), caller_(caller), keep_max_(keep_max), fields_(plan.fields()), persons_(*memory) {
  persons_.clear();
}

void BestPersons::BeginPart(const publish::Segment& segment, const publish::SegmentPart& part) {
  segment_ = &segment;
  part_ = part;
  ++part_number_;
  verdicts_.assign(part.index->records.policies(), {});
  floors_ = index::names::Floors::Of(std::max(plan_.threshold, 1));
  RaiseFloors();
}

void BestPersons::RaiseFloors() {
  if (persons_.size() < keep_max_ || keep_max_ == 0) return;
  const int wanted = persons_[worst_].score;
  const bool any_low = !part_.index->low_names.empty();
  floors_.any = std::max(floors_.any, any_low ? LowestWithLowName(wanted) : wanted);
  floors_.plain = std::max(floors_.plain, wanted);
}

Found* BestPersons::Find(index::RecordOrdinal record) {
  if (persons_.size() > kSearchedInTurn) {
    const auto place = places_.find(KeyOf(part_number_, record));
    return place == places_.end() ? nullptr : &persons_[place->second];
  }
  const auto same = std::find_if(persons_.begin(), persons_.end(), [&](const Found& person) {
    return person.record == record && person.index == part_.index;
  });
  return same == persons_.end() ? nullptr : &*same;
}

bool BestPersons::IsVisible(index::RecordOrdinal record) {
  if (part_.IsReplaced(record)) return false;
  const publish::RecordRow& row = part_.index->records.row(record);
  if (row.valid_from_day > caller_.today || caller_.today > row.expires_day) return false;
  Verdict& verdict = verdicts_[row.policy];
  if (!verdict.known) {
    const publish::Policy& policy = part_.index->records.policy(record);
    verdict = {true, MaySee(caller_, policy), ActionFor(caller_, policy)};
  }
  return verdict.visible;
}

index::names::Floors BestPersons::Visit(index::names::NameOrdinal name, index::RecordOrdinal record,
                                        index::score::NameScore names) {
  Found one;
  const auto on_file = fields_.any() ? part_.index->columns.fields(record) : index::columns::PersonFields{};
  one.identity = index::score::ScoreIdentity(names, fields_, on_file);
  if (one.identity.score < floors_.any) return floors_;  // which is never above the other
  const auto low_names = part_.index->low_names.Of(record);
  const bool any_low = low_names.first != low_names.second;
  if ((!any_low && one.identity.score < floors_.plain) || !IsVisible(record)) return floors_;
  one.segment = segment_;
  one.index = part_.index;
  one.record = record;
  one.by = FoundBy::kPerson;
  one.score = one.identity.score;
  one.query_form = form_;
  one.name = name;
  one.action = verdicts_[part_.index->records.row(record).policy].action;
  one.action_priority = record::ActionPriority(one.action);
  if (any_low) AddLowNames(low_names, &one);
  Insert(one);
  return floors_;
}

// The best name of a record stands for it: ties to the first form and the first name.
void BestPersons::Insert(const Found& person) {
  const bool full = persons_.size() >= keep_max_;
  if (Found* held = Find(person.record)) {
    const auto rank = [](const Found& f) {
      return std::tuple(-f.identity.score, -f.identity.name, f.query_form, f.name);
    };
    if (!(rank(person) < rank(*held))) return;
    *held = person;
  } else if (!full) {
    persons_.push_back(person);
    Remember(persons_.size() - 1);
  } else {
    if (keep_max_ == 0 || !ComesBefore(person, persons_[worst_])) return;
    places_.erase(KeyOf(part_number_of_[worst_], persons_[worst_].record));
    persons_[worst_] = person;
    Remember(worst_);
  }
  if (persons_.size() < keep_max_) return;
  const auto worst = std::max_element(persons_.begin(), persons_.end(),
                                      [](const Found& a, const Found& b) { return ComesBefore(a, b); });
  worst_ = static_cast<std::size_t>(worst - persons_.begin());
  RaiseFloors();
}

void BestPersons::Remember(std::size_t place) {
  if (part_number_of_.size() <= place) part_number_of_.resize(place + 1);
  part_number_of_[place] = part_number_;
  if (persons_.size() <= kSearchedInTurn) return;
  if (places_.empty()) {
    for (std::size_t i = 0; i < persons_.size(); ++i) places_[KeyOf(part_number_of_[i], persons_[i].record)] = i;
  }
  places_[KeyOf(part_number_, persons_[place].record)] = place;
}

// A weak alias adds to a match that a good name made.
void BestPersons::AddLowNames(std::pair<std::size_t, std::size_t> places, Found* found) const {
  int best = 0;
  for (std::size_t place = places.first; place < places.second; ++place) {
    const index::names::HeldName low = part_.index->low_names.name(place);
    for (std::size_t form = 0; form < plan_.forms.size(); ++form) {
      const int score = index::score::ScoreNames(plan_.view(form), low.view()).alone();
      if (score <= best) continue;
      best = score;
      found->low_name = static_cast<int>(place);
    }
  }
  if (best < kLowNameMin) found->low_name = -1;
  found->score = WithLowName(found->score, best);
}

void BestPersons::Append(std::vector<Found>* found) const {
  for (const Found& person : persons_) found->push_back(person);
}

}  // namespace lookout::query
