// Names of the other countries of Eastern Europe, of Turkey and of Central Asia: see cultures_west.cc.
#include "tools/generate/culture.h"

namespace lookout::generate {
namespace {

CultureSource Romanian() {
  return {
      .name = "romanian",
      .weight = 22,
      .countries = "ROU 80 MDA 20",
      .male = {.listed = "Ion~Ionuț~Nelu Gheorghe~Gigi~Ghiță Nicolae~Nicu~Nae Vasile~Vasilică Constantin~Costel~Costi "
                         "Alexandru~Alex~Sandu Dumitru~Mitică Andrei "
                         "Mihai~Mișu Florin Adrian~Adi Ștefan~Fane Marian Cristian~Cristi Daniel Ioan Bogdan Petru "
                         "Viorel Cătălin Răzvan Sorin Ovidiu Liviu Marius Ilie Traian Țeodor",
               .first = "Aure Cor Cos Do Emi Fa Lau Lu Oc Pom Ro Sil Te Va Vir",
               .middle = "li ti",
               .last = "liu rin nel min ian rel tin cel dru gil",
               .head = 9},
      .female = {.listed = "Maria~Maricica~Mărioara Elena~Lenuța Ana~Anișoara Ioana Mihaela~Miha Andreea "
                           "Cristina~Cristi Daniela~Dana Alexandra~Sanda Mariana Gabriela~Gabi "
                           "Florentina Georgeta Ecaterina~Catinca Viorica Rodica Doina Ileana Ramona Simona Loredana "
                           "Nicoleta Raluca Ștefania Țeodora",
                 .first = "Au Ca Co Do Flo La Li Lu Mi Oc Ro Sil Va Vio",
                 .middle = "ri li",
                 .last = "rica na lia tița mina nela rina reta",
                 .head = 9},
      .family = {.listed = "Popa Popescu Pop Radu Dumitru Ionescu Stan Stoica Gheorghe Matei Ciobanu Rusu Constantin "
                           "Marin Dinu Munteanu Moldovan Toma Șerban Florea Barbu "
                           "Dumitrescu Dobre Nistor Diaconu Sandu Lungu Cojocaru Stanciu Ungureanu Ion Enache Tudor "
                           "Oprea Iordache Mocanu Voicu Croitoru Ceban Țurcanu Ciobotaru",
                 .first = "Alba An Apo Ar Ba Băl Be Bo Bră Bu Ca Căl Ce Chi Ci Co Cos Cră Cri Da Di Do Dră Fi Flo Fră "
                          "Ga Gă Ghe Go Gri Gro Ha Ho Io Is La Le Lu Lupa Ma Mă "
                          "Me Mi Mol Mu Na Ne Ni No Ol Pa Pă Pe Pi Po Pre Pri Pu Ra Ră Ro Ru Sa Să Să Sca Sil Si So "
                          "Spă Sta Stă Ște Tă Te To Tri Tu Un Ur Va Vă Ve Vi Vlă Vo Za Zam",
                 .middle =
                     "ba be ca ci co da de di do la le li lo ma me mi na ne ni no ra re ri ro sa si ta te ti va ve vi",
                 .last = "escu eanu nescu lescu aru oiu an ache ilă uță aș cea ncu "
                         "ndru ciuc ianu rescu tescu",
                 .head = 30},
      .cities = "București Iași Cluj Timișoara Chișinău Constanța",
      .second_forename_percent = 40,
      .second_family_percent = 4,
      .second_family_joint = '-',
  };
}

CultureSource Hungarian() {
  return {
      .name = "hungarian",
      .weight = 16,
      .countries = "HUN 84 ROU 9 SVK 5 SRB 2",
      .male = {.listed = "László~Laci István~Pista József~Jóska János~Jancsi Zoltán~Zoli Sándor~Sanyi Gábor~Gabi "
                         "Ferenc~Feri Attila~Ati Péter~Peti Tamás~Tomi Zsolt Tibor~Tibi "
                         "András~Andris Csaba Imre Lajos György~Gyuri Balázs Gyula Mihály~Misi Róbert~Robi Béla "
                         "Dániel~Dani Ádám Krisztián Miklós Bence Dezső Jenő Levente Máté",
               .first = "Al Ba Bol Csa Ele Ger Gu Há Jenő Ká Ko Lő Már Ná Örs Sza Ta Var Vil Zá",
               .middle = "di",
               .last = "dor mér más zsló rád vin bert tal ton mér",
               .head = 9},
      .female = {.listed = "Mária~Mari~Marika Erzsébet~Erzsi~Bözsi Katalin~Kati Ilona~Ica~Ili Éva~Évi Anna~Panni "
                           "Zsuzsanna~Zsuzsi Margit~Manci Judit~Jutka Ágnes~Ági Julianna~Juli "
                           "Andrea Ildikó Erika Krisztina~Kriszta Irén Eszter Magdolna~Magdi Mónika Edit Gabriella "
                           "Szilvia Anita Réka Boglárka Piroska Gyöngyi",
                 .first = "Al Bo Csi Do Emő Fru Gi Haj Ib Jo Kin Li Min No Or Pi Ro Sa Tí Vi",
                 .middle = "li",
                 .last = "lla na ka kő rka ndi zsina lma",
                 .head = 9},
      .family = {.listed = "Nagy Kovács Tóth Szabó Horváth Varga Kiss Molnár Németh Farkas Balogh Papp Takács Juhász "
                           "Lakatos Mészáros Oláh Simon Rácz Fekete Szilágyi Török Fehér "
                           "Balázs Gál Kis Szűcs Kocsis Pintér Fodor Orsós Szalai Sipos Magyar Lukács Gulyás Biró "
                           "Király Katona László Jakab Bogdán Balog Sándor Boros Fazekas Kelemen",
                 .first = "Al An Ba Bak Bar Be Ber Bo Bor Bu Csa Cse Csi Da De Do Du Er Fa Fe Fo Ga Gel Gö Gyar Ha Hal "
                          "He Hor Hu Ja Ka Kar Ke Ko Kor Kö La Le Lo Ma Me Mo Na Ná No Ó Pá "
                          "Pa Pe Pol Rá Ri Ró Sá Sár Sze So Sza Szé Szi Szo Ta Té Ti To Tu Ur Va Vá Ve Vi Vö Za Ze Zso",
                 .middle = "ba bo da do go ka ko la le ma na ne no ra ré ri ta te to vá",
                 .last = "di si ti ri nyi lyi szki gyi zi lai nai dai sai ki kai hegyi falvi házi földi lmi",
                 .head = 40},
      .cities = "Budapest Debrecen Szeged Pécs Győr Miskolc",
      .family_first = true,
  };
}

CultureSource Turkish() {
  return {
      .name = "turkish",
      .weight = 42,
      .countries = "TUR 82 AZE 8 DEU 7 CYP 1 BGR 2",
      .male = {.listed = "Mehmet~Memo Mustafa~Mıstık Ahmet Ali Hüseyin Hasan İbrahim~İbo İsmail~İso Osman Yusuf Murat "
                         "Ömer Ramazan Halil Süleyman~Sülo Abdullah~Apo Mahmut Recep "
                         "Salih Fatih Kadir Emre Hakan Kemal Burak Serkan Orhan Bayram Yaşar Cemal Şükrü Çetin Gökhan "
                         "Ünal Rüştü Selçuk Uğur İlham Elçin Rəşad Vüqar",
               .first = "Al Ay Bey Bor Can Do El Er Gök Gür İl Kor Meh Ol Or Öz San Se Tar Ser Tay Te Tu Tür Ul Ya Yıl",
               .middle = "ka ta",
               .last = "han can kan bey tuğ gün maz demir tan alp er sel kut soy",
               .head = 7},
      .female = {.listed =
                     "Fatma~Fatoş Ayşe~Ayşen Emine~Emoş Hatice~Hatçe Zeynep Elif Meryem Şerife Zehra Sultan Hanife "
                     "Merve Havva Zeliha Esra Fadime Özlem Hacer Yasemin Hülya "
                     "Melek Sevim Gülşen Leyla Dilek Büşra Songül Ebru Aysel Gülay Çiğdem Ülkü Nigar Sevinc Günel",
                 .first = "Ay Bu Ça Di Do Em Fi Gö Gül Has Il Mel Na Ne Nur Pe Sel Sev Şe Tü Yıl Zü",
                 .middle = "li ha",
                 .last = "nur can gül şen sel ay din han ran ten da la men",
                 .head = 7},
      .family = {.listed = "Yılmaz Kaya Demir Çelik Şahin Yıldız Yıldırım Öztürk Aydın Özdemir Arslan Doğan Kılıç "
                           "Aslan Çetin Kara Koç Kurt Özkan Şimşek Polat Korkmaz Özcan Çakır "
                           "Erdoğan Can Acar Şen Aktaş Güler Yalçın Güneş Bozkurt Bulut Keskin Ünal Turan Gül Özer "
                           "Işık Kaplan Avcı Sarı Tekin Taş Köse Yüksel Ateş Aksoy "
                           "Məmmədov Əliyev Həsənov Hüseynov Quliyev",
                 .first = "Ağa Ak Al Altın Ar Arı Ata Ay Bal Baş Bay Bil Boz Bü Can Çal Çam De Deli Dil Do Du Ege El "
                          "En Er Es Eş Gel Genç Gök Gü Gür Has İl İn Kar Ka Kal Kan Kır Kız "
                          "Ko Koca Kor Ku Kuş Kü Mer Meş Oğ Ok Or Oy Ön Öz Pek Sağ San Say Sel Ser Sev Soy Sö Su Şen "
                          "Tan Taş Tay Tek Top Tu Tun Tü Uç Ul Us Uz Ün Var Ya Yal Yar Yaz Yeş Yıl Yur Yü Zey",
                 .middle = "a e ı i da ka la ma ra ta sa de le re",
                 .last = "oğlu demir kaya türk lı li maz kan can taş lar tekin bulut çelik baş bay han er gil soy sal "
                         "gün doğan kılıç çı kul yurt",
                 .head = 50},
      .cities = "İstanbul Ankara İzmir Bursa Adana Konya Bakı Gence",
      .second_forename_percent = 14,
      .second_family_percent = 3,
  };
}

CultureSource CentralAsian() {
  return {
      .name = "central-asian",
      .script = Script::kRussian,
      .weight = 24,
      .countries = "UZB 38 KAZ 24 TJK 17 KGZ 13 TKM 8",
      .male = {.listed = "Бахтиёр Рустам Шавкат Азиз Фарход Улугбек Нурлан Бауыржан Ержан Серик Талгат Марат Асхат "
                         "Тимур Жасур Отабек Санжар Дилшод Сардор Хуршид Фарух Фирдавс "
                         "Далер Мухаммад Абдулла Умид Икром Азамат Бакыт Нурбек Айбек Эмиль Мирлан Сапармурат Мерген "
                         "Равшан Алишер Ислам",
               .first = "Абду Ай Ак Ал Аб Ба Бек Бе Да Дил Ер Жа Зай Ис Ка Кай Ма Мир Му Нур Ой Рах Сай Сул Та То Уз "
                        "Ха Хо Шер Ша Эр Юл",
               .middle = "ли ма ра са",
               .last = "бек жан мурод ходжа лло кул дин зод хан мат бой рат гали сер ёр",
               .head = 12},
      .female = {.listed = "Гульнара Дилноза Айгуль Динара Мадина Зарина Нигора Малика Феруза Шахноза Асель Жанар "
                           "Айжан Алия Гульмира Назира Парвина Мехри Огулгерек Севара Лола",
                 .first = "Ай Ал Гуль Дил За Зу Ма Мех Му На Ни Нур Ой Са Ша Фар",
                 .middle = "ли ма ра",
                 .last = "гуль нара ноза хон бану дана мира бика жан рия фа ча",
                 .head = 12},
      .family =
          {.listed =
               "Каримов Рахимов Ахмедов Юсупов Исмаилов Абдуллаев Хасанов Назаров Саидов Турсунов Умаров Алиев Мирзаев "
               "Усманов Оспанов Ахметов Омаров Султанов "
               "Ибрагимов Рахмонов Шарипов Холматов Эргашев Раджабов Тошматов Асанов Сыдыков Атаев Аннаев Нурмухамедов",
           .first = "Абдра Абду Ай Ак Ал Аман Ас Ба Бай Бек Бер Бо Бур Га Гуль Да Джу Дос Ер Жа Жу За Ибра Ис Ка Кал "
                    "Ке Ко Кур Ма Ме Мир Му Нар Нур Ор Ра Са Сап Са Сей Та Тем То "
                    "Тур Ул Ур Ха Хай Хо Ху Ша Шер Эр Эш Юл Яку",
           .middle = "бе бай га ди за ка ку ла ли ма ме мо му на ни ра са та ти хо",
           .last = "баев беков мов ров тов лов диев жанов муратов ходжаев улов кулов заев дов нов лиев ев",
           .head = 34},
      .cities = "Toshkent Almaty Dushanbe Bishkek Samarqand Ashgabat Osh",
      .feminine = Feminine::kRussian,
      .second_forename_percent = 3,
  };
}

CultureSource Lithuanian() {
  return {
      .name = "lithuanian",
      .weight = 9,
      .countries = "LTU 94 LVA 3 GBR 3",
      .male = {.listed = "Jonas Antanas~Antas Vytautas~Vytas Tomas Juozas~Juozukas Kęstutis~Kęstas Darius Mindaugas "
                         "Andrius Marius Petras Algirdas~Algis Arūnas Gintaras "
                         "Rimantas Saulius Stasys Kazys Povilas Žygimantas Šarūnas",
               .first = "Al Ar Aud Dai Gied Gin Jo Ka Man Nor Rai Rim Sau Tau Vai Vil Žil",
               .middle = "gi vi",
               .last = "das mantas rius vydas tautas mas nius",
               .head = 10},
      .female = {.listed = "Ona~Onutė Irena Janina Marija~Marytė Danutė Rasa Kristina Aldona Jūratė Daiva Vida Laima "
                           "Asta Gintarė Eglė Rūta Živilė Agnė Viktorija",
                 .first = "Al As Au Dai Ed El Gi In Jo Ka Lai Mil Nor Rai Rū Sau Vai Vil Žy",
                 .middle = "gi vi",
                 .last = "lė ta nė rė da ma na",
                 .head = 10},
      .family = {.listed = "Kazlauskas Jankauskas Petrauskas Stankevičius Vasiliauskas Žukauskas Butkus Paulauskas "
                           "Urbonas Kavaliauskas Navickas Ramanauskas Savickas Rimkus Balčiūnas",
                 .first = "Ado Al Ba Bal Bie Bra Bu Cha Dai Dam Da Do Ga Ge Gri Gu Ja Jo Ka Kai Ke Ki Kle La Le Li Ma "
                          "Mi Mo Na Ni Nor Pa Pe Po Ra Ri Ro Ru Sa Se Sta Ša Ta To Ur Va Ve Vi Za Že",
                 .middle = "bu de ga ka la le li ma mi na nu ra ri sa ta vi",
                 .last = "auskas ūnas evičius aitis ėnas inskas ys utis onis elis ickas ius",
                 .head = 34},
      .cities = "Vilnius Kaunas Klaipėda Šiauliai",
      .feminine = Feminine::kLithuanian,
  };
}

}  // namespace

std::vector<CultureSource> EasternEurope() {
  return {Romanian(), Hungarian(), Turkish(), CentralAsian(), Lithuanian()};
}

}  // namespace lookout::generate
