// One name in, words apart: separators, fields, limits, zones.
#include "engine/text/normalizer.h"

#include "tests/text/name_support.h"

namespace lookout::text {
namespace {

using base::TokenRole;

TEST_CASE("a plain name is upper case words in the order of writing, without roles") {
  const base::NameForm form = FormOf(Full("Anna Maria Eriksson"));
  REQUIRE(form.tokens.size() == 3);
  CHECK(form.tokens[0].letters == "ANNA");
  CHECK(form.tokens[2].letters == "ERIKSSON");
  for (const base::Token& token : form.tokens) {
    CHECK(token.role == TokenRole::kUnknown);
    CHECK_FALSE(token.transliterated);
    CHECK(token.alternates.empty());
  }
  CHECK_FALSE(form.fields_known);
}

TEST_CASE("signs between words part them, and apostrophes join") {
  CHECK(Canonical("Jean-Pierre") == "JEAN PIERRE");
  CHECK(Canonical("Jean–Pierre (le petit) / \"Jo\"") == "JEAN PIERRE LE PETIT JO");
  CHECK(Canonical("O'Connor") == "OCONNOR");
  CHECK(Canonical("O’Connor") == "OCONNOR");
  CHECK(Canonical("O' Connor") == "OCONNOR");
  CHECK(Canonical("D'Angelo") == "DANGELO");
  CHECK(Canonical("Mc Donald") == "MCDONALD");
  CHECK(Canonical("Enya O'Connor Mc Donald") == "ENYA OCONNOR MCDONALD");
  CHECK(Canonical("Sa'id 'Ali Abu-'Umar") == "SAID ALI ABU UMAR");
  CHECK(Canonical("Saʿid ʾAmin") == "SAID AMIN");
  CHECK(Canonical("Al-Basri") == "AL BASRI");
  CHECK(Canonical("  a   b\t\nc ") == "A B C");
}

// Whether one of the forms of the name has these words.
bool HasForm(std::string_view name, std::string_view words) {
  const std::vector<base::NameForm> forms = NormalizeName(Full(name));
  return std::any_of(forms.begin(), forms.end(), [&](const base::NameForm& form) {
    std::string text;
    for (const base::Token& token : form.tokens) text += (text.empty() ? "" : " ") + token.letters;
    return text == words;
  });
}

TEST_CASE("words whose space is lost are told by case, in a form of their own") {
  for (const std::string_view name : {"TarekHaddad", "TarekHADDAD", "TAREKHaddad"}) {
    INFO(name);
    CHECK(Canonical(name) == "TAREKHADDAD");
    CHECK(HasForm(name, "TAREK HADDAD"));
  }
  CHECK(HasForm("SheikhTarek Abd al-Karim", "SHEIKH TAREK ABDULKARIM"));
  CHECK(HasForm("АннаПетрова", Canonical("Анна Петрова")));
  // One word, however its letters stand.
  for (const std::string_view word : {"McDonald", "DeLuca", "FitzGerald", "VanBuren", "HADDAd", "hadDad", "HaddaD",
                                      "Tarek1Haddad", "GROßMANN", "VELjKO", "ИбрахIим", "МухӀаммад"}) {
    INFO(word);
    CHECK(NormalizeName(Full(word)).size() == 1);
    CHECK(FormOf(Full(word)).tokens.size() == 1);
  }
}

TEST_CASE("letters that only end words end one, in a form of their own") {
  CHECK(HasForm("אברהםקליין", Canonical("אברהם קליין")));
  CHECK(HasForm("سلامةحداد", Canonical("سلامة حداد")));
  CHECK(FormOf(Full("אברהםקליין")).tokens.size() == 1);
  CHECK(Canonical("فاطمةُ") == Canonical("فاطمة"));
  CHECK(NormalizeName(Full("مֶלֶךְ")).size() == 1);
}

TEST_CASE("letters with points are initials") {
  const base::NameForm form = FormOf(Full("J.R. Hartley"));
  REQUIRE(form.tokens.size() == 3);
  CHECK(form.tokens[0].initial);
  CHECK(form.tokens[1].letters == "R");
  CHECK_FALSE(form.tokens[2].initial);
}

TEST_CASE("a comma parts surname from forenames") {
  const base::NameForm form = FormOf(Full("MAURER, Jean Andre"));
  REQUIRE(form.tokens.size() == 3);
  CHECK(form.fields_known);
  CHECK(form.tokens[0].role == TokenRole::kSurname);
  CHECK(form.tokens[1].role == TokenRole::kForename);
  CHECK(form.tokens[2].letters == "ANDRE");
  CHECK(FormOf(Fields("Maurer", "Jean Andre")) == form);
}

TEST_CASE("a comma in the place of an apostrophe after an article parts nothing") {
  CHECK_FALSE(FormOf(Full("Tarek al-,Aziz")).fields_known);
  CHECK(FormOf(Full("AL-AZIZ, Tarek")).fields_known);
}

TEST_CASE("a comma before a suffix parts nothing") {
  const base::NameForm form = FormOf(Full("John Smith, Jr."));
  CHECK_FALSE(form.fields_known);
  CHECK(form.tokens.back().role == TokenRole::kSuffix);
}

TEST_CASE("a name without a letter has no form") {
  CHECK(NormalizeName(Full("")).empty());
  CHECK(NormalizeName(Full(" - , . '' ")).empty());
  CHECK(NormalizeName(Full("\xFF\xFE\x80")).empty());
}

TEST_CASE("bytes that are not UTF-8 part words like a space") {
  CHECK(Canonical("AN\xFFNA") == "AN NA");
  CHECK(Canonical("ANNA\xC3") == "ANNA");
  CHECK(Canonical("\xED\xA0\x80X\xF4\x90\x80\x80Y") == "X Y");
}

TEST_CASE("limits hold: 16 tokens, 64 bytes a token, 1,000 bytes a field") {
  std::string many;
  for (int i = 0; i < 40; ++i) many += "AB ";
  CHECK(FormOf(Full(many)).tokens.size() == 16);
  CHECK(FormOf(Full(std::string(500, 'Q'))).tokens.front().letters.size() == 64);
  const std::string far = std::string(1000, ' ') + "ANNA";
  CHECK(NormalizeName(Full(far)).empty());
}

TEST_CASE("compatibility forms and letters with loose accents are composed first") {
  CHECK(Canonical("Ｍａｒｉａ") == "MARIA");
  CHECK(Canonical("Mu\xCC\x88ller") == Canonical("Müller"));
  CHECK(Canonical("Ali\u200D \u00ADAnna") == "ALI ANNA");
}

TEST_CASE("in a zone, X forms are decoded") {
  const base::Token mueller = FormOf(Mrz("MUXXLLER", "")).tokens.front();
  CHECK(mueller.letters == "MUELLER");
  CHECK(Spelled(mueller, "MULLER"));
  CHECK(FormOf(Mrz("NUNXXEZ", "")).tokens.front().letters == "NUNEZ");
  CHECK(CanonicalName(Mrz("", "MXHMD")) == "MUHAMMAD");
  CHECK(CanonicalName(Mrz("ALXTKRYTY", "MXHMD EBD ALRXHMN")).find("MUHAMMAD ABDULRAHMAN") != std::string::npos);
  CHECK(Canonical("FELIX") == "FELIX");  // not from a zone
}

TEST_CASE("in a zone, a Latin name with an X stays what it is") {
  CHECK(CanonicalName(Mrz("XING", "MAX FELIX")) == "XING MAX FELIX");
  CHECK(CanonicalName(Mrz("XHEMALI", "ALEXANDER XAVIER")) == "XHEMALI ALEXANDER XAVIER");
}

TEST_CASE("a zone that was full marks its last word as cut short, and the name as incomplete") {
  const base::NameForm form = FormOf(Mrz("NILAVADHANANANDA", "CHAYAPA DEJTHAMRONG K", true));
  CHECK(form.words_missing);
  CHECK(form.tokens.back().cut_short);
  CHECK(form.tokens.back().initial);
  CHECK_FALSE(form.tokens.front().cut_short);
  CHECK_FALSE(FormOf(Mrz("ERIKSSON", "ANNA")).words_missing);
}

TEST_CASE("any text folds to words of A-Z and 0-9") {
  CHECK(FoldText("Saint-Étienne (Loire)") == "SAINT ETIENNE LOIRE");
  CHECK(FoldText("Москва 2") == "MOSKVA 2");
  CHECK(FoldText("Αθήνα") == "ATHINA");
  CHECK(FoldText("") == "");
  std::string longer;
  for (int i = 0; i < 400; ++i) longer += "Ort ";
  CHECK(FoldText(longer).size() == 400 * 4 - 1);
}

TEST_CASE("a name letter by letter as zones have Arabic is read so too, without any X") {
  const auto read_as = [](const NameInput& input, std::string_view letters) {
    for (const base::NameForm& form : NormalizeName(input)) {
      for (const base::Token& token : form.tokens) {
        if (token.letters == letters) return true;
      }
    }
    return false;
  };
  CHECK(read_as(Full("EBD ALLH"), "ABDULLAH"));
  CHECK(read_as(Full("ELY GZAL"), "ALI"));
  CHECK(read_as(Mrz("ALNJAR", "KRYM"), "KARIM"));
  // What is Latin has one form: a letter that the table lacks, or nothing odd.
  CHECK(NormalizeName(Full("JMAL SMITH")).size() == 1);
  CHECK(NormalizeName(Full("ANNA BERG")).size() == 1);
  CHECK(NormalizeName(Mrz("BERG", "ANNA")).size() == 1);
}

TEST_CASE("the X forms of zones are read where they were typed as a name") {
  const base::NameForm form = FormOf(Full("YWSF MXSSXTTFXAY MNXSSWR"));
  CHECK(form.tokens[0].letters == "YUSUF");
  CHECK(form.tokens[1].letters == "MUSTAFA");
  CHECK(Spelled(form.tokens[1], "MXSSXTTFXAY"));
  CHECK(TokenOf("MXHMD").letters == "MUHAMMAD");
  CHECK(FormOf(Full("Maria Penxxa")).tokens[1].letters == "PENA");
  for (const std::string_view name : {"ALEXX FOXX", "XIAO XUE", "XHEVAT HOXHA", "FELIX MAXXEN", "XU XING"}) {
    for (const base::Token& token : FormOf(Full(name)).tokens)
      CHECK(name.find(token.letters) != std::string_view::npos);
  }
}

TEST_CASE("a zone without any X is read as Arabic too where it has no vowels") {
  const std::vector<base::NameForm> forms = NormalizeName(Mrz("QBANY", "JMAL"));
  REQUIRE(forms.size() == 2);
  CHECK(forms[0].tokens[1].letters == "JMAL");
  CHECK(forms[1].tokens[1].letters == "JAMAL");
  CHECK(NormalizeName(Mrz("BRANDT", "MARK")).size() == 1);
}

TEST_CASE("one letter as written is an initial, however many Latin ones it has") {
  CHECK(FormOf(Full("Ц. Бровдиенко")).tokens[0].initial);
  CHECK(FormOf(Full("Þ Jonsson")).tokens[0].initial);
  CHECK_FALSE(FormOf(Full("王小明")).tokens[0].initial);
}

TEST_CASE("a letter of another script is an initial, not the particle it is spelled like") {
  CHECK(FormOf(Full("ي حداد")).tokens[0].role == TokenRole::kUnknown);
  CHECK(FormOf(Fields("Ortega y Gasset", "Jose")).tokens[1].role == TokenRole::kParticle);
}

TEST_CASE("two Arabic names without their space have a reading that parts them") {
  const std::vector<base::NameForm> forms = NormalizeName(Full("عمر خالدعثمان"));
  REQUIRE(forms.size() == 2);
  CHECK(forms[0].tokens.size() == 2);
  REQUIRE(forms[1].tokens.size() == 3);
  CHECK(forms[1].tokens[1].letters == "KHALID");
  // Beside a known name of four letters any other word.
  const std::vector<base::NameForm> one_known = NormalizeName(Full("قثمسإبراهيم"));
  REQUIRE(one_known.size() == 2);
  REQUIRE(one_known[1].tokens.size() == 2);
  CHECK(one_known[1].tokens[1].letters == "IBRAHIM");
  CHECK(NormalizeName(Full("إبراهيمزاده")).size() == 1);  // one surname
  // A nisba behind a known name, an article behind one of two letters, and the servant of the next word.
  const auto second = [](std::string_view name, std::size_t at) { return NormalizeName(Full(name)).back().tokens[at]; };
  CHECK(second("عمر احمدحكيمى", 1).letters == "AHMAD");
  CHECK(second("عمر حسنرحمانی", 1).letters == "HASAN");
  CHECK(second("عمر طهالراوي", 1).letters == "TAHA");
  CHECK(second("عمر جانعبد السلام", 1).letters == "JAN");
  CHECK(second("عمر جانعبد السلام", 2).letters == "ABDULSALAM");
}

TEST_CASE("short forms are known of the name however it is written") {
  const auto share = [](std::string_view a, std::string_view b) {
    const base::Token x = TokenOf(a);
    const base::Token y = TokenOf(b);
    return std::any_of(x.nickname_groups.begin(), x.nickname_groups.end(), [&](uint16_t group) {
      return std::find(y.nickname_groups.begin(), y.nickname_groups.end(), group) != y.nickname_groups.end();
    });
  };
  CHECK(share("Александр", "Sasha"));
  CHECK(share("Dimitriy", "Mitya"));
  CHECK(share("Γεώργιος", "Yorgos"));
  CHECK(share("Wojciech", "Wojtek"));
  CHECK(share("Giuseppe", "Beppe"));
  CHECK(share("Heinrich", "Heinz"));
  CHECK(share("Рустам", "Rustam") == false);
  CHECK_FALSE(share("Reza", "Ali"));
}

}  // namespace
}  // namespace lookout::text
