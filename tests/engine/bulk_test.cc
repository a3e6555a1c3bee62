// Bulk runs: every row as the question alone is answered, whatever the way it went and the number of threads.
#include <sstream>

#include "engine/text/mrz.h"
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

std::string WithCheck(const std::string& text) { return text + text::MrzCheckDigit(text); }

std::string Padded(std::string text, std::size_t length) {
  text.resize(length, '<');
  return text;
}

// Zones of three formats: numbers held and not, check digits right and wrong, issuers known, unknown and of one letter.
std::vector<std::vector<std::string>> Zones() {
  const char* const issuers[] = {"FRA", "D<<", "XYZ", "UTO", "<<<"};
  std::vector<std::vector<std::string>> zones;
  for (int i = 0; i < 900; ++i) {
    const std::string issuer = issuers[i % 5];
    std::string number = WithCheck(Padded(i % 40 == 7 ? "" : "B" + std::to_string(1'000'000 + i * 61), 9));
    if (i % 11 == 0) number.back() = number.back() == '4' ? '5' : '4';
    const std::string born = WithCheck(i % 13 == 0 ? "58<<<<" : "740812");
    const std::string expires = WithCheck("301231");
    const std::string name = i % 17 == 0 ? "VERYLONGSURNAMEOFSOMEBODYWHOSENAMEISCUT" : "ERIKSSON<<ANNA<MARIA";
    const char sex = "MFX<"[i % 4];
    if (i % 3 == 0) {
      const std::string optional = Padded(i % 2 == 0 ? "ZE184226B" : "", 14);
      const std::string all = number + born + expires + WithCheck(optional);
      zones.push_back({Padded("P<" + issuer + name, 44),
                       number + issuer + born + sex + expires + WithCheck(optional) + text::MrzCheckDigit(all)});
    } else if (i % 3 == 1) {
      const std::string optional = Padded("", 7);
      zones.push_back({Padded("I<" + issuer + name, 36).substr(0, 36),
                       number + issuer + born + sex + expires + optional +
                           text::MrzCheckDigit(number + born + expires + optional)});
    } else {
      const std::string first = Padded("I<" + issuer + number, 30);
      zones.push_back({first,
                       born + sex + expires + issuer + Padded("", 11) +
                           text::MrzCheckDigit(first.substr(5) + born + expires + Padded("", 11)),
                       Padded(name, 30).substr(0, 30)});
    }
  }
  zones[5][0][9] = '?';
  zones[8][1].pop_back();
  return zones;
}

TEST_CASE("Bulk: zones are answered as the same lines of JSON, where persons are held and where none are") {
  TestDatabase db;
  db.Import("sltd", Rows(), ImportMode::kReplace, "document-csv");
  if (GENERATE(false, true)) db.Import("persons", {Person("1", "ERIKSSON", "ANNA MARIA")});
  std::string zones;
  std::string json;
  int line = 1;
  for (const std::vector<std::string>& zone : Zones()) {
    std::string lines;
    for (const std::string& text : zone) {
      zones += text + "\n";
      lines += (lines.empty() ? "\"" : ",\"") + text + "\"";
    }
    json += R"({"id":")" + std::to_string(line) + R"(","mrz":[)" + lines + "]}\n";
    zones += "\n";  // what is badly read stays a zone of its own
    line += static_cast<int>(zone.size()) + 1;
  }
  BulkOptions options;
  options.threshold = GENERATE(-1.0, 0.9);
  options.limit = GENERATE(0U, 3U);
  BulkSummary of_json;
  options.format = BulkFormat::kJsonl;
  std::istringstream wanted(RunBulk(&db, json, options, &of_json));
  options.format = BulkFormat::kMrz;
  BulkSummary of_zones;
  std::istringstream got(RunBulk(&db, zones, options, &of_zones));
  CHECK(of_zones.rows == Zones().size());
  CHECK(of_zones.hit == of_json.hit);
  CHECK(of_zones.hit > 10);
  CHECK(of_zones.no_hit == of_json.no_hit);
  CHECK(of_zones.invalid_query == of_json.invalid_query);
  std::string want;
  std::string have;
  while (std::getline(wanted, want)) {
    REQUIRE(std::getline(got, have));
    if (want.find("invalid_query") == std::string::npos)
      REQUIRE(have == want);  // those name the lines of their own file
  }
  const auto report = db.engine().Verify(0, {});
  REQUIRE(report.ok());
  CHECK(report->ok());
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
