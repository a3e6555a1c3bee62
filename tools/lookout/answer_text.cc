#include "tools/lookout/answer_text.h"

#include <fmt/format.h>

#include "tools/lookout/table.h"

namespace lookout::cli {
namespace {

using Align = Table::Align;

template <typename Strings>
std::string List(const Strings& strings, const char* separator) {
  return fmt::format("{}", fmt::join(strings, separator));
}

std::string Plural(int count, const char* one, const char* many) {
  return fmt::format("{} {}", count, count == 1 ? one : many);
}

// "agree", or what stands on file where it is not simply the same.
std::string Agreement(bool present, const v1::FieldMatch& field) {
  if (!present || field.result() == "absent") return "";
  if (field.result() == "agree" || field.record().empty()) return field.result();
  return fmt::format("{} ({})", field.result(), field.record());
}

std::string MatchedName(const v1::Match& match) {
  if (match.matched_document().empty()) return match.matched_name();
  return match.matched_name().empty() ? match.matched_document()
                                      : fmt::format("{}, {}", match.matched_document(), match.matched_name());
}

std::string Notice(const v1::Match& match) {
  if (match.has_status()) return match.status();
  if (match.has_notice_type()) return match.notice_type();
  return match.kind() == v1::RecordKind::unspecified ? "" : v1::RecordKind::Value_Name(match.kind());
}

std::string ActionOf(const v1::Match& match) {
  std::string action = match.action() == v1::ActionCode::unspecified ? "" : v1::ActionCode::Value_Name(match.action());
  if (match.reveal()) return action;
  return action.empty() ? "DO NOT REVEAL" : action + ", DO NOT REVEAL";
}

std::string MatchTable(const v1::Answer& answer) {
  Table table({{"SCORE", Align::kRight},
               {"RECORD", Align::kLeft},
               {"NOTICE", Align::kLeft},
               {"MATCHED", Align::kLeft},
               {"BY", Align::kLeft},
               {"RULES", Align::kLeft},
               {"BORN", Align::kLeft},
               {"SEX", Align::kLeft},
               {"NATIONALITY", Align::kLeft},
               {"ACTION", Align::kLeft}});
  for (const v1::Match& match : answer.matches()) {
    const v1::Fields& fields = match.fields();
    table.AddRow({fmt::format("{:.3f}", match.score()), match.record(), Notice(match), MatchedName(match),
                  match.matched_by(), List(match.rules(), " "), Agreement(fields.has_birth_date(), fields.birth_date()),
                  Agreement(fields.has_sex(), fields.sex()), Agreement(fields.has_nationality(), fields.nationality()),
                  ActionOf(match)});
  }
  return table.Render();
}

std::string Headline(const v1::Answer& answer) {
  const int matches = answer.matches_size();
  const std::string datasets = Plural(answer.datasets_size(), "dataset", "datasets");
  switch (answer.outcome()) {
    case v1::Outcome::hit: return fmt::format("HIT: {} in {}.", Plural(matches, "match", "matches"), datasets);
    case v1::Outcome::potential_match:
      return fmt::format("Potential match, for a person to decide: {} in {}.", Plural(matches, "match", "matches"),
                         datasets);
    case v1::Outcome::no_hit:
      return fmt::format("No hit. {} complete and fresh.",
                         answer.datasets_size() == 1 ? "The dataset is" : fmt::format("All {} are", datasets));
    case v1::Outcome::no_hit_incomplete:
      return "Nothing found, but NOT everything could be asked. Do not take this for a clearance.";
    default: return v1::Outcome::Value_Name(answer.outcome());
  }
}

std::string Limit(const v1::Answer& answer) {
  if (!answer.truncated() && !answer.has_limit_met()) return "";
  if (answer.limit_met() == "limit") return "There are more matches than shown: raise --limit to see them.\n";
  return fmt::format("There may be more matches than shown: a limit of the search was met ({}).\n",
                     answer.has_limit_met() ? Printable(answer.limit_met()) : "limit");
}

std::string DatasetTable(const v1::Answer& answer) {
  Table table({{"DATASET", Align::kLeft},
               {"STATE", Align::kLeft},
               {"RECORDS", Align::kRight},
               {"VERSION", Align::kLeft},
               {"AS OF", Align::kLeft},
               {"REMARK", Align::kLeft}});
  for (const v1::DatasetStatus& dataset : answer.datasets()) {
    table.AddRow({dataset.dataset(), v1::DatasetState::Value_Name(dataset.state()), Grouped(dataset.records()),
                  dataset.version(), dataset.as_of(), dataset.reason()});
  }
  return table.Render();
}

std::string Zone(const v1::MrzReading& mrz) {
  Table table({{"", Align::kLeft}, {"", Align::kLeft}});
  table.AddRow({"document", fmt::format("{} ({} {})", mrz.document_number(), mrz.document_code(), mrz.issuer())});
  table.AddRow(
      {"name", fmt::format("{}, {}{}", mrz.surname(), mrz.forenames(), mrz.name_truncated() ? " (cut short)" : "")});
  table.AddRow({"born", mrz.birth_date()});
  table.AddRow({"sex", mrz.sex()});
  table.AddRow({"nationality", mrz.nationality()});
  table.AddRow({"expires", mrz.expiry_date()});
  if (!mrz.optional_data().empty()) table.AddRow({"optional data", mrz.optional_data()});
  std::string wrong;
  for (const v1::CheckDigit& digit : mrz.check_digits()) {
    if (!digit.ok())
      wrong += fmt::format("{}{}: {} found, {} expected", wrong.empty() ? "" : "; ", digit.field(), digit.found(),
                           digit.expected());
  }
  table.AddRow(
      {"check digits", wrong.empty() ? fmt::format("all {} right", mrz.check_digits_size()) : "WRONG: " + wrong});
  return fmt::format("Machine-readable zone, {}\n{}\n", Printable(mrz.format()), table.Render(2));
}

void AddField(const char* name, bool present, const v1::FieldMatch& field, Table* table) {
  if (!present || field.result() == "absent") return;
  table->AddRow({name, field.query(), field.record(),
                 field.result() + (field.rules().empty() ? "" : " " + List(field.rules(), " ")), "", "",
                 fmt::format("{:+.3f}", field.gave())});
}

void AddLoss(const char* what, double gave, Table* table) {
  if (gave != 0) table->AddRow({what, "", "", "", "", "", fmt::format("{:+.3f}", gave)});
}

}  // namespace

std::string DescribeScore(const v1::Explanation& explanation, const v1::Fields& fields, double score) {
  Table table({{"", Align::kLeft},
               {"ASKED", Align::kLeft},
               {"ON FILE", Align::kLeft},
               {"RULE", Align::kLeft},
               {"ALIKE", Align::kRight},
               {"WEIGHT", Align::kRight},
               {"GAVE", Align::kRight}});
  for (const v1::TokenMatch& token : explanation.tokens()) {
    table.AddRow({"name", token.query().empty() ? "-" : token.query(), token.record().empty() ? "-" : token.record(),
                  token.rule(), fmt::format("{:.2f}", token.similarity()), fmt::format("{:.2f}", token.weight()),
                  fmt::format("{:+.3f}", token.gave())});
  }
  AddLoss("order of the parts", explanation.order(), &table);
  AddLoss("parts that contradict", explanation.contradicted(), &table);
  AddLoss("parts on one side only", explanation.absent(), &table);
  AddField("birth date", fields.has_birth_date(), fields.birth_date(), &table);
  AddField("sex", fields.has_sex(), fields.sex(), &table);
  AddField("nationality", fields.has_nationality(), fields.nationality(), &table);
  AddField("place of birth", fields.has_birth_place(), fields.birth_place(), &table);
  AddField("document", fields.has_document(), fields.document(), &table);
  table.AddRow({"score", "", "", "", "", "", fmt::format("{:.3f}", score)});
  return table.Render(2);
}

std::string DescribeAnswer(const v1::Answer& answer) {
  std::string text;
  if (answer.has_mrz()) text += Zone(answer.mrz());
  text += Headline(answer) + "\n";
  if (!answer.matches().empty()) text += "\n" + MatchTable(answer) + Limit(answer);
  if (!answer.incomplete().empty()) {
    text += answer.matches().empty() ? "\n" : "\nNOT everything could be asked; there may be more.\n";
    for (const v1::Incomplete& missing : answer.incomplete()) {
      text += fmt::format("  {}: {}\n", Printable(missing.dataset()), Printable(missing.reason()));
    }
  }
  for (const v1::Match& match : answer.matches()) {
    if (!match.has_explanation()) continue;
    text += fmt::format("\n{}  {}\n", Printable(match.record()), Printable(MatchedName(match)));
    text += DescribeScore(match.explanation(), match.fields(), match.score());
  }
  if (!answer.datasets().empty()) text += "\n" + DatasetTable(answer);
  if (answer.has_elapsed_us()) text += fmt::format("\n{:.1f} us in the engine\n", answer.elapsed_us());
  return text;
}

}  // namespace lookout::cli
