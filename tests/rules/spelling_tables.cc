#include "tests/rules/spelling_tables.h"

#include <sstream>

namespace lookout::rules {
namespace {

// One line for each name: all its spellings, each may stand for each.
constexpr const char* kOtherSpellings =
    "MOHAMMED MUHAMMAD MOHAMMAD MOHAMED MUHAMMED MOHAMAD MUHAMAD\n"
    "AHMED AHMAD\n"
    "HUSSEIN HUSAYN HUSSAIN HUSEIN HOSSEIN HUSSAYN HOUSSEIN\n"
    "HASSAN HASAN\n"
    "YUSUF YOUSEF YOUSSEF YUSEF YOUSUF YOUSIF\n"
    "IBRAHIM EBRAHIM IBRAHEEM\n"
    "OMAR UMAR OMER\n"
    "OSAMA USAMA OUSSAMA\n"
    "OTHMAN UTHMAN OUTHMAN\n"
    "ABDUL ABDEL ABDOUL\n"
    "ABDULLAH ABDALLAH ABDULLA ABDELLAH\n"
    "ABDULRAHMAN ABDELRAHMAN ABDURRAHMAN ABDERRAHMANE\n"
    "ABDULAZIZ ABDELAZIZ ABDALAZIZ\n"
    "ABDULKARIM ABDELKARIM ABDELKRIM\n"
    "KHALED KHALID\n"
    "SAID SAEED SAEID\n"
    "SULEIMAN SULAYMAN SULAIMAN SOLEIMAN SOLIMAN SULEYMAN\n"
    "MAHMUD MAHMOUD MAHMOOD\n"
    "MUSTAFA MOSTAFA MOUSTAFA MUSTAPHA MOUSTAPHA\n"
    "JAMAL GAMAL DJAMAL\n"
    "JABER JABIR GABER\n"
    "RASHID RASHEED RACHID\n"
    "SALEH SALIH\n"
    "NASSER NASIR NASER NASSIR\n"
    "TARIQ TAREK TAREQ TARIK\n"
    "QASIM KASSEM QASSEM KASIM QASEM\n"
    "MUSA MOUSSA MOUSA MOOSA\n"
    "ISSA ISA EISSA\n"
    "YAHYA YEHIA YAHIA\n"
    "HAMID HAMEED\n"
    "KARIM KAREEM\n"
    "FAISAL FAYSAL FEISAL\n"
    "ZAINAB ZEINAB ZAYNAB\n"
    "AISHA AYESHA AICHA\n"
    "JAFAR JAAFAR GAAFAR\n"
    "SHARIF SHERIF SHAREEF CHERIF\n"
    "MANSUR MANSOUR MANSOOR\n"
    "DAWUD DAOUD DAWOOD DAUD\n"
    "IDRIS IDREES DRISS\n"
    "ISMAIL ISMAEL ESMAIL\n"
    "ISHAQ ISHAK\n"
    "YAQUB YACOUB YAKUB YAQOOB\n"
    "AYMAN AIMAN\n"
    "HAYTHAM HAITHAM\n"
    "WALID WALEED OUALID\n"
    "JAMIL JAMEEL\n"
    "NURI NOURI NOORI\n"
    "RIDA REDA RIDHA\n"
    "ZAYD ZAID ZEID\n"
    "LATIF LATEEF\n"
    "BASHIR BASHEER BACHIR\n"
    "FAHD FAHAD\n"
    "ALEKSANDR ALEXANDR ALEXANDER ALEKSANDER\n"
    "ALEKSEY ALEKSEI ALEXEY ALEXEI\n"
    "SERGEY SERGEI SERGUEI SERGEJ SERGIY\n"
    "ANDREY ANDREI ANDREJ\n"
    "DMITRIY DMITRY DMITRI DMITRII DMITRIJ\n"
    "EVGENY YEVGENIY EVGENII EVGENIY YEVGENY\n"
    "YURIY YURI YURY IURII IOURI JURIJ\n"
    "VASILIY VASILY VASILI VASILII\n"
    "VIKTOR VICTOR\n"
    "NIKOLAY NIKOLAI NIKOLAJ\n"
    "MIKHAIL MIHAIL\n"
    "MAKSIM MAXIM\n"
    "YEKATERINA EKATERINA JEKATERINA\n"
    "YELENA ELENA\n"
    "TATYANA TATIANA TATJANA\n"
    "YULIYA YULIA IULIIA JULIJA IULIA\n"
    "VALERIY VALERY VALERI VALERII\n"
    "VITALIY VITALY VITALI VITALII\n"
    "ARKADIY ARKADY ARKADI\n"
    "GENNADIY GENNADY GENNADI\n"
    "GEORGIY GEORGY GEORGI\n"
    "ANATOLIY ANATOLY ANATOLI\n"
    "ZHANG CHANG\n"
    "ZHOU CHOU\n"
    "XU HSU\n"
    "ZHAO CHAO\n"
    "HUANG WONG\n"
    "CHEN CHAN\n"
    "LEE YI RHEE RI\n"
    "PARK PAK BAK\n"
    "CHOI CHOE\n"
    "JUNG JEONG CHONG JONG\n"
    "KANG GANG\n"
    "GEORGIOS GIORGOS YIORGOS\n"
    "CHRISTOS HRISTOS\n"
    "IOANNIS YIANNIS YANNIS\n"
    "MOSHE MOSHEH\n"
    "YITZHAK YITSHAK ITZHAK\n"
    "YAAKOV YAAQOV YAKOV\n";

// A name, then its short forms. Each pair is asked in both directions.
constexpr const char* kShortForms =
    "WILLIAM BILL WILL BILLY\nROBERT BOB ROB BOBBY\nRICHARD DICK RICK RICHIE\nJAMES JIM JIMMY JAMIE\nJOHN JACK JOHNNY\n"
    "MICHAEL MIKE MICK\nTHOMAS TOM TOMMY\nCHARLES CHARLIE CHUCK\nEDWARD ED EDDIE TED\nJOSEPH JOE JOEY\nDANIEL DAN "
    "DANNY\n"
    "ANTHONY TONY\nDAVID DAVE\nSTEPHEN STEVE\nPATRICK PAT PADDY\nELIZABETH LIZ BETH BETTY\nMARGARET MAGGIE PEGGY\n"
    "CATHERINE KATE CATHY\nALEXANDER ALEX SANDY\nKENNETH KEN\nGREGORY GREG\nSAMUEL SAM\nBENJAMIN BEN\nNICHOLAS NICK\n"
    "ALEKSANDR SASHA SANYA\nALEXANDER SASHA\nALEKSEY ALYOSHA LYOSHA\nDMITRIY DIMA MITYA\nDMITRY DIMA\nSERGEY SERYOZHA\n"
    "SERGEI SERYOZHA\nMIKHAIL MISHA\nVLADIMIR VOLODYA VOVA\nIVAN VANYA\nNIKOLAI KOLYA\nNIKOLAY KOLYA\nYEVGENIY "
    "ZHENYA\nEVGENY ZHENYA\n"
    "YURIY YURA\nYURI YURA\nPAVEL PASHA\nKONSTANTIN KOSTYA\nVIKTOR VITYA\nANATOLIY TOLYA\nVASILIY VASYA\nGRIGORIY "
    "GRISHA\n"
    "BORIS BORYA\nMARIYA MASHA\nNATALYA NATASHA\nNATALIA NATASHA\nYEKATERINA KATYA\nYELENA LENA\nTATYANA TANYA\nOLGA "
    "OLYA\n"
    "IRINA IRA\nANNA ANYA\nSVETLANA SVETA\nOLEKSANDR SASHKO\nMYKHAILO MYSHKO\nVOLODYMYR VOLODYA\nOLEKSIY "
    "OLEKSA\nDMYTRO DMYTRYK\n"
    "FRANCISCO PACO PANCHO\nJOSE PEPE\nMANUEL MANOLO\nIGNACIO NACHO\nENRIQUE QUIQUE\nALEJANDRO ALEX\nROBERTO "
    "BETO\nGUADALUPE LUPE\n"
    "DOLORES LOLA\nCONCEPCION CONCHA\nJESUS CHUCHO\nANTONIO TONO\nRAFAEL RAFA\nEDUARDO LALO\nGUILLERMO MEMO\n"
    "MEHMET MEMO\nIBRAHIM IBO\nMUSTAFA MUSTI\nSULEYMAN SULO\nFATMA FATOS\n"
    "JOHANNES HANS\nFRIEDRICH FRITZ\nHEINRICH HEINZ\nKARL KALLE\nJOSEF SEPP\nMATTHIAS MATZE\nSEBASTIAN "
    "BASTI\nELISABETH LISA\nKATHARINA KATHI\n"
    "PHILIPPE PHIL\nFREDERIC FRED\nNICOLAS NICO\nCHRISTOPHE CHRIS\nALEXANDRE ALEX\n"
    "GIUSEPPE BEPPE PEPPINO\nFRANCESCO FRANCO\nGIOVANNI GIANNI\nLUIGI GIGI\nSALVATORE TOTO\nDOMENICO MIMMO\nANTONIO "
    "TONINO\n";

void ReadTable(const char* table, bool all_pairs, Spellings* out) {
  std::istringstream lines(table);
  for (std::string line; std::getline(lines, line);) {
    std::istringstream fields(line);
    std::vector<std::string> words;
    for (std::string word; fields >> word;) words.push_back(word);
    for (std::size_t i = 0; i < words.size(); ++i) {
      for (std::size_t k = 0; k < words.size(); ++k) {
        if (i != k && (all_pairs || i == 0 || k == 0)) out->emplace(words[i], words[k]);
      }
    }
  }
}

Spellings TableOf(const char* table, bool all_pairs) {
  Spellings out;
  ReadTable(table, all_pairs, &out);
  return out;
}

struct ZoneLetter {
  char32_t native;
  const char32_t* latin;
};

constexpr ZoneLetter kCyrillic[] = {
    {U'А', U"A"},  {U'Б', U"B"},  {U'В', U"V"},  {U'Г', U"G"},  {U'Д', U"D"},  {U'Е', U"E"},    {U'Ё', U"E"},
    {U'Ж', U"ZH"}, {U'З', U"Z"},  {U'И', U"I"},  {U'Й', U"I"},  {U'К', U"K"},  {U'Л', U"L"},    {U'М', U"M"},
    {U'Н', U"N"},  {U'О', U"O"},  {U'П', U"P"},  {U'Р', U"R"},  {U'С', U"S"},  {U'Т', U"T"},    {U'У', U"U"},
    {U'Ф', U"F"},  {U'Х', U"KH"}, {U'Ц', U"TS"}, {U'Ч', U"CH"}, {U'Ш', U"SH"}, {U'Щ', U"SHCH"}, {U'Ъ', U"IE"},
    {U'Ы', U"Y"},  {U'Ь', U""},   {U'Э', U"E"},  {U'Ю', U"IU"}, {U'Я', U"IA"}};

constexpr ZoneLetter kArabic[] = {
    {0x621, U"XE"}, {0x622, U"XAA"}, {0x623, U"XAE"}, {0x624, U"U"},   {0x625, U"I"},   {0x626, U"XI"},
    {0x627, U"A"},  {0x628, U"B"},   {0x629, U"XTA"}, {0x62A, U"T"},   {0x62B, U"XTH"}, {0x62C, U"J"},
    {0x62D, U"XH"}, {0x62E, U"XKH"}, {0x62F, U"D"},   {0x630, U"XDH"}, {0x631, U"R"},   {0x632, U"Z"},
    {0x633, U"S"},  {0x634, U"XSH"}, {0x635, U"XSS"}, {0x636, U"XDZ"}, {0x637, U"XTT"}, {0x638, U"XZZ"},
    {0x639, U"E"},  {0x63A, U"G"},   {0x641, U"F"},   {0x642, U"Q"},   {0x643, U"K"},   {0x644, U"L"},
    {0x645, U"M"},  {0x646, U"N"},   {0x647, U"H"},   {0x648, U"W"},   {0x649, U"XAY"}, {0x64A, U"Y"},
    {0x67E, U"P"},  {0x686, U"XC"},  {0x698, U"XJ"},  {0x6A9, U"XKK"}, {0x6AF, U"XGG"}, {0x6CC, U"XYA"}};

}  // namespace

const Spellings& OtherSpellings() {
  static const Spellings kTable = TableOf(kOtherSpellings, true);
  return kTable;
}

const Spellings& ShortForms() {
  static const Spellings kTable = TableOf(kShortForms, false);
  return kTable;
}

const std::vector<std::pair<std::string, std::string>>& SoundsAlike() {
  static const std::vector<std::pair<std::string, std::string>> kAlike = {
      {"PH", "F"},  {"CK", "K"},  {"DT", "T"},  {"TT", "T"},   {"SS", "S"},  {"LL", "L"},  {"NN", "N"},
      {"MM", "M"},  {"FF", "F"},  {"RR", "R"},  {"SCH", "SH"}, {"CA", "KA"}, {"CO", "KO"}, {"CR", "KR"},
      {"CL", "KL"}, {"QU", "KW"}, {"X", "KS"},  {"Z", "S"},    {"OU", "U"},  {"EE", "I"},  {"OO", "U"},
      {"AI", "EI"}, {"AY", "AI"}, {"W", "V"},   {"TH", "T"},   {"IE", "I"},  {"J", "DJ"},  {"Y", "I"},
      {"Q", "K"},   {"AH", "A"},  {"CE", "SE"}, {"CI", "SI"},  {"GH", "G"}};
  return kAlike;
}

const std::vector<LatinLetter>& LatinLetters() {
  static const std::vector<LatinLetter> kLetters = {
      {U'Ä', U"A", U"AE"},   {U'Ö', U"O", U"OE"},   {U'Ü', U"U", U"UE"},   {U'Å', U"A", U"AA"},   {U'Ø', U"O", U"OE"},
      {U'Æ', U"AE", U"AE"},  {U'ß', U"SS", U"SS"},  {U'Þ', U"TH", U"TH"},  {U'Ð', U"D", U"D"},    {U'Ñ', U"N", U"NXX"},
      {U'Œ', U"OE", U"OE"},  {U'Ł', U"L", U"L"},    {U'Đ', U"D", U"D"},    {U'İ', U"I", U"I"},    {U'ı', U"I", U"I"},
      {U'Á', U"A", nullptr}, {U'À', U"A", nullptr}, {U'Â', U"A", nullptr}, {U'Ã', U"A", nullptr}, {U'Ă', U"A", nullptr},
      {U'Ą', U"A", nullptr}, {U'Ç', U"C", nullptr}, {U'Ć', U"C", nullptr}, {U'Č', U"C", nullptr}, {U'É', U"E", nullptr},
      {U'È', U"E", nullptr}, {U'Ê', U"E", nullptr}, {U'Ë', U"E", nullptr}, {U'Ę', U"E", nullptr}, {U'Ě', U"E", nullptr},
      {U'Ğ', U"G", nullptr}, {U'Í', U"I", nullptr}, {U'Ì', U"I", nullptr}, {U'Î', U"I", nullptr}, {U'Ï', U"I", nullptr},
      {U'Ń', U"N", nullptr}, {U'Ň', U"N", nullptr}, {U'Ó', U"O", nullptr}, {U'Ò', U"O", nullptr}, {U'Ô', U"O", nullptr},
      {U'Õ', U"O", nullptr}, {U'Ő', U"O", nullptr}, {U'Ř', U"R", nullptr}, {U'Ś', U"S", nullptr}, {U'Š', U"S", nullptr},
      {U'Ş', U"S", nullptr}, {U'Ș', U"S", nullptr}, {U'Ț', U"T", nullptr}, {U'Ú', U"U", nullptr}, {U'Ù', U"U", nullptr},
      {U'Û', U"U", nullptr}, {U'Ů', U"U", nullptr}, {U'Ű', U"U", nullptr}, {U'Ý', U"Y", nullptr}, {U'Ź', U"Z", nullptr},
      {U'Ż', U"Z", nullptr}, {U'Ž', U"Z", nullptr}};
  return kLetters;
}

std::u32string ZoneSpelling(const std::u32string& native) {
  std::u32string out;
  for (char32_t c : native) {
    if (c >= 0x430 && c < 0x450) c -= 0x20;
    if (c == U'ё') c = U'Ё';
    const char32_t* latin = nullptr;
    for (const ZoneLetter& letter : kCyrillic) latin = letter.native == c ? letter.latin : latin;
    for (const ZoneLetter& letter : kArabic) latin = letter.native == c ? letter.latin : latin;
    if (latin == nullptr) return {};
    out += latin;
  }
  // Teh marbuta at the end of a word is XAH.
  if (!native.empty() && native.back() == 0x629) out.replace(out.size() - 3, 3, U"XAH");
  return out;
}

}  // namespace lookout::rules
