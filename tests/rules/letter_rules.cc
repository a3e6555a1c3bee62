// Rules e and f: letters exchanged, inserted, deleted, replaced.
#include <utility>

#include "tests/rules/rule.h"

namespace lookout::rules {
namespace {

constexpr std::size_t kStruckLettersMin = 3;    // a word of two letters has nothing to spare
constexpr std::size_t kTwoEditsLettersMin = 8;  // product page: two in words of eight letters or more

std::vector<std::size_t> LetterPlaces(const std::u32string& word) {
  std::vector<std::size_t> places;
  for (std::size_t i = 0; i < word.size(); ++i) {
    if (IsLetter(word[i])) places.push_back(i);
  }
  return places;
}

// A word that has at least so many letters, or null. Words whose characters are syllables are not struck.
Word* AnyWord(Case* asked, std::size_t letters_min, Random* random) {
  std::vector<Word*> fit;
  for (Word& word : asked->name.words) {
    if (!IsParticle(word.text) && !IsSyllabic(word.text) && LetterCount(word.text) >= letters_min) fit.push_back(&word);
  }
  return fit.empty() ? nullptr : AnyOf(fit, random);
}

// Another letter of the script of `like`, in its case.
char32_t OtherLetter(char32_t like, Random* random) {
  const auto within = [&](char32_t first, std::size_t count) {
    return first + static_cast<char32_t>(Below(random, count));
  };
  for (;;) {
    char32_t other = 0;
    if (like >= U'a' && like <= U'z') {
      other = within(U'a', 26);
    } else if (like < 0x370) {
      other = within(U'A', 26);
    } else if (like < 0x400) {
      other = like >= 0x3B1 ? within(0x3B1, 17) : within(0x391, 17);
    } else if (like < 0x530) {
      other = like >= 0x430 ? within(0x430, 32) : within(0x410, 32);
    } else if (like < 0x590) {
      other = like >= 0x561 ? within(0x561, 38) : within(0x531, 38);
    } else if (like < 0x600) {
      other = within(0x5D0, 27);
    } else if (like < 0x750) {
      other = within(0x628, 19);
      if (other == 0x629) continue;  // teh marbuta is an ending
    } else {
      other = within(0x10D0, 33);
    }
    if (other != like) return other;
  }
}

void Strike(Word* word, int edits) {
  ++word->strikes;
  word->edits += edits;
}

bool Exchange(Case* asked, Random* random, bool adjacent) {
  Word* word = AnyWord(asked, adjacent ? kStruckLettersMin : kStruckLettersMin + 1, random);
  if (word == nullptr) return false;
  const std::vector<std::size_t> places = LetterPlaces(word->text);
  std::vector<std::pair<std::size_t, std::size_t>> pairs;
  for (std::size_t i = 0; i < places.size(); ++i) {
    for (std::size_t k = i + 1; k < places.size(); ++k) {
      const bool differ = word->text[places[i]] != word->text[places[k]];
      if (differ && (k == i + 1) == adjacent) pairs.emplace_back(places[i], places[k]);
    }
  }
  if (pairs.empty()) return false;
  const auto [a, b] = AnyOf(pairs, random);
  std::swap(word->text[a], word->text[b]);
  Strike(word, 1);
  return true;
}

void Insert(std::u32string* text, Random* random) {
  const std::size_t at = AnyOf(LetterPlaces(*text), random);
  text->insert(at + Below(random, 2), 1, OtherLetter((*text)[at], random));
}
void Delete(std::u32string* text, Random* random) { text->erase(AnyOf(LetterPlaces(*text), random), 1); }
void Replace(std::u32string* text, Random* random) {
  const std::size_t at = AnyOf(LetterPlaces(*text), random);
  (*text)[at] = OtherLetter((*text)[at], random);
}

bool Edit(Case* asked, Random* random, void (*edit)(std::u32string*, Random*)) {
  Word* word = AnyWord(asked, kStruckLettersMin, random);
  if (word == nullptr) return false;
  edit(&word->text, random);
  Strike(word, 1);
  return true;
}

bool TwoEdits(Case* asked, Random* random) {
  Word* word = AnyWord(asked, kTwoEditsLettersMin, random);
  if (word == nullptr) return false;
  const std::u32string before = word->text;
  do {
    word->text = before;
    for (int i = 0; i < 2; ++i) {
      switch (Below(random, 3)) {
        case 0: Insert(&word->text, random); break;
        case 1: Delete(&word->text, random); break;
        default: Replace(&word->text, random); break;
      }
    }
  } while (word->text == before);
  Strike(word, 2);
  return true;
}

}  // namespace

void AppendLetterRules(std::vector<Rule>* rules) {
  rules->push_back({"e", "e: two adjacent letters", 30, [](Case* c, Random* r) { return Exchange(c, r, true); }});
  rules->push_back({"e", "e: two letters apart", 30, [](Case* c, Random* r) { return Exchange(c, r, false); }});
  rules->push_back({"f", "f: one inserted", 31, [](Case* c, Random* r) { return Edit(c, r, Insert); }});
  rules->push_back({"f", "f: one deleted", 31, [](Case* c, Random* r) { return Edit(c, r, Delete); }});
  rules->push_back({"f", "f: one replaced", 31, [](Case* c, Random* r) { return Edit(c, r, Replace); }});
  rules->push_back({"f", "f: two edits in eight letters or more", 31, TwoEdits});
}

}  // namespace lookout::rules
