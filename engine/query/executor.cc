#include "engine/query/executor.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/query/access.h"
#include "engine/query/coverage.h"
#include "engine/query/document_search.h"
#include "engine/query/found.h"
#include "engine/query/match_writer.h"
#include "engine/query/mrz_answer.h"
#include "engine/query/person_scan.h"
#include "engine/query/person_search.h"
#include "engine/text/date.h"

namespace lookout::query {
namespace {

class Execution {
 public:
  // Without `scan` persons are found by the index.
  Execution(const v1::Query& query, const publish::Generation& generation, int64_t now, const PersonScan* scan)
      : query_(query), generation_(generation), now_(now), scan_(scan) {}

  v1::Answer Run(const v1::Caller& caller, bool miss) {
    answer_.set_id(query_.id());
    answer_.set_data_version(generation_.data_version);
    const Status status = miss ? Miss(caller) : Ask(caller);
    if (!status.ok()) Fail(status);
    return std::move(answer_);
  }

 private:
  Status Begin(const v1::Caller& caller);
  Status Ask(const v1::Caller& caller);
  Status Miss(const v1::Caller& caller);
  Status AskDocument(const v1::DocumentQuestion& question);
  Status AskPerson(const v1::PersonQuestion& question);
  Status AskMrz();
  Status AskRecord();
  Status Finish(const Plans& plans);
  std::size_t Limit() const { return query_.has_limit() ? query_.limit() : kLimitDefault; }
  // A record that the number found must meet its person, however far behind the others he stands.
  std::size_t PersonsKept() const { return found_.empty() ? Limit() + 1 : kKeepAll; }
  void FindPersons(const PersonPlan& plan, std::size_t keep_max);
  void Conclude(bool hit);
  void Fail(const Status& status);
  void DeclareDamaged(const publish::Segment& segment, const std::string& reason);

