#include "engine/text/foreign.h"

#include <algorithm>
#include <span>

namespace lookout::text {
namespace {

constexpr std::string_view kVowels = "AEIOUaou";
constexpr std::string_view kConsonants = "BDFGJLMNPRSTVZKHWYXQjcxnl";
constexpr std::string_view kSoftening = "EIYaou";

enum class Where : unsigned char {
  kAnywhere,
  kFirst,
  kLast,
  kInside,      // neither
  kBeforeSoft,  // before E, I
  kBeforeVowel,
  kBeforeConsonant,
  kSilentE,    // only consonants follow, one or two: a silent E is written behind them
  kOnlyVowel,  // no other vowel in the word
};

struct Rule {
  std::string_view sounds;
  std::string_view letters;
  Where where = Where::kAnywhere;
};

// The first rule that fits is applied; a sound without one is written as the letter it is named by.
constexpr Rule kCommon[] = {
    {"XQ", "SHCH"}, {"X", "SH"}, {"Q", "CH"}, {"j", "J"},  {"c", "TS"}, {"x", "H"},
    {"a", "A"},     {"o", "O"},  {"u", "U"},  {"n", "NI"}, {"l", "L"},
};

constexpr Rule kEnglish[] = {
    {"EY", "A", Where::kSilentE},
    {"aY", "A", Where::kSilentE},
    {"AY", "I", Where::kSilentE},
    {"OW", "O", Where::kSilentE},
    {"OW", "O", Where::kInside},
    {"EY", "AY", Where::kLast},
    {"aY", "AY", Where::kLast},
    {"EY", "A", Where::kInside},
    {"aY", "A", Where::kInside},
    {"AY", "Y"},
    {"AW", "OW"},
    {"I", "EY", Where::kLast},
    {"YU", "EW"},
    {"J", "J", Where::kFirst},
    {"IJ", "IDGE", Where::kLast},
    {"J", "DGE", Where::kLast},
    {"J", "G", Where::kBeforeSoft},
    {"KS", "X"},
    {"KW", "QU"},
    {"KK", "CK"},
    {"K", "CK", Where::kLast},
    {"K", "K", Where::kBeforeSoft},
    {"K", "C"},
    {"j", "G", Where::kBeforeSoft},
};

constexpr Rule kEnglishPlain[] = {
    {"EY", "AY"},
    {"aY", "AI"},
    {"AY", "AI", Where::kInside},
    {"AY", "Y"},
    {"AW", "OW"},
    {"I", "EA", Where::kOnlyVowel},
    {"U", "OO", Where::kOnlyVowel},
    {"I", "IE", Where::kLast},
    {"YU", "U"},
    {"J", "J", Where::kFirst},
    {"J", "GE", Where::kLast},
    {"KS", "X"},
    {"Z", "S", Where::kLast},
};

constexpr Rule kFrench[] = {
    {"WA", "OI"},
    {"OY", "EUI"},
    {"aY", "EY"},
    {"n", "GN"},
    {"NYE", "GNE", Where::kInside},
    {"NYA", "GNA"},
    {"NYO", "GNO"},
    {"YE", "IER", Where::kLast},
    {"YER", "IERRE", Where::kLast},
    {"Yo", "IEU", Where::kLast},
    {"O", "EAU", Where::kLast},
    {"E", "ET", Where::kLast},
    {"EN", "IN", Where::kLast},
    {"aN", "IN", Where::kLast},
    {"U", "OU"},
    {"u", "U"},
    {"o", "EU"},
    {"W", "OU"},
    {"X", "CH"},
    {"Q", "TCH"},
    {"J", "DJ"},
    {"j", "G", Where::kBeforeSoft},
    {"j", "GE", Where::kBeforeConsonant},
    {"j", "GE", Where::kLast},
    {"K", "QU", Where::kBeforeSoft},
    {"K", "C"},
    {"G", "GU", Where::kBeforeSoft},
    {"x", ""},
};

constexpr Rule kFrenchOther[] = {
    {"WA", "OY"},
    {"n", "GN"},
    {"NYE", "NIE", Where::kLast},
    {"NY", "GN"},
    {"YE", "IE", Where::kLast},
    {"EN", "IN", Where::kLast},
    {"YO", "IAU"},
    {"o", "EUX", Where::kLast},
    {"O", "OT", Where::kLast},
    {"O", "AU"},
    {"E", "EY", Where::kLast},
    {"E", "EU"},
    {"I", "IT", Where::kLast},
    {"U", "OUX", Where::kLast},
    {"U", "OU"},
    {"o", "EU"},
    {"X", "CH"},
    {"j", "G", Where::kBeforeSoft},
    {"K", "QU", Where::kBeforeSoft},
    {"K", "C"},
    {"x", ""},
};

constexpr Rule kGerman[] = {
    {"AY", "EI"},  {"OY", "EU"}, {"XT", "ST"}, {"XP", "SP"},  {"X", "SCH"},
    {"Q", "TSCH"}, {"V", "W"},   {"c", "Z"},   {"xT", "CHT"}, {"x", "H", Where::kFirst},
    {"x", "CH"},   {"Y", "J"},   {"o", "OE"},  {"u", "UE"},   {"j", "J"},
};

constexpr Rule kItalian[] = {
    {"JJ", "GG", Where::kBeforeSoft},
    {"J", "G", Where::kBeforeSoft},
    {"J", "GI"},
    {"DZ", "Z"},
    {"IY", "IUS", Where::kLast},  // Russian leaves the Latin ending off
    {"KV", "QU"},
    {"KW", "QU"},
    {"KK", "CCH", Where::kBeforeSoft},
    {"K", "CH", Where::kBeforeSoft},
    {"K", "C"},
    {"G", "GH", Where::kBeforeSoft},
    {"Q", "C", Where::kBeforeSoft},
    {"Q", "CI"},
    {"c", "Z"},
    {"LY", "GLI"},
    {"NY", "GN"},
    {"X", "SC", Where::kBeforeSoft},
    {"X", "SCI"},
    {"Y", "I"},
    {"x", "CH"},
};

constexpr Rule kSpanish[] = {
    {"K", "QU", Where::kBeforeSoft},
    {"K", "C"},
    {"x", "J"},
    {"G", "GU", Where::kBeforeSoft},
    {"LY", "LL"},
    {"c", "Z"},
    {"NY", "N"},
    {"n", "N"},
    {"WA", "HUA", Where::kFirst},
};

constexpr Rule kPolish[] = {
    {"XQ", "SZCZ"}, {"X", "SZ"}, {"Q", "CZ"}, {"j", "Z"}, {"c", "C"},    {"V", "W"},
    {"x", "CH"},    {"Y", "J"},  {"J", "DZ"}, {"n", "N"}, {"KE", "KIE"}, {"SKAYA", "SKA", Where::kLast},
};

std::span<const Rule> RulesOf(Orthography orthography) {
  switch (orthography) {
    case Orthography::kEnglish: return kEnglish;
    case Orthography::kEnglishPlain: return kEnglishPlain;
    case Orthography::kFrench: return kFrench;
    case Orthography::kFrenchOther: return kFrenchOther;
    case Orthography::kGerman: return kGerman;
    case Orthography::kItalian: return kItalian;
    case Orthography::kSpanish: return kSpanish;
    case Orthography::kPolish: return kPolish;
    case Orthography::kPlain: return {};
  }
  return {};
}

bool IsOneOf(std::string_view set, char c) { return set.find(c) != std::string_view::npos; }

bool Fits(const Rule& rule, std::string_view sounds, std::size_t at) {
  if (sounds[at] != rule.sounds[0]) return false;  // most rules end here
  if (sounds.compare(at, rule.sounds.size(), rule.sounds) != 0) return false;
  const std::string_view rest = sounds.substr(at + rule.sounds.size());
  switch (rule.where) {
    case Where::kAnywhere: return true;
    case Where::kFirst: return at == 0;
    case Where::kLast: return rest.empty() && at > 0;
    case Where::kInside: return at > 0 && !rest.empty();
    case Where::kBeforeSoft: return !rest.empty() && IsOneOf(kSoftening, rest[0]);
    case Where::kBeforeVowel: return !rest.empty() && IsOneOf(kVowels, rest[0]);
    case Where::kBeforeConsonant: return !rest.empty() && IsOneOf(kConsonants, rest[0]);
    case Where::kSilentE:
      return !rest.empty() && rest.size() <= 2 && rest.find_first_not_of(kConsonants) == std::string_view::npos;
    case Where::kOnlyVowel:
      return !rest.empty() && at > 0 && sounds.substr(0, at).find_first_of(kVowels) == std::string_view::npos &&
             rest.find_first_of(kVowels) == std::string_view::npos &&
             rest.find_first_of("YW") == std::string_view::npos;
  }
  return false;
}

const Rule* FindRule(std::span<const Rule> rules, std::string_view sounds, std::size_t at) {
  const auto found = std::find_if(rules.begin(), rules.end(), [&](const Rule& r) { return Fits(r, sounds, at); });
  return found == rules.end() ? nullptr : &*found;
}

}  // namespace

std::string SpellSounds(std::string_view sounds, Orthography orthography) {
  const std::span<const Rule> rules = RulesOf(orthography);
  std::string out;
  bool silent = false;
  for (std::size_t at = 0; at < sounds.size() && out.size() < kTokenBytesMax;) {
    const Rule* rule = FindRule(rules, sounds, at);
    if (rule == nullptr) rule = FindRule(kCommon, sounds, at);
    if (rule == nullptr) {
      out += sounds[at++];
      continue;
    }
    silent = silent || rule->where == Where::kSilentE;
    out += rule->letters;
    at += rule->sounds.size();
  }
  if (silent) {
    const bool plural = out.size() > 2 && (out.back() == 'S' || out.back() == 'Z') && !IsVowel(out[out.size() - 2]);
    if (plural) out.pop_back();
    if (out.ends_with("DGE")) out.erase(out.size() - 3, 1);
    if (out.ends_with("CK")) out.erase(out.size() - 2, 1);
    if (!out.ends_with('E')) out += 'E';
    if (plural) out += 'S';
  }
  // A single consonant before a last I is doubled: BOBBY, BOBBIE.
  if (out.size() >= 5 && (out.ends_with("EY") || out.ends_with("IE"))) {
    const std::size_t at = out.size() - 3;
    const bool single = !IsVowel(out[at]) && out[at] != 'Y' && out[at] != 'H' && IsVowel(out[at - 1]);
    if (single && orthography == Orthography::kEnglishPlain) out.insert(at, 1, out[at]);
  }
  out.resize(std::min(out.size(), kTokenBytesMax));
  return out;
}

void AddForeignSpellings(std::string_view sounds, Spelling& out) {
  constexpr Orthography kOrder[] = {Orthography::kEnglish, Orthography::kFrench,      Orthography::kEnglishPlain,
                                    Orthography::kGerman,  Orthography::kFrenchOther, Orthography::kItalian,
                                    Orthography::kSpanish, Orthography::kPolish};
  for (const Orthography orthography : kOrder) AddAlternate(out, SpellSounds(sounds, orthography));
}

}  // namespace lookout::text
