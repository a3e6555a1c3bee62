// Lists of documents large enough for an image: opened from it, older, damaged, and what is never said meanwhile.
#include <filesystem>
#include <fstream>
#include <set>

#include "tests/engine/fixture.h"

namespace lookout {
namespace {

namespace fs = std::filesystem;

constexpr uint32_t kRows = 30'000;

std::string NumberOf(uint32_t i) { return "A" + std::to_string(1'000'000 + uint64_t{i} * 7919 % 9'000'000); }

std::vector<std::string> Rows(uint32_t count) {
  std::vector<std::string> rows = {"number,issuer,type,status,event_date,event_place,series_to"};
  for (uint32_t i = 0; i < count; ++i) {
    rows.push_back(NumberOf(i) + (i % 3 == 0 ? ",FRA" : ",UTO") + ",passport,stolen,2024-05-0" +
                   std::to_string(1 + i % 9) + ",Zenith,");
  }
  rows.push_back("S100000,UTO,passport,stolen_blank,,,S199999");
  return rows;
}

class ScaleDatabase {
 public:
  ScaleDatabase() { db_.Import("sltd", Rows(kRows), ImportMode::kReplace, "document-csv"); }

  std::unique_ptr<Engine> Open(OpenMode mode) {
    OpenOptions options;
    options.path = db_.path();
    options.mode = mode;
    options.clock = [this] { return db_.now; };
    options.image_records_min = 1000;
    auto opened = Engine::Open(options);
    INFO(opened.status().message());
    REQUIRE(opened.ok());
    return *std::move(opened);
  }

  // As a process that writes: makes the image when there is none.
  void MakeImage() {
    db_.Close();
    Open(OpenMode::kWrite);
    REQUIRE(fs::exists(image()));
  }
  void Import(uint32_t rows) {
    db_.Close();
    ImportOptions options;
    options.dataset = "sltd";
    options.format = "document-csv";
    std::string content;
    for (const std::string& row : Rows(rows)) content += row + "\n";
    options.files = {db_.File("again.csv", content)};
    REQUIRE(Open(OpenMode::kWrite)->Import(options, {}).ok());
  }

  std::string image() const { return db_.path() + "/index/dataset-1.image"; }
  TestDatabase& db() { return db_; }

  v1::Outcome::Value Outcome(Engine* engine, const std::string& number, const std::string& issuer = "UTO") {
    const auto query = QueryFromJson(AskDocument(number, R"(,"issuer":")" + issuer + "\""));
    return engine->Ask(*query, TestDatabase::CallerOf("UTO")).outcome();
  }

