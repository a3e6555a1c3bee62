#include "engine/record/json.h"

#include <google/protobuf/util/json_util.h>
#include <google/protobuf/util/message_differencer.h>
#include <rapidcheck.h>

#include <cstdlib>

#include "tests/support/catch.h"

namespace lookout::record {
namespace {

std::string RecordError(std::string_view json) {
  const auto record = RecordFromJson(json, nullptr);
  if (record.ok()) return "";
  CHECK(record.status().code() == StatusCode::kInvalidArgument);
  return record.status().message();
}

std::string QueryError(std::string_view json) {
  const auto query = QueryFromJson(json);
  if (query.ok()) return "";
  CHECK(query.status().code() == StatusCode::kInvalidArgument);
  return query.status().message();
}

constexpr const char* kPerson =
    R"({"id":"2021-4711","kind":"person_notice","owner":"UTO","state":"active","expires":"2031-03-01",)"
    R"("actions":[{"action":"arrest"}],"notice_type":"red","identities":[{"category":"confirmed",)"
    R"("names":[{"surname":"ERIKSSON","forenames":"ANNA MARIA","role":"primary","quality":"good"},)"
    R"({"full":"Анна Эрикссон","role":"original_script"}],"birth_dates":[{"date":"1974-08-12"},)"
    R"({"date":"1975","approximate":true},{"from":"1970","to":"1976"}],"sex":"F","nationalities":["UTO"],)"
    R"("birth_place":{"city":"ZENITH","country":"UTO"},"documents":[{"type":"passport",)"
    R"("number":"L898902C3","issuer":"UTO"}]}],"warrants":[{"country":"UTO","charge":"fraud"}],)"
    R"("warnings":["armed"]})";

TEST_CASE("record json: the example of the contract is read whole and written back as it was") {
  std::vector<std::string> unknown;
  const auto record = RecordFromJson(kPerson, &unknown);
  REQUIRE(record.ok());
  CHECK(unknown.empty());
  CHECK(record->identities(0).names(0).surname() == "ERIKSSON");
  CHECK(record->identities(0).birth_dates(1).approximate());
  CHECK(record->identities(0).sex() == v1::Sex::F);
  CHECK(record->warnings(0) == v1::Warning::armed);
  CHECK(ToJson(*record, JsonShape::kOnlySet) == kPerson);
}

TEST_CASE("record json: an unknown field is named and left out, the record is kept") {
  std::vector<std::string> unknown;
  const auto record = RecordFromJson(
      R"({"id":"1","colour":{"a":[1]},"identities":[{"names":[{"full":"A","nick":"B"}]}],"Jane Roe":1})", &unknown);
  REQUIRE(record.ok());
  CHECK(unknown ==
        std::vector<std::string>{"colour", "identities[0].names[0].nick", "(a field whose name is no identifier)"});
  CHECK(record->identities(0).names(0).full() == "A");
  CHECK(RecordFromJson(R"({"id":"1","colour":"red"})", nullptr).ok());
}

TEST_CASE("record json: a wrong value is refused by a sentence that names the field") {
  CHECK(RecordError(R"({"id":5})") == "id: it must be text in quotes, not a number");
  CHECK(RecordError(R"({"identities":{"names":1}})") == "identities: it must be a list [...], not an object");
  CHECK(RecordError(R"({"identities":[{"names":[{"full":["a"]}]}]})") ==
        "identities[0].names[0].full: it must be text in quotes, not a list");
  CHECK(RecordError(R"({"identities":[null]})") == "identities[0]: it must be an object {...}, not null");
  CHECK(RecordError(R"({"kind":"person"})") ==
        "kind: its value is none of person_notice, travel_document, terrorist_profile");
  CHECK(RecordError(R"({"identities":[{"sex":"woman"}]})") ==
        "identities[0].sex: its value is none of unknown, M, F, X");
  CHECK(RecordError(R"({"kind":1})") == "kind: it must be text, not a number");
  CHECK(RecordError(R"({"version":-1})") == "version: it must be a whole number from 0 to 4294967295");
  CHECK(RecordError(R"({"version":4294967296})") == "version: it must be a whole number from 0 to 4294967295");
  CHECK(RecordError(R"({"version":1.5})") == "version: it must be a whole number from 0 to 4294967295");
  CHECK(RecordError(R"({"reveal":"true"})") == "reveal: it must be true or false, not text");
  CHECK(RecordError(R"({"id":"a","id":"b"})") == "id: the field stands twice");
  CHECK(RecordError(R"({"nationalities":[],"handling":"x"})") == "handling: it must be a list [...], not text");
  CHECK(RecordError(R"({"access":{"mode":"some"}})") == "access.mode: its value is none of all, only, except");
}

TEST_CASE("record json: what is no JSON object is refused by a clear sentence") {
  CHECK(RecordError("") == "the line is empty");
  CHECK(RecordError("   ") == "the line is empty");
  CHECK(RecordFromJson(std::string_view(), nullptr).status().message() == "the line is empty");  // a null pointer
  CHECK(RecordError("[1]") == "it is a list, not a JSON object {...}");
  CHECK(RecordError("7") == "it is a number, not a JSON object {...}");
  CHECK(RecordError("{\"id\":\"\xff\"}").find("not UTF-8") != std::string::npos);
  CHECK_FALSE(RecordError(R"({"id":"\ud800"})").empty());
  CHECK_FALSE(RecordError(R"({"id":"\udc00x"})").empty());
  for (const char* json : {R"({"id":"a"}xx)", R"({"id":"a")", R"({id:"x"})", R"({'id':'x'})", R"({"id":"x",})",
                           R"({"id" "x"})", R"({"id":nul})", R"({"id":"x)", R"({"version":01})", R"({"version":1e})",
                           "{\"id\":\"a\nb\"}", "{", "nonsense"}) {
    INFO(json);
    CHECK(RecordError(json).find("it is not JSON") == 0);
  }
  std::string deep = R"({"x":)";
  for (int i = 0; i < 5000; ++i) deep += "[";
  CHECK(RecordError(deep).find("it is") == 0);
  std::string closed = R"({"x":)" + std::string(100, '[') + std::string(100, ']') + "}";
  CHECK(RecordError(closed) == "it is nested too deep");
  CHECK(RecordFromJson("\xEF\xBB\xBF{\"id\":\"a\"}", nullptr).ok());
}

TEST_CASE("record json: no error repeats a value") {
  for (const char* json : {R"({"kind":"SECRETVALUE"})", R"({"id":["SECRETVALUE"]})", R"({"version":"SECRETVALUE"})",
                           R"({"id":"SECRETVALUE)", R"({"id":"a"}SECRETVALUE)", R"({"identities":"SECRETVALUE"})",
                           R"({"reveal":SECRETVALUE})", R"({"SECRET VALUE":SECRETVALUE})"}) {
    CHECK(RecordError(json).find("SECRET") == std::string::npos);
    CHECK(QueryError(json).find("SECRETVALUE") == std::string::npos);
  }
}

