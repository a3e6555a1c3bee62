// common_names.h: the names that most persons of a generated list bear, and who bears them.
#ifndef LOOKOUT_TOOLS_GENERATE_COMMON_NAMES_H_
#define LOOKOUT_TOOLS_GENERATE_COMMON_NAMES_H_

#include <cstdint>
#include <string>
#include <vector>

#include "tools/generate/person.h"

namespace lookout::generate {

struct CommonName {
  SpelledName name;               // in capitals without marks
  std::vector<uint64_t> bearers;  // numbers of persons, in order; at most kBearersMax
  uint64_t bearers_all = 0;
};
constexpr std::size_t kBearersMax = 10'000;

// The up to `count` commonest whole names of the first kSample persons, the commonest first, and all persons of the
// list who have one of them among the names that make a match: the same surname and forenames but for capitals and
// marks on letters. Two passes over the list, on `threads` threads (0: one for each core).
std::vector<CommonName> FindCommonNames(const Persons& persons, uint64_t person_count, std::size_t count,
                                        unsigned threads);
constexpr uint64_t kSample = 200'000;

}  // namespace lookout::generate

#endif  // LOOKOUT_TOOLS_GENERATE_COMMON_NAMES_H_
