// validate.h: what makes a record one that Lookout may hold.
//
// Each rule names the field in its sentence ("identities[0].birth_dates[1].date: the month is 13"), and never repeats a
// value of the record.
#ifndef LOOKOUT_ENGINE_RECORD_VALIDATE_H_
#define LOOKOUT_ENGINE_RECORD_VALIDATE_H_

#include <string>
#include <string_view>
#include <vector>

#include "lookout/schema.pb.h"

namespace lookout::record {

inline constexpr std::size_t kRecordIdBytesMax = 64;
inline constexpr std::size_t kRecordBytesMax = 1 << 20;
inline constexpr std::size_t kNameBytesMax = 1000;
inline constexpr std::size_t kDatasetNameBytesMax = 64;

// Fills what has a default: state active, sex and codes in canonical form (country names and alpha-2 to three letters,
// dates to YYYY-MM-DD), kind terrorist_profile's list. Never removes what it does not understand.
void Canonicalize(v1::Record* record);

// All problems of a record, none when it is valid. Call Canonicalize first.
std::vector<std::string> Validate(const v1::Record& record);

// Letters, digits, `-`, `_`, `.`; 1 to 64 bytes; not `.` or `..`.
bool IsDatasetName(std::string_view name);

// Orders actions by what an officer must know first (reference: SIS alert priority); lower comes first.
int ActionPriority(v1::ActionCode::Value action);

}  // namespace lookout::record

#endif  // LOOKOUT_ENGINE_RECORD_VALIDATE_H_
