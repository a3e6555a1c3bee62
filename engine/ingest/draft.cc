#include "engine/ingest/draft.h"

#include <algorithm>
#include <utility>

#include "engine/ingest/plain_text.h"
#include "engine/text/document_number.h"

namespace lookout::ingest {
namespace {

// With more of one kind on file, what is told twice is kept twice: comparing each with all would take for ever.
constexpr int kComparedMax = 1000;

struct Held {
  uint32_t names = 0, aliases = 0, weak_aliases = 0, original_script = 0, birth_dates = 0, birth_places = 0,
           nationalities = 0, documents = 0, passports = 0, addresses = 0;
};

void CountNames(const v1::Identity& identity, Held* held) {
  for (const v1::Name& name : identity.names()) {
    if (name.role() == v1::NameRole::original_script) {
      ++held->original_script;
    } else if (name.role() == v1::NameRole::primary) {
      ++held->names;
    } else if (name.quality() == v1::NameQuality::low) {
      ++held->weak_aliases;
    } else {
      ++held->aliases;
    }
  }
}

Held CountOf(const v1::Record& record) {
  Held held;
  for (const v1::Identity& identity : record.identities()) {
    CountNames(identity, &held);
    held.birth_dates += static_cast<uint32_t>(identity.birth_dates_size());
    held.birth_places +=
        (identity.has_birth_place() ? 1u : 0u) + static_cast<uint32_t>(identity.other_birth_places_size());
    held.nationalities += static_cast<uint32_t>(identity.nationalities_size());
    held.documents += static_cast<uint32_t>(identity.documents_size());
    held.passports += static_cast<uint32_t>(std::count_if(
        identity.documents().begin(), identity.documents().end(),
        [](const v1::IdentityDocument& document) { return document.type() == v1::DocumentType::passport; }));
  }
  held.addresses = static_cast<uint32_t>(record.addresses_size());
  if (record.kind() == v1::RecordKind::travel_document) ++held.documents;
  return held;
}

void Report(const Held& held, RecordSink* sink) {
  const std::pair<std::string_view, uint32_t> counts[] = {{"names", held.names},
                                                          {"aliases", held.aliases},
                                                          {"weak_aliases", held.weak_aliases},
                                                          {"original_script", held.original_script},
                                                          {"birth_dates", held.birth_dates},
                                                          {"birth_places", held.birth_places},
                                                          {"nationalities", held.nationalities},
                                                          {"documents", held.documents},
                                                          {"passports", held.passports},
                                                          {"addresses", held.addresses}};
  for (const auto& [what, number] : counts) {
    if (number != 0) sink->Count(what, number);
  }
}

bool SameDate(const v1::BirthDate& a, const v1::BirthDate& b) {
  return a.date() == b.date() && a.approximate() == b.approximate() && a.from() == b.from() && a.to() == b.to();
}

bool SamePlace(const v1::Place& a, const v1::Place& b) {
  return a.city() == b.city() && a.country() == b.country() && a.text() == b.text();
}

}  // namespace

bool Deliver(Draft&& draft, Position position, RecordSink* sink) {
  const Held held = CountOf(draft.record);
  if (!sink->Accept(std::move(draft.record), position)) return false;
  for (std::string& reason : draft.not_understood) sink->NotUnderstood(position, std::move(reason));
  Report(held, sink);
  return true;
}

v1::Name* AddName(std::string_view text, v1::NameRole::Value role, v1::NameQuality::Value quality, bool comma_parts,
                  v1::Identity* identity) {
  const std::string name = CollapseSpaces(text);
  if (name.empty()) return nullptr;
  v1::Name* added = identity->add_names();
  const std::size_t comma = comma_parts ? name.find(',') : std::string::npos;
  const std::string_view surname = Trim(std::string_view(name).substr(0, std::min(comma, name.size())));
  const std::string_view forenames =
      comma == std::string::npos ? std::string_view() : Trim(std::string_view(name).substr(comma + 1));
  if (surname.empty() || forenames.empty()) {
    added->set_full(name);
  } else {
    added->set_surname(std::string(surname));
    added->set_forenames(std::string(forenames));
  }
  added->set_role(role);
  added->set_quality(quality);
  return added;
}

void AddBirthDate(v1::BirthDate&& birth, v1::Identity* identity) {
  for (const v1::BirthDate& held : identity->birth_dates()) {
    if (identity->birth_dates_size() > kComparedMax) break;
    if (SameDate(held, birth)) return;
  }
  *identity->add_birth_dates() = std::move(birth);
}

void AddNationality(std::string_view code, v1::Identity* identity) {
  for (const std::string& held : identity->nationalities()) {
    if (identity->nationalities_size() > kComparedMax) break;
    if (held == code) return;
  }
  identity->add_nationalities(std::string(code));
}

void AddBirthPlace(v1::Place&& place, v1::Identity* identity) {
  if (!identity->has_birth_place()) {
    *identity->mutable_birth_place() = std::move(place);
    return;
  }
  if (SamePlace(identity->birth_place(), place)) return;
  for (const v1::Place& held : identity->other_birth_places()) {
    if (identity->other_birth_places_size() > kComparedMax) break;
    if (SamePlace(held, place)) return;
  }
  *identity->add_other_birth_places() = std::move(place);
}

void AddDocument(v1::IdentityDocument&& document, v1::Identity* identity) {
  const std::string number = text::CanonicalDocumentNumber(document.number());
  for (v1::IdentityDocument& held : *identity->mutable_documents()) {
    if (identity->documents_size() > kComparedMax) break;
    if (held.type() != document.type() || text::CanonicalDocumentNumber(held.number()) != number) continue;
    if (!held.issuer().empty() && !document.issuer().empty() && held.issuer() != document.issuer()) continue;
    if (held.issuer().empty()) held.set_issuer(document.issuer());
    if (held.issue_date().empty()) held.set_issue_date(document.issue_date());
    if (held.expiry_date().empty()) held.set_expiry_date(document.expiry_date());
    return;
  }
  *identity->add_documents() = std::move(document);
}

void AddRemark(std::string_view text, v1::Record* record) {
  const std::string_view remark = Trim(text);
  if (remark.empty()) return;
  if (!record->remarks().empty()) record->mutable_remarks()->push_back('\n');
  record->mutable_remarks()->append(remark);
}

}  // namespace lookout::ingest
