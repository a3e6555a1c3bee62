// Names of Africa south of the Sahara: see cultures_west.cc.
#include "tools/generate/culture.h"

namespace lookout::generate {
namespace {

CultureSource Nigerian() {
  return {
      .name = "nigerian",
      .weight = 40,
      .countries = "NGA 82 GHA 12 BEN 3 CMR 3",
      .male = {.listed = "Emmanuel~Emma John Samuel~Sammy Daniel~Danny Michael~Mike David Chukwuemeka~Emeka "
                         "Oluwaseun~Seun Ibrahim~Ibro Musa Abubakar~Sadiq Adebayo~Bayo Chinedu~Nedu Obinna~Obi Tunde "
                         "Usman Sunday Ikechukwu~Ike Kelechi~KC Babatunde~Tunde Olumide~Olu Femi Yusuf Aliyu Sani "
                         "Kwame Kofi Kwabena Yaw Kojo Emeka Uche Segun",
               .first = "Ade Ayo Aki Baba Chi Chidi Chuku Dele Eze Ife Ike Kele Ko Ma Nna Nwa O Obi Odi Olu Oluwa Ola "
                        "Olo Omo Ona Oye Sola Temi Tobi Uche Udo Ugo Uzo Yaku",
               .middle = "ba de ga ke ma ni wa fe lu",
               .last = "dele wale seun tunde kunle femi mide emeka ebuka nna chi dozie fula tayo sola bayo wole gozie "
                       "kayode luwa",
               .head = 22},
      .female = {.listed = "Mary Grace Blessing Joy Esther Ngozi Chioma Amina~Ami Fatima Aisha Funmilayo~Funmi "
                           "Oluwatoyin~Toyin Adaeze~Ada Ifeoma~Ify Hauwa Chinyere Yetunde Folake Nkechi Patience "
                           "Comfort Mercy Abena Akosua Ama Efua Zainab Halima Rukayat",
                 .first = "Abi Ada Ade Ama Bola Chi Ebe Ego Fola Fun Ife Ke Mo Ne Nke Nneka Ngo O Oge Olu Ola Omo Si "
                          "Te Tito Uju Yewa Zi",
                 .middle = "ba de ma ni lu",
                 .last = "chi lola mi ke nma ezi sola yemi ola toyin dinma runke nike loma bunmi",
                 .head = 22},
      .family = {.listed = "Okafor Ibrahim Adeyemi Okeke Mohammed Balogun Eze Musa Adebayo Nwosu Abubakar Okoro Usman "
                           "Ogunleye Bello Nwankwo Lawal Olawale Obi Danjuma Mensah Owusu Osei Boateng Asante Appiah "
                           "Onyeka Aliyu Garba Yakubu Onuoha Igwe Akpan Etim Bassey",
                 .first = "Abi Aba Ade Agu Aja Aki Ala Ani Are Awo Aya Ba Chi Da Edo Efe Egbu Eke Ene Esi Eze Fa Fola "
                          "Ga Gbo Ibe Ige Ike Ilo Iwu Kola Ma Nna Nwa Nwo Oba Odu Ofo Ogbo Ogu Oje Oka Oke Oko Ola Oli "
                          "Olo Oma Omo One Ono Opa Ore Oru Osa Osi Ota Owo Oya Oye Sa Shi Ta Ugo Uka Ume Uzo Wa Ya Yu",
                 .middle = "ba bu de do fo ga gbe ji ka ko la le lu ma mi na ni nwa ra ri sa shi ta to wa we ya yo zo",
                 .last = "yemi sanya wale kwo kwu chukwu dele bayo nla gun mola ngwu ndu eze egbu kunle olu iwe adu "
                         "buike oha agu asi kafor sola biyi rinde shina yinka ju ma ya ndo",
                 .head = 36},
      .cities = "Lagos Kano Ibadan Abuja Accra Enugu Kumasi",
      .second_forename_percent = 34,
      .no_family_percent = 2,
      .given_as_family_percent = 10,
  };
}

CultureSource Ethiopian() {
  return {
      .name = "ethiopian",
      .script = Script::kUnits,
      .weight = 26,
      .countries = "ETH 76 ERI 24",
      .male = {.listed = "አበበ=Abebe/Ababa/Abebe ተስፋዬ=Tesfaye/Tasfaye/Tesfay ግርማ=Girma/Ghirma/Germa "
                         "መኮንን=Mekonnen/Makonnen/Mekonen ዳዊት=Dawit/Daouit/Dawid ሰለሞን=Solomon/Salomon/Selemon "
                         "ኃይሉ=Hailu/Hailou/Haylu ገብረ=Gebre/Ghebre/Gabra ዮሐንስ=Yohannes/Johannes/Yohanes "
                         "ሙሉጌታ=Mulugeta/Moulougeta/Mulugheta ታደሰ=Tadesse/Taddesse/Tadese ከበደ=Kebede/Kabada/Kebbede "
                         "በቀለ=Bekele/Bekelle/Beqele አለሙ=Alemu/Alemou/Alamu ወልደ=Wolde/Wolda/Welde "
                         "ብርሃኑ=Berhanu/Birhanu/Berhanou ሀብታሙ=Habtamu/Habtamou/Habitamu ተክለ=Tekle/Takla/Teklay "
                         "አማኑኤል=Amanuel/Amanouel/Emmanuel ሳሙኤል=Samuel/Samouel/Samuael",
               .first =
                   "አ=a ገ=ge/ghe/ga ተ=te/ta/te በ=be/ba/be መ=me/ma/me ወ=we/wa/wo ሀ=ha ደ=de/da/de ከ=ke/ka/ke ለ=le/la/le "
                   "ነ=ne/na/ne አለ=ale/alla/ale ዘ=ze/za/ze ፍ=fi/fe/fe ይ=yi/ye/yi ሙ=mu/mou/mu ሲ=si ኤ=e ጌ=ge/ghie/gie",
               .middle = "ረ=re/ra/re ለ=le/la/le መ=me/ma/me በ=be/ba/be ደ=de/da/de ሰ=se/sse/sa ብ=b ር=r ም=m",
               .last = "ው=w/ou/w ሰ=se/ssa/sse ነ=ne/na/ne ሉ=lu/lou/lu ረ=re/ra/re ማ=ma ት=t/th/t ዬ=ye/ie/ye ኑ=nu/nou/nu "
                       "ዋ=wa/oua/wa ታ=ta ሙ=mu/mou/mu ድ=d ህ=h ን=n",
               .head = 10},
      .female =
          {.listed =
               "አልማዝ=Almaz/Almas/Almaz ጸሐይ=Tsehay/Tsehai/Sehay ማርታ=Marta/Martha/Marta ሃና=Hana/Hanna/Hanah "
               "ሳራ=Sara/Sarah/Sara ትዕግስት=Tigist/Tegest/Tigest ብርቱካን=Birtukan/Bertoukan/Bertukan ሰላም=Selam/Salam/Selam "
               "አስቴር=Aster/Esther/Astier መሰረት=Meseret/Messeret/Maserat ሄለን=Helen/Helene/Hellen ሊያ=Lia/Lya/Liya",
           .first = "አ=a ም=mi/me/me ሰ=se/sa/se ዘ=ze/za/ze ብ=bi/be/be ት=ti/te/te ሀ=ha ፀ=tse/tse/se ወ=we/wo/wo እ=e/e/i",
           .middle = "ለ=le ረ=re መ=me",
           .last = "ት=t/th/t ሽ=sh/che/sh ና=na ነሽ=nesh/neche/nesh ወርቅ=work/werk/worq ዓለም=alem/alam/alem",
           .head = 10},
      .family = {.listed = "አበበ=Abebe", .head = 1},
      .cities = "Addis_Abeba Asmara Gondar Mekelle Dire_Dawa",
      .chain = Chain::kFathers,
  };
}

CultureSource Somali() {
  return {
      .name = "somali",
      .weight = 26,
      .countries = "SOM 72 KEN 12 DJI 8 ETH 8",
      .male = {.listed = "Maxamed~Maxamuud Cabdi~Cabdulle Axmed Xasan Cali Cumar Yuusuf Ibraahim Abdullahi "
                         "Mohamed~Moha Ahmed Hassan Ali Abdi Omar Farah Warsame Hussein Ismail Jama Nur Osman "
                         "Abdirahman~Abdi Mohamud Yusuf Guled Dahir Bashir Sharif Muse Salad Roble Elmi Diriye Liban",
               .first =
                   "Ab Aa Ba Bu Ca Da Dh Faa Gee Gu Ha Jaa Ka Kha Li Maa Mu Nuu Qaa Ra Roo Saa Sha Suu War Waa Xaa Yaa",
               .middle = "ba di la ma ra sa",
               .last = "di le med shir dir lid man hid dan mar san hiye gal weyne we",
               .head = 7},
      .female = {.listed = "Fadumo~Faduma Xaliimo Caasho Maryan~Maryama Khadiijo~Khadra Hodan Sahra Amina Halima Asha "
                           "Hawa Ifrah Ayaan Hibo Sagal Ladan Deqa Nimo Zahra Safiya Ubah Muna Idil Filsan",
                 .first = "Aa Ba Ca Da Fa Ha Hi I Kha La Ma Na Ra Sa Sha U Xa",
                 .middle = "la ma ra",
                 .last = "mo ran da wo sha dan bo so lan",
                 .head = 7},
      .family = {.listed = "Mohamed", .head = 1},
      .cities = "Mogadishu Hargeisa Kismayo Nairobi Djibouti",
      .chain = Chain::kFathers,
  };
}

CultureSource EastAfrican() {
  return {
      .name = "east-african",
      .weight = 26,
      .countries = "KEN 36 TZA 30 UGA 22 RWA 8 BDI 4",
      .male =
          {.listed = "John Joseph~Joe Peter David James Daniel Samuel Emmanuel Juma Hamisi Salim Baraka Charles "
                     "Francis Stephen Moses Robert George Paul Patrick Kamau Mwangi Njoroge Otieno Ochieng Kiprotich "
                     "Mugisha Okello Hassan Rashidi Innocent Jean",
           .first =
               "Aka Ba Cha De Fa Gi Ja Ka Ki Kip Le Ma Mba Mu Mwa Ndi Nga Ni Nja O Oke Omo Pa Ru Sa Se Shi Ta Ti Wa",
           .middle = "bi ga ka ma ri ru sa",
           .last = "ma ri ndu nge ki su mba di go ru ko nyi ra",
           .head = 14},
      .female = {.listed = "Mary Grace Elizabeth~Eliza Esther Faith Mercy Joyce Jane Agnes Rose Margaret Wanjiku Njeri "
                           "Wambui Akinyi Achieng Atieno Chebet Halima Neema Rehema Zawadi Asha Fatuma Nakato Uwase",
                 .first = "A Aki Che Fa Ha Ka Ma Mwa Na Ne Nja Nya Re Sa U Wa Za",
                 .middle = "ki ma ni ri",
                 .last = "ri mbo ko nyi ra na bu sa ngi",
                 .head = 14},
      .family =
          {.listed =
               "Mwangi Otieno Kamau Ochieng Odhiambo Maina Njoroge Kariuki Wanjala Kimani Juma Mushi Massawe Mollel "
               "Okello Mukasa Ssemakula Habimana Niyonzima Hamisi Kiplagat Korir Cheruiyot Mutua Musyoka Wafula Barasa",
           .first = "Aba Ba Bi Che Gi Gita Habi Ka Kaba Kari Ki Kiba Kip Kiru Ku Le Ma Masa Mba Mu Mugi Muka Muri Mwa "
                    "Na Ndi Nga Ni Nja Nku Nta Nye O Oba Odo Oki Oma Ru Ruta Se Shi Ssa Ta Tu Uwi Wa Wai",
           .middle = "bi bu ga ha ka ki ku la ma na nga ni ra ri ru sa si ta te ti wa ya zi",
           .last = "mana nge mbe ka nda ru ri ngo bo bira tesi ramu gisha wiza ndi kazi mba ri nja so tia lani ndege "
                   "yu isi sha ga",
           .head = 34},
      .cities = "Nairobi Kampala Dar_es_Salaam Kigali Mombasa Arusha",
      .second_forename_percent = 40,
      .given_as_family_percent = 8,
  };
}

CultureSource WestAfrican() {
  return {
      .name = "west-african",
      .weight = 34,
      .countries = "SEN 20 MLI 22 CIV 18 GIN 12 BFA 10 NER 8 COD 8 FRA 2",
      .male = {.listed = "Mamadou~Madou Moussa Ibrahima~Ibra Amadou Ousmane~Ouz Abdoulaye~Abdou Boubacar~Bouba Cheikh "
                         "Modou Alioune Souleymane~Souley Seydou Issa Oumar Adama Drissa Bakary Lamine Youssouf "
                         "Aboubacar Sékou Ismaël Jean Kouassi Koffi Yao Salif Idrissa Hamidou Demba",
               .first = "Aba Ama Ba Bou Cé Da Dia Dji Fa Ga Gué Ha I Ka Ké Ko Kou La Lan Ma Mam Mo Na N'G Ou Sa Sé Sey "
                        "Si Sou Ta Tié Wa Ya Za",
               .middle = "ba di la ma ri sa",
               .last = "dou ré di ga ssa né kou man ba ne fou ly",
               .head = 8},
      .female = {.listed = "Aminata~Ami Fatoumata~Fatou Mariam~Mame Aïssatou~Aïcha Awa Kadiatou~Kadi Oumou Ramata "
                           "Adama Khady Ndeye Mariama~Mama Assétou Djénéba~Djéné Salimata~Sali Rokia Aya Akissi Binta "
                           "Coumba Nafissatou~Nafi Hawa Safiatou",
                 .first = "A Ai Bin Co Dja Fa Ha I Ka Ki Ma Na Ou Ra Ro Sa Sé Ta Ya",
                 .middle = "mi na sa",
                 .last = "ta tou ma na ba ssa ba di nata",
                 .head = 8},
      .family = {.listed =
                     "Diallo Traoré Diop Ndiaye Coulibaly Keïta Konaté Barry Bah Sow Camara Touré Koné Cissé Diarra "
                     "Fall Ba Faye Sylla Kouyaté Sissoko Ouédraogo Sawadogo Kaboré Kouassi Kouamé Ouattara Bamba "
                     "Dembélé Sidibé Gueye Diouf Mbaye Sarr Seck Thiam Kanté Issoufou Mukendi Kabongo Ilunga",
                 .first = "Ba Bado Bon Bou Da Dia Djo Do Dou Fa Ga Gou Ha Ka Kabo Ki Ko Kou La Lo Ma Mou Mu Na Ngo Nka "
                          "Nga Oua Ou Sa Sano Sé Si Soma So Ta Ti Tsh Tou Wa Yamé Ya Zon Zou",
                 .middle = "ba be bi da di go ka la li ma mbe mi na nga ni ra ri sa si ta",
                 .last = "té ré gué bé kou ly ga lé go né ra gnan ssa yé ba bou dou mba nza la so boré dogo",
                 .head = 10},
      .cities = "Dakar Bamako Abidjan Conakry Ouagadougou Niamey Kinshasa",
      .second_forename_percent = 12,
  };
}

}  // namespace

std::vector<CultureSource> Africa() { return {Nigerian(), Ethiopian(), Somali(), EastAfrican(), WestAfrican()}; }

}  // namespace lookout::generate
