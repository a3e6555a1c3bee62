#include "tools/lookout/table.h"

#include "tests/support/catch.h"
#include "tools/lookout/progress.h"

namespace lookout::cli {

TEST_CASE("Width counts what a terminal shows, in any script") {
  CHECK(DisplayWidth("") == 0);
  CHECK(DisplayWidth("Anna") == 4);
  CHECK(DisplayWidth("Анна") == 4);
  CHECK(DisplayWidth("山田太郎") == 8);
  CHECK(DisplayWidth("한국") == 4);
  CHECK(DisplayWidth("e\xCC\x81") == 1);  // e and a combining acute
  CHECK(DisplayWidth("مُحَمَّد") == 4);       // vowel marks stand on the letters
  CHECK(DisplayWidth("\xFF\xC3") == 2);   // not UTF-8: one sign a byte
}

TEST_CASE("What could drive a terminal is made harmless, and the rest stays as it is") {
  CHECK(Printable("Jürgen 山田") == "Jürgen 山田");
  CHECK(Printable("a\nb\tc") == "a b c");
  CHECK(Printable("\x1b[31m") == "\xEF\xBF\xBD[31m");
  CHECK(Printable("\xC2\x9B"
                  "31m") ==
        "\xEF\xBF\xBD"
        "31m");  // the one-byte CSI
  CHECK(Printable("\xE2\x80\xAE"
                  "evil") ==
        "\xEF\xBF\xBD"
        "evil");  // right-to-left override
  CHECK(Printable("\xC3(") == "\xEF\xBF\xBD(");
  CHECK(Printable("\xEF\xBF\xBD") == "\xEF\xBF\xBD");
  CHECK(Printable("\xF0\x9F\x92") == "\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD");  // cut short
}

TEST_CASE("A table lines up its columns and leaves empty ones out") {
  Table table({{"NAME", Table::Align::kLeft}, {"NEVER", Table::Align::kLeft}, {"N", Table::Align::kRight}});
  table.AddRow({"山", "", "1"});
  table.AddRow({"Anna Maria", "", "1,234"});
  CHECK(table.Render() ==
        "NAME            N\n"
        "山              1\n"
        "Anna Maria  1,234\n");
  CHECK(table.Render(2).substr(0, 6) == "  NAME");
}

TEST_CASE("Numbers are grouped and bytes have units") {
  CHECK(Grouped(0) == "0");
  CHECK(Grouped(999) == "999");
  CHECK(Grouped(1000) == "1,000");
  CHECK(Grouped(1234567) == "1,234,567");
  CHECK(Bytes(0) == "0 B");
  CHECK(Bytes(999) == "999 B");
  CHECK(Bytes(1400) == "1.4 kB");
  CHECK(Bytes(23e9) == "23 GB");
}

TEST_CASE("The progress line tells share, rows and speed") {
  CHECK(ProgressLine("importing", {50, 100, 1200}, 4.0) ==
        "importing  [############............]  50 %  0:04 left  1,200 rows  300/s");
  CHECK(ProgressLine("asking", {700, 0, 0}, 0.1) == "asking  700 rows");
  CHECK(ProgressLine("asking", {0, 0, 0}, 0.0) == "asking");
  CHECK(ProgressLine("importing", {7, 0, 7, "indexing"}, 0.1) == "indexing  7 rows");
  CHECK(ProgressLine("x", {200, 100, 1}, 0.0).find("100 %") != std::string::npos);  // more than was announced
}

}  // namespace lookout::cli
