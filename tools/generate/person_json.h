// person_json.h: a fictional person as one line of lookout-jsonl.
#ifndef LOOKOUT_TOOLS_GENERATE_PERSON_JSON_H_
#define LOOKOUT_TOOLS_GENERATE_PERSON_JSON_H_

#include <cstdint>
#include <string>
#include <string_view>

#include "tools/generate/person.h"

namespace lookout::generate {

// GP-0000000123: ids sort as the persons' numbers.
std::string PersonId(uint64_t index);

// Appends the record with its end of line. `seed` draws what the person is wanted for.
void AppendPerson(const Person& person, uint64_t seed, std::string* text);

// Appends a string with its quotes, escaped.
void AppendQuoted(std::string_view value, std::string* text);

}  // namespace lookout::generate

#endif  // LOOKOUT_TOOLS_GENERATE_PERSON_JSON_H_
