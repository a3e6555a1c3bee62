#include "engine/query/match_writer.h"

#include <memory>
#include <string>
#include <utility>

#include "engine/publish/derive.h"
#include "engine/query/explanation.h"
#include "engine/query/field_texts.h"

namespace lookout::query {
namespace {

Status WritePerson(const Found& found, const PersonPlan& plan, bool explain, const v1::Record& record,
                   v1::Match* match) {
  const publish::SegmentIndex& index = *found.index;
  const v1::Name* name = publish::NameOfNumber(record, index.names.name_number(found.name));
  if (name == nullptr) return Damaged("the index holds a name that its record does not have");
  match->set_matched_name(publish::DisplayName(*name));
  const index::score::NameView query_name = plan.view(found.query_form);
  const index::names::HeldName held = index.names.name(found.name);
  const index::score::NameView record_name = held.view();
  const index::score::NameAlignment alignment = index::score::AlignNames(query_name, record_name, found.identity.doubt);
  for (std::string& code : RuleCodes(alignment, found.identity)) match->add_rules(std::move(code));
  const FieldTexts on_file =
      TextsOnFile(index.columns.fields(found.record), found.identity, JoinForm(record_name), PlacesOf(record));
  *match->mutable_fields() = FieldsOf(alignment, found.identity, TextsAsked(plan, JoinForm(query_name)), on_file);
  if (found.low_name >= 0 && found.by == FoundBy::kPerson) {
    const uint32_t number = index.low_names.number(static_cast<std::size_t>(found.low_name));
    match->set_low_alias_gave(ScoreNumber(found.score - found.identity.score));
    if (const v1::Name* alias = publish::NameOfNumber(record, number))
      match->set_low_alias(publish::DisplayName(*alias));
  }
  if (explain) *match->mutable_explanation() = Explain(alignment, query_name, record_name);
  match->set_matched_by("person");
  return OkStatus();
}

Status WriteDocument(const Found& found, const DocumentPlan& plan, const v1::Record& record, v1::Match* match) {
  std::string number = record.number();
  std::string issuer = record.issuer();
  if (record.kind() == v1::RecordKind::travel_document) {
    if (!record.series_to().empty()) number += " to " + record.series_to();
    match->set_status(v1::DocumentStatus::Value_Name(record.status()));
  } else {
    const v1::IdentityDocument* document = publish::DocumentOfNumber(record, found.document);
    if (document == nullptr) return Damaged("the index holds a document that its record does not have");
    number = document->number();
    issuer = document->issuer();
    for (const v1::Identity& identity : record.identities()) {
      if (!match->matched_name().empty()) break;  // the person of the zone has named it
      if (identity.names().empty() || identity.category() == v1::IdentityCategory::misused) continue;
      match->set_matched_name(publish::DisplayName(identity.names(0)));
      break;
    }
  }
  const bool tolerant = found.by == FoundBy::kTolerantDocument;
  v1::FieldMatch* field = match->mutable_fields()->mutable_document();
  field->set_result(tolerant ? "close" : "agree");
  field->set_query(plan.issuer.empty() ? plan.number : plan.issuer + " " + plan.number);
  field->set_record(issuer.empty() ? number : issuer + " " + number);
  field->set_gave(ScoreNumber(found.score));
  if (tolerant) {
    field->add_rules("ocr");
    match->add_rules("ocr");
  }
  match->set_matched_document(field->record());
  match->set_matched_by(tolerant ? "document_tolerant" : "document");
  return OkStatus();
}

}  // namespace

Result<v1::Match> WriteMatch(const Found& found, const Plans& plans, const publish::Generation& generation) {
  const publish::Segment& segment = *found.segment;
  std::shared_ptr<const v1::Record> held = found.held;
  if (held == nullptr) {
    LOOKOUT_ASSIGN_OR_RETURN(v1::Record read, generation.view->Get(segment.info.dataset_number(), found.id()));
    held = std::make_shared<const v1::Record>(std::move(read));
  }
  const v1::Record& record = *held;
  v1::Match match;
  match.set_dataset(segment.info.dataset());
  match.set_record(segment.info.dataset() + "/" + std::string(found.id()));
  match.set_kind(record.kind());
  match.set_score(ScoreNumber(found.score));
  match.set_action(found.action);
  match.set_reveal(!record.has_reveal() || record.reveal());
  if (record.notice_type() != v1::NoticeType::unspecified)
    match.set_notice_type(v1::NoticeType::Value_Name(record.notice_type()));
  if (found.by == FoundBy::kPerson || found.also_person) {
    LOOKOUT_RETURN_IF_ERROR(WritePerson(found, *plans.person, plans.explain, record, &match));
  }
  if (found.by != FoundBy::kPerson) LOOKOUT_RETURN_IF_ERROR(WriteDocument(found, *plans.document, record, &match));
  return match;
}

}  // namespace lookout::query
