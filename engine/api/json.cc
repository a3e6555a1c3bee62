#include "engine/record/json.h"

#include "lookout/engine.h"

namespace lookout {

using record::JsonShape;

std::string ToJson(const v1::Answer& answer) { return record::ToJson(answer, JsonShape::kStable); }
std::string ToJson(const v1::CompareAnswer& answer) { return record::ToJson(answer, JsonShape::kStable); }
std::string ToJson(const v1::ImportReport& report) { return record::ToJson(report, JsonShape::kStable); }
std::string ToJson(const v1::DatabaseStats& stats) { return record::ToJson(stats, JsonShape::kStable); }
std::string ToJson(const v1::VerifyReport& report) { return record::ToJson(report, JsonShape::kStable); }
std::string ToJson(const v1::Record& record) { return record::ToJson(record, JsonShape::kOnlySet); }

Result<v1::Query> QueryFromJson(std::string_view json) { return record::QueryFromJson(json); }

}  // namespace lookout
