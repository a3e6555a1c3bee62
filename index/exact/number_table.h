// number_table.h: from a single number to its entries.
//
// Entries lie sorted by the hash of their number; a directory over the high bits of the hash says where a bucket
// begins. An entry names its number by the place of the bytes in one pool and by 24 bits (length and low bits of the
// hash) that decide nearly every comparison without touching the pool; the bytes themselves always have the last word.
// Rejected: open addressing, which needs a third more slots than entries and an indirection for numbers held by several
// records.
//
// Cost     absent: the directory's line and that of the bucket; present: the pool's as well.
// Bytes    20 an entry, its number once, 2 to 4 of directory.
// Threads  one at a time until Freeze, then immutable.
#ifndef LOOKOUT_INDEX_EXACT_NUMBER_TABLE_H_
#define LOOKOUT_INDEX_EXACT_NUMBER_TABLE_H_

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace lookout::index::exact {

struct NumberEntry {
  uint32_t offset_low = 0;
  uint32_t key = 0;  // offset's bits 32 to 39, then 8 bits of length, then 16 bits of hash
  uint32_t issuer = 0;
  uint32_t record = 0;
  uint32_t document = 0;
};

class NumberTable {
 public:
  explicit NumberTable(uint64_t seed) : seed_(seed) {}

  void Add(std::string_view number, uint32_t issuer, uint32_t record, uint32_t document);
  void Freeze();

  uint64_t Hash(std::string_view number) const;

  // The entries of exactly this number, ascending by record, document, issuer; they live as long as the table.
  std::span<const NumberEntry> Find(std::string_view number, uint64_t hash) const;

  // The two steps of a batch that hide the wait for memory: first the directory, then the bucket.
  void PrefetchDirectory(uint64_t hash) const;
  void PrefetchBucket(uint64_t hash) const;

  std::size_t entries() const { return entries_.size(); }
  std::size_t memory_bytes() const;

 private:
  struct Added {
    uint64_t hash = 0;
    uint64_t offset = 0;
    uint32_t length = 0;
    uint32_t issuer = 0;
    uint32_t record = 0;
    uint32_t document = 0;
  };
  std::string_view AddedNumber(const Added& added) const { return {pool_.data() + added.offset, added.length}; }
  void FillDirectory();
  std::size_t BucketOf(uint64_t hash) const { return static_cast<std::size_t>(hash >> 1 >> shift_); }
  bool Holds(const NumberEntry& entry, std::string_view number, uint32_t key) const;

  uint64_t seed_;
  int shift_ = 63;
  std::vector<Added> added_;
  std::vector<char> pool_;
  std::vector<NumberEntry> entries_;
  std::vector<uint32_t> directory_;  // first entry of each bucket, and the end
};

}  // namespace lookout::index::exact

#endif  // LOOKOUT_INDEX_EXACT_NUMBER_TABLE_H_
