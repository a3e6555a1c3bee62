// Any bytes as a line of lookout-jsonl: what is read is written, read again and the same; validation says only UTF-8.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "engine/record/json.h"
#include "engine/record/validate.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  using namespace lookout;
  const std::string_view json(reinterpret_cast<const char*>(data), size);
  std::vector<std::string> unknown;
  auto record = record::RecordFromJson(json, &unknown);
  if (!record.ok()) {
    if (record.status().message().empty()) std::abort();
    return 0;
  }
  const auto again = record::RecordFromJson(record::ToJson(*record, record::JsonShape::kOnlySet), nullptr);
  if (!again.ok() || record::EncodeRecord(*again) != record::EncodeRecord(*record)) std::abort();
  record::Canonicalize(&*record);
  const std::string once = record::EncodeRecord(*record);
  record::Canonicalize(&*record);
  if (record::EncodeRecord(*record) != once) std::abort();
  (void)record::Validate(*record);
  v1::Record stored;
  if (!stored.ParseFromString(once)) std::abort();
  return 0;
}
