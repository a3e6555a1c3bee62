// wire.h: the few bytes of protobuf's encoding that the hot paths read and write themselves.
//
// Only for flat messages of varints and texts; whatever else is met is left to protobuf. Inside the engine's rooms.
#ifndef LOOKOUT_ENGINE_RECORD_WIRE_H_
#define LOOKOUT_ENGINE_RECORD_WIRE_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace lookout::record {

enum class WireType : uint32_t { kVarint = 0, kFixed64 = 1, kBytes = 2, kFixed32 = 5 };

struct WireField {
  uint32_t number = 0;
  WireType type = WireType::kVarint;
  uint64_t value = 0;      // kVarint
  std::string_view bytes;  // kBytes
};

inline bool TakeVarint(std::string_view* in, uint64_t* value) {
  *value = 0;
  for (std::size_t i = 0; i < in->size() && i < 10; ++i) {
    const auto byte = static_cast<unsigned char>((*in)[i]);
    *value |= uint64_t{byte & 0x7FU} << (7 * i);
    if (byte < 0x80) {
      in->remove_prefix(i + 1);
      return true;
    }
  }
  return false;
}

// False: the bytes are not a message (or use groups, which the schema does not).
inline bool TakeField(std::string_view* in, WireField* field) {
  uint64_t key = 0;
  if (!TakeVarint(in, &key) || key >> 3 == 0 || key >> 3 > 0x1FFFFFFF) return false;
  field->number = static_cast<uint32_t>(key >> 3);
  field->type = static_cast<WireType>(key & 7);
  std::size_t bytes = 0;
  switch (field->type) {
    case WireType::kVarint: return TakeVarint(in, &field->value);
    case WireType::kFixed64: bytes = 8; break;
    case WireType::kFixed32: bytes = 4; break;
    case WireType::kBytes: {
      uint64_t length = 0;
      if (!TakeVarint(in, &length) || length > in->size()) return false;
      bytes = length;
      break;
    }
    default: return false;
  }
  if (bytes > in->size()) return false;
  field->bytes = in->substr(0, bytes);
  in->remove_prefix(bytes);
  return true;
}

inline void AppendVarint(uint64_t value, std::string* out) {
  while (value >= 0x80) {
    out->push_back(static_cast<char>(value | 0x80));
    value >>= 7;
  }
  out->push_back(static_cast<char>(value));
}

// As proto3 does: nothing for a value that is the default.
inline void AppendVarintField(uint32_t number, uint64_t value, std::string* out) {
  if (value == 0) return;
  AppendVarint(uint64_t{number} << 3, out);
  AppendVarint(value, out);
}

inline void AppendTextField(uint32_t number, std::string_view text, std::string* out) {
  if (text.empty()) return;
  AppendVarint(uint64_t{number} << 3 | 2, out);
  AppendVarint(text.size(), out);
  out->append(text);
}

}  // namespace lookout::record

#endif  // LOOKOUT_ENGINE_RECORD_WIRE_H_
