// What may be said when nothing is found: promise 2 of the product.
#include "tests/engine/fixture.h"

namespace lookout {
namespace {

TEST_CASE("A database without a dataset never says no hit") {
  TestDatabase db;
  const v1::Answer answer = db.Ask(AskName("Anna Eriksson"));
  CHECK(answer.outcome() == v1::Outcome::no_hit_incomplete);
  REQUIRE(answer.incomplete_size() == 1);
  CHECK(answer.incomplete(0).reason().find("absent") == 0);
}

TEST_CASE("No hit is said of complete and fresh data, and of no other") {
  TestDatabase db;
  db.Import("people", {Person("1", "ERIKSSON", "ANNA MARIA", "1974-08-12")});
  const std::string innocent = AskName("Bogdan Innocent");
  CHECK(db.Ask(innocent).outcome() == v1::Outcome::no_hit);

  db.now = kTestNow + 25 * kHour;
  const v1::Answer warned = db.Ask(innocent);
  CHECK(warned.outcome() == v1::Outcome::no_hit);
  CHECK(warned.datasets(0).has_reason());

  db.now = kTestNow + 49 * kHour;
  const v1::Answer stale = db.Ask(innocent);
  CHECK(stale.outcome() == v1::Outcome::no_hit_incomplete);
  CHECK(stale.datasets(0).state() == v1::DatasetState::stale);
  REQUIRE(stale.incomplete_size() == 1);
  CHECK(stale.incomplete(0).dataset() == "people");
}

TEST_CASE("A match in a stale dataset says that more may be missing") {
  TestDatabase db;
  db.Import("people", {Person("1", "ERIKSSON", "ANNA MARIA")});
  db.now = kTestNow + 49 * kHour;
  const v1::Answer answer = db.Ask(AskName("Anna Maria Eriksson"));
  CHECK(answer.outcome() == v1::Outcome::potential_match);
  CHECK(answer.incomplete_size() == 1);
}

TEST_CASE("A dataset that the query must cover and that is absent is named") {
  TestDatabase db;
  db.Import("people", {Person("1", "ERIKSSON", "ANNA MARIA")});
  const v1::Answer answer = db.Ask(R"({"id":"q","person":{"name":"Bogdan Innocent"},"datasets":["people","sltd"]})");
  CHECK(answer.outcome() == v1::Outcome::no_hit_incomplete);
  REQUIRE(answer.datasets_size() == 2);
  CHECK(answer.datasets(1).state() == v1::DatasetState::absent);
  CHECK(answer.incomplete(0).dataset() == "sltd");
}

TEST_CASE("A profile names the datasets to cover") {
  TestDatabase db;
  db.Import("people", {Person("1", "ERIKSSON", "ANNA MARIA")});
  v1::Profile profile;
  profile.add_datasets("people");
  profile.add_datasets("un-sc");
  REQUIRE(db.engine().SetProfile("first-line", profile).ok());
  CHECK(db.Ask(R"({"person":{"name":"Bogdan Innocent"},"profile":"first-line"})").outcome() ==
        v1::Outcome::no_hit_incomplete);
  CHECK(db.Ask(R"({"person":{"name":"Bogdan Innocent"},"profile":"nobody-made-it"})").outcome() ==
        v1::Outcome::invalid_query);
}

TEST_CASE("A list of which rows were refused is partial until a whole one takes its place") {
  TestDatabase db;
  const v1::ImportReport report =
      db.Import("people", {Person("1", "ERIKSSON", "ANNA MARIA"), "{\"id\":\"2\",\"kind\":"});
  CHECK(report.accepted() == 1);
  CHECK(report.invalid() == 1);
  CHECK(db.Ask(AskName("Bogdan Innocent")).outcome() == v1::Outcome::no_hit_incomplete);
  CHECK(db.Ask(AskName("Anna Maria Eriksson")).outcome() == v1::Outcome::potential_match);
  db.Reopen();
  CHECK(db.Ask(AskName("Bogdan Innocent")).datasets(0).state() == v1::DatasetState::partial);
  db.Import("people", {Person("3", "LINDQVIST", "OVE")}, ImportMode::kUpsert);
  CHECK(db.Ask(AskName("Bogdan Innocent")).outcome() == v1::Outcome::no_hit_incomplete);
  db.Import("people", {Person("1", "ERIKSSON", "ANNA MARIA")});
  CHECK(db.Ask(AskName("Bogdan Innocent")).outcome() == v1::Outcome::no_hit);
}

TEST_CASE("An empty file does not empty a list") {
  TestDatabase db;
  db.Import("people", {Person("1", "ERIKSSON", "ANNA MARIA")});
  const v1::ImportReport report = db.Import("people", {""});
  CHECK(report.invalid() == 1);
  CHECK(db.TryImport("people", {}).status().code() == StatusCode::kInvalidArgument);
  CHECK(db.Ask(AskName("Anna Maria Eriksson")).outcome() == v1::Outcome::potential_match);
}

TEST_CASE("An as-of time in the future is refused") {
  TestDatabase db;
  ImportOptions options;
  options.dataset = "people";
  options.format = "lookout-jsonl";
  options.files = {db.File("people.jsonl", Person("1", "ERIKSSON", "ANNA"))};
  options.as_of = "2040-01-01";
  CHECK(db.engine().Import(options, {}).status().code() == StatusCode::kInvalidArgument);
}

TEST_CASE("A query without a caller is denied, and tells what to give") {
  TestDatabase db;
  db.Import("people", {Person("1", "ERIKSSON", "ANNA MARIA")});
  const auto query = QueryFromJson(AskName("Anna Maria Eriksson"));
  REQUIRE(query.ok());
  const v1::Answer answer = db.engine().Ask(*query, v1::Caller());
  CHECK(answer.outcome() == v1::Outcome::denied);
  CHECK(answer.matches().empty());
  CHECK(answer.message().find("authority") != std::string::npos);
}

TEST_CASE("A question that can not be read is an answer that names the field") {
  TestDatabase db;
  db.Import("people", {Person("1", "ERIKSSON", "ANNA MARIA")});
  CHECK(db.Ask(AskName("Anna Eriksson", R"(,"birth_date":"1974-13-12")")).outcome() == v1::Outcome::invalid_query);
  CHECK(db.Ask(AskName("Anna Eriksson", R"(,"nationality":"Atlantis")")).message().find("nationality") == 0);
  CHECK(db.Ask(AskName("...")).outcome() == v1::Outcome::invalid_query);
  CHECK(db.Ask(AskDocument("---")).outcome() == v1::Outcome::invalid_query);
  CHECK(db.Ask(AskDocument("L898902C3", R"(,"issuer":"Nowhere Land")")).outcome() == v1::Outcome::invalid_query);
}

TEST_CASE("Every query leaves an audit entry, and the log verifies") {
  TestDatabase db;
  db.Import("people", {Person("1", "ERIKSSON", "ANNA MARIA")});
  for (int i = 0; i < 5; ++i) db.Ask(AskName("Anna Maria Eriksson"));
  db.Ask(AskDocument("L898902C3"));
  const auto report = db.engine().Verify(50, {});
  REQUIRE(report.ok());
  for (const auto& problem : report->problems()) UNSCOPED_INFO(problem.what() << ": " << problem.reason());
  CHECK(report->ok());
  CHECK(report->audit_entries() == 6);
  CHECK(report->names_compared() == 50);
}

}  // namespace
}  // namespace lookout
