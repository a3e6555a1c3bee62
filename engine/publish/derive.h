// derive.h: what the index holds of a record. The one place where text meets record.
#ifndef LOOKOUT_ENGINE_PUBLISH_DERIVE_H_
#define LOOKOUT_ENGINE_PUBLISH_DERIVE_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/name.h"
#include "engine/text/date.h"
#include "index/columns/person_columns.h"
#include "lookout/schema.pb.h"

namespace lookout::publish {

// One name of a record, in every form it can be read in. Names are numbered through the record: identity by identity,
// name by name, misused identities included, so that a number leads back to the name (NameOfNumber).
struct DerivedName {
  uint32_t number = 0;
  bool low_quality = false;  // never makes a match alone
  std::vector<base::NameForm> forms;
};

struct DerivedDocument {
  uint32_t number_in_record = 0;  // as names are numbered; 0 for a travel document
  std::string number;             // canonical
  std::string series_to;          // canonical; empty: one number
  std::string issuer;             // three letters, or empty
};

struct DerivedRecord {
  std::vector<DerivedName> names;
  std::vector<index::columns::BirthSpan> birth_dates;
  std::vector<index::columns::Nationality> nationalities;
  index::columns::SexCode sex = 0;
  std::vector<index::columns::Place> birth_places;
  std::vector<DerivedDocument> documents;
};

// Whether a record of this state is searched; `show` reads the others from the store.
inline bool IsInForce(v1::RecordState::Value state) {
  return state == v1::RecordState::active || state == v1::RecordState::unspecified;
}

// Names and documents of `misused` identities are left out: they are the victim's and never make a match.
DerivedRecord Derive(const v1::Record& record);

// What the index would hold of one identity; misused or not.
DerivedRecord DeriveIdentity(const v1::Identity& identity);

// The documents alone, which need no normalised names.
std::vector<DerivedDocument> DeriveDocuments(const v1::Record& record);

// The name, or the document, of a number that Derive gave; null when the record has no such number.
const v1::Name* NameOfNumber(const v1::Record& record, uint32_t number);
const v1::IdentityDocument* DocumentOfNumber(const v1::Record& record, uint32_t number);

// As written, for people: "SURNAME, Forenames" or the full name.
std::string DisplayName(const v1::Name& name);

// Nothing when the date says nothing that can be compared.
std::optional<index::columns::BirthSpan> SpanOf(text::PartialDate date, bool approximate);
std::optional<index::columns::BirthSpan> SpanOf(const v1::BirthDate& date);

// A town, with or without its country behind the last comma. Nothing when neither can be compared.
std::optional<index::columns::Place> PlaceOf(std::string_view text);
std::optional<index::columns::Place> PlaceOf(const v1::Place& place);

// The code packed for the columns, 0 when the country is not understood.
uint32_t PackedCountry(std::string_view country);

}  // namespace lookout::publish

#endif  // LOOKOUT_ENGINE_PUBLISH_DERIVE_H_
