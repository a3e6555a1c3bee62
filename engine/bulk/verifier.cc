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

// The floors that a search uses are between these.
constexpr int kFloorMin = 4500;
constexpr int kFloorMax = 9500;

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
      const std::string folded = text::TolerantDocumentNumber(document.number);
      const index::exact::ExactQuestion question{document.number, folded, index::exact::IssuerCode(document.issuer)};
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

// A name of the index, with some of its tokens edited, left out, put elsewhere, or written as one: what the keys of
// such a token say need not follow from its letters for the index to be held to the scorer.
class DamagedName {
 public:
  DamagedName(const index::names::HeldName& held, std::mt19937_64* random) : random_(*random) {
    const index::score::NameView view = held.view();
    fields_known_ = view.fields_known;
    words_missing_ = view.words_missing;
    for (const base::Token* token : view.tokens) tokens_.push_back(*token);
    for (std::size_t blows = Below(4); blows > 0 && !tokens_.empty(); --blows) Strike();
    for (const base::Token& token : tokens_) views_.push_back(&token);
  }
  index::score::NameView view() const { return {views_, fields_known_, words_missing_}; }

 private:
  std::size_t Below(std::size_t below) { return static_cast<std::size_t>(random_() % below); }

  void Strike() {
    const std::size_t at = Below(tokens_.size());
    std::string& letters = tokens_[at].letters;
    const std::size_t place = Below(letters.size());
    switch (Below(7)) {
      case 0: letters[place] = static_cast<char>('A' + Below(26)); break;
      case 1:
        if (letters.size() < 64) letters.insert(place, 1, static_cast<char>('A' + Below(26)));
        break;
      case 2:
        if (letters.size() > 1) letters.erase(place, 1);
        break;
      case 3: std::swap(letters[place], letters[Below(letters.size())]); break;
      case 4:
        if (tokens_.size() > 1) tokens_.erase(tokens_.begin() + static_cast<std::ptrdiff_t>(at));
        break;
      case 5: std::rotate(tokens_.begin(), tokens_.begin() + static_cast<std::ptrdiff_t>(at), tokens_.end()); break;
      default:
        if (at + 1 == tokens_.size() || letters.size() + tokens_[at + 1].letters.size() > 64) break;
        letters += tokens_[at + 1].letters;
        tokens_.erase(tokens_.begin() + static_cast<std::ptrdiff_t>(at) + 1);
    }
  }

  std::mt19937_64& random_;
  std::vector<base::Token> tokens_;
  std::vector<const base::Token*> views_;
  bool fields_known_ = false;
  bool words_missing_ = false;
};

// The index against the exhaustive scan, for one name: the same names, at a floor.
bool SameAsScan(const index::names::NameIndex& names, const index::score::NameView& query, int floor,
                index::names::NameSearchScratch* scratch) {
  std::vector<NameOrdinal> found;
  names.Search(query, floor, scratch, &found);
  auto next = found.begin();
  for (uint32_t i = 0; i < names.names(); ++i) {
    const NameOrdinal name{i};
    const bool wanted = index::score::ScoreNames(query, names.name(name).view()) >= floor;
    const bool given = next != found.end() && *next == name;
    if (wanted != given) return false;
    if (given) ++next;
  }
  return true;
}

void CompareNames(const publish::Generation& generation, uint32_t names, v1::VerifyReport* report) {
  std::vector<const index::names::NameIndex*> indexes;
  for (const auto& segment : generation.segments) {
    for (const publish::SegmentPart& part : segment->parts()) {
      if (part.index->names.names() > 0) indexes.push_back(&part.index->names);
    }
  }
  if (indexes.empty()) return;
  std::mt19937_64 random(base::Hash64(generation.data_version));
  index::names::NameSearchScratch scratch;
  uint32_t lost = 0;
  for (uint32_t i = 0; i < names; ++i) {
    const index::names::NameIndex& from = *indexes[random() % indexes.size()];
    const NameOrdinal name{static_cast<uint32_t>(random() % from.names())};
    const DamagedName damaged(from.name(name), &random);
    const int floor = kFloorMin + static_cast<int>(random() % (kFloorMax - kFloorMin + 1));
    const bool same = std::all_of(indexes.begin(), indexes.end(), [&](const index::names::NameIndex* one) {
      return SameAsScan(*one, damaged.view(), floor, &scratch);
    });
    lost += same ? 0 : 1;
  }
  report->set_names_compared(names);
  if (lost > 0)
    Problem("index", fmt::format("{} of {} name searches differ from what an exhaustive scan finds", lost, names),
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
  CompareNames(generation, names, &report);
  CheckAudit(audit_directory, &report);
  report.set_ok(report.problems().empty());
  report.set_seconds(base::MonotonicSeconds() - start);
  return report;
}

}  // namespace lookout::bulk
