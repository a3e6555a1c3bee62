// answer_twins.h: are the answers of the index those of a look at every name?
#ifndef LOOKOUT_ENGINE_BULK_ANSWER_TWINS_H_
#define LOOKOUT_ENGINE_BULK_ANSWER_TWINS_H_

#include <cstdint>

#include "engine/publish/generation.h"
#include "lookout/options.h"

namespace lookout::bulk {

// The thresholds that each question is asked at: 0.50, 0.55 ... 0.95.
inline constexpr int kTwinThresholds = 10;

struct TwinTally {
  uint32_t questions = 0;
  uint32_t persons_found = 0;  // over all questions and thresholds: that the comparison compared something
  uint32_t different = 0;      // questions of which an answer was not the same, byte for byte
};

// Asks `questions` fictional questions about persons, made of the names on file: damaged letter by letter and word by
// word in the script they are written in, with and without birth date, sex and nationality, and some that mix two
// people. Each is the same for the same data. Every second question wants a thousand matches, the
// others ten. Uses all cores. Cost: of each question a score for every name.
TwinTally CompareAnswers(const publish::Generation& generation, uint32_t questions, const ProgressFunction& progress);

}  // namespace lookout::bulk

#endif  // LOOKOUT_ENGINE_BULK_ANSWER_TWINS_H_
