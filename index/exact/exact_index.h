// exact_index.h: from a document's number to the records that carry it.
//
// An ExactIndex answers one question, exactly: which records hold this document? Built once, never changed, read by any
// number of threads.
//
//   ExactIndexBuilder builder(seed);
//   builder.Add("12AB34567", IssuerCode("FRA"), ordinal, 0);
//   builder.AddSeries("AB100000", "AB199999", IssuerCode("FRA"), ordinal, 0);
//   ExactIndex index = std::move(builder).Freeze();
//   index.Find("12AB34567", IssuerCode("FRA"), &found);
//
// Numbers are canonical before they come here (engine/text/document_number.h). An entry whose issuer is unknown (0)
// meets every issuer, and a question whose issuer is unknown meets every entry.
//
// Threads   immutable.   Limits  2^32 - 1 entries.
#ifndef LOOKOUT_INDEX_EXACT_EXACT_INDEX_H_
#define LOOKOUT_INDEX_EXACT_EXACT_INDEX_H_

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

#include "index/record_ordinal.h"

namespace lookout::index::exact {

// Three letters packed, 0 for unknown. More than four letters are no code and count as unknown: nothing is lost.
struct IssuerCode {
  uint32_t packed = 0;
  IssuerCode() = default;
  explicit IssuerCode(std::string_view letters);
  friend bool operator==(IssuerCode, IssuerCode) = default;
};

struct ExactEntry {
  RecordOrdinal record;
  uint32_t document = 0;  // as given to Add: which document of the record
};

struct ExactQuestion {
  std::string_view number;
  IssuerCode issuer;
};

class ExactIndex {
 public:
  ExactIndex();
  ~ExactIndex();
  ExactIndex(ExactIndex&&) noexcept;
  ExactIndex& operator=(ExactIndex&&) noexcept;

  // Replaces the content of `found` by the entries of this number, of series that hold it included, whose issuer does
  // not contradict `issuer`; ascending by record, then document, each once. No false entry, none missing.
  void Find(std::string_view number, IssuerCode issuer, std::vector<ExactEntry>* found) const;

  // Number of entries that Find would give, without an allocation: the hot path.
  uint32_t Count(std::string_view number, IssuerCode issuer) const;

  // Count of each question, in the same order; as many as the shorter span holds. Overlaps the waits for memory of
  // several questions, which pays when the index is larger than the cache.
  void CountBatch(std::span<const ExactQuestion> questions, std::span<uint32_t> counts) const;

  std::size_t entries() const;
  std::size_t series() const;
  std::size_t memory_bytes() const;

 private:
  friend class ExactIndexBuilder;
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

class ExactIndexBuilder {
 public:
  // The seed is a secret of the database: nobody outside can craft numbers that collide.
  explicit ExactIndexBuilder(uint64_t seed);
  ~ExactIndexBuilder();

  void Add(std::string_view number, IssuerCode issuer, RecordOrdinal record, uint32_t document);

  // Every number from `first` to `last`, both included, of the same letters before the digits and the same width.
  // False: the two are no series (another prefix, another width, last below first); nothing is added.
  bool AddSeries(std::string_view first, std::string_view last, IssuerCode issuer, RecordOrdinal record,
                 uint32_t document);

  ExactIndex Freeze() &&;

 private:
  std::unique_ptr<ExactIndex::Parts> parts_;
};

}  // namespace lookout::index::exact

#endif  // LOOKOUT_INDEX_EXACT_EXACT_INDEX_H_
