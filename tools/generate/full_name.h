// full_name.h: a person's whole name as ranks of pools, and its spellings.
#ifndef LOOKOUT_TOOLS_GENERATE_FULL_NAME_H_
#define LOOKOUT_TOOLS_GENERATE_FULL_NAME_H_

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "tools/generate/culture.h"

namespace lookout::generate {

struct NameWord {
  enum class Shape : uint8_t { kPlain, kPatronymic, kFeminine };
  const Word* particle = nullptr;  // written before it
  const Pool* pool = nullptr;
  uint32_t rank = 0;
  Shape shape = Shape::kPlain;
};

// At most kMax words; a fixed array because millions of them are made.
struct NameWords {
  static constexpr std::size_t kMax = 4;
  std::array<NameWord, kMax> words;
  std::size_t count = 0;

  void Add(NameWord word) {
    if (count < kMax) words[count++] = word;
  }
  const NameWord* begin() const { return words.data(); }
  const NameWord* end() const { return words.data() + count; }
};

struct FullName {
  const Culture* culture = nullptr;
  bool woman = false;
  NameWords given;   // the forenames
  NameWords chain;   // patronymic, or father and grandfather; goes with the forenames
  NameWords family;  // empty for those who have one name only
};

FullName DrawFullName(const Culture& culture, bool woman, Random* random);

// Another family name, as of a woman before her marriage.
void DrawFamily(Random* random, FullName* name);

struct Spelling {
  Style style = kPassport;
  std::string_view syllables;  // between two syllables of a forename, where the culture has such
  bool chain = true;           // false: patronymic and fathers are left out
  bool second_given = true;    // false: the first forename only
  int nickname = -1;           // which nickname stands for the first forename, where it has one
};

struct SpelledName {
  std::string surname;
  std::string forenames;
  void Clear() { surname.clear(), forenames.clear(); }
};

void Spell(const FullName& name, const Spelling& spelling, SpelledName* out);

// Surname and forenames in one line.
std::string InOneLine(const SpelledName& name, bool family_first);

// True when the first forename has a nickname.
bool HasNickname(const FullName& name);

}  // namespace lookout::generate

#endif  // LOOKOUT_TOOLS_GENERATE_FULL_NAME_H_
