#include "engine/record/validate.h"

#include <algorithm>
#include <functional>

#include "engine/record/json.h"
#include "tests/support/catch.h"

namespace lookout::record {
namespace {

v1::Record Read(const char* json) {
  const auto record = RecordFromJson(json, nullptr);
  REQUIRE(record.ok());
  return *record;
}

v1::Record Person() {
  return Read(R"({"id":"1","kind":"person_notice","owner":"UTO","identities":[{"names":[{"surname":"ERIKSSON"}],)"
              R"("birth_dates":[{"date":"1974-08-12"}],"nationalities":["UTO"]}]})");
}

v1::Record Document() {
  return Read(
      R"({"id":"2","kind":"travel_document","owner":"UTO","issuer":"UTO","number":"L898902C3","type":"passport",)"
      R"("status":"stolen","event_date":"2024-05-02"})");
}

v1::Record Terrorist() {
  v1::Record record = Person();
  record.set_kind(v1::RecordKind::terrorist_profile);
  record.set_list(v1::TerroristList::un);
  record.set_un_reference("QDi.999");
  return record;
}

// The problems of `record` after `change`, after Canonicalize, one a line.
std::string Problems(v1::Record record, const std::function<void(v1::Record&)>& change) {
  change(record);
  Canonicalize(&record);
  std::string all;
  for (const std::string& problem : Validate(record)) all += problem + "\n";
  return all;
}

void CheckProblem(const v1::Record& record, const char* beginning, const std::function<void(v1::Record&)>& change) {
  INFO(beginning);
  const std::string problems = Problems(record, change);
  CHECK(problems.find(beginning) == 0);
  CHECK(std::count(problems.begin(), problems.end(), '\n') == 1);
}

const auto kNoChange = [](v1::Record&) {};

TEST_CASE("validate: good records of each kind have no problem") {
  CHECK(Problems(Person(), kNoChange).empty());
  CHECK(Problems(Document(), kNoChange).empty());
  CHECK(Problems(Terrorist(), kNoChange).empty());
}

TEST_CASE("validate: the id has 1 to 64 bytes, no slash, no control character") {
  CheckProblem(Person(), "id: it must have 1 to 64 bytes", [](v1::Record& r) { r.clear_id(); });
  CheckProblem(Person(), "id: it must have 1 to 64 bytes", [](v1::Record& r) { r.set_id(std::string(65, 'x')); });
  CheckProblem(Person(), "id: it must hold no `/`", [](v1::Record& r) { r.set_id("a/b"); });
  CheckProblem(Person(), "id: it holds a control character", [](v1::Record& r) { r.set_id("a\nb"); });
  CheckProblem(Person(), "id: it holds a control character", [](v1::Record& r) { r.set_id(std::string("a\0b", 3)); });
  CHECK(Problems(Person(), [](v1::Record& r) { r.set_id(std::string(64, 'x')); }).empty());
}

TEST_CASE("validate: every record has a kind, a known owner, a life that does not end before it begins") {
  CheckProblem(Person(), "kind: it must be", [](v1::Record& r) { r.clear_kind(); });
  CheckProblem(Person(), "owner: it is no country", [](v1::Record& r) { r.set_owner("QQQ"); });
  CHECK(Problems(Person(), [](v1::Record& r) { r.clear_owner(); }).empty());
  CheckProblem(Person(), "expires: it is before valid_from", [](v1::Record& r) {
    r.set_valid_from("2024-05");
    r.set_expires("2024-04-30");
  });
  CHECK(Problems(Person(), [](v1::Record& r) {
          r.set_valid_from("2024-05-20");
          r.set_expires("2024-05");
        }).empty());
  CheckProblem(Person(), "expires: the month is 13", [](v1::Record& r) { r.set_expires("2031-13-01"); });
  CheckProblem(Person(), "review_due: it is not a date", [](v1::Record& r) { r.set_review_due("soon"); });
  CHECK(Problems(Person(), [](v1::Record& r) { r.set_expires("9999-12-31"); }).empty());
}

TEST_CASE("validate: access, actions and links must mean something") {
  CheckProblem(Person(), "access.countries[1]: it is no country", [](v1::Record& r) {
    r.mutable_access()->set_mode(v1::Access::only);
    r.mutable_access()->add_countries("FRA");
    r.mutable_access()->add_countries("QQQ");
  });
  CheckProblem(Person(), "access.countries: ", [](v1::Record& r) { r.mutable_access()->set_mode(v1::Access::except); });
  CheckProblem(Person(), "access.mode: ", [](v1::Record& r) { r.mutable_access()->add_countries("FRA"); });
  CheckProblem(Person(), "actions[0].action: ", [](v1::Record& r) { r.add_actions(); });
  CheckProblem(Person(), "actions[0].countries[0]: ", [](v1::Record& r) {
    r.add_actions()->set_action(v1::ActionCode::arrest);
    r.mutable_actions(0)->add_countries("nowhere");
  });
  CheckProblem(Person(), "links[0].record: ", [](v1::Record& r) { r.add_links()->set_record("4711"); });
}

TEST_CASE("validate: an identity needs a name with a letter, of any script") {
  CheckProblem(Person(), "identities: a person needs", [](v1::Record& r) { r.clear_identities(); });
  const auto named = [](std::string name) {
    return Problems(Person(), [&](v1::Record& r) {
      r.mutable_identities(0)->clear_names();
      r.mutable_identities(0)->add_names()->set_full(name);
    });
  };
  for (const char* name : {"", " ", "007", "-.,'", "\xE2\x80\x9C\xE2\x80\x9D", "\xC2\xAB\xC2\xBB", "。、"}) {
    INFO(name);
    CHECK(named(name).find("identities[0].names: an identity needs a name with a letter") == 0);
  }
  for (const char* name : {"X", "Анна", "محمد", "王", "Ö", "김"}) {
    INFO(name);
    CHECK(named(name).empty());
  }
  CHECK(named(std::string(1000, 'x')).empty());
  CHECK(named(std::string(1001, 'x')).find("identities[0].names[0].full: it is longer than 1000 bytes") == 0);
}

TEST_CASE("validate: a birth date is one date or one range, of this world") {
  const auto born = [](const char* date, const char* from, const char* to) {
    return Problems(Person(), [&](v1::Record& r) {
      v1::BirthDate* birth = r.mutable_identities(0)->add_birth_dates();
      birth->set_date(date);
      birth->set_from(from);
      birth->set_to(to);
    });
  };
  CHECK(born("1974", "", "").empty());
  CHECK(born("", "1970", "1976").empty());
  CHECK(born("", "1970", "1970").empty());
  CHECK(born("", "1970-06", "1970").empty());
  CHECK(born("1974-13-01", "", "").find("identities[0].birth_dates[1].date: the month is 13") == 0);
  CHECK(born("", "1976", "1970").find("identities[0].birth_dates[1]: from is after to") == 0);
  CHECK(born("", "1970", "").find("identities[0].birth_dates[1]: a range needs both from and to") == 0);
  CHECK(born("", "", "").find("identities[0].birth_dates[1]: it has neither a date nor") == 0);
  CHECK(born("1974", "1970", "1976").find("identities[0].birth_dates[1]: it has a date as well as") == 0);
  CHECK(born("1066-10-14", "", "").find("identities[0].birth_dates[1].date: the year is not between 1850 and 2100") ==
        0);
  CHECK(born("2974", "", "").find("identities[0].birth_dates[1].date: the year is not between") == 0);
}

TEST_CASE("validate: a nationality that no table knows is kept") {
  CHECK(Problems(Person(), [](v1::Record& r) { r.mutable_identities(0)->add_nationalities("Ruritanian"); }).empty());
  CheckProblem(Person(), "identities[0].nationalities[1]: ", [](v1::Record& r) {
    r.mutable_identities(0)->add_nationalities("");
  });
}

TEST_CASE("validate: a terrorist profile has a list, and a UN reference of its shape") {
  CheckProblem(Terrorist(), "list: ", [](v1::Record& r) {
    r.clear_list();
    r.clear_un_reference();
  });
  CHECK(Problems(Terrorist(), [](v1::Record& r) { r.clear_list(); }).empty());  // the UN reference tells
  CHECK(Problems(Terrorist(), [](v1::Record& r) { r.set_un_reference("TAe.010"); }).empty());
  for (const char* reference : {"QDi999", "qdi.999", "QDx.999", "QDi.", "QDi.12a", "QDi.12345678"}) {
    CheckProblem(Terrorist(), "un_reference: ", [&](v1::Record& r) { r.set_un_reference(reference); });
  }
}

TEST_CASE("validate: a travel document has a number, a known issuer and no other owner") {
  CheckProblem(Document(), "number: a travel document needs", [](v1::Record& r) { r.clear_number(); });
  CheckProblem(Document(), "number: it holds no letter or digit", [](v1::Record& r) { r.set_number("-- /"); });
  CheckProblem(Document(), "number: it has more than 47", [](v1::Record& r) { r.set_number(std::string(48, '7')); });
  CheckProblem(Document(), "issuer: a travel document needs", [](v1::Record& r) { r.clear_issuer(); });
  CheckProblem(Document(), "issuer: it is no country", [](v1::Record& r) { r.set_issuer("QQQ"); });
  CheckProblem(Document(), "issuer: it is no country", [](v1::Record& r) {
    r.set_issuer("QQQ");
    r.clear_owner();
  });
}

TEST_CASE("validate: only the issuing country may own a document's record") {
  CheckProblem(Document(), "owner: only the issuing country", [](v1::Record& r) { r.set_owner("FRA"); });
  CHECK(Problems(Document(), [](v1::Record& r) {
          r.set_owner("Germany");
          r.set_issuer("D");
        }).empty());
  CHECK(Problems(Document(), [](v1::Record& r) { r.clear_owner(); }).empty());
}

TEST_CASE("validate: a series goes up in the digits at the end of the number") {
  const auto series = [](const char* from, const char* to) {
    return Problems(Document(), [&](v1::Record& r) {
      r.set_number(from);
      r.set_series_to(to);
    });
  };
  CHECK(series("AB000100", "AB000199").empty());
  CHECK(series("AB 000-100", "ab000199").empty());
  CHECK(series("000100", "000100").empty());
  CHECK(series("AB000199", "AB000100") == "series_to: it is below number\n");
  CHECK(series("AB000100", "AC000199").find("series_to: it must have the length") == 0);
  CHECK(series("AB000100", "AB0001990").find("series_to: it must have the length") == 0);
  CHECK(series("AB000100", "AB00019X").find("series_to: it must have the length") == 0);
  CHECK(series("AB000100", "--").find("series_to: it must have the length") == 0);
}

TEST_CASE("validate: fields of the other kind are problems") {
  CheckProblem(Document(), "notice_type: a travel document does not have this field",
               [](v1::Record& r) { r.set_notice_type(v1::NoticeType::red); });
  CheckProblem(Document(), "identities: a travel document does not have this field",
               [](v1::Record& r) { r.add_identities(); });
  CheckProblem(Person(), "number: only a travel document has this field", [](v1::Record& r) { r.set_number("1"); });
  CheckProblem(Person(), "status: only a travel document",
               [](v1::Record& r) { r.set_status(v1::DocumentStatus::lost); });
}

TEST_CASE("validate: text that is not UTF-8 is found wherever it stands") {
  CheckProblem(Person(), "remarks: it is not UTF-8", [](v1::Record& r) { r.set_remarks("caf\xe9"); });
  CheckProblem(Person(), "identities[0].names[0].forenames: it is not UTF-8",
               [](v1::Record& r) { r.mutable_identities(0)->mutable_names(0)->set_forenames("Ren\xe9"); });
  CheckProblem(Person(), "handling[1]: it is not UTF-8", [](v1::Record& r) {
    r.add_handling("a");
    r.add_handling("\xff");
  });
}

TEST_CASE("validate: a record has a largest size") {
  CheckProblem(Person(), "record: it is larger than 1 MiB",
               [](v1::Record& r) { r.set_remarks(std::string(kRecordBytesMax, 'x')); });
}

TEST_CASE("validate: no sentence repeats a value of the record") {
  const std::string problems = Problems(Person(), [](v1::Record& r) {
    r.set_id("SECRET/1");
    r.set_owner("SECRET");
    r.set_expires("SECRET");
    r.set_un_reference("SECRET");
    r.mutable_identities(0)->add_birth_dates()->set_date("SECRET");
  });
  CHECK(std::count(problems.begin(), problems.end(), '\n') == 5);
  CHECK(problems.find("SECRET") == std::string::npos);
}

TEST_CASE("canonicalize: codes and dates get their one form, what is not understood stays") {
  v1::Record record = Person();
  record.set_owner("Deutschland");
  record.set_expires("20310301");
  record.add_actions()->add_countries("fr");
  v1::Identity& identity = *record.mutable_identities(0);
  *identity.mutable_nationalities(0) = "D";
  identity.add_nationalities("Iran (Islamic Republic of)");
  identity.add_nationalities("Ruritanian");
  identity.mutable_birth_dates(0)->set_date("1974/08/12");
  identity.add_birth_dates()->set_date("harvest time");
  identity.mutable_birth_place()->set_country("Türkiye");
  identity.add_documents()->set_issuer("Korea, North");
  Canonicalize(&record);
  CHECK(record.state() == v1::RecordState::active);
  CHECK(record.owner() == "DEU");
  CHECK(record.expires() == "2031-03-01");
  CHECK(record.actions(0).countries(0) == "FRA");
  CHECK(identity.nationalities(0) == "DEU");
  CHECK(identity.nationalities(1) == "IRN");
  CHECK(identity.nationalities(2) == "Ruritanian");
  CHECK(identity.birth_dates(0).date() == "1974-08-12");
  CHECK(identity.birth_dates(1).date() == "harvest time");
  CHECK(identity.birth_place().country() == "TUR");
  CHECK(identity.documents(0).issuer() == "PRK");
  const std::string once = EncodeRecord(record);
  Canonicalize(&record);
  CHECK(EncodeRecord(record) == once);
}

TEST_CASE("dataset names: letters, digits, dash, underscore, point") {
  for (const char* name : {"un-sc", "OFAC_sdn.2", "a", "..."}) CHECK(IsDatasetName(name));
  for (const char* name : {"", ".", "..", "a/b", "a b", "ä", "a\n"}) CHECK_FALSE(IsDatasetName(name));
  CHECK(IsDatasetName(std::string(64, 'a')));
  CHECK_FALSE(IsDatasetName(std::string(65, 'a')));
}

TEST_CASE("action priority: arrest comes first, every action has its own place, none comes last") {
  std::vector<int> order;
  for (int i = 1; v1::ActionCode::Value_IsValid(i); ++i)
    order.push_back(ActionPriority(static_cast<v1::ActionCode::Value>(i)));
  CHECK(ActionPriority(v1::ActionCode::arrest) == *std::min_element(order.begin(), order.end()));
  CHECK(ActionPriority(v1::ActionCode::unspecified) > *std::max_element(order.begin(), order.end()));
  CHECK(ActionPriority(v1::ActionCode::refuse_entry) < ActionPriority(v1::ActionCode::discreet_check));
  CHECK(ActionPriority(v1::ActionCode::specific_check) < ActionPriority(v1::ActionCode::discreet_check));
  std::sort(order.begin(), order.end());
  CHECK(std::adjacent_find(order.begin(), order.end()) == order.end());
}

}  // namespace
}  // namespace lookout::record
