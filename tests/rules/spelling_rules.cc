// Rules a (known transliteration), j (short forms) and k (phonetic spelling).
#include <algorithm>
#include <optional>
#include <utility>

#include "tests/rules/rule.h"
#include "tests/rules/spelling_tables.h"

namespace lookout::rules {
namespace {

bool FromTable(Case* asked, Random* random, const Spellings& table, bool forenames_only) {
  std::vector<std::pair<Word*, std::string>> choices;
  for (Word& word : asked->name.words) {
    if (forenames_only && asked->name.fields && word.surname) continue;
    const auto [begin, end] = table.equal_range(Capitals(word.text));
    for (auto at = begin; at != end; ++at) choices.emplace_back(&word, at->second);
  }
  if (choices.empty()) return false;
  const auto& [word, other] = AnyOf(choices, random);
  word->text = FromUtf8(other);
  ++word->strikes;
  return true;
}

bool KnownSpelling(Case* asked, Random* random) {
  std::vector<Word*> fit;
  for (Word& word : asked->name.words) {
    if (!word.spellings.empty()) fit.push_back(&word);
  }
  if (fit.empty()) return FromTable(asked, random, OtherSpellings(), false);
  Word* word = AnyOf(fit, random);
  word->text = AnyOf(word->spellings, random);
  ++word->strikes;
  return true;
}

bool IsLatinWord(std::u32string_view word) { return !word.empty() && word.front() < 0x250; }

// The whole name in the other script: native for Latin, a usual Latin spelling of each word for native.
bool OtherScript(Case* asked, Random* random, bool to_latin) {
  NameText& name = asked->name;
  for (const Word& word : name.words) {
    // The second word of an entry of several has its other script with the first.
    if (word.abroad.empty() || (!word.abroad.front().empty() && IsLatinWord(word.abroad.front()) != to_latin))
      return false;
  }
  std::vector<Word> words;
  for (const Word& word : name.words) {
    if (word.abroad.front().empty()) continue;
    AppendWords(ToUtf8(AnyOf(word.abroad, random)), word.surname, &words);
  }
  name.words = std::move(words);
  return true;
}

char32_t UpperLatin(char32_t c) {
  if (c == 0xDF || c == 0x131 || c < 0x80) return c;
  if (c >= 0xE0 && c < 0xFF) return c - 0x20;
  const bool odd_is_lower = (c >= 0x100 && c < 0x138) || (c >= 0x14A && c < 0x178) || (c >= 0x218 && c < 0x21C);
  if (odd_is_lower) return (c & 1U) != 0 ? c - 1 : c;
  if ((c >= 0x139 && c < 0x149) || (c >= 0x179 && c < 0x17F)) return (c & 1U) == 0 ? c - 1 : c;
  return c;
}

bool Diacritics(Case* asked, Random*, bool expand) {
  bool done = false;
  for (Word& word : asked->name.words) {
    std::u32string text;
    for (const char32_t c : word.text) {
      const char32_t* to = nullptr;
      for (const LatinLetter& letter : LatinLetters()) {
        if (letter.letter == UpperLatin(c))
          to = expand && letter.expanded != nullptr ? letter.expanded : letter.dropped;
        if (letter.letter == UpperLatin(c) && expand) done = done || letter.expanded != nullptr;
        if (letter.letter == UpperLatin(c) && !expand) done = true;
      }
      if (to == nullptr)
        text.push_back(c);
      else
        text += to;
    }
    word.text = text;
  }
  return done;
}

// Letters of one romanisation put for those of another, in every word: a whole document follows one habit.
using Habit = std::vector<std::pair<std::string, std::string>>;

std::string Rewrite(const std::string& word, const Habit& habit) {
  std::string out;
  for (std::size_t i = 0; i < word.size();) {
    bool met = false;
    for (const auto& [from, to] : habit) {
      if (word.compare(i, from.size(), from) != 0) continue;
      out += to;
      i += from.size();
      met = true;
      break;
    }
    if (!met) out.push_back(word[i++]);
  }
  return out;
}

bool OfStates(const Case& asked, const std::vector<std::string>& states) {
  return std::find(states.begin(), states.end(), asked.person->nationality) != states.end();
}

bool ApplyHabit(Case* asked, const Habit& habit) {
  bool done = false;
  for (Word& word : asked->name.words) {
    if (!IsAscii(word.text)) return false;
    const std::string before = Capitals(word.text);
    const std::string after = Rewrite(before, habit);
    if (after == before) continue;
    word.text = FromUtf8(after);
    ++word.strikes;
    done = true;
  }
  return done;
}

const std::vector<std::string> kEastSlavic = {"RUS", "UKR", "BLR"};
const std::vector<std::string> kArabic = {"IRQ", "SYR", "LBN", "EGY", "YEM", "SAU", "LBY", "DZA",
                                          "TUN", "MAR", "JOR", "PSE", "KWT", "QAT", "SDN"};

bool ZoneLetters(Case* asked, Random* random) {
  // The table of the document is by language; the letters here are the Russian and the Arabic and Persian ones.
  if (!OfStates(*asked, kArabic) && !OfStates(*asked, {"RUS", "IRN"})) return false;
  if (!asked->name.words.empty() && IsLatinWord(asked->name.words[0].text) && !OtherScript(asked, random, false))
    return false;
  for (Word& word : asked->name.words) {
    const std::u32string zone = IsLatinWord(word.text) ? std::u32string() : ZoneSpelling(word.text);
    if (zone.empty()) return false;
    word.text = zone;
  }
  return true;
}

// As the reader of a document gets them; where nothing is cut, which would be another rule.
bool ZoneLettersInZone(Case* asked, Random* random) {
  if (!ZoneLetters(asked, random) || JoinWords(asked->name, -1).size() > 28) return false;
  asked->zone = true;
  return true;
}

bool FrenchSlavic(Case* asked, Random*) {
  static const Habit kHabit = {{"SHCH", "CHTCH"}, {"SH", "CH"}, {"CH", "TCH"}, {"ZH", "J"},
                               {"YU", "IOU"},     {"YA", "IA"}, {"U", "OU"}};
  return OfStates(*asked, kEastSlavic) && ApplyHabit(asked, kHabit);
}
bool GermanSlavic(Case* asked, Random*) {
  static const Habit kHabit = {{"SHCH", "SCHTSCH"}, {"SH", "SCH"}, {"CH", "TSCH"}, {"ZH", "SCH"}, {"KH", "CH"},
                               {"TS", "Z"},         {"YU", "JU"},  {"YA", "JA"},   {"V", "W"}};
  return OfStates(*asked, kEastSlavic) && ApplyHabit(asked, kHabit);
}
bool ZoneSlavic(Case* asked, Random*) {
  static const Habit kHabit = {{"YU", "IU"}, {"YA", "IA"}, {"YE", "E"}, {"IY", "II"},
                               {"EY", "EI"}, {"AY", "AI"}, {"OY", "OI"}};
  return OfStates(*asked, kEastSlavic) && ApplyHabit(asked, kHabit);
}
bool FrenchArabic(Case* asked, Random*) {
  static const Habit kHabit = {{"OU", "OU"}, {"AU", "AOU"}, {"SH", "CH"}, {"DJ", "DJ"},
                               {"J", "DJ"},  {"U", "OU"},   {"OO", "OU"}, {"EE", "I"}};
  return OfStates(*asked, kArabic) && ApplyHabit(asked, kHabit);
}
bool EnglishArabic(Case* asked, Random*) {
  static const Habit kHabit = {{"DJ", "J"},  {"OU", "U"}, {"CH", "SH"}, {"EI", "AY"},
                               {"AI", "AY"}, {"OO", "U"}, {"EE", "I"}};
  return OfStates(*asked, kArabic) && ApplyHabit(asked, kHabit);
}

bool Phonetic(Case* asked, Random* random) {
  struct Choice {
    Word* word;
    std::string text;
  };
  std::vector<Choice> choices;
  for (Word& word : asked->name.words) {
    if (!IsSignificant(word) || !IsAscii(word.text) || LetterCount(word.text) < 4) continue;
    const std::string before = Capitals(word.text);
    for (const auto& [one, other] : SoundsAlike()) {
      for (const auto& [from, to] : {std::pair(one, other), std::pair(other, one)}) {
        // A single letter stands for a pair only where the word has it once: not each T is a TT.
        const std::size_t at = before.find(from);
        if (at == std::string::npos || before.find(to) <= at) continue;
        const bool doubling = to.size() == 2 && to[0] == to[1];
        if (doubling && (at == 0 || before.find(from, at + 1) != std::string::npos)) continue;
        choices.push_back({&word, before.substr(0, at) + to + before.substr(at + from.size())});
      }
    }
  }
  if (choices.empty()) return false;
  const Choice& choice = AnyOf(choices, random);
  choice.word->text = FromUtf8(choice.text);
  ++choice.word->strikes;
  return true;
}

}  // namespace

void AppendSpellingRules(std::vector<Rule>* rules) {
  rules->push_back({"a", "a: native script asked", 9, [](Case* c, Random* r) { return OtherScript(c, r, false); }});
  rules->push_back(
      {"a", "a: Latin asked, native on record", 9, [](Case* c, Random* r) { return OtherScript(c, r, true); }});
  rules->push_back({"a", "a: zone letters typed", 9, ZoneLetters});
  rules->push_back({"a", "a: zone letters in a zone", 9, ZoneLettersInZone});
  rules->push_back({"a", "a: another usual spelling", 10, KnownSpelling});
  rules->push_back({"a", "a: diacritics dropped", 11, [](Case* c, Random* r) { return Diacritics(c, r, false); }});
  rules->push_back({"a", "a: diacritics expanded", 11, [](Case* c, Random* r) { return Diacritics(c, r, true); }});
  rules->push_back({"a", "a: Cyrillic by French habit", 12, FrenchSlavic});
  rules->push_back({"a", "a: Cyrillic by German habit", 12, GermanSlavic});
  rules->push_back({"a", "a: Cyrillic by the zone's habit", 12, ZoneSlavic});
  rules->push_back({"a", "a: Arabic by French habit", 12, FrenchArabic});
  rules->push_back({"a", "a: Arabic by English habit", 12, EnglishArabic});
  rules->push_back({"j", "j: short form", 8, [](Case* c, Random* r) { return FromTable(c, r, ShortForms(), true); }});
  rules->push_back({"k", "k: phonetic spelling", 25, Phonetic});
}

}  // namespace lookout::rules
