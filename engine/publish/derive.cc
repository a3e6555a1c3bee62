#include "engine/publish/derive.h"

#include <algorithm>

#include "engine/base/hash.h"
#include "engine/text/country.h"
#include "engine/text/document_number.h"
#include "engine/text/nationality.h"
#include "engine/text/normalizer.h"
#include "engine/text/skeleton.h"

namespace lookout::publish {
namespace {

using index::columns::BirthSpan;
using index::columns::DatePrecision;
using index::columns::Nationality;

bool IsMisused(const v1::Identity& identity) { return identity.category() == v1::IdentityCategory::misused; }

DerivedName DeriveName(const v1::Name& name, uint32_t number) {
  DerivedName derived;
  derived.number = number;
  derived.low_quality = name.quality() == v1::NameQuality::low;
  text::NameInput input;
  input.full = name.full();
  input.surname = name.surname();
  input.forenames = name.forenames();
  derived.forms = text::NormalizeName(input);
  return derived;
}

void AddNationality(std::string_view country, std::vector<Nationality>* out) {
  const std::string_view code = text::NationalityCode(country);
  if (code.empty()) return;
  bool related = false;  // the code itself comes first
  for (const std::string_view one : text::RelatedCountries(code)) {
    const Nationality nationality{index::columns::PackCountry(one.data(), one.size()), related};
    const auto same =
        std::find_if(out->begin(), out->end(), [&](const Nationality& n) { return n.country == nationality.country; });
    if (same == out->end()) {
      out->push_back(nationality);
    } else {
      same->related = same->related && related;
    }
    related = true;
  }
}

char SexOf(v1::Sex::Value sex) {
  switch (sex) {
    case v1::Sex::M: return 'M';
    case v1::Sex::F: return 'F';
    case v1::Sex::X: return 'X';
    default: return 0;
  }
}

void AddPlace(const v1::Place& place, std::vector<index::columns::Place>* out) {
  const auto derived = PlaceOf(place);
  if (derived && std::find(out->begin(), out->end(), *derived) == out->end()) out->push_back(*derived);
}

// Equal for the usual spellings of one town; never 0 for a text that holds a letter.
uint32_t TownKey(std::string_view town) {
  std::string letters = text::FoldText(town);
  std::erase(letters, ' ');
  if (letters.empty()) return 0;
  const std::string skeleton = text::Skeleton(letters);
  const auto key = static_cast<uint32_t>(base::Hash64(skeleton.empty() ? letters : skeleton));
  return key == 0 ? 1 : key;
}

void AddDocuments(const v1::Identity& identity, uint32_t first_document, std::vector<DerivedDocument>* out) {
  for (int i = 0; i < identity.documents_size(); ++i) {
    DerivedDocument document;
    document.number_in_record = first_document + static_cast<uint32_t>(i);
    document.number = text::CanonicalDocumentNumber(identity.documents(i).number());
    document.issuer = text::CountryCode(identity.documents(i).issuer());
    if (!document.number.empty()) out->push_back(std::move(document));
  }
}

void AddIdentity(const v1::Identity& identity, uint32_t first_name, DerivedRecord* out) {
  for (int i = 0; i < identity.names_size(); ++i) {
    out->names.push_back(DeriveName(identity.names(i), first_name + static_cast<uint32_t>(i)));
  }
  for (const v1::BirthDate& date : identity.birth_dates()) {
    const auto span = SpanOf(date);
    if (span && std::find(out->birth_dates.begin(), out->birth_dates.end(), *span) == out->birth_dates.end()) {
      out->birth_dates.push_back(*span);
    }
  }
  for (const std::string& country : identity.nationalities()) AddNationality(country, &out->nationalities);
  if (out->sex == 0) out->sex = SexOf(identity.sex());
  if (identity.has_birth_place()) AddPlace(identity.birth_place(), &out->birth_places);
  for (const v1::Place& place : identity.other_birth_places()) AddPlace(place, &out->birth_places);
}

}  // namespace

DerivedRecord Derive(const v1::Record& record) {
  DerivedRecord derived;
  uint32_t names = 0;
  for (const v1::Identity& identity : record.identities()) {
    if (!IsMisused(identity)) AddIdentity(identity, names, &derived);
    names += static_cast<uint32_t>(identity.names_size());
  }
  derived.documents = DeriveDocuments(record);
  return derived;
}

std::vector<DerivedDocument> DeriveDocuments(const v1::Record& record) {
  std::vector<DerivedDocument> derived;
  uint32_t first = 0;
  for (const v1::Identity& identity : record.identities()) {
    if (!IsMisused(identity)) AddDocuments(identity, first, &derived);
    first += static_cast<uint32_t>(identity.documents_size());
  }
  if (record.kind() == v1::RecordKind::travel_document) {
    DerivedDocument document;
    document.number = text::CanonicalDocumentNumber(record.number());
    document.series_to = text::CanonicalDocumentNumber(record.series_to());
    document.issuer = text::CountryCode(record.issuer());
    if (!document.number.empty()) derived.push_back(std::move(document));
  }
  return derived;
}

DerivedRecord DeriveIdentity(const v1::Identity& identity) {
  DerivedRecord derived;
  AddIdentity(identity, 0, &derived);
  AddDocuments(identity, 0, &derived.documents);
  return derived;
}

const v1::Name* NameOfNumber(const v1::Record& record, uint32_t number) {
  for (const v1::Identity& identity : record.identities()) {
    const auto names = static_cast<uint32_t>(identity.names_size());
    if (number < names) return &identity.names(static_cast<int>(number));
    number -= names;
  }
  return nullptr;
}

const v1::IdentityDocument* DocumentOfNumber(const v1::Record& record, uint32_t number) {
  for (const v1::Identity& identity : record.identities()) {
    const auto documents = static_cast<uint32_t>(identity.documents_size());
    if (number < documents) return &identity.documents(static_cast<int>(number));
    number -= documents;
  }
  return nullptr;
}

std::string DisplayName(const v1::Name& name) {
  if (name.surname().empty() && name.forenames().empty()) return name.full();
  if (name.forenames().empty()) return name.surname();
  if (name.surname().empty()) return name.forenames();
  return name.surname() + ", " + name.forenames();
}

std::optional<BirthSpan> SpanOf(text::PartialDate date, bool approximate) {
  if (!date.has_year()) return std::nullopt;
  BirthSpan span;
  span.first_day = text::FirstDay(date);
  span.last_day = text::LastDay(date);
  span.precision = date.is_full()    ? DatePrecision::kDay
                   : date.month != 0 ? DatePrecision::kMonth
                                     : DatePrecision::kYear;
  span.approximate = approximate;
  span.year_only_likely = date.month == 1 && date.day == 1;
  span.year = date.year;
  span.month = date.month;
  span.day = date.day;
  return span;
}

std::optional<BirthSpan> SpanOf(const v1::BirthDate& date) {
  if (!date.date().empty()) {
    const auto parsed = text::ParseDate(date.date());
    return parsed.ok() ? SpanOf(*parsed, date.approximate()) : std::nullopt;
  }
  // A range; one open end is an approximate date.
  const auto from = text::ParseDate(date.from());
  const auto to = text::ParseDate(date.to());
  if (from.ok() != to.ok()) return SpanOf(from.ok() ? *from : *to, true);
  if (!from.ok()) return std::nullopt;
  auto span = SpanOf(*from, date.approximate());
  const auto end = SpanOf(*to, false);
  if (!span || !end) return std::nullopt;
  span->last_day = std::max(end->last_day, span->last_day);
  span->precision = DatePrecision::kRange;
  span->year_only_likely = false;
  return span;
}

std::optional<index::columns::Place> PlaceOf(std::string_view written) {
  const std::size_t comma = written.rfind(',');
  index::columns::Place place;
  if (comma != std::string_view::npos) place.country = PackedCountry(written.substr(comma + 1));
  // Lists write the village, the district and the province one after the other: the first is the town.
  place.town = TownKey(written.substr(0, written.find(',')));
  if (place.town == 0 && place.country == 0) return std::nullopt;
  return place;
}

std::optional<index::columns::Place> PlaceOf(const v1::Place& written) {
  auto place = PlaceOf(written.city().empty() ? written.text() : written.city());
  const uint32_t country = PackedCountry(written.country());
  if (country == 0) return place;
  if (!place) place.emplace();
  place->country = country;
  return place;
}

uint32_t PackedCountry(std::string_view country) {
  const std::string_view code = text::CountryCode(country);
  return index::columns::PackCountry(code.data(), code.size());
}

}  // namespace lookout::publish
