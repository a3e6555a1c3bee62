#include "engine/text/mrz.h"

#include <rapidcheck.h>

#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>

#include "tests/support/catch.h"

namespace lookout::text {
namespace {

using Lines = std::vector<std::string_view>;

Result<Mrz> Parse(const Lines& lines) { return ParseMrz(lines); }

// "document_number birth_date ..." of the checks that hold (or do not).
std::string Checks(const Mrz& mrz, bool ok) {
  std::string fields;
  for (const MrzCheck& check : mrz.checks) {
    if (check.ok == ok) fields += (fields.empty() ? "" : " ") + std::string(check.field);
  }
  return fields;
}

constexpr const char* kTd3Name = "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<";
constexpr const char* kTd3Data = "L898902C36UTO7408122F1204159ZE184226B<<<<<10";

TEST_CASE("mrz: the specimen passport of Doc 9303-4 is read whole") {
  const auto mrz = Parse({kTd3Name, kTd3Data});
  REQUIRE(mrz.ok());
  CHECK(mrz->format == MrzFormat::kTd3);
  CHECK(mrz->document_code == "P");
  CHECK(mrz->issuer == "UTO");
  CHECK(mrz->document_number == "L898902C3");
  CHECK_FALSE(mrz->document_number_long);
  CHECK(mrz->surname == "ERIKSSON");
  CHECK(mrz->forenames == "ANNA MARIA");
  CHECK_FALSE(mrz->name_truncated);
  CHECK(mrz->nationality == "UTO");
  CHECK(mrz->birth_date == "740812");
  CHECK(mrz->sex == 'F');
  CHECK(mrz->expiry_date == "120415");
  CHECK(mrz->optional_data == "ZE184226B");
  CHECK(Checks(*mrz, true) == "document_number birth_date expiry_date optional_data composite");
  CHECK(mrz->all_checks_ok());
}

TEST_CASE("mrz: the specimens of the other formats are read") {
  const auto td1 =
      Parse({"I<UTOD231458907<<<<<<<<<<<<<<<", "7408122F1204159UTO<<<<<<<<<<<6", "ERIKSSON<<ANNA<MARIA<<<<<<<<<<"});
  REQUIRE(td1.ok());
  CHECK(td1->format == MrzFormat::kTd1);
  CHECK(td1->document_number == "D23145890");
  CHECK(td1->nationality == "UTO");
  CHECK(td1->all_checks_ok());

  const auto td2 = Parse({"I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<", "D231458907UTO7408122F1204159<<<<<<<6"});
  REQUIRE(td2.ok());
  CHECK(td2->format == MrzFormat::kTd2);
  CHECK(Checks(*td2, true) == "document_number birth_date expiry_date composite");

  const auto visa_a =
      Parse({"V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<", "L898902C<3UTO6908061F9406236ZE184226B<<<<<<<"});
  REQUIRE(visa_a.ok());
  CHECK(visa_a->format == MrzFormat::kMrvA);
  CHECK(visa_a->document_number == "L898902C");
  CHECK(Checks(*visa_a, true) == "document_number birth_date expiry_date");  // a visa has no composite check digit

  const auto visa_b = Parse({"V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<", "L898902C<3UTO6908061F9406236ZE184226"});
  REQUIRE(visa_b.ok());
  CHECK(visa_b->format == MrzFormat::kMrvB);
  CHECK(visa_b->optional_data == "ZE184226");
  CHECK(MrzFormatName(visa_b->format) == "MRV-B");
}

TEST_CASE("mrz: a wrong check digit is reported with what it should be, and stops nothing") {
  const auto mrz = Parse({kTd3Name, "L898902C35UTO7408122F1204159ZE184226B<<<<<10"});
  REQUIRE(mrz.ok());
  CHECK(Checks(*mrz, false) == "document_number composite");
  CHECK(mrz->checks[0].expected == '6');
  CHECK(mrz->checks[0].found == '5');
  CHECK_FALSE(mrz->all_checks_ok());
  CHECK(mrz->document_number == "L898902C3");
}

TEST_CASE("mrz: a long document number goes on in the optional data") {
  const auto td2 = Parse({"I<UTOSTEVENSON<<PETER<JOHN<<<<<<<<<<", "D23145890<UTO3407127M95071227349<<<8"});
  REQUIRE(td2.ok());
  CHECK(td2->document_number == "D23145890734");
  CHECK(td2->document_number_long);
  CHECK(td2->optional_data.empty());
  CHECK(td2->all_checks_ok());

  const auto td1 =
      Parse({"I<UTO007777779<ZZ92<OPT<<<<<<<", "8303143M3405282UTO<<<<<<<<<<<2", "CACADOR<DE<ARAUJO<<ANDRE<ESTEV"});
  REQUIRE(td1.ok());
  CHECK(td1->document_number == "007777779ZZ9");
  CHECK(td1->checks[0].ok);
  CHECK(td1->optional_data == "OPT");
  CHECK(td1->name_truncated);
}

TEST_CASE("mrz: an empty optional field may have a filler or a zero for its check digit") {
  for (const char* data :
       {"C01X0006H1UTO6408125F1710319<<<<<<<<<<<<<<<0", "C01X0006H1UTO6408125F1710319<<<<<<<<<<<<<<00"}) {
    const auto mrz = Parse({kTd3Name, data});
    REQUIRE(mrz.ok());
    CHECK(mrz->all_checks_ok());
  }
}

TEST_CASE("mrz: what is unknown is left as fillers") {
  const auto mrz =
      Parse({"I<UTO<<<<<<<<<<<<<<<<<<<<<<<<<", "<<<<<<0<<<<<<<0<<<<<<<<<<<<<<0", "<<ANNA<MARIA<<<<<<<<<<<<<<<<<<"});
  REQUIRE(mrz.ok());
  CHECK(mrz->document_number.empty());
  CHECK(mrz->birth_date == "<<<<<<");
  CHECK(mrz->sex == '<');
  CHECK(mrz->nationality.empty());
  CHECK(mrz->surname.empty());
  CHECK(mrz->forenames == "ANNA MARIA");
  CHECK(mrz->all_checks_ok());
}

TEST_CASE("mrz: a third group of names joins the forenames") {
  const auto mrz = Parse({"P<UTOERIKSSON<<ANNA<<MARIA<<<<<<<<<<<<<<<<<<", kTd3Data});
  REQUIRE(mrz.ok());
  CHECK(mrz->surname == "ERIKSSON");
  CHECK(mrz->forenames == "ANNA MARIA");
}

TEST_CASE("mrz: lower case, spaces for fillers, one string with or without newlines are all read") {
  const Mrz expected = *Parse({kTd3Name, kTd3Data});
  const std::string joined = std::string(kTd3Name) + kTd3Data;
  const std::string with_newlines = "\n  " + std::string(kTd3Name) + " \r\n" + kTd3Data + "\r\n\n";
  std::string lower = with_newlines;
  for (char& c : lower) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  for (const std::string& text : {joined, with_newlines, lower}) {
    const auto mrz = Parse({text});
    REQUIRE(mrz.ok());
    CHECK(mrz->surname == expected.surname);
    CHECK(mrz->all_checks_ok());
  }
  const auto spaces = Parse({"P<UTOERIKSSON  ANNA MARIA<<<<<<<<<<<<<<<<<<<", kTd3Data});
  REQUIRE(spaces.ok());
  CHECK(spaces->forenames == "ANNA MARIA");
  const std::string td1 = "I<UTOD231458907<<<<<<<<<<<<<<<7408122F1204159UTO<<<<<<<<<<<6ERIKSSON<<ANNA<MARIA<<<<<<<<<<";
  CHECK(Parse({td1})->format == MrzFormat::kTd1);
}

TEST_CASE("mrz: a wrong number of lines or characters is refused by lengths alone") {
  const auto message = [](const Lines& lines) { return Parse(lines).status().message(); };
  CHECK(message({}).find("there is no line") != std::string::npos);
  CHECK(message({kTd3Name}).find("this is 1 line of 44") != std::string::npos);
  CHECK(message({kTd3Name, "SHORT"}).find("these are 2 lines of 44 and 5") != std::string::npos);
  CHECK(message({kTd3Name, kTd3Data, kTd3Data}).find("these are 3 lines of 44, 44 and 44") != std::string::npos);
  CHECK(message({kTd3Name, "ERIKSSON"}).find("ERIKSSON") == std::string::npos);
  const std::string huge(1 << 20, 'A');
  CHECK(Parse({huge, huge}).status().code() == StatusCode::kInvalidArgument);
  CHECK_FALSE(Parse(Lines(1000, kTd3Name)).ok());
}

TEST_CASE("mrz: characters that no zone has count as fillers") {
  const auto mrz = Parse({"P<UTOERIKSSON««ANNA*MARIA<<<<<<<<<<<<<<<<<<<", kTd3Data});
  REQUIRE(mrz.ok());
  CHECK(mrz->surname == "ERIKSSON");
  CHECK(mrz->forenames == "ANNA MARIA");
}

TEST_CASE("mrz: the old French identity card is read by its own layout") {
  const auto mrz = Parse({"IDFRAEXEMPLE<<<<<<<<<<<<<<<<<<932013", "0506932020438JEANNE<<MARIE<2906209F1"});
  REQUIRE(mrz.ok());
  CHECK(mrz->format == MrzFormat::kFrId);
  CHECK(mrz->document_number == "050693202043");
  CHECK(mrz->surname == "EXEMPLE");
  CHECK(mrz->forenames == "JEANNE MARIE");
  CHECK(mrz->birth_date == "290620");
  CHECK(mrz->sex == 'F');
  CHECK(mrz->issuer == "FRA");
  CHECK(mrz->checks[0].ok);
  CHECK(mrz->checks[1].ok);
}

TEST_CASE("mrz: check digits follow the examples of Doc 9303-3, appendix A") {
  CHECK(MrzCheckDigit("520727") == '3');
  CHECK(MrzCheckDigit("AB2134<<<") == '5');
  CHECK(MrzCheckDigit("HA672242<658022549601086<<<<<<<<<<<<<<0") == '8');
  CHECK(MrzCheckDigit("D231458907<<<<<<<<<<<<<<<34071279507122<<<<<<<<<<<") == '2');
  CHECK(MrzCheckDigit("HA672242<658022549601086<<<<<<<") == '8');
  CHECK(MrzCheckDigit("") == '0');
}

TEST_CASE("mrz: one wrong character in a checked field is always noticed by its check digit") {
  // Weights 7, 3 and 1 have no factor in common with 10, so only characters whose values differ by 10, 20 or 30 hide.
  CHECK(rc::check([] {
    const std::size_t at = *rc::gen::inRange<std::size_t>(0, 9);
    const char digit = static_cast<char>('0' + *rc::gen::inRange(0, 10));
    std::string data = kTd3Data;
    if (data[at] < '0' || data[at] > '9' || data[at] == digit) return;
    data[at] = digit;
    RC_ASSERT_FALSE(Parse({kTd3Name, data})->checks[0].ok);
  }));
}

TEST_CASE("mrz: no bytes make the reader fail") {
  CHECK(
      rc::check([](const std::vector<std::string>& lines) { (void)ParseMrz(Lines(lines.begin(), lines.end())).ok(); }));
  CHECK(rc::check([](const std::vector<unsigned char>& bytes) {
    std::string zone(90, '<');
    for (std::size_t i = 0; i < zone.size() && i < bytes.size(); ++i) {
      zone[i] = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ<<<<"[bytes[i] % 40];
    }
    for (const std::size_t length : {std::size_t{72}, std::size_t{88}, std::size_t{90}}) {
      RC_ASSERT(Parse({std::string_view(zone).substr(0, length)}).ok());
    }
  }));
}

TEST_CASE("mrz: lines are told from other text") {
  CHECK(LooksLikeMrzLine(kTd3Name));
  CHECK(LooksLikeMrzLine("7408122F1204159UTO<<<<<<<<<<<6\r"));
  CHECK_FALSE(LooksLikeMrzLine("{\"id\":\"1\",\"person\":{\"name\":\"x\"}}"));
  CHECK_FALSE(LooksLikeMrzLine(""));
  CHECK_FALSE(LooksLikeMrzLine("number,issuer,type,status,event_date,ab"));
}

// ------------------------------------------------------------------------------------------------- real zones, when
// there

std::vector<std::vector<std::string>> ReadTsv(const std::string& path) {
  std::vector<std::vector<std::string>> rows;
  std::ifstream in(path);
  for (std::string line; std::getline(in, line);) {
    std::vector<std::string> cells(1);
    for (const char c : line) {
      if (c == '\t')
        cells.emplace_back();
      else
        cells.back().push_back(c);
    }
    rows.push_back(std::move(cells));
  }
  return rows;
}

std::string DataPath(const char* name) { return std::string(LOOKOUT_SOURCE_DIR) + "/../shared/data/mrz/" + name; }

std::set<std::string> CommaSet(const std::string& text) {
  std::set<std::string> out;
  std::istringstream in(text);
  for (std::string part; std::getline(in, part, ',');)
    out.insert(part.starts_with("doc") ? "document_number"
               : part == "dob"         ? "birth_date"
               : part == "exp"         ? "expiry_date"
               : part == "opt"         ? "optional_data"
                                       : "composite");
  return out;
}

std::set<std::string> CheckSet(const Mrz& mrz, bool ok) {
  std::set<std::string> out;
  for (const MrzCheck& check : mrz.checks) {
    if (check.ok == ok) out.emplace(check.field);
  }
  return out;
}

TEST_CASE("mrz: every zone of the shared data is read as its file says") {
  const std::string path = DataPath("mrz_lines.tsv");
  if (!std::filesystem::exists(path)) {
    WARN("skipped: " << path << " is not there");
    return;
  }
  const auto rows = ReadTsv(path);
  REQUIRE(rows.size() > 50);
  for (std::size_t i = 1; i < rows.size(); ++i) {
    INFO("line " << i + 1);
    const auto& row = rows[i];
    REQUIRE(row.size() >= 6);
    Lines lines = {row[1], row[2]};
    if (!row[3].empty()) lines.emplace_back(row[3]);
    const auto mrz = ParseMrz(lines);
    REQUIRE(mrz.ok());
    std::string format(MrzFormatName(mrz->format));
    std::erase(format, '-');
    CHECK(format == row[0]);
    if (row[0] == "FRID") continue;  // the file gives no checks for these
    CHECK(CheckSet(*mrz, true) == CommaSet(row[4]));
    CHECK(CheckSet(*mrz, false) == CommaSet(row[5]));
  }
}

TEST_CASE("mrz: every name field of Doc 9303's examples is split, and cut where it is full") {
  const std::string path = DataPath("icao_viz_to_mrz_names.tsv");
  if (!std::filesystem::exists(path)) {
    WARN("skipped: " << path << " is not there");
    return;
  }
  const auto rows = ReadTsv(path);
  std::size_t refused = 0;
  for (std::size_t i = 1; i < rows.size(); ++i) {
    INFO("line " << i + 1);
    const std::string& name = rows[i].at(4);
    Lines lines = {name};
    if (rows[i][0] == "5") {
      lines = {"I<UTOD231458907<<<<<<<<<<<<<<<", "7408122F1204159UTO<<<<<<<<<<<6", name};
    } else {
      const bool small = rows[i][0] == "6" || rows[i][1].starts_with("7.");  // TD2; MRV-B, section 7 of part 7
      lines.emplace_back(small ? "D231458907UTO7408122F1204159<<<<<<<6" : kTd3Data);
    }
    const auto mrz = ParseMrz(lines);
    if (!mrz.ok()) {
      ++refused;  // two MRV-A lines whose length is wrong in the source
      CHECK(rows[i][0] == "7");
      continue;
    }
    const std::string field = rows[i][0] == "5" ? name : name.substr(5);
    CHECK(mrz->name_truncated == (field.back() != '<'));
    const std::size_t gap = std::min(field.find("<<"), field.size());
    std::string surname = field.substr(0, gap);
    std::replace(surname.begin(), surname.end(), '<', ' ');
    CHECK(mrz->surname == surname);
    CHECK(mrz->forenames.empty() == (field.find_first_not_of('<', gap) == std::string::npos));
    // The visual zone's surname begins as the field does.
    if (const std::string& visual = rows[i].at(3); !surname.empty()) CHECK(visual.front() == surname.front());
  }
  CHECK(refused == 2);
}

}  // namespace
}  // namespace lookout::text
