#include "index/names/bag_table.h"

#include <algorithm>
#include <bit>

namespace lookout::index::names {
namespace {

constexpr std::size_t kFilterBits = 12;  // an entry: some 2 of 100 absent keys pass

constexpr std::array<uint64_t, 256> MakeNumbers() {
  std::array<uint64_t, 256> numbers{};
  uint64_t state = 0x4C6F6F6B6F757431U;
  for (uint64_t& number : numbers) {
    uint64_t z = state += 0x9E3779B97F4A7C15U;
    z = (z ^ z >> 30) * 0xBF58476D1CE4E5B9U;
    z = (z ^ z >> 27) * 0x94D049BB133111EBU;
    number = z ^ z >> 31;
  }
  return numbers;
}

constexpr std::array<uint64_t, 256> kNumbers = MakeNumbers();

}  // namespace

uint64_t LetterNumber(char letter) { return kNumbers[static_cast<unsigned char>(letter)]; }

BagTable::BagTable(const HugeVector<Entry>& entries, Shape shape, std::string_view alphabet)
    : end_letters_(shape.end_letters) {
  for (const char letter : alphabet) alphabet_.push_back(LetterNumber(letter));
  filter_.assign(entries.size() * kFilterBits / 64 + 1, 0);
  begin_.assign(entries.size() / shape.entries_per_bucket + 2, 0);
  values_.resize(entries.size());
  uint32_t highest = 0;
  for (const Entry& entry : entries) highest = std::max(highest, entry.value);
  value_bits_ = std::bit_width(highest);
  for (const Entry& entry : entries) {
    const uint64_t mixed = Mix(entry.key);
    filter_[Among(mixed, filter_.size())] |= FilterBits(mixed);
    ++begin_[Among(mixed, begin_.size() - 1) + 1];
  }
  for (std::size_t i = 1; i < begin_.size(); ++i) begin_[i] += begin_[i - 1];
  // Filled from the end of each bucket, then every end is where its bucket begins.
  for (std::size_t i = entries.size(); i-- > 0;) {
    const uint64_t mixed = Mix(entries[i].key);
    const uint64_t ends = BothOf(entries[i].ends);
    values_[--begin_[Among(mixed, begin_.size() - 1) + 1]] =
        static_cast<uint32_t>(ends << value_bits_) | entries[i].value;
  }
  std::rotate(begin_.begin(), begin_.begin() + 1, begin_.end());
  begin_.back() = static_cast<uint32_t>(entries.size());
}

bool BagTable::IsWhole(int end_letters) const {
  if (values_.empty()) return true;
  return end_letters_ == end_letters && value_bits_ >= 0 && value_bits_ <= 32 && !filter_.empty() &&
         begin_.size() >= 2 && begin_.front() == 0 && begin_.back() == values_.size() &&
         std::is_sorted(begin_.begin(), begin_.end());
}

std::size_t BagTable::memory_bytes() const {
  return filter_.capacity() * sizeof(uint64_t) + (begin_.capacity() + values_.capacity()) * sizeof(uint32_t);
}

}  // namespace lookout::index::names
