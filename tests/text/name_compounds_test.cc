// Names of several words that are one name.
#include "tests/text/name_support.h"

namespace lookout::text {
namespace {

TEST_CASE("ABD and the name of God come to one token, however they are cut") {
  for (const std::string_view name :
       {"Abd al-Rahman", "ABDUL RAHMAN", "Abdelrahman", "Abdurrahman", "ABD RAHMAN", "Abdur-Rahman", "Abd ar-Rahman",
        "Abdul-Rahmaan", "عبد الرحمن", "عبدالرحمن", "Abderrahmane"}) {
    INFO(name);
    CHECK(Canonical(name) == "ABDULRAHMAN");
  }
  for (const std::string_view name : {"Abdul Aziz", "Abdelaziz", "Abd al-Aziz", "ABDULAZIZ"})
    CHECK(Canonical(name) == "ABDULAZIZ");
  for (const std::string_view name : {"Abdul Latif", "Abdellatif", "Abdullatif", "Abd al-Latif"})
    CHECK(Canonical(name) == "ABDULLATIF");
  for (const std::string_view name : {"Abdelkader", "Abdul Qadir", "Abd al-Qader"})
    CHECK(Canonical(name) == "ABDULQADIR");
  for (const std::string_view name :
       {"Abdullah", "Abdallah", "Abdellah", "ABD ALLAH", "Abdulla", "عبد الله", "عبدالله"})
    CHECK(Canonical(name) == "ABDULLAH");
}

TEST_CASE("in Arabic letters, a word before God or the faith always belongs to it") {
  CHECK(Canonical("خيرالله") == Canonical("خير الله"));
  CHECK(Canonical("حسام الدين") == "HUSAMUDDIN");
  CHECK(Canonical("أبوالحسن") == "ABU AL HASAN");
}

TEST_CASE("the written form of a compound stays as another spelling") {
  CHECK(Spelled(TokenOf("Abdelrahman"), "ABDELRAHMAN"));
  CHECK(Spelled(TokenOf("Abd al-Qader"), "ABDALQADER"));
}

TEST_CASE("a servant's name cut short begins as the usual spelling does") {
  CHECK(Canonical("Abdolhoss") == "ABDULHUS");
  CHECK(Canonical("Abdolhosse") == "ABDULHUS");
  CHECK(Canonical("Abdolgh") == "ABDULGH");  // GHANI, GHAFUR
  CHECK(Spelled(TokenOf("Abdolhoss"), "ABDOLHOSS"));
  CHECK(Canonical("Samir Abdoul") == "SAMIR ABDOUL");
}

TEST_CASE("a lord that no table knows keeps its other spellings") {
  const base::Token token = TokenOf("عبدالرحمرث");
  CHECK(token.letters == "ABDULRHMRTH");
  CHECK(Spelled(token, "ABDULRHMRS"));
}

TEST_CASE("what may be left of ABDULLAH serves no other word") {
  CHECK(Canonical("Abdull al-Haddad") == "ABDULL AL HADDAD");
  CHECK(Canonical("Abdal al-Haddad") == "ABDULHADDAD");
  CHECK(Canonical("Abdul al-Karim") == "ABDULKARIM");
  CHECK(Canonical("Tarek Abdul al-Haddad") == "TAREK ABDULHADDAD");
  CHECK(Canonical("Tarek Abdel el-Haddad") == "TAREK ABDULHADDAD");
}

TEST_CASE("ABD that lost the space before it is parted again") {
  const std::vector<base::NameForm> forms = NormalizeName(Full("Rafiabd al-Latif Tilfah"));
  REQUIRE(forms.size() == 2);  // another reading: the D may be a slip as well
  CHECK(forms[0].tokens[0].letters == "RAFIABD");
  CHECK(forms[1].tokens == FormOf(Full("Rafi Abd al-Latif Tilfah")).tokens);
  CHECK(NormalizeName(Full("Rafiabd Tilfah")).size() == 1);
  CHECK(Canonical("عبد الك ريم") == "ABD ALK RIM");
  CHECK(Canonical("Ahmed Abd Alah") == "AHMED ABDULALAH");
}

TEST_CASE("a slip in a letter of a compound in Arabic letters is one edit of its letters") {
  CHECK(Spelled(TokenOf("عبدالمنان"), "ABDALMNAN"));
  CHECK(TokenOf("عدبالمنان").letters == "ADBALMNAN");
}

TEST_CASE("ABDUL misspelt at the end of the forenames may serve the surname") {
  const std::vector<base::NameForm> forms = NormalizeName(Fields("REHMAN", "Samir Abdru"));
  REQUIRE(forms.size() == 2);
  CHECK(forms[0].tokens[0].letters == "REHMAN");
  CHECK(forms[1].tokens[0].letters == "ABDRURAHMAN");             // one slip from ABDULRAHMAN
  CHECK(NormalizeName(Fields("REHMAN", "Adil")).size() == 1);     // a name
  CHECK(NormalizeName(Fields("TILFAH", "Abdru")).size() == 1);    // no name of God
  CHECK(NormalizeName(Fields("REHMAN", "Abdru K")).size() == 1);  // not the last
}

std::vector<std::string> Readings(const NameInput& input) {
  std::vector<std::string> readings;
  for (const base::NameForm& form : NormalizeName(input)) {
    std::string text;
    for (const base::Token& token : form.tokens) text += (text.empty() ? "" : " ") + token.letters;
    readings.push_back(text);
  }
  return readings;
}

TEST_CASE("ABDUL with a slip in it may serve the name behind it") {
  using Texts = std::vector<std::string>;
  // The name of God in its usual spelling, and the slip as it is: one edit from ABDULSAMAD.
  CHECK(Readings(Full("Aldub Sammad Tilfah")) == Texts{"ALDUB SAMMAD TILFAH", "ALDUBSAMAD TILFAH"});
  CHECK(Readings(Full("Adboul al-Satar")) == Texts{"ADBOUL AL SATAR", "ADBOULSATTAR"});
  CHECK(Readings(Full("Adbul Jabqar")) == Texts{"ADBUL JABQAR", "ADBULJABQAR"});  // a slip in both
  CHECK(Readings(Full("Abu Salam Tilfah")).size() == 1);                          // a father
  CHECK(Readings(Full("Abel Karim")).size() == 1);                                // a name
  CHECK(Readings(Full("Adbul Ahmad")).size() == 1);                               // no name of God
}

TEST_CASE("ABD with a slip in it serves the name of God to which an article or a hyphen binds it") {
  using Texts = std::vector<std::string>;
  CHECK(Readings(Full("Bad al-Samad Tilfah")) == Texts{"BAD AL SAMAD TILFAH", "BADULSAMAD TILFAH"});
  CHECK(Readings(Full("Ad el-Samad Tilfah")) == Texts{"AD EL SAMAD TILFAH", "ADULSAMAD TILFAH"});
  CHECK(Readings(Full("Tilfah Avd-Samad")) == Texts{"TILFAH AVD SAMAD", "TILFAH AVDULSAMAD"});
  CHECK(Readings(Full("Avd Samad Tilfah")).size() == 1);
  CHECK(Readings(Full("Abu al-Samad Tilfah")).size() == 1);
  CHECK(Readings(Full("Aid al-Samad Tilfah")).size() == 1);  // a name
  CHECK(Readings(Fields("al-Samad", "Tilfah Abid")).size() == 1);
  CHECK(Readings(Fields("al-Samad", "Tilfah Abqd")) == Texts{"AL SAMAD TILFAH ABQD", "ABQDULSAMAD TILFAH"});
}

TEST_CASE("a particle written to its name is parted from it in another reading") {
  using Texts = std::vector<std::string>;
  CHECK(Readings(Full("Hassan Alhakim")) == Texts{"HASSAN ALHAKIM", "HASSAN AL HAKIM"});
  CHECK(Readings(Full("Hassan Elamin")) == Texts{"HASSAN ELAMIN", "HASSAN EL AMIN"});
  CHECK(Readings(Full("Jan Vanderberg")) == Texts{"JAN VANDERBERG", "JAN VAN DER BERG"});
  CHECK(Readings(Fields("Delacruz", "Juan")) == Texts{"DELACRUZ JUAN", "DE LA CRUZ JUAN"});
  CHECK(Readings(Full("Joao Dossantos")) == Texts{"JOAO DOSSANTOS", "JOAO DOS SANTOS"});
  for (const std::string_view other :
       {"Alberto", "Elvira", "Vanessa", "Allahyar", "Elorza", "Alford", "Delgado", "Benjamin", "Albdo"}) {
    INFO(other);
    CHECK(Readings(Full("Robert " + std::string(other))).size() == 1);
  }
  CHECK(Canonical("Nur Aldeen") == "NURUDDIN");
}

TEST_CASE("an article written to the name before it is parted, and so are two names written as one") {
  using Texts = std::vector<std::string>;
  CHECK(Readings(Full("Habibur Rahman")) == Texts{"HABIBUR RAHMAN", "HABIB AL RAHMAN"});
  CHECK(Readings(Full("Nurul Islam")) == Texts{"NURUL ISLAM", "NUR UL ISLAM"});
  CHECK(Readings(Full("Habibur Tilfah")).size() == 1);
  CHECK(Readings(Full("Arthur Rahman")).size() == 1);
  CHECK(Readings(Full("Gholamreza Tilfah")) == Texts{"GHOLAMREZA TILFAH", "GHOLAM REZA TILFAH"});
  CHECK(Readings(Full("Svetlanapetrovna Tilfah")) == Texts{"SVETLANAPETROVNA TILFAH", "SVETLANA PETROVNA TILFAH"});
  CHECK(Readings(Full("Goldberg Tilfah")).size() == 1);
  CHECK(Readings(Full("Petrovich Tilfah")).size() == 1);
}

TEST_CASE("ABDUL in the forenames serves a surname for sure where it is a name of God") {
  using Texts = std::vector<std::string>;
  CHECK(Readings(Fields("Samad", "Abdul")) == Texts{"ABDULSAMAD"});
  CHECK(Readings(Fields("Tilfah", "Abdul")) == Texts{"TILFAH ABDUL", "ABDULTILFAH"});
}

TEST_CASE("a servant's name that is cut short in two words is one that is cut short") {
  using Texts = std::vector<std::string>;
  CHECK(Readings(Full("Tilfah Abd al")) == Texts{"TILFAH ABDUL"});  // a zone ends so
  CHECK(Canonical("Tilfah Abdul Az") == "TILFAH ABDULAZ");          // no article: AZIZ
  CHECK(Canonical("Tilfah Abd al-Al") == "TILFAH ABDULAL");         // nor this: ALIM
  CHECK(Canonical("Abdull Tilfah") == "ABDULL TILFAH");             // ABDULLAH
  CHECK(Canonical("طه عبد الق") == "TAHA ABDULQ");
  CHECK(Canonical("Sayyed Abdolr Tilfah") == "SAYYED ABDULR TILFAH");
}

TEST_CASE("a servant as a surname may serve the forename behind it: the fields are exchanged") {
  const std::vector<base::NameForm> forms = NormalizeName(Fields("Abd", "SAMAD"));
  REQUIRE(forms.size() == 2);
  REQUIRE(forms[1].tokens.size() == 1);
  CHECK(forms[1].tokens[0].letters == "ABDULSAMAD");
  CHECK(NormalizeName(Fields("Abd", "TILFAH")).size() == 1);
}

TEST_CASE("a servant with its article that lost the space before it is parted again") {
  using Texts = std::vector<std::string>;
  CHECK(Readings(Full("Saadabdel-Salam Tilfah")) == Texts{"SAADABDEL SALAM TILFAH", "SAAD ABDULSALAM TILFAH"});
  CHECK(Readings(Full("Janabd alsalam")) == Texts{"JANABD ALSALAM", "JAN ABDULSALAM"});
  CHECK(Readings(Full("Saadabdel Tilfah")).size() == 1);
}

TEST_CASE("a name that gained a space is joined again where it is known and its parts are not both names") {
  using Texts = std::vector<std::string>;
  CHECK(Readings(Full("Muham mad Tilfah")) == Texts{"MUHAM MAD TILFAH", "MUHAMMAD TILFAH"});
  CHECK(Readings(Full("Lyo sha Tsvetkov")) == Texts{"LYO SHA TSVETKOV", "LYOSHA TSVETKOV"});
  CHECK(Readings(Full("Anna Maria Tilfah")).size() == 1);
  CHECK(Readings(Fields("mad Tilfah", "Muham")).size() == 1);  // not across the fields
}

TEST_CASE("what only looks like ABD stays as it is") {
  CHECK(Canonical("Ahmad Abdul") == "AHMAD ABDUL");
  CHECK(Canonical("Abdullaev") == "ABDULLAEV");
  CHECK(Canonical("Abdi Hassan") == "ABDI HASSAN");
  CHECK(Canonical("Abdul bin Omar") == "ABDUL BIN OMAR");
}

TEST_CASE("ABDUL left standing at the end of the forenames serves the surname") {
  CHECK(CanonicalName(Fields("HAQ", "Abdul")) == Canonical("Abdul Haq"));
  CHECK(CanonicalName(Fields("AL-RAHMAN", "Samir Abd")) == CanonicalName(Fields("ABD AL-RAHMAN", "Samir")));
  const auto has = [](const std::vector<base::NameForm>& forms, const base::NameForm& wanted) {
    return std::any_of(forms.begin(), forms.end(), [&](const base::NameForm& form) {
      return std::equal(form.tokens.begin(), form.tokens.end(), wanted.tokens.begin(), wanted.tokens.end(),
                        [](const base::Token& a, const base::Token& b) { return a.letters == b.letters; });
    });
  };
  // In one field it is a second reading: ABDUL may also be a name of its own.
  CHECK(has(NormalizeName(Full("Ahmad Abdul")), FormOf(Full("Ahmad Abdul"))));
  CHECK(NormalizeName(Full("Haq Abdul")).size() == 2);
}

TEST_CASE("a compound does not reach over the end of a field") {
  CHECK(CanonicalName(Fields("Abdul", "Rahman")) == "ABDUL RAHMAN");
}

TEST_CASE("names in -ullah and -uddin come to one token") {
  for (const std::string_view name :
       {"Salah al-Din", "Salahuddin", "Salaheddine", "SALAH EL DIN", "Salah ad-Din", "صلاح الدين"}) {
    INFO(name);
    CHECK(Canonical(name) == "SALAHUDDIN");
  }
  for (const std::string_view name : {"Nasrallah", "Nasrullah", "NASR ALLAH", "Nasr-ullah"})
    CHECK(Canonical(name) == "NASRULLAH");
  CHECK(SkeletonOf("Nour al-Din") == SkeletonOf("Nureddin"));
  CHECK(Canonical("Mohammed Uddin") == "MOHAMMED UDDIN");  // a surname of its own
  CHECK(Canonical("Geraldine Padilla") == "GERALDINE PADILLA");
}

}  // namespace
}  // namespace lookout::text
