// documents.h: a fictional list of stolen, lost and revoked documents of any length, row by row, without memory.
#ifndef LOOKOUT_TOOLS_GENERATE_DOCUMENTS_H_
#define LOOKOUT_TOOLS_GENERATE_DOCUMENTS_H_

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "tools/generate/number_format.h"
#include "tools/generate/random.h"

namespace lookout::generate {

// Row i is a function of the seed and i. Issuers come in the proportions of the format table; the numbers of one issuer
// are distinct. One row in kRowsPerSeries of each format that ends in five digits is a series of stolen blanks.
// Immutable; any number of threads may ask.
class Documents {
 public:
  static constexpr uint64_t kRowsPerSeries = 2000;

  explicit Documents(uint64_t seed);

  // The first line of document-csv, with its end.
  static std::string_view Header();

  // Appends row `i` with its end of line. i < rows_max().
  void AppendRow(uint64_t i, std::string* text) const;

  // The issuer and the number of a document that AppendRow wrote alone or as the first of a series; the number in
  // canonical form.
  struct Key {
    std::string_view issuer;
    std::string_view type;
    std::string number;
    std::string series_to;  // empty: no series
  };
  Key KeyOf(uint64_t i) const;

  // Above this, numbers would come twice.
  uint64_t rows_max() const { return rows_max_; }

  // A document that a person carries: one of the numbers that no row has. Nothing is appended and the answer is false
  // when `issuer` has no format in the table.
  struct Paper {
    std::string_view issuer;
    std::string_view type;
    std::string number;
  };
  bool PaperOf(std::string_view issuer, uint64_t person, Random* random, Paper* paper) const;

  // A number of the shape of row `i` that no row has: for questions that must find nothing.
  Key AbsentKey(uint64_t i) const;

 private:
  struct Format {
    Format(const NumberFormatRow& table_row, uint64_t seed);
    const NumberFormatRow* row;
    NumberFormat number;
    Shuffle singles;  // of the lower half of the numbers
    Shuffle papers;   // of the third quarter: papers of persons, and numbers that are nowhere
    Shuffle series;   // of blocks of kSeriesBlock in the last quarter
    uint64_t papers_begin;
    uint64_t series_begin;
  };
  struct Place {
    const Format* format;
    uint64_t k;  // the row's number among those of its format
    bool series;
  };
  Place PlaceOf(uint64_t i) const;
  void AppendNumber(const Place& place, uint64_t i, std::string* number, std::string* series_to) const;

  uint64_t seed_;
  std::vector<Format> formats_;
  std::vector<uint16_t> slot_format_;  // rows come in rounds; each slot of a round has its format
  std::vector<uint32_t> slot_rank_;    // and its number among the slots of that format
  std::vector<uint32_t> slots_of_;     // of each format
  std::vector<std::array<char, 10>> days_;
  uint64_t rows_max_ = 0;
};

}  // namespace lookout::generate

#endif  // LOOKOUT_TOOLS_GENERATE_DOCUMENTS_H_
