// name_index.h: from a name to every name that the scorer finds like it.
//
// A NameIndex visits, for a query and a floor, every name whose score is at or above the floor. The floor may rise
// while it visits: the best ten of thousands are found without scoring the others. The argument why nothing is lost is
// in this room's README. Built once, never changed, read by any number of threads.
//
//   NameIndexBuilder builder;
//   builder.Add(ordinal, name_number, form);
//   NameIndex index = std::move(builder).Freeze();
//   NameSearchScratch scratch;
//   index.Search({.name = view, .floors = Floors::Of(7000)}, &scratch, &visitor);
//
// Threads  immutable; one scratch per thread.   Limits  2^28 names.
#ifndef LOOKOUT_INDEX_NAMES_NAME_INDEX_H_
#define LOOKOUT_INDEX_NAMES_NAME_INDEX_H_

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/base/name.h"
#include "index/columns/person_columns.h"
#include "index/image/arrays.h"
#include "index/names/held_name.h"
#include "index/record_ordinal.h"
#include "index/score/identity_score.h"
#include "index/score/name_score.h"

namespace lookout::index::names {

// One name form of one record. Dense from 0, in the order of birth dates and then of Add; a name of a person of several
// birth dates has several (date_groups.h).
struct NameOrdinal {
  uint32_t value = 0;
  friend auto operator<=>(NameOrdinal, NameOrdinal) = default;
};

// What a search did, for measurement.
struct NameSearchCounts {
  uint64_t tokens_compared = 0;  // with a token of the query that was new: the others come from the cache
  uint64_t tokens_alike = 0;     // dictionary tokens that any query token expanded to
  uint64_t postings = 0;         // postings visited
  uint64_t lines_scanned = 0;    // names passed by in the order of their birth dates
  uint64_t lines = 0;            // names whose tokens were looked at
  uint64_t candidates = 0;       // names whose bound reached the floor
  uint64_t scored = 0;           // names scored: of names of the same tokens, one
  // Which ways the walk took, so that a test can tell that it took them.
  uint64_t led_by_one = 0;    // one token's lists were walked and no other's
  uint64_t narrowed = 0;      // tokens of which the partners with a code were walked first
  uint64_t runs_first = 0;    // runs that were walked first
  uint64_t lists_light = 0;   // lists passed by for what their token weighs
  uint64_t lists_passed = 0;  // lists of few names passed by for their birth dates
  uint64_t ranges = 0;        // ranges of birth dates that were looked for in long lists
  uint64_t sifted = 0;        // postings passed by for their class, in its tier, or for what contradicts the question
};

// From which score on a name still matters. They never fall.
struct Floors {
  int any = 1;    // of any record
  int plain = 1;  // of one to whose score nothing is added; `any` or more
  static constexpr Floors Of(int floor) { return {floor, floor}; }
};

struct NameQuestion {
  score::NameView name;
  Floors floors;  // of the identity's score where `fields` are given, else of the name's; at least 1
  // What else is known of the person, and of the records: names of persons who can not reach the floor are left out.
  const score::QueryFields* fields = nullptr;
  const columns::PersonColumns* columns = nullptr;
  // Of each record a bit, where there are so many: what the index does not know may add to its score. The others are
  // held to Floors::plain.
  std::span<const uint64_t> raised;
};

class NameVisitor {
 public:
  virtual ~NameVisitor() = default;
  // Gives back the floors from here on. May be called more than once for a name.
  virtual Floors Visit(NameOrdinal name, RecordOrdinal record, score::NameScore names) = 0;
};

class NameSearchScratch;  // reusable memory of a search; one thread at a time

class NameIndex {
 public:
  NameIndex();
  ~NameIndex();
  NameIndex(NameIndex&&) noexcept;
  NameIndex& operator=(NameIndex&&) noexcept;

  std::size_t names() const;   // ordinals
  std::size_t tokens() const;  // distinct tokens held
  std::size_t memory_bytes() const;
  std::vector<std::pair<std::string_view, std::size_t>> memory_by_part() const;

  // To an image (index/image/arrays.h), and back: nothing where the image does not hold it whole.
  void AddTo(image::ArrayWriter* arrays) const;
  static std::optional<NameIndex> Read(image::ArrayReader* arrays);

  RecordOrdinal record(NameOrdinal name) const;
  uint32_t name_number(NameOrdinal name) const;  // as given to Add
  HeldName name(NameOrdinal name) const;         // lives as long as the index

  // Visits every name that is alike at or above the floor, and some names of which only the identity falls below it. A
  // name that shares nothing with the query is never visited.
  void Search(const NameQuestion& question, NameSearchScratch* scratch, NameVisitor* visitor) const;

  // Replaces the content of `found` by every name whose ScoreNames(query, name) alone is at or above `floor`,
  // ascending.
  void Search(const score::NameView& query, int floor, NameSearchScratch* scratch,
              std::vector<NameOrdinal>* found) const;

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
  // The columns of the records, where searches will give fields: their dates then sharpen the search. Read here only.
  NameIndex Freeze(const columns::PersonColumns* columns = nullptr) &&;

 private:
  std::unique_ptr<NameIndex::Parts> parts_;
};

}  // namespace lookout::index::names

#endif  // LOOKOUT_INDEX_NAMES_NAME_INDEX_H_
