#include "engine/query/person_search.h"

#include <algorithm>
#include <cmath>

#include "engine/publish/derive.h"
#include "engine/query/best_persons.h"
#include "engine/text/country.h"
#include "engine/text/nationality.h"
#include "engine/text/normalizer.h"

namespace lookout::query {
namespace {

using index::score::kOne;

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
  if (code.starts_with("XX")) return OkStatus();
  plan->nationality = publish::PackedCountry(code);
  for (const std::string_view near : text::CodesOneLetterAway(code))
    plan->near_nationalities.push_back(publish::PackedCountry(near));
  plan->other_calendar = text::MayCountOtherCalendar(code);
  for (const std::string_view state : text::RelatedCountries(code))
    plan->nationality_states.push_back(publish::PackedCountry(state));
  return OkStatus();
}

// Reusable memory of one thread's searches.
struct Scratch {
  index::names::NameSearchScratch names;
  index::names::NameSearchCounts counts;
  std::vector<Found> persons;
};

Scratch& ThreadScratch() {
  static thread_local Scratch scratch;
  return scratch;
}

void AddCounts(const index::names::NameSearchCounts& one, index::names::NameSearchCounts* sum) {
  sum->tokens_compared += one.tokens_compared;
  sum->tokens_alike += one.tokens_alike;
  sum->postings += one.postings;
  sum->lines_scanned += one.lines_scanned;
  sum->lines += one.lines;
  sum->candidates += one.candidates;
  sum->scored += one.scored;
}

}  // namespace

int WithLowName(int score, int low_name_score) {
  return low_name_score < kLowNameMin ? score : score + (kOne - score) * kLowNamePercent / 100;
}

int LowestWithLowName(int score) {
  int low = 0;  // WithLowName rises with the score
  int high = score;
  while (low < high) {
    const int middle = (low + high) / 2;
    if (WithLowName(middle, kOne) >= score) {
      high = middle;
    } else {
      low = middle + 1;
    }
  }
  return low;
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
    plan.tokens.emplace_back(form.tokens.begin(), form.tokens.end());
  }
  LOOKOUT_RETURN_IF_ERROR(ReadBirthDate(question.birth_date(), reading, &plan));
  LOOKOUT_RETURN_IF_ERROR(ReadSex(question.sex(), &plan));
  LOOKOUT_RETURN_IF_ERROR(ReadNationality(question.nationality(), reading, &plan));
  plan.birth_place = publish::PlaceOf(question.birth_place());
  plan.birth_place_text = question.birth_place();
  return plan;
}

void SearchPersons(const PersonPlan& plan, const Coverage& coverage, const CallerContext& caller, std::size_t keep_max,
                   std::vector<Found>* found) {
  Scratch& scratch = ThreadScratch();
  scratch.counts = {};
  BestPersons best(plan, caller, keep_max, &scratch.persons);
  const index::score::QueryFields fields = plan.fields();
  const auto search = [&](const publish::SegmentIndex& index) {
    for (uint32_t form = 0; form < plan.forms.size(); ++form) {
      best.BeginForm(form);
      index.names.Search({.name = plan.view(form),
                          .floors = best.floors(),
                          .fields = fields.any() ? &fields : nullptr,
                          .columns = &index.columns,
                          .raised = index.low_names.records()},
                         &scratch.names, &best);
      AddCounts(scratch.names.counts, &scratch.counts);
    }
  };
  for (const publish::Segment* segment : coverage.segments) {
    for (const publish::SegmentPart& part : segment->parts()) {
      best.BeginPart(*segment, part);
      search(*part.index);
    }
  }
  best.Append(found);
}

const index::names::NameSearchCounts& LastPersonSearchCounts() { return ThreadScratch().counts; }

}  // namespace lookout::query
