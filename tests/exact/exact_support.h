// exact_support.h: an exact index asked by number and issuer, without ado.
#ifndef LOOKOUT_TESTS_EXACT_EXACT_SUPPORT_H_
#define LOOKOUT_TESTS_EXACT_EXACT_SUPPORT_H_

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/text/document_number.h"
#include "index/exact/exact_index.h"
#include "tests/support/catch.h"

namespace lookout::index::exact {

inline constexpr uint64_t kSeed = 4711;

using Records = std::vector<uint32_t>;

// A question that keeps its texts.
class Asked {
 public:
  Asked(std::string_view number, std::string_view issuer) : number_(number), issuer_(issuer) {}
  ExactQuestion question() const { return {number_, text::WordsOfNumber(number_), issuer_}; }

 private:
  std::string number_;
  IssuerCode issuer_;
};

inline void AddTo(ExactIndexBuilder* builder, std::string_view number, std::string_view issuer, uint32_t record) {
  builder->Add(Asked(number, issuer).question(), RecordOrdinal{record});
}

inline Records Find(const ExactIndex& index, std::string_view number, std::string_view issuer = "",
                    Likeness likeness = Likeness::kSame) {
  std::vector<RecordOrdinal> found = {RecordOrdinal{99}};  // what stood there before is replaced
  REQUIRE(index.Candidates(Asked(number, issuer).question(), likeness, &found));
  Records records;
  for (const RecordOrdinal record : found) records.push_back(record.value);
  return records;
}

inline bool MayHold(const ExactIndex& index, std::string_view number, std::string_view issuer = "") {
  const Asked asked(number, issuer);
  const ExactQuestion question = asked.question();
  std::array<bool, 2> may_hold = {};
  for (bool before : {false, true}) {  // what stood there before is replaced
    bool& now = may_hold[before ? 1 : 0];
    now = before;
    index.Probe({&question, 1}, {&now, 1});
  }
  REQUIRE(may_hold[0] == may_hold[1]);
  return may_hold[0];
}

}  // namespace lookout::index::exact

#endif  // LOOKOUT_TESTS_EXACT_EXACT_SUPPORT_H_
