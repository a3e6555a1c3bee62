#include "engine/bulk/verifier.h"

#include <algorithm>
#include <random>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "engine/audit/audit_log.h"
#include "engine/base/clock.h"
#include "engine/base/hash.h"
#include "engine/publish/derive.h"
#include "engine/text/document_number.h"
#include "index/score/name_score.h"

namespace lookout::bulk {
namespace {

using index::names::NameOrdinal;

// The floors that a search uses are between these; a low one makes the comparison harder.
constexpr int kNameFloor = 5000;

void Problem(std::string what, std::string reason, v1::VerifyReport* report) {
  v1::VerifyProblem* problem = report->add_problems();
  problem->set_what(std::move(what));
  problem->set_reason(std::move(reason));
}

// Every document that the store's records derive is found in the index, at its record.
void CheckDocuments(const publish::Generation& generation, const publish::Segment& segment, v1::VerifyReport* report) {
  std::vector<index::RecordOrdinal> candidates;
  uint32_t missing = 0;
  uint32_t checked = 0;
  uint32_t next = 0;
  v1::Record record;
  const auto visit = [&](std::string_view, std::string_view bytes) {
    const index::RecordOrdinal ordinal{next++};
    if (!record.ParseFromArray(bytes.data(), static_cast<int>(bytes.size()))) return true;  // the store has told it
    if (record.state() != v1::RecordState::active && record.state() != v1::RecordState::unspecified) return true;
    for (const publish::DerivedDocument& document : publish::DeriveDocuments(record)) {
      ++checked;
      const std::string folded = text::TolerantDocumentNumber(document.number);
      const index::exact::ExactQuestion question{document.number, folded, index::exact::IssuerCode(document.issuer)};
      const bool whole = segment.documents.exact().Candidates(question, index::exact::Likeness::kSame, &candidates);
      missing += whole && std::binary_search(candidates.begin(), candidates.end(), ordinal) ? 0 : 1;
    }
    return true;
  };
  static_cast<void>(generation.view->Scan(segment.info.dataset_number(), visit));  // what it can not read, the store told
  report->set_documents_checked(report->documents_checked() + checked);
  if (missing > 0) Problem(segment.info.dataset(), fmt::format("{} documents of the store are not found by the index", missing), report);
  if (!segment.documents.CheckAll()) Problem(segment.info.dataset(), "the image of its index is damaged; it is made anew from the records", report);
}

// The index against the exhaustive scan, for one name of the segment.
bool SameAsScan(const publish::Segment& segment, const index::score::NameView& query, index::names::NameSearchScratch* scratch) {
  std::vector<NameOrdinal> found;
  segment.names.Search(query, kNameFloor, scratch, &found);
  for (uint32_t i = 0; i < segment.names.names(); ++i) {
    const NameOrdinal name{i};
    if (index::score::ScoreNames(query, segment.names.view(name)) < kNameFloor) continue;
    if (!std::binary_search(found.begin(), found.end(), name)) return false;
  }
  return true;
}

void CompareNames(const publish::Generation& generation, uint32_t names, v1::VerifyReport* report) {
  std::vector<const publish::Segment*> segments;
  for (const auto& segment : generation.segments) {
    if (segment->names.names() > 0) segments.push_back(segment.get());
  }
  if (segments.empty()) return;
  std::mt19937_64 random(base::Hash64(generation.data_version));
  index::names::NameSearchScratch scratch;
  uint32_t lost = 0;
  for (uint32_t i = 0; i < names; ++i) {
    const publish::Segment& from = *segments[random() % segments.size()];
    const NameOrdinal name{static_cast<uint32_t>(random() % from.names.names())};
    const bool same = std::all_of(segments.begin(), segments.end(), [&](const publish::Segment* segment) {
      return SameAsScan(*segment, from.names.view(name), &scratch);
    });
    lost += same ? 0 : 1;
  }
  report->set_names_compared(names);
  if (lost > 0) Problem("index", fmt::format("{} of {} name searches lost a record that an exhaustive scan finds", lost, names), report);
}

void CheckAudit(const std::string& directory, v1::VerifyReport* report) {
  std::vector<v1::VerifyProblem> problems;
  uint32_t entries = 0;
  const Status read = audit::ReadAudit(directory, [&](const v1::AuditEntry&) { return ++entries, true; }, &problems);
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
  const auto read = generation.view->Verify(&problems, [&](uint64_t records) { return !progress || progress({0, 0, records}); });
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
  CompareNames(generation, names, &report);
  CheckAudit(audit_directory, &report);
  report.set_ok(report.problems().empty());
  report.set_seconds(base::MonotonicSeconds() - start);
  return report;
}

}  // namespace lookout::bulk
