#include "index/exact/series_table.h"

#include <algorithm>
#include <tuple>

namespace lookout::index::exact {
namespace {

// The highest last number of each range, kept at the range's middle.
uint64_t FillHighest(std::vector<Series>* series, std::size_t begin, std::size_t end) {
  if (begin >= end) return 0;
  const std::size_t middle = begin + (end - begin) / 2;
  Series& node = (*series)[middle];
  node.highest_last = std::max({node.last, FillHighest(series, begin, middle), FillHighest(series, middle + 1, end)});
  return node.highest_last;
}

void MarkRepeated(std::vector<Series>* series) {
  std::vector<Series*> by_record;
  by_record.reserve(series->size());
  for (Series& one : *series) by_record.push_back(&one);
  const auto owner = [](const Series* one) { return std::tuple(one->record, one->document); };
  std::sort(by_record.begin(), by_record.end(), [&](const Series* a, const Series* b) { return owner(a) < owner(b); });
  for (std::size_t i = 1; i < by_record.size(); ++i) {
    if (owner(by_record[i - 1]) == owner(by_record[i])) by_record[i - 1]->repeated = by_record[i]->repeated = true;
  }
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

bool SeriesTable::Add(std::string_view first, std::string_view last, uint32_t issuer, uint32_t record,
                      uint32_t document) {
  const SeriesNumber from = SeriesNumber::Of(first);
  const SeriesNumber to = SeriesNumber::Of(last);
  if (from.width == 0 || from.width != to.width || from.prefix != to.prefix || from.value > to.value) return false;
  auto& widths = groups_[std::string(from.prefix)];
  auto group = std::find_if(widths.begin(), widths.end(), [&](const WidthGroup& g) { return g.width == from.width; });
  if (group == widths.end()) group = widths.insert(widths.end(), WidthGroup{from.width, {}});
  group->series.push_back({from.value, to.value, to.value, issuer, record, document, false});
  ++series_;
  return true;
}

void SeriesTable::Freeze() {
  for (auto& [prefix, widths] : groups_) {
    for (WidthGroup& group : widths) {
      std::sort(group.series.begin(), group.series.end(), [](const Series& a, const Series& b) {
        return std::tie(a.first, a.last, a.record, a.document, a.issuer) <
               std::tie(b.first, b.last, b.record, b.document, b.issuer);
      });
      group.series.shrink_to_fit();
      FillHighest(&group.series, 0, group.series.size());
      MarkRepeated(&group.series);
    }
  }
}

const std::vector<Series>* SeriesTable::GroupOf(const SeriesNumber& number) const {
  const auto widths = groups_.find(number.prefix);
  if (widths == groups_.end()) return nullptr;
  for (const WidthGroup& group : widths->second) {
    if (group.width == number.width) return &group.series;
  }
  return nullptr;
}

std::size_t SeriesTable::memory_bytes() const {
  std::size_t bytes = groups_.capacity() * (sizeof(*groups_.begin()) + 1);
  for (const auto& [prefix, widths] : groups_) {
    bytes += prefix.capacity() + widths.capacity() * sizeof(WidthGroup);
    for (const WidthGroup& group : widths) bytes += group.series.capacity() * sizeof(Series);
  }
  return bytes;
}

}  // namespace lookout::index::exact
