#include "engine/query/person_search.h"

#include <algorithm>
#include <cmath>

#include "engine/publish/derive.h"
#include "engine/record/validate.h"
#include "engine/text/nationality.h"
#include "engine/text/normalizer.h"

namespace lookout::query {
namespace {

using index::names::NameOrdinal;
using index::score::kOne;

constexpr int kLowNameMin = 8000;    // a weak alias must be this alike to add to a match
constexpr int kLowNamePercent = 10;  // of the doubt that it takes away

Status ReadBirthDate(const std::string& written, const PersonReading& reading, PersonPlan* plan) {
  if (written.empty()) return OkStatus();
  const bool zone = written.size() == 6 && std::all_of(written.begin(), written.end(),
                                                       [](char c) { return (c >= '0' && c <= '9') || c == '<'; });
  if (zone && written == "<<<<<<") return OkStatus();  // unknown, as a zone says it
  const auto date =
      zone && reading.today.has_year() ? text::ParseMrzBirthDate(written, reading.today) : text::ParseDate(written);
  if (!date.ok()) {
    if (reading.from_mrz) return OkStatus();  // an unreadable zone is searched by the rest; its check digit tells
    return InvalidArgument("birth_date: " + date.status().message());
  }
  plan->birth_date = publish::SpanOf(*date, false);
  plan->birth_date_text = text::FormatDate(*date);
  return OkStatus();
}

Status ReadSex(const std::string& written, PersonPlan* plan) {
  if (written.empty() || written == "<" || written == "unknown" || written == "U") return OkStatus();
  const std::string folded = text::FoldText(written);
  if (folded == "M" || folded == "MALE") {
    plan->sex = 'M';
  } else if (folded == "F" || folded == "FEMALE") {
    plan->sex = 'F';
  } else if (folded == "X") {
    plan->sex = 'X';
  } else {
    return InvalidArgument("sex: give M, F, X or nothing");
  }
  return OkStatus();
}

Status ReadNationality(const std::string& written, const PersonReading& reading, PersonPlan* plan) {
  if (written.empty()) return OkStatus();
  const std::string_view code = text::NationalityCode(written);
  if (code.empty()) {
    for (const std::string_view near : text::NationalitiesNear(written))
      plan->near_nationalities.push_back(publish::PackedCountry(near));
    if (!plan->near_nationalities.empty()) plan->nationality_text = written;
    if (reading.from_mrz || !plan->near_nationalities.empty()) return OkStatus();
    return InvalidArgument("nationality: not understood; give a code of two or three letters or the country's name");
  }
  plan->nationality_text = code;
  // Stateless, refugee, unspecified: says nothing that could contradict.
  if (!code.starts_with("XX")) plan->nationality = publish::PackedCountry(code);
  return OkStatus();
}

// Reusable memory of one thread's searches.
struct Scratch {
  index::names::NameSearchScratch names;
  std::vector<NameOrdinal> found;
};

Scratch& ThreadScratch() {
  static thread_local Scratch scratch;
  return scratch;
}

// The best name of each record: (record, score), ties to the first form and the first name.
struct BestName {
  index::RecordOrdinal record;
  int score = 0;
  uint32_t form = 0;
  NameOrdinal name;
};

std::vector<BestName> BestNames(const PersonPlan& plan, const publish::Segment& segment, const CallerContext& caller,
                                int floor) {
  std::vector<BestName> all;
  Scratch& scratch = ThreadScratch();
  for (uint32_t form = 0; form < plan.forms.size(); ++form) {
    const index::score::NameView query = plan.view(form);
    segment.names.Search(query, floor, &scratch.names, &scratch.found);
    for (const NameOrdinal name : scratch.found) {
      const index::RecordOrdinal record = segment.names.record(name);
      if (!IsLive(caller, segment.records, record)) continue;
      const int score = index::score::ScoreNames(query, segment.names.view(name));
      if (score >= floor) all.push_back({record, score, form, name});
    }
  }
  std::sort(all.begin(), all.end(), [](const BestName& a, const BestName& b) {
    if (a.record != b.record) return a.record < b.record;
    if (a.score != b.score) return a.score > b.score;
    if (a.form != b.form) return a.form < b.form;
    return a.name < b.name;
  });
  all.erase(
      std::unique(all.begin(), all.end(), [](const BestName& a, const BestName& b) { return a.record == b.record; }),
      all.end());
  return all;
}

// A weak alias adds to a match that a good name made.
void AddLowNames(const PersonPlan& plan, Found* found) {
  const auto& low = found->segment->low_names;
  auto at =
      std::lower_bound(low.begin(), low.end(), found->record,
                       [](const publish::LowName& name, index::RecordOrdinal record) { return name.record < record; });
  int best = 0;
  for (; at != low.end() && at->record == found->record; ++at) {
    for (std::size_t form = 0; form < plan.forms.size(); ++form) {
      const int score =
          index::score::ScoreNames(plan.view(form), {at->tokens, at->form.fields_known, at->form.words_missing});
      if (score <= best) continue;
      best = score;
      found->low_name = static_cast<int>(at - low.begin());
    }
  }
  if (best < kLowNameMin) found->low_name = -1;
  found->score = WithLowName(found->score, best);
}

}  // namespace

int WithLowName(int score, int low_name_score) {
  return low_name_score < kLowNameMin ? score : score + (kOne - score) * kLowNamePercent / 100;
}

Result<PersonPlan> PlanPerson(const v1::PersonQuestion& question, double threshold, const PersonReading& reading) {
  PersonPlan plan;
  if (!(threshold >= 0.0 && threshold <= 1.0)) return InvalidArgument("threshold: give a number from 0 to 1");
  plan.threshold = static_cast<int>(std::lround(threshold * kOne));
  text::NameInput input;
  input.full = question.name();
  input.surname = question.surname();
  input.forenames = question.forenames();
  input.from_mrz = reading.from_mrz;
  input.cut_short = reading.cut_short;
  if (!question.name().empty() && !(question.surname().empty() && question.forenames().empty())) {
    return InvalidArgument("name: give the whole name, or surname and forenames, not both");
  }
  plan.forms = text::NormalizeName(input);
  if (plan.forms.empty()) return InvalidArgument("name: holds no letter to search by");
  for (const base::NameForm& form : plan.forms) {
    auto& tokens = plan.tokens.emplace_back();
    for (const base::Token& token : form.tokens) tokens.push_back(&token);
  }
  LOOKOUT_RETURN_IF_ERROR(ReadBirthDate(question.birth_date(), reading, &plan));
  LOOKOUT_RETURN_IF_ERROR(ReadSex(question.sex(), &plan));
  LOOKOUT_RETURN_IF_ERROR(ReadNationality(question.nationality(), reading, &plan));
  plan.birth_place = publish::PlaceOf(question.birth_place());
  plan.birth_place_text = question.birth_place();
  return plan;
}

void SearchPersons(const PersonPlan& plan, const Coverage& coverage, const CallerContext& caller,
                   std::vector<Found>* found) {
  const int floor = index::score::NameFloor(plan.threshold, plan.fields());
  for (const publish::Segment* segment : coverage.segments) {
    for (const BestName& best : BestNames(plan, *segment, caller, floor)) {
      Found one;
      one.segment = segment;
      one.record = best.record;
      one.by = FoundBy::kPerson;
      one.identity = index::score::ScoreIdentity(best.score, plan.fields(), segment->columns.fields(best.record));
      if (one.identity.score < std::max(plan.threshold, 1)) continue;
      one.score = one.identity.score;
      one.query_form = best.form;
      one.name = best.name;
      one.action = ActionFor(caller, segment->records.policy(best.record));
      one.action_priority = record::ActionPriority(one.action);
      AddLowNames(plan, &one);
      found->push_back(one);
    }
  }
}

}  // namespace lookout::query
