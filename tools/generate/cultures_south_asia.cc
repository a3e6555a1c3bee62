// Names of South Asia: see cultures_west.cc and, for the spellings, cultures_middle_east.cc.
#include "tools/generate/culture.h"

namespace lookout::generate {
namespace {

CultureSource Hindi() {
  return {
      .name = "hindi",
      .script = Script::kUnits,
      .weight = 72,
      .countries = "IND 86 NPL 10 GBR 2 USA 1 FJI 1",
      .male =
          {.listed =
               "राम=Ram/Ram/Rama संजय=Sanjay/Sanjai/Sanjay~Sanju राजेश=Rajesh/Radjesh/Raajesh~Raju "
               "सुनील=Sunil/Suneel/Sunil~Sunny अनिल=Anil/Aneel/Anil अमित=Amit/Ameet/Amit विजय=Vijay/Bijay/Vijai "
               "राजू=Raju/Rajoo/Raju अजय=Ajay/Ajai/Ajay मनोज=Manoj/Manodj/Manoj सुरेश=Suresh/Suraysh/Suresh "
               "रमेश=Ramesh/Ramesh/Rameesh दिनेश=Dinesh/Deenesh/Dinesh मुकेश=Mukesh/Mookesh/Mukesh "
               "विनोद=Vinod/Binod/Vinodh "
               "अशोक=Ashok/Ashoke/Asok राहुल=Rahul/Rahool/Rahul रवि=Ravi/Rabi/Ravee दीपक=Deepak/Dipak/Deepak "
               "महेश=Mahesh/Mahesh/Mahes संतोष=Santosh/Santos/Santhosh पंकज=Pankaj/Pankadj/Pankaj "
               "कृष्ण=Krishna/Krisna/Krishnan मोहन=Mohan/Mohun/Mohan गणेश=Ganesh/Ganesha/Ganes हरि=Hari/Hary/Hari "
               "अरुण=Arun/Aroon/Arun विकास=Vikas/Vikash/Bikas रोहित=Rohit/Roheet/Rohith प्रकाश=Prakash/Parkash/Prakas",
           .first = "अ=a आ=aa/a/aa इ=in/een/in उ=ud/ood/ud क=ka कि=ki/kee/ki कु=ku/koo/ku ग=ga ज=ja जि=ji/jee/ji त=ta "
                    "दि=di/dee/di दे=de/day/de ध=dha ध्=dhy न=na नि=ni/nee/ni प=pa प्र=pra/para/pra ब=ba भ=bha म=ma "
                    "मा=maa/ma/ma र=ra "
                    "रा=raa/ra/ra ल=la व=va/ba/wa वि=vi/bi/wi श=sha/sa/sha शि=shi/shee/siv स=sa सु=su/soo/su ह=ha "
                    "हि=hi/hee/hi",
           .middle = "म=m/ma/m न=n/na/n र=r/ra/r ल=l/la/l ने=ne/nay/ne रे=re/ray/re मा=ma",
           .last = "श=sh/s/sh त=t/th/t न=n/an/n र=r/ar/r क=k/ak/k देव=dev/deo/dev नाथ=nath/natha/nat राज=raj/radj/raj "
                   "जीत=jit/jeet/jit पाल=pal/paul/pal वीर=vir/veer/bir "
                   "ेन्द्र=endra/ender/endar ीप=eep/ip/eep ेश=esh/aysh/es लाल=lal/lall/lal",
           .head = 14},
      .female =
          {.listed =
               "सुनीता=Sunita/Suneeta/Sunitha अनीता=Anita/Aneeta/Anitha गीता=Geeta/Gita/Geetha रेखा=Rekha/Raykha/Rekha "
               "मंजू=Manju/Manjoo/Manju सीता=Sita/Seeta/Seetha पूजा=Pooja/Puja/Pooja आशा=Asha/Aasha/Asha "
               "मीना=Meena/Mina/Meena उषा=Usha/Oosha/Usha लक्ष्मी=Lakshmi/Laxmi/Luxmi प्रिया=Priya/Pria/Priyaa "
               "कविता=Kavita/Kabita/Kavitha सरिता=Sarita/Sareeta/Saritha ममता=Mamta/Mamata/Mamta "
               "राधा=Radha/Raadha/Radha "
               "नेहा=Neha/Nayha/Neha ज्योति=Jyoti/Joti/Jyothi शांति=Shanti/Santi/Shanthi किरण=Kiran/Keeran/Kiran "
               "रानी=Rani/Ranee/Raani सुमन=Suman/Sumun/Suman",
           .first =
               "अ=a आ=aa/a/aa क=ka गा=ga च=cha/tcha/cha ज=ja ता=ta दी=di/dee/di न=na नि=ni/nee/ni प=pa ब=ba भा=bha "
               "म=ma मा=maa/ma/ma र=ra रि=ri/ree/ri ल=la व=va/ba/wa वि=vi/bi/wi शि=shi/shee/shi स=sa सु=su/soo/su ह=ha",
           .middle = "न=n र=r ल=l मि=mi/mee/mi",
           .last = "ता=ta/ta/tha ना=na/na/naa या=ya/ia/ya वी=vi/bi/vee िका=ika/eeka/ika ली=li/lee/ly शा=sha/sa/sha "
                   "री=ri/ree/ry मा=ma देवी=devi/debi/devi कुमारी=kumari/koomari/kumari",
           .head = 14},
      .family = {.listed =
                     "कुमार=Kumar/Koomar/Kumaar सिंह=Singh/Sinh/Sing शर्मा=Sharma/Sarma/Sharmaa देवी=Devi/Debi/Devi "
                     "गुप्ता=Gupta/Goopta/Guptha यादव=Yadav/Yadava/Jadav वर्मा=Verma/Varma/Barma मिश्रा=Mishra/Misra/Misra "
                     "पटेल=Patel/Patil/Pattel दास=Das/Dass/Doss प्रसाद=Prasad/Parsad/Prashad "
                     "चौधरी=Chaudhary/Choudhury/Chowdhury झा=Jha/Jah/Jha ठाकुर=Thakur/Takur/Thakoor "
                     "पांडे=Pandey/Pande/Panday राय=Rai/Ray/Roy जोशी=Joshi/Josi/Joshee "
                     "शाह=Shah/Sah/Shaha राव=Rao/Row/Rau रेड्डी=Reddy/Reddi/Redi नायर=Nair/Nayar/Nayyar "
                     "तिवारी=Tiwari/Tewari/Tivari चौहान=Chauhan/Chouhan/Chowhan मेहता=Mehta/Mehata/Metha "
                     "थापा=Thapa/Tapa/Thapaa गुरुंग=Gurung/Gurun/Goorung लाल=Lal/Lall/Lal",
                 .first = "अग=ag अह=ah आन=aan/an/an क=ka कप=kap कल=kal काम=kaam/kam/kam कु=ku/koo/ku ख=kha गढ=gadh "
                          "गो=go घो=gho च=cha जग=jag जय=jay/jai/jay टं=tan ठा=tha डा=da/dha/da त=ta त्रि=tri थ=tha द=da "
                          "दे=de धन=dhan ध्=dhu न=na नर=nar पा=paa/pa/pa "
                          "पु=pu/poo/pu फ=pha/fa/pha ब=ba बन=ban बा=baa/ba/ba भट=bhat भा=bha म=ma मल=mal मु=mu/moo/mu "
                          "मो=mo र=ra रघु=raghu रा=raa/ra/ra लो=lo व=va/ba/wa वै=vai/bai/wai शि=shi/shee/si "
                          "श्री=shri/sri/shree स=sa सक=sak सु=su/soo/su सो=so ह=ha",
                 .middle = "न=n न्द=nda ल=l र=r रु=ru म=m वा=va/wa/va द=d त=t रा=ra ना=na",
                 .last = "कर=kar वाल=wal/val/waal ानी=ani/anee/any ीया=iya/ia/iya े=e/ay/e ी=i/ee/y पुरी=puri/poori/pury "
                         "नाथ=nath/natha/nat ास्तव=astava/astav/astav ारी=ari/aree/ary "
                         "ाड़े=ade/arde/ade न=n/an/n रा=ra ड़ा=da/ra/dha ावत=awat/avat/awat ्या=ya/ia/ya राज=raj/radj/raj",
                 .head = 30},
      .cities = "Delhi Mumbai Patna Jaipur Kathmandu Lucknow Pune Hyderabad",
      .second_forename_percent = 24,
      .no_family_percent = 5,
      .given_as_family_percent = 5,
  };
}

CultureSource Pakistani() {
  return {
      .name = "pakistani",
      .script = Script::kUnits,
      .weight = 48,
      .countries = "PAK 86 IND 6 GBR 5 AFG 3",
      .male =
          {.listed =
               "محمد=Muhammad/Mohammad/Mohd علی=Ali/Ali/Aly احمد=Ahmed/Ahmad/Ahmad حسن=Hassan/Hasan/Hasan "
               "بلال=Bilal/Bilal/Belal عمران=Imran/Emran/Imraan عثمان=Usman/Osman/Uthman اسد=Asad/Assad/Asad "
               "فیصل=Faisal/Faysal/Feisal "
               "کاشف=Kashif/Kasheef/Kashif ندیم=Nadeem/Nadim/Nadeem نوید=Naveed/Navid/Nawid وسیم=Waseem/Wasim/Vaseem "
               "شاہد=Shahid/Shahed/Shaheed طارق=Tariq/Tarek/Tarique خالد=Khalid/Khaled/Khalid عامر=Aamir/Amir/Amer "
               "زاہد=Zahid/Zahed/Zaheed "
               "اقبال=Iqbal/Ikbal/Eqbal سلیم=Saleem/Salim/Selim رشید=Rasheed/Rashid/Rashed یوسف=Yousaf/Yusuf/Yousuf "
               "عبدالرحمان=Abdul_Rehman/Abdurrahman/Abdur_Rahman غلام=Ghulam/Golam/Gulam سجاد=Sajjad/Sajad/Sajjad "
               "جاوید=Javed/Jawaid/Javaid "
               "اکرم=Akram/Akrum/Ekram ریاض=Riaz/Riyaz/Reyaz عبداللہ=Abdullah/Abdulla/Abdallah حمزہ=Hamza/Hamzah/Hamza",
           .first = "ا=a با=ba بر=bar تا=ta جا=ja حا=ha خا=kha دا=da دل=dil ذو=zul/zu/dhul رح=reh/rah/rah زا=za سا=sa "
                    "شا=sha شہ=sheh/shah/shah صا=sa ظفر=zafar عا=a غض=ghaz فا=fa فر=far قا=qa/ka/qa کا=ka "
                    "گل=gul/gol/gul لا=la ما=ma مز=maz نا=na نص=nas وا=wa/va/wa یا=ya",
           .middle = "ب=b م=m ر=r ن=n د=d ل=l",
           .last =
               "ید=eed/id/eid ان=an/aan/an یر=eer/ir/er یل=eel/il/el یم=eem/im/em اد=ad/aad/ad از=az/aaz/az "
               "نواز=nawaz/navaz/nawaz یار=yar/yaar/yar ین=een/in/ain اللہ=ullah/ulla/ullah الدین=uddin/udin/ud-Din",
           .head = 5},
      .female = {.listed = "فاطمہ=Fatima/Fatema/Fatimah عائشہ=Ayesha/Aisha/Aysha زینب=Zainab/Zaynab/Zenab "
                           "مریم=Maryam/Mariam/Marium نسرین=Nasreen/Nasrin/Nasrin شازیہ=Shazia/Shaziya/Shazia "
                           "صائمہ=Saima/Sayma/Saimah رابعہ=Rabia/Rabiya/Rabea "
                           "ثنا=Sana/Sanna/Thana حنا=Hina/Heena/Hinna نادیہ=Nadia/Nadiya/Nadya "
                           "پروین=Parveen/Parvin/Perveen رخسانہ=Rukhsana/Roksana/Ruksana کوثر=Kausar/Kowsar/Kauser "
                           "عابدہ=Abida/Abeda/Abidah بی_بی=Bibi خدیجہ=Khadija/Khadeja/Khadijah",
                 .first = "ا=a ب=ba ث=sa جم=jam حم=ham رح=reh/rah/rah رض=raz زر=zar سم=sam شب=shab شگ=shag عص=as "
                          "غز=ghaz فر=far قد=qud/qod/qud کن=kan گل=gul/gol/gul ما=ma مس=mas نا=na نو=nau/no/now یا=ya",
                 .middle = "ر=r م=m ن=n",
                 .last = "ین=een/in/in ہ=a/ah/a ینہ=eena/ina/ina یدہ=eeda/ida/ida یم=eem/im/im ناز=naz/naaz/naz "
                         "النساء=un_Nisa/unnisa/un_Nissa",
                 .head = 8},
      .family =
          {.listed = "خان=Khan/Khan/Kahn علی=Ali/Ali/Aly احمد=Ahmed/Ahmad/Ahmad حسین=Hussain/Husain/Hossain "
                     "ملک=Malik/Malek/Mallik بٹ=Butt/But/Bhatt شیخ=Sheikh/Shaikh/Shaykh "
                     "چوہدری=Chaudhry/Choudhry/Chowdhury اقبال=Iqbal/Ikbal/Eqbal قریشی=Qureshi/Qureshy/Koreshi "
                     "شاہ=Shah/Sha/Shaah صدیقی=Siddiqui/Siddiqi/Siddiky انصاری=Ansari/Ansary/Ansari "
                     "اعوان=Awan/Avan/Awan مغل=Mughal/Mogul/Moghal راجپوت=Rajput/Rajpoot/Rajput جٹ=Jatt/Jat/Jutt "
                     "بیگ=Baig/Beg/Baeg میر=Mir/Meer/Mir رانا=Rana/Raana/Rana "
                     "بخاری=Bukhari/Bokhari/Bukhary ہاشمی=Hashmi/Hashimi/Hashemi عباسی=Abbasi/Abbassi/Abasi "
                     "اختر=Akhtar/Akhter/Aktar بی_بی=Bibi محمود=Mahmood/Mehmood/Mahmud",
           .first = "ا=a آف=aaf/af/af بل=bal بن=ban تر=tar جت=jat جن=jun چن=chan حم=ham خٹ=khat درا=dura "
                    "رند=rind/rend/rind زر=zar سد=sad سوم=soom/sum/sum شن=shin طو=tor عثم=usm/osm/osm غو=gho فا=fa "
                    "کاک=kak کھ=khok گجر=gujr/gujar/gujr گیل=gil لغا=lagha لو=lo مر=mar مز=maz مہ=mah "
                    "نیاز=niaz/niyaz/niaz وز=waz/vaz/waz یوس=yous/yus/yous",
           .middle = "و=o/u/o ا=a ر=r ن=n ل=l",
           .last =
               "ی=i/y/i انی=ani/any/ani زئی=zai/zay/zai یار=yar/yaar/yar ری=ri/ry/ry کی=ki/key/ky پوری=puri/pury/poori "
               "چ=ch نی=ni/ny/ni کر=kar ٹ=t/tt/t لی=li/ly/li خیل=khel/kheil/khail وال=wal/val/waal",
           .head = 14},
      .cities = "Karachi Lahore Peshawar Quetta Multan Rawalpindi Faisalabad",
      .second_forename_percent = 45,
      .no_family_percent = 8,
      .given_as_family_percent = 22,
  };
}

CultureSource Bengali() {
  return {
      .name = "bengali",
      .script = Script::kUnits,
      .weight = 36,
      .countries = "BGD 82 IND 15 GBR 3",
      .male = {.listed = "মোহাম্মদ=Mohammad/Mohammed/Md আব্দুল=Abdul/Abdool/Abdul রহিম=Rahim/Raheem/Rohim "
                         "করিম=Karim/Kareem/Korim জামাল=Jamal/Zamal/Jamaal কামাল=Kamal/Kamaal/Qamal "
                         "হাসান=Hasan/Hassan/Hashan আলী=Ali/Aly/Ally রফিক=Rafiq/Rafique/Rofiq "
                         "শফিকুল=Shafiqul/Shofiqul/Safiqul নুরুল=Nurul/Noorul/Nurool আমিনুল=Aminul/Ameenul/Aminool "
                         "সাইফুল=Saiful/Saifool/Shaiful জাহাঙ্গীর=Jahangir/Zahangir/Jahangeer "
                         "মিজানুর=Mizanur/Mijanur/Mizanoor আনোয়ার=Anwar/Anowar/Anwer সুমন=Suman/Sumon/Shumon "
                         "রানা=Rana/Raana/Rana সুজন=Sujan/Sujon/Shujon বিপ্লব=Biplab/Biplob/Viplav "
                         "তারেক=Tareq/Tarek/Tarique ফারুক=Faruk/Farooq/Faruque মনির=Monir/Munir/Moneer",
               .first = "আ=a ই=i/e/i ক=ka/ko/ka খা=kha গো=go জ=ja/za/jo তা=ta দি=di/dee/di না=na প=pa/po/pa ফা=fa "
                        "ব=ba/bo/va ম=ma/mo/ma মো=mo রা=ra লি=li শ=sha/so/sho সা=sa/sha/sa হা=ha",
               .middle = "র=r ম=m ন=n ল=l",
               .last = "ুল=ul/ool/ul িম=im/eem/im ান=an/aan/an উদ্দিন=uddin/udin/uddeen উর=ur/oor/ur িত=it/eet/ith "
                       "েশ=esh/es/esh িক=ik/ique/iq াস=as/ash/as",
               .head = 7},
      .female = {.listed = "ফাতেমা=Fatema/Fatima/Fatema আয়েশা=Ayesha/Aysha/Aesha খাদিজা=Khadija/Khadiza/Khodeza "
                           "রহিমা=Rahima/Roheema/Rohima নাসরিন=Nasrin/Nasreen/Nasrine শাহনাজ=Shahnaz/Shahnaj/Sahnaz "
                           "রোকেয়া=Rokeya/Rukeya/Rokea সালমা=Salma/Shalma/Selma "
                           "সুফিয়া=Sufia/Sofia/Sufiya মরিয়ম=Mariam/Moriom/Maryam জেসমিন=Jesmin/Jasmine/Zesmin "
                           "শিরিন=Shirin/Shireen/Sirin লতা=Lata/Lota/Latha মিতা=Mita/Meeta/Mitha",
                 .first = "আ=a ক=ka/ko/ka জ=ja/zo/jo তা=ta না=na প=pa/po/pa ফা=fa ম=ma/mo/ma মো=mo রা=ra লি=li "
                          "শা=sha/sa/sha সু=su/shu/soo হা=ha",
                 .middle = "র=r ন=n",
                 .last = "িনা=ina/eena/ina িয়া=ia/iya/eya া=a/a/ah িদা=ida/eda/eeda তুন=tun/toon/thun নাজ=naz/naj/naz",
                 .head = 9},
      .family = {.listed =
                     "ইসলাম=Islam/Eslam/Islaam রহমান=Rahman/Rahaman/Rohman হোসেন=Hossain/Hussain/Hosen "
                     "আহমেদ=Ahmed/Ahmad/Ahamed খান=Khan/Khan/Kahn আলী=Ali/Aly/Ally হক=Haque/Hoque/Huq "
                     "উদ্দিন=Uddin/Udin/Uddeen মিয়া=Miah/Mia/Mian বেগম=Begum/Begom/Begam খাতুন=Khatun/Khatoon/Katun "
                     "আক্তার=Akter/Akhter/Akhtar চৌধুরী=Chowdhury/Choudhury/Chaudhuri দাস=Das/Dass/Dash "
                     "সরকার=Sarkar/Sarker/Sircar মণ্ডল=Mondal/Mandal/Mondol শেখ=Sheikh/Shaikh/Sekh "
                     "বিশ্বাস=Biswas/Biswash/Bishwas রায়=Roy/Ray/Rai সাহা=Saha/Shaha/Saaha ঘোষ=Ghosh/Ghose/Gosh",
                 .first =
                     "আ=a ক=ka/ko/ka গ=ga/go/ga চ=cha/cho/cha জ=ja/jo/za ত=ta/to/ta দ=da/do/da ন=na/no/na প=pa/po/pa "
                     "ব=ba/bo/va ভ=bha/bho/bha ম=ma/mo/ma ল=la/lo/la শ=sha/sho/sa স=sa/so/sha হা=ha হাও=hao/hau/haw",
                 .middle = "ন=n র=r ল=l ট=t",
                 .last = "দার=dar/der/daar ুলী=uli/ooly/uly ার্জী=arjee/arji/erjee িক=ik/ick/ique কার=kar/ker/car "
                         "ওয়ালা=wala/walla/ola লাদার=lader/ladar/ladar ামী=ami/amy/amee াদ=ad/aad/ad",
                 .head = 8},
      .cities = "Dhaka Chittagong Sylhet Khulna Kolkata Rajshahi",
      .second_forename_percent = 42,
      .given_as_family_percent = 12,
  };
}

CultureSource Tamil() {
  return {
      .name = "tamil",
      .weight = 26,
      .countries = "IND 56 LKA 34 MYS 7 SGP 3",
      .male =
          {.listed =
               "Kumar Murugan~Muru Senthil Selvam Ganesan Rajendran~Rajan Subramaniam~Mani Krishnan Raman Suresh "
               "Ramesh Anand Karthik Balasubramanian~Balu Venkatesan~Venky Sivakumar~Siva Arumugam Ravichandran~Ravi "
               "Nimal Sunil Chaminda Ruwan Nuwan Pradeep Kasun Lasantha Mahinda Sarath Ajith Saman",
           .first =
               "An Ar Ba Chan Da Dha Di Ga Gu Ja Ka Kri Ma Mu Na Nal Pa Pra Ra Sa San Se Sha Siv Su Tha Va Vel Vi Yo",
           .middle = "ga ka la ma na pa ra sa tha va ya dhi ni ri",
           .last = "ran nathan kumar samy moorthy lingam velan pathy rasa than gan yan vel sekaran dran mani raj",
           .head = 22},
      .female = {.listed =
                     "Lakshmi Selvi Meena Priya Kavitha Malathi Vasanthi Saraswathi~Saras Parvathi Sumathi Revathi Uma "
                     "Devi Chandra Kamala Nirmala Kumari Dilrukshi Nadeesha Sanduni Chathurika Anusha",
                 .first = "An Ar Bha Chan Dha Ga In Ja Ka Ma Mee Na Nir Pa Pra Ra San Sa Se Sha Su Tha Va Vi Ya",
                 .middle = "ga la ma ni ra tha va",
                 .last = "vathi lakshmi mathi thini mala devi yani ni ka rani priya nga",
                 .head = 22},
      .family = {.listed = "Perera Fernando Silva Bandara Kumara Dissanayake Jayawardena Gunawardena Rajapaksa "
                           "Wickramasinghe Herath Pillai Nadar Iyer Chettiar Naidu Sivalingam Mudaliar Rathnayake "
                           "Weerasinghe Karunaratne Senanayake",
                 .first = "Abey Ama Aru Atha Bala Chandra Dassa Dhana Eka Gam Gana Guna Hera Ila Jaya Kali Karu Kiri "
                          "Kula Liyana Maha Mani Mutu Nada Nava Pala Pan Ponna Raja Rama Rana Ratna Sama Sara Sena "
                          "Siva Soma Suri Thamb Thiru Udaya Vadi Veera Vija Wana Wick Weera Yoga",
                 .middle = "ga ka la ma na pa ra sa tha va ya dhi ni ri ku mu",
                 .last = "singhe sekera wardena ratne nayake tunga lingam nathan pillai rajah gama pathi samy goda "
                         "kone arachchi murthy sundaram velu kumar",
                 .head = 40},
      .cities = "Chennai Colombo Jaffna Madurai Kandy Coimbatore",
      .no_family_percent = 9,
      .given_as_family_percent = 42,
  };
}

}  // namespace

std::vector<CultureSource> SouthAsia() { return {Hindi(), Pakistani(), Bengali(), Tamil()}; }

}  // namespace lookout::generate
