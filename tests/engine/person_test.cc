// Which persons are found, which are not, and in which order.
#include "tests/engine/fixture.h"

namespace lookout {
namespace {

std::vector<std::string> Ids(const v1::Answer& answer) {
  std::vector<std::string> ids;
  for (const v1::Match& match : answer.matches()) ids.push_back(match.record());
  return ids;
}

TEST_CASE("A name is a potential match, never a hit, and the name that fired is named") {
  TestDatabase db;
  db.Import("people", {Person("1", "ERIKSSON", "ANNA MARIA", "1974-08-12")});
  const v1::Answer answer = db.Ask(AskName("Anna Maria Eriksson", R"(,"birth_date":"1974-08-12")"));
  REQUIRE(answer.outcome() == v1::Outcome::potential_match);
  REQUIRE(answer.matches_size() == 1);
  CHECK(answer.matches(0).record() == "people/1");
  CHECK(answer.matches(0).score() == 1.0);
  CHECK(answer.matches(0).matched_name() == "ERIKSSON, ANNA MARIA");
  CHECK(answer.matches(0).fields().birth_date().result() == "agree");
}

TEST_CASE("Each rule of similarity finds its record") {
  TestDatabase db;
  db.Import("people", {Person("1", "AL-RAHMANI", "ABDULKARIM HASAN", "1971-04-09"),
                       Person("2", "MÜLLER-LÜDENSCHEIDT", "JÖRG", "1960-02-03"),
                       Person("3", "SHEVCHENKO", "OLEKSANDR IVANOVYCH", "1980-11-30"),
                       Person("4", "O'CONNOR", "WILLIAM", "1955-05-05")});
  const auto finds = [&](const std::string& name, const std::string& id) {
    INFO(name);
    const v1::Answer answer = db.Ask(AskName(name));
    REQUIRE(answer.matches_size() >= 1);
    CHECK(answer.matches(0).record() == "people/" + id);
  };
  finds("Mueller-Luedenscheidt Joerg", "2");
  finds("Muller Ludenscheidt Jorg", "2");
  finds("Jörg Müllerlüdenscheidt", "2");
  finds("Шевченко Александр", "3");
  finds("Oleksander Shevchenko", "3");
  finds("Shevcehnko Oleksandr", "3");
  finds("Abd al-Karim Hasan Rahmani", "1");
  finds("HASAN ABDELKARIM ALRAHMANI", "1");
  finds("Bill OConnor", "4");
  finds("W. O Connor", "4");
  finds("Connor O William", "4");
}

TEST_CASE("A record that is not in force is not found") {
  TestDatabase db;
  db.Import("people", {Person("draft", "ALPHA", "ANNA", "", R"(,"state":"draft")"),
                       Person("suspended", "BRAVO", "ANNA", "", R"(,"state":"suspended")"),
                       Person("expired", "CHARLIE", "ANNA", "", R"(,"expires":"2020-01-01")"),
                       Person("later", "DELTA", "ANNA", "", R"(,"valid_from":"2030-01-01")"),
                       Person("live", "FOXTROT", "ANNA", "", R"(,"expires":"2030-01-01")")});
  for (const char* name : {"Anna Alpha", "Anna Bravo", "Anna Charlie", "Anna Delta"})
    CHECK(db.Ask(AskName(name)).matches().empty());
  CHECK(db.Ask(AskName("Anna Foxtrot")).matches_size() == 1);
}

TEST_CASE("What a caller may not see does not exist for him") {
  TestDatabase db;
  db.Import("people", {Person("1", "ALPHA", "ANNA", "", R"(,"access":{"mode":"only","countries":["UTO"]})"),
                       Person("2", "BRAVO", "ANNA", "", R"(,"access":{"mode":"except","countries":["FRA"]})"),
                       Person("3", "CHARLIE", "ANNA", "", R"(,"purposes":["asylum"])")});
  CHECK(db.AskAs(AskName("Anna Alpha"), "UTO").matches_size() == 1);
  CHECK(db.AskAs(AskName("Anna Bravo"), "FRA").matches().empty());
  CHECK(db.AskAs(AskName("Anna Bravo"), "DEU").matches_size() == 1);
  CHECK(db.AskAs(AskName("Anna Charlie"), "UTO").matches().empty());
  CHECK(db.AskAs(AskName("Anna Charlie"), "UTO", "asylum").matches_size() == 1);
  // The same bytes as for a record that is not there.
  v1::Answer hidden = db.AskAs(AskName("Anna Alpha"), "FRA");
  v1::Answer absent = db.AskAs(AskName("Bogdan Innocent"), "FRA");
  CHECK(ToJson(hidden) == ToJson(absent));
  CHECK(db.AskAs(R"({"id":"q","record":{"id":"people/1"}})", "UTO").has_record());
  CHECK(ToJson(db.AskAs(R"({"id":"q","record":{"id":"people/1"}})", "FRA")) ==
        ToJson(db.AskAs(R"({"id":"q","record":{"id":"people/0"}})", "FRA")));
}

TEST_CASE("A weak alias makes no match alone, and adds to one") {
  TestDatabase db;
  const std::string weak =
      R"({"id":"1","kind":"person_notice","notice_type":"red","owner":"UTO","identities":[{"category":"confirmed","names":[
      {"surname":"ERIKSSON","forenames":"ANNA MARIA"},{"full":"THE ACCOUNTANT","quality":"low"},{"full":"ANNA MARIA ERIKSEN","quality":"low"}]}]})";
  std::string line = weak;
  for (char& c : line) c = c == '\n' ? ' ' : c;
  db.Import("people", {line});
  CHECK(db.Ask(AskName("The Accountant")).matches().empty());
  const v1::Answer answer = db.Ask(AskName("Anna Maria Eriksen"));
  REQUIRE(answer.matches_size() == 1);
  CHECK(answer.matches(0).low_alias() == "ANNA MARIA ERIKSEN");
  CHECK(answer.matches(0).low_alias_gave() > 0);
}

