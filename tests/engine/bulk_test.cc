// Bulk runs: every row as the question alone is answered, whatever the way it went and the number of threads.
#include <sstream>

#include "tests/engine/fixture.h"

namespace lookout {
namespace {

std::vector<std::string> Rows() {
  std::vector<std::string> rows = {"number,issuer"};
  for (int i = 0; i < 3000; ++i)
    rows.push_back("B" + std::to_string(1'000'000 + i * 37) + (i % 2 == 0 ? ",FRA" : ",DEU"));
  return rows;
}

std::string RunBulk(TestDatabase* db, const std::string& in, const BulkOptions& options, BulkSummary* summary) {
  std::istringstream input(in);
  std::ostringstream output;
  const auto run = db->engine().Bulk(input, output, TestDatabase::CallerOf("UTO"), options, {});
  INFO(run.status().message());
  REQUIRE(run.ok());
  *summary = *run;
  return output.str();
}

// Rows of every kind: plain and not, held and not, valid and not.
std::vector<std::string> Questions() {
  std::vector<std::string> lines;
  for (int i = 0; i < 1500; ++i) {
    const std::string id = i % 5 == 0 ? "" : R"("id":"q-)" + std::to_string(i) + R"(",)";
    const std::string number = "b" + std::to_string(1'000'000 + i * 61) + (i % 3 == 0 ? "-" : "");
    const std::string issuer = i % 4 == 0 ? "" : i % 4 == 1 ? R"(,"issuer":"FRA")" : R"(,"issuer":"D")";
    lines.push_back("{" + id + R"("document":{"number":")" + number + "\"" + issuer + "}}");
  }
  lines.push_back(R"({"document":{"number":"--"}})");
  lines.push_back(R"({"document":{"number":"A1","issuer":"NOWHERE"}})");
  lines.push_back(R"({"document":{"number":"A1","type":"P"}})");
  lines.push_back(R"({"document":{"number":"A1","type":"car"}})");
  lines.push_back(R"({"id":"<&/>'","document":{"number":"A1"}})");
  lines.push_back(R"({"id":"esc\"aped","document":{"number":"A1"}})");
  lines.push_back(R"({"id":"tolerant","document":{"number":"B1OOOOOO","tolerant":true}})");
  lines.push_back(R"( { "document" : {"issuer":"FRA" , "number":"Z9"} , "id" : "order" } )");
  lines.push_back(R"({"id":"limited","limit":3,"document":{"number":"Z9"}})");
  lines.push_back(R"({"id":"unknown","document":{"number":"Z9","colour":"red"}})");
  lines.push_back(R"({"id":"twice","document":{"number":"Z9","number":"Z8"}})");
  lines.push_back(R"({"id":"torn","document":{"number":"Z9")");
  lines.push_back(R"({"id":"7","person":{"name":"NOBODY"}})");
  lines.push_back(std::string(R"({"document":{"number":")") + std::string(60, '7') + "\"}}");
  return lines;
}

TEST_CASE("Bulk: each row is answered as its question alone is, in order, whatever the number of threads") {
  TestDatabase db;
  db.Import("sltd", Rows(), ImportMode::kReplace, "document-csv");
  db.now += GENERATE(0, 100 * kHour);  // fresh, and stale
  std::string in;
  std::string expected;
  uint64_t line = 0;
  for (const std::string& question : Questions()) {
    in += question + "\n";
    ++line;
    auto query = QueryFromJson(question);
    if (!query.ok()) {
      expected += "?\n";
      continue;
    }
    if (query->id().empty()) query->set_id(std::to_string(line));
    v1::Answer answer = db.engine().Ask(*query, TestDatabase::CallerOf("UTO"));
    if (answer.outcome() == v1::Outcome::invalid_query) {
      answer.set_message("line " + std::to_string(line) + ": " + answer.message());
    }
    expected += ToJson(answer) + "\n";
  }
  for (const unsigned threads : {1U, 3U}) {
    BulkOptions options;
    options.threads = threads;
    BulkSummary summary;
    std::istringstream output(RunBulk(&db, in, options, &summary));
    CHECK(summary.rows == line);
    CHECK(summary.hit > 0);
    CHECK(summary.no_hit + summary.no_hit_incomplete > 1000);
    std::istringstream wanted(expected);
    std::string got;
    std::string want;
    while (std::getline(wanted, want)) {
      REQUIRE(std::getline(output, got));
      if (want != "?") REQUIRE(got == want);
    }
    CHECK_FALSE(std::getline(output, got));
  }
}

TEST_CASE("Bulk: rows of CSV are answered as the same rows of JSON") {
  TestDatabase db;
  db.Import("sltd", Rows(), ImportMode::kReplace, "document-csv");
  std::string csv = "id;number;issuer;type;other\n";
  std::string json;
  for (int i = 0; i < 1000; ++i) {
    const std::string id = "r" + std::to_string(i);
    const std::string number = "B" + std::to_string(1'000'000 + i * 37 * 2);
    csv += id + "; " + number + " ;" + (i % 7 == 0 ? "\"FRA\"" : "FRA") + ";P;x\n";
    json += R"({"id":")" + id + R"(","document":{"number":")" + number + R"(","issuer":"FRA","type":"P"}})" + "\n";
  }
  BulkSummary of_csv;
  BulkSummary of_json;
  CHECK(RunBulk(&db, csv, {}, &of_csv) == RunBulk(&db, json, {}, &of_json));
  CHECK(of_csv.hit == of_json.hit);
  CHECK(of_csv.rows == 1000);
}

TEST_CASE("Bulk: every row leaves an audit entry with its question and what was answered of which data") {
  TestDatabase db;
  db.Import("sltd", Rows(), ImportMode::kReplace, "document-csv");
  std::string in;
  for (const std::string& question : Questions()) in += question + "\n";
  BulkSummary summary;
  RunBulk(&db, in, {}, &summary);
  const auto report = db.engine().Verify(0, {});
  REQUIRE(report.ok());
  CHECK(report->ok());
  CHECK(report->audit_entries() == summary.rows - 3);  // three rows are no queries: unknown and double fields, torn
}

}  // namespace
}  // namespace lookout
