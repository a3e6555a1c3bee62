#include "engine/store/frame.h"

#include <google/protobuf/io/coded_stream.h>
#include <google/protobuf/io/zero_copy_stream_impl_lite.h>
#include <google/protobuf/message_lite.h>

#include "engine/base/bytes.h"
#include "engine/base/hash.h"
#include "engine/record/compact_document.h"
#include "engine/store/keys.h"

namespace lookout::store {
namespace {

constexpr char kFrameVersion = 1;
constexpr size_t kFrameBytes = 9;
constexpr char kCompactVersion = 2;
constexpr size_t kCompactFrameBytes = 5;

uint64_t ChecksumOf(Column column, std::string_view key, std::string_view payload) {
  return base::Hash64(payload, base::Hash64(key, static_cast<uint64_t>(column)));
}

}  // namespace

void AssignFramedValue(Column column, std::string_view key, std::string_view payload, std::string* value) {
  value->clear();
  value->reserve(kFrameBytes + payload.size());
  value->push_back(kFrameVersion);
  base::AppendLittleEndian64(ChecksumOf(column, key, payload), value);
  value->append(payload);
}

void AssignRecordValue(uint32_t format_version, std::string_view key, std::string_view payload, std::string* value) {
  static thread_local std::string compact;
  if (format_version < 2 || !record::CompactDocument(IdOf(key), payload, &compact)) {
    return AssignFramedValue(Column::kRecords, key, payload, value);
  }
  value->clear();
  value->push_back(kCompactVersion);
  base::AppendLittleEndian32(static_cast<uint32_t>(ChecksumOf(Column::kRecords, key, payload)), value);
  value->append(compact);
}

std::optional<std::string_view> RecordPayloadOf(std::string_view key, std::string_view value, std::string* expanded) {
  if (value.empty() || value[0] != kCompactVersion) return PayloadOf(Column::kRecords, key, value);
  if (value.size() < kCompactFrameBytes || key.size() < kGenerationKeyBytes) return std::nullopt;
  if (!record::ExpandDocument(IdOf(key), value.substr(kCompactFrameBytes), expanded)) return std::nullopt;
  const auto checksum = static_cast<uint32_t>(ChecksumOf(Column::kRecords, key, *expanded));
  if (base::LittleEndian32(value.substr(1)) != checksum) return std::nullopt;
  return *expanded;
}

std::string FramedValue(Column column, std::string_view key, std::string_view payload) {
  std::string value;
  AssignFramedValue(column, key, payload, &value);
  return value;
}

std::optional<std::string_view> PayloadOf(Column column, std::string_view key, std::string_view value) {
  if (value.size() < kFrameBytes || value[0] != kFrameVersion) return std::nullopt;
  const std::string_view payload = value.substr(kFrameBytes);
  if (base::LittleEndian64(value.substr(1)) != ChecksumOf(column, key, payload)) return std::nullopt;
  return payload;
}

void AssignDeterministicBytes(const google::protobuf::MessageLite& message, std::string* bytes) {
  bytes->clear();
  google::protobuf::io::StringOutputStream stream(bytes);
  google::protobuf::io::CodedOutputStream coded(&stream);
  coded.SetSerializationDeterministic(true);
  message.SerializePartialToCodedStream(&coded);
}

std::string DeterministicBytes(const google::protobuf::MessageLite& message) {
  std::string bytes;
  AssignDeterministicBytes(message, &bytes);
  return bytes;
}

}  // namespace lookout::store