TEST_CASE("The identity of the victim of a theft makes no match") {
  TestDatabase db;
  db.Import(
      "people",
      {R"({"id":"1","kind":"person_notice","notice_type":"red","owner":"UTO","identities":[{"category":"confirmed","names":[{"full":"ANNA ERIKSSON"}]},)"
       R"({"category":"misused","names":[{"full":"BERTA VICTIM"}],"documents":[{"type":"passport","number":"V1234567","issuer":"UTO"}]}]})"});
  CHECK(db.Ask(AskName("Berta Victim")).matches().empty());
  CHECK(db.Ask(AskDocument("V1234567")).matches().empty());
  CHECK(db.Ask(AskName("Anna Eriksson")).matches_size() == 1);
}

TEST_CASE("Matches are ordered by score, then by the urgency of the action, then by record id") {
  TestDatabase db;
  const auto action = [](const std::string& code) { return R"(,"actions":[{"action":")" + code + R"("}])"; };
  db.Import("b", {Person("1", "ERIKSSON", "ANNA", "", action("inform")),
                  Person("2", "ERIKSSON", "ANNA", "", action("arrest"))});
  db.Import("a", {Person("9", "ERIKSSON", "ANNA", "", action("inform")),
                  Person("3", "ERIKSSON", "ANNE", "", action("arrest"))});
  CHECK(Ids(db.Ask(AskName("Anna Eriksson"))) == std::vector<std::string>{"b/2", "a/9", "b/1", "a/3"});
}

TEST_CASE("An action for named countries is shown to their officers only") {
  TestDatabase db;
  db.Import("people",
            {Person("1", "ERIKSSON", "ANNA", "",
                    R"(,"actions":[{"action":"arrest","countries":["UTO"]},{"action":"inform"}],"reveal":false)")});
  CHECK(db.AskAs(AskName("Anna Eriksson"), "UTO").matches(0).action() == v1::ActionCode::arrest);
  CHECK(db.AskAs(AskName("Anna Eriksson"), "DEU").matches(0).action() == v1::ActionCode::inform);
  CHECK_FALSE(db.Ask(AskName("Anna Eriksson")).matches(0).reveal());
}

TEST_CASE("A limit that was met is said") {
  TestDatabase db;
  std::vector<std::string> lines;
  for (int i = 0; i < 15; ++i) lines.push_back(Person(std::to_string(100 + i), "ERIKSSON", "ANNA"));
  db.Import("people", lines);
  const v1::Answer ten = db.Ask(AskName("Anna Eriksson"));
  CHECK(ten.matches_size() == 10);
  CHECK(ten.truncated());
  CHECK(ten.limit_met() == "limit");
  const v1::Answer all = db.Ask(R"({"person":{"name":"Anna Eriksson"},"limit":15})");
  CHECK(all.matches_size() == 15);
  CHECK_FALSE(all.truncated());
}

