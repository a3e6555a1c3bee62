#include "engine/ingest/document_text.h"

#include <string>

#include "tests/support/catch.h"

namespace lookout::ingest {
namespace {

// "number|issuer|issued|expires".
std::string Read(std::string_view text) {
  const DocumentText found = ReadDocumentText(text);
  return found.number + "|" + found.issuer + "|" + found.issue_date + "|" + found.expiry_date;
}

TEST_CASE("ReadDocumentText: the forms of OFAC's remarks") {
  CHECK(Read("1084010 (Egypt)") == "1084010|EGY||");
  CHECK(Read("92/664 (Egypt) issued 01 Jan 2008 expires 31 Dec 2017") == "92/664|EGY|2008-01-01|2017-12-31");
  CHECK(Read("N34409/129 issued Jul 1997") == "N34409/129||1997-07|");
  CHECK(Read("654781 (Jordan) issued 01 Jan 2008 to 31 Dec 2010") == "654781|JOR|2008-01-01|2010-12-31");
  CHECK(Read("563120630 (Korea, North) expires 20 Mar 2018") == "563120630|PRK||2018-03-20");
  CHECK(Read("RL 0884631 (Lebanon)") == "RL 0884631|LBN||");
  CHECK(Read("265 216 (Egypt)") == "265 216|EGY||");
  CHECK(Read("C234897(0) (United Kingdom)") == "C234897(0)|GBR||");
  CHECK(Read("D000000483, Diplomatic (Syria)") == "D000000483|SYR||");
  CHECK(Read("I066302 (Cabo Verde.  Previously Cape Verde.)") == "I066302|CPV||");
  CHECK(Read("C 1415363 - 16/2/1421H issued 21 May 2000") == "C 1415363||2000-05-21|");
  CHECK(Read("RNE: W031645-8 (Brazil)") == "W031645-8|BRA||");
  CHECK(Read("A7800002 Border Crossing (United States)") == "A7800002|USA||");
  CHECK(Read("0310857, Eritrea, Issue Date 21 August 2006, Expire Date 20 August 2008)") ==
        "0310857|ERI|2006-08-21|2008-08-20");
  CHECK(Read("Laissez-Passer 02154") == "02154|||");
  CHECK(Read("12/YAKANA(N)006981 (Burma)") == "12/YAKANA(N)006981|MMR||");
  CHECK(Read("13/Ta Ta Na (Naing)019077 (Burma)") == "13/Ta Ta Na (Naing)019077|MMR||");
  CHECK(Read("issued in Zenith, Utopia") == "|||");
}

TEST_CASE("ReadDocumentText: the forms of the UN list") {
  CHECK(Read("Libyan passport No. 513519") == "513519|LBY||");
  CHECK(Read("CAR diplomatic passport no. D00000898") == "D00000898|CAF||");
  CHECK(Read("Central African Republic number O00065772") == "O00065772|CAF||");
  CHECK(Read("381110042 (Expired 25 Jan. 2016)") == "381110042|||2016-01-25");
  CHECK(Read("403062567 (US)") == "403062567|USA||");
  CHECK(Read("R00012098, South Sudan") == "R00012098|SSD||");
  CHECK(Read("Russian passport number 8208 No. 555627") == "8208 555627|RUS||");
  CHECK(Read("German travel document (“Reiseausweis”) A 0139243") == "A 0139243|DEU||");
  CHECK(Read("Tunisian passport number L723315, issued on 5 May 1998, expired on 4 May\n2003") ==
        "L723315|TUN|1998-05-05|2003-05-04");
  CHECK(Read("on 15 Apr. 2010, expired on 14 Apr. 2016") == "||2010-04-15|2016-04-14");
  CHECK(Read("Laissez-passer no. N°235/MISPAT/DIR") == "235/MISPAT/DIR|||");
  CHECK(Read("issued under a name, born on 22 Aug. 1973, valid until 10 April 2018") == "|||2018-04-10");
  CHECK(Read("Date of issue 7 January 1996") == "||1996-01-07|");
}

TEST_CASE("FindCountry: words of numbers and documents are no countries") {
  CHECK(FindCountry("Yemeni identity card number") == "YEM");
  CHECK(FindCountry("National ID No.").empty());
  CHECK(FindCountry("PS 12345").empty());
  CHECK(FindCountry("").empty());
}

TEST_CASE("DocumentTypeOf: the kinds of the lists in English, French and Spanish") {
  CHECK(DocumentTypeOf("Numéro de passeport") == v1::DocumentType::passport);
  CHECK(DocumentTypeOf("Número de pasaporte") == v1::DocumentType::passport);
  CHECK(DocumentTypeOf("National Identification Number") == v1::DocumentType::identity_card);
  CHECK(DocumentTypeOf("Driver's Permit") == v1::DocumentType::other);
  CHECK(DocumentTypeOf("alien registration number") == v1::DocumentType::residence_permit);
  CHECK(DocumentTypeOf("number:") == v1::DocumentType::unspecified);
}

}  // namespace
}  // namespace lookout::ingest
