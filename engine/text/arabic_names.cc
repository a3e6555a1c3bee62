// Common Arabic, Persian and Urdu names and parts of names, in a usual Latin spelling. Written without hamza on alef, with
// yeh for alef maksura, as arabic.cc folds a word before it asks.
#include <algorithm>
#include <utility>
#include <vector>

#include "engine/text/arabic.h"

namespace lookout::text {
namespace {

using Entry = std::pair<std::u32string_view, std::string_view>;

constexpr Entry kNames[] = {
    {U"محمد", "MUHAMMAD"}, {U"احمد", "AHMAD"}, {U"محمود", "MAHMUD"}, {U"حامد", "HAMID"}, {U"حميد", "HAMID"}, {U"حمد", "HAMAD"},
    {U"حمدي", "HAMDI"}, {U"حماد", "HAMMAD"}, {U"عبد", "ABD"}, {U"الله", "ALLAH"}, {U"عبدالله", "ABDULLAH"}, {U"عبده", "ABDO"},
    {U"علي", "ALI"}, {U"علاء", "ALA"}, {U"علا", "ALA"}, {U"حسن", "HASAN"}, {U"حسين", "HUSAYN"}, {U"حسان", "HASSAN"}, {U"حسني", "HUSNI"},
    {U"محسن", "MUHSIN"}, {U"عمر", "UMAR"}, {U"عمرو", "AMR"}, {U"عامر", "AMIR"}, {U"امير", "AMIR"}, {U"عمار", "AMMAR"}, {U"عثمان", "UTHMAN"},
    {U"خالد", "KHALID"}, {U"خليل", "KHALIL"}, {U"خليفة", "KHALIFA"}, {U"سعيد", "SAID"}, {U"سعد", "SAAD"}, {U"سعود", "SAUD"}, {U"سعدي", "SAADI"},
    {U"مسعود", "MASUD"}, {U"اسعد", "ASAD"}, {U"اسد", "ASAD"}, {U"سالم", "SALIM"}, {U"سليم", "SALIM"}, {U"سلمان", "SALMAN"}, {U"سليمان", "SULAYMAN"},
    {U"سلام", "SALAM"}, {U"سلامة", "SALAMA"}, {U"مسلم", "MUSLIM"}, {U"اسلام", "ISLAM"}, {U"يوسف", "YUSUF"}, {U"يونس", "YUNUS"}, {U"ياسر", "YASIR"},
    {U"ياسين", "YASIN"}, {U"يحيي", "YAHYA"}, {U"يعقوب", "YAQUB"}, {U"ابراهيم", "IBRAHIM"}, {U"اسماعيل", "ISMAIL"}, {U"اسحاق", "ISHAQ"},
    {U"موسي", "MUSA"}, {U"عيسي", "ISA"}, {U"مصطفي", "MUSTAFA"}, {U"مرتضي", "MURTADA"}, {U"طه", "TAHA"}, {U"طاهر", "TAHIR"}, {U"طارق", "TARIQ"},
    {U"طلال", "TALAL"}, {U"طالب", "TALIB"}, {U"جمال", "JAMAL"}, {U"جميل", "JAMIL"}, {U"جابر", "JABIR"}, {U"جبار", "JABBAR"}, {U"جعفر", "JAFAR"},
    {U"جلال", "JALAL"}, {U"جاسم", "JASIM"}, {U"قاسم", "QASIM"}, {U"كريم", "KARIM"}, {U"كمال", "KAMAL"}, {U"كامل", "KAMIL"}, {U"كاظم", "KAZIM"},
    {U"ماجد", "MAJID"}, {U"مجيد", "MAJID"}, {U"مالك", "MALIK"}, {U"ملك", "MALIK"}, {U"مبارك", "MUBARAK"}, {U"مروان", "MARWAN"}, {U"مراد", "MURAD"},
    {U"منصور", "MANSUR"}, {U"منير", "MUNIR"}, {U"معاذ", "MUADH"}, {U"مهدي", "MAHDI"}, {U"نادر", "NADIR"}, {U"ناصر", "NASIR"}, {U"نصر", "NASR"},
    {U"نبيل", "NABIL"}, {U"نجيب", "NAJIB"}, {U"نور", "NUR"}, {U"نوري", "NURI"}, {U"نعيم", "NAIM"}, {U"هادي", "HADI"}, {U"هاني", "HANI"},
    {U"هاشم", "HASHIM"}, {U"هشام", "HISHAM"}, {U"وليد", "WALID"}, {U"ولي", "WALI"}, {U"وائل", "WAIL"}, {U"وايل", "WAIL"}, {U"وحيد", "WAHID"}, {U"رحمن", "RAHMAN"},
    {U"رحيم", "RAHIM"}, {U"رحمة", "RAHMA"}, {U"رشيد", "RASHID"}, {U"راشد", "RASHID"}, {U"رضا", "RIDA"}, {U"رضوان", "RIDWAN"}, {U"رياض", "RIYAD"},
    {U"رمضان", "RAMADAN"}, {U"رجب", "RAJAB"}, {U"شعبان", "SHABAN"}, {U"شريف", "SHARIF"}, {U"شاكر", "SHAKIR"}, {U"شكري", "SHUKRI"}, {U"شيخ", "SHAYKH"},
    {U"صالح", "SALIH"}, {U"صلاح", "SALAH"}, {U"صادق", "SADIQ"}, {U"صدام", "SADDAM"}, {U"صباح", "SABAH"}, {U"صبري", "SABRI"}, {U"ضياء", "DIYA"},
    {U"عادل", "ADIL"}, {U"عباس", "ABBAS"}, {U"عبيد", "UBAYD"}, {U"عزيز", "AZIZ"}, {U"عزت", "IZZAT"}, {U"عماد", "IMAD"}, {U"عصام", "ISAM"},
    {U"عادلة", "ADILA"}, {U"عايشة", "AISHA"}, {U"عدنان", "ADNAN"}, {U"عارف", "ARIF"}, {U"عظيم", "AZIM"}, {U"غازي", "GHAZI"}, {U"غانم", "GHANIM"}, {U"غني", "GHANI"},
    {U"غفور", "GHAFUR"}, {U"فاروق", "FARUQ"}, {U"فاضل", "FADIL"}, {U"فضل", "FADL"}, {U"فهد", "FAHD"}, {U"فيصل", "FAYSAL"}, {U"فؤاد", "FUAD"}, {U"فواد", "FUAD"},
    {U"فريد", "FARID"}, {U"فرج", "FARAJ"}, {U"فتاح", "FATTAH"}, {U"فتحي", "FATHI"}, {U"فوزي", "FAWZI"}, {U"قادر", "QADIR"}, {U"لطيف", "LATIF"},
    {U"لطفي", "LUTFI"}, {U"بكر", "BAKR"}, {U"بدر", "BADR"}, {U"بشير", "BASHIR"}, {U"بشار", "BASHAR"}, {U"بلال", "BILAL"}, {U"باسم", "BASIM"},
    {U"بهاء", "BAHA"}, {U"برهان", "BURHAN"}, {U"تاج", "TAJ"}, {U"توفيق", "TAWFIQ"}, {U"تامر", "TAMIR"}, {U"ثابت", "THABIT"}, {U"حبيب", "HABIB"},
    {U"حكيم", "HAKIM"}, {U"حليم", "HALIM"}, {U"حمزة", "HAMZA"}, {U"حيدر", "HAYDAR"}, {U"حافظ", "HAFIZ"}, {U"حارث", "HARITH"}, {U"حاتم", "HATIM"},
    {U"حجي", "HAJJI"}, {U"حاج", "HAJJ"}, {U"دين", "DIN"}, {U"داود", "DAWUD"}, {U"ذكي", "ZAKI"}, {U"زكي", "ZAKI"}, {U"زكريا", "ZAKARIYA"}, {U"زيد", "ZAYD"},
    {U"زياد", "ZIYAD"}, {U"زين", "ZAYN"}, {U"زينب", "ZAYNAB"}, {U"زهراء", "ZAHRA"}, {U"زهرا", "ZAHRA"}, {U"زهير", "ZUHAYR"}, {U"فاطمة", "FATIMA"}, {U"فاطمه", "FATIMA"},
    {U"خديجة", "KHADIJA"}, {U"عائشة", "AISHA"}, {U"مريم", "MARYAM"}, {U"ليلي", "LAYLA"}, {U"امينة", "AMINA"}, {U"امنة", "AMINA"}, {U"سارة", "SARA"}, {U"هدي", "HUDA"},
    {U"سمير", "SAMIR"}, {U"سامي", "SAMI"}, {U"سيف", "SAYF"}, {U"سيد", "SAYYID"}, {U"ستار", "SATTAR"}, {U"صمد", "SAMAD"}, {U"رزاق", "RAZZAQ"},
    {U"خالق", "KHALIQ"}, {U"واحد", "WAHID"}, {U"وهاب", "WAHHAB"}, {U"باقي", "BAQI"}, {U"باري", "BARI"}, {U"باقر", "BAQIR"}, {U"حق", "HAQ"}, {U"حي", "HAYY"}, {U"قدوس", "QUDDUS"}, {U"قيوم", "QAYYUM"},
    {U"رؤوف", "RAUF"}, {U"روف", "RAUF"}, {U"انور", "ANWAR"}, {U"اكرم", "AKRAM"}, {U"اشرف", "ASHRAF"}, {U"امين", "AMIN"}, {U"امجد", "AMJAD"}, {U"ايمن", "AYMAN"}, {U"انس", "ANAS"},
    {U"اسامة", "USAMA"}, {U"اسامه", "USAMA"}, {U"ادريس", "IDRIS"}, {U"ايوب", "AYYUB"}, {U"الياس", "ILYAS"}, {U"ابو", "ABU"}, {U"ابي", "ABI"}, {U"ابا", "ABA"}, {U"ام", "UMM"},
    {U"بن", "BIN"}, {U"ابن", "IBN"}, {U"بنت", "BINT"}, {U"ولد", "OULD"}, {U"ال", "AL"}, {U"بو", "BU"}, {U"ذو", "DHU"}, {U"شاه", "SHAH"}, {U"خان", "KHAN"},
    {U"حسيني", "HUSAYNI"}, {U"موسوي", "MUSAVI"}, {U"رضائي", "REZAI"}, {U"مير", "MIR"}, {U"ميرزا", "MIRZA"}, {U"غلام", "GHULAM"}, {U"گل", "GUL"}, {U"مولوي", "MAWLAWI"}, {U"ملا", "MULLAH"},
    {U"جان", "JAN"}, {U"نظام", "NIZAM"}, {U"شمس", "SHAMS"}, {U"شهاب", "SHIHAB"}, {U"سراج", "SIRAJ"}, {U"محيي", "MUHYI"}, {U"محي", "MUHYI"}, {U"جهاد", "JIHAD"}, {U"قطب", "QUTB"},
    {U"مختار", "MUKHTAR"}, {U"معمر", "MUAMMAR"}, {U"مظفر", "MUZAFFAR"}, {U"مقتدي", "MUQTADA"}, {U"نعمت", "NIMAT"}, {U"رحمت", "RAHMAT"}, {U"هدايت", "HIDAYAT"}, {U"عنايت", "INAYAT"},
    {U"ذبيح", "ZABIH"}, {U"عطا", "ATA"}, {U"عطاء", "ATA"}, {U"فيض", "FAYZ"}, {U"فضيل", "FUDAYL"}, {U"عقيل", "AQIL"}, {U"عمران", "IMRAN"}, {U"لقمان", "LUQMAN"}, {U"مجاهد", "MUJAHID"},
};

std::vector<Entry> Sorted() {
  std::vector<Entry> entries(std::begin(kNames), std::end(kNames));
  std::stable_sort(entries.begin(), entries.end(), [](const Entry& a, const Entry& b) { return a.first < b.first; });
  return entries;
}

}  // namespace

std::string_view KnownArabicName(std::u32string_view word) {
  static const std::vector<Entry> entries = Sorted();
  const auto at = std::lower_bound(entries.begin(), entries.end(), word, [](const Entry& a, std::u32string_view b) { return a.first < b; });
  return at != entries.end() && at->first == word ? at->second : std::string_view();
}

}  // namespace lookout::text