TEST_CASE("A contradicting birth date, sex or nationality lowers the score, an absent one does not") {
  TestDatabase db;
  db.Import(
      "people",
      {R"({"id":"1","kind":"person_notice","notice_type":"red","owner":"UTO","identities":[{"category":"confirmed","sex":"F","nationalities":["UTO"],)"
       R"("names":[{"full":"ANNA ERIKSSON"}],"birth_dates":[{"date":"1974-08-12"}]}]})"});
  const auto score = [&](const std::string& more) {
    const v1::Answer answer = db.Ask(R"({"threshold":0.1,"person":{"name":"Anna Erikson")" + more + "}}");
    REQUIRE(answer.matches_size() == 1);
    return answer.matches(0).score();
  };
  const double plain = score("");
  CHECK(score(R"(,"birth_date":"1974-08-12")") > plain);
  CHECK(score(R"(,"birth_date":"1951-03-30")") < plain);
  CHECK(score(R"(,"sex":"F")") == plain);
  CHECK(score(R"(,"sex":"M")") < plain);
  CHECK(score(R"(,"nationality":"UTO")") > plain);
  CHECK(score(R"(,"nationality":"FRA")") < plain);
}

TEST_CASE("A nationality is understood in its own language, and with a slip of the pen it is close") {
  TestDatabase db;
  db.Import(
      "people",
      {R"({"id":"1","kind":"person_notice","owner":"UTO","identities":[{"names":[{"full":"Anna Maria Eriksson"}],"nationalities":["SWE"]}]})"});
  const auto ask = [&](const std::string& nationality) {
    return db.Ask(AskName("Ana Eriksson", R"(,"nationality":")" + nationality + "\""));
  };
  const double without = db.Ask(AskName("Ana Eriksson")).matches(0).score();
  CHECK(ask("Sverige").matches(0).fields().nationality().result() == "agree");
  CHECK(ask("السويد").matches(0).score() > without);
  const v1::Answer slip = ask("Sweeden");
  CHECK(slip.matches(0).fields().nationality().result() == "close");
  CHECK(slip.matches(0).fields().nationality().rules(0) == "nationality.b");
  CHECK(slip.matches(0).score() > without);
  CHECK(ask("Francce").matches(0).score() == without);  // it may be a slip, so it contradicts nothing
  CHECK(ask("Nowhereland").outcome() == v1::Outcome::invalid_query);
}

TEST_CASE("A place of birth that agrees raises the score, and is told as a field of its own") {
  TestDatabase db;
  db.Import(
      "people",
      {R"({"id":"1","kind":"person_notice","owner":"UTO","identities":[{"names":[{"full":"Anna Maria Eriksson"}],)"
       R"("birth_place":{"city":"Zenith","country":"UTO"},"other_birth_places":[{"text":"Harbour Town, France"}]}]})"});
  const auto ask = [&](const std::string& place) {
    return db.Ask(AskName("Ana Eriksson", R"(,"birth_place":")" + place + "\""));
  };
  const double without = db.Ask(AskName("Ana Eriksson")).matches(0).score();
  const v1::Answer same = ask("ZENITH, Utopia");
  REQUIRE(same.matches_size() == 1);
  CHECK(same.matches(0).score() > without);
  CHECK(same.matches(0).fields().birth_place().result() == "agree");
  CHECK(same.matches(0).fields().birth_place().record() == "Zenith, UTO");
  CHECK(ask("Harbour Town").matches(0).fields().birth_place().record() == "Harbour Town, France");
  CHECK(ask("Elsewhere").matches(0).score() == without);
  CHECK(ask("Zenith, Germany").matches(0).score() < without);
}

