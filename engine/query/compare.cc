#include "engine/query/compare.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/publish/derive.h"
#include "engine/query/document_search.h"
#include "engine/query/explanation.h"
#include "engine/query/field_texts.h"
#include "engine/query/person_search.h"
#include "engine/text/country.h"

namespace lookout::query {
namespace {

using index::score::IdentityScore;
using index::score::NameAlignment;
using index::score::NameScore;
using index::score::NameView;

// The second identity, as the index would hold it.
struct OnFile {
  std::vector<base::NameForm> forms;
  std::vector<base::NameForm> low_forms;  // of aliases of low quality
  std::vector<index::columns::BirthSpan> dates;
  std::vector<index::columns::Nationality> nationalities;
  std::vector<index::columns::Place> places;
  std::vector<std::string> place_texts;
  std::vector<DocumentPlan> documents;
  index::columns::SexCode sex = 0;

  index::columns::PersonFields fields() const { return {dates, nationalities, sex, places}; }
};

Result<OnFile> OnFileOf(const v1::PersonQuestion& person) {
  LOOKOUT_ASSIGN_OR_RETURN(PersonPlan plan, PlanPerson(person, kThresholdDefault, {}));
  OnFile on_file;
  on_file.forms = std::move(plan.forms);
  on_file.sex = plan.sex;
  if (plan.birth_date) on_file.dates.push_back(*plan.birth_date);
  if (plan.birth_place) on_file.places.push_back(*plan.birth_place);
  on_file.place_texts.push_back(plan.birth_place_text);
  if (person.has_document()) {
    LOOKOUT_ASSIGN_OR_RETURN(DocumentPlan document, PlanDocument(person.document()));
    on_file.documents.push_back(std::move(document));
  }
  if (plan.nationality == 0) return on_file;
  bool related = false;
  for (const std::string_view code : text::RelatedCountries(plan.nationality_text)) {
    on_file.nationalities.push_back({index::columns::PackCountry(code.data(), code.size()), related});
    related = true;
  }
  return on_file;
}

Result<OnFile> OnFileOf(const v1::Identity& identity) {
  publish::DerivedRecord derived = publish::DeriveIdentity(identity);
  OnFile on_file;
  for (publish::DerivedName& name : derived.names) {
    auto& forms = name.low_quality ? on_file.low_forms : on_file.forms;
    std::move(name.forms.begin(), name.forms.end(), std::back_inserter(forms));
  }
  if (on_file.forms.empty()) return InvalidArgument("names: no name of good quality holds a letter to compare by");
  on_file.dates = std::move(derived.birth_dates);
  on_file.nationalities = std::move(derived.nationalities);
  on_file.places = std::move(derived.birth_places);
  on_file.place_texts = PlacesOf(identity);
  on_file.sex = derived.sex;
  for (const publish::DerivedDocument& document : derived.documents) {
    on_file.documents.push_back({.number = document.number, .issuer = document.issuer});
  }
  return on_file;
}

// Tokens of forms as the scorer takes them; the forms must outlive them.
std::vector<index::score::TokenView> TokensOf(const base::NameForm& form) {
  return {form.tokens.begin(), form.tokens.end()};
}

struct BestForms {
  std::size_t asked = 0;
  std::size_t on_file = 0;
  int score = -1;
};

// The forms by which the two are most alike; `score_of` says how much, of the score of two names.
template <typename ScoreOf>
BestForms FindBest(const PersonPlan& asked, const std::vector<base::NameForm>& forms, ScoreOf&& score_of) {
  BestForms best;
  for (std::size_t j = 0; j < forms.size(); ++j) {
    const auto tokens = TokensOf(forms[j]);
    const NameView view{tokens, forms[j].fields_known, forms[j].words_missing};
    for (std::size_t i = 0; i < asked.forms.size(); ++i) {
      const int score = score_of(index::score::ScoreNames(asked.view(i), view));
      if (score > best.score) best = {i, j, score};
    }
  }
  return best;
}

bool Agrees(const DocumentPlan& a, const DocumentPlan& b) {
  return a.number == b.number && (a.issuer.empty() || b.issuer.empty() || a.issuer == b.issuer);
}

std::string TextOf(const DocumentPlan& document) {
  return document.issuer.empty() ? document.number : document.issuer + " " + document.number;
}

v1::CompareAnswer Compared(const std::string& id, const PersonPlan& asked, const std::optional<DocumentPlan>& document,
                           const OnFile& on_file) {
  index::score::QueryFields fields = asked.fields();
  const auto held = document ? std::find_if(on_file.documents.begin(), on_file.documents.end(),
                                            [&](const DocumentPlan& one) { return Agrees(*document, one); })
                             : on_file.documents.end();
  fields.document_held = held != on_file.documents.end();
  const auto identity_of = [&](NameScore names) {
    return index::score::ScoreIdentity(names, fields, on_file.fields());
  };
  const BestForms best = FindBest(asked, on_file.forms, [&](NameScore names) { return identity_of(names).score; });
  const auto tokens = TokensOf(on_file.forms[best.on_file]);
  const NameView left = asked.view(best.asked);
  const NameView right{tokens, on_file.forms[best.on_file].fields_known, on_file.forms[best.on_file].words_missing};
  const IdentityScore identity = identity_of(index::score::ScoreNames(left, right));
  const NameAlignment alignment = index::score::AlignNames(left, right, identity.doubt);
  v1::CompareAnswer answer;
  answer.set_id(id);
  const int low = FindBest(asked, on_file.low_forms, [](NameScore names) { return names.alone(); }).score;
  answer.set_score(ScoreNumber(WithLowName(identity.score, low)));
  for (std::string& code : RuleCodes(alignment, identity)) answer.add_rules(std::move(code));
  FieldTexts question = TextsAsked(asked, JoinForm(left));
  FieldTexts filed = TextsOnFile(on_file.fields(), identity, JoinForm(right), on_file.place_texts);
  if (document) question.document = TextOf(*document);
  if (fields.document_held) filed.document = TextOf(*held);
  *answer.mutable_fields() = FieldsOf(alignment, identity, question, filed);
  *answer.mutable_explanation() = Explain(alignment, left, right);
  return answer;
}

v1::CompareAnswer Unable(const std::string& id, std::string_view side, const Status& status) {
  v1::CompareAnswer answer;
  answer.set_id(id);
  answer.set_message(std::string(side) + "." + status.message());
  return answer;
}

}  // namespace

v1::CompareAnswer ComparePeople(const v1::ComparePair& pair) {
  const auto asked = PlanPerson(pair.a(), kThresholdDefault, {});
  if (!asked.ok()) return Unable(pair.id(), "a", asked.status());
  std::optional<DocumentPlan> document;
  if (pair.a().has_document()) {
    auto plan = PlanDocument(pair.a().document());
    if (!plan.ok()) return Unable(pair.id(), "a.document", plan.status());
    document = *std::move(plan);
  }
  const bool filed = pair.has_on_file();
  const auto on_file = filed ? OnFileOf(pair.on_file()) : OnFileOf(pair.b());
  if (!on_file.ok()) return Unable(pair.id(), filed ? "on_file" : "b", on_file.status());
  return Compared(pair.id(), *asked, document, *on_file);
}

}  // namespace lookout::query
