// Imports while others read: promises 3, 4 and 5 of the product.
#include <atomic>
#include <sstream>
#include <thread>

#include "tests/engine/fixture.h"

namespace lookout {
namespace {

std::vector<std::string> List(int version, int records) {
  std::vector<std::string> lines;
  for (int i = 0; i < records; ++i) {
    lines.push_back(Person(std::to_string(i), "ERIKSSON", "ANNA", "", R"(,"version":)" + std::to_string(version)));
  }
  return lines;
}

std::string ExportAll(const Engine& engine, const std::string& dataset) {
  std::string all;
  REQUIRE(engine.Export(dataset, [&](std::string_view line) { return all.append(line).append("\n"), true; }).ok());
  return all;
}

TEST_CASE("Replacing a list gives what a fresh import of it gives, and counts what changed") {
  TestDatabase db;
  TestDatabase fresh;
  db.Import("people", {Person("1", "ALPHA", "ANNA"), Person("2", "BRAVO", "ANNA"), Person("3", "CHARLIE", "ANNA")});
  const std::vector<std::string> next = {Person("2", "BRAVO", "ANNA"), Person("3", "CHARLES", "ANNA"),
                                         Person("4", "DELTA", "ANNA")};
  const v1::ImportReport report = db.Import("people", next);
  CHECK(report.added() == 1);
  CHECK(report.changed() == 1);
  CHECK(report.unchanged() == 1);
  CHECK(report.removed() == 1);
  CHECK(report.records() == 3);
  fresh.Import("people", next);
  CHECK(ExportAll(db.engine(), "people") == ExportAll(fresh.engine(), "people"));
  CHECK(db.engine().Stats()->datasets(0).content_hash() == fresh.engine().Stats()->datasets(0).content_hash());
  CHECK(db.Ask(AskName("Anna Alpha")).matches().empty());
  CHECK(db.Ask(AskName("Anna Charles")).matches_size() >= 1);
}

TEST_CASE("Additions, changes and removals are found or gone at once, and after opening again") {
  TestDatabase db;
  db.Import("people", {Person("1", "ALPHA", "ANNA"), Person("2", "BRAVO", "ANNA")});
  db.Import("people", {Person("2", "BRAVISSIMO", "ANNA"), Person("3", "CHARLIE", "ANNA")}, ImportMode::kUpsert);
  db.Import("people", {R"({"id":"1"})"}, ImportMode::kDelete);
  for (int round = 0; round < 2; ++round) {
    CHECK(db.Ask(AskName("Anna Alpha")).matches().empty());
    CHECK(db.Ask(AskName("Anna Bravissimo")).matches_size() == 1);
    CHECK(db.Ask(AskName("Anna Charlie")).matches_size() == 1);
    CHECK(db.engine().Stats()->datasets(0).records() == 2);
    db.Reopen();
  }
}

TEST_CASE("concurrency: a question sees one list from start to end while lists are replaced") {
  TestDatabase db;
  db.Import("people", List(0, 20));
  std::atomic<bool> stop{false};
  std::atomic<int> torn{0};
  std::atomic<int> asked{0};
  const auto query = QueryFromJson(R"({"person":{"name":"Anna Eriksson"},"limit":100})");
  REQUIRE(query.ok());
  std::vector<std::thread> readers;
  for (int i = 0; i < 2; ++i) {
    readers.emplace_back([&] {
      while (!stop) {
        const v1::Answer answer = db.engine().Ask(*query, TestDatabase::CallerOf("UTO"));
        // Version n holds 20 + n records: a mix of two would have another number, or a dataset row of another list.
        if (answer.outcome() != v1::Outcome::potential_match ||
            static_cast<uint32_t>(answer.matches_size()) != answer.datasets(0).records())
          ++torn;
        ++asked;
      }
    });
  }
  for (int version = 1; version <= 10; ++version) db.Import("people", List(version, 20 + version));
  while (asked < 20) std::this_thread::yield();
  stop = true;
  for (std::thread& reader : readers) reader.join();
  CHECK(torn == 0);
}

TEST_CASE("Bulk gives the same bytes whatever the number of threads, one answer for each row, in order") {
  TestDatabase db;
  db.Import("people", {Person("1", "ERIKSSON", "ANNA MARIA", "1974-08-12"), Person("2", "ALPHA", "BERTA")});
  std::string input;
  for (int i = 0; i < 2000; ++i) {
    const std::string id = "{\"id\":\"" + std::to_string(i) + "\",";
    if (i % 7 == 0) {
      input += "{broken\n";
    } else {
      input += id +
               (i % 3 == 0   ? R"("person":{"name":"Anna Eriksson"}})"
                : i % 3 == 1 ? R"("document":{"number":"X1"}})"
                             : R"("person":{"name":"Alpha Berta"}})") +
               "\n";
    }
  }
  std::string one;
  for (const unsigned threads : {1U, 3U, 8U}) {
    std::istringstream in(input);
    std::ostringstream out;
    BulkOptions options;
    options.threads = threads;
    const auto summary = db.engine().Bulk(in, out, TestDatabase::CallerOf("UTO"), options, {});
    REQUIRE(summary.ok());
    CHECK(summary->rows == 2000);
    CHECK(summary->invalid_query == 286);
    if (one.empty()) one = out.str();
    CHECK(out.str() == one);
  }
  CHECK(std::count(one.begin(), one.end(), '\n') == 2000);
  CHECK(one.find("\"id\":\"1\"") < one.find("\"id\":\"2\""));
}

TEST_CASE("A second process may not write, any number may read, and a reader takes over what is published") {
  TestDatabase db;
  db.Import("people", {Person("1", "ALPHA", "ANNA")});
  CHECK(db.Open(OpenMode::kWrite).status().code() == StatusCode::kBusy);
  auto reader = db.Open(OpenMode::kRead);
  INFO(reader.status().message());
  REQUIRE(reader.ok());
  const auto query = QueryFromJson(AskName("Anna Bravo"));
  const v1::Caller caller = TestDatabase::CallerOf("UTO");
  CHECK((*reader)->Ask(*query, caller).matches().empty());
  db.Import("people", {Person("2", "BRAVO", "ANNA")});
  CHECK((*reader)->Ask(*query, caller).matches().empty());
  REQUIRE((*reader)->Refresh().ok());
  CHECK((*reader)->Ask(*query, caller).matches_size() == 1);
}

}  // namespace
}  // namespace lookout
