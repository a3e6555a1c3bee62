// people.h: a fictional population with identities, and the questions that a border post asks of it.
#ifndef LOOKOUT_BENCH_MICRO_PEOPLE_H_
#define LOOKOUT_BENCH_MICRO_PEOPLE_H_

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "bench/micro/fictional.h"
#include "engine/base/name.h"
#include "index/columns/person_columns.h"
#include "index/names/name_index.h"
#include "index/score/identity_score.h"

namespace lookout::bench {

struct Question {
  std::string name;  // as it comes: to normalise it is part of the search
  std::optional<index::columns::BirthSpan> birth_date;
  uint32_t nationality = 0;
  index::columns::SexCode sex = 0;
  index::score::QueryFields fields() const { return {birth_date ? &*birth_date : nullptr, nationality, sex}; }
};

enum class Stream { kTravellers, kDamaged, kCommonest };

// 2.5 names a person: the main one, and aliases in another spelling, without a forename, in another order.
class People {
 public:
  People(std::size_t persons, uint64_t seed);

  std::vector<Question> Ask(Stream stream, std::size_t count, uint64_t seed) const;

  index::names::NameIndex index;
  index::columns::PersonColumns columns;

 private:
  std::size_t persons_;
  uint64_t seed_;
  std::vector<std::string> targets_;  // main names of some of the persons
  std::vector<Question> target_identities_;
};

// A person found, as an answer has it: by score, then by record.
struct Match {
  uint32_t record = 0;
  int score = 0;
  friend bool operator==(const Match&, const Match&) = default;
};

inline constexpr std::size_t kKept = 11;  // ten, and one to know whether there are more
inline constexpr int kThreshold = 7000;

// The first of an answer, by the index, and by a look at every name.
std::vector<Match> SearchFirst(const People& people, const Question& question,
                               index::names::NameSearchScratch* scratch);
std::vector<Match> ScanFirst(const People& people, const Question& question);

}  // namespace lookout::bench

#endif  // LOOKOUT_BENCH_MICRO_PEOPLE_H_
