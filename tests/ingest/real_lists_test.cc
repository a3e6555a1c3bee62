// The lists as their publishers write them. No fact of a person on them stands here, only how many there are.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "engine/ingest/reader.h"
#include "engine/text/document_number.h"
#include "tests/ingest/collecting_sink.h"
#include "tests/support/catch.h"

namespace lookout::ingest {
namespace {

const std::string kData = std::string(LOOKOUT_SOURCE_DIR) + "/../shared/data/";

bool Absent(const std::string& path) {
  if (std::filesystem::exists(kData + path)) return false;
  WARN("skipped: " << path << " is not there (../shared/data)");
  return true;
}

CollectingSink Read(std::string_view format, const std::string& path) {
  CollectingSink sink;
  const std::vector<std::string> files = {kData + path};
  const Status status = FindFormat(format)->read(files, &sink);
  INFO(status.ToString());
  REQUIRE(status.ok());
  CHECK(sink.refused.empty());
  CHECK(sink.rising);
  return sink;
}

std::string Bytes(const std::string& path) {
  std::ifstream in(kData + path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

std::string NumberPart(const std::string& text) {
  std::string number;
  for (const char c : text) {
    if ((c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z')) number += c;
  }
  return number;
}

TEST_CASE("ofac-csv: the release of 2023-12-28 comes out whole, and what is not understood stays small") {
  if (Absent("ofac-sdn/2023-12-28/sdn.csv")) return;
  CollectingSink sink = Read("ofac-csv", "ofac-sdn/2023-12-28/sdn.csv");
  CHECK(sink.records.size() == 6646);
  CHECK(sink.counts["names"] == 6646);
  CHECK(sink.counts["aliases"] == 8106);
  CHECK(sink.skipped["entity"] + sink.skipped["vessel"] + sink.skipped["aircraft"] == 13821 - 6646);
  CHECK(sink.NotUnderstoodTotal() < 160);
  CHECK(sink.not_understood["remark clause not understood: DOB"] == 0);
  CHECK(sink.not_understood["remark clause not understood: POB"] == 0);
  CHECK(sink.not_understood["remark clause not understood: nationality"] == 0);
}

// The clauses of a row, by nothing but its semicolons: an independent, naive reading.
std::vector<std::string> NaiveClauses(const std::string& row) {
  std::vector<std::string> clauses;
  std::stringstream stream(row.substr(row.rfind(",\"") + 2));
  for (std::string clause; std::getline(stream, clause, ';');) {
    clause.erase(0, clause.find_first_not_of(' '));
    clauses.push_back(clause);
  }
  return clauses;
}

TEST_CASE(
    "ofac-csv: every passport, date of birth and weak alias that a naive scan of the remarks sees is in its record") {
  for (const std::string& release : {std::string("2023-12-28"), std::string("2022-04-01"), std::string("2021-08-18")}) {
    const std::string path = "ofac-sdn/" + release + "/sdn.csv";
    if (Absent(path)) return;
    CollectingSink sink = Read("ofac-csv", path);
    std::map<std::string, const v1::Record*> by_id;
    for (const v1::Record& record : sink.records) by_id[record.id()] = &record;
    std::istringstream lines(Bytes(path));
    uint32_t passports = 0, births = 0, aliases = 0, missing = 0;
    for (std::string line; std::getline(lines, line);) {
      if (line.find("\"individual\"") == std::string::npos) continue;
      const v1::Record* record = by_id[line.substr(0, line.find(','))];
      REQUIRE(record != nullptr);
      std::set<std::string> numbers;
      for (const v1::IdentityDocument& document : record->identities(0).documents()) {
        if (document.type() == v1::DocumentType::passport)
          numbers.insert(text::CanonicalDocumentNumber(document.number()));
      }
      std::set<std::string> dates;
      for (const std::string& clause : NaiveClauses(line)) {
        const std::size_t passport = clause.find("Passport ");
        if (passport != std::string::npos && clause.find_first_of("0123456789", passport) != std::string::npos) {
          std::string rest = clause.substr(passport + 9);
          for (const char* label : {"Booklet: ", "Booklet ", "Card ", "No.: ", "Laissez-Passer "}) {
            if (rest.rfind(label, 0) == 0) rest = rest.substr(std::string(label).size());
          }
          for (const char* end : {" (", " issued", " expires", ",", " and ", " - "})
            rest = rest.substr(0, rest.find(end));
          ++passports;
          if (rest.rfind("issued", 0) == 0) {
            --passports;  // no number
          } else {
            const auto same = [&rest](const std::string& number) { return NumberPart(rest).rfind(number, 0) == 0; };
            missing += std::none_of(numbers.begin(), numbers.end(), same) ? 1 : 0;
          }
        }
        if (clause.rfind("DOB ", 0) == 0 || clause.rfind("alt. DOB ", 0) == 0)
          dates.insert(clause.substr(clause.find("DOB ") + 4));
        if (clause.rfind("a.k.a. '", 0) == 0) ++aliases;
      }
      births += static_cast<uint32_t>(dates.size());
      CHECK(record->identities(0).birth_dates_size() >= static_cast<int>(dates.size()));
    }
    INFO(release);
    CHECK(missing == 0);
    CHECK(passports > 1000);
    CHECK(births > 5000);
    CHECK(sink.counts["birth_dates"] >= births);
    CHECK(sink.counts["weak_aliases"] >= aliases);
  }
}

TEST_CASE("un-xml: the list of 2026-02-27 comes out whole") {
  if (Absent("un-sc/un-2026-02-27.xml")) return;
  CollectingSink sink = Read("un-xml", "un-sc/un-2026-02-27.xml");
  CHECK(sink.version.substr(0, 10) == "2026-02-27");
  CHECK(sink.records.size() == 730);
  CHECK(sink.skipped["entity"] == 273);
  CHECK(sink.counts["names"] == 730);
  CHECK(sink.counts["original_script"] >= 336);
  CHECK(sink.counts["aliases"] + sink.counts["weak_aliases"] >= 2139);
  CHECK(sink.counts["documents"] >= 454);
  CHECK(sink.NotUnderstoodTotal() < 10);
}

// The texts of an element, by nothing but its tags.
std::vector<std::string> NaiveTexts(const std::string& xml, const std::string& tag) {
  std::vector<std::string> texts;
  const std::string open = "<" + tag + ">";
  for (std::size_t at = xml.find(open); at != std::string::npos; at = xml.find(open, at + 1)) {
    const std::size_t begin = at + open.size();
    std::string text = xml.substr(begin, xml.find('<', begin) - begin);
    text.erase(0, std::min(text.find_first_not_of(" \n\r\t"), text.size()));
    if (!text.empty()) texts.push_back(text);
  }
  return texts;
}

TEST_CASE("un-xml: each alias, original script and document number that a naive scan sees is in a record") {
  for (const std::string& path : {std::string("un-sc/un-2026-02-27.xml"), std::string("un-sc/un-2018-10-29.xml")}) {
    if (Absent(path)) return;
    const std::string all = Bytes(path);
    const std::string xml = all.substr(0, all.find("<ENTITIES"));
    CollectingSink sink = Read("un-xml", path);
    std::string numbers;
    uint32_t originals = 0, aliases = 0;
    for (const v1::Record& record : sink.records) {
      for (const v1::IdentityDocument& document : record.identities(0).documents()) {
        numbers += "|" + text::CanonicalDocumentNumber(document.number());
      }
      for (const v1::Name& name : record.identities(0).names()) {
        if (name.role() == v1::NameRole::original_script) ++originals;
        if (name.role() != v1::NameRole::primary) ++aliases;
      }
    }
    INFO(path);
    CHECK(originals >= NaiveTexts(xml, "NAME_ORIGINAL_SCRIPT").size());
    CHECK(aliases >= NaiveTexts(xml, "NAME_ORIGINAL_SCRIPT").size() + NaiveTexts(xml, "ALIAS_NAME").size());
    uint32_t missing = 0;
    for (const std::string& text : NaiveTexts(xml, "NUMBER")) {
      // The last word with a digit is the number, or its end.
      std::string last;
      std::string head = text.substr(0, text.find(" ("));
      if (head.find_first_of("0123456789") == std::string::npos) head = text;
      std::stringstream words(head);
      for (std::string word; words >> word;) {
        const bool digit = word.find_first_of("0123456789") != std::string::npos;
        for (const std::string sign : {"N°", "No"}) {
          if (word.rfind(sign, 0) == 0) word = word.substr(sign.size());
        }
        if (digit) last = text::CanonicalDocumentNumber(word);
      }
      if (last.empty() || numbers.find(last) == std::string::npos) ++missing;
    }
    CHECK(NaiveTexts(xml, "NUMBER").size() > 400);
    CHECK(missing == 0);
  }
}

}  // namespace
}  // namespace lookout::ingest
