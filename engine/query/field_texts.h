// field_texts.h: the two sides of a comparison, field by field, as text for people.
#ifndef LOOKOUT_ENGINE_QUERY_FIELD_TEXTS_H_
#define LOOKOUT_ENGINE_QUERY_FIELD_TEXTS_H_

#include <string>
#include <vector>

#include "engine/query/person_search.h"
#include "index/columns/person_columns.h"
#include "index/score/identity_score.h"
#include "lookout/schema.pb.h"

namespace lookout::query {

struct FieldTexts {
  std::string name;
  std::string birth_date;
  std::string nationality;
  char sex = 0;
  std::string birth_place;
  std::string document;
};

FieldTexts TextsAsked(const PersonPlan& plan, std::string name);

// What stands on file against each field: the value that made the result, else the first. `places`: as PlacesOf gives
// them.
FieldTexts TextsOnFile(const index::columns::PersonFields& fields, const index::score::IdentityScore& identity,
                       std::string name, const std::vector<std::string>& places);

// The places of birth that the index holds of the identity, or of the record, as written and in the index's order.
std::vector<std::string> PlacesOf(const v1::Identity& identity);
std::vector<std::string> PlacesOf(const v1::Record& record);

}  // namespace lookout::query

#endif  // LOOKOUT_ENGINE_QUERY_FIELD_TEXTS_H_
