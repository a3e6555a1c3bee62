// person_traits.h: one byte of what is known of a person beside names and dates, enough to tell most of those that
// contradict a question before anything else of them is read.
#ifndef LOOKOUT_INDEX_COLUMNS_PERSON_TRAITS_H_
#define LOOKOUT_INDEX_COLUMNS_PERSON_TRAITS_H_

#include <array>
#include <cstddef>
#include <cstdint>

#include "index/columns/person_columns.h"

namespace lookout::index::columns {

// The lower six bits: of the only nationality a number from 1 on, 0 where there is none or more than one. Above them
// the sex: 1 or 2, 0 where it is neither M nor F.
using PersonTraits = uint8_t;

// What is certain: that the record has nationalities and none is the one asked for; that its sex is the other.
enum Contradiction : uint8_t { kNationalityOther = 1, kSexOther = 2 };
inline constexpr std::size_t kContradictions = 4;  // of both, as bits

inline constexpr int kNationalityBits = 6;

// Different numbers are of different countries.
constexpr PersonTraits NationalityTrait(uint32_t country) {
  constexpr uint32_t kNumbers = (1U << kNationalityBits) - 1;
  return country == 0 ? 0 : static_cast<PersonTraits>(1 + (country * 2654435761U >> 8) % kNumbers);
}

constexpr PersonTraits SexTrait(SexCode sex) {
  const int number = sex == 'M' ? 1 : sex == 'F' ? 2 : 0;
  return static_cast<PersonTraits>(number << kNationalityBits);
}

inline PersonTraits TraitsOf(const PersonFields& person) {
  const PersonTraits nationality =
      person.nationalities.size() == 1 ? NationalityTrait(person.nationalities.front().country) : PersonTraits{0};
  return nationality | SexTrait(person.sex);
}

// By traits, what contradicts a question for that nationality and sex; 0: not asked for.
class ContradictionTable {
 public:
  ContradictionTable() = default;
  ContradictionTable(uint32_t nationality, SexCode sex) {
    const PersonTraits asked = NationalityTrait(nationality);
    const PersonTraits asked_sex = SexTrait(sex);
    for (unsigned traits = 0; traits < by_traits_.size(); ++traits) {
      const unsigned of_nationality = traits & ((1U << kNationalityBits) - 1);
      const unsigned of_sex = traits & ~((1U << kNationalityBits) - 1);
      const bool other = asked != 0 && of_nationality != 0 && of_nationality != asked;
      const bool other_sex = asked_sex != 0 && of_sex != 0 && of_sex != asked_sex;
      by_traits_[traits] = static_cast<uint8_t>((other ? kNationalityOther : 0) | (other_sex ? kSexOther : 0));
    }
    any_ = asked != 0 || asked_sex != 0;
  }

  bool any() const { return any_; }
  uint8_t operator[](PersonTraits traits) const { return by_traits_[traits]; }

 private:
  std::array<uint8_t, 256> by_traits_{};
  bool any_ = false;
};

}  // namespace lookout::index::columns

#endif  // LOOKOUT_INDEX_COLUMNS_PERSON_TRAITS_H_
