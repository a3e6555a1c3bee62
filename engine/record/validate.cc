#include "engine/record/validate.h"

#include <fmt/format.h>

#include <algorithm>

#include "engine/record/problems.h"
#include "engine/text/date.h"

namespace lookout::record {
namespace {

bool IsControl(char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; }

void CheckId(const std::string& id, Problems* problems) {
  if (id.empty() || id.size() > kRecordIdBytesMax) {
    return problems->Add("id", fmt::format("it must have 1 to {} bytes", kRecordIdBytesMax));
  }
  if (id.find('/') != std::string::npos)
    problems->Add("id", "it must hold no `/`, which parts the dataset from the id");
  if (std::any_of(id.begin(), id.end(), IsControl)) problems->Add("id", "it holds a control character");
}

void CheckLife(const v1::Record& record, Problems* problems) {
  const std::pair<const char*, const std::string*> dates[] = {
      {"valid_from", &record.valid_from()}, {"expires", &record.expires()}, {"review_due", &record.review_due()}};
  for (const auto& [field, date] : dates) problems->CheckDate(field, *date, Problems::kFirstYear, Problems::kForever);
  const auto from = text::ParseDate(record.valid_from());
  const auto to = text::ParseDate(record.expires());
  if (from.ok() && to.ok() && text::LastDay(*to) < text::FirstDay(*from))
    problems->Add("expires", "it is before valid_from");
}

// A country that is not known here would let in, or keep out, somebody else than was meant.
void CheckAccess(const v1::Record& record, Problems* problems) {
  const v1::Access& access = record.access();
  for (int i = 0; i < access.countries_size(); ++i) {
    problems->CheckKnownCountry(fmt::format("access.countries[{}]", i), access.countries(i));
  }
  const bool listed = !access.countries().empty();
  const bool names = access.mode() == v1::Access::only || access.mode() == v1::Access::except;
  if (names && !listed) problems->Add("access.countries", "access for only or except some countries must name them");
  if (!names && listed) problems->Add("access.mode", "countries are named; the mode must be only or except");
}

void CheckActions(const v1::Record& record, Problems* problems) {
  for (int i = 0; i < record.actions_size(); ++i) {
    const v1::Action& action = record.actions(i);
    if (action.action() == v1::ActionCode::unspecified)
      problems->Add(fmt::format("actions[{}].action", i), "it is missing");
    for (int j = 0; j < action.countries_size(); ++j) {
      problems->CheckKnownCountry(fmt::format("actions[{}].countries[{}]", i, j), action.countries(j));
    }
  }
}

void CheckLinks(const v1::Record& record, Problems* problems) {
  for (int i = 0; i < record.links_size(); ++i) {
    if (record.links(i).record().find('/') == std::string::npos) {
      problems->Add(fmt::format("links[{}].record", i), "it must name a record as DATASET/ID");
    }
  }
}

}  // namespace

std::vector<std::string> Validate(const v1::Record& record) {
  Problems problems;
  CheckId(record.id(), &problems);
  if (record.ByteSizeLong() > kRecordBytesMax) {
    problems.Add("record", fmt::format("it is larger than {} MiB", kRecordBytesMax >> 20));
    return problems.Take();  // its fields could make as long a report
  }
  CheckUtf8(record, "", &problems);
  if (!record.owner().empty() && record.owner() != record.issuer()) problems.CheckKnownCountry("owner", record.owner());
  CheckLife(record, &problems);
  CheckAccess(record, &problems);
  CheckActions(record, &problems);
  CheckLinks(record, &problems);
  switch (record.kind()) {
    case v1::RecordKind::person_notice:
    case v1::RecordKind::terrorist_profile: CheckPerson(record, &problems); break;
    case v1::RecordKind::travel_document: CheckTravelDocument(record, &problems); break;
    default: problems.Add("kind", "it must be person_notice, travel_document or terrorist_profile");
  }
  return problems.Take();
}

bool IsDatasetName(std::string_view name) {
  if (name.empty() || name.size() > kDatasetNameBytesMax || name == "." || name == "..") return false;
  return std::all_of(name.begin(), name.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_' ||
           c == '.';
  });
}

// The order of SIS alerts on persons (arrest, refusal of entry, protection, specific check, discreet check,
// whereabouts), with what SIS keeps elsewhere set beside its nearest neighbour: a document to seize after a person to
// protect, an inquiry check between the specific and the discreet one, and last the two that ask for a message only.
int ActionPriority(v1::ActionCode::Value action) {
  switch (action) {
    case v1::ActionCode::arrest: return 0;
    case v1::ActionCode::refuse_entry: return 1;
    case v1::ActionCode::protect: return 2;
    case v1::ActionCode::seize: return 3;
    case v1::ActionCode::specific_check: return 4;
    case v1::ActionCode::inquiry_check: return 5;
    case v1::ActionCode::discreet_check: return 6;
    case v1::ActionCode::locate: return 7;
    case v1::ActionCode::contact_owner: return 8;
    case v1::ActionCode::inform: return 9;
    default: return 10;
  }
}

}  // namespace lookout::record
