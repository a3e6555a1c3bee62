#include "engine/publish/low_names.h"

#include <algorithm>

namespace lookout::publish {

void LowNames::Add(index::RecordOrdinal record, uint32_t number, const base::NameForm& form) {
  forms_.Add(form);
  rows_.push_back({record.value, number});
  records_.resize(record.value / 64 + std::size_t{1});
  records_.back() |= uint64_t{1} << record.value % 64;
}

void LowNames::Freeze() {
  forms_.Freeze();
  rows_.shrink_to_fit();
  records_.shrink_to_fit();
}

std::pair<std::size_t, std::size_t> LowNames::Of(index::RecordOrdinal record) const {
  const std::size_t word = record.value / 64;
  if (word >= records_.size() || (records_[word] >> record.value % 64 & 1) == 0) return {};
  const auto [first, last] = std::equal_range(rows_.begin(), rows_.end(), Row{record.value, 0},
                                              [](const Row& a, const Row& b) { return a.record < b.record; });
  return {static_cast<std::size_t>(first - rows_.begin()), static_cast<std::size_t>(last - rows_.begin())};
}

void LowNames::AddTo(index::image::ArrayWriter* arrays) const {
  index::names::PackedForms::ForEachArray(forms_, *arrays);
  (*arrays)(rows_);
  (*arrays)(records_);
}

bool LowNames::Read(index::image::ArrayReader* arrays) {
  index::names::PackedForms::ForEachArray(forms_, *arrays);
  (*arrays)(rows_);
  (*arrays)(records_);
  const auto out_of_order = [](const Row& a, const Row& b) { return a.record > b.record; };
  return arrays->ok() && forms_.AreWhole() && forms_.size() == rows_.size() &&
         std::adjacent_find(rows_.begin(), rows_.end(), out_of_order) == rows_.end();
}

}  // namespace lookout::publish
