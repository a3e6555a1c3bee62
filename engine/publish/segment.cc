#include "engine/publish/segment.h"

#include <algorithm>
#include <array>
#include <utility>

namespace lookout::publish {
namespace {

using index::exact::ExactQuestion;

// A delta is built anew at every change, so it stays small beside its base; and a base of a hundred million records is
// not built anew for less than a day's changes.
constexpr std::size_t kDeltaMin = 16;
constexpr std::size_t kDeltaMax = 1 << 16;
constexpr std::size_t kBaseForOneOfDelta = 16;

std::size_t DeltaMaxOf(const SegmentIndex& base) {
  return std::clamp<std::size_t>(base.active_records / kBaseForOneOfDelta, kDeltaMin, kDeltaMax);
}

}  // namespace

Segment::Segment(v1::DatasetInfo row, std::shared_ptr<const SegmentIndex> base,
                 std::shared_ptr<const SegmentIndex> delta, std::vector<store::RecordChange> changes,
                 std::string why_damaged)
    : info(std::move(row)),
      damage(std::move(why_damaged)),
      base_(std::move(base)),
      delta_(std::move(delta)),
      changes_(std::move(changes)) {
  for (const store::RecordChange& change : changes_) {
    if (const auto person = base_->records.Find(change.id); person.has_value()) replaced_.insert(person->value);
  }
  parts_.push_back({base_.get(), replaced_.empty() ? nullptr : &replaced_});
  if (delta_ != nullptr) parts_.push_back({delta_.get(), nullptr});
}

Status Segment::FindDocuments(const store::StoreView& view, const ExactQuestion& question,
                              index::exact::Likeness likeness, std::vector<DocumentHolder>* holders) const {
  holders->clear();
  if (base_ == nullptr) return OkStatus();
  Status of_base = base_->documents.Find(view, info.dataset_number(), changes_, question, likeness, holders);
  if (delta_ == nullptr) return of_base;
  const Status of_delta = delta_->documents.Find(view, info.dataset_number(), {}, question, likeness, holders);
  return of_base.ok() ? of_delta : of_base;
}

void Segment::ProbeDocuments(std::span<const ExactQuestion> questions, std::span<bool> may_hold) const {
  constexpr std::size_t kStep = 64;
  std::fill(may_hold.begin(), may_hold.end(), false);
  if (base_ == nullptr) return;
  base_->documents.exact().Probe(questions, may_hold);
  if (delta_ == nullptr) return;
  std::array<bool, kStep> more;
  for (std::size_t begin = 0; begin < questions.size(); begin += kStep) {
    const std::span<const ExactQuestion> step = questions.subspan(begin, std::min(kStep, questions.size() - begin));
    delta_->documents.exact().Probe(step, more);
    for (std::size_t i = 0; i < step.size(); ++i) may_hold[begin + i] |= more[i];
  }
}

std::shared_ptr<const Segment> BuildSegment(const store::StoreView& view, const v1::DatasetInfo& info,
                                            const IndexProgress& indexed) {
  BuiltIndex built = BuildIndex(view, info, indexed);
  return std::make_shared<const Segment>(info, std::move(built.index), nullptr, std::vector<store::RecordChange>(),
                                         std::move(built.damage));
}

std::shared_ptr<const Segment> ContinueSegment(const store::StoreView& view, const v1::DatasetInfo& info,
                                               std::shared_ptr<const SegmentIndex> base) {
  auto changes = view.ChangesSince(info.dataset_number(), base->sequence, base->content_hash);
  if (!changes.ok() || changes->size() > DeltaMaxOf(*base)) return nullptr;
  BuiltIndex delta;
  if (!changes->empty()) delta = BuildDelta(view, info, *changes);
  if (!delta.damage.empty()) return nullptr;  // a base of all that can be read says the same of the damage
  return std::make_shared<const Segment>(info, std::move(base), std::move(delta.index), *std::move(changes),
                                         std::string());
}

}  // namespace lookout::publish
