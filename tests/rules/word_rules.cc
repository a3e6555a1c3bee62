// Rules b and c (fields), d (order), h (truncation), i (missing and additional words).
#include <algorithm>
#include <utility>

#include "tests/rules/rule.h"

namespace lookout::rules {
namespace {

constexpr std::size_t kCutLettersMin = 3;  // a word cut to less is an initial

bool ExchangeFields(Case* asked, Random*) {
  NameText& name = asked->name;
  if (!name.fields) {
    // The record has the name in one field: its last word stands for the surname.
    if (name.words.size() < 2) return false;
    name.words.back().surname = true;
    name.fields = true;
  }
  for (Word& word : name.words) word.surname = !word.surname;
  return true;
}

void ToOneField(NameText* name, bool surname_first) {
  if (surname_first) {
    std::stable_partition(name->words.begin(), name->words.end(), [](const Word& word) { return word.surname; });
  }
  name->fields = false;
}

bool OneField(Case* asked, Random* random) {
  if (!asked->name.fields) return false;
  ToOneField(&asked->name, Below(random, 2) == 0);
  return true;
}

bool AllIn(Case* asked, bool surname) {
  NameText& name = asked->name;
  if (name.words.size() < 2) return false;
  for (Word& word : name.words) word.surname = surname;
  name.fields = true;
  return true;
}

std::vector<Word> WordsOf(const NameText& name, const Unit& unit) {
  return {name.words.begin() + static_cast<std::ptrdiff_t>(unit.first),
          name.words.begin() + static_cast<std::ptrdiff_t>(unit.last) + 1};
}

// Puts the words of a unit in the place of another: its field, and what stands before it, are those of the place.
void Put(std::vector<Word> words, const Word& place, std::vector<Word>* out) {
  words.front().before = place.before;
  for (Word& word : words) word.surname = place.surname;
  out->insert(out->end(), words.begin(), words.end());
}

bool ExchangeWords(Case* asked, Random* random, bool adjacent) {
  const NameText& name = asked->name;
  const std::vector<Unit> units = Units(name);
  std::vector<std::pair<Unit, Unit>> pairs;
  for (std::size_t i = 0; i < units.size(); ++i) {
    for (std::size_t k = i + 1; k < units.size(); ++k) {
      const bool differ = name.words[units[i].last].text != name.words[units[k].last].text;
      if ((k == i + 1) == adjacent && differ) pairs.emplace_back(units[i], units[k]);
    }
  }
  if (pairs.empty()) return false;
  const auto [a, b] = AnyOf(pairs, random);
  std::vector<Word> words(name.words.begin(), name.words.begin() + static_cast<std::ptrdiff_t>(a.first));
  Put(WordsOf(name, b), name.words[a.first], &words);
  words.insert(words.end(), name.words.begin() + static_cast<std::ptrdiff_t>(a.last) + 1,
               name.words.begin() + static_cast<std::ptrdiff_t>(b.first));
  Put(WordsOf(name, a), name.words[b.first], &words);
  words.insert(words.end(), name.words.begin() + static_cast<std::ptrdiff_t>(b.last) + 1, name.words.end());
  asked->name.words = std::move(words);
  return true;
}

// Takes a word out with the particles that stand before it.
void TakeOut(NameText* name, const Unit& unit) {
  std::size_t from = unit.first;
  while (from > 0 && IsParticle(name->words[from - 1].text)) --from;
  name->words.erase(name->words.begin() + static_cast<std::ptrdiff_t>(from),
                    name->words.begin() + static_cast<std::ptrdiff_t>(unit.last) + 1);
}

bool LeaveOut(Case* asked, Random* random) {
  const std::vector<Unit> units = Units(asked->name);
  if (units.size() < 2) return false;
  TakeOut(&asked->name, AnyOf(units, random));
  return true;
}

// The words in the order of a machine-readable zone, surname first: what is cut stands at the end.
std::vector<std::size_t> ZoneOrder(const NameText& name) {
  std::vector<std::size_t> order;
  for (std::size_t i = 0; i < name.words.size(); ++i) {
    if (name.fields && name.words[i].surname) order.push_back(i);
  }
  for (std::size_t i = 0; i < name.words.size(); ++i) {
    if (!name.fields || !name.words[i].surname) order.push_back(i);
  }
  return order;
}

bool LeaveOutAtEnd(Case* asked, Random* random) {
  const std::vector<Unit> units = Units(asked->name);
  if (units.size() < 3) return false;
  // At least two units stay, so that this is a cut name and no other one. A unit whose servant stands in the other
  // field stays as a whole.
  const std::size_t keep = 2 + Below(random, units.size() - 2);
  std::vector<bool> stays(asked->name.words.size(), false);
  std::size_t kept = 0;
  for (const std::size_t at : ZoneOrder(asked->name)) {
    if (kept == keep) break;
    const auto unit =
        std::find_if(units.begin(), units.end(), [at](const Unit& one) { return one.first <= at && at <= one.last; });
    if (unit == units.end()) {
      stays[at] = true;
    } else if (!stays[at]) {
      std::fill(stays.begin() + static_cast<std::ptrdiff_t>(unit->first),
                stays.begin() + static_cast<std::ptrdiff_t>(unit->last) + 1, true);
      ++kept;
    }
  }
  std::vector<Word> words;
  for (std::size_t i = 0; i < stays.size(); ++i) {
    if (stays[i]) words.push_back(asked->name.words[i]);
  }
  asked->name.words = std::move(words);
  return true;
}

bool CutLastWord(Case* asked, Random* random) {
  if (asked->name.words.size() < 2) return false;
  Word& last = asked->name.words[ZoneOrder(asked->name).back()];
  if (IsSyllabic(last.text) || LetterCount(last.text) <= kCutLettersMin) return false;
  const std::size_t keep = kCutLettersMin + Below(random, last.text.size() - kCutLettersMin);
  last.text.resize(keep);
  ++last.strikes;
  return true;
}

// Forenames where they are known, else all words but the last.
std::vector<Unit> Forenames(const NameText& name) {
  std::vector<Unit> units = Units(name);
  if (name.fields) {
    units.erase(
        std::remove_if(units.begin(), units.end(), [&](const Unit& unit) { return name.words[unit.last].surname; }),
        units.end());
  } else if (!units.empty()) {
    units.pop_back();
  }
  return units;
}

bool ToInitial(NameText* name, const Unit& unit) {
  Word& word = name->words[unit.first];
  if (IsSyllabic(word.text)) return false;
  const auto letter = std::find_if(word.text.begin(), word.text.end(), IsLetter);
  if (letter == word.text.end()) return false;
  word.text = std::u32string(1, *letter);
  name->words.erase(name->words.begin() + static_cast<std::ptrdiff_t>(unit.first) + 1,
                    name->words.begin() + static_cast<std::ptrdiff_t>(unit.last) + 1);
  return true;
}

bool Initials(Case* asked, Random* random, bool all) {
  std::vector<Unit> units = Forenames(asked->name);
  if (units.empty() || units.size() == Units(asked->name).size()) return false;
  if (!all) units = {AnyOf(units, random)};
  bool done = false;
  // From the end, so that the places before stay true.
  for (auto unit = units.rbegin(); unit != units.rend(); ++unit) done = ToInitial(&asked->name, *unit) || done;
  return done;
}

bool Zone(Case* asked, Random*) {
  // Only where something is cut: 30 characters are the name of a TD1 (Doc 9303-5), two of them between the fields. A
  // zone has fields always, so that a name of which they are not known can not be written as one.
  if (!asked->name.fields) return false;
  std::size_t length = 1;
  for (const Word& word : asked->name.words) {
    if (!IsAscii(word.text)) return false;
    length += LetterCount(word.text) + 1;
  }
  if (length <= 30) return false;
  asked->zone = true;
  return true;
}

bool IsLatin(const NameText& name) {
  return std::all_of(name.words.begin(), name.words.end(), [](const Word& word) {
    return std::all_of(word.text.begin(), word.text.end(), [](char32_t c) { return c < 0x250; });
  });
}

// Words that come to a name: common in the culture, so that they say little.
bool AddWord(Case* asked, Random* random) {
  static const std::vector<const char*> kArab = {"AHMED", "ALI", "HASSAN", "SALEH", "KHALIL", "OMAR"};
  static const std::vector<const char*> kSlav = {"IVANOVICH", "PETROVICH", "SERGEEVICH", "NIKOLAEVICH"};
  static const std::vector<const char*> kSpanish = {"GARCIA", "LOPEZ", "JOSE", "MARIA", "LUIS", "PEREZ"};
  static const std::vector<const char*> kOther = {"JOHN", "PAUL", "MARIE", "LEE", "DAVID", "ANN"};
  static const std::vector<std::string> kSlavic = {"RUS", "UKR", "BLR", "KAZ", "BGR", "SRB"};
  static const std::vector<std::string> kLatin = {"MEX", "COL", "ESP", "VEN", "PAN", "NIC",
                                                  "PER", "ECU", "CUB", "GTM", "HND"};
  static const std::vector<std::string> kArabic = {"IRQ", "SYR", "LBN", "EGY", "YEM", "SAU", "IRN", "AFG", "PAK",
                                                   "LBY", "DZA", "TUN", "MAR", "JOR", "PSE", "KWT", "QAT"};
  const auto of = [&](const std::vector<std::string>& states) {
    return std::find(states.begin(), states.end(), asked->person->nationality) != states.end();
  };
  const char* added = AnyOf(of(kArabic) ? kArab : of(kSlavic) ? kSlav : of(kLatin) ? kSpanish : kOther, random);
  if (!IsLatin(asked->name)) return false;
  std::size_t at = 1 + Below(random, asked->name.words.size());
  // Not between a particle or a servant's part and its word.
  while (at < asked->name.words.size() && !IsSignificant(asked->name.words[at - 1])) ++at;
  Word word;
  word.added = true;
  word.text = FromUtf8(added);
  word.surname = at < asked->name.words.size() ? asked->name.words[at].surname : asked->name.words.back().surname;
  asked->name.words.insert(asked->name.words.begin() + static_cast<std::ptrdiff_t>(at), word);
  return true;
}

bool AddTitle(Case* asked, Random* random) {
  if (!IsLatin(asked->name)) return false;
  static const std::vector<const char*> kTitles = {"DR", "MR", "HAJI", "SHEIKH", "PROF", "GENERAL", "SAYYID"};
  Word word;
  word.added = true;
  word.text = FromUtf8(AnyOf(kTitles, random));
  word.surname = false;
  asked->name.words.insert(asked->name.words.begin(), word);
  return true;
}

}  // namespace

void AppendFieldRules(std::vector<Rule>* rules) {
  rules->push_back({"b", "b: surname and forenames exchanged", 60, ExchangeFields});
  rules->push_back({"c", "c: in one field", 61, OneField});
  rules->push_back({"c", "c: all as surname", 61, [](Case* c, Random*) { return AllIn(c, true); }});
  rules->push_back({"c", "c: all as forenames", 61, [](Case* c, Random*) { return AllIn(c, false); }});
}

void AppendWordRules(std::vector<Rule>* rules) {
  rules->push_back({"d", "d: two adjacent words", 40, [](Case* c, Random* r) { return ExchangeWords(c, r, true); }});
  rules->push_back({"d", "d: two words apart", 40, [](Case* c, Random* r) { return ExchangeWords(c, r, false); }});
  rules->push_back({"h", "h: last word cut short", 52, CutLastWord});
  rules->push_back({"h", "h: words left out at the end", 52, LeaveOutAtEnd});
  rules->push_back({"h", "h: forenames as initials", 51, [](Case* c, Random* r) { return Initials(c, r, true); }});
  rules->push_back({"h", "h: zone of a TD1", 70, Zone});
  rules->push_back({"i", "i: a word missing", 20, LeaveOut});
  rules->push_back({"i", "i: a word added", 21, AddWord});
  rules->push_back({"i", "i: a title added", 21, AddTitle});
  rules->push_back({"i", "i: an initial for a word", 50, [](Case* c, Random* r) { return Initials(c, r, false); }});
}

}  // namespace lookout::rules