  const v1::Query& query_;
  const publish::Generation& generation_;
  const int64_t now_;
  const PersonScan* const scan_;
  CallerContext caller_;
  Coverage coverage_;
  std::vector<Found> found_;
  std::vector<SegmentDamage> damage_;
  v1::Answer answer_;
};

Status CheckQuestions(const v1::Query& query) {
  const int questions =
      int{query.has_document()} + int{!query.mrz().empty()} + int{query.has_person()} + int{query.has_record()};
  if (questions == 0) return InvalidArgument("the query asks nothing: give one of document, mrz, person, record");
  if (questions > 1)
    return InvalidArgument("the query asks more than one question: give one of document, mrz, person, record");
  if (query.has_limit() && (query.limit() == 0 || query.limit() > kLimitMax)) {
    return InvalidArgument("limit: give a number from 1 to " + std::to_string(kLimitMax));
  }
  return OkStatus();
}

Status Execution::Begin(const v1::Caller& caller) {
  LOOKOUT_ASSIGN_OR_RETURN(caller_, CheckCaller(caller, now_));
  LOOKOUT_RETURN_IF_ERROR(CheckQuestions(query_));
  LOOKOUT_ASSIGN_OR_RETURN(coverage_, CoverageOf(generation_, query_, now_));
  return OkStatus();
}

Status Execution::Miss(const v1::Caller& caller) {
  LOOKOUT_RETURN_IF_ERROR(Begin(caller));
  Conclude(false);
  return OkStatus();
}

Status Execution::Ask(const v1::Caller& caller) {
  LOOKOUT_RETURN_IF_ERROR(Begin(caller));
  if (query_.has_document()) return AskDocument(query_.document());
  if (query_.has_person()) return AskPerson(query_.person());
  if (query_.has_record()) return AskRecord();
  return AskMrz();
}

double ThresholdOf(const v1::Query& query) { return query.has_threshold() ? query.threshold() : kThresholdDefault; }

Status Execution::AskDocument(const v1::DocumentQuestion& question) {
  LOOKOUT_ASSIGN_OR_RETURN(const DocumentPlan plan, PlanDocument(question));
  SearchDocuments(plan, generation_, coverage_, caller_, &found_, &damage_);
  return Finish({&plan, nullptr, query_.explain()});
}

Status Execution::AskPerson(const v1::PersonQuestion& question) {
  PersonReading reading;
  reading.today = text::DateOfDayNumber(caller_.today);
  LOOKOUT_ASSIGN_OR_RETURN(const PersonPlan plan, PlanPerson(question, ThresholdOf(query_), reading));
  answer_.set_threshold(ThresholdOf(query_));
  if (!question.has_document()) {
    FindPersons(plan, Limit() + 1);
    return Finish({nullptr, &plan, query_.explain()});
  }
  auto document = PlanDocument(question.document());
  if (!document.ok()) return InvalidArgument("document." + document.status().message());
  SearchDocuments(*document, generation_, coverage_, caller_, &found_, &damage_);
  FindPersons(plan, PersonsKept());
  MergePersons(&found_);
  return Finish({&*document, &plan, query_.explain()});
}

void Execution::FindPersons(const PersonPlan& plan, std::size_t keep_max) {
  if (scan_ == nullptr) {
    SearchPersons(plan, coverage_, caller_, keep_max, &found_);
  } else {
    scan_->Search(plan, coverage_, caller_, keep_max, &found_);
  }
}

Status Execution::AskMrz() {
  const text::PartialDate today = text::DateOfDayNumber(caller_.today);
  LOOKOUT_ASSIGN_OR_RETURN(MrzQuestions asked, ReadMrz(query_, today));
  *answer_.mutable_mrz() = std::move(asked.reading);
  answer_.set_threshold(ThresholdOf(query_));
  // Either half may be unreadable (a zone without a number, a name of fillers); the other is still asked.
  const auto document = PlanDocument(asked.document);
  const auto person = PlanPerson(asked.person, ThresholdOf(query_), asked.person_reading);
  if (!document.ok() && !person.ok()) return InvalidArgument("mrz: holds neither a document number nor a name");
  if (document.ok()) SearchDocuments(*document, generation_, coverage_, caller_, &found_, &damage_);
  if (person.ok()) {
    FindPersons(*person, PersonsKept());
    MergePersons(&found_);
  }
  return Finish({document.ok() ? &*document : nullptr, person.ok() ? &*person : nullptr, query_.explain()});
}

Status Execution::AskRecord() {
  const std::string& id = query_.record().id();
  const std::size_t slash = id.find('/');
  if (slash == std::string::npos || slash == 0 || slash + 1 == id.size())
    return InvalidArgument("record: give DATASET/ID");
  v1::Query only = query_;
  only.clear_profile();
  only.clear_datasets();
  only.add_datasets(id.substr(0, slash));
  LOOKOUT_ASSIGN_OR_RETURN(coverage_, CoverageOf(generation_, only, now_));
  const publish::Segment* segment = generation_.Find(only.datasets(0));
  bool read = false;
  if (segment != nullptr) {
    auto record = generation_.view->Get(segment->info.dataset_number(), std::string_view(id).substr(slash + 1));
    if (!record.ok() && record.status().code() != StatusCode::kNotFound) return record.status();
    if (record.ok() && MayRead(caller_, *record)) {
      v1::Match* match = answer_.add_matches();
      match->set_dataset(segment->info.dataset());
      match->set_record(id);
      match->set_kind(record->kind());
      match->set_score(1.0);
      match->set_matched_by("record");
      publish::Policy policy;
      policy.actions.assign(record->actions().begin(), record->actions().end());
      match->set_action(ActionFor(caller_, policy));
      match->set_reveal(!record->has_reveal() || record->reveal());
      *answer_.mutable_record() = *std::move(record);
      read = true;
    }
  }
  Conclude(read);
  return OkStatus();
}

// Sorts, cuts at the limit, and writes what is left.
Status Execution::Finish(const Plans& plans) {
  const std::size_t limit = Limit();
  const auto shown = static_cast<std::ptrdiff_t>(std::min(limit, found_.size()));
  std::partial_sort(found_.begin(), found_.begin() + shown, found_.end(), ComesBefore);
  if (found_.size() > limit) {
    answer_.set_truncated(true);
    answer_.set_limit_met("limit");
    found_.resize(limit);
  }
  for (const SegmentDamage& one : damage_) DeclareDamaged(*one.segment, one.reason);
  bool hit = false;
  for (const Found& one : found_) {
    auto match = WriteMatch(one, plans, generation_);
    if (!match.ok()) {
      DeclareDamaged(*one.segment, match.status().message());
      continue;
    }
    hit = hit || one.by == FoundBy::kDocument;
    *answer_.add_matches() = *std::move(match);
  }
  Conclude(hit);
  return OkStatus();
}

void Execution::Conclude(bool hit) {
  for (v1::DatasetStatus& status : coverage_.datasets) *answer_.add_datasets() = std::move(status);
  for (v1::Incomplete& incomplete : coverage_.incomplete) *answer_.add_incomplete() = std::move(incomplete);
  if (hit) {
    answer_.set_outcome(v1::Outcome::hit);
  } else if (!answer_.matches().empty()) {
    answer_.set_outcome(v1::Outcome::potential_match);
  } else {
    answer_.set_outcome(answer_.incomplete().empty() ? v1::Outcome::no_hit : v1::Outcome::no_hit_incomplete);
  }
}

// A dataset with a record, or a part of its index, that can not be read can not be trusted to be whole.
void Execution::DeclareDamaged(const publish::Segment& segment, const std::string& reason) {
  const std::string& dataset = segment.info.dataset();
  for (v1::DatasetStatus& one : coverage_.datasets) {
    if (one.dataset() != dataset || one.state() == v1::DatasetState::damaged) continue;
    one.set_state(v1::DatasetState::damaged);
    one.set_reason(reason);
    v1::Incomplete incomplete;
    incomplete.set_dataset(dataset);
    incomplete.set_reason("damaged: " + reason);
    coverage_.incomplete.push_back(std::move(incomplete));
  }
}

void Execution::Fail(const Status& status) {
  answer_.clear_matches();
  answer_.clear_record();
  answer_.set_message(status.message());
  switch (status.code()) {
    case StatusCode::kDenied: answer_.set_outcome(v1::Outcome::denied); break;
    case StatusCode::kInvalidArgument: answer_.set_outcome(v1::Outcome::invalid_query); break;
    default: answer_.set_outcome(v1::Outcome::error); break;
  }
}

}  // namespace

v1::Answer Execute(const v1::Query& query, const v1::Caller& caller, const publish::Generation& generation,
                   int64_t now) {
  return Execute(query, caller, generation, now, nullptr);
}

v1::Answer Execute(const v1::Query& query, const v1::Caller& caller, const publish::Generation& generation, int64_t now,
                   const PersonScan* scan) {
  return Execution(query, generation, now, scan).Run(caller, /*miss=*/false);
}

v1::Answer ConcludeMiss(const v1::Query& query, const v1::Caller& caller, const publish::Generation& generation,
                        int64_t now) {
  return Execution(query, generation, now, nullptr).Run(caller, /*miss=*/true);
}

}  // namespace lookout::query
