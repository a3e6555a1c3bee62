#include "tools/lookout/question.h"

#include "tools/lookout/database.h"
#include "tools/lookout/exit_status.h"
#include "tools/lookout/output.h"

namespace lookout::cli {

void FillQuery(const QueryFlags& flags, v1::Query* query) {
  if (flags.threshold) query->set_threshold(*flags.threshold);
  if (flags.limit) query->set_limit(*flags.limit);
  for (const std::string& dataset : flags.datasets) query->add_datasets(dataset);
  query->set_profile(flags.profile);
  query->set_explain(flags.explain);
  query->set_timing(flags.timing);
}

void FillPerson(const PersonFlags& flags, v1::PersonQuestion* person) {
  person->set_name(flags.name);
  person->set_surname(flags.surname);
  person->set_forenames(flags.forenames);
  person->set_birth_date(flags.born);
  person->set_sex(flags.sex);
  person->set_nationality(flags.nationality);
  person->set_birth_place(flags.birth_place);
}

int AskAndPrint(const DatabaseFlags& flags, const v1::Query& query, bool json,
                std::string (*describe)(const v1::Answer&)) {
  auto engine = OpenDatabase(flags, OpenMode::kRead, true);
  if (!engine.ok()) return FailDatabase(engine.status());
  auto caller = ResolveCaller(flags.caller, **engine);
  if (!caller.ok()) return FailWith(caller.status());

  const v1::Answer answer = (*engine)->Ask(query, *caller);
  const ExitStatus status = ExitOf(answer);
  if (json) return Print(ToJson(answer) + "\n", status);
  if (status == kExitUsage || status == kExitFailed) {
    const bool nobody = answer.outcome() == v1::Outcome::denied && !IsComplete(*caller);
    return Fail(status, nobody ? kWhoAsks : answer.message().empty() ? "the engine gave no reason" : answer.message());
  }
  return Print(describe(answer), status);
}

}  // namespace lookout::cli