TEST_CASE("Where no nationality is on file, the one asked for takes nothing from a whole name, wherever he was born") {
  TestDatabase db;
  db.Import("people",
            {R"({"id":"1","kind":"person_notice","owner":"UTO","identities":[{"names":[{"full":"Muhammad Ali"}],)"
             R"("birth_dates":[{"date":"1974"}],"birth_place":{"city":"Zenith","country":"UTO"}}]})"});
  const auto score = [&](const std::string& name, const std::string& nationality) {
    const std::string more = nationality.empty() ? "" : R"(,"nationality":")" + nationality + "\"";
    const v1::Answer answer = db.Ask(AskName(name, R"(,"birth_date":"1974-08-12")" + more));
    return answer.matches_size() == 0 ? 0 : answer.matches(0).score();
  };
  CHECK(score("Muhammad Ali", "") == 1.0);
  CHECK(score("Muhammad Ali", "UTO") == 1.0);
  CHECK(score("Muhammad Ali", "FRA") == 1.0);
  // Many bear these two words: beside a third a year is not enough for somebody from elsewhere.
  CHECK(score("Muhammad Ali Haddad", "") > 0.7);
  CHECK(score("Muhammad Ali Haddad", "UTO") > 0.7);
  CHECK(score("Muhammad Ali Haddad", "FRA") < 0.7);
}

TEST_CASE("A person asked with the document he shows is hit by the document, and found once") {
  TestDatabase db;
  db.Import(
      "people",
      {R"({"id":"1","kind":"person_notice","owner":"UTO","identities":[{"names":[{"full":"Anna Maria Eriksson"}],)"
       R"("documents":[{"type":"passport","number":"L898902C3","issuer":"UTO"}]}]})"});
  const v1::Answer answer =
      db.Ask(AskName("Anna Maria Eriksson", R"(,"document":{"number":"L898902C3","issuer":"UTO"})"));
  CHECK(answer.outcome() == v1::Outcome::hit);
  REQUIRE(answer.matches_size() == 1);
  CHECK(answer.matches(0).matched_by() == "document");
  CHECK(db.Ask(AskName("Anna Maria Eriksson", R"(,"document":{"number":"X1"})")).outcome() ==
        v1::Outcome::potential_match);
  CHECK(db.Ask(AskName("Anna Maria Eriksson", R"(,"document":{"number":"-"})")).outcome() ==
        v1::Outcome::invalid_query);
}

TEST_CASE("An explanation sums to the score of the name, and the fields lead from it to the score") {
  TestDatabase db;
  db.Import("people", {Person("1", "ERIKSSON", "ANNA MARIA", "1974-08-12")});
  const v1::Answer answer =
      db.Ask(R"({"explain":true,"person":{"name":"Ana Maria Eriksson Berg","birth_date":"1974-12-08"}})");
  REQUIRE(answer.matches_size() == 1);
  const v1::Match& match = answer.matches(0);
  double name = match.explanation().order() + match.explanation().contradicted() + match.explanation().absent();
  for (const v1::TokenMatch& token : match.explanation().tokens()) name += token.gave();
  CHECK(name == Approx(match.explanation().name_score()));
  const v1::Fields& fields = match.fields();
  CHECK(fields.name().gave() + fields.birth_date().gave() + fields.sex().gave() + fields.nationality().gave() ==
        Approx(match.score()));
  CHECK(fields.birth_date().rules(0) == "dob.a");
}

TEST_CASE("The zone of a passport asks for the document and for the person") {
  TestDatabase db;
  db.Import("people", {Person("1", "ERIKSSON", "ANNA MARIA", "1974-08-12")});
  db.Import("sltd", {Document("L898902C3")});
  const v1::Answer answer = db.Ask(
      R"({"mrz":["P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<","L898902C36UTO7408122F1204159ZE184226B<<<<<10"]})");
  CHECK(answer.outcome() == v1::Outcome::hit);
  CHECK(Ids(answer) == std::vector<std::string>{"sltd/UTO-L898902C3", "people/1"});
  CHECK(answer.mrz().all_check_digits_ok());
  CHECK(answer.matches(1).fields().birth_date().result() == "agree");
}

TEST_CASE("A zone whose document number is misread is asked tolerantly") {
  TestDatabase db;
  db.Import("sltd", {Document("L898902C3")});
  // 8 read as B: the check digit does not hold.
  const v1::Answer answer = db.Ask(
      R"({"mrz":["P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<","L89B902C36UTO7408122F1204159ZE184226B<<<<<10"]})");
  CHECK(answer.outcome() == v1::Outcome::potential_match);
  REQUIRE(answer.matches_size() == 1);
  CHECK(answer.matches(0).matched_by() == "document_tolerant");
  CHECK_FALSE(answer.mrz().all_check_digits_ok());
}

}  // namespace
}  // namespace lookout
