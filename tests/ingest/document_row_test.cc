// The plain rows of document-csv against the long way that every row can go.
#include "engine/ingest/document_row.h"

#include <string>
#include <vector>

#include <rapidcheck.h>

#include "engine/ingest/document_csv.h"
#include "engine/record/json.h"
#include "engine/record/validate.h"
#include "tests/ingest/collecting_sink.h"
#include "tests/support/catch.h"

namespace lookout::ingest {
namespace {

using Row = std::vector<std::string>;

constexpr const char* kHeader =
    "id,number,series_to,issuer,type,status,event_date,event_place,issue_date,expiry_date,owner\n";
constexpr std::array<int, DocumentRowEncoder::kColumns> kPlaces = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10};

std::string Join(const Row& row, bool quoted) {
  std::string line;
  for (const std::string& field : row) {
    if (!line.empty() || &field != &row.front()) line += ',';
    line += quoted ? "\"" + field + "\"" : field;
  }
  return line;
}

// What the store would hold after the long way: quotes keep a row from being plain. Empty: the row is refused.
std::string LongWay(const Row& row) {
  CollectingSink sink;
  const std::string csv = kHeader + Join(row, true) + "\n";
  auto source = OpenMemory(csv, "docs.csv");
  uint64_t bytes = 0;
  bool stopped = false;
  REQUIRE(ReadDocumentRows(*std::move(source), "docs.csv", &bytes, &stopped, &sink).ok());
  if (sink.records.empty()) return {};
  record::Canonicalize(&sink.records[0]);
  return record::Validate(sink.records[0]).empty() ? record::EncodeRecord(sink.records[0]) : std::string();
}

TEST_CASE("document-csv: a plain row gives the bytes that the long way gives") {
  DocumentRowEncoder encoder(',', DocumentRowEncoder::kColumns, kPlaces);
  const Row row = {"",           "l8-98 902c",   "",           "FRA",        "passport", "stolen",
                   "2024-02-29", "Gare du Nord", "2020-01-01", "2030-12-31", ""};
  REQUIRE(encoder.Encode(Join(row, false)));
  CHECK(encoder.id() == "FRA-L898902C");
  CHECK(encoder.record_bytes() == LongWay(row));
}

TEST_CASE("document-csv: what is not plain is left to the long way") {
  DocumentRowEncoder encoder(',', DocumentRowEncoder::kColumns, kPlaces);
  const Row good = {"", "A1", "", "FRA", "passport", "stolen", "", "", "", "", ""};
  REQUIRE(encoder.Encode(Join(good, false)));
  const std::vector<std::pair<std::size_t, std::string>> changes = {{0, "a/b"},
                                                                    {0, std::string(65, 'x')},
                                                                    {1, ""},
                                                                    {1, "--"},
                                                                    {1, std::string(48, '1')},
                                                                    {1,
                                                                     "\xc3\x84"
                                                                     "1"},
                                                                    {2, "A9"},
                                                                    {3, ""},
                                                                    {3, "FR"},
                                                                    {3, "QQQ"},
                                                                    {3, "fra"},
                                                                    {4, "Passport"},
                                                                    {4, "P<"},
                                                                    {5, "gone"},
                                                                    {6, "2023-02-29"},
                                                                    {6, "2024-5-2"},
                                                                    {6, "2024-13-01"},
                                                                    {9, "9999-12-31"},
                                                                    {6, "1850-01-01"},
                                                                    {10, "DEU"},
                                                                    {7, "a\"b"},
                                                                    {7, "a\tb"},
                                                                    {7, "a,b"}};
  for (const auto& [at, text] : changes) {
    Row row = good;
    row[at] = text;
    INFO(at << " " << text);
    CHECK_FALSE(encoder.Encode(Join(row, false)));
  }
}

TEST_CASE("document-csv: whatever a row holds, a plain one is valid and the same either way") {
  CHECK(rc::check([] {
    using rc::gen::element;
    DocumentRowEncoder encoder(',', DocumentRowEncoder::kColumns, kPlaces);
    const auto date = element<std::string>("", "2024-02-29", "2023-02-29", "1900-02-29", "1999-12-31", "2099-06-31",
                                           "2024", "1899-01-01", " 2000-01-01");
    const Row row = {
        *element<std::string>("", "X 1", "a/b", std::string(64, 'i'), std::string(65, 'i')),
        *element<std::string>("12AB34567", "l 8-9", "0001", "", "-", std::string(47, '7'), std::string(48, '7')),
        *element<std::string>("", "", "12AB34569"),
        *element<std::string>("FRA", "UTO", "D", "DEU", "XXX", "ZZZ", "UNO", " FRA "),
        *element<std::string>("", "passport", "p", "V", "identity_card", "car"),
        *element<std::string>("", "stolen", "lost", "LOST", "mislaid"),
        *date,
        *element<std::string>("", "Zenith", " at sea ", "a;b", "\x7f"),
        *date,
        *date,
        *element<std::string>("", "FRA", "UTO")};
    if (encoder.Encode(Join(row, false))) RC_ASSERT(encoder.record_bytes() == LongWay(row));
  }));
}

}  // namespace
}  // namespace lookout::ingest
