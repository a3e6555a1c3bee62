// What a first-time user of the library writes: open, import, ask.
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <string>

#include "lookout/engine.h"
#include "lookout/version.h"

namespace {

int Fail(const char* what, const std::string& why) {
  std::fprintf(stderr, "%s: %s\n", what, why.c_str());
  return 1;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) return Fail("usage", "stranger FOLDER");
  const std::filesystem::path folder = argv[1];
  std::filesystem::remove_all(folder);
  std::filesystem::create_directories(folder);
  const std::string records = (folder / "records.jsonl").string();
  std::ofstream(records)
      << R"({"id":"1","kind":"person_notice","notice_type":"red","owner":"UTO","state":"active",)"
      << R"("identities":[{"category":"confirmed","names":[{"surname":"ERIKSSON","forenames":"ANNA MARIA"}],)"
      << R"("birth_dates":[{"date":"1974-08-12"}]}],"actions":[{"action":"arrest"}]})" << '\n';

  lookout::OpenOptions options;
  options.path = (folder / "db").string();
  options.mode = lookout::OpenMode::kWrite;
  auto engine = lookout::Engine::Open(options);
  if (!engine.ok()) return Fail("open", engine.status().ToString());

  lookout::ImportOptions import;
  import.dataset = "red";
  import.format = "lookout-jsonl";
  import.files = {records};
  auto report = (*engine)->Import(import, nullptr);
  if (!report.ok()) return Fail("import", report.status().ToString());
  if (report->accepted() != 1) return Fail("import", lookout::ToJson(*report));

  lookout::v1::Caller caller;
  caller.set_user("desk-7");
  caller.set_authority("border-police");
  caller.set_country("UTO");
  lookout::v1::Query query;
  query.mutable_person()->set_name("Anna Maria Eriksson");
  query.mutable_person()->set_birth_date("1974-08-12");
  const lookout::v1::Answer answer = (*engine)->Ask(query, caller);
  const std::string json = lookout::ToJson(answer);
  std::printf("lookout %s: %s\n", lookout::VersionString(), json.c_str());
  if (answer.outcome() != lookout::v1::Outcome::potential_match) return Fail("ask", json);
  if (answer.matches(0).record() != "red/1") return Fail("ask", json);
  return 0;
}
