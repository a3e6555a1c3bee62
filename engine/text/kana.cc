#include "engine/text/kana.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "engine/text/foreign.h"
#include "engine/text/icu.h"

namespace lookout::text {
namespace {

constexpr char32_t kLong = U'ー';
constexpr char32_t kDouble = U'ッ';
constexpr char32_t kNasal = U'ン';

// One mora in the sounds of foreign.h. A vowel that may only carry its consonant is `carrier`.
struct Mora {
  char consonant = 0;
  bool glide = false;  // KYA
  char vowel = 0;      // 0 for ン
  bool doubled = false;
  bool lengthened = false;
};

struct Row {
  std::u32string_view kana;  // A I U E O
  char consonant;
};

constexpr Row kRows[] = {
    {U"アイウエオ", 0},   {U"カキクケコ", 'K'}, {U"サシスセソ", 'S'}, {U"タチツテト", 'T'}, {U"ナニヌネノ", 'N'},
    {U"ハヒフヘホ", 'H'}, {U"マミムメモ", 'M'}, {U"ラリルレロ", 'R'}, {U"ガギグゲゴ", 'G'}, {U"ザジズゼゾ", 'Z'},
    {U"ダヂヅデド", 'D'}, {U"バビブベボ", 'B'}, {U"パピプペポ", 'P'}, {U"ワヰ　ヱヲ", 'W'}, {U"ヤ　ユ　ヨ", 'Y'},
};
constexpr std::string_view kVowels = "AIUEO";
constexpr std::u32string_view kSmallVowels = U"ァィゥェォ";
constexpr std::u32string_view kSmallGlides = U"ャ　ュ　ョ";

char32_t ToKatakana(char32_t c) { return c >= 0x3041 && c <= 0x3096 ? c + 0x60 : c; }

bool ReadPlain(char32_t c, Mora& mora) {
  if (c == U'ヴ') {
    mora.consonant = 'V';
    mora.vowel = 'U';
    return true;
  }
  for (const Row& row : kRows) {
    const std::size_t at = row.kana.find(c);
    if (at == std::u32string_view::npos) continue;
    mora.consonant = row.consonant;
    mora.vowel = kVowels[at];
    if (c == U'シ') mora.consonant = 'X';
    if (c == U'チ') mora.consonant = 'Q';
    if (c == U'ツ' || c == U'ヅ') mora.consonant = 'c';
    if (c == U'ジ' || c == U'ヂ') mora.consonant = 'J';
    if (c == U'フ') mora.consonant = 'F';
    return true;
  }
  return false;
}

std::vector<Mora> ReadMorae(std::u32string_view word) {
  std::vector<Mora> out;
  bool doubled = false;
  for (const char32_t raw : word) {
    const char32_t c = ToKatakana(raw);
    Mora mora;
    const std::size_t small = kSmallVowels.find(c);
    const std::size_t glide = kSmallGlides.find(c);
    if (c == kLong) {
      if (!out.empty()) out.back().lengthened = true;
    } else if (c == kDouble) {
      doubled = true;
    } else if (c == kNasal) {
      mora.consonant = 'N';
      out.push_back(mora);
    } else if (small != std::u32string_view::npos && !out.empty()) {
      Mora& last = out.back();
      if (last.consonant == 0 && last.vowel == 'U') last.consonant = 'W';  // ウィ
      if (last.consonant == 0 && last.vowel == 'I') last.consonant = 'Y';  // イェ
      if (last.consonant == 'G' || last.consonant == 'K') {
        if (last.vowel == 'U' && small != 2) out.push_back({'W', false, 0, false, false});  // グァ
      }
      out.back().vowel = kVowels[small];
    } else if (glide != std::u32string_view::npos && !out.empty()) {
      Mora& last = out.back();
      last.glide = last.consonant != 'X' && last.consonant != 'Q' && last.consonant != 'J';
      last.vowel = kVowels[glide];
    } else if (ReadPlain(c, mora)) {
      mora.doubled = doubled;
      doubled = false;
      out.push_back(mora);
    }
  }
  return out;
}

bool IsCarrier(const std::vector<Mora>& morae, std::size_t at) {
  const Mora& mora = morae[at];
  if (mora.consonant == 0 || mora.lengthened || mora.glide || mora.consonant == 'Y' || mora.consonant == 'W')
    return false;
  const bool dental = mora.consonant == 'T' || mora.consonant == 'D';
  if (mora.vowel != 'U' && !(mora.vowel == 'O' && dental)) return false;
  const bool last = at + 1 == morae.size();
  if (last) return at > 0;
  const Mora& next = morae[at + 1];
  if (next.consonant == 0) return false;
  if (next.consonant == 'N' && next.vowel == 0) return false;                   // TON
  if (dental && next.consonant == 'F' && at + 2 == morae.size()) return false;  // TITOV
  if (at > 0) return true;
  if (next.consonant == 'R' || next.consonant == 'W') return mora.consonant != 'R';
  return mora.consonant == 'S' || mora.consonant == 'X';
}

struct Hearing {
  char first_r;
  char inner_r;
  char last_r;  // of a carrier, or before a consonant
  char b;
  std::string_view long_a;  // inside
  std::string_view last_a;
  std::string_view long_o;
  std::string_view long_e;
  char s;  // シ: X or S
  char z;
};

std::string SoundsOf(const std::vector<Mora>& morae, const Hearing& hearing) {
  std::string out;
  for (std::size_t i = 0; i < morae.size(); ++i) {
    const Mora& mora = morae[i];
    const bool last = i + 1 == morae.size();
    const bool carrier = IsCarrier(morae, i);
    char consonant = mora.consonant;
    if (consonant == 'R') consonant = i == 0 ? hearing.first_r : carrier ? hearing.last_r : hearing.inner_r;
    if (consonant == 'B' && i > 0) consonant = hearing.b;
    if (consonant == 'X' && mora.vowel == 'I') consonant = hearing.s;
    if (consonant == 'Z') consonant = hearing.z;
    if (consonant == 'N' && mora.vowel == 0 && !last &&
        (morae[i + 1].consonant == 'B' || morae[i + 1].consonant == 'P' || morae[i + 1].consonant == 'M'))
      consonant = 'M';
    if (consonant == 0 && (mora.vowel == 'I' || mora.vowel == 'U') && !out.empty() && !mora.lengthened &&
        (out.back() == 'A' || out.back() == 'E' || out.back() == 'O')) {
      out += mora.vowel == 'I' ? 'Y' : 'W';
      continue;
    }
    if (consonant != 0) {
      if (consonant == 'c' && mora.doubled) out += 'T';
      out += consonant;
    }
    if (mora.glide) out += 'Y';
    if (carrier || mora.vowel == 0) continue;
    if (!mora.lengthened) {
      out += mora.vowel;
    } else if (mora.vowel == 'A') {
      out += last ? hearing.last_a : hearing.long_a;
    } else if (mora.vowel == 'O') {
      out += hearing.long_o;
    } else if (mora.vowel == 'E') {
      out += hearing.long_e;
    } else {
      out += mora.vowel;
    }
  }
  return out;
}

bool IsForeign(std::u32string_view word) {
  constexpr std::u32string_view kForeign = U"ーァィゥェォヴッ";
  constexpr std::u32string_view kForeignEnds = U"スドグフブプズ";
  return word.find_first_of(kForeign) != std::u32string_view::npos ||
         (word.size() > 2 && kForeignEnds.find(word.back()) != std::u32string_view::npos);
}

void AddForeign(std::u32string_view word, Spelling& out) {
  const std::vector<Mora> morae = ReadMorae(word);
  const Hearing english{'R', 'R', 'L', 'B', "AR", "ER", "OR", "EY", 'S', 'Z'};
  const Hearing plain{'L', 'L', 'R', 'V', "ER", "ER", "O", "E", 'S', 'S'};
  const Hearing other{'R', 'L', 'R', 'B', "A", "A", "AW", "E", 'X', 'Z'};
  const Hearing german{'L', 'R', 'L', 'B', "A", "ER", "O", "E", 'S', 'S'};
  const Hearing french{'R', 'R', 'R', 'V', "A", "A", "O", "E", 'S', 'Z'};
  const Hearing latin{'L', 'L', 'L', 'V', "A", "AR", "O", "E", 'S', 'Z'};
  if (IsForeign(word)) out.sound = SpellSounds(SoundsOf(morae, plain), Orthography::kPlain);
  AddAlternate(out, SpellSounds(SoundsOf(morae, english), Orthography::kEnglish));
  AddAlternate(out, SpellSounds(SoundsOf(morae, plain), Orthography::kEnglishPlain));
  AddAlternate(out, SpellSounds(SoundsOf(morae, other), Orthography::kEnglish));
  AddAlternate(out, SpellSounds(SoundsOf(morae, german), Orthography::kGerman));
  AddAlternate(out, SpellSounds(SoundsOf(morae, french), Orthography::kFrench));
  AddAlternate(out, SpellSounds(SoundsOf(morae, latin), Orthography::kSpanish));
}

std::string Replaced(std::string_view text, std::string_view from, std::string_view to) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const bool found = text.compare(at, from.size(), from) == 0;
    out += found ? to : text.substr(at, 1);
    at += found ? from.size() : 1;
  }
  return out;
}

}  // namespace

