#include "engine/bulk/document_misses.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <string_view>
#include <utility>

#include "engine/query/coverage.h"
#include "engine/query/document_search.h"
#include "engine/query/executor.h"
#include "engine/query/mrz_answer.h"
#include "engine/record/json.h"
#include "engine/record/wire.h"
#include "engine/text/country.h"
#include "engine/text/document_number.h"
#include "engine/text/mrz.h"
#include "engine/text/number_words.h"
#include "lookout/documents.h"

namespace lookout::bulk {
namespace {

using index::exact::ExactQuestion;
using index::exact::IssuerCode;

constexpr std::string_view kIdMark = "{the id of the row}";  // no plain row has a brace in its id
constexpr std::string_view kZoneMark = "{what was read}";

// A query as this run makes it of every row, without id and question.
v1::Query OptionsOf(const BulkOptions& options) {
  v1::Query query;
  if (options.threshold >= 0) query.set_threshold(options.threshold);
  if (options.limit > 0) query.set_limit(options.limit);
  query.mutable_datasets()->Assign(options.datasets.begin(), options.datasets.end());
  query.set_profile(options.profile);
  query.set_explain(options.explain);
  return query;
}

}  // namespace

// A row on its way; the views are of the row, or of the texts here.
struct DocumentMisses::Asked {
  ingest::DocumentRow row;
  ingest::ZoneRow zone;  // without lines where a document is asked for
  text::Mrz mrz;
  std::array<char, 20> line;  // as the id of a row that has none
  std::array<char, kDocumentNumberBytesMax> number;
  base::NumberWords words;
  std::size_t number_bytes = 0;
  IssuerCode issuer;
  bool planned = false;

