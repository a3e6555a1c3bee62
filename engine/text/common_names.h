// common_names.h: how common a part of a name is, where no data tells.
//
// That two names share MUHAMMAD says little, that they share a rare name much. A table of some 3,500 names that many
// bear stands in for the data where there is none (`compare` without a database) or too little of it.
#ifndef LOOKOUT_ENGINE_TEXT_COMMON_NAMES_H_
#define LOOKOUT_ENGINE_TEXT_COMMON_NAMES_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace lookout::text {

// How common a name is among those with whom it is common: 0 is any other name, 1 borne by one in some two thousand
// (Latin letters: BENALI, OKAFOR), 2 one in five hundred, 3 one in a hundred, 4 one in twenty (MUHAMMAD, WANG, MARIA).
inline constexpr std::size_t kCommonnessMax = 4;

// All spellings of one skeleton are as common as each other; `skeleton` as text::Skeleton gives it, for `letters`.
// A name that is made of another by an ending (PETROVA, MUHAMMADOV) is common when that one is.
// Thread-safe. Cost: two hash lookups, one more for each ending that a rare name has.
uint8_t Commonness(std::string_view letters, std::string_view skeleton);

// Whether a name of the table, or one made of it, is written so or with other vowels: the sound alone of a slip may be
// that of a name. Thread-safe. Cost: a hash lookup, one more for each ending that a rare name has.
bool IsCommonName(std::string_view letters, std::string_view skeleton);

// Whether a name of the table, or the sound of one, is written just so. Thread-safe. Cost: a hash lookup.
bool IsWrittenCommonName(std::string_view letters);

// The names of commonness 1, 2, 3 and 4, with spaces between (common_name_table.cc).
extern const std::array<std::string_view, kCommonnessMax> kCommonNames;

}  // namespace lookout::text

#endif  // LOOKOUT_ENGINE_TEXT_COMMON_NAMES_H_
