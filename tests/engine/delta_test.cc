// A list that is changed piece by piece answers what the same list answers when its index is built anew.
#include <filesystem>
#include <fstream>
#include <map>
#include <set>

#include "tests/engine/fixture.h"

namespace lookout {
namespace {

namespace fs = std::filesystem;

const std::vector<std::string>& Surnames() {
  static const std::vector<std::string> names = {"ERIKSSON", "ALMASI", "BROVDIYENKO", "KOWALSKA", "OKAFOR",
                                                 "TANAKA",   "ROSSI",  "MOHAMMED",    "PEREIRA",  "VANDERBERG"};
  return names;
}
const std::vector<std::string>& Forenames() {
  static const std::vector<std::string> names = {"ANNA", "TARAS", "YUSUF", "MARIA", "IBRAHIM", "KENJI", "LUCIA"};
  return names;
}

class ChangingList {
 public:
  ChangingList(uint64_t seed, bool documents_only) : random_(seed), documents_only_(documents_only) {}

  int Number(int below) { return static_cast<int>(random_() % static_cast<uint64_t>(below)); }
  template <typename T>
  const T& Of(const std::vector<T>& values) {
    return values[static_cast<std::size_t>(Number(static_cast<int>(values.size())))];
  }

  std::string DocumentNumber() { return "K" + std::to_string(100 + Number(500)); }