  void SetIdToLine(uint64_t at) {
    const auto [end, error] = std::to_chars(line.data(), line.data() + line.size(), at);
    row.id = {line.data(), static_cast<std::size_t>(end - line.data())};
  }
  ExactQuestion question() const { return {{number.data(), number_bytes}, words, issuer}; }
};

std::unique_ptr<DocumentMisses> DocumentMisses::Of(const publish::Generation& generation, const v1::Caller& caller,
                                                   const BulkOptions& options, int64_t now, AuditFunction audit) {
  if (options.timing) return nullptr;
  v1::Query query = OptionsOf(options);
  query.set_id(std::string(kIdMark));
  query.mutable_document()->set_number("1");
  const v1::Answer answer = query::ConcludeMiss(query, caller, generation, now);
  if (answer.outcome() != v1::Outcome::no_hit && answer.outcome() != v1::Outcome::no_hit_incomplete) return nullptr;
  auto coverage = query::CoverageOf(generation, query, now);
  if (!coverage.ok()) return nullptr;
  std::unique_ptr<DocumentMisses> misses(new DocumentMisses);
  misses->segments_ = std::move(coverage->segments);
  misses->audit_ = std::move(audit);
  misses->outcome_ = answer.outcome();
  misses->incomplete_ = !answer.incomplete().empty();
  const auto holds_person = [](const publish::Segment* segment) {
    return std::any_of(segment->parts().begin(), segment->parts().end(),
                       [](const publish::SegmentPart& part) { return part.index->records.size() != 0; });
  };
  misses->no_persons_ = std::none_of(misses->segments_.begin(), misses->segments_.end(), holds_person);
  misses->threshold_ = options.threshold >= 0 ? options.threshold : query::kThresholdDefault;
  misses->SplitAnswer(answer);
  misses->query_middle_ = OptionsOf(options).SerializeAsString();
  v1::AuditEntry head;
  *head.mutable_caller() = caller;
  misses->audit_head_ = head.SerializeAsString();
  v1::AuditEntry tail;
  tail.set_outcome(answer.outcome());
  tail.set_data_version(answer.data_version());
  *tail.mutable_datasets() = answer.datasets();
  misses->audit_tail_ = tail.SerializeAsString();
  return misses;
}

// The answer as what stands before, between and behind what differs from row to row.
void DocumentMisses::SplitAnswer(const v1::Answer& miss) {
  const auto split = [](std::string_view text, std::string_view mark, std::string* before, std::string* behind) {
    const std::size_t at = text.find(mark);
    *before = text.substr(0, at);
    *behind = text.substr(at + mark.size());
  };
  split(record::ToJson(miss, record::JsonShape::kStable) + "\n", kIdMark, &answer_head_, &answer_tail_);
  v1::Answer zone = miss;
  zone.set_threshold(threshold_);
  zone.mutable_mrz()->set_format(std::string(kZoneMark));
  std::string head;  // as answer_head_
  std::string behind;
  split(record::ToJson(zone, record::JsonShape::kStable) + "\n", kIdMark, &head, &behind);
  // The reading is the object around the mark: what stands before it ends with its name, what stands behind it begins
  // with the threshold.
  const std::size_t begin = behind.rfind("\"mrz\":", behind.find(kZoneMark)) + std::string_view("\"mrz\":").size();
  zone_middle_ = behind.substr(0, begin);
  zone_tail_ = behind.substr(behind.rfind(",\"threshold\":"));
}

void DocumentMisses::AppendAnswer(std::size_t row, std::string* out) const {
  const Asked& asked = AskedOfThread()[row];
  out->append(answer_head_).append(asked.row.id);
  if (asked.zone.count == 0) {
    out->append(answer_tail_);
    return;
  }
  out->append(zone_middle_);
  query::AppendMrzJson(asked.mrz, out);
  out->append(zone_tail_);
}

// False where nothing can be asked.
bool DocumentMisses::PlanNumber(std::string_view number, Asked* asked) {
  asked->number_bytes = text::CanonicalDocumentNumber(number, asked->number.data(), asked->number.size());
  text::SetWordsOfNumberIn(asked->number, asked->number_bytes, &asked->words);
  return asked->number_bytes != 0;
}

// Everything that makes the row a question that can be answered; an invalid one goes the long way, which says why.
bool DocumentMisses::Plan(const ingest::QueryReader& reader, const ingest::QueryRow& row, Asked* asked) const {
  asked->row = {};
  asked->zone.count = 0;
  asked->issuer = IssuerCode();
  if (no_persons_ && reader.ReadZone(row, &asked->zone)) {
    asked->SetIdToLine(row.line);
    auto mrz = text::ParseMrz({asked->zone.lines.data(), asked->zone.count});
    if (!mrz.ok() || !query::NumberHolds(*mrz)) return false;
    asked->mrz = *std::move(mrz);
    asked->issuer = IssuerCode(text::CountryCode(asked->mrz.issuer));  // none that is understood: asked by number alone
    return PlanNumber(asked->mrz.document_number, asked);
  }
  asked->zone.count = 0;
  if (!reader.ReadDocument(row, &asked->row)) return false;
  ingest::DocumentRow& document = asked->row;
  if (document.id.empty()) asked->SetIdToLine(row.line);
  if (!document.type.empty() && query::DocumentTypeOf(document.type) == v1::DocumentType::unspecified) return false;
  if (!document.issuer.empty()) {
    const std::string_view code = text::CountryCode(document.issuer);
    if (code.empty()) return false;
    asked->issuer = IssuerCode(code);
  }
  return PlanNumber(document.number, asked);
}

// Rows that a record may answer are not misses.
void DocumentMisses::Probe(std::span<Asked> asked) const {
  std::vector<ExactQuestion> questions;
  std::vector<Asked*> planned;
  questions.reserve(asked.size());
  planned.reserve(asked.size());
  for (Asked& one : asked) {
    if (!one.planned) continue;
    questions.push_back(one.question());
    planned.push_back(&one);
  }
  const auto may_hold = std::make_unique<bool[]>(questions.size());
  for (const publish::Segment* segment : segments_) {
    segment->ProbeDocuments(questions, {may_hold.get(), questions.size()});
    for (std::size_t i = 0; i < questions.size(); ++i) {
      if (may_hold[i]) planned[i]->planned = false;
    }
  }
}

// The fields of v1::AuditEntry and of its query in the order of their numbers, as protobuf would write them.
void DocumentMisses::AssignAuditEntry(const Asked& asked, std::string* entry) const {
  static thread_local std::string question;
  static thread_local std::string query;
  query.clear();
  record::AppendTextField(v1::Query::kIdFieldNumber, asked.row.id, &query);
  query.append(query_middle_);
  if (asked.zone.count == 0) {
    question.clear();
    record::AppendTextField(v1::DocumentQuestion::kNumberFieldNumber, asked.row.number, &question);
    record::AppendTextField(v1::DocumentQuestion::kIssuerFieldNumber, asked.row.issuer, &question);
    record::AppendTextField(v1::DocumentQuestion::kTypeFieldNumber, asked.row.type, &question);
    record::AppendTextField(v1::Query::kDocumentFieldNumber, question, &query);
  }
  for (std::size_t i = 0; i < asked.zone.count; ++i)
    record::AppendTextField(v1::Query::kMrzFieldNumber, asked.zone.lines[i], &query);
  entry->assign(audit_head_);
  record::AppendTextField(v1::AuditEntry::kQueryFieldNumber, query, entry);
  entry->append(audit_tail_);
}

std::vector<DocumentMisses::Asked>& DocumentMisses::AskedOfThread() {
  static thread_local std::vector<Asked> asked;
  return asked;
}

void DocumentMisses::Ask(const ingest::QueryReader& reader, std::span<const ingest::QueryRow> rows,
                         std::vector<bool>* misses) const {
  misses->assign(rows.size(), false);
  std::vector<Asked>& asked = AskedOfThread();
  static thread_local std::vector<std::string> entries;  // keep their memory
  if (asked.size() < rows.size()) asked.resize(rows.size());
  if (entries.size() < rows.size()) entries.resize(rows.size());
  const std::span<Asked> these(asked.data(), rows.size());
  for (std::size_t i = 0; i < rows.size(); ++i) these[i].planned = Plan(reader, rows[i], &these[i]);
  Probe(these);
  std::size_t count = 0;
  for (const Asked& one : these) {
    if (one.planned) AssignAuditEntry(one, &entries[count++]);
  }
  if (count == 0 || !audit_({entries.data(), count}).ok()) return;
  for (std::size_t i = 0; i < rows.size(); ++i) (*misses)[i] = these[i].planned;
}

}  // namespace lookout::bulk
