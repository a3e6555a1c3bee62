// frame.h: how a value is wrapped, so that a value that was changed, or stands under another key, is found when it is
// read.
#ifndef LOOKOUT_ENGINE_STORE_FRAME_H_
#define LOOKOUT_ENGINE_STORE_FRAME_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace google::protobuf {
class MessageLite;
}

namespace lookout::store {

// The numbers are part of every checksum: never change one.
enum class Column : uint8_t { kMeta = 0, kDatasets = 1, kRecords = 2 };

std::string FramedValue(Column column, std::string_view key, std::string_view payload);
void AssignFramedValue(Column column, std::string_view key, std::string_view payload, std::string* value);

// The payload inside `value`; empty when the checksum or the version does not agree.
std::optional<std::string_view> PayloadOf(Column column, std::string_view key, std::string_view value);

// Of records: as above, or in version 2 as a compact document (engine/record/compact_document.h) where that is
// possible.
void AssignRecordValue(uint32_t format_version, std::string_view key, std::string_view payload, std::string* value);

// The record's bytes inside `value`, or in `expanded`, which then must live as long.
std::optional<std::string_view> RecordPayloadOf(std::string_view key, std::string_view value, std::string* expanded);

// The same message always gives the same bytes (maps in the order of their keys).
std::string DeterministicBytes(const google::protobuf::MessageLite& message);
void AssignDeterministicBytes(const google::protobuf::MessageLite& message, std::string* bytes);

}  // namespace lookout::store

#endif  // LOOKOUT_ENGINE_STORE_FRAME_H_