TEST_CASE("record json: null is absent, enum values are read in either case") {
  const auto record = RecordFromJson(R"({"id":null,"reveal":null,"identities":null,"state":"ACTIVE"})", nullptr);
  REQUIRE(record.ok());
  CHECK_FALSE(record->has_reveal());
  CHECK(record->state() == v1::RecordState::active);
}

TEST_CASE("record json: a record written and read again is the same, by us and by protobuf") {
  CHECK(rc::check([](const std::vector<std::string>& texts, uint32_t version, bool reveal) {
    v1::Record record;
    record.set_version(version);
    record.set_reveal(reveal);
    record.set_kind(v1::RecordKind::person_notice);
    for (const std::string& raw : texts) {
      std::string text;
      for (const char c : raw) text += static_cast<unsigned char>(c) < 0x80 ? std::string(1, c) : "\xD0\x96";
      record.add_handling(text);
      record.add_identities()->add_names()->set_full(text + "\xE2\x80\xA8<");
    }
    const std::string json = ToJson(record, JsonShape::kOnlySet);
    const auto again = RecordFromJson(json, nullptr);
    RC_ASSERT(again.ok());
    RC_ASSERT(EncodeRecord(*again) == EncodeRecord(record));
    v1::Record by_protobuf;
    RC_ASSERT(google::protobuf::util::JsonStringToMessage(json, &by_protobuf).ok());
    RC_ASSERT(google::protobuf::util::MessageDifferencer::Equals(by_protobuf, record));
  }));
}

