#include "engine/record/validate.h"
#include "engine/text/country.h"
#include "engine/text/date.h"

namespace lookout::record {
namespace {

void CanonicalizeCountry(std::string* country) {
  if (country->empty()) return;
  if (const std::string_view code = text::CountryCode(*country); !code.empty()) *country = code;
}

void CanonicalizeDate(std::string* date) {
  if (date->empty()) return;
  if (const auto parsed = text::ParseDate(*date); parsed.ok()) *date = text::FormatDate(*parsed);
}

template <typename List>
void CanonicalizeCountries(List* countries) {
  for (std::string& country : *countries) CanonicalizeCountry(&country);
}

void CanonicalizeIdentity(v1::Identity* identity) {
  for (v1::BirthDate& birth : *identity->mutable_birth_dates()) {
    CanonicalizeDate(birth.mutable_date());
    CanonicalizeDate(birth.mutable_from());
    CanonicalizeDate(birth.mutable_to());
  }
  CanonicalizeCountries(identity->mutable_nationalities());
  if (identity->has_birth_place()) CanonicalizeCountry(identity->mutable_birth_place()->mutable_country());
  for (v1::Place& place : *identity->mutable_other_birth_places()) CanonicalizeCountry(place.mutable_country());
  for (v1::IdentityDocument& document : *identity->mutable_documents()) {
    CanonicalizeCountry(document.mutable_issuer());
    CanonicalizeDate(document.mutable_issue_date());
    CanonicalizeDate(document.mutable_expiry_date());
  }
}

}  // namespace

void Canonicalize(v1::Record* record) {
  if (record->state() == v1::RecordState::unspecified) record->set_state(v1::RecordState::active);
  // Only the issuer may own a document's record, so nobody else can be meant.
  if (record->kind() == v1::RecordKind::travel_document && record->owner().empty()) record->set_owner(record->issuer());
  if (record->kind() == v1::RecordKind::terrorist_profile && record->list() == v1::TerroristList::unspecified &&
      !record->un_reference().empty()) {
    record->set_list(v1::TerroristList::un);
  }
  CanonicalizeCountry(record->mutable_owner());
  CanonicalizeCountry(record->mutable_issuer());
  for (std::string* date : {record->mutable_valid_from(), record->mutable_expires(), record->mutable_review_due(),
                            record->mutable_listed_on(), record->mutable_event_date(), record->mutable_issue_date(),
                            record->mutable_expiry_date()}) {
    CanonicalizeDate(date);
  }
  if (record->has_access()) CanonicalizeCountries(record->mutable_access()->mutable_countries());
  for (v1::Action& action : *record->mutable_actions()) CanonicalizeCountries(action.mutable_countries());
  for (v1::Identity& identity : *record->mutable_identities()) CanonicalizeIdentity(&identity);
  for (v1::Warrant& warrant : *record->mutable_warrants()) {
    CanonicalizeCountry(warrant.mutable_country());
    CanonicalizeDate(warrant.mutable_date());
  }
  for (v1::Address& address : *record->mutable_addresses()) CanonicalizeCountry(address.mutable_country());
}

}  // namespace lookout::record
