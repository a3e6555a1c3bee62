#include "engine/record/compact_document.h"

#include <array>
#include <cstdint>
#include <optional>

#include "engine/record/wire.h"
#include "lookout/schema.pb.h"

namespace lookout::record {
namespace {

// The first byte.
enum Flag : uint8_t {
  kFromId = 1,       // the id is ISSUER-NUMBER: neither is written again
  kOwnerIssuer = 2,  // the owner is the issuer
  kActive = 4,       // the state is active
  kEvent = 8,        // a day of each date
  kIssue = 16,
  kExpiry = 32,
  kPlace = 64,
  kSeries = 128,
};

constexpr int32_t kFirstDay = -18263;  // 1920-01-01; two bytes reach to 2099-06-06

// Days since 1970 of a date of the Gregorian calendar, and back: "chrono-compatible low-level date algorithms", Howard
// Hinnant.
int32_t DayOf(int32_t year, int32_t month, int32_t day) {
  year -= month <= 2 ? 1 : 0;
  const int32_t era = year / 400;
  const int32_t of_era = year - era * 400;
  const int32_t of_year = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;
  return era * 146097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719468;
}

void AppendDate(int32_t days, std::string* out) {
  days += 719468;
  const int32_t era = days / 146097;
  const int32_t day_of_era = days - era * 146097;
  const int32_t year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
  const int32_t day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  const int32_t shifted = (5 * day_of_year + 2) / 153;
  const int32_t day = day_of_year - (153 * shifted + 2) / 5 + 1;
  const int32_t month = shifted < 10 ? shifted + 3 : shifted - 9;
  const int32_t year = year_of_era + era * 400 + (month <= 2 ? 1 : 0);
  const auto digit = [](int32_t value) { return static_cast<char>('0' + value % 10); };
  const std::array<char, 10> text = {
      digit(year / 1000), digit(year / 100), digit(year / 10), digit(year), '-', digit(month / 10), digit(month), '-',
      digit(day / 10),    digit(day)};
  out->append(text.data(), text.size());
}

// Of a whole date as it stands; whether it is a day of the calendar the comparison with the expanded bytes tells.
std::optional<uint16_t> PackedDay(std::string_view date) {
  if (date.size() != 10 || date[4] != '-' || date[7] != '-') return std::nullopt;
  std::array<int32_t, 10> digits{};
  for (std::size_t i = 0; i < date.size(); ++i) {
    if (i == 4 || i == 7) continue;
    if (date[i] < '0' || date[i] > '9') return std::nullopt;
    digits[i] = date[i] - '0';
  }
  const int32_t year = digits[0] * 1000 + digits[1] * 100 + digits[2] * 10 + digits[3];
  if (year < 1920 || year > 2099) return std::nullopt;
  const int32_t day = DayOf(year, digits[5] * 10 + digits[6], digits[8] * 10 + digits[9]) - kFirstDay;
  if (day < 0 || day > UINT16_MAX) return std::nullopt;
  return static_cast<uint16_t>(day);
}

// The fields that a compact document can say.
struct Fields {
  std::string_view owner, number, series_to, issuer, event_date, event_place, issue_date, expiry_date;
  uint64_t state = 0, type = 0, status = 0;
};

bool ReadFields(std::string_view id, std::string_view bytes, Fields* fields) {
  WireField field;
  bool has_id = false;
  bool is_document = false;
  while (!bytes.empty()) {
    if (!TakeField(&bytes, &field)) return false;
    switch (field.number) {
      case v1::Record::kIdFieldNumber: has_id = field.bytes == id; break;
      case v1::Record::kKindFieldNumber: is_document = field.value == v1::RecordKind::travel_document; break;
      case v1::Record::kOwnerFieldNumber: fields->owner = field.bytes; break;
      case v1::Record::kStateFieldNumber: fields->state = field.value; break;
      case v1::Record::kNumberFieldNumber: fields->number = field.bytes; break;
      case v1::Record::kSeriesToFieldNumber: fields->series_to = field.bytes; break;
      case v1::Record::kIssuerFieldNumber: fields->issuer = field.bytes; break;
      case v1::Record::kTypeFieldNumber: fields->type = field.value; break;
      case v1::Record::kStatusFieldNumber: fields->status = field.value; break;
      case v1::Record::kEventDateFieldNumber: fields->event_date = field.bytes; break;
      case v1::Record::kEventPlaceFieldNumber: fields->event_place = field.bytes; break;
      case v1::Record::kIssueDateFieldNumber: fields->issue_date = field.bytes; break;
      case v1::Record::kExpiryDateFieldNumber: fields->expiry_date = field.bytes; break;
      default: return false;
    }
  }
  return has_id && is_document && fields->state < 16 && fields->type < 16 && fields->status < 16;
}

void WriteFields(std::string_view id, const Fields& fields, const std::array<std::string, 3>& dates, std::string* out) {
  out->clear();
  AppendTextField(v1::Record::kIdFieldNumber, id, out);
  AppendVarintField(v1::Record::kKindFieldNumber, v1::RecordKind::travel_document, out);
  AppendTextField(v1::Record::kOwnerFieldNumber, fields.owner, out);
  AppendVarintField(v1::Record::kStateFieldNumber, fields.state, out);
  AppendTextField(v1::Record::kNumberFieldNumber, fields.number, out);
  AppendTextField(v1::Record::kSeriesToFieldNumber, fields.series_to, out);
  AppendTextField(v1::Record::kIssuerFieldNumber, fields.issuer, out);
  AppendVarintField(v1::Record::kTypeFieldNumber, fields.type, out);
  AppendVarintField(v1::Record::kStatusFieldNumber, fields.status, out);
  AppendTextField(v1::Record::kEventDateFieldNumber, dates[0], out);
  AppendTextField(v1::Record::kEventPlaceFieldNumber, fields.event_place, out);
  AppendTextField(v1::Record::kIssueDateFieldNumber, dates[1], out);
  AppendTextField(v1::Record::kExpiryDateFieldNumber, dates[2], out);
}

bool IsFromId(std::string_view id, const Fields& fields) {
  return !fields.issuer.empty() && !fields.number.empty() &&
         id.size() == fields.issuer.size() + 1 + fields.number.size() && id.starts_with(fields.issuer) &&
         id[fields.issuer.size()] == '-' && id.ends_with(fields.number) &&
         fields.issuer.find('-') == std::string_view::npos;
}

void AppendText(std::string_view text, std::string* out) {
  AppendVarint(text.size(), out);
  out->append(text);
}

bool TakeText(std::string_view* in, std::string_view* text) {
  uint64_t length = 0;
  if (!TakeVarint(in, &length) || length > in->size()) return false;
  *text = in->substr(0, length);
  in->remove_prefix(length);
  return true;
}

}  // namespace

bool CompactDocument(std::string_view id, std::string_view record_bytes, std::string* compact) {
  Fields fields;
  if (!ReadFields(id, record_bytes, &fields)) return false;
  uint8_t flags = 0;
  if (IsFromId(id, fields)) flags |= kFromId;
  if (fields.owner == fields.issuer) flags |= kOwnerIssuer;
  if (fields.state == v1::RecordState::active) flags |= kActive;
  if (!fields.event_date.empty()) flags |= kEvent;
  if (!fields.issue_date.empty()) flags |= kIssue;
  if (!fields.expiry_date.empty()) flags |= kExpiry;
  if (!fields.event_place.empty()) flags |= kPlace;
  if (!fields.series_to.empty()) flags |= kSeries;
  compact->clear();
  compact->push_back(static_cast<char>(flags));
  compact->push_back(static_cast<char>(fields.type | fields.status << 4));
  for (const std::string_view date : {fields.event_date, fields.issue_date, fields.expiry_date}) {
    if (date.empty()) continue;
    const auto day = PackedDay(date);
    if (!day.has_value()) return false;
    compact->push_back(static_cast<char>(*day & 0xFF));
    compact->push_back(static_cast<char>(*day >> 8));
  }
  if ((flags & kActive) == 0) compact->push_back(static_cast<char>(fields.state));
  if ((flags & kFromId) == 0) AppendText(fields.issuer, compact);
  if ((flags & kFromId) == 0) AppendText(fields.number, compact);
  if ((flags & kOwnerIssuer) == 0) AppendText(fields.owner, compact);
  if ((flags & kSeries) != 0) AppendText(fields.series_to, compact);
  if ((flags & kPlace) != 0) compact->append(fields.event_place);
  // A record that is written in another order, or with a date that is none, is not what comes back.
  static thread_local std::string expanded;
  return ExpandDocument(id, *compact, &expanded) && expanded == record_bytes;
}

bool ExpandDocument(std::string_view id, std::string_view compact, std::string* record_bytes) {
  if (compact.size() < 2) return false;
  const auto flags = static_cast<uint8_t>(compact[0]);
  Fields fields;
  fields.type = static_cast<uint8_t>(compact[1]) & 15;
  fields.status = static_cast<uint8_t>(compact[1]) >> 4;
  compact.remove_prefix(2);
  static thread_local std::array<std::string, 3> dates;
  constexpr std::array<Flag, 3> kDates = {kEvent, kIssue, kExpiry};
  for (std::size_t i = 0; i < dates.size(); ++i) {
    dates[i].clear();
    if ((flags & kDates[i]) == 0) continue;
    if (compact.size() < 2) return false;
    const int32_t day = static_cast<uint8_t>(compact[0]) | static_cast<uint8_t>(compact[1]) << 8;
    AppendDate(day + kFirstDay, &dates[i]);
    compact.remove_prefix(2);
  }
  fields.state = v1::RecordState::active;
  if ((flags & kActive) == 0) {
    if (compact.empty()) return false;
    fields.state = static_cast<uint8_t>(compact[0]);
    compact.remove_prefix(1);
  }
  if ((flags & kFromId) != 0) {
    const std::size_t dash = id.find('-');
    if (dash == std::string_view::npos) return false;
    fields.issuer = id.substr(0, dash);
    fields.number = id.substr(dash + 1);
  } else if (!TakeText(&compact, &fields.issuer) || !TakeText(&compact, &fields.number)) {
    return false;
  }
  fields.owner = fields.issuer;
  if ((flags & kOwnerIssuer) == 0 && !TakeText(&compact, &fields.owner)) return false;
  if ((flags & kSeries) != 0 && !TakeText(&compact, &fields.series_to)) return false;
  fields.event_place = compact;
  if (((flags & kPlace) == 0) != compact.empty()) return false;
  WriteFields(id, fields, dates, record_bytes);
  return true;
}

}  // namespace lookout::record
