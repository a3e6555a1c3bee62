// normalizer.h: from a name as written to the name as compared.
//
// One pipeline for both sides: NFKC, scripts, transliteration, case, separators, tokens, particles and titles, roles,
// keys. A pure ASCII name never calls ICU.
#ifndef LOOKOUT_ENGINE_TEXT_NORMALIZER_H_
#define LOOKOUT_ENGINE_TEXT_NORMALIZER_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/name.h"

namespace lookout::text {

// Part of the format of every persisted index: another version means that the index is rebuilt from the store.
inline constexpr uint32_t kNormalizerVersion = 10;

struct NameInput {
  std::string_view full;     // the whole name; a comma parts surname from forenames ("MAURER, Jean")
  std::string_view surname;  // or in fields; `full` is then not read
  std::string_view forenames;
  bool from_mrz = false;   // read by the rules of Doc 9303: ICAO X forms are decoded (MXHMD)
  bool cut_short = false;  // the name field of the machine-readable zone was full
};

// At most 4 forms; none when the input holds no letter. Reads at most the first 1,000 bytes of each field. Any bytes
// are accepted: what is not UTF-8 is read as a separator. Thread-safe; cost about 2 µs for ASCII, 15 to 60 µs for other
// scripts.
std::vector<base::NameForm> NormalizeName(const NameInput& input);

// The tokens of the first form, joined by one space, surname first: what logs of tests and explanations show.
std::string CanonicalName(const NameInput& input);

// Folds any text (a place, a country's name) to upper case A-Z 0-9 and single spaces, through the same transliteration.
std::string FoldText(std::string_view text);

}  // namespace lookout::text

#endif  // LOOKOUT_ENGINE_TEXT_NORMALIZER_H_
