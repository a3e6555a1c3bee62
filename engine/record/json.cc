#include "engine/record/json.h"

#include <fmt/format.h>
#include <google/protobuf/io/coded_stream.h>
#include <google/protobuf/io/zero_copy_stream_impl_lite.h>

#include <algorithm>
#include <bitset>

#include "engine/record/json_reader.h"

namespace lookout::record {
namespace {

using google::protobuf::FieldDescriptor;
using simdjson::dom::element;

constexpr uint32_t kLimitMax = 1000;

// An id may be a number in a caller's table; it is echoed as text.
Status ReadId(element value, std::string* id) {
  std::string_view text;
  int64_t number = 0;
  if (value.is_null()) return OkStatus();
  if (value.get(text) == simdjson::SUCCESS) {
    if (!IsUtf8(text)) return InvalidArgument("id: it holds half of a surrogate pair");
    *id = text;
    return OkStatus();
  }
  if (value.get(number) != simdjson::SUCCESS)
    return InvalidArgument("id: it must be text in quotes, or a whole number");
  *id = fmt::format("{}", number);
  return OkStatus();
}

// A zone as one string: its lines are parted by newlines, or counted off by ParseMrz.
void ReadMrzText(std::string_view text, v1::Query* query) {
  while (!text.empty()) {
    const std::size_t end = std::min(text.find_first_of("\r\n"), text.size());
    if (end != 0) query->add_mrz(std::string(text.substr(0, end)));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
}

// One field of the outermost object. Fields of other names are the caller's own.
Status ReadQueryField(std::string_view key, element value, JsonReader* reader, v1::Query* query) {
  std::string_view text;
  if (key == "id") return ReadId(value, query->mutable_id());
  if (key == "mrz" && value.get(text) == simdjson::SUCCESS) {
    if (!IsUtf8(text)) return InvalidArgument("mrz: it holds half of a surrogate pair");
    ReadMrzText(text, query);
    return query->mrz().empty() ? InvalidArgument("mrz: it holds no line") : OkStatus();
  }
  if (key == "record" && value.get(text) == simdjson::SUCCESS) {
    if (!IsUtf8(text)) return InvalidArgument("record: it holds half of a surrogate pair");
    query->mutable_record()->set_id(std::string(text));
    return OkStatus();
  }
  const FieldDescriptor* field = v1::Query::descriptor()->FindFieldByName(std::string(key));
  if (field == nullptr) return OkStatus();
  LOOKOUT_RETURN_IF_ERROR(reader->ReadField(*field, value, query));
  if (key == "mrz" && !value.is_null() && query->mrz().empty()) return InvalidArgument("mrz: it holds no line");
  return OkStatus();
}

Status CheckQuery(const v1::Query& query) {
  std::string asked;
  int questions = 0;
  const auto count = [&](bool there, const char* name) {
    if (there) asked += fmt::format("{}{}", questions++ == 0 ? "" : " and ", name);
  };
  count(query.has_document(), "document");
  count(!query.mrz().empty(), "mrz");
  count(query.has_person(), "person");
  count(query.has_record(), "record");
  if (questions != 1) {
    return InvalidArgument(fmt::format("a query asks exactly one of document, mrz, person, record; this one asks {}",
                                       questions == 0 ? "none" : asked));
  }
  if (query.has_threshold() && !(query.threshold() >= 0 && query.threshold() <= 1)) {
    return InvalidArgument("threshold: it must be a number from 0 to 1");
  }
  if (query.has_limit() && (query.limit() < 1 || query.limit() > kLimitMax)) {
    return InvalidArgument(fmt::format("limit: it must be a whole number from 1 to {}", kLimitMax));
  }
  return OkStatus();
}

// Fields that the reader understands must not stand twice; which of the two would count?
class SeenOnce {
 public:
  explicit SeenOnce(const google::protobuf::Descriptor& type) : type_(type) {}

  Status See(std::string_view key) {
    const FieldDescriptor* field = type_.FindFieldByName(std::string(key));
    if (field == nullptr) return OkStatus();
    const auto index = static_cast<std::size_t>(field->index());
    if (seen_.test(index)) return InvalidArgument(fmt::format("{}: the field stands twice", field->name()));
    seen_.set(index);
    return OkStatus();
  }

 private:
  const google::protobuf::Descriptor& type_;
  std::bitset<64> seen_;
};

}  // namespace

Result<v1::Record> RecordFromJson(std::string_view json, std::vector<std::string>* unknown) {
  LOOKOUT_ASSIGN_OR_RETURN(const simdjson::dom::object object, ParseObject(json));
  std::vector<std::string> left_out;
  v1::Record record;
  LOOKOUT_RETURN_IF_ERROR(JsonReader(unknown == nullptr ? &left_out : unknown).ReadMessage(object, &record));
  return record;
}

Result<v1::Query> QueryFromJson(std::string_view json) {
  LOOKOUT_ASSIGN_OR_RETURN(const simdjson::dom::object object, ParseObject(json));
  v1::Query query;
  JsonReader reader(nullptr);
  SeenOnce seen(*v1::Query::descriptor());
  for (const auto [key, value] : object) {
    LOOKOUT_RETURN_IF_ERROR(seen.See(key));
    LOOKOUT_RETURN_IF_ERROR(ReadQueryField(key, value, &reader, &query));
  }
  LOOKOUT_RETURN_IF_ERROR(CheckQuery(query));
  return query;
}

Result<v1::ComparePair> PairFromJson(std::string_view json) {
  LOOKOUT_ASSIGN_OR_RETURN(const simdjson::dom::object object, ParseObject(json));
  v1::ComparePair pair;
  JsonReader reader(nullptr);
  SeenOnce seen(*v1::ComparePair::descriptor());
  for (const auto [key, value] : object) {
    LOOKOUT_RETURN_IF_ERROR(seen.See(key));
    if (key == "id") {
      LOOKOUT_RETURN_IF_ERROR(ReadId(value, pair.mutable_id()));
    } else if (const FieldDescriptor* field = v1::ComparePair::descriptor()->FindFieldByName(std::string(key))) {
      LOOKOUT_RETURN_IF_ERROR(reader.ReadField(*field, value, &pair));
    }
  }
  if (!pair.has_a()) return InvalidArgument("a: the person is missing");
  if (pair.has_b() == pair.has_on_file()) {
    return InvalidArgument(pair.has_b() ? "b: give b or on_file, not both" : "b: the person is missing");
  }
  return pair;
}

std::string EncodeRecord(const v1::Record& record) {
  std::string bytes;
  {
    google::protobuf::io::StringOutputStream stream(&bytes);
    google::protobuf::io::CodedOutputStream coded(&stream);
    coded.SetSerializationDeterministic(true);
    record.SerializeToCodedStream(&coded);
  }
  return bytes;
}

}  // namespace lookout::record