TEST_CASE("query json: each question is read") {
  const auto person = QueryFromJson(
      R"({"id":"1","person":{"name":"A B","birth_date":"1971-04-09","sex":"M","nationality":"RUS"},"threshold":0.7,"limit":10})");
  REQUIRE(person.ok());
  CHECK(person->person().name() == "A B");
  CHECK(person->threshold() == 0.7);
  CHECK(person->limit() == 10);

  const auto document = QueryFromJson(R"({"id":2,"document":{"number":"X1","issuer":"FRA","tolerant":true}})");
  REQUIRE(document.ok());
  CHECK(document->id() == "2");
  CHECK(document->document().tolerant());

  CHECK(QueryFromJson(R"({"mrz":["A<","B<"]})")->mrz_size() == 2);
  CHECK(QueryFromJson("{\"mrz\":\"A<\\nB<\\r\\n\"}")->mrz_size() == 2);
  CHECK(QueryFromJson(R"({"record":{"id":"un-sc/1"}})")->record().id() == "un-sc/1");
  CHECK(QueryFromJson(R"({"record":"un-sc/1"})")->record().id() == "un-sc/1");
  CHECK(QueryFromJson(R"({"person":{"name":"A"},"threshold":1,"limit":1})")->threshold() == 1);
  CHECK_FALSE(QueryFromJson(R"({"person":{"name":"A"}})")->has_threshold());
  CHECK(
      QueryFromJson(R"({"person":{"name":"A"},"datasets":["a","b"],"explain":true,"timing":true})")->datasets_size() ==
      2);
}

TEST_CASE("query json: the caller's own fields are ignored, an unknown field inside a question is not") {
  CHECK(QueryError(R"({"expect":{"a":1},"label":[1,2],"person":{"name":"A"}})").empty());
  CHECK(QueryError(R"({"person":{"nam":"A"}})") == "person.nam: there is no field of this name");
  CHECK(QueryError(R"({"document":{"number":"1","country":"FRA"}})") ==
        "document.country: there is no field of this name");
  CHECK(QueryError(R"({"record":{"record":"a/b"}})") == "record.record: there is no field of this name");
}

TEST_CASE("query json: a query asks exactly one thing") {
  CHECK(QueryError(R"({"id":"1"})").find("asks none") != std::string::npos);
  CHECK(QueryError(R"({"id":"1","person":null})").find("asks none") != std::string::npos);
  CHECK(QueryError(R"({"person":{"name":"A"},"document":{"number":"1"}})").find("asks document and person") !=
        std::string::npos);
  CHECK(QueryError(R"({"person":{"name":"A"},"person":{"name":"B"}})") == "person: the field stands twice");
  CHECK(QueryError(R"({"mrz":[]})") == "mrz: it holds no line");
  CHECK(QueryError(R"({"mrz":"\n"})") == "mrz: it holds no line");
}

TEST_CASE("query json: values out of bounds and of the wrong type are named") {
  CHECK(QueryError(R"({"person":{"name":"A"},"threshold":1.01})") == "threshold: it must be a number from 0 to 1");
  CHECK(QueryError(R"({"person":{"name":"A"},"threshold":-0.1})") == "threshold: it must be a number from 0 to 1");
  CHECK(QueryError(R"({"person":{"name":"A"},"threshold":"0.7"})") == "threshold: it must be a number, not text");
  CHECK(QueryError(R"({"person":{"name":"A"},"limit":0})") == "limit: it must be a whole number from 1 to 1000");
  CHECK(QueryError(R"({"person":{"name":"A"},"limit":1001})") == "limit: it must be a whole number from 1 to 1000");
  CHECK(QueryError(R"({"person":{"name":7}})") == "person.name: it must be text in quotes, not a number");
  CHECK(QueryError(R"({"document":{"number":123456}})") == "document.number: it must be text in quotes, not a number");
  CHECK(QueryError(R"({"person":"A"})") == "person: it must be an object {...}, not text");
  CHECK(QueryError(R"({"id":{},"person":{"name":"A"}})") == "id: it must be text in quotes, or a whole number");
  CHECK(QueryError(R"({"mrz":["A",7]})") == "mrz[1]: it must be text in quotes, not a number");
}