 private:
  TestDatabase db_;
};

// Every seventh number, a series, and numbers that are not held.
void ExpectRightAnswers(ScaleDatabase* scale, Engine* engine, uint32_t rows) {
  for (uint32_t i = 0; i < rows; i += 7) {
    REQUIRE(scale->Outcome(engine, NumberOf(i), i % 3 == 0 ? "FRA" : "UTO") == v1::Outcome::hit);
    REQUIRE(scale->Outcome(engine, NumberOf(i), i % 3 == 0 ? "UTO" : "FRA") == v1::Outcome::no_hit);
  }
  CHECK(scale->Outcome(engine, "S150000") == v1::Outcome::hit);
  for (uint32_t i = kRows; i < kRows + 2000; ++i) REQUIRE(scale->Outcome(engine, NumberOf(i)) == v1::Outcome::no_hit);
}

TEST_CASE("Documents: answers from an image are those of an index that was built") {
  ScaleDatabase scale;
  ExpectRightAnswers(&scale, &scale.db().engine(), kRows);
  scale.MakeImage();
  const auto time = fs::last_write_time(scale.image());
  ExpectRightAnswers(&scale, scale.Open(OpenMode::kRead).get(), kRows);
  CHECK(fs::last_write_time(scale.image()) == time);
  const auto stats = scale.Open(OpenMode::kRead)->Stats();
  REQUIRE(stats.ok());
  CHECK(stats->index().at("records") == kRows + 1);
}

TEST_CASE("Documents: an image that is older than the records, or gone, is made anew") {
  ScaleDatabase scale;
  scale.MakeImage();
  const std::string old = scale.db().File("old.image", "");
  fs::copy_file(scale.image(), old, fs::copy_options::overwrite_existing);
  scale.Import(kRows / 2);
  fs::copy_file(old, scale.image(), fs::copy_options::overwrite_existing);
  ExpectRightAnswers(&scale, scale.Open(OpenMode::kRead).get(), kRows / 2);
  CHECK(scale.Outcome(scale.Open(OpenMode::kRead).get(), NumberOf(kRows - 2)) == v1::Outcome::no_hit);
  fs::remove(scale.image());
  ExpectRightAnswers(&scale, scale.Open(OpenMode::kRead).get(), kRows / 2);
  scale.MakeImage();
}

TEST_CASE("Documents: who needs an image first makes it, a reader too") {
  ScaleDatabase scale;
  scale.MakeImage();
  const auto time = fs::last_write_time(scale.image());
  const auto size = fs::file_size(scale.image());
  fs::remove(scale.image());
  scale.Open(OpenMode::kRead);
  REQUIRE(fs::exists(scale.image()));
  CHECK(fs::file_size(scale.image()) == size);
  const auto again = fs::last_write_time(scale.image());
  CHECK(again >= time);
  ExpectRightAnswers(&scale, scale.Open(OpenMode::kRead).get(), kRows);
  CHECK(fs::last_write_time(scale.image()) == again);
  for (const auto& entry : fs::directory_iterator(fs::path(scale.image()).parent_path()))
    CHECK(entry.path().extension() == ".image");
}

TEST_CASE("Documents: no answer rests on a damaged part of an image, and the index is built anew") {
  ScaleDatabase scale;
  scale.MakeImage();
  std::string bytes;
  {
    std::ifstream in(scale.image(), std::ios::binary);
    bytes.assign(std::istreambuf_iterator<char>(in), {});
  }
  for (std::size_t at = 4096; at < bytes.size(); at += bytes.size() / 5) {
    std::string bad = bytes;
    for (std::size_t i = at; i < at + 3000 && i < bad.size(); ++i) bad[i] = static_cast<char>(bad[i] ^ 0x55);
    std::ofstream(scale.image(), std::ios::binary) << bad;
    for (const OpenMode mode : {OpenMode::kRead, OpenMode::kWrite})
      ExpectRightAnswers(&scale, scale.Open(mode).get(), kRows);
  }
}

TEST_CASE("Documents: the hot path finds every number of a large list and none that it does not hold") {
  ScaleDatabase scale;
  scale.MakeImage();
  const auto engine = scale.Open(OpenMode::kRead);
  std::vector<DocumentKey> keys;
  for (uint32_t i = 0; i < 2 * kRows; ++i) keys.push_back(MakeDocumentKey(NumberOf(i), i % 3 == 0 ? "FRA" : "UTO"));
  std::vector<DocumentResult> results(keys.size());
  engine->FindDocuments(keys, results);
  const auto may_hold = std::make_unique<bool[]>(keys.size());
  engine->ProbeDocuments(keys, {may_hold.get(), keys.size()});
  uint32_t wrong = 0;
  uint32_t invented = 0;
  for (uint32_t i = 0; i < 2 * kRows; ++i) {
    wrong += results[i].records != (i < kRows ? 1U : 0U) || results[i].incomplete ? 1 : 0;
    wrong += i < kRows && !may_hold[i] ? 1 : 0;
    invented += i >= kRows && may_hold[i] ? 1 : 0;
  }
  CHECK(wrong == 0);
  CHECK(invented < 5);
}

TEST_CASE("Documents: of a list without images, half a million random numbers give no false hit") {
  ScaleDatabase scale;
  std::set<std::string> held;
  for (uint32_t i = 0; i < kRows; ++i) held.insert(NumberOf(i));
  std::mt19937_64 random(11);
  std::vector<DocumentKey> keys;
  std::vector<bool> is_held;
  for (int i = 0; i < 500'000; ++i) {
    const std::string number = "A" + std::to_string(1'000'000 + random() % 9'000'000);
    is_held.push_back(held.count(number) != 0);
    keys.push_back(MakeDocumentKey(number, ""));
  }
  std::vector<DocumentResult> results(keys.size());
  scale.db().engine().FindDocuments(keys, results);
  uint32_t wrong = 0;
  for (std::size_t i = 0; i < keys.size(); ++i) wrong += results[i].found() != is_held[i] ? 1 : 0;
  CHECK(wrong == 0);
}

TEST_CASE("Documents: two rows of one id in a large file are named by file and line, and the first stands") {
  TestDatabase db;
  const auto report =
      db.Import("sltd", {"number,issuer,event_place", "A1,UTO,first", "B2,UTO,x", "a-1,UTO,second", "A1,FRA,y"},
                ImportMode::kReplace, "document-csv");
  CHECK(report.rows() == 4);
  CHECK(report.accepted() == 3);
  CHECK(report.invalid() == 1);
  REQUIRE(report.findings_size() == 1);
  CHECK(report.findings(0).line() == 4);
  CHECK(report.findings(0).reason().find("line 2") != std::string::npos);
  CHECK(db.Ask(AskDocument("A1")).matches_size() == 2);
  CHECK(db.Ask(AskDocument("C3")).outcome() == v1::Outcome::no_hit_incomplete);  // partial: a row was refused
}

}  // namespace
}  // namespace lookout
