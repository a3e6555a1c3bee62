// Any bytes as a query and as a pair: what is read asks one thing, and is read again from its own JSON.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "engine/record/json.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  using namespace lookout;
  const std::string_view json(reinterpret_cast<const char*>(data), size);
  if (const auto query = record::QueryFromJson(json); query.ok()) {
    const int questions = query->has_document() + query->has_person() + query->has_record() + !query->mrz().empty();
    if (questions != 1) std::abort();
    const auto again = record::QueryFromJson(record::ToJson(*query, record::JsonShape::kOnlySet));
    if (!again.ok() || again->SerializeAsString() != query->SerializeAsString()) std::abort();
  }
  if (const auto pair = record::PairFromJson(json); pair.ok()) {
    const auto again = record::PairFromJson(record::ToJson(*pair, record::JsonShape::kOnlySet));
    if (!again.ok() || again->SerializeAsString() != pair->SerializeAsString()) std::abort();
  }
  return 0;
}
