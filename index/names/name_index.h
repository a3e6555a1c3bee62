// name_index.h: from a name to every name that the scorer could find like it.
//
// A NameIndex gives, for a query name and a floor, a superset of the names whose ScoreNames is at or above the floor.
// The argument why nothing is lost is in this room's README. Built once, never changed, read by any number of threads.
//
//   NameIndexBuilder builder;
//   builder.Add(ordinal, name_number, form);
//   NameIndex index = std::move(builder).Freeze();
//   NameSearchScratch scratch;
//   index.Search(query, floor, &scratch, &found);
//
// Threads  immutable; one scratch per thread.   Limits  2^32 - 1 names.
#ifndef LOOKOUT_INDEX_NAMES_NAME_INDEX_H_
#define LOOKOUT_INDEX_NAMES_NAME_INDEX_H_

#include <cstdint>
#include <memory>
#include <vector>

#include "engine/base/name.h"
#include "index/record_ordinal.h"
#include "index/score/name_score.h"

namespace lookout::index::names {

// One name form of one record: dense from 0 in the order of Add.
struct NameOrdinal {
  uint32_t value = 0;
  friend auto operator<=>(NameOrdinal, NameOrdinal) = default;
};

// What a search did, for measurement.
struct NameSearchCounts {
  uint64_t tokens_compared = 0;  // calls of CompareTokens and CompareJoined
  uint64_t tokens_alike = 0;     // dictionary tokens that any query token expanded to
  uint64_t postings = 0;         // postings visited
  uint64_t candidates = 0;       // names given back
};

class NameSearchScratch;  // reusable memory of a search; one thread at a time

class NameIndex {
 public:
  NameIndex();
  ~NameIndex();
  NameIndex(NameIndex&&) noexcept;
  NameIndex& operator=(NameIndex&&) noexcept;

  std::size_t names() const;
  std::size_t tokens() const;      // distinct tokens held
  std::size_t memory_bytes() const;

  RecordOrdinal record(NameOrdinal name) const;
  uint32_t name_number(NameOrdinal name) const;  // as given to Add
  score::NameView view(NameOrdinal name) const;  // lives as long as the index

  // Replaces the content of `found` by every name whose ScoreNames(query, name) is at or above `floor`, and some that
  // are not, ascending, each once. `floor` is at least 1: a name that shares nothing with the query is never found.
  void Search(const score::NameView& query, int floor, NameSearchScratch* scratch, std::vector<NameOrdinal>* found) const;

 private:
  friend class NameIndexBuilder;
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

class NameSearchScratch {
 public:
  NameSearchScratch();
  ~NameSearchScratch();
  NameSearchCounts counts;  // of the last search

 private:
  friend class NameIndex;
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

class NameIndexBuilder {
 public:
  NameIndexBuilder();
  ~NameIndexBuilder();

  void Add(RecordOrdinal record, uint32_t name_number, const base::NameForm& form);
  NameIndex Freeze() &&;

 private:
  std::unique_ptr<NameIndex::Parts> parts_;
};

}  // namespace lookout::index::names

#endif  // LOOKOUT_INDEX_NAMES_NAME_INDEX_H_
