#include "index/exact/number_table.h"

#include <algorithm>
#include <bit>
#include <cstring>
#include <tuple>

#include "engine/base/hash.h"

namespace lookout::index::exact {
namespace {

constexpr uint32_t kLongLength = 255;  // in the key: the true length stands in four bytes before the number
constexpr uint32_t kKeyMask = 0xFFFFFF;

uint32_t KeyOf(std::size_t length, uint64_t hash) {
  const auto short_length = static_cast<uint32_t>(std::min<std::size_t>(length, kLongLength));
  return short_length << 16 | static_cast<uint32_t>(hash & 0xFFFF);
}

void PrefetchRead(const void* address) { __builtin_prefetch(address); }

}  // namespace

uint64_t NumberTable::Hash(std::string_view number) const { return base::Hash64(number, seed_); }

void NumberTable::Add(std::string_view number, uint32_t issuer, uint32_t record, uint32_t document) {
  added_.push_back({Hash(number), pool_.size(), static_cast<uint32_t>(number.size()), issuer, record, document});
  pool_.insert(pool_.end(), number.begin(), number.end());
}

void NumberTable::Freeze() {
  const auto order = [this](const Added& added) {
    return std::tuple(added.hash, AddedNumber(added), added.record, added.document, added.issuer);
  };
  std::sort(added_.begin(), added_.end(), [&](const Added& a, const Added& b) { return order(a) < order(b); });
  added_.erase(
      std::unique(added_.begin(), added_.end(), [&](const Added& a, const Added& b) { return order(a) == order(b); }),
      added_.end());
  FillDirectory();

  // The pool in the order of the entries: neighbours in a bucket are neighbours there, and each number stands once.
  std::vector<char> pool;
  entries_.reserve(added_.size());
  uint64_t offset = 0;
  for (std::size_t i = 0; i < added_.size(); ++i) {
    const Added& added = added_[i];
    const std::string_view number = AddedNumber(added);
    if (i == 0 || added_[i - 1].hash != added.hash || AddedNumber(added_[i - 1]) != number) {
      if (number.size() >= kLongLength) {
        const auto* bytes = reinterpret_cast<const char*>(&added.length);
        pool.insert(pool.end(), bytes, bytes + sizeof(added.length));
      }
      offset = pool.size();
      pool.insert(pool.end(), number.begin(), number.end());
    }
    entries_.push_back({static_cast<uint32_t>(offset),
                        static_cast<uint32_t>(offset >> 32) << 24 | KeyOf(number.size(), added.hash), added.issuer,
                        added.record, added.document});
  }
  pool.shrink_to_fit();
  pool_ = std::move(pool);
  std::vector<Added>().swap(added_);
}

void NumberTable::FillDirectory() {
  const std::size_t buckets = std::bit_ceil(std::max<std::size_t>(added_.size() / 2, 1));
  shift_ = 63 - std::countr_zero(buckets);
  directory_.assign(buckets + 1, 0);
  for (const Added& entry : added_) ++directory_[BucketOf(entry.hash) + 1];
  for (std::size_t i = 1; i < directory_.size(); ++i) directory_[i] += directory_[i - 1];
}

bool NumberTable::Holds(const NumberEntry& entry, std::string_view number, uint32_t key) const {
  if ((entry.key & kKeyMask) != key) return false;
  const char* bytes = pool_.data() + (static_cast<uint64_t>(entry.key >> 24) << 32 | entry.offset_low);
  if (number.size() >= kLongLength) {
    uint32_t length = 0;
    std::memcpy(&length, bytes - sizeof(length), sizeof(length));
    if (length != number.size()) return false;
  }
  return number.empty() || std::memcmp(bytes, number.data(), number.size()) == 0;
}

std::span<const NumberEntry> NumberTable::Find(std::string_view number, uint64_t hash) const {
  if (entries_.empty()) return {};
  const std::size_t bucket = BucketOf(hash);
  const NumberEntry* const end = entries_.data() + directory_[bucket + 1];
  const uint32_t key = KeyOf(number.size(), hash);
  const NumberEntry* first = entries_.data() + directory_[bucket];
  while (first != end && !Holds(*first, number, key)) ++first;
  const NumberEntry* last = first;
  // Entries of one number lie together and share its place in the pool.
  while (last != end && last->offset_low == first->offset_low && last->key == first->key) ++last;
  return {first, last};
}

void NumberTable::PrefetchDirectory(uint64_t hash) const {
  if (!directory_.empty()) PrefetchRead(&directory_[BucketOf(hash)]);
}

void NumberTable::PrefetchBucket(uint64_t hash) const {
  if (!entries_.empty()) PrefetchRead(entries_.data() + directory_[BucketOf(hash)]);
}

std::size_t NumberTable::memory_bytes() const {
  return pool_.capacity() + entries_.capacity() * sizeof(NumberEntry) + directory_.capacity() * sizeof(uint32_t) +
         added_.capacity() * sizeof(Added);
}

}  // namespace lookout::index::exact
