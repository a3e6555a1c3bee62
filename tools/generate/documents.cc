#include "tools/generate/documents.h"

#include <algorithm>
#include <limits>

#include "tools/generate/calendar.h"

namespace lookout::generate {
namespace {

constexpr uint64_t kSlots = 4096;  // of one round
constexpr uint64_t kSeriesBlock = 10'000;
constexpr uint32_t kSeriesDigits = 5;
constexpr Day kFirstDay = {1990, 1, 1};  // of the days that rows speak of
constexpr Day kLastDay = {2036, 12, 31};
constexpr uint32_t kLastLossDay = 13'100;  // days after kFirstDay: November 2025

enum Stream : uint64_t { kRowStream = 0xD0C0, kSlotStream, kSeriesStream };

// Lengths of series: a box of 10, 50, 100 blanks far more often than a whole delivery.
constexpr uint64_t kSeriesLengths[] = {10,  20,  50,  50,   100,  100,  100,  200,
                                       250, 500, 500, 1000, 1000, 2000, 5000, 10'000};

std::string_view StatusOf(bool series, uint32_t percent) {
  if (series) return "stolen_blank";
  if (percent < 45) return "stolen";
  if (percent < 85) return "lost";
  return percent < 95 ? "revoked" : "invalid";
}

}  // namespace

Documents::Format::Format(const NumberFormatRow& table_row, uint64_t seed)
    : row(&table_row),
      number(table_row.pattern),
      singles(number.capacity() / 2, Mix(seed, 1)),
      papers(number.capacity() / 4, Mix(seed, 2)),
      series(
          std::max<uint64_t>(1, number.digits_at_end() < kSeriesDigits ? 1 : number.capacity() / 4 / kSeriesBlock - 1),
          Mix(seed, 3)),
      papers_begin(number.capacity() / 2),
      series_begin((number.capacity() / 4 * 3 / kSeriesBlock + 1) * kSeriesBlock) {}

Documents::Documents(uint64_t seed) : seed_(seed) {
  uint64_t weights = 0;
  for (const NumberFormatRow& row : NumberFormatTable()) {
    formats_.emplace_back(row, Mix(seed, formats_.size()));
    weights += row.weight;
  }
  // Whole shares of a round, at least one slot each; what rounding leaves goes to the first.
  std::vector<uint16_t> order;
  for (std::size_t f = 0; f < formats_.size(); ++f) {
    const uint64_t share = std::max<uint64_t>(1, formats_[f].row->weight * kSlots / weights);
    order.insert(order.end(), share, static_cast<uint16_t>(f));
  }
  order.resize(kSlots, 0);
  const Shuffle shuffle(kSlots, Mix(seed, kSlotStream));
  slot_format_.resize(kSlots);
  slot_rank_.resize(kSlots);
  slots_of_.resize(formats_.size());
  for (uint64_t slot = 0; slot < kSlots; ++slot) slot_format_[slot] = order[shuffle(slot)];
  for (uint64_t slot = 0; slot < kSlots; ++slot) slot_rank_[slot] = slots_of_[slot_format_[slot]]++;
  rows_max_ = std::numeric_limits<uint64_t>::max();
  for (std::size_t f = 0; f < formats_.size(); ++f) {
    rows_max_ = std::min(rows_max_, formats_[f].singles.size() / slots_of_[f] * kSlots);
  }
  for (int32_t day = DayNumber(kFirstDay); day <= DayNumber(kLastDay); ++day) days_.push_back(DayText(DayOf(day)));
}

std::string_view Documents::Header() {
  return "number,series_to,issuer,type,status,event_date,issue_date,expiry_date\n";
}

Documents::Place Documents::PlaceOf(uint64_t i) const {
  const uint64_t slot = i % kSlots;
  const uint16_t f = slot_format_[slot];
  const Format& format = formats_[f];
  const uint64_t k = i / kSlots * slots_of_[f] + slot_rank_[slot];
  const bool series = format.number.digits_at_end() >= kSeriesDigits && (k + f * 97) % kRowsPerSeries == 0 &&
                      k / kRowsPerSeries < format.series.size();
  return {&format, k, series};
}

void Documents::AppendNumber(const Place& place, uint64_t i, std::string* number, std::string* series_to) const {
  const Format& format = *place.format;
  if (!place.series) return format.number.Append(format.singles(place.k), number);
  Random random(seed_, kSeriesStream, i);
  const uint64_t length = kSeriesLengths[random.Below(std::size(kSeriesLengths))];
  // A box begins at a round number.
  const uint64_t at = random.Below(kSeriesBlock / length) * length;
  const uint64_t first = format.series_begin + format.series(place.k / kRowsPerSeries) * kSeriesBlock + at;
  format.number.Append(first, number);
  format.number.Append(first + length - 1, series_to);
}

Documents::Key Documents::KeyOf(uint64_t i) const {
  const Place place = PlaceOf(i);
  Key key{place.format->row->issuer, place.format->row->type, {}, {}};
  AppendNumber(place, i, &key.number, &key.series_to);
  return key;
}

Documents::Key Documents::AbsentKey(uint64_t i) const {
  const Place place = PlaceOf(i);
  const Format& format = *place.format;
  Key key{format.row->issuer, format.row->type, {}, {}};
  // The upper half of the papers: PaperOf gives out the lower one.
  const uint64_t half = format.papers.size() / 2;
  format.number.Append(format.papers_begin + format.papers(half + place.k % (format.papers.size() - half)),
                       &key.number);
  return key;
}

void Documents::AppendRow(uint64_t i, std::string* text) const {
  const Place place = PlaceOf(i);
  const NumberFormatRow& row = *place.format->row;
  Random random(seed_, kRowStream, i);
  const uint64_t dice = random.Next();
  const std::size_t begin = text->size();
  std::string series_to;  // at most 15 signs: no allocation
  AppendNumber(place, i, text, &series_to);
  // One in fifty as people write them, with a space before the digits.
  if (dice % 50 == 0 && !place.series && place.format->number.prefix() > 0 &&
      text->size() - begin > place.format->number.prefix())
    text->insert(begin + place.format->number.prefix(), 1, ' ');
  *text += ',';
  *text += series_to;
  *text += ',';
  *text += row.issuer;
  *text += ',';
  *text += row.type;
  *text += ',';
  *text += StatusOf(place.series, static_cast<uint32_t>(dice >> 8 & 0xFFFF) * 100 >> 16);
  *text += ',';
  // Losses grow denser towards today.
  const uint64_t lost = std::max(random.Below(kLastLossDay), random.Below(kLastLossDay));
  text->append(days_[lost].data(), days_[lost].size());
  *text += ',';
  if ((dice >> 32 & 1) != 0) {
    const uint64_t issued = lost - std::min<uint64_t>(lost, (dice >> 33 & 0xFFF) % 3650);
    const std::size_t expires = issued + 3652;  // ten years
    text->append(days_[issued].data(), days_[issued].size());
    *text += ',';
    text->append(days_[expires].data(), days_[expires].size());
  } else {
    *text += ',';
  }
  *text += '\n';
}

bool Documents::PaperOf(std::string_view issuer, uint64_t person, Random* random, Paper* paper) const {
  const Format* chosen = nullptr;
  uint32_t seen = 0;
  for (const Format& format : formats_) {
    if (format.row->issuer != issuer || format.row->type == "visa" || format.row->type == "residence_permit") continue;
    if (random->Below(++seen) == 0) chosen = &format;
  }
  if (chosen == nullptr) return false;
  paper->issuer = chosen->row->issuer;
  paper->type = chosen->row->type;
  paper->number.clear();
  const uint64_t at = chosen->papers(person % (chosen->papers.size() / 2));
  chosen->number.Append(chosen->papers_begin + at, &paper->number);
  return true;
}

}  // namespace lookout::generate
