// fixture.h: a database of a test: a directory of its own, a clock that the test sets, records as lines of JSON.
#ifndef LOOKOUT_TESTS_ENGINE_FIXTURE_H_
#define LOOKOUT_TESTS_ENGINE_FIXTURE_H_

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <memory>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include "lookout/engine.h"
#include "tests/support/catch.h"

namespace lookout {

inline constexpr int64_t kTestNow = 1'800'000'000;  // 2027-01-15T08:00:00Z
inline constexpr int64_t kHour = 3600;

class TestDatabase {
 public:
  TestDatabase() {
    directory_ = std::filesystem::temp_directory_path() /
                 ("lookout-test-" + std::to_string(std::random_device{}()) + std::to_string(std::random_device{}()));
    std::filesystem::create_directories(directory_);
    Reopen();
  }
  ~TestDatabase() {
    engine_.reset();
    std::error_code error;
    std::filesystem::remove_all(directory_, error);
  }
  TestDatabase(const TestDatabase&) = delete;
  TestDatabase& operator=(const TestDatabase&) = delete;

  void Reopen() {
    engine_.reset();
    auto opened = Open(OpenMode::kWrite);
    INFO(opened.status().message());
    REQUIRE(opened.ok());
    engine_ = std::move(*opened);
  }

  void Close() { engine_.reset(); }

  Result<std::unique_ptr<Engine>> Open(OpenMode mode) {
    OpenOptions options;
    options.path = path();
    options.mode = mode;
    options.clock = [this] { return now; };
    return Engine::Open(options);
  }

  std::string path() const { return (directory_ / "db").string(); }
  std::string File(const std::string& name, const std::string& content) const {
    const std::filesystem::path file = directory_ / name;
    std::ofstream(file, std::ios::binary) << content;
    return file.string();
  }

  Result<v1::ImportReport> TryImport(const std::string& dataset, const std::vector<std::string>& lines,
                                     ImportMode mode = ImportMode::kReplace,
                                     const std::string& format = "lookout-jsonl") {
    std::string content;
    for (const std::string& line : lines) content += line + "\n";
    ImportOptions options;
    options.dataset = dataset;
    options.format = format;
    options.mode = mode;
    options.files = {File("import.txt", content)};
    return engine_->Import(options, {});
  }

  v1::ImportReport Import(const std::string& dataset, const std::vector<std::string>& lines,
                          ImportMode mode = ImportMode::kReplace, const std::string& format = "lookout-jsonl") {
    auto report = TryImport(dataset, lines, mode, format);
    INFO(report.status().message());
    REQUIRE(report.ok());
    return *report;
  }

  v1::Answer Ask(const std::string& query_json) { return AskAs(query_json, "UTO"); }
  v1::Answer AskAs(const std::string& query_json, const std::string& country, const std::string& purpose = "") {
    const auto query = QueryFromJson(query_json);
    INFO(query.status().message());
    REQUIRE(query.ok());
    v1::Caller caller = CallerOf(country);
    caller.set_purpose(purpose);
    return engine_->Ask(*query, caller);
  }

  static v1::Caller CallerOf(const std::string& country) {
    v1::Caller caller;
    caller.set_user("desk-1");
    caller.set_authority("border-police");
    caller.set_country(country);
    return caller;
  }

  Engine& engine() { return *engine_; }

  int64_t now = kTestNow;

 private:
  std::filesystem::path directory_;
  std::unique_ptr<Engine> engine_;
};

// A person notice in JSON; `more` is put before the closing brace.
inline std::string Person(const std::string& id, const std::string& surname, const std::string& forenames,
                          const std::string& born = "", const std::string& more = "") {
  return R"({"id":")" + id +
         R"(","kind":"person_notice","notice_type":"red","owner":"UTO","state":"active","identities":[{"category":"confirmed","names":[{"surname":")" +
         surname + R"(","forenames":")" + forenames + R"("}])" +
         (born.empty() ? "" : R"(,"birth_dates":[{"date":")" + born + R"("}])") + "}]" + more + "}";
}

inline std::string Document(const std::string& number, const std::string& issuer = "UTO",
                            const std::string& more = "") {
  return R"({"id":")" + issuer + "-" + number + R"(","kind":"travel_document","owner":")" + issuer + R"(","issuer":")" +
         issuer + R"(","number":")" + number + R"(","type":"passport","status":"stolen")" + more + "}";
}

inline std::string AskName(const std::string& name, const std::string& more = "") {
  return R"({"id":"q","person":{"name":")" + name + "\"" + more + "}}";
}
inline std::string AskDocument(const std::string& number, const std::string& more = "") {
  return R"({"id":"q","document":{"number":")" + number + "\"" + more + "}}";
}

}  // namespace lookout

#endif  // LOOKOUT_TESTS_ENGINE_FIXTURE_H_
