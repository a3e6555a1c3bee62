#include "engine/query/coverage.h"

#include <algorithm>
#include <string>

#include <fmt/format.h>

#include "engine/text/date.h"

namespace lookout::query {
namespace {

uint32_t Or(uint32_t value, uint32_t otherwise) { return value != 0 ? value : otherwise; }

std::string Hours(uint32_t seconds) {
  return seconds % 3600 == 0 ? fmt::format("{} hours", seconds / 3600) : fmt::format("{} seconds", seconds);
}

void Judge(const v1::DatasetInfo& info, int64_t now, v1::DatasetStatus* status) {
  const auto as_of = text::ParseInstant(info.as_of());
  if (!as_of.ok()) {
    status->set_state(v1::DatasetState::stale);
    status->set_reason("it is not known when this copy was current");
    return;
  }
  const int64_t age = now - *as_of;
  const uint32_t stale_after = Or(info.stale_after_s(), kStaleAfterSeconds);
  if (age > stale_after) {
    status->set_state(v1::DatasetState::stale);
    status->set_reason(
        fmt::format("not known to be current since {}; the maximum age is {}", info.as_of(), Hours(stale_after)));
  } else if (age > Or(info.warn_after_s(), kWarnAfterSeconds)) {
    status->set_reason(fmt::format("soon stale: not known to be current since {}; the maximum age is {}", info.as_of(),
                                   Hours(stale_after)));
  }
}

void Cover(const publish::Segment& segment, int64_t now, Coverage* coverage) {
  coverage->segments.push_back(&segment);
  coverage->datasets.push_back(StatusOf(segment.info, segment.damage, now));
  const v1::DatasetStatus& status = coverage->datasets.back();
  if (status.state() == v1::DatasetState::complete) return;
  v1::Incomplete incomplete;
  incomplete.set_dataset(status.dataset());
  incomplete.set_reason(fmt::format("{}: {}", v1::DatasetState::Value_Name(status.state()), status.reason()));
  coverage->incomplete.push_back(std::move(incomplete));
}

void Absent(const std::string& dataset, Coverage* coverage) {
  v1::DatasetStatus status;
  status.set_dataset(dataset);
  status.set_state(v1::DatasetState::absent);
  status.set_reason("the database holds no such dataset");
  v1::Incomplete incomplete;
  incomplete.set_dataset(dataset);
  incomplete.set_reason("absent: " + status.reason());
  coverage->datasets.push_back(std::move(status));
  coverage->incomplete.push_back(std::move(incomplete));
}

}  // namespace

v1::DatasetStatus StatusOf(const v1::DatasetInfo& info, const std::string& damage, int64_t now) {
  v1::DatasetStatus status;
  status.set_dataset(info.dataset());
  status.set_version(info.version());
  status.set_as_of(info.as_of());
  status.set_records(info.records());
  status.set_state(info.state() == v1::DatasetState::unspecified ? v1::DatasetState::complete : info.state());
  if (!info.reason().empty()) status.set_reason(info.reason());
  if (!damage.empty()) {
    status.set_state(v1::DatasetState::damaged);
    status.set_reason(damage);
  }
  if (status.state() == v1::DatasetState::complete) Judge(info, now, &status);
  return status;
}

Result<Coverage> CoverageOf(const publish::Generation& generation, const v1::Query& query, int64_t now) {
  std::vector<std::string> names(query.datasets().begin(), query.datasets().end());
  if (names.empty() && !query.profile().empty()) {
    const auto& profiles = generation.view->database().profiles();
    const auto profile = profiles.find(query.profile());
    if (profile == profiles.end())
      return InvalidArgument("the database has no profile of this name; make one or name the datasets");
    names.assign(profile->second.datasets().begin(), profile->second.datasets().end());
  }
  Coverage coverage;
  if (names.empty()) {
    for (const auto& segment : generation.segments) Cover(*segment, now, &coverage);
    if (generation.segments.empty()) {
      v1::Incomplete incomplete;
      incomplete.set_reason("absent: the database holds no dataset; import one");
      coverage.incomplete.push_back(std::move(incomplete));
    }
    return coverage;
  }
  std::sort(names.begin(), names.end());
  names.erase(std::unique(names.begin(), names.end()), names.end());
  for (const std::string& name : names) {
    const publish::Segment* segment = generation.Find(name);
    if (segment == nullptr) {
      Absent(name, &coverage);
    } else {
      Cover(*segment, now, &coverage);
    }
  }
  return coverage;
}

}  // namespace lookout::query
