#include "tests/rules/false_alarms.h"

#include <algorithm>
#include <mutex>
#include <vector>

namespace lookout::rules {
namespace {

constexpr std::size_t kRowsShown = 25;

v1::Query QueryOf(const Innocent& innocent, bool whole) {
  v1::Query query;
  query.set_limit(1);
  v1::PersonQuestion* person = query.mutable_person();
  if (!whole) {
    person->set_name(innocent.forenames + " " + innocent.surname);
    return query;
  }
  person->set_surname(innocent.surname);
  person->set_forenames(innocent.forenames);
  person->set_birth_date(innocent.birth_date);
  person->set_sex(innocent.sex);
  person->set_nationality(innocent.nationality);
  return query;
}

// What the best match rests on: how many parts of the two names are the same, alike, or on one side only, and the
// fields.
std::string CauseOf(const v1::Match& match) {
  int same = 0, alike = 0, asked_only = 0, list_only = 0;
  for (const v1::TokenMatch& token : match.explanation().tokens()) {
    if (token.query().empty())
      ++list_only;
    else if (token.record().empty())
      ++asked_only;
    else if (token.rule() == "exact")
      ++same;
    else
      ++alike;
  }
  std::string cause = std::to_string(same) + " same, " + std::to_string(alike) + " alike";
  if (asked_only > 0) cause += ", " + std::to_string(asked_only) + " of the traveller only";
  if (list_only > 0) cause += ", " + std::to_string(list_only) + " of the list only";
  if (same + alike + list_only == 1) cause += " (one-word list name)";
  const v1::Fields& fields = match.fields();
  return cause + "; born " + fields.birth_date().result() + ", nationality " + fields.nationality().result();
}

std::string BinOf(double score) {
  char text[16];
  std::snprintf(text, sizeof text, "%.2f", static_cast<int>(score * 20) / 20.0);
  return text;
}

void PrintTop(const char* what, const std::map<std::string, std::size_t>& counts, std::FILE* out) {
  std::vector<std::pair<std::size_t, std::string>> rows;
  for (const auto& [name, count] : counts) rows.emplace_back(count, name);
  std::sort(rows.rbegin(), rows.rend());
  if (rows.size() > kRowsShown) rows.resize(kRowsShown);
  std::fprintf(out, "  by %s\n", what);
  for (const auto& [count, name] : rows) std::fprintf(out, "    %6zu  %s\n", count, name.c_str());
}

}  // namespace

FalseAlarms AskInnocents(Database* database, const Innocents& innocents, bool whole, std::size_t count,
                         unsigned threads, uint64_t seed) {
  FalseAlarms alarms;
  std::mutex mutex;
  InParallel(count, threads, [&](std::size_t i) {
    const Innocent innocent = innocents.Make(seed, i);
    v1::Query query = QueryOf(innocent, whole);
    v1::Answer answer = database->Ask(query);
    const bool alarm = answer.matches_size() > 0;
    if (alarm) {
      query.set_explain(true);
      answer = database->Ask(query);
    }
    const std::lock_guard<std::mutex> lock(mutex);
    ++alarms.asked;
    alarms.threshold = answer.threshold();
    alarms.asked_built += innocent.built ? 1 : 0;
    alarms.alarmed_built += innocent.built && alarm ? 1 : 0;
    if (answer.outcome() == v1::Outcome::invalid_query) ++alarms.refused;
    if (!alarm) return;
    ++alarms.alarmed;
    ++alarms.causes[CauseOf(answer.matches(0))];
    ++alarms.by_country[innocent.nationality];
    ++alarms.by_record[answer.matches(0).record()];
    ++alarms.by_score[BinOf(answer.matches(0).score())];
  });
  return alarms;
}

void PrintFalseAlarms(const char* what, const FalseAlarms& alarms, double promised, std::FILE* out) {
  std::fprintf(out,
               "\n%s, threshold %.2f: %zu asked (%zu refused), %zu alarms, rate %.6f = 1 in %.0f; promised under %.6f "
               "= 1 in %.0f %s\n",
               what, alarms.threshold, alarms.asked, alarms.refused, alarms.alarmed, alarms.rate(),
               alarms.alarmed == 0 ? 0.0 : 1 / alarms.rate(), promised, 1 / promised,
               alarms.rate() < promised ? "" : "BROKEN");
  const auto part = [&](const char* which, std::size_t asked, std::size_t alarmed) {
    std::fprintf(out, "  %s: %zu asked, %zu alarms, 1 in %.0f\n", which, asked, alarmed,
                 alarmed == 0 ? 0.0 : static_cast<double>(asked) / static_cast<double>(alarmed));
  };
  part("countries with surnames of their own", alarms.asked - alarms.asked_built,
       alarms.alarmed - alarms.alarmed_built);
  part("countries whose surnames are built", alarms.asked_built, alarms.alarmed_built);
  PrintTop("cause of the best match", alarms.causes, out);
  PrintTop("score", alarms.by_score, out);
  PrintTop("record of the best match", alarms.by_record, out);
  PrintTop("country of the traveller", alarms.by_country, out);
}

}  // namespace lookout::rules
