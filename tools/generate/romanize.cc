#include "tools/generate/romanize.h"

#include <array>
#include <cstdint>
#include <memory>
#include <utility>
#include <vector>

#include "tools/generate/utf8.h"

namespace lookout::generate {
namespace {

// "letters=spelling" parted by spaces, letters in lower case and one or two of them; an empty spelling leaves out.
constexpr std::string_view kRussian1 =
    "а=a б=b в=v г=g д=d е=e ё=e ж=zh з=z и=i й=i к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=kh ц=ts ч=ch ш=sh "
    "щ=shch ъ=ie ы=y ь= э=e ю=iu я=ia";
constexpr std::string_view kRussian2 =
    "а=a б=b в=v г=g д=d е=e ё=yo ж=zh з=z и=i й=y к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=kh ц=ts ч=ch ш=sh "
    "щ=shch ъ= ы=y ь= э=e ю=yu я=ya ий=iy ый=y";
constexpr std::string_view kRussian3 =
    "а=a б=b в=v г=g д=d е=e ё=io ж=j з=z и=i й=i к=k л=l м=m н=n о=o п=p р=r с=s т=t у=ou ф=f х=kh ц=ts ч=tch ш=ch "
    "щ=chtch ъ= ы=y ь= э=e ю=iou я=ia ий=y";
constexpr std::string_view kUkrainian1 =
    "а=a б=b в=v г=h ґ=g д=d е=e є=ie ж=zh з=z и=y і=i ї=i й=i к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=kh ц=ts "
    "ч=ch ш=sh щ=shch ь= ю=iu я=ia зг=zgh '=";
constexpr std::string_view kUkrainian2 =
    "а=a б=b в=v г=g ґ=g д=d е=e є=ye ж=zh з=z и=i і=i ї=yi й=y к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=kh ц=ts "
    "ч=ch ш=sh щ=sch ь= ю=yu я=ya '=";
constexpr std::string_view kSerbian1 =
    "а=a б=b в=v г=g д=d ђ=đ е=e ж=ž з=z и=i ј=j к=k л=l љ=lj м=m н=n њ=nj о=o п=p р=r с=s т=t ћ=ć у=u ф=f х=h ц=c ч=č "
    "џ=dž ш=š";
constexpr std::string_view kSerbian2 =
    "а=a б=b в=v г=g д=d ђ=dj е=e ж=z з=z и=i ј=j к=k л=l љ=lj м=m н=n њ=nj о=o п=p р=r с=s т=t ћ=c у=u ф=f х=h ц=c "
    "ч=c "
    "џ=dz ш=s";
constexpr std::string_view kGreek1 =
    "α=a β=v γ=g δ=d ε=e ζ=z η=i θ=th ι=i κ=k λ=l μ=m ν=n ξ=x ο=o π=p ρ=r σ=s ς=s τ=t υ=y φ=f χ=ch ψ=ps ω=o ά=a έ=e "
    "ή=i "
    "ί=i ό=o ύ=y ώ=o ϊ=i ϋ=y ΐ=i ου=ou ού=ou γγ=ng γξ=nx γχ=nch ευ=ef αυ=af εύ=ef αύ=af";
constexpr std::string_view kGreek2 =
    "α=a β=b γ=g δ=d ε=e ζ=z η=e θ=th ι=i κ=c λ=l μ=m ν=n ξ=x ο=o π=p ρ=r σ=s ς=s τ=t υ=y φ=ph χ=h ψ=ps ω=o ά=a έ=e "
    "ή=e "
    "ί=i ό=o ύ=y ώ=o ϊ=i ϋ=y ΐ=i ου=ou ού=ou γγ=ng μπ=b ντ=d γκ=g ευ=eu αυ=au";
constexpr std::string_view kGeorgian1 =
    "ა=a ბ=b გ=g დ=d ე=e ვ=v ზ=z თ=t ი=i კ=k ლ=l მ=m ნ=n ო=o პ=p ჟ=zh რ=r ს=s ტ=t უ=u ფ=p ქ=k ღ=gh ყ=q შ=sh ჩ=ch ც=ts "
    "ძ=dz წ=ts ჭ=ch ხ=kh ჯ=j ჰ=h";
constexpr std::string_view kGeorgian2 =
    "ა=a ბ=b გ=g დ=d ე=e ვ=v ზ=z თ=th ი=i კ=k ლ=l მ=m ნ=n ო=o პ=p ჟ=j რ=r ს=s ტ=t უ=u ფ=ph ქ=q ღ=g ყ=k შ=sh ჩ=ch ც=c "
    "ძ=z წ=tz ჭ=tch ხ=h ჯ=dj ჰ=h";
constexpr std::string_view kArmenian1 =
    "ա=a բ=b գ=g դ=d ե=e զ=z է=e ը=y թ=t ժ=zh ի=i լ=l խ=kh ծ=ts կ=k հ=h ձ=dz ղ=gh ճ=ch մ=m յ=y ն=n շ=sh ո=o չ=ch պ=p "
    "ջ=j ռ=r ս=s վ=v տ=t ր=r ց=ts ւ=v փ=p ք=k և=ev օ=o ֆ=f ու=u";
constexpr std::string_view kArmenian2 =  // as the western communities write it
    "ա=a բ=p գ=k դ=t ե=e զ=z է=e ը=e թ=t ժ=j ի=i լ=l խ=kh ծ=dz կ=g հ=h ձ=tz ղ=gh ճ=dj մ=m յ=i ն=n շ=sh ո=o չ=tch պ=b "
    "ջ=tch ռ=r ս=s վ=v տ=d ր=r ց=tz ւ=v փ=p ք=k և=ev օ=o ֆ=f ու=ou";
constexpr std::string_view kLatin1 =  // Doc 9303: the national letters that become two
    "İ=i ä=ae ö=oe ü=ue å=aa æ=ae ø=oe œ=oe ß=ss þ=th ð=d ĳ=ij à=a á=a â=a ã=a ā=a ă=a ą=a ç=c ć=c ĉ=c ċ=c č=c ď=d đ=d "
    "è=e "
    "é=e "
    "ê=e ë=e ē=e ĕ=e ė=e ę=e ě=e ĝ=g ğ=g ġ=g ģ=g ĥ=h ħ=h ì=i í=i î=i ï=i ĩ=i ī=i ĭ=i į=i ı=i ĵ=j ķ=k ĺ=l ļ=l ľ=l ł=l "
    "ñ=n "
    "ń=n ņ=n ň=n ò=o ó=o ô=o õ=o ō=o ő=o ŕ=r ŗ=r ř=r ś=s ŝ=s ş=s š=s ș=s ţ=t ť=t ț=t ŧ=t ù=u ú=u û=u ũ=u ū=u ŭ=u ů=u "
    "ű=u "
    "ų=u ŵ=w ý=y ÿ=y ŷ=y ź=z ż=z ž=z ə=e ơ=o ư=u ạ=a ả=a ấ=a ầ=a ẩ=a ẫ=a ậ=a ắ=a ằ=a ẳ=a ẵ=a ặ=a ẹ=e ẻ=e ẽ=e ế=e ề=e "
    "ể=e "
    "ễ=e ệ=e ỉ=i ị=i ọ=o ỏ=o ố=o ồ=o ổ=o ỗ=o ộ=o ớ=o ờ=o ở=o ỡ=o ợ=o ụ=u ủ=u ứ=u ừ=u ử=u ữ=u ự=u ỳ=y ỵ=y ỷ=y ỹ=y ṣ=s "
    "ḥ=h "
    "ṭ=t ḍ=d ẓ=z";
constexpr std::string_view kLatin2 = "ä=a ö=o ü=u å=a æ=ae ø=o œ=oe ß=ss þ=th ð=d ñ=n ĳ=y";  // and the rest as above

constexpr std::size_t kLettersMax = 0x2000;

class Table {
 public:
  Table(std::initializer_list<std::string_view> texts) : entries_(kLettersMax) {
    for (const std::string_view text : texts) Add(text);
  }

