#include "engine/store/frame.h"
#include "engine/store/keys.h"
#include "lookout/schema.pb.h"
#include "tests/support/catch.h"

namespace lookout::store {

TEST_CASE("Frame: a payload comes back as it was, and not under another key, column or with a byte changed") {
  const std::string value = FramedValue(Column::kRecords, "key", "the payload");
  REQUIRE(PayloadOf(Column::kRecords, "key", value) == "the payload");
  CHECK_FALSE(PayloadOf(Column::kRecords, "kez", value).has_value());
  CHECK_FALSE(PayloadOf(Column::kDatasets, "key", value).has_value());
  for (size_t i = 0; i < value.size(); ++i) {
    std::string changed = value;
    changed[i] = static_cast<char>(changed[i] ^ 1);
    CHECK_FALSE(PayloadOf(Column::kRecords, "key", changed).has_value());
  }
  for (size_t length = 0; length < value.size(); ++length) {
    CHECK_FALSE(PayloadOf(Column::kRecords, "key", std::string_view(value).substr(0, length)).has_value());
  }
}

TEST_CASE("Frame: a compact document comes back as it was, and not under another key or with a byte changed") {
  v1::Record record;
  record.set_id("UTO-L898902C3");
  record.set_kind(v1::RecordKind::travel_document);
  record.set_issuer("UTO");
  record.set_number("L898902C3");
  record.set_event_date("2024-05-02");
  record.set_event_place("Zenith");
  const std::string payload = record.SerializeAsString();
  const std::string key = RecordKey({1, 1}, record.id());
  std::string value;
  AssignRecordValue(1, key, payload, &value);
  CHECK(value == FramedValue(Column::kRecords, key, payload));
  AssignRecordValue(2, key, payload, &value);
  CHECK(value.size() < payload.size() / 2);
  std::string expanded;
  REQUIRE(RecordPayloadOf(key, value, &expanded) == payload);
  CHECK_FALSE(RecordPayloadOf(RecordKey({1, 2}, record.id()), value, &expanded).has_value());
  CHECK_FALSE(RecordPayloadOf(RecordKey({1, 1}, "UTO-L898902C4"), value, &expanded).has_value());
  for (size_t i = 0; i < value.size(); ++i) {
    std::string changed = value;
    changed[i] = static_cast<char>(changed[i] ^ 4);
    CHECK_FALSE(RecordPayloadOf(key, changed, &expanded).has_value());
  }
  for (size_t length = 0; length < value.size(); ++length) {
    CHECK_FALSE(RecordPayloadOf(key, std::string_view(value).substr(0, length), &expanded).has_value());
  }
}

TEST_CASE("Keys: a generation's range holds its keys and no others, in the order of the ids") {
  const KeyRange range = RangeOf({7, 0xFFFFFFFF});
  CHECK(range.begin == SealKey({7, 0xFFFFFFFF}));
  CHECK(RecordKey({7, 0xFFFFFFFF}, "\xFF\xFF\xFF") < range.end);
  CHECK(range.end == SealKey({8, 0}));
  CHECK(SealKey({7, 1}) < RecordKey({7, 1}, "A"));
  CHECK(RecordKey({7, 1}, "A") < RecordKey({7, 1}, "B"));
  CHECK(RecordKey({7, 1}, "B") < SealKey({7, 2}));
  CHECK(GenerationOf(std::string_view(RecordKey({0x01020304, 5}, "A"))) == Generation{0x01020304, 5});
  CHECK(IdOf(RecordKey({1, 2}, "UTO-1")) == "UTO-1");
  CHECK_FALSE(GenerationOf(std::string_view("short")).has_value());
}

TEST_CASE("Frame: the same message gives the same bytes, whatever the order its maps were filled in") {
  v1::DatasetInfo a;
  v1::DatasetInfo b;
  for (int i = 0; i < 50; ++i) (*a.mutable_records_by_kind())[std::to_string(i)] = 1;
  for (int i = 50; i-- > 0;) (*b.mutable_records_by_kind())[std::to_string(i)] = 1;
  CHECK(DeterministicBytes(a) == DeterministicBytes(b));
}

}  // namespace lookout::store
