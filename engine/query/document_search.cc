#include "engine/query/document_search.h"

#include <algorithm>

#include "engine/publish/derive.h"
#include "engine/record/validate.h"
#include "engine/text/country.h"
#include "engine/text/document_number.h"
#include "engine/text/normalizer.h"

namespace lookout::query {
namespace {

using index::exact::ExactEntry;

// True when the record's document may be of the type asked for.
bool TypeAgrees(const v1::Record& record, uint32_t document, v1::DocumentType::Value asked) {
  if (asked == v1::DocumentType::unspecified) return true;
  v1::DocumentType::Value held = record.type();
  if (record.kind() != v1::RecordKind::travel_document) {
    const v1::IdentityDocument* one = publish::DocumentOfNumber(record, document);
    held = one == nullptr ? v1::DocumentType::unspecified : one->type();
  }
  return held == v1::DocumentType::unspecified || held == v1::DocumentType::other || held == asked;
}

class DocumentSearch {
 public:
  DocumentSearch(const DocumentPlan& plan, const publish::Generation& generation, const CallerContext& caller,
                 std::vector<Found>* found)
      : plan_(plan), generation_(generation), caller_(caller), found_(found) {}

  void Search(const publish::Segment& segment) {
    const index::exact::IssuerCode issuer(plan_.issuer);
    const std::size_t before = found_->size();
    segment.documents.Find(plan_.number, issuer, &entries_);
    for (const ExactEntry& entry : entries_) Add(segment, entry, FoundBy::kDocument, index::score::kOne);
    if (!plan_.tolerant) return;
    segment.tolerant.Find(text::TolerantDocumentNumber(plan_.number), issuer, &entries_);
    for (const ExactEntry& entry : entries_) {
      const bool exact = std::any_of(found_->begin() + static_cast<std::ptrdiff_t>(before), found_->end(),
                                     [&](const Found& one) { return one.record == entry.record; });
      if (!exact) Add(segment, entry, FoundBy::kTolerantDocument, kTolerantScore);
    }
  }

 private:
  void Add(const publish::Segment& segment, const ExactEntry& entry, FoundBy by, int score) {
    if (!IsLive(caller_, segment.records, entry.record)) return;
    // One match for a record, however many of its documents have the number.
    if (!found_->empty() && found_->back().segment == &segment && found_->back().record == entry.record &&
        found_->back().by == by)
      return;
    if (plan_.type != v1::DocumentType::unspecified) {
      const auto record = generation_.view->Get(segment.info.dataset_number(), segment.records.id(entry.record));
      if (record.ok() && !TypeAgrees(*record, entry.document, plan_.type)) return;
    }
    Found one;
    one.segment = &segment;
    one.record = entry.record;
    one.by = by;
    one.score = score;
    one.document = entry.document;
    one.action = ActionFor(caller_, segment.records.policy(entry.record));
    one.action_priority = record::ActionPriority(one.action);
    found_->push_back(one);
  }

  const DocumentPlan& plan_;
  const publish::Generation& generation_;
  const CallerContext& caller_;
  std::vector<Found>* found_;
  std::vector<ExactEntry> entries_;
};

}  // namespace

v1::DocumentType::Value DocumentTypeOf(std::string_view text) {
  std::string lower(text);
  for (char& c : lower) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  v1::DocumentType::Value type = v1::DocumentType::unspecified;
  if (v1::DocumentType::Value_Parse(lower, &type)) return type;
  // The first letter of a document code of Doc 9303 says the kind: parts 4 to 7.
  if (text.empty() || text.size() > 2) return v1::DocumentType::unspecified;
  switch (lower[0]) {
    case 'p': return v1::DocumentType::passport;
    case 'a':
    case 'c':
    case 'i': return v1::DocumentType::identity_card;
    case 'v': return v1::DocumentType::visa;
    case 'r': return v1::DocumentType::residence_permit;
    default: return v1::DocumentType::unspecified;
  }
}

Result<DocumentPlan> PlanDocument(const v1::DocumentQuestion& question) {
  DocumentPlan plan;
  plan.number = text::CanonicalDocumentNumber(question.number());
  if (plan.number.empty()) return InvalidArgument("document.number: holds no letter or digit");
  if (!question.issuer().empty()) {
    plan.issuer = text::CountryCode(question.issuer());
    if (plan.issuer.empty()) {
      return InvalidArgument("document.issuer: not understood; give a code of Doc 9303 such as UTO, or leave it out");
    }
  }
  if (!question.type().empty()) {
    plan.type = DocumentTypeOf(question.type());
    if (plan.type == v1::DocumentType::unspecified) {
      return InvalidArgument(
          "document.type: not understood; give passport, identity_card, visa, residence_permit, other or a document "
          "code");
    }
  }
  plan.tolerant = question.tolerant();
  return plan;
}

void SearchDocuments(const DocumentPlan& plan, const publish::Generation& generation, const Coverage& coverage,
                     const CallerContext& caller, std::vector<Found>* found) {
  DocumentSearch search(plan, generation, caller, found);
  for (const publish::Segment* segment : coverage.segments) search.Search(*segment);
}

}  // namespace lookout::query
