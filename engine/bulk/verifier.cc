#include "engine/bulk/verifier.h"

#include <algorithm>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "engine/audit/audit_log.h"
#include "engine/base/clock.h"
#include "engine/bulk/answer_twins.h"
#include "engine/publish/derive.h"
#include "engine/text/document_number.h"

namespace lookout::bulk {
namespace {

void Problem(std::string what, std::string reason, v1::VerifyReport* report) {
  v1::VerifyProblem* problem = report->add_problems();
  problem->set_what(std::move(what));
  problem->set_reason(std::move(reason));
}

// Which part of a segment knows a record of the store, and as which; asked in the order of the store.
class PartOfRecord {
 public:
  struct Place {
    const publish::SegmentIndex* index;
    index::RecordOrdinal record;
  };

  explicit PartOfRecord(const publish::Segment& segment) : segment_(segment) {}

  Place Next(std::string_view id) {
    const auto changes = segment_.changes();
    for (; change_ < changes.size() && changes[change_].id < id; ++change_) in_base_ += changes[change_].was_there;
    if (change_ == changes.size() || changes[change_].id != id) return {segment_.parts()[0].index, {in_base_++}};
    in_base_ += changes[change_++].was_there;
    return {segment_.parts()[1].index, {in_delta_++}};
  }

 private:
  const publish::Segment& segment_;
  std::size_t change_ = 0;
  uint32_t in_base_ = 0;
  uint32_t in_delta_ = 0;
};

// Every document that the store's records derive is found in the index, at its record.
void CheckDocuments(const publish::Generation& generation, const publish::Segment& segment, v1::VerifyReport* report) {
  if (segment.parts().empty()) return;
  std::vector<index::RecordOrdinal> candidates;
  uint32_t missing = 0;
  uint32_t checked = 0;
  PartOfRecord part_of(segment);
  v1::Record record;
  const auto visit = [&](std::string_view id, std::string_view bytes) {
    const PartOfRecord::Place place = part_of.Next(id);
    if (!record.ParseFromArray(bytes.data(), static_cast<int>(bytes.size()))) return true;  // the store has told it
    if (!publish::IsInForce(record.state())) return true;
    for (const publish::DerivedDocument& document : publish::DeriveDocuments(record)) {
      ++checked;
      const index::exact::ExactQuestion question{document.number, text::WordsOfNumber(document.number),
                                                 index::exact::IssuerCode(document.issuer)};
      const bool whole =
          place.index->documents.exact().Candidates(question, index::exact::Likeness::kSame, &candidates);
      missing += whole && std::binary_search(candidates.begin(), candidates.end(), place.record) ? 0 : 1;
    }
    return true;
  };
  static_cast<void>(
      generation.view->Scan(segment.info.dataset_number(), visit));  // what it can not read, the store told
  report->set_documents_checked(report->documents_checked() + checked);
  if (missing > 0)
    Problem(segment.info.dataset(), fmt::format("{} documents of the store are not found by the index", missing),
            report);
  if (!segment.base()->documents.CheckAll())
    Problem(segment.info.dataset(), "the image of its index is damaged; it is made anew from the records", report);
}

void CheckAnswers(const publish::Generation& generation, uint32_t questions, const ProgressFunction& progress,
                  v1::VerifyReport* report) {
  const TwinTally tally = CompareAnswers(generation, questions, progress);
  report->set_names_compared(tally.questions);
  report->set_matches_compared(tally.persons_found);
  if (tally.different == 0) return;
  Problem("index",
          fmt::format("{} of {} questions, each at {} thresholds, are answered otherwise than by a look at every name",
                      tally.different, tally.questions, kTwinThresholds),
          report);
}

void CheckAudit(const std::string& directory, v1::VerifyReport* report) {
  std::vector<v1::VerifyProblem> problems;
  uint32_t entries = 0;
  const Status read = audit::ReadAudit(
      directory, [&](const v1::AuditEntry&) { return ++entries, true; }, &problems);
  if (!read.ok() && read.code() != StatusCode::kNotFound) Problem("audit", read.message(), report);
  for (v1::VerifyProblem& problem : problems) *report->add_problems() = std::move(problem);
  report->set_audit_entries(entries);
}

}  // namespace

v1::VerifyReport Verify(const publish::Generation& generation, const std::string& audit_directory, uint32_t names,
                        const ProgressFunction& progress) {
  const double start = base::MonotonicSeconds();
  v1::VerifyReport report;
  std::vector<v1::VerifyProblem> problems;
  const auto read = generation.view->Verify(&problems, [&](uint64_t records) {
    return !progress || progress({0, 0, records});
  });
  for (v1::VerifyProblem& problem : problems) *report.add_problems() = std::move(problem);
  if (read.ok()) {
    report.set_records_read(static_cast<uint32_t>(*read));
  } else {
    Problem("store", read.status().message(), &report);
  }
  for (const auto& segment : generation.segments) {
    if (!segment->damage.empty()) Problem(segment->info.dataset(), segment->damage, &report);
    CheckDocuments(generation, *segment, &report);
    *report.add_datasets() = segment->info;
  }
  CheckAnswers(generation, names, progress, &report);
  CheckAudit(audit_directory, &report);
  report.set_ok(report.problems().empty());
  report.set_seconds(base::MonotonicSeconds() - start);
  return report;
}

}  // namespace lookout::bulk
