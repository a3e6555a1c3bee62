// mrz.h: the machine-readable zones of Doc 9303: TD1 (3 lines of 30), TD2 (2 of 36), TD3 (2 of 44), MRV-A (2 of 44),
// MRV-B (2 of 36).
//
// Check digits are verified and reported; a bad one does not stop the reading. Sources: Doc 9303 parts 3 to 7.
#ifndef LOOKOUT_ENGINE_TEXT_MRZ_H_
#define LOOKOUT_ENGINE_TEXT_MRZ_H_

#include <span>
#include <string>
#include <string_view>

#include <absl/container/inlined_vector.h>

#include "lookout/result.h"

namespace lookout::text {

enum class MrzFormat {
  kTd1,
  kTd2,
  kTd3,
  kMrvA,
  kMrvB,
  kFrId,  // the French identity card of 1988 to 2021: 2 lines of 36 that are no TD2, still carried by many
};

std::string_view MrzFormatName(MrzFormat format);  // "TD1", "MRV-A", "FRID" ...

struct MrzCheck {
  std::string_view field;  // document_number, birth_date, expiry_date, optional_data, composite
  bool ok = false;
  char expected = '0';  // computed from the zone
  char found = '0';     // printed in the zone
};

struct Mrz {
  MrzFormat format = MrzFormat::kTd3;
  std::string document_code;    // "P", "PP", "I", "AC", "V" ..., fillers removed
  std::string issuer;           // as printed, fillers removed ("D", "UTO")
  std::string document_number;  // fillers removed; the long form of TD1 and TD2 joined
  bool document_number_long = false;
  std::string surname;          // primary identifier, fillers as spaces
  std::string forenames;        // secondary identifier; a third and later group is joined to it
  bool name_truncated = false;  // the name field ends in a letter: it counts as cut short (Doc 9303-4, 4.2.3.4)
  std::string nationality;
  std::string birth_date;                   // six characters as printed, `<` for what is unknown
  char sex = '<';                           // M, F, X or <
  std::string expiry_date;                  // six characters as printed
  std::string optional_data;                // fillers removed at the end; the two fields of TD1 joined by a space
  absl::InlinedVector<MrzCheck, 5> checks;  // in the order of the zone; no format has more

  bool all_checks_ok() const;
};

// Lines of the zone; also one string that holds them all, with or without newlines (72, 88 or 90 characters). Lower
// case is read as upper case, spaces inside as `<`; surrounding white space falls off. kInvalidArgument: a number of
// lines or a length that no format has; the message tells the lengths and never repeats what was read.
Result<Mrz> ParseMrz(std::span<const std::string_view> lines);

// The check digit of Doc 9303-3, 4.9 (weights 7, 3, 1) over digits, A-Z and `<`; any other character counts as `<`.
char MrzCheckDigit(std::string_view characters);

// True when every character is one that a zone may have: A-Z, 0-9, `<`.
bool HoldsZoneCharactersOnly(std::string_view line);

// True when the bytes look like a zone: for telling formats apart, not for validation.
bool LooksLikeMrzLine(std::string_view line);

}  // namespace lookout::text

#endif  // LOOKOUT_ENGINE_TEXT_MRZ_H_
