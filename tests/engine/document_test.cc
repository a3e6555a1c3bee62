// Documents: what is found, with which issuer, by which type.
#include "tests/engine/fixture.h"

namespace lookout {
namespace {

TEST_CASE("A document is a hit however it is written") {
  TestDatabase db;
  db.Import("sltd", {Document("L898902C3"), Document("AB-12 34.567", "FRA", "")});
  for (const char* number : {"L898902C3", "l898902c3", "L 898 902 C3", "L-898902-C3", "ab1234567", "AB 12-34567"}) {
    INFO(number);
    CHECK(db.Ask(AskDocument(number)).outcome() == v1::Outcome::hit);
  }
  const v1::Answer answer = db.Ask(AskDocument("L898902C3", R"(,"issuer":"UTO")"));
  REQUIRE(answer.matches_size() == 1);
  CHECK(answer.matches(0).status() == "stolen");
  CHECK(answer.matches(0).score() == 1.0);
  CHECK(db.Ask(AskDocument("L898902C3", R"(,"issuer":"FRA")")).outcome() == v1::Outcome::no_hit);
  CHECK(db.Ask(AskDocument("L898902C4")).outcome() == v1::Outcome::no_hit);
}

TEST_CASE("The country of issue may be written as a zone or a person writes it") {
  TestDatabase db;
  db.Import("sltd", {Document("C01X0006H", "DEU")});
  for (const char* issuer : {"D", "DE", "DEU", "Germany", "D<<"}) {
    INFO(issuer);
    CHECK(db.Ask(AskDocument("C01X0006H", std::string(R"(,"issuer":")") + issuer + "\"")).outcome() ==
          v1::Outcome::hit);
  }
}

TEST_CASE("A type only filters, and a record that does not know its type is kept") {
  TestDatabase db;
  db.Import("sltd", {Document("L898902C3")});
  CHECK(db.Ask(AskDocument("L898902C3", R"(,"type":"P")")).outcome() == v1::Outcome::hit);
  CHECK(db.Ask(AskDocument("L898902C3", R"(,"type":"identity_card")")).outcome() == v1::Outcome::no_hit);
}

TEST_CASE("A number inside a stolen series is a hit") {
  TestDatabase db;
  db.Import(
      "sltd",
      {R"({"id":"s1","kind":"travel_document","owner":"UTO","issuer":"UTO","number":"AB100000","series_to":"AB199999","type":"passport","status":"stolen_blank"})"});
  CHECK(db.Ask(AskDocument("AB 150 000")).outcome() == v1::Outcome::hit);
  CHECK(db.Ask(AskDocument("AB100000")).outcome() == v1::Outcome::hit);
  CHECK(db.Ask(AskDocument("AB199999")).outcome() == v1::Outcome::hit);
  CHECK(db.Ask(AskDocument("AB200000")).outcome() == v1::Outcome::no_hit);
  CHECK(db.Ask(AskDocument("AC150000")).outcome() == v1::Outcome::no_hit);
}

TEST_CASE("A tolerant question finds what a machine confuses, as a potential match") {
  TestDatabase db;
  db.Import("sltd", {Document("L898902C3")});
  CHECK(db.Ask(AskDocument("LB98902C3")).outcome() == v1::Outcome::no_hit);
  const v1::Answer answer = db.Ask(AskDocument("LB989O2C3", R"(,"tolerant":true)"));
  CHECK(answer.outcome() == v1::Outcome::potential_match);
  CHECK(db.Ask(AskDocument("L898902C3", R"(,"tolerant":true)")).outcome() == v1::Outcome::hit);
}

TEST_CASE("A person's document is a hit on the person") {
  TestDatabase db;
  db.Import(
      "people",
      {R"({"id":"1","kind":"person_notice","notice_type":"red","owner":"UTO","identities":[{"category":"confirmed","names":[{"full":"ANNA ERIKSSON"}],)"
       R"("documents":[{"type":"passport","number":"P 77-88","issuer":"UTO"},{"type":"identity_card","number":"990011"}]}]})"});
  CHECK(db.Ask(AskDocument("p7788", R"(,"issuer":"UTO")")).outcome() == v1::Outcome::hit);
  // An issuer that the record does not know contradicts nothing.
  CHECK(db.Ask(AskDocument("990011", R"(,"issuer":"FRA")")).outcome() == v1::Outcome::hit);
  CHECK(db.Ask(AskDocument("990011")).matches(0).matched_name() == "ANNA ERIKSSON");
}

TEST_CASE("The hot path says the same as the question") {
  TestDatabase db;
  db.Import("sltd", {Document("L898902C3"), Document("C01X0006H", "DEU")});
  const std::vector<DocumentKey> keys = {MakeDocumentKey("l898902c3", ""), MakeDocumentKey("L898902C3", "FRA"),
                                         MakeDocumentKey("C01X 0006H", "D"), MakeDocumentKey("---", ""),
                                         MakeDocumentKey("NONE", "UTO")};
  std::vector<DocumentResult> results(keys.size());
  db.engine().FindDocuments(keys, results);
  CHECK(results[0].found());
  CHECK_FALSE(results[1].found());
  CHECK(results[2].found());
  CHECK_FALSE(results[3].found());
  CHECK_FALSE(results[4].found());
}

}  // namespace
}  // namespace lookout
