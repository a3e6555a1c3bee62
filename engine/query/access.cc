#include "engine/query/access.h"

#include <algorithm>

#include "engine/record/validate.h"
#include "engine/text/country.h"

namespace lookout::query {
namespace {

constexpr int64_t kSecondsPerDay = 86400;

bool Names(const google::protobuf::RepeatedPtrField<std::string>& countries, const std::string& country) {
  return std::any_of(countries.begin(), countries.end(),
                     [&](const std::string& one) { return one == country || text::CountryCode(one) == country; });
}

}  // namespace

Result<CallerContext> CheckCaller(const v1::Caller& caller, int64_t now) {
  if (caller.user().empty() || caller.authority().empty() || caller.country().empty()) {
    return Denied(
        "every query needs a caller with user, authority and country; give them with the query "
        "(command line: --user, --authority, --country or LOOKOUT_CALLER=USER@AUTHORITY:COUNTRY)");
  }
  CallerContext context;
  context.country = text::CountryCode(caller.country());
  if (context.country.empty())
    return Denied("the caller's country is not understood; give a code of Doc 9303 such as UTO");
  context.purpose = caller.purpose().empty() ? "border_control" : caller.purpose();
  context.today = static_cast<int32_t>(now / kSecondsPerDay);
  return context;
}

bool MaySee(const CallerContext& caller, const publish::Policy& policy) {
  switch (policy.access.mode()) {
    case v1::Access::only:
      if (!Names(policy.access.countries(), caller.country)) return false;
      break;
    case v1::Access::except:
      if (Names(policy.access.countries(), caller.country)) return false;
      break;
    default: break;
  }
  return policy.purposes.empty() ||
         std::find(policy.purposes.begin(), policy.purposes.end(), caller.purpose) != policy.purposes.end();
}

bool IsLive(const CallerContext& caller, const publish::RecordTable& records, index::RecordOrdinal record) {
  const publish::RecordRow& row = records.row(record);
  return row.valid_from_day <= caller.today && caller.today <= row.expires_day &&
         MaySee(caller, records.policy(record));
}

bool IsLive(const CallerContext& caller, const v1::Record& record, const publish::Policy& policy) {
  const publish::Validity validity = publish::ValidityOf(record);
  return validity.first_day <= caller.today && caller.today <= validity.last_day && MaySee(caller, policy);
}

bool MayRead(const CallerContext& caller, const v1::Record& record) {
  publish::Policy policy;
  policy.access = record.access();
  policy.purposes.assign(record.purposes().begin(), record.purposes().end());
  if (!MaySee(caller, policy)) return false;
  switch (record.state()) {
    case v1::RecordState::draft:
    case v1::RecordState::withdrawn:
    case v1::RecordState::expired: return text::CountryCode(record.owner()) == caller.country;
    default: return true;
  }
}

v1::ActionCode::Value ActionFor(const CallerContext& caller, const publish::Policy& policy) {
  v1::ActionCode::Value best = v1::ActionCode::unspecified;
  for (const v1::Action& action : policy.actions) {
    if (!action.countries().empty() && !Names(action.countries(), caller.country)) continue;
    if (best == v1::ActionCode::unspecified || record::ActionPriority(action.action()) < record::ActionPriority(best)) {
      best = action.action();
    }
  }
  return best;
}

}  // namespace lookout::query
