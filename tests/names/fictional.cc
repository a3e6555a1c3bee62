#include "tests/names/fictional.h"

#include <algorithm>
#include <cstdlib>
#include <string_view>

namespace lookout::tests {
namespace {

using base::Token;
using base::TokenRole;

bool IsVowel(char letter) { return std::string_view("AEIOUY").find(letter) != std::string_view::npos; }

std::string WithoutVowels(const std::string& word) {
  std::string out;
  std::copy_if(word.begin(), word.end(), std::back_inserter(out), [](char letter) { return !IsVowel(letter); });
  return out;
}

// Doubled letters once, some consonants alike, vowels in two classes.
std::string SkeletonOf(const std::string& word) {
  std::string out;
  for (char letter : word) {
    letter = letter == 'K' || letter == 'Q' ? 'C' : letter == 'Z' ? 'S' : letter == 'E' || letter == 'Y' ? 'I' : letter;
    if (out.empty() || out.back() != letter) out.push_back(letter);
  }
  return out;
}

// A hash of the word decides, so that the same word is of the same groups wherever it occurs.
std::vector<uint16_t> GroupsOf(const std::string& word) {
  uint32_t hash = 2166136261U;
  for (const char letter : word) hash = (hash ^ static_cast<unsigned char>(letter)) * 16777619U;
  if (hash % 6 != 0) return {};
  if (hash % 12 == 0) return {static_cast<uint16_t>(hash / 12 % 20), static_cast<uint16_t>(30 + hash / 12 % 3)};
  return {static_cast<uint16_t>(hash / 12 % 20)};
}

void DamageWord(std::vector<std::string>* words, std::size_t at, const Language& language, Random* random) {
  std::string& word = (*words)[at];
  switch (Below(random, 8)) {
    case 0: EditWord(&word, language, random); break;
    case 1:
      EditWord(&word, language, random);
      EditWord(&word, language, random);
      break;
    case 2: word.resize(1 + Below(random, word.size())); break;
    case 3: word.resize(1); break;
    case 4:
      if (const std::string bare = WithoutVowels(word); !bare.empty()) word = bare;
      break;
    case 5:
      if (word.size() >= 2) {
        const std::size_t cut = 1 + Below(random, word.size() - 1);
        std::string tail = word.substr(cut);
        word.resize(cut);
        words->insert(words->begin() + static_cast<std::ptrdiff_t>(at) + 1, std::move(tail));
      }
      break;
    case 6: word = SkeletonOf(word); break;
    default: break;
  }
}

void DamageOrder(std::vector<std::string>* words, const Language& language, Random* random) {
  const std::size_t at = Below(random, words->size());
  const auto place = words->begin() + static_cast<std::ptrdiff_t>(at);
  switch (Below(random, 6)) {
    case 0:
      if (words->size() > 1) words->erase(place);
      break;
    case 1: words->insert(place, AnyWord(language, random)); break;
    case 2: std::rotate(words->begin(), place, words->end()); break;
    case 3:
      if (at + 1 < words->size()) {
        *place += *(place + 1);
        if (Chance(random, 2)) EditWord(&*place, language, random);
        words->erase(place + 1);
      }
      break;
    case 4: std::shuffle(words->begin(), words->end(), *random); break;
    default: break;
  }
}

base::NameForm FormOf(const std::vector<std::string>& words, Random* random) {
  base::NameForm form;
  for (const std::string& word : words) {
    if (form.tokens.size() < 16 && !word.empty()) form.tokens.push_back(TokenOf(word.substr(0, 64), random));
  }
  form.fields_known = Chance(random, 3);
  form.words_missing = Chance(random, 6);
  return form;
}

}  // namespace

uint64_t TestSeed() {
  static const uint64_t seed = [] {
    const char* given = std::getenv("LOOKOUT_TEST_SEED");
    return given != nullptr ? std::strtoull(given, nullptr, 10) : std::random_device()() % 1'000'000;
  }();
  return seed;
}

std::size_t Below(Random* random, std::size_t below) { return static_cast<std::size_t>((*random)() % below); }

Language Language::Usual() {
  return {{"BA", "RI", "KO", "MEL", "TAN", "SU", "VI", "ZOR", "EL", "QUA", "DI", "NA", "LU", "PHE", "GOR", "AM", "IS",
           "HO"},
          4};
}

Language Language::Dense() { return {{"A", "B", "C", "AB", "CA"}, 8}; }

std::string AnyWord(const Language& language, Random* random) {
  std::string word;
  const std::size_t syllables = 1 + Below(random, language.syllables_max);
  for (std::size_t i = 0; i < syllables; ++i) word += language.syllables[Below(random, language.syllables.size())];
  return word;
}

void EditWord(std::string* word, const Language& language, Random* random) {
  if (word->empty()) return;
  const std::size_t at = Below(random, word->size());
  const std::string other = AnyWord(language, random);
  switch (Below(random, 6)) {
    case 0: word->insert(at, 1, other[0]); break;
    case 1:
      if (word->size() > 1) word->erase(at, 1);
      break;
    case 2: (*word)[at] = other[0]; break;
    case 3:
      if (at + 1 < word->size()) std::swap((*word)[at], (*word)[at + 1]);
      break;
    case 4: std::swap((*word)[at], (*word)[Below(random, word->size())]); break;
    default: word->push_back(other.back()); break;
  }
}

base::Token TokenOf(const std::string& word, Random* random) {
  Token token;
  token.letters = word;
  token.skeleton = word.size() >= 2 ? SkeletonOf(word) : "";
  token.consonants = WithoutVowels(token.skeleton);
  if (token.consonants.size() < 3) token.consonants.clear();
  token.nickname_groups = GroupsOf(word);
  token.initial = word.size() == 1;
  token.vowelless = WithoutVowels(word) == word ? !Chance(random, 3) : Chance(random, 20);
  token.cut_short = Chance(random, 12);
  token.transliterated = Chance(random, 5);
  if (Chance(random, 3)) token.common = static_cast<uint8_t>(Below(random, 5));
  if (Chance(random, 6)) token.alternates.push_back(word + "E");
  if (Chance(random, 8) && word.size() > 2) token.alternates.push_back(word.substr(1) + word.substr(0, 1));
  constexpr TokenRole kRoles[] = {TokenRole::kUnknown,  TokenRole::kSurname,    TokenRole::kForename,
                                  TokenRole::kForename, TokenRole::kPatronymic, TokenRole::kParticle,
                                  TokenRole::kTitle,    TokenRole::kSuffix};
  token.role = kRoles[Below(random, Chance(random, 3) ? 8 : 4)];
  return token;
}

index::names::PackedTokens AnyTokens(std::size_t count, const Language& language, Random* random) {
  index::names::PackedTokens tokens;
  std::string packed;
  for (std::size_t i = 0; i < count; ++i) {
    packed.clear();
    index::names::PackedToken::Append(TokenOf(AnyWord(language, random), random), &packed);
    tokens.Add(packed);
  }
  return tokens;
}

base::NameForm AnyName(const Language& language, Random* random) {
  std::vector<std::string> words(1 + Below(random, Chance(random, 20) ? 18 : 4));
  for (std::string& word : words) word = AnyWord(language, random);
  return FormOf(words, random);
}

base::NameForm Damaged(const base::NameForm& name, const Language& language, Random* random) {
  std::vector<std::string> words;
  for (const Token& token : name.tokens) words.push_back(token.letters);
  if (Chance(random, 2)) DamageOrder(&words, language, random);
  const std::size_t damages = 1 + Below(random, 2 + words.size() / 2);
  for (std::size_t i = 0; i < damages; ++i) DamageWord(&words, Below(random, words.size()), language, random);
  return FormOf(words, random);
}

}  // namespace lookout::tests
