#include "engine/query/compare.h"

#include <string>
#include <vector>

#include "engine/publish/derive.h"
#include "engine/query/explanation.h"
#include "engine/query/person_search.h"
#include "engine/text/country.h"
#include "engine/text/normalizer.h"

namespace lookout::query {
namespace {

using index::score::NameAlignment;
using index::score::NameView;

std::string NameText(const v1::PersonQuestion& person) {
  text::NameInput input;
  input.full = person.name();
  input.surname = person.surname();
  input.forenames = person.forenames();
  return text::CanonicalName(input);
}

// The second identity as the columns would hold it.
struct RecordSide {
  std::vector<index::columns::BirthSpan> dates;
  std::vector<index::columns::Nationality> nationalities;
  index::columns::SexCode sex = 0;

  explicit RecordSide(const PersonPlan& plan) : sex(plan.sex) {
    if (plan.birth_date) dates.push_back(*plan.birth_date);
    if (plan.nationality == 0) return;
    bool related = false;
    for (const std::string_view code : text::RelatedCountries(plan.nationality_text)) {
      nationalities.push_back({index::columns::PackCountry(code.data(), code.size()), related});
      related = true;
    }
  }
  index::columns::PersonFields fields() const { return {dates, nationalities, sex}; }
};

v1::CompareAnswer Unable(const v1::ComparePair& pair, std::string_view side, const Status& status) {
  v1::CompareAnswer answer;
  answer.set_id(pair.id());
  answer.set_message(std::string(side) + "." + status.message());
  return answer;
}

}  // namespace

v1::CompareAnswer ComparePeople(const v1::ComparePair& pair) {
  const auto a = PlanPerson(pair.a(), kThresholdDefault, {});
  if (!a.ok()) return Unable(pair, "a", a.status());
  const auto b = PlanPerson(pair.b(), kThresholdDefault, {});
  if (!b.ok()) return Unable(pair, "b", b.status());
  std::size_t best_a = 0;
  std::size_t best_b = 0;
  int best = -1;
  for (std::size_t i = 0; i < a->forms.size(); ++i) {
    for (std::size_t j = 0; j < b->forms.size(); ++j) {
      const int score = index::score::ScoreNames(a->view(i), b->view(j));
      if (score <= best) continue;
      best = score;
      best_a = i;
      best_b = j;
    }
  }
  const NameView left = a->view(best_a);
  const NameView right = b->view(best_b);
  const NameAlignment alignment = index::score::AlignNames(left, right);
  const RecordSide record(*b);
  const index::score::IdentityScore identity = index::score::ScoreIdentity(alignment.score, a->fields(), record.fields());
  v1::CompareAnswer answer;
  answer.set_id(pair.id());
  answer.set_score(ScoreNumber(identity.score));
  for (std::string& code : RuleCodes(alignment, identity)) answer.add_rules(std::move(code));
  *answer.mutable_fields() =
      FieldsOf(alignment, identity, {NameText(pair.a()), a->birth_date_text, a->nationality_text, a->sex},
               {NameText(pair.b()), b->birth_date_text, b->nationality_text, b->sex});
  *answer.mutable_explanation() = Explain(alignment, left, right);
  return answer;
}

}  // namespace lookout::query