TEST_CASE("pair json: both persons are read, a missing one is named") {
  const auto pair =
      PairFromJson(R"({"id":"1","a":{"name":"A","birth_date":"1971"},"b":{"name":"B"},"judgement":"same"})");
  REQUIRE(pair.ok());
  CHECK(pair->a().birth_date() == "1971");
  CHECK(pair->b().name() == "B");
  CHECK(PairFromJson(R"({"a":{"name":"A"}})").status().message() == "b: the person is missing");
  CHECK(PairFromJson(R"({"b":{"name":"A"}})").status().message() == "a: the person is missing");
  CHECK(PairFromJson(R"({"a":{"nme":"A"},"b":{}})").status().message() == "a.nme: there is no field of this name");
  CHECK(PairFromJson(R"({"id":7,"a":{},"b":{}})")->id() == "7");
}

TEST_CASE("answer json: the stable shape holds every field but what says something by its absence") {
  v1::Answer answer;
  answer.set_id("1");
  answer.set_outcome(v1::Outcome::potential_match);
  v1::Match* match = answer.add_matches();
  match->set_record("un-sc/1");
  match->set_score(0.93);
  match->set_action(v1::ActionCode::arrest);
  CHECK(
      ToJson(answer, JsonShape::kStable) ==
      R"({"id":"1","outcome":"potential_match","matches":[{"dataset":"","record":"un-sc/1","score":0.93,"matched_name":"",)"
      R"("rules":[],"action":"arrest","reveal":false}],"truncated":false,"datasets":[],"data_version":"","incomplete":[]})");
  answer.set_limit_met("limit");
  CHECK(ToJson(answer, JsonShape::kStable).find(R"("truncated":false,"limit_met":"limit")") != std::string::npos);
  CHECK(ToJson(v1::Answer(), JsonShape::kOnlySet) == "{}");
}

TEST_CASE("answer json: a record inside an answer holds only what is known") {
  v1::Answer answer;
  answer.mutable_record()->set_id("1");
  CHECK(ToJson(answer, JsonShape::kStable).find(R"("record":{"id":"1"})") != std::string::npos);
}

TEST_CASE("answer json: numbers are the shortest that read back, maps stand in order, odd text is safe") {
  v1::DatabaseStats stats;
  for (const char* key : {"tokens", "names", "documents", "aliases"}) (*stats.mutable_index())[key] = 1;
  stats.set_disk_bytes(12345678901.0);
  stats.set_open_seconds(1.0 / 3);
  stats.add_datasets()->set_sequence(18446744073709551615u);
  const std::string json = ToJson(stats, JsonShape::kOnlySet);
  CHECK(json.find(R"("index":{"aliases":1,"documents":1,"names":1,"tokens":1})") != std::string::npos);
  CHECK(json.find(R"("disk_bytes":12345678901,)") != std::string::npos);
  CHECK(json.find(R"("open_seconds":0.3333333333333333)") != std::string::npos);
  CHECK(json.find(R"("sequence":"18446744073709551615")") != std::string::npos);

  v1::Name name;
  name.set_full("P<\"\\/\n\x01\x7f\xE2\x80\xA8\xFF\xC3é");
  CHECK(ToJson(name, JsonShape::kOnlySet) == "{\"full\":\"P<\\\"\\\\/\\n\\u0001\\u007f\\u2028\\ufffd\\ufffdé\"}");

  CHECK(rc::check([](double number) {
    v1::MemoryUse use;
    use.set_bytes(number);
    const std::string text = ToJson(use, JsonShape::kStable);
    const double again = std::strtod(text.c_str() + text.find(':', text.find("bytes")) + 1, nullptr);
    RC_ASSERT(again == number);
  }));
}

TEST_CASE("json: no bytes make a reader fail") {
  CHECK(rc::check([](const std::string& text) {
    (void)RecordFromJson(text, nullptr).ok();
    (void)QueryFromJson("{\"person\":" + text + "}").ok();
    (void)PairFromJson("{\"a\":{\"name\":\"" + text + "\"},\"b\":{}}").ok();
  }));
  const std::string whole = kPerson;
  for (std::size_t cut = 0; cut < whole.size(); ++cut) CHECK_FALSE(RecordFromJson(whole.substr(0, cut), nullptr).ok());
}

}  // namespace
}  // namespace lookout::record
