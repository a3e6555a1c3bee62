// person_columns.h: what is known of a person beside the names, packed, one row a record ordinal.
//
// Filled by engine/publish, read by the scorer. Dates are day numbers (days since 1970-01-01), so that ranges and
// partial dates are one thing: the first and the last day they can mean.
//
// Threads  mutable while rows are added, then shared const.
#ifndef LOOKOUT_INDEX_COLUMNS_PERSON_COLUMNS_H_
#define LOOKOUT_INDEX_COLUMNS_PERSON_COLUMNS_H_

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "index/record_ordinal.h"

namespace lookout::index::columns {

enum class DatePrecision : uint8_t { kDay, kMonth, kYear, kRange };

// A date of birth as it stands on file or in a query.
struct BirthSpan {
  int32_t first_day = 0;
  int32_t last_day = 0;
  DatePrecision precision = DatePrecision::kDay;
  bool approximate = false;
  bool year_only_likely = false;  // the first of January: often stands for "some day of that year"
  int16_t year = 0;               // of first_day
  uint8_t month = 0;              // 0 where unknown
  uint8_t day = 0;
  friend bool operator==(const BirthSpan&, const BirthSpan&) = default;
};

struct Nationality {
  uint32_t country : 24 = 0;  // three letters packed
  uint32_t related : 1 = 0;   // not on file itself: a former or a later state of one that is
  friend bool operator==(const Nationality&, const Nationality&) = default;
};

// A place of birth: a key of the town, equal for its usual spellings, and the country; 0 where unknown.
struct Place {
  uint32_t town = 0;
  uint32_t country = 0;
  friend bool operator==(const Place&, const Place&) = default;
};

// One letter, or 0 for unknown.
using SexCode = char;

struct PersonFields {
  std::span<const BirthSpan> birth_dates;
  std::span<const Nationality> nationalities;
  SexCode sex = 0;
  std::span<const Place> birth_places;
};

class PersonColumns {
 public:
  // Rows are added in the order of their ordinals, one for every record, persons or not.
  void Add(const PersonFields& fields) {
    dates_.insert(dates_.end(), fields.birth_dates.begin(), fields.birth_dates.end());
    countries_.insert(countries_.end(), fields.nationalities.begin(), fields.nationalities.end());
    places_.insert(places_.end(), fields.birth_places.begin(), fields.birth_places.end());
    rows_.push_back({static_cast<uint32_t>(dates_.size()), static_cast<uint32_t>(countries_.size()),
                     static_cast<uint32_t>(places_.size()), fields.sex});
  }

  // The spans live as long as the columns and until the next Add.
  PersonFields fields(RecordOrdinal record) const {
    const Row& row = rows_[record.value];
    const Row before = record.value == 0 ? Row{} : rows_[record.value - 1];
    return {std::span(dates_).subspan(before.dates_end, row.dates_end - before.dates_end),
            std::span(countries_).subspan(before.countries_end, row.countries_end - before.countries_end), row.sex,
            std::span(places_).subspan(before.places_end, row.places_end - before.places_end)};
  }

  void Prefetch(RecordOrdinal record) const { __builtin_prefetch(&rows_[record.value]); }

  std::size_t rows() const { return rows_.size(); }
  std::size_t memory_bytes() const {
    return dates_.capacity() * sizeof(BirthSpan) + countries_.capacity() * sizeof(Nationality) +
           places_.capacity() * sizeof(Place) + rows_.capacity() * sizeof(Row);
  }

  // For an image (index/image/arrays.h).
  template <typename Self, typename Arrays>
  static void ForEachArray(Self& self, Arrays& arrays) {
    arrays(self.rows_);
    arrays(self.dates_);
    arrays(self.countries_);
    arrays(self.places_);
  }

 private:
  struct Row {
    uint32_t dates_end = 0;
    uint32_t countries_end = 0;
    uint32_t places_end = 0;
    SexCode sex = 0;
  };
  std::vector<Row> rows_;
  std::vector<BirthSpan> dates_;
  std::vector<Nationality> countries_;
  std::vector<Place> places_;
};

// "UTO" as the number that columns hold; 0 for an empty text.
constexpr uint32_t PackCountry(const char* letters, std::size_t length) {
  uint32_t packed = 0;
  for (std::size_t i = 0; i < length && i < 3; ++i) packed = packed << 8 | static_cast<unsigned char>(letters[i]);
  return packed;
}

}  // namespace lookout::index::columns

#endif  // LOOKOUT_INDEX_COLUMNS_PERSON_COLUMNS_H_
