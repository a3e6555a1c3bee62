// Names of the Slavic countries: see cultures_west.cc.
#include "tools/generate/culture.h"

namespace lookout::generate {
namespace {

CultureSource Russian() {
  return {
      .name = "russian",
      .script = Script::kRussian,
      .weight = 68,
      .countries = "RUS 78 BLR 9 KAZ 5 UKR 4 MDA 2 LVA 1 EST 1",
      .male = {.listed = "Александр~Sasha~Shura Сергей~Seryozha Владимир~Vova~Volodya Андрей~Andryusha "
                         "Алексей~Alyosha~Lyosha Дмитрий~Dima~Mitya "
                         "Николай~Kolya Иван~Vanya Михаил~Misha Евгений~Zhenya Виктор~Vitya Юрий~Yura Василий~Vasya "
                         "Анатолий~Tolya Олег Игорь "
                         "Павел~Pasha Максим~Maks Денис Константин~Kostya Валерий~Valera Роман~Roma Виталий~Vitalik "
                         "Антон~Tosha Вячеслав~Slava "
                         "Артём~Tyoma Илья~Ilyusha Пётр~Petya Григорий~Grisha Вадим Никита Борис~Borya Руслан "
                         "Станислав~Stas Геннадий~Gena "
                         "Леонид~Lyonya Фёдор~Fedya Степан~Styopa Георгий~Zhora~Gosha Тимур Яков~Yasha Аркадий~Arkasha "
                         "Семён~Syoma Лев~Lyova "
                         "Эдуард~Edik Марат Глеб Кирилл Ярослав Тарас Всеволод",
               .first = "Але Бро Вла Все Доб Ельм Зор Ки Лю Ма Ми Мсти Ми Ну Орес Оста Ра Ради Рос Свя Са Те Хар Эль",
               .middle = "ра ли ве то",
               .last = "слав мир дар рий тан фим лей ний вид ат ис",
               .head = 8},
      .female = {.listed = "Елена~Lena~Alyona Татьяна~Tanya Наталья~Natasha Ольга~Olya Ирина~Ira Анна~Anya "
                           "Светлана~Sveta Мария~Masha Людмила~Lyuda "
                           "Екатерина~Katya Галина~Galya Валентина~Valya Юлия~Yulya Надежда~Nadya Анастасия~Nastya "
                           "Любовь~Lyuba Нина Марина Оксана "
                           "Александра~Sasha Дарья~Dasha Вера Ксения~Ksyusha Виктория~Vika Лариса~Lara Евгения~Zhenya "
                           "Тамара~Toma Алла Зинаида~Zina "
                           "Раиса~Raya Лидия~Lida Антонина~Tonya Инна Полина Софья~Sonya Алина Жанна Эльвира",
                 .first = "Але Ве Вла Да Ели За Зла И Ка Ли Лю Ма Ми Ни Ра Ро Са Све Та У Э Я",
                 .middle = "ли ри ве на",
                 .last = "слава мила на рина лина нора та лия рия да",
                 .head = 8},
      .family = {.listed = "Смирнов Иванов Кузнецов Попов Соколов Лебедев Козлов Новиков Морозов Петров Волков "
                           "Соловьёв Васильев Зайцев Павлов Семёнов "
                           "Голубев Виноградов Богданов Воробьёв Фёдоров Михайлов Беляев Тарасов Белов Комаров Орлов "
                           "Киселёв Макаров Андреев Ковалёв "
                           "Ильин Гусев Титов Кузьмин Кудрявцев Баранов Куликов Алексеев Степанов Яковлев Сорокин "
                           "Сергеев Романов Захаров Борисов Королёв "
                           "Герасимов Пономарёв Григорьев Лазарев Медведев Ершов Никитин Соболев Рябов Поляков Цветков "
                           "Данилов Жуков Фролов Журавлёв "
                           "Николаев Крылов Максимов Сидоров Осипов Белоусов Федотов Дорофеев Егоров Матвеев Бобров "
                           "Дмитриев Калинин Анисимов Петухов",
                 .first = "Ага Ама Бала Бар Без Бел Бере Боб Бори Бра Бул Бур Вар Вер Ви Вой Вол Воро Га Гла Голо Гор "
                          "Гре Губ Да Дег Доб Дол Дро Ду "
                          "Евс Ел Ере Жда Же За Зве Зи Ива Ка Кал Кар Кла Ко Коз Кол Кор Кос Кра Кре Кри Кру Ку Кул Ла "
                          "Лап Ле Ли Лоба Ло Лу Лы Ма Мар "
                          "Мел Ме Ми Мо Му На Не Ни Но Обу Ов Оре Па Пе Пла По Про Пу Ра Ре Ро Ру Ры Са Сад Се Си Ско "
                          "Сло Со Ста Су Та Те Ти То Тре "
                          "Ту Ува Уса Фа Фи Фо Ха Хво Хо Хру Ца Че Чер Чи Шап Ша Ше Ши Щер Юди Яку",
                 .middle = "ба бе бро ва ве ви го гу да де до за зе ка ки ко ла ле ли ло ма ме ми мо на не ни но па пи "
                           "ра ре ри ро са се си ста та те ти то ха че ша",
                 .last = "нов лов ров ков тов чев шев вин нин лин рин кин хин ский нский вский цкий дов мов пин тин "
                         "лёв бин шин гин жин ев сов",
                 .head = 44},
      .cities = "Moskva Minsk Kazan Samara Omsk Tver Perm Ufa Almaty Gomel Tula",
      .chain = Chain::kSlavic,
      .feminine = Feminine::kRussian,
  };
}

CultureSource Ukrainian() {
  return {
      .name = "ukrainian",
      .script = Script::kUkrainian,
      .weight = 34,
      .countries = "UKR 94 POL 3 CAN 1 MDA 2",
      .male = {.listed = "Олександр~Sashko~Sasha Сергій~Serhiyko Микола~Kolya Володимир~Volodya Іван~Ivas Андрій "
                         "Юрій~Yurko Василь~Vasylko Віктор "
                         "Анатолій~Tolya Михайло~Mykhas Петро~Petryk Олег Дмитро~Dima Ігор Олексій Валерій Максим "
                         "Роман Павло~Pavlyk Євген~Zhenya "
                         "Григорій Богдан~Bohdanko Віталій Артем Ярослав~Slavko Тарас~Tarasyk Степан Станіслав Руслан "
                         "Вадим Леонід Назар Остап Денис",
               .first = "Бого Бра Все Доб Лю Мсти Ми Оста Рат Свя Хва Яро",
               .middle = "ми ра",
               .last = "слав мир дар рій тан лад",
               .head = 8},
      .female = {.listed = "Олена~Olenka Тетяна~Tanya Наталія~Natalka Марія~Marichka Людмила~Lyuda Оксана~Ksenia "
                           "Ольга~Olya Ірина~Ira Галина~Halya "
                           "Світлана~Sveta Валентина Ганна~Hanusia Надія Любов Катерина~Katrusia Юлія Вікторія "
                           "Анастасія Дарина Соломія Богдана Софія "
                           "Лариса Ніна Віра Лідія Олександра Іванна",
                 .first = "Бо Ве Да Зла Лю Ма Ми Ра Ро Яро",
                 .middle = "ли ри",
                 .last = "слава мила на рина дана",
                 .head = 8},
      .family = {.listed = "Мельник Шевченко Бойко Коваленко Бондаренко Ткаченко Ковальчук Кравченко Олійник Шевчук "
                           "Коваль Поліщук Бондар Ткачук "
                           "Марченко Савченко Руденко Мороз Лисенко Петренко Кравчук Клименко Павленко Левченко "
                           "Пономаренко Василенко Гончаренко "
                           "Харченко Сидоренко Карпенко Гаврилюк Мазур Романюк Кузьменко Хоменко Юрченко Тимошенко "
                           "Яценко Панченко Дяченко Костенко",
                 .first = "Ба Бабен Біл Бла Бо Бро Бу Вав Ва Ве Во Га Гай Ге Гна Го Гор Гри Гу Да Де До Дов Дро Ду За "
                          "Зі Іва Ка Кал Кар Ки Кли Ко Кор Кри Ку "
                          "Ла Ле Ли Ло Лу Ма Ми Му На Не Ни О Ома Он Па Пе Пи По При Про Ра Ре Ро Ру Са Сав Се Си Ско "
                          "Со Сте Сто Та Те Ти То Три Фе Фі Ха Хо "
                          "Че Чо Ша Ше Шу Ща Ю Яре Яс",
                 .middle =
                     "ба ва ви го да де до за ка ко ла ле ли ло ма ме ми на ни но ра ре ри ро са си та ти то ха че",
                 .last = "ненко ленко ренко щенко бчук мчук льчук ренюк нюк ський нський вич ниць дюк ляк рак ник шин "
                         "люк тенко венко цький",
                 .head = 34},
      .cities = "Kyiv Lviv Odesa Kharkiv Poltava Lutsk Dnipro",
      .chain = Chain::kUkrainian,
      .feminine = Feminine::kRussian,
  };
}

CultureSource Serbian() {
  return {
      .name = "serbian",
      .script = Script::kSerbian,
      .weight = 22,
      .countries = "SRB 52 BIH 22 MNE 9 HRV 12 MKD 5",
      .male = {.listed = "Милан~Mićo Драган~Gagi Зоран~Zoki Милош Никола~Nidžo Марко Александар~Aca~Saša Петар~Pera "
                         "Иван Горан Стефан Дејан~Deki Ненад "
                         "Владимир~Vlada Душан Срђан Бојан Слободан~Boba Мирослав~Miro Предраг~Peđa Љубиша Бранко Лука "
                         "Јован~Joca Ђорђе~Đole Живорад "
                         "Томислав~Tomo Мехмед~Meho Самир Адмир Ибрахим~Ibro Мустафа~Mujo Хасан Емир Јасмин",
               .first = "Бо Бра Вла Во До Жи Јар Љу Ми Не Ра Сла Сре То Цве",
               .middle = "ди ми ри",
               .last = "слав мир драг шко рад дан ко тен љуб",
               .head = 9},
      .female = {.listed = "Марија~Maja~Mara Јелена~Jeca Милица~Mica Ана Ивана Драгана Снежана~Sneža Љиљана~Ljilja "
                           "Весна Гордана~Goca Јованка Мирјана~Mira "
                           "Биљана Светлана~Ceca Сања Наташа Радмила~Rada Слађана Душица Тијана Амра Фатима~Fata Емина "
                           "Лејла Алма Тања Нада",
                 .first = "Бо Ве Да До Зо Ја Ле Љу Ма Ми На Ра Са Сла Сне",
                 .middle = "ди ми ли",
                 .last = "слава мира ка на дана жана рка нка",
                 .head = 9},
      .family = {.listed = "Јовановић Петровић Николић Марковић Ђорђевић Стојановић Илић Станковић Павловић Милошевић "
                           "Хоџић Хорват Ковачевић Бабић "
                           "Марић Новак Јурић Ковач Томић Костић Тодоровић Стевановић Лукић Поповић Радовановић "
                           "Живковић Ристић Симић Савић Митровић "
                           "Ивановић Антић Хаџић Чолаковић Делић Бегић Халиловић Ибрахимовић Мујић Османовић Вуковић "
                           "Кнежевић Шарић Перић Божић",
                 .first = "Але Ба Бе Бло Бо Бра Бу Ва Ви Во Вук Га Гли Го Гру Да Де Ди До Дра Ђу Жа Жи За Зу Ива Ја Ка "
                          "Ки Кли Ко Кр Ку Ла Ле Лу Љу Ма Ме Ми "
                          "Мла Му На Не Об Ок Па Пе Пла По Пре Ра Ре Ро Са Се Си Ско Сло Со Ста Су Та Те Ти То Три Ту "
                          "Ћи Фи Ха Це Цви Ча Че Ша Шу",
                 .middle = "ба ва ви да де до за ја ка ко ла ле ло ма ме ми на не ни но ра ре ри ро са си та ти то чи",
                 .last = "вић новић ковић ловић ровић јевић чевић шевић нић лић рић тић чић дић јић њак ац ић",
                 .head = 34},
      .cities = "Beograd Novi_Sad Sarajevo Niš Podgorica Zagreb Mostar",
  };
}

CultureSource Polish() {
  return {
      .name = "polish",
      .weight = 36,
      .countries = "POL 95 DEU 3 GBR 2",
      .male = {.listed =
                   "Jan~Janek Andrzej~Jędrek Piotr~Piotrek Krzysztof~Krzysiek Stanisław~Staszek Tomasz~Tomek Paweł "
                   "Marcin Michał~Michałek "
                   "Marek Grzegorz~Grzesiek Jerzy~Jurek Łukasz Tadeusz~Tadek Adam Józef~Józek Zbigniew~Zbyszek "
                   "Ryszard~Rysiek Dariusz~Darek "
                   "Mariusz Henryk~Heniek Mateusz Jakub~Kuba Wojciech~Wojtek Kazimierz~Kazik Robert Rafał Jacek Janusz "
                   "Mirosław~Mirek Jarosław~Jarek "
                   "Sławomir~Sławek Artur Zdzisław~Zdzisiek Bartosz~Bartek Władysław~Władek Leszek Zygmunt Żelisław",
               .first = "Bogu Bole Bro Cze Dobro Gnie Jaro Kazi Lubo Mie Mści Prze Rado Sie Świę To Wiel Wie Wł Zbi",
               .middle = "ci ro",
               .last = "sław mir mysł mił bor woj gost rad",
               .head = 10},
      .female =
          {.listed =
               "Maria~Marysia Krystyna~Krysia Anna~Ania Barbara~Basia Teresa~Renia Elżbieta~Ela Janina~Janka "
               "Zofia~Zosia Jadwiga~Jadzia Danuta "
               "Halina~Hala Irena~Irenka Ewa Małgorzata~Gosia Helena~Hela Grażyna Bożena Stanisława Jolanta~Jola "
               "Marianna Urszula~Ula Katarzyna~Kasia "
               "Agnieszka~Aga Magdalena~Magda Joanna~Asia Monika Beata Aleksandra~Ola Dorota Łucja Żaneta Wiesława",
           .first = "Bogu Boży Bro Cze Dobro Ja Lu Ma Mi Ra Ró Sta Świe Wi Za",
           .middle = "ci ro mi",
           .last = "sława mira na rina lina chna wina",
           .head = 10},
      .family =
          {.listed = "Nowak Kowalski Wiśniewski Wójcik Kowalczyk Kamiński Lewandowski Zieliński Szymański Woźniak "
                     "Dąbrowski Kozłowski Jankowski "
                     "Mazur Wojciechowski Kwiatkowski Krawczyk Kaczmarek Piotrowski Grabowski Zając Pawłowski "
                     "Michalski Król Wieczorek Jabłoński "
                     "Wróbel Nowakowski Majewski Olszewski Stępień Malinowski Jaworski Adamczyk Dudek Nowicki Pawlak "
                     "Górski Witkowski Walczak Sikora "
                     "Baran Rutkowski Michalak Szewczyk Ostrowski Tomaszewski Pietrzak Zalewski Wróblewski Marciniak "
                     "Jasiński Zawadzki Bąk Jakubowski Sadowski",
           .first = "Bar Bed Biał Biel Bło Bog Bor Brzo Bu Chmie Cho Chrza Cie Czar Czer Dę Do Drze Dzie Fi Gaj Gał Ga "
                    "Gło Go Gra Gro Grze Gu Ja Jan Jar Jeż "
                    "Ka Kal Kar Kę Kli Kło Ko Kor Kra Kru Krzy Ku La Le Li Lu Ła Ło Ma Mar Mi Mo Mro Mu Na Ni No Ol Or "
                    "Os Pa Pie Pła Po Prze Pu Ra Ro Ru Rze Sa Se "
                    "Si Ska Sło So Sta Sto Stra Su Szcze Szy Ta To Trze Tu Urba Wa Wie Wil Wło Wo Wy Za Zbo Zie Żu",
           .middle = "bie bo cho da do go ja ka ko la le li ło ma mi na ni no ra ro sie sto ta to wa wi wo ży",
           .last =
               "wski nski cki rski lski ński dzki czyk czak niak rek szek lak wicz nowicz ik ka ciak sz linski rowski",
           .head = 46},
      .cities = "Warszawa Kraków Łódź Wrocław Poznań Gdańsk Lublin",
      .feminine = Feminine::kPolish,
      .second_forename_percent = 30,
  };
}

CultureSource Czech() {
  return {
      .name = "czech",
      .weight = 22,
      .countries = "CZE 62 SVK 34 AUT 4",
      .male = {.listed = "Jiří~Jirka Jan~Honza Petr~Péťa Josef~Pepa Pavel~Pája Martin Tomáš~Tom Jaroslav~Jarda "
                         "Miroslav~Mirek Zdeněk František~Franta Václav~Vašek "
                         "Michal Milan Karel Jakub~Kuba Lukáš David Vladimír~Vláďa Ondřej~Ondra Ladislav~Láďa Roman "
                         "Marek Stanislav~Standa Radek Daniel Antonín~Tonda "
                         "Vojtěch Filip Miloš Jozef Štefan Ján Peter Juraj Ľuboš",
               .first = "Bo Bře Če Dob Draho Hy Ja Kvě Li Lu Mi Ota Pře Ra Ři Slavo To Vra Zby",
               .middle = "ti ro",
               .last = "slav mír bor mil něk voj šek",
               .head = 9},
      .female = {.listed = "Jana~Janička Marie~Mařenka Eva Hana~Hanka Anna~Anička Lenka Věra Kateřina~Káťa Lucie~Lucka "
                           "Alena Petra Jaroslava Ludmila~Lída Helena Martina "
                           "Jitka Veronika~Verča Zdeňka Jiřina Michaela~Míša Tereza~Terka Ivana Monika Zuzana~Zuzka "
                           "Jarmila Markéta Eliška Žofie Mária Božena",
                 .first = "Bla Bo Da Dra Dob Jar Kvě Li Mi Ra Ru Sla Svě Vla Zde",
                 .middle = "ti mi",
                 .last = "slava mila na ňka ška mira",
                 .head = 9},
      .family = {.listed = "Novák Svoboda Novotný Dvořák Černý Procházka Kučera Veselý Horák Němec Pokorný Pospíšil "
                           "Hájek Král Jelínek Růžička Beneš Fiala "
                           "Sedláček Doležal Zeman Kolář Navrátil Čermák Vaněk Urban Blažek Kříž Kovář Kratochvíl "
                           "Bartoš Vlček Polák Musil Kopecký Šimek Konečný Malý "
                           "Horváth Kováč Varga Tóth Nagy Baláž Molnár Szabó Lukáč Hudák Polák Gajdoš",
                 .first = "Bar Be Bla Bla Bo Bře Bu Ce Čap Če Da Do Dra Du Fi Fo Ha Há He Hla Ho Hra Hru Hu Já Je Ji "
                          "Ka Ká Ke Kla Klí Ko Kra Kre Kro Ku La Le Li Lo Ma Má Me "
                          "Mi Mo Mu Na Ne No O Pa Pe Pi Pla Po Pro Pta Ra Re Ro Ru Ří Sa Se Ska Slo So Sta Stra Su Ša "
                          "Še Ši Ško Šo Ště Ta Te To Tru Tu Va Vá Ve Vi Vo Vra Za Že Ži",
                 .middle = "ba be cha da de ha ho ja ka ko la le li lo ma mi na ne no pa ra ro ře se ta to va ví",
                 .last = "ček šek ník lík rka rák nka la lka da čka lec nec ta ský ný "
                         "chal bal vec žka tka dil val jda nek",
                 .head = 44},
      .cities = "Praha Brno Bratislava Ostrava Plzeň Košice",
      .feminine = Feminine::kCzech,
  };
}

}  // namespace

std::vector<CultureSource> SlavicCountries() { return {Russian(), Ukrainian(), Serbian(), Polish(), Czech()}; }

}  // namespace lookout::generate