std::string Kunrei(std::string_view hepburn) {
  constexpr std::pair<std::string_view, std::string_view> kPairs[] = {
      {"SHI", "SI"}, {"CHI", "TI"},  {"TSU", "TU"}, {"FU", "HU"}, {"JI", "ZI"},
      {"SH", "SY"},  {"TCH", "TTY"}, {"CH", "TY"},  {"J", "ZY"},
  };
  std::string out(hepburn);
  for (const auto& [from, to] : kPairs) out = Replaced(out, from, to);
  return out == hepburn ? std::string() : out;
}

void SpellKana(std::u32string_view word, Spelling& out) {
  std::string hepburn = ToLatin(word);  // ICU writes long vowels with a macron, which Latin-ASCII drops
  out.transliterated = true;
  const std::string written = hepburn;
  hepburn = Replaced(hepburn, "OU", "O");
  hepburn = Replaced(hepburn, "OO", "O");
  hepburn = Replaced(hepburn, "UU", "U");
  out.letters = hepburn;
  AddAlternate(out, written);
  AddAlternate(out, Kunrei(hepburn));
  const bool katakana = std::any_of(word.begin(), word.end(), [](char32_t c) { return c >= 0x30A1 && c <= 0x30FA; });
  if (katakana && word.size() > 1) AddForeign(word, out);
}

}  // namespace lookout::text
