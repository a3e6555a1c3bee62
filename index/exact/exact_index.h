// exact_index.h: from a document to the records that may hold it.
//
// An ExactIndex gives, for a document number and its issuer, the ordinals of every record that holds it, alone or in a
// series. It keeps no numbers, only fingerprints, so it may give a record that does not: rarely (line_table.h), and
// never to one that asks the record itself, which is what engine/publish does with every candidate. What it does not
// give is not held. Built once, never changed, read by any number of threads.
//
//   ExactIndexBuilder builder(seed);
//   builder.Add({"12AB34567", "12A834567", IssuerCode("FRA")}, ordinal);
//   ExactIndex index = std::move(builder).Freeze(records);
//   index.Candidates({"12AB34567", "12A834567", IssuerCode("FRA")}, Likeness::kSame, &candidates);
//
// Numbers are canonical before they come here, and folded for the tolerant question (engine/text/document_number.h). An
// entry whose issuer is unknown meets every issuer, and a question whose issuer is unknown is asked once for each
// issuer that the index holds.
//
// Cost     one cache line when absent (seldom two), one or two when present, for each issuer asked.
// Bytes    7.0 an entry, some 40 a series.   Image  index/exact/FORMAT.md.
// Threads  immutable.   Limits  2^32 ordinals.
#ifndef LOOKOUT_INDEX_EXACT_EXACT_INDEX_H_
#define LOOKOUT_INDEX_EXACT_EXACT_INDEX_H_

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "index/exact/document_hash.h"
#include "index/exact/line_table.h"
#include "index/exact/question.h"
#include "index/exact/series_table.h"
#include "index/image/image_file.h"
#include "index/record_ordinal.h"

namespace lookout::index::exact {

class ExactIndex {
 public:
  ExactIndex() = default;

  // Replaces the content of `found` by the candidates, ascending, each once. kAlike does not look into series: there a
  // confused digit is another number of the same series. False: a part of the image is damaged, more may be held.
  [[nodiscard]] bool Candidates(const ExactQuestion& question, Likeness likeness,
                                std::vector<RecordOrdinal>* found) const;

  // Whether each question has candidates, in the same order, as many as the shorter span holds. False: no record holds
  // the document. True too where a part of the image that the question needs is damaged. Waits for memory of many
  // questions overlap; allocates nothing.
  void Probe(std::span<const ExactQuestion> questions, std::span<bool> may_hold) const;

  uint64_t entries() const { return numbers_.entries; }
  std::size_t series() const { return series_.size(); }
  std::size_t stashed() const { return numbers_.stash.As<Stashed>().size(); }
  std::size_t memory_bytes() const {
    return numbers_.memory_bytes() + series_.memory_bytes() + issuers_.capacity() * sizeof(IssuerCode);
  }

  // Sections of the image that this index needs. The index must live until the writer has written.
  void AddTo(image::ImageWriter* writer) const;
  static Result<ExactIndex> Open(const image::ImageFile& image);

  // Verifies every piece that nobody used yet. False: damaged.
  bool CheckAll() const;

 private:
  friend class ExactIndexBuilder;

  // What the image keeps beside the arrays.
  struct Parameters {
    uint64_t seed = 0;
    uint64_t line_count = 0;
    uint64_t entries = 0;
    uint32_t ordinal_bits = 0;
    uint32_t has_unknown = 0;
    uint32_t filter_drops = 0;
    uint32_t unused = 0;
  };

  template <typename Take>
  bool VisitIssuer(const ExactQuestion& question, IssuerCode issuer, Likeness likeness, Take& take) const;
  template <typename Take>
  bool Visit(const ExactQuestion& question, Likeness likeness, Take& take) const;
  class Block;
  DocumentHash HashOf(const ExactQuestion& question, IssuerCode issuer) const;
  bool ProbeOne(const ExactQuestion& question) const;
  void ProbeAlone(std::span<const ExactQuestion> questions, std::span<bool> may_hold) const;
  void ProbeRest(std::span<const ExactQuestion> questions, std::span<bool> may_hold) const;

  LineTable numbers_;
  SeriesTable series_;
  std::vector<IssuerCode> issuers_;  // that entries have, ascending; without the unknown one
  Parameters parameters_;
  DocumentHasher hasher_;
};

class ExactIndexBuilder {
 public:
  // The seed is a secret of the database: nobody outside can craft numbers that collide.
  explicit ExactIndexBuilder(uint64_t seed, const Expected& expected = {});

  void Add(const ExactQuestion& document, RecordOrdinal record);

  // Every number from `first` to `last`, both included, of the same letters before the digits and the same width.
  // False: the two are no series (another prefix, another width, last below first); nothing is added.
  bool AddSeries(std::string_view first, std::string_view last, IssuerCode issuer, RecordOrdinal record);

  // As of LineTableBuilder.
  bool as_expected() const { return numbers_.as_expected(); }

  // `records`: every ordinal is below it.
  ExactIndex Freeze(uint64_t records) &&;

 private:
  void NoteIssuer(IssuerCode issuer);

  uint64_t seed_;
  DocumentHasher hasher_;
  LineTableBuilder numbers_;
  SeriesBuilder series_;
  std::vector<IssuerCode> issuers_;
  IssuerCode last_noted_;
  bool has_unknown_ = false;
};

}  // namespace lookout::index::exact

#endif  // LOOKOUT_INDEX_EXACT_EXACT_INDEX_H_
