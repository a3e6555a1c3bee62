#include "engine/ingest/query_reader.h"

#include <sstream>
#include <string>
#include <vector>

#include "tests/ingest/files.h"
#include "tests/support/catch.h"

namespace lookout::ingest {
namespace {

constexpr std::string_view kTd3First = "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<";
constexpr std::string_view kTd3Second = "L898902C36UTO7408122F1204159ZE184226B<<<<<10";
constexpr std::string_view kTd2First = "I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<";
constexpr std::string_view kTd2Second = "D231458907UTO7408122F1204159<<<<<<<6";
constexpr std::string_view kTd1First = "I<UTOD231458907<<<<<<<<<<<<<<<";
constexpr std::string_view kTd1Second = "7408122F1204159UTO<<<<<<<<<<<6";
constexpr std::string_view kTd1Third = "ERIKSSON<<ANNA<MARIA<<<<<<<<<<";

struct Row {
  uint64_t line = 0;
  std::string id;
  bool ok = false;
  std::string message;
  v1::Query query;
};

struct Input {
  Status status;
  BulkFormat format = BulkFormat::kDetect;
  std::vector<Row> rows;
};

Input Read(const std::string& bytes, BulkFormat format = BulkFormat::kDetect) {
  Input input;
  std::istringstream in(bytes);
  Result<std::unique_ptr<QueryReader>> reader = OpenQueries(in, format);
  input.status = reader.status();
  if (!reader.ok()) return input;
  input.format = (*reader)->format();
  QueryRow row;
  while ((*reader)->Next(&row)) {
    Row parsed;
    parsed.line = row.line;
    Result<v1::Query> query = (*reader)->Parse(row, &parsed.id);
    parsed.ok = query.ok();
    if (query.ok()) {
      parsed.query = *query;
      CHECK(query->id() == parsed.id);
    } else {
      parsed.message = query.status().message();
    }
    input.rows.push_back(parsed);
  }
  CHECK((*reader)->bytes_read() == bytes.size());
  return input;
}

std::string Lines(std::initializer_list<std::string_view> lines) {
  std::string text;
  for (const std::string_view line : lines) text += std::string(line) + "\n";
  return text;
}

TEST_CASE("OpenQueries: the format is recognised from the first line that is not blank") {
  CHECK(Read("\n\n{\"person\":{\"name\":\"OLA\"}}\n").format == BulkFormat::kJsonl);
  CHECK(Read("\xef\xbb\xbf"
             "Name;Birth_Date\nOLA;1950\n")
            .format == BulkFormat::kCsv);
  CHECK(Read(Lines({kTd3First, kTd3Second})).format == BulkFormat::kMrz);
  CHECK(Read(Gzip(Lines({kTd1First, kTd1Second, kTd1Third}))).format == BulkFormat::kMrz);
  CHECK(Read(Zstd("number,issuer\n1,UTO\n")).format == BulkFormat::kCsv);
  const Input none = Read("dear sir,\nplease check\n");
  CHECK(none.status.code() == StatusCode::kInvalidArgument);
  CHECK(Says(none.status.message(), "line 1: the format of the input is not recognised; the formats are jsonl"));
  CHECK(Says(Read("\n\n").status.message(), "the input holds no row"));
  CHECK(Says(Read("").status.message(), "is empty"));
  CHECK(Says(Read(std::string("\xff\xfe{\0", 4)).status.message(), "UTF-16"));
}

TEST_CASE("JSON queries: each line is a row, broken ones too, and its id is kept when it can be read") {
  const Input input = Read(
      "{\"id\":\"a\",\"person\":{\"name\":\"OLA\"}}\n\n{\"document\":{\"number\":\"1\"}}\n{\"id\":\"c\",\"person\":{"
      "\"nam\":1}}\n"
      "{\"record\":{\"id\":\"inner\"},\n{\"id\":7,\"person\":\n");
  REQUIRE(input.rows.size() == 5);
  CHECK(input.rows[0].id == "a");
  CHECK(input.rows[0].query.person().name() == "OLA");
  CHECK(input.rows[1].id == "3");
  CHECK(input.rows[1].query.document().number() == "1");
  CHECK_FALSE(input.rows[2].ok);
  CHECK(input.rows[2].id == "c");
  CHECK(Says(input.rows[2].message, "line 4: "));
  CHECK_FALSE(input.rows[3].ok);
  CHECK(input.rows[3].id == "5");
  CHECK_FALSE(input.rows[4].ok);
  CHECK(input.rows[4].id == "7");
}

TEST_CASE("CSV queries: a name asks for a person, a number for a document, mrz1 for a zone") {
  const Input input = Read(
      "ID,Name,Surname,Forenames,Birth_Date,Sex,Nationality,Document_Number,Issuer,Type,mrz1,mrz2,Threshold,Limit,"
      "Colour\n"
      "p,\"ZEN, Ola\",,,1950-01-02,M,UTO,,,,,,0.8,5,red\n"
      ",,NADIRSSON,Bo,,,,,,,,,,,\n"
      "d,,,,,,,L898902C,UTO,P,,,,,\n"
      "m,,,,,,,,,," +
      std::string(kTd3First) + "," + std::string(kTd3Second) + ",,,\n");
  CHECK(input.format == BulkFormat::kCsv);
  REQUIRE(input.rows.size() == 4);
  for (const Row& row : input.rows) CHECK(row.ok);
  CHECK(input.rows[0].query.person().name() == "ZEN, Ola");
  CHECK(input.rows[0].query.person().birth_date() == "1950-01-02");
  CHECK(input.rows[0].query.threshold() == 0.8);
  CHECK(input.rows[0].query.limit() == 5);
  CHECK(input.rows[1].id == "3");
  CHECK(input.rows[1].query.person().surname() == "NADIRSSON");
  CHECK_FALSE(input.rows[1].query.has_threshold());
  CHECK(input.rows[2].query.document().number() == "L898902C");
  CHECK(input.rows[2].query.document().type() == "P");
  CHECK(input.rows[3].query.mrz_size() == 2);
}

TEST_CASE("CSV queries: a row that asks two questions, none, or is malformed is an answer with its reason") {
  const Input input = Read(
      "id;name;number;threshold;limit\nx;OLA;123;;\ny;;;;\nz;OLA;;high;\nv;OLA;;;-1\nu;OLA\nw;\"OLA;;;\nt;BO;;;\n");
  REQUIRE(input.rows.size() == 7);
  const std::string_view reasons[] = {"line 2: the row asks more than one question",
                                      "line 3: the row asks nothing",
                                      "line 4: threshold",
                                      "line 5: limit",
                                      "line 6: the row has 2 fields where the header has 5",
                                      "line 7: a quote"};
  for (std::size_t i = 0; i < 6; ++i) {
    INFO(input.rows[i].message);
    CHECK_FALSE(input.rows[i].ok);
    CHECK(Says(input.rows[i].message, reasons[i]));
    CHECK_FALSE(Says(input.rows[i].message, "OLA"));
  }
  CHECK(input.rows[0].id == "x");
  CHECK(input.rows[6].ok);
}

TEST_CASE("CSV queries: a line end in quotes belongs to its row, a stray quote to one line") {
  const Input input = Read("name,number,comment\nOLA ZEN,,\"two\nlines\"\nBO,,\n");
  REQUIRE(input.rows.size() == 2);
  CHECK(input.rows[0].query.person().name() == "OLA ZEN");
  CHECK(input.rows[1].line == 4);
  const Input joined = Read("name,number\n\"OLA,\nBO,\n\"KIM,\n");
  REQUIRE(joined.rows.size() == 3);
  CHECK_FALSE(joined.rows[0].ok);
  CHECK(joined.rows[1].ok);
  CHECK(Says(Read("issuer,type\nUTO,P\n", BulkFormat::kCsv).status.message(), "has no column that asks something"));
}

TEST_CASE("MRZ queries: zones of two and three lines, and in one line, with blank lines between") {
  const std::string one = std::string(kTd2First) + std::string(kTd2Second);
  const Input input = Read(Lines({kTd3First, kTd3Second, "", kTd1First, kTd1Second, kTd1Third, kTd2First, kTd2Second,
                                  one, kTd3First, kTd3Second}));
  REQUIRE(input.rows.size() == 5);
  const int sizes[] = {2, 3, 2, 1, 2};
  const uint64_t lines[] = {1, 4, 7, 9, 10};
  for (std::size_t i = 0; i < 5; ++i) {
    INFO(input.rows[i].message);
    CHECK(input.rows[i].ok);
    CHECK(input.rows[i].query.mrz_size() == sizes[i]);
    CHECK(input.rows[i].id == std::to_string(lines[i]));
  }
}

TEST_CASE("MRZ queries: a broken zone takes nothing from the next") {
  const std::string short_second(kTd3Second.substr(0, 43));
  const Input input = Read(Lines({kTd3First,  kTd3First,  kTd3Second, kTd3Second, kTd3First,  kTd3Second,   kTd1First,
                                  kTd1Second, kTd1First,  kTd1Second, kTd1Third,  kTd3First,  short_second, kTd3First,
                                  "",         kTd3Second, "HELLO",    kTd2First,  kTd2Second, kTd1First}));
  std::vector<std::pair<uint64_t, bool>> rows;
  for (const Row& row : input.rows) rows.emplace_back(row.line, row.ok);
  const std::vector<std::pair<uint64_t, bool>> expected = {{1, false},  {2, true},   {4, false},  {5, true},
                                                           {7, false},  {9, true},   {12, false}, {14, false},
                                                           {16, false}, {17, false}, {18, true},  {20, false}};
  CHECK(rows == expected);
}

TEST_CASE("MRZ queries: a French identity card, whose second line has a layout of its own, is one zone") {
  const Input input = Read(Lines({"IDFRABERTHIER<<<<<<<<<<<<<<<<<<<<<<<", "9409923102854CORINNE<<<<<<<6512068F6"}));
  REQUIRE(input.rows.size() == 1);
  CHECK(input.rows[0].ok);
}

TEST_CASE("OpenQueries: an input that breaks off says so in a last row") {
  std::string rows;
  for (int i = 0; i < 5000; ++i) rows += "{\"person\":{\"name\":\"OLA " + std::to_string(i * 7919) + "\"}}\n";
  const std::string whole = Gzip(rows);
  const Input input = Read(whole.substr(0, whole.size() / 2));
  REQUIRE(input.rows.size() > 1);
  CHECK_FALSE(input.rows.back().ok);
  CHECK(Says(input.rows.back().message, "the gzip stream breaks off"));
}

TEST_CASE("OpenQueries: a row without bounds is cut and answered") {
  const Input input = Read("{\"person\":{\"name\":\"" + std::string(std::size_t{3} << 20, 'A') +
                           "\"}}\n{\"person\":{\"name\":\"OLA\"}}\n");
  REQUIRE(input.rows.size() == 2);
  CHECK(Says(input.rows[0].message, "line 1: the row is longer than 1 MiB"));
  CHECK(input.rows[1].ok);
}

}  // namespace
}  // namespace lookout::ingest
