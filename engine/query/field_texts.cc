#include "engine/query/field_texts.h"

#include <algorithm>
#include <utility>

#include "engine/publish/derive.h"
#include "engine/text/date.h"

namespace lookout::query {
namespace {

using index::columns::BirthSpan;
using index::columns::DatePrecision;
using index::columns::Place;

std::string DayText(int32_t day) { return text::FormatDate(text::DateOfDayNumber(day)); }

std::string TextOf(const BirthSpan& span) {
  const std::string about = span.approximate ? "about " : "";
  if (span.precision == DatePrecision::kRange) return about + DayText(span.first_day) + " to " + DayText(span.last_day);
  return about + text::FormatDate({span.year, span.month, span.day});
}

std::string CountryText(uint32_t packed) {
  std::string letters;
  for (int shift = 16; shift >= 0; shift -= 8) {
    if (const char c = static_cast<char>(packed >> shift & 0xFF); c != 0) letters += c;
  }
  return letters;
}

std::string TextOf(const v1::Place& place) {
  const std::string& town = place.city().empty() ? place.text() : place.city();
  if (town.empty() || place.country().empty()) return town + place.country();
  return town + ", " + place.country();
}

// As engine/publish adds them: each place once.
class PlaceTexts {
 public:
  void Add(const v1::Identity& identity) {
    if (identity.category() == v1::IdentityCategory::misused) return;
    if (identity.has_birth_place()) Add(identity.birth_place());
    for (const v1::Place& place : identity.other_birth_places()) Add(place);
  }
  std::vector<std::string> Take() { return std::move(texts_); }

 private:
  void Add(const v1::Place& place) {
    const auto derived = publish::PlaceOf(place);
    if (!derived || std::find(seen_.begin(), seen_.end(), *derived) != seen_.end()) return;
    seen_.push_back(*derived);
    texts_.push_back(TextOf(place));
  }

  std::vector<Place> seen_;
  std::vector<std::string> texts_;
};

}  // namespace

FieldTexts TextsAsked(const PersonPlan& plan, std::string name) {
  FieldTexts texts;
  texts.name = std::move(name);
  texts.birth_date = plan.birth_date_text;
  texts.nationality = plan.nationality_text;
  texts.sex = plan.sex;
  texts.birth_place = plan.birth_place_text;
  return texts;
}

FieldTexts TextsOnFile(const index::columns::PersonFields& fields, const index::score::IdentityScore& identity,
                       std::string name, const std::vector<std::string>& places) {
  FieldTexts texts;
  texts.name = std::move(name);
  const auto at = [](const index::score::FieldScore& field) {
    return static_cast<std::size_t>(field.value < 0 ? 0 : field.value);
  };
  if (!fields.birth_dates.empty()) texts.birth_date = TextOf(fields.birth_dates[at(identity.birth_date)]);
  if (!fields.nationalities.empty())
    texts.nationality = CountryText(fields.nationalities[at(identity.nationality)].country);
  texts.sex = fields.sex;
  if (at(identity.birth_place) < places.size()) texts.birth_place = places[at(identity.birth_place)];
  return texts;
}

std::vector<std::string> PlacesOf(const v1::Identity& identity) {
  PlaceTexts texts;
  texts.Add(identity);
  return texts.Take();
}

std::vector<std::string> PlacesOf(const v1::Record& record) {
  PlaceTexts texts;
  for (const v1::Identity& identity : record.identities()) texts.Add(identity);
  return texts.Take();
}

}  // namespace lookout::query
