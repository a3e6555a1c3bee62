#include "engine/bulk/document_misses.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <string_view>
#include <utility>

#include "engine/query/coverage.h"
#include "engine/query/document_search.h"
#include "engine/query/executor.h"
#include "engine/record/json.h"
#include "engine/record/wire.h"
#include "engine/text/country.h"
#include "engine/text/document_number.h"
#include "lookout/documents.h"

namespace lookout::bulk {
namespace {

using index::exact::ExactQuestion;
using index::exact::IssuerCode;

constexpr std::string_view kIdMark = "{the id of the row}";  // no plain row has a brace in its id

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
  std::array<char, 20> line;  // as the id of a row that has none
  std::array<char, kDocumentNumberBytesMax> number;
  std::array<char, kDocumentNumberBytesMax> folded;
  std::size_t number_bytes = 0;
  IssuerCode issuer;
  bool planned = false;

  ExactQuestion question() const { return {{number.data(), number_bytes}, {folded.data(), number_bytes}, issuer}; }
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
  const std::string json = record::ToJson(answer, record::JsonShape::kStable);
  const std::size_t mark = json.find(kIdMark);
  if (mark == std::string::npos) return nullptr;
  misses->answer_head_ = json.substr(0, mark);
  misses->answer_tail_ = json.substr(mark + kIdMark.size()) + "\n";
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

// Everything that makes the row a question that can be answered; an invalid one goes the long way, which says why.
bool DocumentMisses::Plan(const ingest::QueryReader& reader, const ingest::QueryRow& row, Asked* asked) const {
  if (!reader.ReadDocument(row, &asked->row)) return false;
  ingest::DocumentRow& document = asked->row;
  if (document.id.empty()) {
    const auto [end, error] = std::to_chars(asked->line.data(), asked->line.data() + asked->line.size(), row.line);
    document.id = {asked->line.data(), static_cast<std::size_t>(end - asked->line.data())};
  }
  if (!document.type.empty() && query::DocumentTypeOf(document.type) == v1::DocumentType::unspecified) return false;
  asked->number_bytes = text::CanonicalDocumentNumber(document.number, asked->number.data(), asked->number.size());
  if (asked->number_bytes == 0) return false;
  asked->issuer = IssuerCode();
  if (!document.issuer.empty()) {
    const std::string_view code = text::CountryCode(document.issuer);
    if (code.empty()) return false;
    asked->issuer = IssuerCode(code);
  }
  text::TolerantDocumentNumber({asked->number.data(), asked->number_bytes}, asked->folded.data());
  return true;
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
  std::vector<uint32_t> counts(questions.size());
  for (const publish::Segment* segment : segments_) {
    segment->CountDocuments(questions, counts);
    for (std::size_t i = 0; i < counts.size(); ++i) {
      if (counts[i] != 0) planned[i]->planned = false;
    }
  }
}

// The fields of v1::AuditEntry and of its query in the order of their numbers, as protobuf would write them.
void DocumentMisses::AssignAuditEntry(const Asked& asked, std::string* entry) const {
  static thread_local std::string question;
  static thread_local std::string query;
  question.clear();
  record::AppendTextField(v1::DocumentQuestion::kNumberFieldNumber, asked.row.number, &question);
  record::AppendTextField(v1::DocumentQuestion::kIssuerFieldNumber, asked.row.issuer, &question);
  record::AppendTextField(v1::DocumentQuestion::kTypeFieldNumber, asked.row.type, &question);
  query.clear();
  record::AppendTextField(v1::Query::kIdFieldNumber, asked.row.id, &query);
  query.append(query_middle_);
  record::AppendTextField(v1::Query::kDocumentFieldNumber, question, &query);
  entry->assign(audit_head_);
  record::AppendTextField(v1::AuditEntry::kQueryFieldNumber, query, entry);
  entry->append(audit_tail_);
}

void DocumentMisses::Ask(const ingest::QueryReader& reader, std::span<const ingest::QueryRow> rows,
                         std::vector<std::string_view>* ids) const {
  ids->assign(rows.size(), std::string_view());
  static thread_local std::vector<Asked> asked;
  static thread_local std::vector<std::string> entries;  // keep their memory
  if (asked.size() < rows.size()) asked.resize(rows.size());
  if (entries.size() < rows.size()) entries.resize(rows.size());
  const std::span<Asked> these(asked.data(), rows.size());
  for (std::size_t i = 0; i < rows.size(); ++i) these[i].planned = Plan(reader, rows[i], &these[i]);
  Probe(these);
  std::size_t misses = 0;
  for (const Asked& one : these) {
    if (one.planned) AssignAuditEntry(one, &entries[misses++]);
  }
  if (misses == 0 || !audit_({entries.data(), misses}).ok()) return;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (these[i].planned) (*ids)[i] = these[i].row.id;
  }
}

}  // namespace lookout::bulk