  void Append(std::string_view native, std::string* out) const {
    for (std::size_t at = 0; at < native.size();) {
      const std::size_t begin = at;
      const char32_t letter = NextLetter(native, &at);
      const Entry* entry = letter < kLettersMax ? &entries_[letter] : nullptr;
      if (entry == nullptr || !entry->known) {
        out->append(native.substr(begin, at - begin));
        continue;
      }
      std::string_view spelling = entry->spelling;
      if (!entry->pairs.empty() && at < native.size()) {
        std::size_t behind = at;
        const char32_t second = NextLetter(native, &behind);
        for (const auto& [with, pair_spelling] : entry->pairs) {
          if (with != second) continue;
          spelling = pair_spelling;
          at = behind;
          break;
        }
      }
      out->append(spelling);
    }
  }

 private:
  struct Entry {
    bool known = false;
    std::string_view spelling;
    std::vector<std::pair<char32_t, std::string_view>> pairs;
  };

  void Add(std::string_view text) {
    while (!text.empty()) {
      const std::string_view item = text.substr(0, text.find(' '));
      text.remove_prefix(std::min(text.size(), item.size() + 1));
      const std::size_t equals = item.find('=');
      std::size_t at = 0;
      const char32_t first = NextLetter(item, &at);
      const std::string_view spelling = item.substr(equals + 1);
      for (const char32_t letter : {first, UpperLetter(first)}) {
        Entry& entry = entries_[letter];
        if (at < equals) {
          std::size_t behind = at;
          entry.pairs.emplace_back(NextLetter(item, &behind), spelling);
        } else {
          entry.known = true;
          entry.spelling = spelling;
        }
      }
    }
  }

