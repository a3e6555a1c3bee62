// labelled.h: pairs of identities that somebody judged, one JSON object a line, as `lookout compare --in` reads them
// and with two more fields: `same` (true or false) and, when wanted, `category` (a word that the report counts by).
//
//   {"id":"1","a":{"name":"..."},"b":{"name":"...","birth_date":"1974-08-12"},"same":true,"category":"transliteration"}
//
// `on_file` may stand in place of `b`: an identity as a record holds it.
#ifndef LOOKOUT_BENCH_QUALITY_LABELLED_H_
#define LOOKOUT_BENCH_QUALITY_LABELLED_H_

#include <string>
#include <vector>

#include "lookout/result.h"

namespace lookout::bench {

struct LabelledPair {
  std::string json;    // the pair, as `compare` reads it
  std::string name_a;  // the names as written, for the baselines: the full name, or surname and forenames
  std::string name_b;
  std::string category;
  bool same = false;
};

// Only the names of both sides when `names_only`. kInvalidArgument names the line that can not be read.
Result<std::vector<LabelledPair>> ReadLabelledPairs(const std::string& path, bool names_only);

}  // namespace lookout::bench

#endif  // LOOKOUT_BENCH_QUALITY_LABELLED_H_
