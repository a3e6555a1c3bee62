#include "engine/ingest/un_xml.h"

#include <string>
#include <vector>

#include "tests/ingest/collecting_sink.h"
#include "tests/ingest/files.h"
#include "tests/support/catch.h"

namespace lookout::ingest {
namespace {

Status Read(const std::string& xml, CollectingSink* sink) {
  Result<std::unique_ptr<ByteSource>> source = OpenMemory(xml, "un.xml");
  if (!source.ok()) return source.status();
  bool stopped = false;
  return ReadUnList(source->get(), "un.xml", 0, &stopped, sink);
}

std::string List(const std::string& individuals) {
  return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<CONSOLIDATED_LIST "
         "dateGenerated=\"2030-01-02T00:00:00Z\">\n<INDIVIDUALS>\n" +
         individuals + "</INDIVIDUALS><ENTITIES><ENTITY><DATAID>9</DATAID></ENTITY></ENTITIES></CONSOLIDATED_LIST>";
}

std::string Individual(const std::string& inside) {
  return "<INDIVIDUAL><DATAID>7001</DATAID><FIRST_NAME>OLA</FIRST_NAME><SECOND_NAME>BO, ZEN</SECOND_NAME><THIRD_NAME/>"
         "<FOURTH_NAME>NADIRSSON</FOURTH_NAME>" +
         inside + "</INDIVIDUAL>\n";
}

v1::Record One(const std::string& inside, CollectingSink* sink) {
  const Status status = Read(List(Individual(inside)), sink);
  INFO(status.ToString());
  REQUIRE(status.ok());
  REQUIRE(sink->records.size() == 1);
  return sink->records[0];
}

v1::Record One(const std::string& inside) {
  CollectingSink sink;
  v1::Record record = One(inside, &sink);
  CHECK(sink.not_understood.empty());
  return record;
}

// Each name as "role/quality: name" without the primary one.
std::vector<std::string> Aliases(const std::string& name, const std::string& quality = "Good",
                                 const std::string& note = "") {
  const v1::Record record = One("<INDIVIDUAL_ALIAS><QUALITY>" + quality + "</QUALITY><ALIAS_NAME>" + name +
                                "</ALIAS_NAME><NOTE>" + note + "</NOTE></INDIVIDUAL_ALIAS>");
  std::vector<std::string> names;
  for (const v1::Name& each : record.identities(0).names()) {
    if (each.role() == v1::NameRole::primary) continue;
    names.push_back(v1::NameRole::Value_Name(each.role()) + "/" + v1::NameQuality::Value_Name(each.quality()) + ": " +
                    each.full());
  }
  return names;
}

using Names = std::vector<std::string>;

TEST_CASE("un-xml: an individual's plain fields") {
  CollectingSink sink;
  const v1::Record record = One(
      "<VERSIONNUM>3</VERSIONNUM><UN_LIST_TYPE>Al-Utopia</UN_LIST_TYPE><REFERENCE_NUMBER>QDi.999</REFERENCE_NUMBER>"
      "<LISTED_ON>2012-12-31</LISTED_ON><GENDER>Female</GENDER><NAME_ORIGINAL_SCRIPT>Ола\n Бо</NAME_ORIGINAL_SCRIPT>"
      "<COMMENTS1>Lives in "
      "Zenith.</COMMENTS1><TITLE><VALUE>Dr.</VALUE></TITLE><DESIGNATION><VALUE>Chief</VALUE><VALUE>Aide</VALUE>"
      "</DESIGNATION><NATIONALITY><VALUE>Jordan</VALUE><VALUE>na</VALUE><VALUE>a) Egypt b) Yemen</VALUE></NATIONALITY>"
      "<LIST_TYPE><VALUE>UN "
      "List</VALUE></LIST_TYPE><LAST_DAY_UPDATED><VALUE/></LAST_DAY_UPDATED><SORT_KEY/><SORT_KEY_LAST_MOD/>"
      "<INDIVIDUAL_ADDRESS><CITY>Zenith</CITY><COUNTRY>Jordan</COUNTRY><NOTE>as of 2016</NOTE></INDIVIDUAL_ADDRESS>"
      "<INDIVIDUAL_ADDRESS><COUNTRY/></INDIVIDUAL_ADDRESS>"
      "<INDIVIDUAL_PLACE_OF_BIRTH><CITY>Zenith</CITY><STATE_PROVINCE>North</STATE_PROVINCE><COUNTRY>Jordan</COUNTRY></"
      "INDIVIDUAL_PLACE_OF_BIRTH>",
      &sink);
  CHECK(sink.not_understood.empty());
  CHECK(sink.version == "2030-01-02T00:00:00Z");
  CHECK(sink.skipped["entity"] == 1);
  CHECK(record.id() == "7001");
  CHECK(record.kind() == v1::RecordKind::terrorist_profile);
  CHECK(record.list() == v1::TerroristList::un);
  CHECK(record.owner() == "UNO");
  CHECK(record.un_reference() == "QDi.999");
  CHECK(record.listed_on() == "2012-12-31");
  CHECK(record.version() == 3);
  CHECK(record.remarks() == "Lives in Zenith.");
  CHECK(record.titles(0) == "Dr.");
  CHECK(record.designations_size() == 2);
  CHECK(record.addresses_size() == 1);
  CHECK(record.addresses(0).text() == "as of 2016");
  const v1::Identity& identity = record.identities(0);
  CHECK(identity.names(0).full() == "OLA BO ZEN NADIRSSON");
  CHECK(identity.names(1).full() == "Ола Бо");
  CHECK(identity.names(1).role() == v1::NameRole::original_script);
  CHECK(identity.sex() == v1::Sex::F);
  CHECK(Names(identity.nationalities().begin(), identity.nationalities().end()) == Names{"JOR", "EGY", "YEM"});
  CHECK(identity.birth_place().text() == "Zenith, North, Jordan");
  CHECK(identity.birth_place().country() == "JOR");
}

TEST_CASE("un-xml: a nationality with words around it is understood, and its words are kept") {
  const v1::Record record = One(
      "<NATIONALITY><VALUE>Jordan (withdrawn in 2002). Also believed to hold Syrian nationality</VALUE></NATIONALITY>");
  const v1::Identity& identity = record.identities(0);
  CHECK(Names(identity.nationalities().begin(), identity.nationalities().end()) == Names{"JOR", "SYR"});
  CHECK(Says(record.remarks(), "withdrawn in 2002"));
}

TEST_CASE("un-xml: every kind of birth date") {
  const auto birth = [](const std::string& inside) {
    const v1::Record record = One("<INDIVIDUAL_DATE_OF_BIRTH>" + inside + "</INDIVIDUAL_DATE_OF_BIRTH>");
    if (record.identities(0).birth_dates().empty()) return std::string();
    const v1::BirthDate& date = record.identities(0).birth_dates(0);
    return (date.approximate() ? "~" : "") + date.date() + (date.from().empty() ? "" : date.from() + ".." + date.to()) +
           (date.note().empty() ? "" : " (" + date.note() + ")");
  };
  CHECK(birth("<TYPE_OF_DATE>EXACT</TYPE_OF_DATE><DATE>1978-04-28</DATE>") == "1978-04-28");
  CHECK(birth("<TYPE_OF_DATE>EXACT</TYPE_OF_DATE><YEAR>1971</YEAR>") == "1971");
  CHECK(birth("<TYPE_OF_DATE>APPROXIMATELY</TYPE_OF_DATE><YEAR>1971</YEAR>") == "~1971");
  CHECK(birth("<TYPE_OF_DATE>BETWEEN</TYPE_OF_DATE><FROM_YEAR>1973</FROM_YEAR><TO_YEAR>1974</TO_YEAR>") ==
        "1973..1974");
  CHECK(birth("<TYPE_OF_DATE>BETWEEN</TYPE_OF_DATE><FROM_YEAR>1973</FROM_YEAR><TO_YEAR>1974</"
              "TO_YEAR><NOTE>Approximately</NOTE>") == "1973..1974 (Approximately)");
  CHECK(birth("<TYPE_OF_DATE>EXACT</TYPE_OF_DATE><NOTE>August 1961</NOTE>") == "1961-08");
  CHECK(birth("<TYPE_OF_DATE>EXACT</TYPE_OF_DATE><NOTE>Sep.</NOTE><YEAR>1958</YEAR>") == "1958-09");
  CHECK(birth("<TYPE_OF_DATE>EXACT</TYPE_OF_DATE><DATE>1979-03-03</DATE><NOTE>from false passport</NOTE>") ==
        "1979-03-03 (from false passport)");
  CHECK(birth("<TYPE_OF_DATE/>").empty());
  CollectingSink sink;
  CHECK(One("<INDIVIDUAL_DATE_OF_BIRTH><NOTE>30-35 years old</NOTE></INDIVIDUAL_DATE_OF_BIRTH>", &sink).remarks() ==
        "Date of birth: 30-35 years old");
  CHECK(sink.not_understood == std::map<std::string, uint32_t>{{"date of birth not understood", 1}});
}

TEST_CASE("un-xml: an alias may be several names, in several scripts, with remarks") {
  CHECK(Aliases("Ola Zen", "Low") == Names{"alias/low: Ola Zen"});
  CHECK(Aliases("Ola Zen; Ole Zen b) Oly Zen") ==
        Names{"alias/good: Ola Zen", "alias/good: Ole Zen", "alias/good: Oly Zen"});
  CHECK(Aliases("Ola Zen (Ола Зен)") == Names{"alias/good: Ola Zen", "original_script/good: Ола Зен"});
  CHECK(Aliases("Ola (original script: Ола)") == Names{"alias/good: Ola", "original_script/good: Ола"});
  CHECK(Aliases("Ола Зен (Ola Zen; Ole Zen)") ==
        Names{"original_script/good: Ола Зен", "alias/good: Ola Zen", "alias/good: Ole Zen"});
  CHECK(Aliases("Ola Zenov (Zenoff)") == Names{"alias/good: Ola Zenov", "alias/good: Ola Zenoff"});
  CHECK(Aliases("“Chief Zen”") == Names{"alias/good: Chief Zen"});
  CHECK(Aliases("(Sheikh) Ola Zen") == Names{"alias/good: Sheikh Ola Zen"});
  CHECK(Aliases(") Ola Zen,") == Names{"alias/good: Ola Zen"});
  CHECK(Aliases("Ola Zen, III (third)") == Names{"alias/good: Ola Zen III"});
  CHECK(Aliases("Zen, Ola") == Names{"alias/good: Zen, Ola"});
  CHECK(Aliases("Ola Zen (previously listed as)") == Names{"previous/good: Ola Zen"});
  CHECK(Aliases("Ola Zen (birth name)") == Names{"birth/good: Ola Zen"});
  CHECK(Aliases("Ola Zen", "Good", "formerly listed as") == Names{"previous/good: Ola Zen"});
  CHECK(Aliases("Ola", "Low", "original script: Ола") == Names{"alias/low: Ola", "original_script/low: Ола"});
  CHECK(Aliases("Ola", "Good", "Previously listed as. In Arabic: علا زن") ==
        Names{"previous/good: Ola", "original_script/good: علا زن"});
  CHECK(Aliases("Ola", "Good", "Ole Zen; Oly Zen") ==
        Names{"alias/good: Ola", "alias/good: Ole Zen", "alias/good: Oly Zen"});
  CHECK(Aliases("Ola", "Good", "nom de guerre") == Names{"alias/good: Ola"});
  CHECK(Aliases("").empty());
}

TEST_CASE("un-xml: facts in the text and the fields of an alias reach the identity") {
  const v1::Record record = One(
      "<INDIVIDUAL_ALIAS><QUALITY>Good</QUALITY><ALIAS_NAME>Ola Zen, born 1 Jan. 1953 (Oman passport no.03825200, date "
      "of issue 4 May "
      "2014, expiry 3 May 2024.)</ALIAS_NAME></INDIVIDUAL_ALIAS>"
      "<INDIVIDUAL_ALIAS><QUALITY>Low</QUALITY><ALIAS_NAME>Oly</ALIAS_NAME><DATE_OF_BIRTH>1958-02-22</DATE_OF_BIRTH>"
      "<CITY_OF_BIRTH>Zenith</CITY_OF_BIRTH><COUNTRY_OF_BIRTH>Iraq</COUNTRY_OF_BIRTH></INDIVIDUAL_ALIAS>"
      "<INDIVIDUAL_ALIAS><QUALITY>Good</QUALITY><ALIAS_NAME>Ole</ALIAS_NAME><NOTE>DOB: a) 11 Apr. 1960 b) 12 Apr. "
      "1963. POB: Egypt. "
      "Nationality: Egypt</NOTE></INDIVIDUAL_ALIAS>"
      "<INDIVIDUAL_ALIAS><QUALITY>Good</QUALITY><ALIAS_NAME>Olo</ALIAS_NAME><NOTE>(DPOB - 1977) - Passport No. 284100, "
      "expires 21 August "
      "2005 (Iraq)</NOTE></INDIVIDUAL_ALIAS>");
  const v1::Identity& identity = record.identities(0);
  std::vector<std::string> births;
  for (const v1::BirthDate& birth : identity.birth_dates()) births.push_back(birth.date());
  CHECK(births == Names{"1953-01-01", "1958-02-22", "1960-04-11", "1963-04-12", "1977"});
  CHECK(identity.birth_place().country() == "IRQ");
  CHECK(identity.other_birth_places(0).country() == "EGY");
  CHECK(identity.nationalities(0) == "EGY");
  INFO(identity.DebugString());
  REQUIRE(identity.documents_size() == 2);
  CHECK(identity.documents(0).number() == "03825200");
  CHECK(identity.documents(0).issuer() == "OMN");
  CHECK(identity.documents(0).expiry_date() == "2024-05-03");
  CHECK(identity.documents(1).number() == "284100");
  CHECK(identity.documents(1).issuer() == "IRQ");
}

TEST_CASE("un-xml: documents with their words, countries and dates") {
  const auto document = [](const std::string& inside) {
    const v1::Record record = One("<INDIVIDUAL_DOCUMENT>" + inside + "</INDIVIDUAL_DOCUMENT>");
    if (record.identities(0).documents().empty()) return std::string();
    const v1::IdentityDocument& d = record.identities(0).documents(0);
    return v1::DocumentType::Value_Name(d.type()) + " " + d.number() + " " + d.issuer() + " " + d.issue_date() + " " +
           d.expiry_date();
  };
  CHECK(document("").empty());
  CHECK(document("<TYPE_OF_DOCUMENT>Passport</TYPE_OF_DOCUMENT><NUMBER>OB "
                 "0243300</NUMBER><ISSUING_COUNTRY>Jordan</ISSUING_COUNTRY>"
                 "<DATE_OF_ISSUE>2013-06-11</DATE_OF_ISSUE><NOTE>Expiration date: 2026-12-11.</NOTE>") ==
        "passport OB 0243300 JOR 2013-06-11 2026-12-11");
  CHECK(document("<TYPE_OF_DOCUMENT>Numéro de "
                 "passeport</TYPE_OF_DOCUMENT><NUMBER>381420700</NUMBER><COUNTRY_OF_ISSUE>Egypt</COUNTRY_OF_ISSUE>") ==
        "passport 381420700 EGY  ");
  CHECK(document("<TYPE_OF_DOCUMENT>National Identification Number</TYPE_OF_DOCUMENT><NUMBER>Danish driving licence "
                 "number 20645800</NUMBER>") == "other 20645800 DNK  ");
  CHECK(document("<TYPE_OF_DOCUMENT>National Identification Number</TYPE_OF_DOCUMENT><TYPE_OF_DOCUMENT2>Afghan "
                 "national identification card "
                 "(tazkira) number 545100</TYPE_OF_DOCUMENT2><NOTE>issued in 1974</NOTE>") ==
        "identity_card 545100 AFG 1974 ");
  CHECK(document("<TYPE_OF_DOCUMENT>Passport</TYPE_OF_DOCUMENT><NOTE>Tunisian passport number L 191600 issued on 28 "
                 "Feb. 1996, expired on 27 "
                 "Feb. 2001</NOTE>") == "passport L 191600 TUN 1996-02-28 2001-02-27");
  CHECK(document("<TYPE_OF_DOCUMENT>Passport</TYPE_OF_DOCUMENT><NUMBER>A1447100</NUMBER><NOTE>issued on 5 April 1999 "
                 "at Zenith, expired on 4 "
                 "April 2004</NOTE>") == "passport A1447100  1999-04-05 2004-04-04");
  CollectingSink sink;
  const v1::Record record =
      One("<INDIVIDUAL_DOCUMENT><TYPE_OF_DOCUMENT>Passport</TYPE_OF_DOCUMENT><NOTE>lost</NOTE></INDIVIDUAL_DOCUMENT>",
          &sink);
  CHECK(record.identities(0).documents().empty());
  CHECK(sink.not_understood == std::map<std::string, uint32_t>{{"document without a number", 1}});
}

TEST_CASE("un-xml: elements that the reader does not know are named, at each level") {
  CollectingSink sink;
  const std::string xml = List(Individual("<SHOE_SIZE>9</SHOE_SIZE><INDIVIDUAL_ALIAS><MOOD/></INDIVIDUAL_ALIAS>"));
  CHECK(Read(xml.substr(0, xml.rfind("</CONS")) + "<ROBOTS/></CONSOLIDATED_LIST>", &sink).ok());
  CHECK(sink.not_understood == std::map<std::string, uint32_t>{{"element not understood: SHOE_SIZE", 1},
                                                               {"element not understood: MOOD", 1},
                                                               {"element not understood: ROBOTS", 1}});
}

TEST_CASE("un-xml: an individual without id or name is refused with its line") {
  CollectingSink sink;
  CHECK(
      Read(List("<INDIVIDUAL><FIRST_NAME>OLA</FIRST_NAME></INDIVIDUAL>\n<INDIVIDUAL><DATAID>1</DATAID></INDIVIDUAL>\n" +
                Individual("")),
           &sink)
          .ok());
  REQUIRE(sink.refused.size() == 2);
  CHECK(sink.refused[0].line == 4);
  CHECK(sink.refused[0].reason == "the individual has no DATAID.");
  CHECK(sink.refused[1].line == 5);
  CHECK(sink.records.size() == 1);
}

TEST_CASE("un-xml: broken XML, another list and a cut file are told with file and line") {
  CollectingSink sink;
  const Status broken = Read("<CONSOLIDATED_LIST>\n<INDIVIDUALS>\n<INDIVIDUAL></INDIVIDUALS>", &sink);
  CHECK(broken.code() == StatusCode::kInvalidArgument);
  CHECK(Says(broken.message(), "un.xml:3: the XML is broken here (mismatched tag)"));
  const std::string whole = List(Individual("") + Individual(""));
  CHECK(Says(Read(whole.substr(0, whole.size() / 2), &sink).message(), "the XML is broken here"));
  CHECK(Says(Read(whole.substr(0, whole.size() - 3), &sink).message(), "the XML is broken here"));
  CHECK(Says(Read("<sdnList/>", &sink).message(), "is not the consolidated list of the UN Security Council"));
  CHECK(Says(Read("<CONSOLIDATED_LIST/>", &sink).message(), "has no element INDIVIDUALS"));
  CHECK(Says(Read("id,number,issuer\n", &sink).message(), "un.xml:1: the XML is broken here"));
}

TEST_CASE("un-xml: entities that expand without end, external ones and endless depth are refused") {
  CollectingSink sink;
  const std::string bomb =
      "<?xml version=\"1.0\"?>\n<!DOCTYPE CONSOLIDATED_LIST [\n<!ENTITY a \"zen\">\n<!ENTITY b "
      "\"&a;&a;&a;&a;&a;&a;&a;&a;\">\n]>\n"
      "<CONSOLIDATED_LIST><INDIVIDUALS><INDIVIDUAL><DATAID>&b;</DATAID></INDIVIDUAL></INDIVIDUALS></CONSOLIDATED_LIST>";
  CHECK(Says(Read(bomb, &sink).message(), "un.xml:3: the XML declares entities"));
  CHECK(Says(Read("<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><CONSOLIDATED_LIST/>", &sink).message(),
             "declares entities"));
  std::string deep = "<CONSOLIDATED_LIST><INDIVIDUALS>";
  for (int i = 0; i < 100000; ++i) deep += "<A>";
  CHECK(Says(Read(deep, &sink).message(), "elements stand more than 32 deep"));
  CHECK(sink.records.empty());
}

TEST_CASE("un-xml: an entry without bound is refused, and those behind it are read") {
  CollectingSink sink;
  const std::string large = Individual("<COMMENTS1>" + std::string(std::size_t{17} << 20, 'z') + "</COMMENTS1>");
  std::string many;
  for (int i = 0; i < 100000; ++i) many += "<NATIONALITY/>";
  CHECK(Read(List(large + Individual(many) + Individual("")), &sink).ok());
  REQUIRE(sink.refused.size() == 2);
  CHECK(sink.refused[0].line == 4);
  CHECK(Says(sink.refused[0].reason, "larger than a record may be"));
  CHECK(sink.records.size() == 1);
}

TEST_CASE("un-xml: texts made to be slow are not") {
  CollectingSink sink;
  std::string repeated;
  for (int i = 0; i < 40000; ++i) repeated += "passport b) ( born 1950 ";
  CHECK(Read(List(Individual("<INDIVIDUAL_ALIAS><QUALITY>Good</QUALITY><ALIAS_NAME>" + repeated +
                             "</ALIAS_NAME></INDIVIDUAL_ALIAS>") +
                  Individual("<INDIVIDUAL_DOCUMENT><NUMBER>" + repeated + "</NUMBER></INDIVIDUAL_DOCUMENT>") +
                  Individual("<NATIONALITY><VALUE>" + repeated + "</VALUE></NATIONALITY>") +
                  Individual("<INDIVIDUAL_DATE_OF_BIRTH><NOTE>" + repeated + "</NOTE></INDIVIDUAL_DATE_OF_BIRTH>")),
             &sink)
            .ok());
  CHECK(sink.records.size() == 4);
}

}  // namespace
}  // namespace lookout::ingest
