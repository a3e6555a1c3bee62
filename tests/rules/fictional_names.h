// fictional_names.h: the names that fictional persons are made of. Common ones only: no line of it is a person.
//
// An entry is `native/Latin/other Latin ...` in a culture with a script of its own, else `Latin/other Latin ...`.
// Surnames that differ by sex stand in the masculine form, and the persons of these cultures are men.
#ifndef LOOKOUT_TESTS_RULES_FICTIONAL_NAMES_H_
#define LOOKOUT_TESTS_RULES_FICTIONAL_NAMES_H_

namespace lookout::rules {

struct Culture {
  const char* state;
  bool native;         // the first part of an entry is in a script of its own
  bool surname_first;  // in running text
  int forenames;       // usual number
  int surnames;
  const char* forename_list;
  const char* surname_list;
};

inline constexpr Culture kCultures[] = {
    {"RUS", true, false, 1, 1,
     "Александр/Aleksandr/Alexander/Alexandre Дмитрий/Dmitriy/Dmitry/Dmitri Сергей/Sergey/Sergei/Serguei "
     "Юрий/Yuriy/Yuri/Iurii "
     "Алексей/Aleksey/Alexei Евгений/Yevgeniy/Evgeny/Evgenii Михаил/Mikhail/Mikhael Фёдор/Fyodor/Fedor Илья/Ilya/Ilia "
     "Виктор/Viktor/Victor",
     "Кузнецов/Kuznetsov/Kouznetsov/Kusnezow Щербаков/Shcherbakov/Chtcherbakov/Schtscherbakow "
     "Жуковский/Zhukovskiy/Zhukovsky/Joukovski "
     "Цветков/Tsvetkov/Zwetkow Хабаров/Khabarov/Habarov Юдин/Yudin/Iudin/Judin Чайкин/Chaykin/Tchaikine/Tschaikin "
     "Соловьёв/Solovyov/Soloviev "
     "Мещеряков/Meshcheryakov/Mechtcheriakov Яшин/Yashin/Iashin/Jaschin Пономарёв/Ponomaryov/Ponomarev "
     "Ильин/Ilyin/Iline"},
    {"UKR", true, false, 1, 1,
     "Олександр/Oleksandr Володимир/Volodymyr Микола/Mykola Сергій/Serhiy/Serhii/Sergiy Дмитро/Dmytro "
     "Андрій/Andriy/Andrii Юрій/Yuriy/Yurii "
     "Євген/Yevhen/Ievgen Григорій/Hryhoriy/Hryhorii/Grygoriy Тарас/Taras",
     "Шевчук/Shevchuk/Chevtchouk/Schewtschuk Бойчук/Boychuk/Boichuk Гончаренко/Honcharenko/Goncharenko "
     "Щербина/Shcherbyna Лисенко/Lysenko "
     "Кравець/Kravets/Kravetz Їжакевич/Yizhakevych/Izhakevych Зозуля/Zozulya/Zozulia "
     "Жайворонок/Zhayvoronok/Zhaivoronok Хоменко/Khomenko"},
    {"BGR", true, false, 1, 1,
     "Георги/Georgi Димитър/Dimitar Христо/Hristo/Christo Иван/Ivan Петър/Petar Стоян/Stoyan Цветан/Tsvetan Янко/Yanko",
     "Стоянов/Stoyanov/Stojanov Христов/Hristov/Christov Щерев/Shterev Въжаров/Vazharov Цанков/Tsankov Жечев/Zhechev "
     "Юруков/Yurukov Чакъров/Chakarov"},
    {"EGY", true, false, 2, 1,
     "محمد/Mohammed/Muhammad/Mohamed أحمد/Ahmed/Ahmad محمود/Mahmoud/Mahmud خالد/Khaled/Khalid "
     "حسين/Hussein/Husayn/Hussain يوسف/Youssef/Yusuf/Yousef "
     "إبراهيم/Ibrahim/Ebrahim مصطفى/Mustafa/Mostafa طارق/Tarek/Tariq سليمان/Suleiman/Sulayman عمر/Omar/Umar "
     "كريم/Karim/Kareem",
     "المصري/al-Masri/el-Masry الشريف/al-Sharif/el-Sherif النجار/al-Najjar/el-Naggar الحداد/al-Haddad/el-Haddad "
     "منصور/Mansour/Mansur سالم/Salem/Salim "
     "البغدادي/al-Baghdadi القاضي/al-Qadi/el-Kadi رشوان/Rashwan شاهين/Shahin/Shaheen زيدان/Zidan/Zeidan "
     "عثمان/Othman/Osman/Uthman"},
    {"SYR", true, false, 1, 1,
     "عبد|الرحمن/Abd_al-Rahman/Abdul_Rahman/Abdel_Rahman عبد|الله/Abd_Allah/Abdullah/Abdallah "
     "عبد|الكريم/Abd_al-Karim/Abdulkarim/Abdel_Karim "
     "حسن/Hassan/Hasan علي/Ali/Aly سعيد/Said/Saeed ناصر/Nasser/Nasir جمال/Jamal/Djamal فيصل/Faisal/Faysal "
     "هيثم/Haytham/Haitham",
     "الحلبي/al-Halabi الخطيب/al-Khatib/al-Khateeb الدمشقي/al-Dimashqi السباعي/al-Sibai العظم/al-Azm "
     "قباني/Qabbani/Kabbani درويش/Darwish/Darwich "
     "شيخو/Shaykhu/Sheikho غزال/Ghazal خضور/Khaddour/Khaddur"},
    {"IRN", true, false, 1, 1,
     "محمد/Mohammad/Mohammed علی/Ali حسین/Hossein/Hussein رضا/Reza/Riza مهدی/Mehdi/Mahdi غلام/Gholam/Ghulam "
     "جواد/Javad/Jawad بهرام/Bahram پرویز/Parviz/Parwiz کاظم/Kazem/Kazim",
     "حسینی/Hosseini/Husseini/Hoseini کریمی/Karimi رضایی/Rezaei/Rezai/Rezaie شیرازی/Shirazi قاسمی/Ghasemi/Qasemi "
     "چنگیزی/Changizi گلستانی/Golestani پهلوان/Pahlavan "
     "ژاله/Zhaleh/Jaleh محمودی/Mahmoudi/Mahmudi"},
    {"ISR", true, false, 1, 1,
     "יצחק/Yitzhak/Itzhak משה/Moshe/Moshé אברהם/Avraham/Abraham שמואל/Shmuel/Samuel דוד/David יעקב/Yaakov/Yakov "
     "חיים/Chaim/Haim אריה/Aryeh/Arieh יוסף/Yosef/Joseph",
     "כהן/Cohen/Kohen מזרחי/Mizrahi/Mizrachi פרידמן/Friedman/Fridman שפירא/Shapira/Shapiro ביטון/Biton/Bitton "
     "אזולאי/Azoulay/Azulai גולדברג/Goldberg חדד/Hadad/Haddad קליין/Klein"},
    {"GRC", true, false, 1, 1,
     "Γεώργιος/Georgios/Giorgos Δημήτριος/Dimitrios/Demetrios Ιωάννης/Ioannis/Yannis Χρήστος/Christos/Hristos "
     "Ευάγγελος/Evangelos/Evaggelos Νικόλαος/Nikolaos/Nicolaos Μιχαήλ/Michail/Mihail Σπυρίδων/Spyridon/Spiridon",
     "Παπαδόπουλος/Papadopoulos/Papadopulos Χατζής/Chatzis/Hatzis Αγγελόπουλος/Angelopoulos/Aggelopoulos "
     "Βασιλείου/Vasileiou/Vassiliou Μπακάλης/Bakalis/Mpakalis Ντόκος/Dokos/Ntokos "
     "Οικονόμου/Oikonomou/Economou Ξυδάς/Xydas Ψαρράς/Psarras Φωτίου/Fotiou/Photiou"},
    {"ARM", true, false, 1, 1,
     "Արամ/Aram Գևորգ/Gevorg/Kevork Հակոբ/Hakob/Hagop Վարդան/Vardan/Vartan Տիգրան/Tigran/Dikran "
     "Խաչատուր/Khachatur/Khachatour",
     "Գրիգորյան/Grigoryan/Grigorian/Krikorian Խաչատրյան/Khachatryan/Khachatrian "
     "Պետրոսյան/Petrosyan/Petrosian/Bedrosian Ղազարյան/Ghazaryan/Ghazarian Չոբանյան/Chobanyan/Tchobanian"},
    {"GEO", true, false, 1, 1,
     "გიორგი/Giorgi ნიკოლოზ/Nikoloz ზურაბ/Zurab ვახტანგ/Vakhtang/Vahtang თენგიზ/Tengiz შალვა/Shalva",
     "ბერიძე/Beridze კაპანაძე/Kapanadze გელაშვილი/Gelashvili ჩიქოვანი/Chikovani წიკლაური/Tsiklauri "
     "ღვინჯილია/Ghvinjilia/Gvinjilia ხარაიშვილი/Kharaishvili"},
    {"CHN", true, true, 1, 1,
     "伟明/Weiming/Wei-ming 建国/Jianguo/Chien-kuo 志强/Zhiqiang/Chih-chiang 小平/Xiaoping/Hsiao-ping "
     "国华/Guohua/Kuo-hua 文杰/Wenjie/Wen-chieh",
     "张/Zhang/Chang 王/Wang/Wong 李/Li/Lee 陈/Chen/Chan 黄/Huang/Wong 周/Zhou/Chou 徐/Xu/Hsu 赵/Zhao/Chao "
     "郑/Zheng/Cheng"},
    {"KOR", true, true, 1, 1,
     "민수/Minsu/Min-soo 영호/Yeongho/Young-ho 지훈/Jihun/Ji-hoon 성진/Seongjin/Sung-jin 현우/Hyeonwoo/Hyun-woo "
     "철수/Cheolsu/Chul-soo",
     "김/Kim/Gim 이/Lee/Yi 박/Park/Pak 최/Choi/Choe 정/Jung/Jeong 강/Kang/Gang 조/Cho/Jo 윤/Yoon/Yun 임/Lim/Im"},
    {"JPN", true, true, 1, 1,
     "タロウ/Taro/Tarou ケンイチ/Kenichi/Ken'ichi ヒロシ/Hiroshi/Hirosi ジュン/Jun/Zyun シンジ/Shinji/Sinzi "
     "ユウジ/Yuji/Yuuji コウイチ/Koichi/Kouichi",
     "サトウ/Sato/Satou スズキ/Suzuki タナカ/Tanaka イトウ/Ito/Itou オオノ/Ono/Oono ツチヤ/Tsuchiya/Tutiya "
     "フジタ/Fujita/Huzita チバ/Chiba/Tiba ハヤシ/Hayashi/Hayasi"},
    {"THA", true, false, 1, 1,
     "สมชาย/Somchai ประเสริฐ/Prasert วิชัย/Wichai/Vichai สุรชัย/Surachai อนันต์/Anan/Anant ธนา/Thana/Tana",
     "ศรีสุข/Srisuk/Sisuk ทองดี/Thongdee/Thongdi แสงจันทร์/Saengchan/Sangchan บุญมี/Boonmee/Bunmi วงศ์ไทย/Wongthai"},
    {"IND", true, false, 1, 1,
     "राजेश/Rajesh सुनील/Sunil/Suneel विजय/Vijay/Vijai अनिल/Anil दिनेश/Dinesh महेश/Mahesh प्रकाश/Prakash/Parkash",
     "शर्मा/Sharma वर्मा/Verma/Varma गुप्ता/Gupta मिश्रा/Mishra/Misra यादव/Yadav चौहान/Chauhan/Chouhan "
     "त्रिपाठी/Tripathi/Tripathy"},
    {"ETH", true, false, 1, 1, "አበበ/Abebe ተስፋዬ/Tesfaye/Tesfay ግርማ/Girma ዳዊት/Dawit/Dawid ሀይሌ/Haile/Hayle በቀለ/Bekele",
     "ከበደ/Kebede መኮንን/Mekonnen/Makonnen ወልደ/Wolde/Welde ታደሰ/Tadesse/Tadese አለሙ/Alemu"},
    {"TUR", false, false, 1, 1, "Mehmet Hüseyin Çağlar Şükrü Özgür İbrahim Ömer Süleyman Gökhan Yiğit",
     "Yılmaz Şahin Öztürk Çelik Yıldırım Güneş Kılıç Aydoğan Koçoğlu Üstün"},
    {"DEU", false, false, 1, 1,
     "Jürgen Günther Jörg Matthias/Mathias Heinrich Björn Käthe Friedrich Philipp/Filip Karl-Heinz",
     "Müller Schäfer Größner Köhler Weiß/Weiss Schmidt/Schmitt Meyer/Maier/Meier von_Hagenau Strauß Lüdersdorf"},
    {"FRA", false, false, 1, 1, "Jean-Pierre François Hélène Benoît Gaëlle Stéphane Noël Étienne Jean-Luc Frédéric",
     "Lefèvre/Lefebvre de_la_Fontaine Dupré Bélanger d'Aubigny Gauthier/Gautier Châtelain L'Hermite Renaud/Renault "
     "Du_Bois"},
    {"ESP", false, false, 2, 2, "José María Francisco Ángel Íñigo Jesús Concepción Manuel Antonio Begoña",
     "Muñoz Ibáñez Núñez de_la_Cruz García Peña del_Río Ordóñez Vázquez/Vásquez Jiménez/Giménez"},
    {"BRA", false, false, 2, 2, "João José Antônio Conceição Luís Sebastião Caetano Inês",
     "Gonçalves da_Silva dos_Santos Araújo Magalhães Simões de_Sousa/de_Souza Guimarães"},
    {"POL", false, false, 1, 1, "Łukasz Paweł Stanisław Michał Józef Krzysztof Zbigniew Grażyna",
     "Wójcik Kowalczyk Źródłowski Dąbrowski Gałązka Świętek Żółtowski Pęczek"},
    {"CZE", false, false, 1, 1, "Jiří Tomáš Ondřej Luděk Matěj Vojtěch Zdeněk",
     "Novák Dvořák Černý Procházka Růžička Šťastný Křížek"},
    {"HUN", false, true, 1, 1, "László György Sándor Jenő Zsolt Csaba Árpád",
     "Szőke Kovács Nagy Tóth Szűcs Vörösmarty Hegedűs"},
    {"SRB", false, false, 1, 1, "Đorđe/Djordje Miloš Nenad Dušan Željko Slobodan Živko",
     "Petrović Đukić/Djukic Šarić Živanović Kovačević Jovanović Čolić"},
    {"ISL", false, false, 1, 1, "Þórður Guðmundur Sigurður Ólafur Björn Æsa Jón",
     "Þorsteinsson Guðjónsson Sigurðsson Ægisson Jónsson Ásgeirsson"},
    {"DNK", false, false, 1, 1, "Søren Jørgen Åge/Aage Bjørn Kirstine Lærke",
     "Sørensen Møller Ågård/Aagaard Kjær Østergård Bæk"},
    {"NLD", false, false, 1, 1, "Willem Pieter Johannes Cornelis Hendrik Geertruida",
     "van_den_Berg de_Vries van_der_Meer 't_Hooft ter_Horst van_Dijk/van_Dyck Ruijsdael/Ruysdael"},
    {"IRL", false, false, 2, 1, "William James Patrick Thomas Michael Robert Elizabeth Margaret Séamus Daniel",
     "O'Connor McGregor MacDonald/McDonald FitzGerald O'Brien McKenna Smyth/Smith Philips/Phillips Clark/Clarke Kerr"},
    {"VNM", false, true, 2, 1, "Văn Thị Minh Quốc Đức Hữu Tuấn Ngọc Thanh",
     "Nguyễn Trần Phạm Hoàng/Huỳnh Đặng Bùi Võ/Vũ Lê"},
    {"PAK", false, false, 2, 1,
     "Muhammad/Mohammad Ghulam Abdul_Rasheed/Abdul_Rashid Zulfiqar/Zulfikar Tariq Imran Shahbaz Naveed/Navid",
     "Chaudhry/Choudhry/Chowdhury Qureshi/Koreshi Malik Sheikh/Shaikh Siddiqui/Siddiqi Khokhar Bhatti"},
    {"IDN", false, false, 1, 1, "Soekarno/Sukarno Joko/Djoko Yusuf/Jusuf Suharto/Soeharto Achmad/Ahmad",
     "Wijaya/Widjaja Sutanto/Soetanto Pratama Djojohadikusumo/Joyohadikusumo Siregar"},
    {"NGA", false, false, 1, 1, "Oluwaseun Chukwuemeka Abdulkadir/Abdulqadir Ngozi Babatunde",
     "Okonkwo Adebayo Mohammed/Muhammad Ogunleye Nwachukwu"},
};

}  // namespace lookout::rules

#endif  // LOOKOUT_TESTS_RULES_FICTIONAL_NAMES_H_