  std::vector<Entry> entries_;
};

const Table& TableOf(Script script, Style style) {
  static const Table russian[] = {Table{kRussian1}, Table{kRussian2}, Table{kRussian3}};
  static const Table ukrainian[] = {Table{kUkrainian1}, Table{kUkrainian2}, Table{kUkrainian2}};
  static const Table serbian[] = {Table{kSerbian1}, Table{kSerbian2}, Table{kSerbian2}};
  static const Table greek[] = {Table{kGreek1}, Table{kGreek2}, Table{kGreek2}};
  static const Table georgian[] = {Table{kGeorgian1}, Table{kGeorgian2}, Table{kGeorgian2}};
  static const Table armenian[] = {Table{kArmenian1}, Table{kArmenian2}, Table{kArmenian1}};
  static const Table latin[] = {Table{kLatin1}, Table{kLatin1, kLatin2}, Table{kLatin1, kLatin2}};
  const std::size_t usage = style - 1;
  switch (script) {
    case Script::kRussian: return russian[usage];
    case Script::kUkrainian: return ukrainian[usage];
    case Script::kSerbian: return serbian[usage];
    case Script::kGreek: return greek[usage];
    case Script::kGeorgian: return georgian[usage];
    case Script::kArmenian: return armenian[usage];
    default: return latin[usage];
  }
}

// Hangul syllables are computed: 19 initials, 21 vowels, 28 finals. Revised Romanization, as passports; McCune and
// Reischauer without its marks; and what people choose for themselves (Park, Lee and the like stand in the lexicon).
void AppendHangul(Style style, char32_t syllable, std::string* out) {
  using Row = const char* const[3];
  static constexpr Row initials[] = {{"g", "k", "k"},    {"kk", "kk", "gg"},  {"n", "n", "n"},    {"d", "t", "d"},
                                     {"tt", "tt", "dd"}, {"r", "r", "r"},     {"m", "m", "m"},    {"b", "p", "b"},
                                     {"pp", "pp", "bb"}, {"s", "s", "s"},     {"ss", "ss", "ss"}, {"", "", ""},
                                     {"j", "ch", "j"},   {"jj", "tch", "jj"}, {"ch", "ch", "ch"}, {"k", "k", "k"},
                                     {"t", "t", "t"},    {"p", "p", "p"},     {"h", "h", "h"}};
  static constexpr Row vowels[] = {
      {"a", "a", "a"},       {"ae", "ae", "ae"},   {"ya", "ya", "ya"},  {"yae", "yae", "yae"}, {"eo", "o", "u"},
      {"e", "e", "e"},       {"yeo", "yo", "you"}, {"ye", "ye", "ye"},  {"o", "o", "o"},       {"wa", "wa", "wa"},
      {"wae", "wae", "wae"}, {"oe", "oe", "oe"},   {"yo", "yo", "yo"},  {"u", "u", "oo"},      {"wo", "wo", "wo"},
      {"we", "we", "we"},    {"wi", "wi", "wi"},   {"yu", "yu", "yoo"}, {"eu", "u", "eu"},     {"ui", "ui", "ui"},
      {"i", "i", "ee"}};
  static constexpr const char* finals[] = {"",  "k", "k", "k", "n", "n", "n", "t",  "l", "k", "m", "l", "l", "l",
                                           "p", "l", "m", "p", "p", "t", "t", "ng", "t", "t", "k", "t", "p", "t"};
  const unsigned code = static_cast<unsigned>(syllable) - 0xAC00;
  out->append(initials[code / 588][style - 1]);
  out->append(vowels[code % 588 / 28][style - 1]);
  out->append(finals[code % 28]);
}

}  // namespace

void Romanize(Script script, Style style, std::string_view native, std::string* text) {
  if (script != Script::kHangul) return TableOf(script, style).Append(native, text);
  for (std::size_t at = 0; at < native.size();) {
    const std::size_t begin = at;
    const char32_t letter = NextLetter(native, &at);
    if (letter >= 0xAC00 && letter < 0xD7A4) {
      AppendHangul(style, letter, text);
    } else {
      text->append(native.substr(begin, at - begin));
    }
  }
}

}  // namespace lookout::generate
