#include "engine/store/keys.h"

namespace lookout::store {
namespace {

uint32_t BigEndian32(std::string_view bytes) {
  uint32_t value = 0;
  for (size_t i = 0; i < 4; ++i) value = value << 8 | static_cast<unsigned char>(bytes[i]);
  return value;
}

}  // namespace

void AppendBigEndian32(uint32_t value, std::string* out) {
  for (int shift = 24; shift >= 0; shift -= 8) out->push_back(static_cast<char>(value >> shift & 0xFF));
}

void AppendLittleEndian64(uint64_t value, std::string* out) {
  for (int shift = 0; shift < 64; shift += 8) out->push_back(static_cast<char>(value >> shift & 0xFF));
}

uint64_t LittleEndian64(std::string_view bytes) {
  uint64_t value = 0;
  for (size_t i = 8; i-- > 0;) value = value << 8 | static_cast<unsigned char>(bytes[i]);
  return value;
}

void AssignRecordKey(Generation generation, std::string_view id, std::string* key) {
  key->clear();
  AppendBigEndian32(generation.dataset_number, key);
  AppendBigEndian32(generation.number, key);
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
  return Generation{BigEndian32(key), BigEndian32(key.substr(4))};
}

std::string_view IdOf(std::string_view key) { return key.substr(kGenerationKeyBytes); }

}  // namespace lookout::store
