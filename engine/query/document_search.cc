#include "engine/query/document_search.h"

#include <algorithm>

#include "engine/publish/derive.h"
#include "engine/record/validate.h"
#include "engine/text/country.h"
#include "engine/text/document_number.h"
#include "engine/text/normalizer.h"

namespace lookout::query {
namespace {

using index::exact::ExactQuestion;
using index::exact::Likeness;

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
                 std::vector<Found>* found, std::vector<SegmentDamage>* damage)
      : plan_(plan), generation_(generation), caller_(caller), found_(found), damage_(damage) {}

  void Search(const publish::Segment& segment) {
    const std::size_t before = found_->size();
    Find(segment, Likeness::kSame);
    for (const publish::DocumentHolder& holder : holders_) Add(segment, holder, FoundBy::kDocument, index::score::kOne);
    if (!plan_.tolerant) return;
    const std::size_t exact = found_->size();
    Find(segment, Likeness::kAlike);
    for (const publish::DocumentHolder& holder : holders_) {
      const bool known = std::any_of(found_->begin() + static_cast<std::ptrdiff_t>(before),
                                     found_->begin() + static_cast<std::ptrdiff_t>(exact),
                                     [&](const Found& one) { return one.id() == holder.record->id(); });
      if (!known) Add(segment, holder, FoundBy::kTolerantDocument, kTolerantScore);
    }
  }

 private:
  void Find(const publish::Segment& segment, Likeness likeness) {
    const ExactQuestion question{plan_.number, text::WordsOfNumber(plan_.number),
                                 index::exact::IssuerCode(plan_.issuer)};
    const Status status = segment.FindDocuments(*generation_.view, question, likeness, &holders_);
    if (!status.ok()) damage_->push_back({&segment, status.message()});
  }

  // One match for a record, however many of its documents have the number.
  void Add(const publish::Segment& segment, const publish::DocumentHolder& holder, FoundBy by, int score) {
    const publish::Policy policy = publish::PolicyOf(*holder.record);
    if (!IsLive(caller_, *holder.record, policy)) return;
    const auto document = std::find_if(holder.documents.begin(), holder.documents.end(),
                                       [&](uint32_t number) { return TypeAgrees(*holder.record, number, plan_.type); });
    if (document == holder.documents.end()) return;
    Found one;
    one.segment = &segment;
    one.held = holder.record;
    one.by = by;
    one.score = score;
    one.document = *document;
    one.action = ActionFor(caller_, policy);
    one.action_priority = record::ActionPriority(one.action);
    found_->push_back(std::move(one));
  }

  const DocumentPlan& plan_;
  const publish::Generation& generation_;
  const CallerContext& caller_;
  std::vector<Found>* found_;
  std::vector<SegmentDamage>* damage_;
  std::vector<publish::DocumentHolder> holders_;
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
                     const CallerContext& caller, std::vector<Found>* found, std::vector<SegmentDamage>* damage) {
  DocumentSearch search(plan, generation, caller, found, damage);
  for (const publish::Segment* segment : coverage.segments) search.Search(*segment);
}

}  // namespace lookout::query
