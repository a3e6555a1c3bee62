#include "engine/text/han.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "engine/text/han_foreign.h"
#include "engine/text/icu.h"
#include "engine/text/kana.h"

namespace lookout::text {
namespace {

struct Family {
  std::u32string_view characters;  // traditional and simplified
  std::string_view pinyin;
  std::array<std::string_view, 2> habits;
};

constexpr Family kFamilies[] = {
    {U"陳陈", "CHEN", {"CHAN", "TAN"}},
    {U"黃黄", "HUANG", {"WONG", "HWANG"}},
    {U"李", "LI", {"LEE"}},
    {U"王", "WANG", {"WONG"}},
    {U"張张", "ZHANG", {"CHANG", "CHEUNG"}},
    {U"林", "LIN", {"LAM", "LIM"}},
    {U"劉刘", "LIU", {"LAU", "LOW"}},
    {U"吳吴", "WU", {"NG", "GOH"}},
    {U"蔡", "CAI", {"TSAI", "CHOI"}},
    {U"鄭郑", "ZHENG", {"CHENG", "TAY"}},
    {U"許许", "XU", {"HSU", "HUI"}},
    {U"徐", "XU", {"HSU", "TSUI"}},
    {U"周", "ZHOU", {"CHOU", "CHOW"}},
    {U"謝谢", "XIE", {"HSIEH", "TSE"}},
    {U"何", "HE", {"HO"}},
    {U"梁", "LIANG", {"LEUNG"}},
    {U"葉叶", "YE", {"YEH", "YIP"}},
    {U"蘇苏", "SU", {"SO", "SOH"}},
    {U"馬马", "MA", {}},
    {U"胡", "HU", {"WOO"}},
    {U"朱", "ZHU", {"CHU"}},
    {U"郭", "GUO", {"KUO", "KWOK"}},
    {U"高", "GAO", {"KAO", "KO"}},
    {U"羅罗", "LUO", {"LO", "LAW"}},
    {U"宋", "SONG", {"SUNG"}},
    {U"唐", "TANG", {"TONG"}},
    {U"韓韩", "HAN", {"HON"}},
    {U"馮冯", "FENG", {"FUNG"}},
    {U"鄧邓", "DENG", {"TENG", "TANG"}},
    {U"曹", "CAO", {"TSAO"}},
    {U"彭", "PENG", {"PANG"}},
    {U"曾", "ZENG", {"TSENG", "TSANG"}},
    {U"蕭萧肖", "XIAO", {"HSIAO", "SIU"}},
    {U"田", "TIAN", {"TIEN"}},
    {U"董", "DONG", {"TUNG"}},
    {U"潘", "PAN", {"POON"}},
    {U"袁", "YUAN", {"YUEN"}},
    {U"蔣蒋", "JIANG", {"CHIANG"}},
    {U"江", "JIANG", {"CHIANG", "KONG"}},
    {U"余", "YU", {"YEE"}},
    {U"杜", "DU", {"TU", "TO"}},
    {U"程", "CHENG", {"CHING"}},
    {U"魏", "WEI", {"NGAI"}},
    {U"呂吕", "LYU", {"LU", "LUI"}},
    {U"丁", "DING", {"TING"}},
    {U"沈", "SHEN", {"SHUM", "SIM"}},
    {U"任", "REN", {"JEN", "YAM"}},
    {U"姚", "YAO", {"YIU"}},
    {U"盧卢", "LU", {"LO"}},
    {U"姜", "JIANG", {"CHIANG", "KEUNG"}},
    {U"鍾钟", "ZHONG", {"CHUNG"}},
    {U"廖", "LIAO", {"LIU"}},
    {U"汪", "WANG", {"WONG"}},
    {U"石", "SHI", {"SHIH", "SHEK"}},
    {U"孔", "KONG", {"KUNG", "HUNG"}},
    {U"白", "BAI", {"PAI", "PAK"}},
    {U"楊杨", "YANG", {"YEUNG", "YEO"}},
    {U"趙赵", "ZHAO", {"CHAO", "CHIU"}},
    {U"孫孙", "SUN", {"SUEN"}},
    {U"方", "FANG", {"FONG"}},
    {U"洪", "HONG", {"HUNG"}},
    {U"莊庄", "ZHUANG", {"CHUANG", "CHONG"}},
    {U"邱", "QIU", {"CHIU", "KHOO"}},
    {U"崔", "CUI", {"TSUI"}},
    {U"單单", "SHAN", {}},
    {U"解", "XIE", {"HSIEH"}},
    {U"仇", "QIU", {}},
    {U"區区", "OU", {"AU"}},
    {U"查", "ZHA", {"CHA"}},
    {U"翟", "ZHAI", {"CHAI"}},
    {U"覃", "QIN", {"TAN"}},
    {U"賈贾", "JIA", {"CHIA"}},
    {U"夏", "XIA", {"HSIA"}},
    {U"金", "JIN", {"CHIN", "KAM"}},
    {U"戴", "DAI", {"TAI"}},
    {U"顧顾", "GU", {"KU", "KOO"}},
    {U"侯", "HOU", {"HAU"}},
    {U"賴赖", "LAI", {}},
    {U"施", "SHI", {"SHIH", "SZE"}},
    {U"傅", "FU", {"FOO"}},
    {U"范", "FAN", {}},
    {U"尹", "YIN", {"WAN"}},
    {U"龍龙", "LONG", {"LUNG"}},
    {U"溫温", "WEN", {"WAN"}},
};

constexpr std::u32string_view kDoubleFamilies[] = {
    U"歐陽", U"欧阳", U"司馬", U"司马", U"諸葛", U"诸葛", U"上官", U"司徒", U"夏侯", U"皇甫", U"尉遲",
    U"尉迟", U"東方", U"东方", U"慕容", U"令狐", U"長孫", U"长孙", U"公孫", U"公孙", U"宇文", U"端木"};

const Family* FindFamily(char32_t c) {
  for (const Family& family : kFamilies) {
    if (family.characters.find(c) != std::u32string_view::npos) return &family;
  }
  return nullptr;
}

Spelling SpellSyllables(std::u32string_view word) {
  Spelling out;
  out.transliterated = true;
  std::string wade;
  const std::string pinyin = ToPinyin(word);
  for (std::size_t at = 0; at < pinyin.size();) {
    const std::size_t end = std::min(pinyin.find(' ', at), pinyin.size());
    const std::string_view syllable = std::string_view(pinyin).substr(at, end - at);
    out.letters += syllable;
    wade += WadeGiles(syllable);
    at = end + 1;
  }
  AddAlternate(out, wade);
  out.pinyin = !out.alternates.empty();
  return out;
}

Spelling SpellFamily(std::u32string_view word) {
  const Family* family = word.size() == 1 ? FindFamily(word[0]) : nullptr;
  if (family == nullptr) return SpellSyllables(word);
  Spelling out;
  out.transliterated = true;
  out.letters = family->pinyin;
  for (const std::string_view habit : family->habits) AddAlternate(out, habit);
  AddAlternate(out, WadeGiles(family->pinyin));
  out.pinyin = !out.alternates.empty();
  return out;
}

using Reading = std::pair<std::u32string_view, std::string_view>;

constexpr Reading kJapaneseFamilies[] = {
    {U"佐藤", "SATO"},      {U"鈴木", "SUZUKI"},     {U"高橋", "TAKAHASHI"}, {U"田中", "TANAKA"},
    {U"伊藤", "ITO"},       {U"渡辺", "WATANABE"},   {U"渡邊", "WATANABE"},  {U"渡邉", "WATANABE"},
    {U"山本", "YAMAMOTO"},  {U"中村", "NAKAMURA"},   {U"小林", "KOBAYASHI"}, {U"加藤", "KATO"},
    {U"吉田", "YOSHIDA"},   {U"山田", "YAMADA"},     {U"佐々木", "SASAKI"},  {U"山口", "YAMAGUCHI"},
    {U"松本", "MATSUMOTO"}, {U"井上", "INOUE"},      {U"木村", "KIMURA"},    {U"林", "HAYASHI"},
    {U"斎藤", "SAITO"},     {U"斉藤", "SAITO"},      {U"齋藤", "SAITO"},     {U"清水", "SHIMIZU"},
    {U"山崎", "YAMAZAKI"},  {U"森", "MORI"},         {U"池田", "IKEDA"},     {U"橋本", "HASHIMOTO"},
    {U"阿部", "ABE"},       {U"安倍", "ABE"},        {U"石川", "ISHIKAWA"},  {U"山下", "YAMASHITA"},
    {U"中島", "NAKAJIMA"},  {U"石井", "ISHII"},      {U"小川", "OGAWA"},     {U"前田", "MAEDA"},
    {U"岡田", "OKADA"},     {U"長谷川", "HASEGAWA"}, {U"藤田", "FUJITA"},    {U"後藤", "GOTO"},
    {U"近藤", "KONDO"},     {U"村上", "MURAKAMI"},   {U"遠藤", "ENDO"},      {U"青木", "AOKI"},
    {U"坂本", "SAKAMOTO"},  {U"福田", "FUKUDA"},     {U"太田", "OTA"},       {U"西村", "NISHIMURA"},
    {U"藤井", "FUJII"},     {U"岡本", "OKAMOTO"},    {U"藤原", "FUJIWARA"},  {U"三浦", "MIURA"},
    {U"金子", "KANEKO"},    {U"中野", "NAKANO"},     {U"中川", "NAKAGAWA"},  {U"原田", "HARADA"},
    {U"松田", "MATSUDA"},   {U"竹内", "TAKEUCHI"},   {U"小野", "ONO"},       {U"田村", "TAMURA"},
    {U"中山", "NAKAYAMA"},  {U"和田", "WADA"},       {U"石田", "ISHIDA"},    {U"森田", "MORITA"},
    {U"上田", "UEDA"},      {U"原", "HARA"},         {U"内田", "UCHIDA"},    {U"柴田", "SHIBATA"},
    {U"酒井", "SAKAI"},     {U"宮崎", "MIYAZAKI"},   {U"横山", "YOKOYAMA"},  {U"高木", "TAKAGI"},
    {U"安藤", "ANDO"},      {U"宮本", "MIYAMOTO"},   {U"大野", "ONO"},       {U"小島", "KOJIMA"},
    {U"工藤", "KUDO"},      {U"谷口", "TANIGUCHI"},  {U"今井", "IMAI"},      {U"高田", "TAKADA"},
    {U"丸山", "MARUYAMA"},  {U"増田", "MASUDA"},     {U"村田", "MURATA"},    {U"平野", "HIRANO"},
    {U"大塚", "OTSUKA"},    {U"菅原", "SUGAWARA"},   {U"武田", "TAKEDA"},    {U"新井", "ARAI"},
    {U"小山", "KOYAMA"},    {U"野口", "NOGUCHI"},    {U"桜井", "SAKURAI"},   {U"千葉", "CHIBA"},
    {U"岩崎", "IWASAKI"},   {U"佐野", "SANO"},       {U"上野", "UENO"},      {U"松井", "MATSUI"},
    {U"河野", "KONO"},      {U"野村", "NOMURA"},     {U"菊地", "KIKUCHI"},   {U"木下", "KINOSHITA"},
    {U"松尾", "MATSUO"},    {U"市川", "ICHIKAWA"},   {U"黒田", "KURODA"},    {U"浅野", "ASANO"},
    {U"本田", "HONDA"},     {U"星野", "HOSHINO"},    {U"島田", "SHIMADA"},   {U"岡", "OKA"},
    {U"重信", "SHIGENOBU"}, {U"麻原", "ASAHARA"},
};

constexpr Reading kJapaneseGiven[] = {
    {U"太郎", "TARO"},     {U"一郎", "ICHIRO"},   {U"次郎", "JIRO"},     {U"二郎", "JIRO"},
    {U"三郎", "SABURO"},   {U"健", "KEN"},        {U"健一", "KENICHI"},  {U"健太", "KENTA"},
    {U"大輔", "DAISUKE"},  {U"翔太", "SHOTA"},    {U"拓也", "TAKUYA"},   {U"達也", "TATSUYA"},
    {U"和也", "KAZUYA"},   {U"直樹", "NAOKI"},    {U"正", "TADASHI"},    {U"博", "HIROSHI"},
    {U"浩", "HIROSHI"},    {U"弘", "HIROSHI"},    {U"茂", "SHIGERU"},    {U"隆", "TAKASHI"},
    {U"誠", "MAKOTO"},     {U"明", "AKIRA"},      {U"清", "KIYOSHI"},    {U"勝", "MASARU"},
    {U"進", "SUSUMU"},     {U"豊", "YUTAKA"},     {U"修", "OSAMU"},      {U"実", "MINORU"},
    {U"聡", "SATOSHI"},    {U"学", "MANABU"},     {U"花子", "HANAKO"},   {U"幸子", "SACHIKO"},
    {U"和子", "KAZUKO"},   {U"恵子", "KEIKO"},    {U"洋子", "YOKO"},     {U"陽子", "YOKO"},
    {U"久美子", "KUMIKO"}, {U"由美子", "YUMIKO"}, {U"真由美", "MAYUMI"}, {U"裕子", "YUKO"},
    {U"京子", "KYOKO"},    {U"文子", "FUMIKO"},   {U"房子", "FUSAKO"},   {U"美紀", "MIKI"},
    {U"直美", "NAOMI"},    {U"愛", "AI"},         {U"美穂", "MIHO"},     {U"智子", "TOMOKO"},
    {U"明美", "AKEMI"},    {U"洋一", "YOICHI"},   {U"雄一", "YUICHI"},   {U"裕一", "YUICHI"},
    {U"義雄", "YOSHIO"},   {U"昭", "AKIRA"},      {U"晋三", "SHINZO"},   {U"純一郎", "JUNICHIRO"},
    {U"邦彦", "KUNIHIKO"}, {U"和夫", "KAZUO"},    {U"正雄", "MASAO"},    {U"秀樹", "HIDEKI"},
    {U"智也", "TOMOYA"},   {U"翔", "SHO"},        {U"蓮", "REN"},
};

template <std::size_t N>
std::string_view Find(const Reading (&table)[N], std::u32string_view word) {
  for (const auto& [characters, latin] : table) {
    if (characters == word) return latin;
  }
  return {};
}

void Push(std::string_view latin, std::vector<Spelling>& out) {
  Spelling spelling;
  spelling.letters = latin;
  spelling.transliterated = true;
  AddAlternate(spelling, Kunrei(latin));
  out.push_back(std::move(spelling));
}

}  // namespace

std::string WadeGiles(std::string_view syllable) {
  constexpr std::pair<std::string_view, std::string_view> kInitials[] = {
      {"ZH", "CH"}, {"CH", "CH"}, {"SH", "SH"}, {"X", "HS"}, {"Q", "CH"}, {"J", "CH"},
      {"Z", "TS"},  {"C", "TS"},  {"R", "J"},   {"B", "P"},  {"D", "T"},  {"G", "K"},
  };
  std::string out;
  bool retroflex = false;  // ZHI is CHIH, QI is CHI
  for (const auto& [pinyin, wade] : kInitials) {
    if (!syllable.starts_with(pinyin)) continue;
    out = wade;
    retroflex = pinyin == "R" || pinyin.ends_with('H');
    syllable.remove_prefix(pinyin.size());
    break;
  }
  std::string end(syllable);
  const bool velar = out == "K" || syllable.starts_with("K") || syllable.starts_with("H");
  if (end == "I" && out == "TS") return "TZU";
  if (end == "I" && retroflex) return out + "IH";
  if (end == "SI") return "SSU";
  if (end == "YAN") return "YEN";
  if (end == "YOU") return "YU";
  if (end.ends_with("ONG")) end.replace(end.size() - 3, 3, "UNG");
  if (end.ends_with("IAN")) end.replace(end.size() - 3, 3, "IEN");
  if (end.ends_with("IE") || end.ends_with("UE")) end += 'H';
  if (end.ends_with("UO") && !velar && out != "SH") end.erase(end.size() - 2, 1);
  if (velar && end.size() <= 2 && end.back() == 'E') end.back() = 'O';
  if (end == "UI" && out == "K") end = "UEI";
  return out + end;
}

Spelling SpellForeignHan(std::u32string_view word) {
  Spelling out = SpellSyllables(word);
  out.pinyin = false;
  AddForeignHan(word, out);
  return out;
}

bool SpellMandarin(std::u32string_view word, bool split_family, bool family, std::vector<Spelling>& out) {
  const bool abroad = IsForeignHan(word);
  if (family) {
    out.push_back(SpellFamily(word));
    return abroad;
  }
  if (split_family && word.size() >= 2 && word.size() <= 4) {
    const bool two = word.size() > 2 && std::find(std::begin(kDoubleFamilies), std::end(kDoubleFamilies),
                                                  word.substr(0, 2)) != std::end(kDoubleFamilies);
    const std::size_t cut = two ? 2 : 1;
    if (two || word.size() <= 3) {
      out.push_back(SpellFamily(word.substr(0, cut)));
      out.push_back(SpellSyllables(word.substr(cut)));
      return abroad;
    }
  }
  out.push_back(word.size() == 1 ? SpellFamily(word) : abroad ? SpellForeignHan(word) : SpellSyllables(word));
  return false;
}

bool SpellJapanese(std::u32string_view word, bool split_family, std::vector<Spelling>& out) {
  std::string_view whole = Find(kJapaneseFamilies, word);
  if (whole.empty()) whole = Find(kJapaneseGiven, word);
  if (!whole.empty()) {
    Push(whole, out);
    return true;
  }
  if (!split_family) return false;
  for (std::size_t cut = std::min<std::size_t>(3, word.size() - 1); cut >= 1; --cut) {
    const std::string_view family = Find(kJapaneseFamilies, word.substr(0, cut));
    const std::string_view given = Find(kJapaneseGiven, word.substr(cut));
    if (family.empty() || given.empty()) continue;
    Push(family, out);
    Push(given, out);
    return true;
  }
  return false;
}

}  // namespace lookout::text
