#include "index/exact/series_table.h"

#include <algorithm>
#include <bit>
#include <tuple>
#include <utility>

#include "engine/base/hash.h"
#include "index/exact/document_hash.h"

namespace lookout::index::exact {
namespace {

// The highest last number of each range, kept at the range's middle.
uint64_t FillHighest(std::span<Series> series, std::size_t begin, std::size_t end) {
  if (begin >= end) return 0;
  const std::size_t middle = begin + (end - begin) / 2;
  Series& node = series[middle];
  node.highest_last = std::max({node.last, FillHighest(series, begin, middle), FillHighest(series, middle + 1, end)});
  return node.highest_last;
}

constexpr std::size_t kFilterBits = 24;  // a beginning: one of some 700 that are none passes

// The drop of a filter: as few characters as leave a series one or two beginnings, nearly always.
constexpr std::size_t kBeginningsPerSeries = 2;
constexpr std::size_t kBeginningsMore = 1024;

uint64_t PowerOfTen(uint32_t exponent) {
  uint64_t power = 1;
  for (; exponent > 0; --exponent) power *= 10;
  return power;
}

}  // namespace

SeriesNumber SeriesNumber::Of(std::string_view number) {
  SeriesNumber parted;
  std::size_t begin = number.size();
  while (begin > 0 && number[begin - 1] >= '0' && number[begin - 1] <= '9') --begin;
  parted.prefix = number.substr(0, begin);
  if (number.size() - begin > kSeriesDigitsMax) return parted;
  parted.width = number.size() - begin;
  for (const char digit : number.substr(begin)) parted.value = parted.value * 10 + static_cast<uint64_t>(digit - '0');
  return parted;
}

bool SeriesHolds(std::string_view first, std::string_view last, std::string_view number) {
  const SeriesNumber from = SeriesNumber::Of(first);
  const SeriesNumber to = SeriesNumber::Of(last);
  const SeriesNumber asked = SeriesNumber::Of(number);
  return from.width != 0 && from.width == to.width && from.width == asked.width && from.prefix == to.prefix &&
         from.prefix == asked.prefix && from.value <= asked.value && asked.value <= to.value;
}

uint64_t SeriesTable::GroupHash(const SeriesNumber& number, IssuerCode issuer, uint64_t seed) {
  const uint64_t of_width = issuer.packed * 0x9E3779B97F4A7C15 + number.width * 0xD6E8FEB86659FD93;
  return base::Hash64(number.prefix, seed ^ of_width);
}

bool SeriesTable::FindGroup(uint64_t hash, const SeriesGroup** group) const {
  const std::span<const SeriesGroup> table = groups.As<SeriesGroup>();
  const std::size_t mask = table.size() - 1;
  for (std::size_t i = 0, at = hash & mask; i < table.size(); ++i, at = (at + 1) & mask) {
    if (!groups.Check(at * sizeof(SeriesGroup), sizeof(SeriesGroup))) return false;
    if (table[at].begin == table[at].end) return true;
    if (table[at].hash == hash) {
      *group = &table[at];
      return table[at].begin < table[at].end && table[at].end <= size();
    }
  }
  return true;
}

bool SeriesBuilder::Add(std::string_view first, std::string_view last, IssuerCode issuer, RecordOrdinal record) {
  const SeriesNumber from = SeriesNumber::Of(first);
  const SeriesNumber to = SeriesNumber::Of(last);
  if (from.width == 0 || from.width != to.width || from.prefix != to.prefix || from.value > to.value) return false;
  added_.push_back({SeriesTable::GroupHash(from, issuer, seed_),
                    {from.value, to.value, to.value, record.value, 0},
                    std::string(first),
                    issuer});
  return true;
}

// Every number of a series begins as one of these: its digits without the last ones, counted from the first number's to
// the last one's.
void SeriesBuilder::FillFilter(SeriesTable* table) const {
  const auto beginnings = [](const Added& added, uint64_t power) {
    return added.series.last / power - added.series.first / power + 1;
  };
  const uint64_t enough = added_.size() * kBeginningsPerSeries + kBeginningsMore;
  uint64_t count = 0;
  for (table->filter_drops = 0;; ++table->filter_drops) {
    count = 0;
    for (const Added& added : added_) count += std::min(enough + 1, beginnings(added, PowerOfTen(table->filter_drops)));
    if (count <= enough || table->filter_drops == kSeriesDigitsMax) break;
  }
  const uint64_t power = PowerOfTen(table->filter_drops);
  std::vector<uint64_t> words(count * kFilterBits / 64 + 1);
  for (const Added& added : added_) {
    std::string number = added.number;
    const std::size_t width = SeriesNumber::Of(number).width;
    for (uint64_t i = 0; i < beginnings(added, power); ++i) {
      uint64_t value = added.series.first / power + i;
      for (std::size_t at = number.size(); at-- > number.size() - width;) {
        if (number.size() - at <= table->filter_drops) continue;
        number[at] = static_cast<char>('0' + value % 10);
        value /= 10;
      }
      const uint64_t hash = table->beginning().Of(number, base::ShortTextOf(number), added.issuer);
      words[SeriesTable::WordOf(hash, words.size())] |= SeriesTable::BitsOf(hash);
    }
  }
  table->filter = image::Section::Of(std::move(words));
}

SeriesTable SeriesBuilder::Freeze() && {
  std::sort(added_.begin(), added_.end(), [](const Added& a, const Added& b) {
    return std::tie(a.group, a.series.first, a.series.last, a.series.record) <
           std::tie(b.group, b.series.first, b.series.last, b.series.record);
  });
  std::vector<Series> series;
  series.reserve(added_.size());
  std::vector<SeriesGroup> found;
  for (const Added& added : added_) {
    const auto at = static_cast<uint32_t>(series.size());
    if (found.empty() || found.back().hash != added.group) found.push_back({added.group, at, at});
    found.back().end = at + 1;
    series.push_back(added.series);
  }
  SeriesTable table;
  table.seed = seed_;
  table.filter_keys = BeginningHasher::Keys(seed_);
  if (found.empty()) return table;
  FillFilter(&table);
  std::vector<Added>().swap(added_);
  std::vector<SeriesGroup> groups(std::bit_ceil(found.size() * 2));
  for (const SeriesGroup& group : found) {
    FillHighest(std::span(series).subspan(group.begin, group.end - group.begin), 0, group.end - group.begin);
    std::size_t at = group.hash & (groups.size() - 1);
    while (groups[at].begin != groups[at].end) at = (at + 1) & (groups.size() - 1);
    groups[at] = group;
  }
  table.series = image::Section::Of(std::move(series));
  table.groups = image::Section::Of(std::move(groups));
  return table;
}

}  // namespace lookout::index::exact
