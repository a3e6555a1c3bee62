// Names that another script took over by ear, and scripts with habits of their own.
#include "engine/text/foreign.h"
#include "index/score/token_similarity.h"
#include "tests/text/name_support.h"

namespace lookout::text {
namespace {

// Some token of some reading of the one is alike to some token of the other.
bool Meet(std::string_view a, std::string_view b) {
  for (const base::NameForm& x : NormalizeName(Full(a))) {
    for (const base::NameForm& y : NormalizeName(Full(b))) {
      for (const base::Token& s : x.tokens) {
        for (const base::Token& t : y.tokens) {
          if (index::score::CompareTokens(s, t).similarity > 0) return true;
        }
      }
    }
  }
  return false;
}

using Pair = std::pair<std::string_view, std::string_view>;

void CheckMeet(std::initializer_list<Pair> pairs) {
  for (const auto& [native, latin] : pairs) {
    INFO(native << " " << latin);
    CHECK(Meet(native, latin));
  }
}

void CheckApart(std::initializer_list<Pair> pairs) {
  for (const auto& [native, latin] : pairs) {
    INFO(native << " " << latin);
    CHECK_FALSE(Meet(native, latin));
  }
}

TEST_CASE("sounds are spelled as each language spells them") {
  CHECK(SpellSounds("JEYN", Orthography::kEnglish) == "JANE");
  CHECK(SpellSounds("MAYLZ", Orthography::kEnglish) == "MILES");
  CHECK(SpellSounds("LOJ", Orthography::kEnglish) == "LODGE");
  CHECK(SpellSounds("BRAWN", Orthography::kEnglishPlain) == "BROWN");
  CHECK(SpellSounds("jIRO", Orthography::kFrench) == "GIREAU");
  CHECK(SpellSounds("FURNYE", Orthography::kFrench) == "FOURNIER");
  CHECK(SpellSounds("XULc", Orthography::kGerman) == "SCHULZ");
  CHECK(SpellSounds("JORDANO", Orthography::kItalian) == "GIORDANO");
  CHECK(SpellSounds("RAMIRES", Orthography::kSpanish) == "RAMIRES");
  CHECK(SpellSounds("xORxE", Orthography::kSpanish) == "JORJE");
  CHECK(SpellSounds("QARTORISKA", Orthography::kPolish) == "CZARTORISKA");
  CHECK(SpellSounds("", Orthography::kFrench).empty());
}

TEST_CASE("names from abroad come back out of Cyrillic") {
  CheckMeet({{"Джейн", "Jane"}, {"Дейл", "Dale"}, {"Майлз", "Miles"}, {"Марлоу", "Marlowe"}, {"Кэри", "Carey"}});
  CheckMeet({{"Ружмон", "Rougemont"}, {"Фурнье", "Fournier"}, {"Шарбонно", "Charbonneau"}, {"Миньяр", "Mignard"}});
  CheckMeet({{"Шульц", "Schulz"}, {"Цильхер", "Zilcher"}, {"Хойс", "Heuss"}, {"Хорхе", "Jorge"}});
  CheckMeet({{"Джорджеску", "Georgescu"}, {"Вишневская", "Wiszniewska"}, {"В.", "W."}});
  CheckApart({{"Джейн", "Dorothy"}, {"Дейл", "Paul"}, {"Хорхе", "Gordon"}});
}

TEST_CASE("Russian surnames meet their French and German spellings") {
  CheckMeet({{"Шевченко", "Chevtchenko"}, {"Шевченко", "Schewtschenko"}, {"Жадов", "Jadov"}, {"Жадов", "Schadow"}});
  CheckMeet({{"Хрусталёв", "Chrustaljow"}, {"Щукин", "Chtchoukine"}, {"Щукин", "Schtschukin"}});
  CHECK(Spelled(TokenOf("Жуковский"), "JOUKOVSKII"));
}

TEST_CASE("Chinese and Japanese names in Cyrillic are read by their own systems") {
  CHECK(Spelled(TokenOf("Цяньчжи"), "QIANZHI"));
  CHECK(Spelled(TokenOf("Чжан"), "ZHANG"));
  CHECK(Spelled(TokenOf("Сюй"), "XU"));
  CHECK(Spelled(TokenOf("Такэси"), "TAKESHI"));
  CHECK_FALSE(Spelled(TokenOf("Иван"), "YIWANG"));
  CHECK_FALSE(Spelled(TokenOf("Анна"), "ANGNA"));
}

TEST_CASE("names from abroad come back out of Arabic") {
  CheckMeet(
      {{"كين", "Kane"}, {"لوف", "Love"}, {"جون", "Jones"}, {"فالوا", "Valois"}, {"روخو", "Rojo"}, {"بيتي", "Petey"}});
  CheckMeet({{"صادقي", "Sadeghi"}, {"فاضل", "Fazel"}, {"محفوظ", "Mahfoudh"}});
  CheckApart({{"كين", "Love"}, {"محمد", "Mehmet"}, {"صادقي", "Hosseini"}});
}

TEST_CASE("names from abroad come back out of Hebrew") {
  CheckMeet(
      {{"אוטו", "Otto"}, {"פיין", "Payne"}, {"פאני", "Fannie"}, {"מאייר", "Meyer"}, {"לאו", "Low"}, {"לני", "Lennie"}});
  CheckMeet({{"קית'", "Keith"}, {"צ'אק", "Chuck"}, {"אילזה", "Ilse"}, {"קוזנצוב", "Kuznetsov"}});
  CheckApart({{"אוטו", "Anna"}, {"פיין", "Keith"}});
}

TEST_CASE("names from abroad come back out of Hangul") {
  CheckMeet({{"데이비드", "David"},
             {"크리스틴", "Christine"},
             {"터커", "Tucker"},
             {"파블로바", "Pavlova"},
             {"마셜", "Marshall"}});
  CheckApart({{"데이비드", "Tucker"}, {"크리스틴", "Marshall"}});
  const std::vector<base::NameForm> forms = NormalizeName(Full("김민수"));
  CHECK(forms.size() == 1);  // a Korean name is not read as a foreign one
}

TEST_CASE("names from abroad come back out of Katakana") {
  CheckMeet({{"ミラー", "Miller"},
             {"スティーブ", "Steve"},
             {"ヴィンス", "Vince"},
             {"ジェイク", "Jake"},
             {"ティトフ", "Titov"}});
  CheckMeet({{"ブロンデル", "Blondel"}, {"ルーク", "Luke"}});
  CheckApart({{"ミラー", "Vince"}, {"ルーク", "Jake"}});
}

TEST_CASE("Japanese is found by Kunrei and by long vowels") {
  CHECK(Spelled(TokenOf("しょうじ"), "SYOZI"));
  CHECK(Spelled(TokenOf("つちや"), "TUTIYA"));
  CHECK(Spelled(TokenOf("Zyun"), "JUN"));
  CheckMeet({{"おおの", "Ohno"}, {"じゅん", "Zyun"}, {"ふじた", "Huzita"}});
}

TEST_CASE("names from abroad come back out of Chinese characters") {
  CheckMeet({{"克劳福德", "Crawford"},
             {"哈里斯", "Harris"},
             {"拉莫斯", "Ramos"},
             {"卡森", "Carson"},
             {"弗雷德里克", "Frederick"}});
  CheckMeet({{"詹姆斯·卡特", "Carter"}, {"哈特曼", "Hartmann"}, {"麥克法登", "McFadden"}});
  CheckApart({{"哈里斯", "Crawford"}, {"卡森", "Ramos"}});
  for (const base::NameForm& form : NormalizeName(Full("王小明"))) {
    CHECK(form.tokens.front().letters == "WANG");  // no character of it tells of abroad
  }
}

TEST_CASE("Armenian, the scripts of India, Thai and Ethiopic have the spellings of passports") {
  CheckMeet({{"Խաչատրյան", "Khachatryan"}, {"Հակոբ", "Hagop"}, {"Ոսկանյան", "Voskanyan"}, {"Շուշան", "Shushan"}});
  CHECK(TokenOf("चौहान").letters == "CHAUHAN");
  CHECK(TokenOf("प्रकाश").letters == "PRAKASH");
  CHECK(TokenOf("कृष्ण").letters == "KRISHNA");
  CheckMeet({{"सिंह", "Singh"}, {"रामचन्द्र", "Ramchandra"}});
  CheckMeet({{"สมชาย", "Somchai"}, {"สุรชัย", "Surachai"}, {"วิชัย", "Wichai"}});
  CHECK(TokenOf("ተስፋዬ").letters == "TESFAYE");
  CheckMeet({{"ጌታቸው", "Getachew"}, {"ዮሐንስ", "Yohannes"}, {"አበበ", "Abebe"}});
}

TEST_CASE("any word of any script is spelled within the bounds") {
  for (const std::string_view word : {"й",
                                      "ь",
                                      "ьь",
                                      "цзцз",
                                      "ввввввввввввввввввввввввв",
                                      "וווו",
                                      "ייייי",
                                      "״׳",
                                      "ووووو",
                                      "ييييي",
                                      "ー",
                                      "ッ",
                                      "ァ",
                                      "ンンン",
                                      "ㅋㅋ",
                                      "으으으",
                                      "斯斯斯斯斯斯斯斯斯斯斯斯斯斯斯斯斯斯斯斯斯斯斯斯斯斯斯斯斯斯斯斯",
                                      "฿์์",
                                      "์",
                                      "ׇ",
                                      "և",
                                      "ՈՒ"}) {
    INFO(word);
    for (const base::NameForm& form : NormalizeName(Full(word))) {
      for (const base::Token& token : form.tokens) {
        CHECK_FALSE(token.letters.empty());
        CHECK(token.letters.size() <= kTokenBytesMax);
        CHECK(token.alternates.size() <= kAlternatesMax);
      }
    }
  }
}

}  // namespace
}  // namespace lookout::text
