// Rules g (hyphen, comma, apostrophe, space) and l (particles).
#include <algorithm>
#include <map>

#include "tests/rules/rule.h"

namespace lookout::rules {
namespace {

// Places where a word is joined to the one before it by the sign, within one field.
std::vector<std::size_t> Joints(const NameText& name, char32_t sign) {
  std::vector<std::size_t> places;
  for (std::size_t i = 1; i < name.words.size(); ++i) {
    const bool same_field = !name.fields || name.words[i].surname == name.words[i - 1].surname;
    if (same_field && name.words[i].before == sign) places.push_back(i);
  }
  return places;
}

void JoinToNext(NameText* name, std::size_t at) {
  Word& word = name->words[at];
  const Word& next = name->words[at + 1];
  const auto held = [](const Word& one) {
    if (one.added) return 0;
    return one.holds > 0 ? one.holds : WasSignificant(one) ? 1 : 0;
  };
  word.holds = held(word) + held(next);
  word.added = word.added && next.added;
  word.text += next.text;
  word.strikes += next.strikes;
  word.edits += next.edits;
  name->words.erase(name->words.begin() + static_cast<std::ptrdiff_t>(at) + 1);
}

bool ChangeJoint(Case* asked, Random* random, char32_t from, char32_t to) {
  const std::vector<std::size_t> places = Joints(asked->name, from);
  if (places.empty()) return false;
  const std::size_t at = AnyOf(places, random);
  if (to == 0) {
    JoinToNext(&asked->name, at - 1);
  } else {
    asked->name.words[at].before = to;
  }
  return true;
}

bool Apostrophe(Case* asked, Random*, const char32_t* to) {
  bool done = false;
  for (Word& word : asked->name.words) {
    std::u32string text;
    for (const char32_t c : word.text) {
      if (c == U'\'') {
        done = true;
        text += to;
      } else {
        text.push_back(c);
      }
    }
    if (!text.empty()) word.text = text;
  }
  return done;
}

bool Comma(Case* asked, Random*) {
  NameText& name = asked->name;
  if (!name.fields) return false;
  std::stable_partition(name.words.begin(), name.words.end(), [](const Word& word) { return word.surname; });
  for (std::size_t i = 0; i + 1 < name.words.size(); ++i) {
    if (name.words[i].surname && !name.words[i + 1].surname) name.words[i].text.push_back(U',');
  }
  name.fields = false;
  return true;
}

bool SplitWord(Case* asked, Random* random) {
  std::vector<std::size_t> places;
  for (std::size_t i = 0; i < asked->name.words.size(); ++i) {
    const Word& word = asked->name.words[i];
    if (!IsSyllabic(word.text) && word.text.size() >= 6 && LetterCount(word.text) == word.text.size())
      places.push_back(i);
  }
  if (places.empty()) return false;
  const std::size_t at = AnyOf(places, random);
  Word tail = asked->name.words[at];
  const std::size_t cut = 3 + Below(random, tail.text.size() - 5);
  asked->name.words[at].text.resize(cut);
  tail.text.erase(0, cut);
  tail.before = U' ';
  asked->name.words.insert(asked->name.words.begin() + static_cast<std::ptrdiff_t>(at) + 1, tail);
  return true;
}

// Particles that may stand or not, in front of a word. An honorific is no particle here: it is a title of rule i.
bool MayGo(const Word& word) {
  static const std::vector<std::string> kNames = {"AL",  "EL",  "UL",  "BIN", "BEN", "IBN", "VAN",
                                                  "VON", "DER", "DEN", "DE",  "LA",  "DA",  "DO",
                                                  "DOS", "DI",  "DEL", "DU",  "O",   "ABU", "OULD"};
  return std::find(kNames.begin(), kNames.end(), Capitals(word.text)) != kNames.end();
}

std::vector<std::size_t> Particles(const NameText& name) {
  std::vector<std::size_t> places;
  for (std::size_t i = 0; i + 1 < name.words.size(); ++i) {
    if (MayGo(name.words[i])) places.push_back(i);
  }
  return places;
}

bool DropParticle(Case* asked, Random* random) {
  const std::vector<std::size_t> places = Particles(asked->name);
  if (places.empty()) return false;
  asked->name.words.erase(asked->name.words.begin() + static_cast<std::ptrdiff_t>(AnyOf(places, random)));
  return true;
}

bool JoinParticle(Case* asked, Random* random) {
  std::vector<std::size_t> places = Particles(asked->name);
  const NameText& name = asked->name;
  places.erase(
      std::remove_if(places.begin(), places.end(),
                     [&](std::size_t i) { return name.fields && name.words[i].surname != name.words[i + 1].surname; }),
      places.end());
  if (places.empty()) return false;
  JoinToNext(&asked->name, AnyOf(places, random));
  return true;
}

bool ExchangeParticle(Case* asked, Random* random) {
  static const std::map<std::string, std::vector<const char*>> kOthers = {
      {"AL", {"EL"}},          {"EL", {"AL"}},           {"BIN", {"IBN", "BEN"}}, {"IBN", {"BIN", "BEN"}},
      {"BEN", {"BIN", "IBN"}}, {"ABU", {"ABOU", "ABI"}}, {"OULD", {"ULD"}},       {"VON", {"VAN"}},
      {"MC", {"MAC"}},         {"DE", {"DEL", "DI"}}};
  std::vector<std::size_t> places;
  for (std::size_t i = 0; i + 1 < asked->name.words.size(); ++i) {
    if (kOthers.count(Capitals(asked->name.words[i].text)) > 0) places.push_back(i);
  }
  if (places.empty()) return false;
  std::u32string& text = asked->name.words[AnyOf(places, random)].text;
  text = FromUtf8(AnyOf(kOthers.at(Capitals(text)), random));
  return true;
}

bool AddArticle(Case* asked, Random*) {
  static const std::vector<std::string> kArabic = {"IRQ", "SYR", "LBN", "EGY", "YEM", "SAU", "LBY", "DZA", "TUN",
                                                   "MAR", "JOR", "PSE", "KWT", "QAT", "SDN", "ARE", "BHR", "OMN"};
  std::vector<Word>& words = asked->name.words;
  if (std::find(kArabic.begin(), kArabic.end(), asked->person->nationality) == kArabic.end()) return false;
  if (words.size() < 2 || !IsAscii(words.back().text) || IsParticle(words[words.size() - 2].text)) return false;
  if (Capitals(words.back().text).rfind("AL", 0) == 0) return false;
  Word article;
  article.text = U"AL";
  article.before = words.back().before;
  article.surname = words.back().surname;
  words.back().before = U'-';
  words.insert(words.end() - 1, article);
  return true;
}

bool ExchangeMac(Case* asked, Random*) {
  for (Word& word : asked->name.words) {
    const std::string text = Capitals(word.text);
    if (text.size() < 5 || !IsAscii(word.text)) continue;
    if (text.rfind("MAC", 0) == 0 && text[3] != 'H') {
      word.text.erase(1, 1);
      return true;
    }
    if (text.rfind("MC", 0) == 0) {
      word.text.insert(1, 1, U'A');
      return true;
    }
  }
  return false;
}

}  // namespace

void AppendJointRules(std::vector<Rule>* rules) {
  rules->push_back({"g", "g: hyphen to space", 45, [](Case* c, Random* r) { return ChangeJoint(c, r, U'-', U' '); }});
  rules->push_back({"g", "g: hyphen lost", 45, [](Case* c, Random* r) { return ChangeJoint(c, r, U'-', 0); }});
  rules->push_back({"g", "g: space to hyphen", 45, [](Case* c, Random* r) { return ChangeJoint(c, r, U' ', U'-'); }});
  rules->push_back({"g", "g: space lost", 45, [](Case* c, Random* r) { return ChangeJoint(c, r, U' ', 0); }});
  rules->push_back({"g", "g: apostrophe lost", 45, [](Case* c, Random* r) { return Apostrophe(c, r, U""); }});
  rules->push_back({"g", "g: apostrophe to space", 45, [](Case* c, Random* r) { return Apostrophe(c, r, U" "); }});
  rules->push_back({"g", "g: apostrophe to comma", 45, [](Case* c, Random* r) { return Apostrophe(c, r, U","); }});
  rules->push_back({"g", "g: comma between the fields", 63, Comma});
  rules->push_back({"g", "g: space gained", 45, SplitWord});
  rules->push_back({"l", "l: particle left out", 15, DropParticle});
  rules->push_back({"l", "l: particle joined", 15, JoinParticle});
  rules->push_back({"l", "l: particle exchanged", 15, ExchangeParticle});
  rules->push_back({"l", "l: article added", 15, AddArticle});
  rules->push_back({"l", "l: Mc and Mac", 15, ExchangeMac});
}

}  // namespace lookout::rules
