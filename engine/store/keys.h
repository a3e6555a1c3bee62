// keys.h: the keys of records. FORMAT.md describes the bytes.
#ifndef LOOKOUT_ENGINE_STORE_KEYS_H_
#define LOOKOUT_ENGINE_STORE_KEYS_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace lookout::store {

// One generation of one dataset: the unit that a replace writes aside and a flip makes current.
struct Generation {
  uint32_t dataset_number = 0;
  uint32_t number = 0;
  friend bool operator==(const Generation&, const Generation&) = default;
};

// All keys of a generation: begin <= key < end.
struct KeyRange {
  std::string begin;
  std::string end;
};

inline constexpr size_t kGenerationKeyBytes = 8;

std::string RecordKey(Generation generation, std::string_view id);
void AssignRecordKey(Generation generation, std::string_view id, std::string* key);

// The key that says "every record of this generation is here"; the record of an empty id, which no record has.
std::string SealKey(Generation generation);

KeyRange RangeOf(Generation generation);

std::optional<Generation> GenerationOf(std::string_view key);
std::string_view IdOf(std::string_view key);  // the key has at least kGenerationKeyBytes

}  // namespace lookout::store

#endif  // LOOKOUT_ENGINE_STORE_KEYS_H_
