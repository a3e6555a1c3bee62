#include "engine/query/explanation.h"

#include <string_view>

namespace lookout::query {
namespace {

using index::score::AlignedPair;
using index::score::FieldRule;
using index::score::FieldScore;
using index::score::IdentityScore;
using index::score::kOne;
using index::score::NameAlignment;
using index::score::NameRule;
using index::score::NameView;

std::string Letters(const NameView& name, int first, int count) {
  std::string text;
  const int end = first < 0 ? first : first + count;
  for (int i = first; i < end; ++i) {
    if (i > first) text += ' ';
    text += name.tokens[static_cast<std::size_t>(i)].letters;
  }
  return text;
}

std::string RuleOf(const AlignedPair& pair) {
  if (pair.query < 0 || pair.record < 0) return std::string(NameRuleCode(NameRule::kWordsMissing));
  if (pair.query_count + pair.record_count > 2) return std::string(NameRuleCode(NameRule::kSeparator));
  return std::string(NameRuleCode(pair.rule));
}

v1::FieldMatch FieldOf(const FieldScore& score, std::string query, std::string record, int* running) {
  v1::FieldMatch field;
  field.set_result(std::string(FieldResultName(score.result)));
  field.set_query(std::move(query));
  field.set_record(std::move(record));
  if (score.rule != FieldRule::kNone) field.add_rules(std::string(FieldRuleCode(score.rule)));
  const int before = *running;
  *running += (score.percent >= 0 ? kOne - before : before) * score.percent / 100;
  field.set_gave(ScoreNumber(*running - before));
  return field;
}

}  // namespace

std::string JoinForm(const index::score::NameView& name) {
  std::string text;
  for (const index::score::TokenView& token : name.tokens) {
    if (!text.empty()) text += ' ';
    text += token.letters;
  }
  return text;
}

double ScoreNumber(int score) { return static_cast<double>(score) / kOne; }

std::vector<std::string> RuleCodes(const NameAlignment& alignment, const IdentityScore& identity) {
  std::vector<std::string> codes;
  for (unsigned rule = 1; rule < static_cast<unsigned>(NameRule::kNone); ++rule) {
    if ((alignment.rules >> rule & 1U) != 0) codes.emplace_back(NameRuleCode(static_cast<NameRule>(rule)));
  }
  for (const FieldScore* field : {&identity.birth_date, &identity.nationality}) {
    if (field->rule != FieldRule::kNone) codes.emplace_back(FieldRuleCode(field->rule));
  }
  return codes;
}

v1::Explanation Explain(const NameAlignment& alignment, const NameView& query, const NameView& record) {
  v1::Explanation explanation;
  explanation.set_name_score(ScoreNumber(alignment.score));
  for (const AlignedPair& pair : alignment.pairs) {
    v1::TokenMatch* token = explanation.add_tokens();
    token->set_query(Letters(query, pair.query, pair.query_count));
    token->set_record(Letters(record, pair.record, pair.record_count));
    token->set_rule(RuleOf(pair));
    token->set_similarity(ScoreNumber(pair.similarity));
    token->set_weight(pair.weight / 100.0);
    token->set_gave(ScoreNumber(pair.gave));
  }
  explanation.set_order(ScoreNumber(-alignment.order_penalty));
  explanation.set_contradicted(ScoreNumber(-alignment.contradicted_loss));
  explanation.set_absent(ScoreNumber(-alignment.absent_loss));
  return explanation;
}

v1::Fields FieldsOf(const NameAlignment& alignment, const IdentityScore& identity, const FieldTexts& query,
                    const FieldTexts& record) {
  v1::Fields fields;
  v1::FieldMatch* name = fields.mutable_name();
  name->set_result(alignment.score == kOne ? "agree" : "close");
  name->set_query(query.name);
  name->set_record(record.name);
  for (const std::string& code : RuleCodes(alignment, {})) name->add_rules(code);
  name->set_gave(ScoreNumber(alignment.score));
  int running = alignment.score;
  const auto sex_text = [](char sex) { return sex == 0 ? std::string() : std::string(1, sex); };
  *fields.mutable_birth_date() = FieldOf(identity.birth_date, query.birth_date, record.birth_date, &running);
  *fields.mutable_nationality() = FieldOf(identity.nationality, query.nationality, record.nationality, &running);
  if (!query.birth_place.empty()) {
    *fields.mutable_birth_place() = FieldOf(identity.birth_place, query.birth_place, record.birth_place, &running);
  }
  if (!query.document.empty())
    *fields.mutable_document() = FieldOf(identity.document, query.document, record.document, &running);
  *fields.mutable_sex() = FieldOf(identity.sex, sex_text(query.sex), sex_text(record.sex), &running);
  return fields;
}

}  // namespace lookout::query
