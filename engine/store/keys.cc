#include "engine/store/keys.h"

#include "engine/base/bytes.h"

namespace lookout::store {
void AssignRecordKey(Generation generation, std::string_view id, std::string* key) {
  key->clear();
  base::AppendBigEndian32(generation.dataset_number, key);
  base::AppendBigEndian32(generation.number, key);
  key->append(id);
}

std::string RecordKey(Generation generation, std::string_view id) {
  std::string key;
  AssignRecordKey(generation, id, &key);
  return key;
}

std::string SealKey(Generation generation) { return RecordKey(generation, {}); }

KeyRange RangeOf(Generation generation) {
  Generation next = generation;
  if (++next.number == 0) ++next.dataset_number;
  return {SealKey(generation), SealKey(next)};
}

std::optional<Generation> GenerationOf(std::string_view key) {
  if (key.size() < kGenerationKeyBytes) return std::nullopt;
  return Generation{base::BigEndian32(key), base::BigEndian32(key.substr(4))};
}

std::string_view IdOf(std::string_view key) { return key.substr(kGenerationKeyBytes); }

}  // namespace lookout::store
