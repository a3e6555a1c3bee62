// Names of the Arab countries, Iran, Afghanistan and Israel: see cultures_west.cc. Arabic and Hebrew write few vowels,
// so each word and each part has its spellings beside it: as English, as French, and another that is met.
#include "tools/generate/culture.h"

namespace lookout::generate {
namespace {

constexpr std::string_view kArabicMen =
    "محمد=Mohammed/Mohamed/Muhammad أحمد=Ahmed/Ahmed/Ahmad علي=Ali/Ali/Aly حسن=Hassan/Hassan/Hasan "
    "محمود=Mahmoud/Mahmoud/Mahmud "
    "إبراهيم=Ibrahim/Brahim/Ebrahim حسين=Hussein/Houcine/Husayn خالد=Khaled/Khaled/Khalid يوسف=Youssef/Youcef/Yusuf "
    "عبدالله=Abdullah/Abdallah/Abdulla مصطفى=Mustafa/Mostefa/Moustafa عمر=Omar/Omar/Umar سعيد=Saeed/Said/Sayeed "
    "صالح=Saleh/Salah/Salih كريم=Karim/Karim/Kareem طارق=Tariq/Tarek/Tareq عثمان=Othman/Othmane/Uthman "
    "عبدالرحمن=Abdulrahman/Abderrahmane/Abdul_Rahman فيصل=Faisal/Faycal/Faysal جمال=Jamal/Djamel/Gamal "
    "ناصر=Nasser/Nacer/Nasir "
    "سليمان=Suleiman/Slimane/Sulayman إسماعيل=Ismail/Smail/Ismael ماجد=Majed/Majid/Maged حمزة=Hamza/Hamza/Hamzah "
    "عادل=Adel/Adel/Adil سامي=Sami/Samy/Sami رشيد=Rashid/Rachid/Rasheed حمد=Hamad/Hamed/Hamad سعد=Saad/Saad/Sa'd "
    "عبدالعزيز=Abdulaziz/Abdelaziz/Abdul_Aziz فهد=Fahad/Fahd/Fahed سلطان=Sultan/Soltane/Sultan "
    "جاسم=Jassim/Jassem/Qasim "
    "قاسم=Qassim/Kacem/Kassem ياسر=Yasser/Yacer/Yasir وليد=Walid/Oualid/Waleed زياد=Ziad/Ziad/Ziyad "
    "أنور=Anwar/Anouar/Anwer "
    "بلال=Bilal/Bilel/Belal هشام=Hisham/Hichem/Hesham رضا=Reda/Ridha/Rida نبيل=Nabil/Nabil/Nabeel "
    "منير=Munir/Mounir/Moneer "
    "عبدالكريم=Abdulkarim/Abdelkrim/Abdul_Karim عبدالقادر=Abdulqader/Abdelkader/Abd_al-Qadir مراد=Murad/Mourad/Murat "
    "أيمن=Ayman/Aymen/Aiman "
    "شريف=Sharif/Cherif/Sherif عماد=Imad/Imed/Emad غسان=Ghassan/Ghassen/Gassan باسم=Basem/Bacem/Bassim "
    "حبيب=Habib/Habib/Habeeb";
constexpr std::string_view kArabicWomen =
    "فاطمة=Fatima/Fatma/Fatimah مريم=Maryam/Meriem/Mariam عائشة=Aisha/Aicha/Aysha زينب=Zainab/Zineb/Zeinab "
    "خديجة=Khadija/Khadidja/Khadijah "
    "نور=Noor/Nour/Nur سارة=Sara/Sarra/Sarah ليلى=Layla/Leila/Laila أمينة=Amina/Amina/Ameena هدى=Huda/Houda/Hoda "
    "منى=Muna/Mouna/Mona "
    "سميرة=Samira/Samira/Sameera آمنة=Amna/Emna/Amneh رانيا=Rania/Rania/Raniya ياسمين=Yasmin/Yasmine/Yasmeen "
    "حنان=Hanan/Hanane/Hanaan "
    "نادية=Nadia/Nadia/Nadiya سعاد=Suad/Souad/Soad جميلة=Jamila/Djamila/Gamila رقية=Ruqayya/Rokia/Roqaya "
    "حليمة=Halima/Halima/Haleema "
    "سلمى=Salma/Selma/Salma إيمان=Iman/Imene/Eman وفاء=Wafa/Ouafa/Wafaa كوثر=Kawthar/Kaouther/Kauthar "
    "شيماء=Shaimaa/Chaima/Shayma "
    "نجلاء=Najla/Nejla/Naglaa رشا=Rasha/Racha/Rasha سهام=Siham/Siham/Seham بشرى=Bushra/Bouchra/Boshra";
constexpr std::string_view kArabicFirst =
    "با=ba/ba/ba بو=bu/bou/bo تا=ta/ta/ta جا=ja/dja/ga جو=jo/djo/go حا=ha/ha/ha حو=hou/hou/hu خا=kha/kha/kha "
    "دا=da/da/da دو=du/dou/do را=ra/ra/ra رو=ru/rou/ro "
    "زا=za/za/za سا=sa/sa/sa سو=su/sou/so شا=sha/cha/sha شو=shu/chou/sho صا=sa/sa/sa ضا=da/dha/dha طا=ta/ta/ta "
    "عا=a/a/a غا=gha/gha/ga فا=fa/fa/fa "
    "فو=fu/fou/fo قا=qa/ka/ka كا=ka/ka/ka كو=ku/kou/ko لا=la/la/la ما=ma/ma/ma مو=mu/mou/mo نا=na/na/na نو=nu/nou/no "
    "ها=ha/ha/ha وا=wa/oua/wa يا=ya/ya/ya عي=ei/ai/i";
constexpr std::string_view kArabicMiddle =
    "ب=b/b/b ت=t/t/t ج=j/dj/g ح=h/h/h د=d/d/d ر=r/r/r ز=z/z/z س=s/ss/s ش=sh/ch/sh ص=s/s/s ط=t/t/t ف=f/f/f ق=q/k/k "
    "ك=k/k/k ل=l/l/l م=m/m/m ن=n/n/n ه=h/h/h بر=bar/ber/bir "
    "در=dar/der/dir سل=sal/sel/sil كر=kar/ker/kir مر=mar/mer/mir نص=nas/nes/nus طر=tar/ter/tar";
constexpr std::string_view kArabicSon =
    "ان=an/ane/an ين=in/ine/een ير=ir/ir/eer ود=ud/oud/ood ام=am/em/aam ال=al/el/aal يد=id/id/eed ار=ar/ar/aar "
    "وب=ub/oub/oob يم=im/im/eem يل=il/il/eel اد=ad/ed/aad وش=ush/ouche/oosh";
constexpr std::string_view kArabicDaughter =
    "ة=a/a/ah اء=aa/a/a ين=een/ine/in يرة=ira/ira/eera يمة=ima/ima/eema الة=ala/ela/ala انة=ana/ana/anah "
    "ودة=uda/ouda/oda ية=iya/ia/iyah";

CultureSource Arabic() {
  return {
      .name = "arabic",
      .script = Script::kUnits,
      .weight = 105,
      .countries = "EGY 24 IRQ 20 SYR 16 SAU 11 YEM 10 JOR 5 LBN 5 SDN 4 KWT 2 ARE 2 QAT 1 PSE 5",
      .male = {.listed = kArabicMen, .first = kArabicFirst, .middle = kArabicMiddle, .last = kArabicSon, .head = 4},
      .female =
          {.listed = kArabicWomen, .first = kArabicFirst, .middle = kArabicMiddle, .last = kArabicDaughter, .head = 6},
      .family = {.listed = "هاشمي=Hashimi/Hachemi/Hashemi عراقي=Iraqi/Araki/Iraqi مصري=Masri/Masri/Misri "
                           "شامي=Shami/Chami/Shamy نجار=Najjar/Nedjar/Naggar "
                           "حداد=Haddad/Haddad/Hadad خطيب=Khatib/Khatib/Khateeb حسيني=Husseini/Houssaini/Husayni "
                           "جبوري=Jubouri/Djebouri/Juburi "
                           "عبيدي=Obaidi/Abidi/Ubaydi دليمي=Dulaimi/Doulaimi/Dulaymi شمري=Shammari/Chammari/Shamari "
                           "عتيبي=Otaibi/Outaibi/Utaybi "
                           "غامدي=Ghamdi/Ghamdi/Gamdi قحطاني=Qahtani/Kahtani/Kahtani حربي=Harbi/Harbi/Harby "
                           "زهراني=Zahrani/Zahrani/Zahrany "
                           "بغدادي=Baghdadi/Baghdadi/Bagdadi حلبي=Halabi/Halabi/Halaby تميمي=Tamimi/Temimi/Tamimy "
                           "عنزي=Anzi/Anzi/Enezi ربيعي=Rubaie/Rebii/Rubaye "
                           "ساعدي=Saadi/Saadi/Saedi موسوي=Mousawi/Moussaoui/Musawi كبيسي=Kubaisi/Kobeissi/Kubaysi "
                           "صباغ=Sabbagh/Sebbagh/Sabagh "
                           "أحمد=Ahmed/Ahmed/Ahmad حمدان=Hamdan/Hamdane/Hamdaan خليل=Khalil/Khelil/Khaleel "
                           "منصور=Mansour/Mansour/Mansur سالم=Salem/Salem/Salim "
                           "يمني=Yemeni/Yamani/Yamany حضرمي=Hadrami/Hadrami/Hadhrami كردي=Kurdi/Kourdi/Kordi "
                           "تكريتي=Tikriti/Takriti/Tikrity",
                 .first = kArabicFirst,
                 .middle = kArabicMiddle,
                 .last = "اني=ani/ani/any يري=iri/iri/eery اوي=awi/aoui/awy ادي=adi/adi/ady يدي=idi/idi/eedy "
                         "الي=ali/ali/aly ومي=umi/oumi/oomy ارى=ara/ara/ara "
                         "يبي=ibi/ibi/eeby اسي=asi/assi/asy وسي=usi/oussi/oosy ولي=uli/ouli/ooly اشي=ashi/achi/ashy "
                         "وري=uri/ouri/oory يفي=ifi/ifi/eefy اعي=aei/ai/aey",
                 .head = 26},
      .cities = "Baghdad Cairo Damascus Sanaa Mosul Aleppo Amman Riyadh Basra Khartoum Gaza",
      .chain = Chain::kArabic,
      .given_as_family_percent = 14,
      .particles = "ال=Al-/El-/Al_ ال=Al_/El_/Al- ال=Al/El/Al آل_=Al_/Al_/Aal_ أبو_=Abu_/Abou_/Abo_",
      .particle_percent = 62,
  };
}

CultureSource Maghrebi() {
  return {
      .name = "maghrebi",
      .script = Script::kUnits,
      .weight = 46,
      .countries = "DZA 34 MAR 34 TUN 14 LBY 8 FRA 8 MRT 2",
      .male = {.listed = kArabicMen, .first = kArabicFirst, .middle = kArabicMiddle, .last = kArabicSon, .head = 5},
      .female =
          {.listed = kArabicWomen, .first = kArabicFirst, .middle = kArabicMiddle, .last = kArabicDaughter, .head = 6},
      .family = {.listed = "علوي=Alawi/Alaoui/Alaui إدريسي=Idrisi/Idrissi/Edrissi بناني=Bennani/Bennani/Bannani "
                           "عمراني=Amrani/Amrani/Imrani تازي=Tazi/Tazi/Tazy "
                           "فاسي=Fasi/Fassi/Fassy براهيمي=Brahimi/Brahimi/Ibrahimi سعيدي=Saidi/Saidi/Saeedi "
                           "حمداوي=Hamdawi/Hamdaoui/Hamdaui زروقي=Zarruqi/Zerrouki/Zaruqi "
                           "مزيان=Mezian/Meziane/Mazyan دريدي=Draidi/Dridi/Dreedi شريف=Sharif/Cherif/Sherif "
                           "منصوري=Mansuri/Mansouri/Mansoori جزيري=Jaziri/Djaziri/Jazeery "
                           "تونسي=Tunisi/Tounsi/Tunsi قسنطيني=Qusantini/Ksentini/Kusantini "
                           "ورفلي=Warfali/Ouerfelli/Warfalli زواوي=Zawawi/Zouaoui/Zwawi "
                           "حاجي=Haji/Hadji/Hajji طاهري=Tahiri/Tahri/Taheri",
                 .first = kArabicFirst,
                 .middle = kArabicMiddle,
                 .last = "اوي=awi/aoui/awy يني=ini/ini/eeny اني=ani/ani/any ودي=udi/oudi/oody وش=ush/ouche/oosh "
                         "ار=ar/ar/aar يري=iri/iri/eery ون=un/oun/oon يش=ish/iche/eesh ال=al/al/aal وفي=ufi/oufi/oofy",
                 .head = 26},
      .cities = "Alger Oran Casablanca Fès Tunis Sfax Tripoli Constantine Rabat",
      .no_family_percent = 1,
      .particles = "بن_=Bin_/Ben_/Ben بن=Bin/Ben/Ben_ بو=Bu/Bou/Bu ال=Al-/El_/El- آيت_=Ait_/Aït_/Ayt_",
      .particle_percent = 40,
      .usual_style = 2,
  };
}

CultureSource Persian() {
  return {
      .name = "persian",
      .script = Script::kUnits,
      .weight = 44,
      .countries = "IRN 66 AFG 32 TJK 2",
      .male =
          {.listed = "محمد=Mohammad/Mohammad/Mohamad علی=Ali حسین=Hossein/Hossein/Hosein رضا=Reza/Reza/Riza "
                     "مهدی=Mehdi/Mehdi/Mahdi حسن=Hassan/Hassan/Hasan "
                     "احمد=Ahmad/Ahmad/Ahmed عباس=Abbas امیر=Amir/Amir/Ameer محمود=Mahmoud/Mahmoud/Mahmood "
                     "سعید=Saeid/Said/Saeed حمید=Hamid/Hamid/Hameed "
                     "مجید=Majid/Madjid/Majeed مسعود=Masoud/Massoud/Masood مصطفی=Mostafa/Mostafa/Mustafa "
                     "جواد=Javad/Djavad/Jawad بهرام=Bahram/Bahram/Behram "
                     "داریوش=Dariush/Dariouche/Darioush کوروش=Kourosh/Kouroche/Kurosh فرهاد=Farhad/Farhad/Ferhad "
                     "رستم=Rostam/Rostam/Rustam آرش=Arash/Arache/Aarash "
                     "شهرام=Shahram/Chahram/Shahraam نادر=Nader/Nader/Nadir ابراهیم=Ebrahim/Ebrahim/Ibrahim "
                     "غلام=Gholam/Gholam/Ghulam نصیر=Nasir/Nassir/Naseer "
                     "کریم=Karim/Karim/Kareem گل=Gul/Goul/Gol نور=Noor/Nour/Nur عبدالله=Abdollah/Abdollah/Abdullah",
           .first =
               "آ=a/a/aa با=ba به=be/beh/beh پا=pa تی=ti/ti/tee جا=ja/dja/ja خا=kha دا=da رو=ru/rou/roo زا=za سا=sa "
               "سی=si/si/see شا=sha/cha/shah فر=far کا=ka کی=ki/ki/key ما=ma مه=meh/meh/mah نی=ni هو=hu/hou/hoo",
           .middle = "را=ra ما=ma را=ra سا=sa را=ra بر=bar دا=da",
           .last = "ن=n ر=r ش=sh/che/sh د=d داد=dad یار=yar/yar/iar مند=mand شید=shid/chid/sheed بد=bod/bod/bad "
                   "زاد=zad مهر=mehr",
           .head = 6},
      .female = {.listed = "فاطمه=Fatemeh/Fatemeh/Fatima زهرا=Zahra/Zahra/Zohra مریم=Maryam/Mariam/Mariyam "
                           "معصومه=Masoumeh/Massoumeh/Masuma سکینه=Sakineh/Sakineh/Sakina زینب=Zeinab/Zeinab/Zainab "
                           "لیلا=Leila/Leila/Layla نرگس=Narges/Narguess/Nargis شیرین=Shirin/Chirine/Shireen "
                           "پروین=Parvin/Parvine/Parveen مینا=Mina سارا=Sara نسرین=Nasrin/Nasrine/Nasreen "
                           "آزاده=Azadeh/Azadeh/Azada شهلا=Shahla/Chahla/Shahlaa رقیه=Roghayeh/Roghayeh/Ruqia "
                           "ناهید=Nahid/Nahide/Naheed",
                 .first = "آ=a پا=pa به=beh تا=ta روی=roya/roya/royi سو=su/sou/soo شا=sha/cha/shah فر=far "
                          "گل=gol/gol/gul ما=ma مه=mah نا=na نی=ni یا=ya",
                 .middle = "را=ra دا=da نا=na سا=sa",
                 .last = "ه=eh/eh/a نوش=noush/nouche/noosh ناز=naz شید=shid/chid/sheed بانو=banu/banou/bano دخت=dokht "
                         "نگ=ng ریا=ria",
                 .head = 6},
      .family = {.listed = "محمدی=Mohammadi/Mohammadi/Muhammadi حسینی=Hosseini/Hosseini/Husseini "
                           "احمدی=Ahmadi/Ahmadi/Ahmedi رضایی=Rezaei/Rezai/Rezaie "
                           "کریمی=Karimi/Karimi/Kareemi موسوی=Mousavi/Moussavi/Mosavi جعفری=Jafari/Djafari/Jaafari "
                           "صادقی=Sadeghi/Sadeghi/Sadiqi حیدری=Heidari/Heydari/Haidari "
                           "رحیمی=Rahimi/Rahimi/Raheemi ابراهیمی=Ebrahimi/Ebrahimi/Ibrahimi مرادی=Moradi/Moradi/Muradi "
                           "قاسمی=Ghasemi/Ghassemi/Qasimi یوسفی=Yousefi/Youssefi/Yusufi "
                           "اکبری=Akbari/Akbari/Akbary نوری=Nouri/Nouri/Noori صفوی=Safavi/Safavi/Safawi "
                           "تهرانی=Tehrani/Tehrani/Tehrany هاشمی=Hashemi/Hachemi/Hashimi "
                           "اصفهانی=Esfahani/Esfahani/Isfahani شیرازی=Shirazi/Chirazi/Sheerazi خان=Khan "
                           "احمدزی=Ahmadzai/Ahmadzai/Ahmadzay نورزی=Noorzai/Nourzai/Nurzai",
                 .first = "آ=a اس=es بختی=bakhti بهار=bahar پور=pour/pour/pur پیر=pir/pir/peer تاج=taj/tadj/taj "
                          "ترا=tora تو=tava جان=jan/djan/jan چرا=chera/tchera/chera خسر=khosro داو=dava دست=dast "
                          "دل=del رستم=rostam روش=rosh/roche/roush "
                          "زار=zar زند=zand ستو=soto سر=sar سلی=soleim/soleim/sulaym شاه=shah/chah/shah "
                          "شر=shar/char/shar صبو=sabou/sabou/sabu طاه=tah عرب=arab غفا=ghaffa فتح=fath فرا=fara "
                          "فیرو=firou/firou/feroo قاد=ghad/ghad/qad کاش=kash/kach/kash کو=kou "
                          "گلس=goles لطف=lotf مال=mal مه=meh میر=mir/mir/meer نا=na نظ=naz نعم=nem نیک=nik وز=vaz "
                          "هما=homa یزد=yazd",
                 .middle = "ان=an ی=i ر=r م=m ند=and ست=est ور=var اب=ab گر=gar",
                 .last = "ی=i/i/y زاده=zadeh/zadeh/zada پور=pour/pour/pur نژاد=nejad/nejad/nezhad یان=ian/ian/yan "
                         "وند=vand فر=far خانی=khani زی=zai/zai/zay منش=manesh/maneche/manish لو=lou/lou/lu راد=rad "
                         "نیا=nia/nia/niya دوست=doust/doust/dost",
                 .head = 30},
      .cities = "Tehran Kabul Mashhad Shiraz Herat Tabriz Kandahar Isfahan",
      .second_forename_percent = 28,
      .no_family_percent = 4,
      .given_as_family_percent = 4,
  };
}

CultureSource Hebrew() {
  return {
      .name = "hebrew",
      .script = Script::kUnits,
      .weight = 16,
      .countries = "ISR 95 USA 3 FRA 2",
      .male =
          {.listed =
               "משה=Moshe~Moishe דוד=David/David/Dovid~Dudu~Dudi יוסף=Yosef/Joseph/Yossef~Yossi "
               "אברהם=Avraham/Abraham/Avrohom~Avi יעקב=Yaakov/Jacob/Yaacov~Kobi~Yankel יצחק=Yitzhak/Isaac/Itzhak~Itzik "
               "חיים=Haim/Haim/Chaim שלמה=Shlomo/Chlomo/Solomon~Shlomi יהודה=Yehuda/Yehouda/Judah "
               "אליהו=Eliyahu/Eliahou/Elijah~Eli שמעון=Shimon/Simon/Shimeon מאיר=Meir/Meir/Meyer דניאל=Daniel~Dani "
               "נועם=Noam איתי=Itai/Itay/Itay אורי=Uri/Ouri/Ori עומר=Omer אריאל=Ariel~Arik "
               "יונתן=Yonatan/Jonathan/Yehonatan~Yoni גיא=Guy עידו=Ido רון=Ron אמיר=Amir צבי=Zvi/Tsvi/Tzvi "
               "מנחם=Menachem/Menahem/Menahem",
           .first = "א=e/e/a בנ=ben גב=gav גל=gal חנ=han/han/chan טל=tal יר=yar יש=yish/yich/yish לי=li מת=mat "
                    "נח=nah/nah/nach נת=net עמ=am פנ=pin רפ=ref שמ=shm/chm/shm תמ=tam",
           .middle = "נ=n/na/ne יא=ia/ya/ia",
           .last = "אל=el יה=ya/ia/yah ון=on/on/oon ר=ir מיה=mia/mia/miya ן=an חם=ham/ham/cham וד=od",
           .head = 9},
      .female =
          {.listed =
               "שרה=Sara/Sarah/Sarah~Sarit רבקה=Rivka/Rebecca/Rivkah~Riki רחל=Rachel/Rahel/Rahel~Rochi "
               "לאה=Lea/Lea/Leah אסתר=Ester/Esther/Esther~Esti חנה=Hana/Hannah/Chana מרים=Miriam/Myriam/Miryam~Miri "
               "נועה=Noa/Noa/Noah תמר=Tamar/Tamar/Tamara~Tami יעל=Yael/Yael/Jael מיכל=Michal/Mikhal/Mihal "
               "שירה=Shira/Chira/Shirah מאיה=Maya איילת=Ayelet/Ayelet/Ayeleth דינה=Dina/Dina/Dinah "
               "רות=Rut/Ruth/Ruth~Ruti ענת=Anat",
           .first = "אד=ad אור=or/or/ohr אל=el גל=gal דנ=dan הד=had חנ=han/han/chan טל=tal לי=li מור=mor נע=na עד=ad "
                    "רונ=ron שיר=shir/chir/shir",
           .middle = "י=i/i/ie",
           .last = "ית=it/ite/ith ה=a/a/ah לי=li/li/lee אלה=ela/ella/elah נה=na",
           .head = 9},
      .family =
          {.listed =
               "כהן=Cohen/Cohen/Kohen לוי=Levi/Levy/Levy מזרחי=Mizrahi/Mizrahi/Mizrachi פרץ=Peretz/Peretz/Perez "
               "ביטון=Biton/Bitton/Beaton דהן=Dahan אברהם=Avraham/Abraham/Abraham פרידמן=Friedman/Friedmann/Fridman "
               "אזולאי=Azulai/Azoulay/Azulay מלכה=Malka/Malka/Malca כץ=Katz/Katz/Kats יוסף=Yosef/Joseph/Yossef "
               "דוד=David עמר=Amar/Amar/Ammar אוחיון=Ohayon/Ohayon/Ohana חדד=Hadad/Haddad/Hadad "
               "גבאי=Gabai/Gabbay/Gabay "
               "בן_דוד=Ben_David אדרי=Edri/Edery/Adri שפירא=Shapira/Chapira/Schapira לביא=Lavi/Lavy/Lavie "
               "רוזנברג=Rosenberg/Rosenberg/Rozenberg",
           .first = "אב=av אור=or אלמ=alm/alm/elm אש=ash/ach/ash בנ=ben בר=bar ברק=berk גול=gol גרי=gri דיי=day "
                    "ויי=wei/wei/vei זיל=zil זל=zal חזנ=hazan/hazan/chazan טוב=tov טר=ter יר=yar כרמ=karm/carm/karm "
                    "לנד=land מור=mor מל=mel "
                    "נח=nah/nah/nach סב=sab/sab/sav עוז=oz פינ=pin/fin/fin פרל=perl/perl/pearl צור=tzur/tsour/zur "
                    "קפל=kapl/kapl/capl קרני=karni רוז=roz/rosen/rosen שור=shor/chor/schor שטר=ster/stern/shtern "
                    "שפר=shefer/chefer/schefer תמ=tam",
           .middle = "נ=n/n/n ל=l/l/l י=i/i/y",
           .last =
               "מן=man/mann/man ברג=berg שטיין=stein/stein/shtein פלד=feld יאן=ian ביץ=vitz/vitch/witz סקי=sky/ski/ski "
               "ון=on ני=ni/ny/ni אי=ai/ay/ay לר=ler/ler/ller יהו=yahu/yahou/iahu צקי=tzky/tski/cki אל=el טל=tal",
           .head = 24},
      .cities = "Jerusalem Haifa Ashdod Netanya Beersheba",
      .second_forename_percent = 12,
  };
}

}  // namespace

std::vector<CultureSource> MiddleEast() { return {Arabic(), Maghrebi(), Persian(), Hebrew()}; }

std::vector<CultureSource> Caucasus() {
  std::vector<CultureSource> cultures;
  cultures.push_back({
      .name = "georgian",
      .script = Script::kGeorgian,
      .weight = 14,
      .countries = "GEO 93 RUS 5 TUR 2",
      .male = {.listed = "გიორგი~Gia~Goga დავით~Dato ნიკოლოზ~Nika ლევან~Leo ირაკლი~Iko ზურაბ~Zura ალექსანდრე~Sandro "
                         "გია მამუკა შალვა თამაზ~Tazo ვახტანგ~Vakho ზაზა მიხეილ~Misho ლაშა გელა ავთანდილ~Avto "
                         "კობა თორნიკე ოთარ რევაზ~Rezo ბექა ვაჟა მერაბ ნოდარ ტარიელ",
               .first = "ა ბა გა და ზვი თა ირა კა ლე მა ნუ ოთ პა რა სო ტა უ ფა შო ცო ჯა",
               .middle = "ვა მა რა ლი",
               .last = "რი ზი დი ნი აზ ურ ია ან ხა ბა",
               .head = 8},
      .female = {.listed = "ნინო თამარ~Tako მარიამ~Mari ნანა ანა ეკა ქეთევან~Keti მანანა~Mano ნათია ლია მაია "
                           "სოფიო~Sopo ელენე თეა ირმა ხათუნა ნატალია~Nato სალომე~Salo ლელა თინათინ~Tika ბარბარე ეთერ",
                 .first = "ა გვა დო ე თე ი ლა მა ნა ნი რუ სა ქე შო ცი",
                 .middle = "ლი რა ნა",
                 .last = "ნა კო სა ლი ია ნე რა",
                 .head = 8},
      .family = {.listed = "ბერიძე კაპანაძე გელაშვილი მაისურაძე გიორგაძე ლომიძე წიკლაური ბოლქვაძე კვარაცხელია "
                           "ხუციშვილი აბაშიძე დოლიძე ნოზაძე ხვედელიძე ჯავახიშვილი შენგელია მიქაძე ქავთარაძე",
                 .first = "აბა ალა ამი არა ახა ბა ბე ბო ბუ გა გე გვა გო გუ და დე დვა დო ვა ვე ზა ზუ თა თე თო ია ი კა "
                          "კე კვა კი კო ლა ლე ლო მა მე მი მო ნა ნე ნო ოდი პა პე ჟო რა რო სა სე სი სუ ტა ტყე უ ფა ფი ქა "
                          "ქუ ღო ყა შა შე ჩა ჩი ცი ძი წე წუ ჭა ჭე ხა ხე ხო ჯა ჯი ჯო",
                 .middle = "ბა გა და ვა კა ლა მა ნა რა სა ტა ფა ქა ცა ხა ბუ გუ კე ლი მი ნი რი ტი",
                 .last = "ძე შვილი ია უა ავა ური ელი იანი ნაძე რაძე ლაშვილი ნიშვილი ჩხელი",
                 .head = 30},
      .cities = "Tbilisi Batumi Kutaisi Rustavi Gori",
  });
  cultures.push_back({
      .name = "armenian",
      .script = Script::kArmenian,
      .weight = 14,
      .countries = "ARM 80 RUS 10 LBN 4 FRA 3 USA 3",
      .male =
          {.listed =
               "Արմեն Գոռ Դավիթ~Dato Տիգրան~Tiko Նարեկ Հայկ Արթուր Գևորգ Կարեն Սամվել~Samo Վահան Արտակ Հովհաննես~Hovo "
               "Սարգիս~Sako Գագիկ Աշոտ Ռուբեն Վարդան Արամ Մհեր Էդգար Ստեփան Հրանտ Մկրտիչ~Mko Գրիգոր Աղասի Լևոն",
           .first = "Ա Բա Գա Դա Երվ Զա Է Խա Կա Հա Մա Նա Պա Ռա Սա Վա Տա",
           .middle = "րա մա վա նու",
           .last = "մ ն զգ կան տակ գեն շոտ ռոտ սեն վիկ",
           .head = 8},
      .female = {.listed = "Անահիտ~Ano Աննա Մարիամ~Maro Գայանե~Gayush Նարինե Լուսինե~Lus Հասմիկ~Has Անի Արմինե Կարինե "
                           "Սոնա Նունե Սիրանուշ~Siran Շուշան Տաթևիկ Մանե Աստղիկ Զարուհի Վարդուհի Էլեն",
                 .first = "Ա Ար Գա Զա Թա Լու Հայ Մա Նա Նու Ռու Սա Սի Վար",
                 .middle = "մի նա րի սի",
                 .last = "նե նուշ հի իկ զա ուհի լա",
                 .head = 8},
      .family = {.listed =
                     "Գրիգորյան Հարությունյան Սարգսյան Հովհաննիսյան Խաչատրյան Պետրոսյան Վարդանյան Գևորգյան Կարապետյան "
                     "Մկրտչյան Ղազարյան Ավետիսյան Մարտիրոսյան Աբրահամյան Հակոբյան Առաքելյան Սահակյան Մելքոնյան",
                 .first = "Ա Աբ Աղ Ան Առ Ասլ Բա Բե Գա Գի Դա Դեմ Եղ Եր Զա Զո Թա Թո Իս Խա Խո Ծա Կա Կո Հա Հո Ղա Մա Մե Մի "
                          "Մն Մու Նա Նե Շա Շի Ո Չի Պա Պե Պո Ջա Ռա Ռու Սա Սե Սի Ստ Վա Վե Տա Տեր Փա Փի Քա Քո Օհ",
                 .middle = "բա գա դո կա կո լա լի մա մի նա նի պե ռա րա րի սա սո տա տի փա քա",
                 .last = "յան նյան րյան լյան կյան տյան սյան զյան դյան ունի ենց ջյան",
                 .head = 26},
      .cities = "Yerevan Gyumri Vanadzor Beirut",
  });
  return cultures;
}

}  // namespace lookout::generate
