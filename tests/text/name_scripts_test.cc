// From the scripts of the world to Latin letters.
#include "engine/text/spelling.h"
#include "index/score/token_similarity.h"
#include "tests/text/name_support.h"

namespace lookout::text {
namespace {

TEST_CASE("Latin letters with signs are written as Doc 9303 writes them, with the other habits beside") {
  const base::Token mueller = TokenOf("Müller");
  CHECK(mueller.letters == "MUELLER");
  CHECK(Spelled(mueller, "MULLER"));
  CHECK(mueller.transliterated);
  CHECK(TokenOf("Nuñez").letters == "NUNEZ");
  CHECK(TokenOf("Strauß").letters == "STRAUSS");
  CHECK(TokenOf("Ångström").letters == "AANGSTROEM");
  CHECK(Spelled(TokenOf("Ångström"), "ANGSTROM"));
  CHECK(TokenOf("Sørensen").letters == "SOERENSEN");
  CHECK(Spelled(TokenOf("Sørensen"), "SORENSEN"));
  CHECK(TokenOf("Əliyev").letters == "ELIYEV");
  CHECK(Spelled(TokenOf("Əliyev"), "ALIYEV"));
  CHECK(Spelled(TokenOf("Ševčenko"), "SEVCENKO"));
  CHECK(Spelled(TokenOf("Ševčenko"), "SHEVCHENKO"));
  CHECK(TokenOf("Nguyễn").letters == "NGUYEN");
  CHECK(TokenOf("Łódzki").letters == "LODZKI");
  CHECK(TokenOf("Yıldız").letters == "YILDIZ");
}

TEST_CASE("Latin with signs and without has one skeleton") {
  CHECK(SkeletonOf("Müller") == SkeletonOf("MULLER"));
  CHECK(SkeletonOf("Müller") == SkeletonOf("MUELLER"));
  CHECK(SkeletonOf("Sørensen") == SkeletonOf("SOERENSEN"));
  CHECK(SkeletonOf("Sørensen") == SkeletonOf("SORENSEN"));
  CHECK(SkeletonOf("Ševčenko") == SkeletonOf("SHEVCHENKO"));
}

TEST_CASE("Cyrillic is read by its language") {
  CHECK(Canonical("Шевченко") == "SHEVCHENKO");
  CHECK(Canonical("Хрущёв") == "KHRUSHCHEV");
  CHECK(Spelled(TokenOf("Юлия"), "YULIYA"));
  CHECK(Spelled(TokenOf("Юлия"), "IULIIA"));
  CHECK(Spelled(TokenOf("Дмитрий"), "DMITRY"));
  CHECK(Spelled(TokenOf("Ёлкин"), "YOLKIN"));
  CHECK(Spelled(TokenOf("Фёдор"), "FEDOR"));
  CHECK(Spelled(TokenOf("Фёдор"), "FYODOR"));
  CHECK(Spelled(TokenOf("Александр"), "ALEXANDR"));
  CHECK(TokenOf("Григорій").letters == "HRYHORII");  // Ukrainian by its і
  CHECK(TokenOf("Григорий").letters == "GRIGORII");  // Russian
  CHECK(Canonical("Юрій Їжак") == "YURII YIZHAK");
  CHECK(Canonical("Љубомир Жаркић").starts_with("LJUBOMIR ZARK"));
}

TEST_CASE("the spellings of one Russian or Ukrainian name in four languages share a skeleton") {
  for (const std::string_view name : {"SHEVCHENKO", "CHEVTCHENKO", "SCHEWTSCHENKO", "Шевченко"})
    CHECK(SkeletonOf(name) == SkeletonOf("Ševčenko"));
  for (const std::string_view name : {"TCHAIKOVSKY", "CHAYKOVSKIY", "TSCHAIKOWSKI", "Чайковский"})
    CHECK(SkeletonOf(name) == SkeletonOf("CHAIKOVSKII"));
}

TEST_CASE("Greek is read by ISO 843, with the habits beside") {
  const base::Token token = TokenOf("Γεώργιος");
  CHECK(token.letters == "GEORGIOS");
  CHECK(TokenOf("Ευάγγελος").letters == "EVANGELOS");
  CHECK(TokenOf("Ευτυχία").letters == "EFTYCHIA");
  CHECK(Spelled(TokenOf("Παπανδρέου"), "PAPANDREOU"));
  CHECK(Spelled(TokenOf("Παπανδρέου"), "PAPANDREU"));
  CHECK(TokenOf("Μπακογιάννη").letters == "BAKOGIANNI");
  CHECK(Spelled(TokenOf("Χρήστος"), "KHRISTOS"));
  CHECK(TokenOf("Χρήστος").skeleton == SkeletonOf("KHRISTOS"));
}

TEST_CASE("common Arabic names come in their usual spelling, whatever the signs") {
  CHECK(Canonical("محمد") == "MUHAMMAD");
  CHECK(Canonical("مُحَمَّد") == "MUHAMMAD");
  CHECK(Canonical("أحمد") == "AHMAD");
  CHECK(Canonical("علي") == "ALI");
  CHECK(Canonical("على") == "ALI");
  CHECK(Canonical("علی") == "ALI");  // Farsi yeh
  CHECK(Canonical("حسین") == "HUSAYN");
  CHECK(SkeletonOf("محمد") == SkeletonOf("MOHAMED"));
  CHECK_FALSE(TokenOf("محمد").vowelless);
  CHECK(Spelled(TokenOf("عثمان"), "OSMAN"));
  CHECK(TokenOf("عبيدي").letters == "UBAYDI");  // a nisba, of a name of the table
}

TEST_CASE("other Arabic names are read without vowels and meet the written out ones by consonants") {
  const base::Token token = TokenOf("مسكتي");
  CHECK(token.vowelless);
  CHECK(token.transliterated);
  CHECK(token.consonants == TokenOf("MUSKATI").consonants);
  CHECK(TokenOf("شكري").letters == "SHUKRI");
}

TEST_CASE("the Arabic article is a word of its own, and a foreign name that begins so has a second form") {
  CHECK(Canonical("البصري").starts_with("AL "));
  const std::vector<base::NameForm> forms = NormalizeName(Full("ألبرتو الكسندر"));
  REQUIRE(forms.size() == 2);
  CHECK(forms[0].tokens.size() == 3);
  CHECK(forms[1].tokens.size() == 2);
}

TEST_CASE("Hebrew: a table for common names, consonants for the rest") {
  CHECK(Canonical("משה כהן") == "MOSHE COHEN");
  const base::Token token = TokenOf("רוזנברג");
  CHECK(token.vowelless);
  CHECK(token.consonants == TokenOf("ROSENBERG").consonants);
  CHECK(Canonical("ז'בוטינסקי").starts_with("ZH"));
}

TEST_CASE("a Korean name in one word is family name and given name") {
  const base::NameForm form = FormOf(Full("김민수"));
  REQUIRE(form.tokens.size() == 2);
  CHECK(form.tokens[0].letters == "KIM");
  CHECK(Spelled(form.tokens[0], "GIM"));
  CHECK(form.tokens[1].letters == "MINSU");
  CHECK(Spelled(FormOf(Full("이지은")).tokens[0], "YI"));
  CHECK(Canonical("남궁민수") == "NAMGUNG MINSU");
  CHECK(CanonicalName(Fields("박", "지훈")) == "PARK JIHUN");
  CHECK(Spelled(FormOf(Full("권대혁")).tokens[1], "DAEHYUK"));
  CHECK(Spelled(FormOf(Full("김성훈")).tokens[1], "SUNGHOON"));
}

TEST_CASE("a Chinese name in one word is family name and given name, in pinyin") {
  const base::NameForm form = FormOf(Full("陈伟明"));
  REQUIRE(form.tokens.size() == 2);
  CHECK(form.tokens[0].letters == "CHEN");
  CHECK(Spelled(form.tokens[0], "CHAN"));
  CHECK(form.tokens[1].letters == "WEIMING");
  CHECK(Canonical("欧阳明") == "OUYANG MING");
  CHECK(CanonicalName(Fields("張", "國華")) == "ZHANG GUOHUA");
}

TEST_CASE("a Japanese name in Han has a Japanese form beside the Mandarin one") {
  const std::vector<base::NameForm> forms = NormalizeName(Full("山田太郎"));
  REQUIRE(forms.size() == 2);
  REQUIRE(forms[1].tokens.size() == 2);
  CHECK(forms[1].tokens[0].letters == "YAMADA");
  CHECK(forms[1].tokens[1].letters == "TARO");
}

TEST_CASE("Kana is read by Hepburn") {
  CHECK(Canonical("やまだ") == "YAMADA");
  CHECK(TokenOf("サトウ").letters == "SATO");
  CHECK(Spelled(TokenOf("サトウ"), "SATOU"));
  CHECK(SkeletonOf("おおの") == SkeletonOf("ONO"));
}

TEST_CASE("a Thai letter that carries a vowel, or is one, is no X") {
  CHECK(Spelled(TokenOf("อนันต์"), "ANAN"));
  CHECK(Spelled(TokenOf("ทองดี"), "THONGDI"));
  CHECK(TokenOf("อารี").letters.find('X') == std::string::npos);
}

TEST_CASE("Arabic words without the space between them are parted in another reading") {
  const auto has = [](std::string_view name, std::string_view wanted) {
    const std::vector<base::NameForm> forms = NormalizeName(Full(name));
    return std::any_of(forms.begin(), forms.end(), [&](const base::NameForm& form) {
      std::string letters;
      for (const base::Token& token : form.tokens) letters += (letters.empty() ? "" : " ") + token.letters;
      return letters == wanted;
    });
  };
  CHECK(has("إبراهيم حسينالمصري", "IBRAHIM HUSAYN AL MASRI"));
  CHECK(has("حمد اللهسنانی", "HAMADULLAH SNANI"));
  CHECK(has("عبدالمناننیازی", "ABDULMANNAN NIAZI"));
  CHECK(has("יצחקשפירא", "YITZHAK SHPIRA"));
  CHECK(has("משהשפירא", "MOSHE SHPIRA"));
  CHECK(has("محمدلكحل", "MUHAMMAD LKHL"));
  CHECK(has("گلاحمد", "GUL AHMAD"));
  CHECK(NormalizeName(Full("שפירא")).size() == 1);
}

TEST_CASE("Plain Latin words by German habit, or of Chinese or Korean syllables, have another spelling beside them") {
  CHECK(Spelled(TokenOf("Wedjachin"), "VEDYAKHIN"));
  CHECK(Spelled(TokenOf("Jihun"), "JIHOON"));
  CHECK(Spelled(TokenOf("Jihoon"), "JIHUN"));
  CHECK(Spelled(TokenOf("Sangsoo"), "SANGSU"));
  CHECK(Spelled(TokenOf("Seongjin"), "SUNGJIN"));
  CHECK(Spelled(TokenOf("Xiaoping"), "HSIAOPING"));
  CHECK(Spelled(TokenOf("Jisu"), "JISOO"));
  CHECK(Spelled(TokenOf("Kyungsun"), "KYUNGSOON"));
  CHECK(TokenOf("Wojciech").alternates.empty());
  CHECK(TokenOf("Arjun").alternates.empty());
  CHECK(Spelled(TokenOf("Scharjow"), "ZHARYOV"));
  CHECK_FALSE(Spelled(TokenOf("Bülow"), "BUELOV"));
}

TEST_CASE("A name in pinyin has its Wade-Giles spelling beside it, and says that it is pinyin") {
  for (const auto& [pinyin, wade_giles] :
       {std::pair("Jianguo", "CHIENKUO"), std::pair("Zhiqiang", "CHIHCHIANG"), std::pair("Wenjie", "WENCHIEH"),
        std::pair("Xueliang", "HSUEHLIANG"), std::pair("Zedong", "TSETUNG"), std::pair("Tingyou", "TINGYU"),
        std::pair("Siyan", "SSUYEN"), std::pair("Guohe", "KUOHO"), std::pair("Luorong", "")}) {
    INFO(pinyin);
    const base::Token token = TokenOf(pinyin);
    CHECK(token.pinyin == !std::string_view(wade_giles).empty());
    if (token.pinyin) CHECK(Spelled(token, wade_giles));
  }
  // Names from elsewhere that are two such syllables; one syllable; and what is the same in both.
  for (const std::string_view other : {"Julian", "Linda", "Jian", "Anming"}) CHECK_FALSE(TokenOf(other).pinyin);
}

TEST_CASE("A surname in pinyin has its Wade-Giles spelling where that is no other surname in pinyin") {
  CHECK(Spelled(TokenOf("Cai"), "TSAI"));
  CHECK(Spelled(TokenOf("Qian"), "CHIEN"));
  CHECK(Spelled(TokenOf("Xu"), "HSU"));
  CHECK(TokenOf("Zheng").alternates.empty());  // CHENG
  CHECK(TokenOf("Tang").alternates.empty());
}

TEST_CASE("J at the beginning of a word may be the Y of English, unless the word is a name with J") {
  CHECK(Spelled(TokenOf("Jewgeni"), "YEVGENI"));
  CHECK(Spelled(TokenOf("Jelena"), "YELENA"));
  CHECK(Spelled(TokenOf("Jassir"), "YASSIR"));
  for (const std::string_view other : {"James", "Jamal", "Jong", "Jianping"}) {
    INFO(other);
    for (const std::string& alternate : TokenOf(other).alternates) CHECK(alternate[0] != 'Y');
  }
}

TEST_CASE("J in Slavic names by French habit is ZH, and at the end of Armenian ones Y") {
  CHECK(Spelled(TokenOf("Joukov"), "ZHUKOV"));
  CHECK(Spelled(TokenOf("Lojkine"), "LOZHKIN"));
  CHECK(Spelled(TokenOf("Petrosjan"), "PETROSYAN"));
  CHECK_FALSE(Spelled(TokenOf("Josephine"), "ZHOSEPHIN"));
}

TEST_CASE("A long vowel of a Japanese name in Latin letters may be written or not") {
  CHECK(Spelled(TokenOf("Tarou"), "TARO"));
  CHECK(Spelled(TokenOf("Oono"), "ONO"));
  CHECK(Spelled(TokenOf("Satoh"), "SATO"));
  CHECK(Spelled(TokenOf("Yuuko"), "YUKO"));
  CHECK(Spelled(TokenOf("Shinzou"), "SHINZO"));
  for (const std::string_view other : {"Mahmoud", "Cooper", "Amadou", "Mohan"}) {
    INFO(other);
    CHECK(TokenOf(other).alternates.empty());
  }
}

TEST_CASE("Where one word of a name is Cyrillic by German habit, the others are read so too") {
  const auto token = [](std::string_view name, std::size_t at) { return FormOf(Full(name)).tokens[at]; };
  CHECK(Spelled(token("Jurij Juschyk Pawlowitsch", 1), "YUZHYK"));
  CHECK(Spelled(token("Kazjaryna Pawlowna", 0), "KATSYARYNA"));
  CHECK(Spelled(token("Chusein Chutaew", 0), "KHUSEIN"));
  CHECK_FALSE(Spelled(token("Juschyk", 0), "YUZHYK"));
  for (const std::string_view english : {"Andrew", "Shauna", "Winslow", "Glasgow", "Pettigrew", "Woodrow"}) {
    INFO(english);
    CHECK_FALSE(Spelled(token("Chan " + std::string(english), 0), "KHAN"));
  }
}

TEST_CASE("Forms of one name that no sound tells have the usual one beside them") {
  CHECK(Spelled(TokenOf("Yehia"), "YAHYA"));
  CHECK(Spelled(TokenOf("Omer"), "OMAR"));
  CHECK(Spelled(TokenOf("Maxamed"), "MOHAMED"));
  CHECK(Spelled(TokenOf("Economides"), "OIKONOMIDES"));
}

TEST_CASE("A slip in one letter of Arabic or Hebrew is one edit, whatever stands beside it") {
  const auto similarity = [](std::string_view a, std::string_view b) {
    const base::Token x = TokenOf(a);
    const base::Token y = TokenOf(b);
    return index::score::CompareTokens(index::score::TokenView(x), index::score::TokenView(y)).similarity;
  };
  constexpr int kOneEditInFour = 7000;
  CHECK(similarity("حسين", "حسيث") > kOneEditInFour);
  CHECK(similarity("تكريتي", "تكرثتي") > kOneEditInFour);
  CHECK(similarity("אברהם", "אברשם") > kOneEditInFour);
  CHECK(similarity("حسين", "كمال") == 0);
  // No Latin name is near the signs of it.
  CHECK(similarity("شلا", "Ola") == 0);
  CHECK(similarity("عدا", "Eda") < kOneEditInFour);
}

TEST_CASE("A word letter by letter takes the place of no other spelling") {
  CHECK(Spelled(TokenOf("יוליוס"), "JULIUS"));
  CHECK(TokenOf("יוליוס").alternates.size() <= kAlternatesMax);
}

TEST_CASE("Armenian, Georgian, Devanagari, Thai and Ethiopic come out in Latin letters") {
  for (const std::string_view name : {"Պետրոսյան", "გიორგი", "राजेश", "สมชาย", "አበበ"}) {
    INFO(name);
    CHECK(TokenOf(name).letters.size() >= 3);
  }
}

TEST_CASE("a Latin word with a few look-alikes of another script is Latin") {
  CHECK(Canonical("Mаria") == "MARIA");    // Cyrillic а
  CHECK(Canonical("Ρeter") == "PETER");    // Greek Rho
  CHECK(Canonical("Ивaнов") == "IVANOV");  // Latin a in a Cyrillic word
}

}  // namespace
}  // namespace lookout::text
