#include "engine/ingest/ofac_remarks.h"

#include <string>

#include "tests/support/catch.h"

namespace lookout::ingest {
namespace {

Draft Read(std::string_view remarks, std::string_view title = "") {
  Draft draft;
  draft.record.add_identities();
  ReadOfacRemarks(remarks, title, &draft);
  return draft;
}

std::vector<std::string> Names(const Draft& draft) {
  std::vector<std::string> names;
  for (const v1::Name& name : draft.record.identities(0).names()) {
    CHECK(name.quality() == v1::NameQuality::low);
    names.push_back(name.full().empty() ? name.surname() + "," + name.forenames() : name.full());
  }
  return names;
}

TEST_CASE("ReadOfacRemarks: weak aliases keep the quotes and semicolons that belong to them") {
  CHECK(Names(Read("a.k.a. 'ZENITHO'; a.k.a. ''ABD-AL-'UTO''; alt. a.k.a. \"NADIR\".")) ==
        std::vector<std::string>{"ZENITHO", "'ABD-AL-'UTO'", "NADIR"});
  CHECK(Names(Read("a.k.a. 'O'ZEN, Pat'.")) == std::vector<std::string>{"O'ZEN,Pat"});
  CHECK(Names(Read("a.k.a. 'ABU ZEN'', a.k.a")).size() == 1);
  CHECK(Names(Read("a.k.a. 'ZEN; THE NADIR'; DOB 1950.")) == std::vector<std::string>{"ZEN; THE NADIR"});
  CHECK(Names(Read("a.k.a. 'ZEN; DOB 1950; a.k.a. 'NADIR'.")) == std::vector<std::string>{"'ZEN", "NADIR"});
  const Draft former = Read("f.k.a. 'OLDNAM'.");
  CHECK(former.record.identities(0).names(0).role() == v1::NameRole::previous);
}

TEST_CASE("ReadOfacRemarks: dates, places, nationalities and gender") {
  const Draft draft = Read(
      "DOB 10 Dec 1948; alt. DOB circa 1951; alt. DOB 1943 to 1945; POB Zenith, North, Jordan; "
      "alt. POB Nadir; POB Goma, Congo, Democratic Republic of the; nationality Jordan; citizen Jordan; "
      "alt. citizen Korea, North; nationality possibly Egypt; Gender Female.");
  CHECK(draft.not_understood.empty());
  const v1::Identity& identity = draft.record.identities(0);
  REQUIRE(identity.birth_dates_size() == 3);
  CHECK(identity.birth_dates(0).date() == "1948-12-10");
  CHECK(identity.birth_dates(1).approximate());
  CHECK(identity.birth_dates(2).to() == "1945");
  CHECK(identity.birth_place().country() == "JOR");
  CHECK(identity.birth_place().city() == "Zenith");
  CHECK(identity.birth_place().text() == "Zenith, North, Jordan");
  REQUIRE(identity.other_birth_places_size() == 2);
  CHECK(identity.other_birth_places(0).country().empty());
  CHECK(identity.other_birth_places(0).city() == "Nadir");
  CHECK(identity.other_birth_places(1).country() == "COD");
  CHECK(identity.other_birth_places(1).city() == "Goma");
  REQUIRE(identity.nationalities_size() == 3);
  CHECK(identity.nationalities(1) == "PRK");
  CHECK(identity.sex() == v1::Sex::F);
}

TEST_CASE("ReadOfacRemarks: each kind of document gets its type, number, issuer and dates") {
  struct Case {
    std::string_view clause, number, issuer;
    v1::DocumentType::Value type;
  };
  using Type = v1::DocumentType;
  for (const Case& each :
       {Case{"Passport 1084010 (Egypt)", "1084010", "EGY", Type::passport},
        Case{"alt. Passport RL 123456", "RL 123456", "", Type::passport},
        Case{"Passport Booklet: A5199819 (Pakistan)", "A5199819", "PAK", Type::passport},
        Case{"Diplomatic Passport 008827 (Iran) issued 1999", "008827", "IRN", Type::passport},
        Case{"Stateless Person Passport C000375 (Moldova)", "C000375", "MDA", Type::passport},
        Case{"Travel Document Number A0003900 (Germany)", "A0003900", "DEU", Type::passport},
        Case{"National ID No. 216040 (Yemen)", "216040", "YEM", Type::identity_card},
        Case{"Cedula No. 6068015 (Colombia)", "6068015", "COL", Type::identity_card},
        Case{"C.U.R.P. ABCD670125HCHRRG06 (Mexico)", "ABCD670125HCHRRG06", "MEX", Type::identity_card},
        Case{"R.F.C. ABCD-530929 (Mexico)", "ABCD-530929", "MEX", Type::other},
        Case{"RFC ABCD740214 (Mexico)", "ABCD740214", "MEX", Type::other},
        Case{"D.N.I. 78.865.882 (Spain)", "78.865.882", "ESP", Type::identity_card},
        Case{"NIT # 16215230-1 (Colombia)", "16215230-1", "COL", Type::other},
        Case{"SSN 523-00-8386 (United States)", "523-00-8386", "USA", Type::other},
        Case{"SSN 523-00-8386", "523-00-8386", "USA", Type::other},
        Case{"Italian Fiscal Code ABCMMD74T11Z352Z", "ABCMMD74T11Z352Z", "ITA", Type::other},
        Case{"Turkish Identification Number 10298480000 (Turkey)", "10298480000", "TUR", Type::identity_card},
        Case{"VisaNumberID 2024702 (Mexico)", "2024702", "MEX", Type::visa},
        Case{"Residency Number 62270869 (United Arab Emirates)", "62270869", "ARE", Type::residence_permit},
        Case{"Driver's License No. 180839 (Mexico)", "180839", "MEX", Type::other},
        Case{"CNP (Personal Numerical Code) 7460301380011 (Romania)", "7460301380011", "ROU", Type::identity_card},
        Case{"I.F.E. 05116040222575 (Mexico)", "05116040222575", "MEX", Type::identity_card},
        Case{"Electoral Registry No. ABCRLS70020314H800 (Mexico)", "ABCRLS70020314H800", "MEX", Type::identity_card}}) {
    INFO(each.clause);
    const Draft draft = Read(each.clause);
    CHECK(draft.not_understood.empty());
    REQUIRE(draft.record.identities(0).documents_size() == 1);
    const v1::IdentityDocument& document = draft.record.identities(0).documents(0);
    CHECK(document.number() == each.number);
    CHECK(document.issuer() == each.issuer);
    CHECK(document.type() == each.type);
    CHECK_FALSE(document.description().empty());
  }
}

TEST_CASE("ReadOfacRemarks: a second number in one clause, and one in a clause of its own, are documents too") {
  const Draft draft = Read(
      "Passport OR801100 and Kuwaiti National ID No. 281020505700 issued under another name; "
      "Passport N33301/862 issued 17 Oct 1997; M0018061/104,issued 12 September 1993.");
  REQUIRE(draft.record.identities(0).documents_size() == 4);
  CHECK(draft.record.identities(0).documents(1).issuer() == "KWT");
  CHECK(draft.record.identities(0).documents(3).number() == "M0018061/104");
  CHECK(draft.record.identities(0).documents(3).issue_date() == "1993-09-12");
}

TEST_CASE("ReadOfacRemarks: known clauses without use to a search are no findings, and titles are taken once") {
  const Draft draft = Read(
      "Linked To: UTOPIA TRADING; Secondary sanctions risk: section 1; Digital Currency Address - XBT 1abc; "
      "Brigadier General; Alternate Title, Chief of Utopia; wife of Another Person; Phone Number 123.",
      "Brigadier General");
  CHECK(draft.not_understood.empty());
  REQUIRE(draft.record.titles_size() == 1);
  CHECK(draft.record.titles(0) == "Chief of Utopia");
}

TEST_CASE("ReadOfacRemarks: what is not understood is named by its label, never by its content") {
  const Draft draft = Read(
      "Passport issued in Zenith; DOB when the river froze; nationality Nowhereland; He lives in Zenith 7; Gender "
      "Other.");
  CHECK(draft.not_understood ==
        std::vector<std::string>{"remark clause not understood: Passport", "remark clause not understood: DOB",
                                 "remark clause not understood: nationality", "remark clause not understood: free text",
                                 "remark clause not understood: Gender"});
}

TEST_CASE("ReadOfacRemarks: a birth date inside free text is found") {
  const Draft draft = Read(
      "(Following data derived from a passport under another name: Alt. DOB: 10 October 1969; "
      "Alt. POB: Zenith Eritrea; Passport No.: 0310800, Eritrea, Issue Date 21 August 2006, Expire Date 20 August "
      "2008).");
  CHECK(draft.not_understood.empty());
  CHECK(draft.record.identities(0).birth_dates(0).date() == "1969-10-10");
  CHECK(draft.record.identities(0).birth_place().text() == "Zenith Eritrea");
  CHECK(draft.record.identities(0).documents(0).expiry_date() == "2008-08-20");
}

TEST_CASE("ReadOfacRemarks: hostile remarks end, in time in proportion to their length") {
  std::string remarks;
  for (int i = 0; i < 100000; ++i) remarks += "a.k.a. 'x; ";
  CHECK(Names(Read(remarks)).size() == 100000);
  static_cast<void>(Read(std::string(100000, ';')));
  static_cast<void>(Read(std::string(100000, '\'')));
  static_cast<void>(Read("a.k.a. '"));
  static_cast<void>(Read("Passport"));
}

}  // namespace
}  // namespace lookout::ingest