  // A record of one of 300 ids, so that changes meet records that there are.
  std::pair<std::string, std::string> Record() {
    const std::string state = Number(8) == 0 ? R"(,"state":"suspended")" : R"(,"state":"active")";
    const int id = Number(300);
    if (documents_only_ || Number(3) == 0) {
      const bool series = Number(20) == 0;
      const std::string number = series ? "K200" : DocumentNumber();
      std::string line = R"({"id":"d)" + std::to_string(id) +
                         R"(","kind":"travel_document","owner":"UTO","issuer":"UTO","status":"stolen","number":")" +
                         number + "\"" + (series ? R"(,"series_to":"K250")" : "") + state + "}";
      return {"d" + std::to_string(id), std::move(line)};
    }
    const std::string passport =
        Number(2) == 0 ? ""
                       : R"(,"documents":[{"type":"passport","issuer":"UTO","number":")" + DocumentNumber() + R"("}])";
    const std::string weak = Number(4) == 0 ? R"(,{"full":")" + Of(Forenames()) + R"( THE TALL","quality":"low"})" : "";
    std::string line =
        R"({"id":"p)" + std::to_string(id) +
        R"(","kind":"person_notice","notice_type":"red","owner":"UTO","identities":[{"names":[{"surname":")" +
        Of(Surnames()) + R"(","forenames":")" + Of(Forenames()) + "\"}" + weak + "]" + passport +
        R"(,"birth_dates":[{"date":"19)" + std::to_string(50 + Number(40)) + R"("}]}])" + state + "}";
    return {"p" + std::to_string(id), std::move(line)};
  }

  std::vector<std::string> Lines(int count) {
    std::map<std::string, std::string> lines;
    for (int i = 0; i < count; ++i) lines.insert(Record());
    std::vector<std::string> all;
    for (const auto& [id, line] : lines) {
      all.push_back(line);
      ids_.insert(id);
    }
    return all;
  }

  std::vector<std::string> Deletions(int count) {
    std::vector<std::string> lines;
    for (int i = 0; i < count && !ids_.empty(); ++i) {
      auto at = ids_.begin();
      std::advance(at, Number(static_cast<int>(ids_.size())));
      lines.push_back(R"({"id":")" + *at + "\"}");
      ids_.erase(at);
    }
    return lines;
  }

  std::vector<std::string> Questions() {
    std::vector<std::string> questions;
    for (int i = 0; i < 25; ++i) {
      questions.push_back(AskDocument(DocumentNumber(), Number(3) == 0 ? R"(,"tolerant":true)" : R"(,"issuer":"UTO")"));
      if (documents_only_) continue;
      questions.push_back(AskName(Of(Forenames()) + " " + Of(Surnames()), R"(,"birth_date":"1965-02-03")"));
      questions.push_back(AskName(Of(Surnames())));
    }
    questions.push_back(AskDocument("K225"));
    return questions;
  }

 private:
  std::mt19937_64 random_;
  const bool documents_only_;
  std::set<std::string> ids_;
};

std::unique_ptr<Engine> Open(TestDatabase* db, OpenMode mode, uint64_t image_records_min) {
  OpenOptions options;
  options.path = db->path();
  options.mode = mode;
  options.clock = [db] { return db->now; };
  options.image_records_min = image_records_min;
  auto opened = Engine::Open(options);
  INFO(opened.status().message());
  REQUIRE(opened.ok());
  return *std::move(opened);
}

void Change(TestDatabase* db, Engine* engine, const std::vector<std::string>& lines, ImportMode mode) {
  std::string content;
  for (const std::string& line : lines) content += line + "\n";
  ImportOptions options;
  options.dataset = "list";
  options.format = "lookout-jsonl";
  options.mode = mode;
  options.files = {db->File("change.jsonl", content)};
  const auto report = engine->Import(options, {});
  INFO(report.status().message());
  REQUIRE(report.ok());
}

std::string Answer(Engine* engine, const std::string& question) {
  return ToJson(engine->Ask(*QueryFromJson(question), TestDatabase::CallerOf("UTO")));
}

// Rounds of upserts, deletions and now and then a whole new list; after each the engine that went on from what it had
// answers as one that has just been opened and built everything.
void ChangeAndCompare(uint64_t seed, bool documents_only, bool with_image) {
  INFO("seed " << seed);
  TestDatabase db;
  db.Close();
  ChangingList list(seed, documents_only);
  const uint64_t images = with_image ? 1 : 1'000'000'000;
  auto writer = Open(&db, OpenMode::kWrite, images);
  Change(&db, writer.get(), list.Lines(250), ImportMode::kReplace);
  const auto reader = Open(&db, OpenMode::kRead, images);
  for (int round = 0; round < 25; ++round) {
    INFO("round " << round);
    if (round == 15) {
      Change(&db, writer.get(), list.Lines(250), ImportMode::kReplace);
    } else if (list.Number(3) == 0) {
      const auto lines = list.Deletions(1 + list.Number(4));
      if (!lines.empty()) Change(&db, writer.get(), lines, ImportMode::kDelete);
    } else {
      Change(&db, writer.get(), list.Lines(1 + list.Number(5)), ImportMode::kUpsert);
    }
    if (list.Number(4) == 0) {  // another process goes on, from the image where there is one
      writer.reset();
      writer = Open(&db, OpenMode::kWrite, images);
    }
    REQUIRE(reader->Refresh().ok());
    const auto built = Open(&db, OpenMode::kRead, 1'000'000'000);
    for (const std::string& question : list.Questions()) {
      INFO(question);
      const std::string expected = Answer(built.get(), question);
      REQUIRE(Answer(writer.get(), question) == expected);
      REQUIRE(Answer(reader.get(), question) == expected);
    }
    if (round % 6 == 0) {
      const auto report = writer->Verify(20, {});
      REQUIRE(report.ok());
      INFO(ToJson(*report));
      REQUIRE(report->ok());
    }
  }
}

TEST_CASE("Delta: a list of persons and documents changed piece by piece answers as one built anew") {
  ChangeAndCompare(Catch::rngSeed() != 0 ? Catch::rngSeed() : 20271125, false, false);
}

TEST_CASE("Delta: a list of documents with an image changed piece by piece answers as one built anew") {
  ChangeAndCompare(Catch::rngSeed() != 0 ? Catch::rngSeed() : 20271126, true, true);
}

TEST_CASE("Delta: a list of persons with an image changed piece by piece answers as one built anew") {
  ChangeAndCompare(Catch::rngSeed() != 0 ? Catch::rngSeed() : 20271127, false, true);
}

TEST_CASE("Delta: no answer about a person rests on a damaged image") {
  TestDatabase db;
  db.Close();
  ChangingList list(7, false);
  Change(&db, Open(&db, OpenMode::kWrite, 1).get(), list.Lines(250), ImportMode::kReplace);
  const std::string image = db.path() + "/index/dataset-1.image";
  const auto bytes = fs::file_size(image);
  const auto questions = list.Questions();
  std::vector<std::string> expected;
  const auto built = Open(&db, OpenMode::kRead, 1'000'000'000);
  for (const std::string& question : questions) expected.push_back(Answer(built.get(), question));
  const auto all_right = [&] {
    const auto reader = Open(&db, OpenMode::kRead, 1);
    for (std::size_t i = 0; i < questions.size(); ++i) REQUIRE(Answer(reader.get(), questions[i]) == expected[i]);
  };
  all_right();
  const std::string whole = db.path() + ".whole";
  fs::copy_file(image, whole);
  for (uintmax_t at = 17; at < bytes; at += bytes / 97) {
    INFO("byte " << at << " of " << bytes);
    std::fstream file(image, std::ios::binary | std::ios::in | std::ios::out);
    file.seekg(static_cast<std::streamoff>(at));
    const auto byte = static_cast<char>(file.get());
    file.seekp(static_cast<std::streamoff>(at));
    file.put(static_cast<char>(byte ^ 0x10));
    file.close();
    all_right();
    fs::copy_file(whole, image, fs::copy_options::overwrite_existing);
  }
  for (const uintmax_t size : {uintmax_t{0}, uintmax_t{100}, bytes / 2, bytes - 1}) {
    INFO("cut to " << size);
    fs::resize_file(image, size);
    all_right();
    fs::copy_file(whole, image, fs::copy_options::overwrite_existing);
  }
  fs::remove(whole);
}

TEST_CASE("Delta: a few upserts leave the image as it is, and many make a new one") {
  TestDatabase db;
  db.Close();
  ChangingList list(5, true);
  auto writer = Open(&db, OpenMode::kWrite, 1);
  Change(&db, writer.get(), list.Lines(250), ImportMode::kReplace);
  const std::string image = db.path() + "/index/dataset-1.image";
  const auto first = fs::last_write_time(image);
  Change(&db, writer.get(), list.Lines(3), ImportMode::kUpsert);
  writer.reset();
  writer = Open(&db, OpenMode::kWrite, 1);
  CHECK(fs::last_write_time(image) == first);
  Change(&db, writer.get(), list.Lines(100), ImportMode::kUpsert);
  CHECK(fs::last_write_time(image) != first);
}

TEST_CASE("Delta: an image of another history of the same list is not gone on from") {
  TestDatabase db;
  db.Close();
  ChangingList list(6, true);
  auto writer = Open(&db, OpenMode::kWrite, 1);
  Change(&db, writer.get(), list.Lines(200), ImportMode::kReplace);
  const std::string before = db.path() + ".before";
  const std::string image = "/index/dataset-1.image";
  writer.reset();
  fs::copy(db.path(), before, fs::copy_options::recursive);
  // One history: a change, and an image of the state after it (none there was to go on from).
  fs::remove(db.path() + image);
  writer = Open(&db, OpenMode::kWrite, 1);
  Change(&db, writer.get(), {Document("K901")}, ImportMode::kUpsert);
  writer.reset();
  fs::remove(db.path() + image);
  Open(&db, OpenMode::kWrite, 1);
  fs::copy_file(db.path() + image, before + ".image");
  // The other: the backup, and another change of the same number.
  fs::remove_all(db.path());
  fs::rename(before, db.path());
  writer = Open(&db, OpenMode::kWrite, 1);
  Change(&db, writer.get(), {Document("K902")}, ImportMode::kUpsert);
  writer.reset();
  fs::copy_file(before + ".image", db.path() + image, fs::copy_options::overwrite_existing);
  const auto engine = Open(&db, OpenMode::kRead, 1);
  const auto outcome = [&](const std::string& number) {
    return engine->Ask(*QueryFromJson(AskDocument(number)), TestDatabase::CallerOf("UTO")).outcome();
  };
  CHECK(outcome("K901") == v1::Outcome::no_hit);
  CHECK(outcome("K902") == v1::Outcome::hit);
  fs::remove(before + ".image");
}

}  // namespace
}  // namespace lookout
