// Names of South-East Asia: see cultures_west.cc.
#include "tools/generate/culture.h"

namespace lookout::generate {
namespace {

CultureSource Vietnamese() {
  return {
      .name = "vietnamese",
      .weight = 40,
      .countries = "VNM 90 USA 5 FRA 2 CZE 1 AUS 2",
      .male = {.listed = "Hùng Minh Tuấn Dũng Hải Long Nam Thành Cường Sơn Đức Hoàng Quân Phong Huy Bình Khánh Tú Anh "
                         "Việt Trung Thắng Hiếu Kiên Lâm Phúc Tâm Quang Tiến Toàn Vinh Đạt Khoa Nghĩa Thịnh Tùng Vũ "
                         "Bảo Duy Lộc Phước Tài Trí Hưng",
               .first = "Bá Công Đình Duy Gia Hữu Khắc Minh Ngọc Nhật Quang Quốc Thanh Thế Trọng Trung Tuấn Việt Xuân "
                        "Anh Bảo Chí Đăng Hoàng",
               .last = "_An _Bảo _Châu _Cường _Dũng _Đạt _Hải _Hiển _Hòa _Khải _Lộc _Nghĩa _Phát _Quý _Sang _Tân _Thái "
                       "_Thọ _Trường _Vương _Khôi _Triết",
               .head = 22},
      .female =
          {.listed =
               "Hương Lan Hoa Mai Linh Thảo Hà Trang Thủy Nga Hằng Phương Ngọc Yến Hạnh Dung Loan Tuyết Nhung Vân Thu "
               "Hiền Oanh Ly Quỳnh My Trinh Vy Thư Ngân Hồng Huệ Liên Nguyệt Xuân Cúc Đào Diễm Giang Nhi Uyên Tâm",
           .first = "Ái Bích Cẩm Diệu Hải Hồng Huyền Khánh Kiều Kim Lệ Minh Mỹ Ngọc Như Phương Quỳnh Thanh Thảo Thu "
                    "Thúy Trúc Tuyết Xuân",
           .last = "_An _Chi _Duyên _Hân _Hoa _Lan _Lam _Mai _Nga _Nhi _Oanh _Quyên _Tâm _Thủy _Tiên _Trâm _Trinh _Vân "
                   "_Vy _Yến",
           .head = 22},
      .family = {.listed = "Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đinh Đoàn Trịnh "
                           "Trương Lâm Mai Đào Cao Hà Tạ Lương Vương Tô Thái Châu Phùng La Quách Tăng Chu Từ Diệp Kiều "
                           "Nghiêm Thạch Lưu Triệu Kim Tống Mạc Ông Viên Hứa Âu",
                 .head = 2},
      .cities = "Hà_Nội Hải_Phòng Đà_Nẵng Huế Cần_Thơ Sài_Gòn",
      .chain = Chain::kMiddle,
      .family_first = true,
      .particles = "Văn_ Thị_",
      .particle_percent = 55,
  };
}

CultureSource Thai() {
  return {
      .name = "thai",
      .script = Script::kUnits,
      .weight = 28,
      .countries = "THA 96 LAO 4",
      .male = {.listed =
                   "สมชาย=Somchai/Somchay/Somchai~Chai สมศักดิ์=Somsak/Somsakdi/Somsak~Sak สมพร=Somporn/Somphon/Somporn "
                   "ประเสริฐ=Prasert/Prasoet/Prasert วิชัย=Wichai/Vichai/Vijaya สุรชัย=Surachai/Surachay/Surachai "
                   "อนุชา=Anucha/Anuchar/Anucha "
                   "ณัฐพล=Nattapon/Natthaphon/Natapol ธนา=Thana/Tana/Dhana ชัยวัฒน์=Chaiwat/Chaiwat/Chaivat "
                   "กิตติ=Kitti/Kitty/Kitti พิชัย=Pichai/Phichai/Bijaya อภิชาติ=Apichat/Aphichat/Abhijat "
                   "นิรันดร์=Niran/Nirun/Nirand สุชาติ=Suchart/Suchat/Sujati มานะ=Mana/Manah/Mana บุญมี=Boonmee/Bunmi/Boonmi",
               .first = "ชัย=chai/chay/jaya ธน=thana/tana/dhana ณัฐ=nat/natth/nutt กิต=kit/kid/kitt พง=pong/phong/bong "
                        "วร=wora/vora/vara สิท=sit/sitthi/siddhi อา=ar/a/ah ปร=pra/para/pra บุญ=boon/bun/boon "
                        "ศุ=su/supha/subha ภู=phu/poo/bhu นร=nara/nora/nara วีร=weera/vira/veera ทัก=thak/tak/dak "
                        "สุร=sura/suro/sura อน=anu/anu/ano มง=mong/mang/mong รัต=rat/ratta/rath จิร=jira/chira/jira",
               .last = "พล=pon/phon/pol วัฒน์=wat/vat/watana ชัย=chai/chay/jaya ศักดิ์=sak/sakdi/sak เดช=det/dech/dej "
                       "พงษ์=pong/phong/bhong ชาติ=chart/chat/jati วุฒิ=wut/vudh/wuthi กร=korn/kon/gorn ยุทธ=yut/yuth/yudh "
                       "ภพ=pop/phop/bhop นนท์=non/nont/nond",
               .head = 18},
      .female = {.listed =
                     "สมหญิง=Somying/Somying/Somyhing มาลี=Malee/Mali/Malee สุดา=Suda/Sudah/Suda อรุณี=Arunee/Aruni/Arunee "
                     "นิภา=Nipa/Nipha/Nibha วันเพ็ญ=Wanpen/Wanphen/Vanpen กาญจนา=Kanchana/Kanjana/Kanchana "
                     "สุภาพร=Supaporn/Suphaphon/Suphaporn รัตนา=Rattana/Ratana/Ratna "
                     "พิมพ์=Pim/Phim/Pimp น้ำฝน=Namfon/Namphon/Numfon ดวงใจ=Duangjai/Duangchai/Duangjai "
                     "ประภา=Prapa/Prapha/Prabha ศิริพร=Siriporn/Siriphon/Siriporn จันทร์=Chan/Jan/Chandra",
                 .first =
                     "กัน=kan/kun/gan จัน=chan/jan/chandr ชล=chon/chol/chol ณัฐ=nat/natth/nutt ดา=dara/da/dara "
                     "ธิ=thi/ti/dhi นิ=ni/nee/ni ปิย=piya/piya/biya พร=porn/phon/porn พิม=pim/phim/pim มณี=manee/mani/manee "
                     "รัต=ratta/rat/ratna วร=wora/vora/vara ศิริ=siri/siri/sri สุ=su/soo/su อร=orn/on/orn",
                 .last =
                     "พร=porn/phon/porn วรรณ=wan/van/wan ดา=da ภา=pa/pha/bha นุช=nuch/nut/nuj ทิพย์=tip/thip/dibya "
                     "จิต=jit/chit/jit ญา=ya/ya/nya รัตน์=rat/rat/ratana ศรี=sri/si/sri มาศ=mas/mat/mas กานต์=karn/kan/garn",
                 .head = 18},
      .family = {.first = "แสง=saeng/sang/seng ทอง=thong/tong/tong ศรี=sri/si/see สุข=suk/sook/sukh บุญ=boon/bun/boon "
                          "จันทร์=chan/jan/chandra วงศ์=wong/vong/vongs ชัย=chai/chay/jaya รัตน=rattana/ratana/ratna "
                          "สุวรรณ=suwan/suvan/suvarna พงษ์=pong/phong/bongse ธนา=thana/tana/dhana วิ=wi/vi/wi "
                          "เพชร=phet/petch/bejra อินทร์=in/inthra/indra แก้ว=kaew/keo/gaew "
                          "คำ=kham/kam/cum พรหม=prom/phrom/brahma ภู=phu/poo/bhu มณี=manee/mani/manee ศิริ=siri/siri/sri "
                          "สม=som/som/som เจริญ=charoen/jaroen/chareon นา=na อุดม=udom/oudom/udom โพธิ์=pho/po/bodhi "
                          "กิตติ=kitti/kitti/kirti ประ=pra/pra/para สิทธิ=sitthi/siti/siddhi ไชย=chaiya/jaiya/jaya "
                          "หิรัญ=hiran/hirun/hiranya สร้อย=soi/sroi/soy",
                 .middle = "วัฒน=watthana/wattana/vadhana พง=pong/phong/bong ชา=cha/ja/cha รุ่ง=rung/roong/rung ลา=la "
                           "นคร=nakhon/nakorn/nagara สวั=sawa/sava/swa กุล=kul/kun/gul ดี=dee/di/dee มา=ma วิ=wi/vi/vi "
                           "อา=a/ar/ah ธร=thorn/ton/dhara เดชา=decha/deja/decha",
                 .last =
                     "วงศ์=wong/vong/vongse กุล=kul/kun/gul ชัย=chai/chay/jaya ทอง=thong/tong/tong ศรี=sri/si/see "
                     "สุข=suk/sook/sukh พันธ์=phan/pan/bhand วัฒน์=wat/vat/vadhana รัตน์=rat/ratana/ratna ดี=dee/di/dee "
                     "มงคล=mongkhon/mongkol/mongkol เสริฐ=sert/soet/sert ภักดี=phakdi/pakdee/bhakdi พงศ์=phong/pong/bongse "
                     "ธรรม=tham/tam/dharma สกุล=sakul/sakun/sagul เจริญ=charoen/jaroen/chareon นนท์=non/nont/nond",
                 .head = 160},
      .cities = "Bangkok Chiang_Mai Khon_Kaen Phuket Udon_Thani Vientiane",
  };
}

CultureSource Indonesian() {
  return {
      .name = "indonesian",
      .weight = 50,
      .countries = "IDN 82 MYS 15 SGP 2 BRN 1",
      .male = {.listed = "Muhammad~Mat~Mohd Ahmad~Mad Agus Budi Slamet Sutrisno Bambang Hendra Andi Eko Joko Rudi Dedi "
                         "Suparman Iwan Wahyu Sugeng Hadi Yusuf~Ucup Abdul Ismail~Mail Rahmat Suryadi Supriyadi Herman "
                         "Mulyono Dwi Tri Arif Rizki Fajar Ridwan Wayan Made Nyoman Ketut Azlan Faizal Hafiz",
               .first = "Adi Ari Bud Dar Dwi Gun Har Her Ind Jat Kar Mar Mul Nur Pra Pur Rah San Sar Set Soe Su Sub "
                        "Sud Sug Suk Sum Sup Sur Sut Tri Wah Wib Wir Yud",
               .middle = "a i o ar an di ha ya",
               .last = "adi anto awan wati no yono ono iman man ija arto ito diman nto di yadi waluyo rno kno",
               .head = 14},
      .female =
          {.listed =
               "Siti Sri Nur Dewi Ani Rina Yanti Endang Wati Lestari Ratna Indah Fitri Ayu Sulastri Kartini Aminah "
               "Fatimah Dian Maya Rini Yuni Ningsih Nurul Putri Puspita Suryani Mega Wulan Eka Rohani Zainab Noraini",
           .first =
               "An Ar De Di El Fi Ha In Is Ju Ka Les Lu Mar Mu Nu Pu Rat Ri Ro Sri Su Sul Sum Sun Sup Sur Ti Tu Wi Yu",
           .middle = "a i ar na ni ti",
           .last = "yati wati ningsih ni astuti sih tini yani ti na dah lastri rti",
           .head = 14},
      .family = {.listed = "Setiawan Hidayat Saputra Wijaya Nugroho Santoso Susanto Kurniawan Siregar Nasution "
                           "Simanjuntak Sitompul Hutagalung Lubis Harahap Sinaga Pratama Gunawan Wibowo Utomo Suharto "
                           "Purnomo Rahman Ibrahim Hassan Ismail Abdullah",
                 .first = "Adi Agus Bud Dar Gun Har Hid Ind Jaya Kus Laks Man Mul Nas Nug Pan Per Pra Pur Ram San Sas "
                          "Set Sim Sit Soe Sub Sud Suk Sum Sur Sus Tan Tar Wid Wij Wir Yud",
                 .middle = "a i o an ar bo di ha ka ma na ra ri ta ti wa",
                 .last = "kusuma negara atmaja wardana dinata yanto putra jaya tono wan ngoro bolon rang ngin gala "
                         "ribu batara kerta prawira subrata widjaja prasetyo hardja",
                 .head = 26},
      .cities = "Jakarta Surabaya Bandung Medan Kuala_Lumpur Makassar Johor",
      .second_forename_percent = 34,
      .no_family_percent = 34,
      .given_as_family_percent = 14,
      .particles = "bin_",
      .particle_percent = 9,
  };
}

CultureSource Filipino() {
  return {
      .name = "filipino",
      .weight = 42,
      .countries = "PHL 95 USA 4 CAN 1",
      .male = {.listed = "Jose~Pepe~Joey Juan~Juanito Antonio~Tony~Tonyo John~Jon-Jon Mark~Macoy Michael~Mike Jayson "
                         "Ronald Joseph~Jojo Christian~Ian Rodrigo~Rody Ricardo~Cardo~Ric Eduardo~Ed~Eddie "
                         "Roberto~Bert~Bobby Manuel~Manny Ernesto~Erning Danilo~Danny Rolando~Rolly Romeo Reynaldo~Rey "
                         "Jerome Angelo~Gelo Jomar Benigno~Noynoy Renato~Nats Arnel Jericho",
               .first = "Al Ar Ben Cris Dan Del Ed El Fer Fre Gil Her Jay Jer Jo Jon Jun Len Lor Mar Nel Nor Ra Rey Ri "
                        "Rod Rom Ron Ru Vic Wil",
               .middle = "ni ri do le",
               .last = "nel mark ver boy bert mar son ando ric vin gie rick ty lito",
               .head = 12},
      .female = {.listed = "Maria~Ria~Maring Mary~Mary_Ann Ana~Annie Rosa~Rosie Jennifer~Jen Carmen~Menchu "
                           "Angelica~Angel Princess Michelle~Mitch Jocelyn~Joy Cristina~Tina Marilyn~Malyn Gloria~Glo "
                           "Teresita~Tess Lourdes~Lou Remedios~Remy Imelda~Mel Rowena~Weng Marites~Tess Rosario~Charo "
                           "Josephine~Josie Lorna Erlinda~Linda Analyn Jonalyn",
                 .first =
                     "Al An Ar Ca Che Cris Da El Er Ge Gra Je Jo Jon Ju Ka Le Li Lor Ma Mar Mer Na Ne Ra Ro Ros Sha Vi",
                 .middle = "na ri lie be",
                 .last = "lyn mae rose joy gail belle lie nne grace lita ca da len bel",
                 .head = 12},
      .family = {.listed = "Santos Reyes Cruz Bautista Ocampo Garcia Mendoza Torres Tomas Andrada Castillo Flores "
                           "Villanueva Ramos Castro Rivera Aquino Navarro Salazar Mercado Concepcion Santiago "
                           "Dela_Cruz Del_Rosario Lopez Hernandez Dizon Manalo Macaraeg Pangilinan Tolentino Magsaysay "
                           "Dimaculangan Lim Tan Sy Go Catacutan Dimagiba Panganiban",
                 .first = "Aba Aga Ala Ami Ana Apo Ba Bala Ban Bina Bu Caba Cala Cama Capu Cari Cata Da Dala Dima Duma "
                          "Es Ga Gala Gata Guin Hi Ila Ka Ki Laga Li Lu Maca Mada Maga Mala Mana Masa Mati Na Ola Pa "
                          "Paca Pala Pami Pana Pasa Pu Qui Ra Sa Sala Sibu Sina Su Ta Tala Tama Tola Tu Uma Vi Ya",
                 .middle = "ba bu ca cu da du ga gu la li ma na nga pa ra sa ta ya wa lu",
                 .last = "ngan ntoy ral gan lan pag yan bay cuit dang lao nao tan tin yot guit nday ngco kit ray san "
                         "rin buhat bag bal",
                 .head = 38},
      .cities = "Manila Cebu Davao Quezon Iloilo Zamboanga",
      .second_forename_percent = 36,
      .second_family_percent = 12,
  };
}

CultureSource Burmese() {
  return {
      .name = "burmese",
      .script = Script::kUnits,
      .weight = 14,
      .countries = "MMR 95 THA 5",
      .male = {.listed =
                   "အောင်=Aung/Oung/Ong ကျော်=Kyaw/Kyo/Gyaw မင်း=Min/Minn/Myn ထွန်း=Htun/Tun/Toon ဇော်=Zaw/Zor/Saw မျိုး=Myo "
                   "ဝင်း=Win/Wynn/Wyn သန်း=Than/Thun/Tan တင်=Tin/Tyn/Tin နိုင်=Naing/Nine/Naing စိုး=Soe/So/Soe "
                   "လင်း=Lin/Linn/Lynn ဖြိုး=Phyo/Pyo/Phyoe ခိုင်=Khaing/Khine/Khaing လှ=Hla/La/Hlah မောင်=Maung/Mg/Moung",
               .head = 5},
      .female = {.listed = "အေး=Aye/Ay/Aye ခင်=Khin/Kin/Khyn မာ=Mar/Ma/Mar သန္တာ=Thandar/Thanda/Tandar စန်း=San/Sann/San "
                           "မြ=Mya/Mia/Mya နွယ်=Nwe/Nway/New သီ=Thi/Thee/Ti ဖြူ=Phyu/Pyu/Phyuu ဝါ=War/Wa/Wah "
                           "ချို=Cho/Chyo/Choe နှင်း=Hnin/Nin/Hninn လဲ့=Let/Lae/Lei ထက်=Htet/Tet/Hted မို့=Moe/Mo/Mohe",
                 .head = 5},
      .family = {.listed = "အောင်=Aung/Oung/Ong ဝင်း=Win/Wynn/Wyn ဦး=Oo/U/Oo ထွန်း=Htun/Tun/Toon စိုး=Soe/So/Soe "
                           "နိုင်=Naing/Nine/Naing လွင်=Lwin/Lwyn/Luin မြင့်=Myint/Myin/Mint သန်း=Than/Thun/Tan "
                           "ကြီး=Gyi/Kyi/Gyee ဌေး=Htay/Hte/Tay ရွှေ=Shwe/Shwey/Shway ညွန့်=Nyunt/Nyun/Nyoont ဇင်=Zin/Zyn/Sin "
                           "ဖေ=Pe/Pay/Phe သိန်း=Thein/Tein/Theyn ခိုင်=Khaing/Khine/Khaing မော်=Maw/Mor/Maw",
                 .head = 6},
      .cities = "Yangon Mandalay Naypyitaw Bago",
      .second_forename_percent = 88,
      .second_family_percent = 28,
  };
}

}  // namespace

std::vector<CultureSource> SouthEastAsia() { return {Vietnamese(), Thai(), Indonesian(), Filipino(), Burmese()}; }

}  // namespace lookout::generate
