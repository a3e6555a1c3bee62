#include "tests/rules/database.h"

#include <google/protobuf/util/json_util.h>

#include <atomic>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <thread>

#include "tests/rules/calendars.h"

namespace lookout::rules {
namespace {

[[noreturn]] void Fail(const std::string& what, const std::string& why) {
  std::fprintf(stderr, "%s: %s\n", what.c_str(), why.c_str());
  std::exit(4);
}

// A day within a date that may be a year or a month: of a range, whose end is not asked, its first day is within.
std::string DayWithin(const std::string& date, Random* random) {
  Day day;
  if (ReadDay(date, &day)) return date;
  if (date.size() < 4) return "";
  day.year = std::atoi(date.substr(0, 4).c_str());
  day.month = date.size() >= 7 ? std::atoi(date.substr(5, 2).c_str()) : 1 + static_cast<int>(Below(random, 12));
  if (day.month < 1 || day.month > 12) return "";
  day.day = 1 + static_cast<int>(Below(random, static_cast<std::size_t>(DaysInMonth(day.year, day.month))));
  return WriteDay(day);
}

}  // namespace

Database::Database() {
  OpenOptions options;
  options.path = directory_ / "db";
  options.mode = OpenMode::kWrite;
  auto opened = Engine::Open(options);
  if (!opened.ok()) Fail("open", opened.status().message());
  engine_ = std::move(*opened);
  caller_.set_user("desk-1");
  caller_.set_authority("border-police");
  caller_.set_country("UTO");
}

void Database::Import(const std::string& dataset, const std::string& format, const std::vector<std::string>& files) {
  ImportOptions options;
  options.dataset = dataset;
  options.format = format;
  options.files = files;
  const auto report = engine_->Import(options, {});
  if (!report.ok()) Fail("import of " + dataset, report.status().message());
  if (report->invalid() > 0) Fail("import of " + dataset, std::to_string(report->invalid()) + " rows were refused");
}

void Database::ImportLines(const std::string& dataset, const std::vector<std::string>& lines) {
  const std::string file = directory_ / (dataset + ".jsonl");
  {
    std::ofstream out(file, std::ios::binary);
    for (const std::string& line : lines) out << line << '\n';
  }
  Import(dataset, "lookout-jsonl", {file});
}

std::vector<v1::Record> Database::Records(const std::string& dataset) const {
  std::vector<v1::Record> records;
  const Status status = engine_->Export(dataset, [&](std::string_view line) {
    v1::Record record;
    if (!google::protobuf::util::JsonStringToMessage(std::string(line), &record).ok())
      Fail("export of " + dataset, "a line is no record");
    records.push_back(std::move(record));
    return true;
  });
  if (!status.ok()) Fail("export of " + dataset, status.message());
  return records;
}

std::string ListsDirectory() {
  const std::string directory = std::string(LOOKOUT_SOURCE_DIR) + "/../shared/data";
  if (std::filesystem::exists(directory + "/un-sc") && std::filesystem::exists(directory + "/ofac-sdn"))
    return directory;
  std::fprintf(stderr, "skipped: the lists are not there (%s)\n", directory.c_str());
  return "";
}

void ImportLists(const std::string& directory, Database* database) {
  database->Import("ofac-sdn", "ofac-csv", {directory + "/ofac-sdn/2023-12-28/sdn.csv"});
  database->Import("un-sc", "un-xml", {directory + "/un-sc/un-2026-02-27.xml"});
}

std::string BirthDay(const v1::Identity& identity, Random* random, bool* exact) {
  *exact = false;
  for (const v1::BirthDate& birth : identity.birth_dates()) {
    Day day;
    if (birth.approximate() || !ReadDay(birth.date(), &day)) continue;
    *exact = true;
    return birth.date();
  }
  for (const v1::BirthDate& birth : identity.birth_dates()) {
    if (!birth.date().empty()) return DayWithin(birth.date(), random);
    if (!birth.from().empty()) return DayWithin(birth.from(), random);
  }
  return "";
}

std::vector<Person> PersonsOf(const std::vector<v1::Record>& records, const std::string& dataset,
                              std::size_t* without_date) {
  std::vector<Person> persons;
  Random random(20230333);
  for (const v1::Record& record : records) {
    for (const v1::Identity& identity : record.identities()) {
      if (identity.category() == v1::IdentityCategory::misused) continue;
      for (const v1::Name& name : identity.names()) {
        if (name.quality() == v1::NameQuality::low) continue;
        Person person;
        person.record = dataset + "/" + record.id();
        person.group = dataset;
        person.name = ParseName(name);
        if (Units(person.name).empty()) continue;
        person.birth_date = BirthDay(identity, &random, &person.birth_date_exact);
        if (person.birth_date.empty()) {
          ++*without_date;
          continue;
        }
        if (identity.nationalities_size() > 0) person.nationality = identity.nationalities(0);
        person.sex = identity.sex() == v1::Sex::F ? "F" : identity.sex() == v1::Sex::M ? "M" : "";
        persons.push_back(std::move(person));
      }
    }
  }
  return persons;
}

void InParallel(std::size_t count, unsigned threads, const std::function<void(std::size_t)>& work) {
  constexpr std::size_t kTake = 64;
  std::atomic<std::size_t> next{0};
  const auto run = [&] {
    for (std::size_t from = next.fetch_add(kTake); from < count; from = next.fetch_add(kTake)) {
      for (std::size_t i = from; i < std::min(from + kTake, count); ++i) work(i);
    }
  };
  std::vector<std::thread> others;
  for (unsigned i = 1; i < threads; ++i) others.emplace_back(run);
  run();
  for (std::thread& other : others) other.join();
}

}  // namespace lookout::rules
