#include "engine/ingest/csv.h"

#include <rapidcheck.h>

#include <string>
#include <vector>

#include "tests/ingest/files.h"
#include "tests/support/catch.h"

namespace lookout::ingest {
namespace {

struct Rows {
  explicit Rows(std::string text, char separator = ',')
      : bytes(std::move(text)), lines(std::move(*OpenMemory(bytes, "x.csv")), "x.csv"), reader(&lines, separator) {}
  std::string bytes;
  LineReader lines;
  CsvReader reader;
};

// Each row as "line: field|field", or "line! problem".
std::vector<std::string> Read(const std::string& bytes, char separator = ',') {
  Rows rows(bytes, separator);
  std::vector<std::string> out;
  CsvRow row;
  while (rows.reader.Next(&row)) {
    std::string text = std::to_string(row.line) + (row.problem.empty() ? ": " : "! " + row.problem);
    for (std::size_t i = 0; i < row.fields.size(); ++i) text += (i == 0 ? "" : "|") + row.fields[i];
    out.push_back(text);
  }
  CHECK(rows.lines.status().ok());
  return out;
}

TEST_CASE("CsvReader: quotes, doubled quotes, empty fields and line ends inside quotes") {
  CHECK(Read("a,\"b,\"\"c\"\"\",\r\n\"two\r\nlines\",x,\"\"\r\n,,\n") ==
        std::vector<std::string>{"1: a|b,\"c\"|", "2: two\nlines|x|", "4: ||"});
  CHECK(Read("a;\"b;c\";d", ';') == std::vector<std::string>{"1: a|b;c|d"});
  CHECK(Read("36,\"NAME\" ,-0- \n") == std::vector<std::string>{"1: 36|NAME|-0- "});
}

TEST_CASE("CsvReader: blank lines and OFAC's end mark are no rows") {
  Rows rows("a\n\n  \nb\n\x1a");
  CsvRow row;
  CHECK(rows.reader.Next(&row));
  CHECK(rows.reader.Next(&row));
  CHECK(row.line == 4);
  CHECK_FALSE(rows.reader.Next(&row));
  CHECK(rows.reader.end_mark_seen());
}

TEST_CASE("CsvReader: a quote that never closes costs its line, and reading goes on behind it") {
  const std::vector<std::string> rows = Read("a,b\nc,\"open\nd,e\nf,g\n");
  REQUIRE(rows.size() == 4);
  CHECK(rows[1].substr(0, 2) == "2!");
  CHECK(Says(rows[1], "a quote is opened in this row and not closed"));
  CHECK(rows[2] == "3: d|e");
  CHECK(rows[3] == "4: f|g");
}

TEST_CASE("CsvReader: text behind a closing quote, NUL bytes and bytes that are no UTF-8 refuse the row only") {
  const std::vector<std::string> rows = Read(std::string("\"a\"b,c\nd\0e,f\ng\xff,h\ni,j\n", 22));
  REQUIRE(rows.size() == 4);
  CHECK(Says(rows[0], "1! text stands behind a closing quote"));
  CHECK(Says(rows[1], "2! the row holds a NUL byte"));
  CHECK(Says(rows[2], "3! the row is not UTF-8"));
  CHECK(rows[3] == "4: i|j");
}

TEST_CASE("CsvReader: lines that a stray quote joined are read again when the row is given back") {
  Rows rows("a,\"b\nc,d\ne,\"f\ng,h\n");
  CsvRow row;
  REQUIRE(rows.reader.Next(&row));
  CHECK(row.problem.size() > 0);  // text behind the quote in line 3
  REQUIRE(rows.reader.Next(&row));
  CHECK(row.line == 2);
  Rows joined("a,\"b\nc,d\n\",f\ng,h\n");
  REQUIRE(joined.reader.Next(&row));
  CHECK(row.line_count == 3);
  joined.reader.ResumeBehindFirstLine();
  REQUIRE(joined.reader.Next(&row));
  CHECK(row.line == 2);
  CHECK(row.fields.size() == 2);
}

TEST_CASE("CsvReader: many stray quotes take time in proportion to the input") {
  std::string bytes;
  for (int i = 0; i < 100000; ++i) bytes += "x,\"y\n";
  Rows rows(bytes);
  CsvRow row;
  uint32_t count = 0;
  while (rows.reader.Next(&row)) ++count;
  CHECK(count >= 50000);
}

TEST_CASE("CsvSeparatorOf: the header line tells comma, semicolon or tab") {
  CHECK(CsvSeparatorOf("id;number;issuer") == ';');
  CHECK(CsvSeparatorOf("id\tnumber\tissuer") == '\t');
  CHECK(CsvSeparatorOf("number") == ',');
}

TEST_CASE("CsvReader: what is written by the rules of RFC 4180 is read back", "[property]") {
  const bool ok = rc::check("rows", [] {
    const auto rows =
        *rc::gen::container<std::vector<std::vector<std::string>>>(rc::gen::container<std::vector<std::string>>(
            3, rc::gen::container<std::string>(rc::gen::element('a', '"', ',', ';', ' ', '\n', '\x1a', '-'))));
    std::string bytes;
    for (const auto& row : rows) {
      for (std::size_t i = 0; i < row.size(); ++i) {
        std::string quoted;
        for (const char c : row[i]) quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
        bytes += (i == 0 ? "\"" : ",\"") + quoted + "\"";
      }
      bytes += "\r\n";
    }
    if (bytes.empty()) return;
    Rows reader(bytes);
    CsvRow read;
    for (const auto& row : rows) {
      RC_ASSERT(reader.reader.Next(&read));
      RC_ASSERT(read.problem.empty());
      RC_ASSERT(std::vector<std::string>(read.fields.begin(), read.fields.end()) == row);
    }
    RC_ASSERT_FALSE(reader.reader.Next(&read));
  });
  CHECK(ok);
}

}  // namespace
}  // namespace lookout::ingest
