// common_names.h: how common a part of a name is, where no data tells.
//
// That two names share MUHAMMAD says little, that they share a rare name much. A short table of the names that millions
// bear stands in for the data where there is none (`compare` without a database) or too little of it.
#ifndef LOOKOUT_ENGINE_TEXT_COMMON_NAMES_H_
#define LOOKOUT_ENGINE_TEXT_COMMON_NAMES_H_

#include <cstdint>
#include <string_view>

namespace lookout::text {

// 2: borne by some ten millions (MUHAMMAD, WANG, MARIA), 1: by millions, 0: any other. All spellings of one skeleton
// are as common as each other; `skeleton` as text::Skeleton gives it, for `letters`. Thread-safe. Cost: two hash
// lookups.
uint8_t Commonness(std::string_view letters, std::string_view skeleton);

}  // namespace lookout::text

#endif  // LOOKOUT_ENGINE_TEXT_COMMON_NAMES_H_
